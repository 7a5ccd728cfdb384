"""The course report laid out: one page up to 14 visits, one more per 45."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.style import ChartStyle
from tracker.pages.blocks import (
    BETWEEN_PARTS,
    MARGIN,
    PAPER_SIZES,
    Block,
    Footer,
    TextSizes,
    pair_block,
    rule_block,
    space_block,
    subtitle_words,
    text_block,
)
from tracker.pages.canvas import LINE_HEIGHT, PageCanvas, Paragraph, Run
from tracker.pages.clinician_tables import TableLook, add_table
from tracker.pages.flow import PageFlow, PaperPage
from tracker.pages.letterhead import Head
from tracker.pages.report_chart import report_chart
from tracker.reports.documents import CourseReport
from tracker.reports.phase_reasons import is_new_phase

SIZES: Final = TextSizes(title=16.0, clinic=11.0, address=8.5, text=9.5, footer=8.0)
TEXT: Final = 9.0  # points
LEAD: Final = 11.0
RULES: Final = 8.0
LEFT_SHARES: Final = (0.48, 0.42, 0.54, 0.6)  # of the width, for the facts at the left
FACT_LABEL: Final = 66.0  # points of a fact's label
HEAD_SHARE: Final = 0.42  # of the width, for the clinic's lines
VISITS_FIRST: Final = 14  # that go on the first page
VISITS_MORE: Final = 45  # on each further one
SIGNATURE: Final = "_" * 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to lay the report out.

    Attributes:
        size: Of texts in points.
        padding: Of the table's rows in points.
        chart: Share of the chart's usual height.
        leading: From line to line, of the text's size.
        is_dense: Whether sentences and remarks run on instead of a paragraph each.
    """

    size: float = TEXT
    padding: float = 3.2
    chart: float = 1.0
    leading: float = LINE_HEIGHT
    is_dense: bool = False


WAYS: Final = (
    Way(),
    Way(chart=0.92),
    Way(padding=2.2, chart=0.85),
    Way(size=8.5, padding=1.6, chart=0.85),
    Way(size=8.0, padding=1.2, chart=0.82),
    Way(size=8.0, padding=0.8, chart=0.82, is_dense=True),
    Way(size=8.0, padding=0.8, chart=0.82, leading=1.26, is_dense=True),
    Way(size=8.0, padding=0.6, chart=0.7, leading=1.22, is_dense=True),
    Way(size=8.0, padding=0.4, chart=0.67, leading=1.16, is_dense=True),
    Way(size=8.0, padding=0.4, chart=0.58, leading=1.16, is_dense=True),
    Way(size=8.0, padding=0.1, chart=0.57, leading=1.09, is_dense=True),
)  # from the roomiest; the first on as few pages as the visits need is taken


def report_pages(report: CourseReport, style: ChartStyle) -> list[PaperPage]:
    """Return the report's pages, in the first way that keeps to the pages the visits need."""
    beyond = max(0, len(report.status.visits) - VISITS_FIRST)
    most = 1 + ceil(beyond / VISITS_MORE)
    fewest: list[PaperPage] = []
    for way in WAYS:
        pages = _Setting(report, style, way).pages()
        if not fewest or len(pages) < len(fewest):
            fewest = pages
        if len(fewest) <= most:
            break
    return fewest


class _Setting:
    """The report laid out in one way."""

    def __init__(self, report: CourseReport, style: ChartStyle, way: Way) -> None:
        self._report, self._style, self._way = report, style, way
        self._width = PAPER_SIZES[report.paper][0] - 2 * MARGIN
        footer = Footer(f"{report.footer} {SIGNATURE}", report.paper, style, SIZES)
        self._flow = PageFlow(report.paper, footer, self._head, self._head_again)

    def pages(self) -> list[PaperPage]:
        """Return the pages."""
        flow, report = self._flow, self._report
        self._add_facts()
        self._add_text([Run(report.lead, is_bold=True)], size=self._way.size + LEAD - TEXT, gap=2)
        self._add_paragraphs([[Run(f"{sentence} ")] for sentence in report.sentences], gap=1)
        flow.put(space_block(5))
        chart = report_chart(report.status)
        if chart is not None:
            height = chart.height * self._way.chart
            flow.add(replace(chart, height=height, least=height, most=height))
        self._add_visits()
        self._add_function()
        flow.put(space_block(5))
        remarks = [
            [Run(f"{label}: ", is_bold=True), Run(f"{words} ")] for label, words in report.remarks
        ]
        self._add_paragraphs(remarks, gap=2)
        flow.put(space_block(3))
        self._add_text([Run(" ".join(report.rules), color=self._style.muted)], size=RULES, gap=0)
        return flow.pages()

    def _text(self, runs: Sequence[Run], width: float, size: float) -> Paragraph:
        return Paragraph(runs, width, size=size, color=self._style.ink, leading=self._way.leading)

    def _head(self) -> list[Block]:
        report, style = self._report, self._style
        clinic = report.letterhead
        *address, written = clinic.lines
        room = self._width * HEAD_SHARE
        lines = [subtitle_words(address, room, SIZES.address)] if address else []
        head = Head(replace(clinic, lines=(*lines, written)), self._width, style, SIZES)
        patient = subtitle_words(report.patient, head.room, SIZES.text)
        parts = (
            self._text([Run(report.title, is_bold=True)], head.room, SIZES.title),
            self._text([Run(patient)], head.room, SIZES.text),
        )
        return [head.block(parts), rule_block(style.ink, 1.2, 6)]

    def _head_again(self) -> list[Block]:
        """Return the one line the other pages begin with."""
        words = BETWEEN_PARTS.join((self._report.title, *self._report.patient))
        line = self._text([Run(words, is_bold=True)], self._width, TEXT)
        return [text_block(line, gap=3), rule_block(self._style.ink, 0.8, 7)]

    def _add_facts(self) -> None:
        """Put the four facts in two columns, and below what else was recorded first."""
        for row in min(map(self._fact_rows, LEFT_SHARES), key=_height_of):
            self._flow.add(row)
        runs = [
            run
            for number, (label, words) in enumerate(self._report.background)
            for run in (
                Run(BETWEEN_PARTS if number else ""),
                Run(f"{label} ", color=self._style.muted),
                Run(words),
            )
        ]
        if runs:
            self._add_text(runs, gap=2)
        self._flow.put(space_block(4))

    def _fact_rows(self, share: float) -> list[Block]:
        """Return the facts with this share of the width for those at the left."""
        half, facts = self._width * share, self._report.facts
        return [
            _beside(self._fact(*left, half), self._fact(*right, self._width - half), half)
            for left, right in zip(facts[::2], facts[1::2], strict=True)
        ]

    def _fact(self, label: str, words: str, width: float) -> Block:
        size = self._way.size
        name = Paragraph([Run(label)], FACT_LABEL, size=size, color=self._style.muted)
        text = self._text([Run(words)], width - FACT_LABEL - 8, size)
        return pair_block(name, text, FACT_LABEL)

    def _add_text(self, runs: Sequence[Run], *, size: float = 0.0, gap: float) -> None:
        """Put text line by line, so that a long one runs over to the next page."""
        size = size or self._way.size
        for line in self._text(runs, self._width, size).line_runs:
            self._flow.add(text_block(self._text(line, self._width, size), gap=0))
        self._flow.put(space_block(0, gap=gap))

    def _add_paragraphs(self, paragraphs: Sequence[Sequence[Run]], *, gap: float) -> None:
        if self._way.is_dense:
            paragraphs = [[run for runs in paragraphs for run in runs]]
        for runs in paragraphs:
            self._add_text(runs, gap=gap)

    def _add_visits(self) -> None:
        status, style = self._report.status, self._style
        looks = [
            (style.phase_texts[entry.phase], is_new_phase(status, at))
            for at, entry in enumerate(status.visits)
        ]
        way = self._way
        look = TableLook(
            size=way.size, padding=way.padding, leading=way.leading, last_cells=tuple(looks)
        )
        add_table(self._flow, self._report.visits, look, style)

    def _add_function(self) -> None:
        table, way = self._report.function, self._way
        if table is None:
            return
        self._flow.put(space_block(4))
        looks = tuple((self._style.ink, False) for _ in table.rows)
        look = TableLook(size=way.size, padding=way.padding, leading=way.leading, last_cells=looks)
        add_table(self._flow, table, look, self._style)


def _height_of(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)


def _beside(left: Block, right: Block, half: float) -> Block:
    def draw(canvas: PageCanvas, area: QRectF) -> None:
        left.draw(canvas, QRectF(area.left(), area.top(), half, left.height))
        right.draw(canvas, QRectF(area.left() + half, area.top(), half, right.height))

    return Block(height=max(left.height, right.height), draw=draw, gap=1.5)
