"""Opens the history of a patient, or of everything with the log of access, and exports it."""

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.errors import TrackerError
from tracker.language import marked, tr
from tracker.ui.menus.timeline_dialog import TimelineDialog
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from tracker.domain.values.course import Patient
    from tracker.services.history import HistoryFilter, HistoryPage
    from tracker.services.workspace import Workspace
    from tracker.ui.work.tasks import Progress

_CSV: Final = marked("Comma separated (*.csv)")


class TimelineMenu(QObject):
    """Reads on the worker what the dialog asks for."""

    def __init__(self, window: QWidget, open_course: OpenCourse, tools: Tools) -> None:
        super().__init__(window)
        self._window, self._open_course, self._tools = window, open_course, tools
        self._dialog: TimelineDialog | None = None
        self._asked = 0

    def show_patient(self) -> None:
        """Show what was done to the patient that is shown, and who looked."""
        row = self._open_course.row
        if row is not None and row.patient.patient_id is not None:
            self._show(row.patient)

    def show_all(self) -> None:
        """Show what was done to everything, and who looked."""
        self._show(None)

    def _show(self, patient: "Patient | None") -> None:
        dialog = self._dialog = TimelineDialog(self._tools.clock.today, patient, self._window)
        dialog.wanted.connect(self._read)
        dialog.export_wanted.connect(self._export)
        dialog.ask()
        dialog.exec()
        self._dialog = None
        dialog.deleteLater()

    def _read(self, chosen: "HistoryFilter", start: int) -> None:
        self._asked += 1
        read = partial(_read, self._tools.clinic, chosen, start)
        show = partial(self._show_page, self._asked, start)
        self._tools.tasks.run(read, show, self._tools.operations.show_error)

    def _show_page(self, asked: int, start: int, page: "HistoryPage") -> None:
        """Show an answer, unless something else was asked since or the dialog is closed."""
        if self._dialog is not None and asked == self._asked:
            self._dialog.show_page(page, start)

    def _export(self, chosen: "HistoryFilter") -> None:
        title = tr("Export history and access")
        proposed = str(Path.home() / tr("history.csv"))
        name, _ = QFileDialog.getSaveFileName(self._dialog, title, proposed, tr(_CSV))
        if name:
            self.export_to(Path(name), chosen)

    def export_to(self, file: Path, chosen: "HistoryFilter") -> None:
        """Write all entries of a filter on the worker thread, and say so, or why not."""
        tools = self._tools
        writing, refused = partial(_export, tools.clinic, file, chosen), tools.operations.show_error
        done = partial(tools.messenger.tell, tr("Exported"))
        tools.tasks.start(tr("Exporting"), writing, done, refused)


def _read(clinic: "Workspace", chosen: "HistoryFilter", start: int) -> "HistoryPage":
    with suppress(TrackerError):  # where it cannot be written now it can be read all the same
        clinic.access.write_waiting()
    return clinic.history.page(chosen, start)


def _export(clinic: "Workspace", file: Path, chosen: "HistoryFilter", progress: "Progress") -> str:
    count = clinic.history.export(file, chosen, progress.report)
    return tr("%n line(s) written to {path}.", "", count, path=file)
