"""Marks on the pain panel: flares and events above the scores, unasked red flags below them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Final

from matplotlib.lines import Line2D
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from tracker.charts.fonts import letter_outline, text_width
from tracker.charts.labels import flare_label
from tracker.charts.markers import MARKER_GROWTH
from tracker.charts.middles import flare_counts
from tracker.charts.panel import MIDDLE, Panel, TextLook, write
from tracker.charts.strokes import put_line
from tracker.charts.style import LOOKS, Role
from tracker.charts.viewing import TimeAxis, Viewing
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.visit import Reaction
from tracker.domain.words.names import day_words_in_full
from tracker.language import tr

EVENT_SIZE: Final = 6.0  # points across
EVENT_GAP: Final = 6.0  # points between two marks' labels
COUNT_ROOM: Final = 22.0  # points from one count of flares to the next
ROW: Final = 1.085  # of the highest score: where the marks stand
HEADROOM: Final = 0.16  # of the highest score: room for that row
FOOTROOM: Final = 0.13  # of the highest score: room for the question marks
PLAIN_ROOMS: Final = (0.045, 0.04)  # of the highest score, below and above, without marks
FOOT: Final = 0.095  # of the highest score below 0: where they stand
NOT_ASKED_MARK: Final = "?"
NOT_ASKED_SPACING: Final = 7.0  # points between two of them, of which each can be read
MARK_HEIGHT: Final = 0.74  # of the text size: a capital's height


@dataclass(frozen=True, slots=True)
class Mark:
    """Something marked on the time axis: where, and a few words."""

    place: float
    label: str


def has_marks(status: CourseStatus) -> bool:
    """Return whether a flare or an event is to be marked."""
    is_flare = any(entry.visit.reaction is Reaction.FLARE for entry in status.visits)
    return bool(status.visits) and (is_flare or bool(status.course.events))


def rooms(panel: Panel) -> tuple[float, float]:
    """Return the room the marks take below and above the scores, as shares of the highest."""
    below, above = PLAIN_ROOMS
    return (
        FOOTROOM if shows_unasked(panel.status, panel.viewing) else below,
        HEADROOM if has_marks(panel.status) else above,
    )


def shows_unasked(status: CourseStatus, viewing: Viewing) -> bool:
    """Return whether unasked red flags are marked: for the clinician, not on the sheet."""
    return not viewing.is_plain and bool(unasked(status))


def unasked(status: CourseStatus) -> tuple[int, ...]:
    """Return the visits, counted from 0, at which no red flag was asked."""
    return tuple(
        index for index, entry in enumerate(status.visits) if not entry.visit.red_flags.is_asked
    )


def describe_marks(status: CourseStatus) -> str:
    """Return the events with their days, and at how many visits no red flag was asked."""
    events = sorted(status.course.events, key=lambda event: event.on)
    listed = "; ".join(f"{event.label}, {day_words_in_full(event.on)}" for event in events)
    parts = [tr("Events: {listed}.", listed=listed)] if listed else []
    count = len(unasked(status))
    if count:
        every = len(status.visits)
        parts.append(
            tr("Red flags not asked at {count} of {every} visits.", count=count, every=every)
        )
    return " ".join(parts)


def draw_marks(panel: Panel, top: float, *, is_counted: bool = False) -> None:
    """Draw flares and events as one row of markers with the words that fit.

    Args:
        panel: Where.
        top: The highest score.
        is_counted: Whether flares are counted by quarters of a year, as in a long course.
    """
    marked = [mark for mark in _marks(panel, is_counted=is_counted) if panel.is_seen(mark.place)]
    if not marked:
        return
    size = panel.style.text_size - 0.5
    marker_size = EVENT_SIZE * panel.unit
    look, color = LOOKS[Role.EVENT], panel.style.color(Role.EVENT)
    put_line(
        panel.axes,
        Line2D(
            [mark.place for mark in marked],
            [top * ROW] * len(marked),
            linestyle="none",
            marker=look.marker,
            markersize=marker_size * MARKER_GROWTH[look.marker] / 1.2,
            color=color,
            markeredgewidth=0,
            zorder=6,
            label=Role.EVENT.value,
        ),
    )
    base = panel.height_of(top * ROW) - size * MIDDLE
    text_look = TextLook(color=color, size=size, align="left")
    for mark in _that_fit(marked, panel, size, marker_size):
        if mark.label:
            write(panel, (panel.left_of(mark.place) + marker_size, base), mark.label, text_look)


def draw_unasked(panel: Panel, top: float) -> None:
    """Draw a question mark under each visit at which no red flag was asked."""
    if not shows_unasked(panel.status, panel.viewing):
        return
    places = _apart(panel, [panel.places[index] for index in unasked(panel.status)])
    # one line of markers: fifty texts would take longer to draw than all the rest
    put_line(
        panel.axes,
        Line2D(
            places,
            [-top * FOOT] * len(places),
            linestyle="none",
            marker=question_mark(),
            markersize=(panel.style.text_size - 0.5) * MARK_HEIGHT,
            color=panel.style.color(Role.NOT_ASKED),
            markeredgewidth=0,
            label=Role.NOT_ASKED.value,
        ),
    )


def _apart(panel: Panel, places: Sequence[float]) -> list[float]:
    """Return the places in sight, without those that would touch the one shown before."""
    shown: list[float] = []
    for place in places:
        if panel.is_seen(place):
            away = (place - shown[-1]) * panel.scale if shown else NOT_ASKED_SPACING * panel.unit
            if away >= NOT_ASKED_SPACING * panel.unit:
                shown.append(place)
    return shown


def foot_height(panel: Panel, top: float) -> float:
    """Return how high the question marks reach, in points; the plot's lower end without any."""
    if not shows_unasked(panel.status, panel.viewing):
        return panel.box[1]
    return panel.height_of(-top * FOOT) + panel.style.text_size * MARK_HEIGHT / 2


def row_height(panel: Panel, top: float) -> float:
    """Return how low the row of flares and events reaches, in points; the plot's top without."""
    if not has_marks(panel.status):
        return panel.box[1] + panel.box[3]
    return panel.height_of(top * ROW) - EVENT_SIZE * panel.unit * 0.6


@cache
def question_mark() -> Path:
    """Return the sign's outline about its middle."""
    outline = letter_outline(NOT_ASKED_MARK)
    box = outline.get_extents()
    middle = Affine2D().translate(-(box.x0 + box.x1) / 2, -(box.y0 + box.y1) / 2)
    return outline.transformed(middle)


def _marks(panel: Panel, *, is_counted: bool) -> list[Mark]:
    if not panel.status.visits:
        return []  # no first day yet from which an event's place could be counted
    flares = _counts(panel) if is_counted else _flares(panel)
    events = [Mark(day_place(panel, event.on), event.label) for event in panel.status.course.events]
    return sorted([*flares, *events], key=lambda mark: mark.place)


def _counts(panel: Panel) -> list[Mark]:
    least = COUNT_ROOM * panel.unit / panel.scale
    return [
        Mark(place, str(count)) for place, count in flare_counts(panel.status, panel.places, least)
    ]


def _flares(panel: Panel) -> list[Mark]:
    return [
        Mark(
            panel.places[index],
            flare_label(entry.visit.note if panel.viewing.names_notes else None),
        )
        for index, entry in enumerate(panel.status.visits)
        if entry.visit.reaction is Reaction.FLARE
    ]


def day_place(panel: Panel, day: date) -> float:
    """Return where a day stands: by date as it is; by visit number between its visits.

    A day before the first or after the last visit stands at the panel's edge, if beyond it.
    """
    days = [entry.visit.visit_date for entry in panel.status.visits]
    if panel.viewing.axis is not TimeAxis.VISIT:
        place = float((day - days[0]).days)
    else:
        place = _between(panel.places, [(one - day).days for one in days])
    if panel.is_zoomed:
        return place
    high = panel.low + panel.box[2] / panel.scale
    return min(max(place, panel.low), high)


def _between(places: Sequence[float], away: Sequence[int]) -> float:
    """Return the place of a day from how many days each visit lies after it."""
    if away[0] >= 0:
        return places[0] - (0.5 if away[0] else 0.0)
    for (before, after), (left, right) in zip(pairwise(away), pairwise(places), strict=True):
        if before < 0 <= after:
            return left + (right - left) * -before / (after - before)
    return places[-1] + 0.5


def _that_fit(
    marked: Sequence[Mark], panel: Panel, size: float, clearance: float
) -> tuple[Mark, ...]:
    """Return the marks in order with the labels that would touch the next mark left empty."""
    right = panel.box[0] + panel.box[2]
    lefts = [panel.left_of(mark.place) for mark in marked]
    result = []
    for mark, left, following in zip(marked, lefts, [*lefts[1:], right + EVENT_GAP], strict=True):
        end = left + clearance + text_width(mark.label, size)
        fits = end <= following - EVENT_GAP
        result.append(mark if fits else replace(mark, label=""))
    return tuple(result)
