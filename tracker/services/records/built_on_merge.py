"""What was built on a merge since: then the two records stay one."""

from collections.abc import Callable, Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.record_versions import RecordAction, RecordKind
from tracker.language import tr
from tracker.models.archive import KeptPageRecord
from tracker.models.course import CourseRecord
from tracker.models.draft import DraftRecord
from tracker.models.history.record_versions import RecordVersionRecord
from tracker.models.patient import PatientRecord
from tracker.models.self_entry.entries import SelfEntryRecord
from tracker.models.server.together import ask_ahead
from tracker.models.visit import VisitRecord, VisitVersionRecord

_Asked = tuple[Callable[[int], str], Callable[[], int]]  # how it is said, and how many
_Key = InstrumentedAttribute[int]


class BuiltOnMerge:
    """Finds what was done since with the record that two became.

    Args:
        session: Any.
        kept: The record that goes on.
        merged_at: When they were merged, in UTC.
        version: Of the record that goes on, since then.
        courses: What both had then.
    """

    def __init__(
        self,
        session: Session,
        kept: PatientId,
        merged_at: datetime,
        *,
        version: int,
        courses: frozenset[CourseId],
    ) -> None:
        self._session, self._kept = session, kept
        self._at, self._version, self._before = merged_at, version, courses
        self._theirs = select(CourseRecord.id).where(CourseRecord.patient_id == kept)

    def words(self) -> tuple[str, ...]:
        """Return in words what was built on it, counted; empty for nothing."""
        asked = (*self._visits(), *self._of_courses(), *self._records())
        ask_ahead(self._session, *(count for _, count in asked))
        found = [(words, count()) for words, count in asked]
        return tuple(words(count) for words, count in found if count)

    def _find(self, wanted: _Key, *conditions: ColumnElement[bool]) -> Callable[[], int]:
        query = select(wanted).where(*conditions)
        return lambda: len(frozenset(self._session.scalars(query)))

    def _visits(self) -> Iterator[_Asked]:
        visit, version = VisitRecord, VisitVersionRecord
        before = exists().where(version.visit_id == visit.id, version.saved_at <= self._at)
        since = (visit.course_id.in_(self._theirs), visit.saved_at > self._at)
        yield (
            lambda count: tr("%n new visit(s)", "", count),
            self._find(visit.id, *since, ~before),
        )
        yield (
            lambda count: tr("%n visit(s) changed or moved", "", count),
            self._find(visit.id, *since, before),
        )

    def _of_courses(self) -> Iterator[_Asked]:
        course, page, entry, draft = CourseRecord, KeptPageRecord, SelfEntryRecord, DraftRecord
        yield (
            lambda count: tr("%n new course(s)", "", count),
            self._find(course.id, course.patient_id == self._kept, course.id.not_in(self._before)),
        )
        yield (
            lambda count: tr("%n page(s) handed out", "", count),
            self._find(page.id, page.course_id.in_(self._theirs), page.printed_at > self._at),
        )
        yield (
            lambda count: tr("%n time(s) a patient answered alone", "", count),
            self._find(entry.id, entry.course_id.in_(self._theirs), entry.saved_at > self._at),
        )
        yield (
            lambda count: tr("%n draft(s)", "", count),
            self._find(draft.id, draft.course_id.in_(self._theirs), draft.saved_at > self._at),
        )

    def _records(self) -> Iterator[_Asked]:
        row = RecordVersionRecord
        yield (
            lambda count: tr("%n event(s)", "", count),
            self._find(
                row.record_id,
                row.patient_id == self._kept,
                row.kind == RecordKind.EVENT,
                row.changed_at > self._at,
            ),
        )
        yield lambda count: tr("%n change(s) of patients or courses", "", count), self._changes

    def _changes(self) -> int:
        row = RecordVersionRecord
        numbers = select(row.record_id, row.number).where(
            row.kind == RecordKind.COURSE,
            row.action != RecordAction.ADDED,
            row.record_id.in_(self._theirs),
            row.record_id.in_(self._before),
            row.changed_at > self._at,
        )
        of_courses = len(self._session.execute(numbers).all())
        now = self._session.get_one(PatientRecord, self._kept).version
        return of_courses + now - self._version
