"""The referral letter: what another clinician must know, on one page."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from tracker.domain.anatomy import LEG_ORDER, Reach
from tracker.domain.assessment import CourseStatus, FlagKind, VisitStatus
from tracker.domain.clinic import ClinicSettings
from tracker.domain.course import Patient
from tracker.domain.flag_status import StandingFlag, unresolved_flags
from tracker.domain.red_flags import (
    ACTION_TEXTS,
    EMERGENCY_TEXT,
    RED_FLAG_TEXTS,
    ActionTaken,
    Tier,
    Weakness,
)
from tracker.domain.visit import FlagAction, Visit
from tracker.domain.words import day_words, day_words_in_full, leg_centralization_words
from tracker.services.sheet import ReferralLetter, Table, cells, letterhead_of
from tracker.services.visit_table import reach_cell

FOOTER: Final = (
    "Scores 0–10 as the patient reported them: {recall}. "
    "Recorded by a treating clinic; not a diagnosis."
)
NO_ACTION: Final = "No action is recorded yet."
WEAKNESS_WORDS: Final = {
    Weakness.NONE: "none reported",
    Weakness.STABLE: "known, stable",
    Weakness.NEW: "NEW",
    Weakness.WORSE: "WORSE",
}
_ROWS: Final = (
    ("Leg pain", "leg_pain"),
    ("Back pain", "back_pain"),
    ("Tingling", "tingling"),
    ("Numbness", "numbness"),
    ("Sitting, minutes", "sitting_minutes"),
    ("Walking, minutes", "walking_minutes"),
)


def letter_of(
    status: CourseStatus, settings: ClinicSettings, *, printed_on: date
) -> ReferralLetter:
    """Return the letter for the course's last visit.

    Raises:
        ValueError: The course has no visit.
    """
    latest = status.latest
    if latest is None:
        raise ValueError("a referral letter needs a visit")
    recall = status.course.assessment.recall.value
    standing = _standing(status)
    lines = _flag_lines(latest)
    is_urgent = _is_urgent(latest) or any(flag.tier is Tier.EMERGENCY for flag in standing)
    return ReferralLetter(
        paper=settings.paper,
        letterhead=letterhead_of(settings),
        title="Referral for same-day assessment" if is_urgent else "Referral",
        printed_on=printed_on,
        patient=_patient_lines(status.course.patient, printed_on),
        opening=EMERGENCY_TEXT if is_urgent else "Please review this patient.",
        flags=(*lines, *_earlier_lines(latest, standing, lines)) or ("None answered yes.",),
        action=action_words(_last_action(latest, standing)),
        findings=_findings(status, latest),
        scores=_scores(status),
        status=status,
        signed_by=settings.clinician_name.strip(),
        footer=FOOTER.format(recall=recall),
    )


def action_words(action: FlagAction | None) -> str:
    """Return what was done about a red flag, by whom and when."""
    if action is None:
        return NO_ACTION
    when = f"{day_words_in_full(action.at.date())}, {action.at:%H:%M}"
    note = f" {action.note}" if action.note else ""
    words = ACTION_TEXTS[action.action]
    if action.action in (ActionTaken.PATIENT_DECLINED, ActionTaken.WATCHING):
        return f"{words} on {when} (noted by {action.name}).{note}"
    if action.action is ActionTaken.SENT_TO_EMERGENCY:
        return f"{words} on {when} by {action.name}.{note}"
    return f"{words} {action.name} on {when}.{note}"


def _is_urgent(entry: VisitStatus) -> bool:
    return entry.assessment.has(FlagKind.URGENT)


def _patient_lines(patient: Patient, today: date) -> tuple[str, ...]:
    lines = [patient.full_name]
    if patient.birth_date is not None:
        born = day_words_in_full(patient.birth_date)
        lines.append(f"born {born} ({patient.age_on(today)} years)")
    if patient.sex is not None:
        lines.append(patient.sex.value)
    lines.append(f"clinic id {patient.clinic_id}")
    return tuple(lines)


def _flag_lines(entry: VisitStatus) -> tuple[str, ...]:
    visit = entry.visit
    lines = [RED_FLAG_TEXTS[item] for item in RED_FLAG_TEXTS if item in visit.red_flags.yes]
    if visit.weakness in (Weakness.NEW, Weakness.WORSE):
        lines.append(f"Leg weakness: {WEAKNESS_WORDS[visit.weakness]} since the last visit")
    reaches = [visit.pain_reach(leg) for leg in LEG_ORDER]
    if all(reach is not None and reach >= Reach.THIGH for reach in reaches):
        lines.append(f"Pain in both legs: {reach_cell(*reaches)}")
    if entry.assessment.has(FlagKind.NEURO_CHECK):
        lines.append("Weakness or numbness has risen since the start: neurological check needed")
    return tuple(lines)


def _standing(status: CourseStatus) -> tuple[StandingFlag, ...]:
    """Return what still stands; a file, which holds no actions, cannot say."""
    if status.course.course_id is None:
        return ()
    return unresolved_flags(status.course.visits)


def _earlier_lines(
    latest: VisitStatus, standing: Sequence[StandingFlag], said: Sequence[str]
) -> tuple[str, ...]:
    return tuple(
        f"{flag.text} (since {day_words_in_full(flag.since)}, not resolved)"
        for flag in standing
        if flag.since < latest.visit.visit_date and flag.text not in said
    )


def _last_action(latest: VisitStatus, standing: Sequence[StandingFlag]) -> FlagAction | None:
    """Return what was done at the last visit, else last about a flag that still stands."""
    actions = [flag.action for flag in standing if flag.action is not None]
    earlier = max(actions, key=lambda action: action.at, default=None)
    return latest.visit.flag_action or earlier


def _findings(status: CourseStatus, latest: VisitStatus) -> tuple[tuple[str, str], ...]:
    visit, first = latest.visit, status.course.assessment
    driver = None if first.driver is None else f"{first.driver.value} (presumed)"
    found = (
        ("Visit", f"{day_words_in_full(visit.visit_date)}, number {latest.assessment.number}"),
        ("Side", None if first.side is None else first.side.value),
        ("Since", None if first.onset_date is None else day_words_in_full(first.onset_date)),
        ("Driver", driver),
        ("Weakness", "not asked" if visit.weakness is None else WEAKNESS_WORDS[visit.weakness]),
        ("Both legs", _both_legs(visit)),
        ("Pain reaches", reach_cell(visit.pain_reach_left, visit.pain_reach_right)),
        ("Course of reach", _classes(status)),
        ("Diagnosis codes", ", ".join(first.diagnosis_codes) or None),
        ("Note", visit.note),
    )
    return tuple((name, text) for name, text in found if text)


def _both_legs(visit: Visit) -> str | None:
    if not visit.both_legs_assessed:
        return None
    by = f" by {visit.both_legs_assessed_by}" if visit.both_legs_assessed_by else ""
    on = visit.both_legs_assessed_on
    return f"medically assessed{by}{f' on {day_words_in_full(on)}' if on else ''}"


def _classes(status: CourseStatus) -> str | None:
    parts = [
        f"{leg.value} {leg_centralization_words(found)}"
        for leg in LEG_ORDER
        if (found := status.centralization.of(leg)) is not None
    ]
    return "; ".join(parts) or None


def _scores(status: CourseStatus) -> Table:
    shown = _shown_visits(status)
    header = ("", *(_heading(status, entry) for entry in shown))
    rows = [
        cells((name, *(getattr(entry.visit, field) for entry in shown))) for name, field in _ROWS
    ]
    rows += [
        cells(
            (f"Pain reach, {leg.value}", *(_zone(entry.visit.pain_reach(leg)) for entry in shown))
        )
        for leg in LEG_ORDER
    ]
    return Table(
        title="Scores",
        header=header,
        weights=(2.2, *(1.5 for _ in shown)),
        rows=tuple(row for row in rows if any(cell != "–" for cell in row[1:])),
    )


def _shown_visits(status: CourseStatus) -> tuple[VisitStatus, ...]:
    """Return the first visit and the last three, without repeating one."""
    return (*status.visits[:1], *status.visits[1:][-3:])


def _heading(status: CourseStatus, entry: VisitStatus) -> str:
    day = day_words(entry.visit.visit_date)
    return f"Start, {day}" if entry is status.visits[0] else day


def _zone(reach: Reach | None) -> str | None:
    return None if reach is None else reach.zone
