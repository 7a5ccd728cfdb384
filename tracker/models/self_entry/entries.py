"""What a patient answered alone: a row of its own, kept with every answer and never changed after.

Like a draft it is saved while somebody answers, so that a crash loses nothing; unlike a draft it
stays when a clinician has taken it over: it is the source of what the visit says is the patient's.
"""

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Base
from tracker.models.types import yes_no


class SelfEntryRecord(Base):
    """One time a patient answered alone.

    Attributes:
        finished_at: When the end was reached; blank while it was not.
        settled_at: When a clinician took the answers over or set them aside; blank while they wait.
        is_taken: Whether they were taken over.
    """

    __tablename__ = "self_entries"
    __table_args__ = (
        CheckConstraint("(settled_at IS NULL) = (settled_by IS NULL)", name="settled"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(ForeignKey("courses.id", ondelete="CASCADE"), index=True)
    content: Mapped[dict[str, object]] = mapped_column(JSON)
    begun_at: Mapped[datetime]
    saved_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[str | None]
    is_taken: Mapped[bool] = mapped_column(yes_no("is_taken"), default=False)
