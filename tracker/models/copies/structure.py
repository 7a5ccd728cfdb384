"""Whether a database has exactly the tables, columns, indexes and triggers of its revision."""

import tempfile
from collections.abc import Mapping
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tracker.language import tr
from tracker.models import schema
from tracker.models.copies.fingerprint import column_names
from tracker.models.identity import HEAD
from tracker.models.sqlite_driver import connect
from tracker.models.sqlite_file import make_engine

if TYPE_CHECKING:
    from tracker.models.sqlite_driver import driver

SQLITES_OWN: Final = "sqlite_"  # what SQLite makes by itself, e.g. its statistics

Parts = Mapping[str, str]


def differences(connection: "driver.Connection", revision: str) -> tuple[str, ...]:
    """Return in words what is missing, additional or otherwise; empty for a whole one.

    Args:
        connection: To the database that is looked over.
        revision: The one it says it has.
    """
    found, expected = _parts(connection), _expected(revision)
    missing = (
        tr("{part} is missing", part=part)
        for part in sorted(expected.keys() - found)
        if not part.startswith("column ") or f"table {expected[part]}" in found
    )
    more = (
        tr("{part} does not belong there", part=part) for part in sorted(found.keys() - expected)
    )
    common = sorted(found.keys() & expected)
    other = (tr("{part} is not as it should be", part=part)
             for part in common if found[part] != expected[part])  # fmt: skip
    return (*missing, *more, *other)


@lru_cache(maxsize=4)
def _expected(revision: str) -> Parts:
    """Return the parts of a database that this program makes."""
    with tempfile.TemporaryDirectory(prefix="tracker-schema-") as folder:
        file = Path(folder) / "made.sqlite3"
        file.touch()
        engine = make_engine(file)
        if revision == HEAD:
            schema.create(engine)
        else:
            schema.migrate(engine, revision)
        engine.dispose()
        with closing(connect(file, may_write=False)) as connection:
            return _parts(connection)


def _parts(connection: "driver.Connection") -> Parts:
    """Return every part by its name; of a table its columns, of the rest how it is defined."""
    query = "SELECT type, name, sql FROM sqlite_master"
    parts: dict[str, str] = {}
    for kind, name, sql in connection.execute(query).fetchall():
        if name.startswith(SQLITES_OWN):
            continue
        parts[f"{kind} {name}"] = name if kind == "table" else " ".join(str(sql).split())
        if kind == "table":
            for column in column_names(connection, name):
                parts[f"column {name}.{column}"] = name
    return parts
