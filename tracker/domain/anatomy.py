"""Where in the body: legs, sides and the zones down a leg, in one fixed order."""

from enum import Enum, IntEnum
from typing import Final


class Leg(Enum):
    """One leg of the patient; never a mirrored picture."""

    LEFT = "left"
    RIGHT = "right"


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
    def zone(self) -> str:
        """Return the zone's name as people and files write it, e.g. ``low back``."""
        return self.name.lower().replace("_", " ")


ZONES: Final[tuple[Reach, ...]] = tuple(Reach)
LEG_ORDER: Final[tuple[Leg, ...]] = (Leg.LEFT, Leg.RIGHT)

WHERE_EXACTLY: Final[dict[Reach, str]] = {
    Reach.NONE: "no pain in back or leg",
    Reach.LOW_BACK: "lumbar or sacral, above the gluteal crease, nothing in buttock or leg",
    Reach.BUTTOCK: "buttock or hip, to the gluteal fold",
    Reach.THIGH: "below the gluteal fold down to and including the knee",
    Reach.CALF: "calf or shin, below the knee, above the ankle",
    Reach.FOOT: "ankle, foot or toes",
}
