"""What is done with pages that were handed out: opened, copied, printed again, byte for byte."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.errors import TrackerError
from tracker.files import write_whole
from tracker.language import tr
from tracker.paths import opened_pages_folder
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.printing.kept_page_words import page_file_name
from tracker.ui.printing.kept_pages_dialog import PagesDialog
from tracker.ui.printing.opened_pages import OpenedPages
from tracker.ui.printing.system_print import print_pdf
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from tracker.domain.values.kept_page import KeptPage


class KeptPages(QObject):
    """Opens the list of the open course's pages and does what is asked there.

    A page that is not, byte for byte, what was handed out is reported and not given.
    """

    def __init__(self, window: QWidget, open_course: OpenCourse, tools: Tools) -> None:
        super().__init__(window)
        self._window, self._open_course = window, open_course
        self._archive, self._tasks = tools.clinic.archive, tools.tasks
        self._dialog: PagesDialog | None = None
        self._opened = OpenedPages(opened_pages_folder())
        self._opened.remove_left()

    def show_pages(self) -> None:
        """List the pages of the open course."""
        course = self._open_course.course
        if course is None or course.course_id is None:
            return
        dialog = PagesDialog(self._archive.of_course(course.course_id), self._window)
        dialog.open_asked.connect(self._on_open_asked)
        dialog.copy_asked.connect(self._on_copy_asked)
        dialog.reprint_asked.connect(self._on_reprint_asked)
        printing = self._window.findChild(QAction, "print")
        if printing is not None:
            dialog.print_asked.connect(printing.trigger)
        self._dialog = dialog
        dialog.exec()
        self._dialog = None
        dialog.deleteLater()

    def save_copy(self, page: "KeptPage", path: Path) -> None:
        """Write a kept page to a file, byte for byte, and say so, or why not."""
        pdf = self._read(page)
        if pdf is None:
            return
        try:
            write_whole(path, pdf)
        except TrackerError as error:
            self._say(str(error))
            return
        self._say(tr("Saved as {path}, byte for byte as it was handed out.", path=path))

    def _read(self, page: "KeptPage") -> bytes | None:
        try:
            return self._archive.pdf(page.page_id)
        except TrackerError as error:
            self._say(str(error))
            return None

    def _say(self, words: str) -> None:
        if self._dialog is not None:
            self._dialog.say(words)

    def _on_open_asked(self, page: "KeptPage") -> None:
        pdf = self._read(page)
        if pdf is None:
            return
        try:
            copy = self._opened.put(f"{page.page_id}-{page_file_name(page)}", pdf)
        except OSError as error:
            self._say(tr("The page could not be opened: {why}", why=error.strerror))
            return
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._say(tr("Opened as a copy that can only be read."))
        else:
            self._say(tr("No program for PDF files was found. Save a copy instead."))

    def _on_copy_asked(self, page: "KeptPage") -> None:
        proposed = str(Path.home() / page_file_name(page))
        kinds = tr("PDF (*.pdf)")
        name, _ = QFileDialog.getSaveFileName(self._dialog, tr("Save a copy"), proposed, kinds)
        if name:
            self.save_copy(page, Path(name))

    def _on_reprint_asked(self, page: "KeptPage") -> None:
        pdf = self._read(page)
        if pdf is None:
            return
        self._say(tr("Sending to the printer…"))
        sending = partial(print_pdf, pdf, page_file_name(page))
        self._tasks.run(sending, self._on_sent, self._on_not_sent)

    def _on_sent(self, _nothing: object) -> None:
        self._say(tr("Sent to the system's printer, byte for byte as it was handed out."))

    def _on_not_sent(self, error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        self._say(str(error))

    def drop_copies(self) -> None:
        """Remove the copies that were opened; the window is closing."""
        self._opened.close()
