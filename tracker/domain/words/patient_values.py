"""What the patient's words are made from: start and latest values, and how they compare."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, FlagKind, Index, VisitStatus
from tracker.domain.rules.centralization import back_rises_while_reach_recedes
from tracker.domain.rules.phase_tests import is_substantial
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.values.thresholds import (
    FLUCTUATING_ZONES,
    IMPROVED_PERCENT,
    IMPROVED_POINTS,
    RADIATES_FROM_ZONE,
    RETURN_AFTER_FALL_POINTS,
    RETURN_POINTS,
    SUBSTANTIAL_PERCENT,
    SUBSTANTIAL_POINTS,
    WORSE_POINTS,
    better_limit,
    worse_limit,
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
    if now <= better_limit(start):
        return Change.BETTER
    return Change.WORSE if now >= worse_limit(start) else Change.SAME


def change_rule_words() -> str:
    """Return what a 0–10 score must fall or rise by, and who says so."""
    return tr(
        "Better: {better} % and {least} below the start ({source}). "
        "Much better: {much} % and {points} ({much_source}). Worse: {worse} above the start.",
        better=IMPROVED_PERCENT,
        least=tr("%n point(s)", "", IMPROVED_POINTS),
        source=IMPROVED_POINTS.source.short,
        much=SUBSTANTIAL_PERCENT,
        points=tr("%n point(s)", "", SUBSTANTIAL_POINTS),
        much_source=SUBSTANTIAL_POINTS.source.short,
        worse=tr("%n point(s)", "", WORSE_POINTS),
    )


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


def find_nearest(status: CourseStatus, leg: Leg) -> tuple[date, Reach] | None:
    """Return a leg's nearest reach and its last day, when now is further by more than noise."""
    recorded = [
        (entry.visit.visit_date, reach)
        for entry in status.visits
        if (reach := clear_reach(entry, leg)) is not None
    ]
    nearest = min((reach for _, reach in recorded), default=None)
    if nearest is None or recorded[-1][1] - nearest < FLUCTUATING_ZONES:
        return None
    return next((on, reach) for on, reach in reversed(recorded) if reach == nearest)


def start_reach(status: CourseStatus, leg: Leg) -> Reach | None:
    """Return a leg's pain reach at the start; None when there is none."""
    return status.start.reach_left if leg is Leg.LEFT else status.start.reach_right


def clear_reach(entry: VisitStatus, leg: Leg) -> Reach | None:
    """Return a leg's pain reach at a visit; None where its leg pain of 0 denies it."""
    reach = entry.visit.pain_reach(leg)
    return reach if reach == entry.assessment.reach_read.get(leg) else None


def is_reach_unclear(status: CourseStatus) -> bool:
    """Return whether what was entered last of how far pain reaches goes against leg pain of 0."""
    entered = [one for one in status.visits if any(map(one.visit.pain_reach, LEG_ORDER))]
    return bool(entered) and any(
        entered[-1].visit.pain_reach(leg) != clear_reach(entered[-1], leg) for leg in LEG_ORDER
    )


def latest_reach(status: CourseStatus, leg: Leg) -> tuple[date, Reach] | None:
    """Return a leg's pain reach as last recorded, with its day; None when it never was."""
    for entry in reversed(status.visits):
        reach = clear_reach(entry, leg)
        if reach is not None:
            return entry.visit.visit_date, reach
    return None


def when_recorded(status: CourseStatus, day: date) -> str:
    """Return ``on Oct 5`` when a value is older than the last visit, else nothing."""
    is_last = day == status.visits[-1].visit.visit_date
    return "" if is_last else tr("on {day}", day=told_day(status, day))


def with_day(status: CourseStatus, word: str, day: date) -> str:
    """Return a word of the table, with its day behind it when it is older than the last visit."""
    if day == status.visits[-1].visit.visit_date:
        return word
    return tr("{word} ({day})", word=word, day=told_day(status, day))


def told_day(status: CourseStatus, day: date) -> str:
    """Return a day of the course, with its year where the last visit was in another."""
    return day_words_beside(day, status.visits[-1].visit.visit_date)


def legs_with_radiation(status: CourseStatus) -> tuple[Leg, ...]:
    """Return the legs with a reach into the leg at any visit; else the first leg recorded."""
    recorded = [leg for leg in LEG_ORDER if latest_reach(status, leg) is not None]
    radiating = [
        leg
        for leg in recorded
        if any((clear_reach(entry, leg) or 0) >= RADIATES_FROM_ZONE for entry in status.visits)
    ]
    return tuple(radiating or recorded[:1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """A score that had fallen and is back.

    Attributes:
        lowest: The lowest value in between, last recorded on ``lowest_on``.
    """

    start: int
    lowest: int
    lowest_on: date
    now: int
    now_on: date

    @property
    def is_worse(self) -> bool:
        """Return whether it is not only back but above its start by what counts."""
        return self.now >= worse_limit(self.start)


def find_return(status: CourseStatus, field: str) -> Return | None:
    """Return how a 0–10 score came back after it had fallen; None when it did not."""
    start: int | None = getattr(status.start, field, None)
    values = [(one.visit.visit_date, getattr(one.visit, field)) for one in status.visits]
    recorded = [(on, value) for on, value in values if value is not None]
    if start is None or not recorded:
        return None
    now_on, now = recorded[-1]
    lowest = min(value for _, value in recorded)
    if not _is_back(start, lowest, now):
        return None
    lowest_on = max(on for on, value in recorded if value == lowest)
    return Return(start=start, lowest=lowest, lowest_on=lowest_on, now=now, now_on=now_on)


def _is_back(start: int, lowest: int, now: int) -> bool:
    has_fallen = lowest <= start - RETURN_AFTER_FALL_POINTS
    rise = RETURN_AFTER_FALL_POINTS if has_fallen else RETURN_POINTS
    return lowest < start and now >= lowest + rise


def return_sentences(status: CourseStatus, field: str, back: Return) -> tuple[str, str]:
    """Return that a score has gone up again, then how low it had gone and when, and is now."""
    first = (
        tr("Your {name} is worse than at the start ({start}).", **_places(status, field, back))
        if _is_told_worse(status, field, back)
        else tr("Your {name} has gone up again.", **_places(status, field, back))
    )
    if back.now_on == status.visits[-1].visit.visit_date:
        then = marked("It had gone down to {lowest} ({low_day}) and is {now} now.")
    else:
        then = marked("It had gone down to {lowest} ({low_day}) and was {now} on {day}.")
    return first, tr(then, **_places(status, field, back))


def return_sentence(status: CourseStatus, field: str, back: Return) -> str:
    """Return the same in short, for a score the page does not lead with."""
    if _is_told_worse(status, field, back):
        return " ".join(return_sentences(status, field, back))
    if back.now_on == status.visits[-1].visit.visit_date:
        words = marked("Your {name} had gone down to {lowest} ({low_day}) and is {now} now.")
    else:
        words = marked("Your {name} had gone down to {lowest} ({low_day}) and was {now} on {day}.")
    return tr(words, **_places(status, field, back))


def _is_told_worse(status: CourseStatus, field: str, back: Return) -> bool:
    """Return whether a return above the start may be called worse, as any other rise may."""
    return back.is_worse and told_change(status, field, back.start, back.now) is Change.WORSE


def _places(status: CourseStatus, field: str, back: Return) -> dict[str, object]:
    return {
        "name": score_name(field),
        "start": back.start,
        "lowest": back.lowest,
        "low_day": told_day(status, back.lowest_on),
        "now": back.now,
        "day": told_day(status, back.now_on),
    }


def return_word(status: CourseStatus, field: str, back: Return) -> str:
    """Return in a few words for the table that a score is back."""
    day = told_day(status, back.lowest_on)
    best = tr("best {value} ({day})", value=back.lowest, day=day)
    is_worse = _is_told_worse(status, field, back)
    return f"{Change.WORSE.words}, {best}" if is_worse else best
