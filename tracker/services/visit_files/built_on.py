"""What the last import wrote, read once, and what was built on it since: then it stays."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Final

from sqlalchemy import ColumnElement, String, and_, cast, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from tracker.domain.values.record_versions import RecordAction, RecordKind
from tracker.language import tr
from tracker.models.archive import KeptPageRecord
from tracker.models.course import CourseEventRecord, CourseRecord
from tracker.models.day.day_list import DayListRecord
from tracker.models.draft import DraftRecord
from tracker.models.history.record_versions import RecordVersionRecord
from tracker.models.patient import PageLanguageRecord
from tracker.models.records.set_aside import ArchivedPatientRecord, MergedPatientRecord
from tracker.models.self_entry.entries import SelfEntryRecord
from tracker.models.server.together import ask_ahead, in_rounds
from tracker.models.visit import DecisionRecord, FlagActionRecord, VisitRecord, VisitVersionRecord

BATCH: Final = 250  # records loaded at a time
ASKED: Final = 10_000  # ids asked for in one statement; SQLite takes 32,766

Numbers = frozenset[int]
_NONE: Final[Numbers] = frozenset()
_Key = InstrumentedAttribute[int] | InstrumentedAttribute[int | None]
_Asked = tuple[Callable[[int], str], Callable[[], int]]  # how it is said, and how many
_Find = Callable[[], Numbers]


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """The ids of what one import wrote.

    Attributes:
        at: When; everything it wrote is signed with this moment.
        new_visits: Those that said nothing before.
        amended_visits: Those that said something else before.
        touched_courses: All that have something of it, new and changed ones too.
        owners: Whose courses these are, and new and changed patients.
    """

    at: datetime
    new_visits: Numbers
    amended_visits: Numbers
    new_courses: Numbers
    changed_courses: Numbers
    new_patients: Numbers
    changed_patients: Numbers
    touched_courses: Numbers
    owners: Numbers


def read_imported(session: Session, at: datetime) -> Imported:
    """Return what the import of a moment wrote; goes through the clinic's visits once."""
    visit, version = VisitRecord, VisitVersionRecord
    before = exists().where(version.visit_id == visit.id, version.saved_at != at)
    ask_visits = partial(
        session.execute, select(visit.id, visit.course_id, before).where(visit.saved_at == at)
    )
    row = RecordVersionRecord
    ask_records = partial(
        session.execute, select(row.kind, row.action, row.record_id).where(row.changed_at == at)
    )
    ask_ahead(session, ask_visits, ask_records)
    visits = ask_visits().all()
    records: dict[tuple[RecordKind, RecordAction], set[int]] = {}
    for kind, action, number in ask_records():
        records.setdefault((kind, action), set()).add(number)

    def of(kind: RecordKind, action: RecordAction) -> Numbers:
        return frozenset(records.get((kind, action), ()))

    new_courses = of(RecordKind.COURSE, RecordAction.ADDED)
    changed_courses = of(RecordKind.COURSE, RecordAction.CHANGED)
    new_patients = of(RecordKind.PATIENT, RecordAction.ADDED)
    changed_patients = of(RecordKind.PATIENT, RecordAction.CHANGED)
    courses = new_courses | changed_courses | {course for _, course, _ in visits}
    owners = find(session, CourseRecord.patient_id, (CourseRecord.id, courses))
    return Imported(
        at=at,
        new_visits=frozenset(number for number, _, is_amended in visits if not is_amended),
        amended_visits=frozenset(number for number, _, is_amended in visits if is_amended),
        new_courses=new_courses,
        changed_courses=changed_courses,
        new_patients=new_patients,
        changed_patients=changed_patients,
        touched_courses=courses,
        owners=owners | new_patients | changed_patients,
    )


def batches(ids: Iterable[int], size: int = BATCH) -> Iterator[Sequence[int]]:
    """Yield ids in their order, so many at a time."""
    ordered = sorted(ids)
    for start in range(0, len(ordered), size):
        yield ordered[start : start + size]


def find(
    session: Session, wanted: _Key, among: tuple[_Key, Iterable[int]], *conditions: Any
) -> Numbers:
    """Return a column of the rows of which another column is one of these ids."""
    key, ids = among
    return frozenset(
        number
        for batch in batches(ids, ASKED)
        for number in session.scalars(select(wanted).where(key.in_(batch), *conditions))
        if number is not None
    )


class BuiltOn:
    """Finds what was done since with what an import wrote."""

    def __init__(self, session: Session, imported: Imported) -> None:
        self._session, self._imported = session, imported

    def words(self) -> tuple[str, ...]:
        """Return in words what was built on it, counted; empty for nothing."""
        asked = (*self._visits(), *self._courses(), *self._patients(), self._records())
        counts = in_rounds(self._session, [count for _, count in asked])
        found = zip((words for words, _ in asked), counts, strict=True)
        return tuple(words(count) for words, count in found if count)

    def _find(
        self, wanted: _Key, among: tuple[_Key, Iterable[int]], *conditions: ColumnElement[bool]
    ) -> _Find:
        return partial(find, self._session, wanted, among, *conditions)

    def _count(self, *finds: _Find, without: Numbers = _NONE) -> Callable[[], int]:
        """Return what counts how many different ones are found."""
        return lambda: len(_NONE.union(*in_rounds(self._session, finds)) - without)

    def _visits(self) -> Iterator[_Asked]:
        imported, visit, version = self._imported, VisitRecord, VisitVersionRecord
        since = (
            select(visit.id)
            .join(version, version.visit_id == visit.id)
            .where(version.saved_at == imported.at, visit.saved_at != imported.at)
        )

        def changed() -> Numbers:
            return frozenset(self._session.scalars(since))

        yield lambda count: tr("%n visit(s) changed", "", count), self._count(changed)
        written = imported.new_visits | imported.amended_visits
        decision, action = DecisionRecord, FlagActionRecord
        yield (
            lambda count: tr("%n visit(s) signed or decided on", "", count),
            self._count(
                self._find(visit.id, (visit.id, written), visit.signed_at > imported.at),
                self._find(decision.visit_id, (decision.visit_id, imported.new_visits)),
                self._find(action.visit_id, (action.visit_id, imported.new_visits)),
            ),
        )
        there = self._find(visit.id, (visit.course_id, imported.new_courses))

        def added() -> int:
            found, others = in_rounds(self._session, [there, changed])
            return len(found - imported.new_visits - others)

        yield lambda count: tr("%n new visit(s)", "", count), added

    def _courses(self) -> Iterator[_Asked]:
        imported, course = self._imported, CourseRecord
        event, page, draft, entry = (
            CourseEventRecord, KeptPageRecord, DraftRecord, SelfEntryRecord,
        )  # fmt: skip
        new, touched = imported.new_courses, imported.touched_courses
        theirs = self._find(course.id, (course.patient_id, imported.new_patients))
        yield lambda count: tr("%n new course(s)", "", count), self._count(theirs, without=new)
        yield (
            lambda count: tr("%n event(s)", "", count),
            self._count(self._find(event.id, (event.course_id, new))),
        )
        yield (
            lambda count: tr("%n page(s) handed out", "", count),
            self._count(
                self._find(page.id, (page.course_id, new)),
                self._find(page.id, (page.course_id, touched), page.printed_at > imported.at),
            ),
        )
        yield (
            lambda count: tr("%n time(s) a patient answered alone", "", count),
            self._count(
                self._find(entry.id, (entry.course_id, new)),
                self._find(entry.id, (entry.course_id, touched), entry.saved_at > imported.at),
            ),
        )
        yield (
            lambda count: tr("%n draft(s)", "", count),
            self._count(
                self._find(draft.id, (draft.course_id, new)),
                self._find(draft.id, (draft.visit_id, imported.new_visits)),
            ),
        )

    def _patients(self) -> Iterator[_Asked]:
        imported, new = self._imported, self._imported.new_patients
        merged, archived = MergedPatientRecord, ArchivedPatientRecord
        day, language = DayListRecord, PageLanguageRecord
        since = merged.merged_at > imported.at
        yield (
            lambda count: tr("%n merged record(s)", "", count),
            self._count(
                self._find(merged.patient_id, (merged.patient_id, imported.owners), since),
                self._find(merged.patient_id, (merged.into_id, imported.owners), since),
            ),
        )
        yield (
            lambda count: tr("%n archived patient(s)", "", count),
            self._count(self._find(archived.patient_id, (archived.patient_id, new))),
        )
        yield (
            lambda count: tr("%n place(s) in the list of a day", "", count),
            self._count(self._find(day.patient_id, (day.patient_id, new)), self._planned()),
        )
        yield (
            lambda count: tr("%n language(s) chosen for pages", "", count),
            self._count(self._find(language.patient_id, (language.patient_id, new))),
        )

    def _planned(self) -> _Find:
        """Return what finds who has a place in the list of a day that the import alone planned."""
        imported, day, course = self._imported, DayListRecord, CourseRecord
        has_place = exists().where(
            day.patient_id == course.patient_id, day.day == course.next_visit_on, ~day.is_walk_in
        )
        row = RecordVersionRecord
        before = row.content["next_visit_on"].as_string()
        is_replanned = exists().where(
            row.kind == RecordKind.COURSE,
            row.record_id == course.id,
            row.changed_at == imported.at,
            or_(
                row.action == RecordAction.ADDED,
                before.is_(None),
                before != cast(course.next_visit_on, String),
            ),
        )
        courses = imported.new_courses | imported.changed_courses
        return self._find(course.patient_id, (course.id, courses), and_(has_place, is_replanned))

    def _records(self) -> _Asked:
        imported, row = self._imported, RecordVersionRecord
        written = (
            (RecordKind.PATIENT, imported.new_patients | imported.changed_patients),
            (RecordKind.COURSE, imported.new_courses | imported.changed_courses),
        )
        asks = [
            partial(
                self._session.scalar,
                select(func.count()).where(
                    row.kind == kind, row.record_id.in_(batch), row.changed_at > imported.at
                ),
            )
            for kind, ids in written
            for batch in batches(ids, ASKED)
        ]

        def count() -> int:
            return sum(one or 0 for one in in_rounds(self._session, asks))

        return lambda count: tr("%n change(s) of patients or courses", "", count), count
