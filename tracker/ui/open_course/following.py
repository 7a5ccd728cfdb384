"""Keeps what is open true to what is stored: after a dialog, an import, another view's write."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tracker.ui.work.operations import Operations

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes
    from tracker.ui.open_course.open_course import CourseDesk


class CourseFollowing(QObject):
    """Shows the open patient and course again when somebody else changed them."""

    def __init__(self, desk: "CourseDesk", operations: Operations) -> None:
        super().__init__(desk)
        self._desk = desk
        operations.changed.connect(self._on_changed)

    def _on_changed(self, changes: "Changes", initiator: object) -> None:
        desk, course = self._desk, self._desk.course
        if changes.has_settings or changes.is_everything:
            desk.read_name()
        if initiator is desk:
            return
        is_touched = changes.is_everything or desk.patient_id in changes.patients
        if course is None or course.course_id is None:
            if is_touched:
                desk.show_patient_again()
        elif is_touched or course.course_id in changes.courses:
            desk.show_course_again(course.course_id)
