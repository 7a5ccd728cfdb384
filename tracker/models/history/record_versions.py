"""Every version of patients, courses, events, settings and texts: one table, one way to change.

A row says what a record said until then; what it says now stands in the record. The first row of a
record, without content, says who added it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import Final, Protocol

from sqlalchemy import JSON, CheckConstraint, func, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from tracker.domain.values.course import PatientId
from tracker.domain.values.record_versions import (
    Content,
    RecordAction,
    RecordChange,
    RecordChangedElsewhereError,
    RecordKind,
    Subject,
)
from tracker.language import marked, tr
from tracker.models.base import Base
from tracker.models.checks import KEPT_BY_KEY, one_of
from tracker.models.course import CourseRecord
from tracker.models.history.contents import ask_ahead_of_content, stored_content
from tracker.models.history.saving import Saving
from tracker.models.server.together import ask_ahead, is_file

RECORD_CHANGED_ELSEWHERE: Final = marked(
    "This was changed elsewhere by {who} while it was open here. Yours was not saved; both are "
    "shown. Choose one of them, or go on typing."
)

LARGE: Final = frozenset({"logo"})  # left out of a version whose successor says the same
HAS_LARGE: Final = RecordKind.SETTINGS


class RecordVersionRecord(Base):
    """One version of a record that was replaced or removed, whole, as JSON."""

    __tablename__ = "record_versions"
    __table_args__ = (
        one_of("kind", RecordKind),
        one_of("action", RecordAction),
        CheckConstraint("number >= 0", name="number"),
        KEPT_BY_KEY,
    )

    kind: Mapped[RecordKind] = mapped_column(primary_key=True)
    record_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    patient_id: Mapped[int | None] = mapped_column(index=True)
    action: Mapped[RecordAction]
    content: Mapped[dict[str, object]] = mapped_column(JSON)
    changed_at: Mapped[datetime]
    changed_by: Mapped[str]
    reason: Mapped[str | None]


FindLast = Callable[[Session, Subject], int | None]
Following = dict[tuple[RecordKind, int, int], RecordVersionRecord | None]
_VERSIONS: Final = Base.metadata.tables[RecordVersionRecord.__tablename__]


class Versioned(Protocol):
    """A stored record that counts its versions."""

    version: int


def patient_subject(patient_id: int) -> Subject:
    """Return a patient as what a version is of."""
    whose = PatientId(patient_id)
    return Subject(kind=RecordKind.PATIENT, record_id=patient_id, patient_id=whose)


def course_subject(record: CourseRecord) -> Subject:
    """Return a course, with its first assessment and its end, as what a version is of."""
    whose = PatientId(record.patient_id)
    return Subject(kind=RecordKind.COURSE, record_id=record.id, patient_id=whose)


def note_added(
    session: Session, subject: Subject, saving: Saving, find_last: FindLast | None = None
) -> int:
    """Keep who added a record; return the version it begins with.

    A number the database gave before may come again, once what had it was removed.

    Args:
        session: One that writes.
        subject: The record.
        saving: Who and when.
        find_last: Finds the last version that is kept of it; None asks for it.
    """
    last = (find_last or find_last_version)(session, subject)
    number = 0 if last is None else last + 1
    _keep(session, subject, {"number": number, "action": RecordAction.ADDED, "content": {}}, saving)
    return number + 1


def find_last_version(session: Session, subject: Subject) -> int | None:
    """Return the number of the last version that is kept of a record; None for none."""
    query = select(func.max(_VERSIONS.c.number)).where(
        _VERSIONS.c.kind == subject.kind, _VERSIONS.c.record_id == subject.record_id
    )
    last: int | None = session.scalar(query)
    return last


def find_last_of_new_course(session: Session, subject: Subject) -> int | None:
    """Return the same of a course whose number was given just now: it can be asked with that."""
    if is_file(session):
        return find_last_version(session, subject)
    given = func.currval(func.pg_get_serial_sequence(CourseRecord.__tablename__, "id"))
    query = select(func.max(_VERSIONS.c.number)).where(
        _VERSIONS.c.kind == RecordKind.COURSE, _VERSIONS.c.record_id == given
    )
    last: int | None = session.scalar(query)
    return last


def note_removed(session: Session, subject: Subject, record: Versioned, saving: Saving) -> None:
    """Keep what a record says that is about to be removed."""
    said = {"content": stored_content(session, subject), "action": RecordAction.REMOVED}
    _keep(session, subject, said | {"number": record.version}, saving)


@contextmanager
def keeping_version(
    session: Session, subject: Subject, record: Versioned, saving: Saving
) -> Iterator[None]:
    """Keep what a record said before it is changed within; nothing when nothing differs.

    Args:
        session: One that writes.
        subject: Which record it is.
        record: As it is stored, whole; its version grows.
        saving: Who, when and why.
    """
    before = stored_content(session, subject)
    yield
    session.flush()
    after = stored_content(session, subject)
    if after != before:
        same = {name for name in LARGE if before.get(name) == after.get(name)}
        kept = {name: value for name, value in before.items() if name not in same}
        said = {"number": record.version, "action": RecordAction.CHANGED, "content": kept}
        _keep(session, subject, said, saving)
        record.version += 1
        session.flush()


def refuse_older(
    session: Session, subject: Subject, versions: tuple[int | None, int], yours: Content
) -> None:
    """Refuse a change made on an older reading, unless it says what is stored already.

    Args:
        session: Any.
        subject: Which record is changed.
        versions: The one that was read, None for whichever it was; and the stored one.
        yours: What should be stored.

    Raises:
        RecordChangedElsewhereError: It was changed since it was read; carries both.
    """
    read, stored = versions
    if read is None or read == stored or stored_content(session, subject) == yours:
        return
    last = session.get_one(RecordVersionRecord, (subject.kind, subject.record_id, stored - 1))
    words = tr(RECORD_CHANGED_ELSEWHERE, who=last.changed_by or tr("another window"))
    theirs = change_of(session, last)
    raise RecordChangedElsewhereError(words, theirs=theirs, yours=yours, version=stored)


def _keep(session: Session, subject: Subject, said: Mapping[str, object], saving: Saving) -> None:
    row = {
        "kind": subject.kind,
        "record_id": subject.record_id,
        "patient_id": subject.patient_id,
        "changed_at": saving.at,
        "changed_by": saving.by,
        "reason": saving.reason,
    }
    session.connection().execute(insert(_VERSIONS), row | dict(said))


def change_of(
    session: Session, row: RecordVersionRecord, known: Following | None = None
) -> RecordChange:
    """Return a row as a change, with what the record said afterwards.

    Args:
        session: One that reads.
        row: The version that was replaced.
        known: Rows by their keys as they were read for others of the same reading; it grows.
    """
    known = {} if known is None else known
    is_removed = row.action is RecordAction.REMOVED
    patient_id = None if row.patient_id is None else PatientId(row.patient_id)
    subject = Subject(kind=row.kind, record_id=row.record_id, patient_id=patient_id)
    return RecordChange(
        subject=subject,
        action=row.action,
        before=row.content,
        after={} if is_removed else _content_after(session, subject, row, known),
        at=row.changed_at,
        by=row.changed_by,
        reason=row.reason,
    )


def ask_ahead_of_changes(session: Session, keys: Iterable[tuple[RecordKind, int, int]]) -> None:
    """Ask a server at once for rows, and for what ``change_of`` reads of most of them.

    Args:
        session: One that reads.
        keys: Of the rows: kind and id of the record, and number.
    """
    ask = partial(session.get, RecordVersionRecord)
    wanted = list(keys)
    following = [(kind, number, one + 1) for kind, number, one in wanted if kind is not HAS_LARGE]
    ask_ahead(session, *(partial(ask, key) for key in dict.fromkeys((*wanted, *following))))
    for number in {number for kind, number, _ in wanted if kind is HAS_LARGE}:
        ask_ahead(session, partial(_versions_with_large, session, number))
    for kind, number in dict.fromkeys((kind, number) for kind, number, _ in wanted):
        ask_ahead_of_content(session, kind, number)


def _content_after(
    session: Session, subject: Subject, row: RecordVersionRecord, known: Following
) -> Content:
    """Return what a record said after a change; what a row leaves out, a later one knows."""
    key = row.kind, row.record_id, row.number + 1
    if key not in known and row.kind is HAS_LARGE:
        known |= _versions_with_large(session, row.record_id)
    elif key not in known:  # that there is none is asked once, too
        known[key] = session.get(RecordVersionRecord, key)
    following = known.setdefault(key, None)
    if following is None:
        return stored_content(session, subject)
    if not LARGE & (row.content.keys() - following.content.keys()):
        return following.content
    return {**_content_after(session, subject, following, known), **following.content}


def _versions_with_large(session: Session, number: int) -> Following:
    """Return every version of a record that leaves something out: who knows it may come late."""
    row = RecordVersionRecord
    query = select(row).where(row.kind == HAS_LARGE, row.record_id == number)
    return {(one.kind, one.record_id, one.number): one for one in session.scalars(query)}
