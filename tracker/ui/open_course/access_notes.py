"""Notes who opens the clinic and which patient, without anybody waiting for it to be written."""

from typing import Final

from PySide6.QtCore import QObject

from tracker.domain.values.access import AccessKind
from tracker.errors import TrackerError
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.work.later import later
from tracker.ui.work.tools import Tools

WRITE_MS: Final = 300  # after something was noted; several lines are written together
RETRY_MS: Final = 5_000  # after the database refused, e.g. while another program holds it


class AccessNotes(QObject):
    """Notes what is looked at, and has the lines that wait written on the worker."""

    def __init__(self, open_course: OpenCourse, tools: Tools) -> None:
        super().__init__(open_course)
        self._open_course, self._tasks = open_course, tools.tasks
        self._log = tools.clinic.access
        self._shown: object = None
        self._wait = later(self, self._write, WRITE_MS)
        open_course.shown.connect(self._on_shown)
        tools.tasks.ended.connect(self._on_ended)
        self._log.note(AccessKind.CLINIC_OPENED, by=open_course.form.clinician_name)
        self._wait.start()

    def stop(self) -> None:
        """Note and write nothing more; closing the clinic writes what waits."""
        self._wait.stop()

    def _on_shown(self) -> None:
        """Note a patient once, however often what is shown of them is read again."""
        row, course = self._open_course.row, self._open_course.course
        patient_id = None if row is None else row.patient.patient_id
        if patient_id == self._shown:
            return
        self._shown = patient_id
        if patient_id is not None:
            self._log.note(
                AccessKind.PATIENT_OPENED,
                by=self._open_course.form.clinician_name,
                patient_id=patient_id,
                course_id=None if course is None else course.course_id,
            )
            self._wait.start(WRITE_MS)

    def _on_ended(self) -> None:
        """Write what a job on the worker noted, an export for one."""
        if self._log.is_waiting and not self._wait.isActive():
            self._wait.start(WRITE_MS)

    def _write(self) -> None:
        self._tasks.run(self._log.write_waiting, failed=self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        """Leave the lines where they wait; the refusal is in the log of the program."""
        if not isinstance(error, TrackerError):
            raise error
        self._wait.start(RETRY_MS)
