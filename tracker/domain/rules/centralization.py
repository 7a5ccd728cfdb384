"""The class of a course's pain reach, leg by leg (clinical-rules.md section 3).

Centralization in the literature (McKenzie; Werneke & Hart, Spine 2001;26:758–764; Aina et al.,
Man Ther 2004;9:134–143) is a lasting move of the most distal pain toward the spine. Followed
from visit to visit with recorded readings only, never carried ones. One reading decides nothing:
raters agree with kappa 0.15–0.9 (May & Aina, Man Ther 2012;17:497–506).
"""

from collections.abc import Mapping, Sequence
from operator import and_
from typing import Final

from tracker.domain.rules.assessment import (
    Assessment,
    Centralization,
    CentralizationLabel,
    FlagKind,
    LegCentralization,
    StartValues,
)
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.values.rules import Rules
from tracker.domain.values.thresholds import (
    CENTRALIZED_ZONE_MAX,
    FLUCTUATING_AT_LEAST,
    FLUCTUATING_OF,
    FLUCTUATING_ZONES,
    RADIATES_FROM_ZONE,
    START_VISITS,
    WORSE_POINTS,
)

_L = CentralizationLabel

# Best to worst; within a rank the later one is the headline, so that left and right mirror.
HEADLINE_ORDER: Final = (
    _L.ABOLISHED,
    _L.CENTRALIZED,
    _L.PARTLY_CENTRALIZED,
    _L.NO_LEG_RADIATION,
    _L.TOO_EARLY,
    _L.NO_STARTING_REACH,
    _L.NOT_CENTRALIZED,
    _L.PERIPHERALIZED,
    _L.NEW_RADIATION,
)


def centralization_of(
    readings: Sequence[Mapping[Leg, Reach | None]], rules: Rules
) -> Centralization:
    """Return both legs' classes and the worse of them as headline.

    A leg that never had pain has no say while the other one had; by version 1 it has.

    Args:
        readings: The pain reach of each counted visit by leg, as read.
        rules: By which the course is judged.
    """
    by_leg = [[read[leg] for read in readings] for leg in LEG_ORDER]
    left, right = classes = [classify(one) for one in by_leg]
    in_pain = [leg for leg, one in zip(classes, by_leg, strict=True) if _has_radiated(one)]
    heard = classes if rules.is_first or not in_pain else in_pain
    labels = [leg.label for leg in heard if leg is not None]
    headline = max(labels, key=HEADLINE_ORDER.index, default=_L.NO_STARTING_REACH)
    return Centralization(headline=headline, left=left, right=right)


def _has_radiated(readings: Sequence[Reach | None]) -> bool:
    return any(reach is not None and reach >= RADIATES_FROM_ZONE for reach in readings)


def classify(readings: Sequence[Reach | None]) -> LegCentralization | None:
    """Return the class of one leg's readings as read, one per visit, None not recorded.

    Returns None when the leg was never recorded.
    """
    if all(reading is None for reading in readings):
        return None
    at_start = [reach for reach in readings[:START_VISITS] if reach is not None]
    if not at_start:
        return LegCentralization(label=_L.NO_STARTING_REACH)
    start, *later = (reach for reach in readings if reach is not None)
    if start < RADIATES_FROM_ZONE:
        return LegCentralization(label=_without_radiation(later))
    if len(later) < 2:  # noqa: PLR2004 - a pair
        return LegCentralization(label=_L.TOO_EARLY)
    return _with_radiation(start, later)


def _without_radiation(later: Sequence[Reach]) -> CentralizationLabel:
    if not later or later[-1] < RADIATES_FROM_ZONE:
        return _L.NO_LEG_RADIATION
    if len(later) == 1:
        return _L.TOO_EARLY
    return _L.NEW_RADIATION if later[-2] >= RADIATES_FROM_ZONE else _L.NO_LEG_RADIATION


def _with_radiation(start: Reach, later: Sequence[Reach]) -> LegCentralization:
    near, far = sorted(later[-2:])
    nearest = min(far, start)
    nearer = [reach < nearest for reach in later[:-1]]  # two in a row, before the last pair
    was_nearer = any(map(and_, nearer, nearer[1:]))
    label = _pair_label(start, near, far)
    return LegCentralization(
        label=label,
        zones=start - far if label is _L.PARTLY_CENTRALIZED else None,
        is_fluctuating=label is _L.NOT_CENTRALIZED and _is_fluctuating(later),
        was_nearer_before=was_nearer,
    )


def _pair_label(start: Reach, near: Reach, far: Reach) -> CentralizationLabel:
    if far is Reach.NONE:
        return _L.ABOLISHED
    if far <= CENTRALIZED_ZONE_MAX:
        return _L.CENTRALIZED
    if far < start:
        return _L.PARTLY_CENTRALIZED
    return _L.PERIPHERALIZED if near > start else _L.NOT_CENTRALIZED


def _is_fluctuating(later: Sequence[Reach]) -> bool:
    last = later[-FLUCTUATING_OF:]
    return len(last) >= FLUCTUATING_AT_LEAST and max(last) - min(last) >= FLUCTUATING_ZONES


def back_rises_while_reach_recedes(assessment: Assessment, start: StartValues) -> bool:
    """Return whether the back hurts more than at the start while the pain reaches less far.

    That pattern can be favourable and is never called worse. Every leg with a start must be read
    at the visit itself; a reach to be asked again counts as not read.
    """
    back, read = assessment.visit.back_pain, assessment.reach_read
    if back is None or start.back_pain is None or start.reach is None:
        return False
    if assessment.has(FlagKind.REACH_CONFLICT) or _is_unread(start, read):
        return False
    furthest = max(reach for reach in read.values() if reach is not None)
    return back >= start.back_pain + WORSE_POINTS and furthest < start.reach


def _is_unread(start: StartValues, read: Mapping[Leg, Reach | None]) -> bool:
    """Return whether a leg that has a start was not read."""
    starts = {Leg.LEFT: start.reach_left, Leg.RIGHT: start.reach_right}
    return any(starts[leg] is not None and read[leg] is None for leg in LEG_ORDER)
