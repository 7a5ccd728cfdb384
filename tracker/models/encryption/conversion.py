"""Encryption added to a database file, taken away, or changed to another key.

The file is written anew beside itself, compared row by row with what it was made from, and put in
its place in one step: whatever stops this leaves the old file or the new one, whole.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from itertools import zip_longest
from pathlib import Path
from typing import Final

from tracker.files import sync_file, sync_folder
from tracker.language import tr
from tracker.models import sqlite_file
from tracker.models.sqlite_driver import DataKey, connect, driver
from tracker.models.sqlite_file import in_words
from tracker.models.unusable import DamagedDatabaseError

SUFFIX: Final = ".converting"  # after the database's whole name, while it is written anew
STEPS: Final = 3  # written, compared, in place
_MARKS: Final = ("application_id", "user_version")


def convert(
    file: Path,
    key: DataKey | None,
    new_key: DataKey | None,
    progress: sqlite_file.Progress = sqlite_file.ignore_progress,
) -> None:
    """Write a database anew under another key; nobody else may have it open.

    Args:
        file: It has the same name afterwards.
        key: What it is encrypted with; None when it is plain.
        new_key: What it is encrypted with afterwards; None for a plain file.
        progress: Called with steps done and steps in all.

    Raises:
        DatabaseUnusableError: It is open elsewhere, damaged, or the disk has no room for a second
            copy; the database is as it was.
    """
    remove_half_done(file)
    sqlite_file.check_alone(file, key)
    made = file.with_name(file.name + SUFFIX)
    try:
        sqlite_file.make_private(made)
        with in_words(file, and_system=True), _held(file, key) as connection:
            _write(connection, made, new_key)
            progress(1, STEPS)
            _compare(connection, made, new_key)
            progress(2, STEPS)
            sync_file(made)
            made.replace(file)
            sync_folder(file.parent)
    finally:
        remove_half_done(file)
    progress(STEPS, STEPS)


def remove_half_done(file: Path) -> None:
    """Remove what a conversion that was stopped has left beside a database."""
    for ending in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):  # a folder that may only be read: the next one who may removes it
            file.with_name(file.name + SUFFIX + ending).unlink(missing_ok=True)


@contextmanager
def _held(file: Path, key: DataKey | None) -> Iterator["driver.Connection"]:
    """Yield a connection that nobody else can write beside, with nothing left in a side file."""
    with closing(connect(file, key)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")  # the lock stays: locking is exclusive
        yield connection


def _write(connection: "driver.Connection", made: Path, new_key: DataKey | None) -> None:
    secret = "" if new_key is None else f"x'{new_key.secret.hex()}'"
    connection.execute("ATTACH DATABASE ? AS made KEY ?", (str(made), secret))
    connection.execute("PRAGMA made.journal_mode = MEMORY")  # a file nobody knows yet
    connection.execute("PRAGMA made.synchronous = OFF")  # made durable as a whole
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("SELECT sqlcipher_export('made')").fetchall()
    for mark in _MARKS:
        (value,) = connection.execute(f"PRAGMA main.{mark}").fetchone()
        connection.execute(f"PRAGMA made.{mark} = {int(value)}")
    connection.execute("COMMIT")
    connection.execute("DETACH DATABASE made")


def _compare(connection: "driver.Connection", made: Path, new_key: DataKey | None) -> None:
    """Refuse a copy that does not hold what the database holds, in the same order."""
    with closing(connect(made, new_key, may_write=False)) as copy:
        found = [row[0] for row in copy.execute("PRAGMA integrity_check(1)")]
        if found != ["ok"] or any(
            ours != theirs
            for query in (*_whole_of(connection), *_whole_of(copy))
            for ours, theirs in zip_longest(connection.execute(query), copy.execute(query))
        ):
            raise DamagedDatabaseError(
                tr(
                    "What was written anew does not hold what the database holds, and was "
                    "removed. Nothing was changed. Check the disk, then try again."
                )
            )


def _whole_of(connection: "driver.Connection") -> Iterator[str]:
    """Yield the queries that read everything a database holds."""
    yield "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '% VIRTUAL %'"
    for (table,) in connection.execute(query).fetchall():
        yield f'SELECT * FROM "{table}"'  # noqa: S608  # our own names
