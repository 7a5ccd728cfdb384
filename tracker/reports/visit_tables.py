"""Every visit in tables: scores, phase and flags; treatment, reaction and note."""

from typing import Final

from tracker.domain.rules.assessment import CourseStatus, FlagKind, VisitStatus
from tracker.domain.values.anatomy import LEG_ORDER, Reach
from tracker.domain.values.treatment import Stimulation, Treatment
from tracker.domain.values.visit import RECORDED_FIELDS, Visit
from tracker.domain.words.choices import choice_words, point_words
from tracker.domain.words.names import day_words_in_full, flag_words, leg_letter
from tracker.language import tr
from tracker.reports.documents import Table, cells

_MEASURED: Final = tuple(field for field in RECORDED_FIELDS if field.column)
_WEIGHTS: Final = {
    "leg_pain": 3.2, "back_pain": 3.7, "sitting_minutes": 4.6, "walking_minutes": 4.8,
}  # fmt: skip
_WEIGHT: Final = 4  # of a measured field's column that is not named above


def scores_table(status: CourseStatus) -> Table:
    """Return every visit's scores, reaches, phase and flags."""
    rows = [_score_row(number, entry) for number, entry in enumerate(status.visits, 1)]
    return Table(
        title=tr("Every visit"),
        header=(
            tr("No."), tr("Date"),
            *(tr(field.page_column or field.column, "column") for field in _MEASURED),
            tr("Pain reach"), tr("Sensory reach"), tr("Phase"), tr("Flags"),
        ),
        weights=(
            3, 8.5, *(_WEIGHTS.get(field.name, _WEIGHT) for field in _MEASURED), 8.5, 8.5, 10, 16
        ),
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
                None if entry.visit.reaction is None else choice_words(entry.visit.reaction),
                entry.visit.note,
            )
        )
        for number, entry in enumerate(status.visits, 1)
    ]
    return Table(
        title=tr("Treatments and notes"),
        header=(tr("No."), tr("Date"), tr("Treatment"), tr("Since then"), tr("Note")),
        weights=(3, 9, 44, 8, 32),
        rows=tuple(rows),
    )


def reach_cell(left: Reach | None, right: Reach | None) -> str | None:
    """Return both legs' reach, e.g. ``L calf, R none``; None when neither was recorded."""
    reaches = dict(zip(LEG_ORDER, (left, right), strict=True))
    parts = [
        f"{leg_letter(leg)} {reach.zone}" for leg, reach in reaches.items() if reach is not None
    ]
    return ", ".join(parts) or None


def treatment_words(treatment: Treatment) -> str | None:
    """Return a treatment in one line; None when nothing was recorded."""
    parts = [
        ", ".join(point_words(point) for point in treatment.points),
        "" if treatment.needles is None else tr("{count} needles", count=treatment.needles),
        _stimulation(treatment.stimulation),
        "" if treatment.electro is None else tr("electroacupuncture"),
        ""
        if treatment.retention_minutes is None
        else tr("{minutes} min", minutes=treatment.retention_minutes),
        *_adjuncts(treatment),
        _within_session(treatment),
        treatment.advice or "",
        treatment.exercise or "",
    ]
    return "; ".join(part for part in parts if part) or None


def _adjuncts(treatment: Treatment) -> list[str]:
    named = (
        (tr("moxa"), treatment.moxa),
        (tr("cupping"), treatment.cupping),
        (tr("gua sha"), treatment.gua_sha),
        (tr("tuina"), treatment.tuina),
        (tr("heat"), treatment.heat),
    )
    words = [f"{name} ({one.text})" if one.text else name for name, one in named if one.used]
    if treatment.herbs is not None and treatment.herbs.formula:
        words.append(treatment.herbs.formula)
    return words


def _stimulation(stimulation: Stimulation | None) -> str:
    if stimulation is None:
        return ""
    return tr("{strength} stimulation", strength=choice_words(stimulation))


def _within_session(treatment: Treatment) -> str:
    before, after = treatment.leg_pain_before, treatment.leg_pain_after
    words = []
    if before is not None and after is not None:
        words.append(tr("leg pain {before} → {after}", before=before, after=after))
    from_zone, to_zone = treatment.reach_before, treatment.reach_after
    if from_zone is not None and to_zone is not None:
        words.append(tr("reach {first} → {last}", first=from_zone.zone, last=to_zone.zone))
    return tr("within the session {changes}", changes=tr(" and ").join(words)) if words else ""


def _score_row(number: int, entry: VisitStatus) -> tuple[str, ...]:
    visit = entry.visit
    return cells(
        (
            number,
            day_words_in_full(visit.visit_date),
            *(getattr(visit, field.name) for field in _MEASURED),
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
    return tr("{phase} (proposed {number})", phase=phase, number=int(entry.assessment.phase))


def _flags_cell(entry: VisitStatus, visit: Visit) -> str:
    flags = [flag for flag in entry.assessment.flags if flag.kind is not FlagKind.CARRIED]
    words = [flag_words(flag) for flag in flags]
    if not visit.red_flags.is_asked:
        words.append(tr("red flags not asked"))
    return "; ".join(words)
