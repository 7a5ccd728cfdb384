"""What every write about courses ends with."""

from sqlalchemy.orm import Session

from tracker.domain.values.changes import NO_CHANGES, Changes, course_changes
from tracker.domain.values.course import CourseId
from tracker.models.course_summary import refresh
from tracker.models.visit_loading import patient_of


def touched(session: Session, *courses: CourseId) -> Changes:
    """Derive anew what the list shows of these courses; return what views must read again."""
    refresh(session, courses)
    changes = NO_CHANGES
    for course_id in courses:
        changes |= course_changes(patient_of(session, course_id), course_id)
    return changes
