"""The referral letter laid out on one page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.catalog import PAIN, REACH, Chart
from tracker.charts.style import ChartStyle
from tracker.charts.viewing import Viewing
from tracker.domain.words.names import day_words_in_full
from tracker.language import tr
from tracker.pages.blocks import (
    Block,
    Footer,
    body_area,
    chart_block,
    missing_room,
    pair_block,
    rule_block,
    space_block,
    text_block,
)
from tracker.pages.canvas import PageCanvas, Paragraph, Run
from tracker.pages.chart_heading import chart_heading
from tracker.pages.clinician_tables import small_table_block
from tracker.pages.flow import PaperPage
from tracker.pages.letterhead import Head
from tracker.reports.documents import ReferralLetter

TITLE_SIZE: Final = 16.0
TEXT_SIZE: Final = 9.0
LABEL_WIDTH: Final = 92.0  # points of the findings' labels
TEXT_LINES: Final = 4  # of one finding, at most
SIGNATURE_HEIGHT: Final = 34.0
WITHOUT_NOTES: Final = Viewing(has_notes=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to lay the letter out.

    Attributes:
        lines: Of one finding and of the action, at most.
        has_pain: Whether the pain chart is shown.
        has_reach: Whether the reach chart is shown.
        is_dense: Whether the red flags run on instead of a line each; none is ever left out.
    """

    lines: int
    has_pain: bool = True
    has_reach: bool = True
    is_dense: bool = False


WAYS: Final = (
    Way(lines=TEXT_LINES),
    Way(lines=2),
    Way(lines=2, has_reach=False),
    Way(lines=1, has_reach=False),
    Way(lines=1, has_reach=False, has_pain=False),
    Way(lines=1, has_reach=False, has_pain=False, is_dense=True),
)  # from the roomiest; the first that fits is taken


def letter_page(letter: ReferralLetter, style: ChartStyle) -> PaperPage:
    """Return the letter's one page, laid out in the first way that fits."""
    footer = Footer(letter.footer, letter.paper, style)
    area = body_area(letter.paper, footer.height)
    contents = LetterContents(letter, style, area.width())
    for way in WAYS:
        blocks = contents.blocks(way)
        if missing_room(blocks, area.height()) <= 0:
            break
    return PaperPage(letter.paper, footer, blocks)


class LetterContents:
    """The blocks of one letter."""

    def __init__(self, letter: ReferralLetter, style: ChartStyle, width: float) -> None:
        self._letter, self._style, self._width = letter, style, width

    def blocks(self, way: Way) -> list[Block]:
        """Return the blocks of the page, laid out in one way."""
        letter = self._letter
        charts = []
        if way.has_pain:
            charts += self._chart(PAIN, (135, 86, 165))
        if way.has_reach:
            charts += self._chart(REACH, (145, 106, 175))
        return [
            *self._head(),
            self._alarm(way),
            *self._findings(way.lines),
            self._heading(tr("Scores 0–10, lower is better; minutes, more is better")),
            small_table_block(letter.scores, self._width, self._style),
            *charts,
            self._signature(),
        ]

    def _text(self, runs: Sequence[Run], *, width: float, size: float, lines: int = 0) -> Paragraph:
        return Paragraph(runs, width, size=size, color=self._style.ink, most_lines=lines)

    def _head(self) -> list[Block]:
        letter = self._letter
        head = Head(letter.letterhead, self._width, self._style)
        room = head.room
        title = self._text([Run(letter.title, is_bold=True)], width=room, size=TITLE_SIZE)
        name, *rest = letter.patient
        patient = self._text([Run(name, is_bold=True)], width=room, size=TEXT_SIZE + 1, lines=3)
        details = self._text([Run(" · ".join(rest))], width=room, size=TEXT_SIZE)
        written = self._text(
            [Run(day_words_in_full(letter.printed_on))], width=room, size=TEXT_SIZE
        )
        left = (title, patient, details, written)
        return [head.block(left), rule_block(self._style.ink, 1.2, 9)]

    def _alarm(self, way: Way) -> Block:
        padding = 9.0
        width = self._width - 2 * padding
        letter = self._letter
        parts = [self._text([Run(letter.opening, is_bold=True)], width=width, size=TEXT_SIZE + 1)]
        listed = [" ■  ".join(letter.flags)] if way.is_dense else letter.flags
        parts += [
            self._text([Run("■  "), Run(flag)], width=width, size=TEXT_SIZE) for flag in listed
        ]
        action = [Run(tr("Action:"), is_bold=True), Run(f" {letter.action}")]
        parts.append(self._text(action, width=width, size=TEXT_SIZE, lines=way.lines))

        def draw(canvas: PageCanvas, area: QRectF) -> None:
            canvas.box(area, fill=None, border=canvas.style.ink, radius=4)
            top = area.top() + padding - 1
            for part in parts:
                part.draw(canvas.painter, area.left() + padding, top)
                top += part.height + 1.5

        height = sum(part.height + 1.5 for part in parts) + 2 * padding - 3
        return Block(height=height, draw=draw, gap=9)

    def _findings(self, lines: int) -> list[Block]:
        blocks = [self._heading(tr("Findings"))]
        room = self._width - LABEL_WIDTH
        for label, words in self._letter.findings:
            name = Paragraph([Run(label)], LABEL_WIDTH, size=TEXT_SIZE, color=self._style.muted)
            text = self._text([Run(words)], width=room, size=TEXT_SIZE, lines=lines)
            blocks.append(pair_block(name, text, LABEL_WIDTH))
        return [*blocks, space_block(2, gap=2)]

    def _chart(self, chart: Chart, heights: tuple[float, float, float]) -> list[Block]:
        """Return a chart below its title and legend: the reader has not seen one before."""
        status = self._letter.status
        titles = (chart.title, chart.note(status))
        words = chart_heading(
            titles, chart.legend(status), self._width, size=TEXT_SIZE, style=self._style
        )
        return [
            text_block(words, gap=2),
            chart_block(chart, status, heights, viewing=WITHOUT_NOTES),
        ]

    def _heading(self, words: str) -> Block:
        return text_block(
            self._text([Run(words, is_bold=True)], width=self._width, size=TEXT_SIZE + 1), gap=2
        )

    def _signature(self) -> Block:
        def draw(canvas: PageCanvas, area: QRectF) -> None:
            y = area.top() + 20
            canvas.line(area.left(), area.left() + 190, y, color=canvas.style.muted, width=0.7)
            words = self._letter.signed_by or tr("Signature")
            canvas.word(Run(words, color=canvas.style.muted), area.left(), y + 11, size=8.5)

        return Block(height=SIGNATURE_HEIGHT, draw=draw, gap=0)
