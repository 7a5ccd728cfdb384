"""Taking an import back, for as long as nothing was built on it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import CourseId, FirstAssessment, Patient, PatientId
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.record_versions import RecordAction, RecordKind
from tracker.errors import TrackerError
from tracker.language import marked, tr
from tracker.models.course import ActivityRecord, CourseRecord
from tracker.models.course_summary import refresh
from tracker.models.database import Database
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
from tracker.models.patient import PatientRecord
from tracker.models.records.erasure import erase_gone, overwrite_freed
from tracker.models.visit import PsfsScoreRecord, VisitRecord, VisitVersionRecord
from tracker.models.visit_history import visit_of
from tracker.models.visit_loading import WHOLE_ASSESSMENT, load_visits
from tracker.models.visit_writing import amend
from tracker.services.recording import Recorder
from tracker.services.visit_files.built_on import BuiltOn, Imported, batches, read_imported
from tracker.services.visit_files.columns import PLAN_FIELDS
from tracker.services.visit_files.merging import PATIENT_FIELDS

UNDONE: Final = "undone"  # detail of the line that says an import was taken back
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
            found = _last(session)
            return None if found is None else found[0]

    def undo(self, last: LastImport) -> Changes:
        """Take an import back: what it added goes, what it changed says what it said before.

        One transaction. What a visit or a record said in between stays in its history; of new
        patients nothing stays: whom the clinic has not it could not erase on request.

        Raises:
            TrackerError: Something was built on it, or another import was done since; the text
                says what.
        """
        saving = replace(self._recorder.saving(), reason=tr("import undone"))
        with self._database.write() as session:
            found = _last(session)
            if found is None or found[0].at != last.at:
                raise TrackerError(tr(NOTHING))
            undoing = _Undoing(session, found[1], saving)
            undoing.refuse_built_on()
            changes = undoing.run()
            self._recorder.log(session, AccessKind.IMPORTED, saving, detail=UNDONE)
            return changes


def find_last_import(session: Session) -> tuple[LastImport, str] | None:
    """Return the last import, and why it cannot be undone, in words; None as ``find_last``."""
    found = _last(session)
    return None if found is None else (found[0], _built_on(session, found[1]))


def _last(session: Session) -> tuple[LastImport, Imported] | None:
    line = AccessLineRecord
    query = select(line.at, line.person, line.detail).where(line.kind == AccessKind.IMPORTED)
    found = session.execute(query.order_by(line.number.desc()).limit(1)).one_or_none()
    if found is None or found.detail == UNDONE:
        return None
    imported = read_imported(session, found.at)
    last = LastImport(
        at=found.at,
        by=found.person,
        patients_added=len(imported.new_patients),
        visits_added=len(imported.new_visits),
        visits_amended=len(imported.amended_visits),
    )
    return last, imported


def _built_on(session: Session, imported: Imported) -> str:
    """Return what was built on an import, in words; empty for nothing."""
    found = BuiltOn(session, imported).words()
    if not found:
        return ""
    return tr(
        "The import cannot be undone, since more was done with it: {what}. Nothing was changed.",
        what=", ".join(found),
    )


class _Undoing:
    """One import being taken back, within its transaction."""

    def __init__(self, session: Session, imported: Imported, saving: Saving) -> None:
        self._session, self._imported, self._saving = session, imported, saving
        self._at = imported.at

    def refuse_built_on(self) -> None:
        """Refuse where anything was done since with what the import wrote."""
        problem = _built_on(self._session, self._imported)
        if problem:
            raise TrackerError(problem)

    def run(self) -> Changes:
        """Take everything back; return what views must read again."""
        imported = self._imported
        touched, owners = imported.touched_courses, imported.owners
        overwrite_freed(self._session)
        self._amend_back()
        self._drop_visits()
        self._change_courses_back()
        self._change_patients_back()
        self._drop_courses()
        self._drop_patients()
        refresh(self._session, touched - imported.new_courses, owners)
        erase_gone(self._session)
        return Changes(
            patients=frozenset(PatientId(one) for one in owners),
            courses=frozenset(CourseId(one) for one in touched),
        )

    def _amend_back(self) -> None:
        """Let amended visits say what they said before, as one more version."""
        for batch in batches(self._imported.amended_visits):
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

    def _drop_visits(self) -> None:
        for batch in batches(self._imported.new_visits):
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

    def _change_patients_back(self) -> None:
        for number, content in self._changed(RecordKind.PATIENT):
            record = self._session.get_one(PatientRecord, number, options=WHOLE_PATIENT)
            subject = patient_subject(number)
            with keeping_version(self._session, subject, record, self._saving):
                record.take(
                    replace(record.to_domain(), **fields_said(content, Patient, PATIENT_FIELDS))
                )

    def _change_courses_back(self) -> None:
        for number, content in self._changed(RecordKind.COURSE):
            record = self._session.get_one(CourseRecord, number, options=WHOLE_ASSESSMENT)
            subject = course_subject(record)
            with keeping_version(self._session, subject, record, self._saving):
                self._change_course_back(record, content)

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

    def _drop_courses(self) -> None:
        """Remove the new courses; those of new patients leave nothing in the history either."""
        for number in sorted(self._imported.new_courses):
            record = self._session.get_one(CourseRecord, number, options=WHOLE_ASSESSMENT)
            if record.patient_id not in self._imported.new_patients:
                note_removed(self._session, course_subject(record), record, self._saving)
            self._session.delete(record)
        self._session.flush()

    def _drop_patients(self) -> None:
        for number in sorted(self._imported.new_patients):
            record = self._session.get_one(PatientRecord, number, options=WHOLE_PATIENT)
            self._session.delete(record)
        self._session.flush()
