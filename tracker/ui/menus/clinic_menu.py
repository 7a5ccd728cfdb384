"""Opens the clinic's page and a course's techniques; counts and reads on the worker."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.errors import CancelledError
from tracker.language import marked, tr
from tracker.ui.look.theme import Theme
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.patients.panel import PatientPage
from tracker.ui.work.tools import Tools
from tracker.ui.work.wanted_job import Report, WantedJob

if TYPE_CHECKING:
    from tracker.domain.cohort.figures import ClinicFigures
    from tracker.domain.cohort.followed import Question
    from tracker.domain.values.course import CourseId
    from tracker.domain.words.clinic_table import ToldFigures
    from tracker.services.clinic_page import ListedCourse
    from tracker.services.workspace import Workspace
    from tracker.ui.clinic.clinic_dialog import ClinicDialog
    from tracker.ui.work.tasks import Progress

_CSV: Final = marked("Comma separated (*.csv)")


class ClinicMenu(QObject):
    """Shows what all courses of the clinic say together."""

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        patients: PatientPage,
        open_course: OpenCourse,
        tools: Tools,
    ) -> None:
        super().__init__(window)
        self._window, self._patients, self._open_course = window, patients, open_course
        self._theme, self._tools = theme, tools
        self._dialog: ClinicDialog | None = None
        self._counting: WantedJob[ToldFigures] | None = None

    def show_courses(self) -> None:
        """Show the clinic's page; whoever is chosen there is opened."""
        from tracker.ui.clinic.clinic_dialog import ClinicDialog  # noqa: PLC0415  # rarely opened

        tools = self._tools
        dialog = self._dialog = ClinicDialog(
            self._theme, tools.clock.today, tools.clinic.settings.read, self._window
        )
        dialog.wanted.connect(self._count)
        dialog.stopped.connect(self._stop)
        dialog.courses_wanted.connect(self._read)
        dialog.course_chosen.connect(self._on_chosen)
        dialog.export_wanted.connect(self._export)
        dialog.page_sent.connect(tools.clinic.clinic_page.note_printed)
        self._tools.tasks.progressed.connect(dialog.show_progress)
        dialog.ask()
        dialog.exec()
        self._stop()
        self._tools.tasks.progressed.disconnect(dialog.show_progress)
        self._dialog = None
        dialog.deleteLater()

    def show_techniques(self) -> None:
        """Show what followed each technique in the course that is shown."""
        # Late: rarely opened.
        from tracker.domain.cohort.counting import tallied  # noqa: PLC0415
        from tracker.domain.values.thresholds import REACTIONS_SHOWN_FROM  # noqa: PLC0415
        from tracker.statistics.clinic_figures import technique_rows  # noqa: PLC0415
        from tracker.ui.clinic.technique_dialog import TechniqueDialog  # noqa: PLC0415

        course = self._open_course.course
        if course is None:
            return
        rows = technique_rows(tallied(course), judged_from=REACTIONS_SHOWN_FROM)
        dialog = TechniqueDialog(rows, self._window)
        dialog.exec()
        dialog.deleteLater()

    def export_to(self, file: Path) -> None:
        """Write the figures on show on the worker thread, and say so, or why not."""
        tools, figures = self._tools, None if self._dialog is None else self._dialog.figures
        if figures is None:
            return
        writing = partial(_export, tools.clinic, file, figures)
        done = partial(tools.messenger.tell, tr("Exported"))
        tools.tasks.start(tr("Exporting"), writing, done, tools.operations.show_error)

    def open(self, chosen: "ListedCourse") -> None:
        """Open a course, where what is typed may be left."""
        patient_id = chosen.patient.patient_id
        if patient_id is None:
            return
        self._patients.select_patient(patient_id)
        course = self._open_course.course
        is_there = course is not None and course.course_id == chosen.course_id
        is_theirs = self._open_course.patient_id == patient_id
        if is_theirs and not is_there and self._open_course.may_leave():
            self._open_course.open_course(chosen.course_id)

    def _count(self, question: "Question") -> None:
        self._stop()
        counting = self._counting = WantedJob(partial(_told, self._tools.clinic, question))
        self._tools.tasks.start(
            tr("Counting the clinic's courses"),
            counting.run,
            partial(self._on_counted, counting),
            partial(self._on_failed, counting),
        )

    def _stop(self) -> None:
        if self._counting is not None:
            self._counting.is_wanted = False

    def _on_counted(self, counting: "WantedJob[ToldFigures]", said: "ToldFigures") -> None:
        if self._dialog is not None and counting is self._counting:
            self._dialog.show_figures(said)

    def _on_failed(self, counting: "WantedJob[ToldFigures]", error: Exception) -> None:
        if self._dialog is not None and counting is self._counting:
            self._dialog.show_stopped()
        if not isinstance(error, CancelledError):
            self._tools.operations.show_error(error)

    def _read(self, courses: "Sequence[CourseId]") -> None:
        read = partial(self._tools.clinic.clinic_page.courses, courses)
        self._tools.tasks.run(read, self._on_read, self._tools.operations.show_error)

    def _on_read(self, courses: "tuple[ListedCourse, ...]") -> None:
        if self._dialog is not None:
            self._dialog.show_courses(courses)

    def _on_chosen(self, chosen: "ListedCourse") -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self.open(chosen)

    def _export(self) -> None:
        title, proposed = tr("Export the figures"), str(Path.home() / tr("clinic-figures.csv"))
        name, _ = QFileDialog.getSaveFileName(self._dialog, title, proposed, tr(_CSV))
        if name:
            self.export_to(Path(name))


def _told(clinic: "Workspace", question: "Question", report: Report) -> "ToldFigures":
    from tracker.domain.words.clinic_table import told  # noqa: PLC0415  # rarely opened

    return told(clinic.clinic_page.figures(question, report))


def _export(
    clinic: "Workspace", file: Path, figures: "ClinicFigures", _progress: "Progress"
) -> str:
    clinic.clinic_page.export(file, figures)
    return tr("The figures were written to {path}.", path=file)
