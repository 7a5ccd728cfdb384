"""Tables for colleagues: they run over as many pages as they need, nothing cut."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.style import ChartStyle
from tracker.pages.blocks import Block, draw_blocks, text_block
from tracker.pages.canvas import LINE_HEIGHT, PageCanvas, Paragraph, Run, text_width
from tracker.pages.flow import PageFlow
from tracker.reports.documents import Table

SMALL_TABLE_SIZE: Final = 9.0  # points of text in a table that stands alone
CELL_GAP: Final = 4.0  # points between columns
MORE_GAP: Final = 5.0  # points more where the last column has them to spare
ROW_PADDING: Final = 3.0
SHORTEST_PIECE: Final = 4  # lines of a row that are worth starting on a page
REASONS: Final = 165.0  # points of the last column for which no other's head need wrap
NOT_RECORDED: Final = "–"
SLACK: Final = 0.5  # points, so that rounding breaks no line


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLook:
    """How a table is set, in points.

    Attributes:
        leading: From line to line, of the size.
        last_cells: Colour of each row's last cell, and whether it is bold.
    """

    size: float
    padding: float
    leading: float
    last_cells: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row, or the piece of a long one that fits a page: the lines of each cell.

    Attributes:
        last: Colour of the last cell, and whether it is bold.
        numbers: The columns of numbers, from 0, each with the width of its widest one: they stand
            below each other in the middle of the column.
    """

    cells: tuple[tuple[str, ...], ...]
    size: float
    padding: float = ROW_PADDING
    leading: float = LINE_HEIGHT
    is_header: bool = False
    last: tuple[str | None, bool] = (None, False)
    numbers: Mapping[int, float] = field(default_factory=dict)

    @property
    def height(self) -> float:
        """Return the height in points."""
        lines = max(len(lines) for lines in self.cells)
        return lines * self.line + self.padding

    @property
    def line(self) -> float:
        """Return the points from line to line."""
        return self.size * self.leading


def add_table(flow: PageFlow, table: Table, look: TableLook, style: ChartStyle) -> None:
    """Put a table, its header repeated on every page, long rows broken between lines.

    Every column but the last is as wide as its widest cell, and a little wider where the last,
    which has the rest, does not need it.
    """
    size = look.size
    widths = _needed_widths(table, flow.width, look)
    numbers = _number_columns(table, size)
    heads = tuple(_head_lines(*one, size) for one in zip(table.header, widths, strict=True))
    header = Row(cells=heads, size=size, is_header=True, numbers=numbers)
    title = Paragraph([Run(table.title, is_bold=True)], flow.width, size=10.5, color=style.ink)
    if title.height + header.height + SHORTEST_PIECE * size * LINE_HEIGHT > flow.left:
        flow.begin_page()
    flow.put(text_block(title, gap=2))
    head = _row_block(header, widths, style)
    flow.put(head)
    for texts, last in zip(table.rows, look.last_cells, strict=True):
        *others, reason = _lines(texts, widths, size)
        if last[1]:
            (reason,) = _lines(texts[-1:], widths[-1:], size, is_bold=True)
        row = Row(
            cells=(*others, reason), size=size, padding=look.padding, leading=look.leading,
            last=last, numbers=numbers,
        )  # fmt: skip
        for piece in _pieces(flow, row, head):
            flow.put(_row_block(piece, widths, style))


def _number_columns(table: Table, size: float) -> dict[int, float]:
    """Return the columns of numbers, or of a dash for what was not recorded, and their widths."""
    columns = enumerate(zip(*table.rows, strict=True))
    return {
        at: max(text_width(cell, size) for cell in cells)
        for at, cells in columns
        if all(map(_is_number, cells))
    }


def _is_number(cell: str) -> bool:
    return cell.isdecimal() or cell == NOT_RECORDED


def _needed_widths(table: Table, width: float, look: TableLook) -> tuple[float, ...]:
    *columns, _ = zip(table.header, *table.rows, strict=True)
    room = width - CELL_GAP * len(columns)
    lines = [_widest_line(cells, look.size) for _, *cells in columns]
    for heads in ([[head] for head, *_ in columns], [head.split() for head, *_ in columns]):
        widths = [
            SLACK + max(line, *(text_width(word, look.size, is_bold=True) for word in head))
            for line, head in zip(lines, heads, strict=True)
        ]
        if room - sum(widths) >= REASONS:
            break  # else heads of several words wrap
    longest = max(
        (text_width(cells[-1], look.size, is_bold=True) for cells in table.rows), default=0.0
    )
    spare = (room - sum(widths) - longest - SLACK) / len(widths)
    widths = [width + min(MORE_GAP, max(0.0, spare)) for width in widths]
    return (*widths, room - sum(widths))


def _widest_line(cells: Sequence[str], size: float) -> float:
    lines = (line for cell in cells for line in cell.splitlines())
    return max((text_width(line, size) for line in lines), default=0.0)


def _head_lines(head: str, width: float, size: float) -> tuple[str, ...]:
    """Return a head broken between its words only: ``L/R`` stays whole."""
    lines: list[str] = []
    for word in head.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size, is_bold=True) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _pieces(flow: PageFlow, row: Row, header: Block) -> Iterator[Row]:
    """Yield the row, or pieces of it that each fit; begins pages as needed."""
    while row.height > flow.left:
        fitting = int((flow.left - row.padding) / row.line)
        if fitting >= SHORTEST_PIECE and row.height > flow.room / 3:
            yield replace(row, cells=tuple(lines[:fitting] for lines in row.cells))
            row = replace(row, cells=tuple(lines[fitting:] for lines in row.cells))
        flow.begin_page()
        flow.put(header)
    yield row


def _lines(
    texts: Sequence[str], widths: Sequence[float], size: float, *, is_bold: bool = False
) -> tuple[tuple[str, ...], ...]:
    """Return each cell's text broken into the lines of its column."""
    return tuple(
        Paragraph([Run(text, is_bold)], width, size=size, color="black").lines
        for text, width in zip(texts, widths, strict=True)
    )


def _row_block(row: Row, widths: Sequence[float], style: ChartStyle) -> Block:
    def draw(canvas: PageCanvas, area: QRectF) -> None:
        left = area.left()
        for number, (lines, width) in enumerate(zip(row.cells, widths, strict=True), 1):
            color, is_bold = row.last if number == len(widths) else (None, False)
            baseline = area.top() + row.padding / 2 + row.size
            for line in lines:
                run = Run(line, row.is_header or is_bold, color)
                canvas.word(
                    run, left + _aside(row, number - 1, width, run), baseline, size=row.size
                )
                baseline += row.line
            left += width + CELL_GAP
        color = style.ink if row.is_header else style.line
        bottom = area.top() + row.height
        canvas.line(area.left(), area.right(), bottom, color=color, width=0.6)

    return Block(height=row.height, draw=draw, gap=0)


def _aside(row: Row, at: int, width: float, run: Run) -> float:
    """Return how far right of its column's left end a word begins."""
    widest = row.numbers.get(at)
    if widest is None:
        return 0.0
    needed = text_width(run.text, row.size, is_bold=run.is_bold)
    return max(0.0, (width - needed) / 2 if row.is_header else (width + widest) / 2 - needed)


def small_table_block(table: Table, width: float, style: ChartStyle) -> Block:
    """Return a short table as one block, in columns by their weights."""
    room = width - CELL_GAP * (len(table.weights) - 1)
    widths = [room * weight / sum(table.weights) for weight in table.weights]
    size = SMALL_TABLE_SIZE
    header = Row(cells=_lines(table.header, widths, size, is_bold=True), size=size, is_header=True)
    rows = [Row(cells=_lines(texts, widths, size), size=size) for texts in table.rows]
    blocks = [_row_block(row, widths, style) for row in (header, *rows)]

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        draw_blocks(canvas, blocks, QRectF(area.left(), area.top(), width, area.height()))

    return Block(height=sum(block.height for block in blocks), draw=draw)
