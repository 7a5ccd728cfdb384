"""Visits being typed and not yet saved, as they are stored, put in and dropped.

A draft is saved within a second of every key, while a person types: its statements are made once
and nothing is loaded.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import JSON, ForeignKey, UniqueConstraint, bindparam, delete, insert, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from tracker.models.base import Base
from tracker.models.checks import only_one


class DraftRecord(Base):
    """What stands in a visit form: of each window one per course for a new visit, one per visit.

    The content is the form's own and means nothing here.
    """

    __tablename__ = "drafts"
    __table_args__ = (
        only_one("uq_drafts_new_visit", "course_id", "typed_in", where="visit_id IS NULL"),
        UniqueConstraint("visit_id", "typed_in"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(ForeignKey("courses.id", ondelete="CASCADE"), index=True)
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visits.id", ondelete="CASCADE"))
    typed_in: Mapped[str] = mapped_column(default="", server_default="")
    version: Mapped[int | None]
    content: Mapped[dict[str, object]] = mapped_column(JSON)
    saved_at: Mapped[datetime]


_DRAFTS: Final = Base.metadata.tables[DraftRecord.__tablename__]
_INSERT: Final = insert(_DRAFTS).inline()  # nobody needs its number
_OF_COURSE: Final = _DRAFTS.c.course_id == bindparam("of_course")
_OF_WINDOW: Final = _DRAFTS.c.typed_in == bindparam("of_window")
_DROP: Final = delete(_DRAFTS).where(_OF_COURSE, _OF_WINDOW)
_DROP_NEW: Final = _DROP.where(_DRAFTS.c.visit_id.is_(None))
_DROP_AMENDMENT: Final = _DROP.where(_DRAFTS.c.visit_id == bindparam("of_visit"))


def drop_draft(
    session: Session, course_id: int, visit_id: int | None = None, *, window: str
) -> None:
    """Drop what a window was typing: the course's new visit, or the visit being amended."""
    connection = session.connection()
    mine = {"of_course": course_id, "of_window": window}
    if visit_id is None:
        connection.execute(_DROP_NEW, mine)
    else:
        connection.execute(_DROP_AMENDMENT, mine | {"of_visit": visit_id})


def find_saved_at(session: Session, key: tuple[int, int | None, str]) -> datetime | None:
    """Return when the draft of a course, visit and window was kept; None where there is none."""
    course_id, visit_id, window = key
    asked = select(_DRAFTS.c.saved_at).where(
        _DRAFTS.c.course_id == course_id,
        _DRAFTS.c.visit_id.is_not_distinct_from(visit_id),
        _DRAFTS.c.typed_in == window,
    )
    return session.scalars(asked).one_or_none()


def take_draft_over(session: Session, draft_id: int, saved_at: datetime, window: str) -> None:
    """Let a draft be a window's own, unless its own window typed on meanwhile."""
    is_same = _DRAFTS.c.id == draft_id, _DRAFTS.c.saved_at == saved_at
    session.connection().execute(update(_DRAFTS).where(*is_same), {"typed_in": window})


def discard_draft(session: Session, draft_id: int, saved_at: datetime | None) -> None:
    """Drop one draft of whichever window, unless that window typed on meanwhile.

    Args:
        session: One that writes.
        draft_id: Which.
        saved_at: When it was kept as it was seen; None drops one that cannot be read.
    """
    dropping = delete(_DRAFTS).where(_DRAFTS.c.id == draft_id)
    if saved_at is not None:
        dropping = dropping.where(_DRAFTS.c.saved_at == saved_at)
    session.connection().execute(dropping)


def put_draft(
    session: Session,
    key: tuple[int, int | None, str],
    content: Mapping[str, object],
    *,
    version: int | None,
    saved_at: datetime,
) -> None:
    """Put a draft in the place of the one with the same course, visit and window."""
    course_id, visit_id, window = key
    drop_draft(session, course_id, visit_id, window=window)
    row = {"course_id": course_id, "visit_id": visit_id, "typed_in": window, "version": version}
    session.connection().execute(_INSERT, row | {"content": dict(content), "saved_at": saved_at})
