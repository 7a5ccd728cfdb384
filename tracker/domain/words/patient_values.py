"""What the patient's words are made from: start and latest values, and how they compare."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, FlagKind, Index
from tracker.domain.rules.centralization import back_rises_while_reach_recedes
from tracker.domain.rules.phase_tests import is_substantial
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.values.thresholds import (
    FLUCTUATING_ZONES,
    IMPROVED_PERCENT,
    RADIATES_FROM_ZONE,
    RETURN_AFTER_FALL_POINTS,
    RETURN_POINTS,
    WORSE_POINTS,
    has_fallen,
)
from tracker.domain.words.names import day_words_beside
from tracker.language import marked, tr

PAIN_SCORES: Final = ("leg_pain", "back_pain")
SENSORY_SCORES: Final = ("tingling", "numbness")

_SCORE_NAMES: Final = {
    "leg_pain": marked("leg pain", "patient"),
    "back_pain": marked("low back pain", "patient"),
    "tingling": marked("tingling", "patient"),
    "numbness": marked("numbness", "patient"),
}
_YOUR_ZONE: Final = {
    Reach.NONE: marked("your back", "patient"),
    Reach.LOW_BACK: marked("your low back", "patient"),
    Reach.BUTTOCK: marked("your buttock", "patient"),
    Reach.THIGH: marked("your thigh", "patient"),
    Reach.CALF: marked("your calf", "patient"),
    Reach.FOOT: marked("your foot", "patient"),
}


class Change(Enum):
    """How a score stands against its start."""

    MUCH_BETTER = "much better"
    BETTER = "better"
    SAME = "about the same"
    WORSE = "worse"

    @property
    def words(self) -> str:
        """Return the word in the table."""
        return tr(_CHANGE_WORDS[self], "patient")


_CHANGE_WORDS: Final = {
    Change.MUCH_BETTER: marked("much better", "patient"),
    Change.BETTER: marked("better", "patient"),
    Change.SAME: marked("about the same", "patient"),
    Change.WORSE: marked("worse", "patient"),
}


def change_of(start: int, now: int) -> Change:
    """Return how a 0–10 score where lower is better stands against its start.

    Source: clinical-rules.md section 4, patient words.
    """
    if is_substantial(start, now):
        return Change.MUCH_BETTER
    if start > 0 and has_fallen(start, now, IMPROVED_PERCENT):
        return Change.BETTER
    return Change.WORSE if now >= start + WORSE_POINTS else Change.SAME


def has_warning(status: CourseStatus) -> bool:
    """Return whether the last visit raised a warning under which nothing is called better."""
    latest = status.latest
    return latest is not None and (
        latest.assessment.has(FlagKind.URGENT) or latest.assessment.has(FlagKind.NEURO_CHECK)
    )


def has_risen(status: CourseStatus, field: str) -> bool:
    """Return whether a score as last recorded stands above its start by what counts."""
    start: int | None = getattr(status.start, field)
    latest = latest_score(status, field)
    if start is None or latest is None:
        return False
    return change_of(start, latest[1]) is Change.WORSE


def told_change(status: CourseStatus, field: str, start: int, now: int) -> Change | None:
    """Return how a score stands against its start; None where only its numbers may be told.

    That is what would be better while a warning stands, and back pain that rises while the pain
    reaches less far: such a pattern is never called worse (clinical-rules.md section 3).
    """
    change, latest = change_of(start, now), status.latest
    if change in (Change.BETTER, Change.MUCH_BETTER):
        return None if has_warning(status) else change
    if change is Change.SAME or field != "back_pain" or latest is None:
        return change
    is_pattern = back_rises_while_reach_recedes(latest.assessment, status.start)
    return None if is_pattern else change


def change_word(status: CourseStatus, field: str, start: int, now: int) -> str:
    """Return in a word how a score stands against its start."""
    if start == now == 0:
        return tr("none", "row")
    change = told_change(status, field, start, now)
    if change is not None:
        return change.words
    return tr("lower number") if now < start else tr("higher number")


def has_never_hurt(status: CourseStatus) -> bool:
    """Return whether pain of leg and back were asked, and no visit tells of any."""
    visits = [entry.visit for entry in status.visits]
    scores = [{getattr(visit, field) for visit in visits} - {None} for field in PAIN_SCORES]
    reaches = {visit.pain_reach(leg) for visit in visits for leg in LEG_ORDER} - {None}
    return all(score == {0} for score in scores) and reaches <= {Reach.NONE}


def score_name(field: str) -> str:
    """Return what the patient calls a score, e.g. ``low back pain``."""
    return tr(_SCORE_NAMES[field], "patient")


def your_zone(reach: Reach) -> str:
    """Return a zone as the patient's own, e.g. ``your calf``."""
    return tr(_YOUR_ZONE[reach], "patient")


def main_pain(status: CourseStatus) -> str:
    """Return the pain score the sheet leads with: the back when the course follows the back."""
    return "back_pain" if status.start.index is Index.BACK_PAIN else "leg_pain"


def leading_scores(status: CourseStatus) -> tuple[str, ...]:
    """Return the scores the sheet leads with: what the course follows."""
    return SENSORY_SCORES if status.start.index is Index.SENSORY else (main_pain(status),)


def latest_score(status: CourseStatus, field: str) -> tuple[date, int] | None:
    """Return a score as last recorded, with its day; None when it never was."""
    for entry in reversed(status.visits):
        value = getattr(entry.visit, field)
        if value is not None:
            return entry.visit.visit_date, value
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """A score that had fallen and is back.

    Attributes:
        lowest: The lowest value in between, last recorded on ``lowest_on``.
        back_since: Day of the visit from which on it never was so low again.
    """

    lowest: int
    lowest_on: date
    back_since: date
    now: int
    now_on: date


def find_return(status: CourseStatus, field: str) -> Return | None:
    """Return how a 0–10 score came back after it had fallen; None when it did not.

    Source: clinical-rules.md section 4.
    """
    start: int | None = getattr(status.start, field, None)
    recorded = _recorded(status, field)
    if start is None or not recorded:
        return None
    now_on, now = recorded[-1]
    lowest = min(value for _, value in recorded)
    rise = lowest + RETURN_AFTER_FALL_POINTS
    has_fallen = lowest <= start - RETURN_AFTER_FALL_POINTS
    is_back = now >= lowest + RETURN_POINTS or (has_fallen and now >= rise)
    if lowest >= start or not is_back:
        return None
    return Return(
        lowest=lowest,
        lowest_on=recorded[_last_up_to(recorded, lowest)][0],
        back_since=recorded[_last_up_to(recorded, rise - 1) + 1][0],
        now=now,
        now_on=now_on,
    )


def _recorded(status: CourseStatus, field: str) -> list[tuple[date, int]]:
    values = [(one.visit.visit_date, getattr(one.visit, field)) for one in status.visits]
    return [(on, value) for on, value in values if value is not None]


def _last_up_to(recorded: list[tuple[date, int]], most: int) -> int:
    return max(place for place, (_, value) in enumerate(recorded) if value <= most)


def find_nearest(status: CourseStatus, leg: Leg) -> tuple[date, Reach] | None:
    """Return a leg's nearest reach and its last day, when now is further by more than noise."""
    recorded = [
        (entry.visit.visit_date, reach)
        for entry in status.visits
        if (reach := entry.assessment.reach_read.get(leg)) is not None
    ]
    nearest = min((reach for _, reach in recorded), default=None)
    if nearest is None or recorded[-1][1] - nearest < FLUCTUATING_ZONES:
        return None
    return next((on, reach) for on, reach in reversed(recorded) if reach == nearest)


def start_reach(status: CourseStatus, leg: Leg) -> Reach | None:
    """Return a leg's pain reach at the start; None when there is none."""
    return status.start.reach_left if leg is Leg.LEFT else status.start.reach_right


def latest_reach(status: CourseStatus, leg: Leg) -> tuple[date, Reach] | None:
    """Return a leg's pain reach as last recorded, with its day; None when it never was."""
    for entry in reversed(status.visits):
        reach = entry.assessment.reach_read.get(leg)
        if reach is not None:
            return entry.visit.visit_date, reach
    return None


def when_recorded(status: CourseStatus, day: date) -> str:
    """Return ``on Oct 5`` when a value is older than the last visit, else nothing."""
    is_last = day == status.visits[-1].visit.visit_date
    return "" if is_last else tr("on {day}", day=told_day(status, day))


def told_day(status: CourseStatus, day: date) -> str:
    """Return a day of the course, with its year where the last visit was in another."""
    return day_words_beside(day, status.visits[-1].visit.visit_date)


def legs_with_radiation(status: CourseStatus) -> tuple[Leg, ...]:
    """Return the legs with a reach into the leg at any visit; else the first leg recorded."""
    recorded = [leg for leg in LEG_ORDER if latest_reach(status, leg) is not None]
    radiating = [
        leg
        for leg in recorded
        if any(
            (entry.assessment.reach_read.get(leg) or 0) >= RADIATES_FROM_ZONE
            for entry in status.visits
        )
    ]
    return tuple(radiating or recorded[:1])
