"""What is stored of a day's list, and who is on it.

Who is planned for a day stands in the plans, and who was seen in the visits: a row is kept only of
what neither says. Rows of days that are over are dropped by the first write of another day.
"""

from dataclasses import dataclass
from datetime import date, time
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from tracker.models.base import Base, part_of
from tracker.models.checks import whole
from tracker.models.course import CourseRecord
from tracker.models.course_summary import ListedPatientRecord
from tracker.models.elsewhere.touches import note_day_list
from tracker.models.types import yes_no

PLACES_MAX: Final = 10_000


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
    return list(session.scalars(select(DayListRecord).where(DayListRecord.day == day)))


def _planned(session: Session, day: date) -> list[tuple[int, time | None]]:
    listed = ListedPatientRecord
    query = (
        select(listed.patient_id, CourseRecord.next_visit_at)
        .join(CourseRecord, CourseRecord.id == listed.course_id)
        .where(CourseRecord.next_visit_on == day, CourseRecord.ended_on.is_(None))
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


def write_down(session: Session, day: date) -> dict[int, DayListRecord]:
    """Put everybody who waits on a day into the place where they stand; drop the days before.

    Other windows hear that the list is another one.

    Returns:
        Their rows, from top to bottom, to be changed further.
    """
    session.execute(delete(DayListRecord).where(DayListRecord.day < day))
    note_day_list(session)
    stored = {row.patient_id: row for row in _rows(session, day)}
    found: dict[int, DayListRecord] = {}
    for position, one in enumerate(waiting_on(session, day)):
        row = stored.get(one.patient_id)
        if row is None:
            row = DayListRecord(patient_id=one.patient_id, day=day, position=position)
            session.add(row)
        row.position = position
        found[one.patient_id] = row
    return found
