"""Preview, printer and PDF show the same page: compared pixel by pixel."""

import subprocess
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QGraphicsItem
from pytestqt.qtbot import QtBot

from tests.makers import a_course, weekly_visits
from tests.pages.sheets import sheet_or_report
from tests.ui.conftest import NOW
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.kept_page import SHEET_CHOICES, PageVariant
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import paint, write_pdf
from tracker.reports.documents import Document, PagePlan
from tracker.ui.printing.pages_view import PagesView
from tracker.ui.printing.preview import PrintPreview

DPI = 100
CELL = 5  # px; the preview is drawn by another rasterizer, letters differ at their edges
A_COURSE = weekly_visits(
    leg_pain=(8, 6, 5, 4), back_pain=(5, 5, 4, None), pain_reach_left=(5, 4, 3, 3),
    tingling=(6, 5, 4, 3), numbness=(5, 5, 4, 4),
)  # fmt: skip

Pixels = NDArray[np.uint8]


def a_sheet(style: PageVariant, paper: Paper = Paper.A4) -> Document:
    settings = ClinicSettings(clinic_name="Harbour Clinic", paper=paper)
    status = status_of(a_course(*A_COURSE))
    return sheet_or_report(status, settings, PagePlan(printed_on=NOW.date(), variant=style))


def rendered(pdf: Path) -> list[Pixels]:
    """Return the pages of a PDF in greys, drawn by poppler."""
    draw = ("pdftoppm", "-r", str(DPI), "-gray", str(pdf), str(pdf.with_suffix("")))
    subprocess.run(draw, check=True)
    return [pixels_of(QImage(str(page))) for page in sorted(pdf.parent.glob(f"{pdf.stem}-*.pgm"))]


def pixels_of(image: QImage) -> Pixels:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = np.frombuffer(grey.constBits(), dtype=np.uint8)
    return lines.reshape(grey.height(), grey.bytesPerLine())[:, : grey.width()].copy()


def blurred(pixels: Pixels) -> NDArray[np.float64]:
    height, width = (size // CELL * CELL for size in pixels.shape)
    cells = pixels[:height, :width].reshape(height // CELL, CELL, width // CELL, CELL)
    return np.asarray(cells.mean(axis=(1, 3)), dtype=np.float64)


@pytest.mark.parametrize("style", list(SHEET_CHOICES))
@pytest.mark.parametrize("paper", list(Paper))
def test_printer_and_pdf_give_the_same_pixels(
    qapp: object, tmp_path: Path, style: PageVariant, paper: Paper
) -> None:
    sheet = a_sheet(style, paper)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printer.pdf"))

    write_pdf(tmp_path / "pdf.pdf", [LaidOut(sheet)])
    paint(printer, [LaidOut(sheet)])

    ours, theirs = rendered(tmp_path / "pdf.pdf"), rendered(tmp_path / "printer.pdf")
    assert len(ours) == len(theirs) > 0
    assert all(np.array_equal(one, other) for one, other in zip(ours, theirs, strict=True))


def shown_page(page: QGraphicsItem, like: Pixels) -> Pixels:
    """Return a page of the preview in greys, at the size of another picture of it."""
    shown = QImage(like.shape[1], like.shape[0], QImage.Format.Format_RGB32)
    shown.fill(0xFFFFFFFF)
    painter = QPainter(shown)
    edge = -page.boundingRect().left()  # Qt draws a shadow around the paper
    paper = page.boundingRect().adjusted(edge, edge, -edge, -edge)
    page.scene().render(painter, QRectF(shown.rect()), page.mapRectToScene(paper))
    painter.end()
    return pixels_of(shown)


@pytest.mark.parametrize(
    ("style", "paper"),
    [
        (PageVariant.PLAIN, Paper.A4), (PageVariant.PLAIN, Paper.LETTER),
        (PageVariant.LARGE, Paper.LETTER), (PageVariant.CLINICIAN, Paper.A4),
    ],
)  # fmt: skip
def test_the_preview_shows_every_page_of_the_pdf(
    qtbot: QtBot, tmp_path: Path, style: PageVariant, paper: Paper
) -> None:
    sheet = a_sheet(style, paper)
    write_pdf(tmp_path / "pdf.pdf", [LaidOut(sheet)])
    dialog = PrintPreview(
        lambda _plan: sheet, PagePlan(printed_on=NOW.date()), tmp_path / "unused.pdf"
    )
    qtbot.addWidget(dialog)

    view = dialog.findChild(PagesView)
    assert isinstance(view, PagesView)
    with qtbot.waitSignal(view.drawn, timeout=30_000):
        dialog.show()

    printed = rendered(tmp_path / "pdf.pdf")
    qtbot.waitUntil(lambda: len(view.items()) == len(printed))
    pages = sorted(view.items(), key=lambda item: item.sceneBoundingRect().top())
    for page, ours in zip(pages, printed, strict=True):
        difference = np.abs(blurred(shown_page(page, ours)) - blurred(ours))
        assert difference.mean() < 2.5
        assert difference.max() < 75
