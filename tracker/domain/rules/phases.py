"""The proposed phase at each visit: the decision table of clinical-rules.md section 5.3.

Everyone starts in Phase 1. A step needs the same finding at two visits in a row, or two
independent measures agreeing at one visit. It is easier to stay than to enter.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from tracker.domain.rules.assessment import Assessment, Flag, FlagKind, Index, StartValues
from tracker.domain.rules.findings import TableReasons
from tracker.domain.rules.phase_tests import is_settled, is_strong
from tracker.domain.rules.plateau import PlateauWalk
from tracker.domain.rules.progress import (
    KnownValues,
    KnownWalk,
    counted_visits,
    is_assessable,
    start_values,
)
from tracker.domain.rules.situation import NO_EVIDENCE, Row, Situation
from tracker.domain.rules.standing_flag import Cause, Sign
from tracker.domain.values.anatomy import LEG_ORDER
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import RedFlag, Weakness
from tracker.domain.values.rules import BOOK_RULES, Rules
from tracker.domain.values.thresholds import (
    BOTH_LEGS_FROM_ZONE,
    NUMBNESS_RISE,
    STEP_DAYS,
    WORSE_POINTS,
)
from tracker.domain.values.visit import Visit


def is_neuro_check(visit: Visit, start: StartValues) -> bool:
    """Return whether weakness is new or worse, or numbness rose above its start."""
    return visit.weakness in (Weakness.NEW, Weakness.WORSE) or has_numbness_risen(visit, start)


def has_numbness_risen(visit: Visit, start: StartValues) -> bool:
    """Return whether numbness was recorded so far above its start that it asks for a check."""
    if visit.numbness is None or start.numbness is None:
        return False
    return visit.numbness >= start.numbness + NUMBNESS_RISE


def _emergencies(visit: Visit, *, is_assessed: bool) -> Iterator[Cause]:
    """Yield what makes a visit urgent."""
    for item in visit.red_flags.emergencies:
        if item is not RedFlag.BOTH_LEGS or not is_assessed:
            yield item
    if visit.weakness is Weakness.WORSE:
        yield Sign.WEAKNESS_WORSE
    if not is_assessed and all(
        (reach := visit.pain_reach(leg)) is not None and reach >= BOTH_LEGS_FROM_ZONE
        for leg in LEG_ORDER
    ):
        yield Sign.BOTH_REACHES


def _neuro_signs(visit: Visit, start: StartValues) -> Iterator[Cause]:
    """Yield why strength and feeling are to be checked, beside what is urgent."""
    if visit.weakness is Weakness.NEW:
        yield Sign.WEAKNESS_NEW
    if has_numbness_risen(visit, start):
        yield Sign.NUMBNESS_RISEN


def value_flags(
    visit: Visit, known: KnownValues, start: StartValues, *, is_assessed: bool, is_first: bool
) -> Iterator[Flag]:
    """Yield the flags that the values of one visit raise, in the order of section 5.4."""
    if not is_assessed and not is_first:
        yield Flag(FlagKind.NOT_ASSESSED)
    if known.has_reach_conflict:
        yield Flag(FlagKind.REACH_CONFLICT)
    if is_assessed:
        yield from (Flag(FlagKind.CARRIED, field) for field in known.carried)
    if _is_worse_than_start(visit, start):
        yield Flag(FlagKind.WORSE_THAN_START)
    if _is_reach_beyond_start(known, start):
        yield Flag(FlagKind.REACH_BEYOND_START)
    if not start.rules.is_first and _has_risen(visit.back_pain, start.back_pain):
        yield Flag(FlagKind.BACK_UP)


def _is_reach_beyond_start(known: KnownValues, start: StartValues) -> bool:
    furthest = known.furthest_recorded_here
    return furthest is not None and start.reach is not None and furthest > start.reach


def _is_worse_than_start(visit: Visit, start: StartValues) -> bool:
    """Return whether the index score, or the leg pain whatever the index, is worse than at start.

    By version 1 the index score alone.
    """
    is_leg_followed = start.index is Index.LEG_PAIN or not start.rules.is_first
    if is_leg_followed and _has_risen(visit.leg_pain, start.leg_pain):
        return True
    return start.index is Index.BACK_PAIN and _has_risen(visit.back_pain, start.back_pain)


def _has_risen(score: int | None, first: int | None) -> bool:
    return score is not None and first is not None and score >= first + WORSE_POINTS


@dataclass(slots=True)
class CalendarFlags:
    """Follows a course along its dates and yields what time alone raises."""

    first_on: date
    rules: Rules
    reassessed_on: tuple[date, ...] = ()
    last_on: date | None = None
    last_phase: Phase = Phase.CALMING
    entered_on: date = field(init=False)
    assessed_count: int = 0

    def __post_init__(self) -> None:
        self.entered_on = self.first_on

    def at(self, on: date, phase: Phase, *, is_assessed: bool) -> Iterator[Flag]:
        """Yield the flags of the next visit by date, and move on to it."""
        self._begin_anew(on)
        self.assessed_count += is_assessed
        if phase is not self.last_phase:
            self.entered_on = on
        if self._is_review_due(on, phase, is_assessed=is_assessed):
            yield Flag(FlagKind.REVIEW_DUE)
        if self.last_on is not None and (on - self.last_on).days > self.rules.gap_days:
            yield Flag(FlagKind.LONG_GAP)
        if self.last_phase is Phase.PREVENTION and phase < Phase.PREVENTION:
            yield Flag(FlagKind.RELAPSE)
        self.last_on, self.last_phase = on, phase

    def _begin_anew(self, on: date) -> None:
        """Count from a reassessment since the last visit, that day on, as from a first visit."""
        done = [day for day in self.reassessed_on if (self.last_on or on) <= day < on]
        if done:
            self.first_on = self.entered_on = done[-1]
            self.assessed_count = 0

    def _is_review_due(self, on: date, phase: Phase, *, is_assessed: bool) -> bool:
        if phase is Phase.CALMING:
            is_sixth = is_assessed and self.assessed_count >= self.rules.review_visits
            return is_sixth or (on - self.first_on).days >= self.rules.review_days
        if phase is not Phase.NERVE_RECOVERY:
            return False
        return self._reviews_by(on) > self._reviews_by(self.last_on or on)

    def _reviews_by(self, on: date) -> int:
        return max((on - self.entered_on).days, 0) // self.rules.review_days


def _move_up(situation: Situation) -> Phase:
    level = situation.level
    candidate = min(level, situation.level_before, Phase.NERVE_RECOVERY)
    if level == Phase.PREVENTION:
        candidate = level
    if not situation.is_blocked and is_strong(situation.start, situation.now):
        candidate = max(candidate, Phase.IMPROVEMENT)
    return Phase(max(situation.phase_before, candidate))


def _fall_now(situation: Situation) -> Phase:
    return situation.lower_phase(situation.now)


def _fall_twice_lost(situation: Situation) -> Phase:
    earlier = situation.now if situation.before is None else situation.before
    return situation.lower_phase(situation.now, earlier)


# Section 5.3: the first row whose condition is met decides.
TABLE: Final[tuple[tuple[Row, Callable[[Situation], bool], Callable[[Situation], Phase]], ...]] = (
    (Row.FIRST_VISIT, lambda s: s.is_first, lambda _: Phase.CALMING),
    (Row.NOT_ASSESSED, lambda s: not s.is_assessed, lambda s: s.phase_before),
    (Row.MARKED_WORSENING, lambda s: s.has_worsened_markedly, _fall_now),
    (Row.LOST_TWICE, lambda s: s.has_lost_hold and s.had_lost_hold, _fall_twice_lost),
    (Row.FLARE, lambda s: s.has_lost_hold, lambda s: s.phase_before),
    (Row.OTHERWISE, lambda _: True, _move_up),
)


def assess(visits: Iterable[Visit], rules: Rules = BOOK_RULES) -> tuple[Assessment, ...]:
    """Return the proposal at each visit, by date, one per date.

    Args:
        visits: The visits of one course in order of entry; any order of dates.
        rules: By which they are judged.
    """
    ordered = counted_visits(visits)
    if not ordered:
        return ()
    walk = PhaseWalk(start_values(ordered, rules), ordered[0].visit_date)
    return tuple(walk.step(visit) for visit in ordered)


class PhaseWalk:
    """Goes through a course visit by visit and keeps what the next one is compared with.

    A medical assessment of both legs, once recorded, stands for its visit and all later ones.
    """

    def __init__(
        self, start: StartValues, first_on: date, reassessed_on: Sequence[date] = ()
    ) -> None:
        """Begin before the first visit of a course.

        Args:
            start: The start values, and the rules.
            first_on: Day of the first visit.
            reassessed_on: Days on which the course was reassessed.
        """
        self._start = start
        reassessed = () if start.rules.is_first else tuple(sorted(reassessed_on))
        self._calendar = CalendarFlags(first_on, start.rules, reassessed)
        self._plateau = PlateauWalk(start, reassessed_on)
        self._known = KnownWalk(start.rules)
        self._has_legs_assessed = False
        self._number = 0
        self._phase = Phase.CALMING
        self._before: KnownValues | None = None
        self._levels: tuple[tuple[date, int], ...] = ()  # as far back as a step up may look
        self._settled_since: date | None = None
        self._settled_count = 0

    def copy(self) -> "PhaseWalk":
        """Return a walk that goes on from here by itself."""
        other = copy(self)
        other._calendar, other._known = copy(self._calendar), copy(self._known)  # noqa: SLF001
        other._plateau = copy(self._plateau)  # noqa: SLF001
        return other

    def step(self, visit: Visit) -> Assessment:
        """Return the proposal at the next visit and move on to it."""
        known = self._known.step(visit)
        self._has_legs_assessed = self._has_legs_assessed or bool(visit.both_legs_assessed)
        urgent = tuple(_emergencies(visit, is_assessed=self._has_legs_assessed))
        situation = self._situation(visit, known, is_urgent=bool(urgent))
        row, result = next((row, result) for row, applies, result in TABLE if applies(situation))
        phase = result(situation)
        level = self._remember(visit.visit_date, situation, row, phase)
        is_assessed = situation.is_assessed
        flags = (
            *_table_flags(situation, row, phase, level),
            *value_flags(
                visit, known, self._start, is_assessed=is_assessed, is_first=situation.is_first
            ),
            *self._plateau_flags(situation, visit, phase),
            *self._calendar.at(visit.visit_date, phase, is_assessed=is_assessed),
        )
        return Assessment(
            visit=visit,
            number=self._number,
            phase=phase,
            level=level,
            flags=flags,
            reasons=TableReasons(situation=situation, row=row, phase=phase),
            reach_read=known.reach_read,
            settled_days=situation.settled_days,
            settled_visits=self._settled_count,
            warnings=(*urgent, *_neuro_signs(visit, self._start)),
            rules=self._start.rules,
            is_on_plateau=self._plateau.is_level,
            is_plateau_by_weeks=self._plateau.is_by_weeks,
        )

    def _plateau_flags(self, situation: Situation, visit: Visit, phase: Phase) -> Iterator[Flag]:
        if self._start.rules.is_first:
            return
        is_assessed = situation.is_assessed
        if self._plateau.step(visit, situation.now, phase, is_assessed=is_assessed):
            yield Flag(FlagKind.PLATEAU)

    def _situation(self, visit: Visit, known: KnownValues, *, is_urgent: bool) -> Situation:
        self._number += 1
        is_check = is_neuro_check(visit, self._start)
        is_assessed = is_assessable(visit, self._start.index)
        if is_urgent or is_check or (is_assessed and not is_settled(self._start, known)):
            self._settled_since, self._settled_count = None, 0
        elif is_assessed:
            self._settled_since = self._settled_since or visit.visit_date
            self._settled_count += 1
        since = self._settled_since if is_assessed else None
        return Situation(
            start=self._start,
            now=known,
            before=self._before,
            phase_before=self._phase,
            level_before=self._lowest_level(visit.visit_date),
            settled_days=None if since is None else (visit.visit_date - since).days,
            is_first=self._number == 1,
            is_assessed=is_assessed,
            is_urgent=is_urgent,
            is_neuro_check=is_check,
        )

    def _remember(self, on: date, situation: Situation, row: Row, phase: Phase) -> int | None:
        self._phase = phase
        if not situation.is_assessed:
            return None
        level = situation.level
        if row in (Row.MARKED_WORSENING, Row.LOST_TWICE):
            level = min(level, phase)
        self._before = situation.now
        self._levels = (*self._levels[self._level_place(on) :], (on, level))
        return level

    def _lowest_level(self, on: date) -> int:
        """Return the lowest L stored since the last visit that lies long enough back, it included.

        By version 1 the L of the previous visit, however near.
        """
        if self._start.rules.is_first:
            return self._levels[-1][1] if self._levels else NO_EVIDENCE
        if not self._levels or (on - self._levels[0][0]).days < STEP_DAYS:
            return NO_EVIDENCE
        return min(level for _, level in self._levels[self._level_place(on) :])

    def _level_place(self, on: date) -> int:
        """Return where the last level stands that lies long enough back; 0 where none does."""
        far = [place for place, (day, _) in enumerate(self._levels) if (on - day).days >= STEP_DAYS]
        return far[-1] if far else 0


def _table_flags(situation: Situation, row: Row, phase: Phase, level: int | None) -> Iterator[Flag]:
    if situation.is_urgent:
        yield Flag(FlagKind.URGENT)
    if situation.is_neuro_check:
        yield Flag(FlagKind.NEURO_CHECK)
    if row is Row.MARKED_WORSENING:
        yield Flag(FlagKind.MARKED_WORSENING)
    if situation.start.index is None:
        yield Flag(FlagKind.NO_START)
    if row is Row.FLARE:
        yield Flag(FlagKind.FLARE)
    if row is Row.OTHERWISE and level is not None:
        yield from _provisional_flags(situation, phase, level)


def _provisional_flags(situation: Situation, phase: Phase, level: int) -> Iterator[Flag]:
    if level > phase:
        yield Flag(FlagKind.PROVISIONAL, str(level))
    elif phase is Phase.NERVE_RECOVERY and situation.settled_days is not None:
        yield Flag(FlagKind.PROVISIONAL, str(int(Phase.PREVENTION)))
