"""Putting drafts in and dropping them, a few statements each and no records.

A draft is saved within a second of every key, while a person types: statements are made once and
nothing is loaded.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete, insert
from sqlalchemy.orm import Session

from tracker.models.base import Base
from tracker.models.draft import DraftRecord

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
