"""What the decision table looks at when it comes to a visit (sections 5.2 and 5.3)."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Final

from tracker.domain.rules.assessment import StartValues
from tracker.domain.rules.phase_tests import (
    any_counts,
    holds,
    is_controlled,
    is_marked_worsening,
    is_settled,
)
from tracker.domain.rules.progress import KnownValues
from tracker.domain.values.phase import Phase

NO_EVIDENCE: Final = 1  # the level of a visit at which no test is met


class Row(Enum):
    """The rows of the decision table, in the order they are tried (section 5.3)."""

    FIRST_VISIT = 1
    NOT_ASSESSED = 2
    MARKED_WORSENING = 3
    LOST_TWICE = 4
    FLARE = 5
    OTHERWISE = 6


@dataclass(frozen=True, kw_only=True)  # no slots: what several rows ask for is kept
class Situation:
    """What the table looks at: this visit, the previous assessable one, and the phase before.

    Attributes:
        phase_before: k, the proposal before this visit.
        before: Known values of the previous assessable visit; None when there is none.
        level_before: The L that must be met again: the lowest stored since a visit long enough
            ago, by version 1 that of the previous one; 1 when there is none.
        settled_days: Days of the settled run up to here; None when it does not hold here.
    """

    start: StartValues
    now: KnownValues
    before: KnownValues | None
    phase_before: Phase
    level_before: int
    settled_days: int | None
    is_first: bool
    is_assessed: bool
    is_urgent: bool
    is_neuro_check: bool

    @property
    def is_blocked(self) -> bool:
        """Return whether a warning at this visit forbids a step up."""
        return self.is_urgent or self.is_neuro_check

    @cached_property
    def has_lost_hold(self) -> bool:
        """Return whether the phase before is 2 or more and its hold test fails here."""
        return self.phase_before > 1 and not holds(self.phase_before, self.start, self.now)

    @property
    def had_lost_hold(self) -> bool:
        """Return whether the same hold test failed on the previous assessable visit's values."""
        return self.before is not None and not holds(self.phase_before, self.start, self.before)

    @property
    def is_stable(self) -> bool:
        """Return whether the settled run has lasted long enough."""
        return self.settled_days is not None and self.settled_days >= self.start.rules.stable_days

    @property
    def has_worsened_markedly(self) -> bool:
        """Return whether the hold is lost and pain rose markedly since the visit before."""
        if not self.has_lost_hold or self.before is None:
            return False
        return is_marked_worsening(self.before, self.now)

    @cached_property
    def level(self) -> int:
        """Return L: what this visit alone would allow, 1 to 4."""
        if self.is_first:
            return 3 if self._is_quiet() and not self.is_blocked else NO_EVIDENCE
        if self.is_stable:
            level = 4
        elif self._is_quiet():
            level = 3
        else:
            level = 2 if any_counts(self.start, self.now) else NO_EVIDENCE
        return min(level, self.phase_before) if self.is_blocked else level

    def _is_quiet(self) -> bool:
        return is_controlled(self.start, self.now) or is_settled(self.start, self.now)

    def lower_phase(self, *values: KnownValues) -> Phase:
        """Return the highest lower phase whose hold test passes on any of the values, else 1."""
        for phase in reversed(Phase):
            if Phase.CALMING < phase < self.phase_before and any(
                holds(phase, self.start, known) for known in values
            ):
                return phase
        return Phase.CALMING
