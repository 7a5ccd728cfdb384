"""The patient's sheet laid out on one page, top down, with measured text."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.catalog import LEG_STRIP, PAIN, SENSORY, Chart
from tracker.charts.style import ChartStyle
from tracker.charts.viewing import Viewing
from tracker.domain.rules.assessment import CourseStatus
from tracker.language import marked, tr
from tracker.pages.blocks import (
    Block,
    Footer,
    body_area,
    chart_block,
    drawing_steps,
    missing_room,
    rule_block,
    subtitle_words,
    text_block,
)
from tracker.pages.canvas import LINE_HEIGHT, PageCanvas, Paragraph, Run
from tracker.pages.chart_heading import chart_heading
from tracker.pages.letterhead import Head
from tracker.pages.patient_sheet_parts import road_block, sentence_block, tiles_block
from tracker.reports.documents import SAFETY_LEAD, SAFETY_REST, Sheet

TITLE_SIZE: Final = 18.0
TEXT_SIZE: Final = 10.0
HEADING_SIZE: Final = 10.5
SHORTENED: Final = marked("The text was shortened to fit this page.")
TALLEST_ALONE: Final = 270  # points of the pain chart when no other follows
SUBTITLE_LINES: Final = 4
FOR_THE_PATIENT: Final = Viewing(is_plain=True)


class SheetPage:
    """The sheet's one page; whatever does not fit is shortened where one sees it.

    Attributes:
        is_text_shortened: The clinician's text did not fit, and the page says so.
    """

    def __init__(self, sheet: Sheet, style: ChartStyle) -> None:
        self.paper = sheet.paper
        self._sheet = sheet
        self._style = style
        self._footer = Footer(sheet.footer, sheet.paper, style)
        self._area = body_area(sheet.paper, self._footer.height)
        self.is_text_shortened = False
        self._blocks = self._fitting_blocks()

    def steps(self, canvas: PageCanvas, label: str) -> Iterator[None]:
        """Draw the page, with a pause after every block."""
        yield from drawing_steps(canvas, self._blocks, self._area)
        self._footer.draw(canvas, label)

    def _fitting_blocks(self) -> list[Block]:
        above = [*self._head(), *self._findings(), *self._charts()]
        blocks = [*above, *self._closing(0)]
        missing = missing_room(blocks, self._area.height())
        if missing <= 0:
            return blocks
        line = TEXT_SIZE * LINE_HEIGHT
        all_lines = self._closing_text(0).line_count
        most = max(1, all_lines - ceil(missing / line) - 2)  # and room to say so
        self.is_text_shortened = most < all_lines
        return [*above, *self._closing(most)]

    @property
    def _width(self) -> float:
        return self._area.width()

    def _head(self) -> list[Block]:
        head = Head(self._sheet.letterhead, self._width, self._style)
        room = head.room
        title = Paragraph(
            [Run(self._sheet.title, is_bold=True)], room, size=TITLE_SIZE, color=self._style.ink
        )
        subtitle = Paragraph(
            [Run(subtitle_words(self._sheet.subtitle, room, TEXT_SIZE))],
            room,
            size=TEXT_SIZE,
            color=self._style.muted,
            most_lines=SUBTITLE_LINES,
        )
        return [
            head.block((title, subtitle)),
            rule_block(self._style.ink, 1.2, 9),
            road_block(self._sheet.road, self._style),
        ]

    def _findings(self) -> list[Block]:
        blocks = [sentence_block(self._sheet.lead, self._sheet.sentences, self._width, self._style)]
        if self._sheet.tiles:
            blocks.append(tiles_block(self._sheet.tiles))
        return blocks

    def _charts(self) -> list[Block]:
        status = self._sheet.status
        blocks = []
        if PAIN.table(status).has_values:
            words = tr("0 = none, 10 = worst you can imagine. Lower is better ↓")
            blocks.append(self._heading(PAIN, tr("Pain"), words))
            is_alone = not (_has_reach(status) or SENSORY.table(status).has_values)
            most = TALLEST_ALONE if is_alone else 176
            blocks.append(chart_block(PAIN, status, (150, 92, most), FOR_THE_PATIENT))
        if _has_reach(status):
            words = tr("Shorter is better. Dark is where the pain ends.")
            blocks.append(self._heading(LEG_STRIP, tr("How far the pain reaches"), words))
            blocks.append(chart_block(LEG_STRIP, status, (88, 62, 104), FOR_THE_PATIENT))
        if SENSORY.table(status).has_values:
            words = tr("Lower is better ↓")
            blocks.append(self._heading(SENSORY, tr("Tingling and numbness"), words))
            blocks.append(chart_block(SENSORY, status, (86, 62, 104), FOR_THE_PATIENT))
        return blocks

    def _heading(self, chart: Chart, title: str, words: str) -> Block:
        legend = chart.legend(self._sheet.status, FOR_THE_PATIENT)
        paragraph = chart_heading(
            (title, words), legend, self._width, size=HEADING_SIZE, style=self._style
        )
        return text_block(paragraph, gap=2)

    def _closing_text(self, most_lines: int) -> Paragraph:
        return Paragraph(
            [Run(self._sheet.closing)],
            self._width,
            size=TEXT_SIZE,
            color=self._style.ink,
            most_lines=most_lines,
        )

    def _closing(self, most_lines: int) -> list[Block]:
        ink = self._style.ink
        blocks = []
        if self._sheet.closing or self._sheet.next_visit:
            next_words = Paragraph(
                [Run(tr("Next", "on the sheet"), is_bold=True)],
                self._width,
                size=HEADING_SIZE,
                color=ink,
            )
            blocks.append(text_block(next_words, gap=3))
        if self._sheet.closing:
            text = self._closing_text(most_lines)
            blocks.append(text_block(text, gap=2))
            if text.is_cut:
                said = Paragraph([Run(tr(SHORTENED))], self._width, size=8, color=self._style.muted)
                blocks.append(text_block(said, gap=3))
        if self._sheet.next_visit:
            runs = [Run(tr("Next visit:")), Run(f" {self._sheet.next_visit}.", is_bold=True)]
            blocks.append(
                text_block(Paragraph(runs, self._width, size=TEXT_SIZE, color=ink), gap=6)
            )
        return [*blocks, self._safety_box()]

    def _safety_box(self) -> Block:
        padding = 7.0
        runs = [Run(f"{tr(SAFETY_LEAD)} ", is_bold=True), Run(tr(SAFETY_REST))]
        text = Paragraph(runs, self._width - 2 * padding - 4, size=TEXT_SIZE, color=self._style.ink)

        def draw(canvas: PageCanvas, area: QRectF) -> None:
            canvas.box(area, fill=None, border=canvas.style.ink, radius=4)
            text.draw(canvas.painter, area.left() + padding + 2, area.top() + padding - 0.5)

        return Block(height=text.height + 2 * padding - 1, draw=draw, gap=0)


def _has_reach(status: CourseStatus) -> bool:
    reaches: Sequence[object] = [
        reach for entry in status.visits for reach in entry.assessment.reach_read.values()
    ]
    return any(reach is not None for reach in reaches)
