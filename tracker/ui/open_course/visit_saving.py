"""Logging or amending one visit, and what another window stored first."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tracker.domain.values.course import Course, CourseId
from tracker.domain.values.course_visits import find_visit, find_visit_on
from tracker.domain.values.visit import Visit, VisitChangedElsewhereError

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes
    from tracker.services.courses import Courses
    from tracker.ui.visit.state import FormState


@dataclass(frozen=True, slots=True)
class Submitted:
    """What was given to be saved.

    Attributes:
        state: Everything that stood in the form.
        turn: In which turn of the drafts: another visit has another one.
    """

    state: "FormState"
    turn: int


class VisitSaving:
    """Logs or amends a visit of one course.

    Attributes:
        course_id: The course.
        submitted: What stood in the form.
        visit: The visit that was to be stored last.
        saved: The visit that was stored, with its id and version; None before one is.
        course: The course with it; None where it is to be read, and before a visit is stored.
        clash: What another window stored first; None when nothing stood in the way.
    """

    def __init__(
        self,
        courses: "Courses",
        course_id: CourseId,
        visit: Visit,
        submitted: Submitted,
        *,
        by: str,
    ) -> None:
        self._courses, self._by = courses, by
        self.course_id, self.visit, self.submitted = course_id, visit, submitted
        self.saved: Visit | None = None
        self.course: Course | None = None
        self.clash: VisitChangedElsewhereError | None = None

    def store(self, before: Course, visit: Visit, reason: str | None) -> "Changes":
        """Store the visit of a course as it was read before; nothing is stored when it clashes."""
        from tracker.domain.values.changes import NO_CHANGES  # noqa: PLC0415  # late, as all services

        self.clash, self.visit = None, visit
        try:
            done = self._courses.save_visit(before, visit, by=self._by, reason=reason)
        except VisitChangedElsewhereError as error:
            self.clash = error
            return NO_CHANGES
        self.saved, self.course = done.visit, done.course
        return done.changes

    def find_saved(self) -> Course | None:
        """Read the visit that was saved after all; return its course.

        Returns:
            None where the visit is not in that course any more: moved or struck out since.

        Raises:
            TrackerError: It cannot be read.
        """
        course, visit = self._courses.course(self.course_id), self.visit
        is_new = visit.visit_id is None
        stored = (
            find_visit_on(course, visit.visit_date)
            if is_new
            else find_visit(course, visit.visit_id)
        )
        if stored is None:
            return None
        # Who amended it since has a later version; one that said nothing new made none.
        version = min(stored.version or 1, (visit.version or 0) + 1)
        self.saved, self.course = replace(visit, visit_id=stored.visit_id, version=version), course
        return course
