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
    Finding,
    Flag,
    FlagKind,
    Measure,
    StartValues,
    Test,
    VisitStatus,
)
from tracker.domain.rules.centralization import back_rises_while_reach_recedes
from tracker.domain.rules.findings import INDEX_MEASURES
from tracker.domain.rules.phase_tests import is_low_start, is_substantial
from tracker.domain.rules.progress import PAIN_REACH
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.phase import Phase
from tracker.domain.values.thresholds import (
    CONTROLLED_MAX,
    HOLD_PREVENTION_MAX,
    IMPROVED_PERCENT,
    RADIATES_FROM_ZONE,
    SENSORY_START_MIN,
    STABLE_DAYS,
    SUBSTANTIAL_PERCENT,
    SUBSTANTIAL_POINTS,
    score_below,
)
from tracker.domain.words.names import (
    capitalized,
    day_words,
    day_words_beside,
    flag_words,
    measure_words,
    number_words,
    phase_words,
    point_count_words,
    reach_words,
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
FAVOURABLE_PATTERN: Final = marked("The pattern can be favourable; judge with the patient.")
_PAIN_INDEXES: Final = frozenset(index for index in INDEX_MEASURES if index is not None) - {
    index for index, measure in INDEX_MEASURES.items() if measure is Measure.SENSORY
}


def finding_words(finding: Finding) -> str:
    """Return one finding as a sentence: ``Leg pain 8 → 5 (−38 %, needs 30 %).`` and the like."""
    if finding.measure is Measure.PAIN_REACH:
        return _reach_sentence(finding)
    if finding.measure is Measure.SETTLED_DAYS:
        return tr(
            "{settled} for {days} days (needs {needed}).",
            settled=settled_words(),
            days=finding.now,
            needed=STABLE_DAYS,
        )
    if finding.measure is Measure.RED_FLAGS:
        return tr("A red flag was answered yes: no step up.")
    if finding.test is Test.BLOCKED:
        return tr(
            "Numbness has risen or the leg is weaker: no step up; check strength and feeling."
        )
    return _score_sentence(finding)


def _score_sentence(finding: Finding) -> str:
    name, now = measure_words(finding.measure), finding.now
    if now is None:
        return tr("{measure} was not recorded.", measure=name)
    if finding.test is Test.CONTROLLED:
        return tr("{measure} at most {now}, not below the knee.", measure=name, now=now)
    if finding.test in (Test.HOLD, Test.LOST_TWICE):
        allowed = _number(finding.threshold)
        return tr(
            "{measure} {now}, above the {most} this phase allows.",
            measure=name,
            now=now,
            most=allowed,
        )
    if finding.test is Test.MARKED_WORSENING:
        before = finding.before
        return tr("{measure} rose from {before} to {now}.", measure=name, before=before, now=now)
    if finding.start is None:
        return tr("{measure} {now}; no starting value.", measure=name, now=now)
    return f"{name} {finding.start} → {now}{_change(finding.start, now)}."


def _change(start: int, now: int) -> str:
    if start == 0:
        return ""
    percent = (200 * abs(now - start) + start) // (2 * start)  # rounded, a half upwards
    if percent == 0:
        return tr(" (no change, needs −{needed} %)", needed=IMPROVED_PERCENT)
    if now > start:
        return tr(" (+{percent} %, needs −{needed} %)", percent=percent, needed=IMPROVED_PERCENT)
    return tr(" (−{percent} %, needs {needed} %)", percent=percent, needed=IMPROVED_PERCENT)


def _number(threshold: float | None) -> str:
    return tr("less", "than a score") if threshold is None else number_words(threshold)


def _reach_sentence(finding: Finding) -> str:
    if finding.now is None:
        return tr("How far the pain reaches is not known.")
    here = reach_words(Reach(finding.now))
    if finding.start is None:
        return tr("Pain now {reaches}.", reaches=here)
    if finding.start == finding.now:
        return tr("Pain now {reaches}, as at the start.", reaches=here)
    zone = Reach(finding.start).zone
    return tr("Pain now {reaches} ({zone} at the start).", reaches=here, zone=zone)


def _carried_sentence(finding: Finding, reach: Reach, on: date) -> str:
    """Return the reach as what it is: the one of the visit before."""
    zone, day = reach.zone, day_words(on)
    if finding.start is None:
        return tr("Pain reach not recorded; {zone} on {day}.", zone=zone, day=day)
    if finding.start == reach:
        return tr("Pain reach not recorded; {zone} on {day}, as at the start.", zone=zone, day=day)
    words = tr("Pain reach not recorded; {zone} on {day} ({first} at the start).")
    return words.format(zone=zone, day=day, first=Reach(finding.start).zone)


def _reasons(assessment: Assessment, before: Assessment | None) -> str:
    """Return the findings worth a sentence; a reach that is only carried is said to be."""
    words = []
    for finding in _spoken(assessment):
        is_reach = finding.measure is Measure.PAIN_REACH and finding.now is not None
        if is_reach and before is not None and _is_reach_carried(assessment, finding.now):
            reach = Reach(finding.now or 0)
            words.append(_carried_sentence(finding, reach, before.visit.visit_date))
        else:
            words.append(finding_words(finding))
    return " ".join(words)


def _is_reach_carried(assessment: Assessment, reach: int | None) -> bool:
    """Return whether the furthest reach is the one of the visit before, not one recorded here."""
    is_recorded = reach in assessment.reach_read.values()
    return Flag(FlagKind.CARRIED, PAIN_REACH) in assessment.flags and not is_recorded


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
        return tr(
            "No starting score at visit {visits}: no phase can be worked out in this course.",
            visits=start_visits_words(),
        )
    parts = (
        _reasons(assessment, before), _verdict(assessment, before), _pattern(assessment, start),
    )  # fmt: skip
    return " ".join(filter(None, parts))


def _first_visit(assessment: Assessment, start: StartValues) -> str:
    sentence = tr("First visit: {phase}.", phase=phase_words(assessment.phase))
    if start.index is None:
        without = tr("No starting score yet.")
        return f"{sentence} {without}"
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
    phase, here = assessment.phase, phase_words(assessment.phase)
    if assessment.has(FlagKind.NOT_ASSESSED):
        return tr("{phase}, stays.", phase=here)
    if assessment.has(FlagKind.MARKED_WORSENING):
        return tr("Marked worsening: back to {phase}.", phase=here)
    if assessment.has(FlagKind.FLARE):
        return tr("A flare: {phase}, stays; the next visit decides.", phase=here)
    if phase < before.phase:
        return tr("The same at two visits: back to {phase}.", phase=here)
    if phase > before.phase:
        return f"{_why_up(assessment)}: {here}."
    waiting = next((flag for flag in assessment.flags if flag.kind is FlagKind.PROVISIONAL), None)
    if waiting is not None:
        return f"{here}; {flag_words(waiting)}."
    return tr("{phase}, stays.", phase=here)


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
    if latest.override is not None:
        proposed = phase_words(assessment.phase)
        reason = latest.override.reason
        return tr(
            "Decided by the clinician: {reason} Proposed: {phase}.", reason=reason, phase=proposed
        )
    if assessment.has(FlagKind.NO_START):
        return tr(
            "No starting score at visit {visits}: no phase can be worked out.",
            visits=start_visits_words(),
        )
    if latest.phase is Phase.PREVENTION and assessment.settled_days is not None:
        return _settled_sentence(status)
    if assessment.number == 1:
        return tr("First visit: every course starts here.")
    rest = _reasons(assessment, status.visits[-2].assessment)
    return f"{rest} {_standing(assessment)}".strip()


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


def _standing(assessment: Assessment) -> str:
    kinds = (FlagKind.MARKED_WORSENING, FlagKind.FLARE, FlagKind.NOT_ASSESSED, FlagKind.PROVISIONAL)
    words = [flag_words(flag) for flag in assessment.flags if flag.kind in kinds]
    return f"{capitalized(words[0])}." if words else ""


def shown_since(status: CourseStatus) -> str:
    """Return the day from which on the shown phase is shown, e.g. ``Nov 3``."""
    since, _ = phase_entered(status)
    return day_words_beside(since, status.visits[-1].visit.visit_date)


def _settled_sentence(status: CourseStatus) -> str:
    assessment = status.visits[-1].assessment
    days = assessment.settled_days or 0
    last = assessment.visit.visit_date
    first = next(
        visit.visit.visit_date
        for visit in status.visits
        if (last - visit.visit.visit_date).days <= days
    )
    return tr(
        "{settled} for {days} days ({first} to {last}; needs {needed}).",
        settled=settled_words(),
        days=days,
        first=day_words(first),
        last=day_words(last),
        needed=STABLE_DAYS,
    )


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
