"""What the Patient menu does: patients, courses, and the red flags of a course."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from tracker.domain.rules.flag_status import unresolved_flags
from tracker.domain.rules.new_course import Ending, Reason, offers_new_course
from tracker.domain.rules.status import status_of
from tracker.domain.values.course_visits import first_visit_of
from tracker.language import marked, tr
from tracker.ui.course.end_course_dialog import EndDialog
from tracker.ui.course.first_assessment_dialog import CourseDialog
from tracker.ui.course.resolve_flags_dialog import ResolveDialog
from tracker.ui.look.theme import Theme
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.patients.alike_id import AlikeId
from tracker.ui.patients.panel import PatientPage
from tracker.ui.patients.patient_dialog import Days, PatientDialog
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes

ENDING: Final = {
    Reason.RELAPSE: marked("relapse: new course"),
    Reason.LONG_GAP: marked("long gap: new course"),
}


class PatientMenu(QObject):
    """Opens the dialogs and stores what they say."""

    def __init__(
        self,
        window: QWidget,
        patients: PatientPage,
        open_course: OpenCourse,
        tools: Tools,
    ) -> None:
        super().__init__(window)
        self._window, self._patients, self._open_course = window, patients, open_course
        self._clinic, self._operations, self._clock = tools.clinic, tools.operations, tools.clock

    def new_patient(self) -> None:
        """Ask who it is, store the patient, and go on to the first course."""
        self.new_patient_called("")

    def new_patient_called(self, name: str) -> None:
        """Do the same with a name that was searched for: ``family`` or ``family, given``."""
        clinic = self._clinic
        dialog = PatientDialog(parent=self._window, days=Days(self._clock.today()))
        _fill_in(dialog, name)
        added: list[object] = []

        def write() -> "Changes":
            patient_id, changes = clinic.patients.add(
                dialog.patient(), page_language=dialog.page_language
            )
            added.append(patient_id)
            return changes

        alike = AlikeId(clinic.patients)
        dialog.save_by(lambda: alike.question(dialog.patient()) or self._operations.attempt(write))
        is_added = bool(dialog.exec())
        dialog.deleteLater()
        if is_added:
            self._patients.select_patient(added[0])
            self.new_course()

    def edit_patient(self) -> None:
        """Correct the patient that is shown."""
        row = self._open_course.row
        if row is None or row.patient.patient_id is None:
            return
        clinic = self._clinic
        patient_id = row.patient.patient_id
        language = clinic.patients.chosen_language(patient_id)
        patient = clinic.patients.patient(patient_id)
        began = [one.started_on for one in clinic.courses.of_patient(patient_id)]
        first = min((day for day in began if day is not None), default=None)
        days = Days(self._clock.today(), first)
        dialog = PatientDialog(patient, self._window, page_language=language, days=days)

        def write() -> "Changes":
            return clinic.patients.change(dialog.patient(), page_language=dialog.page_language)

        alike = AlikeId(clinic.patients, known=patient.clinic_id)
        dialog.save_by(lambda: alike.question(dialog.patient()) or self._operations.attempt(write))
        dialog.exec()
        dialog.deleteLater()

    def new_course(self) -> None:
        """Begin a course of the patient that is shown."""
        row = self._open_course.row
        if row is None or row.patient.patient_id is None or not self._open_course.may_leave():
            return
        clinic, patient_id = self._clinic, row.patient.patient_id
        present = self._present_ending()
        why = "" if present is None else present.reason
        dialog = CourseDialog(self._clock.today(), parent=self._window, ending=why)
        begun = []

        def write() -> "Changes":
            ending = present if dialog.ends_present else None
            course_id, changes = clinic.courses.begin(patient_id, dialog.assessment(), ending)
            begun.append(course_id)
            return changes

        dialog.save_by(lambda: self._operations.attempt(write, initiator=self._open_course))
        is_begun = bool(dialog.exec())
        dialog.deleteLater()
        if is_begun:
            self._open_course.open_course(begun[0])
            self._open_course.new_visit()

    def edit_course(self) -> None:
        """Correct the first assessment of the open course."""
        course = self._open_course.course
        if course is None or course.course_id is None:
            return
        clinic, course_id = self._clinic, course.course_id
        dialog = CourseDialog(
            self._clock.today(),
            course.assessment,
            self._window,
            has_visits=bool(course.visits),
        )

        def write() -> "Changes":
            return clinic.courses.change_assessment(course_id, dialog.assessment())

        dialog.save_by(lambda: self._operations.attempt(write))
        dialog.exec()
        dialog.deleteLater()

    def end_course(self) -> None:
        """End the open course, with a reason."""
        course = self._open_course.course
        if course is None or course.course_id is None:
            return
        clinic, course_id = self._clinic, course.course_id
        present = self._present_ending()
        reason = "" if present is None else present.reason
        dialog = EndDialog(
            self._clock.today(), reason, self._window, first_visit=first_visit_of(course)
        )

        def write() -> "Changes":
            return clinic.courses.end(course_id, on=dialog.day, reason=dialog.reason)

        dialog.save_by(lambda: self._operations.attempt(write))
        dialog.exec()
        dialog.deleteLater()

    def _present_ending(self) -> Ending | None:
        """Return how the open course would end where a new one is offered; None elsewhere."""
        course, today = self._open_course.course, self._clock.today()
        if course is None or course.course_id is None:
            return None
        offered = offers_new_course(status_of(course), today)
        if offered is None:
            return None
        return Ending(course_id=course.course_id, on=today, reason=tr(ENDING[offered]))

    def reopen_course(self) -> None:
        """Let the open course go on that was ended."""
        course = self._open_course.course
        if course is None or course.course_id is None or course.is_active:
            return
        clinic, course_id = self._clinic, course.course_id
        self._operations.apply(lambda: clinic.courses.reopen(course_id))

    def compare_courses(self, theme: Theme) -> None:
        """Show two courses of the patient side by side."""
        # Late: the charts need matplotlib.
        from tracker.ui.course.compare_courses_dialog import CompareDialog  # noqa: PLC0415

        row = self._open_course.row
        if row is None or row.patient.patient_id is None:
            return
        courses = self._clinic.courses
        found = courses.of_patient(row.patient.patient_id)
        if not found:
            return
        statuses = [status_of(courses.course(one.course_id)) for one in found]
        dialog = CompareDialog(theme, statuses, self._window)
        dialog.exec()
        dialog.deleteLater()

    def resolve_flags(self) -> None:
        """Resolve the red flags that stand on the open course, with a date and a note."""
        course = self._open_course.course
        flags = () if course is None else unresolved_flags(course.visits)
        if not flags:
            return
        clinic = self._clinic
        name = clinic.who.name
        dialog = ResolveDialog(flags, self._clock.now(), name, self._window)

        def write() -> "Changes":
            from tracker.services.visits import Resolution  # noqa: PLC0415  # late, as all services

            resolution = Resolution(on=dialog.day, note=dialog.note, action=dialog.action)
            return clinic.courses.resolve_flags(flags, resolution, by=name)

        dialog.save_by(lambda: self._operations.attempt(write))
        dialog.exec()
        dialog.deleteLater()


def _fill_in(dialog: PatientDialog, name: str) -> None:
    family, _, given = (part.strip() for part in name.partition(","))
    for field, text in (("familyName", family), ("givenName", given)):
        line = dialog.findChild(QLineEdit, field)
        if isinstance(line, QLineEdit):
            line.setText(text)
