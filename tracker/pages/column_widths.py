"""How the columns of a printed table share its width: each by its need, none more than it fills."""

from collections.abc import Sequence
from typing import Final

from tracker.pages.canvas import text_width
from tracker.reports.documents import Table

ENOUGH: Final = 240  # characters; no column is as wide
_SLACK: Final = 0.5  # points, so that rounding breaks no line


def column_widths(table: Table, room: float, size: float) -> tuple[float, ...]:
    """Return each column's width in points; what a column does not fill goes to the others.

    Args:
        table: Its weights say who gets how much where the words want more than there is.
        room: Of all columns together, without the gaps.
        size: Of the text in points.
    """
    columns = zip(table.header, *table.rows, strict=True)
    needs = [_need(words, size) for words in columns]
    return shared_widths(needs, table.weights, room)


def shared_widths(
    needs: Sequence[float], weights: Sequence[float], room: float
) -> tuple[float, ...]:
    """Return widths that fill the room: what a column needs, at most its share of what is left."""
    widths = [0.0] * len(needs)
    waiting = set(range(len(needs)))
    left = room
    while waiting:
        share = left / sum(weights[column] for column in waiting)
        content = {column for column in waiting if needs[column] <= weights[column] * share}
        if not content:
            for column in waiting:
                widths[column] = weights[column] * share
            return tuple(widths)
        for column in content:
            widths[column] = needs[column]
            left -= needs[column]
        waiting -= content
    spare = left / sum(weights)
    return tuple(width + spare * weight for width, weight in zip(widths, weights, strict=True))


def _need(words: Sequence[str], size: float) -> float:
    head, *cells = words
    lines = [line[:ENOUGH] for cell in cells for line in cell.splitlines()]
    widest = max((text_width(line, size) for line in lines), default=0.0)
    return max(text_width(head, size, is_bold=True), widest) + _SLACK
