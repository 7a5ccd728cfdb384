"""What every write about courses ends with."""

from sqlalchemy.orm import Session

from tracker.domain.values.changes import NO_CHANGES, Changes, course_changes
from tracker.domain.values.course import CourseId
from tracker.models.course_summary import refresh


def touched(session: Session, *courses: CourseId) -> Changes:
    """Derive anew what the list shows of these courses; return what views must read again."""
    changes = NO_CHANGES
    for course_id, patient_id in refresh(session, courses).items():
        changes |= course_changes(patient_id, course_id)
    return changes
