"""When nothing has changed for so long that the course is to be reassessed (section 5.4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.domain.rules.assessment import Index, StartValues
from tracker.domain.rules.function_change import (
    NOTHING_SCORED,
    Scored,
    has_function_changed,
    scored_by,
)
from tracker.domain.rules.progress import KnownValues
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.phase import Phase
from tracker.domain.values.rules import Rules
from tracker.domain.values.thresholds import PLATEAU_ZONES, WORSE_POINTS, has_fallen
from tracker.domain.values.visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """Where an assessable visit found the course; what is not known is None or not in it."""

    on: date
    score: int | None
    reach: Reach | None
    scored: Scored

    def differs(self, other: "_Standing", rules: Rules) -> bool:
        """Return whether anything is known to differ from here to there by its minimum."""
        return (
            _has_score_changed(self.score, other.score, rules)
            or _has_reach_changed(self.reach, other.reach)
            or has_function_changed(self.scored, other.scored)
        )


def _has_score_changed(before: int | None, now: int | None, rules: Rules) -> bool:
    if before is None or now is None:
        return False
    has_improved = has_fallen(before, now, rules.improved_percent)
    return now - before >= WORSE_POINTS or (before - now >= WORSE_POINTS and has_improved)


def _has_reach_changed(before: Reach | None, now: Reach | None) -> bool:
    return before is not None and now is not None and abs(now - before) >= PLATEAU_ZONES


class PlateauWalk:
    """Goes through a course and finds the visits at which nothing has changed for long enough.

    Each visit is held against the one before the first of the visits looked at; a measure of
    function that was not recorded there is the one known by then. A reassessment begins anew:
    the visit before it is the one compared with.

    Attributes:
        is_level: Whether the course stands on a plateau, told at this visit or at one before.
    """

    def __init__(self, start: StartValues, reassessed_on: Sequence[date]) -> None:
        self._start = start
        self._reassessed_on = tuple(reassessed_on)
        self._scored: Scored = NOTHING_SCORED
        self._standings: tuple[_Standing, ...] = ()
        self._since_told = start.rules.plateau_visits
        self.is_level = False

    def step(self, visit: Visit, known: KnownValues, phase: Phase, *, is_assessed: bool) -> bool:
        """Return whether a plateau is told at the next visit, and move on to it."""
        self._scored = scored_by(visit, self._scored)
        if not is_assessed:
            self.is_level = self.is_level and not self._is_reassessed(visit.visit_date)
            return False
        count = self._start.rules.plateau_visits
        kept = self._standings[-1:] if self._is_reassessed(visit.visit_date) else self._standings
        self._standings = (*kept, self._standing(visit, known))[-count - 1 :]
        self._since_told += 1
        first, *later = self._standings
        self.is_level = (
            phase is not Phase.PREVENTION
            and len(later) == count
            and not any(first.differs(one, self._start.rules) for one in later)
        )
        if not self.is_level or self._since_told < count:
            return False
        self._since_told = 0
        return True

    def _standing(self, visit: Visit, known: KnownValues) -> _Standing:
        is_sensory = self._start.index is Index.SENSORY
        return _Standing(
            on=visit.visit_date,
            score=known.sensory if is_sensory else known.score(self._start.index),
            reach=known.reach,
            scored=self._scored,
        )

    def _is_reassessed(self, on: date) -> bool:
        """Return whether there was a reassessment since the last assessed visit, that day on."""
        if not self._standings:
            return False
        last = self._standings[-1].on
        return any(last <= day < on for day in self._reassessed_on)
