"""By which rules a course is judged: the version of the rule book and what the clinic edited.

A decision keeps the code of the rules that proposed it. Old versions stay: each answers as ever.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
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
    PLATEAU_WEEKS,
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
OWN_VALUES: Final = tuple(SAFE_RANGES)
"""The thresholds a clinic may set, by their names here."""
_OWN: Final = "@"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules of a clinic, frozen: one version of the book with the thresholds in force.

    Attributes:
        own_since: When the clinic last set thresholds, a whole second in UTC; None for those of
            the rule book.
        review_days: A review is due after so many days (42).
        review_visits: In Phase 1 a review is due at the assessable visit of this number (6).
        plateau_visits: Unchanged visits in a row after which to reassess (4).
        plateau_weeks: Weeks without a change after which to reassess as well (0, not asked for).
        gap_days: More days between two visits are a long gap (90).
        improved_percent: A score is improved so much below its start (30 %).
        controlled_max: Highest pain that is controlled (3 points).
        settled_max: Highest score that is settled (2 points).
        stable_days: Settled for so long is stable (28 days).
        earlier: Those the clinic had set before, so that a decision made by them is held against
            what they propose.
    """

    version: RuleVersion = NEWEST_VERSION
    own_since: datetime | None = None
    review_days: int = REVIEW_DAYS
    review_visits: int = REVIEW_VISIT
    plateau_visits: int = PLATEAU_VISITS
    plateau_weeks: int = PLATEAU_WEEKS
    gap_days: int = LONG_GAP_DAYS
    improved_percent: int = IMPROVED_PERCENT
    controlled_max: int = CONTROLLED_MAX
    settled_max: int = SETTLED_MAX
    stable_days: int = STABLE_DAYS
    earlier: tuple["Rules", ...] = field(default=(), compare=False, repr=False)

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
        return f"{self.version.value}{_OWN}{self.own_since.astimezone(UTC):%Y-%m-%dT%H:%M:%S}"

    @property
    def values(self) -> dict[str, int]:
        """Return every threshold a clinic may set, by its name, in the order they are asked."""
        return {name: int(getattr(self, name)) for name in OWN_VALUES}

    @property
    def own_values(self) -> dict[str, int]:
        """Return those that are not the rule book's."""
        book = Rules(version=self.version).values
        return {name: value for name, value in self.values.items() if value != book[name]}

    def find_earlier(self, code: str) -> "Rules | None":
        """Return other rules of this version of the book, by their code.

        Returns:
            None: These are meant, those of another version, or some nobody knows.
        """
        known = (Rules(version=self.version), *self.earlier)
        return next((one for one in known if one.code == code != self.code), None)

    def after(self, before: "Rules") -> "Rules":
        """Return these with those before them as earlier ones."""
        return replace(self, earlier=(before, *before.earlier))

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
    return version, datetime.fromisoformat(since).replace(tzinfo=UTC) if since else None


def rules_of(code: str) -> Rules:
    """Return the rule book's own rules of the version a code names; of the first when unknown."""
    named, _ = find_own_since(code)
    known = (version for version in RuleVersion if version.value == named)
    return Rules(version=next(known, RuleVersion.ONE))


BOOK_RULES: Final = Rules()
"""The newest version of the rule book as it stands."""


def own_rules(values: Mapping[str, int], since: datetime) -> Rules:
    """Return the newest version of the rule book with the thresholds a clinic set.

    Those of the rule book are its own rules again, whenever they were set.

    Args:
        values: Every threshold a clinic may set, by its name.
        since: When they were set, a whole second in UTC.

    Raises:
        ValueOutOfRangeError: One of them lies outside of its safe range.
    """
    rules = Rules(own_since=since, **values)  # type: ignore[arg-type]  # no name of another kind
    return rules if rules.own_values else BOOK_RULES


def in_force(newest_first: Sequence[Rules]) -> Rules:
    """Return the first of what was set, which knows the others; the book's where nothing was."""
    found, *earlier = newest_first or (BOOK_RULES,)
    return replace(found, earlier=tuple(earlier))


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRules:
    """The thresholds a clinic set at one time, and who did.

    Attributes:
        rules: In force from then on; those of the rule book where it went back to them.
        set_at: When, in UTC.
        set_by: Who.
    """

    rules: Rules
    set_at: datetime
    set_by: str
