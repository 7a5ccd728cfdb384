"""Courses and their visits: begin, log, amend, end, and what was said before."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import and_, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tracker.domain.anatomy import Side
from tracker.domain.course import Course, CourseId, FirstAssessment, PatientId
from tracker.domain.visit import Visit, VisitId
from tracker.domain.visit_version import VisitVersion
from tracker.errors import TrackerError
from tracker.models.audit import VisitVersionRecord
from tracker.models.course import CourseRecord
from tracker.models.course_loading import WHOLE_ASSESSMENT, load_course, patient_of
from tracker.models.database import Database
from tracker.models.visit import VisitRecord
from tracker.models.visit_loading import load_visit
from tracker.models.visit_writing import Saving, amend, drop_draft, insert_visits
from tracker.services.changes import NO_CHANGES, Changes


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


def _now() -> datetime:
    return datetime.now(UTC)


class Courses:
    """The courses of the clinic's patients."""

    def __init__(self, database: Database, now: Callable[[], datetime] = _now) -> None:
        self._database = database
        self._now = now

    def course(self, course_id: CourseId) -> Course:
        """Return a course with its patient, first assessment and every visit whole."""
        with self._database.read() as session:
            return load_course(session, course_id)

    def of_patient(self, patient_id: PatientId) -> tuple[CourseSummary, ...]:
        """Return a patient's courses in short, the first course first."""
        live = and_(VisitRecord.course_id == CourseRecord.id, VisitRecord.is_live)
        query = (
            select(
                CourseRecord.id,
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
        with self._database.read() as session:
            rows = session.execute(query).all()
        return tuple(
            CourseSummary(
                course_id=CourseId(row.id),
                number=row.number,
                side=row.side,
                started_on=row.started_on,
                last_visit=row.last_visit,
                ended_on=row.ended_on,
                visit_count=row.visit_count,
            )
            for row in rows
        )

    def begin(self, patient_id: PatientId, assessment: FirstAssessment) -> tuple[CourseId, Changes]:
        """Begin a patient's next course; one transaction."""
        latest = select(func.max(CourseRecord.number)).where(CourseRecord.patient_id == patient_id)
        with self._database.write() as session:
            number = (session.scalar(latest) or 0) + 1
            record = CourseRecord.begun(patient_id, number, assessment)
            session.add(record)
            session.flush()
            course_id = CourseId(record.id)
        return course_id, _changes(patient_id, course_id)

    def change_assessment(self, course_id: CourseId, assessment: FirstAssessment) -> Changes:
        """Store a course's first assessment anew; one transaction.

        An activity that is left out is no longer asked; its scores stay with their visits.
        """
        with self._database.write() as session:
            record = session.get_one(CourseRecord, course_id, options=WHOLE_ASSESSMENT)
            record.take(assessment)
            patient_id = PatientId(record.patient_id)
        return _changes(patient_id, course_id)

    def end(self, course_id: CourseId, *, on: date, reason: str) -> Changes:
        """End a course; one transaction."""
        with self._database.write() as session:
            record = session.get_one(CourseRecord, course_id)
            record.ended_on, record.end_reason = on, reason
            patient_id = PatientId(record.patient_id)
        return _changes(patient_id, course_id)

    def log_visit(self, course_id: CourseId, visit: Visit, *, by: str) -> tuple[VisitId, Changes]:
        """Store a new visit and drop the course's draft; one transaction.

        Raises:
            TrackerError: The course already has a visit on that day: amend it instead.
        """
        saving = Saving(by=by, at=self._now())
        try:
            with self._database.write() as session:
                (visit_id,) = insert_visits(session, [(course_id, visit)], saving)
                drop_draft(session, course_id)
                patient_id = patient_of(session, course_id)
        except IntegrityError as error:
            self._explain_second_visit(course_id, visit, error)
            raise
        return visit_id, _changes(patient_id, course_id)

    def amend_visit(self, visit: Visit, *, by: str, reason: str | None = None) -> Changes:
        """Let a stored visit say something else, keeping what it said; one transaction.

        Returns:
            No changes at all when nothing differs.

        Raises:
            ChangedElsewhereError: It was amended since this value of it was read.
            TrackerError: Another visit of the course has the new day.
        """
        if visit.visit_id is None:
            raise ValueError("only a stored visit can be amended: visit_id is None")
        saving = Saving(by=by, at=self._now(), reason=reason)
        course_id = None
        try:
            with self._database.write() as session:
                stored = load_visit(session, visit.visit_id)
                course_id = CourseId(stored[0].course_id)
                is_amended = amend(session, stored, visit, saving)
                patient_id = patient_of(session, course_id)
        except IntegrityError as error:
            if course_id is not None:
                self._explain_second_visit(course_id, visit, error)
            raise
        return _changes(patient_id, course_id) if is_amended else NO_CHANGES

    def versions(self, visit_id: VisitId) -> tuple[VisitVersion, ...]:
        """Return every version of a visit, the first one first, the current one last."""
        with self._database.read() as session:
            earlier = _earlier_versions(session, visit_id)
            return (*earlier, _current_version(*load_visit(session, visit_id)))

    def _explain_second_visit(
        self, course_id: CourseId, visit: Visit, error: IntegrityError
    ) -> None:
        query = select(VisitRecord.id).where(
            VisitRecord.course_id == course_id,
            VisitRecord.visit_date == visit.visit_date,
            VisitRecord.is_live,
            VisitRecord.id != (visit.visit_id or 0),
        )
        with self._database.read() as session:
            if session.scalar(query) is None:
                return
        raise TrackerError(
            f"This course already has a visit on {visit.visit_date.isoformat()}. "
            "Nothing was saved. Open that visit and amend it."
        ) from error


def _changes(patient_id: PatientId, course_id: CourseId) -> Changes:
    return Changes(patients=frozenset({patient_id}), courses=frozenset({course_id}))


def _earlier_versions(session: Session, visit_id: VisitId) -> tuple[VisitVersion, ...]:
    from tracker.models import snapshot  # noqa: PLC0415  # cattrs is slow to import at start-up

    query = (
        select(VisitVersionRecord)
        .where(VisitVersionRecord.visit_id == visit_id)
        .order_by(VisitVersionRecord.number)
    )
    return tuple(
        VisitVersion(
            number=row.number,
            visit=snapshot.visit_of(row.content),
            saved_at=row.saved_at,
            saved_by=row.saved_by,
            reason=row.save_reason,
        )
        for row in session.scalars(query)
    )


def _current_version(record: VisitRecord, visit: Visit) -> VisitVersion:
    return VisitVersion(
        number=record.version,
        visit=visit,
        saved_at=record.saved_at,
        saved_by=record.saved_by,
        reason=record.save_reason,
        is_current=True,
    )
