"""What is plotted: recorded values with gaps, and the values carried from the visit before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import isnan, nan
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, Flag, FlagKind
from tracker.domain.values.anatomy import LEG_ORDER, Leg
from tracker.domain.values.measured_fields import SCALE_MEANS

PAIN_REACH: Final = "pain_reach"
OPEN_GAP_DAYS: Final = 60  # across more days between two visits no line is drawn


@dataclass(frozen=True, slots=True)
class Series:
    """One measure over the visits.

    Attributes:
        places: Where each visit stands on the time axis.
        recorded: One value per visit; NaN where nothing was recorded.
        carried: One value per visit; NaN unless the rules used the value of the visit before.
        is_joined: Whether the line goes on over visits that did not ask: what is asked only every
            few visits would have none.
    """

    places: tuple[float, ...]
    recorded: tuple[float, ...]
    carried: tuple[float, ...]
    is_joined: bool = False

    @property
    def is_empty(self) -> bool:
        """Return whether no visit recorded the measure."""
        return all(isnan(value) for value in self.recorded)

    @property
    def joined(self) -> "Series":
        """Return it without the visits that did not ask, where the line goes on over them."""
        if not self.is_joined:
            return self
        pairs = zip(self.places, self.recorded, strict=True)
        known = [(place, value) for place, value in pairs if not isnan(value)]
        places, values = zip(*known, strict=True) if known else ((), ())
        return Series(places, values, (nan,) * len(values))

    @property
    def carried_points(self) -> tuple[tuple[float, float], ...]:
        """Return the carried values as points."""
        pairs = zip(self.places, self.carried, strict=True)
        return tuple((place, value) for place, value in pairs if not isnan(value))


def score_series(status: CourseStatus, field: str, places: Sequence[float]) -> Series:
    """Return a score or another whole number of the visit by its field name."""
    recorded = [getattr(entry.visit, field) for entry in status.visits]
    has_carried = [
        Flag(FlagKind.CARRIED, field) in entry.assessment.flags for entry in status.visits
    ]
    is_joined = field in {one.name for one in SCALE_MEANS}
    return replace(_series(places, recorded, has_carried), is_joined=is_joined)


def reach_series(status: CourseStatus, leg: Leg, places: Sequence[float]) -> Series:
    """Return one leg's pain reach as the rules read it (clinical-rules.md section 3.7)."""
    recorded = [entry.assessment.reach_read.get(leg) for entry in status.visits]
    has_carried = [
        Flag(FlagKind.CARRIED, PAIN_REACH) in entry.assessment.flags for entry in status.visits
    ]
    return _series(places, recorded, has_carried)


def sensory_series(status: CourseStatus, leg: Leg, places: Sequence[float]) -> Series:
    """Return one leg's sensory reach; it is never carried."""
    recorded = [entry.visit.sensory_reach(leg) for entry in status.visits]
    return _series(places, recorded, [False] * len(recorded))


def recorded_legs(status: CourseStatus) -> tuple[Leg, ...]:
    """Return the legs whose pain reach was recorded at least once."""
    return tuple(
        leg
        for leg in LEG_ORDER
        if any(entry.visit.pain_reach(leg) is not None for entry in status.visits)
    )


def overruled_reaches(
    status: CourseStatus, leg: Leg, places: Sequence[float]
) -> tuple[tuple[float, float], ...]:
    """Return, as points, reaches entered that the rules read nearer (flag ``reach_conflict``)."""
    found = []
    for place, entry in zip(places, status.visits, strict=True):
        entered = entry.visit.pain_reach(leg)
        if entered is not None and entered != entry.assessment.reach_read.get(leg):
            found.append((place, float(entered)))
    return tuple(found)


def open_gaps(status: CourseStatus) -> dict[int, int]:
    """Return the days before each visit that comes later than a line is drawn across."""
    days = [entry.visit.visit_date for entry in status.visits]
    apart = ((after - before).days for before, after in pairwise(days))
    return {number: days for number, days in enumerate(apart, 1) if days > OPEN_GAP_DAYS}


def samples(series: Series) -> list[tuple[float, float]]:
    """Return points along the line, close enough that none slips past a label."""
    points = list(zip(series.places, series.recorded, strict=True))
    between = [
        (x + (next_x - x) * part / 6, y + (next_y - y) * part / 6)
        for (x, y), (next_x, next_y) in pairwise(points)
        for part in range(1, 6)
    ]
    return points + between


def _series(
    places: Sequence[float], recorded: Sequence[int | None], has_carried: Sequence[bool]
) -> Series:
    before = (None, *recorded)
    carried = [
        earlier if is_carried and here is None else None
        for here, earlier, is_carried in zip(recorded, before, has_carried, strict=False)
    ]
    return Series(tuple(places), _or_nan(recorded), _or_nan(carried))


def _or_nan(values: Sequence[int | None]) -> tuple[float, ...]:
    return tuple(nan if value is None else float(value) for value in values)


def coincide(one: Series, other: Series) -> bool:
    """Return whether two measures have a value in common at a visit."""
    pairs = zip(one.recorded, other.recorded, strict=True)
    return any(here == there and not isnan(here) for here, there in pairs)
