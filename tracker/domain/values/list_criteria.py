"""What the patient list may be narrowed to: every part that is chosen must be met."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import Enum
from typing import Any, Final

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.checks import check_whole
from tracker.domain.values.course import Driver
from tracker.domain.values.payers import Payer
from tracker.domain.values.phase import Phase
from tracker.domain.values.visit import Reaction

DAYS_MAX: Final = 3650


class Trend(Enum):
    """Where the reach of a course goes, as the list tells it."""

    CENTRALIZING = "centralizing"
    STAYING = "staying"
    PERIPHERALIZING = "peripheralizing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """Which patients to show, by the course the list shows of each.

    Attributes:
        phases: Of these phases; like every set below: empty asks for nothing.
        reaches: Pain at the latest visit reaches so far, the further leg.
        trends: The reach goes there.
        drivers: What is presumed now.
        payers: Who pays.
        reactions: What followed the treatment before the latest visit.
        seen_within: The latest visit is at most so many days ago.
        unseen_for: It is at least so many days ago.
    """

    phases: frozenset[Phase] = frozenset()
    reaches: frozenset[Reach] = frozenset()
    trends: frozenset[Trend] = frozenset()
    drivers: frozenset[Driver] = frozenset()
    payers: frozenset[Payer] = frozenset()
    reactions: frozenset[Reaction] = frozenset()
    seen_within: int | None = None
    unseen_for: int | None = None

    def __post_init__(self) -> None:
        for name in DAYS:
            check_whole(name, getattr(self, name), 0, DAYS_MAX)

    def without(self, name: str) -> "Criteria":
        """Return the criteria without what is asked of one field."""
        return replace(self, **{name: getattr(NO_CRITERIA, name)})

    def stored(self) -> dict[str, object]:
        """Return what is asked as JSON keeps it, by the codes."""
        chosen = {name: sorted(one.value for one in getattr(self, name)) for name in CHOICES}
        days = {name: getattr(self, name) for name in DAYS}
        return {name: value for name, value in (chosen | days).items() if value not in ([], None)}


CHOICES: Final[Mapping[str, type[Enum]]] = {
    "phases": Phase, "reaches": Reach, "trends": Trend, "drivers": Driver, "payers": Payer,
    "reactions": Reaction,
}  # fmt: skip
DAYS: Final = ("seen_within", "unseen_for")
NO_CRITERIA: Final = Criteria()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """Criteria that are kept under a name."""

    name: str
    criteria: Criteria


def read_criteria(stored: Mapping[str, object]) -> Criteria:
    """Return what JSON keeps; what this version does not know asks for nothing."""
    known = {one.name for one in fields(Criteria)}
    values: dict[str, Any] = {}
    for name, value in stored.items():
        if name in CHOICES and isinstance(value, list):
            values[name] = frozenset(_known(CHOICES[name], value))
        elif name in known and isinstance(value, int) and 0 <= value <= DAYS_MAX:
            values[name] = value
    return Criteria(**values)


def _known(kind: type[Enum], codes: Iterable[object]) -> Iterable[Enum]:
    return [one for one in kind if one.value in codes]
