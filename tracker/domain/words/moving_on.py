"""What would move a course on to its next phase, as a sentence."""

from typing import Final

from tracker.domain.rules.assessment import CourseStatus, Measure, StartValues
from tracker.domain.rules.findings import INDEX_MEASURES
from tracker.domain.rules.phase_tests import is_low_start
from tracker.domain.values.phase import Phase
from tracker.domain.values.thresholds import (
    CONTROLLED_MAX,
    HOLD_PREVENTION_MAX,
    IMPROVED_PERCENT,
    RADIATES_FROM_ZONE,
    SENSORY_START_MIN,
    STABLE_DAYS,
    score_below,
)
from tracker.domain.words.names import measure_words, settled_words
from tracker.language import tr


def what_next(status: CourseStatus) -> str | None:
    """Return what would move the course on; None before the first visit or without a start."""
    latest = status.latest
    if latest is None or status.start.index is None:
        return None
    assessment = latest.assessment
    phase = assessment.phase
    if phase is Phase.CALMING:
        return _to_improvement(status.start)
    if phase is Phase.IMPROVEMENT:
        return tr(
            "Nerve recovery: pain at most {most} and not below the knee at two visits in a row.",
            most=CONTROLLED_MAX,
        )
    if phase is Phase.NERVE_RECOVERY and assessment.settled_days is not None:
        return tr(
            "Prevention: {days} of {needed} days settled.",
            days=assessment.settled_days,
            needed=STABLE_DAYS,
        )
    if phase is Phase.NERVE_RECOVERY:
        return tr(
            "Prevention: {settled} for {days} days.",
            settled=settled_words().lower(),
            days=STABLE_DAYS,
        )
    return tr(
        "Prevention stays while pain, tingling and numbness are at most {most} "
        "and pain is not past the buttock.",
        most=HOLD_PREVENTION_MAX,
    )


def _to_improvement(start: StartValues) -> str:
    needs = []
    score = start.index_score
    name = measure_words(INDEX_MEASURES[start.index]).lower()
    if start.index in _PAIN_INDEXES and score is not None:
        most = int(score_below(score, IMPROVED_PERCENT))
        needs.append(tr("{measure} at most {most}", measure=name, most=most))
    if start.reach is not None and start.reach >= RADIATES_FROM_ZONE:
        needs.append(tr("pain reaching less far"))
    if is_low_start(start) and (start.sensory or 0) >= SENSORY_START_MIN:
        needs.append(tr("less tingling and numbness"))
    if not needs:
        return tr("Improvement: no measure recorded at the start can show it.")
    return tr(
        "Improvement: {needs} at two visits in a row, or two of them at one.",
        needs=tr(" or ").join(needs),
    )


_PAIN_INDEXES: Final = frozenset(index for index in INDEX_MEASURES if index is not None) - {
    index for index, measure in INDEX_MEASURES.items() if measure is Measure.SENSORY
}
