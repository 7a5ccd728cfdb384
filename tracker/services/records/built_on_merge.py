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
from tracker.models.visit import VisitRecord, VisitVersionRecord

_Found = tuple[Callable[[int], str], int]  # how it is said, and how many
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
        query = select(CourseRecord.id).where(CourseRecord.patient_id == kept)
        self._courses = frozenset(session.scalars(query))

    def words(self) -> tuple[str, ...]:
        """Return in words what was built on it, counted; empty for nothing."""
        found = (*self._visits(), *self._of_courses(), *self._records())
        return tuple(words(count) for words, count in found if count)

    def _find(self, wanted: _Key, *conditions: ColumnElement[bool]) -> frozenset[int]:
        return frozenset(self._session.scalars(select(wanted).where(*conditions)))

    def _visits(self) -> Iterator[_Found]:
        visit, version = VisitRecord, VisitVersionRecord
        before = exists().where(version.visit_id == visit.id, version.saved_at <= self._at)
        since = (visit.course_id.in_(self._courses), visit.saved_at > self._at)
        yield (
            lambda count: tr("%n new visit(s)", "", count),
            len(self._find(visit.id, *since, ~before)),
        )
        changed = self._find(visit.id, *since, before)
        yield lambda count: tr("%n visit(s) changed or moved", "", count), len(changed)

    def _of_courses(self) -> Iterator[_Found]:
        begun = self._courses - self._before
        yield lambda count: tr("%n new course(s)", "", count), len(begun)
        page, entry, draft = KeptPageRecord, SelfEntryRecord, DraftRecord
        pages = self._find(page.id, page.course_id.in_(self._courses), page.printed_at > self._at)
        yield lambda count: tr("%n page(s) handed out", "", count), len(pages)
        answers = self._find(
            entry.id, entry.course_id.in_(self._courses), entry.saved_at > self._at
        )
        yield lambda count: tr("%n time(s) a patient answered alone", "", count), len(answers)
        drafts = self._find(draft.id, draft.course_id.in_(self._courses), draft.saved_at > self._at)
        yield lambda count: tr("%n draft(s)", "", count), len(drafts)

    def _records(self) -> Iterator[_Found]:
        row = RecordVersionRecord
        events = self._find(
            row.record_id,
            row.patient_id == self._kept,
            row.kind == RecordKind.EVENT,
            row.changed_at > self._at,
        )
        yield lambda count: tr("%n event(s)", "", count), len(events)
        numbers = self._session.execute(
            select(row.record_id, row.number).where(
                row.kind == RecordKind.COURSE,
                row.action != RecordAction.ADDED,
                row.record_id.in_(self._courses & self._before),
                row.changed_at > self._at,
            )
        ).all()
        now = self._session.get_one(PatientRecord, self._kept).version
        count = len(numbers) + now - self._version
        yield lambda count: tr("%n change(s) of patients or courses", "", count), count
