"""Courses: begin, change the first assessment, end, reopen; visits and events with them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.domain.rules.new_course import Ending
from tracker.domain.rules.status import CourseWalk
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import (
    Course,
    CourseEvent,
    CourseId,
    EventId,
    FirstAssessment,
    PatientId,
)
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.record_versions import RecordKind, Subject, content_of
from tracker.models.course import CourseEventRecord, CourseRecord
from tracker.models.course_summary import follow
from tracker.models.damage.unreadable import of_course, of_patient
from tracker.models.database import Database
from tracker.models.finding.record_words import index_events
from tracker.models.history.contents import course_content
from tracker.models.history.events import ask_about_event, changing_event, event_subject
from tracker.models.history.record_versions import (
    course_subject,
    find_last_of_new_course,
    keeping_version,
    note_added,
    note_removed,
    refuse_older,
)
from tracker.models.history.saving import Saving
from tracker.models.own_rules.set_rules import rules_in_force
from tracker.models.rule_visits import ask_ahead_by_rules
from tracker.models.server.together import ask_ahead, find_next_id
from tracker.models.visit import VisitRecord
from tracker.models.visit_loading import (
    ask_whole_course_ahead,
    load_course,
    patient_of,
    whole_course,
)
from tracker.services.opening import CourseSummary, OpenedCourses, courses_in_short
from tracker.services.possible_days import find_first_visit, refuse_onset
from tracker.services.recording import Recorder
from tracker.services.touching import touched
from tracker.services.visits import Visits

# Its number is not known yet.
_NEW_COURSE: Final = Subject(kind=RecordKind.COURSE, record_id=0)


class CourseEvents:
    """The events of courses."""

    _database: Database
    _recorder: Recorder

    def add_event(self, course_id: CourseId, event: CourseEvent) -> tuple[EventId, Changes]:
        """Put an event on a course; one transaction."""
        saving = self._recorder.saving()
        with self._database.write() as session:
            ask_number = partial(find_next_id, session, CourseEventRecord.__tablename__)
            whose = partial(patient_of, session, course_id)
            ask_ahead(session, whose, partial(rules_in_force, session))
            record = CourseEventRecord(id=ask_number(), course_id=course_id)
            record.take(event)
            session.add(record)
            session.flush()
            ask_about_event(session, record)
            record.version = note_added(session, event_subject(session, record), saving)
            index_events(session, [record.id])
            return EventId(record.id), touched(session, course_id)

    def change_event(self, event: CourseEvent) -> Changes:
        """Let a stored event say something else; one transaction.

        Raises:
            RecordChangedElsewhereError: It was changed since it was read; carries both.
        """
        if event.event_id is None:
            raise ValueError("only a stored event can be changed: event_id is None")
        saving = self._recorder.saving()
        with self._database.write() as session:
            record, subject = changing_event(session, event.event_id)
            refuse_older(session, subject, (event.version, record.version), content_of(event))
            with keeping_version(session, subject, record, saving):
                record.take(event)
            session.flush()
            ask_about_event(session, record)
            index_events(session, [record.id])
            return touched(session, CourseId(record.course_id))

    def remove_event(self, event_id: EventId) -> Changes:
        """Take an event off its course, keeping what it said; one transaction."""
        saving = self._recorder.saving()
        with self._database.write() as session:
            record, subject = changing_event(session, event_id)
            course_id = CourseId(record.course_id)
            note_removed(session, subject, record, saving)
            session.delete(record)
            session.flush()
            ask_about_event(session, record)
            index_events(session, [event_id])
            return touched(session, course_id)


LATEST: Final = 20  # visits whose moments of saving are held against the clock
CLOCKS_APART: Final = timedelta(minutes=10)  # two computers' clocks, at most


class Courses(Visits, OpenedCourses, CourseEvents):
    """The courses of the clinic's patients, with their visits and events."""

    def find_saved_ahead(self) -> datetime | None:
        """Return when a visit was saved, where this computer's clock is behind that; else None.

        The visits recorded last are asked, not all: a clock is behind after its battery died, or
        before somebody set it.
        """
        latest = (
            select(VisitRecord.saved_at).order_by(VisitRecord.id.desc()).limit(LATEST).subquery()
        )
        with self._database.read() as session:
            saved_at = session.scalar(select(func.max(latest.c.saved_at)))
        is_ahead = saved_at is not None and saved_at > self._recorder.now() + CLOCKS_APART
        return saved_at if is_ahead else None

    def course(self, course_id: CourseId) -> Course:
        """Return a course with its patient, first assessment and every visit whole."""
        with self._database.read(of_course(course_id)) as session:
            return load_course(session, course_id)

    def follow(self, course_id: CourseId, walk: CourseWalk) -> None:
        """Take how far somebody went through a course, so that saving its visit goes on there."""
        follow(course_id, walk)

    def of_patient(self, patient_id: PatientId) -> tuple[CourseSummary, ...]:
        """Return a patient's courses in short, the first course first."""
        with self._database.read(of_patient(patient_id)) as session:
            return courses_in_short(session, patient_id)

    def begin(
        self,
        patient_id: PatientId,
        assessment: FirstAssessment,
        ending: Ending | None = None,
    ) -> tuple[CourseId, Changes]:
        """Begin a patient's next course, and end the one before where told; one transaction.

        Raises:
            InputError: Pain would begin in the future.
        """
        saving = self._recorder.saving()
        with self._database.write() as session:
            refuse_onset(session, None, assessment.onset_date, saving.at.astimezone().date())
            if ending is None:
                course_id = begin_course(session, patient_id, assessment, saving)
                return course_id, touched(session, course_id)
            ask_course_ahead(session, ending.course_id)
            begun = _new_course(session, patient_id, assessment)
            ended = _whole(session, ending.course_id)
            with keeping_version(session, course_subject(ended), ended, saving):
                ended.ended_on, ended.end_reason = ending.on, ending.reason
            course_id = _put_in(session, begun, saving, [ending.course_id])
            return course_id, touched(session, course_id, ending.course_id)

    def change_assessment(self, course_id: CourseId, assessment: FirstAssessment) -> Changes:
        """Store a course's first assessment anew; one transaction.

        An activity that is left out is no longer asked; its scores stay with their visits.

        Raises:
            RecordChangedElsewhereError: The course was changed since it was read; carries both.
        """
        saving = self._recorder.saving()
        with self._database.write() as session:
            ask_ahead(session, partial(find_first_visit, session, course_id))
            record = _whole(session, course_id)
            subject = course_subject(record)
            end = record.ended_on, record.end_reason
            yours = course_content(assessment, record.plan(), end)
            refuse_older(session, subject, (assessment.version, record.version), yours)
            if assessment.onset_date != record.onset_date:
                today = saving.at.astimezone().date()
                refuse_onset(session, course_id, assessment.onset_date, today)
            with keeping_version(session, subject, record, saving):
                record.take(assessment)
            return touched(session, course_id)

    def change_plan(self, course_id: CourseId, plan: CoursePlan) -> Changes:
        """Store a course's plan anew; one transaction.

        Raises:
            RecordChangedElsewhereError: The course was changed since it was read; carries both.
        """
        saving = self._recorder.saving()
        with self._database.write() as session:
            record = _whole(session, course_id)
            subject = course_subject(record)
            end = record.ended_on, record.end_reason
            yours = course_content(record.assessment(), plan, end)
            refuse_older(session, subject, (plan.version, record.version), yours)
            with keeping_version(session, subject, record, saving):
                record.take_plan(plan)
            return touched(session, course_id)

    def agree_next_visit(self, course_id: CourseId, when: date | None) -> Changes:
        """Let a course's plan say when its next visit is; one transaction.

        Args:
            course_id: The course.
            when: A day, or a day with its time; None for none any more.
        """
        saving = self._recorder.saving()
        with self._database.write() as session:
            return agree_next_visits(session, {course_id: when}, saving)

    def end(
        self, course_id: CourseId, *, on: date, reason: str, version: int | None = None
    ) -> Changes:
        """End a course; one transaction.

        Args:
            course_id: The course.
            on: Its last day.
            reason: Why.
            version: Of the course as it was read; None is whichever it is.

        Raises:
            RecordChangedElsewhereError: It was changed since; carries both.
        """
        return self._set_end(course_id, (on, reason), version)

    def reopen(self, course_id: CourseId) -> Changes:
        """Let an ended course go on; one transaction."""
        return self._set_end(course_id, (None, None), None)

    def _set_end(
        self, course_id: CourseId, end: tuple[date | None, str | None], version: int | None
    ) -> Changes:
        saving = self._recorder.saving()
        with self._database.write() as session:
            record = _whole(session, course_id)
            subject = course_subject(record)
            yours = course_content(record.assessment(), record.plan(), end)
            refuse_older(session, subject, (version, record.version), yours)
            with keeping_version(session, subject, record, saving):
                record.ended_on, record.end_reason = end
            return touched(session, course_id)


def next_course_number(session: Session, patient_id: PatientId) -> int:
    """Return which of a patient's courses the next one is, from 1."""
    latest = select(func.max(CourseRecord.number)).where(CourseRecord.patient_id == patient_id)
    return (session.scalar(latest) or 0) + 1


def begin_course(
    session: Session, patient_id: PatientId, assessment: FirstAssessment, saving: Saving
) -> CourseId:
    """Begin a patient's next course in the session; return its id."""
    return _put_in(session, _new_course(session, patient_id, assessment), saving)


def _new_course(
    session: Session, patient_id: PatientId, assessment: FirstAssessment
) -> CourseRecord:
    ask_ahead_of_beginning(session, patient_id)
    record = CourseRecord.begun(patient_id, next_course_number(session, patient_id), assessment)
    number = find_next_id(session, CourseRecord.__tablename__)
    record.id = number  # type: ignore[assignment]  # None lets a file give it
    return record


def ask_ahead_of_beginning(session: Session, patient_id: PatientId) -> None:
    """Ask a server at once for what beginning a patient's next course reads."""
    ask_ahead(
        session,
        partial(find_next_id, session, CourseRecord.__tablename__),
        partial(find_last_of_new_course, session, _NEW_COURSE),
        partial(rules_in_force, session),
        partial(next_course_number, session, patient_id),
    )


def _put_in(
    session: Session, record: CourseRecord, saving: Saving, beside: Sequence[CourseId] = ()
) -> CourseId:
    """Put a new course in; those beside are changed with it."""
    session.add(record)
    session.flush()
    ask_ahead_by_rules(session, [record.id, *beside])
    subject = course_subject(record)
    record.version = note_added(session, subject, saving, find_last_of_new_course)
    return CourseId(record.id)


def agree_next_visits(
    session: Session, agreed: Mapping[CourseId, date | None], saving: Saving
) -> Changes:
    """Let courses' plans say when the next visit is, keeping what they said before.

    Nothing is written but that, and from when their patients are overdue: it is the front desk's,
    which may write nothing else of a course.

    Args:
        session: One that writes.
        agreed: Days, or days with a time, by course; None for none any more.
        saving: Who, when and why.
    """
    for course_id in agreed:
        ask_course_ahead(session, course_id)
    for record, when in [(_whole(session, one), when) for one, when in agreed.items()]:
        day, at = (when.date(), when.time()) if isinstance(when, datetime) else (when, None)
        with keeping_version(session, course_subject(record), record, saving):
            record.next_visit_on, record.next_visit_at = day, at
    return touched(session, *agreed, is_overdue_alone=True)


def ask_course_ahead(session: Session, course_id: CourseId) -> None:
    """Ask a server for a course that will be changed, and for the rules."""
    ask_ahead(session, partial(rules_in_force, session))
    ask_whole_course_ahead(session, course_id)


def _whole(session: Session, course_id: CourseId) -> CourseRecord:
    """Return a course that is about to be changed."""
    ask_course_ahead(session, course_id)
    return whole_course(session, course_id)
