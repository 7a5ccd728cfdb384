"""The pieces of a line: solid, dotted to values carried over, dashed to the visit being typed."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from math import isnan, nan

from tracker.charts.series import Series

Point = tuple[float, float]


class Stretch(Enum):
    """How a piece between two visits is drawn."""

    SOLID = "solid"
    CARRIED = "carried"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class _Known:
    index: int
    point: Point
    is_carried: bool


def stretches(
    series: Series, gaps: Collection[int], draft: int | None, *, is_stepped: bool = False
) -> dict[Stretch, list[Point]]:
    """Return the points of each kind of piece, apart by points that are not there.

    Args:
        series: The line; a visit that neither recorded nor carried anything breaks it, unless it
            is joined.
        gaps: The visits no line leads to from the visit before.
        draft: The visit that is being typed.
        is_stepped: Whether the line steps midway between two visits.
    """
    found: dict[Stretch, list[Point]] = {kind: [] for kind in Stretch}
    ends: dict[Stretch, int] = {}
    for before, after in _neighbours(series, gaps):
        kind = _kind(before, after, draft)
        points = found[kind]
        if points and ends[kind] != before.index:
            points.append((nan, nan))
        start = [] if points and ends[kind] == before.index else [before.point]
        points += [*start, *_between(before.point, after.point, is_stepped=is_stepped), after.point]
        ends[kind] = after.index
    return found


def known_points(series: Series) -> Iterator[tuple[int, Point, bool]]:
    """Yield the visits with a value: which, where, and whether it was carried over."""
    for index, (place, now, carried) in enumerate(
        zip(series.places, series.recorded, series.carried, strict=True)
    ):
        if not isnan(now):
            yield index, (place, now), False
        elif not isnan(carried):
            yield index, (place, carried), True


def _neighbours(series: Series, gaps: Collection[int]) -> Iterator[tuple[_Known, _Known]]:
    before: _Known | None = None
    for index, point, is_carried in known_points(series):
        here = _Known(index, point, is_carried)
        if before is not None and _is_joined(series, before.index, index, gaps):
            yield before, here
        before = here


def _is_joined(series: Series, before: int, after: int, gaps: Collection[int]) -> bool:
    """Return whether the line goes from one visit to another."""
    is_next = before == after - 1 or series.is_joined
    return is_next and not any(index in gaps for index in range(before + 1, after + 1))


def _kind(before: _Known, after: _Known, draft: int | None) -> Stretch:
    if draft in (before.index, after.index):
        return Stretch.DRAFT
    return Stretch.CARRIED if before.is_carried or after.is_carried else Stretch.SOLID


def _between(start: Point, end: Point, *, is_stepped: bool) -> Sequence[Point]:
    if not is_stepped or start[1] == end[1]:
        return ()
    middle = (start[0] + end[0]) / 2
    return ((middle, start[1]), (middle, end[1]))
