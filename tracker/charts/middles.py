"""Long courses: the middle, the lowest and the highest of each four weeks; flares counted."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import isnan, nan
from statistics import median
from typing import Final

from tracker.charts.series import Series
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.visit import Reaction
from tracker.language import tr

MARKED_MOST: Final = 40  # visits in sight up to which each has its marker
SINGLE_MOST: Final = 90  # visits in sight up to which each is drawn
SINGLE_NEAREST: Final = 6.0  # px between two visits from which each is drawn
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


def shows_middles(count: int, spacing: float) -> bool:
    """Return whether so many visits, so many px apart, are drawn by four weeks."""
    return count > SINGLE_MOST or spacing < SINGLE_NEAREST


def middle_words() -> tuple[str, str]:
    """Return what line and shade of a long course are."""
    return tr("line: middle of {count} weeks", count=WEEKS), tr("shade: lowest to highest")


def four_weeks(
    status: CourseStatus,
    series: Series,
    gaps: Collection[int],
    middle: Callable[[Sequence[float]], float] = median,
) -> tuple[FourWeeks, ...]:
    """Return the recorded values by four weeks.

    Args:
        status: The course.
        series: The measure.
        gaps: The visits no line leads to from the visit before.
        middle: Of several values; of steps it is one that was recorded.
    """
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
                middle=middle(values),
                lowest=min(values),
                highest=max(values),
                after_gap=any(last < gap <= indexes[-1] for gap in gaps),
            )
        )
        last = indexes[-1]
    return tuple(found)


def middle_series(weeks: Sequence[FourWeeks]) -> Series:
    """Return the middles as a line."""
    return Series(
        tuple(one.place for one in weeks), tuple(one.middle for one in weeks), (nan,) * len(weeks)
    )


def pieces(weeks: Sequence[FourWeeks]) -> list[list[FourWeeks]]:
    """Return the weeks that follow each other without a gap."""
    found: list[list[FourWeeks]] = []
    for one in weeks:
        if one.after_gap or not found:
            found.append([])
        found[-1].append(one)
    return found


def shade_outlines(weeks: Sequence[FourWeeks]) -> list[list[tuple[float, float]]]:
    """Return the outline from the lowest to the highest, one for each piece."""
    return [
        [(one.place, one.highest) for one in piece]
        + [(one.place, one.lowest) for one in reversed(piece)]
        for piece in pieces(weeks)
    ]


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
