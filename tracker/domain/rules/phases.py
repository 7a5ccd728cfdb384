"""The proposed phase at each visit: the decision table of clinical-rules.md section 5.3.

Everyone starts in Phase 1. A step needs the same finding at two visits in a row, or two
independent measures agreeing at one visit. It is easier to stay than to enter.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final

from tracker.domain.rules.assessment import Assessment, Flag, FlagKind, StartValues
from tracker.domain.rules.findings import findings_at
from tracker.domain.rules.phase_flags import (
    CalendarFlags,
    is_neuro_check,
    urgent_visits,
    value_flags,
)
from tracker.domain.rules.phase_tests import is_settled, is_strong
from tracker.domain.rules.progress import (
    KnownValues,
    counted_visits,
    is_assessable,
    known_values,
    start_values,
)
from tracker.domain.rules.situation import NO_EVIDENCE, Row, Situation
from tracker.domain.values.phase import Phase
from tracker.domain.values.visit import Visit

RULE_VERSION: Final = "1"


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


def assess(visits: Iterable[Visit]) -> tuple[Assessment, ...]:
    """Return the proposal at each visit, by date, one per date.

    Args:
        visits: The visits of one course in order of entry; any order of dates.
    """
    ordered = counted_visits(visits)
    if not ordered:
        return ()
    start = start_values(ordered)
    walk = _Walk(start, CalendarFlags(ordered[0].visit_date))
    return tuple(
        walk.step(visit, known, is_urgent=is_urgent)
        for visit, known, is_urgent in zip(
            ordered, known_values(ordered), urgent_visits(ordered), strict=True
        )
    )


class _Walk:
    """Goes through a course visit by visit and keeps what the next one is compared with."""

    def __init__(self, start: StartValues, calendar: CalendarFlags) -> None:
        self._start = start
        self._calendar = calendar
        self._number = 0
        self._phase = Phase.CALMING
        self._before: KnownValues | None = None
        self._level_before = NO_EVIDENCE
        self._settled_since: date | None = None

    def step(self, visit: Visit, known: KnownValues, *, is_urgent: bool) -> Assessment:
        """Return the proposal at the next visit and move on to it."""
        situation = self._situation(visit, known, is_urgent=is_urgent)
        row, result = next((row, result) for row, applies, result in TABLE if applies(situation))
        phase = result(situation)
        level = self._remember(situation, row, phase)
        is_assessed = situation.is_assessed
        flags = (
            *_table_flags(situation, row, phase, level),
            *value_flags(known, self._start, is_assessed=is_assessed, is_first=situation.is_first),
            *self._calendar.at(visit.visit_date, phase, is_assessed=is_assessed),
        )
        return Assessment(
            visit=visit,
            number=self._number,
            phase=phase,
            level=level,
            flags=flags,
            findings=findings_at(situation, row, phase),
            reach_read=known.reach_read,
            settled_days=situation.settled_days,
        )

    def _situation(self, visit: Visit, known: KnownValues, *, is_urgent: bool) -> Situation:
        self._number += 1
        is_check = is_neuro_check(visit, self._start)
        is_assessed = is_assessable(visit, self._start.index)
        if is_urgent or is_check or (is_assessed and not is_settled(known)):
            self._settled_since = None
        elif is_assessed and self._settled_since is None:
            self._settled_since = visit.visit_date
        since = self._settled_since if is_assessed else None
        return Situation(
            start=self._start,
            now=known,
            before=self._before,
            phase_before=self._phase,
            level_before=self._level_before,
            settled_days=None if since is None else (visit.visit_date - since).days,
            is_first=self._number == 1,
            is_assessed=is_assessed,
            is_urgent=is_urgent,
            is_neuro_check=is_check,
        )

    def _remember(self, situation: Situation, row: Row, phase: Phase) -> int | None:
        self._phase = phase
        if not situation.is_assessed:
            return None
        level = situation.level
        if row in (Row.MARKED_WORSENING, Row.LOST_TWICE):
            level = min(level, phase)
        self._before, self._level_before = situation.now, level
        return level


def _table_flags(situation: Situation, row: Row, phase: Phase, level: int | None) -> Iterator[Flag]:
    raised = (
        (FlagKind.URGENT, situation.is_urgent),
        (FlagKind.NEURO_CHECK, situation.is_neuro_check),
        (FlagKind.MARKED_WORSENING, row is Row.MARKED_WORSENING),
        (FlagKind.NO_START, situation.start.index is None),
        (FlagKind.FLARE, row is Row.FLARE),
    )
    yield from (Flag(kind) for kind, is_raised in raised if is_raised)
    if row is not Row.OTHERWISE or level is None:
        return
    if level > phase:
        yield Flag(FlagKind.PROVISIONAL, str(level))
    elif phase is Phase.NERVE_RECOVERY and situation.settled_days is not None:
        yield Flag(FlagKind.PROVISIONAL, str(int(Phase.PREVENTION)))
