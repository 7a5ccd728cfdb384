"""The clinician's part of the sheet: every visit with its phase, flags, treatment and note."""

from typing import Final

from tracker.domain.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.assessment import CourseStatus, FlagKind, VisitStatus
from tracker.domain.describe import visit_summary
from tracker.domain.phases import RULE_VERSION
from tracker.domain.treatment import Treatment
from tracker.domain.visit import Visit
from tracker.domain.words import centralization_words, day_words_in_full, flag_words
from tracker.services.sheet import Table, cells

THRESHOLDS: Final = (
    "Better: 30 % below the start. Much better: 50 % and 4 points. Worse: 2 points above the "
    "start. Controlled: at most 3. Settled: at most 2; prevention after 28 settled days."
)
WHAT_IT_IS: Final = (
    "The phases are the clinic's tracking convention: not a diagnosis, not triage. "
    "A dash is not recorded, never 0."
)

_SCORES: Final = ("leg_pain", "back_pain", "tingling", "numbness", "sleep_trouble")
_MINUTES: Final = ("sitting_minutes", "walking_minutes")


def scores_table(status: CourseStatus) -> Table:
    """Return every visit's scores, reaches, phase and flags."""
    rows = [_score_row(number, entry) for number, entry in enumerate(status.visits, 1)]
    return Table(
        title="Every visit",
        header=(
            "No.", "Date", "Leg", "Back", "Tingl.", "Numb", "Sleep", "Sit min", "Walk min",
            "Pain reach", "Sensory reach", "Phase", "Flags",
        ),
        weights=(3, 8.5, 3.2, 3.7, 4, 4, 4, 4.6, 4.8, 8.5, 8.5, 10, 16),
        rows=tuple(rows),
    )  # fmt: skip


def treatment_table(status: CourseStatus) -> Table:
    """Return every visit's treatment, the reasons of its phase, and its note."""
    rows = [
        cells(
            (
                number,
                treatment_words(entry.visit.treatment),
                visit_summary(status, number - 1),
                entry.visit.note,
            )
        )
        for number, entry in enumerate(status.visits, 1)
    ]
    return Table(
        title="Treatment, reasons and notes",
        header=("No.", "Treatment", "Why this phase (proposal)", "Note"),
        weights=(3, 25, 35, 20),
        rows=tuple(rows),
    )


def remarks_of(status: CourseStatus) -> tuple[str, ...]:
    """Return the thresholds, the class of the course and the rule version, as sentences."""
    return (
        f"Centralization: {centralization_words(status.centralization)}.",
        THRESHOLDS,
        f"Phases by rule version {RULE_VERSION}. {WHAT_IT_IS}",
    )


def reach_cell(left: Reach | None, right: Reach | None) -> str | None:
    """Return both legs' reach, e.g. ``L calf, R none``; None when neither was recorded."""
    reaches = dict(zip(LEG_ORDER, (left, right), strict=True))
    parts = [
        f"{'L' if leg is Leg.LEFT else 'R'} {reach.zone}"
        for leg, reach in reaches.items()
        if reach is not None
    ]
    return ", ".join(parts) or None


def treatment_words(treatment: Treatment) -> str | None:
    """Return a treatment in one line; None when nothing was recorded."""
    parts = [
        ", ".join(str(point) for point in treatment.points),
        "" if treatment.needles is None else f"{treatment.needles} needles",
        "" if treatment.stimulation is None else f"{treatment.stimulation.value} stimulation",
        "" if treatment.electro is None else "electroacupuncture",
        "" if treatment.retention_minutes is None else f"{treatment.retention_minutes} min",
        *_adjuncts(treatment),
        _within_session(treatment),
        treatment.advice or "",
        treatment.exercise or "",
    ]
    return "; ".join(part for part in parts if part) or None


def _adjuncts(treatment: Treatment) -> list[str]:
    named = (
        ("moxa", treatment.moxa),
        ("cupping", treatment.cupping),
        ("gua sha", treatment.gua_sha),
        ("tuina", treatment.tuina),
        ("heat", treatment.heat),
    )
    words = [f"{name} ({one.text})" if one.text else name for name, one in named if one.used]
    if treatment.herbs is not None and treatment.herbs.formula:
        words.append(treatment.herbs.formula)
    return words


def _within_session(treatment: Treatment) -> str:
    before, after = treatment.leg_pain_before, treatment.leg_pain_after
    if before is None or after is None:
        return ""
    return f"leg pain within the session {before} → {after}"


def _score_row(number: int, entry: VisitStatus) -> tuple[str, ...]:
    visit = entry.visit
    return cells(
        (
            number,
            day_words_in_full(visit.visit_date),
            *(getattr(visit, field) for field in (*_SCORES, *_MINUTES)),
            reach_cell(visit.pain_reach_left, visit.pain_reach_right),
            reach_cell(visit.sensory_reach_left, visit.sensory_reach_right),
            _phase_cell(entry),
            _flags_cell(entry, visit),
        )
    )


def _phase_cell(entry: VisitStatus) -> str:
    phase = f"{int(entry.phase)} {entry.phase.short_name}"
    if entry.phase is entry.assessment.phase:
        return phase
    return f"{phase} (proposed {int(entry.assessment.phase)})"


def _flags_cell(entry: VisitStatus, visit: Visit) -> str:
    flags = [flag for flag in entry.assessment.flags if flag.kind is not FlagKind.CARRIED]
    words = [flag_words(flag) for flag in flags]
    if not visit.red_flags.is_asked:
        words.append("red flags not asked")
    return "; ".join(words)
