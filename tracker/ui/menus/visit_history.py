"""What is done with a visit's history: read it, strike the visit out, restore it."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tracker.domain.rules.status import status_of
from tracker.domain.values.course_visits import find_visit
from tracker.domain.values.visit import Visit, VisitId
from tracker.domain.words.names import day_words
from tracker.language import marked, tr
from tracker.ui.course.page import CoursePage
from tracker.ui.course.visit_history_dialog import HistoryAnswer, HistoryDialog
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.work.tools import Tools

SAVE_FIRST: Final = marked(
    "Only a saved visit is signed: open one, or save what is typed first, then sign it."
)


class VisitHistory(QObject):
    """Opens the history of the visit in the form, or of a struck-out one."""

    def __init__(
        self, window: QWidget, open_course: OpenCourse, page: CoursePage, tools: Tools
    ) -> None:
        super().__init__(window)
        self._window, self._open_course, self._form, self._page = (
            window,
            open_course,
            open_course.form,
            page,
        )
        self._courses, self._operations = tools.clinic.courses, tools.operations
        self._shows_struck = False
        open_course.shown.connect(self._fill_struck)
        page.struck_out_opened.connect(self.show_history_of)
        open_course.form.head.history_wanted.connect(self.show_history)

    def show_history(self) -> None:
        """Show the history of the visit that is amended, else of the selected or latest one."""
        course, visit = self._open_course.course, self._form.shown_visit
        if course is None:
            return
        if visit.visit_id is None:
            latest = max(course.visits, key=lambda one: one.visit_date, default=visit)
            visit = self._page.selected_visit or latest
        if visit.visit_id is None:
            words = tr("No visit of this course is saved yet; the history begins with the first.")
            self._form.foot.show_problem(words)
        self.show_history_of(visit)

    def sign(self) -> None:
        """Sign the visit in the form as it is saved; what is typed there must be saved first."""
        course, visit = self._open_course.course, self._form.shown_visit
        if course is None:
            return
        if visit.visit_id is None or self._form.is_dirty:
            self._form.foot.show_problem(tr(SAVE_FIRST))
            return
        signing = partial(
            self._courses.sign_visit,
            visit.visit_id,
            by=self._form.clinician_name,
            version=visit.version,
        )
        if not self._operations.apply(signing):
            return
        signed = find_visit(self._open_course.course or course, visit.visit_id)
        if signed is not None:
            self._page.visit_opened.emit(signed)
            words = tr("Visit of {day} signed", day=day_words(visit.visit_date))
            self._open_course.saved.emit(words, words)

    def show_struck_out(self, is_on: bool) -> None:  # noqa: FBT001  # Qt's signal
        """Show the struck-out visits in the table, struck through; or take them away."""
        self._shows_struck = is_on
        self._fill_struck()

    def show_history_of(self, visit: Visit) -> None:
        """Show a visit's history and do what was chosen there."""
        course = self._open_course.course
        if course is None or visit.visit_id is None:
            return
        versions = self._courses.versions(visit.visit_id)
        dialog = HistoryDialog(versions, course.assessment.activity_names, self._window)
        dialog.exec()
        answer, reason = dialog.answer, dialog.reason
        dialog.deleteLater()
        if answer is HistoryAnswer.STRIKE_OUT:
            self._strike(visit, visit.visit_id, reason)
        elif answer is HistoryAnswer.RESTORE:
            self._restore(visit.visit_id, reason)

    def _fill_struck(self) -> None:
        """Show what is struck out now; read again whenever a course is shown."""
        course = self._open_course.course
        visits: tuple[Visit, ...] = ()
        if self._shows_struck and course is not None and course.course_id is not None:
            visits = self._courses.struck_out(course.course_id)
        alone = [status_of(replace(course, visits=(one,))) for one in visits if course is not None]
        self._page.show_struck_out(tuple(status.visits[0] for status in alone))

    def _strike(self, visit: Visit, visit_id: VisitId, reason: str) -> None:
        striking = partial(
            self._courses.strike_out, visit_id, by=self._form.clinician_name, reason=reason
        )
        self._open_course.drafts.flush()
        if self._operations.apply(striking, initiator=self._open_course):
            self._open_course.reopen_empty()
            words = tr("Visit of {day} struck out", day=day_words(visit.visit_date))
            self._open_course.saved.emit(words, words)

    def _restore(self, visit_id: VisitId, reason: str) -> None:
        restoring = partial(
            self._courses.restore_visit,
            visit_id,
            by=self._form.clinician_name,
            reason=reason or None,
        )
        if self._operations.apply(restoring, initiator=self._open_course):
            self._open_course.reopen()
