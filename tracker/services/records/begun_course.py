"""A course that is begun for a visit which is moved, and taken away when that is put back."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from sqlalchemy import delete, exists, or_, select
from sqlalchemy.orm import Session

from tracker.domain.values.course import CourseId, FirstAssessment, PatientId
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.visit import Visit
from tracker.models.archive import KeptPageRecord
from tracker.models.course import CourseEventRecord, CourseRecord
from tracker.models.draft import DraftRecord
from tracker.models.history.contents import course_content, stored_content
from tracker.models.history.record_versions import course_subject, note_removed
from tracker.models.history.saving import Saving
from tracker.models.rule_visits import ask_ahead_by_rules
from tracker.models.self_entry.entries import SelfEntryRecord
from tracker.models.server.together import ask_ahead
from tracker.models.visit import VisitRecord
from tracker.models.visit_loading import whole_course
from tracker.services.courses import ask_ahead_of_beginning, begin_course
from tracker.services.possible_days import find_birth_date, refuse_first_visit_day

_BEGUN_WITH: Final = course_content(FirstAssessment(), CoursePlan(), (None, None))


def begin_for(session: Session, visit: Visit, patient_id: PatientId, saving: Saving) -> CourseId:
    """Begin a patient's next course for a visit that is moved there.

    Raises:
        InputError: Nobody can mean the day of the visit.
    """
    today = saving.at.astimezone().date()
    refuse_first_visit_day(session, patient_id, visit.visit_date, today)
    return begin_course(session, patient_id, FirstAssessment(), saving)


def ask_ahead_of_begin_for(session: Session, patient_id: PatientId) -> None:
    """Ask a server at once for what ``begin_for`` reads."""
    ask_ahead(session, partial(find_birth_date, session, patient_id))
    ask_ahead_of_beginning(session, patient_id)


def asks_whether_unused(
    session: Session, course_id: CourseId, beside: CourseId
) -> Iterator[Callable[[], object]]:
    """Yield what is asked of a server when a course may be taken away.

    Args:
        session: One that writes.
        course_id: That course.
        beside: The one that is left with the visit.
    """
    yield partial(whole_course, session, course_id)
    yield partial(_has_parts, session, course_id)
    yield partial(ask_ahead_by_rules, session, [beside])


def is_unused(session: Session, course_id: CourseId) -> bool:
    """Return whether a course says what it was begun with, and nothing hangs on it any more."""
    session.flush()
    subject = course_subject(whole_course(session, course_id))
    is_as_begun = stored_content(session, subject) == _BEGUN_WITH
    return is_as_begun and not _has_parts(session, course_id)


def _has_parts(session: Session, course_id: CourseId) -> bool:
    """Return whether a visit or anything else hangs on a course."""
    parts = (VisitRecord, CourseEventRecord, KeptPageRecord, DraftRecord, SelfEntryRecord)
    return bool(
        session.scalar(select(or_(*(exists().where(one.course_id == course_id) for one in parts))))
    )


def take_away(session: Session, course_id: CourseId, saving: Saving) -> None:
    """Take away a course on which nothing hangs; what it is made of goes with it."""
    record = whole_course(session, course_id)
    note_removed(session, course_subject(record), record, saving)
    session.execute(delete(CourseRecord).where(CourseRecord.id == course_id))
    session.expunge(record)
