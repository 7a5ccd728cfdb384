"""Rows as the database holds them, in the plainest types: nothing is lost, whatever it means.

The types are asked of the database, not of the records: so the rows of an older revision can be
put in as they were, and a code that only a newer program knows stays what it is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from sqlalchemy import (
    JSON,
    ColumnClause,
    ColumnElement,
    Connection,
    Table,
    TableClause,
    column,
    inspect,
    or_,
    select,
    table,
    true,
)
from sqlalchemy.orm import Session

from tracker.models.base import Base
from tracker.models.records.set_aside import MergedPatientRecord, survivors
from tracker.models.whole_records.belonging import (
    LOG,
    OWNERS,
    VERSIONS,
    clinic_tables,
    columns_in_rows,
    record_tables,
)

Row = dict[str, Any]  # by column; what is blank is left out
Rows = Mapping[str, Sequence[Row]]  # by table

AT_ONCE: Final = 100  # patients read together: bounds the memory
PAGES: Final = "kept_pages"
_OWNED_BY: Final = {"courses": "course_id", "visits": "visit_id"}


@dataclass(frozen=True, slots=True)
class WholeRecord:
    """All rows of one person, those of the records merged into it with them.

    Attributes:
        patient_id: Of the record that goes on.
        tables: Every table of a record, empty ones too, those first that others refer to.
    """

    patient_id: int
    tables: Rows


def plain_table(connection: Connection, name: str) -> TableClause:
    """Return a table as the database knows it, its columns in the plainest types.

    Raises:
        NoSuchTableError: There is none of that name.
    """
    return table(name, *(_plain(one) for one in inspect(connection).get_columns(name)))


def _plain(found: Mapping[str, Any]) -> ColumnClause[Any]:
    kind = found["type"]
    return column(found["name"], JSON(none_as_null=True) if isinstance(kind, JSON) else kind)


class PlainReader:
    """Reads rows in the plainest types, within one session.

    Args:
        session: One that reads; all of one archive in one, so that it is of one moment.
    """

    def __init__(self, session: Session) -> None:
        self._connection = session.connection()
        self._session = session
        self._plain: dict[str, TableClause] = {}

    def clinic(self) -> Rows:
        """Return the rows of the clinic itself: settings, texts, stones of the erased, versions."""
        return {one.name: list(self._clinic_table(one)) for one in clinic_tables()}

    def _clinic_table(self, of: Table) -> Iterator[Row]:
        condition: ColumnElement[bool] = true()
        if of.name == VERSIONS:  # of the clinic, and of patients who are not here any more
            whose, patients = self._table(of).c.patient_id, Base.metadata.tables["patients"]
            condition = or_(whose.is_(None), whose.not_in(select(patients.c.id)))
        yield from self._rows(of, condition)

    def log(self) -> Iterator[Row]:
        """Yield the lines of the log of access, the first one first."""
        yield from self._rows(Base.metadata.tables[LOG], true())

    def table(self, of: Table, patients: Sequence[int] | None) -> Iterator[Row]:
        """Yield the rows of one table of a record, in the order of its key.

        Args:
            of: A table of a patient's record.
            patients: Whose, those of merged records with them; None is everybody's.
        """
        yield from self._rows(of, true() if patients is None else self._is_of(of, patients))

    def surviving(self) -> Sequence[int]:
        """Return the ids of all patients but those merged into another, by entry."""
        patients = Base.metadata.tables["patients"]
        merged = select(MergedPatientRecord.patient_id)
        query = select(patients.c.id).where(patients.c.id.not_in(merged)).order_by(patients.c.id)
        return self._session.scalars(query).all()

    def records(self, ids: Sequence[int]) -> Iterator[WholeRecord]:
        """Yield all rows of each of these patients, some of them in memory at a time.

        Args:
            ids: Of records that go on.
        """
        for start in range(0, len(ids), AT_ONCE):
            yield from self._batch(ids[start : start + AT_ONCE])

    def _batch(self, ids: Sequence[int]) -> Iterator[WholeRecord]:
        goes_on = self.with_merged(ids)
        whose = {"id": goes_on, "patient_id": goes_on, "course_id": {}, "visit_id": {}}
        found: dict[int, dict[str, list[Row]]] = {
            one: {each.name: [] for each in record_tables()} for one in ids
        }
        for each in record_tables():
            owner = OWNERS[each.name]
            for row in self.table(each, sorted(goes_on)):
                patient_id = whose[owner][row[owner]]
                found[patient_id][each.name].append(row)
                if each.name in _OWNED_BY:
                    whose[_OWNED_BY[each.name]][row["id"]] = patient_id
        for one in ids:
            yield WholeRecord(one, found[one])

    def with_merged(self, ids: Sequence[int]) -> dict[int, int]:
        """Return these patients and those merged into them, each with the id that goes on."""
        wanted = {one: one for one in ids}
        return wanted | {gone: kept for gone, kept in self._survivors.items() if kept in wanted}

    @cached_property
    def _survivors(self) -> Mapping[int, int]:
        return survivors(self._session)

    def page(self, page_id: int) -> bytes:
        """Return a kept page's PDF as it is stored."""
        plain = self._table(Base.metadata.tables[PAGES])
        query = select(plain.c.pdf).where(plain.c.id == page_id)
        return bytes(self._connection.execute(query).scalar_one())

    def _table(self, of: Table) -> TableClause:
        if of.name not in self._plain:
            self._plain[of.name] = plain_table(self._connection, of.name)
        return self._plain[of.name]

    def _is_of(self, of: Table, patients: Sequence[int]) -> ColumnElement[bool]:
        owner = OWNERS[of.name]
        whose: ColumnElement[Any] = self._table(of).c[owner]
        if owner in ("id", "patient_id"):
            return whose.in_(patients)
        courses, visits = (self._table(Base.metadata.tables[one]) for one in _OWNED_BY)
        theirs = select(courses.c.id).where(courses.c.patient_id.in_(patients))
        if owner == "course_id":
            return whose.in_(theirs)
        return whose.in_(select(visits.c.id).where(visits.c.course_id.in_(theirs)))

    def _rows(self, of: Table, condition: ColumnElement[bool]) -> Iterator[Row]:
        plain = self._table(of)
        query = select(*(plain.c[name] for name in columns_in_rows(of))).where(condition)
        ordered = query.order_by(*(plain.c[key.name] for key in of.primary_key))
        for row in self._connection.execute(ordered.execution_options(yield_per=1000)).mappings():
            yield {name: value for name, value in row.items() if value is not None}
