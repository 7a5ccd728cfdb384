"""When nothing has changed for so long that the course is to be reassessed (section 5.4).

So long is a number of visits and, where a clinic asks for it, a number of weeks as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

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
    the visit before it is the one compared with, and weeks count from its day. Whichever told it,
    visits and weeks both count anew.

    Attributes:
        is_level: Whether the course stands on a plateau, told at this visit or at one before.
        is_by_weeks: Whether that follows from the weeks a clinic set and not from the visits.
    """

    def __init__(self, start: StartValues, reassessed_on: Sequence[date]) -> None:
        self._start = start
        self._reassessed_on = tuple(reassessed_on)
        self._scored: Scored = NOTHING_SCORED
        self._standings: tuple[_Standing, ...] = ()
        self._since_told = start.rules.plateau_visits
        self._answered_on = self._told_on = date.min
        self.is_level = self.is_by_weeks = False

    def step(self, visit: Visit, known: KnownValues, phase: Phase, *, is_assessed: bool) -> bool:
        """Return whether a plateau is told at the next visit, and move on to it."""
        self._scored = scored_by(visit, self._scored)
        if not is_assessed:
            self.is_level = self.is_level and not self._is_reassessed(visit.visit_date)
            return False
        if self._is_reassessed(visit.visit_date):
            self._standings = self._standings[-1:]
            self._answered_on = max(on for on in self._reassessed_on if on < visit.visit_date)
        self._standings = (*self._standings, self._standing(visit, known))
        self._since_told += 1
        is_told = False
        self.is_level = self.is_by_weeks = False
        if phase is not Phase.PREVENTION:
            is_told = self._judge()
        self._forget()
        if is_told:
            self._since_told, self._told_on = 0, visit.visit_date
        return is_told

    def _judge(self) -> bool:
        """Find whether the course stands on a plateau; return whether it is to be told."""
        by_visits = self._is_level_by_visits()
        by_weeks = self._is_level_by_weeks(self._answered_on)
        self.is_level, self.is_by_weeks = by_visits or by_weeks, by_weeks and not by_visits
        is_due = self._since_told >= self._start.rules.plateau_visits
        return (by_visits and is_due) or (by_weeks and self._is_weeks_after(self._told_on))

    def _is_level_by_visits(self) -> bool:
        count = self._start.rules.plateau_visits
        return len(self._standings) > count and self._is_unchanged(self._standings[-count - 1 :])

    def _is_level_by_weeks(self, answered_on: date) -> bool:
        early = self._find_weeks_ago()
        return (
            early is not None
            and self._is_weeks_after(answered_on)
            and self._is_unchanged(self._standings[early:])
        )

    def _is_unchanged(self, standings: Sequence[_Standing]) -> bool:
        first, *later = standings
        return not any(first.differs(one, self._start.rules) for one in later)

    def _is_weeks_after(self, day: date) -> bool:
        weeks = timedelta(weeks=self._start.rules.plateau_weeks)
        return self._standings[-1].on - day >= weeks

    def _find_weeks_ago(self) -> int | None:
        """Return the place of the latest visit so many weeks ago; None when there is none."""
        if not self._start.rules.plateau_weeks:
            return None
        places = reversed(range(len(self._standings) - 1))
        return next((at for at in places if self._is_weeks_after(self._standings[at].on)), None)

    def _forget(self) -> None:
        """Let go of what no later visit is held against."""
        by_visits = max(0, len(self._standings) - self._start.rules.plateau_visits - 1)
        by_weeks = self._find_weeks_ago() if self._start.rules.plateau_weeks else by_visits
        self._standings = self._standings[min(by_visits, by_weeks or 0) :]

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
