"""Paper: one way to paint pages, for preview, printer and PDF alike."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Final
from uuid import NAMESPACE_OID, UUID, uuid5

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from tracker.charts.style import GREY, PAPER, ChartStyle
from tracker.domain.clinic import Paper
from tracker.errors import TrackerError
from tracker.files import write_whole
from tracker.services.report import ReferralLetter, Sheet, SheetStyle
from tracker.ui.fonts import install_fonts
from tracker.ui.large_pages import in_large_print, large_pages
from tracker.ui.letter_page import LetterPage
from tracker.ui.page_blocks import PaperPage
from tracker.ui.page_canvas import UNITS_PER_POINT, PageCanvas
from tracker.ui.sheet_page import SheetPage
from tracker.ui.table_pages import table_pages

__all__ = ["PrintLook", "page_count", "paint", "write_pdf"]

PDF_DPI: Final = 1200
POINTS_PER_INCH: Final = 72
CREATOR: Final = "Sciatica Course Tracker"
PAGE_SIZES: Final = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.LETTER: QPageSize.PageSizeId.Letter,
}

_BLANK_ID: Final = UUID(int=0)  # stands in for the document's number until its content is known

# Qt writes the moment of printing; pages of one day and content shall be the same bytes.
_PDF_MOMENT: Final = re.compile(rb"D:\d{14}[+\-Z][0-9']*")
_XMP_MOMENT: Final = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?")

Document = Sheet | ReferralLetter


class PrintLook(Enum):
    """In colour, or in greys that stay apart on any printer."""

    COLOUR = "colour"
    GREY = "grey"

    @property
    def style(self) -> ChartStyle:
        """Return the chart style of this look; paper is always light."""
        return PAPER if self is PrintLook.COLOUR else GREY


def paint(device: QPagedPaintDevice, pages: Sequence[Document], look: PrintLook) -> None:
    """Paint sheets and letters on a device, each on the paper it asks for.

    Raises:
        TrackerError: The device cannot be painted on; nothing was printed.
    """
    laid_out = [one for document in pages for one in _labelled(document, look)]
    if not laid_out:
        return
    paper = laid_out[0].page.paper
    device.setPageLayout(_layout(paper))
    painter = QPainter()
    if not painter.begin(device):
        raise TrackerError("The printer could not be started. Nothing was printed.")
    try:
        for number, one in enumerate(laid_out):
            if one.page.paper is not paper:
                paper = one.page.paper
                device.setPageLayout(_layout(paper))
            if number:
                device.newPage()
            _paint_page(painter, one.page, one.label, one.style)
    finally:
        painter.end()


def page_count(document: Document, look: PrintLook = PrintLook.COLOUR) -> int:
    """Return how many pages a sheet or letter fills."""
    return len(_pages(document, _style_of(document, look)))


def write_pdf(path: Path, pages: Sequence[Document], look: PrintLook) -> None:
    """Write pages as a PDF file; an older file stays whole until the new one is complete.

    Raises:
        InputError: The file cannot be written; nothing was changed.
    """
    if not pages:
        raise ValueError("a PDF needs a page")
    write_whole(path, pdf_bytes(pages, look))


def pdf_bytes(pages: Sequence[Document], look: PrintLook) -> bytes:
    """Return pages as a PDF: the same bytes for the same pages."""
    install_fonts()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(PDF_DPI)
    writer.setTitle(pages[0].title)
    writer.setCreator(CREATOR)
    writer.setDocumentId(QUuid(str(_BLANK_ID)))
    paint(writer, pages, look)
    buffer.close()
    return _normalised(bytes(content.data()), pages[0].printed_on)


def _normalised(content: bytes, day: date) -> bytes:
    """Return the PDF with the day of printing for every moment, byte for byte as long."""

    def pdf_moment(found: re.Match[bytes]) -> bytes:
        return f"D:{day:%Y%m%d}000000".encode() + found.group()[16:]

    def xmp_moment(found: re.Match[bytes]) -> bytes:
        return f"{day:%Y-%m-%d}T00:00:00".encode() + found.group()[19:]

    same = _XMP_MOMENT.sub(xmp_moment, _PDF_MOMENT.sub(pdf_moment, content))
    number = str(uuid5(NAMESPACE_OID, hashlib.sha256(same).hexdigest())).encode()
    blank = str(_BLANK_ID).encode()
    return same.replace(blank, number).replace(blank.hex().encode(), number.hex().encode())


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


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """A page, its number in words, and the style it is painted in."""

    page: PaperPage
    label: str
    style: ChartStyle


def _labelled(document: Document, look: PrintLook) -> list[_LaidOut]:
    style = _style_of(document, look)
    pages = _pages(document, style)
    return [
        _LaidOut(page, f"Page {number} of {len(pages)}", style)
        for number, page in enumerate(pages, 1)
    ]


def _paint_page(painter: QPainter, page: PaperPage, label: str, style: ChartStyle) -> None:
    device = painter.device()
    painter.save()
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.LosslessImageRendering
    )
    scale = POINTS_PER_INCH * UNITS_PER_POINT
    painter.scale(device.logicalDpiX() / scale, device.logicalDpiY() / scale)
    page.draw(PageCanvas(painter, style), label)
    painter.restore()
