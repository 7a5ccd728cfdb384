"""What other rules change: whose shown phase at the last visit is another one by them."""

from dataclasses import dataclass
from datetime import date

from tracker.domain.rules.status import status_of
from tracker.domain.values.course import Course, CourseId
from tracker.domain.values.phase import Phase
from tracker.domain.values.rules import Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseChange:
    """A course whose shown phase differs; none of its decisions is another one."""

    course_id: CourseId
    is_active: bool
    last_visit: date
    before: Phase
    after: Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesEffect:
    """What rules change in a clinic.

    Attributes:
        before: The rules so far.
        after: The new ones.
        course_count: Courses with a visit that were held against both.
        unread_count: Those that could not be read.
        changes: Those in care first, of these whoever came last first.
    """

    before: Rules
    after: Rules
    course_count: int
    unread_count: int
    changes: tuple[PhaseChange, ...]

    @property
    def in_care_count(self) -> int:
        """Return how many of the changes are of active courses."""
        return sum(one.is_active for one in self.changes)


def find_change(course: Course, before: Rules, after: Rules) -> PhaseChange | None:
    """Return what changes of a course at its last visit; None when nothing does."""
    then, now = status_of(course, before).latest, status_of(course, after).latest
    if course.course_id is None or then is None or now is None or then.phase is now.phase:
        return None
    return PhaseChange(
        course_id=course.course_id,
        is_active=course.is_active,
        last_visit=now.visit.visit_date,
        before=then.phase,
        after=now.phase,
    )


def by_urgency(change: PhaseChange) -> tuple[bool, int, int]:
    """Return where a change stands among others: in care first, whoever came last first."""
    return not change.is_active, -change.last_visit.toordinal(), change.course_id
