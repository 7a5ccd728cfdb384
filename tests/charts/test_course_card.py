"""The course card: what is plotted, what stands in its gutters, that no words overlap."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise
from math import isnan

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text

from tests.charts.test_contrast import READABLE, contrast
from tests.makers import a_course, a_visit, day, weekly_visits
from tracker.charts.about_the_same import OPACITY
from tracker.charts.course_card.card import Card
from tracker.charts.course_card.drawing import draw_course
from tracker.charts.course_card.layout import (
    CARD_LOWEST,
    PX_TO_POINTS,
    card_height,
    layout_of,
    spread,
)
from tracker.charts.course_card.ribbon import faint, fitting_name
from tracker.charts.course_card.runs import Stretch, stretches
from tracker.charts.course_card.shown import Density, ShownCourse
from tracker.charts.fonts import text_width
from tracker.charts.series import score_series
from tracker.charts.style import DARK, LIGHT, ChartStyle, Role
from tracker.charts.viewing import TimeAxis, Viewing, positions
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import CourseEvent, EventKind
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import ASKED_NONE
from tracker.domain.values.visit import ActivityId, Reaction, Visit
from tracker.language import Language, languages, speaking
from tracker.services.demo import sample_courses
from tracker.services.visit_files.reading import course_of

STYLES = pytest.mark.parametrize("style", [LIGHT, DARK], ids=["light", "dark"])
DESCENT = 1  # px of a g below what is reckoned as the words' box
NARROW, WIDE = 620, 1240  # px of the card at 1366×768 and at 1920×1200
FALLING = weekly_visits(
    leg_pain=(8, 7, 6, 5, 3, 2), back_pain=(5, 5, 4, 3, 2, 2), tingling=(6, 5, 4, 3, 2, 1),
    numbness=(5, 5, 4, 3, 2, 1), pain_reach_left=(5, 5, 4, 3, 2, 1),
    sensory_reach_left=(5, 5, 5, 5, 4, 4),
)  # fmt: skip


NOT_ASKED_WHERE = weekly_visits(
    leg_pain=(8, 7, None, 6), back_pain=(5, 5, 4, 3), tingling=(6, 5, 5, 4), numbness=(5, 5, 4, 3),
    pain_reach_left=(5, 5, None, 3), pain_reach_right=(3, 4, None, 2), red_flags=(),
    sensory_reach_left=(5, None, None, 4),
)  # fmt: skip
NUMB = weekly_visits(
    leg_pain=(2, 2, 2), back_pain=(2, 2, 2), tingling=(6, 4, 1), numbness=(8, 5, 2),
    sensory_reach_left=(5, 4, 2),
)  # fmt: skip


def a_long_course(count: int, *, both: bool = False, apart: int = 7) -> CourseStatus:
    """Return a course that falls from the foot to nothing, with flares and ups and downs."""
    visits = []
    for number in range(count):
        share, wave = number / count, (number * 7) % 3 - 1
        reach = Reach(max(0, min(5, round(5 * (1 - share)) + wave)))
        visits.append(
            a_visit(
                date(2024, 3, 4) + timedelta(days=number * apart),
                leg_pain=max(0, min(10, round(8 * (1 - share)) + wave)),
                back_pain=max(0, round(5 * (1 - share)) - wave),
                tingling=max(0, round(6 * (1 - share)) + wave),
                numbness=round(5 * (1 - share)),
                pain_reach_left=reach,
                pain_reach_right=Reach(max(0, reach - 1)) if both else None,
                sensory_reach_left=Reach.FOOT,
                reaction=Reaction.FLARE if number % 9 == 4 else Reaction.SAME,
                red_flags=ASKED_NONE,
            )
        )
    return status_of(a_course(*visits))


def with_gap() -> CourseStatus:
    days = (0, 7, 119, 126)
    values = zip(days, (6, 5, 4, 4), (4, 4, 3, 3), strict=True)
    return status_of(
        a_course(
            *(
                a_visit(day(on), leg_pain=pain, back_pain=3, pain_reach_left=Reach(reach))
                for on, pain, reach in values
            )
        )
    )


def of(*visits: Visit) -> ShownCourse:
    status = status_of(a_course(*visits))
    return ShownCourse(status=status, saved=status)


def whole(status: CourseStatus) -> ShownCourse:
    return ShownCourse(status=status, saved=status)


def drawn(
    shown: ShownCourse, style: ChartStyle = LIGHT, width: int = NARROW, viewport: int = 500
) -> tuple[Figure, Card]:
    figure = Figure(dpi=100)
    FigureCanvasAgg(figure)
    set_card_size(figure, shown, width, viewport)
    return figure, draw_course(figure, shown, style)


def set_card_size(figure: Figure, shown: ShownCourse, width: int, viewport: int = 500) -> None:
    height = card_height(viewport, len(shown.extra_panels)) - 4
    figure.set_size_inches(width / 100, height / 100)


def the_axes(figure: Figure, name: str) -> Axes:
    return next(axes for axes in figure.axes if axes.get_label() == name)


def lines(figure: Figure, name: str) -> dict[str, Line2D]:
    return {str(line.get_label()): line for line in the_axes(figure, name).lines}


def words(figure: Figure) -> list[str]:
    return [text.get_text() for text in figure.texts]


def places(line: Line2D) -> list[float]:
    return [float(x) for x, _ in np.asarray(line.get_xydata())]


def heights(line: Line2D) -> list[float]:
    return [float(y) for _, y in np.asarray(line.get_xydata())]


# What is plotted


def test_every_visit_is_plotted_at_its_day() -> None:
    figure, _ = drawn(of(*FALLING))

    leg = lines(figure, "pain")["leg_pain"]
    assert heights(leg) == [8, 7, 6, 5, 3, 2]
    assert places(leg) == [0, 7, 14, 21, 28, 35]
    assert heights(lines(figure, "reach")["pain_reach"]) == [5, 5, 4, 3, 2, 1]
    assert heights(lines(figure, "sensory")["numbness"]) == [5, 5, 4, 3, 2, 1]


def test_a_value_carried_over_is_hollow_on_a_dotted_line() -> None:
    figure, _ = drawn(of(*weekly_visits(leg_pain=(8, 6, 5), back_pain=(5, None, 4))))

    pain = lines(figure, "pain")
    assert heights(pain["back_pain carried mark"]) == [5]
    assert heights(pain["back_pain carried"]) == [5, 5, 4]
    assert "back_pain solid" not in pain


def test_no_line_runs_across_sixty_days_and_the_days_are_written_between() -> None:
    figure, _ = drawn(whole(with_gap()))

    days = places(lines(figure, "pain")["leg_pain solid"])
    pairs = [(one, next_one) for one, next_one in pairwise(days) if not isnan(one + next_one)]
    assert pairs == [(0, 7), (119, 126)]
    assert words(figure).count("112 days") == 2


def test_measures_that_coincide_stay_apart() -> None:
    figure, _ = drawn(of(*weekly_visits(tingling=(6, 4, 2), numbness=(6, 3, 2))))

    sensory = lines(figure, "sensory")
    one, other = (
        line.get_transform().transform((0.0, 6.0))[1]
        for line in (sensory["tingling"], sensory["numbness"])
    )
    apart = one - other  # of two lines of 1.7 points, with a gap between them
    assert apart == pytest.approx(3.6)
    assert apart > 1.7 / PX_TO_POINTS + 1


def test_the_axis_of_scores_has_nothing_but_0_5_and_10() -> None:
    figure, card = drawn(of(*FALLING))

    left = card.layout.left / card.layout.width
    numbers = [
        text.get_text()
        for text in figure.texts
        if text.get_text().isdigit() and text.get_position()[0] < left
    ]
    assert numbers == ["0", "5", "10"] * 2


def test_a_leg_alone_is_drawn_as_the_left_one_is() -> None:
    figure, _ = drawn(of(*weekly_visits(leg_pain=(8, 5), pain_reach_right=(5, 3))))

    assert lines(figure, "reach")["pain_reach"].get_marker() == "o"


# The visit that is being typed


def test_what_is_typed_is_hollow_dashed_and_named_and_the_gutter_stays() -> None:
    typed = status_of(a_course(*FALLING))
    saved = status_of(a_course(*FALLING[:-1]))

    figure, _ = drawn(ShownCourse(status=typed, saved=saved, draft_on=day(35)))

    pain = lines(figure, "pain")
    assert heights(pain["leg_pain draft mark"]) == [2]
    assert pain["leg_pain draft mark"].get_markerfacecolor() == LIGHT.card
    assert heights(pain["leg_pain draft"]) == [3, 2]
    assert pain["leg_pain draft"].is_dashed()
    assert lines(figure, "ground")["draft"].get_color() == LIGHT.accent
    assert {"this visit", "8 → 3", "leg 3"} <= set(words(figure))
    assert "leg 2" not in words(figure)


def test_words_of_what_is_typed_keep_clear_of_an_event_of_that_day() -> None:
    event = CourseEvent(on=day(14), kind=EventKind.RETURN_TO_WORK, text="Back at work")
    status = status_of(replace(a_course(*FALLING), events=(event,)))

    figure, card = drawn(ShownCourse(status=status, saved=status, draft_on=day(14)))

    mark = card.left_of(card.ground.places[2])
    spans = [(left, right) for text, left, _, right, _ in boxes(figure)
             if text == "this visit"]  # fmt: skip
    assert len(spans) == 1
    assert not spans[0][0] <= mark <= spans[0][1]


def test_a_changed_visit_is_hollow_where_it_stands() -> None:
    status = status_of(a_course(*FALLING))

    figure, _ = drawn(ShownCourse(status=status, saved=status, draft_on=day(14)))

    assert heights(lines(figure, "pain")["leg_pain draft mark"]) == [6]
    assert "8 → 2" in words(figure)


# Gutters


def test_the_gutters_say_each_thing_once() -> None:
    figure, _ = drawn(of(*FALLING))

    found = words(figure)
    for once in (
        "Leg pain", "8 → 2", "Pain reaches", "foot → back", "Tingling, numbness", "6 → 1, 5 → 1",
        "shorter is better ↑", "leg 2", "low back 2", "pain", "tingling", "tingling 1",
        "numbness 1", "knee",
    ):  # fmt: skip
        assert found.count(once) == 1, once
    assert found.count("lower is better ↓") == 2
    assert not any(text.get_rotation() for text in figure.texts)


def test_a_relapse_is_told_with_the_best_there_was() -> None:
    visits = weekly_visits(leg_pain=(8, 5, 2, 1, 3, 7), red_flags=())

    figure, _ = drawn(of(*visits))

    assert "best 1 (Sep 7)" in words(figure)
    assert "about the same" not in words(figure)


@pytest.mark.parametrize("spoken", languages())
def test_a_label_beside_the_line_keeps_its_number_however_narrow_the_gutter(
    spoken: Language,
) -> None:
    numb = weekly_visits(
        leg_pain=(2, 2, 2), back_pain=(10, 10, 10), tingling=(10, 10, 10), numbness=(10, 10, 10)
    )

    with speaking(spoken):
        figure, _ = drawn(of(*numb))

    labels = [text for text in words(figure) if text.endswith(" 10") and "→" not in text]
    assert len(labels) == 3


def test_the_threshold_s_words_go_into_the_gutter_when_the_plot_is_full() -> None:
    in_plot, _ = drawn(of(*FALLING), width=WIDE)
    full, card = drawn(of(*weekly_visits(leg_pain=(7, 4), back_pain=(4, 2))))

    (short,) = [text for text in full.texts if text.get_text() == "30 % better"]
    assert "30 % better than at the start" in words(in_plot)
    assert short.get_position()[0] * card.layout.width > card.layout.right


def test_the_marks_of_pain_are_explained_where_there_are_any() -> None:
    asked, _ = drawn(of(*(replace(visit, red_flags=ASKED_NONE) for visit in FALLING)))
    unasked, _ = drawn(of(*FALLING))

    assert "? red flags not asked" in words(unasked)
    assert "? red flags not asked" not in words(asked)


@pytest.mark.parametrize(
    ("width", "name"), [(120, "Nerve recovery"), (50, "Nerve"), (20, "3"), (6, "")]
)
def test_a_phases_name_is_shortened_to_what_its_band_holds(width: int, name: str) -> None:
    assert fitting_name(Phase.NERVE_RECOVERY, width) == name


def test_by_visit_number_the_axis_says_what_it_counts() -> None:
    shown = replace(of(*FALLING), viewing=Viewing(axis=TimeAxis.VISIT))

    figure, _ = drawn(shown)

    assert "visit" in words(figure)


# Long courses


@pytest.mark.parametrize(
    ("count", "density"),
    [(12, Density.MARKED), (40, Density.MARKED), (41, Density.LINES), (90, Density.LINES),
     (91, Density.MIDDLES)],
)  # fmt: skip
def test_the_longer_a_course_the_less_of_each_visit_is_drawn(count: int, density: Density) -> None:
    _, card = drawn(whole(a_long_course(count)), width=WIDE)

    assert card.density is density


def test_visits_too_close_to_tell_apart_are_drawn_by_four_weeks() -> None:
    _, card = drawn(whole(a_long_course(80)), width=NARROW)

    assert card.density is Density.MIDDLES


def test_lines_alone_have_marks_at_first_last_and_flares() -> None:
    status = a_long_course(60)
    figure, _ = drawn(whole(status), width=WIDE)

    marks = [not isnan(value) for value in heights(lines(figure, "pain")["leg_pain"])]
    flares = [entry.visit.reaction is Reaction.FLARE for entry in status.visits]
    assert marks == [True, *flares[1:-1], True]


def test_a_long_course_shows_the_middle_and_the_range_of_four_weeks() -> None:
    figure, _ = drawn(whole(a_long_course(200)), width=WIDE)

    pain = the_axes(figure, "pain")
    shades = [one for one in pain.collections if isinstance(one, PolyCollection)]
    assert len(heights(lines(figure, "pain")["leg_pain middle"])) == 50
    assert [one.get_alpha() for one in shades if one.get_alpha() != OPACITY] == [0.1]
    assert {"line: middle of 4 weeks", "shade: lowest to highest"} <= set(words(figure))
    assert "leg_pain solid" not in lines(figure, "pain")


def test_zooming_brings_single_visits_back() -> None:
    shown = replace(whole(a_long_course(200)), viewing=Viewing(ends=(100.0, 250.0)))

    figure, card = drawn(shown)

    assert card.density is Density.MARKED
    assert "leg_pain solid" in lines(figure, "pain")


def test_flares_of_a_long_course_are_counted() -> None:
    status = a_long_course(120)
    figure, card = drawn(whole(status), width=WIDE)

    row = card.layout.height - card.layout.events.bottom
    counted = [
        int(text.get_text())
        for text in figure.texts
        if text.get_text().isdigit() and text.get_position()[1] * card.layout.height > row
        and text.get_position()[0] * card.layout.width > card.layout.left
    ]  # fmt: skip
    flares = sum(entry.visit.reaction is Reaction.FLARE for entry in status.visits)
    names = [one for one in counted if one]
    assert sum(names) >= flares


# Words neither overlap nor leave the card


def boxes(figure: Figure) -> list[tuple[str, float, float, float, float]]:
    """Return each text with its left, bottom, right and top in px."""
    width, height = (length * 100 for length in figure.get_size_inches())
    found = []
    for text in figure.texts:
        size = float(text.get_fontsize()) / 0.72
        wide = text_width(text.get_text(), size, is_bold=is_bold(text))
        share = {"left": 0.0, "center": 0.5, "right": 1.0}[text.get_horizontalalignment()]
        x, y = (float(one) for one in text.get_position())
        left, base = x * width - share * wide, y * height
        found.append((text.get_text(), left, base - 0.1 * size, left + wide, base + 0.72 * size))
    return found


def is_bold(text: Text) -> bool:
    return text.get_fontweight() == "bold"


def overlaps(figure: Figure) -> list[tuple[str, str]]:
    return [
        (one[0], other[0])
        for one, other in combinations(boxes(figure), 2)
        if one[1] < other[3] and other[1] < one[3] and one[2] < other[4] and other[2] < one[4]
    ]


def outside(figure: Figure) -> list[str]:
    width, height = (length * 100 for length in figure.get_size_inches())
    return [
        words
        for words, left, bottom, right, top in boxes(figure)
        if left < 0 or right > width + 1 or bottom < 0 or top > height
    ]


def struck(figure: Figure, card: Card) -> list[str]:
    """Return the words that a line between two panels runs through."""
    rules = [card.layout.height - rule for rule in card.layout.rules]
    return [
        words
        for words, _left, bottom, _right, top in boxes(figure)
        if any(bottom - DESCENT < rule < top for rule in rules)
    ]


def every_course() -> list[ShownCourse]:
    samples = [status_of(course_of(rows)) for rows in sample_courses(date(2026, 11, 28))]
    made = [
        status_of(a_course()),
        *(
            a_long_course(count, both=both)
            for count in (1, 2, 12, 60, 200)
            for both in (False, True)
        ),
        a_long_course(400, apart=11),
        with_gap(),
        status_of(a_course(*NUMB)),
        status_of(a_course(*NOT_ASKED_WHERE)),
    ]
    shown = [whole(status) for status in (*samples, *made)]
    extra = [replace(one, extra_panels=("sleep", "function")) for one in shown[:3]]
    by_visit = [replace(one, viewing=Viewing(axis=TimeAxis.VISIT)) for one in shown[::6]]
    typed = [
        replace(one, draft_on=one.status.visits[-1].visit.visit_date)
        for one in shown[::3]
        if one.status.visits
    ]
    return [*shown, *extra, *by_visit, *typed]


@pytest.mark.parametrize("language", languages(), ids=lambda one: one.code)
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_no_words_overlap_leave_the_card_or_are_struck_through(
    width: int, language: Language
) -> None:
    found = []
    figure, _ = drawn(of(), width=width)
    with speaking(language):
        for shown in every_course():
            set_card_size(figure, shown, width)
            card = draw_course(figure, shown, LIGHT)
            found += [*overlaps(figure), *outside(figure), *struck(figure, card)]

    assert found == []


# Colours


@STYLES
def test_every_word_stands_out_from_what_it_lies_on(style: ChartStyle) -> None:
    figure, card = drawn(replace(whole(a_long_course(60)), draft_on=None), style, WIDE)
    grounds = [style.card, *(faint(style, band) for band in style.phase_bands.values())]
    ribbon = card.layout.height - card.layout.ribbon.bottom

    for text in figure.texts:
        on_ribbon = float(text.get_position()[1]) * card.layout.height > ribbon
        on = list(style.phase_bands.values()) if on_ribbon else grounds
        if on_ribbon:
            on = [band for phase, band in style.phase_bands.items()
                  if style.phase_texts[phase] == text.get_color()]  # fmt: skip
        worst = min(contrast(str(text.get_color()), ground) for ground in on)
        assert worst >= READABLE, text.get_text()


@STYLES
def test_words_are_readable_as_they_are_painted(style: ChartStyle) -> None:
    """The darkest and the lightest pixel of each word's box, as it stands on the card."""
    figure, card = drawn(of(*FALLING), style, WIDE, 900)
    figure.set_dpi(300)  # so that a stroke has a pixel of the letter's colour alone
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    pixels = np.asarray(canvas.buffer_rgba())
    scale = 3
    unreadable = []
    for text, left, bottom, right, top in boxes(figure):
        ends = (card.layout.height - top, card.layout.height - bottom, left, right)
        above, below, start, end = (round(px * scale) for px in ends)
        if most_contrast(pixels[above:below, start:end, :3].reshape(-1, 3)) < READABLE:
            unreadable.append(text)

    assert unreadable == []


def most_contrast(pixels: "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]") -> float:
    sums = pixels.sum(axis=1)
    ends = (pixels[sums.argmin()] / 255, pixels[sums.argmax()] / 255)
    one, other = (str(to_hex((float(r), float(g), float(b)))) for r, g, b in ends)
    return contrast(one, other)


@STYLES
def test_the_ribbon_is_full_strength_and_the_bands_are_faint(style: ChartStyle) -> None:
    figure, card = drawn(of(*FALLING), style)

    fills = [
        to_hex((float(color[0]), float(color[1]), float(color[2])))
        for one in the_axes(figure, "ground").collections
        for color in np.asarray(one.get_facecolor())
    ]
    phases = list(dict.fromkeys(entry.phase for entry in card.shown.status.visits))
    full = [style.phase_bands[phase].lower() for phase in phases]
    assert fills == [*full, *(faint(style, band).lower() for band in full)]


# Heights


@pytest.mark.parametrize("viewport", [400, 500, 700, 1200])
def test_heights_are_shared_out_and_no_panel_is_lower_than_its_least(viewport: int) -> None:
    height = card_height(viewport)

    layout = layout_of(800, height - 4)

    rows = [layout.panels[name].height for name in ("pain", "reach", "sensory")]
    assert all(tall >= least for tall, least in zip(rows, (96, 148, 60), strict=True))
    assert layout.axis_top + 34 == pytest.approx(height - 4)
    assert CARD_LOWEST == 434


def test_of_a_numb_patient_tingling_and_numbness_come_first_and_largest() -> None:
    asked = replace(NUMB[0], red_flags=ASKED_NONE)
    figure, card = drawn(of(*NUMB))
    asking, _ = drawn(of(asked, *(replace(one, red_flags=ASKED_NONE) for one in NUMB[1:])))

    rows = card.layout.panels
    assert [*rows] == ["sensory", "reach", "pain"]
    assert rows["sensory"].height > rows["pain"].height
    assert {"Tingling reaches", "foot → buttock"} <= {*words(figure)}
    assert "? red flags not asked" in words(figure)
    assert "? red flags not asked" not in words(asking)
    mark = lines(figure, "sensory")[Role.NOT_ASKED.value]
    assert len(places(mark)) == len(NUMB)
    assert overlaps(figure) == []
    assert outside(figure) == []


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ((10, 50), [10, 50]),
        ((20, 20), [13, 27]),
        ((20, 21, 20), [6.33, 34.33, 20.33]),
        ((0, 0), [0, 14]),
        ((100, 100), [86, 100]),
    ],
)
def test_labels_move_apart_evenly_and_stay_within(
    wanted: Sequence[float], found: list[float]
) -> None:
    assert spread(wanted, 14, 0, 100) == pytest.approx(found, abs=0.01)


def test_an_empty_course_says_so() -> None:
    figure, _ = drawn(of())

    assert words(figure).count("Nothing recorded yet.") == 3


def test_the_index_score_is_bold_at_its_line_s_end() -> None:
    figure, _ = drawn(of(*FALLING))

    (leg,) = [text for text in figure.texts if text.get_text() == "leg 2"]
    assert is_bold(leg)
    assert leg.get_color() == LIGHT.color(Role.LEG_PAIN)


def test_what_is_asked_now_and_then_is_one_line_all_the_same() -> None:
    walk = ActivityId(1)
    visits = [
        a_visit(day(7 * row), leg_pain=5, psfs={} if row % 3 else {walk: 2 + row})
        for row in range(7)
    ]
    status = status_of(a_course(*visits))

    series = score_series(status, Role.ACTIVITIES.value, positions(status, TimeAxis.DATE))

    assert stretches(series, (), None)[Stretch.SOLID] == [(0.0, 2), (21.0, 5), (42.0, 8)]
    assert stretches(series, {2}, None)[Stretch.SOLID] == [(21.0, 5), (42.0, 8)]
    assert series.joined.recorded == (2, 5, 8)
