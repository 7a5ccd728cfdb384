"""Visits being typed and not yet saved, kept so that nothing typed is lost."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Lock
from typing import Final

from sqlalchemy import ColumnElement, Result, select, text
from sqlalchemy.orm import Session

from tracker.domain.values.course import CourseId, Patient
from tracker.domain.values.visit import VisitId
from tracker.errors import GoneError, ServerAwayError
from tracker.models.course import CourseRecord
from tracker.models.damage.unreadable import of_course
from tracker.models.database import Database
from tracker.models.draft import (
    DraftRecord,
    discard_draft,
    drop_draft,
    find_saved_at,
    put_draft,
    take_draft_over,
)
from tracker.models.patient import PatientRecord
from tracker.models.reading_errors import READING_ERRORS, is_of_one_row, readable
from tracker.models.types import utc_now
from tracker.models.visit import VisitRecord
from tracker.services.local_drafts import Kept, LocalDraft, LocalDrafts, SetAside, WaitingDraft
from tracker.services.recording import Recorder

RAW: Final = "raw"  # where the stored text of a draft stands that cannot be read
NO_TIME: Final = datetime(1970, 1, 1, tzinfo=UTC)  # when such a draft was kept is not known


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDraft:
    """What stood in a visit form when it was last kept.

    Attributes:
        visit_id: The visit being amended; None for a new one.
        version: Which version of it was being amended; None for a new one.
        content: The form's own fields, as it gave them.
        saved_at: When it was last kept, in UTC.
        patient_name: Whose course, for the offer.
        is_outdated: Whether that visit was amended or struck out since the draft was begun.
        problem: Why it cannot be read, in words; empty when it can. ``content`` has then what is
            stored, as it is, under ``RAW``.
        window: Which window it was typed in.
    """

    draft_id: int
    window: str
    course_id: CourseId
    visit_id: VisitId | None
    version: int | None
    content: Mapping[str, object]
    saved_at: datetime
    patient_name: str
    is_outdated: bool
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What became of the drafts that waited on this computer for the server.

    Attributes:
        count: How many are there now.
        gone: How many were removed, as what they were about is not there any more.
        aside: Which cannot be read, and were set aside just now.
        unopened: How many are left as they are, as the keychain does not answer.
    """

    count: int = 0
    gone: int = 0
    aside: tuple[SetAside, ...] = ()
    unopened: int = 0


class Drafts:
    """The drafts of the clinic.

    Of each window a course has at most one draft of a new visit, and each of its visits at most
    one draft of an amendment. When several are there, all are kept: one never takes another's
    place, and saving a visit drops the window's own draft of it only. A draft is offered, never
    put over what is saved.
    """

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime] = utc_now,
        recorder: Recorder | None = None,
    ) -> None:
        self._database = database
        self._now = now
        self._window = (recorder or Recorder()).window
        self._local = None if database.file is not None else LocalDrafts(database.address)
        self._settled: Counter[tuple[int, int | None, str]] = Counter()  # visits that were saved
        self._keeping = Lock()

    def save(
        self,
        course_id: CourseId,
        content: Mapping[str, object],
        *,
        visit_id: VisitId | None = None,
        version: int | None = None,
    ) -> Kept:
        """Keep what stands in a form, in place of the window's earlier draft; one transaction.

        Returns:
            Where: on this computer while a server does not answer.

        Args:
            course_id: The course the form is about.
            content: Whatever JSON can carry: texts as typed, numbers, yes and no, lists, mappings.
            visit_id: The visit being amended; None for a new one.
            version: The version of it that was read.
        """
        draft = LocalDraft(
            course_id=course_id,
            visit_id=visit_id,
            window=self._window,
            version=version,
            content=content,
            saved_at=self._now(),
        )
        settled = self._settled[draft.key]
        try:
            self._put(draft)
        except ServerAwayError:
            if self._local is None:
                raise
            with self._keeping:
                if self._settled[draft.key] == settled:
                    return self._local.keep(draft)
        return Kept.THERE  # or of no use any more: the server came back and has its visit

    def _put(self, draft: LocalDraft) -> None:
        with self._database.write() as session:
            _put(session, draft)
        self.forget_local(draft.key)

    def bring_local(self) -> Brought:
        """Bring what was kept on this computer to the server that is back; a transaction each.

        What its window has put there, or saved, since is not put there again. What belonged to a
        course that is not there any more, as its patient was erased, is removed here, too.

        Raises:
            ServerAwayError: It is away again.
        """
        count = gone = 0
        if self._local is None:
            return Brought()
        looked = self._local.look()
        for waiting in looked.waiting:
            try:
                count += self._bring(waiting)
            except GoneError:
                gone += 1
            waiting.remove()
        return Brought(count=count, gone=gone, aside=looked.aside, unopened=looked.unopened)

    def _bring(self, waiting: WaitingDraft) -> bool:
        """Put a draft on the server where it is the newest of its window; return whether it is."""
        draft = waiting.draft
        with self._database.write() as session:
            stored_at = find_saved_at(session, draft.key)
            is_newest = stored_at is None or stored_at < draft.saved_at
            if is_newest and waiting.is_as_it_was:
                _put(session, draft)
                return True
        return False

    def outlive_end(self) -> bool:
        """Return whether what is kept while a server is away is there when the program has ended.

        The keychain is asked the first time, which may take seconds.
        """
        return self._local is None or self._local.outlive_end

    def count_until_end(self) -> int:
        """Return how many drafts would be lost if the program ended now."""
        return 0 if self._local is None else self._local.until_end

    def forget_local(self, key: tuple[int, int | None, str]) -> None:
        """Drop what is kept on this computer of a course, visit and window."""
        if self._local is not None:
            self._local.drop(key)

    def saved(self, course_id: CourseId, visit_id: VisitId | None = None) -> None:
        """Keep no draft of a visit on this computer any more: this window saved the visit."""
        key = (course_id, visit_id, self._window)
        with self._keeping:
            self._settled[key] += 1
            self.forget_local(key)

    def find(self, course_id: CourseId) -> StoredDraft | None:
        """Return the draft of a course that was kept last; None when there is none."""
        return next(iter(self.of_course(course_id)), None)

    def of_course(self, course_id: CourseId) -> tuple[StoredDraft, ...]:
        """Return the drafts of a course, the one kept last first."""
        return self._read(DraftRecord.course_id == course_id)

    def all(self) -> tuple[StoredDraft, ...]:
        """Return every draft, the one kept last first."""
        return self._read()

    def drop(self, course_id: CourseId, visit_id: VisitId | None = None) -> None:
        """Drop this window's draft of one visit, None meaning a new one; one transaction."""
        self.saved(course_id, visit_id)
        with self._database.write() as session:
            drop_draft(session, course_id, visit_id, window=self._window)

    def discard(self, draft: StoredDraft) -> None:
        """Drop a draft of whichever window, unless more was typed there since; one transaction."""
        with self._database.write() as session:
            saved_at = None if draft.problem else draft.saved_at
            discard_draft(session, draft.draft_id, saved_at)

    def take_over(self, draft: StoredDraft) -> None:
        """Let a draft be this window's own from now on; one transaction.

        Where its own window typed on meanwhile nothing is taken: both go on.
        """
        if draft.window == self._window:
            return
        with self._database.write() as session:
            drop_draft(session, draft.course_id, draft.visit_id, window=self._window)
            take_draft_over(session, draft.draft_id, draft.saved_at, self._window)

    def is_own(self, draft: StoredDraft) -> bool:
        """Return whether a draft was typed in this window."""
        return draft.window == self._window

    def _read(self, *conditions: ColumnElement[bool]) -> tuple[StoredDraft, ...]:
        """Return drafts, the one kept last first; those that cannot be read stand at the end."""
        with self._database.read() as session:
            try:
                return tuple(drafts_in(session, *conditions))
            except READING_ERRORS as error:
                if not is_of_one_row(error):
                    raise
            ids = session.scalars(select(DraftRecord.id).where(*conditions)).all()
            found = dict(readable(ids, lambda number: (number, _draft_alone(session, number))))
            broken = [_broken(session, number) for number in ids if number not in found]
        told = (
            replace(one, problem=self._database.why_unreadable(of_course(one.course_id)))
            for one in broken
        )
        newest_first = sorted(found.values(), key=lambda one: one.saved_at, reverse=True)
        return (*newest_first, *told)


def _put(session: Session, draft: LocalDraft) -> None:
    put_draft(session, draft.key, draft.content, version=draft.version, saved_at=draft.saved_at)


_BROKEN: Final = text(
    "SELECT course_id, visit_id, version, CAST(content AS BLOB) FROM drafts WHERE id = :id"
)


def drafts_in(session: Session, *conditions: ColumnElement[bool]) -> Iterator[StoredDraft]:
    """Yield drafts, the one kept last first."""
    for row in ask_drafts(session, *conditions):
        yield _draft(*row)


def ask_drafts(
    session: Session, *conditions: ColumnElement[bool]
) -> Result[DraftRecord, PatientRecord, VisitRecord]:
    """Ask for drafts, each with its patient, and with the visit that it amends."""
    query = (
        select(DraftRecord, PatientRecord, VisitRecord)
        .join(CourseRecord, CourseRecord.id == DraftRecord.course_id)
        .join(PatientRecord, PatientRecord.id == CourseRecord.patient_id)
        .outerjoin(VisitRecord, VisitRecord.id == DraftRecord.visit_id)
        .where(*conditions)
        .order_by(DraftRecord.saved_at.desc(), DraftRecord.id.desc())
    )
    return session.execute(query)


def _draft_alone(session: Session, draft_id: int) -> StoredDraft:
    (draft,) = drafts_in(session, DraftRecord.id == draft_id)
    return draft


def _broken(session: Session, draft_id: int) -> StoredDraft:
    """Return what can be said of a draft that cannot be read."""
    course_id, visit_id, version, stored = session.execute(_BROKEN, {"id": draft_id}).one()
    raw = stored.decode("utf-8", "backslashreplace") if isinstance(stored, bytes) else str(stored)
    return StoredDraft(
        draft_id=draft_id,
        window="",
        course_id=CourseId(course_id),
        visit_id=None if visit_id is None else VisitId(visit_id),
        version=version,
        content={RAW: raw},
        saved_at=NO_TIME,
        patient_name="",
        is_outdated=False,
    )


def _draft(draft: DraftRecord, patient: PatientRecord, visit: VisitRecord | None) -> StoredDraft:
    person = Patient(
        clinic_id=patient.clinic_id,
        family_name=patient.family_name,
        given_name=patient.given_name,
    )
    return StoredDraft(
        draft_id=draft.id,
        window=draft.typed_in,
        course_id=CourseId(draft.course_id),
        visit_id=None if draft.visit_id is None else VisitId(draft.visit_id),
        version=draft.version,
        content=draft.content,
        saved_at=draft.saved_at,
        patient_name=person.name_in_line,
        is_outdated=visit is not None and _is_outdated(draft, visit),
    )


def _is_outdated(draft: DraftRecord, visit: VisitRecord) -> bool:
    return not visit.is_live or (draft.version is not None and draft.version != visit.version)
