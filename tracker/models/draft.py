"""Visits being typed and not yet saved, as they are stored."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

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
