"""What only SQLite knows: pragmas, transactions, whose file it is, copying it while it is open."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool
from sqlalchemy.util import LRUCache

from tracker import paths
from tracker.domain.people.roles import Role
from tracker.language import tr
from tracker.models.identity import APPLICATION_ID
from tracker.models.people.rights import guard
from tracker.models.sqlite_driver import DataKey, busy_wait_ms, connect, driver
from tracker.models.unusable import (
    DatabaseLockedError,
    DatabaseUnreachableError,
    ForeignDatabaseError,
    damaged,
    find_unusable,
)

PRAGMAS: Final = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
)
# KiB that each connection keeps of a file; a window has half a dozen. The system keeps the pages of
# a plain file too; one of an encrypted file costs its decryption again.
PLAIN_CACHE: Final = 2000
ENCRYPTED_CACHE: Final = 4000
WRITER: Final = "is_writer"  # execution option of connections that mean to write
MAKER: Final = {WRITER: True, "is_maker": True}  # of those that make or change the tables
SERVER_READS: Final = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
COPY_PAGES: Final = 1000  # pages copied between two reports of progress
ALONE_WITHIN: Final = 1.0  # seconds a short look of another program is waited for

Progress = Callable[[int, int], None]


class FileDialect(SQLiteDialect_pysqlite):
    """What SQLite understands, the same for every file: a statement is put together once for all.

    SQLAlchemy keeps statements with their engine. A clinic that is locked and opened again has
    another one, and would wait for all of them anew.
    """

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))


registry.register("sqlite.file", __name__, FileDialect.__name__)
_STATEMENTS: Final[LRUCache[object, object]] = LRUCache(500)  # as many as SQLAlchemy keeps itself


def ignore_progress(done: int, total: int) -> None:
    """Take a report of progress and do nothing with it."""


def refuse_nothing() -> None:
    """Let every connection be made."""


def url_of(database: Path | str) -> URL:
    """Return a database's address, of a file too.

    Raises:
        DatabaseUnreachableError: It is none.
    """
    if isinstance(database, str) and "://" in database:
        try:
            return make_url(database)
        except ArgumentError as error:
            raise DatabaseUnreachableError(
                tr("{text} is no address of a database.", text=repr(database))
            ) from error
    return URL.create("sqlite", database=str(Path(database).absolute()))


def make_private(file: Path) -> None:
    """Create the file and its folder when missing; nobody but the user may read them.

    Raises:
        DatabaseUnreachableError: It cannot be made, or is no file: a pipe would be waited for.
    """
    try:
        make_file(file)
        is_file = stat.S_ISREG(file.stat().st_mode)
    except OSError as error:
        if isinstance(error, PermissionError) and os.access(file, os.R_OK):
            return  # another user's, or read-only: it may still be read
        raise DatabaseUnreachableError(
            tr(
                "The clinic's database {file} cannot be opened ({why}). "
                "Check that its folder exists and may be written.",
                file=file,
                why=error.strerror,
            )
        ) from error
    if not is_file:
        raise DatabaseUnreachableError(
            tr(
                "The clinic's database {file} cannot be opened: it is no file but a folder, a "
                "device or a pipe. Nothing was changed.",
                file=file,
            )
        )


def make_file(file: Path) -> None:
    """Create the file and its folder when missing, for the user alone.

    One that is there is not opened: closing it would drop the locks SQLite has on it.

    Raises:
        OSError: The folder or file cannot be made.
    """
    _make_folder_private(file.parent)
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    found = file.stat().st_mode
    if stat.S_ISREG(found) and found & 0o077:
        file.chmod(0o600)


def _make_folder_private(folder: Path) -> None:
    folder.mkdir(parents=True, mode=0o700, exist_ok=True)
    if folder == paths.data_folder() and folder.stat().st_mode & 0o077:
        folder.chmod(0o700)


@contextmanager
def in_words(
    file: Path | None = None, *, place: Path | None = None, and_system: bool = False
) -> Iterator[None]:
    """Give what the driver refuses as an error people may read.

    Args:
        file: Named in the words.
        place: Whose disk is asked whether it has room; the file's when it is not given.
        and_system: Whether what the system refuses is meant too.
    """
    refusals = (driver.Error, OSError) if and_system else (driver.Error,)
    try:
        yield
    except refusals as error:
        unusable = find_unusable(error, file, place=place)
        if unusable is None:
            raise
        raise unusable from error
    except UnicodeDecodeError as error:  # SQLite quotes a damaged table in what it says
        raise damaged(file) from error


def roll_back(file: Path, key: DataKey | None = None) -> None:
    """Undo a change of the whole file that was stopped half-way; without one nothing is done.

    What only reads a file cannot do that, and would call it unreadable.
    """
    journal = file.with_name(f"{file.name}-journal")
    with suppress(driver.Error, OSError):  # opening it says why
        if journal.exists():
            with closing(connect(file, key)) as connection:
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def find_revision(file: Path, key: DataKey | None = None) -> str | None:
    """Return the schema revision of one of our files, read-only; None when it is empty.

    Raises:
        DatabaseUnusableError: It is another program's file, no database, damaged, or encrypted
            with another key.
    """
    with in_words(file), closing(connect(file, key, may_write=False)) as connection:
        return _revision_of(connection, file)


def _revision_of(connection: "driver.Connection", file: Path) -> str | None:
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    (objects,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application_id == 0 and objects == 0:
        return None
    if application_id != APPLICATION_ID:
        raise ForeignDatabaseError(
            tr(
                "{file}: This file is a database of another program. It was left as it is.",
                file=file,
            )
        )
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0])


def make_engine(
    file: Path,
    key: DataKey | None = None,
    may_connect: Callable[[], object] = refuse_nothing,
    role: Role = Role.CLINICIAN,
) -> Engine:
    """Return an engine whose connections have their key and pragmas, and say BEGIN themselves.

    Args:
        file: The database.
        key: Of an encrypted file; None for a plain one.
        may_connect: Asked before each new connection; what it raises refuses it.
        role: What may be written.
    """

    def connected() -> "driver.Connection":
        may_connect()
        made = connect(file, key, is_shared=True)
        guard(made, role)
        return made

    engine = create_engine(
        URL.create("sqlite+file", database=str(file)),
        module=driver,
        creator=connected,
        execution_options={"compiled_cache": _STATEMENTS},
    )
    cache = PLAIN_CACHE if key is None else ENCRYPTED_CACHE
    event.listen(engine, "connect", partial(_prepare, f"PRAGMA cache_size = -{cache}"))
    event.listen(engine, "begin", _begin)
    return engine


def make_memory_engine() -> Engine:
    """Return an engine of a database that stands in memory, and is gone with it."""
    return create_engine("sqlite://", module=driver, poolclass=StaticPool)


def copy_in_memory(source: Engine, target: Engine) -> None:
    """Make one database in memory what another one is."""
    with source.connect() as given, target.connect() as taken:
        from_memory, to_memory = (one.connection.dbapi_connection for one in (given, taken))
        from_memory.backup(to_memory)  # type: ignore[union-attr]  # SQLite's own, and open


def _prepare(cache: str, connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for pragma in (*PRAGMAS, cache):
        cursor.execute(pragma)
    cursor.close()


def _begin(connection: Connection) -> None:
    is_writer = connection.get_execution_options().get(WRITER, False)
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {busy_wait_ms()}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writer else "BEGIN")


def check_alone(file: Path, key: DataKey | None = None) -> None:
    """Refuse when anybody has a database of ours open; it stays in WAL mode.

    Leaving WAL needs the file for oneself alone, and an idle connection holds it as a busy one
    does.

    Raises:
        DatabaseLockedError: Somebody has it open.
    """
    try:
        with (
            in_words(place=file),
            closing(connect(file, key, timeout=ALONE_WITHIN)) as connection,
        ):
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA journal_mode = WAL")
    except DatabaseLockedError as error:
        raise DatabaseLockedError(
            tr(
                "{file} is open in the program. Nothing was changed. "
                "Close the program first, then try again.",
                file=file,
            )
        ) from error


def compact(file: Path, key: DataKey | None = None) -> bool:
    """Write a database anew without what is free in it; all or nothing.

    Returns:
        Whether all of it is in the file and the log is empty: nobody was reading meanwhile.

    Raises:
        DatabaseUnusableError: The disk has no room for it once more, it is locked or damaged.
    """
    with in_words(), closing(connect(file, key)) as connection:
        connection.execute("VACUUM")
        is_busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not is_busy


def copy_to_file(
    source: Path,
    target: Path,
    progress: Progress = ignore_progress,
    *,
    key: DataKey | None = None,
) -> None:
    """Copy a database that may be in use into a new file that is complete by itself.

    Args:
        source: What is copied, with everything committed to it.
        target: Made private to the user; encrypted like the source.
        progress: Called with pages done and pages in all.
        key: Of both; None when they are plain.

    Raises:
        DatabaseUnusableError: The disk is full, the source is damaged or locked.
    """
    make_private(target)
    copy_into(source, target, progress, key=key)
    with closing(connect(target, key)) as copy:
        copy.execute("PRAGMA journal_mode = DELETE")


def copy_connection(origin: "driver.Connection", target: Path, key: DataKey | None) -> None:
    """Copy what an open connection still holds into a new file that is complete by itself.

    Raises:
        DatabaseUnusableError: The file cannot be made, or the disk is full.
    """
    make_private(target)
    with in_words(target), closing(connect(target, key)) as copy:
        origin.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def copy_into(
    source: Path,
    target: Path,
    progress: Progress = ignore_progress,
    *,
    key: DataKey | None = None,
) -> None:
    """Put the content of a database in place of another's, which others may have open.

    Args:
        source: What is copied.
        target: Encrypted with the same key, or new.
        progress: Called with pages done and pages in all.
        key: Of both; None when they are plain.

    Raises:
        DatabaseUnusableError: The disk is full, one of them is damaged or locked.
    """
    with (
        in_words(),
        closing(connect(source, key)) as origin,
        closing(connect(target, key)) as copy,
    ):
        origin.backup(
            copy,
            pages=COPY_PAGES,
            progress=lambda _status, left, total: progress(total - left, total),
        )
