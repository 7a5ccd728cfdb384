"""Logging or amending one visit, and what another window stored first."""

from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.domain.values.course import CourseId
from tracker.domain.values.visit import Visit, VisitChangedElsewhereError, VisitId

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes
    from tracker.services.courses import Courses


class VisitSaving:
    """Logs or amends a visit of one course.

    Attributes:
        course_id: The course.
        visit_id: The visit that was to be stored; None for a new one.
        saved: The visit that was stored, with its id and version; None before one is.
        clash: What another window stored first; None when nothing stood in the way.
    """

    def __init__(self, courses: "Courses", course_id: CourseId, *, by: str) -> None:
        self._courses, self._by = courses, by
        self.course_id = course_id
        self.visit_id: VisitId | None = None
        self.saved: Visit | None = None
        self.clash: VisitChangedElsewhereError | None = None

    def store(self, visit: Visit, reason: str | None) -> "Changes":
        """Store the visit; nothing is stored when it clashes."""
        from tracker.domain.values.changes import NO_CHANGES  # noqa: PLC0415  # late, as all services

        self.clash, version = None, visit.version or 0
        self.visit_id = visit.visit_id
        try:
            if visit.visit_id is None:
                visit_id, changes = self._courses.log_visit(self.course_id, visit, by=self._by)
                self.saved = replace(visit, visit_id=visit_id, version=1)
            else:
                changes = self._courses.amend_visit(visit, by=self._by, reason=reason)
                self.saved = replace(visit, version=version + (changes != NO_CHANGES))
        except VisitChangedElsewhereError as error:
            self.clash = error
            return NO_CHANGES
        return changes
