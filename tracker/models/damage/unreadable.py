"""What is stored and cannot be read: every row, through the types and rules of the records.

A row is read as bytes first, so that one bad byte hides nothing else; then each value by the type
its column has in this program, then by the conditions of its table. One pass a table, a row in
memory at a time.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Final

from sqlalchemy import JSON, CheckConstraint, Column, Enum, Table
from sqlalchemy.dialects import sqlite

from tracker.domain.values.points import parse_point
from tracker.errors import TrackerError
from tracker.language import marked, tr
from tracker.models.base import Base
from tracker.models.reading_errors import READING_ERRORS
from tracker.models.sqlite_driver import DataKey, connect, driver
from tracker.models.unusable import find_unusable
from tracker.models.visit_history import visit_of

NAMED_AT_MOST: Final = 3  # rows in one message
VALUE_MAX: Final = 40  # characters of a value that are shown
DERIVED: Final = frozenset({"course_summaries", "listed_patients"})  # made anew, never set aside
UNREADABLE: Final = marked(
    "Something stored cannot be read: {rows}. It was left as it is and nothing was changed; "
    "everything else goes on working. A backup may hold it whole; “tracker check” lists all there "
    "is, and “tracker check --set-aside FILE.json” writes such rows to a file and takes them out."
)
_DIALECT: Final = sqlite.dialect()
_LARGE: Final = frozenset({"kept_pages.pdf"})  # held against its checksum elsewhere


class UnreadableRowError(TrackerError):
    """A row that was needed cannot be read; the text names it, and nothing was changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """One value that cannot be read.

    Attributes:
        key: The columns that tell the row from all others.
        value: As it is stored, short, with what cannot be shown escaped.
        allowed: What could be read there.
        patient: The clinic's id of whose row it is; empty when nobody's, or it is not known.
    """

    table: str
    key: Mapping[str, object]
    column: str
    value: str
    allowed: str
    patient: str = ""

    def __str__(self) -> str:
        """Return ``visits, row 12, leg_pain: 'abc' (allowed 0 to 10)``."""
        row = "/".join(str(part) for part in self.key.values()) or "?"
        words = tr(
            "{table}, row {row}, {column}: {value} (allowed {allowed})",
            table=self.table,
            row=row,
            column=self.column,
            value=self.value,
            allowed=self.allowed,
        )
        return tr("patient {id}, {row}", id=self.patient, row=words) if self.patient else words


@dataclass(frozen=True, slots=True)
class Scope:
    """Which rows are looked at.

    Attributes:
        patients: SQL that gives the ids of patients; empty is everybody, and what is nobody's.
        tables: Only these; empty is all.
    """

    patients: str = ""
    tables: tuple[str, ...] = ()

    def condition(self, table: Table) -> str:
        """Return the SQL that a row of a table must meet; empty when no row is looked at."""
        if self.tables and table.name not in self.tables:
            return ""
        if not self.patients:
            return "1"
        courses = f"SELECT id FROM courses WHERE patient_id IN ({self.patients})"  # noqa: S608  # our own SQL and whole numbers
        visits = f"SELECT id FROM visits WHERE course_id IN ({courses})"  # noqa: S608  # as above
        owners = {"patient_id": self.patients, "course_id": courses, "visit_id": visits}
        if table.name == "patients":
            return f"id IN ({self.patients})"
        found = (f"{name} IN ({ids})" for name, ids in owners.items() if name in table.c)
        return next(found, "")


EVERYTHING: Final = Scope()


def of_patient(patient_id: int) -> Scope:
    """Return the rows of one patient."""
    return Scope(str(int(patient_id)))


def of_course(course_id: int) -> Scope:
    """Return the rows of the patient whose course it is."""
    return Scope(f"SELECT patient_id FROM courses WHERE id = {int(course_id)}")  # noqa: S608  # as above


def of_visit(visit_id: int) -> Scope:
    """Return the rows of the patient whose visit it is."""
    course = f"SELECT course_id FROM visits WHERE id = {int(visit_id)}"  # noqa: S608  # as above
    return Scope(f"SELECT patient_id FROM courses WHERE id = ({course})")  # noqa: S608  # as above


def find_unreadable(
    file: Path, key: DataKey | None = None, scope: Scope = EVERYTHING
) -> Iterator[Unreadable]:
    """Yield every value of a file that cannot be read, table by table.

    A table that is not as this program made it is named as one, without a key.

    Raises:
        driver.Error: The file itself cannot be read.
    """
    with closing(connect(file, key, may_write=False)) as connection:
        connection.text_factory = StoredText
        connection.execute("BEGIN")  # one snapshot for all tables
        for table in Base.metadata.sorted_tables:
            try:
                yield from _in_table(connection, table, scope)
            except driver.OperationalError as error:
                if find_unusable(error) is not None:
                    raise  # of the file: somebody has it, its disk does not answer
                yield Unreadable(
                    table=table.name, key={}, column="*", value=shown(str(error)), allowed="SQL"
                )


def refusal_of(file: Path, key: DataKey | None, scope: Scope) -> UnreadableRowError | None:
    """Return the error that names what cannot be read there; None when all can."""
    try:
        found = tuple(islice(find_unreadable(file, key, scope), NAMED_AT_MOST))
    except driver.Error:
        return None
    rows = "; ".join(str(one) for one in found)
    return UnreadableRowError(tr(UNREADABLE, rows=rows)) if found else None


class StoredText(bytes):
    """Text as the file holds it, before anything is decoded."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """How a column is read.

    Attributes:
        allowed: What can be read, in words.
    """

    name: str
    read: Callable[[Any], object]
    allowed: str
    is_nullable: bool

    def can_read(self, stored: object) -> bool:
        """Return whether a stored value is one this program can read."""
        if stored is None:
            return self.is_nullable
        try:
            self.read(stored.decode() if isinstance(stored, StoredText) else stored)
        except READING_ERRORS:
            return False
        return True


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the rows of a table are read: its cells, then what its conditions say."""

    cells: tuple[_Cell, ...]
    checks: tuple[tuple[str, str], ...]  # name and SQL
    keys: tuple[str, ...]

    @property
    def columns(self) -> str:
        """Return what is selected of a row."""
        return ", ".join(
            (*(cell.name for cell in self.cells), *(f"({sql})" for _, sql in self.checks))
        )

    def faults(self, row: Sequence[object]) -> Iterator[tuple[str, str]]:
        """Yield the column of each fault of a row, and what is allowed there; once a column."""
        named = set()
        for cell, stored in zip(self.cells, row, strict=False):
            if not cell.can_read(stored):
                named.add(cell.name)
                yield cell.name, cell.allowed
        for (name, sql), holds in zip(self.checks, row[len(self.cells) :], strict=True):
            if holds == 0 and name not in named:
                yield name, _allowed_by(sql)


def _in_table(connection: "driver.Connection", table: Table, scope: Scope) -> Iterator[Unreadable]:
    condition = scope.condition(table)
    if not condition:
        return
    layout = _layout(table)
    places = [next(n for n, cell in enumerate(layout.cells) if cell.name == k) for k in layout.keys]
    sql = f"SELECT {layout.columns} FROM {table.name} WHERE {condition}"  # noqa: S608  # our own names
    for row in connection.execute(sql):
        for column, allowed in layout.faults(row):
            cells = {cell.name: stored for cell, stored in zip(layout.cells, row, strict=False)}
            yield Unreadable(
                table=table.name,
                key={
                    name: _plain(row[place])
                    for name, place in zip(layout.keys, places, strict=True)
                },
                column=column,
                value=shown(cells.get(column)),
                allowed=allowed,
                patient=_patient_of(connection, cells, table.name),
            )


@cache
def _layout(table: Table) -> _Layout:
    checks = tuple(_checks(table))
    by_name = dict(checks)
    columns = (one for one in table.columns if f"{table.name}.{one.name}" not in _LARGE)
    return _Layout(
        cells=tuple(_cell(table.name, one, by_name.get(one.name, "")) for one in columns),
        checks=checks,
        keys=tuple(column.name for column in table.primary_key),
    )


def _checks(table: Table) -> Iterator[tuple[str, str]]:
    prefix = f"ck_{table.name}_"
    for constraint in sorted(table.constraints, key=lambda one: str(one.name)):
        if isinstance(constraint, CheckConstraint):
            compiled = constraint.sqltext.compile(
                dialect=_DIALECT, compile_kwargs={"literal_binds": True}
            )
            yield str(constraint.name).removeprefix(prefix), str(compiled)


def _cell(table: str, column: Column[Any], check: str) -> _Cell:
    processor = column.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
    inside = _INSIDE.get(f"{table}.{column.name}")
    kind = column.type.python_type

    def read(stored: object) -> None:
        if processor is not None:
            value = processor(stored)
            if inside is not None:
                inside(value)
        elif not isinstance(stored, (int, float) if kind is float else kind):
            raise TypeError(type(stored).__name__)

    allowed = _allowed_by(check) if check else _ALLOWED.get(kind.__name__, "")
    if isinstance(column.type, Enum):
        allowed = ", ".join(column.type.enums)
    elif isinstance(column.type, JSON):
        allowed = "JSON"
    return _Cell(column.name, read, allowed or kind.__name__, bool(column.nullable))


def _mapping(content: object) -> None:
    if not isinstance(content, dict):
        raise TypeError(type(content).__name__)


def _points(content: list[str]) -> None:
    for text in content:
        parse_point(text)


# What stands inside the JSON of a column.
_INSIDE: Final[Mapping[str, Callable[[Any], object]]] = {
    "drafts.content": _mapping,
    "visit_versions.content": visit_of,
    "point_groups.points": _points,
}
_ALLOWED: Final = {
    "date": "YYYY-MM-DD",
    "datetime": "YYYY-MM-DD HH:MM:SS",
    "str": "UTF-8",
    "int": "0, 1, 2 …",
}
_RANGE: Final = re.compile(r"BETWEEN (-?\d+) AND (-?\d+)")
_CHOICES: Final = re.compile(r"IN \(([^()]*)\)")


def _allowed_by(sql: str) -> str:
    """Return what a condition allows: a range, a choice, else the condition itself."""
    if found := _RANGE.search(sql):
        return tr("{low} to {high}", low=found[1], high=found[2])
    if found := _CHOICES.search(sql):
        return found[1].replace("'", "")
    return sql


def shown(stored: object) -> str:
    """Return a stored value short and escaped, for a message."""
    if isinstance(stored, bytes):
        stored = stored[: 4 * VALUE_MAX].decode("utf-8", "backslashreplace")
    text = repr(stored)
    return text if len(text) <= VALUE_MAX else f"{text[:VALUE_MAX]}…"


def _plain(stored: object) -> object:
    return stored.decode("utf-8", "backslashreplace") if isinstance(stored, bytes) else stored


_OWNERS: Final = {
    "patient_id": "SELECT clinic_id FROM patients WHERE id = ?",
    "course_id": (
        "SELECT clinic_id FROM patients JOIN courses ON patient_id = patients.id"
        " WHERE courses.id = ?"
    ),
    "visit_id": (
        "SELECT clinic_id FROM patients JOIN courses ON patient_id = patients.id"
        " JOIN visits ON course_id = courses.id WHERE visits.id = ?"
    ),
}


def _patient_of(connection: "driver.Connection", cells: Mapping[str, object], table: str) -> str:
    """Return the clinic's id of whose row it is; empty when it is nobody's or not known."""
    if table == "patients":
        return str(_plain(cells["clinic_id"]))
    for name, sql in _OWNERS.items():
        if cells.get(name) is not None:
            found = connection.execute(sql, (cells[name],)).fetchone()
            return "" if found is None else str(_plain(found[0]))
    return ""
