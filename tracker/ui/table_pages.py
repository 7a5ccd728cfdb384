"""The clinician's pages: tables that run over as many pages as they need, nothing cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.style import ChartStyle
from tracker.services.report import Sheet, Table
from tracker.ui.page_blocks import (
    MARGIN,
    PAPER_SIZES,
    Block,
    Footer,
    PaperPage,
    body_area,
    draw_blocks,
    rule_block,
    text_block,
)
from tracker.ui.page_canvas import LINE_HEIGHT, PageCanvas, Paragraph, Run

CELL_SIZE: Final = 7.0  # points of text
SMALL_TABLE_SIZE: Final = 8.5  # points of text in a table that stands alone
CELL_GAP: Final = 4.0  # points between columns
ROW_PADDING: Final = 3.0
SHORTEST_PIECE: Final = 4  # lines of a row that are worth starting on a page


@dataclass(frozen=True, slots=True)
class Row:
    """One row, or the piece of a long one that fits a page: the lines of each cell."""

    cells: tuple[tuple[str, ...], ...]
    is_header: bool = False
    size: float = CELL_SIZE

    @property
    def height(self) -> float:
        """Return the height in points."""
        lines = max(len(lines) for lines in self.cells)
        return lines * self.size * LINE_HEIGHT + ROW_PADDING


class TablePage:
    """One page of the clinician's part, already filled."""

    def __init__(self, sheet: Sheet, style: ChartStyle, blocks: Sequence[Block]) -> None:
        self.paper = sheet.paper
        self._footer = Footer(sheet.footer, sheet.paper, style.muted, style.line)
        self._area = body_area(sheet.paper, self._footer.height)
        self._blocks = tuple(blocks)

    def draw(self, canvas: PageCanvas, label: str) -> None:
        """Draw the page."""
        draw_blocks(canvas, self._blocks, self._area)
        self._footer.draw(canvas, label)


def table_pages(sheet: Sheet, style: ChartStyle) -> list[PaperPage]:
    """Return the pages after the first: thresholds, rule version, every visit."""
    flow = _Flow(sheet, style)
    for remark in sheet.remarks:
        flow.add(_paragraph(Run(remark), flow.width, style, gap=2))
    for table in sheet.tables:
        flow.add(Block(height=6, draw=_draw_nothing, gap=0))
        flow.add_table(table)
    return flow.pages()


class _Flow:
    """Fills page after page."""

    def __init__(self, sheet: Sheet, style: ChartStyle) -> None:
        self._sheet = sheet
        self._style = style
        footer = Footer(sheet.footer, sheet.paper, style.muted, style.line)
        self._room = body_area(sheet.paper, footer.height).height()
        self.width = PAPER_SIZES[sheet.paper][0] - 2 * MARGIN
        self._full: list[list[Block]] = []
        self._blocks: list[Block] = []
        self._left = 0.0
        self._begin()

    def pages(self) -> list[PaperPage]:
        """Return the filled pages."""
        filled = [*self._full, self._blocks]
        return [TablePage(self._sheet, self._style, blocks) for blocks in filled]

    def add(self, block: Block) -> None:
        """Put a block below the last, on a new page when it does not fit."""
        if block.height > self._left:
            self._begin()
        self._put(block)

    def add_table(self, table: Table) -> None:
        """Put a table, its header repeated on every page, long rows broken between lines."""
        widths = _column_widths(table.weights, self.width)
        header = Row(_lines(table.header, widths, is_bold=True), is_header=True)
        title = _paragraph(Run(table.title, is_bold=True), self.width, self._style, gap=3)
        first = header.height + SHORTEST_PIECE * CELL_SIZE * LINE_HEIGHT
        if title.height + first > self._left:
            self._begin()
        self._put(title)
        self._put(_row_block(header, widths, self._style))
        for texts in table.rows:
            for piece in self._pieces(Row(_lines(texts, widths)), header, widths):
                self._put(_row_block(piece, widths, self._style))

    def _pieces(self, row: Row, header: Row, widths: Sequence[float]) -> Iterator[Row]:
        """Yield the row, or pieces of it that each fit; begins pages as needed."""
        line = CELL_SIZE * LINE_HEIGHT
        while row.height > self._left:
            fitting = int((self._left - ROW_PADDING) / line)
            if fitting >= SHORTEST_PIECE and row.height > self._room / 3:
                yield Row(tuple(lines[:fitting] for lines in row.cells))
                row = Row(tuple(lines[fitting:] for lines in row.cells))
            self._begin()
            self._put(_row_block(header, widths, self._style))
        yield row

    def _put(self, block: Block) -> None:
        self._blocks.append(block)
        self._left -= block.height + block.gap

    def _begin(self) -> None:
        if self._blocks:
            self._full.append(self._blocks)
        self._blocks = []
        self._left = self._room
        words = " · ".join((self._sheet.title, *self._sheet.subtitle))
        head = Paragraph(
            [Run(words, is_bold=True)], self.width, size=9, color=self._style.ink, most_lines=3
        )
        self._put(text_block(head, gap=3))
        self._put(rule_block(self._style.ink, 0.8, 7))


def _draw_nothing(_canvas: PageCanvas, _area: QRectF) -> None:
    return


def _paragraph(run: Run, width: float, style: ChartStyle, *, gap: float) -> Block:
    size = 9.5 if run.is_bold else 8.5
    return text_block(Paragraph([run], width, size=size, color=style.ink), gap=gap)


def _column_widths(weights: Sequence[float], width: float) -> tuple[float, ...]:
    room = width - CELL_GAP * (len(weights) - 1)
    return tuple(room * weight / sum(weights) for weight in weights)


def _lines(
    texts: Sequence[str],
    widths: Sequence[float],
    *,
    is_bold: bool = False,
    size: float = CELL_SIZE,
) -> tuple[tuple[str, ...], ...]:
    """Return each cell's text broken into the lines of its column."""
    return tuple(
        Paragraph([Run(text, is_bold)], width, size=size, color="#000000").lines
        for text, width in zip(texts, widths, strict=True)
    )


def _row_block(row: Row, widths: Sequence[float], style: ChartStyle) -> Block:
    def draw(canvas: PageCanvas, area: QRectF) -> None:
        left = area.left()
        for lines, width in zip(row.cells, widths, strict=True):
            baseline = area.top() + row.size
            for line in lines:
                canvas.word(Run(line, row.is_header), left, baseline, size=row.size)
                baseline += row.size * LINE_HEIGHT
            left += width + CELL_GAP
        color = style.ink if row.is_header else style.line
        bottom = area.top() + row.height - 1
        canvas.line(area.left(), area.right(), bottom, color=color, width=0.6)

    return Block(height=row.height, draw=draw, gap=1.5)


def small_table_block(table: Table, width: float, style: ChartStyle) -> Block:
    """Return a short table as one block, in larger text."""
    widths = _column_widths(table.weights, width)
    size = SMALL_TABLE_SIZE
    header = Row(_lines(table.header, widths, is_bold=True, size=size), is_header=True, size=size)
    rows = [Row(_lines(texts, widths, size=size), size=size) for texts in table.rows]
    rows.insert(0, header)
    blocks = [_row_block(row, widths, style) for row in rows]

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        draw_blocks(canvas, blocks, area)

    return Block(height=sum(block.height + block.gap for block in blocks), draw=draw)
