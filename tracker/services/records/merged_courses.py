"""Which numbers the courses of two records have when these become one, and two again."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from functools import partial

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.record_versions import RecordAction, RecordKind
from tracker.models.course import CourseRecord
from tracker.models.course_summary import CourseSummaryRecord
from tracker.models.history.record_versions import RecordVersionRecord

Numbered = tuple[CourseId, int]  # a course with the number it had


def take_along(
    session: Session, kept: PatientId, own: Sequence[CourseRecord], theirs: Sequence[CourseRecord]
) -> None:
    """Let courses belong to another patient: after those there, but before the one that runs.

    The list shows the active course with the highest number, else the one with the highest.
    """
    latest = max((course.number for course in own), default=0)
    numbers = [*(course.number for course in own), *range(latest + 1, latest + 1 + len(theirs))]
    courses = [*own, *theirs]
    if courses:
        both = sorted({PatientId(course.patient_id) for course in courses})
        last, begun = last_visits(session, both), days_begun(session, both)
        running = max(courses, key=partial(_liveliness, last, begun))
        courses.remove(running)
        courses.append(running)
    place(session, [(one, (kept, at)) for one, at in zip(courses, numbers, strict=True)])


def _liveliness(
    last: Mapping[int, date], begun: Mapping[int, datetime], course: CourseRecord
) -> tuple[bool, date, int]:
    """Return what the course that runs has most of: the latest visit, or, without one, begin."""
    added_at = begun.get(course.id)
    began_on = date.min if added_at is None else added_at.astimezone().date()
    return course.ended_on is None, last.get(course.id) or began_on, course.number


def last_visits(session: Session, patients: Sequence[PatientId]) -> dict[int, date]:
    """Return of each course of patients the day of its last visit, where it has any."""
    row = CourseSummaryRecord
    query = select(row.course_id, row.last_visit).where(
        row.course_id.in_(_ids_of(patients)), row.last_visit.is_not(None)
    )
    return {course_id: day for course_id, day in session.execute(query) if day is not None}


def days_begun(session: Session, patients: Sequence[PatientId]) -> dict[int, datetime]:
    """Return of each course of patients when it was added, the last time, where that is known."""
    row = RecordVersionRecord
    query = select(row.record_id, row.changed_at).where(
        row.kind == RecordKind.COURSE,
        row.record_id.in_(_ids_of(patients)),
        row.action == RecordAction.ADDED,
    )
    return dict(sorted((number, at) for number, at in session.execute(query)))


def _ids_of(patients: Sequence[PatientId]) -> Select[int]:
    return select(CourseRecord.id).where(CourseRecord.patient_id.in_(sorted(patients)))


def place(session: Session, places: Sequence[tuple[CourseRecord, tuple[PatientId, int]]]) -> None:
    """Give courses their patients and numbers; by way of free ones, as each is given but once."""
    patients = {patient_id for _, (patient_id, _) in places}
    taken = [highest_number(session, patients), *(number for _, (_, number) in places)]
    for free, (course, (patient_id, _)) in enumerate(places, max(taken) + 1):
        course.patient_id, course.number = patient_id, free
    session.flush()
    for course, (_, number) in places:
        course.number = number
    session.flush()


def highest_number(session: Session, patients: Collection[PatientId]) -> int:
    """Return the highest number a course of these patients has; 0 where there is none."""
    of_these = CourseRecord.patient_id.in_(sorted(patients))
    return session.scalar(select(func.max(CourseRecord.number)).where(of_these)) or 0


def numbers_of(courses: Sequence[CourseRecord]) -> tuple[Numbered, ...]:
    """Return courses, each with its number."""
    return tuple((CourseId(one.id), one.number) for one in courses)


def courses_of(session: Session, patient_id: PatientId) -> Sequence[CourseRecord]:
    """Return a patient's courses, by number."""
    query = select(CourseRecord).where(CourseRecord.patient_id == patient_id)
    return session.scalars(query.order_by(CourseRecord.number)).all()
