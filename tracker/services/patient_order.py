"""Who stands in the patient list, in which order and group; ids only, so that any number fits.

Imports no database: it is the first thing shown.
"""

from array import array
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

ROWS_A_PAGE: Final = 64  # patients read at a time; the first list has as many


class ListFilter(Enum):
    """Which patients the list shows."""

    ACTIVE = "Active"
    ATTENTION = "Attention"
    ALL = "All"


class ListGroup(Enum):
    """A group of the list of active patients, in the order they stand there."""

    ATTENTION = "attention"
    SEEN_TODAY = "seen_today"
    RECENT = "recent"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCounts:
    """How many patients each filter shows.

    Attributes:
        known: Every patient.
        active: Those with an active course, and those whose first course has not begun.
        attention: Those something of whom wants attention.
    """

    known: int = 0
    active: int = 0
    attention: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOrder:
    """Who stands in the list under one filter.

    Attributes:
        patients: Ids of patients, from top to bottom.
        groups: Each group that has somebody, from top to bottom, with how many; empty for a list
            without groups.
    """

    patients: "array[int]" = field(default_factory=lambda: array("q"))
    groups: tuple[tuple[ListGroup, int], ...] = ()
