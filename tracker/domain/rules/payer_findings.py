"""What became of each measure from the start to now, held against its own minimum; pure.

For whoever pays: every measure that is recorded, whichever way it went. Nothing here says why
anything changed. Source: clinical-rules.md sections 3, 4 and 12.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, Measure, VisitStatus
from tracker.domain.rules.centralization import back_rises_while_reach_recedes
from tracker.domain.rules.function_change import find_way
from tracker.domain.values.function_measures import Change, FunctionMeasure, function_measures
from tracker.domain.values.thresholds import (
    START_VISITS,
    ZONES_WITH_PAIN_STEADY,
    better_limit,
    worse_limit,
)

SCORES: Final = (Measure.LEG_PAIN, Measure.BACK_PAIN, Measure.TINGLING, Measure.NUMBNESS)
PAIN: Final = frozenset({Measure.LEG_PAIN, Measure.BACK_PAIN, Measure.PAIN_REACH})
NO_OUTCOME: Final = "start_back"  # a tool that sorts patients at the start, no measure of change


class Outcome(Enum):
    """What the measures say together."""

    IMPROVED = "improved"
    MIXED = "mixed"
    NOT_IMPROVED = "not_improved"
    WORSE = "worse"
    TOO_LITTLE = "too_little"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredChange:
    """One measure at the start and as last recorded.

    Attributes:
        measure: Of the rules, or a measure of function.
        start: At visit 1 or 2, of function the first recorded; None without one.
        now: As last recorded after that; None where it was not measured again.
        change: By its own minimum; None where nothing may be said.
        is_pattern: Whether it is back pain that rose while the pain reaches less far, which is
            never called worse; only its values are told.
    """

    measure: Measure | FunctionMeasure
    start: float | None = None
    start_on: date | None = None
    now: float | None = None
    now_on: date | None = None
    change: Change | None = None
    is_pattern: bool = False

    @property
    def is_function(self) -> bool:
        """Return whether it says what the patient can do."""
        return isinstance(self.measure, FunctionMeasure)

    @property
    def is_left_off(self) -> bool:
        """Return whether it was measured at the start and never again."""
        return self.start is not None and self.now is None

    @property
    def is_recorded(self) -> bool:
        """Return whether there is anything of it."""
        return self.start is not None or self.now is not None


def measured_changes(status: CourseStatus) -> tuple[MeasuredChange, ...]:
    """Return leg pain, back pain and reach, then whatever else was recorded."""
    found = [*_pain_rows(status), *_function_rows(status)]
    return tuple(one for one in found if one.is_recorded or one.measure in PAIN)


def outcome_of(changes: Iterable[MeasuredChange]) -> Outcome:
    """Return what measures say together; those without a minimum or a second value say nothing."""
    judged = [one.change for one in changes if one.change is not None]
    is_better, is_worse = Change.BETTER in judged, Change.WORSE in judged
    if not judged:
        return Outcome.TOO_LITTLE
    if is_better:
        return Outcome.MIXED if is_worse else Outcome.IMPROVED
    return Outcome.WORSE if is_worse else Outcome.NOT_IMPROVED


def score_change(start: int, now: int) -> Change:
    """Return what became of a 0–10 score that is better the lower it is."""
    if now <= better_limit(start):
        return Change.BETTER
    return Change.WORSE if now >= worse_limit(start) else Change.SAME


def reach_change(start: int, now: int) -> Change:
    """Return what became of the furthest reach: one zone is within the error of a reading."""
    if now <= start - ZONES_WITH_PAIN_STEADY:
        return Change.BETTER
    return Change.WORSE if now >= start + ZONES_WITH_PAIN_STEADY else Change.SAME


def _pain_rows(status: CourseStatus) -> Iterator[MeasuredChange]:
    yield _row(status.visits, Measure.LEG_PAIN, _score_of(Measure.LEG_PAIN), score_change)
    yield _back_row(status)
    yield _row(status.visits, Measure.PAIN_REACH, _furthest, reach_change)
    for measure in SCORES[2:]:
        yield _row(status.visits, measure, _score_of(measure), score_change)


def _back_row(status: CourseStatus) -> MeasuredChange:
    row = _row(status.visits, Measure.BACK_PAIN, _score_of(Measure.BACK_PAIN), score_change)
    latest = status.latest
    if row.change is not Change.WORSE or latest is None:
        return row
    if not back_rises_while_reach_recedes(latest.assessment, status.start):
        return row
    return replace(row, change=None, is_pattern=True)


def _row(
    visits: Sequence[VisitStatus],
    measure: Measure,
    value: Callable[[VisitStatus], int | None],
    judge: Callable[[int, int], Change],
) -> MeasuredChange:
    known = [
        (number, found, entry.visit.visit_date)
        for number, entry in enumerate(visits)
        if (found := value(entry)) is not None
    ]
    if not known:
        return MeasuredChange(measure=measure)
    first, (_, now, now_on) = known[0], known[-1]
    if first[0] >= START_VISITS:
        return MeasuredChange(measure=measure, now=now, now_on=now_on)
    _, start, start_on = first
    if len(known) == 1:
        return MeasuredChange(measure=measure, start=start, start_on=start_on)
    return MeasuredChange(
        measure=measure, start=start, start_on=start_on, now=now, now_on=now_on,
        change=judge(start, now),
    )  # fmt: skip


def _score_of(measure: Measure) -> Callable[[VisitStatus], int | None]:
    def score(entry: VisitStatus) -> int | None:
        found: int | None = getattr(entry.visit, measure.value)
        return found

    return score


def _furthest(entry: VisitStatus) -> int | None:
    read = entry.assessment.reach_read.values()
    return max((reach for reach in read if reach is not None), default=None)


def _function_rows(status: CourseStatus) -> Iterator[MeasuredChange]:
    visits = [entry.visit for entry in status.visits]
    for code, measure in function_measures().items():
        way = None if code == NO_OUTCOME else find_way(visits, measure)
        if way is None:
            continue
        is_pair = way.start is not None
        yield MeasuredChange(
            measure=measure,
            start=way.start if is_pair else way.now,
            start_on=way.start_on,
            now=way.now if is_pair else None,
            now_on=way.now_on if is_pair else None,
            change=way.change,
        )
