"""What the form holds of a treatment: its points and numbers as typed, and the rest of it."""

from dataclasses import dataclass, replace

from tracker.domain.values.anatomy import Side
from tracker.domain.values.checks import whole_number
from tracker.domain.values.treatment import NO_TREATMENT, Stimulation, Treatment
from tracker.ui.fields.points_input import points_text, read_points


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentEntries:
    """What the block holds, texts as typed; ``base`` is the rest of the treatment."""

    points: str = ""
    needles: str = ""
    retention: str = ""
    needles_out: str = ""
    stimulation: Stimulation | None = None
    base: Treatment = NO_TREATMENT


def entries_of(treatment: Treatment) -> TreatmentEntries:
    """Return a treatment as the block shows it."""
    needles, retention = treatment.needles, treatment.retention_minutes
    out = treatment.needles_out
    return TreatmentEntries(
        points=points_text(treatment.points),
        needles="" if needles is None else str(needles),
        retention="" if retention is None else str(retention),
        needles_out="" if out is None else str(out),
        stimulation=treatment.stimulation,
        base=treatment,
    )


def entered_treatment(entries: TreatmentEntries, side: Side | None) -> Treatment:
    """Return the treatment that was entered; a bare point takes the course's side.

    Raises:
        ValueError: A point or a number is not allowed.
    """
    return replace(
        entries.base,
        points=read_points(entries.points, side),
        needles=whole_number("needles", entries.needles),
        retention_minutes=whole_number("retention_minutes", entries.retention),
        needles_out=whole_number("needles_out", entries.needles_out),
        stimulation=entries.stimulation,
    )
