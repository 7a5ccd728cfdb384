"""Where in the body: legs, sides and the zones down a leg, in one fixed order."""

from enum import Enum, IntEnum
from typing import Final

from tracker.language import marked, tr


class Leg(Enum):
    """One leg of the patient; never a mirrored picture."""

    LEFT = "left"
    RIGHT = "right"

    __hash__ = object.__hash__  # what is kept a leg is looked up at every visit of every course


class Side(Enum):
    """The side or sides a course is about."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Reach(IntEnum):
    """How far down one leg something was felt: an ordinal scale, larger is further.

    The line between THIGH and CALF is the knee. Source: clinical-rules.md section 2.
    """

    NONE = 0
    LOW_BACK = 1
    BUTTOCK = 2
    THIGH = 3
    CALF = 4
    FOOT = 5

    @property
    def code(self) -> str:
        """Return the zone as files write it, in every language: ``low back``."""
        return self.name.lower().replace("_", " ")

    @property
    def zone(self) -> str:
        """Return the zone's name in the language in use, e.g. ``low back``."""
        return tr(_ZONE_NAMES[self], "zone")

    @property
    def place(self) -> str:
        """Return the zone as part of a sentence: ``the calf``; ``no zone`` for none."""
        return tr(_PLACES[self], "place")


_ZONE_NAMES: Final[dict[Reach, str]] = {
    Reach.NONE: marked("none", "zone"),
    Reach.LOW_BACK: marked("low back", "zone"),
    Reach.BUTTOCK: marked("buttock", "zone"),
    Reach.THIGH: marked("thigh", "zone"),
    Reach.CALF: marked("calf", "zone"),
    Reach.FOOT: marked("foot", "zone"),
}
_PLACES: Final[dict[Reach, str]] = {
    Reach.NONE: marked("no zone", "place"),
    Reach.LOW_BACK: marked("the low back", "place"),
    Reach.BUTTOCK: marked("the buttock", "place"),
    Reach.THIGH: marked("the thigh", "place"),
    Reach.CALF: marked("the calf", "place"),
    Reach.FOOT: marked("the foot", "place"),
}

ZONES: Final[tuple[Reach, ...]] = tuple(Reach)
LEG_ORDER: Final[tuple[Leg, ...]] = (Leg.LEFT, Leg.RIGHT)

WHERE_EXACTLY: Final[dict[Reach, str]] = {
    Reach.NONE: marked("no pain in back or leg"),
    Reach.LOW_BACK: marked("lumbar or sacral, above the gluteal crease, nothing in buttock or leg"),
    Reach.BUTTOCK: marked("buttock or hip, to the gluteal fold"),
    Reach.THIGH: marked("below the gluteal fold down to and including the knee"),
    Reach.CALF: marked("calf or shin, below the knee, above the ankle"),
    Reach.FOOT: marked("ankle, foot or toes"),
}
