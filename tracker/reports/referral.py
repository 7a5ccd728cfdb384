"""The referral letter: what another clinician must know, on one page."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, FlagKind, VisitStatus
from tracker.domain.rules.phases import has_numbness_risen
from tracker.domain.rules.standing_flag import SIGN_TEXTS, Cause, Sign, StandingFlag
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.course import PRECAUTION_TEXTS, Driver, Patient
from tracker.domain.values.measured_fields import measured_field
from tracker.domain.values.red_flags import (
    ACTION_TEXTS,
    ASKED_AT_VISITS,
    ActionTaken,
    RedFlag,
    RedFlagAnswers,
    Tier,
    Weakness,
)
from tracker.domain.values.thresholds import BOTH_LEGS_FROM_ZONE
from tracker.domain.values.visit import FlagAction
from tracker.domain.words.choices import choice_words
from tracker.domain.words.flag_actions import asked_once_words, both_legs_words
from tracker.domain.words.names import (
    day_words,
    day_words_beside,
    day_words_in_full,
    leg_centralization_words,
    leg_letter,
)
from tracker.domain.words.spans import full_date_and_time
from tracker.language import marked, tr
from tracker.reports.documents import PagePlan, ReferralLetter, Table, cells, letterhead_of

FOOTER: Final = marked(
    "Scores 0–10 as the patient reported them: {recall}. "
    "Recorded by a treating clinic; not a diagnosis."
)
NO_ACTION: Final = marked("No action is recorded yet.")
WEAKNESS_WORDS: Final = {
    Weakness.NONE: marked("none reported", "weakness"),
    Weakness.STABLE: marked("known, stable", "weakness"),
    Weakness.NEW: marked("new since the last visit", "weakness"),
    Weakness.WORSE: marked("worse since the last visit", "weakness"),
}
_ROWS: Final = (
    "leg_pain",
    "back_pain",
    "tingling",
    "numbness",
    "sitting_minutes",
    "walking_minutes",
)

_REACH_ROWS: Final = {
    Leg.LEFT: marked("Pain reach, left"),
    Leg.RIGHT: marked("Pain reach, right"),
}


def letter_of(status: CourseStatus, settings: ClinicSettings, plan: PagePlan) -> ReferralLetter:
    """Return the letter for the course's last visit; the settings give letterhead and signer.

    Raises:
        ValueError: The course has no visit.
    """
    latest = status.latest
    if latest is None:
        raise ValueError("a referral letter needs a visit")
    recall = choice_words(status.course.assessment.recall)
    standing = _standing(status)
    lines = _flag_lines(status, latest)
    earlier = [flag for flag in standing if flag.cause not in lines.values()]
    flags = (*_dated(status, latest, lines), *_earlier_lines(latest, earlier))
    is_urgent = _is_urgent(latest) or any(flag.tier is Tier.EMERGENCY for flag in standing)
    return ReferralLetter(
        paper=plan.paper or settings.paper,
        look=plan.look,
        letterhead=letterhead_of(settings),
        title=tr("Referral for same-day assessment") if is_urgent else tr("Referral"),
        printed_on=plan.printed_on,
        patient=_patient_lines(status.course.patient, plan.printed_on),
        addressee=plan.addressee.strip(),
        subject=_subject((*lines, *(flag.text for flag in earlier)), is_urgent=is_urgent),
        opening=_opening(latest, _began(status, lines), is_urgent=is_urgent),
        flags=flags or (_nothing_shown(latest.visit.red_flags),),
        is_urgent=is_urgent,
        action=action_words(_last_action(latest, standing)),
        background=_background(status, latest),
        findings=_findings(status, latest, is_unsaved=plan.is_unsaved),
        answers=_answers(latest.visit.red_flags, status.course.patient),
        scores=_scores(status),
        status=status,
        signed_by=_signers(settings),
        footer=tr(FOOTER, recall=recall),
    )


def _signers(settings: ClinicSettings) -> tuple[str, ...]:
    said = (settings.clinician_name, settings.clinic_name, settings.phone)
    return tuple(words for one in said if (words := one.strip()))


def action_words(action: FlagAction | None) -> str:
    """Return what was done about a red flag, by whom and when."""
    if action is None:
        return tr(NO_ACTION)
    when = full_date_and_time(action.at)
    note = f" {action.note}" if action.note else ""
    words = tr(ACTION_TEXTS[action.action])
    if action.action in (ActionTaken.PATIENT_DECLINED, ActionTaken.WATCHING):
        said = tr(
            "{action} on {when} (noted by {name}).", action=words, when=when, name=action.name
        )
    elif action.action is ActionTaken.SENT_TO_EMERGENCY:
        said = tr("{action} on {when} by {name}.", action=words, when=when, name=action.name)
    else:
        said = tr("{action} {name} on {when}.", action=words, when=when, name=action.name)
    return f"{said}{note}"


def reach_words(left: Reach | None, right: Reach | None) -> str | None:
    """Return both legs' reach, e.g. ``L calf, R none``; None when neither was recorded."""
    reaches = dict(zip(LEG_ORDER, (left, right), strict=True))
    parts = [
        f"{leg_letter(leg)} {reach.zone}" for leg, reach in reaches.items() if reach is not None
    ]
    return ", ".join(parts) or None


def _is_urgent(entry: VisitStatus) -> bool:
    return entry.assessment.has(FlagKind.URGENT)


def _patient_lines(patient: Patient, today: date) -> tuple[str, ...]:
    lines = [patient.name_in_line]
    if patient.birth_date is not None:
        born = day_words_in_full(patient.birth_date)
        age = patient.age_on(today)
        known = tr("born {day}", day=born)
        lines.append(known if age is None else tr("born {day} ({age} years)", day=born, age=age))
    elif patient.birth_year is not None:
        lines.append(tr("born {day}", day=patient.birth_year))
    if patient.sex is not None:
        lines.append(choice_words(patient.sex))
    if patient.has_name:
        lines.append(tr("ID {id}", id=patient.clinic_id))
    return tuple(lines)


def _subject(items: Sequence[str], *, is_urgent: bool) -> str:
    """Return what is asked for, and the first reason in its own words."""
    asked = tr("Same-day assessment, please") if is_urgent else tr("Review, please")
    if not items:
        return asked
    reasons = list(dict.fromkeys(items))
    if len(reasons) == 1:
        return f"{asked}: {reasons[0]}"
    return tr("{asked}: {item}, and %n more", "", len(reasons) - 1, asked=asked, item=reasons[0])


def _began(status: CourseStatus, lines: Mapping[str, Cause]) -> str:
    """Return since when what is told is there, where all of it began at once; else empty."""
    told = [flag for flag in status.flags if flag.cause in lines.values()]
    begun = {flag.began for flag in told if flag.tier is Tier.EMERGENCY}
    return (begun.pop() or "") if len(begun) == 1 else ""


def _opening(latest: VisitStatus, began: str, *, is_urgent: bool) -> str:
    asked = (
        tr("Please assess today: possible cauda equina syndrome or other emergency.")
        if is_urgent
        else tr("Please review this patient.")
    )
    day = day_words_in_full(latest.visit.visit_date)
    reported = (
        tr("Reported on {day}, since {when}:", day=day, when=began)
        if began
        else tr("Reported on {day}:", day=day)
    )
    return f"{asked} {reported}"


def _flag_lines(status: CourseStatus, entry: VisitStatus) -> dict[str, Cause]:
    """Return what the visit shows, in words, each with what raises it."""
    visit = entry.visit
    lines: dict[str, Cause] = {item.text: item for item in RedFlag if item in visit.red_flags.yes}
    if visit.weakness in (Weakness.NEW, Weakness.WORSE):
        sign = Sign.WEAKNESS_NEW if visit.weakness is Weakness.NEW else Sign.WEAKNESS_WORSE
        lines[tr(SIGN_TEXTS[sign])] = sign
    reaches = [visit.pain_reach(leg) for leg in LEG_ORDER]
    if all(reach is not None and reach >= BOTH_LEGS_FROM_ZONE for reach in reaches):
        words = tr("Pain in both legs: {reaches}", reaches=reach_words(*reaches))
        lines[words] = Sign.BOTH_REACHES
    if has_numbness_risen(visit, status.start):
        words = tr(
            "Numbness {start} at the start, {now} now: neurological check needed",
            start=status.start.numbness,
            now=visit.numbness,
        )
        lines[words] = Sign.NUMBNESS_RISEN
    return lines


def _nothing_shown(answers: RedFlagAnswers) -> str:
    return tr("None answered yes.") if answers.is_asked else tr("Red flags were not asked.")


def _dated(status: CourseStatus, latest: VisitStatus, lines: Mapping[str, Cause]) -> Iterator[str]:
    """Yield each line with the day it was first reported, and since when it is there."""
    today = latest.visit.visit_date
    raised = {flag.cause: flag for flag in status.flags}
    for words, cause in lines.items():
        flag = raised.get(cause)
        line = _with_began(words, flag)
        if flag is None:
            yield line
        elif flag.since == today:
            yield tr("{flag} (new on {day})", flag=line, day=day_words(flag.since))
        else:
            yield tr("{flag} (reported since {day})", flag=line, day=day_words_in_full(flag.since))


def _with_began(words: str, flag: StandingFlag | None) -> str:
    """Return a line with since when an emergency answered yes is there, or that nobody said."""
    if flag is None or not isinstance(flag.cause, RedFlag) or flag.tier is not Tier.EMERGENCY:
        return words
    if flag.began is None:
        return tr("{flag}, since when: not recorded", flag=words)
    return tr("{flag}, since: {when}", flag=words, when=flag.began)


def _answers(answers: RedFlagAnswers, patient: Patient) -> tuple[str, ...]:
    """Return what was answered no, and what was not asked."""
    missing = ASKED_AT_VISITS - answers.yes - answers.no
    no, unasked = (
        [item.text for item in RedFlag if item in items] for items in (answers.no, missing)
    )
    if patient.precautions is None:
        unasked.append(tr("precautions, such as a pacemaker or pregnancy"))
    words = []
    if no:
        words.append(tr("Answered no: {items}.", items="; ".join(no)))
    if unasked:
        words.append(tr("Not asked: {items}.", items="; ".join(unasked)))
    return tuple(words)


def _standing(status: CourseStatus) -> tuple[StandingFlag, ...]:
    """Return what still stands; a file, which holds no actions, cannot say."""
    if status.course.course_id is None:
        return ()
    return status.unresolved_flags


def _earlier_lines(latest: VisitStatus, standing: Sequence[StandingFlag]) -> tuple[str, ...]:
    return tuple(
        tr(
            "{flag} (reported since {day}, not resolved)",
            flag=_with_began(flag.text, flag),
            day=day_words_in_full(flag.since),
        )
        for flag in standing
        if flag.since < latest.visit.visit_date
    )


def _last_action(latest: VisitStatus, standing: Sequence[StandingFlag]) -> FlagAction | None:
    """Return what was done at the last visit, else last about a flag that still stands."""
    actions = [flag.action for flag in standing if flag.action is not None]
    earlier = max(actions, key=lambda action: action.at, default=None)
    return latest.visit.flag_action or earlier


def _background(status: CourseStatus, latest: VisitStatus) -> tuple[tuple[str, str], ...]:
    first = status.course.assessment
    begun = day_words_in_full(status.visits[0].visit.visit_date)
    return _known(
        (tr("Side"), None if first.side is None else choice_words(first.side)),
        (tr("Onset"), None if first.onset_date is None else day_words_in_full(first.onset_date)),
        (tr("Driver"), _driver_words(first.driver)),
        (tr("Visits"), tr("%n visit(s), since {day}", "", latest.assessment.number, day=begun)),
        (tr("Diagnosis codes"), ", ".join(first.diagnosis_codes)),
        (tr("Precautions"), _precaution_words(status.course.patient)),
        (tr("Asked once"), asked_once_words(first.asked_once)),
    )


def _precaution_words(patient: Patient) -> str | None:
    if patient.precautions is None:
        return None  # said with what else was not asked, in less room
    known = [tr(PRECAUTION_TEXTS[one]) for one in PRECAUTION_TEXTS if one in patient.precautions]
    return "; ".join(known) or tr("asked, none")


def _findings(
    status: CourseStatus, latest: VisitStatus, *, is_unsaved: bool
) -> tuple[tuple[str, str], ...]:
    visit = latest.visit
    return _known(
        (tr("Visit"), _visit_words(latest)),
        (tr("Record"), tr("not saved yet: this visit was still being typed") if is_unsaved else ""),
        (tr("Weakness"), _weakness_words(visit.weakness)),
        (tr("Both legs"), both_legs_words(entry.visit for entry in status.visits)),
        (tr("Pain reaches"), reach_words(visit.pain_reach_left, visit.pain_reach_right)),
        (tr("Course of reach"), _classes(status)),
    )


def _known(*found: tuple[str, str | None]) -> tuple[tuple[str, str], ...]:
    return tuple((name, text) for name, text in found if text)


def _visit_words(latest: VisitStatus) -> str:
    day, number = day_words_in_full(latest.visit.visit_date), latest.assessment.number
    return tr("{day}, number {number}", day=day, number=number)


def _driver_words(driver: Driver | None) -> str | None:
    return None if driver is None else tr("{driver} (presumed)", driver=choice_words(driver))


def _weakness_words(weakness: Weakness | None) -> str:
    return tr("not asked") if weakness is None else tr(WEAKNESS_WORDS[weakness], "weakness")


def _classes(status: CourseStatus) -> str | None:
    parts = [
        tr("{leg} {words}", leg=choice_words(leg), words=leg_centralization_words(found))
        for leg in LEG_ORDER
        if (found := status.centralization.of(leg)) is not None
    ]
    return "; ".join(parts) or None


def _scores(status: CourseStatus) -> Table:
    shown = _shown_visits(status)
    header = ("", *(_heading(status, entry) for entry in shown))
    rows = [
        cells((tr(measured_field(name).label), *(getattr(entry.visit, name) for entry in shown)))
        for name in _ROWS
    ]
    rows += [
        cells((tr(name), *(_zone(entry.visit.pain_reach(leg)) for entry in shown)))
        for leg, name in _REACH_ROWS.items()
    ]
    return Table(
        title=tr("Scores"),
        header=header,
        weights=(2.2, *(1.5 for _ in shown)),
        rows=tuple(row for row in rows if any(cell != "–" for cell in row[1:])),
    )


def _shown_visits(status: CourseStatus) -> tuple[VisitStatus, ...]:
    """Return the first visit and the last, without repeating one."""
    return (*status.visits[:1], *status.visits[1:][-1:])


def _heading(status: CourseStatus, entry: VisitStatus) -> str:
    day = day_words_beside(entry.visit.visit_date, status.visits[-1].visit.visit_date)
    return tr("Start, {day}", day=day) if entry is status.visits[0] else tr("Last, {day}", day=day)


def _zone(reach: Reach | None) -> str | None:
    return None if reach is None else reach.zone
