"""What of a course wants attention in the patient list (clinical-rules.md sections 5.4 and 8)."""

from datetime import date
from enum import Enum
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, FlagKind
from tracker.domain.rules.flag_status import Sign, StandingFlag, unresolved_flags
from tracker.domain.values.thresholds import LONG_GAP_DAYS


class Attention(Enum):
    """Why a patient stands out in the list, the most urgent first."""

    RED_FLAG = "red_flag"
    NEURO_CHECK = "neuro_check"
    REVIEW_DUE = "review_due"
    FLARE = "flare"
    LONG_GAP = "long_gap"


_OF_FLAGS: Final = {
    FlagKind.NEURO_CHECK: Attention.NEURO_CHECK,
    FlagKind.FLARE: Attention.FLARE,
    FlagKind.REVIEW_DUE: Attention.REVIEW_DUE,
}


def attention_of(
    status: CourseStatus, today: date, *, has_unresolved_flag: bool
) -> tuple[Attention, ...]:
    """Return what of a course wants attention, the most urgent first.

    Args:
        status: The course as it stands; an ended one wants attention for red flags only.
        today: The day the list is read.
        has_unresolved_flag: Whether an action on a red flag of another of the patient's courses
            is not resolved.
    """
    latest = status.latest
    found = {_of_flag(flag) for flag in unresolved_flags(status.course.visits)}
    if has_unresolved_flag:
        found.add(Attention.RED_FLAG)
    if latest and status.course.is_active:
        found |= {item for kind, item in _OF_FLAGS.items() if latest.assessment.has(kind)}
        if (today - latest.visit.visit_date).days > LONG_GAP_DAYS:
            found.add(Attention.LONG_GAP)
    return tuple(item for item in Attention if item in found)


def _of_flag(flag: StandingFlag) -> Attention:
    is_measured = flag.cause in (Sign.WEAKNESS_NEW, Sign.NUMBNESS_RISEN)
    return Attention.NEURO_CHECK if is_measured else Attention.RED_FLAG
