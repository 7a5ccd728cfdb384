"""What the form holds of a treatment: its points and numbers as typed, and the rest of it."""

from dataclasses import dataclass
from enum import Enum

from tracker.domain.values.treatment import NO_TREATMENT, Stimulation, Treatment
from tracker.language import tr
from tracker.ui.fields.points_input import points_text


class YesNo(Enum):
    """Whether something was used."""

    YES = "yes"
    NO = "no"


def yes_no_words(answer: YesNo) -> str:
    """Return an answer as a word."""
    return tr("yes") if answer is YesNo.YES else tr("no")


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentEntries:
    """What the block holds, texts as typed; ``base`` is the rest of the treatment."""

    points: str = ""
    needles: str = ""
    retention: str = ""
    stimulation: Stimulation | None = None
    base: Treatment = NO_TREATMENT


def entries_of(treatment: Treatment) -> TreatmentEntries:
    """Return a treatment as the block shows it."""
    needles, retention = treatment.needles, treatment.retention_minutes
    return TreatmentEntries(
        points=points_text(treatment.points),
        needles="" if needles is None else str(needles),
        retention="" if retention is None else str(retention),
        stimulation=treatment.stimulation,
        base=treatment,
    )
