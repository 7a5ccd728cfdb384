"""Looking a database file over, read-only: is it ours, whole, and how much does it hold."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from tracker.language import tr
from tracker.models.history.access_log import find_log_fault, find_log_fault_on_server
from tracker.models.schema import check_known
from tracker.models.sqlite_driver import DataKey, connect, driver
from tracker.models.sqlite_file import find_revision
from tracker.models.unusable import DamagedDatabaseError, NotADatabaseError, find_unusable

FAULTS_SHOWN: Final = 10  # of what may be thousands
DAMAGE: Final = (DamagedDatabaseError, NotADatabaseError)  # not merely locked, or out of reach


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordCounts:
    """How much a database holds, struck-out visits included."""

    patients: int = 0
    courses: int = 0
    visits: int = 0
    pages_kept: int = 0

    @property
    def is_empty(self) -> bool:
        """Return whether nobody is recorded."""
        return self.patients == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What was found in a file.

    Attributes:
        faults: Empty when it is whole.
        byte_count: How large it is, what is written beside it included.
        free_byte_count: How much of that holds nothing any more.
    """

    faults: tuple[str, ...]
    counts: RecordCounts = RecordCounts()
    byte_count: int = 0
    free_byte_count: int = 0


def inspect_file(file: Path, key: DataKey | None = None) -> Inspection:
    """Return what a file holds and what is wrong with it.

    Raises:
        DatabaseUnusableError: It is not a database of ours, newer than this program, or cannot be
            read now.
    """
    revision = find_revision(file, key)
    if revision is None:
        raise NotADatabaseError(tr("{file} is empty; it holds no clinic.", file=file))
    check_known(revision, file)
    try:
        with closing(connect(file, key, may_write=False)) as connection:
            changed = () if key is None else _changed_pages(connection)
            return Inspection(faults=changed) if changed else inspect_open(connection)
    except driver.DatabaseError as error:
        unusable = find_unusable(error, place=file)
        if unusable is None:
            raise
        if not isinstance(unusable, DAMAGE):
            raise unusable from error
        return Inspection(faults=(str(error),))


def count_records(file: Path, key: DataKey | None = None) -> RecordCounts:
    """Return how much a file of ours holds."""
    with closing(connect(file, key, may_write=False)) as connection:
        return counts_in(connection)


def _changed_pages(connection: "driver.Connection") -> tuple[str, ...]:
    """Return in words which pages of an encrypted file are not as they were written, free ones too.

    A page that is being written at this moment reads as a changed one: it is looked at twice.
    """
    looked = (
        {str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")}
        for _ in range(2)
    )
    return tuple(sorted(next(looked) and next(looked)))[:FAULTS_SHOWN]


def inspect_open(connection: "driver.Connection") -> Inspection:
    """Return what an open file of ours holds and what is wrong with it."""
    # What the tables' conditions refuse is found, and named, by models.damage.unreadable.
    connection.execute("PRAGMA ignore_check_constraints = ON")
    found = [row[0] for row in connection.execute(f"PRAGMA integrity_check({FAULTS_SHOWN})")]
    faults = [] if found == ["ok"] else found
    for table, _row, parent, _key in connection.execute("PRAGMA foreign_key_check"):
        faults.append(
            tr(
                "a row of {table} names a row of {parent} that is not there",
                table=table,
                parent=parent,
            )
        )
    log_fault = find_log_fault(connection)
    faults += [log_fault] if log_fault else []
    size, pages, free = (
        int(connection.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_size", "page_count", "freelist_count")
    )
    return Inspection(
        faults=tuple(faults[:FAULTS_SHOWN]),
        counts=counts_in(connection),
        byte_count=size * pages,
        free_byte_count=size * free,
    )


def inspect_server(session: Session) -> Inspection:
    """Return what the database of a server holds and what is wrong with it.

    Its pages and references are the server's own to watch.
    """
    fault = find_log_fault_on_server(session)
    tables = "patients", "courses", "visits", "kept_pages"
    patients, courses, visits, pages = (
        session.connection().exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()  # noqa: S608  # our own names
        for table in tables
    )
    counts = RecordCounts(patients=patients, courses=courses, visits=visits, pages_kept=pages)
    return Inspection(faults=(fault,) if fault else (), counts=counts)


def counts_in(connection: "driver.Connection") -> RecordCounts:
    """Return how much an open file of ours holds."""
    return RecordCounts(
        patients=_count(connection, "patients"),
        courses=_count(connection, "courses"),
        visits=_count(connection, "visits"),
        pages_kept=_count_pages(connection),
    )


def _count_pages(connection: "driver.Connection") -> int:
    """Return how many pages are kept; a backup of version 0002 or older knows none."""
    query = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'kept_pages'"
    (has_archive,) = connection.execute(query).fetchone()
    return _count(connection, "kept_pages") if has_archive else 0


def _count(connection: "driver.Connection", table: str) -> int:
    (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608  # our own names
    return int(count)
