"""Taking what cannot be read out of a database, after it was written whole to a file.

As little as can be: bytes that are no text become text with the bytes escaped, a value that may be
blank is made blank, one that has a usual value gets it; only else the row goes, with what hangs on
it.
"""

import base64
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Column, String, Table

from tracker.models.base import Base
from tracker.models.damage.unreadable import DERIVED, StoredText, Unreadable, find_unreadable
from tracker.models.sqlite_driver import DataKey, connect, driver

FORMAT: Final = "tracker-set-aside-1"
_TABLES: Final = Base.metadata.tables

Row = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """One row that cannot be read.

    Attributes:
        row: As it is stored.
        instead: What its values become; empty when the row itself goes.
        hanging: The rows that go with it, deepest first: table and row.
    """

    table: Table
    faults: tuple[Unreadable, ...]
    row: Row
    instead: Mapping[str, object] = field(default_factory=dict)
    hanging: tuple[tuple[Table, Row], ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return the row whole, in values that JSON knows."""
        return {
            "table": self.table.name,
            "patient": self.faults[0].patient,
            "faults": [
                {"column": one.column, "value": one.value, "allowed": one.allowed}
                for one in self.faults
            ],
            "became": _plain(self.instead) if self.instead else None,
            "row": _plain(self.row),
            "with": [{"table": table.name, "row": _plain(row)} for table, row in self.hanging],
        }


def set_aside(
    file: Path, key: DataKey | None, keep: Callable[[bytes], object]
) -> tuple[Unreadable, ...]:
    """Hand over what cannot be read, then take it out; one transaction.

    Args:
        file: Nobody else may have it open.
        key: Of an encrypted file; None for a plain one.
        keep: Stores the rows, as JSON; when it raises, nothing is taken out.

    Returns:
        What could not be read.
    """
    with closing(connect(file, key)) as connection:
        connection.text_factory = StoredText
        connection.execute("BEGIN IMMEDIATE")
        found = tuple(find_unreadable(file, key))
        rows = tuple(_set_aside(connection, found))
        if rows:
            content = {"format": FORMAT, "rows": [one.as_json() for one in rows]}
            keep(json.dumps(content, ensure_ascii=False, indent=1).encode())
        for one in rows:
            _take_out(connection, one)
        connection.execute("COMMIT")
    return found


def _set_aside(connection: "driver.Connection", found: Iterable[Unreadable]) -> Iterator[SetAside]:
    for (name, _), group in groupby(found, lambda one: (one.table, tuple(one.key.items()))):
        faults, table = tuple(group), _TABLES[name]
        if not faults[0].key:  # the table itself is damaged: nothing of it can be taken out
            continue
        for row in _rows(connection, table, faults[0].key):
            instead = {} if name in DERIVED else _instead(table, faults, row)
            hanging = () if instead else tuple(_hanging(connection, table, row))
            yield SetAside(table=table, faults=faults, row=row, instead=instead, hanging=hanging)


def _instead(table: Table, faults: Sequence[Unreadable], row: Row) -> Row:
    """Return what the unreadable values of a row become; empty when the row must go."""
    values: Row = {}
    for fault in faults:
        column = table.columns.get(fault.column)
        if column is None or column.primary_key:
            return {}
        stored = row[column.name]
        if isinstance(stored, StoredText) and isinstance(column.type, String) and _is_bad(stored):
            values[column.name] = stored.decode("utf-8", "backslashreplace")
        elif column.nullable:
            values[column.name] = None
        elif column.default is not None and column.default.is_scalar:
            values[column.name] = _usual(column)
        else:
            return {}
    return values


def _usual(column: Column[Any]) -> object:
    usual = getattr(column.default, "arg", None)
    return getattr(usual, "value", usual)


def _is_bad(stored: bytes) -> bool:
    try:
        stored.decode()
    except UnicodeDecodeError:
        return True
    return False


def _rows(
    connection: "driver.Connection", table: Table, where: Mapping[str, object]
) -> Iterator[Row]:
    names = [column.name for column in table.columns]
    condition = " AND ".join(f"{name} IS ?" for name in where)
    sql = f"SELECT {', '.join(names)} FROM {table.name} WHERE {condition}"  # noqa: S608  # our own names
    for row in connection.execute(sql, tuple(where.values())).fetchall():
        yield dict(zip(names, row, strict=True))


def _hanging(
    connection: "driver.Connection", table: Table, row: Row
) -> Iterator[tuple[Table, Row]]:
    """Yield the rows that name a row, and those that name them; deepest first."""
    for other in Base.metadata.sorted_tables:
        for key in other.foreign_keys:
            if key.column.table is table:
                for theirs in _rows(connection, other, {key.parent.name: row[key.column.name]}):
                    yield from _hanging(connection, other, theirs)
                    yield other, theirs


def _take_out(connection: "driver.Connection", one: SetAside) -> None:
    if one.instead:
        changes = ", ".join(f"{name} = ?" for name in one.instead)
        where, values = _where(one.table, one.row)
        sql = f"UPDATE {one.table.name} SET {changes} WHERE {where}"  # noqa: S608  # our own names
        connection.execute(sql, (*one.instead.values(), *values))
        return
    for table, row in (*one.hanging, (one.table, one.row)):
        where, values = _where(table, row)
        connection.execute(f"DELETE FROM {table.name} WHERE {where}", values)  # noqa: S608  # as above
        if table.name == "patients":
            connection.execute("DELETE FROM patient_search WHERE rowid = ?", (row["id"],))


def _where(table: Table, row: Row) -> tuple[str, tuple[object, ...]]:
    keys = [column.name for column in table.primary_key]
    values = tuple(_bound(row[name]) for name in keys)
    return " AND ".join(f"{name} IS ?" for name in keys), values


def _bound(stored: object) -> object:
    return stored.decode() if isinstance(stored, StoredText) and not _is_bad(stored) else stored


def _plain(row: Mapping[str, object]) -> dict[str, object]:
    return {name: _in_json(stored) for name, stored in row.items()}


def _in_json(stored: object) -> object:
    """Return a stored value as JSON has it; bytes that are no text by their base 64."""
    if isinstance(stored, StoredText) and not _is_bad(stored):
        return stored.decode()
    if isinstance(stored, bytes):
        return {"base64": base64.b64encode(stored).decode()}
    return stored
