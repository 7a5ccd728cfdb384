"""The list of a day: who is planned, who came besides, in which order, and who was seen.

Two windows share it: each write says what is meant of one patient, and is done on the list as it
stands then. Of days that are over nothing is kept: the visits say who came.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import partial
from typing import Final

from sqlalchemy.orm import Session

from tracker.domain.values.changes import Changes
from tracker.domain.values.course import PatientId
from tracker.errors import InputError
from tracker.language import marked, tr
from tracker.models.database import Database
from tracker.models.day.day_list import (
    DayListRecord,
    Listed,
    is_listable,
    seen_on,
    waiting_on,
    write_down,
)
from tracker.models.server.together import ask_ahead
from tracker.services.patient_order import ListFilter, waiting_counts
from tracker.services.patient_rows import PatientRow, rows_of
from tracker.services.patients import ask_list_ahead, asked_at_once, reader_of

CHANGED = Changes(has_day_list=True)
ARCHIVED: Final = marked(
    "This patient is archived, and so on no list of a day. Take the patient back from the archive "
    "first (Patient menu). Nothing was changed."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEntry:
    """One patient of the day.

    Attributes:
        row: The patient as the list of patients shows him.
        at: The time that was agreed; None where none was, or the patient was not planned.
        is_walk_in: Whether the patient came without being planned.
        is_absent: Whether the patient did not come.
    """

    row: PatientRow
    at: time | None = None
    is_walk_in: bool = False
    is_absent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day as it stands.

    Attributes:
        waiting: Who is to be seen, from top to bottom.
        seen: Who was, by name.
        counts: How many patients each thing that waits has.
    """

    waiting: tuple[DayEntry, ...] = ()
    seen: tuple[DayEntry, ...] = ()
    counts: Mapping[ListFilter, int]


class DayList:
    """The list of a day; every write is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, today: date) -> Day:
        """Return the day, and what else waits."""
        with self._database.read() as session:
            ask_list_ahead(session, lambda read: waiting_counts(read, today))
            waiting, seen = waiting_on(session, today), seen_on(session, today)
            counts = waiting_counts(reader_of(session), today)
            ids = (*seen, *(one.patient_id for one in waiting))
            rows = asked_at_once(session, lambda read: rows_of(read, ids, today))
            return Day(
                waiting=tuple(_entries(waiting, rows)),
                seen=tuple(DayEntry(row=row) for row in rows if row.patient.patient_id in seen),
                counts=counts,
            )

    def find_next(self, today: date, after: object = None) -> PatientId | None:
        """Return who is to be seen next; None when nobody waits.

        Args:
            today: The day.
            after: Who has the turn now: the next is below, and after the last the first again.
        """
        with self._database.read() as session:
            waiting = waiting_on(session, today)
        ids = [one.patient_id for one in waiting]
        start = ids.index(after) + 1 if isinstance(after, int) and after in ids else 0
        coming = (
            one.patient_id
            for one in (*waiting[start:], *waiting[:start])
            if not one.is_absent and one.patient_id != after
        )
        return next(map(PatientId, coming), None)

    def add(self, patient_id: PatientId, today: date) -> Changes:
        """Put a patient who came to the end of the list; whoever is on it already comes after all.

        One transaction.

        Raises:
            InputError: The patient is archived.
        """
        with self._database.write() as session:
            ask_ahead(session, partial(is_listable, session, patient_id))
            waiting = waiting_on(session, today)
            if not is_listable(session, patient_id):
                raise InputError(tr(ARCHIVED))
            rows = write_down(session, today, waiting)
            row = rows.get(patient_id)
            if row is None:
                row = session.get(DayListRecord, (patient_id, today)) or DayListRecord(
                    patient_id=patient_id, day=today, is_absent=False
                )
                row.position, row.is_walk_in = len(rows), True
                session.add(row)
            row.is_absent = False
        return CHANGED

    def take_off(self, patient_id: PatientId, today: date) -> Changes:
        """Say that a patient did not come; whoever was not planned leaves the list.

        One transaction.
        """
        with self._database.write() as session:
            waiting = waiting_on(session, today)
            planned = {one.patient_id for one in waiting if one.is_planned}
            row = write_down(session, today, waiting).get(patient_id)
            if row is not None and patient_id in planned:
                row.is_absent = True
            elif row is not None:
                _drop(session, row)
        return CHANGED

    def move(self, patient_id: PatientId, today: date, place: int) -> Changes:
        """Put a patient who waits into a place, the first being 0; one transaction."""
        with self._database.write() as session:
            rows = write_down(session, today, waiting_on(session, today))
            row = rows.pop(patient_id, None)
            if row is not None:
                order = list(rows.values())
                order.insert(max(place, 0), row)
                for position, one in enumerate(order):
                    one.position = position
        return CHANGED


def _drop(session: Session, row: DayListRecord) -> None:
    if row in session.new:
        session.expunge(row)
    else:
        session.delete(row)


def _entries(waiting: Iterable[Listed], rows: Iterable[PatientRow]) -> Iterable[DayEntry]:
    by_id = {row.patient.patient_id: row for row in rows}
    for one in waiting:
        row = by_id.get(PatientId(one.patient_id))
        if row is not None:
            yield DayEntry(
                row=row, at=one.at, is_walk_in=one.is_walk_in and not one.is_planned,
                is_absent=one.is_absent,
            )  # fmt: skip
