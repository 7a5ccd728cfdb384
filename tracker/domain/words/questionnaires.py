"""Totals of questionnaires and the patient's own activities: range, direction, what counts.

Totals only, never a questionnaire's text; shown and explained, never used by the phase table
(clinical-rules.md section 4).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.thresholds import (
    ODI_POINTS,
    PSFS_POINTS,
    QUESTIONNAIRE_PERCENT,
    RMDQ_POINTS,
    Threshold,
)
from tracker.domain.values.visit import ActivityId
from tracker.domain.words.names import number_words
from tracker.language import marked, tr


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """What a total means.

    Attributes:
        field: The visit's field.
        name: As people write it.
        full_name: In full.
        most: Highest total; the lowest is 0.
        is_higher_better: Direction; on most of them lower is better.
        counts_from: Points of change that count; None when no threshold is agreed.
        counts_from_percent: Share of the start value that counts as well when it falls; None
            when there is no such rule.
    """

    field: str
    name: str
    full_name: str
    most: int
    is_higher_better: bool = False
    counts_from: Threshold | None = None
    counts_from_percent: Threshold | None = None

    @property
    def direction(self) -> str:
        """Return which way is better, in words."""
        return tr("higher is better") if self.is_higher_better else tr("lower is better")

    @property
    def threshold(self) -> str:
        """Return what counts as a change, in words."""
        if self.counts_from is None:
            return tr("no agreed threshold")
        points = tr("%n point(s)", "", self.counts_from)
        if self.counts_from_percent is None:
            return points
        return tr("{points} or {percent} %", points=points, percent=self.counts_from_percent)

    def change_words(self, start: float | None, now: float | None) -> str:
        """Return the way from the start to now in words; empty when neither is recorded.

        A change below the threshold is said to be about the same, and worse as plainly as better.
        """
        if start is None or now is None:
            only = now if start is None else start
            return "" if only is None else number_words(only)
        way = f"{number_words(start)} → {number_words(now)}"
        if self.counts_from is None:
            return f"{way} ({self.threshold})"
        return f"{way}, {self._verdict(start, now)} ({self.threshold})"

    def _verdict(self, start: float, now: float) -> str:
        gain = round(now - start if self.is_higher_better else start - now, 6)
        if self._counts_as_better(start, gain):
            return tr("better", "questionnaire")
        is_worse = -gain >= (self.counts_from or 0)
        return tr("worse", "questionnaire") if is_worse else tr("about the same", "questionnaire")

    def _counts_as_better(self, start: float, gain: float) -> bool:
        if self.counts_from is not None and gain >= self.counts_from:
            return True
        share = self.counts_from_percent
        return share is not None and gain > 0 and 100 * gain >= share * start


ODI: Final = Questionnaire(
    field="odi_percent",
    name="ODI",
    full_name=marked("Oswestry Disability Index, %"),
    most=100,
    counts_from=ODI_POINTS,
    counts_from_percent=QUESTIONNAIRE_PERCENT,
)
RMDQ: Final = Questionnaire(
    field="rmdq",
    name="RMDQ",
    full_name=marked("Roland-Morris Disability Questionnaire"),
    most=24,
    counts_from=RMDQ_POINTS,
    counts_from_percent=QUESTIONNAIRE_PERCENT,
)
SBI: Final = Questionnaire(
    field="sbi", name="SBI", full_name=marked("Sciatica Bothersomeness Index"), most=24
)
START_BACK: Final = Questionnaire(
    field="start_back", name="STarT Back", full_name=marked("STarT Back Screening Tool"), most=9
)
PSFS: Final = Questionnaire(
    field="psfs",
    name="PSFS",
    full_name=marked("Patient-Specific Functional Scale, mean of the patient's own activities"),
    most=10,
    is_higher_better=True,
    counts_from=PSFS_POINTS,
)
QUESTIONNAIRES: Final = (ODI, RMDQ, SBI, START_BACK, PSFS)


def psfs_mean(scores: Iterable[int]) -> float | None:
    """Return the mean of the activities scored at a visit; None when none was."""
    recorded = list(scores)
    return sum(recorded) / len(recorded) if recorded else None


def measure_lines(status: CourseStatus) -> tuple[str, ...]:
    """Return a line for each questionnaire that was recorded: first to last, and the threshold."""
    visits, lines = [entry.visit for entry in status.visits], []
    for one in QUESTIONNAIRES:
        said = [value for value in map(attrgetter(one.field), visits) if value or value == 0]
        if said:
            now = _total(said[-1]) if len(said) > 1 else None
            lines.append(f"{one.name}: {one.change_words(_total(said[0]), now)}; {one.direction}")
    return tuple(lines)


def _total(said: int | Mapping[ActivityId, int]) -> float | None:
    """Return what a visit says of a questionnaire as one number."""
    return said if isinstance(said, int) else psfs_mean(said.values())
