"""Moves the visit that is shown to the patient whose it is; the toast takes it back."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tracker.domain.values.course_visits import find_visit
from tracker.language import marked, tr
from tracker.ui.course.page import CoursePage
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.work.privacy import name_among
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.domain.values.changes import Changes
    from tracker.domain.values.course import Course, CourseId, Patient, PatientId
    from tracker.domain.values.visit import Visit, VisitId
    from tracker.services.patient_rows import PatientRow
    from tracker.services.records.moving import MovedVisit, MovePreview
    from tracker.ui.menus.records.move_dialog import MoveDialog

SAVE_FIRST: Final = marked(
    "Only a saved visit is moved: choose it in the table, or save what is typed first."
)


class MoveVisit(QObject):
    """Asks whose the visit in the form is, else the one chosen in the table, and moves it."""

    def __init__(
        self, window: QWidget, open_course: OpenCourse, page: CoursePage, tools: Tools
    ) -> None:
        super().__init__(window)
        self._window, self._open_course, self._page = window, open_course, page
        self._clinic, self._operations, self._clock = tools.clinic, tools.operations, tools.clock

    def ask(self) -> None:
        """Ask where the visit belongs."""
        from tracker.ui.menus.records.move_dialog import MoveDialog  # noqa: PLC0415  # rarely opened

        course, visit = self._open_course.course, self._find_visit()
        if course is None:
            return
        if visit is None or visit.visit_id is None:
            self._open_course.form.foot.show_problem(tr(SAVE_FIRST))
            return
        self._open_course.drafts.flush()
        courses_of = self._clinic.courses.of_patient
        dialog = MoveDialog(course, visit, self._find, courses_of, self._window)
        dialog.foresee_by(partial(self._foresee, visit.visit_id))
        moved: list[MovedVisit] = []
        dialog.save_behind(lambda told: self._move(visit, dialog, moved, told))
        is_done = bool(dialog.exec())
        dialog.deleteLater()
        if is_done:
            self._tell(course, moved[0])

    def _find_visit(self) -> "Visit | None":
        course, shown = self._open_course.course, self._open_course.form.shown_visit
        if shown.visit_id is not None:
            return shown
        chosen = self._page.selected_visit
        return None if course is None or chosen is None else find_visit(course, chosen.visit_id)

    def _find(self, text: str) -> "tuple[PatientRow, ...]":
        return self._clinic.patients.find(text, self._clock.today())

    def _foresee(
        self, visit_id: "VisitId", patient_id: "PatientId", course_id: "CourseId | None"
    ) -> "MovePreview":
        from tracker.services.records.moving import Destination  # noqa: PLC0415  # late, as all

        to = Destination(patient_id=patient_id, course_id=course_id)
        return self._clinic.moving.preview(visit_id, to)

    def _move(
        self,
        visit: "Visit",
        dialog: "MoveDialog",
        moved: "list[MovedVisit]",
        told: "Callable[[str], None]",
    ) -> None:
        """Move it on the worker; tell why that was refused."""
        from tracker.services.records.moving import Destination  # noqa: PLC0415  # as above

        patient_id, visit_id = dialog.patient_id, visit.visit_id
        if patient_id is None or visit_id is None:
            told(tr("Nobody is chosen."))
            return
        to = Destination(patient_id=patient_id, course_id=dialog.course_id)

        def write() -> "Changes":
            done, changes = self._clinic.moving.move(visit_id, to, version=visit.version)
            moved.append(done)
            return changes

        def finish(refusal: str) -> None:
            if not refusal:
                self._open_course.reopen_empty()
            told(refusal)

        self._operations.attempt_behind(write, finish, initiator=self._open_course)

    def _tell(self, course: "Course", moved: "MovedVisit") -> None:
        target = self._clinic.courses.course(moved.target).patient
        say = partial(_said, course.patient, target)
        self._operations.offer_undo(say, partial(self._clinic.moving.undo, moved))


def _said(source: "Patient", target: "Patient") -> str:
    """Return what was done; namesakes are told apart."""
    is_same = source.full_name == target.full_name
    names = [name_among(one, has_namesake=is_same) for one in (source, target)]
    return tr("The visit was moved from {source} to {target}.", source=names[0], target=names[1])
