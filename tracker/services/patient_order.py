"""Who stands in the patient list, in which order and group; ids only, so that any number fits.

Imports no database: it is the first thing shown.
"""

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from itertools import accumulate
from typing import Any, Final

from tracker.domain.values.course_summary import Attention
from tracker.domain.values.list_criteria import Criteria
from tracker.models import patient_list
from tracker.models.finding.narrowing import narrowed
from tracker.models.patient_list import Part, Reader, count_all, count_of, ids_of, place_in

ROWS_A_PAGE: Final = 64  # patients read at a time; the first list has as many


class ListFilter(Enum):
    """Which patients the list shows.

    Those from ``RED_FLAG`` on name one thing that waits, and show whoever has nothing more urgent.
    """

    ACTIVE = "Active"
    ATTENTION = "Attention"
    ALL = "All"
    RED_FLAG = "RedFlag"
    NEURO_CHECK = "NeuroCheck"
    REASSESS = "Reassess"
    REVIEW_DUE = "ReviewDue"
    OVERDUE = "Overdue"
    DRAFTS = "Drafts"
    ARCHIVED = "Archived"


WAITING: Final = (
    ListFilter.RED_FLAG, ListFilter.NEURO_CHECK, ListFilter.REASSESS, ListFilter.REVIEW_DUE,
    ListFilter.OVERDUE, ListFilter.DRAFTS,
)  # fmt: skip


Chosen = ListFilter | Criteria
"""What the list shows: one of the filters, or whoever meets criteria."""


class ListGroup(Enum):
    """A group of the list of active patients, in the order they stand there."""

    ATTENTION = "attention"
    OVERDUE = "overdue"
    SEEN_TODAY = "seen_today"
    RECENT = "recent"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCounts:
    """How many patients each filter shows.

    Attributes:
        known: Every patient.
        active: Those with an active course, and those whose first course has not begun.
        attention: Those something of whom wants attention.
        archived: Those who are archived, and counted nowhere else.
    """

    known: int = 0
    active: int = 0
    attention: int = 0
    archived: int = 0


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
# Overdue: those away too long, by a long gap or by the plan, the longest first.
# Recent: those never seen, then the one seen last. None: a list without groups.
_PARTS: Final[Mapping[ListFilter, Mapping[ListGroup | None, tuple[Part, ...]]]] = {
    ListFilter.ACTIVE: {
        ListGroup.ATTENTION: (patient_list.URGENT_IN_CARE,),
        ListGroup.OVERDUE: (patient_list.AWAY,),
        ListGroup.SEEN_TODAY: (patient_list.SEEN_TODAY,),
        ListGroup.RECENT: (patient_list.NEW, patient_list.SEEN_BEFORE),
    },
    ListFilter.ATTENTION: {None: (patient_list.URGENT, patient_list.AWAY)},
    ListFilter.ALL: {None: (patient_list.NEVER_SEEN, patient_list.SEEN)},
    ListFilter.RED_FLAG: {None: (patient_list.of_urgency(Attention.RED_FLAG),)},
    ListFilter.NEURO_CHECK: {None: (patient_list.of_urgency(Attention.NEURO_CHECK),)},
    ListFilter.REASSESS: {None: (patient_list.of_urgency(Attention.REASSESS),)},
    ListFilter.REVIEW_DUE: {None: (patient_list.of_urgency(Attention.REVIEW_DUE),)},
    ListFilter.OVERDUE: {None: (patient_list.AWAY,)},
    ListFilter.DRAFTS: {None: (patient_list.WITH_DRAFT,)},
    ListFilter.ARCHIVED: {None: (patient_list.ARCHIVED,)},
}


def _groups(chosen: Chosen, today: date) -> Mapping[ListGroup | None, tuple[Part, ...]]:
    if isinstance(chosen, ListFilter):
        return _PARTS[chosen]
    return {None: narrowed(chosen, today)}


def counts_of(read: Reader, today: date) -> ListCounts:
    """Return how many patients each filter shows."""
    known, active, attention, archived = count_all(read, today)
    return ListCounts(known=known, active=active, attention=attention, archived=archived)


def waiting_counts(read: Reader, today: date) -> dict[ListFilter, int]:
    """Return how many patients each thing that waits has."""
    return {one: sum(count_of(read, part, today) for part in _PARTS[one][None]) for one in WAITING}


def order_of(read: Reader, chosen: Chosen, today: date, limit: int | None = None) -> ListOrder:
    """Return who stands in the list, ``limit`` patients at most; nothing is counted further."""
    groups = _groups(chosen, today)
    parts = [part for group in groups.values() for part in group]
    counts = {
        group: sum(count_of(read, part, today, limit) for part in groups[group])
        for group in filter(None, groups)
    }
    return ListOrder(patients=_first(read, parts, today, limit), groups=_with_somebody(counts))


def moved_order(
    read: Reader, chosen: Chosen, order: ListOrder, patient_id: int, today: date
) -> ListOrder:
    """Return a whole order as it is once one patient, and nobody else, was changed."""
    patients = order.patients[:]
    counts: Counter[ListGroup | None] = Counter(dict(order.groups))
    with suppress(ValueError):
        place = patients.index(patient_id)
        del patients[place]
        counts[_group_at(order, place)] -= 1
    above = 0
    for group, parts in _groups(chosen, today).items():
        found = _place(read, parts, patient_id, today)
        if found is not None:
            patients.insert(above + found, patient_id)
            counts[group] += 1
            break
        above += counts[group]
    return ListOrder(patients=patients, groups=_with_somebody(counts))


def _with_somebody(counts: Mapping[Any, int]) -> tuple[tuple[ListGroup, int], ...]:
    return tuple((group, counts[group]) for group in ListGroup if counts.get(group))


def _group_at(order: ListOrder, place: int) -> ListGroup | None:
    bottoms = accumulate(count for _, count in order.groups)
    pairs = zip(order.groups, bottoms, strict=True)
    return next((group for (group, _), bottom in pairs if place < bottom), None)


def _place(read: Reader, parts: Sequence[Part], patient_id: int, today: date) -> int | None:
    """Return how many of some parts stand before a patient; None when in none of them."""
    for number, part in enumerate(parts):
        place = place_in(read, part, patient_id, today)
        if place is not None:
            return place + sum(count_of(read, earlier, today) for earlier in parts[:number])
    return None


def _first(read: Reader, parts: Sequence[Part], today: date, limit: int | None) -> "array[int]":
    found: array[int] = array("q")
    for part in parts:
        rest = None if limit is None else limit - len(found)
        if rest is None or rest > 0:
            found += ids_of(read, part, today, limit)[:rest]  # asked so whatever was found
    return found
