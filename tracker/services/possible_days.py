"""Days nobody can mean are refused when they are stored; what is stored already stays as it is."""

from datetime import date
from functools import partial

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.domain.words.day_problems import onset_problem, visit_problem
from tracker.errors import InputError
from tracker.models.course import CourseRecord
from tracker.models.own_rules.set_rules import rules_in_force
from tracker.models.patient import PatientRecord
from tracker.models.server.together import ask_ahead
from tracker.models.visit import VisitRecord
from tracker.models.visit_writing import SIGN_AFTER


def refuse_visit_day(session: Session, course_id: int, on: date, today: date) -> None:
    """Refuse a visit before its patient was born, long ago, or more than a year ahead.

    Raises:
        InputError: The text names the day, and what it contradicts.
    """
    ask_ahead_of_visit_day(session, course_id)
    born = _born(session, course_id)
    rules_in_force(session)  # before anything is written: its summary is judged by them
    _refuse(visit_problem(on, born, today))


def refuse_first_visit_day(session: Session, patient_id: int, on: date, today: date) -> None:
    """Refuse the same of a visit whose course is begun for it."""
    _refuse(visit_problem(on, find_birth_date(session, patient_id), today))


def find_birth_date(session: Session, patient_id: int) -> date | None:
    """Return when a patient was born; None where that is not recorded."""
    return session.scalar(select(PatientRecord.birth_date).where(PatientRecord.id == patient_id))


def ask_ahead_of_visit_day(session: Session, course_id: int) -> None:
    """Ask a server at once for what tells whether a visit may have its day."""
    sign_after = partial(session.connection().execute, SIGN_AFTER)  # asked by whoever stores it
    ask_ahead(
        session, sign_after, partial(rules_in_force, session), partial(_born, session, course_id)
    )


def _born(session: Session, course_id: int) -> date | None:
    query = (
        select(PatientRecord.birth_date)
        .join(CourseRecord, CourseRecord.patient_id == PatientRecord.id)
        .where(CourseRecord.id == course_id)
    )
    return session.scalar(query)


def refuse_onset(session: Session, course_id: int | None, onset: date | None, today: date) -> None:
    """Refuse pain that began after the first visit of its course, or in the future.

    Args:
        session: Of the transaction that stores it.
        course_id: None for a course that begins now.
        onset: None when it is not recorded.
        today: The last day that is possible without a visit.

    Raises:
        InputError: The text names the day, and what it contradicts.
    """
    is_known = course_id is not None and onset is not None
    first = find_first_visit(session, course_id) if is_known else None
    _refuse(onset_problem(onset, first, today))


def find_first_visit(session: Session, course_id: int | None) -> date | None:
    """Return the day of a course's first visit; None before it."""
    query = select(func.min(VisitRecord.visit_date)).where(
        VisitRecord.course_id == course_id, VisitRecord.is_live
    )
    first: date | None = session.scalar(query)
    return first


def _refuse(problem: str) -> None:
    if problem:
        raise InputError(problem)
