"""Why a visit got its phase: structured reasons, the deciding ones first."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from tracker.domain.rules.assessment import Finding, Index, Measure, Test
from tracker.domain.rules.phase_tests import (
    HOLD_REACH_MAX,
    hold_pain_max,
    is_controlled,
    most_to_stay_improved,
    pain_counts,
    reach_counts,
    sensory_counts,
)
from tracker.domain.rules.situation import Row, Situation
from tracker.domain.values.phase import Phase
from tracker.domain.values.thresholds import (
    SENSORY_FALL,
    WORSENING_POINTS,
    ZONES_WITH_PAIN_LESS,
    ZONES_WITH_PAIN_STEADY,
    score_below,
)

# Which value of the start, and of what is known at a visit, each measure reads.
_VALUES: Final[dict[Measure, str]] = {
    Measure.WORST_PAIN: "worst_pain",
    Measure.SENSORY: "sensory",
    Measure.PAIN_REACH: "reach",
    Measure.NUMBNESS: "numbness",
}

INDEX_MEASURES: Final[dict[Index | None, Measure]] = {
    Index.LEG_PAIN: Measure.LEG_PAIN,
    Index.BACK_PAIN: Measure.BACK_PAIN,
    Index.SENSORY: Measure.SENSORY,
    None: Measure.LEG_PAIN,
}


@dataclass(frozen=True, kw_only=True)  # no slots: what was asked for once is kept
class TableReasons:
    """A row of the table, the phase it gave and the situation it looked at: ``Reasons``."""

    situation: Situation
    row: Row
    phase: Phase

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Return why, the deciding ones first."""
        return findings_at(self.situation, self.row, self.phase)


def findings_at(situation: Situation, row: Row, phase: Phase) -> tuple[Finding, ...]:
    """Return the reasons for the phase that a row of the table gave."""
    if row is Row.FIRST_VISIT:
        return (*_warnings(situation), _index(situation, Test.FIRST_VISIT))
    if row is Row.NOT_ASSESSED:
        return (*_warnings(situation), _index(situation, Test.NOT_ASSESSED))
    if row is Row.MARKED_WORSENING:
        return (*_warnings(situation), *_worsening(situation), *_lost(situation, Test.HOLD))
    if row is Row.LOST_TWICE:
        return (*_warnings(situation), *_lost(situation, Test.LOST_TWICE))
    if row is Row.FLARE:
        return (*_warnings(situation), *_lost(situation, Test.HOLD))
    return (*_warnings(situation), *_evidence(situation, phase))


def _warnings(situation: Situation) -> Iterator[Finding]:
    if situation.is_urgent:
        yield Finding(
            measure=Measure.RED_FLAGS, start=None, before=None, now=None, test=Test.BLOCKED
        )
    if situation.is_neuro_check:
        yield _of(situation, Measure.NUMBNESS, Test.BLOCKED)


def _evidence(situation: Situation, phase: Phase) -> Iterator[Finding]:
    start, now = situation.start, situation.now
    if situation.settled_days is not None:
        test = Test.SETTLED_28_DAYS if situation.is_stable else Test.SETTLED
        yield Finding(
            measure=Measure.SETTLED_DAYS,
            start=None,
            before=None,
            now=situation.settled_days,
            test=test,
            threshold=start.rules.stable_days,
        )
    if phase < Phase.PREVENTION and is_controlled(start, now):
        yield _of(situation, Measure.WORST_PAIN, Test.CONTROLLED, start.rules.controlled_max)
    is_pain_less = pain_counts(start, now)
    if start.index_score is not None and start.index is not Index.SENSORY:
        threshold = score_below(start.index_score, start.rules.improved_percent)
        yield _index(situation, Test.PAIN_COUNTS if is_pain_less else Test.UNCHANGED, threshold)
    yield _reach_evidence(situation)
    if start.index is Index.SENSORY or sensory_counts(start, now):
        yield _sensory_evidence(situation)


def _reach_evidence(situation: Situation) -> Finding:
    start, now = situation.start, situation.now
    if not reach_counts(start, now) or start.reach is None or now.reach is None:
        return _of(situation, Measure.PAIN_REACH, Test.UNCHANGED)
    zones = start.reach - now.reach
    needed = ZONES_WITH_PAIN_STEADY if zones >= ZONES_WITH_PAIN_STEADY else ZONES_WITH_PAIN_LESS
    return _of(situation, Measure.PAIN_REACH, Test.REACH_COUNTS, start.reach - needed)


def _sensory_evidence(situation: Situation) -> Finding:
    first = situation.start.sensory
    if first is None or not sensory_counts(situation.start, situation.now):
        return _of(situation, Measure.SENSORY, Test.UNCHANGED)
    threshold = min(
        score_below(first, situation.start.rules.improved_percent), first - SENSORY_FALL
    )
    return _of(situation, Measure.SENSORY, Test.SENSORY_COUNTS, threshold)


def _worsening(situation: Situation) -> Iterator[Finding]:
    before = None if situation.before is None else situation.before.worst_pain
    threshold = None if before is None else before + WORSENING_POINTS
    yield _of(situation, Measure.WORST_PAIN, Test.MARKED_WORSENING, threshold)
    yield _of(situation, Measure.PAIN_REACH, Test.MARKED_WORSENING)


def _lost(situation: Situation, test: Test) -> Iterator[Finding]:
    """Yield what the hold test of the phase before looked at and found too high."""
    lost = situation.phase_before
    if lost is Phase.IMPROVEMENT:
        first = situation.start.index_score
        if first is not None:
            yield _index(situation, test, most_to_stay_improved(first, situation.start.rules))
        yield _of(situation, Measure.PAIN_REACH, test)
        return
    now, most = situation.now, hold_pain_max(lost, situation.start.rules)
    if now.worst_pain is not None and now.worst_pain > most:
        yield _of(situation, Measure.WORST_PAIN, test, most)
    if now.reach is not None and now.reach > HOLD_REACH_MAX[lost]:
        yield _of(situation, Measure.PAIN_REACH, test, HOLD_REACH_MAX[lost])
    is_numb = now.sensory is not None and now.sensory > most
    if lost is Phase.PREVENTION and is_numb:
        yield _of(situation, Measure.SENSORY, test, most)


def _index(situation: Situation, test: Test, threshold: float | None = None) -> Finding:
    index, before = situation.start.index, situation.before
    if index is Index.SENSORY:
        return _of(situation, Measure.SENSORY, test, threshold)
    return Finding(
        measure=INDEX_MEASURES[index],
        start=situation.start.index_score,
        before=None if before is None else before.score(index),
        now=situation.now.score(index) if situation.is_assessed else None,
        test=test,
        threshold=threshold,
    )


def _of(
    situation: Situation, measure: Measure, test: Test, threshold: float | None = None
) -> Finding:
    """Return a measure at the start, before and now, under a test."""
    name = _VALUES[measure]
    before = situation.before
    return Finding(
        measure=measure,
        start=getattr(situation.start, name),
        before=None if before is None else getattr(before, name),
        now=getattr(situation.now, name),
        test=test,
        threshold=threshold,
    )
