"""The progress report laid out: one page, in the roomiest of a few ways that keeps to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

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
from tracker.pages.canvas import LINE_HEIGHT, Paragraph, Run
from tracker.pages.clinician_tables import small_table_block
from tracker.pages.flow import PageFlow, PaperPage
from tracker.pages.letterhead import Head
from tracker.reports.documents import ProgressReport

SIZES: Final = TextSizes(title=18.0, clinic=11.0, address=9.0, text=10.0, footer=8.5)
LABEL: Final = 96.0  # points of a label
HEAD_SHARE: Final = 0.42  # of the width, for the clinic's lines
SIGNATURE: Final = "_" * 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to set it: sizes in points, leading of the size, gaps in points."""

    size: float
    lead: float
    rules: float
    leading: float
    gap: float


WAYS: Final = (
    Way(size=10.0, lead=13.0, rules=8.5, leading=LINE_HEIGHT, gap=10.0),
    Way(size=9.5, lead=12.5, rules=8.0, leading=1.3, gap=7.0),
    Way(size=9.0, lead=12.0, rules=8.0, leading=1.24, gap=5.0),
    Way(size=8.5, lead=11.0, rules=8.0, leading=1.18, gap=3.0),
    Way(size=8.0, lead=10.0, rules=8.0, leading=1.14, gap=2.0),
)


def progress_pages(report: ProgressReport, style: ChartStyle) -> list[PaperPage]:
    """Return the report's page; only what no way of setting it can hold runs over to another."""
    pages: list[PaperPage] = []
    for way in WAYS:
        pages = _Setting(report, style, way).pages()
        if len(pages) == 1:
            break
    return pages


class _Setting:
    """The report laid out in one way."""

    def __init__(self, report: ProgressReport, style: ChartStyle, way: Way) -> None:
        self._report, self._style, self._way = report, style, way
        self._width = PAPER_SIZES[report.paper][0] - 2 * MARGIN
        footer = Footer(f"{report.footer} {SIGNATURE}", report.paper, style, SIZES)
        self._flow = PageFlow(report.paper, footer, self._head, self._head_again)

    def pages(self) -> list[PaperPage]:
        """Return the pages."""
        flow, report, way = self._flow, self._report, self._way
        self._add_pairs(report.facts)
        self._add_text([Run(report.lead, is_bold=True)], size=way.lead, gap=way.gap / 2)
        self._add_text([Run(" ".join(report.sentences))], size=way.size, gap=way.gap)
        flow.add(replace(small_table_block(report.measures, self._width, self._style), gap=way.gap))
        for pairs in (report.status_facts, report.visits, report.plan):
            self._add_pairs(pairs)
        self._add_text(
            [Run(" ".join(report.rules), color=self._style.muted)], size=way.rules, gap=0
        )
        return flow.pages()

    def _head(self) -> Sequence[Block]:
        report, style = self._report, self._style
        clinic = report.letterhead
        *address, written = clinic.lines
        room = self._width * HEAD_SHARE
        lines = [subtitle_words(address, room, SIZES.address)] if address else []
        head = Head(replace(clinic, lines=(*lines, written)), self._width, style, SIZES)
        patient = subtitle_words(report.patient, head.room, SIZES.text)
        parts = (
            Paragraph([Run(report.title, is_bold=True)], head.room, size=SIZES.title,
                      color=style.ink),
            Paragraph([Run(patient)], head.room, size=SIZES.text, color=style.ink),
        )  # fmt: skip
        return head.block(parts), rule_block(style.ink, 1.2, self._way.gap)

    def _head_again(self) -> Sequence[Block]:
        """Return the one line the other pages begin with."""
        words = BETWEEN_PARTS.join((self._report.title, *self._report.patient))
        line = self._text([Run(words, is_bold=True)], self._width, self._way.size)
        return text_block(line, gap=3), rule_block(self._style.ink, 0.8, self._way.gap)

    def _add_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        for label, words in pairs:
            size = self._way.size
            name = Paragraph([Run(label)], LABEL, size=size, color=self._style.muted)
            text = self._text([Run(words)], self._width - LABEL - 8, size)
            self._flow.add(replace(pair_block(name, text, LABEL), gap=1.5))
        if pairs:
            self._flow.put(space_block(0, gap=self._way.gap))

    def _text(self, runs: Sequence[Run], width: float, size: float) -> Paragraph:
        return Paragraph(runs, width, size=size, color=self._style.ink, leading=self._way.leading)

    def _add_text(self, runs: Sequence[Run], *, size: float, gap: float) -> None:
        self._flow.add(text_block(self._text(runs, self._width, size), gap=gap))
