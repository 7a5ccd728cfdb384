"""What statistics make of the counted courses: intervals, the curve, the difference."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tracker.domain.cohort.counting import CountedCourses, StrongAndLight
from tracker.domain.cohort.reactions import Technique
from tracker.domain.values.course import CourseId
from tracker.domain.values.thresholds import (
    COMPARED_FLARES_MIN,
    COMPARED_PATIENTS_MIN,
    COMPARED_VISITS_MIN,
    REACTIONS_SHOWN_FROM,
)
from tracker.domain.values.visit import Reaction

RISK_DAYS: Final = (0, 14, 28, 42, 84)
"""Days under the axis at which it is said how many are still followed, up to the horizon."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Both ends of a 95 % interval."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class CurveStep:
    """From a day on this share has had a confirmed fall; the band is None where undefined."""

    day: int
    share: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """The share with a confirmed fall by each day, 1 − S(t) of Kaplan and Meier.

    Attributes:
        steps: Where it changes, from day 0 on; not yet cut.
        drawn_until: The last day on which enough courses are followed.
        at_risk: How many courses are followed, on each of the days of ``RISK_DAYS`` within.
        median: The day by which half had a confirmed fall; None when that is not reached.
        median_low: From where the upper side of the band reaches half; None when it does not.
        median_high: As above, its lower side.
        if_fallen: Days and shares if whoever was lost had fallen a planned visit later.
        if_never: The same if whoever was lost had never fallen.
    """

    steps: tuple[CurveStep, ...]
    drawn_until: int
    at_risk: Mapping[int, int]
    median: int | None
    median_low: int | None
    median_high: int | None
    if_fallen: tuple[tuple[int, float], ...] = ()
    if_never: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Flares after strong and after light needling, in chronic courses without electro.

    Attributes:
        of: Visits and flares of all patients together.
        strong_patients: Whose visits those are.
        difference: Strong less light in percentage points, with its interval; None where there
            is too little to compare.
    """

    of: StrongAndLight
    strong_patients: int
    light_patients: int
    difference: float | None = None
    interval: Interval | None = None

    @property
    def is_enough(self) -> bool:
        """Return whether there is enough to compare."""
        total = self.of
        return (
            min(total.strong, total.light) >= COMPARED_VISITS_MIN
            and min(self.strong_patients, self.light_patients) >= COMPARED_PATIENTS_MIN
            and total.strong_flares + total.light_flares >= COMPARED_FLARES_MIN
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TechniqueRow:
    """What followed one technique.

    Attributes:
        reactions: How many visits were followed by each.
        intervals: Of their shares; empty where there are too few for one.
        courses_with: Whose visits those are.
    """

    technique: Technique
    reactions: Mapping[Reaction, int]
    intervals: Mapping[Reaction, Interval]
    courses_with: Mapping[Reaction, tuple[CourseId, ...]]

    @property
    def courses(self) -> tuple[CourseId, ...]:
        """Return whose visits they are, whatever followed."""
        return tuple(sorted({one for courses in self.courses_with.values() for one in courses}))

    @property
    def visits(self) -> int:
        """Return of how many visits what followed is known."""
        return sum(self.reactions.values())

    @property
    def is_shown(self) -> bool:
        """Return whether there are enough to be shown."""
        return self.visits >= REACTIONS_SHOWN_FROM


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicFigures:
    """Everything the clinic's page shows.

    Attributes:
        improved: Interval of the share improved of all that count; None where there are too few.
        curve: None as above.
        techniques: What followed each technique, of the same courses.
    """

    counted: CountedCourses
    improved: Interval | None
    curve: Curve | None
    comparison: Comparison
    techniques: tuple[TechniqueRow, ...]
