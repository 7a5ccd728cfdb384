"""The clinician's pages: tables that run over as many pages as they need, nothing cut."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.catalog import CHARTS, ON_DEMAND_CHARTS
from tracker.charts.style import ChartStyle
from tracker.language import tr
from tracker.pages.blocks import (
    MARGIN,
    PAPER_SIZES,
    Block,
    Footer,
    chart_block,
    draw_blocks,
    pair_block,
    rule_block,
    space_block,
    text_block,
)
from tracker.pages.canvas import LINE_HEIGHT, PageCanvas, Paragraph, Run
from tracker.pages.chart_heading import chart_heading
from tracker.pages.column_widths import column_widths
from tracker.pages.flow import PageFlow, PaperPage
from tracker.reports.documents import Sheet, Table

CELL_SIZE: Final = 7.0  # points of text
SMALL_TABLE_SIZE: Final = 8.5  # points of text in a table that stands alone
CELL_GAP: Final = 4.0  # points between columns
ROW_PADDING: Final = 3.0
FINDING_SIZE: Final = 8.5  # points of text of a finding
LABEL_WIDTH: Final = 92.0  # points of a finding's label
CHART_SHARE: Final = 0.75  # points per px of the chart's height on screen
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


def table_pages(sheet: Sheet, style: ChartStyle) -> list[PaperPage]:
    """Return the pages after the first: findings, charts, every visit, reasons, rules."""
    flow = PageFlow(sheet.paper, Footer(sheet.footer, sheet.paper, style), _head(sheet, style))
    flow.put(
        _paragraph(Run(tr("First assessment and course"), is_bold=True), flow.width, style, gap=3)
    )
    for label, text in sheet.findings:
        for block in _finding_blocks(flow.width, label, text, style):
            flow.add(block)
    flow.add(space_block(4))
    _add_charts(flow, sheet, style)
    # below the charts they explain: at the end they could fill a page by themselves
    remarks = [_paragraph(Run(remark), flow.width, style, gap=2) for remark in sheet.remarks]
    if remarks:
        flow.add(*remarks)
    for table in sheet.tables:
        flow.add(space_block(6))
        _add_table(flow, table, style)
    return flow.pages()


def _head(sheet: Sheet, style: ChartStyle) -> Callable[[], list[Block]]:
    width = PAPER_SIZES[sheet.paper][0] - 2 * MARGIN
    words = " · ".join((sheet.title, *sheet.subtitle))
    head = Paragraph([Run(words, is_bold=True)], width, size=9, color=style.ink, most_lines=3)

    def blocks() -> list[Block]:
        return [text_block(head, gap=3), rule_block(style.ink, 0.8, 7)]

    return blocks


def _finding_blocks(width: float, label: str, text: str, style: ChartStyle) -> Iterator[Block]:
    """Yield a finding line by line, so that a long one runs over to the next page."""
    name = Paragraph([Run(label)], LABEL_WIDTH, size=FINDING_SIZE, color=style.muted)
    lines = Paragraph([Run(text)], width - LABEL_WIDTH, size=FINDING_SIZE, color=style.ink).lines
    for number, line in enumerate(lines):
        words = Paragraph([Run(line)], width - LABEL_WIDTH, size=FINDING_SIZE, color=style.ink)
        is_last = number == len(lines) - 1
        yield pair_block(None if number else name, words, LABEL_WIDTH, gap=1.5 if is_last else 0.0)


def _add_charts(flow: PageFlow, sheet: Sheet, style: ChartStyle) -> None:
    status = sheet.status
    for chart in (*CHARTS, *ON_DEMAND_CHARTS):
        if not chart.table(status).has_values:
            continue
        titles = (chart.title, chart.note(status))
        words = chart_heading(titles, chart.legend(status), flow.width, size=9.5, style=style)
        heading = text_block(words, gap=2)
        height = chart.height_px * CHART_SHARE
        flow.add(heading, chart_block(chart, status, (height, height, height)))


def _add_table(flow: PageFlow, table: Table, style: ChartStyle) -> None:
    """Put a table, its header repeated on every page, long rows broken between lines."""
    room = flow.width - CELL_GAP * (len(table.weights) - 1)
    widths = column_widths(table, room, CELL_SIZE)
    header = Row(_lines(table.header, widths, is_bold=True), is_header=True)
    title = _paragraph(Run(table.title, is_bold=True), flow.width, style, gap=3)
    if title.height + header.height + SHORTEST_PIECE * CELL_SIZE * LINE_HEIGHT > flow.left:
        flow.begin_page()
    flow.put(title)
    head = _row_block(header, widths, style)
    flow.put(head)
    for texts in table.rows:
        for piece in _pieces(flow, Row(_lines(texts, widths)), head):
            flow.put(_row_block(piece, widths, style))


def _pieces(flow: PageFlow, row: Row, header: Block) -> Iterator[Row]:
    """Yield the row, or pieces of it that each fit; begins pages as needed."""
    line = CELL_SIZE * LINE_HEIGHT
    while row.height > flow.left:
        fitting = int((flow.left - ROW_PADDING) / line)
        if fitting >= SHORTEST_PIECE and row.height > flow.room / 3:
            yield Row(tuple(lines[:fitting] for lines in row.cells))
            row = Row(tuple(lines[fitting:] for lines in row.cells))
        flow.begin_page()
        flow.put(header)
    yield row


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
        Paragraph([Run(text, is_bold)], width, size=size, color="black").lines
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
