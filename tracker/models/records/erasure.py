"""Everything stored of a patient taken out of the file, and no byte of it left in there.

Which tables hang on a patient, a course or a visit is read from the records themselves, so that one
that is added later is erased as well.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from hashlib import sha256
from typing import Final

from sqlalchemy import Column, Select, Table, delete, func, select
from sqlalchemy.orm import Session

from tracker.models.base import Base
from tracker.models.finding.record_words import index_events, index_visits
from tracker.models.records.set_aside import merged_into
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
    patients = sorted({patient_id, *merged_into(session, [patient_id])})
    courses = _table("courses")
    found = session.scalars(select(courses.c.id).where(courses.c.patient_id.in_(patients))).all()
    theirs = [
        partial(session.scalars, select(table.c.id).where(table.c.course_id.in_(found)))
        for table in (_table("visits"), _table("course_events"))
    ]
    ask_ahead(session, *theirs)
    visits, events = (one().all() for one in theirs)
    return {
        "patient_id": patients,
        "course_id": found,
        "visit_id": visits,
        "event_id": events,
    }


def count_owned(session: Session, owned: Owned) -> dict[str, int]:
    """Return how many courses, visits, versions, pages and drafts there are."""
    counts = dict.fromkeys(COUNTED.values(), 0)
    asked = {
        table.name: partial(session.scalar, _count(table, column, owned))
        for table, column in hanging_tables()
        if table.name in COUNTED
    }
    ask_ahead(session, *asked.values())
    for name, ask in asked.items():
        counts[COUNTED[name]] += ask() or 0
    return counts


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
    patients = _table("patients")
    whose = [(table, column.in_(owned[_key(column)])) for table, column in hanging_tables()]
    whose.append((patients, patients.c.id.in_(owned["patient_id"])))
    asks = [partial(connection.execute, select(table).where(are_its)) for table, are_its in whose]
    ask_ahead(session, *asks)
    for (table, _), ask in zip(whose, asks, strict=True):
        for row in sorted(map(repr, ask())):
            digest.update(f"{table.name}{row}\n".encode("utf-8", "surrogatepass"))
    for table, are_its in whose:
        connection.execute(delete(table).where(are_its))
    index_visits(session, owned["visit_id"])  # none of them is there any more
    index_events(session, owned["event_id"])
    merge_indexes(session)
    return digest.hexdigest()


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
