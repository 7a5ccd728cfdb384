"""How far pain, and tingling or numbness, go down each leg: what the drawing holds."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from tracker.domain.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.entry_checks import needs_sure

_ANY_REACH: Final = "pain_reach_left"  # every reach is asked about alike


class ReachKind(Enum):
    """What was felt; never mixed into one another."""

    PAIN = "pain"
    SENSORY = "tingling or numbness"


Place = tuple[ReachKind, Leg]
PLACES: Final[tuple[Place, ...]] = tuple((kind, leg) for kind in ReachKind for leg in LEG_ORDER)


@dataclass(frozen=True, slots=True)
class Reaches:
    """One zone per kind and leg; None is not recorded."""

    zones: dict[Place, Reach | None] = field(default_factory=lambda: dict.fromkeys(PLACES))

    def of(self, kind: ReachKind, leg: Leg) -> Reach | None:
        """Return one zone."""
        return self.zones.get((kind, leg))

    def with_zone(self, kind: ReachKind, leg: Leg, zone: Reach | None) -> "Reaches":
        """Return the same with one zone changed."""
        return Reaches({**self.zones, (kind, leg): zone})

    def jumps_from(self, last: "Reaches") -> frozenset[Place]:
        """Return where a zone lies so far from the last one that it is asked about."""
        return frozenset(
            place
            for place in PLACES
            if needs_sure(_ANY_REACH, last.zones[place], self.zones[place])
        )


NO_REACHES: Final = Reaches()


def other_leg(leg: Leg) -> Leg:
    """Return the other leg."""
    return Leg.RIGHT if leg is Leg.LEFT else Leg.LEFT


def zone_words(kind: ReachKind, zone: Reach | None) -> str:
    """Return a zone as it is spoken: ``pain reaches calf``, ``no pain``, ``not asked``."""
    if zone is None:
        return "not asked"
    if zone is Reach.NONE:
        return f"no {kind.value}"
    return f"{kind.value} reaches {zone.zone}"
