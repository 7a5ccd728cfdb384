"""Events of courses that are put on, changed, or taken off."""

from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.domain.values.course import EventId
from tracker.domain.values.record_versions import RecordKind, Subject
from tracker.models.course import CourseEventRecord, CourseRecord
from tracker.models.finding.stored_lines import stored_events
from tracker.models.history.record_versions import find_last_version
from tracker.models.own_rules.set_rules import rules_in_force
from tracker.models.rule_visits import ask_ahead_by_rules
from tracker.models.server.together import ask_ahead
from tracker.models.visit_loading import patient_of


def changing_event(session: Session, event_id: EventId) -> tuple[CourseEventRecord, Subject]:
    """Return an event that is about to be changed, and what it is to the history."""
    owner = select(CourseRecord.patient_id).join(
        CourseEventRecord, CourseEventRecord.course_id == CourseRecord.id
    )
    whose = partial(session.scalar, owner.where(CourseEventRecord.id == event_id))
    ask_ahead(session, whose, partial(rules_in_force, session))
    record = session.get_one(CourseEventRecord, event_id)
    return record, Subject(kind=RecordKind.EVENT, record_id=event_id, patient_id=whose())


def ask_about_event(session: Session, record: CourseEventRecord) -> None:
    """Ask a server at once for what follows the change of an event."""
    ask_ahead_by_rules(session, [record.course_id])
    ask_index = partial(next, stored_events(session, [record.id]), None)
    subject = Subject(kind=RecordKind.EVENT, record_id=record.id)
    ask_ahead(session, ask_index, partial(find_last_version, session, subject))


def event_subject(session: Session, record: CourseEventRecord) -> Subject:
    """Return what an event is to the history."""
    whose = patient_of(session, record.course_id)
    return Subject(kind=RecordKind.EVENT, record_id=record.id, patient_id=whose)
