"""Every visit in tables: scores, phase and flags; treatment, reaction and note."""

from typing import Final

from tracker.domain.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.assessment import CourseStatus, FlagKind, VisitStatus
from tracker.domain.treatment import Treatment
from tracker.domain.visit import Visit
from tracker.domain.words import day_words_in_full, flag_words
from tracker.services.sheet import Table, cells

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
    """Return every visit's treatment, the reaction since the one before, and the note."""
    rows = [
        cells(
            (
                number,
                day_words_in_full(entry.visit.visit_date),
                treatment_words(entry.visit.treatment),
                None if entry.visit.reaction is None else entry.visit.reaction.value,
                entry.visit.note,
            )
        )
        for number, entry in enumerate(status.visits, 1)
    ]
    return Table(
        title="Treatments and notes",
        header=("No.", "Date", "Treatment", "Since then", "Note"),
        weights=(3, 9, 44, 8, 32),
        rows=tuple(rows),
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
    words = [] if before is None or after is None else [f"leg pain {before} → {after}"]
    from_zone, to_zone = treatment.reach_before, treatment.reach_after
    if from_zone is not None and to_zone is not None:
        words.append(f"reach {from_zone.zone} → {to_zone.zone}")
    return f"within the session {' and '.join(words)}" if words else ""


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
