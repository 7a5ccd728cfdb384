"""What the File menu does: import with a preview, export, print, PDF."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.domain.rules.plan import find_next_visit
from tracker.domain.rules.status import status_of
from tracker.errors import TrackerError
from tracker.language import marked, tr
from tracker.ui.menus.exports.archives import ArchivesMenu
from tracker.ui.menus.exports.fhir import BUNDLE, FhirMenu
from tracker.ui.menus.exports.research import ResearchMenu
from tracker.ui.menus.importing import (
    FoundFile,
    left_out_words,
    preview_words,
    read_any,
    summary_words,
    tell_refused,
)
from tracker.ui.menus.imports.list_import import ListImport, ReadList
from tracker.ui.menus.imports.undo_import import UndoImport
from tracker.ui.menus.kept_pages import KeptPages
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.printing.composing import SheetComposing
from tracker.ui.printing.unsaved_print import NOT_PRINTED, NOT_SAVED, course_to_print
from tracker.ui.work.tasks import Progress
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from datetime import date

    from tracker.domain.values.changes import Changes
    from tracker.reports.documents import Document, PagePlan
    from tracker.services.spreadsheets.opening import OpenedList
    from tracker.services.visit_files.transfer import ImportSummary
    from tracker.services.workspace import Workspace
    from tracker.ui.printing.preview import Keep

_CSV = marked("Visit files (*.csv *.tsv *.txt);;All files (*)")
_LISTS = marked(
    "Visit files and lists (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.json);;All files (*)"
)


class FileMenu(QObject):
    """Files in and out, and the sheet.

    Attributes:
        pages: The pages that were handed out.
        research: Visits for research, without what says whose they are.
        archives: Everything in one file, and a clinic made of it.
        fhir: Patients as FHIR bundles.
    """

    def __init__(self, window: QWidget, open_course: OpenCourse, tools: Tools) -> None:
        super().__init__(window)
        self._window, self._open_course, self._tools = window, open_course, tools
        self._clinic = tools.clinic
        self.pages = KeptPages(window, open_course, tools)
        self._undo_import = UndoImport(self, tools)
        self.research = ResearchMenu(window, tools)
        self.archives = ArchivesMenu(window, open_course, tools)
        self.fhir = FhirMenu(window, open_course, tools)
        self.lists = ListImport(window, tools)
        self.lists.ready.connect(self._on_list_read)

    def import_file(self) -> None:
        """Ask for a visit file, or a list of any shape, and import it after a preview."""
        title, kinds = tr("Import visits"), tr(_LISTS)
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        if name:
            self.preview_import(Path(name))

    def preview_import(self, path: Path) -> None:
        """Read a file on the worker thread, then ask with its counts."""
        if path.suffix.casefold() == BUNDLE:
            self.fhir.preview_import(path)
            return
        label = tr("Reading {file}", file=path.name)
        reading = partial(read_any, self._clinic, path, self._tools.clock.today())
        read = partial(self._on_read_any, path)
        self._tools.tasks.start(label, reading, read, self._on_not_read)

    def undo_import(self) -> None:
        """Take the last import back, when that is meant."""
        self._undo_import.ask()

    def export_file(self) -> None:
        """Ask for a name and write every course as a visit file."""
        title, kinds = tr("Export visits"), tr(_CSV)
        proposed = str(Path.home() / tr("visits.csv"))
        name, _ = QFileDialog.getSaveFileName(self._window, title, proposed, kinds)
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write every course as a visit file on the worker thread, and say so, or why not."""
        writing, refused = partial(_export, self._clinic, path), self._tools.operations.show_error
        self._tools.tasks.start(tr("Exporting"), writing, self._on_exported, refused)

    def print_progress(self) -> None:
        """Show the sheet's preview, from which it is printed or saved."""
        composing = self._composing()
        if composing is not None:
            self._preview(composing)

    def print_letter(self) -> None:
        """Show the referral letter's preview, whether the sheet is withheld or not."""
        composing = self._composing()
        if composing is not None and composing.status.latest is not None:
            self._preview(replace(composing, is_letter=True))

    def _preview(self, composing: SheetComposing) -> None:
        # Late: the sheet's charts need matplotlib.
        from tracker.ui.printing.closing_field import ClosingField, ClosingOffer  # noqa: PLC0415
        from tracker.ui.printing.preview import PrintPreview  # noqa: PLC0415

        plan = composing.status.course.plan
        agreed = find_next_visit(plan, composing.today)
        offer = ClosingOffer(
            texts=(*composing.offered_texts, *self._clinic.sheet_texts.all()),
            usual=composing.settings.sheet_text,
            today=composing.today,
            interval_days=plan.interval_days,
            agreed=None if agreed is None else (agreed, plan.next_visit_at),
        )
        closing = ClosingField(offer)
        dialog = PrintPreview(
            partial(self._page_now, composing),
            composing.plan,
            composing.pdf_path,
            self._window,
            closing=closing,
            keep=self._keep(composing),
        )
        if composing.is_unsaved:
            dialog.show_note(tr(NOT_SAVED))
        dialog.exec()
        self._agree(composing, closing.typed_visit)
        try:
            self._clinic.settings.remember_addressee(dialog.plan.addressee)
        except TrackerError as error:
            self._tools.operations.show_error(error)
        dialog.deleteLater()
        settings = self._window.findChild(QAction, "settings")
        if dialog.wants_clinic and settings is not None:
            settings.trigger()
            self._preview(replace(composing, settings=self._clinic.settings.read()))

    def _page_now(self, composing: SheetComposing, plan: "PagePlan") -> "Document":
        """Return the page as the course stands now: others may have saved a visit meanwhile."""
        self._tools.elsewhere.look_now()
        course, form = self._open_course.course, self._open_course.form
        if course is None:
            return composing.page(plan)
        printed = course_to_print(course, form)
        now = replace(
            composing,
            status=status_of(course if printed is None else printed.course),
            is_letter=composing.is_letter or printed is None or printed.is_unsaved,
            is_unsaved=printed is not None and printed.is_unsaved,
        )
        return now.page(plan)

    def print_several(self) -> None:
        """Ask for patients and print their sheets together; those seen today are chosen."""
        # Late, as above.
        from tracker.ui.printing.batch import BatchPrint  # noqa: PLC0415

        self._open_course.drafts.flush()  # what is typed now counts too
        tools = self._tools
        batch = BatchPrint(self._window, tools.clinic, tools.tasks, tools.clock.today())
        batch.kept.connect(self._on_appointment_kept)
        batch.not_kept.connect(tools.operations.note_unknown)
        batch.dialog.exec()
        batch.dialog.deleteLater()
        batch.deleteLater()

    def print_paper_form(self) -> None:
        """Show the form a patient fills in with a pen: of whoever is open, or of nobody yet."""
        # Late, as above.
        from tracker.ui.printing.paper_form_dialog import PaperFormDialog  # noqa: PLC0415

        course, clinic = self._open_course.course, self._clinic
        language = None
        if course is not None:
            language = clinic.patients.language_of_pages(course.patient.patient_id)
        settings, today = clinic.settings.read(), self._tools.clock.today()
        dialog = PaperFormDialog(course, settings, today, language, self._window)
        dialog.exec()
        dialog.deleteLater()

    def save_pdf(self) -> None:
        """Ask for a name and save the sheet."""
        composing = self._composing()
        if composing is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save PDF"), str(composing.pdf_path), tr("PDF (*.pdf)")
        )
        if name:
            self.write_pdf(Path(name))

    def write_pdf(self, path: Path) -> None:
        """Write the sheet of the open course to a file and say so."""
        # Late, as above.
        from tracker.pages.painting import LaidOut  # noqa: PLC0415
        from tracker.pages.pdf import write_pdf  # noqa: PLC0415

        composing = self._composing()
        if composing is None:
            return
        try:
            page = composing.page(composing.plan)
            pdf = write_pdf(path, [LaidOut(page)])
        except TrackerError as error:
            self._tools.operations.show_error(error)
            return
        keep = self._keep(composing)
        kept = "" if keep is None else keep(pdf, page)
        words = (
            tr("Saved as {path}.", path=path),
            kept,
            tr(NOT_SAVED) if composing.is_unsaved else "",
        )
        self._tools.messenger.tell(tr("Saved"), " ".join(one for one in words if one))

    def _keep(self, composing: SheetComposing) -> "Keep | None":
        """Return what keeps the pages of a course that is stored."""
        # Late, as above.
        from tracker.ui.printing.keeping import PageKeeping  # noqa: PLC0415

        course_id = composing.status.course.course_id
        if course_id is None:
            return None
        refused = partial(self._tools.operations.note_unknown, label=tr("Keeping the page"))
        archive, tell = self._clinic.archive, self._on_appointment_kept
        return PageKeeping(archive, course_id, tell, refused).keep

    def _agree(self, composing: SheetComposing, typed: "date | None") -> None:
        """Let the plan say the next visit that was typed in the preview, printed or not."""
        course_id = composing.status.course.course_id
        if course_id is not None and typed is not None:
            courses = self._clinic.courses
            self._tools.operations.apply(lambda: courses.agree_next_visit(course_id, typed))

    def _on_appointment_kept(self, changes: "Changes") -> None:
        self._tools.operations.changed.emit(changes, None)

    def _composing(self) -> SheetComposing | None:
        self._tools.elsewhere.look_now()
        course, form = self._open_course.course, self._open_course.form
        if course is None:
            return None
        printed = course_to_print(course, form)
        if printed is None:
            if form.open_page:
                form.focus_first()  # the words stand on the visit's own page
            form.foot.show_problem(tr(NOT_PRINTED))
            return None
        settings = self._clinic.settings.read()
        return SheetComposing(
            status_of(printed.course),
            settings,
            self._tools.clock.today(),
            is_letter=printed.is_unsaved,
            is_unsaved=printed.is_unsaved,
            addressee=self._clinic.settings.addressee,
            language=self._clinic.patients.language_of_pages(course.patient.patient_id),
            find_versions=self._clinic.courses.versions,
        )

    def _on_not_read(self, error: Exception) -> None:
        tell_refused(self._tools, error)

    def _on_read_any(self, path: Path, read: "FoundFile | OpenedList") -> None:
        if isinstance(read, FoundFile):
            self._on_read(read)
        else:
            self.lists.show(path, read)

    def _on_list_read(self, read: ReadList) -> None:
        self._on_read(read.found, left_out_words(read.mapped))

    def _on_read(self, found: FoundFile, left_out: str = "") -> None:
        title, words = (
            tr("Import visits"),
            "\n".join(filter(None, (preview_words(found), left_out))),
        )
        if not self._tools.messenger.confirm(title, words, yes=tr("&Import")):
            return
        summaries: list[ImportSummary] = []

        def store(progress: Progress) -> "Changes":
            summary = self._clinic.transfer.import_courses(
                found.file.courses, by=self._clinic.who.name, progress=progress.report
            )
            summaries.append(summary)
            return summary.changes

        def tell(_changes: object) -> None:
            said = filter(None, (summary_words(summaries[0]), left_out))
            self._tools.messenger.tell(tr("Imported"), "\n".join(said))
            self._undo_import.offer(summaries[0])

        self._tools.operations.start(tr("Importing"), store, tell)

    def _on_exported(self, words: str) -> None:
        self._tools.messenger.tell(tr("Exported"), words)


def _export(clinic: "Workspace", path: Path, progress: Progress) -> str:
    from tracker.services.visit_files.columns import write_file  # noqa: PLC0415  # late, as above

    courses = clinic.transfer.export_courses()
    progress.report(0, len(courses))
    count = write_file(path, courses)
    return tr("%n visit(s) written to {path}.", "", count, path=path)
