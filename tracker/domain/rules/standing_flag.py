"""One red flag of a course: what raised it, what was done about it, whether it still stands."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from tracker.domain.values.red_flags import ACTION_TEXTS, EMERGENCY_ACTIONS, RedFlag, Tier
from tracker.domain.values.thresholds import NUMBNESS_RISE
from tracker.domain.values.visit import FlagAction, VisitId
from tracker.language import marked, tr


class Sign(Enum):
    """A red flag nobody answers yes to: it follows from what the visit recorded."""

    WEAKNESS_WORSE = "weakness_worse"
    BOTH_REACHES = "both_reaches"
    WEAKNESS_NEW = "weakness_new"
    NUMBNESS_RISEN = "numbness_risen"
    NOTED = "noted"

    @property
    def tier(self) -> Tier:
        """Return how soon it demands action."""
        is_emergency = self in (Sign.WEAKNESS_WORSE, Sign.BOTH_REACHES)
        return Tier.EMERGENCY if is_emergency else Tier.MEDICAL_REVIEW


SIGN_TEXTS: Final[dict[Sign, str]] = {
    Sign.WEAKNESS_WORSE: marked("Leg weakness worse since the last visit"),
    Sign.BOTH_REACHES: marked(
        "Pain in both legs at the thigh or further, not yet medically assessed"
    ),
    Sign.WEAKNESS_NEW: marked("New leg weakness"),
    Sign.NUMBNESS_RISEN: marked("Numbness {points} or more above the start"),
    Sign.NOTED: marked("A concern noted with its action"),
}

Cause = RedFlag | Sign
CLEARED_BY_ASSESSMENT: Final = frozenset[Cause]({RedFlag.BOTH_LEGS, Sign.BOTH_REACHES})


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingFlag:
    """One red flag from the visit that raised it on.

    Attributes:
        cause: The item answered yes, or the sign.
        since: Day of the visit that raised it.
        raised_at: That visit; None when it is not stored yet.
        began: Since when an emergency is there, as answered; None when nobody said.
        action: What was done about it last; None when nothing was yet.
        acted_at: The visit that carries the action, to be resolved there; None without one.
        cleared_on: Day of the visit that recorded the medical assessment of both legs; None
            when there is none, and for every other cause.
    """

    cause: Cause
    since: date
    raised_at: VisitId | None
    began: str | None = None
    action: FlagAction | None = None
    acted_at: VisitId | None = None
    cleared_on: date | None = None

    @property
    def tier(self) -> Tier:
        """Return how soon it demands action.

        An emergency's action whose answers were taken back stands on as an emergency.
        """
        if self.cause is Sign.NOTED and self.is_answered_as_emergency:
            return Tier.EMERGENCY
        return self.cause.tier

    @property
    def is_answered_as_emergency(self) -> bool:
        """Return whether something was done that closes a visit of tier A."""
        return self.action is not None and self.action.action in EMERGENCY_ACTIONS

    @property
    def text(self) -> str:
        """Return it in words."""
        if isinstance(self.cause, RedFlag):
            return self.cause.text
        if self.cause is Sign.NOTED and self.action is not None:
            return tr(ACTION_TEXTS[self.action.action])
        return tr(SIGN_TEXTS[self.cause], points=NUMBNESS_RISE)

    @property
    def is_resolved(self) -> bool:
        """Return whether it no longer stands: resolved with date and note, or cleared."""
        is_closed = self.action is not None and self.action.resolved_on is not None
        return is_closed or self.cleared_on is not None

    @property
    def is_acknowledged(self) -> bool:
        """Return whether what its tier demands was done."""
        if self.action is None:
            return False
        return self.tier is not Tier.EMERGENCY or self.is_answered_as_emergency
