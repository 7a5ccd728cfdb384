"""Who did what and when, of everything: one timeline of versions and of the log of access."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.domain.values.access import NAMES_ANOTHER, AccessKind
from tracker.domain.values.course import Patient, PatientId
from tracker.domain.values.record_versions import RecordAction, RecordChange, RecordKind
from tracker.domain.values.visit import VERSION_WORDS, VersionKind, VisitVersion
from tracker.domain.words.names import day_words_in_full
from tracker.domain.words.record_words import ACCESS_WORDS, record_changes, record_words
from tracker.domain.words.visit_changes import FieldChange, changes_between
from tracker.files import write_whole
from tracker.language import Language, speaking, tr
from tracker.models.database import Database
from tracker.models.history.access_log import AccessLineRecord
from tracker.models.history.record_versions import (
    Following,
    RecordVersionRecord,
    ask_ahead_of_changes,
    change_of,
)
from tracker.models.history.timeline import Place, Source, Wanted, count_places, find_places
from tracker.models.patient import PatientRecord
from tracker.models.patient_search import find_patients, ways_to_read
from tracker.models.records.set_aside import read_merges, with_merged
from tracker.models.server.together import ask_ahead
from tracker.models.sqlite_file import Progress, ignore_progress
from tracker.models.visit import VisitRecord
from tracker.models.visit_history import ask_ahead_of_histories, load_histories
from tracker.services.access_log import AccessLog
from tracker.services.visit_files.cells import write_text

__all__ = ["History", "HistoryEntry", "HistoryFilter", "HistoryPage", "Source"]

PAGE: Final = 100  # entries read at once
_FOUND_MAX: Final = 500  # patients a filter's words may mean
COLUMNS: Final = ("at", "by", "what", "patient_id", "patient", "field", "before", "after", "reason")
_Histories = Mapping[int, tuple[VisitVersion, ...]]


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read for a page: visits' versions, lines of the log, whom these name, versions."""

    histories: _Histories
    lines: Mapping[int, AccessLineRecord]
    others: Mapping[int, Patient]
    following: Following


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryFilter:
    """Which entries are wanted; what is None or empty is no condition.

    Attributes:
        patient: Words of name, id or birth date, as in the search.
        patient_id: One patient.
        by: Part of the name of whoever did it.
        kind: One kind of line of the log, of record, or ``Source.VISIT``.
        first_day: Where the computer stands.
        last_day: As above, included.
    """

    patient: str = ""
    patient_id: int | None = None
    by: str = ""
    kind: AccessKind | RecordKind | Source | None = None
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One thing that was done.

    Attributes:
        what: In words.
        patient: Whose record it is about; None of what is about nobody's, or nobody's any more.
        changes: What it changed, field by field; without ``before`` what it added, without
            ``after`` what it removed.
        reason: Why; empty when not given.
        other: The second patient it is about, from or to whom something was moved.
    """

    at: datetime
    by: str
    what: str
    patient: Patient | None = None
    changes: tuple[FieldChange, ...] = ()
    reason: str = ""
    other: Patient | None = None


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Entries, the newest first, and how many there are in all."""

    entries: tuple[HistoryEntry, ...]
    count: int


class History:
    """The timeline of the open clinic."""

    def __init__(self, database: Database, access: AccessLog) -> None:
        self._database, self._access = database, access

    def page(self, chosen: HistoryFilter, start: int = 0, limit: int = PAGE) -> HistoryPage:
        """Return entries, the newest first.

        Args:
            chosen: Which of them.
            start: How many newer ones are left out.
            limit: Entries at most.
        """
        with self._database.read() as session:
            wanted = _wanted(session, chosen)
            ask_ahead(session, partial(count_places, session, wanted))
            places = find_places(session, wanted, start, limit)
            _ask_ahead(session, places)
            return HistoryPage(_entries(session, places), count_places(session, wanted))

    def export(
        self, file: Path, chosen: HistoryFilter, progress: Progress = ignore_progress
    ) -> int:
        """Write entries to a CSV file, a row for each field that was changed; whole or not at all.

        Args:
            file: Readable by the user alone.
            chosen: Which entries.
            progress: Called with entries done and entries in all.

        Returns:
            How many entries were written.

        Raises:
            InputError: The file cannot be written.
        """
        text, done = io.StringIO(newline=""), 0
        writer = csv.writer(text)  # ends lines with CRLF (RFC 4180), as the visit file does
        writer.writerow(COLUMNS)
        with speaking(Language.ENGLISH), self._database.read() as session:
            wanted = _wanted(session, chosen)
            count = count_places(session, wanted)
            while places := find_places(session, wanted, done, PAGE):
                for entry in _entries(session, places):
                    writer.writerows(_rows(entry))
                done += len(places)
                progress(done, count)
        write_whole(file, text.getvalue().encode("utf-8"))
        self._access.note(AccessKind.EXPORTED, detail="access")
        return done


def _wanted(session: Session, chosen: HistoryFilter) -> Wanted:
    patients: frozenset[int] | None = None
    if chosen.patient_id is not None:
        patients = frozenset({chosen.patient_id})
    if chosen.patient.strip():
        ask_ahead(session, partial(read_merges, session))
        patients = frozenset(find_patients(session, ways_to_read(chosen.patient), _FOUND_MAX))
    if patients is not None:  # what was done to a record before it was merged is theirs as well
        patients = with_merged(read_merges(session), patients)
    return Wanted(
        patients=patients,
        by=chosen.by,
        kind=chosen.kind,
        first_day=chosen.first_day,
        last_day=chosen.last_day,
    )


def _ask_ahead(session: Session, places: Sequence[Place]) -> None:
    """Ask a server at once for all that most entries of a page say."""
    lines = (one.record_id for one in places if one.source is Source.ACCESS)
    patients = partial(_patients, session, _patients_of(places))
    line = partial(session.get_one, AccessLineRecord)
    ask_ahead(session, patients, *(partial(line, number) for number in lines))
    ask_ahead_of_histories(session, VisitRecord.id.in_(_visits_of(places)))
    records = (one for one in places if one.source is Source.RECORD)
    ask_ahead_of_changes(session, map(_key, records))


def _key(place: Place) -> tuple[RecordKind, int, int]:
    return RecordKind(place.kind), place.record_id, place.number


def _patients_of(places: Sequence[Place]) -> list[int]:
    return sorted({one.patient_id for one in places if one.patient_id is not None})


def _visits_of(places: Sequence[Place]) -> list[int]:
    return sorted({one.record_id for one in places if one.source is Source.VISIT})


def _entries(session: Session, places: Sequence[Place]) -> tuple[HistoryEntry, ...]:
    patients = _patients(session, _patients_of(places))
    read = _read(session, places)
    entries = (_entry(session, place, read) for place in places)
    return tuple(
        replace(entry, patient=patients.get(place.patient_id or 0))
        for entry, place in zip(entries, places, strict=True)
    )


def _read(session: Session, places: Sequence[Place]) -> _Read:
    visits = VisitRecord.id.in_(_visits_of(places))
    histories = {record.id: versions for record, versions in load_histories(session, visits)}
    lines = [one.record_id for one in places if one.source is Source.ACCESS]
    access = {number: session.get_one(AccessLineRecord, number) for number in lines}
    others = _patients(session, sorted(set(filter(None, map(_find_another, access.values())))))
    keys = [_key(one) for one in places if one.source is Source.RECORD]
    records: Following = {key: session.get_one(RecordVersionRecord, key) for key in keys}
    return _Read(histories, access, others, records)


def _patients(session: Session, ids: Sequence[int]) -> dict[int, Patient]:
    if not ids:
        return {}
    record = PatientRecord
    query = select(record.id, record.clinic_id, record.family_name, record.given_name)
    return {
        number: Patient(
            patient_id=PatientId(number),
            clinic_id=clinic_id,
            family_name=family,
            given_name=given,
        )
        for number, clinic_id, family, given in session.execute(query.where(record.id.in_(ids)))
    }


def _find_another(line: AccessLineRecord) -> int | None:
    """Return the id of another patient whom a line of the log names; None for nobody."""
    is_named = line.kind in NAMES_ANOTHER and line.detail is not None
    return int(line.detail) if is_named and line.detail is not None else None


def _entry(session: Session, place: Place, read: _Read) -> HistoryEntry:
    if place.source is Source.ACCESS:
        return _access_entry(place, read)
    if place.source is Source.RECORD:
        return _record_entry(session, place, read.following)
    return _visit_entry(place, read.histories[place.record_id])


def _access_entry(place: Place, read: _Read) -> HistoryEntry:
    line = read.lines[place.record_id]
    words = place.kind if line.kind is None else tr(ACCESS_WORDS[line.kind])
    another = _find_another(line)
    if another is not None:
        return HistoryEntry(at=place.at, by=place.by, what=words, other=read.others.get(another))
    return HistoryEntry(at=place.at, by=place.by, what=words, reason=line.detail or "")


def _record_entry(session: Session, place: Place, following: Following) -> HistoryEntry:
    row = following[_key(place)]
    assert row is not None  # noqa: S101  # read for every place (``_entries``)
    change = change_of(session, row, following)
    return HistoryEntry(
        at=place.at,
        by=place.by,
        what=record_words(change.subject.kind, change.action),
        changes=_said(change),
        reason=change.reason or "",
    )


def _said(change: RecordChange) -> tuple[FieldChange, ...]:
    """Return what was changed; of what was added or removed only what it says, or said."""
    changes = record_changes(change.subject.kind, change.before, change.after)
    if change.action is RecordAction.ADDED:
        return tuple(replace(one, before="") for one in changes)
    if change.action is RecordAction.REMOVED:
        return tuple(replace(one, after="") for one in changes)
    return changes


def _visit_entry(place: Place, versions: Sequence[VisitVersion]) -> HistoryEntry:
    now = next(one for one in versions if one.number == place.number)
    before = next((one for one in versions if one.number == place.number - 1), None)
    is_amended = before is not None and now.kind is VersionKind.AMENDED
    return HistoryEntry(
        at=place.at,
        by=place.by,
        what=tr(
            "Visit of {day}: {changed}",
            day=day_words_in_full(now.visit.visit_date),
            changed=tr(VERSION_WORDS[now.kind]),
        ),
        changes=changes_between(before.visit, now.visit) if before and is_amended else (),
        reason=now.reason or "",
    )


def _what(entry: HistoryEntry) -> str:
    if entry.other is None:
        return entry.what
    return f"{entry.what}: {entry.other.full_name} ({entry.other.clinic_id})"


def _rows(entry: HistoryEntry) -> Iterator[tuple[str, ...]]:
    patient = entry.patient
    head = (
        entry.at.isoformat(timespec="seconds"),
        write_text(entry.by),
        write_text(_what(entry)),
        write_text(None if patient is None else patient.clinic_id),
        write_text(None if patient is None else patient.full_name),
    )
    reason = write_text(entry.reason)
    if not entry.changes:
        yield (*head, "", "", "", reason)
    for one in entry.changes:
        yield (*head, write_text(one.label), write_text(one.before), write_text(one.after), reason)
