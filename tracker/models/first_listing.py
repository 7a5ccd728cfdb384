"""The patient list of a file of ours before the database is opened, through SQLite's own driver.

Read-only and without SQLAlchemy, so that names stand on the screen early. Whatever is unusual
(no file yet, an older version, a lock, damage, a server) gives None: opening the database then
deals with it, in its own words.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from tracker.models.identity import APPLICATION_ID, HEAD
from tracker.models.listing import ListedCourse, Reader, listed_courses


def find_first_listing(file: Path) -> tuple[ListedCourse, ...] | None:
    """Return every patient of a file with the course to show; None when it must be opened first."""
    if not file.is_file():
        return None
    try:
        uri = f"{file.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
            if not _is_current(connection):
                return None
            connection.execute("BEGIN")  # one snapshot for all statements
            return listed_courses(_reader(connection))
    except sqlite3.Error:
        return None


def _is_current(connection: sqlite3.Connection) -> bool:
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    if application_id != APPLICATION_ID:
        return False
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return row is not None and row[0] == HEAD


def _reader(connection: sqlite3.Connection) -> Reader:
    def read(sql: str, values: Mapping[str, object]) -> Iterable[Sequence[Any]]:
        return connection.execute(sql, values)

    return read
