"""Who stands in the patient list, in which order and group; ids only, so that any number fits.

Imports no database: it is the first thing shown.
"""

from array import array
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Final

from tracker.models import patient_list
from tracker.models.patient_list import Part, Reader, count_all, count_of, ids_of, place_in

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
        groups: Each group that has somebody, from top to bottom, with how many, which may be
            more than the order names; empty for a list without groups.
    """

    patients: "array[int]" = field(default_factory=lambda: array("q"))
    groups: tuple[tuple[ListGroup, int], ...] = ()


# From top to bottom. Needs attention: the worst first, of those the one seen longest ago.
# Recent: those never seen, then the one seen last.
_IN_GROUPS: Final[Mapping[ListGroup, tuple[Part, ...]]] = {
    ListGroup.ATTENTION: (patient_list.URGENT_IN_CARE, patient_list.LONG_GAP),
    ListGroup.SEEN_TODAY: (patient_list.SEEN_TODAY,),
    ListGroup.RECENT: (patient_list.NEW, patient_list.SEEN_BEFORE),
}
_WITHOUT: Final[Mapping[ListFilter, tuple[Part, ...]]] = {
    ListFilter.ATTENTION: (patient_list.URGENT, patient_list.LONG_GAP),
    ListFilter.ALL: (patient_list.NEVER_SEEN, patient_list.SEEN),
}


def counts_of(read: Reader, today: date) -> ListCounts:
    """Return how many patients each filter shows."""
    known, active, attention = count_all(read, today)
    return ListCounts(known=known, active=active, attention=attention)


def order_of(read: Reader, chosen: ListFilter, today: date, limit: int | None = None) -> ListOrder:
    """Return who stands in the list, ``limit`` patients at most; nothing is counted further."""
    return ListOrder(
        patients=_first(read, _parts(chosen), today, limit),
        groups=_groups(read, chosen, today, limit),
    )


def moved_order(
    read: Reader, chosen: ListFilter, order: ListOrder, patient_id: int, today: date
) -> ListOrder:
    """Return a whole order as it is once one patient, and nobody else, was changed."""
    patients = order.patients[:]
    with suppress(ValueError):
        patients.remove(patient_id)
    place = _place(read, chosen, patient_id, today)
    if place is not None:
        patients.insert(place, patient_id)
    return ListOrder(patients=patients, groups=_groups(read, chosen, today, None))


def _parts(chosen: ListFilter) -> tuple[Part, ...]:
    if chosen in _WITHOUT:
        return _WITHOUT[chosen]
    return tuple(part for parts in _IN_GROUPS.values() for part in parts)


def _groups(
    read: Reader, chosen: ListFilter, today: date, limit: int | None
) -> tuple[tuple[ListGroup, int], ...]:
    if chosen in _WITHOUT:
        return ()
    counts = {
        group: sum(count_of(read, part, today, limit) for part in parts)
        for group, parts in _IN_GROUPS.items()
    }
    return tuple((group, count) for group, count in counts.items() if count)


def _place(read: Reader, chosen: ListFilter, patient_id: int, today: date) -> int | None:
    before = 0
    for part in _parts(chosen):
        place = place_in(read, part, patient_id, today)
        if place is not None:
            return before + place
        before += count_of(read, part, today)
    return None


def _first(read: Reader, parts: Sequence[Part], today: date, limit: int | None) -> "array[int]":
    found: array[int] = array("q")
    for part in parts:
        rest = None if limit is None else limit - len(found)
        if rest is None or rest > 0:
            found += ids_of(read, part, today, rest)
    return found
