"""What follows from a visit while it is typed: the proposal at once, sentence and charts after."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import CourseWalk
from tracker.domain.values.course_visits import has_visit_on, with_draft
from tracker.ui.course.page import CoursePage
from tracker.ui.visit.form import VisitForm
from tracker.ui.visit.state import TypedVisit
from tracker.ui.work.clock import Clock
from tracker.ui.work.later import later

PREVIEW_MS: Final = 0  # after a key: once the key itself is answered


class VisitPreview(QObject):
    """Shows the open course as it would be with the visit in the form.

    The proposal stands in the form before the next key can answer it.

    Signals:
        typed: Whether there are typed values that are not saved.
    """

    typed = Signal(object)

    def __init__(self, page: CoursePage, form: VisitForm, walk: CourseWalk, clock: Clock) -> None:
        """Preview on a page what is typed in a form; the walk is the one that the page came by."""
        super().__init__(page)
        self._page, self._form, self._walk, self._clock = page, form, walk, clock
        self._stored: CourseStatus | None = None
        self._status: CourseStatus | None = None
        self._wait = later(self, self._on_due, PREVIEW_MS)
        form.draft_changed.connect(self._on_draft_changed)

    def follow(self, stored: CourseStatus | None) -> None:
        """Follow what is typed about a course, which is shown as stored now."""
        self._wait.stop()
        self._stored, self._status = stored, None
        if stored is not None:
            self._propose(stored)

    def take(self, stored: CourseStatus | None) -> None:
        """Go on with a course as it is stored now, before the form says what is typed."""
        self._stored = stored

    def make_room(self) -> None:
        """Give the visit that will be typed its place in the charts, so that none jumps then."""
        stored, typed = self._stored, self._form.typed
        if stored is None or typed is None or self._form.is_dirty or self._form.is_offering:
            return
        if typed.visit is not None:
            course = with_draft(stored.course, typed.visit)
            self._page.make_room(self._walk.status_of(course), typed.visit.visit_date)

    def stop(self) -> None:
        """Follow nothing any more."""
        self._wait.stop()

    def _on_draft_changed(self, typed: TypedVisit) -> None:
        if self._stored is None:
            return
        if typed.visit is not None:
            self._status = self._walk.status_of(with_draft(self._stored.course, typed.visit))
            self._propose(self._status)
        self._wait.start()

    def _on_due(self) -> None:
        stored, is_dirty = self._stored, self._form.is_dirty
        if stored is None:
            return
        self.typed.emit(is_dirty)
        day, base = self._form.shown_date, self._form.shown_visit
        if not is_dirty or has_visit_on(stored.course, day, but=base):
            self._page.show_course(stored, self._clock.today())
        elif self._status is not None:
            self._page.show_preview(self._status, day)

    def _propose(self, status: CourseStatus) -> None:
        day = self._form.shown_date
        found = next((one for one in status.visits if one.visit.visit_date == day), None)
        proposal = None if found is None else found.assessment.phase
        self._form.show_proposal(proposal, is_decided=found is not None and found.is_decided)
