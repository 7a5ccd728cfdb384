"""What is known at each visit: order, start values, carried values, reach as read.

Source: clinical-rules.md sections 3.7 and 5.1.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from tracker.domain.rules.assessment import Index, Scores, StartValues
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.values.rules import BOOK_RULES, Rules
from tracker.domain.values.thresholds import INDEX_FROM, RADIATES_FROM_ZONE, START_VISITS
from tracker.domain.values.visit import Visit

CARRIED_SCORES: Final = ("leg_pain", "back_pain", "tingling", "numbness")
PAIN_REACH: Final = "pain_reach"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownValues(Scores):
    """The values the rules see at one visit; a score is the one of the visit before if not here.

    Attributes:
        reach: R, the furthest known reach over the legs as read.
        is_reach_fresh: Whether nothing old decides R.
        carried: Fields taken from the visit before, in a fixed order.
        reach_read: Reach per leg as read at this visit; None not recorded here.
        has_reach_conflict: Whether a reach was not read as entered.
    """

    reach: Reach | None
    is_reach_fresh: bool
    carried: tuple[str, ...]
    reach_read: Mapping[Leg, Reach | None]
    has_reach_conflict: bool

    @property
    def furthest_recorded_here(self) -> Reach | None:
        """Return the furthest reach recorded at this visit, as read; None when none was."""
        here = [reach for reach in self.reach_read.values() if reach is not None]
        return max(here, default=None)

    def score(self, index: Index | None) -> int | None:
        """Return I, the index score; None when unknown or when the index is sensory."""
        if index is Index.LEG_PAIN:
            return self.leg_pain
        return self.back_pain if index is Index.BACK_PAIN else None


def counted_visits(visits: Iterable[Visit]) -> tuple[Visit, ...]:
    """Return the visits by date; of two on one day the one entered last counts."""
    by_date = {visit.visit_date: visit for visit in visits}
    return tuple(by_date[day] for day in sorted(by_date))


def has_conflict(visit: Visit, leg: Leg) -> bool:
    """Return whether leg pain 0 stands beside a reach at or past the buttock (section 3.7)."""
    reach = visit.pain_reach(leg)
    return reach is not None and reach >= RADIATES_FROM_ZONE and visit.leg_pain == 0


def find_conflict(visit: Visit) -> Reach | None:
    """Return the furthest reach that contradicts the leg pain; None where none does."""
    found = [visit.pain_reach(leg) for leg in LEG_ORDER if has_conflict(visit, leg)]
    return max((reach for reach in found if reach is not None), default=None)


def read_reach(visit: Visit, leg: Leg, rules: Rules) -> Reach | None:
    """Return a leg's pain reach as the rules read it (section 3.7); None when not recorded.

    Where it contradicts the leg pain it counts as not recorded until it is asked again; version 1
    reads it as none when back pain is recorded as 0, else as low back.
    """
    if not has_conflict(visit, leg):
        return visit.pain_reach(leg)
    if not rules.is_first:
        return None
    return Reach.NONE if visit.back_pain == 0 else Reach.LOW_BACK


def start_values(visits: Sequence[Visit], rules: Rules = BOOK_RULES) -> StartValues:
    """Return the first recorded value of each field at visit 1 or 2 of counted visits."""
    first = visits[:START_VISITS]

    def start(values: Iterable[int | None]) -> int | None:
        return next((value for value in values if value is not None), None)

    leg_pain = start(visit.leg_pain for visit in first)
    back_pain = start(visit.back_pain for visit in first)
    reaches = {leg: start(read_reach(visit, leg, rules) for visit in first) for leg in LEG_ORDER}
    left, right = reaches[Leg.LEFT], reaches[Leg.RIGHT]
    return StartValues(
        rules=rules,
        leg_pain=leg_pain,
        back_pain=back_pain,
        tingling=start(visit.tingling for visit in first),
        numbness=start(visit.numbness for visit in first),
        reach_left=None if left is None else Reach(left),
        reach_right=None if right is None else Reach(right),
        index=_index(leg_pain, back_pain),
    )


def _index(leg_pain: int | None, back_pain: int | None) -> Index | None:
    if leg_pain is not None and (
        leg_pain >= INDEX_FROM or (leg_pain > 0 and (back_pain is None or leg_pain >= back_pain))
    ):
        return Index.LEG_PAIN
    if back_pain is not None and back_pain > 0:
        return Index.BACK_PAIN
    return Index.SENSORY if leg_pain == 0 and back_pain == 0 else None


def is_assessable(visit: Visit, index: Index | None) -> bool:
    """Return whether the index score is recorded at this visit (not carried)."""
    if index is Index.LEG_PAIN:
        return visit.leg_pain is not None
    if index is Index.BACK_PAIN:
        return visit.back_pain is not None
    if index is Index.SENSORY:
        return visit.tingling is not None or visit.numbness is not None
    return False


def known_values(visits: Sequence[Visit], rules: Rules = BOOK_RULES) -> tuple[KnownValues, ...]:
    """Return what is known at each of the counted visits, in their order."""
    walk = KnownWalk(rules)
    return tuple(walk.step(visit) for visit in visits)


class KnownWalk:
    """Goes through counted visits and carries what the next one does not record."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._before: Visit | None = None
        self._read_before = _by_leg(None, None)
        self._last_recorded: Mapping[Leg, Reach] = {}

    def step(self, visit: Visit) -> KnownValues:
        """Return what is known at the next visit and move on to it."""
        read = _by_leg(*(read_reach(visit, leg, self._rules) for leg in (Leg.LEFT, Leg.RIGHT)))
        recorded = {leg: reach for leg, reach in read.items() if reach is not None}
        self._last_recorded = {**self._last_recorded, **recorded}
        known = _known_at(visit, self._before, read, self._read_before, self._last_recorded)
        self._before, self._read_before = visit, read
        return known


@cache
def _by_leg(left: Reach | None, right: Reach | None) -> Mapping[Leg, Reach | None]:
    """Return the reaches by leg: one value for all visits that read alike."""
    return MappingProxyType({Leg.LEFT: left, Leg.RIGHT: right})


def _known_at(
    visit: Visit,
    before: Visit | None,
    read: Mapping[Leg, Reach | None],
    read_before: Mapping[Leg, Reach | None],
    last_recorded: Mapping[Leg, Reach],
) -> KnownValues:
    scores: dict[str, int | None] = {}
    carried = []
    for field in CARRIED_SCORES:
        score: int | None = getattr(visit, field)
        if score is None and before is not None:
            score = getattr(before, field)
            if score is not None:
                carried.append(field)
        scores[field] = score
    reach, is_fresh, is_carried = _furthest(read, read_before, last_recorded)
    if is_carried:
        carried.append(PAIN_REACH)
    return KnownValues(
        **scores,
        reach=reach,
        is_reach_fresh=is_fresh,
        carried=tuple(carried),
        reach_read=read,
        has_reach_conflict=find_conflict(visit) is not None,
    )


def _furthest(
    read: Mapping[Leg, Reach | None],
    read_before: Mapping[Leg, Reach | None],
    last_recorded: Mapping[Leg, Reach],
) -> tuple[Reach | None, bool, bool]:
    """Return R, whether it is fresh, and whether any leg's reach was carried."""
    recorded: list[Reach] = []
    carried: list[Reach] = []
    is_forgotten = False
    for leg in LEG_ORDER:
        here, earlier = read[leg], read_before[leg]
        if here is not None:
            recorded.append(here)
        elif earlier is not None:
            carried.append(earlier)
        elif last_recorded.get(leg, Reach.NONE) >= RADIATES_FROM_ZONE:
            is_forgotten = True
    furthest_carried = max(carried, default=Reach.NONE)
    is_old = is_forgotten or furthest_carried >= RADIATES_FROM_ZONE
    reach = None if is_forgotten else max([*recorded, *carried], default=None)
    return reach, bool(recorded) and not is_old, bool(carried)
