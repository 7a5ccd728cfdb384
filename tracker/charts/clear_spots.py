"""Where along a level of a panel no line runs: room for words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import isnan

from tracker.charts.series import Series

Stretch = tuple[float, float]  # along the time axis: start, end


def crossings(series: Sequence[Series], low: float, high: float) -> list[Stretch]:
    """Return the stretches of the time axis on which a line runs between two values, in order."""
    found = [
        stretch
        for one in series
        for stretch in (*_line_crossings(one, low, high), *_markers(one, low, high))
    ]
    merged: list[Stretch] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def gaps(taken: Sequence[Stretch], within: Stretch, width: float) -> list[Stretch]:
    """Return the stretches at least so wide that stay free, in order."""
    low, high = within
    starts = [low, *(max(low, end) for _, end in taken)]
    ends = [*(min(high, start) for start, _ in taken), high]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if end - start >= width]


def covered(taken: Sequence[Stretch], within: Stretch) -> float:
    """Return how much of a stretch is taken."""
    low, high = within
    return sum(max(0.0, min(end, high) - max(start, low)) for start, end in taken)


def _line_crossings(series: Series, low: float, high: float) -> Iterator[Stretch]:
    """Yield where each straight piece lies between the values; a level piece wholly or not."""
    points = list(zip(series.places, series.recorded, strict=True))
    for (x, y), (next_x, next_y) in pairwise(points):
        if isnan(y) or isnan(next_y) or max(y, next_y) < low or min(y, next_y) > high:
            continue
        if y == next_y:
            yield x, next_x
            continue
        shares = sorted((level - y) / (next_y - y) for level in (low, high))
        start, end = max(0.0, shares[0]), min(1.0, shares[1])
        yield x + start * (next_x - x), x + end * (next_x - x)


def _markers(series: Series, low: float, high: float) -> Iterator[Stretch]:
    for values in (series.recorded, series.carried):
        for place, value in zip(series.places, values, strict=True):
            if low <= value <= high:
                yield place, place
