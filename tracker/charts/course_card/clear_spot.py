"""Words in a plot: a threshold's where no line runs, and how long nobody came."""

from collections.abc import Iterator, Sequence
from math import nan
from typing import Final

from tracker.charts.clear_spots import Stretch, covered, crossings, gaps
from tracker.charts.course_card.card import CAPITAL, SMALL, Card, look_of
from tracker.charts.course_card.layout import PX_TO_POINTS
from tracker.charts.course_card.runs import known_points
from tracker.charts.fonts import text_width
from tracker.charts.panel import Panel
from tracker.charts.series import Series
from tracker.language import tr

EDGE_GAP: Final = 4.0  # px between words and the plot's edge
CLEAR: Final = 6.0  # px between words and a line or a mark's middle
ABOVE: Final = 4.0  # px between a level and the words above it
GAP_SIZE: Final = 10.5  # px of the days nobody came
GAP_STEPS: Final = 16  # px up or down these words may stand from midway between the values


def write_where_clear(
    card: Card, panel: Panel, level: float, words: str, series: Sequence[Series]
) -> bool:
    """Write words at a level of a panel where no line runs; return whether there is such a place.

    At an end of the panel if there is room, right before left and above before below, else
    anywhere along the level.
    """
    found = next(_spots(card, panel, level, words, series), None)
    if found is not None:
        card.write(*found, words, look_of(card.style.muted))
    return found is not None


def write_gaps(card: Card, panel: Panel, series: Series, levels: Sequence[float]) -> list[Series]:
    """Write, between two values with a long time between them, how many days that was.

    Returns the words as lines through their middle, for others that keep clear of lines.

    Args:
        card: Where.
        panel: Where on it.
        series: The line that is not drawn across.
        levels: Where lines run across the panel, which the words keep clear of.
    """
    points = {index: point for index, point, _ in known_points(series)}
    written: list[Series] = []
    taken = [card.height_of(panel, level) for level in levels]
    for index, days in card.gaps.items():
        before, after = points.get(index - 1), points.get(index)
        words = tr("%n day(s)", "", days)
        if before is None or after is None:
            continue
        start, end = card.left_of(before[0]), card.left_of(after[0])
        is_seen = start >= card.layout.left and end <= card.layout.right
        if not is_seen or text_width(words, GAP_SIZE) + 4 * CLEAR > end - start:
            continue
        middle = card.height_of(panel, (before[1] + after[1]) / 2)
        height = min(
            (middle + step for step in range(-GAP_STEPS, GAP_STEPS)),
            key=lambda base: (_touches(base, taken), abs(base - middle)),
        )
        look = look_of(card.style.muted, GAP_SIZE, align="center")
        card.write((start + end) / 2, height + GAP_SIZE * CAPITAL / 2, words, look)
        half = text_width(words, GAP_SIZE) * PX_TO_POINTS / panel.scale / 2
        value = before[1] + (after[1] - before[1]) / 2 + (middle - height) / _unit(card, panel)
        ends = ((before[0] + after[0]) / 2 - half, (before[0] + after[0]) / 2 + half)
        written.append(Series(ends, (value, value), (nan, nan)))
    return written


def _unit(card: Card, panel: Panel) -> float:
    """Return the px from one value to the next."""
    return card.height_of(panel, 0.0) - card.height_of(panel, 1.0)


def _touches(middle: float, taken: Sequence[float]) -> bool:
    return any(abs(middle - line) < GAP_SIZE * CAPITAL / 2 + 2 for line in taken)


def _spots(
    card: Card, panel: Panel, level: float, words: str, series: Sequence[Series]
) -> Iterator[tuple[float, float]]:
    low, high = panel.low, panel.low + panel.box[2] / panel.scale
    wide = (text_width(words, SMALL) + 2 * EDGE_GAP) * PX_TO_POINTS / panel.scale
    line = card.height_of(panel, level)
    rows = [
        (base, _taken(card, panel, base, series))
        for base in (line - ABOVE, line + ABOVE + SMALL * CAPITAL)
        if base <= card.layout.axis_top  # below it stand the dates
    ]
    for start in (high - wide, low):
        for base, taken in rows:
            if not covered(taken, (start, start + wide)):
                yield card.left_of(start) + EDGE_GAP, base
    for base, taken in rows:
        for _, end in reversed(gaps(taken, (low, high), wide)):
            yield card.left_of(end - wide) + EDGE_GAP, base


def _taken(card: Card, panel: Panel, base: float, series: Sequence[Series]) -> list[Stretch]:
    """Return where lines and marks run through words on such a base."""
    zero = card.height_of(panel, 0.0)
    unit = _unit(card, panel)
    bottom, top = (
        (zero - height) / unit for height in (base + CLEAR, base - SMALL * CAPITAL - CLEAR)
    )
    aside = CLEAR * PX_TO_POINTS / panel.scale
    return [(start - aside, end + aside) for start, end in crossings(series, bottom, top)]
