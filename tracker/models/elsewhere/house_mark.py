"""The mark of a place the records have left: where they live since, for whoever opens the old one.

It stands in the old database itself, so that a file that is encrypted and a server have it as well
as any file, and every workstation finds it. It is no record: nothing that is copied from one place
into another carries it.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import CheckConstraint, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from tracker.models.base import Base
from tracker.models.clinic import ONLY_ROW

MARK: Final = "moved_house"


class HouseMarkRecord(Base):
    """Where the records went; no row in the place where they live."""

    __tablename__ = MARK
    __table_args__ = (CheckConstraint(f"id = {ONLY_ROW}", name="only_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, default=ONLY_ROW)
    place: Mapped[str]
    computer: Mapped[str]
    moved_at: Mapped[datetime]
    moved_by: Mapped[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseMark:
    """Where the records of a place went.

    Attributes:
        place: A file or an address, never with a password.
        computer: Whose name for the place it is: a file is one of that computer.
        moved_at: When, in UTC.
        moved_by: Who moved them; may be empty.
    """

    place: str
    computer: str
    moved_at: datetime
    moved_by: str


def put_mark(session: Session, mark: HouseMark) -> None:
    """Leave where the records went; what was said before no longer holds."""
    take_mark(session)
    session.add(
        HouseMarkRecord(
            place=mark.place,
            computer=mark.computer,
            moved_at=mark.moved_at,
            moved_by=mark.moved_by,
        )
    )


def find_mark(session: Session) -> HouseMark | None:
    """Return where the records went; None where they live here."""
    found = session.scalars(select(HouseMarkRecord)).one_or_none()
    if found is None:
        return None
    return HouseMark(
        place=found.place,
        computer=found.computer,
        moved_at=found.moved_at,
        moved_by=found.moved_by,
    )


def take_mark(session: Session) -> None:
    """Take the mark away: the records live here."""
    session.execute(delete(HouseMarkRecord))
