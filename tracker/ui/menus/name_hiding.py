"""The privacy key: hides names everywhere on screen at once, and shows them again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from tracker.ui.patients.panel import PatientPage
from tracker.ui.work.privacy import hide_names, shown_name

if TYPE_CHECKING:
    from tracker.ui.course.header import CourseHeader
    from tracker.ui.open_course.open_course import OpenCourse


class NameHiding(QObject):
    """Follows the menu's tick. Typing and searching work on as before.

    Signals:
        turned: Whether names are hidden now.
        named: What the open patient is called on screen now.
    """

    turned = Signal(object)
    named = Signal(str)

    def __init__(self, action: QAction, patients: PatientPage) -> None:
        super().__init__(patients)
        self._patients = patients
        self._header: CourseHeader | None = None
        self._open_course: OpenCourse | None = None
        hide_names(is_on=False)  # off at every start, see privacy.py
        action.toggled.connect(self._on_toggled)

    def follow(self, header: "CourseHeader", open_course: "OpenCourse") -> None:
        """Hide the names of the course page too, and tell how its patient is called."""
        self._header, self._open_course = header, open_course
        open_course.named.connect(self._on_named)

    def _on_named(self) -> None:
        if self._open_course is not None and self._open_course.row is not None:
            self.named.emit(shown_name(self._open_course.row.patient))

    def _on_toggled(self, is_on: bool) -> None:  # noqa: FBT001  # Qt's signal
        hide_names(is_on=is_on)
        self._patients.show_names_anew()
        if self._header is not None:
            self._header.show_names_anew()
        self._on_named()
        self.turned.emit(is_on)
