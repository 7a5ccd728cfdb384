"""The patient's page as a screen has it: what the sheet says, large, and nothing of a record."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.style import ChartStyle
from tracker.domain.rules.assessment import VisitStatus
from tracker.domain.values.clinic import Paper
from tracker.domain.words.patient_table import TableRow
from tracker.language import tr
from tracker.pages.blocks import (
    MARGIN,
    PAPER_SIZES,
    Block,
    drawing_steps,
    missing_room,
    subtitle_words,
    text_block,
)
from tracker.pages.canvas import PageCanvas, Paragraph, Run
from tracker.pages.patient_sheet_parts import road_block
from tracker.pages.sheet_charts import SheetChart, figure_notes
from tracker.pages.sheet_contents import Part, SheetContents, together
from tracker.pages.sheet_look import SheetLook
from tracker.pages.start_now_band import Band, band_block, figures_of
from tracker.reports.composing import HONEST_WORDS
from tracker.reports.documents import Sheet

COLUMN: Final = PAPER_SIZES[Paper.A4][0] - 2 * MARGIN  # points, as wide as the sheet's body
BETWEEN: Final = 60.0  # points between two columns
EDGE: Final = 44.0  # points at the sides of the page
ABOVE: Final = 31.0
FOOT: Final = 34.0  # points at the foot, where the way back lies
TWO_FROM: Final = 1.2  # of width to height: a narrower screen has one column
SCALES: Final = (1.6, 1.45, 1.3, 1.15, 1.0)  # of the sheet's sizes, the first that fits
ROAD_SCALES: Final = {1: 1.0, 2: 1.4}  # by the columns the road is as wide as
TITLE: Final = 30.0  # points
SUBTITLE: Final = 15.0
FOOTNOTE: Final = 11.0
FIGURES: Final = (250.0, 130.0, 330.0)  # wanted, least and most points at a scale of 1
RADIUS: Final = 8.0  # of the box the figures stand in


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenPage:
    """The page as it is laid out for a screen of one shape.

    Attributes:
        width: Of the screen, in points of the page.
        height: Of the screen, in points of the page.
        top: What stands above the columns.
        columns: Beside each other.
        foot: What stands at the foot.
    """

    width: float
    height: float
    top: Sequence[Block]
    columns: Sequence[Sequence[Block]]
    foot: Block

    def steps(self, canvas: PageCanvas) -> Generator[None, None, None]:
        """Draw the page, with a pause after every block."""
        across = _across(len(self.columns))
        left = (self.width - across) / 2
        yield from drawing_steps(canvas, self.top, QRectF(left, ABOVE, across, _height(self.top)))
        for number, blocks in enumerate(self.columns):
            start = left + number * (COLUMN + BETWEEN)
            area = QRectF(start, self._below, COLUMN, self.room)
            yield from drawing_steps(canvas, blocks, area)
        at = QRectF(left, self.height - FOOT + 6, across, self.foot.height)
        yield from drawing_steps(canvas, [self.foot], at)

    @property
    def room(self) -> float:
        """Return how high the columns may be."""
        return self.height - FOOT - self._below

    @property
    def _below(self) -> float:
        return ABOVE + _height(self.top) + self.top[-1].gap


def screen_page(sheet: Sheet, style: ChartStyle, shape: float) -> ScreenPage:
    """Return the patient's page for a screen.

    Nothing of the clinician's is on it: no text, no advice, no event, no note.

    Args:
        sheet: What the patient's sheet says.
        style: Gives the colours.
        shape: The screen's width to its height.
    """
    own = _without_clinicians_words(sheet)
    choices = _pages(own, style, shape)
    page = next(choices)
    while not _has_room(page):
        following = next(choices, None)
        if following is None:
            break
        page = following
    return page


def _pages(sheet: Sheet, style: ChartStyle, shape: float) -> Iterator[ScreenPage]:
    """Yield the page in every size, the largest first, then with ever less of it."""
    choices = SheetContents(sheet, style, SheetLook()).charts.left_out
    for left_out in (choices[:2], choices[3:]):
        for scale in SCALES:
            for charts in left_out:
                contents = _ScreenContents(sheet, style, scale, charts)
                columns = contents.columns(is_wide=shape >= TWO_FROM)
                yield _page(sheet, style, shape, columns)


class _ScreenContents:
    """What stands in the columns, in one size.

    Args:
        sheet: What it says.
        style: Gives the colours.
        scale: Of every size of the sheet.
        left_out: Charts there is no room for.
    """

    def __init__(
        self, sheet: Sheet, style: ChartStyle, scale: float, left_out: Sequence[SheetChart]
    ) -> None:
        self._sheet, self._style, self._look = sheet, style, SheetLook(scale=scale)
        self._contents = SheetContents(sheet, style, self._look, left_out=left_out)
        self._charts = self._contents.blocks([Part.CHARTS])

    def columns(self, *, is_wide: bool) -> list[list[Block]]:
        """Return one column, or two where there is room beside the words and something for it."""
        words = self._contents.blocks([Part.SENTENCES])
        left = [replace(block, gap=12.0) for block in words]
        left += self._figures()
        table = [*self._table(), *self._notes()]
        below = self._contents.blocks([Part.FUNCTION])
        if self._charts:
            left, right = [*left, *table, *below], self._charts
        else:
            right = [*table, *below]
        if is_wide and right and len(left) > len(words):
            return [left, right]
        return [[*left, *right]]

    def _figures(self) -> Iterator[Block]:
        """Yield the figures of the start and of now, in the middle of a box of their own."""
        band = self._band(rows=(), figures=figures_of(self._sheet.status))
        inner = band_block(band, COLUMN)
        if inner is None:
            return

        def draw(canvas: PageCanvas, area: QRectF) -> None:
            canvas.box(area, fill=self._style.ground, border=None, radius=RADIUS)
            width = band.figures_width(area.height())
            left = area.left() + (area.width() - width) / 2
            inner.draw(canvas, QRectF(left, area.top(), width, area.height()))

        wanted, least, most = (height * self._look.scale for height in FIGURES)
        yield Block(height=wanted, least=least, most=most, draw=draw, gap=12)

    def _table(self) -> Iterator[Block]:
        block = band_block(self._band(rows=self._sheet.rows, figures=()), COLUMN)
        if block is not None:
            yield block

    def _band(self, *, rows: Sequence[TableRow], figures: Sequence[VisitStatus]) -> Band:
        return Band(
            rows=rows,
            figures=figures,
            look=self._look,
            style=replace(self._style, text_size=self._look.axis),
            is_alone=not self._charts or not rows,
            last=self._sheet.status.latest,
        )

    def _notes(self) -> Iterator[Block]:
        """Yield what dark and stripes mean, where no chart says it."""
        words = " ".join(figure_notes(self._sheet.status, self._style))
        if not self._charts and words:
            note = Run(words, color=self._style.muted)
            yield text_block(
                Paragraph([note], COLUMN, size=self._look.axis, color=self._style.muted)
            )


def _page(
    sheet: Sheet, style: ChartStyle, shape: float, columns: Sequence[Sequence[Block]]
) -> ScreenPage:
    across = _across(len(columns))
    width = max(across, _across(2) if shape >= TWO_FROM else across) + 2 * EDGE
    note = Paragraph([Run(tr(HONEST_WORDS))], across, size=FOOTNOTE, color=style.muted)
    return ScreenPage(
        width=width,
        height=width / shape,
        top=_head(sheet, style, len(columns)),
        columns=columns,
        foot=text_block(note, gap=0),
    )


def _head(sheet: Sheet, style: ChartStyle, count: int) -> list[Block]:
    width = _across(count)
    title = Paragraph([Run(sheet.title, is_bold=True)], width, size=TITLE, color=style.ink)
    whose = subtitle_words([together(part) for part in sheet.subtitle], width, SUBTITLE)
    words = Paragraph([Run(whose)], width, size=SUBTITLE, color=style.muted)
    road = road_block(sheet.road, SheetLook(scale=ROAD_SCALES[count]))
    return [text_block(title, gap=2), text_block(words, gap=18), replace(road, gap=22.0)]


def _across(count: int) -> float:
    return count * (COLUMN + BETWEEN) - BETWEEN


def _has_room(page: ScreenPage) -> bool:
    return all(missing_room(blocks, page.room) <= 0 for blocks in page.columns)


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height + block.gap for block in blocks) - blocks[-1].gap


def _without_clinicians_words(sheet: Sheet) -> Sheet:
    """Return a sheet without whatever a clinician wrote: events are words of the clinician too."""
    course = replace(sheet.status.course, events=())
    status = replace(sheet.status, course=course)
    return replace(sheet, paper=Paper.A4, status=status, sentences=(), closing="", agreed=())
