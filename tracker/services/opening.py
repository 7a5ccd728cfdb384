"""Opening a course: what stands beside it, and what waits for whoever opens it.

A file answers each question at once, when it is asked. A server is asked all of it together: on a
network each answer costs its time.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import ScalarSelect, Select, and_, func, select
from sqlalchemy.orm import Session

from tracker.domain.self_entry.answers import SelfEntry
from tracker.domain.values.anatomy import Side
from tracker.domain.values.course import Course, CourseId, PatientId
from tracker.models.course import CourseRecord
from tracker.models.damage.unreadable import of_course
from tracker.models.database import Database
from tracker.models.server.together import ask_ahead
from tracker.models.visit import VisitRecord
from tracker.models.visit_loading import load_course
from tracker.services.drafts import StoredDraft, ask_drafts, drafts_in
from tracker.services.self_entry.entries import find_waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseSummary:
    """A course in short.

    Attributes:
        started_on: Day of the first visit; None before it.
        last_visit: Day of the latest visit; None before the first.
    """

    course_id: CourseId
    number: int
    side: Side | None
    started_on: date | None
    last_visit: date | None
    ended_on: date | None
    visit_count: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for whoever opens a course.

    Attributes:
        drafts: Every draft there is, the one kept last first.
        answers: What the patient answered alone and nobody took over yet; None for nothing.
    """

    drafts: tuple[StoredDraft, ...]
    answers: SelfEntry | None


@dataclass(frozen=True, slots=True)
class OpenedCourse:
    """A course as it is opened.

    Attributes:
        beside: Every course of its patient, the first one first.
        waiting: As of the same moment; None on a file, which is asked when it is needed.
    """

    course: Course
    beside: tuple[CourseSummary, ...]
    waiting: Waiting | None = None


class OpenedCourses:
    """Courses as they are opened."""

    _database: Database

    def opened(self, course_id: CourseId) -> OpenedCourse:
        """Return a course whole, with all its patient's courses in short, as of one moment."""
        whose = select(CourseRecord.patient_id).where(CourseRecord.id == course_id)
        beside = _courses_beside(whose.scalar_subquery())
        is_file = self._database.file is not None
        with self._database.read(of_course(course_id)) as session:
            ask_ahead(
                session,
                lambda: session.execute(beside),
                partial(ask_drafts, session),
                partial(find_waiting, session, course_id),
            )
            course = load_course(session, course_id)
            return OpenedCourse(
                course,
                _in_short(session, beside),
                None if is_file else _waiting(session, course_id),
            )


def _waiting(session: Session, course_id: CourseId) -> Waiting:
    return Waiting(tuple(drafts_in(session)), find_waiting(session, course_id))


def courses_in_short(session: Session, patient_id: PatientId) -> tuple[CourseSummary, ...]:
    """Return a patient's courses in short, the first course first."""
    return _in_short(session, _courses_beside(patient_id))


def _courses_beside(patient_id: PatientId | ScalarSelect[int]) -> Select[*tuple[Any, ...]]:
    live = and_(VisitRecord.course_id == CourseRecord.id, VisitRecord.is_live)
    return (
        select(
            CourseRecord.id.label("course_id"),
            CourseRecord.number,
            CourseRecord.side,
            CourseRecord.ended_on,
            func.min(VisitRecord.visit_date).label("started_on"),
            func.max(VisitRecord.visit_date).label("last_visit"),
            func.count(VisitRecord.id).label("visit_count"),
        )
        .outerjoin(VisitRecord, live)
        .where(CourseRecord.patient_id == patient_id)
        .group_by(CourseRecord.id)
        .order_by(CourseRecord.number)
    )


def _in_short(session: Session, courses: Select[*tuple[Any, ...]]) -> tuple[CourseSummary, ...]:
    return tuple(CourseSummary(**row) for row in session.execute(courses).mappings())
