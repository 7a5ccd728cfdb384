"""What is stored of a day's list, and who is on it.

Who is planned for a day stands in the plans, and who was seen in the visits: a row is kept only of
what neither says. Rows of days that are over are dropped by the first write of another day. Whoever
is archived or was merged into another record is on no list; the row stays, for the way back.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, time
from functools import partial
from typing import Final

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from tracker.models.base import Base, part_of
from tracker.models.checks import whole
from tracker.models.course import CourseRecord
from tracker.models.course_summary import ListedPatientRecord
from tracker.models.elsewhere.touches import note_day_list
from tracker.models.patient_list import ARCHIVED_RANK
from tracker.models.server.together import ask_ahead
from tracker.models.types import yes_no

PLACES_MAX: Final = 10_000
_IS_THERE: Final = ListedPatientRecord.urgency < ARCHIVED_RANK  # merged records have no row there


class DayListRecord(Base):
    """One patient of one day's list who was put into a place there.

    Attributes:
        position: Where, among those who were put into a place; the first has 0.
        is_walk_in: Whether the patient came without being planned.
        is_absent: Whether the patient did not come.
    """

    __tablename__ = "day_list"
    __table_args__ = (whole("position", 0, PLACES_MAX),)

    patient_id: Mapped[int] = part_of("patients")
    day: Mapped[date] = mapped_column(primary_key=True)
    position: Mapped[int]
    is_walk_in: Mapped[bool] = mapped_column(yes_no("is_walk_in"), default=False)
    is_absent: Mapped[bool] = mapped_column(yes_no("is_absent"), default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One patient of a day's list.

    Attributes:
        at: The time that was agreed; None where none was, or the patient was not planned.
        is_planned: Whether the plan says that day.
        is_walk_in: Whether the patient came without being planned.
        is_absent: Whether the patient did not come.
    """

    patient_id: int
    at: time | None
    is_planned: bool
    is_walk_in: bool
    is_absent: bool


def waiting_on(session: Session, day: date) -> tuple[Listed, ...]:
    """Return who is to be seen on a day and was not yet, from top to bottom.

    Those who were put into a place stand there; below them the others who are planned, by time,
    those without a time last, and by name.
    """
    ask_ahead(session, *(partial(one, session, day) for one in (_rows, _planned, seen_on)))
    rows = {row.patient_id: row for row in _rows(session, day)}
    planned = dict(_planned(session, day))
    placed = sorted(rows.values(), key=lambda row: row.position)
    seen = frozenset(seen_on(session, day))
    ids = [row.patient_id for row in placed if row.is_walk_in or row.patient_id in planned]
    return tuple(
        Listed(
            patient_id=one,
            at=planned.get(one),
            is_planned=one in planned,
            is_walk_in=one in rows and rows[one].is_walk_in,
            is_absent=one in rows and rows[one].is_absent,
        )
        for one in dict.fromkeys((*ids, *planned))
        if one not in seen
    )


def _rows(session: Session, day: date) -> list[DayListRecord]:
    listed = ListedPatientRecord
    query = (
        select(DayListRecord)
        .join(listed, listed.patient_id == DayListRecord.patient_id)
        .where(DayListRecord.day == day, _IS_THERE)
    )
    return list(session.scalars(query))


def _planned(session: Session, day: date) -> list[tuple[int, time | None]]:
    listed = ListedPatientRecord
    query = (
        select(listed.patient_id, CourseRecord.next_visit_at)
        .join(CourseRecord, CourseRecord.id == listed.course_id)
        .where(CourseRecord.next_visit_on == day, CourseRecord.ended_on.is_(None), _IS_THERE)
        .order_by(
            CourseRecord.next_visit_at.is_(None),
            CourseRecord.next_visit_at,
            listed.name,
            listed.patient_id,
        )
    )
    return [(patient_id, at) for patient_id, at in session.execute(query)]


def seen_on(session: Session, day: date) -> tuple[int, ...]:
    """Return whose latest visit of the shown course was on a day, by name."""
    listed = ListedPatientRecord
    query = (
        select(listed.patient_id)
        .where(listed.seen_on == day)
        .order_by(listed.name, listed.patient_id)
    )
    return tuple(session.scalars(query))


def is_listable(session: Session, patient_id: int) -> bool:
    """Return whether a patient may stand on a day's list: neither archived nor merged away."""
    query = select(ListedPatientRecord.patient_id).where(
        ListedPatientRecord.patient_id == patient_id, _IS_THERE
    )
    return session.scalar(query) is not None


def carry_over(session: Session, source: int, target: int) -> tuple[date, ...]:
    """Give one patient's places in lists of days to another, who keeps those there are already.

    Whoever came under one of two ids did come: such a place is not marked as absent any more.

    Returns:
        The days of the places given.
    """
    ask_ahead_of_carrying(session, source, target)
    there, given = {one.day: one for one in _rows_of(session, target)}, []
    for day, is_walk_in, is_absent in _places_of(session, source):
        kept = there.get(day)
        if kept is None:
            given.append(day)
        else:
            kept.is_walk_in = kept.is_walk_in or is_walk_in
            kept.is_absent = kept.is_absent and is_absent
    give_places(session, source, target, given)
    return tuple(given)


def ask_ahead_of_carrying(session: Session, source: int, target: int) -> None:
    """Ask a server at once for what ``carry_over`` reads."""
    ask_ahead(session, partial(_rows_of, session, target), partial(_places_of, session, source))


def _rows_of(session: Session, patient_id: int) -> list[DayListRecord]:
    query = select(DayListRecord).where(DayListRecord.patient_id == patient_id)
    return list(session.scalars(query))


def _places_of(session: Session, patient_id: int) -> list[tuple[date, bool, bool]]:
    row = DayListRecord
    query = select(row.day, row.is_walk_in, row.is_absent).where(row.patient_id == patient_id)
    return [(day, came, is_absent) for day, came, is_absent in session.execute(query)]


def give_places(session: Session, source: int, target: int, days: Collection[date]) -> None:
    """Give one patient's places in the lists of these days to another; other windows hear it."""
    if days:
        its = DayListRecord.patient_id == source, DayListRecord.day.in_(days)
        giving = update(DayListRecord).where(*its).values(patient_id=target)
        session.execute(giving, execution_options={"synchronize_session": False})
        note_day_list(session)


def write_down(session: Session, day: date, waiting: Iterable[Listed]) -> dict[int, DayListRecord]:
    """Put everybody who waits on a day into the place where they stand; drop the days before.

    Other windows hear that the list is another one.

    Args:
        session: One that writes.
        day: The list's.
        waiting: As ``waiting_on`` found them.

    Returns:
        Their rows, from top to bottom, to be changed further.
    """
    session.execute(delete(DayListRecord).where(DayListRecord.day < day))
    note_day_list(session)
    stored = {row.patient_id: row for row in _rows(session, day)}
    found: dict[int, DayListRecord] = {}
    for position, one in enumerate(waiting):
        row = stored.get(one.patient_id)
        if row is None:
            row = DayListRecord(patient_id=one.patient_id, day=day, position=position)
            session.add(row)
        row.position = position
        found[one.patient_id] = row
    return found
