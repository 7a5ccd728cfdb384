"""Keeps what is open true to what is stored: after a dialog, an import, another view's write."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tracker.ui.work.operations import Operations

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes
    from tracker.ui.open_course.open_course import OpenCourse


class CourseFollowing(QObject):
    """Shows the open patient and course again when somebody else changed them."""

    def __init__(self, open_course: "OpenCourse", operations: Operations) -> None:
        super().__init__(open_course)
        self._open_course = open_course
        operations.changed.connect(self._on_changed)

    def _on_changed(self, changes: "Changes", initiator: object) -> None:
        open_course, course = self._open_course, self._open_course.course
        if changes.has_settings or changes.is_everything:
            open_course.read_name()
        if initiator is open_course:
            return
        is_touched = changes.is_everything or open_course.patient_id in changes.patients
        if course is None or course.course_id is None:
            if is_touched:
                open_course.show_patient_again()
        elif is_touched or course.course_id in changes.courses:
            open_course.show_course_again(course.course_id)
