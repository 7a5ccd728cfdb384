"""The panels of scores and minutes: pain, tingling and numbness, sleep, sitting and walking."""

from collections.abc import Sequence
from math import isnan, nan
from typing import Final

from tracker.charts.about_the_same import banded_role, draw_same_band
from tracker.charts.axis_marks import NOT_ASKED_MARK, unasked
from tracker.charts.course_card.card import SMALL, Card, look_of, set_ends
from tracker.charts.course_card.clear_spot import write_gaps, write_where_clear
from tracker.charts.course_card.gutters import LineLabel, write_labels, write_levels
from tracker.charts.course_card.layout import PX_TO_POINTS
from tracker.charts.course_card.lines import DrawnSeries, draw_measure
from tracker.charts.course_card.runs import known_points
from tracker.charts.course_card.shown import Density
from tracker.charts.course_card.start_and_now import headline_pain
from tracker.charts.labels import NOTHING_RECORDED
from tracker.charts.middles import middle_words
from tracker.charts.panel import Panel
from tracker.charts.series import Series, coincide, score_series
from tracker.charts.sessions import draw_sessions, pain_sessions, session_series
from tracker.charts.strokes import StrokeLook, draw_strokes
from tracker.charts.style import LOOKS, Role
from tracker.charts.trend_chart import (
    draw_level_line,
    least_fall_words,
    threshold,
    threshold_words,
)
from tracker.domain.values.checks import NRS_MAX
from tracker.domain.values.measured_fields import measured_field
from tracker.domain.words.function_words import score_words
from tracker.domain.words.patient_values import latest_score
from tracker.language import tr

DODGE: Final = 1.8  # px each way: a gap stays between two measures that coincide
LEVELS: Final = (0, 5, 10)
CARRIED_MARK: Final = "○"
PAINS: Final = (Role.LEG_PAIN, Role.BACK_PAIN)


def draw_pain(card: Card) -> None:
    """Draw leg and back pain, the one the phases follow on top, with the level of 30 % better."""
    headline = headline_pain(card.shown.saved)
    other = Role.BACK_PAIN if headline is Role.LEG_PAIN else Role.LEG_PAIN
    panel, series = card.panels["pain"], _series_of(card, (headline, other))
    set_ends(panel, 0.0, NRS_MAX)
    draw_same_band(panel, card.shown.saved, banded_role(card.shown.saved, (headline,)))
    write_levels(card, panel, draw_levels(card, panel, LEVELS))
    level = threshold(card.shown.saved)
    levels = [*LEVELS, *([] if level is None else [level])]
    gap_words = write_gaps(card, panel, series[headline], levels)
    others = [*series.values(), *gap_words, *_draft_line(card)]
    labels = _draw_threshold(card, panel, others)
    _draw_all(card, panel, series)
    if card.density is not Density.MIDDLES:
        draw_sessions(panel, pain_sessions(card.shown.status))
    ends = _end_labels(card, series, headline)
    write_labels(card, panel, card.layout.panels["pain"], [*ends, *labels])


def draw_scores(card: Card, name: str, roles: Sequence[Role]) -> None:
    """Draw a panel of scores of one rank."""
    panel, series = card.panels[name], _series_of(card, roles)
    set_ends(panel, 0.0, NRS_MAX)
    draw_same_band(panel, card.shown.saved, banded_role(card.shown.saved, roles))
    write_levels(card, panel, draw_levels(card, panel, LEVELS))
    _draw_all(card, panel, series)
    write_gaps(card, panel, _fullest(series), LEVELS)
    write_labels(card, panel, card.layout.panels[name], _end_labels(card, series, None))


def draw_minutes(card: Card, name: str, roles: Sequence[Role]) -> None:
    """Draw a panel of minutes: nothing, half and all of what the longest needs."""
    panel, series = card.panels[name], _series_of(card, roles)
    values = [value for one in series.values() for value in one.recorded if not isnan(value)]
    top = max(60, *(int(-(-value // 30) * 30) for value in values)) if values else 60
    set_ends(panel, 0.0, top)
    levels = (0, top // 2, top)
    write_levels(card, panel, draw_levels(card, panel, levels))
    _draw_all(card, panel, series)
    write_gaps(card, panel, _fullest(series), levels)
    write_labels(card, panel, card.layout.panels[name], _end_labels(card, series, None))


def draw_levels(card: Card, panel: Panel, levels: Sequence[int]) -> list[tuple[float, str]]:
    """Draw a line across a panel at each level; return the levels with their words."""
    low, high = panel.low, panel.low + panel.box[2] / panel.scale
    rule = StrokeLook(color=card.style.grid, width=PX_TO_POINTS, zorder=0.7)
    draw_strokes(panel.axes, [((low, level), (high, level)) for level in levels], rule)
    return [(float(level), str(level)) for level in levels]


def pain_notes(card: Card) -> tuple[str, ...]:
    """Return what the marks of the pain panel mean, of those that are there."""
    status = card.shown.status
    notes = [*middle_notes(card)]
    if card.density is not Density.MIDDLES and pain_sessions(status):
        notes.append(_explained(LOOKS[Role.SESSION].glyph, tr("within the session", "legend")))
    return (*notes, *carried_notes(card, tuple(_series_of(card, PAINS).values())))


def unasked_notes(card: Card) -> tuple[str, ...]:
    """Return what the question marks below the first panel mean; of a long course how many."""
    asked = sum(index != card.draft for index in unasked(card.shown.status))
    if not asked:
        return ()
    if card.density is Density.MIDDLES:
        return (tr("red flags not asked: %n visit(s)", "", asked),)
    return (_explained(NOT_ASKED_MARK, tr("red flags not asked")),)


def middle_notes(card: Card) -> tuple[str, ...]:
    """Return what line and shade of a long course are; nothing for a shorter one."""
    if card.density is not Density.MIDDLES:
        return ()
    return middle_words()


def carried_notes(card: Card, series: Sequence[Series]) -> tuple[str, ...]:
    """Return what hollow marks are, when values were carried over."""
    if card.density is Density.MIDDLES:
        return ()
    draft = card.draft
    is_there = any(
        is_carried and index != draft
        for one in series
        for index, _, is_carried in known_points(one)
    )
    return (_explained(CARRIED_MARK, tr("as last time", "legend")),) if is_there else ()


def _explained(mark: str, words: str) -> str:
    return f"{mark} {words}"


def _series_of(card: Card, roles: Sequence[Role]) -> dict[Role, Series]:
    status, places = card.shown.status, card.ground.places
    return {role: score_series(status, role.value, places) for role in roles}


def _draw_all(card: Card, panel: Panel, series: dict[Role, Series]) -> None:
    """Draw measures, the first on top; apart where two have the same value."""
    if all(one.is_empty for one in series.values()):
        middle = (card.layout.left + card.layout.right) / 2
        look = look_of(card.style.muted, align="center")
        low, high = panel.axes.get_ylim()
        card.write(middle, card.height_of(panel, (low + high) * 0.4), tr(NOTHING_RECORDED), look)
        return
    every = list(series.values())
    aside = DODGE if len(every) > 1 and coincide(every[0], every[1]) else 0.0
    for number, (role, one) in enumerate(series.items()):
        drawn = DrawnSeries(
            role=role,
            series=one,
            look=LOOKS[role],
            aside=-aside if number else aside,
            has_range=not number or role not in PAINS,
        )
        draw_measure(card, panel, drawn, zorder=4 - number * 0.5)


def _draft_line(card: Card) -> list[Series]:
    """Return the upright line of the visit being typed, for words that keep clear of lines."""
    draft = card.draft
    if draft is None:
        return []
    place = card.ground.places[draft]
    return [Series((place, place), (0.0, float(NRS_MAX)), (nan, nan))]


def _draw_threshold(card: Card, panel: Panel, series: Sequence[Series]) -> list[LineLabel]:
    """Draw the level of 30 % better; return its words for the gutter when the plot is full."""
    level = threshold(card.shown.saved)
    if level is None:
        return []
    draw_level_line(panel, level)
    arrows = session_series(panel, pain_sessions(card.shown.status))
    status = card.shown.saved
    if write_where_clear(card, panel, level, threshold_words(status), [*series, *arrows]):
        return []
    words = tr("{much} better", much=least_fall_words(status))
    return [LineLabel(words=words, value=level, color=card.style.muted, size=SMALL)]


def _end_labels(card: Card, series: dict[Role, Series], headline: Role | None) -> list[LineLabel]:
    """Return each measure's name with its last saved value, at the height of its line's end."""
    labels = []
    for role in series:
        latest = latest_score(card.shown.saved, role.value)
        if latest is not None:
            name, now = tr(measured_field(role.value).legend, "legend"), latest[1]
            labels.append(
                LineLabel(
                    words=tr("{name} {value}", name=name, value=score_words(now)),
                    value=float(now),
                    color=_ink_of(card, role),
                    is_bold=role is headline,
                    number=score_words(now),
                )
            )
    return labels


def _ink_of(card: Card, role: Role) -> str:
    """Return the colour of a measure's words: the grey of the quiet lines is too faint for them."""
    color, quiet = card.style.color(role), card.style.color(Role.BACK_PAIN)
    return card.style.muted if color == quiet else color


def _fullest(series: dict[Role, Series]) -> Series:
    return max(series.values(), key=lambda one: len(tuple(known_points(one))))
