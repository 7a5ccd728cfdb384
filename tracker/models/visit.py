"""Visits as they are stored: one row, with answers, scores, points and decisions in their own.

Decisions are never rewritten, the current one is marked; what a visit said before it was amended is
never changed or removed.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Final

from sqlalchemy import JSON, CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.measured_fields import MEASURED_FIELDS
from tracker.domain.values.phase import Phase
from tracker.domain.values.points import NeedledPoint
from tracker.domain.values.red_flags import ActionTaken, RedFlag, Weakness
from tracker.domain.values.treatment import NO_TREATMENT
from tracker.domain.values.visit import (
    ActivityId,
    Decision,
    FlagAction,
    Reaction,
    VersionKind,
    Visit,
    VisitId,
)
from tracker.models.base import Base, part_of
from tracker.models.checks import KEPT_BY_KEY, code, one_of, only_one, phases, scores, whole
from tracker.models.flag_answers import Answer, FlagsAsked, answers_of
from tracker.models.treatment import TreatmentRecord
from tracker.models.types import FieldNames, yes_no

DECISION_FIELDS: Final = ("phase", "proposal", "rule_version", "decided_by", "decided_at", "reason")


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
        return Decision(**{name: getattr(self, name) for name in DECISION_FIELDS})


PLAIN_FIELDS: Final = (
    "visit_date", *(one.name for one in MEASURED_FIELDS), "weakness", "both_legs_assessed",
    "both_legs_assessed_on", "both_legs_assessed_by", "reaction", "note",
    "odi_on", "odi_version", "rmdq_on", "rmdq_version", "by_patient",
)  # fmt: skip
ACTION_FIELDS: Final = ("action", "at", "name", "note", "resolved_on", "resolved_note")


class VisitRecord(Base):
    """One visit; every blank is "not recorded"; a struck-out one is not live."""

    __tablename__ = "visits"
    __table_args__ = (
        *(whole(one.name, 0, one.highest) for one in MEASURED_FIELDS),
        one_of("weakness", Weakness),
        CheckConstraint(
            "(both_legs_assessed_on IS NULL AND both_legs_assessed_by IS NULL)"
            " OR both_legs_assessed IS TRUE",
            name="both_legs_dated",
        ),
        one_of("reaction", Reaction),
        code("flags_asked"),
        CheckConstraint("version >= 1", name="version"),
        only_one("uq_visits_live_date", "course_id", "visit_date", where="is_live"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(ForeignKey("courses.id"), index=True)
    visit_date: Mapped[date]
    leg_pain: Mapped[int | None]
    back_pain: Mapped[int | None]
    tingling: Mapped[int | None]
    numbness: Mapped[int | None]
    pain_reach_left: Mapped[Reach | None]
    pain_reach_right: Mapped[Reach | None]
    sensory_reach_left: Mapped[Reach | None]
    sensory_reach_right: Mapped[Reach | None]
    sleep_trouble: Mapped[int | None]
    sitting_minutes: Mapped[int | None]
    walking_minutes: Mapped[int | None]
    odi_percent: Mapped[int | None]
    rmdq: Mapped[int | None]
    sbi: Mapped[int | None]
    start_back: Mapped[int | None]
    odi_on: Mapped[date | None]
    odi_version: Mapped[str | None]
    rmdq_on: Mapped[date | None]
    rmdq_version: Mapped[str | None]
    interference_pain: Mapped[int | None]
    interference_enjoyment: Mapped[int | None]
    interference_activity: Mapped[int | None]
    weakness: Mapped[Weakness | None]
    flags_asked: Mapped[FlagsAsked | None]
    both_legs_assessed: Mapped[bool | None] = mapped_column(yes_no("both_legs_assessed"))
    both_legs_assessed_on: Mapped[date | None]
    both_legs_assessed_by: Mapped[str | None]
    reaction: Mapped[Reaction | None]
    flare_hours: Mapped[int | None]
    flare_worst_pain: Mapped[int | None]
    note: Mapped[str | None]
    by_patient: Mapped[tuple[str, ...]] = mapped_column(FieldNames, default=(), server_default="")
    is_live: Mapped[bool] = mapped_column(yes_no("is_live"))
    version: Mapped[int] = mapped_column()
    saved_at: Mapped[datetime]
    saved_by: Mapped[str]
    save_reason: Mapped[str | None]
    signs_on: Mapped[date | None]
    signed_at: Mapped[datetime | None]
    signed_by: Mapped[str | None]

    treatment: Mapped[TreatmentRecord | None] = relationship(lazy="raise", viewonly=True)
    flag_action: Mapped["FlagActionRecord | None"] = relationship(lazy="raise", viewonly=True)
    decision: Mapped[DecisionRecord | None] = relationship(
        lazy="raise",
        viewonly=True,
        primaryjoin="and_(DecisionRecord.visit_id == VisitRecord.id, DecisionRecord.is_current)",
    )

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012  # SQLAlchemy's own form

    def to_domain(
        self,
        *,
        points: tuple[NeedledPoint, ...],
        answers: Iterable[tuple[RedFlag, Answer]],
        psfs: Mapping[ActivityId, int],
    ) -> Visit:
        """Return the visit with its parts; treatment, action and decision must be loaded.

        Args:
            points: Those needled, in order.
            answers: The rows of its red flags.
            psfs: The scores of the patient's own activities.
        """
        return Visit(
            visit_id=VisitId(self.id),
            version=self.version,
            signs_on=self.signs_on,
            signed_at=self.signed_at,
            signed_by=self.signed_by,
            **{name: getattr(self, name) for name in PLAIN_FIELDS},
            red_flags=answers_of(self.flags_asked, answers),
            flag_action=self.flag_action.to_domain() if self.flag_action else None,
            psfs=psfs,
            treatment=self.treatment.to_domain(points) if self.treatment else NO_TREATMENT,
            decision=self.decision.to_domain() if self.decision else None,
        )


class RedFlagAnswerRecord(Base):
    """One red-flag item answered at a visit, unless ``flags_asked`` says it: see there."""

    __tablename__ = "red_flag_answers"
    __table_args__ = (
        one_of("item", RedFlag),
        CheckConstraint("since IS NULL OR (is_yes AND trim(since) <> '')", name="since"),
        KEPT_BY_KEY,
    )

    visit_id: Mapped[int] = part_of("visits")
    item: Mapped[RedFlag] = mapped_column(primary_key=True)
    is_yes: Mapped[bool] = mapped_column(yes_no("is_yes"))
    since: Mapped[str | None]


class FlagActionRecord(Base):
    """What was done about a red flag of a visit; unresolved while ``resolved_on`` is blank."""

    __tablename__ = "flag_actions"
    __table_args__ = (one_of("action", ActionTaken),)

    visit_id: Mapped[int] = part_of("visits")
    action: Mapped[ActionTaken]
    at: Mapped[datetime]
    name: Mapped[str]
    note: Mapped[str | None]
    resolved_on: Mapped[date | None]
    resolved_note: Mapped[str | None]

    def to_domain(self) -> FlagAction:
        """Return what was done."""
        return FlagAction(**{name: getattr(self, name) for name in ACTION_FIELDS})


class PsfsScoreRecord(Base):
    """The score of one of the patient's own activities at a visit; higher is better."""

    __tablename__ = "psfs_scores"
    __table_args__ = (*scores("score"), KEPT_BY_KEY)

    visit_id: Mapped[int] = part_of("visits")
    activity_id: Mapped[int] = mapped_column(ForeignKey("activities.id"), primary_key=True)
    score: Mapped[int]


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
    """A version that struck the visit out, restored or moved it; any other changed its words.

    Attributes:
        way_back: What puts a moved visit back, numbers only; None for the others, and once it is.
    """

    __tablename__ = "visit_strikes"
    __table_args__ = (
        CheckConstraint("number >= 2", name="number"),
        one_of("kind", VersionKind),
    )

    visit_id: Mapped[int] = mapped_column(ForeignKey("visits.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[VersionKind]
    way_back: Mapped[dict[str, object] | None] = mapped_column(JSON(none_as_null=True))
