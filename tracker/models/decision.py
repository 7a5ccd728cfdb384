"""The clinician's decisions as they are stored: never rewritten, the current one marked."""

from datetime import datetime
from typing import Final

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from tracker.domain.values.phase import Phase
from tracker.domain.values.visit import Decision
from tracker.models.base import Base
from tracker.models.checks import only_one, phases
from tracker.models.types import yes_no

FIELDS: Final = ("phase", "proposal", "rule_version", "decided_by", "decided_at", "reason")


class DecisionRecord(Base):
    """One decision about the phase at a visit."""

    __tablename__ = "decisions"
    __table_args__ = (
        *phases("phase", "proposal"),
        CheckConstraint(
            "phase = proposal OR (reason IS NOT NULL AND trim(reason) <> '')",
            name="override_reason",
        ),
        only_one("uq_decisions_current", "visit_id", where="is_current"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    visit_id: Mapped[int] = mapped_column(ForeignKey("visits.id", ondelete="CASCADE"), index=True)
    phase: Mapped[Phase]
    proposal: Mapped[Phase]
    rule_version: Mapped[str]
    decided_by: Mapped[str]
    decided_at: Mapped[datetime]
    reason: Mapped[str | None]
    is_current: Mapped[bool] = mapped_column(yes_no("is_current"))

    def to_domain(self) -> Decision:
        """Return the decision."""
        return Decision(**{name: getattr(self, name) for name in FIELDS})
