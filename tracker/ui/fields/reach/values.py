"""How far pain, and tingling or numbness, go down each leg: what the drawing holds."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from tracker.domain.rules.jumps import needs_sure
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach
from tracker.language import marked, tr

_ANY_REACH: Final = "pain_reach_left"  # every reach is asked about alike


class ReachKind(Enum):
    """What was felt; never mixed into one another. The value is the word, marked."""

    PAIN = marked("pain", "what reaches")
    SENSORY = marked("tingling or numbness", "what reaches")

    @property
    def word(self) -> str:
        """Return the word in the language in use."""
        return tr(self.value, "what reaches")


_LEG_WORDS: Final = {Leg.LEFT: marked("Left", "leg"), Leg.RIGHT: marked("Right", "leg")}
_SPOKEN_LEGS: Final = {
    Leg.LEFT: marked("left leg, {words}"),
    Leg.RIGHT: marked("right leg, {words}"),
}
# Whole sentences: which word stands before a zone depends on the zone in most languages.
_SPOKEN: Final = {
    ReachKind.PAIN: {
        Reach.NONE: marked("no pain"),
        Reach.LOW_BACK: marked("pain reaches low back"),
        Reach.BUTTOCK: marked("pain reaches buttock"),
        Reach.THIGH: marked("pain reaches thigh"),
        Reach.CALF: marked("pain reaches calf"),
        Reach.FOOT: marked("pain reaches foot"),
    },
    ReachKind.SENSORY: {
        Reach.NONE: marked("no tingling or numbness"),
        Reach.LOW_BACK: marked("tingling or numbness reaches low back"),
        Reach.BUTTOCK: marked("tingling or numbness reaches buttock"),
        Reach.THIGH: marked("tingling or numbness reaches thigh"),
        Reach.CALF: marked("tingling or numbness reaches calf"),
        Reach.FOOT: marked("tingling or numbness reaches foot"),
    },
}

_DIGITS_SET: Final = {
    Leg.LEFT: marked("digits set the left leg, {kind}"),
    Leg.RIGHT: marked("digits set the right leg, {kind}"),
}
_NO_SIDE: Final = marked("the course has no side: name the leg by the left or right arrow")

Place = tuple[ReachKind, Leg]
PLACES: Final[tuple[Place, ...]] = tuple((kind, leg) for kind in ReachKind for leg in LEG_ORDER)


@dataclass(frozen=True, slots=True)
class Reaches:
    """One zone per kind and leg; None is not recorded."""

    zones: dict[Place, Reach | None] = field(default_factory=lambda: dict.fromkeys(PLACES))

    def of(self, kind: ReachKind, leg: Leg | None) -> Reach | None:
        """Return one zone; None of no leg."""
        return None if leg is None else self.zones.get((kind, leg))

    def with_zone(self, kind: ReachKind, leg: Leg, zone: Reach | None) -> "Reaches":
        """Return the same with one zone changed."""
        return Reaches({**self.zones, (kind, leg): zone})

    def spoken(self) -> list[str]:
        """Return in words what is held of pain in each leg, and of tingling where recorded."""
        told = [(ReachKind.PAIN, leg) for leg in LEG_ORDER]
        told += [place for place in PLACES if place not in told and self.of(*place) is not None]
        return [spoken_words(*place, self.of(*place)) for place in told]

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


def leg_word(leg: Leg) -> str:
    """Return ``Left`` or ``Right``, as it stands above the drawn leg."""
    return tr(_LEG_WORDS[leg], "leg")


def spoken_words(kind: ReachKind, leg: Leg, zone: Reach | None) -> str:
    """Return a leg's zone as it is spoken: ``left leg, pain reaches calf``, ``…, not asked``."""
    words = tr("not asked") if zone is None else tr(_SPOKEN[kind][zone])
    return tr(_SPOKEN_LEGS[leg], words=words)


def digits_words(kind: ReachKind, leg: Leg | None) -> str:
    """Return what digits set now; of no leg, how one is named."""
    return tr(_NO_SIDE) if leg is None else tr(_DIGITS_SET[leg], kind=kind.word)


def stepped(now: Reach | None, last: Reach | None, by: int) -> Reach:
    """Return the zone a step away from what stands here, else from the last visit's.

    Args:
        now: What stands here; None for nothing yet.
        last: What the last visit said; None for nothing.
        by: 1 toward the foot, -1 toward the back.
    """
    start = last if now is None else now
    return Reach.NONE if start is None else Reach(max(0, min(int(Reach.FOOT), int(start) + by)))
