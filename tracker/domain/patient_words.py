"""What changed, in words for the patient: short sentences and one word per measure.

Better, about the same and worse are said alike, always with the numbers, and never with a cause
(clinical-rules.md sections 4 and 7). While a neurological warning stands, nothing is called better.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Final

from tracker.domain.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.assessment import (
    CourseStatus,
    FlagKind,
    Index,
)
from tracker.domain.phase import Phase
from tracker.domain.red_flags import Weakness
from tracker.domain.words import day_words

IMPROVED_TENTHS: Final = 7  # of the start, or less: 30 % better; Farrar, Pain 94 (2001) 149–158
SUBSTANTIAL_POINTS: Final = 4  # points, with half or less left; IMMPACT, J Pain 9 (2008) 105–121
WORSE_POINTS: Final = 2  # points above the start; MDC 1.77 points, clinical-rules.md section 4
A_LITTLE_MAX: Final = 3  # scores called a little: mild, clinical-rules.md section 4
STRONG_MIN: Final = 7  # scores called strong; convention

PHASE_NAMES: Final = {
    Phase.CALMING: "calming",
    Phase.IMPROVEMENT: "improvement",
    Phase.NERVE_RECOVERY: "nerve recovery",
    Phase.PREVENTION: "prevention",
}
SCORE_NAMES: Final = {
    "leg_pain": "leg pain",
    "back_pain": "low back pain",
    "tingling": "tingling",
    "numbness": "numbness",
}


class Change(Enum):
    """How a score stands against its start; the value is the word on the tile."""

    MUCH_BETTER = "much better"
    BETTER = "better"
    SAME = "about the same"
    WORSE = "worse"


def change_of(start: int, now: int) -> Change:
    """Return how a 0–10 score where lower is better stands against its start.

    Source: clinical-rules.md section 4, patient words.
    """
    if 2 * now <= start and start - now >= SUBSTANTIAL_POINTS:
        return Change.MUCH_BETTER
    if start >= 1 and 10 * now <= IMPROVED_TENTHS * start:
        return Change.BETTER
    return Change.WORSE if now >= start + WORSE_POINTS else Change.SAME


def has_warning(status: CourseStatus) -> bool:
    """Return whether the last visit raised a warning under which nothing is called better."""
    latest = status.latest
    return latest is not None and (
        latest.assessment.has(FlagKind.URGENT) or latest.assessment.has(FlagKind.NEURO_CHECK)
    )


def phase_lead(status: CourseStatus) -> str:
    """Return where the patient is, as in ``You are in the prevention phase``."""
    latest = status.latest
    if latest is None:
        return "No visit yet."
    return f"You are in the {PHASE_NAMES[latest.phase]} phase."


def patient_sentences(status: CourseStatus) -> tuple[str, ...]:
    """Return up to four short sentences of what changed since the start, with the numbers."""
    if not status.visits:
        return ()
    sentences = [
        *_weakness_sentences(status),
        *_pain_sentences(status),
        *_reach_sentences(status),
        *_sensory_sentences(status),
    ]
    if not sentences:
        return ("No scores were recorded yet.",)
    if len(status.visits) == 1:
        return ("This was your first visit.", *sentences)
    return tuple(sentences)


def main_pain(status: CourseStatus) -> str:
    """Return the pain score the sheet leads with: the back when the course follows the back."""
    return "back_pain" if status.start.index is Index.BACK_PAIN else "leg_pain"


def latest_score(status: CourseStatus, field: str) -> tuple[date, int] | None:
    """Return a score as last recorded, with its day; None when it never was."""
    for entry in reversed(status.visits):
        value = getattr(entry.visit, field)
        if value is not None:
            return entry.visit.visit_date, value
    return None


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
    return "" if day == status.visits[-1].visit.visit_date else f"on {day_words(day)}"


def legs_with_radiation(status: CourseStatus) -> tuple[Leg, ...]:
    """Return the legs with a reach into the leg at any visit; else the first leg recorded."""
    recorded = [leg for leg in LEG_ORDER if latest_reach(status, leg) is not None]
    radiating = [
        leg
        for leg in recorded
        if any((entry.assessment.reach_read.get(leg) or 0) > 1 for entry in status.visits)
    ]
    return tuple(radiating or recorded[:1])


def _pain_sentences(status: CourseStatus) -> list[str]:
    fields = [main_pain(status)]
    if fields == ["leg_pain"] and latest_score(status, "leg_pain") is None:
        fields = ["back_pain"]
    return [_score_sentence(status, field) for field in fields if latest_score(status, field)]


def _score_sentence(status: CourseStatus, field: str) -> str:
    day, now = latest_score(status, field) or (date.min, 0)
    start: int | None = getattr(status.start, field)
    name = SCORE_NAMES[field]
    when = when_recorded(status, day)
    if start is None or len(status.visits) == 1:
        return f"Your {name} was {now}{f' {when}' if when else ''}."
    numbers = f"it went from {start} to {now}" if start != now else f"it was {start} and is {now}"
    numbers += f" {when}" if when else ""
    change = change_of(start, now)
    if has_warning(status) and change in (Change.BETTER, Change.MUCH_BETTER):
        return f"Your {name} went from {start} to {now}{f' {when}' if when else ''}."
    word = {Change.WORSE: "worse than at the start", Change.SAME: "about the same"}.get(
        change, change.value
    )
    return f"Your {name} is {word}: {numbers}."


def _reach_sentences(status: CourseStatus) -> list[str]:
    legs = legs_with_radiation(status)
    return [_reach_sentence(status, leg, is_one=len(legs) == 1) for leg in legs]


def _reach_sentence(status: CourseStatus, leg: Leg, *, is_one: bool) -> str:
    day, now = latest_reach(status, leg) or (date.min, Reach.NONE)
    start = start_reach(status, leg)
    pain = "The pain" if is_one else f"The pain on the {leg.value}"
    when = when_recorded(status, day)
    end = f"{_reaches(now)}{f' ({when})' if when else ''}."
    if start is None or len(status.visits) == 1:
        return f"{pain} {end}"
    if start == now:
        return f"{pain} still {end}" if start > Reach.LOW_BACK else f"{pain} {end}"
    if now < start:
        return f"{pain} used to reach your {start.zone}; now it {end}{_swing(status, leg)}"
    if start <= Reach.LOW_BACK:
        return f"{pain} did not reach your leg at first; now it {end}"
    return f"{pain} reached your {start.zone} at first; now it goes further: it {end}"


def _swing(status: CourseStatus, leg: Leg) -> str:
    found = status.centralization.of(leg)
    if found is not None and (found.was_nearer_before or found.is_fluctuating):
        return " It has gone up and down."
    return ""


def _reaches(reach: Reach) -> str:
    if reach is Reach.NONE:
        return "is gone from your back and leg"
    return "stays in your low back" if reach is Reach.LOW_BACK else f"reaches your {reach.zone}"


def _sensory_sentences(status: CourseStatus) -> list[str]:
    felt = []
    sentences = []
    for field in ("tingling", "numbness"):
        latest = latest_score(status, field)
        if latest is None:
            continue
        start: int | None = getattr(status.start, field)
        if start is not None and change_of(start, latest[1]) is Change.WORSE:
            sentences.append(
                f"Your {field} is worse than at the start: {start} then, {latest[1]} now."
            )
        elif latest[1] > 0:
            felt.append(field)
    return [*sentences, *(_felt_sentences(status, felt) or _none_left(status))]


def _none_left(status: CourseStatus) -> list[str]:
    """Return that tingling and numbness are gone, when both are recorded as 0 and once were not."""
    fields = ("tingling", "numbness")
    if any(getattr(status.visits[-1].visit, field) != 0 for field in fields):
        return []
    felt_before = [getattr(status.start, field) or 0 for field in fields]
    return ["No tingling or numbness is left."] if max(felt_before) > 0 else []


def _weakness_sentences(status: CourseStatus) -> list[str]:
    weakness = status.visits[-1].visit.weakness
    if weakness is Weakness.NEW:
        return ["You told us of new weakness in your leg."]
    return ["You told us your leg is weaker."] if weakness is Weakness.WORSE else []


def _felt_sentences(status: CourseStatus, fields: Sequence[str]) -> list[str]:
    """Return what is felt now: "left" where it is less than at the start, else "you feel"."""
    latest = {field: found for field in fields if (found := latest_score(status, field))}
    if not latest:
        return []
    score = max(value for _, value in latest.values())
    amount = "a little" if score <= A_LITTLE_MAX else "strong" if score >= STRONG_MIN else "some"
    names = f"{amount} {' and '.join(latest)}"
    where = f"{_felt_where(status)}{_felt_when(status, latest)}"
    if all(value < (getattr(status.start, field) or 0) for field, (_, value) in latest.items()):
        return [f"{names.capitalize()} {'is' if len(latest) == 1 else 'are'} left{where}."]
    return [f"You {'still ' if len(status.visits) > 1 else ''}feel {names}{where}."]


def _felt_where(status: CourseStatus) -> str:
    visit = status.visits[-1].visit
    reaches = [reach for leg in LEG_ORDER if (reach := visit.sensory_reach(leg))]
    return f" in your {max(reaches).zone}" if reaches else ""


def _felt_when(status: CourseStatus, latest: Mapping[str, tuple[date, int]]) -> str:
    when = when_recorded(status, max(day for day, _ in latest.values()))
    return f" ({when})" if when else ""
