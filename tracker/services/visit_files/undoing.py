"""Taking an import back, for as long as nothing was built on it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, delete, exists, func, or_, select
from sqlalchemy.orm import Session

from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import CourseId, FirstAssessment, Patient, PatientId
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.record_versions import RecordAction, RecordKind
from tracker.errors import TrackerError
from tracker.language import marked, tr
from tracker.models.archive import KeptPageRecord
from tracker.models.course import ActivityRecord, CourseEventRecord, CourseRecord
from tracker.models.course_summary import refresh
from tracker.models.database import Database
from tracker.models.day.day_list import DayListRecord
from tracker.models.draft import DraftRecord
from tracker.models.history.access_log import AccessLineRecord
from tracker.models.history.contents import WHOLE_PATIENT, fields_said
from tracker.models.history.record_versions import (
    RecordVersionRecord,
    course_subject,
    keeping_version,
    note_removed,
    patient_subject,
)
from tracker.models.history.saving import Saving
from tracker.models.patient import PageLanguageRecord, PatientRecord
from tracker.models.visit import (
    DecisionRecord,
    FlagActionRecord,
    PsfsScoreRecord,
    VisitRecord,
    VisitVersionRecord,
)
from tracker.models.visit_history import visit_of
from tracker.models.visit_loading import WHOLE_ASSESSMENT, load_visits
from tracker.models.visit_writing import amend
from tracker.services.recording import Recorder
from tracker.services.visit_files.columns import PLAN_FIELDS
from tracker.services.visit_files.merging import PATIENT_FIELDS

UNDONE: Final = "undone"  # detail of the line that says an import was taken back
BATCH: Final = 250  # visits amended at a time
NOTHING: Final = marked("There is no import that could be undone.")


@dataclass(frozen=True, slots=True, kw_only=True)
class LastImport:
    """The import that was done last, as it stands in the record.

    Attributes:
        at: When, in UTC; everything it wrote is signed with this moment.
        by: Who.
    """

    at: datetime
    by: str
    patients_added: int
    visits_added: int
    visits_amended: int


class ImportUndo:
    """Takes back what the last import wrote."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        self._database, self._recorder = database, recorder

    def find_last(self) -> LastImport | None:
        """Return the last import; None when there was none, or it was taken back."""
        with self._database.read() as session:
            return _last(session)

    def undo(self, last: LastImport) -> Changes:
        """Take an import back: what it added goes, what it changed says what it said before.

        One transaction. What a visit or a record said in between stays in its history.

        Raises:
            TrackerError: Something was built on it, or another import was done since; the text
                says what.
        """
        saving = replace(self._recorder.saving(), reason=tr("import undone"))
        with self._database.write() as session:
            found = _last(session)
            if found is None or found.at != last.at:
                raise TrackerError(tr(NOTHING))
            undoing = _Undoing(session, last.at, saving)
            undoing.refuse_built_on()
            changes = undoing.run()
            self._recorder.log(session, AccessKind.IMPORTED, saving, detail=UNDONE)
            return changes


def _last(session: Session) -> LastImport | None:
    line = AccessLineRecord
    query = select(line.at, line.person, line.detail).where(line.kind == AccessKind.IMPORTED)
    found = session.execute(query.order_by(line.number.desc()).limit(1)).one_or_none()
    if found is None or found.detail == UNDONE:
        return None
    patients = _ids(RecordKind.PATIENT, RecordAction.ADDED, found.at)
    return LastImport(
        at=found.at,
        by=found.person,
        patients_added=_count(session, patients),
        visits_added=_count(session, _visits(found.at, is_added=True)),
        visits_amended=_count(session, _visits(found.at, is_added=False)),
    )


def _count(session: Session, query: "Select[int]") -> int:
    return session.scalar(select(func.count()).select_from(query.subquery())) or 0


def _ids(kind: RecordKind, action: RecordAction, at: datetime) -> "Select[int]":
    """Return which records of a kind the import added, or changed."""
    row = RecordVersionRecord
    return select(row.record_id).where(row.kind == kind, row.action == action, row.changed_at == at)


def _visits(at: datetime, *, is_added: bool) -> "Select[int]":
    """Return the visits that say what the import left; added ones said nothing before."""
    version = VisitVersionRecord
    before = exists().where(version.visit_id == VisitRecord.id, version.saved_at != at)
    return select(VisitRecord.id).where(VisitRecord.saved_at == at, ~before if is_added else before)


class _Undoing:
    """One import being taken back, within its transaction."""

    def __init__(self, session: Session, at: datetime, saving: Saving) -> None:
        self._session, self._at, self._saving = session, at, saving
        self._new_visits = _visits(at, is_added=True)
        self._new_courses = _ids(RecordKind.COURSE, RecordAction.ADDED, at)
        self._new_patients = _ids(RecordKind.PATIENT, RecordAction.ADDED, at)

    def refuse_built_on(self) -> None:
        """Refuse where anything was done since with what the import wrote."""
        found = [
            words(count)
            for words, condition in self._built()
            if (count := self._session.scalar(select(func.count()).where(condition)) or 0)
        ]
        if found:
            raise TrackerError(
                tr(
                    "The import cannot be undone, since more was done with it: {what}. "
                    "Nothing was changed.",
                    what=", ".join(found),
                )
            )

    def _built(self) -> Iterator[tuple[Callable[[int], str], ColumnElement[bool]]]:
        """Yield what may have been built on the import: its words, and the condition."""
        courses, patients = self._new_courses, self._new_patients
        yield from self._built_on_visits()
        yield (
            lambda count: tr("%n new course(s)", "", count),
            and_(CourseRecord.patient_id.in_(patients), CourseRecord.id.not_in(courses)),
        )
        yield (
            lambda count: tr("%n event(s)", "", count),
            CourseEventRecord.course_id.in_(courses),
        )
        yield (
            lambda count: tr("%n page(s) handed out", "", count),
            KeptPageRecord.course_id.in_(courses),
        )
        yield (
            lambda count: tr("%n place(s) in the list of a day", "", count),
            DayListRecord.patient_id.in_(patients),
        )
        yield (
            lambda count: tr("%n language(s) chosen for pages", "", count),
            PageLanguageRecord.patient_id.in_(patients),
        )
        record = RecordVersionRecord
        yield (
            lambda count: tr("%n change(s) of patients or courses", "", count),
            and_(record.changed_at > self._at, or_(*self._written_to(record))),
        )

    def _built_on_visits(self) -> Iterator[tuple[Callable[[int], str], ColumnElement[bool]]]:
        visits, courses = self._new_visits, self._new_courses
        version, visit = VisitVersionRecord, VisitRecord
        said = exists().where(version.visit_id == visit.id, version.saved_at == self._at)
        is_decided = or_(
            exists().where(DecisionRecord.visit_id == visit.id),
            exists().where(FlagActionRecord.visit_id == visit.id),
        )
        yield (
            lambda count: tr("%n visit(s) changed", "", count),
            and_(visit.saved_at != self._at, said),
        )
        yield (
            lambda count: tr("%n visit(s) signed or decided on", "", count),
            or_(
                and_(visit.saved_at == self._at, visit.signed_at > self._at),
                and_(visit.id.in_(visits), is_decided),
            ),
        )
        yield (
            lambda count: tr("%n new visit(s)", "", count),
            and_(visit.course_id.in_(courses), visit.id.not_in(visits), ~said),
        )
        yield (
            lambda count: tr("%n draft(s)", "", count),
            or_(DraftRecord.course_id.in_(courses), DraftRecord.visit_id.in_(visits)),
        )

    def _written_to(self, record: type[RecordVersionRecord]) -> Iterator[ColumnElement[bool]]:
        """Yield the conditions on versions of what the import added or changed."""
        for kind in (RecordKind.PATIENT, RecordKind.COURSE):
            for action in (RecordAction.ADDED, RecordAction.CHANGED):
                ids = _ids(kind, action, self._at)
                yield and_(record.kind == kind, record.record_id.in_(ids))

    def run(self) -> Changes:
        """Take everything back; return what views must read again."""
        session = self._session
        visits = list(session.scalars(self._new_visits))
        courses = list(session.scalars(self._new_courses))
        patients = list(session.scalars(self._new_patients))
        touched = set(
            session.scalars(select(VisitRecord.course_id).where(VisitRecord.saved_at == self._at))
        )
        self._amend_back()
        self._drop_visits(visits)
        touched |= set(self._change_courses_back())
        changed = set(self._change_patients_back())
        owners = set(self._owners(touched | set(courses)))
        self._drop_courses(courses)
        self._drop_patients(patients)
        refresh(session, touched - set(courses), changed | set(patients) | owners)
        return Changes(
            patients=frozenset(PatientId(one) for one in changed | set(patients) | owners),
            courses=frozenset(CourseId(one) for one in touched | set(courses)),
        )

    def _owners(self, courses: set[int]) -> Sequence[int]:
        found: list[int] = []
        for batch in _batches(list(courses)):
            query = select(CourseRecord.patient_id).where(CourseRecord.id.in_(batch))
            found += self._session.scalars(query)
        return found

    def _amend_back(self) -> None:
        """Let amended visits say what they said before, as one more version."""
        for batch in _batches(list(self._session.scalars(_visits(self._at, is_added=False)))):
            before = self._before(batch)
            for stored in list(load_visits(self._session, VisitRecord.id.in_(batch))):
                old = visit_of(before[stored[0].id])
                amend(self._session, stored, replace(old, version=None), self._saving)

    def _before(self, visit_ids: Sequence[int]) -> dict[int, dict[str, object]]:
        version = VisitVersionRecord
        query = (
            select(version.visit_id, version.content)
            .where(version.visit_id.in_(visit_ids), version.saved_at != self._at)
            .order_by(version.number)
        )
        return {row.visit_id: row.content for row in self._session.execute(query)}

    def _drop_visits(self, visits: Sequence[int]) -> None:
        for batch in _batches(visits):
            versions = VisitVersionRecord.visit_id.in_(batch)
            self._session.execute(delete(VisitVersionRecord).where(versions))
            self._session.execute(delete(VisitRecord).where(VisitRecord.id.in_(batch)))

    def _changed(self, kind: RecordKind) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield what each record that the import changed said before."""
        row = RecordVersionRecord
        query = select(row.record_id, row.content).where(
            row.kind == kind, row.action == RecordAction.CHANGED, row.changed_at == self._at
        )
        yield from [(number, content) for number, content in self._session.execute(query)]

    def _change_patients_back(self) -> Iterator[int]:
        for number, content in self._changed(RecordKind.PATIENT):
            record = self._session.get_one(PatientRecord, number, options=WHOLE_PATIENT)
            subject = patient_subject(number)
            with keeping_version(self._session, subject, record, self._saving):
                record.take(
                    replace(record.to_domain(), **fields_said(content, Patient, PATIENT_FIELDS))
                )
            yield number

    def _change_courses_back(self) -> Iterator[int]:
        for number, content in self._changed(RecordKind.COURSE):
            record = self._session.get_one(CourseRecord, number, options=WHOLE_ASSESSMENT)
            subject = course_subject(record)
            with keeping_version(self._session, subject, record, self._saving):
                self._change_course_back(record, content)
            yield number

    def _change_course_back(self, record: CourseRecord, content: dict[str, Any]) -> None:
        said = fields_said(content, FirstAssessment, ("side", "onset_date", "drivers"))
        record.side, record.onset_date = said["side"], said["onset_date"]
        record.take_drivers(said["drivers"])
        planned = fields_said(content, CoursePlan, tuple(PLAN_FIELDS.values()))
        record.take_plan(replace(record.plan(), **planned))
        names = {one["name"] for one in content["activities"]}
        for row in [row for row in record.activities if row.name not in names]:
            if not self._is_scored(row):
                record.activities.remove(row)

    def _is_scored(self, row: ActivityRecord) -> bool:
        score = exists().where(PsfsScoreRecord.activity_id == row.id)
        return row.position is None or bool(self._session.scalar(select(score)))

    def _drop_courses(self, courses: Sequence[int]) -> None:
        for number in courses:
            record = self._session.get_one(CourseRecord, number, options=WHOLE_ASSESSMENT)
            note_removed(self._session, course_subject(record), record, self._saving)
            self._session.delete(record)
        self._session.flush()

    def _drop_patients(self, patients: Sequence[int]) -> None:
        for number in patients:
            record = self._session.get_one(PatientRecord, number, options=WHOLE_PATIENT)
            note_removed(self._session, patient_subject(number), record, self._saving)
            self._session.delete(record)
        self._session.flush()


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]
