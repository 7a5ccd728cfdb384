"""Pages painted step by step, so that a long print leaves the window answerable."""

from collections.abc import Callable, Generator, Sequence
from datetime import date
from functools import cached_property, partial
from typing import Final, Protocol

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from tracker.charts.style import GREY, PAPER, ChartStyle
from tracker.domain.values.clinic import Paper
from tracker.domain.values.kept_page import PageLook
from tracker.errors import TrackerError
from tracker.language import Language, in_language, speaking, tr
from tracker.pages.blocks import page_label
from tracker.pages.canvas import UNITS_PER_POINT, PageCanvas
from tracker.pages.course_report import report_pages
from tracker.pages.figures.clinic_page import clinic_pages
from tracker.pages.flow import PaperPage
from tracker.pages.key_card import key_card_page
from tracker.pages.paper_form import paper_form_pages
from tracker.pages.patient_sheet import sheet_pages
from tracker.pages.plate import Plate
from tracker.pages.progress_report import progress_pages
from tracker.pages.recovery_sheet import recovery_page
from tracker.pages.referral_letter import letter_page
from tracker.reports.clinic_page import ClinicReport
from tracker.reports.documents import CourseReport, Document, ProgressReport, ReferralLetter
from tracker.reports.key_card import KeyCard
from tracker.reports.paper_form import PaperForm
from tracker.reports.recovery import RecoverySheet

POINTS_PER_INCH: Final = 72
PAGE_SIZES: Final = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.LETTER: QPageSize.PageSizeId.Letter,
}

STYLES: Final = {PageLook.COLOUR: PAPER, PageLook.GREY: GREY}  # paper is always light


class Paged(Protocol):
    """What every document knows of the pages it wants."""

    @property
    def paper(self) -> Paper:
        """Return what it is printed on."""

    @property
    def look(self) -> PageLook:
        """Return its colours."""

    @property
    def title(self) -> str:
        """Return what it is called."""

    @property
    def printed_on(self) -> date:
        """Return the day it is of."""

    @property
    def language(self) -> Language:
        """Return the language of its words."""


class LaidOutPages:
    """A document laid out and drawn once: preview, printer and PDF are painted from it.

    Args:
        document: What is on it.
        lay_out: Lays it out in a style.
    """

    def __init__(self, document: Paged, lay_out: Callable[[ChartStyle], list[PaperPage]]) -> None:
        self.document, self._lay_out = document, lay_out
        self._plates: dict[int, Plate] = {}

    @cached_property
    def style(self) -> ChartStyle:
        """Return the style the pages are painted in."""
        return STYLES[self.document.look]

    @cached_property
    def pages(self) -> list[PaperPage]:
        """Return the pages; laid out when first asked for."""
        with speaking(self.document.language):
            return self._lay_out(self.style)

    def plate(self, number: int) -> Plate:
        """Return what is on a page, from 0; drawn when first asked for."""
        with speaking(self.document.language):
            for _ in self.drawing_steps(number):
                pass
        return self._plates[number]

    def is_drawn(self, number: int) -> bool:
        """Return whether a page, from 0, is drawn, so that painting it is quick."""
        return number in self._plates

    def drawing_steps(self, number: int) -> Generator[None, None, None]:
        """Draw a page that was not drawn yet, with a pause after every block."""
        if number in self._plates:
            return
        plate = Plate()
        label = page_label(number + 1, len(self.pages))
        yield from self.pages[number].steps(PageCanvas(plate, self.style), label)
        self._plates[number] = plate

    def forget(self) -> None:
        """Let go of what was laid out and drawn; it is made anew when it is asked for again."""
        self._plates.clear()
        self.__dict__.pop("pages", None)

    @property
    def is_text_shortened(self) -> bool:
        """Return whether the clinician's text does not fit; in large print it runs over."""
        return any(page.is_text_shortened for page in self.pages)


class LaidOut(LaidOutPages):
    """A sheet, report or letter of a course.

    Attributes:
        document: What is on it.
    """

    document: Document

    def __init__(self, document: Document) -> None:
        super().__init__(document, partial(_pages_of, document))


def recovery_pages(sheet: RecoverySheet) -> LaidOutPages:
    """Return the recovery sheet laid out."""
    return LaidOutPages(sheet, lambda style: [recovery_page(sheet, style)])


def key_card_pages(card: KeyCard) -> LaidOutPages:
    """Return the key card laid out."""
    return LaidOutPages(card, lambda style: [key_card_page(card, style)])


def figures_pages(report: ClinicReport) -> LaidOutPages:
    """Return the clinic's page laid out."""
    return LaidOutPages(report, lambda style: clinic_pages(report, style))


def form_pages(form: PaperForm) -> LaidOutPages:
    """Return the paper form laid out."""
    return LaidOutPages(form, lambda style: paper_form_pages(form, style))


def _pages_of(document: Document, style: ChartStyle) -> list[PaperPage]:
    if isinstance(document, ReferralLetter):
        return [letter_page(document, style)]
    if isinstance(document, CourseReport):
        return report_pages(document, style)
    if isinstance(document, ProgressReport):
        return progress_pages(document, style)
    return sheet_pages(document, style)


class Painting:
    """One print on its way; ``steps`` paints it, a block of a page at a time.

    Args:
        device: Printer or PDF.
        documents: Sheets and letters, each on the paper it asks for.

    Attributes:
        done: Documents painted so far.
        total: Documents there are.
    """

    def __init__(self, device: QPagedPaintDevice, documents: Sequence[LaidOutPages]) -> None:
        self._device, self._documents = device, documents
        self._paper: Paper | None = None
        self.done, self.total = 0, len(documents)

    def steps(self) -> Generator[None, None, None]:
        """Paint, with a pause after every block; closing it early ends the print there.

        Raises:
            TrackerError: The device cannot be painted on; nothing was printed.
        """
        if not self._documents:
            return
        self._turn_to(self._documents[0].document.paper)
        painter = QPainter()
        if not painter.begin(self._device):
            raise TrackerError(tr("The printer could not be started. Nothing was printed."))
        try:
            for number, laid_out in enumerate(self._documents):
                steps = self._document_steps(painter, laid_out, is_first=not number)
                yield from in_language(laid_out.document.language, steps)
                self.done = number + 1
                yield
        finally:
            painter.end()

    def _document_steps(
        self, painter: QPainter, laid_out: LaidOutPages, *, is_first: bool
    ) -> Generator[None, None, None]:
        pages = laid_out.pages
        yield
        for number, page in enumerate(pages):
            yield from laid_out.drawing_steps(number)
            self._turn_to(page.paper)
            if number > 0 or not is_first:
                self._device.newPage()
            scale = self._device.logicalDpiX() / (POINTS_PER_INCH * UNITS_PER_POINT)
            _print(laid_out.plate(number), painter, scale)
            yield

    def _turn_to(self, paper: Paper) -> None:
        if paper is not self._paper:
            self._paper = paper
            self._device.setPageLayout(_layout(paper))


def paint_page(painter: QPainter, laid_out: LaidOutPages, number: int) -> None:
    """Paint one page alone, from 0; the painter's units are points."""
    _print(laid_out.plate(number), painter, 1 / UNITS_PER_POINT)


def _layout(paper: Paper) -> QPageLayout:
    layout = QPageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    layout.setPageSize(QPageSize(PAGE_SIZES[paper]))
    layout.setOrientation(QPageLayout.Orientation.Portrait)
    layout.setMargins(QMarginsF(0, 0, 0, 0))
    return layout


def _print(plate: Plate, painter: QPainter, scale: float) -> None:
    painter.save()
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.LosslessImageRendering
    )
    painter.scale(scale, scale)
    plate.print_on(painter)
    painter.restore()
