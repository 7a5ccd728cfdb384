"""The card is drawn anew whenever its picture would differ, and left alone when it would not."""

from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from tests.full_visit import FULL_VISIT
from tests.makers import a_course, a_visit, day
from tracker.charts.chart_list import ON_DEMAND
from tracker.charts.course_card.ahead import draw_ahead
from tracker.charts.course_card.card import Card
from tracker.charts.course_card.drawing import draw_course
from tracker.charts.course_card.layout import card_height
from tracker.charts.course_card.shown import ShownCourse
from tracker.charts.style import LIGHT
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.red_flags import ASKED_NONE
from tracker.domain.values.visit import Reaction, Visit

EARLIER = (
    a_visit(leg_pain=8, back_pain=5, tingling=6, numbness=5, pain_reach_left=Reach.FOOT),
    a_visit(day(7), leg_pain=7, back_pain=4, tingling=5, numbness=5, pain_reach_left=Reach.CALF),
)
BLANK = a_visit(day(14))
ASKED = a_visit(
    day(14), leg_pain=7, back_pain=4, tingling=5, numbness=5, pain_reach_left=Reach.CALF
)
FILLED = replace(FULL_VISIT, visit_date=day(14))
EXTRA_PANELS = tuple(chart.name for chart in ON_DEMAND)
SAVED = status_of(a_course(*EARLIER))
OTHERWISE = ("visit_date", "visit_id", "version", "both_legs_assessed_on", "both_legs_assessed_by")


def a_status(last: Visit) -> CourseStatus:
    return status_of(a_course(*EARLIER, last))


def typed(last: Visit, *extra: str) -> ShownCourse:
    return ShownCourse(status=a_status(last), saved=SAVED, draft_on=day(14), extra_panels=extra)


def stored(last: Visit, *extra: str) -> ShownCourse:
    return ShownCourse(status=a_status(last), saved=SAVED, extra_panels=extra)


class CardOnScreen:
    """Shows one course after the other, painted as the window does: when a part was drawn."""

    def __init__(self, first: ShownCourse) -> None:
        height = card_height(500, len(first.extra_panels))
        self._figure = Figure(figsize=(7.0, height / 100), dpi=100)
        self._canvas = FigureCanvasAgg(self._figure)
        self._card: Card | None = None
        self._is_painted = False
        self.show(first)

    def show(self, shown: ShownCourse) -> None:
        self._card = draw_course(self._figure, shown, LIGHT, self._card)
        self._is_painted = self._is_painted and not self._card.drawn

    @property
    def picture(self) -> bytes:
        if not self._is_painted:
            self._canvas.draw()
            self._is_painted = True
        return bytes(self._canvas.buffer_rgba())


def drawn_anew(before: ShownCourse, shown: ShownCourse) -> set[str]:
    """Return the parts that are drawn for one course after another was shown."""
    figure = Figure(figsize=(7.0, 5.0), dpi=100)
    return draw_course(figure, shown, LIGHT, draw_course(figure, before, LIGHT)).drawn


def changes() -> dict[str, Visit]:
    """Return the blank visit with one field filled in, by the field."""
    made = {}
    for one in fields(Visit):
        if one.name in OTHERWISE:
            continue
        try:
            made[one.name] = replace(BLANK, **{one.name: getattr(FILLED, one.name)})
        except ValueError:
            continue  # allowed only together with another field
    made["red flags asked, none"] = replace(BLANK, red_flags=ASKED_NONE)
    made["no pain"] = replace(BLANK, leg_pain=0, back_pain=0)
    made["flare"] = replace(BLANK, reaction=Reaction.FLARE)
    return made


@pytest.mark.parametrize("make", [stored, typed], ids=["stored", "typed"])
@pytest.mark.parametrize("extra", [(), EXTRA_PANELS], ids=["usual", "every"])
def test_what_is_drawn_anew_makes_the_picture_that_a_new_figure_has(
    make: Callable[..., ShownCourse], extra: tuple[str, ...]
) -> None:
    before = make(BLANK, *extra)
    card = CardOnScreen(before)
    otherwise = []

    for name, visit in changes().items():
        changed = make(visit, *extra)
        card.show(changed)
        if card.picture != CardOnScreen(changed).picture:
            otherwise.append(name)
        card.show(before)

    assert otherwise == []


@pytest.mark.parametrize(
    ("changed", "parts"),
    [
        (replace(ASKED, note="slept well", sleep_trouble=2), set()),
        (replace(ASKED, leg_pain=6), {"pain"}),
        (replace(ASKED, tingling=4), {"sensory"}),
        (replace(ASKED, pain_reach_left=Reach.THIGH), {"reach"}),
    ],
    ids=["note", "leg pain", "tingling", "reach"],
)
def test_only_the_panel_that_changed_is_drawn_anew(changed: Visit, parts: set[str]) -> None:
    assert drawn_anew(typed(ASKED), typed(changed)) == parts


def test_the_note_of_a_flare_names_it() -> None:
    flared = replace(BLANK, reaction=Reaction.FLARE)

    assert drawn_anew(stored(flared), stored(replace(flared, note="Long drive"))) == {"ground"}


def test_a_panel_that_was_opened_is_drawn_with_what_it_shows() -> None:
    slept = replace(BLANK, sleep_trouble=2)

    assert drawn_anew(stored(BLANK, "sleep"), stored(slept, "sleep")) == {"sleep"}
    assert drawn_anew(stored(BLANK), stored(BLANK, "sleep")) >= {"ground", "pain", "sleep"}


def test_another_size_or_another_draft_is_another_picture() -> None:
    figure = Figure(figsize=(7.0, 5.0), dpi=100)
    card = draw_course(figure, stored(BLANK), LIGHT)
    figure.set_size_inches(8.0, 5.0)

    assert draw_course(figure, stored(BLANK), LIGHT, card).drawn >= {"ground", "pain", "reach"}
    assert drawn_anew(stored(BLANK), typed(BLANK)) >= {"ground", "pain", "reach"}


@pytest.mark.parametrize("extra", [(), EXTRA_PANELS])
def test_on_panels_made_before_anybody_is_shown_a_course_looks_as_on_new_ones(
    extra: tuple[str, ...],
) -> None:
    size = (700, round(card_height(500, len(extra))))
    shown = stored(FILLED, *extra)
    for _ in range(2):  # the first for nobody in a process leaves more behind than the next
        waiting = draw_ahead(None, LIGHT, size).figure

    draw_course(waiting, shown, LIGHT)

    new = draw_ahead(shown, LIGHT, size).figure
    assert _picture(waiting) == _picture(new)


def _picture(figure: Figure) -> bytes:
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return bytes(canvas.buffer_rgba())
