"""The tests of the phase table at one visit (clinical-rules.md section 5.2), each a pure function.

``start`` are the start values with the rules, ``now`` the known values at the visit. What is
marked in the rule book differs by the version of the rules.
"""

from typing import Final

from tracker.domain.rules.assessment import Index, StartValues
from tracker.domain.rules.progress import KnownValues
from tracker.domain.values.phase import Phase
from tracker.domain.values.rules import Rules
from tracker.domain.values.thresholds import (
    CONTROLLED_FALL,
    CONTROLLED_ZONE_MAX,
    HOLD_IMPROVEMENT_ZONES,
    HOLD_MARGIN_POINTS,
    HOLD_PREVENTION_ZONE_MAX,
    HOLD_RECOVERY_ZONE_MAX,
    HOLD_SENSORY_PAIN_RISE,
    LESS_POINTS,
    LOW_START_MAX,
    MARKED_FROM,
    MARKED_POINTS,
    RADIATES_FROM_ZONE,
    SENSORY_FALL,
    SENSORY_START_MIN,
    SETTLED_ZONE_MAX,
    STEADY_POINTS,
    SUBSTANTIAL_PERCENT,
    SUBSTANTIAL_POINTS,
    WORSENING_FROM_ZONE,
    WORSENING_POINTS,
    ZONES_WITH_PAIN_LESS,
    ZONES_WITH_PAIN_STEADY,
    has_fallen,
    score_below,
)

# How far the pain may reach at most to stay in a phase.
HOLD_REACH_MAX: Final = {
    Phase.NERVE_RECOVERY: HOLD_RECOVERY_ZONE_MAX,
    Phase.PREVENTION: HOLD_PREVENTION_ZONE_MAX,
}


def is_low_start(start: StartValues) -> bool:
    """Return whether pain was already controlled at the start (O₀)."""
    return start.worst_pain is not None and start.worst_pain <= LOW_START_MAX


def has_sensory_start(start: StartValues) -> bool:
    """Return whether tingling or numbness was strong enough at the start to be followed."""
    return start.sensory is not None and start.sensory >= SENSORY_START_MIN


def is_sensory_foremost(start: StartValues) -> bool:
    """Return whether tingling or numbness is what the course is about, more than any pain.

    It is the index score, or was stronger than any pain where that was controlled at the start.
    """
    if start.index is Index.SENSORY:
        return True
    if start.sensory is None or start.worst_pain is None or not has_sensory_start(start):
        return False
    return is_low_start(start) and start.sensory > start.worst_pain


def pain_counts(start: StartValues, now: KnownValues) -> bool:
    """Return PR: the index score is improved and the pain reaches no further than at start."""
    score, first = now.score(start.index), start.index_score
    if score is None or not first or not has_fallen(first, score, start.rules.improved_percent):
        return False
    return now.reach is None or start.reach is None or now.reach <= start.reach


def reach_counts(start: StartValues, now: KnownValues) -> bool:
    """Return RR: freshly recorded, the pain reaches two zones less far, with pain steady or less.

    By version 1 one zone counts as well where the pain is less.
    """
    if start.reach is None or start.reach < RADIATES_FROM_ZONE:
        return False
    if not now.is_reach_fresh or now.reach is None:
        return False
    zones = start.reach - now.reach
    if start.index is Index.SENSORY:
        return zones >= ZONES_WITH_PAIN_STEADY
    if zones >= ZONES_WITH_PAIN_STEADY and _index_rise(start, now, at_most=STEADY_POINTS):
        return True
    return (
        start.rules.is_first
        and zones >= ZONES_WITH_PAIN_LESS
        and _index_rise(start, now, at_most=-LESS_POINTS)
    )


def _index_rise(start: StartValues, now: KnownValues, *, at_most: int) -> bool:
    score, first = now.score(start.index), start.index_score
    return score is not None and first is not None and score <= first + at_most


def sensory_counts(start: StartValues, now: KnownValues) -> bool:
    """Return SR: with little pain at the start, tingling and numbness are improved."""
    if not is_low_start(start) or not has_sensory_start(start):
        return False
    if start.tingling is not None and now.tingling is None:
        return False
    if start.numbness is not None and now.numbness is None:
        return False
    first, sensory = start.sensory, now.sensory
    if first is None or sensory is None:
        return False
    return (
        has_fallen(first, sensory, start.rules.improved_percent) and sensory <= first - SENSORY_FALL
    )


def any_counts(start: StartValues, now: KnownValues) -> bool:
    """Return T2: pain, reach or sensory counts."""
    return pain_counts(start, now) or reach_counts(start, now) or sensory_counts(start, now)


def is_controlled(start: StartValues, now: KnownValues) -> bool:
    """Return T3: pain mild, not below the knee, and lower than at the start."""
    if now.leg_pain is None or now.back_pain is None or now.reach is None:
        return False
    worst, first = max(now.leg_pain, now.back_pain), start.worst_pain
    if worst > start.rules.controlled_max or now.reach > CONTROLLED_ZONE_MAX or first is None:
        return False
    if first > LOW_START_MAX:
        return worst <= first - CONTROLLED_FALL
    return has_sensory_start(start) or any_counts(start, now)


def is_settled(start: StartValues, now: KnownValues) -> bool:
    """Return T4: pain, tingling, numbness and reach settled, all known."""
    scores = (now.leg_pain, now.back_pain, now.tingling, now.numbness)
    if now.reach is None or now.reach > SETTLED_ZONE_MAX:
        return False
    return all(score is not None and score <= start.rules.settled_max for score in scores)


def is_strong(start: StartValues, now: KnownValues) -> bool:
    """Return strong: two measures agree, or pain fell substantially."""
    if not pain_counts(start, now):
        return False
    if reach_counts(start, now):
        return True
    score, first = now.score(start.index), start.index_score
    if score is None or first is None:
        return False
    return is_substantial(first, score)


def is_substantial(start: int, now: int) -> bool:
    """Return whether a score fell substantially: by a share of its start and by points."""
    is_share = has_fallen(start, now, SUBSTANTIAL_PERCENT)
    return is_share and start - now >= SUBSTANTIAL_POINTS


def hold_pain_max(phase: Phase, rules: Rules) -> int:
    """Return the highest pain that keeps Phase 3 or 4."""
    return rules.hold_recovery_max if phase < Phase.PREVENTION else rules.hold_prevention_max


def holds(phase: Phase, start: StartValues, now: KnownValues) -> bool:
    """Return whether the hold test of a phase passes; unknown passes for phases 3 and 4."""
    if phase is Phase.IMPROVEMENT:
        return _holds_improvement(start, now)
    if phase in HOLD_REACH_MAX:
        most = hold_pain_max(phase, start.rules)
        is_pain_held = now.worst_pain is None or now.worst_pain <= most
        is_reach_held = now.reach is None or now.reach <= HOLD_REACH_MAX[phase]
        is_numb = phase is Phase.PREVENTION and now.sensory is not None and now.sensory > most
        return is_pain_held and is_reach_held and not is_numb
    return True


def _holds_improvement(start: StartValues, now: KnownValues) -> bool:
    if not start.rules.is_first and (is_controlled(start, now) or is_settled(start, now)):
        return True
    if _is_within_margin(start, now.score(start.index), start.index_score):
        return True
    return _is_reach_held(start, now) or _is_sensory_held(start, now)


def _is_sensory_held(start: StartValues, now: KnownValues) -> bool:
    if not is_low_start(start) or not has_sensory_start(start):
        return False
    if not _is_within_margin(start, now.sensory, start.sensory):
        return False
    worst, first = now.worst_pain, start.worst_pain
    if start.rules.is_first or worst is None or first is None:
        return True
    return worst <= first + HOLD_SENSORY_PAIN_RISE


def _is_reach_held(start: StartValues, now: KnownValues) -> bool:
    if start.reach is None or start.reach < RADIATES_FROM_ZONE or now.reach is None:
        return False
    is_nearer = now.reach <= start.reach - HOLD_IMPROVEMENT_ZONES
    return is_nearer and (
        start.index is Index.SENSORY or _index_rise(start, now, at_most=STEADY_POINTS)
    )


def _is_within_margin(start: StartValues, score: int | None, first: int | None) -> bool:
    if score is None or first is None:
        return False
    return score <= most_to_stay_improved(first, start.rules) and score < first


def most_to_stay_improved(first: int, rules: Rules) -> float:
    """Return the score up to which an improvement from a start is not lost."""
    return score_below(first, rules.improved_percent) + HOLD_MARGIN_POINTS


def is_marked_worsening(before: KnownValues, now: KnownValues) -> bool:
    """Return whether pain rose markedly since the previous assessable visit.

    Worst pain is taken at both visits over those of leg and back pain known at both.
    """
    pairs = [
        (earlier, later)
        for earlier, later in (
            (before.leg_pain, now.leg_pain),
            (before.back_pain, now.back_pain),
        )
        if earlier is not None and later is not None
    ]
    if not pairs:
        return False
    worst_before, worst_now = max(pair[0] for pair in pairs), max(pair[1] for pair in pairs)
    rise = worst_now - worst_before
    if rise >= WORSENING_POINTS and _has_reach_moved_out(before, now):
        return True
    return rise >= MARKED_POINTS and worst_now >= MARKED_FROM


def _has_reach_moved_out(before: KnownValues, now: KnownValues) -> bool:
    if not (before.is_reach_fresh and now.is_reach_fresh):
        return False
    if before.reach is None or now.reach is None:
        return False
    return now.reach > before.reach and now.reach >= WORSENING_FROM_ZONE
