"""The course somebody chose while the database was still being opened; its form takes keys."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from tracker.ui.patients.list_model import name_words

if TYPE_CHECKING:
    from tracker.domain.values.course import Course
    from tracker.services.patient_rows import PatientRow
    from tracker.ui.course.page import CoursePage
    from tracker.ui.shell.main_window import MainWindow
    from tracker.ui.shell.window_parts import FindEarlyCourse
    from tracker.ui.visit.form import VisitForm


class EarlyCourse:
    """Reads the course, which takes a few milliseconds, and shows it once page and form are there.

    Args:
        window: Where they stand.
        find: Reads a course ahead of opening; None when there is no way.
        today: The day the course is looked at.
        take_step: Takes a step in the next turn of the event loop.

    Attributes:
        row: The patient who was chosen last; None for nobody.
        is_shown: Whether that patient's course stands there.
    """

    _page: "CoursePage"
    _form: "VisitForm"

    def __init__(
        self,
        window: "MainWindow",
        find: "FindEarlyCourse | None",
        today: Callable[[], date],
        take_step: Callable[[Callable[[], None]], None],
    ) -> None:
        self._window, self._find, self._today = window, find, today
        self._take_step = take_step
        self.row: PatientRow | None = None
        self._has_place = self.is_shown = False

    @property
    def is_typed(self) -> bool:
        """Return whether something is typed that the database must still take."""
        return self.is_shown and self._form.is_dirty

    def want(self, row: "PatientRow") -> None:
        """Show a patient's course as soon as it can be; nothing may be typed into another one."""
        self._take_away()
        self.row = row
        self._show()

    def place(self, page: "CoursePage", form: "VisitForm") -> None:
        """Take the page and the form, which are there now."""
        self._page, self._form, self._has_place = page, form, True
        self._show()

    def take_keys(self) -> None:
        """Give the keys to a blank new visit, else to the visits."""
        if not self.is_shown:
            return
        if self._form.isVisible() and self._form.shown_visit.visit_id is None:
            self._form.focus_first()
        else:
            self._page.take_keys()

    def show_names_anew(self) -> None:
        """Say who it is: names are hidden now, or shown again."""
        if self.is_shown:
            self._page.header.show_names_anew()
            self._show_name()

    def give_up(self) -> None:
        """Show nobody any more: the database cannot be opened."""
        self._take_away()
        self._find = None

    def end(self) -> None:
        """Leave page and form to whoever works on the open database."""
        self.is_shown, self._find = False, None

    def _take_away(self) -> None:
        if self.is_shown:
            self.is_shown = False
            self._form.clear()
            self._window.columns.show_nobody()
            self._window.show_patient("")

    def _show(self) -> None:
        row, find = self.row, self._find
        if not self._has_place or find is None or row is None or row.course_id is None:
            return
        course = find(row.course_id)
        if course is not None:
            self.is_shown = True
            self._show_course(course)
            self._take_step(partial(self._begin_visit, row, course))

    def _show_course(self, course: "Course") -> None:
        # Late: the worker imports the rules for the list, while the list is built here.
        from tracker.domain.rules.status import status_of  # noqa: PLC0415

        page = self._page
        page.show_course(status_of(course), self._today())
        page.header.print_button.setEnabled(False)  # needs the open clinic
        self._window.columns.centre.setCurrentWidget(page)
        self._show_name()

    def _show_name(self) -> None:
        if self.row is not None:
            self._window.show_patient(name_words(self.row))

    def _begin_visit(self, row: "PatientRow", course: "Course") -> None:
        from tracker.domain.values.course_visits import find_visit_on  # noqa: PLC0415  # as above

        if row is not self.row or not self.is_shown:
            return  # somebody else was chosen meanwhile
        right = self._window.columns.right
        self._form.begin(course, find_visit_on(course, self._today()))
        right.setCurrentWidget(self._form)
        right.setVisible(course.is_active)
        self._window.course_shown.emit()
