"""Which function measures are due: at the start of a course, and every so many visits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from tracker.domain.values.clinic import FunctionPlan
from tracker.domain.values.function_measures import FunctionMeasure, Kind, function_measures
from tracker.domain.values.visit import Visit

KEYS_AT_A_VISIT: Final = 8  # more than a visit takes without it; a visit stays under 30 seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A measure that is to be asked.

    Attributes:
        since: Number of the visit at which it became due, from 1.
        is_missed: Whether a visit was saved without it since.
    """

    measure: FunctionMeasure
    since: int
    is_missed: bool


def due_after(visits: Sequence[Visit], plan: FunctionPlan) -> tuple[Due, ...]:
    """Return what is due at the visit that follows some visits.

    Args:
        visits: Those before it, in any order.
        plan: What the clinic asks, and how often.
    """
    ordered = sorted(visits, key=lambda visit: visit.visit_date)
    return tuple(_due(ordered, plan))


def due_at_once(due: Sequence[Due], activities: int) -> tuple[Due, ...]:
    """Return what of it is asked at one visit: no more than a few keys; the rest at the next.

    Args:
        due: All that is due, in the order it is asked.
        activities: How many the patient has named.
    """
    room, taken = KEYS_AT_A_VISIT, list[Due]()
    for one in sorted(due, key=lambda one: one.since):  # what has waited longest comes first
        keys = _keys_of(one.measure, activities)
        if keys <= room or not taken:
            taken.append(one)
            room -= keys
    return tuple(one for one in due if one in taken)


def missed_by(visits: Sequence[Visit], plan: FunctionPlan) -> tuple[Due, ...]:
    """Return what was due at the last visit or before and is not recorded since."""
    return tuple(one for one in due_after(visits, plan) if one.is_missed)


def _due(visits: Sequence[Visit], plan: FunctionPlan) -> Iterable[Due]:
    following = len(visits) + 1
    for code in plan.measures if plan.every else ():
        measure = function_measures()[code]
        asked = [
            number for number, visit in enumerate(visits, 1) if measure.score(visit) is not None
        ]
        since = asked[-1] + plan.every if asked else 1
        if since <= following:
            yield Due(measure=measure, since=since, is_missed=since < following)


def _keys_of(measure: FunctionMeasure, activities: int) -> int:
    """Return how many keys its answers take: a digit each, a number also the Enter after it."""
    if measure.kind is Kind.NUMBER:
        return len(str(measure.highest)) + 1
    return activities if measure.kind is Kind.ACTIVITIES else len(measure.items)
