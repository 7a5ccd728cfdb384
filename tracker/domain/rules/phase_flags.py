"""The flags of each visit that do not come from the decision table (section 5.4)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from tracker.domain.rules.assessment import Flag, FlagKind, Index, StartValues
from tracker.domain.rules.progress import KnownValues
from tracker.domain.values.anatomy import LEG_ORDER
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import RedFlag, Weakness
from tracker.domain.values.thresholds import (
    BOTH_LEGS_FROM_ZONE,
    LONG_GAP_DAYS,
    NUMBNESS_RISE,
    REVIEW_DAYS,
    REVIEW_VISIT,
    WORSE_POINTS,
)
from tracker.domain.values.visit import Visit


def is_neuro_check(visit: Visit, start: StartValues) -> bool:
    """Return whether weakness is new or worse, or numbness rose above its start."""
    if visit.weakness in (Weakness.NEW, Weakness.WORSE):
        return True
    if visit.numbness is None or start.numbness is None:
        return False
    return visit.numbness >= start.numbness + NUMBNESS_RISE


def urgent_visits(visits: Sequence[Visit]) -> tuple[bool, ...]:
    """Return for each counted visit whether it is urgent.

    A medical assessment of both legs, once recorded, stands for this and all later visits.
    """
    is_assessed = False
    urgent = []
    for visit in visits:
        is_assessed = is_assessed or bool(visit.both_legs_assessed)
        urgent.append(_is_urgent(visit, is_assessed=is_assessed))
    return tuple(urgent)


def _is_urgent(visit: Visit, *, is_assessed: bool) -> bool:
    if visit.weakness is Weakness.WORSE:
        return True
    items = visit.red_flags.emergencies
    if any(item is not RedFlag.BOTH_LEGS or not is_assessed for item in items):
        return True
    reaches = [visit.pain_reach(leg) for leg in LEG_ORDER]
    return not is_assessed and all(
        reach is not None and reach >= BOTH_LEGS_FROM_ZONE for reach in reaches
    )


def value_flags(
    known: KnownValues, start: StartValues, *, is_assessed: bool, is_first: bool
) -> Iterator[Flag]:
    """Yield the flags that the values of one visit raise, in the order of section 5.4."""
    if not is_assessed and not is_first:
        yield Flag(FlagKind.NOT_ASSESSED)
    if known.has_reach_conflict:
        yield Flag(FlagKind.REACH_CONFLICT)
    if is_assessed:
        yield from (Flag(FlagKind.CARRIED, field) for field in known.carried)
        if _is_worse_than_start(known, start):
            yield Flag(FlagKind.WORSE_THAN_START)
    furthest = known.furthest_recorded_here
    if furthest is not None and start.reach is not None and furthest > start.reach:
        yield Flag(FlagKind.REACH_BEYOND_START)


def _is_worse_than_start(known: KnownValues, start: StartValues) -> bool:
    score, first = known.score(start.index), start.index_score
    if start.index is Index.SENSORY or score is None or first is None:
        return False
    return score >= first + WORSE_POINTS


@dataclass(slots=True)
class CalendarFlags:
    """Follows a course along its dates and yields what time alone raises."""

    first_on: date
    last_on: date | None = None
    last_phase: Phase = Phase.CALMING
    entered_on: date = field(init=False)
    assessed_count: int = 0

    def __post_init__(self) -> None:
        self.entered_on = self.first_on

    def at(self, on: date, phase: Phase, *, is_assessed: bool) -> Iterator[Flag]:
        """Yield the flags of the next visit by date, and move on to it."""
        self.assessed_count += is_assessed
        if phase is not self.last_phase:
            self.entered_on = on
        if self._is_review_due(on, phase, is_assessed=is_assessed):
            yield Flag(FlagKind.REVIEW_DUE)
        if self.last_on is not None and (on - self.last_on).days > LONG_GAP_DAYS:
            yield Flag(FlagKind.LONG_GAP)
        if self.last_phase is Phase.PREVENTION and phase < Phase.PREVENTION:
            yield Flag(FlagKind.RELAPSE)
        self.last_on, self.last_phase = on, phase

    def _is_review_due(self, on: date, phase: Phase, *, is_assessed: bool) -> bool:
        if phase is Phase.CALMING:
            is_sixth = is_assessed and self.assessed_count >= REVIEW_VISIT
            return is_sixth or (on - self.first_on).days >= REVIEW_DAYS
        if phase is not Phase.NERVE_RECOVERY:
            return False
        return self._reviews_by(on) > self._reviews_by(self.last_on or on)

    def _reviews_by(self, on: date) -> int:
        return max((on - self.entered_on).days, 0) // REVIEW_DAYS
