"""What the next visit said of a treatment (clinical-rules.md section 11)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import Final

from tracker.domain.rules.progress import counted_visits
from tracker.domain.values.course import Acuteness, Course
from tracker.domain.values.thresholds import REACTION_WITHIN_DAYS
from tracker.domain.values.treatment import Stimulation
from tracker.domain.values.visit import Reaction, Visit

BY_HAND: Final = (Stimulation.LIGHT, Stimulation.MODERATE, Stimulation.STRONG)


class Technique(Enum):
    """How the needles were stimulated; electrically counts alone, whatever the hand did."""

    LIGHT = "light"
    MODERATE = "moderate"
    STRONG = "strong"
    ELECTRO = "electro"


class Unanswered(Enum):
    """Why nothing is known of what followed a treatment."""

    NO_NEXT = "no_next"
    TOO_LATE = "too_late"
    BLANK = "blank"


@dataclass(frozen=True, slots=True, kw_only=True)
class Treated:
    """A visit whose stimulation was recorded; visits that say the same are equal.

    Attributes:
        stimulation: By hand; None when not recorded, or none.
        has_electro: Whether electroacupuncture was recorded; that there was none never is.
        lasting: How long the complaint had lasted at that visit; None without an onset date.
        followed_by: The reaction that the next visit recorded, or why it is not known.
    """

    stimulation: Stimulation | None
    has_electro: bool
    lasting: Acuteness | None
    followed_by: Reaction | Unanswered

    @property
    def technique(self) -> Technique:
        """Return the row it is counted in."""
        if self.has_electro or self.stimulation is None:
            return Technique.ELECTRO
        return Technique(self.stimulation.value)


def treated_visits(course: Course) -> Iterator[Treated]:
    """Yield the course's visits whose stimulation was recorded, by date."""
    visits = counted_visits(course.visits)
    for visit, after in pairwise((*visits, None)):
        if visit is None:
            continue
        given = visit.treatment
        by_hand = given.stimulation if given.stimulation in BY_HAND else None
        if by_hand is not None or given.electro is not None:
            yield Treated(
                stimulation=by_hand,
                has_electro=given.electro is not None,
                lasting=course.assessment.acuteness(visit.visit_date),
                followed_by=_followed_by(visit, after),
            )


def _followed_by(visit: Visit, after: Visit | None) -> Reaction | Unanswered:
    if after is None:
        return Unanswered.NO_NEXT
    if (after.visit_date - visit.visit_date).days > REACTION_WITHIN_DAYS:
        return Unanswered.TOO_LATE
    return after.reaction or Unanswered.BLANK
