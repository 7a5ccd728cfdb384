"""The whole course on one figure, each part where the layout says."""

from collections.abc import Iterator
from typing import Final

from matplotlib.figure import Figure

from tracker.charts.course_card.card import Card, open_card
from tracker.charts.course_card.events import draw_events, draw_unasked
from tracker.charts.course_card.faces import GROUND
from tracker.charts.course_card.gutters import PanelWords, write_words
from tracker.charts.course_card.reach import draw_reach, reach_series_shown, stripe_notes
from tracker.charts.course_card.ribbon import draw_axis, draw_ground
from tracker.charts.course_card.scores import (
    carried_notes,
    draw_minutes,
    draw_pain,
    draw_scores,
    middle_notes,
    pain_notes,
    unasked_notes,
)
from tracker.charts.course_card.shown import ShownCourse
from tracker.charts.course_card.start_and_now import (
    headline_pain,
    minutes_values,
    reach_values,
    reach_word,
    scale_words,
    score_values,
    score_word,
    sensory_reach_values,
)
from tracker.charts.reach_chart import reach_role
from tracker.charts.series import recorded_legs, score_series
from tracker.charts.style import ChartStyle, Role
from tracker.domain.values.measured_fields import measured_field
from tracker.domain.words.names import capitalized
from tracker.language import tr

REACH_ROOM: Final = 112.0  # px left of the zones' names
FEELINGS: Final = (Role.TINGLING, Role.NUMBNESS)
FUNCTION: Final = (Role.SITTING, Role.WALKING)
SLEEP: Final = (Role.SLEEP_TROUBLE,)
SCALES: Final = (Role.DAILY_LIFE, Role.ACTIVITIES)


def draw_course(
    figure: Figure, shown: ShownCourse, style: ChartStyle, before: Card | None = None
) -> Card:
    """Draw a course on a figure at once, as ``drawing_steps`` does part by part."""
    *_, card = drawing_steps(figure, shown, style, before)
    return card


def drawing_steps(
    figure: Figure, shown: ShownCourse, style: ChartStyle, before: Card | None = None
) -> Iterator[Card]:
    """Draw a course on a figure part by part; its size decides the layout.

    Whoever stops in between goes on from the card that was yielded last.

    Args:
        figure: Cleared first, but for what stands there already as it would be drawn.
        shown: The course.
        style: The colours.
        before: What was yielded for the figure before; None when it is another's.

    Yields:
        The card, once it is open and after each part.
    """
    card = open_card(figure, shown, style, before)
    yield card
    card.draw(figure, GROUND, _draw_ground)
    yield card
    for name in card.layout.panels:
        card.draw(figure, name, _PANELS[name])
        yield card


def spots_of(card: Card, index: int) -> tuple[tuple[float, float, Role], ...]:
    """Return where a visit's values stand, in px from the figure's upper left corner."""
    status = card.shown.status
    visit = status.visits[index].visit
    left = card.left_of(card.ground.places[index])
    scores = [
        ("pain", getattr(visit, role.value), role) for role in (Role.BACK_PAIN, Role.LEG_PAIN)
    ] + [("sensory", getattr(visit, role.value), role) for role in reversed(FEELINGS)]
    legs = recorded_legs(status)
    reaches = [
        ("reach", status.visits[index].assessment.reach_read.get(leg), reach_role(leg, legs))
        for leg in legs
    ]
    return tuple(
        (left, card.height_of(card.panels[name], float(value)), role)
        for name, value, role in (*scores, *reaches)
        if value is not None
    )


def _draw_ground(card: Card) -> None:
    draw_ground(card)
    draw_axis(card)
    draw_events(card)


def _draw_pain(card: Card) -> None:
    draw_pain(card)
    _draw_unasked(card, "pain")
    write_words(card, card.layout.head("pain"), _pain_words(card))


def _draw_unasked(card: Card, name: str) -> None:
    if name == card.first_panel:
        draw_unasked(card)


def _asked_notes(card: Card, name: str) -> tuple[str, ...]:
    return unasked_notes(card) if name == card.first_panel else ()


def _draw_reach(card: Card) -> None:
    draw_reach(card)
    write_words(card, card.layout.head("reach"), _reach_words(card), REACH_ROOM)


def _draw_sensory(card: Card) -> None:
    draw_scores(card, "sensory", FEELINGS)
    _draw_unasked(card, "sensory")
    write_words(card, card.layout.head("sensory"), _sensory_words(card))


def _draw_sleep(card: Card) -> None:
    draw_scores(card, "sleep", SLEEP)
    write_words(card, card.layout.head("sleep"), _sleep_words(card))


def _draw_function(card: Card) -> None:
    draw_minutes(card, "function", FUNCTION)
    write_words(card, card.layout.head("function"), _function_words(card))


def _draw_scales(card: Card) -> None:
    draw_scores(card, "scales", SCALES)
    write_words(card, card.layout.head("scales"), _scales_words(card))


def _pain_words(card: Card) -> PanelWords:
    status = card.shown.saved
    main = (headline_pain(status),)
    return PanelWords(
        name=capitalized(tr(measured_field(main[0].value).spoken)),
        values=(score_values(status, main),),
        word=score_word(status, main),
        better=_lower(),
        notes=(*_asked_notes(card, "pain"), *pain_notes(card)),
    )


def _reach_words(card: Card) -> PanelWords:
    status = card.shown.saved
    pain = reach_values(status)
    felt = () if pain else sensory_reach_values(status)
    return PanelWords(
        name=tr("Tingling reaches") if felt else tr("Pain reaches"),
        values=pain or felt,
        word=reach_word(status),
        better=tr("shorter is better ↑"),
        notes=(*carried_notes(card, reach_series_shown(card)), *stripe_notes(card)),
    )


def _sensory_words(card: Card) -> PanelWords:
    status = card.shown.saved
    return PanelWords(
        name=tr("Tingling, numbness"),
        values=(score_values(status, FEELINGS),),
        word=score_word(status, FEELINGS),
        better=_lower(),
        notes=(*_asked_notes(card, "sensory"), *_notes(card, FEELINGS)),
    )


def _sleep_words(card: Card) -> PanelWords:
    status = card.shown.saved
    return PanelWords(
        name=capitalized(tr(measured_field("sleep_trouble").spoken)),
        values=(score_values(status, SLEEP),),
        word=score_word(status, SLEEP),
        better=_lower(),
        notes=middle_notes(card),
    )


def _function_words(card: Card) -> PanelWords:
    status = card.shown.saved
    values = tuple(value for role in FUNCTION if (value := minutes_values(status, role)))
    return PanelWords(
        name=tr("Sitting, walking"),
        values=values,
        better=tr("longer is better ↑"),
        notes=middle_notes(card),
    )


def _scales_words(card: Card) -> PanelWords:
    status = card.shown.saved
    return PanelWords(
        name=tr("Daily life, activities"),
        values=(score_values(status, SCALES),),
        word=scale_words(status),
        better=tr("lower ↓, higher ↑ is better"),
        notes=middle_notes(card),
    )


def _notes(card: Card, roles: tuple[Role, ...]) -> tuple[str, ...]:
    places = card.ground.places
    series = [score_series(card.shown.status, role.value, places) for role in roles]
    return carried_notes(card, series)


def _lower() -> str:
    return tr("lower is better ↓")


_PANELS: Final = {
    "pain": _draw_pain,
    "reach": _draw_reach,
    "sensory": _draw_sensory,
    "sleep": _draw_sleep,
    "function": _draw_function,
    "scales": _draw_scales,
}
