"""What every write about courses ends with."""

from sqlalchemy.orm import Session

from tracker.domain.values.changes import NO_CHANGES, Changes, course_changes
from tracker.domain.values.course import CourseId
from tracker.models.course_summary import refresh


def touched(session: Session, *courses: CourseId, is_overdue_alone: bool = False) -> Changes:
    """Derive anew what the list shows of these courses; return what views must read again.

    Args:
        session: One that wrote.
        courses: What was written to.
        is_overdue_alone: Whether nothing of them changed but when the next visit is.
    """
    changes = NO_CHANGES
    refreshed = refresh(session, courses, is_overdue_alone=is_overdue_alone)
    for course_id, patient_id in refreshed.items():
        changes |= course_changes(patient_id, course_id)
    return changes
