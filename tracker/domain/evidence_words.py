"""The numbers of a test in words, and what would meet it."""

from typing import Final

from tracker.domain.anatomy import Reach
from tracker.domain.assessment import Index, StartValues
from tracker.domain.findings import INDEX_MEASURES
from tracker.domain.phase_tests import (
    CONTROLLED_FALL,
    CONTROLLED_MAX,
    IMPROVED_TENTHS,
    LOW_START_MAX,
    SENSORY_FALL,
    SENSORY_START_MIN,
    ZONES_WITH_PAIN_LESS,
    ZONES_WITH_PAIN_STEADY,
)
from tracker.domain.progress import PAIN_REACH, RADIATES_FROM, KnownValues
from tracker.domain.words import MEASURE_NAMES

NOT_KNOWN: Final = "not known"
NO_START: Final = "Needs a starting score at visit 1 or 2."
SENSORY_ELSEWHERE: Final = (
    f"Applies only when pain began at {LOW_START_MAX} or less "
    f"and tingling or numbness at {SENSORY_START_MIN} or more."
)


def pair_words(name: str, start: int | None, now: int | None) -> str:
    """Return ``Leg pain 8 → 5``; what is not known is said so."""
    first, last = (NOT_KNOWN if value is None else str(value) for value in (start, now))
    return f"{name} {first} → {last}"


def index_words(start: StartValues, score: int | None) -> str:
    """Return the index score from the start to now, by its name."""
    return pair_words(index_name(start), start.index_score, score)


def index_name(start: StartValues) -> str:
    """Return what the index score is called; leg pain when there is no start."""
    return MEASURE_NAMES[INDEX_MEASURES[start.index]]


def worst_pain_words(start: StartValues, now: KnownValues) -> str:
    """Return the larger of leg and back pain from the start to now."""
    return pair_words("Worse of leg and back pain", start.worst_pain, now.worst_pain)


def reach_pair_words(start: StartValues, now: KnownValues) -> str:
    """Return how far the pain reaches, from the start to now."""
    return way_words(start.reach, now.reach)


def way_words(before: Reach | None, now: Reach | None) -> str:
    """Return ``reach foot → calf``; what is not known is said so."""
    first, last = (NOT_KNOWN if reach is None else reach.zone for reach in (before, now))
    return f"reach {first} → {last}"


def carried_words(now: KnownValues) -> str:
    """Return that the reach is the one of the visit before; empty when it is not."""
    return "; reach taken from the visit before" if PAIN_REACH in now.carried else ""


def pain_needs(start: StartValues) -> str:
    """Return what would let pain count."""
    score = start.index_score
    if score is None:
        return NO_START
    if start.index is Index.SENSORY or score < 1:
        return "Does not apply: there was no pain at the start."
    words = f"{index_name(start)} at most {IMPROVED_TENTHS * score // 10}"
    if start.reach is None:
        return f"{words}."
    return f"{words}, pain reaching no further than {_place(start.reach)}."


def reach_needs(start: StartValues) -> str:
    """Return what would let reach count."""
    first, score = start.reach, start.index_score
    if first is None:
        return "Needs a starting reach at visit 1 or 2."
    if first < RADIATES_FROM:
        return "Does not apply: the pain did not reach the leg at the start."
    far = _place(Reach(first - ZONES_WITH_PAIN_STEADY))
    if start.index is Index.SENSORY or score is None:
        return f"Recorded at this visit: pain no further than {far}."
    near = _place(Reach(first - ZONES_WITH_PAIN_LESS))
    name = index_name(start).lower()
    return (
        f"Recorded at this visit: pain no further than {far} with {name} at most {score + 1}, "
        f"or no further than {near} with {name} at most {score - 1}."
    )


def sensory_needs(start: StartValues) -> str:
    """Return what would let tingling and numbness count, where they do."""
    first = start.sensory or 0
    most = min(IMPROVED_TENTHS * first // 10, first - SENSORY_FALL)
    return f"Tingling and numbness at most {most}."


def controlled_needs(start: StartValues) -> str:
    """Return what would let the pain be controlled."""
    first = start.worst_pain
    if first is None:
        return NO_START
    if first <= LOW_START_MAX:
        return (
            f"Leg and back pain at most {CONTROLLED_MAX}, pain not below the knee, "
            f"and tingling or numbness of {SENSORY_START_MIN} or more at the start, "
            "or an improvement."
        )
    most = min(CONTROLLED_MAX, first - CONTROLLED_FALL)
    return f"Leg and back pain recorded and at most {most}, pain not below the knee."


def _place(reach: Reach) -> str:
    return "nowhere" if reach is Reach.NONE else f"the {reach.zone}"
