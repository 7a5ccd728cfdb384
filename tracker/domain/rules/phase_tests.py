"""The tests of the phase table at one visit (clinical-rules.md section 5.2), each a pure function.

``start`` are the start values, ``now`` the known values at the visit.
"""

from typing import Final

from tracker.domain.rules.assessment import Index, StartValues
from tracker.domain.rules.progress import RADIATES_FROM, KnownValues
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.phase import Phase

# "Improvement" is a fall of 30 % (Farrar, Pain 2001;94:149–158; Ostelo, Spine 2008;33:90–94):
# ten times the value is at most seven times the start, in whole numbers.
IMPROVED_TENTHS: Final = 7
HOLD_MARGIN_TENTHS: Final = 10  # one point easier to stay than to enter; Rule
SUBSTANTIAL_POINTS: Final = 4  # with a fall of half; IMMPACT: Dworkin, J Pain 2008;9:105–121
CONTROLLED_MAX: Final = 3  # points; convention: mild pain
SETTLED_MAX: Final = 2  # points; Haugen, Eur Spine J 2011;20:1669–1675
LOW_START_MAX: Final = 3  # points; Rule
SENSORY_START_MIN: Final = 4  # points; Rule
SENSORY_FALL: Final = 2  # points; Rule
ZONES_WITH_PAIN_STEADY: Final = 2  # zones nearer with the index at most one point up; Rule
ZONES_WITH_PAIN_LESS: Final = 1  # zones nearer with the index at least one point down; Rule
CONTROLLED_FALL: Final = 2  # points below a start of 4 or more; MDC 1.77 points
WORSENING_POINTS: Final = 2  # MDC 1.77 points
MARKED_POINTS: Final = 4  # Rule
MARKED_FROM: Final = 5  # points; Rule
KNEE: Final = Reach.THIGH  # not below the knee
HOLD_PAIN_MAX: Final = {Phase.NERVE_RECOVERY: 4, Phase.PREVENTION: 3}  # points; Rule
HOLD_REACH_MAX: Final = {Phase.NERVE_RECOVERY: Reach.THIGH, Phase.PREVENTION: Reach.BUTTOCK}
HOLD_SENSORY_MAX: Final = 3  # points, to stay in prevention; Rule


def is_low_start(start: StartValues) -> bool:
    """Return whether pain was already controlled at the start (O₀ ≤ 3)."""
    return start.worst_pain is not None and start.worst_pain <= LOW_START_MAX


def has_sensory_start(start: StartValues) -> bool:
    """Return whether tingling or numbness began at 4 or more (S₀ ≥ 4)."""
    return start.sensory is not None and start.sensory >= SENSORY_START_MIN


def pain_counts(start: StartValues, now: KnownValues) -> bool:
    """Return PR: the index score fell by 30 % and the pain reaches no further than at start."""
    score, first = now.score(start.index), start.index_score
    if score is None or first is None or first < 1 or 10 * score > IMPROVED_TENTHS * first:
        return False
    return now.reach is None or start.reach is None or now.reach <= start.reach


def reach_counts(start: StartValues, now: KnownValues) -> bool:
    """Return RR: freshly recorded, the pain reaches two zones less far, or one with less pain."""
    if start.reach is None or start.reach < RADIATES_FROM:
        return False
    if not now.is_reach_fresh or now.reach is None:
        return False
    zones = start.reach - now.reach
    if start.index is Index.SENSORY:
        return zones >= ZONES_WITH_PAIN_STEADY
    return (zones >= ZONES_WITH_PAIN_STEADY and _index_rise(start, now, at_most=1)) or (
        zones >= ZONES_WITH_PAIN_LESS and _index_rise(start, now, at_most=-1)
    )


def _index_rise(start: StartValues, now: KnownValues, *, at_most: int) -> bool:
    score, first = now.score(start.index), start.index_score
    return score is not None and first is not None and score <= first + at_most


def sensory_counts(start: StartValues, now: KnownValues) -> bool:
    """Return SR: with little pain at the start, tingling and numbness fell by 30 % and 2 points."""
    if not is_low_start(start) or not has_sensory_start(start):
        return False
    if start.tingling is not None and now.tingling is None:
        return False
    if start.numbness is not None and now.numbness is None:
        return False
    first, sensory = start.sensory, now.sensory
    if first is None or sensory is None:
        return False
    return 10 * sensory <= IMPROVED_TENTHS * first and sensory <= first - SENSORY_FALL


def any_counts(start: StartValues, now: KnownValues) -> bool:
    """Return T2: pain, reach or sensory counts."""
    return pain_counts(start, now) or reach_counts(start, now) or sensory_counts(start, now)


def is_controlled(start: StartValues, now: KnownValues) -> bool:
    """Return T3: pain mild, not below the knee, and lower than at the start."""
    if now.leg_pain is None or now.back_pain is None or now.reach is None:
        return False
    worst, first = max(now.leg_pain, now.back_pain), start.worst_pain
    if worst > CONTROLLED_MAX or now.reach > KNEE or first is None:
        return False
    if first > LOW_START_MAX:
        return worst <= first - CONTROLLED_FALL
    return has_sensory_start(start) or any_counts(start, now)


def is_settled(now: KnownValues) -> bool:
    """Return T4: pain, tingling and numbness at most 2, no pain past the buttock, all known."""
    scores = (now.leg_pain, now.back_pain, now.tingling, now.numbness)
    if now.reach is None or now.reach > SETTLED_MAX:
        return False
    return all(score is not None and score <= SETTLED_MAX for score in scores)


def is_strong(start: StartValues, now: KnownValues) -> bool:
    """Return strong: two measures agree, or pain fell by half and four points."""
    if not pain_counts(start, now):
        return False
    if reach_counts(start, now):
        return True
    score, first = now.score(start.index), start.index_score
    if score is None or first is None:
        return False
    return 2 * score <= first and first - score >= SUBSTANTIAL_POINTS


def holds(phase: Phase, start: StartValues, now: KnownValues) -> bool:
    """Return whether the hold test of a phase passes; unknown passes for phases 3 and 4."""
    if phase is Phase.IMPROVEMENT:
        return _holds_improvement(start, now)
    if phase in HOLD_PAIN_MAX:
        is_pain_held = now.worst_pain is None or now.worst_pain <= HOLD_PAIN_MAX[phase]
        is_reach_held = now.reach is None or now.reach <= HOLD_REACH_MAX[phase]
        return is_pain_held and is_reach_held and _is_sensory_held(phase, now)
    return True


def _is_sensory_held(phase: Phase, now: KnownValues) -> bool:
    if phase is not Phase.PREVENTION or now.sensory is None:
        return True
    return now.sensory <= HOLD_SENSORY_MAX


def _holds_improvement(start: StartValues, now: KnownValues) -> bool:
    score, first = now.score(start.index), start.index_score
    if score is not None and first is not None and _is_within_margin(score, first):
        return True
    if start.reach is not None and start.reach >= RADIATES_FROM and now.reach is not None:
        is_nearer = now.reach <= start.reach - ZONES_WITH_PAIN_LESS
        if is_nearer and (start.index is Index.SENSORY or _index_rise(start, now, at_most=1)):
            return True
    if not is_low_start(start) or not has_sensory_start(start):
        return False
    sensory, first_sensory = now.sensory, start.sensory
    if sensory is None or first_sensory is None:
        return False
    return _is_within_margin(sensory, first_sensory)


def _is_within_margin(score: int, first: int) -> bool:
    return 10 * score <= IMPROVED_TENTHS * first + HOLD_MARGIN_TENTHS and score < first


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
    return now.reach > before.reach and now.reach >= KNEE
