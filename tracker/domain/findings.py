"""Why a visit got its phase: structured reasons, the deciding ones first."""

from collections.abc import Iterator
from typing import Final

from tracker.domain.anatomy import Reach
from tracker.domain.assessment import Finding, Index, Measure, Test
from tracker.domain.phase import Phase
from tracker.domain.phase_tests import (
    CONTROLLED_MAX,
    HOLD_MARGIN_TENTHS,
    HOLD_PAIN_MAX,
    HOLD_REACH_MAX,
    HOLD_SENSORY_MAX,
    IMPROVED_TENTHS,
    SENSORY_FALL,
    WORSENING_POINTS,
    ZONES_WITH_PAIN_LESS,
    ZONES_WITH_PAIN_STEADY,
    is_controlled,
    pain_counts,
    reach_counts,
    sensory_counts,
)
from tracker.domain.situation import STABLE_DAYS, Row, Situation

INDEX_MEASURES: Final[dict[Index | None, Measure]] = {
    Index.LEG_PAIN: Measure.LEG_PAIN,
    Index.BACK_PAIN: Measure.BACK_PAIN,
    Index.SENSORY: Measure.SENSORY,
    None: Measure.LEG_PAIN,
}


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
        before = None if situation.before is None else situation.before.numbness
        yield Finding(
            measure=Measure.NUMBNESS,
            start=situation.start.numbness,
            before=before,
            now=situation.now.numbness,
            test=Test.BLOCKED,
        )


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
            threshold=STABLE_DAYS,
        )
    if phase < Phase.PREVENTION and is_controlled(start, now):
        yield _pain(situation, Test.CONTROLLED, CONTROLLED_MAX)
    is_pain_less = pain_counts(start, now)
    if start.index_score is not None and start.index is not Index.SENSORY:
        threshold = IMPROVED_TENTHS * start.index_score / 10
        yield _index(situation, Test.PAIN_COUNTS if is_pain_less else Test.UNCHANGED, threshold)
    yield _reach_evidence(situation)
    if start.index is Index.SENSORY or sensory_counts(start, now):
        yield _sensory_evidence(situation)


def _reach_evidence(situation: Situation) -> Finding:
    start, now = situation.start, situation.now
    if not reach_counts(start, now) or start.reach is None or now.reach is None:
        return _reach(situation, Test.UNCHANGED, None)
    zones = start.reach - now.reach
    needed = ZONES_WITH_PAIN_STEADY if zones >= ZONES_WITH_PAIN_STEADY else ZONES_WITH_PAIN_LESS
    return _reach(situation, Test.REACH_COUNTS, start.reach - needed)


def _sensory_evidence(situation: Situation) -> Finding:
    first = situation.start.sensory
    if first is None or not sensory_counts(situation.start, situation.now):
        return _sensory(situation, Test.UNCHANGED, None)
    threshold = min(IMPROVED_TENTHS * first / 10, first - SENSORY_FALL)
    return _sensory(situation, Test.SENSORY_COUNTS, threshold)


def _worsening(situation: Situation) -> Iterator[Finding]:
    before = None if situation.before is None else situation.before.worst_pain
    threshold = None if before is None else before + WORSENING_POINTS
    yield _pain(situation, Test.MARKED_WORSENING, threshold)
    yield _reach(situation, Test.MARKED_WORSENING, None)


def _lost(situation: Situation, test: Test) -> Iterator[Finding]:
    """Yield what the hold test of the phase before looked at and found too high."""
    lost = situation.phase_before
    if lost is Phase.IMPROVEMENT:
        first = situation.start.index_score
        if first is not None:
            margin = (IMPROVED_TENTHS * first + HOLD_MARGIN_TENTHS) / 10
            yield _index(situation, test, margin)
        yield _reach(situation, test, None)
        return
    now = situation.now
    if now.worst_pain is not None and now.worst_pain > HOLD_PAIN_MAX[lost]:
        yield _pain(situation, test, HOLD_PAIN_MAX[lost])
    if now.reach is not None and now.reach > HOLD_REACH_MAX[lost]:
        yield _reach(situation, test, HOLD_REACH_MAX[lost])
    is_numb = now.sensory is not None and now.sensory > HOLD_SENSORY_MAX
    if lost is Phase.PREVENTION and is_numb:
        yield _sensory(situation, test, HOLD_SENSORY_MAX)


def _index(situation: Situation, test: Test, threshold: float | None = None) -> Finding:
    index, before = situation.start.index, situation.before
    if index is Index.SENSORY:
        return _sensory(situation, test, threshold)
    return Finding(
        measure=INDEX_MEASURES[index],
        start=situation.start.index_score,
        before=None if before is None else before.score(index),
        now=situation.now.score(index) if situation.is_assessed else None,
        test=test,
        threshold=threshold,
    )


def _pain(situation: Situation, test: Test, threshold: float | None) -> Finding:
    return Finding(
        measure=Measure.WORST_PAIN,
        start=situation.start.worst_pain,
        before=None if situation.before is None else situation.before.worst_pain,
        now=situation.now.worst_pain,
        test=test,
        threshold=threshold,
    )


def _sensory(situation: Situation, test: Test, threshold: float | None) -> Finding:
    return Finding(
        measure=Measure.SENSORY,
        start=situation.start.sensory,
        before=None if situation.before is None else situation.before.sensory,
        now=situation.now.sensory,
        test=test,
        threshold=threshold,
    )


def _reach(situation: Situation, test: Test, threshold: int | Reach | None) -> Finding:
    return Finding(
        measure=Measure.PAIN_REACH,
        start=situation.start.reach,
        before=None if situation.before is None else situation.before.reach,
        now=situation.now.reach,
        test=test,
        threshold=threshold,
    )
