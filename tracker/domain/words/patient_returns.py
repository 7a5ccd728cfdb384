"""A score that had fallen and is back, told as one: never as "still" or "about the same".

Source: clinical-rules.md section 4.
"""

from dataclasses import dataclass
from datetime import date

from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.thresholds import (
    RETURN_AFTER_FALL_POINTS,
    RETURN_POINTS,
    worse_limit,
)
from tracker.domain.words.patient_values import Change, score_name, told_day
from tracker.language import marked, tr


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
        if back.is_worse
        else tr("Your {name} has gone up again.", **_places(status, field, back))
    )
    if back.now_on == status.visits[-1].visit.visit_date:
        then = marked("It had gone down to {lowest} ({low_day}) and is {now} now.")
    else:
        then = marked("It had gone down to {lowest} ({low_day}) and was {now} on {day}.")
    return first, tr(then, **_places(status, field, back))


def return_sentence(status: CourseStatus, field: str, back: Return) -> str:
    """Return the same in short, for a score the page does not lead with."""
    if back.is_worse:
        return " ".join(return_sentences(status, field, back))
    if back.now_on == status.visits[-1].visit.visit_date:
        words = marked("Your {name} had gone down to {lowest} ({low_day}) and is {now} now.")
    else:
        words = marked("Your {name} had gone down to {lowest} ({low_day}) and was {now} on {day}.")
    return tr(words, **_places(status, field, back))


def _places(status: CourseStatus, field: str, back: Return) -> dict[str, object]:
    return {
        "name": score_name(field),
        "start": back.start,
        "lowest": back.lowest,
        "low_day": told_day(status, back.lowest_on),
        "now": back.now,
        "day": told_day(status, back.now_on),
    }


def return_word(status: CourseStatus, back: Return) -> str:
    """Return in a few words for the table that a score is back."""
    day = told_day(status, back.lowest_on)
    best = tr("best {value} ({day})", value=back.lowest, day=day)
    return f"{Change.WORSE.words}, {best}" if back.is_worse else best
