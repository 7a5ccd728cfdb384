"""Pages that were handed out, as they are stored; nothing here is ever changed or removed."""

from datetime import date, datetime
from typing import Final

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import CourseId
from tracker.domain.values.kept_page import VISIT_COUNT_MAX, KeptPage, PageId, PageLook, PageVariant
from tracker.models.base import Base
from tracker.models.checks import code, not_blank, one_of, sha256, whole
from tracker.models.types import KnownCode

PLAIN_FIELDS: Final = (
    "title", "printed_at", "visit_count", "last_visit_on", "variant", "paper", "look", "language",
    "sha256",
)  # fmt: skip


class KeptPageRecord(Base):
    """One PDF as it was handed out; its bytes are read on demand and stand last in the row."""

    __tablename__ = "kept_pages"
    __table_args__ = (
        whole("visit_count", 0, VISIT_COUNT_MAX),
        code("variant"),
        one_of("paper", Paper),
        code("look"),
        not_blank("language"),
        not_blank("title"),
        sha256("sha256"),
        CheckConstraint("length(pdf) > 0", name="pdf"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(ForeignKey("courses.id"), index=True)
    title: Mapped[str]
    printed_at: Mapped[datetime]
    visit_count: Mapped[int]
    last_visit_on: Mapped[date | None]
    variant: Mapped[PageVariant | None] = mapped_column(KnownCode(PageVariant), nullable=False)
    paper: Mapped[Paper]
    look: Mapped[PageLook | None] = mapped_column(KnownCode(PageLook), nullable=False)
    language: Mapped[str]
    sha256: Mapped[str]
    pdf: Mapped[bytes] = mapped_column(deferred=True, deferred_raiseload=True)

    def to_domain(self) -> KeptPage:
        """Return the page without its bytes."""
        plain = {name: getattr(self, name) for name in PLAIN_FIELDS}
        return KeptPage(page_id=PageId(self.id), course_id=CourseId(self.course_id), **plain)
