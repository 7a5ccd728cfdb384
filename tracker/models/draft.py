"""Visits being typed and not yet saved, as they are stored, put in and dropped.

A draft is saved within a second of every key, while a person types: its statements are made once
and nothing is loaded.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import JSON, ForeignKey, bindparam, delete, insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from tracker.models.base import Base
from tracker.models.checks import only_one


class DraftRecord(Base):
    """What stands in a visit form: one per course for a new visit, one per visit being amended.

    The content is the form's own and means nothing here.
    """

    __tablename__ = "drafts"
    __table_args__ = (only_one("uq_drafts_new_visit", "course_id", where="visit_id IS NULL"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(ForeignKey("courses.id", ondelete="CASCADE"), index=True)
    visit_id: Mapped[int | None] = mapped_column(
        ForeignKey("visits.id", ondelete="CASCADE"), unique=True
    )
    version: Mapped[int | None]
    content: Mapped[dict[str, object]] = mapped_column(JSON)
    saved_at: Mapped[datetime]


_DRAFTS: Final = Base.metadata.tables[DraftRecord.__tablename__]
_INSERT: Final = insert(_DRAFTS)
_OF_COURSE: Final = _DRAFTS.c.course_id == bindparam("of_course")
_DROP_NEW: Final = delete(_DRAFTS).where(_OF_COURSE, _DRAFTS.c.visit_id.is_(None))
_DROP_AMENDMENT: Final = delete(_DRAFTS).where(
    _OF_COURSE, _DRAFTS.c.visit_id == bindparam("of_visit")
)


def drop_draft(session: Session, course_id: int, visit_id: int | None = None) -> None:
    """Drop what was being typed: the course's new visit, or the visit being amended."""
    connection = session.connection()
    if visit_id is None:
        connection.execute(_DROP_NEW, {"of_course": course_id})
    else:
        connection.execute(_DROP_AMENDMENT, {"of_course": course_id, "of_visit": visit_id})


def put_draft(
    session: Session,
    key: tuple[int, int | None],
    content: Mapping[str, object],
    *,
    version: int | None,
    saved_at: datetime,
) -> None:
    """Put a draft in the place of the one with the same course and visit."""
    course_id, visit_id = key
    drop_draft(session, course_id, visit_id)
    row = {"course_id": course_id, "visit_id": visit_id, "version": version}
    session.connection().execute(_INSERT, row | {"content": dict(content), "saved_at": saved_at})
