"""Why a visit got its phase, a sentence for each finding; warnings stand first.

Nothing here claims that treatment caused a change (clinical-rules.md section 7).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tracker.domain.rules.assessment import (
    Assessment,
    Finding,
    Flag,
    FlagKind,
    Measure,
    StartValues,
    Test,
)
from tracker.domain.rules.progress import PAIN_REACH, find_conflict
from tracker.domain.rules.standing_flag import SIGN_TEXTS, Cause, Sign
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import RedFlag
from tracker.domain.values.rules import Rules
from tracker.domain.values.thresholds import (
    HOLD_IMPROVEMENT_ZONES,
    RADIATES_FROM_ZONE,
    has_fallen,
)
from tracker.domain.words.names import (
    day_words,
    day_words_beside,
    measure_words,
    reach_words,
)
from tracker.language import tr


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A visit to be told: what the rules say of it, of the one before it, and the start.

    Attributes:
        before: None at the first visit.
    """

    assessment: Assessment
    before: Assessment | None
    start: StartValues


def reasons(told: Told) -> str:
    """Return the findings worth a sentence; a reach that is only carried is said to be."""
    words = [*warning_sentences(told), *_findings(told)]
    return " ".join(dict.fromkeys(words))  # what two findings say alike is said once


def warning_sentences(told: Told) -> Iterator[str]:
    """Yield what forbids a step up, by its name; nothing nobody answered is told as answered."""
    for cause in told.assessment.warnings:
        yield _warning(cause, told)


def _warning(cause: Cause, told: Told) -> str:
    if isinstance(cause, RedFlag):
        return tr("{item}: no step up.", item=cause.text)
    if cause is Sign.WEAKNESS_WORSE:
        return tr("Leg weakness worse: no step up.")
    if cause is Sign.WEAKNESS_NEW:
        return tr("New leg weakness: no step up; check strength and feeling.")
    if cause is Sign.NUMBNESS_RISEN:
        return tr(
            "Numbness {start} at the start, {now} now: no step up; check strength and feeling.",
            start=told.start.numbness,
            now=told.assessment.visit.numbness,
        )
    return tr("{item}: no step up.", item=tr(SIGN_TEXTS[cause]))


def _findings(told: Told) -> Iterator[str]:
    is_conflict = told.assessment.has(FlagKind.REACH_CONFLICT) and not told.start.rules.is_first
    if is_conflict:
        yield _conflict(told.assessment)
    for finding in told.assessment.findings:
        if finding.test is Test.BLOCKED:
            continue
        if finding.measure is Measure.PAIN_REACH:
            if finding.now is not None and not is_conflict:
                yield _reach(finding, told)
        elif finding.measure is Measure.SETTLED_DAYS:
            if finding.now:
                yield settled_sentence(told.assessment, told.start.rules)
        else:
            yield _score(finding, told)


def _conflict(assessment: Assessment) -> str:
    entered = find_conflict(assessment.visit) or Reach.NONE
    return tr(
        "Entered: {zone}; leg pain 0 on the same day. Ask again; not used.", zone=entered.zone
    )


def settled_sentence(assessment: Assessment, rules: Rules) -> str:
    """Return how long all has been settled, and at how many visits that was seen."""
    last = assessment.visit.visit_date
    days = assessment.settled_days or 0
    first = date.fromordinal(last.toordinal() - days)
    return tr(
        "Pain, tingling and numbness at most {most} and no pain past the buttock at each of "
        "%n visit(s), {first} to {last} ({days} days; needs {needed}).",
        "",
        assessment.settled_visits,
        most=rules.settled_max,
        first=day_words_beside(first, last),
        last=day_words(last),
        days=days,
        needed=rules.stable_days,
    )


def _score(finding: Finding, told: Told) -> str:
    name, now = measure_words(finding.measure), finding.now
    if now is None:
        if finding.measure is Measure.SENSORY:
            return tr("Tingling and numbness were not recorded.")
        return tr("{measure} was not recorded.", measure=name)
    if finding.test is Test.CONTROLLED:
        return _controlled(told.assessment, now)
    if finding.test in (Test.HOLD, Test.LOST_TWICE):
        return _above(name, now, finding, told)
    if finding.test is Test.MARKED_WORSENING:
        before = finding.before
        return tr("{measure} rose from {before} to {now}.", measure=name, before=before, now=now)
    if finding.start is None:
        return tr("{measure} {now}; no starting value.", measure=name, now=now)
    change = _change(finding.start, now, told.start.rules)
    return f"{name} {finding.start} → {now}{change}."


def _controlled(assessment: Assessment, worst: int) -> str:
    leg, back = assessment.visit.leg_pain, assessment.visit.back_pain
    if leg is None or back is None or leg == back:
        return tr("Leg and back pain {now}, not below the knee.", now=worst)
    return tr("Leg pain {leg} and back pain {back}, not below the knee.", leg=leg, back=back)


def _above(name: str, now: int, finding: Finding, told: Told) -> str:
    """Return that a score no longer keeps the phase that was proposed before."""
    phase = told.assessment.phase if told.before is None else told.before.phase
    places = {
        "measure": name,
        "now": now,
        "phase": phase.short_name,
        "most": int(finding.threshold or 0),
    }
    reach = told.start.reach
    is_near_enough = reach is not None and reach >= RADIATES_FROM_ZONE
    if phase is Phase.IMPROVEMENT and is_near_enough and HOLD_IMPROVEMENT_ZONES == 1:
        return tr(
            "{measure} {now}; {phase} is kept up to {most}, or with pain a zone nearer.", **places
        )
    return tr("{measure} {now}; {phase} is kept up to {most}.", **places)


def _change(start: int, now: int, rules: Rules) -> str:
    if start == 0:
        return ""
    needed = rules.improved_percent
    percent = (200 * abs(now - start) + start) // (2 * start)  # rounded, a half upwards
    if percent == 0:
        return tr(" (no change; −{needed} % needed)", needed=needed)
    if now > start:
        return tr(" (+{percent} %; −{needed} % needed)", percent=percent, needed=needed)
    if has_fallen(start, now, needed):
        return tr(" (−{percent} %; {needed} % counts)", percent=percent, needed=needed)
    return tr(" (−{percent} %; {needed} % needed)", percent=percent, needed=needed)


def _reach(finding: Finding, told: Told) -> str:
    reach = Reach(finding.now or 0)
    if told.before is not None and _is_reach_carried(told.assessment, reach):
        return _carried(finding, reach, told.before.visit.visit_date)
    if finding.start is None:
        return f"{_place(reach)}."
    if finding.start == reach:
        is_still = finding.before in (None, reach)
        return _still(reach) if is_still else _again(reach)
    zone = Reach(finding.start).zone
    return tr("{words} ({zone} at the start).", words=_place(reach), zone=zone)


def _place(reach: Reach) -> str:
    if reach is Reach.LOW_BACK:
        return tr("Pain is now in the low back only")
    return tr("Pain now {reaches}", reaches=reach_words(reach))


def _still(reach: Reach) -> str:
    if reach is Reach.NONE:
        return tr("Still no pain in back or leg.")
    if reach is Reach.LOW_BACK:
        return tr("Pain is still in the low back only.")
    return tr("Pain still {reaches}.", reaches=reach_words(reach))


def _again(reach: Reach) -> str:
    return tr("{words}, as at the start.", words=_place(reach))


def _carried(finding: Finding, reach: Reach, on: date) -> str:
    """Return the reach as what it is: the one of the visit before."""
    zone, day = reach.zone, day_words(on)
    if finding.start is None:
        return tr("Pain reach not recorded; {zone} on {day}.", zone=zone, day=day)
    if finding.start == reach:
        return tr("Pain reach not recorded; {zone} on {day}, as at the start.", zone=zone, day=day)
    first = Reach(finding.start).zone
    return tr(
        "Pain reach not recorded; {zone} on {day} ({first} at the start).",
        zone=zone,
        day=day,
        first=first,
    )


def _is_reach_carried(assessment: Assessment, reach: int) -> bool:
    """Return whether the furthest reach is the one of the visit before, not one recorded here."""
    is_recorded = reach in assessment.reach_read.values()
    return Flag(FlagKind.CARRIED, PAIN_REACH) in assessment.flags and not is_recorded


def not_recorded(assessment: Assessment) -> tuple[str, ...]:
    """Return what of the pain is known neither here nor from the visit before, by name."""
    visit = assessment.visit
    carried = {flag.detail for flag in assessment.flags if flag.kind is FlagKind.CARRIED}
    scores = ((Measure.LEG_PAIN, visit.leg_pain), (Measure.BACK_PAIN, visit.back_pain))
    missing = [
        measure for measure, score in scores if score is None and measure.value not in carried
    ]
    if any(one.measure is Measure.PAIN_REACH and one.now is None for one in assessment.findings):
        missing.append(Measure.PAIN_REACH)
    return tuple(measure_words(measure).lower() for measure in missing)
