"""Merges the patient that is shown with another record of the same person; the bar undoes it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tracker.language import tr
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.patients.panel import PatientPage
from tracker.ui.work.privacy import shown_name
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.domain.values.changes import Changes
    from tracker.domain.values.course import Patient
    from tracker.services.patient_rows import PatientRow
    from tracker.services.records.merging import MergedRecords
    from tracker.ui.menus.records.merge_dialog import MergeDialog


class MergeRecords(QObject):
    """Asks for the other record and what stays, and merges."""

    def __init__(
        self, window: QWidget, patients: PatientPage, open_course: OpenCourse, tools: Tools
    ) -> None:
        super().__init__(window)
        self._window, self._patients, self._open_course = window, patients, open_course
        self._clinic, self._operations, self._clock = tools.clinic, tools.operations, tools.clock

    def ask(self) -> None:
        """Ask with which other record, and merge them."""
        from tracker.ui.menus.records.merge_dialog import MergeDialog  # noqa: PLC0415  # rarely opened

        row = self._open_course.row
        if row is None or row.patient.patient_id is None or not self._open_course.may_leave():
            return
        foresee = partial(self._clinic.merging.preview, row.patient.patient_id)
        dialog = MergeDialog(row.patient, self._find, foresee, self._window)
        merged: list[MergedRecords] = []
        dialog.save_behind(lambda told: self._merge(dialog, merged, told))
        is_done, details = bool(dialog.exec()), dialog.details
        dialog.deleteLater()
        if is_done and details is not None:
            self._patients.select_patient(merged[0].kept)
            say, undo = partial(_said, details), partial(self._clinic.merging.separate, merged[0])
            self._operations.offer_undo(say, undo)

    def _find(self, text: str) -> "tuple[PatientRow, ...]":
        return self._clinic.patients.find(text, self._clock.today())

    def _merge(
        self,
        dialog: "MergeDialog",
        merged: "list[MergedRecords]",
        told: "Callable[[str], None]",
    ) -> None:
        """Merge them on the worker; tell why that was refused."""
        details, gone = dialog.details, dialog.gone
        if details is None or gone is None or gone.patient_id is None:
            told(tr("Nobody is chosen."))
            return
        gone_id, versions = gone.patient_id, (details.version, gone.version)

        def write() -> "Changes":
            done, changes = self._clinic.merging.merge(details, gone_id, versions)
            merged.append(done)
            return changes

        self._operations.attempt_behind(write, told)


def _said(kept: "Patient") -> str:
    return tr("The two records of {name} are one now.", name=shown_name(kept))
