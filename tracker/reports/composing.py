"""What is handed to the patient: the progress sheet, or the referral letter in its place."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, FlagKind, Index
from tracker.domain.values.anatomy import Side
from tracker.domain.values.clinic import EMERGENCY_NUMBER, ClinicSettings
from tracker.domain.values.course import Patient
from tracker.domain.values.kept_page import PageVariant
from tracker.domain.values.red_flags import Tier
from tracker.domain.values.texts import in_line
from tracker.domain.words.choices import choice_words
from tracker.domain.words.names import day_words_in_full, period_words
from tracker.domain.words.patient_function import patient_function
from tracker.domain.words.patient_sentences import lead_and_sentences, sentences_in_rows
from tracker.domain.words.patient_table import table_rows
from tracker.domain.words.phase_road import road_of
from tracker.domain.words.plan_words import appointment_words, plan_sentence
from tracker.language import marked, tr
from tracker.reports.clinician_part import report_of
from tracker.reports.documents import (
    Document,
    PagePlan,
    Sheet,
    letterhead_of,
)
from tracker.reports.progress_report import progress_report_of
from tracker.reports.referral import letter_of

HONEST_WORDS: Final = marked(
    "Shows what you reported at each visit. It cannot show why things changed."
)


_SIDES: Final = {
    Side.LEFT: marked("left leg"),
    Side.RIGHT: marked("right leg"),
    Side.BOTH: marked("both legs"),
}


def is_withheld(status: CourseStatus) -> bool:
    """Return whether the patient's sheet gives way to the letter.

    For a course from the record: a tier-A flag of any visit stands unresolved. For one from a
    file, which holds no actions: the last visit is urgent (data-formats.md, "Command line").
    """
    if status.course.course_id is None:
        return status.latest is not None and status.latest.assessment.has(FlagKind.URGENT)
    flags = status.unresolved_flags
    return any(flag.tier is Tier.EMERGENCY for flag in flags)


def page_of(status: CourseStatus, settings: ClinicSettings, plan: PagePlan) -> Document:
    """Return what is wanted, or the referral letter when the sheet is withheld."""
    if plan.variant is PageVariant.LETTER or is_withheld(status):
        return letter_of(status, settings, plan)
    if plan.variant is PageVariant.CLINICIAN:
        return report_of(status, settings, plan)
    if plan.variant is PageVariant.PAYER:
        return progress_report_of(status, settings, plan)
    return sheet_of(status, settings, plan)


def sheet_of(status: CourseStatus, settings: ClinicSettings, plan: PagePlan) -> Sheet:
    """Return the patient's sheet; the settings give letterhead, usual paper and usual text."""
    closing = settings.sheet_text if plan.closing is None else plan.closing
    lead, sentences = lead_and_sentences(status)
    return Sheet(
        paper=plan.paper or settings.paper,
        variant=plan.variant,
        look=plan.look,
        letterhead=letterhead_of(settings),
        title=tr("Your progress"),
        subtitle=_subtitle(status),
        road=road_of(status),
        lead=lead,
        sentences=sentences,
        repeated=sentences_in_rows(status),
        rows=table_rows(status),
        function=patient_function(status),
        status=status,
        closing="\n".join(part for part in (closing.strip(), *_told_last(status)) if part),
        next_visit=None if plan.next_visit is None else appointment_words(plan.next_visit),
        appointment=plan.next_visit,
        agreed=_agreed(status),
        emergency_number=settings.emergency_number or EMERGENCY_NUMBER,
        printed_on=plan.printed_on,
        footer=_footer(status, plan.printed_on),
    )


def _told_last(status: CourseStatus) -> Iterator[str]:
    """Yield what the clinician advised at the last visit, in the clinician's own words."""
    if status.latest is None:
        return
    treatment = status.latest.visit.treatment
    if treatment.advice:
        yield tr("Advice: {words}", words=treatment.advice.strip())
    if treatment.exercise:
        yield tr("Exercise: {words}", words=treatment.exercise.strip())


def _footer(status: CourseStatus, printed_on: date) -> str:
    day, recall = day_words_in_full(printed_on), choice_words(status.course.assessment.recall)
    first = tr("Printed {day} · Scores: {recall}", day=day, recall=recall)
    return f"{first}\n{tr(HONEST_WORDS)}"


def _subtitle(status: CourseStatus) -> tuple[str, ...]:
    parts = [_spoken_name(status.course.patient), _where(status)]
    if status.visits:
        days = [entry.visit.visit_date for entry in status.visits]
        parts.append(period_words(days[0], days[-1]))
    parts.append(tr("%n visit(s)", "", len(status.visits)))
    return tuple(part for part in parts if part)


def _spoken_name(patient: Patient) -> str:
    parts = [part for part in (patient.given_name, patient.family_name) if part]
    return in_line(" ".join(parts) or patient.clinic_id)


def _where(status: CourseStatus) -> str:
    if status.start.index is Index.BACK_PAIN:
        return tr("low back", "course")
    side = status.course.assessment.side
    if side is None:
        return ""
    return tr(_SIDES[side])


def _agreed(status: CourseStatus) -> tuple[str, ...]:
    """Return the plan in parts, for the first sheet only: later ones show what became of it."""
    if len(status.visits) > 1:
        return ()
    plan = status.course.plan
    goal = tr("Your goal: “{goal}”", goal=plan.goal) if plan.goal else ""
    return tuple(part for part in (plan_sentence(plan), goal) if part)
