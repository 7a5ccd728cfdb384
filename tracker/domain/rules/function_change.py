"""Whether function changed by its own minimum between two visits, measure by measure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from tracker.domain.values.function_measures import (
    Change,
    FunctionMeasure,
    function_measures,
)
from tracker.domain.values.visit import Visit


def changed_measures(earlier: Visit, later: Visit) -> tuple[FunctionMeasure, ...]:
    """Return the measures that changed by their minimum between two visits, for better or worse.

    What is missing at either visit, and what has no agreed minimum, did not change.
    """
    changed = (Change.BETTER, Change.WORSE)
    return tuple(
        one for one in function_measures().values() if one.change(earlier, later) in changed
    )


Scored = Mapping[str, Visit]
"""The visit that scored a measure last, by the measure's code."""

NOTHING_SCORED: Final[Scored] = MappingProxyType({})


def scored_by(visit: Visit, before: Scored = NOTHING_SCORED) -> Scored:
    """Return where each measure was scored last, up to a visit and with it."""
    here = {
        code: visit
        for code, measure in function_measures().items()
        if measure.score(visit) is not None
    }
    return {**before, **here} if here else before


def has_function_changed(before: Scored, now: Scored) -> bool:
    """Return whether any measure known at both differs by its minimum, for better or worse."""
    return any(
        visit is not now[code]
        and function_measures()[code].change(visit, now[code]) in (Change.BETTER, Change.WORSE)
        for code, visit in before.items()
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionWay:
    """A measure from the first visit that has it to the last one.

    Attributes:
        start: The first score, as it may be compared; None when only one visit has any.
        now: The last score.
        now_on: Day of the last one's visit.
        change: What became of it; None where nothing may be said.
    """

    measure: FunctionMeasure
    start: float | None
    start_on: date
    now: float
    now_on: date
    change: Change | None


def find_way(visits: Iterable[Visit], measure: FunctionMeasure) -> FunctionWay | None:
    """Return the way of a measure through visits in the order of their days; None without any."""
    scored = [visit for visit in visits if measure.score(visit) is not None]
    if not scored:
        return None
    first, last = scored[0], scored[-1]
    pair = measure.pair(first, last) if len(scored) > 1 else None
    now = measure.score(last)
    return FunctionWay(
        measure=measure,
        start=None if pair is None else pair[0],
        start_on=first.visit_date,
        now=pair[1] if pair is not None else now or 0.0,
        now_on=last.visit_date,
        change=None if pair is None else measure.change_of(*pair),
    )
