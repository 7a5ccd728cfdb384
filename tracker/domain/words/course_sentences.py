"""A visit's and a course's findings as plain sentences for the clinician.

Screen, sheet, tool tip and accessible text all take their words from here, so that they cannot
disagree. Nothing here claims that treatment caused a change (clinical-rules.md section 7).
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from tracker.domain.rules.assessment import (
    Assessment,
    CourseStatus,
    Flag,
    FlagKind,
    Measure,
    StartValues,
    Test,
    VisitStatus,
)
from tracker.domain.rules.centralization import back_rises_while_reach_recedes
from tracker.domain.rules.findings import INDEX_MEASURES
from tracker.domain.rules.jumps import zones_nearer
from tracker.domain.rules.phase_tests import has_sensory_start, is_low_start, is_substantial
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
from tracker.domain.words.finding_sentences import (
    Told,
    not_recorded,
    reasons,
    settled_sentence,
    warning_sentences,
)
from tracker.domain.words.names import (
    capitalized,
    day_words_beside,
    flag_words,
    measure_words,
    phase_words,
    point_count_words,
    settled_words,
    share_words,
    start_visits_words,
)
from tracker.domain.words.phase_road import phase_entered
from tracker.language import marked, tr

_LEFT_OF_START: Final = (
    marked("Half or less of the start"),
    marked("{percent} % or less of the start"),
)
_SENSES: Final = (Measure.TINGLING, Measure.NUMBNESS)
FAVOURABLE_PATTERN: Final = marked("The pattern can be favourable; judge with the patient.")

_PAIN_INDEXES: Final = frozenset(index for index in INDEX_MEASURES if index is not None) - {
    index for index, measure in INDEX_MEASURES.items() if measure is Measure.SENSORY
}
_NEURO: Final = frozenset({Sign.WEAKNESS_NEW, Sign.WEAKNESS_WORSE, Sign.NUMBNESS_RISEN})


def visit_summary(status: CourseStatus, index: int) -> str:
    """Return why the visit at an index (0 for the first by date) got its proposed phase."""
    assessment = status.visits[index].assessment
    before = status.visits[index - 1].assessment if index else None
    return assessment_summary(assessment, before, status.start)


def assessment_summary(
    assessment: Assessment, before: Assessment | None, start: StartValues
) -> str:
    """Return one visit's reasons and verdict as sentences; ``before`` is the visit before it."""
    told = Told(assessment=assessment, before=before, start=start)
    if before is None:
        return _warned(told, _first_visit(assessment, start))
    if assessment.has(FlagKind.NO_START):
        without = tr(
            "No starting score at visit {visits}: no phase can be worked out in this course.",
            visits=start_visits_words(),
        )
        return _warned(told, without)
    parts = (reasons(told), _verdict(told, before), _pattern(assessment, start))
    return " ".join(filter(None, parts))


def _warned(told: Told, words: str) -> str:
    """Return words behind the warnings of the visit."""
    return " ".join((*warning_sentences(told), words))


def _first_visit(assessment: Assessment, start: StartValues) -> str:
    sentence = tr("First visit: {phase}.", phase=phase_words(assessment.phase))
    if start.index is None:
        without = tr("No starting score yet.")
        return f"{sentence} {without}"
    return sentence


def _verdict(told: Told, before: Assessment) -> str:
    assessment = told.assessment
    phase, here = assessment.phase, phase_words(assessment.phase)
    if assessment.has(FlagKind.MARKED_WORSENING):
        return tr("Marked worsening: back to {phase}.", phase=here)
    if assessment.has(FlagKind.FLARE):
        return tr("A flare: {phase}, stays; the next visit decides.", phase=here)
    if phase < before.phase:
        return tr("Not held at two visits in a row: back to {phase}.", phase=here)
    if phase > before.phase:
        low = _low_start_words(told) if phase is Phase.NERVE_RECOVERY else ""
        return f"{_why_up(assessment)}: {here}. {low}".strip()
    return _same_phase(told, before, here)


def _same_phase(told: Told, before: Assessment, here: str) -> str:
    flags = told.assessment.flags
    waiting = next((flag for flag in flags if flag.kind is FlagKind.PROVISIONAL), None)
    if waiting is not None and told.assessment.settled_days is not None:
        return f"{here}. {_settled_since(told)}"
    if waiting is not None:
        return f"{here}; {flag_words(waiting, told.start.rules)}."
    still = tr("Still {phase}.", phase=here)
    return f"{_unconfirmed(told, before)} {still}".strip()


def _settled_since(told: Told) -> str:
    """Return how many of the days to be settled for have gone by; no day ahead (section 7)."""
    last, days = told.assessment.visit.visit_date, told.assessment.settled_days or 0
    since = date.fromordinal(last.toordinal() - days)
    return tr(
        "Settled since {day}: {days} of {needed} days.",
        day=day_words_beside(since, last),
        days=days,
        needed=told.start.rules.stable_days,
    )


def _unconfirmed(told: Told, before: Assessment) -> str:
    """Return why a phase that waited for this visit was not confirmed: something is not known."""
    waited = Flag(FlagKind.PROVISIONAL, str(int(Phase.NERVE_RECOVERY))) in before.flags
    missing = not_recorded(told.assessment) if waited else ()
    if not missing or told.assessment.has(FlagKind.NOT_ASSESSED):
        return ""
    return tr(
        "Phase {number} not confirmed: {missing} not recorded here or the visit before.",
        number=int(Phase.NERVE_RECOVERY),
        missing=tr(" and ").join(missing),
    )


def _low_start_words(told: Told) -> str:
    """Return that the pain was low already, and which of the senses has not fallen."""
    if not is_low_start(told.start):
        return ""
    senses = [words for sense in _SENSES if (words := _sense_words(told, sense))]
    low = tr("Pain was already low at the start")
    return f"{'; '.join((low, *senses))}."


def _sense_words(told: Told, sense: Measure) -> str:
    start: int | None = getattr(told.start, sense.value)
    now: int | None = getattr(told.assessment.visit, sense.value)
    if not start or now is None or now < start:
        return ""
    name = measure_words(sense).lower()
    if now == start:
        return tr("{measure} unchanged ({now})", measure=name, now=now)
    return f"{name} {start} → {now}"


def _why_up(assessment: Assessment) -> str:
    if assessment.phase is Phase.PREVENTION:
        return tr("Settled long enough")
    met = {finding.test for finding in assessment.findings}
    if assessment.phase is Phase.IMPROVEMENT and {Test.PAIN_COUNTS, Test.REACH_COUNTS} <= met:
        return tr("Two measures agree")
    if assessment.phase is Phase.IMPROVEMENT and _is_substantial(assessment):
        return tr(
            "{share}, and {count} point(s) or more down",
            "",
            SUBSTANTIAL_POINTS,
            share=share_words(100 - SUBSTANTIAL_PERCENT, *_LEFT_OF_START),
            count=point_count_words(SUBSTANTIAL_POINTS),
        )
    return tr("The same at two visits in a row")


def _is_substantial(assessment: Assessment) -> bool:
    return any(
        finding.test is Test.PAIN_COUNTS
        and finding.start is not None
        and finding.now is not None
        and is_substantial(finding.start, finding.now)
        for finding in assessment.findings
    )


def course_sentence(status: CourseStatus) -> tuple[str, str]:
    """Return where the course stands, as a lead (``Prevention since Nov 3.``) and the reason."""
    latest = status.latest
    if latest is None:
        return tr("No visit yet."), tr("Log the first visit to begin.")
    since = shown_since(status)
    lead = tr("{phase} since {day}.", phase=latest.phase.short_name, day=since)
    parts = (_why_here(status, latest), _pattern(latest.assessment, status.start))
    return lead, " ".join(filter(None, parts))


def _why_here(status: CourseStatus, latest: VisitStatus) -> str:
    assessment = latest.assessment
    before = status.visits[-2].assessment if len(status.visits) > 1 else None
    told = Told(assessment=assessment, before=before, start=status.start)
    if latest.override is not None:
        decided = tr(
            "Decided by the clinician: {reason} Proposed: {phase}.",
            reason=latest.override.reason,
            phase=phase_words(assessment.phase),
        )
        return _warned(told, decided)
    if assessment.has(FlagKind.NO_START):
        without = tr(
            "No starting score at visit {visits}: no phase can be worked out.",
            visits=start_visits_words(),
        )
        return _warned(told, without)
    if latest.phase is Phase.PREVENTION and assessment.settled_days is not None:
        return settled_sentence(assessment, status.rules)
    if before is None:
        return _warned(told, tr("First visit: every course starts here."))
    return f"{reasons(told)} {_standing(told, before)}".strip()


def _pattern(assessment: Assessment, start: StartValues) -> str:
    """Return that the back hurts more while the reach recedes; empty when it does not."""
    if not back_rises_while_reach_recedes(assessment, start):
        return ""
    rise = tr(
        "Back pain rises ({start} → {now}) while pain reaches less far.",
        start=start.back_pain,
        now=assessment.visit.back_pain,
    )
    return f"{rise} {tr(FAVOURABLE_PATTERN)}"


def _standing(told: Told, before: Assessment) -> str:
    assessment = told.assessment
    if assessment.has(FlagKind.PROVISIONAL) and assessment.settled_days is not None:
        return _settled_since(told)
    kinds = (FlagKind.MARKED_WORSENING, FlagKind.FLARE, FlagKind.NOT_ASSESSED, FlagKind.PROVISIONAL)
    rules = told.start.rules
    words = [flag_words(flag, rules) for flag in assessment.flags if flag.kind in kinds]
    return f"{capitalized(words[0])}." if words else _unconfirmed(told, before)


def shown_since(status: CourseStatus) -> str:
    """Return the day from which on the shown phase is shown, e.g. ``Nov 3``."""
    since, _ = phase_entered(status)
    return day_words_beside(since, status.visits[-1].visit.visit_date)


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
