"""Whole courses out of the database: patient, first assessment, every visit."""

from collections import defaultdict
from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, joinedload, selectinload

from tracker.domain.values.course import Course, PatientId
from tracker.domain.values.visit import Visit
from tracker.models.base import Base
from tracker.models.course import CourseRecord
from tracker.models.patient import PatientRecord
from tracker.models.visit import VisitRecord
from tracker.models.visit_loading import load_visits

WHOLE_ASSESSMENT: Final = (
    selectinload(CourseRecord.drivers),
    selectinload(CourseRecord.qualities),
    selectinload(CourseRecord.aggravators),
    selectinload(CourseRecord.diagnoses),
    selectinload(CourseRecord.activities),
)
EVENTS: Final = selectinload(CourseRecord.events)
WHOLE_PATIENT: Final = joinedload(CourseRecord.patient).selectinload(PatientRecord.precautions)


_COURSES: Final = Base.metadata.tables["courses"]
_PATIENT: Final = select(_COURSES.c.patient_id).where(_COURSES.c.id == bindparam("course_id"))


def patient_of(session: Session, course_id: int) -> PatientId:
    """Return whose course it is; cheap enough for every saved visit."""
    return PatientId(session.connection().execute(_PATIENT, {"course_id": course_id}).scalar_one())


def load_course(session: Session, course_id: int) -> Course:
    """Return one course with every live visit, in order of entry."""
    record = session.get_one(
        CourseRecord, course_id, options=(*WHOLE_ASSESSMENT, EVENTS, WHOLE_PATIENT)
    )
    visits = load_visits(session, VisitRecord.course_id == course_id, VisitRecord.is_live)
    return record.to_domain(tuple(visit for _, visit in visits))


def load_all_courses(session: Session) -> tuple[Course, ...]:
    """Return every course whole, by entry of the patient, then number."""
    query = (
        select(CourseRecord)
        .options(*WHOLE_ASSESSMENT, EVENTS, WHOLE_PATIENT)
        .order_by(CourseRecord.patient_id, CourseRecord.number)
    )
    records = session.scalars(query).all()
    visits: defaultdict[int, list[Visit]] = defaultdict(list)
    for stored, visit in load_visits(session, VisitRecord.is_live):
        visits[stored.course_id].append(visit)
    return tuple(record.to_domain(tuple(visits[record.id])) for record in records)
