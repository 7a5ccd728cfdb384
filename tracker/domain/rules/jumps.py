"""What is said and asked while a value is typed beside the last one.

Less is better on every score and reach here, more on minutes; the words say only how the value
moved, never whether that is good: colour and praise would steer what is asked next.
"""

from typing import Final

from tracker.domain.values.thresholds import SCORE_JUMP, ZONE_JUMP
from tracker.language import marked, tr

SCORE_FIELDS: Final = frozenset(
    {"leg_pain", "back_pain", "tingling", "numbness", "sleep_trouble", "flare_worst_pain"}
)
REACH_FIELDS: Final = frozenset(
    {"pain_reach_left", "pain_reach_right", "sensory_reach_left", "sensory_reach_right"}
)
MINUTE_FIELDS: Final = frozenset({"sitting_minutes", "walking_minutes"})

_ZONES_NEARER: Final = (
    marked("one zone nearer"), marked("two zones nearer"), marked("three zones nearer"),
    marked("four zones nearer"), marked("five zones nearer"),
)  # fmt: skip
_ZONES_FURTHER: Final = (
    marked("one zone further"), marked("two zones further"), marked("three zones further"),
    marked("four zones further"), marked("five zones further"),
)  # fmt: skip


def needs_sure(field: str, last: int | None, now: int | None) -> bool:
    """Return whether a value lies so far from the last one that it is asked about in place.

    Args:
        field: The visit's field; of one that is neither score nor reach nothing is asked.
        last: Recorded last; None when it never was.
        now: Typed now; None when it is cleared.
    """
    if last is None or now is None:
        return False
    if field in SCORE_FIELDS:
        return abs(now - last) >= SCORE_JUMP
    return field in REACH_FIELDS and abs(now - last) >= ZONE_JUMP


def zones_nearer(zones: int) -> str:
    """Return ``two zones nearer`` for 1 to 5 zones."""
    return tr(_ZONES_NEARER[zones - 1])


def difference_words(field: str, last: int | None, now: int | None) -> str:
    """Return how a value differs from the last one; empty when either is not recorded.

    ``2 less`` and ``1 more`` for scores and minutes, ``one zone nearer`` and ``two zones
    further`` for reaches, ``same``.
    """
    if last is None or now is None:
        return ""
    if now == last:
        return tr("same", "as the last value")
    size = abs(now - last)
    if field in REACH_FIELDS:
        return zones_nearer(size) if now < last else tr(_ZONES_FURTHER[size - 1])
    if now < last:
        return tr("{size} less", size=size)
    return tr("{size} more", size=size)
