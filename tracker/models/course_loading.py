"""Whole courses out of the database: patient, first assessment, every visit."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from tracker.domain.course import Course
from tracker.domain.visit import Visit
from tracker.models.course import CourseRecord
from tracker.models.patient import PatientRecord
from tracker.models.visit import VisitRecord
from tracker.models.visit_writing import WHOLE_VISIT

WHOLE_ASSESSMENT: Final = (
    selectinload(CourseRecord.drivers),
    selectinload(CourseRecord.qualities),
    selectinload(CourseRecord.aggravators),
    selectinload(CourseRecord.diagnoses),
    selectinload(CourseRecord.activities),
)
WHOLE_PATIENT: Final = joinedload(CourseRecord.patient).selectinload(PatientRecord.precautions)


def load_course(session: Session, course_id: int) -> Course:
    """Return one course with every live visit, in order of entry."""
    record = session.get_one(CourseRecord, course_id, options=(*WHOLE_ASSESSMENT, WHOLE_PATIENT))
    return record.to_domain(tuple(load_visits(session, [course_id])[course_id]))


def load_all_courses(session: Session) -> tuple[Course, ...]:
    """Return every course whole, by entry of the patient, then number."""
    query = (
        select(CourseRecord)
        .options(*WHOLE_ASSESSMENT, WHOLE_PATIENT)
        .order_by(CourseRecord.patient_id, CourseRecord.number)
    )
    records = session.scalars(query).all()
    visits = load_visits(session, None)
    return tuple(record.to_domain(tuple(visits[record.id])) for record in records)


def load_visits(
    session: Session, course_ids: Sequence[int] | None
) -> defaultdict[int, list[Visit]]:
    """Return live visits whole, by course, in order of entry.

    Args:
        session: One that reads.
        course_ids: The courses wanted; None for all.
    """
    query = select(VisitRecord).options(*WHOLE_VISIT).where(VisitRecord.is_live)
    if course_ids is not None:
        query = query.where(VisitRecord.course_id.in_(course_ids))
    found: defaultdict[int, list[Visit]] = defaultdict(list)
    for record in session.scalars(query.order_by(VisitRecord.id)):
        found[record.course_id].append(record.to_domain())
    return found
