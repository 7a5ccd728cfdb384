"""What a visit said before it was amended; nothing here is ever changed or removed."""

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from tracker.domain.values.visit_version import VersionKind
from tracker.models.base import Base
from tracker.models.checks import one_of


class VisitVersionRecord(Base):
    """One replaced version of a visit, whole, as JSON; numbers count from 1 within the visit."""

    __tablename__ = "visit_versions"
    __table_args__ = (CheckConstraint("number >= 1", name="number"),)

    visit_id: Mapped[int] = mapped_column(ForeignKey("visits.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    content: Mapped[dict[str, object]] = mapped_column(JSON)
    saved_at: Mapped[datetime]
    saved_by: Mapped[str]
    save_reason: Mapped[str | None]


class VisitStrikeRecord(Base):
    """A version that struck the visit out or restored it; any without a row changed its words."""

    __tablename__ = "visit_strikes"
    __table_args__ = (
        CheckConstraint("number >= 2", name="number"),
        one_of("kind", VersionKind),
    )

    visit_id: Mapped[int] = mapped_column(ForeignKey("visits.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[VersionKind]
