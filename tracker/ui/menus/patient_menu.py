"""What the Patient menu does: patients, courses, and the red flags of a course."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from tracker.domain.people.roles import Role
from tracker.domain.rules.new_course import Ending, Reason, offers_new_course
from tracker.domain.rules.status import status_of
from tracker.domain.values.course_visits import first_visit_of
from tracker.language import marked, tr
from tracker.ui.course.end_course_dialog import EndDialog
from tracker.ui.course.first_assessment_dialog import CourseDialog
from tracker.ui.course.plan_dialog import PlanDialog
from tracker.ui.course.resolve_flags_dialog import ResolveDialog
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.look.theme import Theme
from tracker.ui.menus.record_saving import RecordSaving, Write, over
from tracker.ui.menus.rights import reason
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.patients.panel import PatientPage
from tracker.ui.patients.patient_dialog import Days, Ids, PatientDialog
from tracker.ui.work.privacy import hides_names, shown_id, shown_name, told_apart
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.domain.values.changes import Changes
    from tracker.domain.values.course import Patient, PatientId
    from tracker.services.patients import Patients

ENDING: Final = {
    Reason.RELAPSE: marked("relapse: new course"),
    Reason.LONG_GAP: marked("long gap: new course"),
}


class PatientMenu(QObject):
    """Opens the dialogs and stores what they say."""

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        patients: PatientPage,
        open_course: OpenCourse,
        tools: Tools,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._window, self._patients, self._open_course = window, patients, open_course
        self._clinic, self._operations, self._clock = tools.clinic, tools.operations, tools.clock

    def new_patient(self) -> None:
        """Ask who it is, store the patient, and go on to the first course."""
        self.new_patient_called("")

    def new_patient_called(self, name: str) -> None:
        """Do the same with a name that was searched for: ``family`` or ``family, given``."""
        patients = self._clinic.patients
        days, proposed = Days(self._clock.today()), patients.propose_id()
        uses_codes = self._clinic.settings.read().uses_codes
        ids = Ids(proposed, uses_codes, self._find_holder, patients.next_free_id)
        dialog = PatientDialog(parent=self._window, days=days, ids=ids)
        if not uses_codes:
            _fill_in(dialog, name)
        added: list[PatientId] = []

        def write(_version: int | None) -> "Changes":
            patient, language = dialog.patient(), dialog.page_language
            patient_id, changes = patients.add(
                patient, page_language=language, proposed_id=proposed
            )
            added.append(patient_id)
            return changes

        alike = AlikeId(patients)
        if self._ask(dialog, write, first=lambda: alike.question(dialog.patient())):
            self._patients.select_patient(added[0])
            if self._clinic.person.role is Role.CLINICIAN:
                self.new_course()

    def edit_patient(self) -> None:
        """Correct the patient that is shown."""
        row = self._open_course.row
        if row is None or row.patient.patient_id is None:
            return
        clinic, patient_id = self._clinic, row.patient.patient_id
        patient = clinic.patients.patient(patient_id)
        began = [one.started_on for one in clinic.courses.of_patient(patient_id)]
        first = min((day for day in began if day is not None), default=None)
        dialog = PatientDialog(
            patient,
            self._window,
            page_language=clinic.patients.chosen_language(patient_id),
            days=Days(self._clock.today(), first),
            ids=Ids(are_codes=clinic.settings.read().uses_codes, find_problem=self._find_holder),
        )
        alike = AlikeId(clinic.patients, known=patient.clinic_id)

        def change(version: int | None) -> "Changes":
            patient = over(dialog.patient(), version)
            return clinic.patients.change(patient, page_language=dialog.page_language)

        self._ask(dialog, change, first=lambda: alike.question(dialog.patient()))

    def _find_holder(self, clinic_id: str) -> str:
        """Return whose an id of the clinic is, by name unless names are hidden; empty if free."""
        patients = self._clinic.patients
        found = patients.find_id(clinic_id)
        if found is None:
            return ""
        if hides_names():
            return tr("This id belongs to another patient already: choose another id.")
        return tr(
            "The id {id} is that of {name} already: choose another id, or open that record.",
            id=clinic_id,
            name=told_apart(patients.patient(found)),
        )

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

        def write(_version: int | None) -> "Changes":
            ending = present if dialog.ends_present else None
            course_id, changes = clinic.courses.begin(patient_id, dialog.assessment(), ending)
            begun.append(course_id)
            return changes

        if self._ask(dialog, write, initiator=self._open_course):
            self._open_course.open_course(begun[0])
            self._open_course.new_visit()

    def edit_course(self) -> None:
        """Correct the first assessment of the open course."""
        course = self._open_course.course
        if course is None or course.course_id is None:
            return
        courses, course_id, assessment = self._clinic.courses, course.course_id, course.assessment
        today, has_visits = self._clock.today(), bool(course.visits)
        dialog = CourseDialog(today, assessment, self._window, has_visits=has_visits)

        def change(version: int | None) -> "Changes":
            return courses.change_assessment(course_id, over(dialog.assessment(), version))

        self._ask(dialog, change)

    def edit_plan(self) -> None:
        """Ask for visits, interval, goal, next visit and payer of the open course."""
        course = self._open_course.course
        if course is None or course.course_id is None:
            return
        courses, course_id = self._clinic.courses, course.course_id
        only_next = reason(self._clinic.person.role)
        dialog = PlanDialog(course, self._clock.today(), self._window, only_next=only_next)

        def change(version: int | None) -> "Changes":
            if only_next:
                return courses.agree_next_visit(course_id, dialog.next_visit)
            return courses.change_plan(course_id, over(dialog.plan(), version))

        self._ask(dialog, change)

    def end_course(self) -> None:
        """End the open course, with a reason."""
        course = self._open_course.course
        if course is None or course.course_id is None:
            return
        courses, course_id, present = self._clinic.courses, course.course_id, self._present_ending()
        why = "" if present is None else present.reason
        today, first = self._clock.today(), first_visit_of(course)
        dialog = EndDialog(today, why, self._window, first_visit=first)
        read = course.assessment.version

        def end(version: int | None) -> "Changes":
            words = dialog.reason
            return courses.end(course_id, on=dialog.day, reason=words, version=version or read)

        self._ask(dialog, end)

    def _ask(
        self,
        dialog: KeptDialog,
        write: Write,
        *,
        first: "Callable[[], str]" = str,
        initiator: object = None,
    ) -> bool:
        """Store what a dialog says, unless ``first`` objects; return whether it was stored."""
        saving = RecordSaving(self._operations, dialog)
        dialog.save_by(lambda: first() or saving.store(write, initiator=initiator))
        is_stored = bool(dialog.exec())
        dialog.deleteLater()
        return is_stored

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
        self._operations.apply(partial(self._clinic.courses.reopen, course.course_id))

    def compare_courses(self) -> None:
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
        dialog = CompareDialog(self._theme, statuses, self._window)
        dialog.exec()
        dialog.deleteLater()

    def resolve_flags(self) -> None:
        """Resolve the red flags that stand on the open course, with a date and a note."""
        course = self._open_course.course
        flags = () if course is None else status_of(course).unresolved_flags
        if not flags:
            return
        courses, name = self._clinic.courses, self._clinic.who.name
        dialog = ResolveDialog(flags, self._clock.now(), name, self._window)

        def write(_version: int | None) -> "Changes":
            from tracker.services.visits import Resolution  # noqa: PLC0415  # late, as all services

            resolution = Resolution(on=dialog.day, note=dialog.note, action=dialog.action)
            return courses.resolve_flags(flags, resolution, by=name)

        self._ask(dialog, write)


class AlikeId:
    """Asks before such a patient is stored; saving once more is the answer."""

    def __init__(self, patients: "Patients", known: str = "") -> None:
        """Begin with nothing asked; ``known`` is the id that is stored already."""
        self._patients, self._asked_about = patients, known

    def question(self, patient: "Patient") -> str:
        """Return what to ask before a patient is stored; empty when there is nothing to ask."""
        if patient.clinic_id == self._asked_about:
            return ""
        found = self._patients.find_alike(patient)
        if found is None:
            return ""
        self._asked_about = patient.clinic_id
        return tr(
            "{id} is {name}: another patient? Then save once more. "
            "Two records of one person become one by Patient ▸ Merge.",
            id=shown_id(found) or patient.clinic_id,
            name=shown_name(found),
        )


def _fill_in(dialog: PatientDialog, name: str) -> None:
    family, _, given = (part.strip() for part in name.partition(","))
    for field, text in (("familyName", family), ("givenName", given)):
        line = dialog.findChild(QLineEdit, field)
        if isinstance(line, QLineEdit):
            line.setText(text)
