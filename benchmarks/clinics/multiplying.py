"""Copies the templates until a clinic is as large as wanted: the same rows, other ids and days.

Which tables hang on a patient, a course or a visit, and which columns are ids or days, is read from
the records, so that a new table or column is copied without a word here. Only what is derived of a
patient's name has to be named, for everybody has a name of their own; whatever else is derived is
copied with the course it was derived of.
"""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from benchmarks.clinics.names import person
from tracker.domain.values.course import Patient, PatientId
from tracker.models.base import Base
from tracker.models.database import Database
from tracker.models.patient import PatientRecord
from tracker.models.sqlite_driver import driver
from tracker.services.finding.records import Finding

PATIENTS: Final = "patients"
AT_ONCE: Final = 10_000  # patients written together
# How what is kept of a patient's name is made, of the patient ``{patient}``.
OF_NAMES: Final[Mapping[tuple[str, str], str]] = {
    ("listed_patients", "name"): "(SELECT search_name FROM patients WHERE id = {patient})",
    ("archived_patients", "archived_by"): "t.archived_by",  # names whoever works here
    ("merged_patients", "merged_by"): "t.merged_by",
}
# How an index that is no table of ours is filled; the words of the records by the program itself.
INDEXES: Final = {
    "patient_search": "INSERT INTO patient_search (rowid, search_text)"
    " SELECT id, search_text FROM patients",
    "record_words": "INSERT INTO unindexed_entries"
    " SELECT 1, (SELECT coalesce(max(id), 0) FROM visits),"
    " (SELECT coalesce(max(id), 0) FROM course_events)",
}
FAST: Final = (
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA ignore_check_constraints = ON",  # the templates were checked row by row
    "PRAGMA cache_size = -200000",
)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d(T.*)?")


def shift_of(copy: int) -> timedelta:
    """Return by how much a copy's days are moved; half of the copies were seen lately."""
    pair = copy // 2
    days = pair * 3 % 28 if copy % 2 == 0 else 60 + pair * 97 % 2400
    return timedelta(days=-days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Multiplied:
    """How the rows of a large clinic come of its templates.

    Attributes:
        strides: By table, what a template's id grows by from one copy to the next.
    """

    strides: Mapping[str, int]

    @classmethod
    def of(cls, templates: Path) -> "Multiplied":
        """Return how clinics of these templates are numbered."""
        with closing(driver.connect(templates)) as connection:
            return cls(
                strides={
                    table.name: _number(connection, f"SELECT max(id) FROM {table.name}")
                    for table in hanging_tables()
                    if _own_id(table) is not None
                }
            )

    def moved(self, table: str, number: int, copy: int) -> int:
        """Return the id that a template's row of a table has in a copy."""
        return number + copy * self.strides[table]


def hanging_tables() -> tuple[sa.Table, ...]:
    """Return the tables whose rows belong to a patient, those first that others refer to."""
    found: dict[str, sa.Table] = {}
    for table in Base.metadata.sorted_tables:
        owners = {key.column.table.name for key in table.foreign_keys}
        if table.name == PATIENTS or owners & found.keys():
            found[table.name] = table
    return tuple(found.values())


def _own_id(table: sa.Table) -> sa.Column[object] | None:
    """Return the column that numbers the rows; None where they are known by their owner."""
    columns = [column for column in table.primary_key if not column.foreign_keys]
    return columns[0] if len(table.primary_key) == len(columns) == 1 else None


def multiply(templates: Path, target: Path, copies: int) -> None:
    """Make a clinic of so many copies of the templates; the file is not there yet."""
    multiplied = Multiplied.of(templates)
    _write_patients(templates, target, copies)
    with closing(driver.connect(target, isolation_level=None)) as connection:
        for pragma in FAST:
            connection.execute(pragma)
        connection.execute("ATTACH ? AS template", (str(templates),))
        connection.create_function("moved_json", 2, _MovedJson(multiplied))
        connection.execute("CREATE TEMP TABLE copies (number INTEGER PRIMARY KEY, days TEXT)")
        connection.executemany(
            "INSERT INTO copies VALUES (?, ?)",
            [(number, f"{shift_of(number).days} days") for number in range(copies)],
        )
        connection.execute("BEGIN")
        with _without_indexes(connection):
            for table in hanging_tables():
                if table.name != PATIENTS:
                    connection.execute(_copying(table, multiplied))
        for sql in _filling(connection):
            connection.execute(sql)
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = WAL")
    database = Database.open(target)
    Finding(database).index_missing()
    database.close()


def _write_patients(templates: Path, target: Path, copies: int) -> None:
    """Write everybody as the program writes a patient, by the records and the triggers."""
    originals = template_patients(templates)
    columns = [column.key for column in PatientRecord.__table__.columns]
    rows = (
        {name: getattr(record, name) for name in columns}
        for record in map(
            PatientRecord.from_domain,
            (multiplied_patient(originals, n) for n in range(copies * len(originals))),
        )
    )
    database = Database.open(target)
    with database.write() as session:
        while batch := list(islice(rows, AT_ONCE)):
            session.execute(sa.insert(PatientRecord.__table__), batch)  # type: ignore[arg-type]  # a table
    database.close()


def template_patients(templates: Path) -> tuple[Patient, ...]:
    """Return the patients of the templates, in the order of their ids."""
    database = Database.open(templates)
    query = sa.select(PatientRecord).order_by(PatientRecord.id)
    with database.read() as session:
        records = session.scalars(query.options(selectinload(PatientRecord.precautions)))
        found = tuple(record.to_domain() for record in records)
    database.close()
    return found


def multiplied_patient(originals: tuple[Patient, ...], number: int) -> Patient:
    """Return a patient of a large clinic by number, from 0: a template's, under another name."""
    original, who = originals[number % len(originals)], person(number)
    return replace(
        original,
        patient_id=PatientId(number + 1),
        clinic_id=who.clinic_id,
        family_name=who.family_name,
        given_name=who.given_name,
        birth_date=who.birth_date,
        sex=who.sex,
    )


def _copying(table: sa.Table, multiplied: Multiplied) -> str:
    """Return the statement that copies a table's rows for every copy, in the order of its key."""
    names = ", ".join(column.name for column in table.columns)
    values = ", ".join(_value(column, multiplied) for column in table.columns)
    key = ", ".join(f"t.{column.name}" for column in table.primary_key)
    return (
        f"INSERT INTO main.{table.name} ({names}) SELECT {values}"
        f" FROM copies AS c CROSS JOIN template.{table.name} AS t"
        f" ORDER BY c.number, {key}"
    )


def _value(column: sa.Column[object], multiplied: Multiplied) -> str:
    stored = f"t.{column.name}"
    owners = [key.column.table.name for key in column.foreign_keys]
    if column is _own_id(column.table):
        owners = [column.table.name]
    for owner in owners:
        return f"{stored} + c.number * {multiplied.strides[owner]}"
    if isinstance(_stored_type(column), sa.Date | sa.DateTime):
        return f"date(substr({stored}, 1, 10), c.days) || substr({stored}, 11)"
    if isinstance(column.type, sa.JSON):
        return f"moved_json({stored}, c.number)"
    return _made_of_name(column, multiplied) or stored


def _stored_type(column: sa.Column[object]) -> sa.types.TypeEngine[object]:
    kind = column.type
    return kind.impl_instance if isinstance(kind, sa.types.TypeDecorator) else kind


def _made_of_name(column: sa.Column[object], multiplied: Multiplied) -> str | None:
    """Return how a text that is kept of every patient is made; None for any other column."""
    table = column.table
    keys = {key.column.table.name for part in table.primary_key for key in part.foreign_keys}
    if PATIENTS not in keys or not isinstance(column.type, sa.Text):
        return None
    place = (table.name, column.name)
    if place not in OF_NAMES:
        raise SystemExit(f"say in OF_NAMES how {'.'.join(place)} is made of a patient")
    return OF_NAMES[place].format(
        patient=f"t.patient_id + c.number * {multiplied.strides[PATIENTS]}"
    )


@contextmanager
def _without_indexes(connection: driver.Connection) -> Iterator[None]:
    """Take indexes and triggers away and make them anew at the end: many times faster."""
    names = ", ".join(f"'{table.name}'" for table in hanging_tables())
    query = (
        "SELECT type, name, sql FROM main.sqlite_master WHERE sql IS NOT NULL"
        f" AND type IN ('index', 'trigger') AND tbl_name IN ({names})"
    )
    found = connection.execute(query).fetchall()
    for kind, name, _ in found:
        connection.execute(f"DROP {kind} main.{name}")
    yield
    for _, _, sql in found:
        connection.execute(sql)


def _filling(connection: driver.Connection) -> Iterator[str]:
    """Yield the statements that fill the indexes which are no tables of ours."""
    query = "SELECT name FROM main.sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%'"
    for (name,) in connection.execute(query).fetchall():
        if name not in INDEXES:
            raise SystemExit(f"say in INDEXES how {name} is filled")
        if not _number(connection, f"SELECT count(*) FROM {name}"):
            yield INDEXES[name]


class _MovedJson:
    """Moves ids and days within what is kept as JSON: versions of visits, drafts."""

    def __init__(self, multiplied: Multiplied) -> None:
        self._multiplied = multiplied

    def __call__(self, content: str | None, copy: int) -> str | None:
        """Return the content as a copy has it."""
        if content is None:
            return None
        return json.dumps(self._moved(json.loads(content), copy))

    def _moved(self, value: object, copy: int) -> object:
        if isinstance(value, dict):
            return {key: self._named(key, part, copy) for key, part in value.items()}
        if isinstance(value, list):
            return [self._moved(part, copy) for part in value]
        if isinstance(value, str) and _DAY.fullmatch(value):
            return (date.fromisoformat(value[:10]) + shift_of(copy)).isoformat() + value[10:]
        return value

    def _named(self, name: str, value: object, copy: int) -> object:
        if name == "visit_id" and isinstance(value, int):
            return self._multiplied.moved("visits", value, copy)
        if name == "psfs" and isinstance(value, dict):
            return {
                str(self._multiplied.moved("activities", int(key), copy)): score
                for key, score in value.items()
            }
        return self._moved(value, copy)


def _number(connection: driver.Connection, sql: str) -> int:
    (number,) = connection.execute(sql).fetchone()
    return int(number or 0)
