"""The clinic's page laid out: part below part over as many pages as they need, none cut."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.fall_curve import draw_fall_curve
from tracker.charts.style import ChartStyle
from tracker.domain.cohort.figures import Curve
from tracker.pages.blocks import (
    BETWEEN_PARTS,
    MARGIN,
    PAPER_SIZES,
    USUAL_PRINT,
    Block,
    Footer,
    rule_block,
    text_block,
)
from tracker.pages.canvas import PageCanvas, Paragraph, Run, new_figure
from tracker.pages.clinician_tables import small_table_block
from tracker.pages.flow import PageFlow, PaperPage
from tracker.pages.letterhead import Head
from tracker.reports.clinic_page import ClinicPart, ClinicReport

HEADING_SIZE: Final = 11.0  # points
LEAD_SIZE: Final = 11.0
TEXT_SIZE: Final = 9.5
SMALL_SIZE: Final = 8.5
CURVE_HEIGHT: Final = 180.0  # points
WITHIN: Final = 4.0  # points between what belongs to one part
BETWEEN: Final = 12.0  # points between two parts


def clinic_pages(report: ClinicReport, style: ChartStyle) -> list[PaperPage]:
    """Return the pages; a part stands on one page where a page can hold it."""
    return _Setting(report, style).pages()


class _Setting:
    """The report laid out on its paper."""

    def __init__(self, report: ClinicReport, style: ChartStyle) -> None:
        self._report, self._style = report, style
        self._width = PAPER_SIZES[report.paper][0] - 2 * MARGIN
        footer = Footer(report.footer, report.paper, style)
        self._flow = PageFlow(report.paper, footer, self._head, self._head_again)

    def pages(self) -> list[PaperPage]:
        """Return the pages."""
        for part in self._report.parts:
            *blocks, last = self._blocks(part)
            self._flow.add(
                *(replace(one, gap=WITHIN) for one in blocks), replace(last, gap=BETWEEN)
            )
        return self._flow.pages()

    def _head(self) -> Sequence[Block]:
        report, style = self._report, self._style
        head = Head(report.letterhead, self._width, style)
        title = Paragraph(
            [Run(report.title, is_bold=True)], head.room, size=USUAL_PRINT.title, color=style.ink
        )
        period = Paragraph([Run(report.period)], head.room, size=TEXT_SIZE, color=style.ink)
        return head.block((title, period)), rule_block(style.ink, 1.2, BETWEEN)

    def _head_again(self) -> Sequence[Block]:
        """Return the line the other pages begin with, for pages get apart."""
        words = BETWEEN_PARTS.join((self._report.title, self._report.period))
        line = self._text(words, TEXT_SIZE, is_bold=True)
        return text_block(line, gap=3), rule_block(self._style.ink, 0.8, BETWEEN)

    def _blocks(self, part: ClinicPart) -> Iterator[Block]:
        style = self._style
        yield text_block(self._text(part.heading, HEADING_SIZE, style.muted, is_bold=True))
        if part.lead:
            yield text_block(self._text(part.lead, LEAD_SIZE, is_bold=True))
        if part.words:
            yield text_block(self._text(part.words, TEXT_SIZE))
        if part.curve is not None:
            yield self._curve_block(part.curve)
        if part.below:
            yield text_block(self._text(part.below, SMALL_SIZE, style.muted))
        if part.table is not None:
            yield small_table_block(part.table, self._width, style)

    def _curve_block(self, curve: Curve) -> Block:
        def draw(canvas: PageCanvas, area: QRectF) -> None:
            figure = new_figure(area)
            draw_fall_curve(figure, curve, self._report.horizon_days, self._style)
            canvas.figure(figure, area)

        return Block(height=CURVE_HEIGHT, draw=draw)

    def _text(
        self, words: str, size: float, color: str | None = None, *, is_bold: bool = False
    ) -> Paragraph:
        run = Run(words, is_bold=is_bold)
        return Paragraph([run], self._width, size=size, color=color or self._style.ink)
