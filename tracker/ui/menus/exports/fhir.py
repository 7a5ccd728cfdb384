"""Patients as FHIR bundles: saved for another system, and read back after a question."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.files import refuse_no_file
from tracker.language import marked, tr
from tracker.ui.menus.importing import tell_refused
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.work.privacy import shown_name
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from datetime import date

    from tracker.domain.values.changes import Changes
    from tracker.domain.values.course import PatientId
    from tracker.services.fhir.writing import WholePatient
    from tracker.services.workspace import Workspace
    from tracker.ui.work.tasks import Progress

BUNDLE: Final = ".json"
_JSON: Final = marked("FHIR bundle (*.json)")


class FhirMenu(QObject):
    """Saves the open patient as a bundle, and takes such a bundle in."""

    def __init__(self, window: QWidget, open_course: OpenCourse, tools: Tools) -> None:
        super().__init__(window)
        self._window, self._open_course, self._tools = window, open_course, tools

    def ask(self) -> None:
        """Ask for a name and save the open patient's record."""
        course = self._open_course.course
        patient_id = None if course is None else course.patient.patient_id
        if patient_id is None:
            return
        proposed = str(Path.home() / tr("patient-fhir.json"))
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save as FHIR bundle"), proposed, tr(_JSON)
        )
        if name:
            self.write(Path(name), patient_id)

    def write(self, file: Path, patient_id: "PatientId") -> None:
        """Write a patient's bundle on the worker thread, and say so, or why not."""
        tools = self._tools
        writing = partial(_write, tools.clinic, file, patient_id)
        done = partial(tools.messenger.tell, tr("Saved"))
        tools.tasks.start(tr("Exporting"), writing, done, tools.operations.show_error)

    def preview_import(self, file: Path) -> None:
        """Read a bundle on the worker thread, then ask whether its patient is to be added."""
        tools = self._tools
        label = tr("Reading {file}", file=file.name)
        reading = partial(_look, tools.clinic, file, tools.clock.today())
        tools.tasks.start(label, reading, self._on_read, partial(tell_refused, tools))

    def _on_read(self, whole: "WholePatient") -> None:
        tools = self._tools
        words = tr(
            "{patient}: {courses}, {visits}.",
            patient=shown_name(whole.patient),
            courses=tr("%n course(s)", "", len(whole.courses)),
            visits=tr("%n visit(s)", "", sum(len(one.visits) for one in whole.courses)),
        )
        if tools.messenger.confirm(tr("Import a FHIR bundle"), words, yes=tr("&Import")):
            storing = partial(_store, tools.clinic, whole)
            told = partial(tools.messenger.tell, tr("Imported"), words)
            tools.operations.start(tr("Importing"), storing, lambda _changes: told())


def _write(clinic: "Workspace", file: Path, patient_id: "PatientId", progress: "Progress") -> str:
    progress.report(0, 1)
    count = clinic.fhir.write(file, patient_id)
    return tr("%n resource(s) written to {path}.", "", count, path=file)


def _look(clinic: "Workspace", file: Path, today: "date", progress: "Progress") -> "WholePatient":
    progress.report(0, 1)
    refuse_no_file(file)
    return clinic.fhir.look(file, today)


def _store(clinic: "Workspace", whole: "WholePatient", progress: "Progress") -> "Changes":
    progress.report(0, 1)
    return clinic.fhir.store(whole)
