"""How a course is looked at: by date or by visit number, which period, and how one zooms."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from tracker.domain.rules.assessment import CourseStatus

PAD_LEFT: Final = 0.04  # share of the span that stays free before the first visit
PAD_RIGHT: Final = 0.06  # and after the last
SHORTEST_SPAN: Final = 7.0  # days or visits; a single visit stands in the middle of it
ZOOM_STEP: Final = 2.0  # how much shorter or longer one step makes the period
EDGE: Final = 0.08  # share of the period kept free beside a visit that is moved into sight


class TimeAxis(Enum):
    """What runs along the bottom of every panel: dates, days since the start, or visits."""

    DATE = "date"
    DAY = "day"
    VISIT = "visit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewing:
    """How the panels of a course are looked at.

    Attributes:
        axis: By date or by visit number.
        ends: The period that is shown, in days since the first visit or visit numbers; None is
            the whole course.
        is_plain: For the patient: narrower margins, nothing that only the clinician reads.
        has_notes: Whether a flare is named by its visit's note, which is the clinician's alone.
    """

    axis: TimeAxis = TimeAxis.DATE
    ends: tuple[float, float] | None = None
    is_plain: bool = False
    has_notes: bool = True

    @property
    def names_notes(self) -> bool:
        """Return whether words of a visit's note may be shown."""
        return self.has_notes and not self.is_plain

    def limits(self, places: Sequence[float]) -> tuple[float, float]:
        """Return the axis's ends for visits at these places."""
        return limits(places) if self.ends is None else self.ends


class Step(Enum):
    """Which visit a key goes to."""

    FIRST = "first"
    PREVIOUS = "previous"
    NEXT = "next"
    LAST = "last"


class Zoom(Enum):
    """Nearer, further, or the whole course."""

    IN = "in"
    OUT = "out"
    WHOLE = "whole"


WHOLE_COURSE: Final = Viewing()


def positions(status: CourseStatus, axis: TimeAxis) -> tuple[float, ...]:
    """Return where each visit stands: days since the first visit, or the visit's number."""
    if axis is TimeAxis.VISIT:
        return tuple(float(number) for number in range(1, len(status.visits) + 1))
    days = [visit.visit.visit_date for visit in status.visits]
    return tuple(float((day - days[0]).days) for day in days)


def limits(places: Sequence[float]) -> tuple[float, float]:
    """Return the axis's ends for visits at these places."""
    if not places:
        return 0.0, SHORTEST_SPAN
    low, high = places[0], places[-1]
    span = max(high - low, SHORTEST_SPAN)
    spare = span - (high - low)
    return low - spare / 2 - PAD_LEFT * span, high + spare / 2 + PAD_RIGHT * span


def visit_at(status: CourseStatus, position: float, axis: TimeAxis = TimeAxis.DATE) -> int | None:
    """Return the index of the visit nearest to a place on the axis; None without visits."""
    places = positions(status, axis)
    if not places:
        return None
    return min(range(len(places)), key=lambda index: abs(places[index] - position))


def zoomed(
    viewing: Viewing, places: Sequence[float], centre: float | None, *, is_in: bool
) -> Viewing:
    """Return the view one step nearer or further.

    Args:
        viewing: As it is.
        places: Where the visits stand.
        centre: The place that stays in the middle; None is the middle of what is shown.
        is_in: Nearer; else further.
    """
    low, high = viewing.limits(places)
    span = (high - low) / ZOOM_STEP if is_in else (high - low) * ZOOM_STEP
    middle = (low + high) / 2 if centre is None else centre
    return showing(viewing, places, (middle - span / 2, middle + span / 2))


def showing(viewing: Viewing, places: Sequence[float], ends: tuple[float, float]) -> Viewing:
    """Return the view of a period, kept within the course; the whole course when it is longer."""
    first, last = limits(places)
    span = max(abs(ends[1] - ends[0]), min(SHORTEST_SPAN, last - first))
    if span >= last - first:
        return replace(viewing, ends=None)
    low = min(max((ends[0] + ends[1] - span) / 2, first), last - span)
    return replace(viewing, ends=(low, low + span))


def with_place(viewing: Viewing, places: Sequence[float], place: float) -> Viewing:
    """Return the view moved, as little as needed, until a place is in sight."""
    if viewing.ends is None:
        return viewing
    low, high = viewing.ends
    edge = EDGE * (high - low)
    shift = min(0.0, place - edge - low) + max(0.0, place + edge - high)
    return viewing if not shift else showing(viewing, places, (low + shift, high + shift))
