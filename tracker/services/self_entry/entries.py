"""What patients answered alone, kept while they answer, offered to the clinician, taken over."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.domain.self_entry.answers import SelfEntry, SelfEntryId
from tracker.domain.values.course import CourseId
from tracker.domain.values.visit import VisitId
from tracker.errors import ChangedElsewhereError
from tracker.language import marked, tr
from tracker.models.course import CourseRecord
from tracker.models.database import Database
from tracker.models.draft import put_draft
from tracker.models.elsewhere.touches import note_patients
from tracker.models.self_entry.entries import SelfEntryRecord
from tracker.models.types import utc_now
from tracker.services.recording import Recorder

SETTLED_ELSEWHERE: Final = marked(
    "What the patient answered was taken over or set aside in another window meanwhile. Nothing "
    "was changed here."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenDraft:
    """The draft that answers are taken over into.

    Attributes:
        content: What stands in the form with them.
        visit_id: The visit being amended; None for a new one.
        version: Which version of it.
    """

    content: Mapping[str, object]
    visit_id: VisitId | None = None
    version: int | None = None


class SelfEntries:
    """What patients answered alone; nothing of it is in a visit until a clinician takes it over."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime] = utc_now,
        recorder: Recorder | None = None,
    ) -> None:
        self._database = database
        self._now = now
        self._window = (recorder or Recorder()).window

    def begin(
        self, course_id: CourseId, answers: Mapping[str, str], *, at: datetime
    ) -> SelfEntryId:
        """Keep the first answer of a patient, given at a moment; one transaction."""
        with self._database.write() as session:
            record = SelfEntryRecord(
                course_id=course_id, content=dict(answers), begun_at=at, saved_at=at
            )
            session.add(record)
            session.flush()
            return SelfEntryId(record.id)

    def keep(
        self,
        entry_id: SelfEntryId,
        answers: Mapping[str, str],
        *,
        at: datetime,
        is_finished: bool = False,
    ) -> None:
        """Keep what a patient has answered by a moment; one transaction.

        Answers a clinician has settled meanwhile stay as they were then. Other windows hear of the
        end.
        """
        with self._database.write() as session:
            record = session.get_one(SelfEntryRecord, entry_id)
            if record.settled_at is None:
                record.content, record.saved_at = dict(answers), at
                if is_finished:
                    record.finished_at = at
                    _tell_windows(session, record.course_id)

    def find_waiting(self, course_id: CourseId) -> SelfEntry | None:
        """Return the last answers of a course that wait for a clinician; None for none."""
        with self._database.read() as session:
            return find_waiting(session, course_id)

    def take_over(self, entry: SelfEntry, draft: TakenDraft, *, by: str) -> None:
        """Let answers stand in a visit's draft and wait no more; one transaction.

        Should the program end a moment later, they are in the draft or are offered again. Other
        windows hear of it.

        Raises:
            ChangedElsewhereError: They were taken over or set aside already; nothing was written.
            GoneError: They were erased with the patient.
        """
        key = (entry.course_id, draft.visit_id, self._window)
        with self._database.write() as session:
            self._settle(session, entry, by, is_taken=True)
            put_draft(session, key, draft.content, version=draft.version, saved_at=self._now())

    def set_aside(self, entry: SelfEntry, *, by: str) -> None:
        """Let answers wait no more, though none of them is used; one transaction.

        Raises:
            ChangedElsewhereError: They were taken over or set aside already; nothing was written.
            GoneError: They were erased with the patient.
        """
        with self._database.write() as session:
            self._settle(session, entry, by, is_taken=False)

    def _settle(self, session: Session, entry: SelfEntry, by: str, *, is_taken: bool) -> None:
        """Settle these answers, and those of the course that were given before them."""
        if session.get_one(SelfEntryRecord, entry.entry_id).settled_at is not None:
            raise ChangedElsewhereError(tr(SETTLED_ELSEWHERE))
        query = select(SelfEntryRecord).where(
            SelfEntryRecord.course_id == entry.course_id,
            SelfEntryRecord.id <= entry.entry_id,
            SelfEntryRecord.settled_at.is_(None),
        )
        for record in session.scalars(query):
            record.settled_at, record.settled_by = self._now(), by
            record.is_taken = is_taken and record.id == entry.entry_id
        _tell_windows(session, entry.course_id)


def _tell_windows(session: Session, course_id: int) -> None:
    """Let other windows look whether answers wait: all are given now, or settled."""
    note_patients(
        session,
        session.scalars(select(CourseRecord.patient_id).where(CourseRecord.id == course_id)),
    )


def _entry(record: SelfEntryRecord) -> SelfEntry:
    return SelfEntry(
        entry_id=SelfEntryId(record.id),
        course_id=CourseId(record.course_id),
        answers={str(key): str(text) for key, text in record.content.items()},
        begun_at=record.begun_at,
        saved_at=record.saved_at,
        finished_at=record.finished_at,
    )


def find_waiting(session: Session, course_id: CourseId) -> SelfEntry | None:
    """Return the last answers of a course that wait for a clinician; None for none."""
    query = (
        select(SelfEntryRecord)
        .where(SelfEntryRecord.course_id == course_id, SelfEntryRecord.settled_at.is_(None))
        .order_by(SelfEntryRecord.id.desc())
        .limit(1)
    )
    record = session.scalars(query).one_or_none()
    return None if record is None else _entry(record)
