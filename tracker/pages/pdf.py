"""Paper: one way to print, for preview, printer and PDF alike."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final
from uuid import NAMESPACE_OID, UUID, uuid5

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QUuid
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter

from tracker.files import write_whole
from tracker.pages.painting import LaidOutPages, Painting
from tracker.pages.typeface import install_fonts

PDF_DPI: Final = 1200
CREATOR: Final = "Sciatica Course Tracker"

_BLANK_ID: Final = UUID(int=0)  # stands in for the document's number until its content is known

# Qt writes the moment of printing; pages of one day and content shall be the same bytes.
_PDF_MOMENT: Final = re.compile(rb"D:\d{14}[+\-Z][0-9']*")
_XMP_MOMENT: Final = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?")


def paint(device: QPagedPaintDevice, documents: Sequence[LaidOutPages]) -> None:
    """Paint sheets and letters on a device, each on the paper it asks for.

    Raises:
        TrackerError: The device cannot be painted on; nothing was printed.
    """
    for _ in Painting(device, documents).steps():
        pass


def write_pdf(path: Path, documents: Sequence[LaidOutPages]) -> bytes:
    """Write a PDF file and return its bytes; an older file stays whole until then.

    Raises:
        InputError: The file cannot be written; nothing was changed.
    """
    if not documents:
        raise ValueError("a PDF needs a page")
    pdf = pdf_bytes(documents)
    write_whole(path, pdf)
    return pdf


def pdf_bytes(documents: Sequence[LaidOutPages]) -> bytes:
    """Return sheets and letters as a PDF: the same bytes for the same pages."""
    pdf = PdfPainting(documents)
    for _ in pdf.steps():
        pass
    return pdf.written().content()


@dataclass(frozen=True, slots=True)
class WrittenPdf:
    """What Qt wrote on the day of printing; ``content`` makes the file of it without Qt."""

    raw: bytes
    day: date

    def content(self) -> bytes:
        """Return the file: the day of printing stands for every moment, byte for byte as long."""
        day = self.day

        def pdf_moment(found: re.Match[bytes]) -> bytes:
            return f"D:{day:%Y%m%d}000000".encode() + found.group()[16:]

        def xmp_moment(found: re.Match[bytes]) -> bytes:
            return f"{day:%Y-%m-%d}T00:00:00".encode() + found.group()[19:]

        same = _XMP_MOMENT.sub(xmp_moment, _PDF_MOMENT.sub(pdf_moment, self.raw))
        number = str(uuid5(NAMESPACE_OID, hashlib.sha256(same).hexdigest())).encode()
        blank = str(_BLANK_ID).encode()
        return same.replace(blank, number).replace(blank.hex().encode(), number.hex().encode())


class PdfPainting:
    """A PDF on its way: ``steps`` paints it, then it is ``written``.

    Attributes:
        painting: How far it is.
    """

    def __init__(self, documents: Sequence[LaidOutPages]) -> None:
        install_fonts()
        self._day = documents[0].document.printed_on
        self._content = QByteArray()
        self._buffer = QBuffer(self._content)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(PDF_DPI)
        self._writer.setTitle(documents[0].document.title)
        self._writer.setCreator(CREATOR)
        self._writer.setDocumentId(QUuid(str(_BLANK_ID)))
        self.painting = Painting(self._writer, documents)

    def steps(self) -> Iterator[None]:
        """Paint, with a pause after every block."""
        return self.painting.steps()

    def written(self) -> WrittenPdf:
        """Return what was written, once every step is done."""
        self._buffer.close()
        return WrittenPdf(bytes(self._content.data()), self._day)
