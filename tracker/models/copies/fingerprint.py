"""What a database says, whatever its pages look like: one digest a table."""

import hashlib
from collections.abc import Iterable, Mapping
from contextlib import closing
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tracker.models.sqlite_driver import driver

# When the last backup was made, and how long the log of access is, which a backup makes longer, is
# no part of what a backup is made for.
LEFT_OUT: Final = frozenset({"last_backup_at", "last_backup_path", "log_count", "log_hash"})


def table_names(connection: "driver.Connection") -> tuple[str, ...]:
    """Return the tables that hold something of their own, in order; an index's shadows do not."""
    rows = connection.execute("PRAGMA main.table_list").fetchall()
    own = (str(row[1]) for row in rows if row[2] == "table")
    return tuple(sorted(name for name in own if not name.startswith("sqlite_")))


def column_names(connection: "driver.Connection", table: str) -> tuple[str, ...]:
    """Return the columns of a table."""
    return tuple(str(row[1]) for row in connection.execute(f'PRAGMA table_info("{table}")'))


def rows_of(connection: "driver.Connection", table: str, columns: Iterable[str]) -> str:
    """Return the query for a table's rows in the order of its key."""
    info = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    keys = sorted((row[5], f'"{row[1]}"') for row in info if row[5])
    order = ", ".join(name for _, name in keys) or "rowid"
    named = ", ".join(f'"{name}"' for name in columns)
    return f'SELECT {named} FROM "{table}" ORDER BY {order}'  # noqa: S608  # names of the schema


def fingerprints(connection: "driver.Connection") -> Mapping[str, str]:
    """Return the SHA-256 of each table's rows in the order of its key.

    Raises:
        driver.Error: A row cannot be read.
    """
    queries: dict[str, str] = {}
    for table in table_names(connection):
        columns = column_names(connection, table)
        queries[table] = rows_of(connection, table, (c for c in columns if c not in LEFT_OUT))
    connection.text_factory = bytes  # text that is none is digested as it is
    try:
        return {table: _fingerprint(connection, query) for table, query in queries.items()}
    finally:
        connection.text_factory = str


def _fingerprint(connection: "driver.Connection", query: str) -> str:
    digest = hashlib.sha256()
    with closing(connection.execute(query)) as rows:
        for row in rows:
            digest.update(repr(row).encode())
    return digest.hexdigest()
