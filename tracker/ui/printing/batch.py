"""Several sheets in one print or PDF: composed on the worker, painted in short turns."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.domain.rules.status import status_of
from tracker.domain.values.course import CourseId
from tracker.errors import CancelledError, TrackerError
from tracker.files import write_whole
from tracker.language import marked, tr
from tracker.pages.batch import BatchPainting
from tracker.pages.painting import LaidOut, Painting
from tracker.pages.pdf import PdfPainting, WrittenPdf
from tracker.reports.composing import is_withheld
from tracker.reports.documents import agreed_on, pdf_of
from tracker.services.patient_order import ListFilter
from tracker.services.patient_rows import Attention, PatientRow
from tracker.ui.patients.list_model import name_words
from tracker.ui.printing.batch_dialog import BatchChoice, BatchDialog, BatchPatients
from tracker.ui.printing.composing import SheetComposing
from tracker.ui.printing.keeping import not_kept_words
from tracker.ui.printing.painting_turns import PaintingTurns
from tracker.ui.printing.unsaved_print import courses_raising
from tracker.ui.work.tasks import Progress, TaskRunner

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes
    from tracker.services.workspace import Workspace

LISTED: Final = 512  # patients at first, where there are more; others are found by a text
PAGES_A_TURN: Final = 8  # courses read whole before whatever else waits for the worker
CANCELLED = marked("Cancelled.")
_OF_FLAGS = frozenset({Attention.RED_FLAG, Attention.NEURO_CHECK})  # what a flag is listed as

LEFT_OUT = marked(
    "Left out: {names}. A visit that is not saved yet raises a possible emergency: open and save "
    "it first."
)


class BatchPrint(QObject):
    """Makes what a ``BatchDialog`` asks for.

    Args:
        window: Owner of the dialogs.
        clinic: The open database.
        tasks: The worker.
        today: Day of printing.

    Signals:
        kept: The pages were kept; carries the ``Changes``, for a next visit that stands on one is
            the plan's now.
        not_kept: Why the pages were not kept, which is said as well (a ``TrackerError``).
    """

    kept = Signal(object)
    not_kept = Signal(object)

    def __init__(
        self, window: QWidget, clinic: "Workspace", tasks: TaskRunner, today: date
    ) -> None:
        super().__init__(window)
        self._clinic, self._tasks, self._today = clinic, tasks, today
        offered = _seen_last(clinic, today)
        self.dialog = BatchDialog(offered, today, window)
        self.dialog.search_wanted.connect(self._on_search_wanted)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.pdf_asked.connect(self._on_pdf_asked)
        self.dialog.print_asked.connect(self._on_print_asked)
        self.dialog.cancelled.connect(self._on_cancelled)
        self._path: Path | None = None
        self._choice: BatchChoice | None = None
        self._printer: QPrinter | None = None
        self._pdf: PdfPainting | None = None
        self._turns: PaintingTurns | None = None
        self._documents: tuple[LaidOut, ...] = ()
        self._words = self._left_out = self._searched = ""
        self._is_cancelled = self._is_closed = False
        self._unread: list[CourseId] = []  # courses of whom it is not known which page prints
        self._read_pages(offered.unknown)

    def make_pdf(self, choice: BatchChoice, path: Path) -> None:
        """Write the sheets into one PDF; an older file stays whole until it is complete."""
        self._path, self._printer = path, None
        self._compose(choice)

    def make_print(self, choice: BatchChoice, printer: QPrinter) -> None:
        """Send the sheets to a printer as one job."""
        self._path, self._printer = None, printer
        self._compose(choice)

    def _compose(self, choice: BatchChoice) -> None:
        choice = self._without_emergencies(choice)
        self._choice, self._is_cancelled = choice, False
        if not choice.rows:
            self._end("")
            return
        self.dialog.show_progress(0, len(choice.rows))
        composing = partial(_compose, self._clinic, choice, self._today)
        self._tasks.start(tr("Composing sheets"), composing, self._on_composed, self._on_failed)

    def _without_emergencies(self, choice: BatchChoice) -> BatchChoice:
        """Leave out whose unsaved visit raises a possible emergency, to be said at the end."""
        ids = {row.course_id for row in choice.rows if row.course_id is not None}
        raising = courses_raising(self._clinic, ids)
        left_out = [name_words(row) for row in choice.rows if row.course_id in raising]
        self._left_out = tr(LEFT_OUT, names="; ".join(left_out)) if left_out else ""
        rows = tuple(row for row in choice.rows if row.course_id not in raising)
        return replace(choice, rows=rows)

    def _on_composed(self, documents: tuple[LaidOut, ...]) -> None:
        if self._choice is None or self._is_cancelled:
            self._end(tr(CANCELLED))
            return
        self._documents = documents
        if self._printer is None:
            self._pdf = PdfPainting(documents)
            painting = self._pdf.painting
        else:
            painting = Painting(self._printer, documents)
        self._painting = BatchPainting(painting, documents)
        self._turns = PaintingTurns(self._painting, self)
        self._turns.progressed.connect(self.dialog.show_progress)
        self._turns.completed.connect(self._on_painted)
        self._turns.stopped.connect(self._on_stopped)
        self._turns.failed.connect(self._on_failed)
        self._turns.start()

    def _on_painted(self) -> None:
        count = len(self._documents)
        if self._pdf is None or self._path is None:
            self._words = tr("%n sheet(s) sent to the printer.", "", count)
            self._keep()
            return
        self._words = tr("%n sheet(s) saved as {path}.", "", count, path=self._path)
        writing = partial(_write, self._path, self._pdf.written())
        self._tasks.run(writing, self._on_written, self._on_failed)

    def _on_written(self, _nothing: None) -> None:
        self._keep()

    def _keep(self) -> None:
        """Keep each page with its course, now that it is out; say so, or why not."""
        self._printer = None  # nothing is left to be cancelled
        documents = [laid_out.document for laid_out in self._documents]
        pages = {
            document.status.course.course_id: pdf_of(document, pdf)
            for document, pdf in zip(documents, self._painting.pdfs, strict=True)
        }
        stored = {course_id: page for course_id, page in pages.items() if course_id is not None}
        keeping = partial(self._clinic.archive.keep_together, stored, agreed_on(documents))
        self._tasks.run(keeping, self._on_kept, self._on_not_kept)

    def _on_kept(self, found: "tuple[object, Changes]") -> None:
        self.kept.emit(found[1])
        kept = tr("Each is kept with its course.")
        self._end(f"{self._words} {kept}")

    def _on_not_kept(self, error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        self.not_kept.emit(error)
        self._end(f"{self._words} {not_kept_words(error)}")

    def _on_cancelled(self) -> None:
        self._is_cancelled = True
        if self._turns is not None:
            if self._printer is not None:
                self._printer.abort()
            self._turns.cancel()
        else:
            self._tasks.cancel()

    def _on_stopped(self) -> None:
        self._end(tr(CANCELLED))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        self._end(tr(CANCELLED) if isinstance(error, CancelledError) else str(error))

    def _end(self, words: str) -> None:
        if self._turns is not None:
            self._turns.deleteLater()
        self._turns = self._pdf = self._printer = self._choice = None
        self.dialog.show_end(" ".join(one for one in (words, self._left_out) if one))

    def _on_search_wanted(self, text: str) -> None:
        self._searched = text
        finding = partial(_find, self._clinic, text, self._today)
        self._tasks.run(finding, partial(self._on_found, text), self._on_failed)

    def _on_found(self, text: str, found: BatchPatients) -> None:
        if text == self._searched == self.dialog.searched:
            self._read_pages(self.dialog.show_found(found))

    def _on_finished(self) -> None:
        self._searched, self._is_closed = "", True  # the dialog is going

    def _read_pages(self, courses: Iterable[CourseId]) -> None:
        """Find out behind the open dialog which page prints for courses, these before others."""
        is_reading = bool(self._unread)
        self._unread = [*courses, *self._unread]
        if not is_reading:
            self._read_next_pages()

    def _read_next_pages(self) -> None:
        asked = tuple(self._unread[:PAGES_A_TURN])
        if asked:
            reading = partial(_withheld, self._clinic, asked)
            done = partial(self._on_pages_read, asked)
            self._tasks.run(reading, done, self._on_pages_unread)

    def _on_pages_read(self, asked: Sequence[CourseId], letters: frozenset[CourseId]) -> None:
        if not self._is_closed:
            self.dialog.show_pages(asked, letters)
            self._unread = [one for one in self._unread if one not in asked]
            self._read_next_pages()

    def _on_pages_unread(self, error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        self._unread = []
        if not self._is_closed and self._choice is None:
            self.dialog.show_end(str(error))

    def _on_pdf_asked(self, choice: BatchChoice) -> None:
        proposed = str(Path.home() / f"sheets-{self._today.isoformat()}.pdf")
        title, kinds = tr("Save PDF"), tr("PDF (*.pdf)")
        name, _ = QFileDialog.getSaveFileName(self.dialog, title, proposed, kinds)
        if name:
            self.make_pdf(choice, Path(name))

    def _on_print_asked(self, choice: BatchChoice) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self.dialog)
        is_wanted = dialog.exec()
        dialog.deleteLater()
        if is_wanted and printer.outputFileName():
            self.make_pdf(choice, Path(printer.outputFileName()))  # the bytes are ours then
        elif is_wanted:
            self.make_print(choice, printer)


def _write(path: Path, pdf: WrittenPdf) -> None:
    """Write the file; runs on the worker thread, as it takes the longer the more sheets."""
    write_whole(path, pdf.content())


def _seen_last(clinic: "Workspace", today: date) -> BatchPatients:
    """Return who was seen last, everybody seen today among them; all in a clinic of few."""
    limit = LISTED
    while True:
        order = clinic.patients.order(ListFilter.ALL, today, limit).patients
        rows = tuple(r for r in clinic.patients.rows_of(order, today) if r.visit_count)
        has_more = len(order) == limit
        if not has_more or (len(rows) > limit / 2 and rows[-1].last_visit != today):
            return BatchPatients(rows, _unknown(rows), has_more)
        limit *= 2  # those never seen stand before all others


def _find(clinic: "Workspace", text: str, today: date) -> BatchPatients:
    """Return who is found by a text; runs on the worker thread."""
    rows = tuple(row for row in clinic.patients.find(text, today) if row.visit_count)
    return BatchPatients(rows, _unknown(rows), has_more=True)


def _unknown(rows: Iterable[PatientRow]) -> tuple[CourseId, ...]:
    """Return the courses whose sheet may give way to the letter: their rules must be asked."""
    flagged = (row.course_id for row in rows if _OF_FLAGS.intersection(row.attention))
    return tuple(course_id for course_id in flagged if course_id is not None)


def _withheld(clinic: "Workspace", asked: Iterable[CourseId]) -> frozenset[CourseId]:
    """Return the courses whose sheet gives way to the letter; runs on the worker thread."""
    courses = clinic.courses
    return frozenset(one for one in asked if is_withheld(status_of(courses.course(one))))


def _compose(
    clinic: "Workspace", wanted: BatchChoice, today: date, progress: Progress
) -> tuple[LaidOut, ...]:
    """Return the sheets, a letter where one is withheld; runs on the worker thread."""
    settings = clinic.settings.read()
    documents: list[LaidOut] = []
    for number, row in enumerate(wanted.rows):
        progress.report(number, len(wanted.rows))
        if row.course_id is not None:
            courses = clinic.courses
            composing = SheetComposing(
                status_of(courses.course(row.course_id)),
                settings,
                today,
                language=clinic.patients.language_of_pages(row.patient.patient_id),
                find_versions=courses.versions,
            )
            plan = replace(composing.plan, variant=wanted.variant, look=wanted.look)
            documents.append(LaidOut(composing.page(plan)))
    return tuple(documents)
