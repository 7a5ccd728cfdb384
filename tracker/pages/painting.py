"""Pages painted step by step, so that a long print leaves the window answerable."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from tracker.charts.style import GREY, PAPER, ChartStyle
from tracker.domain.values.clinic import Paper
from tracker.errors import TrackerError
from tracker.language import in_language, speaking, tr
from tracker.pages.blocks import PaperPage, page_label
from tracker.pages.canvas import UNITS_PER_POINT, PageCanvas
from tracker.pages.clinician_tables import table_pages
from tracker.pages.large_print import in_large_print, large_pages
from tracker.pages.patient_sheet import SheetPage
from tracker.pages.referral_letter import LetterPage
from tracker.reports.composing import ReferralLetter, Sheet, SheetStyle

POINTS_PER_INCH: Final = 72
PAGE_SIZES: Final = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.LETTER: QPageSize.PageSizeId.Letter,
}

Document = Sheet | ReferralLetter


class PrintLook(Enum):
    """In colour, or in greys that stay apart on any printer."""

    COLOUR = "colour"
    GREY = "grey"

    @property
    def style(self) -> ChartStyle:
        """Return the chart style of this look; paper is always light."""
        return PAPER if self is PrintLook.COLOUR else GREY


class Painting:
    """One print on its way; ``steps`` paints it, a block of a page at a time.

    Args:
        device: Printer or PDF.
        documents: Sheets and letters, each on the paper it asks for.
        look: Colour or greys.

    Attributes:
        done: Documents painted so far.
        total: Documents there are.
    """

    def __init__(
        self, device: QPagedPaintDevice, documents: Sequence[Document], look: PrintLook
    ) -> None:
        self._device, self._documents, self._look = device, documents, look
        self._paper: Paper | None = None
        self.done, self.total = 0, len(documents)

    def steps(self) -> Generator[None, None, None]:
        """Paint, with a pause after every block; closing it early ends the print there.

        Raises:
            TrackerError: The device cannot be painted on; nothing was printed.
        """
        if not self._documents:
            return
        self._turn_to(self._documents[0].paper)
        painter = QPainter()
        if not painter.begin(self._device):
            raise TrackerError(tr("The printer could not be started. Nothing was printed."))
        try:
            for number, document in enumerate(self._documents):
                steps = self._document_steps(painter, document, is_first=not number)
                yield from in_language(document.language, steps)
                self.done = number + 1
                yield
        finally:
            painter.end()

    def _document_steps(
        self, painter: QPainter, document: Document, *, is_first: bool
    ) -> Generator[None, None, None]:
        pages = labelled_pages(document, self._look)
        yield
        for number, one in enumerate(pages):
            self._turn_to(one.page.paper)
            if number or not is_first:
                self._device.newPage()
            yield from _page_steps(painter, one)

    def _turn_to(self, paper: Paper) -> None:
        if paper is not self._paper:
            self._paper = paper
            self._device.setPageLayout(_layout(paper))


def _layout(paper: Paper) -> QPageLayout:
    layout = QPageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    layout.setPageSize(QPageSize(PAGE_SIZES[paper]))
    layout.setOrientation(QPageLayout.Orientation.Portrait)
    layout.setMargins(QMarginsF(0, 0, 0, 0))
    return layout


def _style_of(document: Document, look: PrintLook) -> ChartStyle:
    is_large = isinstance(document, Sheet) and document.style is SheetStyle.LARGE
    return in_large_print(look.style) if is_large else look.style


def _pages(document: Document, style: ChartStyle) -> list[PaperPage]:
    if isinstance(document, ReferralLetter):
        return [LetterPage(document, style)]
    if document.style is SheetStyle.LARGE:
        return large_pages(document, style)
    first: list[PaperPage] = [SheetPage(document, style)]
    if document.style is SheetStyle.PLAIN:
        return first
    return [*first, *table_pages(document, style)]


def is_text_shortened(document: Document, look: PrintLook) -> bool:
    """Return whether the clinician's text does not fit; in large print it runs over."""
    if isinstance(document, ReferralLetter) or document.style is SheetStyle.LARGE:
        return False
    return SheetPage(document, look.style).is_text_shortened


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A page, its number in words, and the style it is painted in."""

    page: PaperPage
    label: str
    style: ChartStyle


def labelled_pages(document: Document, look: PrintLook) -> list[LaidOut]:
    """Return a sheet's or letter's pages, laid out and numbered."""
    style = _style_of(document, look)
    with speaking(document.language):
        pages = _pages(document, style)
        return [
            LaidOut(page, page_label(number, len(pages)), style)
            for number, page in enumerate(pages, 1)
        ]


def _page_steps(painter: QPainter, one: LaidOut) -> Generator[None, None, None]:
    device = painter.device()
    painter.save()
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.LosslessImageRendering
    )
    scale = POINTS_PER_INCH * UNITS_PER_POINT
    painter.scale(device.logicalDpiX() / scale, device.logicalDpiY() / scale)
    try:
        yield from one.page.steps(PageCanvas(painter, one.style), one.label)
    finally:
        painter.restore()
