"""The index of every word that was written down at visits and of events, kept beside them.

On SQLite it is an FTS5 table without content: which entry has which word, and nothing else. On a
server it is a column of words under a GIN index. Both are written here alone, in the transaction
that writes the record, and are asked by one function. What was stored before there was an index is
put into it afterwards, the newest first, some hundred at a time.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import DDL, event, func, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from tracker.domain.values.course import PatientId
from tracker.domain.values.record_lines import Wanted
from tracker.models.base import Base
from tracker.models.course import CourseEventRecord, CourseRecord
from tracker.models.finding.stored_lines import StoredEntry, stored_events, stored_visits
from tracker.models.reading_errors import READING_ERRORS, is_of_one_row
from tracker.models.visit import VisitRecord

FILLED_AT_ONCE: Final = 400  # entries put in together: a visit that is saved meanwhile waits 30 ms

# The words are made by us: nothing but blanks divides them, and "§" is a letter like any other.
MAKE_INDEX: Final = (
    "CREATE VIRTUAL TABLE record_words USING fts5(words, content='', contentless_delete=1,"
    " detail='none', tokenize='ascii')"
)
# Entries of visits have even numbers, those of events odd ones.
DROP_VISIT: Final = (
    "CREATE TRIGGER record_words_visits AFTER DELETE ON visits"
    " BEGIN DELETE FROM record_words WHERE rowid = 2 * old.id; END"
)
DROP_EVENT: Final = (
    "CREATE TRIGGER record_words_course_events AFTER DELETE ON course_events"
    " BEGIN DELETE FROM record_words WHERE rowid = 2 * old.id + 1; END"
)
WORDS: Final = "record_words"
MAKE_ON_SERVER: Final = (
    "CREATE TABLE record_words (id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
    "CREATE INDEX ix_record_words ON record_words USING gin (words)",
)


class UnindexedRecord(Base):
    """Up to which id visits and events may still be missing from the index; one row or none."""

    __tablename__ = "unindexed_entries"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    visits_to: Mapped[int]
    events_to: Mapped[int]


ONLY_ROW: Final = 1


def _make(table: type[Base], sql: str, dialect: str) -> None:
    ddl = DDL(sql)  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it bare
    event.listen(table.__table__, "after_create", ddl.execute_if(dialect=dialect))


_make(UnindexedRecord, MAKE_INDEX, "sqlite")
_make(VisitRecord, DROP_VISIT, "sqlite")
_make(CourseEventRecord, DROP_EVENT, "sqlite")
for _statement in MAKE_ON_SERVER:
    _make(UnindexedRecord, _statement, "postgresql")


@dataclass(frozen=True, slots=True)
class _Statements:
    put_in: str
    take_out: str
    find: str  # with a place for a condition
    wanted: Callable[[Sequence[Wanted]], str]


def _fts_query(words: Sequence[Wanted]) -> str:
    return " AND ".join(
        "({})".format(" OR ".join([f'"{one.start}"*', *(f'"{sign}"' for sign in one.signs)]))
        for one in words
    )


def _ts_query(words: Sequence[Wanted]) -> str:
    return " & ".join(
        "({})".format(" | ".join([f"'{one.start}':*", *(f"'{sign}'" for sign in one.signs)]))
        for one in words
    )


_ON_SQLITE: Final = _Statements(
    put_in="INSERT OR REPLACE INTO record_words (rowid, words) VALUES (:entry, :words)",
    take_out="DELETE FROM record_words WHERE rowid = :entry",
    find="SELECT rowid FROM record_words WHERE record_words MATCH :wanted{only}"
    " ORDER BY rowid DESC LIMIT :limit",
    wanted=_fts_query,
)
_ON_SERVER: Final = _Statements(
    put_in="INSERT INTO record_words (id, words)"
    " VALUES (:entry, array_to_tsvector(string_to_array(:words, ' ')))"
    " ON CONFLICT (id) DO UPDATE SET words = excluded.words",
    take_out="DELETE FROM record_words WHERE id = :entry",
    find="SELECT id AS rowid FROM record_words WHERE words @@ CAST(:wanted AS tsquery){only}"
    " ORDER BY id DESC LIMIT :limit",
    wanted=_ts_query,
)
_OF_PATIENT: Final = (
    " AND {key} IN (SELECT 2 * visits.id FROM visits JOIN courses ON courses.id = course_id"
    " WHERE patient_id = :patient UNION ALL SELECT 2 * course_events.id + 1 FROM course_events"
    " JOIN courses ON courses.id = course_id WHERE patient_id = :patient)"
)


def find_entries(
    session: Session, words: Sequence[Wanted], limit: int, patient_id: PatientId | None = None
) -> list[StoredEntry]:
    """Return what has every word, what was stored last first.

    Args:
        session: One that reads.
        words: At least one.
        limit: Entries at most.
        patient_id: Whose alone; None is everybody's.
    """
    statements = _statements(session)
    key = "rowid" if statements is _ON_SQLITE else "id"
    only = "" if patient_id is None else _OF_PATIENT.format(key=key)
    values = {"wanted": statements.wanted(words), "limit": limit}
    if patient_id is not None:
        values["patient"] = patient_id
    found = session.execute(text(statements.find.format(only=only)), values).scalars().all()
    visits = [number // 2 for number in found if not number % 2]
    events = [number // 2 for number in found if number % 2]
    entries = [*stored_visits(session, visits), *stored_events(session, events)]
    places = {number: place for place, number in enumerate(found)}
    return sorted(entries, key=lambda entry: places[_number(entry)])


def index_visits(session: Session, visit_ids: Sequence[int]) -> None:
    """Let visits be found by what is stored of them now; one struck out is not found."""
    _index(session, [2 * number for number in visit_ids], stored_visits(session, visit_ids))


def index_saved(session: Session, entries: Sequence[StoredEntry]) -> None:
    """Let visits that are being saved be found by what they say, without reading it back."""
    _index(session, map(_number, entries), entries)


def index_events(session: Session, event_ids: Sequence[int]) -> None:
    """Let events be found by what is stored of them now; one that is gone is not found."""
    _index(session, [2 * number + 1 for number in event_ids], stored_events(session, event_ids))


def forget_words(session: Session, visit_ids: Sequence[int], event_ids: Sequence[int]) -> None:
    """Let visits and events that are not there any more be found by nothing."""
    numbers = [*(2 * one for one in visit_ids), *(2 * one + 1 for one in event_ids)]
    if numbers:
        take_out = text(_statements(session).take_out)
        session.connection().execute(take_out, [{"entry": one} for one in numbers])


def _index(session: Session, numbers: Iterable[int], entries: Iterable[StoredEntry]) -> None:
    statements, connection = _statements(session), session.connection()
    rows = [{"entry": _number(entry), "words": _found_by(entry)} for entry in entries]
    with_words = [row for row in rows if row["words"]]
    gone = set(numbers) - {row["entry"] for row in with_words}
    if gone:
        connection.execute(text(statements.take_out), [{"entry": one} for one in sorted(gone)])
    if with_words:
        connection.execute(text(statements.put_in), with_words)


def _number(entry: StoredEntry) -> int:
    return 2 * (entry.visit_id or 0) if entry.event_id is None else 2 * entry.event_id + 1


def _found_by(entry: StoredEntry) -> str:
    return " ".join(dict.fromkeys(word for line in entry.lines for word in line.found_by()))


def _statements(session: Session) -> _Statements:
    return _ON_SQLITE if session.get_bind().dialect.name == "sqlite" else _ON_SERVER


def count_unindexed(session: Session) -> int:
    """Return how many visits and events at most are not in the index yet."""
    left = session.get(UnindexedRecord, ONLY_ROW)
    return 0 if left is None else left.visits_to + left.events_to


def mark_unindexed(session: Session) -> None:
    """Let everything that is stored be put into the index anew, a part at a time."""
    (visits_to,) = session.execute(select(func.coalesce(func.max(VisitRecord.id), 0))).one()
    (events_to,) = session.execute(select(func.coalesce(func.max(CourseEventRecord.id), 0))).one()
    session.merge(UnindexedRecord(id=ONLY_ROW, visits_to=visits_to, events_to=events_to))


def index_some(session: Session, limit: int = FILLED_AT_ONCE) -> int:
    """Put the newest of what is missing into the index; return how many at most still are."""
    left = session.get(UnindexedRecord, ONLY_ROW)
    if left is None:
        return 0
    if left.visits_to:
        visits = _ids_to(session, VisitRecord, left.visits_to, limit)
        _index_readable(session, visits, index_visits)
        left.visits_to = min(visits, default=1) - 1
    elif left.events_to:
        events = _ids_to(session, CourseEventRecord, left.events_to, limit)
        _index_readable(session, events, index_events)
        left.events_to = min(events, default=1) - 1
    if not left.visits_to + left.events_to:
        session.delete(left)
    return left.visits_to + left.events_to


def _ids_to(
    session: Session, record: type[VisitRecord | CourseEventRecord], last: int, limit: int
) -> Sequence[int]:
    query = select(record.id).where(record.id <= last).order_by(record.id.desc()).limit(limit)
    return session.scalars(query).all()


def _index_readable(
    session: Session, ids: Sequence[int], index: Callable[[Session, Sequence[int]], None]
) -> None:
    """Index what can be read: one that cannot costs only itself."""
    try:
        index(session, ids)
    except READING_ERRORS as error:
        if not is_of_one_row(error):
            raise
        if len(ids) > 1:
            for number in ids:
                _index_readable(session, [number], index)


def whose(session: Session, entries: Iterable[StoredEntry]) -> dict[int, PatientId]:
    """Return whose course each entry's is, by the course."""
    courses = {entry.course_id for entry in entries}
    query = select(CourseRecord.id, CourseRecord.patient_id).where(CourseRecord.id.in_(courses))
    return {number: PatientId(patient) for number, patient in session.execute(query)}
