"""Finding what was written down at visits and of events, by its words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy.orm import Session, selectinload

from tracker.domain.values.course import CourseId, Patient, PatientId
from tracker.domain.values.record_lines import RecordLine, Wanted
from tracker.domain.values.visit import VisitId
from tracker.domain.words.finding.line_words import wanted_words
from tracker.models.database import Database
from tracker.models.finding.record_words import (
    count_unindexed,
    find_entries,
    index_some,
    mark_unindexed,
    whose,
)
from tracker.models.finding.stored_lines import StoredEntry
from tracker.models.patient import PatientRecord
from tracker.models.reading_errors import readable
from tracker.models.sqlite_file import Progress, ignore_progress

FOUND_AT_MOST: Final = 100  # entries shown; more words find fewer
FILLED_WHILE_OPENING: Final = 2000  # visits; more wait until the list is there


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEntry:
    """A visit or an event in which every word was found.

    Attributes:
        visit_id: None of an event.
        lines: Those of it that have one of the words at least.
    """

    patient: Patient
    course_id: CourseId
    day: date
    visit_id: VisitId | None
    lines: tuple[RecordLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found in the records.

    Attributes:
        wanted: What was looked for.
        entries: The latest first.
        has_more: Whether there is more than is shown.
        is_whole: Whether everything stored was looked through; older visits may still be missing
            from the index of words for some minutes after an update.
    """

    wanted: tuple[Wanted, ...] = ()
    entries: tuple[FoundEntry, ...] = ()
    has_more: bool = False
    is_whole: bool = True


class Finding:
    """Finds words in the clinic's records."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(
        self, text: str, patient_id: PatientId | None = None, limit: int = FOUND_AT_MOST
    ) -> Found:
        """Return the visits and events that have every word of a text, or words that begin so.

        Accents and case are ignored. A visit that was struck out is not found, nor what a visit
        said before it was amended.

        Args:
            text: Words in any order; without a word nothing is found.
            patient_id: Whose records alone; None is everybody's.
            limit: Entries at most, those stored last.
        """
        wanted = wanted_words(text)
        if not wanted:
            return Found()
        with self._database.read() as session:
            stored = find_entries(session, wanted, limit + 1, patient_id)
            entries = _entries(session, stored[:limit], wanted)
            is_whole = not count_unindexed(session)
        return Found(
            wanted=wanted, entries=entries, has_more=len(stored) > limit, is_whole=is_whole
        )

    def count_unindexed(self) -> int:
        """Return how many visits and events at most cannot be found yet."""
        with self._database.read() as session:
            return count_unindexed(session)

    def index_missing(self, progress: Progress = ignore_progress) -> None:
        """Put what was stored before into the index, some hundred visits a transaction.

        Args:
            progress: Called with how many are done and how many there are; raising
                ``CancelledError`` in it keeps what is done, and the next start goes on there.
        """
        total = self.count_unindexed()
        while left := self.index_part():
            progress(total - left, total)

    def mark_unindexed(self) -> None:
        """Let everything be put into the index once more, by whoever next opens the clinic.

        One transaction.
        """
        with self._database.write() as session:
            mark_unindexed(session)

    def index_part(self) -> int:
        """Put the newest of what is missing into the index; return how many at most still are.

        One short transaction, and none where nothing is missing.
        """
        if not self.count_unindexed():
            return 0
        with self._database.write() as session:
            return index_some(session)


def _entries(
    session: Session, stored: Iterable[StoredEntry], wanted: tuple[Wanted, ...]
) -> tuple[FoundEntry, ...]:
    """Return stored entries with their patients; those of a patient who cannot be read are out."""
    latest = sorted(stored, key=lambda entry: entry.day, reverse=True)
    owners = whose(session, latest)
    patients = _patients(session, owners.values())
    return tuple(
        FoundEntry(
            patient=patients[owners[entry.course_id]],
            course_id=entry.course_id,
            day=entry.day,
            visit_id=entry.visit_id,
            lines=_matching(entry, wanted),
        )
        for entry in latest
        if owners.get(entry.course_id) in patients
    )


def _matching(entry: StoredEntry, wanted: tuple[Wanted, ...]) -> tuple[RecordLine, ...]:
    found_by = ((line, line.found_by()) for line in entry.lines)
    return tuple(line for line, words in found_by if any(one.is_in(words) for one in wanted))


def _patients(session: Session, ids: Iterable[PatientId]) -> Mapping[PatientId, Patient]:
    options = [selectinload(PatientRecord.precautions)]

    def read(patient_id: PatientId) -> tuple[PatientId, Patient]:
        record = session.get_one(PatientRecord, patient_id, options=options)
        return patient_id, record.to_domain()

    return dict(readable(set(ids), read))
