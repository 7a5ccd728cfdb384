"""The patient's sheet: which parts each variant prints, in which order and look."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from math import ceil
from typing import Final

from tracker.charts.catalog import LEG_STRIP, PAIN, SENSORY, Chart
from tracker.charts.style import ChartStyle
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.kept_page import PageVariant
from tracker.language import marked, tr
from tracker.pages.blocks import (
    MARGIN,
    PAPER_SIZES,
    Block,
    Footer,
    body_area,
    chart_block,
    missing_room,
    rule_block,
    space_block,
    subtitle_words,
    text_block,
)
from tracker.pages.canvas import LINE_HEIGHT, Paragraph, Run
from tracker.pages.chart_heading import chart_heading
from tracker.pages.flow import PageFlow, PaperPage
from tracker.pages.letterhead import Head
from tracker.pages.patient_sheet_parts import box_block, road_blocks, tile_row, tiles_block
from tracker.pages.sheet_look import FOR_THE_PATIENT, LARGE, USUAL, SheetLook
from tracker.reports.documents import SAFETY_LEAD, SAFETY_REST, Sheet

SHORTENED: Final = marked("The text was shortened to fit this page.")
SHORTENED_SIZE: Final = 8.0
TALLEST_ALONE: Final = 270  # points of the pain chart when no other follows
SUBTITLE_LINES: Final = 4  # at most, where nothing runs over
SPACE: Final = 4.0  # points after tiles and closing words where they run over
CHART_GAP: Final = 7.0  # points below each where they run over
LEAST_SHARE: Final = 0.7  # of the charts' heights, below which they go to the next page
CHART_TITLES: Final = {
    PAIN.name: marked("Pain"),
    LEG_STRIP.name: marked("How far the pain reaches"),
    SENSORY.name: marked("Tingling and numbness"),
}


class Part(Enum):
    """What a patient's sheet is made of."""

    HEAD = "head"
    ROAD = "road"
    SENTENCES = "sentences"
    TILES = "tiles"
    CHARTS = "charts"
    CLOSING = "closing"
    SAFETY = "safety"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLayout:
    """One variant of the sheet.

    Attributes:
        parts: What it prints, from top to bottom.
        look: How it is set.
    """

    parts: tuple[Part, ...] = tuple(Part)
    look: SheetLook = USUAL


WORDS_FIRST: Final = (
    Part.HEAD, Part.ROAD, Part.SENTENCES, Part.TILES, Part.CLOSING, Part.SAFETY, Part.CHARTS,
)  # fmt: skip
LAYOUTS: Final[Mapping[PageVariant, SheetLayout]] = {
    PageVariant.PLAIN: SheetLayout(),
    PageVariant.LARGE: SheetLayout(parts=WORDS_FIRST, look=LARGE),
}


def sheet_style(variant: PageVariant, style: ChartStyle) -> ChartStyle:
    """Return a style with a chart's words as large as the variant's."""
    return replace(style, text_size=LAYOUTS[variant].look.chart_text)


def sheet_pages(sheet: Sheet, style: ChartStyle) -> list[PaperPage]:
    """Return the pages of a sheet."""
    layout = LAYOUTS[sheet.variant]
    contents = SheetContents(sheet, style, layout.look)
    if layout.look.runs_over:
        return _flowing_pages(contents, layout.parts)
    return [_one_page(contents, layout.parts)]


def _one_page(contents: "SheetContents", parts: Sequence[Part]) -> PaperPage:
    """Return one page; where the clinician's text does not fit, it is shortened and says so."""
    sheet, footer = contents.sheet, contents.footer
    room = body_area(sheet.paper, footer.height).height()
    blocks = contents.blocks(parts)
    missing = missing_room(blocks, room)
    if missing <= 0:
        return PaperPage(sheet.paper, footer, blocks)
    line = contents.look.sizes.text * LINE_HEIGHT
    all_lines = contents.text(sheet.closing).line_count
    most = max(1, all_lines - ceil(missing / line) - 2)  # and room to say so
    blocks = contents.shortened(most).blocks(parts)
    return PaperPage(sheet.paper, footer, blocks, is_text_shortened=most < all_lines)


def _flowing_pages(contents: "SheetContents", parts: Sequence[Part]) -> list[PaperPage]:
    """Return as many pages as are needed, the charts on one together."""
    flow = PageFlow(contents.sheet.paper, contents.footer, lambda: ())
    for part in parts:
        if part is Part.CHARTS:
            _add_charts(flow, contents)
        else:
            for block in contents.blocks([part]):
                flow.add(block)
    return flow.pages()


def _add_charts(flow: PageFlow, contents: "SheetContents") -> None:
    """Put the charts on one page together, lower where there is little room."""
    charts = list(contents.charts())
    if not charts:
        return
    taken = sum(heading.height + heading.gap + CHART_GAP for heading, _ in charts)
    wanted = sum(chart.height for _, chart in charts)
    if flow.left - taken < LEAST_SHARE * wanted:
        flow.begin_page()
    share = min(1.0, (flow.left - taken) / wanted)
    for heading, chart in charts:
        height = chart.height * share
        flow.add(heading, replace(chart, height=height, least=height, most=height))


class SheetContents:
    """The parts of one sheet, in one look.

    Args:
        sheet: What it says.
        style: Gives the colours.
        look: Gives the sizes.
        most_lines: Of the clinician's text; 0 is all.
    """

    def __init__(
        self, sheet: Sheet, style: ChartStyle, look: SheetLook, most_lines: int = 0
    ) -> None:
        self.sheet, self.look = sheet, look
        self.footer = Footer(sheet.footer, sheet.paper, style, look.sizes)
        self._style, self._most_lines = style, most_lines
        self._width = PAPER_SIZES[sheet.paper][0] - 2 * MARGIN
        self._makers: Mapping[Part, Callable[[], Iterator[Block]]] = {
            Part.HEAD: self._head,
            Part.ROAD: self._road,
            Part.SENTENCES: self._sentences,
            Part.TILES: self._tiles,
            Part.CHARTS: self._charts,
            Part.CLOSING: self._closing,
            Part.SAFETY: self._safety,
        }

    def blocks(self, parts: Sequence[Part]) -> list[Block]:
        """Return the blocks of some parts."""
        return [block for part in parts for block in self._makers[part]()]

    def shortened(self, most_lines: int) -> "SheetContents":
        """Return the same with fewer lines of the clinician's text."""
        return SheetContents(self.sheet, self._style, self.look, most_lines)

    def text(self, *runs: Run | str, size: float | None = None, lines: int = 0) -> Paragraph:
        """Return text as wide as the page, in the size of the look unless another is given."""
        whole = [Run(run) if isinstance(run, str) else run for run in runs]
        size = size or self.look.sizes.text
        return Paragraph(whole, self._width, size=size, color=self._style.ink, most_lines=lines)

    def charts(self) -> Iterator[tuple[Block, Block]]:
        """Yield each chart with its heading above it."""
        status = self.sheet.status
        shown = [chart for chart in (PAIN, LEG_STRIP, SENSORY) if _is_shown(chart, status)]
        size, gap = self.look.chart_heading
        for chart in shown:
            titles = tr(CHART_TITLES[chart.name]), tr(self.look.chart_words[chart.name])
            legend = chart.legend(status, FOR_THE_PATIENT)
            heading = chart_heading(titles, legend, self._width, size=size, style=self._style)
            wanted, least, most = self.look.chart_heights[chart.name]
            if shown == [PAIN]:
                most = max(most, TALLEST_ALONE)
            picture = chart_block(chart, status, (wanted, least, most), FOR_THE_PATIENT)
            yield text_block(heading, gap=gap), picture

    def _head(self) -> Iterator[Block]:
        sheet, look, style = self.sheet, self.look, self._style
        clinic = sheet.letterhead
        beside = replace(clinic, name="", lines=()) if look.runs_over else clinic
        head = Head(beside, self._width, style, look.sizes)
        room, sizes = head.room, look.sizes
        title = Run(sheet.title, is_bold=True)
        words = [
            Paragraph([title], room, size=sizes.title, color=style.ink),
            Paragraph(
                [Run(subtitle_words(sheet.subtitle, room, sizes.text))],
                room,
                size=sizes.text,
                color=style.muted,
                most_lines=0 if look.runs_over else SUBTITLE_LINES,
            ),
        ]
        above = self._clinic_words(room) if look.runs_over else ()
        yield head.block((*above, *words))
        yield rule_block(style.ink, *look.rule)

    def _clinic_words(self, room: float) -> Iterator[Paragraph]:
        clinic, sizes, style = self.sheet.letterhead, self.look.sizes, self._style
        if clinic.name:
            name = Run(clinic.name, is_bold=True)
            yield Paragraph([name], room, size=sizes.clinic, color=style.ink)
        if clinic.lines:
            lines = subtitle_words(clinic.lines, room, sizes.address)
            yield Paragraph([Run(lines)], room, size=sizes.address, color=style.muted)

    def _road(self) -> Iterator[Block]:
        yield from road_blocks(self.sheet.road, self.look)

    def _sentences(self) -> Iterator[Block]:
        sheet, box = self.sheet, self.look.sentences
        runs = [Run(f"{sheet.lead} ", is_bold=True), Run(" ".join(sheet.sentences))]
        width = self._width - 2 * box.side
        text = Paragraph(runs, width, size=self.look.lead, color=self._style.ink)
        yield box_block(text, box, fill=self._style.ground, border=None)

    def _tiles(self) -> Iterator[Block]:
        tiles = self.sheet.tiles
        if self.look.runs_over:
            for tile in tiles:
                yield tile_row(tile, self._width, self._style, self.look.sizes.text)
            yield space_block(SPACE)
        elif tiles:
            yield tiles_block(tiles)

    def _charts(self) -> Iterator[Block]:
        for pair in self.charts():
            yield from pair

    def _closing(self) -> Iterator[Block]:
        sheet, look = self.sheet, self.look
        if not (sheet.closing or sheet.next_visit):
            return
        heading = Run(tr("Next", "on the sheet"), is_bold=True)
        yield text_block(self.text(heading, size=look.heading), gap=3)
        if sheet.closing:
            yield from self._closing_lines() if look.runs_over else self._closing_text()
        if sheet.next_visit:
            when = Run(f" {sheet.next_visit}.", is_bold=True)
            yield text_block(self.text(tr("Next visit:"), when), gap=look.next_gap)
        if look.runs_over:
            yield space_block(SPACE)

    def _closing_text(self) -> Iterator[Block]:
        text = self.text(self.sheet.closing, lines=self._most_lines)
        yield text_block(text, gap=2)
        if text.is_cut:
            said, color = [Run(tr(SHORTENED))], self._style.muted
            words = Paragraph(said, self._width, size=SHORTENED_SIZE, color=color)
            yield text_block(words, gap=3)

    def _closing_lines(self) -> Iterator[Block]:
        """Yield the clinician's words line by line, so that long ones run over."""
        for line in self.text(self.sheet.closing).lines:
            yield text_block(self.text(line), gap=0)

    def _safety(self) -> Iterator[Block]:
        box, ink = self.look.safety, self._style.ink
        runs = [Run(f"{tr(SAFETY_LEAD)} ", is_bold=True), Run(tr(SAFETY_REST))]
        width = self._width - 2 * box.side
        text = Paragraph(runs, width, size=self.look.sizes.text, color=ink)
        yield box_block(text, box, fill=None, border=ink)


def _is_shown(chart: Chart, status: CourseStatus) -> bool:
    """Return whether there is something to draw; a strip without any reach of pain is empty."""
    if chart is LEG_STRIP:
        reads = [entry.assessment.reach_read for entry in status.visits]
        return any(reach is not None for read in reads for reach in read.values())
    return chart.table(status).has_values
