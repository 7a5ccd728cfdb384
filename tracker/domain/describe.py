"""A visit's and a course's findings as plain sentences for the clinician.

Screen, sheet, tool tip and accessible text all take their words from here, so that they cannot
disagree. Nothing here claims that treatment caused a change (clinical-rules.md section 7).
"""

from collections.abc import Iterator
from typing import Final

from tracker.domain.anatomy import LEG_ORDER, Reach
from tracker.domain.assessment import (
    Assessment,
    CourseStatus,
    Finding,
    FlagKind,
    Measure,
    StartValues,
    Test,
)
from tracker.domain.findings import INDEX_MEASURES
from tracker.domain.phase import Phase
from tracker.domain.phase_tests import IMPROVED_TENTHS, SENSORY_START_MIN, is_low_start
from tracker.domain.situation import STABLE_DAYS
from tracker.domain.words import (
    MEASURE_NAMES,
    centralization_words,
    day_words,
    flag_words,
    phase_words,
    reach_words,
)

__all__ = [
    "back_rises_while_reach_recedes",
    "centralization_words",
    "course_sentence",
    "finding_words",
    "flag_words",
    "visit_summary",
    "what_next",
]

FAVOURABLE_PATTERN: Final = "The pattern can be favourable; judge with the patient."
SETTLED_WORDS: Final = "Pain, tingling and numbness at most 2 and no pain past the buttock"


def finding_words(finding: Finding) -> str:
    """Return one finding as a sentence: ``Leg pain 8 → 5 (−38 %, needs 30 %).`` and the like."""
    if finding.measure is Measure.PAIN_REACH:
        return _reach_sentence(finding)
    if finding.measure is Measure.SETTLED_DAYS:
        return f"{SETTLED_WORDS} for {finding.now} days (needs {STABLE_DAYS})."
    if finding.measure is Measure.RED_FLAGS:
        return "A red flag was answered yes: no step up."
    if finding.test is Test.BLOCKED:
        return "Numbness has risen or the leg is weaker: no step up; check strength and feeling."
    return _score_sentence(finding)


def _score_sentence(finding: Finding) -> str:
    name = MEASURE_NAMES[finding.measure]
    if finding.now is None:
        return f"{name} was not recorded."
    if finding.test is Test.CONTROLLED:
        return f"{name} at most {finding.now}, not below the knee."
    if finding.test in (Test.HOLD, Test.LOST_TWICE):
        return f"{name} {finding.now} (this phase allows {_number(finding.threshold)})."
    if finding.test is Test.MARKED_WORSENING:
        return f"{name} rose from {finding.before} to {finding.now}."
    if finding.start is None:
        return f"{name} {finding.now}; no starting value."
    return f"{name} {finding.start} → {finding.now}{_change(finding.start, finding.now)}."


def _change(start: int, now: int) -> str:
    if start == 0:
        return ""
    percent = (200 * abs(now - start) + start) // (2 * start)  # rounded, a half upwards
    if percent == 0:
        return " (no change, needs −30 %)"
    if now > start:
        return f" (+{percent} %, needs −30 %)"
    return f" (−{percent} %, needs 30 %)"


def _number(threshold: float | None) -> str:
    return "less" if threshold is None else f"{threshold:g}"


def _reach_sentence(finding: Finding) -> str:
    if finding.now is None:
        return "How far the pain reaches is not known."
    words = f"Pain now {reach_words(Reach(finding.now))}"
    if finding.start is None:
        return f"{words}."
    if finding.start == finding.now:
        return f"{words}, as at the start."
    return f"{words} ({Reach(finding.start).zone} at the start)."


def visit_summary(status: CourseStatus, index: int) -> str:
    """Return why the visit at an index (0 for the first by date) got its proposed phase."""
    assessment = status.visits[index].assessment
    before = status.visits[index - 1].assessment if index else None
    return assessment_summary(assessment, before, status.start)


def assessment_summary(
    assessment: Assessment, before: Assessment | None, start: StartValues
) -> str:
    """Return one visit's reasons and verdict as sentences; ``before`` is the visit before it."""
    if before is None:
        return _first_visit(assessment, start)
    if assessment.has(FlagKind.NO_START):
        return "No starting score at visit 1 or 2: no phase can be worked out in this course."
    reasons = " ".join(finding_words(finding) for finding in _spoken(assessment))
    return f"{reasons} {_verdict(assessment, before)}".strip()


def _first_visit(assessment: Assessment, start: StartValues) -> str:
    sentence = f"First visit: {phase_words(assessment.phase)}."
    if start.index is None:
        sentence += " No starting score yet."
    return sentence


def _spoken(assessment: Assessment) -> Iterator[Finding]:
    """Yield the findings worth a sentence: an unknown reach that decided nothing is not."""
    for finding in assessment.findings:
        if finding.measure is Measure.PAIN_REACH and finding.now is None:
            continue
        if finding.measure is Measure.SETTLED_DAYS and finding.now == 0:
            continue
        yield finding


def _verdict(assessment: Assessment, before: Assessment) -> str:
    phase = assessment.phase
    if assessment.has(FlagKind.NOT_ASSESSED):
        return f"{phase_words(phase)}, stays."
    if assessment.has(FlagKind.MARKED_WORSENING):
        return f"Marked worsening: back to {phase_words(phase)}."
    if assessment.has(FlagKind.FLARE):
        return f"A flare: {phase_words(phase)}, stays; the next visit decides."
    if phase < before.phase:
        return f"The same at two visits: back to {phase_words(phase)}."
    if phase > before.phase:
        return f"{_why_up(assessment)}: {phase_words(phase)}."
    waiting = next((flag for flag in assessment.flags if flag.kind is FlagKind.PROVISIONAL), None)
    if waiting is not None:
        return f"{phase_words(phase)}; {flag_words(waiting)}."
    return f"{phase_words(phase)}, stays."


def _why_up(assessment: Assessment) -> str:
    if assessment.phase is Phase.PREVENTION:
        return "Settled long enough"
    met = {finding.test for finding in assessment.findings}
    if assessment.phase is Phase.IMPROVEMENT and {Test.PAIN_COUNTS, Test.REACH_COUNTS} <= met:
        return "Two measures agree"
    if assessment.phase is Phase.IMPROVEMENT and _is_substantial(assessment):
        return "Half or less of the start, and four points or more down"
    return "The same at two visits in a row"


def _is_substantial(assessment: Assessment) -> bool:
    return any(
        finding.test is Test.PAIN_COUNTS
        and finding.start is not None
        and finding.now is not None
        and 2 * finding.now <= finding.start
        and finding.start - finding.now >= 4  # noqa: PLR2004 - clinical-rules.md section 4
        for finding in assessment.findings
    )


def course_sentence(status: CourseStatus) -> tuple[str, str]:
    """Return where the course stands, as a lead (``Prevention since Nov 3.``) and the reason."""
    latest = status.latest
    if latest is None:
        return "No visit yet.", "Log the first visit to begin."
    since = _shown_since(status)
    lead = f"{latest.phase.short_name} since {since}."
    assessment = latest.assessment
    if latest.override is not None:
        proposed = phase_words(assessment.phase)
        return lead, f"Decided by the clinician: {latest.override.reason} Proposed: {proposed}."
    if assessment.has(FlagKind.NO_START):
        return lead, "No starting score at visit 1 or 2: no phase can be worked out."
    if latest.phase is Phase.PREVENTION and assessment.settled_days is not None:
        return lead, _settled_sentence(status)
    if assessment.number == 1:
        return lead, "First visit: every course starts here."
    rest = " ".join(finding_words(finding) for finding in _spoken(assessment))
    return lead, f"{rest} {_standing(assessment)}".strip()


def _standing(assessment: Assessment) -> str:
    kinds = (FlagKind.MARKED_WORSENING, FlagKind.FLARE, FlagKind.NOT_ASSESSED, FlagKind.PROVISIONAL)
    words = [flag_words(flag) for flag in assessment.flags if flag.kind in kinds]
    return f"{words[0].capitalize()}." if words else ""


def _shown_since(status: CourseStatus) -> str:
    entered = status.visits[-1]
    for visit in reversed(status.visits):
        if visit.phase is not entered.phase:
            break
        entered = visit
    return day_words(entered.visit.visit_date)


def _settled_sentence(status: CourseStatus) -> str:
    assessment = status.visits[-1].assessment
    days = assessment.settled_days or 0
    last = assessment.visit.visit_date
    first = next(
        visit.visit.visit_date
        for visit in status.visits
        if (last - visit.visit.visit_date).days <= days
    )
    span = f"{day_words(first)} to {day_words(last)}; needs {STABLE_DAYS}"
    return f"{SETTLED_WORDS} for {days} days ({span})."


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
        return "Nerve recovery: pain at most 3 and not below the knee at two visits in a row."
    if phase is Phase.NERVE_RECOVERY and assessment.settled_days is not None:
        return f"Prevention: {assessment.settled_days} of {STABLE_DAYS} days settled."
    if phase is Phase.NERVE_RECOVERY:
        return f"Prevention: {SETTLED_WORDS.lower()} for {STABLE_DAYS} days."
    return (
        "Prevention stays while pain, tingling and numbness are at most 3 "
        "and pain is not past the buttock."
    )


def _to_improvement(start: StartValues) -> str:
    needs = []
    score = start.index_score
    name = MEASURE_NAMES[INDEX_MEASURES[start.index]].lower()
    if start.index in _PAIN_INDEXES and score is not None:
        needs.append(f"{name} at most {IMPROVED_TENTHS * score // 10}")
    if start.reach is not None and start.reach >= Reach.BUTTOCK:
        needs.append("pain reaching less far")
    if is_low_start(start) and (start.sensory or 0) >= SENSORY_START_MIN:
        needs.append("less tingling and numbness")
    if not needs:
        return "Improvement: no measure recorded at the start can show it."
    return f"Improvement: {' or '.join(needs)} at two visits in a row, or two of them at one."


_PAIN_INDEXES: Final = frozenset(index for index in INDEX_MEASURES if index is not None) - {
    index for index, measure in INDEX_MEASURES.items() if measure is Measure.SENSORY
}


def back_rises_while_reach_recedes(status: CourseStatus) -> bool:
    """Return whether the pain draws back while the back hurts more than at the start.

    That pattern can be favourable and is never called worse (section 3).
    """
    latest = status.latest
    if latest is None or status.start.back_pain is None or status.start.reach is None:
        return False
    back = latest.visit.back_pain
    here = [reach for leg in LEG_ORDER if (reach := latest.assessment.reach_read[leg]) is not None]
    if back is None or not here:
        return False
    return back > status.start.back_pain and max(here) < status.start.reach
