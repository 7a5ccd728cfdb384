"""What would move a course on, as one sentence for the clinician; never a date ahead."""

from collections.abc import Iterator
from typing import Final

from tracker.domain.rules.assessment import Assessment, CourseStatus, Measure, StartValues
from tracker.domain.rules.findings import INDEX_MEASURES
from tracker.domain.rules.jumps import zones_nearer
from tracker.domain.rules.phase_tests import has_sensory_start, is_low_start
from tracker.domain.rules.standing_flag import Sign
from tracker.domain.values.phase import Phase
from tracker.domain.values.thresholds import (
    CONTROLLED_FALL,
    RADIATES_FROM_ZONE,
    SUBSTANTIAL_PERCENT,
    SUBSTANTIAL_POINTS,
    ZONES_WITH_PAIN_STEADY,
    score_below,
)
from tracker.domain.words.names import measure_words, settled_words
from tracker.language import tr

_PAIN_INDEXES: Final = frozenset(index for index in INDEX_MEASURES if index is not None) - {
    index for index, measure in INDEX_MEASURES.items() if measure is Measure.SENSORY
}
_NEURO: Final = frozenset({Sign.WEAKNESS_NEW, Sign.WEAKNESS_WORSE, Sign.NUMBNESS_RISEN})


def what_next(status: CourseStatus) -> str | None:
    """Return what would move the course on; None before the first visit or without a start."""
    latest, start = status.latest, status.start
    if latest is None or start.index is None:
        return None
    assessment = latest.assessment
    phase = assessment.phase
    if assessment.warnings:
        return _unblocked(assessment)
    if phase is Phase.CALMING:
        return _to_improvement(start)
    if phase is Phase.IMPROVEMENT:
        return _to_recovery(start)
    if phase is Phase.NERVE_RECOVERY:
        return _to_prevention(assessment, start)
    return tr(
        "Prevention stays while pain, tingling and numbness are at most {most} "
        "and pain is not past the buttock.",
        most=start.rules.hold_prevention_max,
    )


def _unblocked(assessment: Assessment) -> str:
    if _NEURO.issuperset(assessment.warnings):
        return tr("No step up until strength and feeling are checked.")
    return tr("No step up until the possible emergency is assessed.")


def _to_prevention(assessment: Assessment, start: StartValues) -> str:
    if assessment.settled_days is not None:
        return tr(
            "Prevention: {days} of {needed} days settled.",
            days=assessment.settled_days,
            needed=start.rules.stable_days,
        )
    return tr(
        "Prevention: {settled} for {days} days.",
        settled=settled_words(start.rules).lower(),
        days=start.rules.stable_days,
    )


def _to_recovery(start: StartValues) -> str:
    most, first = start.rules.controlled_max, start.worst_pain or 0
    if not is_low_start(start):
        return tr(
            "Nerve recovery: leg and back pain at most {most}, not below the knee, "
            "at two visits in a row.",
            most=min(most, first - CONTROLLED_FALL),
        )
    if has_sensory_start(start):
        return tr(
            "Nerve recovery: leg and back pain at most {most}, not below the knee, "
            "at two visits in a row.",
            most=most,
        )
    return tr(
        "Nerve recovery: leg and back pain at most {most}, not below the knee, and an "
        "improvement, at two visits in a row.",
        most=most,
    )


def _to_improvement(start: StartValues) -> str:
    needs = [need for need in (_less_pain(start), _nearer(start), _less_sensory(start)) if need]
    if not needs:
        return tr("Improvement: no measure recorded at the start can show it.")
    among = tr(", or ").join(needs)
    said = (
        tr("Improvement: {needs}, at two visits in a row", needs=among)
        if len(needs) > 1
        else tr("Improvement: {needs} at two visits in a row", needs=among)
    )
    ways = tr("; or ").join((said, *_at_one_visit(start)))
    return f"{ways}."


def _less_pain(start: StartValues) -> str:
    score = start.index_score
    if start.index not in _PAIN_INDEXES or score is None:
        return ""
    name = measure_words(INDEX_MEASURES[start.index]).lower()
    most = int(score_below(score, start.rules.improved_percent))
    if start.reach is None:
        return tr("{measure} at most {most}", measure=name, most=most)
    return tr("{measure} at most {most} (reaching no further)", measure=name, most=most)


def _nearer(start: StartValues) -> str:
    if start.reach is None or start.reach < RADIATES_FROM_ZONE:
        return ""
    return tr("pain {zones}", zones=zones_nearer(ZONES_WITH_PAIN_STEADY))


def _less_sensory(start: StartValues) -> str:
    applies = is_low_start(start) and has_sensory_start(start)
    return tr("less tingling and numbness") if applies else ""


def _at_one_visit(start: StartValues) -> Iterator[str]:
    """Yield what leads on at a single visit: two measures that agree, or a substantial fall."""
    score = start.index_score
    if start.index not in _PAIN_INDEXES or score is None:
        return
    if _nearer(start):
        yield tr("both at one")
    most = min(int(score_below(score, SUBSTANTIAL_PERCENT)), score - SUBSTANTIAL_POINTS)
    if most >= 0:
        yield tr("pain at most {most} at one", most=most)
