"""The road of four phases: what each mark on it means, on screen and on paper alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from tracker.domain.rules.assessment import CourseStatus, FlagKind
from tracker.domain.values.phase import Phase
from tracker.domain.words.names import day_words
from tracker.language import tr


class Standing(Enum):
    """Where the course stands to a phase."""

    HERE = "here"
    PASSED = "passed"  # was in it and is past it
    LEFT = "left"  # further on; reached and left again
    NOT_REACHED = "not_reached"  # behind or ahead, never shown at a visit


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadStep:
    """One phase of the road.

    Attributes:
        left_on: Day of the visit at which it was left again; None unless it was.
    """

    phase: Phase
    standing: Standing = Standing.NOT_REACHED
    left_on: date | None = None

    @property
    def words(self) -> str:
        """Return what a tool tip says; empty where the mark says all."""
        if self.left_on is None:
            return ""
        phase, day = self.phase.short_name, day_words(self.left_on)
        return tr("{phase}: left on {day}", phase=phase, day=day)


def road_of(status: CourseStatus) -> tuple[RoadStep, ...]:
    """Return the four phases by the phase shown at each visit.

    None is reached where there is no visit, or no start from which a phase could be told.
    """
    visits = status.visits if has_phase(status) else ()
    shown = [(one.phase, one.visit.visit_date) for one in visits]
    return tuple(_step(phase, shown) for phase in Phase)


def has_phase(status: CourseStatus) -> bool:
    """Return whether a phase can be told: there is a start, or a clinician decided one."""
    latest = status.latest
    return latest is not None and (
        latest.override is not None or not latest.assessment.has(FlagKind.NO_START)
    )


def phase_entered(status: CourseStatus) -> tuple[date, Phase | None]:
    """Return the day since which the last visit's phase is shown, and the phase before it."""
    visits = status.visits
    here, since = visits[-1].phase, visits[-1].visit.visit_date
    for entry in reversed(visits):
        if entry.phase is not here:
            return since, entry.phase
        since = entry.visit.visit_date
    return since, None


def _step(phase: Phase, shown: Sequence[tuple[Phase, date]]) -> RoadStep:
    if not shown or phase not in [one for one, _ in shown]:
        return RoadStep(phase=phase)
    here = shown[-1][0]
    if phase is here:
        return RoadStep(phase=phase, standing=Standing.HERE)
    if phase < here:
        return RoadStep(phase=phase, standing=Standing.PASSED)
    last = max(at for at, (one, _) in enumerate(shown) if one is phase)
    return RoadStep(phase=phase, standing=Standing.LEFT, left_on=shown[last + 1][1])
