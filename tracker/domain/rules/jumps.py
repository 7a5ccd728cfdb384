"""What is said and asked while a value is typed beside the last one.

Less is better on every score and reach here, more on minutes; the words say only how the value
moved, never whether that is good: colour and praise would steer what is asked next.
"""

from typing import Final

from tracker.domain.values.measured_fields import FieldKind, measured_field
from tracker.domain.values.thresholds import SCORE_JUMP, ZONE_JUMP
from tracker.language import marked, tr

_JUMPS: Final = {FieldKind.SCORE: SCORE_JUMP, FieldKind.REACH: ZONE_JUMP}

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
        field: The visit's measured field; of one that is no score or reach nothing is asked.
        last: Recorded last; None when it never was.
        now: Typed now; None when it is cleared.
    """
    jump = _JUMPS.get(measured_field(field).kind)
    if jump is None or last is None or now is None:
        return False
    return abs(now - last) >= jump


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
    if measured_field(field).kind is FieldKind.REACH:
        return zones_nearer(size) if now < last else tr(_ZONES_FURTHER[size - 1])
    if now < last:
        return tr("{size} less", size=size)
    return tr("{size} more", size=size)
