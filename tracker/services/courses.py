"""Courses: begin, change the first assessment, end, reopen; visits and events with them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, func, select

from tracker.domain.rules.new_course import Ending
from tracker.domain.rules.status import CourseWalk
from tracker.domain.values.anatomy import Side
from tracker.domain.values.changes import Changes, course_changes
from tracker.domain.values.course import (
    Course,
    CourseEvent,
    CourseId,
    EventId,
    FirstAssessment,
    PatientId,
)
from tracker.domain.values.visit import Visit
from tracker.models.course import CourseEventRecord, CourseRecord
from tracker.models.course_summary import follow
from tracker.models.database import Database
from tracker.models.visit import VisitRecord
from tracker.models.visit_loading import (
    WHOLE_ASSESSMENT,
    load_course,
    load_course_after,
    patient_of,
)
from tracker.services.touching import touched
from tracker.services.visits import Visits


class CourseEvents:
    """The events of courses."""

    _database: Database

    def add_event(self, course_id: CourseId, event: CourseEvent) -> tuple[EventId, Changes]:
        """Put an event on a course; one transaction."""
        with self._database.write() as session:
            record = CourseEventRecord(course_id=course_id)
            record.take(event)
            session.add(record)
            session.flush()
            event_id = EventId(record.id)
            return event_id, course_changes(patient_of(session, course_id), course_id)

    def change_event(self, event: CourseEvent) -> Changes:
        """Let a stored event say something else; one transaction."""
        if event.event_id is None:
            raise ValueError("only a stored event can be changed: event_id is None")
        with self._database.write() as session:
            record = session.get_one(CourseEventRecord, event.event_id)
            record.take(event)
            course_id = CourseId(record.course_id)
            return course_changes(patient_of(session, course_id), course_id)

    def remove_event(self, event_id: EventId) -> Changes:
        """Take an event off its course; one transaction."""
        with self._database.write() as session:
            record = session.get_one(CourseEventRecord, event_id)
            course_id = CourseId(record.course_id)
            session.delete(record)
            return course_changes(patient_of(session, course_id), course_id)


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


class Courses(Visits, CourseEvents):
    """The courses of the clinic's patients, with their visits and events."""

    def course(self, course_id: CourseId) -> Course:
        """Return a course with its patient, first assessment and every visit whole."""
        with self._database.read() as session:
            return load_course(session, course_id)

    def course_after(self, before: Course, course_id: CourseId, saved: Visit) -> Course:
        """Return a course one of whose visits was saved just now.

        Args:
            before: The course as it was read before, whatever became of its visits since.
            course_id: Its id.
            saved: What was saved, with the id and the version that it was given.
        """
        with self._database.read() as session:
            return load_course_after(session, before, course_id, saved)

    def follow(self, course_id: CourseId, walk: CourseWalk) -> None:
        """Take how far somebody went through a course, so that saving its visit goes on there."""
        follow(course_id, walk)

    def of_patient(self, patient_id: PatientId) -> tuple[CourseSummary, ...]:
        """Return a patient's courses in short, the first course first."""
        live = and_(VisitRecord.course_id == CourseRecord.id, VisitRecord.is_live)
        query = (
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
        with self._database.read() as session:
            rows = session.execute(query).mappings().all()
        return tuple(CourseSummary(**row) for row in rows)

    def begin(
        self,
        patient_id: PatientId,
        assessment: FirstAssessment,
        ending: Ending | None = None,
    ) -> tuple[CourseId, Changes]:
        """Begin a patient's next course, and end the one before where told; one transaction."""
        latest = select(func.max(CourseRecord.number)).where(CourseRecord.patient_id == patient_id)
        with self._database.write() as session:
            number = (session.scalar(latest) or 0) + 1
            record = CourseRecord.begun(patient_id, number, assessment)
            session.add(record)
            session.flush()
            course_id = CourseId(record.id)
            if ending is None:
                return course_id, touched(session, course_id)
            ended = session.get_one(CourseRecord, ending.course_id)
            ended.ended_on, ended.end_reason = ending.on, ending.reason
            return course_id, touched(session, course_id, ending.course_id)

    def change_assessment(self, course_id: CourseId, assessment: FirstAssessment) -> Changes:
        """Store a course's first assessment anew; one transaction.

        An activity that is left out is no longer asked; its scores stay with their visits.
        """
        with self._database.write() as session:
            record = session.get_one(CourseRecord, course_id, options=WHOLE_ASSESSMENT)
            record.take(assessment)
            return touched(session, course_id)

    def end(self, course_id: CourseId, *, on: date, reason: str) -> Changes:
        """End a course; one transaction."""
        return self._set_end(course_id, on, reason)

    def reopen(self, course_id: CourseId) -> Changes:
        """Let an ended course go on; one transaction."""
        return self._set_end(course_id, None, None)

    def _set_end(self, course_id: CourseId, on: date | None, reason: str | None) -> Changes:
        with self._database.write() as session:
            record = session.get_one(CourseRecord, course_id)
            record.ended_on, record.end_reason = on, reason
            return touched(session, course_id)
