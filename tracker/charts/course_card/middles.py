"""Long courses: the middle, the lowest and the highest of each four weeks; flares counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import isnan
from statistics import median, median_high
from typing import Final

from tracker.charts.series import Series
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.visit import Reaction

WEEKS: Final = 4  # drawn as one in a long course
DAYS_A_WEEK: Final = 7
QUARTERS: Final = (1, 2, 4, 8, 16)  # quarters of a year counted together where room is short


@dataclass(frozen=True, slots=True, kw_only=True)
class FourWeeks:
    """The values of four weeks, counted from the first visit.

    Attributes:
        place: The middle of their visits on the time axis.
        after_gap: Whether no line leads here from the weeks before.
    """

    place: float
    middle: float
    lowest: float
    highest: float
    after_gap: bool


def four_weeks(
    status: CourseStatus, series: Series, gaps: Sequence[int], *, is_stepped: bool = False
) -> tuple[FourWeeks, ...]:
    """Return the recorded values by four weeks; of steps the middle is one that was recorded."""
    first = status.visits[0].visit.visit_date
    grouped: dict[int, list[int]] = {}
    for index, value in enumerate(series.recorded):
        if not isnan(value):
            days = (status.visits[index].visit.visit_date - first).days
            grouped.setdefault(days // (WEEKS * DAYS_A_WEEK), []).append(index)
    found: list[FourWeeks] = []
    last = 0
    for indexes in grouped.values():
        values = [series.recorded[index] for index in indexes]
        places = [series.places[index] for index in indexes]
        found.append(
            FourWeeks(
                place=sum(places) / len(places),
                middle=median_high(values) if is_stepped else median(values),
                lowest=min(values),
                highest=max(values),
                after_gap=any(last < gap <= indexes[-1] for gap in gaps),
            )
        )
        last = indexes[-1]
    return tuple(found)


def flare_counts(
    status: CourseStatus, places: Sequence[float], least: float
) -> tuple[tuple[float, int], ...]:
    """Return where flares of a quarter of a year stand on the axis, and how many there were.

    Args:
        status: The course.
        places: Where the visits stand.
        least: How far two counts must be apart on the axis; quarters are joined until they are.
    """
    flared = [
        (_quarter(entry.visit.visit_date), place)
        for entry, place in zip(status.visits, places, strict=True)
        if entry.visit.reaction is Reaction.FLARE
    ]
    counts: tuple[tuple[float, int], ...] = ()
    for joined in QUARTERS:
        grouped: dict[int, list[float]] = {}
        for quarter, place in flared:
            grouped.setdefault(quarter // joined, []).append(place)
        counts = tuple((sum(group) / len(group), len(group)) for group in grouped.values())
        if all(b[0] - a[0] >= least for a, b in pairwise(counts)):
            break
    return counts


def _quarter(day: date) -> int:
    return day.year * 4 + (day.month - 1) // 3
