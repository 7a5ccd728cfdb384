"""What asks to reassess at a visit (clinical-rules.md section 8, tier C), a sentence each."""

from typing import Final

from tracker.domain.rules.assessment import CourseStatus, Flag, FlagKind
from tracker.domain.values.thresholds import FLARE_VISITS, FLARES_TO_REASSESS
from tracker.domain.words.names import flag_words
from tracker.language import tr

_REASSESS: Final = (FlagKind.WORSE_THAN_START, FlagKind.REACH_BEYOND_START, FlagKind.REVIEW_DUE)


def remarks(status: CourseStatus, index: int = -1) -> tuple[str, ...]:
    """Return what asks to reassess (tier C) at a visit, a line each.

    Args:
        status: The course.
        index: Of the visit by date, 0 for the first; the last unless told.
    """
    if not status.visits:
        return ()
    last = range(len(status.visits))[index]
    kinds = {flag.kind for flag in status.visits[last].assessment.flags}
    words = [flag_words(Flag(kind)) for kind in _REASSESS if kind in kinds]
    recent = status.visits[max(0, last + 1 - FLARE_VISITS) : last + 1]
    flares = sum(entry.assessment.has(FlagKind.FLARE) for entry in recent)
    if flares >= FLARES_TO_REASSESS:
        words.append(tr("{count} flares within {visits} visits", count=flares, visits=FLARE_VISITS))
    return tuple(tr("Reassess: {what}.", what=one) for one in words)
