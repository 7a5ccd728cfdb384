"""Soft checks of a treatment: they warn, and never refuse (clinical-rules.md section 10).

Every limit is the clinic's own rule; what is refused is refused by the treatment itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tracker.domain.values.course import Acuteness, Course, Precaution
from tracker.domain.values.course_visits import last_visit_before, other_visits
from tracker.domain.values.thresholds import (
    USUAL_DEPTH,
    USUAL_DIAMETER,
    USUAL_FREQUENCY,
    USUAL_LENGTH,
    USUAL_RETENTION,
    UsualRange,
)
from tracker.domain.values.treatment import Stimulation, Treatment
from tracker.domain.values.visit import Reaction, Visit
from tracker.domain.words.names import number_words
from tracker.language import marked, tr

_RANGES: Final = (
    ("needle_diameter_mm", marked("Needle diameter"), USUAL_DIAMETER),
    ("needle_length_mm", marked("Needle length"), USUAL_LENGTH),
    ("depth_mm", marked("Depth"), USUAL_DEPTH),
    ("retention_minutes", marked("Retention"), USUAL_RETENTION),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentContext:
    """How the course stands on the day; the treatment is checked against it.

    Attributes:
        acuteness: None when the onset is not recorded.
        is_flare: Whether the reaction since the last treatment was a flare.
        is_response_known: Whether a reaction to an earlier treatment is recorded.
        has_nerve_signs: Whether there is tingling, numbness or a known neuropathy.
        precautions: The patient's.
    """

    acuteness: Acuteness | None = None
    is_flare: bool = False
    is_response_known: bool = False
    has_nerve_signs: bool = False
    precautions: frozenset[Precaution] = frozenset()

    @property
    def hint(self) -> str:
        """Return how strongly the clinic treats here; empty when it has no rule."""
        if self.is_flare:
            return tr("Within a flare: gentle.")
        if self.acuteness is Acuteness.ACUTE:
            return tr("Acute: gentle.")
        if self.has_nerve_signs:
            return tr("Nerve signs: gentle.")
        if self.acuteness is Acuteness.CHRONIC and self.is_response_known:
            return tr("Chronic, response known: may be more direct.")
        if self.acuteness is Acuteness.CHRONIC:
            return tr("Chronic, response not known yet: begin gently.")
        return ""

    @property
    def short_hint(self) -> str:
        """Return the same in a word or two; empty when the clinic has no rule."""
        if self.is_flare or self.acuteness is Acuteness.ACUTE or self.has_nerve_signs:
            return tr("gentle")
        if self.acuteness is not Acuteness.CHRONIC:
            return ""
        return tr("may be more direct") if self.is_response_known else tr("begin gently")

    def warnings(self, treatment: Treatment) -> tuple[str, ...]:
        """Return what to look at again, a sentence each; it can be saved all the same."""
        return (
            *_needle_warnings(treatment),
            *_range_warnings(treatment),
            *_strength_warnings(treatment, self.acuteness, is_flare=self.is_flare),
            *_electro_warnings(treatment, self.precautions),
        )


def context_of(course: Course, visit: Visit) -> TreatmentContext:
    """Return what the checks need to know of a visit that is being typed."""
    precautions = course.patient.precautions or frozenset()
    signs = _nerve_scores(visit) or _nerve_scores(last_visit_before(course, visit))
    others = (*other_visits(course, visit), visit)
    return TreatmentContext(
        acuteness=course.assessment.acuteness(visit.visit_date),
        is_flare=visit.reaction is Reaction.FLARE,
        is_response_known=any(
            one.reaction is not None and one.visit_date <= visit.visit_date for one in others
        ),
        has_nerve_signs=any(signs) or Precaution.DIABETES in precautions,
        precautions=precautions,
    )


def _needle_warnings(treatment: Treatment) -> Iterator[str]:
    wanted = sum(point.needle_count for point in treatment.points)
    if treatment.needles is not None and treatment.needles < wanted:
        yield tr(
            "{needles} needles for {sides} points and sides: fewer than one each.",
            needles=treatment.needles,
            sides=wanted,
        )


def _range_warnings(treatment: Treatment) -> Iterator[str]:
    for field, name, usual in _RANGES:
        yield from _outside(tr(name), getattr(treatment, field), usual)


def _outside(name: str, size: float | None, usual: UsualRange) -> Iterator[str]:
    if size is not None and not usual.low <= size <= usual.high:
        yield tr(
            "{what} {size} {unit}: usual is {low} to {high} {unit}.",
            what=name,
            size=number_words(size),
            unit=usual.unit,
            low=number_words(usual.low),
            high=number_words(usual.high),
        )


def _strength_warnings(
    treatment: Treatment, acuteness: Acuteness | None, *, is_flare: bool
) -> Iterator[str]:
    if not is_flare and acuteness is not Acuteness.ACUTE:
        return
    when = tr("within a flare") if is_flare else tr("in an acute course")
    if treatment.stimulation is Stimulation.STRONG:
        yield tr("Strong stimulation {when}: the clinic treats gently here.", when=when)
    if treatment.electro is not None:
        yield tr("Electroacupuncture {when}: the clinic treats gently here.", when=when)


def _electro_warnings(treatment: Treatment, precautions: frozenset[Precaution]) -> Iterator[str]:
    if treatment.electro is None:
        return
    yield from _outside(tr("Electroacupuncture"), treatment.electro.frequency_hz, USUAL_FREQUENCY)
    if Precaution.PACEMAKER in precautions:
        yield tr("Pacemaker or ICD: no electroacupuncture near it.")


def _nerve_scores(visit: Visit | None) -> list[int]:
    """Return the tingling and numbness that were recorded at a visit."""
    scores = () if visit is None else (visit.tingling, visit.numbness)
    return [score for score in scores if score is not None]
