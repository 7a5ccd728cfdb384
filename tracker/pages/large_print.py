"""The patient's sheet in large print: the words on the first page, the pictures on the next.

Body text is 16 points and more, words inside the charts 14, the foot 12. Nothing is shortened:
what does not fit runs over to another page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.catalog import LEG_STRIP, PAIN, SENSORY, Chart
from tracker.charts.style import ChartStyle
from tracker.charts.viewing import Viewing
from tracker.domain.words.patient_tiles import Tile
from tracker.language import marked, tr
from tracker.pages.blocks import (
    LARGE_PRINT,
    MARGIN,
    PAPER_SIZES,
    Block,
    Footer,
    PaperPage,
    chart_block,
    rule_block,
    subtitle_words,
    text_block,
)
from tracker.pages.canvas import PageCanvas, Paragraph, Run, text_width
from tracker.pages.chart_heading import chart_heading
from tracker.pages.flow import PageFlow
from tracker.pages.letterhead import Head
from tracker.pages.patient_sheet_parts import HERE
from tracker.reports.documents import SAFETY_LEAD, SAFETY_REST, RoadStep, Sheet

TEXT_SIZE: Final = LARGE_PRINT.text
LEAD_SIZE: Final = 17.0
HEADING_SIZE: Final = 18.0
CHART_TEXT: Final = 14.0
DISC: Final = 15.0  # points of radius
SECOND_STEP: Final = 0.5  # of the width: where the second phase of a row begins
ROAD_ROW: Final = 32.0
HERE_BELOW: Final = 19.0  # points from a phase's name down to "you are here"
PADDING: Final = 11.0
TILE_SHARES: Final = (0.36, 0.34, 0.30)  # of the width: measure, start → now, word
FOR_THE_PATIENT: Final = Viewing(is_plain=True)

CHART_HEIGHTS: Final = {PAIN.name: 240.0, LEG_STRIP.name: 150.0, SENSORY.name: 165.0}
CHART_GAP: Final = 7.0  # points below each
LEAST_SHARE: Final = 0.7  # of the charts' heights, below which they go to the next page
HEADINGS: Final = {
    PAIN.name: (marked("Pain"), marked("0 = none, 10 = worst. Lower is better ↓")),
    LEG_STRIP.name: (marked("How far the pain reaches"), marked("Shorter is better.")),
    SENSORY.name: (marked("Tingling and numbness"), marked("Lower is better ↓")),
}


def large_pages(sheet: Sheet, style: ChartStyle) -> list[PaperPage]:
    """Return the pages in large print."""
    footer = Footer(sheet.footer, sheet.paper, style, LARGE_PRINT)
    width = PAPER_SIZES[sheet.paper][0] - 2 * MARGIN
    flow = PageFlow(sheet.paper, footer, lambda: ())
    for block in (*_head(sheet, width, style), *_road(sheet.road)):
        flow.add(block)
    flow.add(_sentences(sheet, width, style))
    for tile in sheet.tiles:
        flow.add(_tile_block(tile, width, style))
    flow.add(Block(height=4, draw=_draw_nothing, gap=0))
    for block in _closing(sheet, width, style):
        flow.add(block)
    flow.add(_safety_box(width, style))
    _add_charts(flow, sheet, style)
    return flow.pages()


def _add_charts(flow: PageFlow, sheet: Sheet, style: ChartStyle) -> None:
    """Put the charts on one page together, lower where there is little room."""
    charts = list(_charts(sheet))
    if not charts:
        return
    headings = [_heading(chart, sheet, flow.width, style) for chart in charts]
    taken = sum(heading.height + heading.gap + CHART_GAP for heading in headings)
    wanted = sum(CHART_HEIGHTS[chart.name] for chart in charts)
    if flow.left - taken < LEAST_SHARE * wanted:
        flow.begin_page()
    share = min(1.0, (flow.left - taken) / wanted)
    for chart, heading in zip(charts, headings, strict=True):
        height = CHART_HEIGHTS[chart.name] * share
        picture = chart_block(chart, sheet.status, (height, height, height), FOR_THE_PATIENT)
        flow.add(heading, picture)


def in_large_print(style: ChartStyle) -> ChartStyle:
    """Return a style with the chart's words in large print."""
    return replace(style, text_size=CHART_TEXT)


def _head(sheet: Sheet, width: float, style: ChartStyle) -> list[Block]:
    """Return the clinic above the title: side by side, both would break into narrow lines."""
    clinic = sheet.letterhead
    head = Head(replace(clinic, name="", lines=()), width, style, LARGE_PRINT)
    room, size = head.room, LARGE_PRINT.address
    lines = subtitle_words(clinic.lines, room, size)
    parts = (
        Paragraph([Run(clinic.name, is_bold=True)], room, size=LARGE_PRINT.clinic, color=style.ink),
        Paragraph([Run(lines)], room, size=size, color=style.muted),
    )
    words = subtitle_words(sheet.subtitle, room, TEXT_SIZE)
    title = Paragraph(
        [Run(sheet.title, is_bold=True)], room, size=LARGE_PRINT.title, color=style.ink
    )
    subtitle = Paragraph([Run(words)], room, size=TEXT_SIZE, color=style.muted)
    shown = [part for part, text in zip(parts, (clinic.name, lines), strict=True) if text]
    return [head.block((*shown, title, subtitle)), rule_block(style.ink, 1.5, 10)]


def _road(road: Sequence[RoadStep]) -> Iterator[Block]:
    """Yield the four phases, two to a row, the present one filled and named."""
    for start in range(0, len(road), 2):
        yield _road_row(road[start : start + 2])


def _road_row(steps: Sequence[RoadStep]) -> Block:
    def draw(canvas: PageCanvas, area: QRectF) -> None:
        for number, step in enumerate(steps):
            _draw_step(canvas, step, area.left() + number * area.width() * SECOND_STEP, area.top())

    has_here = any(step.is_here for step in steps)
    return Block(height=ROAD_ROW + (HERE_BELOW if has_here else 0), draw=draw, gap=5)


def _draw_step(canvas: PageCanvas, step: RoadStep, left: float, top: float) -> None:
    style = canvas.style
    color = style.phase_texts[step.phase]
    middle = top + DISC + 1
    fill = color if step.is_here else style.card
    edge = color if step.is_here or step.is_passed else style.band_border
    canvas.disc((left + DISC, middle), DISC, fill=fill, border=edge)
    mark = "✓" if step.is_passed else str(int(step.phase))
    mark_color = style.card if step.is_here else color if step.is_passed else style.muted
    at = left + DISC - text_width(mark, TEXT_SIZE, is_bold=step.is_here) / 2
    canvas.word(Run(mark, is_bold=step.is_here, color=mark_color), at, middle + 6, size=TEXT_SIZE)
    after = left + 2 * DISC + 8
    name = Run(step.phase.short_name, step.is_here, color if step.is_here else style.muted)
    canvas.word(name, after, middle + 6, size=TEXT_SIZE)
    if step.is_here:
        canvas.word(Run(tr(HERE), color=color), after, middle + 6 + HERE_BELOW, size=TEXT_SIZE)


def _sentences(sheet: Sheet, width: float, style: ChartStyle) -> Block:
    runs = [Run(f"{sheet.lead} ", is_bold=True), Run(" ".join(sheet.sentences))]
    text = Paragraph(runs, width - 2 * PADDING, size=LEAD_SIZE, color=style.ink)
    return _boxed(text, fill=style.ground, border=None)


def _boxed(text: Paragraph, *, fill: str | None, border: str | None) -> Block:
    def draw(canvas: PageCanvas, area: QRectF) -> None:
        canvas.box(area, fill=fill, border=border, radius=6)
        text.draw(canvas.painter, area.left() + PADDING, area.top() + PADDING - 1.5)

    return Block(height=text.height + 2 * PADDING - 3, draw=draw, gap=10)


def _tile_block(tile: Tile, width: float, style: ChartStyle) -> Block:
    """Return one measure from start to now, as a row."""
    rooms = [share * width - 8 for share in TILE_SHARES]
    runs = (Run(tile.name), Run(tile.value, is_bold=True), Run(tile.word))
    parts = [
        Paragraph([run], room, size=TEXT_SIZE, color=style.ink)
        for run, room in zip(runs, rooms, strict=True)
    ]

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        left = area.left()
        for part, share in zip(parts, TILE_SHARES, strict=True):
            part.draw(canvas.painter, left, area.top())
            left += share * width
        canvas.line(area.left(), area.right(), area.bottom(), color=style.line, width=0.8)

    return Block(height=max(part.height for part in parts) + 5, draw=draw, gap=5)


def _closing(sheet: Sheet, width: float, style: ChartStyle) -> Iterator[Block]:
    """Yield the clinician's words line by line, so that long ones run over."""
    if not (sheet.closing or sheet.next_visit):
        return
    heading = Paragraph(
        [Run(tr("Next", "on the sheet"), is_bold=True)], width, size=HEADING_SIZE, color=style.ink
    )
    yield text_block(heading, gap=3)
    if sheet.closing:
        lines = Paragraph([Run(sheet.closing)], width, size=TEXT_SIZE, color=style.ink).lines
        for line in lines:
            words = Paragraph([Run(line)], width, size=TEXT_SIZE, color=style.ink)
            yield text_block(words, gap=0)
    if sheet.next_visit:
        runs = [Run(tr("Next visit:")), Run(f" {sheet.next_visit}.", is_bold=True)]
        yield text_block(Paragraph(runs, width, size=TEXT_SIZE, color=style.ink), gap=4)
    yield Block(height=4, draw=_draw_nothing, gap=0)


def _safety_box(width: float, style: ChartStyle) -> Block:
    runs = [Run(f"{tr(SAFETY_LEAD)} ", is_bold=True), Run(tr(SAFETY_REST))]
    text = Paragraph(runs, width - 2 * PADDING, size=TEXT_SIZE, color=style.ink)
    return _boxed(text, fill=None, border=style.ink)


def _charts(sheet: Sheet) -> Iterator[Chart]:
    for chart in (PAIN, LEG_STRIP, SENSORY):
        if chart.table(sheet.status).has_values:
            yield chart


def _heading(chart: Chart, sheet: Sheet, width: float, style: ChartStyle) -> Block:
    title, words = HEADINGS[chart.name]
    legend = chart.legend(sheet.status, FOR_THE_PATIENT)
    heading = chart_heading((tr(title), tr(words)), legend, width, size=TEXT_SIZE, style=style)
    return text_block(heading, gap=3)


def _draw_nothing(_canvas: PageCanvas, _area: QRectF) -> None:
    return
