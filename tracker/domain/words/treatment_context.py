"""What the checks of a treatment need to know of the course and the visit."""

from dataclasses import dataclass

from tracker.domain.values.course import Acuteness, Course, Precaution
from tracker.domain.values.course_visits import last_visit_before, other_visits
from tracker.domain.values.treatment import Treatment
from tracker.domain.values.visit import Reaction, Visit
from tracker.domain.words.treatment_advice import gentle_hint, warnings_of


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
        return gentle_hint(
            self.acuteness,
            is_flare=self.is_flare,
            is_response_known=self.is_response_known,
            has_nerve_signs=self.has_nerve_signs,
        )

    def warnings(self, treatment: Treatment) -> tuple[str, ...]:
        """Return what to look at again, a sentence each."""
        return warnings_of(
            treatment,
            acuteness=self.acuteness,
            is_flare=self.is_flare,
            precautions=self.precautions,
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


def _nerve_scores(visit: Visit | None) -> list[int]:
    """Return the tingling and numbness that were recorded at a visit."""
    scores = () if visit is None else (visit.tingling, visit.numbness)
    return [score for score in scores if score is not None]
