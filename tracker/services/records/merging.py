"""Two records of the same person become one, and two again."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import partial
from typing import Final

from sqlalchemy import and_, select
from sqlalchemy.orm import Session, aliased

from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import CourseId, Patient, PatientId
from tracker.domain.values.record_versions import RecordKind
from tracker.errors import ChangedElsewhereError, InputError
from tracker.language import Language, marked, tr
from tracker.models.course import CourseRecord
from tracker.models.course_summary import refresh
from tracker.models.database import Database
from tracker.models.day.day_list import ask_ahead_of_carrying, carry_over, give_places
from tracker.models.history.access_log import append_lines
from tracker.models.history.contents import fields_said
from tracker.models.history.record_versions import (
    RecordVersionRecord,
    keeping_version,
    patient_subject,
)
from tracker.models.history.saving import Saving
from tracker.models.patient import PatientRecord
from tracker.models.records.set_aside import MergedPatientRecord
from tracker.models.server.together import ask_ahead, ask_whole_ahead, whole
from tracker.models.visit import VisitRecord
from tracker.services.opening import CourseSummary, courses_in_short
from tracker.services.patients import choose_language, chosen_language
from tracker.services.recording import Recorder, line_of
from tracker.services.records.built_on_merge import BuiltOnMerge
from tracker.services.records.merged_courses import (
    Numbered,
    courses_of,
    days_begun,
    highest_number,
    last_visits,
    numbers_of,
    place,
    take_along,
)
from tracker.services.records.way_back import from_json, to_json

CHANGED_SINCE: Final = marked(
    "One of the two records was changed elsewhere meanwhile. Nothing was merged. Look at both "
    "again, then merge them."
)
NOT_SEPARATED: Final = marked(
    "The record was changed since the two were merged. They were not separated."
)
MERGED_AGAIN: Final = marked(
    "The record goes on under a third one by now. They were not separated. Undo that merge first."
)
SAME_RECORD: Final = marked("These are one record already. Nothing was changed.")


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePreview:
    """Two records side by side.

    Attributes:
        kept: Who goes on.
        gone: Whose courses come along.
        same_days: Days on which both have a visit.
    """

    kept: Patient
    gone: Patient
    kept_courses: tuple[CourseSummary, ...]
    gone_courses: tuple[CourseSummary, ...]
    same_days: tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedRecords:
    """Two records that were merged, and what separates them again.

    Attributes:
        before: What was known of the one that goes on.
        language: Of that one's pages; None is as the clinic.
        version: Of that one since they were merged.
        courses: What came along, each with the number it had.
        renumbered: Courses of the one that goes on, each with the number it had.
        days: Of the lists in which the place came along.
    """

    gone: PatientId
    kept: PatientId
    before: Patient
    language: Language | None
    version: int
    courses: tuple[Numbered, ...]
    renumbered: tuple[Numbered, ...] = ()
    days: tuple[date, ...] = ()


class Merging:
    """Merges records of patients; every merge stands in the history of both."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        self._database, self._recorder = database, recorder

    def preview(self, kept: PatientId, gone: PatientId) -> MergePreview:
        """Return both records and what would come along; nothing is written."""
        both = kept, gone
        with self._database.read() as session:
            for one in both:
                ask_whole_ahead(session, PatientRecord, one, ["precautions"])
            courses = [partial(courses_in_short, session, one) for one in both]
            ask_ahead(session, *courses, partial(_same_days, session, *both))
            people = [_record(session, one).to_domain() for one in both]
            return MergePreview(
                kept=people[0],
                gone=people[1],
                kept_courses=courses[0](),
                gone_courses=courses[1](),
                same_days=_same_days(session, *both),
            )

    def merge(
        self, details: Patient, gone: PatientId, versions: tuple[int | None, int | None]
    ) -> tuple[MergedRecords, Changes]:
        """Let a record's courses go on under another record of the same person; one transaction.

        Nothing is taken away: the record that is gone stays with its id, which finds the other.

        Args:
            details: What is known of the person from now on; whose record goes on.
            gone: Whose courses come along.
            versions: Of both records as they were read; None is whichever it is.

        Raises:
            ChangedElsewhereError: One of the two was changed since.
            InputError: It is one record already.
        """
        kept = details.patient_id
        if kept is None:
            raise ValueError("only stored records are merged: patient_id is None")
        saving = self._recorder.saving()
        with self._database.write() as session:
            _ask_ahead_of_merging(session, kept, gone)
            record, other = _record(session, kept), _record(session, gone)
            _refuse(session, (record, other), versions)
            before, language = record.to_domain(), chosen_language(session, kept)
            theirs = chosen_language(session, gone)
            with keeping_version(session, patient_subject(kept), record, saving):
                record.take(details)
                if language is None and theirs is not None:
                    choose_language(session, kept, theirs)
            there = courses_of(session, kept), courses_of(session, gone)
            own, courses = (numbers_of(one) for one in there)
            take_along(session, kept, *there)
            days = carry_over(session, gone, kept)
            merged = MergedRecords(
                gone=gone,
                kept=kept,
                before=before,
                language=language,
                version=record.version,
                courses=courses,
                renumbered=own,
                days=days,
            )
            row = MergedPatientRecord(
                patient_id=gone, into_id=kept, merged_at=saving.at, merged_by=saving.by
            )
            row.way_back = _way_back(merged)
            session.add(row)
            self._log(session, AccessKind.PATIENT_MERGED, saving, (kept, gone))
            return merged, _changed(session, merged)

    def separate(self, merged: MergedRecords) -> Changes:
        """Let both records be as they were before they were merged; one transaction.

        Raises:
            ChangedElsewhereError: Something was built on the merge since, or the record that goes
                on is one with a third one by now, or a course that came along is elsewhere; the
                text says what.
        """
        saving = self._recorder.saving()
        with self._database.write() as session:
            return self._separate(session, merged, saving)

    def undo(self, gone: PatientId) -> Changes | None:
        """Let a merged record be by itself again as its row says; one transaction.

        Returns:
            None where nobody kept how, or it is by itself already.

        Raises:
            ChangedElsewhereError: As ``separate``.
        """
        saving = self._recorder.saving()
        with self._database.write() as session:
            merged = find_merge(session, gone)
            return None if merged is None else self._separate(session, merged, saving)

    def _separate(self, session: Session, merged: MergedRecords, saving: Saving) -> Changes:
        kept, gone = merged.kept, merged.gone
        owned = ((kept, merged.renumbered), (gone, merged.courses))
        places = [(one, (whose, at)) for whose, numbered in owned for one, at in numbered]
        _ask_ahead_of_separating(session, (kept, gone), [one for one, _ in places])
        record = _record(session, kept)
        row = session.get(MergedPatientRecord, gone)
        problem = why_they_stay(session, merged)
        if row is None or problem:
            raise ChangedElsewhereError(problem)
        with keeping_version(session, patient_subject(kept), record, saving):
            record.take(merged.before)
            if merged.language != chosen_language(session, kept):
                choose_language(session, kept, merged.language)
        place(session, [(session.get_one(CourseRecord, one), at) for one, at in places])
        give_places(session, kept, gone, merged.days)
        session.delete(row)
        self._log(session, AccessKind.PATIENT_SEPARATED, saving, (kept, gone))
        return _changed(session, merged)

    def _log(
        self, session: Session, kind: AccessKind, saving: Saving, both: tuple[PatientId, PatientId]
    ) -> None:
        about = ({"patient_id": whose, "detail": str(other)} for whose, other in (both, both[::-1]))
        append_lines(session, [line_of(kind, saving, **one) for one in about])


def _ask_ahead_of_merging(session: Session, kept: PatientId, gone: PatientId) -> None:
    """Ask a server at once for all that merging two records reads."""
    both = kept, gone
    for one in both:
        ask_whole_ahead(session, PatientRecord, one, ["precautions"])
    asks = [
        partial(ask, session, one)
        for ask in (_merge_of, chosen_language, courses_of)
        for one in both
    ]
    ask_ahead(
        session,
        *asks,
        *(partial(ask, session, both) for ask in (last_visits, days_begun)),
        partial(highest_number, session, [kept]),
    )
    ask_ahead_of_carrying(session, gone, kept)


def _merge_of(session: Session, patient_id: PatientId) -> MergedPatientRecord | None:
    return session.get(MergedPatientRecord, patient_id)


def find_merge(session: Session, gone: PatientId) -> MergedRecords | None:
    """Return a merge as its row keeps it; None where the way back was not kept."""
    row = session.get(MergedPatientRecord, gone)
    if row is None or row.way_back is None:
        return None
    said, kept = from_json(_WayBack, row.way_back), PatientId(row.into_id)
    numbered = (*said.renumbered, *said.courses)
    _ask_ahead_of_separating(session, (kept, gone), [one for one, _ in numbered])
    ask_ahead(session, _built_on(session, row, said.version, numbered).words)
    key = (RecordKind.PATIENT, kept, said.version - 1)
    ask_ahead(session, partial(session.get, RecordVersionRecord, key))
    now, language = _record(session, kept).to_domain(), chosen_language(session, kept)
    before = session.get(RecordVersionRecord, key) if said.is_changed else None
    if before is not None:
        names = [one.name for one in fields(Patient) if one.name in before.content]
        now = replace(now, **fields_said(before.content, Patient, names))
        code = before.content.get("page_language")
        language = None if code is None else Language(str(code))
    return MergedRecords(
        gone=gone,
        kept=kept,
        before=now,
        language=language,
        version=said.version,
        courses=said.courses,
        renumbered=said.renumbered,
        days=said.days,
    )


def _ask_ahead_of_separating(
    session: Session, both: tuple[PatientId, PatientId], courses: Sequence[CourseId]
) -> None:
    """Ask a server at once for what tells whether two records can be separated, and how."""
    kept = both[0]
    ask_whole_ahead(session, PatientRecord, kept, ["precautions"])
    asks = (partial(_merge_of, session, one) for one in both)
    records = (partial(session.get, CourseRecord, one) for one in courses)
    highest = partial(highest_number, session, both)
    ask_ahead(session, partial(chosen_language, session, kept), *asks, *records, highest)


def why_they_stay(session: Session, merged: MergedRecords) -> str:
    """Return why two merged records cannot be separated, in words; empty when they can."""
    row = session.get(MergedPatientRecord, merged.gone)
    if row is None or row.into_id != merged.kept:
        return tr(NOT_SEPARATED)
    if session.get(MergedPatientRecord, merged.kept) is not None:
        return tr(MERGED_AGAIN)
    numbered = (*merged.renumbered, *merged.courses)
    there = [session.get(CourseRecord, course_id) for course_id, _ in numbered]
    if any(one is None or one.patient_id != merged.kept for one in there):
        return tr(NOT_SEPARATED)
    return _built_words(_built_on(session, row, merged.version, numbered).words())


def _built_on(
    session: Session, row: MergedPatientRecord, version: int, numbered: Sequence[Numbered]
) -> BuiltOnMerge:
    courses = frozenset(one for one, _ in numbered)
    kept = PatientId(row.into_id)
    return BuiltOnMerge(session, kept, row.merged_at, version=version, courses=courses)


def _built_words(found: Sequence[str]) -> str:
    if not found:
        return ""
    return tr(
        "The two records are not separated, since more was done with them since: {what}. Nothing "
        "was changed. Visits of somebody else can be moved one by one.",
        what=", ".join(found),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _WayBack:
    """What a merge's row keeps of the way back.

    Attributes:
        is_changed: Whether the version before says what was known of the one that goes on.
    """

    version: int
    is_changed: bool
    courses: tuple[Numbered, ...]
    renumbered: tuple[Numbered, ...]
    days: tuple[date, ...]


def _way_back(merged: MergedRecords) -> dict[str, object]:
    is_changed = merged.version != merged.before.version
    kept = _WayBack(
        version=merged.version,
        is_changed=is_changed,
        courses=merged.courses,
        renumbered=merged.renumbered,
        days=merged.days,
    )
    return to_json(kept)


def _refuse(
    session: Session,
    records: tuple[PatientRecord, PatientRecord],
    versions: tuple[int | None, int | None],
) -> None:
    one, other = records
    if one.id == other.id:
        raise InputError(tr(SAME_RECORD))
    is_gone = any(_merge_of(session, PatientId(record.id)) is not None for record in records)
    pairs = zip(records, versions, strict=True)
    if is_gone or any(read not in (None, record.version) for record, read in pairs):
        raise ChangedElsewhereError(tr(CHANGED_SINCE))


def _same_days(session: Session, kept: PatientId, gone: PatientId) -> tuple[date, ...]:
    here, there = aliased(VisitRecord), aliased(VisitRecord)
    ours, theirs = aliased(CourseRecord), aliased(CourseRecord)
    query = (
        select(here.visit_date)
        .join(ours, and_(ours.id == here.course_id, ours.patient_id == kept))
        .join(there, and_(there.visit_date == here.visit_date, there.is_live))
        .join(theirs, and_(theirs.id == there.course_id, theirs.patient_id == gone))
        .where(here.is_live)
        .distinct()
        .order_by(here.visit_date)
    )
    return tuple(session.scalars(query))


def _changed(session: Session, merged: MergedRecords) -> Changes:
    both = frozenset({merged.kept, merged.gone})
    refresh(session, patients=both)
    numbered = (*merged.renumbered, *merged.courses)
    return Changes(
        patients=both,
        courses=frozenset(one for one, _ in numbered),
        has_day_list=bool(merged.days),
    )


def _record(session: Session, patient_id: PatientId) -> PatientRecord:
    return whole(session, PatientRecord, patient_id, ["precautions"])
