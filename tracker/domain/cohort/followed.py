"""What became of one course by a day after its first visit (clinical-rules.md section 11)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import pairwise
from typing import Final

from tracker.domain.rules.assessment import Index, StartValues
from tracker.domain.rules.progress import counted_visits, start_values
from tracker.domain.values.course import Course, CourseId
from tracker.domain.values.red_flags import ActionTaken
from tracker.domain.values.thresholds import (
    COHORT_INDEX_MIN,
    HORIZON_WINDOW_DAYS,
    IMPROVED_PERCENT,
    WORSE_POINTS,
    has_fallen,
)
from tracker.domain.values.visit import Visit

REFERRALS: Final = frozenset(
    {ActionTaken.SENT_TO_EMERGENCY, ActionTaken.SPOKE_TO, ActionTaken.ASKED_FOR_REVIEW}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Which courses are asked about, and how long after their first visit.

    Attributes:
        first_day: Of the period in which the first visit lies, included as its last day is.
        horizon_days: H; what became of a course is read that long after its first visit.
        today: The day it is asked.
    """

    first_day: date
    last_day: date
    horizon_days: int
    today: date


class Exclusion(Enum):
    """Why a course of the period is not counted."""

    NO_START = "no_start"
    LOW_START = "low_start"
    SENSORY = "sensory"
    TOO_SHORT = "too_short"


class EndState(Enum):
    """Where a course stood around the horizon; the first that holds."""

    SEEN = "seen"
    ENDED = "ended"
    REFERRED = "referred"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """One course that is counted.

    Attributes:
        start: I₀, the index score it began with.
        last: The index score at the last assessable visit around the horizon; None unless seen.
        days: From the first visit to a confirmed fall, else to where it is censored.
        has_fallen: Whether a fall was confirmed by then.
        is_cut_by_referral: Whether a referral by the horizon ended what is known before a fall.
        end_reason: Why it was ended, of a course whose end state that is.
    """

    course_id: CourseId
    start: int
    end: EndState
    last: int | None
    days: int
    has_fallen: bool
    is_cut_by_referral: bool = False
    end_reason: str | None = None

    @property
    def is_improved(self) -> bool:
        """Return whether it was seen around the horizon, at least the percent below its start."""
        return self.last is not None and has_fallen(self.start, self.last, IMPROVED_PERCENT)

    @property
    def is_worse(self) -> bool:
        """Return whether it was seen around the horizon and had risen by what counts."""
        return self.last is not None and self.last >= self.start + WORSE_POINTS


@dataclass(frozen=True, slots=True)
class _Reading:
    """An assessable visit: days since the first visit and the index score."""

    days: int
    score: int


def follow(course: Course, question: Question) -> Followed | Exclusion:
    """Return what became of a course that has a visit, or why it is not counted."""
    visits = counted_visits(course.visits)
    start = start_values(visits)
    first, score = visits[0].visit_date, start.index_score
    found = _find_exclusion(start, (question.today - first).days, question.horizon_days)
    if found is not None or score is None:
        return found or Exclusion.NO_START
    horizon = question.horizon_days
    readings = _readings(visits, start.index)
    last, referred = _find_last_around(readings, horizon), _find_referral(visits)
    end = EndState.SEEN if last is not None else _end_of_unseen(course, first, referred, horizon)
    days, is_event = _time_to_fall(readings, score, _end_of_knowledge(horizon, referred))
    return Followed(
        course_id=stored_id(course),
        start=score,
        end=end,
        last=last,
        days=days,
        has_fallen=is_event,
        is_cut_by_referral=referred is not None and referred <= horizon and not is_event,
        end_reason=course.end_reason if end is EndState.ENDED else None,
    )


def stored_id(course: Course) -> CourseId:
    """Return a stored course's id."""
    if course.course_id is None:
        raise ValueError("only stored courses are counted: course_id is None")
    return course.course_id


def _find_exclusion(start: StartValues, age_days: int, horizon: int) -> Exclusion | None:
    if start.index is Index.SENSORY:
        return Exclusion.SENSORY
    if start.index_score is None:
        return Exclusion.NO_START
    if start.index_score < COHORT_INDEX_MIN:
        return Exclusion.LOW_START
    return Exclusion.TOO_SHORT if age_days < horizon else None


def _readings(visits: Sequence[Visit], index: Index | None) -> tuple[_Reading, ...]:
    """Return the visits at which the index score was recorded, never carried."""
    first = visits[0].visit_date
    scores = ((one, one.leg_pain if index is Index.LEG_PAIN else one.back_pain) for one in visits)
    return tuple(
        _Reading((visit.visit_date - first).days, score)
        for visit, score in scores
        if score is not None
    )


def _find_last_around(readings: Sequence[_Reading], horizon: int) -> int | None:
    around = [one.score for one in readings if abs(one.days - horizon) <= HORIZON_WINDOW_DAYS]
    return around[-1] if around else None


def _find_referral(visits: Sequence[Visit]) -> int | None:
    """Return on which day the patient was first sent on; None when never."""
    first = visits[0].visit_date
    sent = (one for one in visits if one.flag_action and one.flag_action.action in REFERRALS)
    return next(((one.visit_date - first).days for one in sent), None)


def _end_of_unseen(course: Course, first: date, referred: int | None, horizon: int) -> EndState:
    latest = horizon + HORIZON_WINDOW_DAYS
    if course.ended_on is not None and (course.ended_on - first).days <= latest:
        return EndState.ENDED
    if referred is not None and referred <= latest:
        return EndState.REFERRED
    return EndState.LOST


def _end_of_knowledge(horizon: int, referred: int | None) -> int:
    return horizon if referred is None else min(horizon, referred)


def _time_to_fall(readings: Sequence[_Reading], start: int, until: int) -> tuple[int, bool]:
    """Return the day of the second fallen visit in a row, else the last day known; and which."""
    known = [one for one in readings if one.days <= until]
    for before, now in pairwise(known):
        if all(has_fallen(start, one.score, IMPROVED_PERCENT) for one in (before, now)):
            return now.days, True
    return (known[-1].days if known else 0), False
