"""Everything stored of a patient taken out of the file, and no byte of it left in there.

Which tables hang on a patient, a course or a visit is read from the records themselves, so that one
that is added later is erased as well.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Result, Select, Table, delete, func, or_, select
from sqlalchemy.orm import Session

from tracker.models.base import Base
from tracker.models.finding.record_words import forget_words
from tracker.models.records.set_aside import those_merged_into
from tracker.models.server.together import ask_ahead

# Numbers and people who work here, no patient's name; the log is never changed.
_STAYS: Final = frozenset({"access_log", "erased_patients", "touches"})
_OWNERS: Final = ("patient_id", "course_id", "visit_id")  # the nearest to the patient first
COUNTED: Final = {
    "courses": "courses",
    "visits": "visits",
    "visit_versions": "versions",
    "record_versions": "versions",
    "kept_pages": "pages",
    "drafts": "drafts",
}  # what the stone says, by table
_FORGET: Final = "DELETE FROM patient_search WHERE rowid = {}"
# Else letters of name and notes stay in the indexes until these merge their parts by themselves.
_OPTIMIZE: Final = tuple(
    f"INSERT INTO {index} ({index}) VALUES ('optimize')"  # noqa: S608  # our own names
    for index in ("patient_search", "record_words")
)

Owned = dict[str, Sequence[int]]  # ids, by the column that names whose they are


def owned_by(session: Session, patient_id: int) -> Owned:
    """Return the ids of a patient and of records merged into it, of courses, visits and events."""
    courses, gone = _table("courses"), those_merged_into([patient_id])
    is_theirs = or_(courses.c.patient_id == patient_id, courses.c.patient_id.in_(gone))
    theirs = select(courses.c.id).where(is_theirs)
    parts = [
        select(table.c.id).where(table.c.course_id.in_(theirs)).order_by(table.c.id)
        for table in (_table("visits"), _table("course_events"))
    ]
    asks = [partial(session.scalars, one) for one in (gone, theirs.order_by(courses.c.id), *parts)]
    ask_ahead(session, *asks)
    merged, found, visits, events = (ask().all() for ask in asks)
    return {
        "patient_id": sorted({patient_id, *merged}),
        "course_id": found,
        "visit_id": visits,
        "event_id": events,
    }


def ask_ahead_of_erasing(session: Session, owned: Owned) -> None:
    """Ask a server at once for what is counted, and for what is taken out."""
    ask_ahead(session, *_counts(session, owned).values(), *_readings(session, owned))


def count_owned(session: Session, owned: Owned) -> dict[str, int]:
    """Return how many courses, visits, versions, pages and drafts there are."""
    counts = dict.fromkeys(COUNTED.values(), 0)
    asked = _counts(session, owned)
    ask_ahead(session, *asked.values())
    for name, ask in asked.items():
        counts[COUNTED[name]] += ask() or 0
    return counts


def _counts(session: Session, owned: Owned) -> dict[str, Callable[[], int | None]]:
    return {
        table.name: partial(session.scalar, _count(table, column, owned))
        for table, column in hanging_tables()
        if table.name in COUNTED
    }


def _count(table: Table, column: Column[int], owned: Owned) -> Select[int]:
    return select(func.count()).select_from(table).where(column.in_(owned[_key(column)]))


def erase_owned(session: Session, owned: Owned) -> str:
    """Take everything out; return the SHA-256 of what it was.

    What is freed is overwritten with zeros as it is freed; older traces of it in the file go with
    ``Database.compact``.
    """
    digest, connection = sha256(), session.connection()
    overwrite_freed(session)
    if _is_sqlite(session):
        for number in owned["patient_id"]:
            connection.exec_driver_sql(_FORGET.format(number))
    whose, asks = _whose(owned), _readings(session, owned)
    ask_ahead(session, *asks)
    for (table, _), ask in zip(whose, asks, strict=True):
        for row in sorted(map(repr, ask())):
            digest.update(f"{table.name}{row}\n".encode("utf-8", "surrogatepass"))
    for table, are_its in whose:
        connection.execute(delete(table).where(are_its))
    forget_words(session, owned["visit_id"], owned["event_id"])
    merge_indexes(session)
    return digest.hexdigest()


def _whose(owned: Owned) -> list[tuple[Table, ColumnElement[bool]]]:
    """Return each table with which rows of it are theirs, what others refer to last."""
    patients = _table("patients")
    whose = [(table, column.in_(owned[_key(column)])) for table, column in hanging_tables()]
    return [*whose, (patients, patients.c.id.in_(owned["patient_id"]))]


def _readings(session: Session, owned: Owned) -> list[Callable[[], Result[Any]]]:
    connection = session.connection()
    return [
        partial(connection.execute, select(table).where(are_its))
        for table, are_its in _whose(owned)
    ]


def erase_gone(session: Session) -> None:
    """Take out what the history says of patients who are not here any more.

    Nobody could have it erased: there is no record left to ask for.
    """
    versions, patients = _table("record_versions"), _table("patients")
    is_gone = versions.c.patient_id.not_in(select(patients.c.id))
    session.execute(delete(versions).where(versions.c.patient_id.is_not(None), is_gone))
    merge_indexes(session)


def overwrite_freed(session: Session) -> None:
    """Let what is taken out from now on be overwritten in the file with zeros."""
    if _is_sqlite(session):
        session.connection().exec_driver_sql("PRAGMA secure_delete = ON")


def merge_indexes(session: Session) -> None:
    """Let no letters of what was taken out stay in the indexes of words."""
    for optimize in _OPTIMIZE if _is_sqlite(session) else ():
        session.connection().exec_driver_sql(optimize)


def _is_sqlite(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"


def hanging_tables() -> Iterator[tuple[Table, Column[int]]]:
    """Yield the tables that hang on a patient, what others refer to last, and by which column."""
    for table in reversed(Base.metadata.sorted_tables):
        column = next((table.c[name] for name in _OWNERS if name in table.c), None)
        if column is not None and table.name not in _STAYS:
            yield table, column


def _key(column: Column[int]) -> str:
    return str(column.name)


def _table(name: str) -> Table:
    return Base.metadata.tables[name]
