"""By which rules a course is judged: the version of the rule book and what the clinic edited.

A decision keeps the code of the rules that proposed it. Old versions stay: each answers as ever.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

from tracker.domain.values.checks import check_whole
from tracker.domain.values.thresholds import (
    CONTROLLED_MAX,
    HOLD_PREVENTION_MAX,
    HOLD_RECOVERY_MAX,
    IMPROVED_PERCENT,
    LONG_GAP_DAYS,
    PLATEAU_VISITS,
    REVIEW_DAYS,
    REVIEW_VISIT,
    SAFE_RANGES,
    SETTLED_MAX,
    STABLE_DAYS,
)


class RuleVersion(Enum):
    """A version of the rule book; what differs between them is marked there."""

    ONE = "1"
    TWO = "2"


NEWEST_VERSION: Final = RuleVersion.TWO
_OWN: Final = "@"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules of a clinic, frozen: one version of the book with the thresholds in force.

    Attributes:
        own_since: When the clinic last edited a threshold; None for those of the rule book.
        review_days: A review is due after so many days (42).
        review_visits: In Phase 1 a review is due at the assessable visit of this number (6).
        plateau_visits: Unchanged visits in a row after which to reassess (4).
        gap_days: More days between two visits are a long gap (90).
        improved_percent: A score is improved so much below its start (30 %).
        controlled_max: Highest pain that is controlled (3 points).
        settled_max: Highest score that is settled (2 points).
        stable_days: Settled for so long is stable (28 days).
    """

    version: RuleVersion = NEWEST_VERSION
    own_since: datetime | None = None
    review_days: int = REVIEW_DAYS
    review_visits: int = REVIEW_VISIT
    plateau_visits: int = PLATEAU_VISITS
    gap_days: int = LONG_GAP_DAYS
    improved_percent: int = IMPROVED_PERCENT
    controlled_max: int = CONTROLLED_MAX
    settled_max: int = SETTLED_MAX
    stable_days: int = STABLE_DAYS

    def __post_init__(self) -> None:
        for name, safe in SAFE_RANGES.items():
            check_whole(name, getattr(self, name), safe.low, safe.high)
        check_whole("settled_max", self.settled_max, 0, self.controlled_max)

    @property
    def is_first(self) -> bool:
        """Return whether these are of version 1 of the rule book."""
        return self.version is RuleVersion.ONE

    @property
    def code(self) -> str:
        """Return what decisions and summaries name them by: ``2``, ``2@2026-11-28T09:30:00``."""
        if self.own_since is None:
            return self.version.value
        return f"{self.version.value}{_OWN}{self.own_since:%Y-%m-%dT%H:%M:%S}"

    @property
    def hold_recovery_max(self) -> int:
        """Return the highest pain that keeps Phase 3, as far above controlled as in the book."""
        return self.controlled_max + HOLD_RECOVERY_MAX - CONTROLLED_MAX

    @property
    def hold_prevention_max(self) -> int:
        """Return the highest score that keeps Phase 4, as far above settled as in the book."""
        return self.settled_max + HOLD_PREVENTION_MAX - SETTLED_MAX


def find_own_since(code: str) -> tuple[str, datetime | None]:
    """Return the version of the book a code names, and since when thresholds were the clinic's."""
    version, _, since = code.partition(_OWN)
    return version, datetime.fromisoformat(since) if since else None


BOOK_RULES: Final = Rules()
"""The newest version of the rule book as it stands."""
