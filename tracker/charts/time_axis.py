"""The labels along the axis all panels of a course share: ticks that fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from tracker.charts.fonts import text_width
from tracker.charts.viewing import TimeAxis, Viewing, positions
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.days import days_later
from tracker.domain.words.names import day_words, month_words
from tracker.language import tr

TICK_GAP: Final = 16.0  # points that stay free between two labels

DAY_STEPS: Final = (1, 2, 7, 14)
MONTH_STEPS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 6000, 12_000)
SHORTEST_MONTH: Final = 28  # days
COUNTED_STEPS: Final = (1, 2, 7, 14, 28, 56, 84, 168, 364, 3640, 36_400, 364_000)  # days
VISIT_STEPS: Final = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled place on the axis; the second line of the label is its year, else empty."""

    position: float
    label: str
    year: str = ""


def crosses_years(status: CourseStatus, axis: TimeAxis) -> bool:
    """Return whether the labels need a second line for the year."""
    if axis is not TimeAxis.DATE or not status.visits:
        return False
    first, last = status.visits[0].visit.visit_date, status.visits[-1].visit.visit_date
    return first.year != last.year


def ticks(status: CourseStatus, viewing: Viewing, width: float, size: float) -> tuple[Tick, ...]:
    """Return the closest-set ticks whose labels do not touch.

    Args:
        status: The course.
        viewing: By date or by visit, and which period.
        width: Of the axis in points.
        size: Of the labels in points.
    """
    low, high = viewing.limits(positions(status, viewing.axis))
    scale = width / (high - low)
    chosen: tuple[Tick, ...] = ()
    least = TICK_GAP / scale  # closer ticks cannot fit, however short their labels
    for every in _candidates(status, viewing.axis, (low, high), least):
        chosen = tuple(tick for tick in every if low <= tick.position <= high)
        if _do_fit(chosen, scale, size):
            break
    return chosen


def _candidates(
    status: CourseStatus, axis: TimeAxis, ends: tuple[float, float], least: float
) -> Iterator[tuple[Tick, ...]]:
    if not status.visits:
        return
    if len(status.visits) == 1 and axis is TimeAxis.DATE:
        yield (Tick(0.0, day_words(status.visits[0].visit.visit_date)),)
        return
    if axis is TimeAxis.VISIT:
        yield from _numbered(len(status.visits))
    elif axis is TimeAxis.DAY:
        yield from _counted(ends[1], least)
    else:
        yield from _by_date(status, ends, least)


def _numbered(count: int) -> Iterator[tuple[Tick, ...]]:
    for step in VISIT_STEPS:
        numbers = sorted({1, *range(step, count + 1, step)} if step > 1 else range(1, count + 1))
        yield tuple(Tick(float(number), str(number)) for number in numbers)


def _counted(end: float, least: float) -> Iterator[tuple[Tick, ...]]:
    for step in (step for step in COUNTED_STEPS if step >= least):
        days = range(0, int(end) + 1, step)
        yield tuple(Tick(float(day), tr("day {number}", number=day)) for day in days)


def _by_date(
    status: CourseStatus, ends: tuple[float, float], least: float
) -> Iterator[tuple[Tick, ...]]:
    first = status.visits[0].visit.visit_date
    earliest = days_later(first, _ceil(ends[0]))
    latest = days_later(first, int(ends[1]))
    has_years = crosses_years(status, TimeAxis.DATE)
    for step in (step for step in DAY_STEPS if step >= least):
        steps = range(max(0, _ceil(ends[0] / step)), (latest - first).days // step + 1)
        days = [first + timedelta(days=step * number) for number in steps]
        yield _dated(days, first, has_years=has_years, by_month=False)
    for step in (step for step in MONTH_STEPS if step * SHORTEST_MONTH >= least):
        firsts = list(_firsts_of_months(earliest, latest, step))
        yield _dated(firsts, first, has_years=has_years, by_month=True)


def _ceil(value: float) -> int:
    return -int(-value // 1)


def _firsts_of_months(earliest: date, latest: date, step: int) -> Iterator[date]:
    month = earliest.year * 12 + earliest.month - 1
    month += -month % step
    end = latest.year * 12 + latest.month
    for one in range(max(month, 12), end, step):
        day = date(one // 12, one % 12 + 1, 1)
        if day >= earliest:
            yield day


def _dated(
    days: Sequence[date], first: date, *, has_years: bool, by_month: bool
) -> tuple[Tick, ...]:
    result = []
    year_before = None
    for day in days:
        label = month_words(day.month) if by_month else day_words(day)
        year = str(day.year) if has_years and day.year != year_before else ""
        result.append(Tick(float((day - first).days), label, year))
        year_before = day.year
    return tuple(result)


def _do_fit(chosen: Sequence[Tick], scale: float, size: float) -> bool:
    return all(
        (after.position - before.position) * scale
        >= (_label_width(before, size) + _label_width(after, size)) / 2 + TICK_GAP
        for before, after in pairwise(chosen)
    )


def _label_width(tick: Tick, size: float) -> float:
    return text_width(max(tick.label, tick.year, key=len), size)
