"""Tingling and numbness in words for the patient: worse, what is left, none left."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from functools import partial
from typing import Final

from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.anatomy import LEG_ORDER, Reach
from tracker.domain.values.thresholds import MILD_MAX, SEVERE_MIN
from tracker.domain.words.names import capitalized
from tracker.domain.words.patient_values import (
    SENSORY_SCORES,
    find_return,
    has_risen,
    latest_score,
    leading_scores,
    return_sentence,
    score_name,
    when_recorded,
    your_zone,
)
from tracker.language import marked, tr


class Place(Enum):
    """What is said of where tingling or numbness is felt."""

    UNKNOWN = "unknown"
    IN = "in"
    DOWN_TO = "down to"


_LEFT: Final = {
    (True, Place.UNKNOWN): marked("{felt} is left"),
    (True, Place.IN): marked("{felt} is left in {zone}"),
    (True, Place.DOWN_TO): marked("{felt} is left, down to {zone}"),
    (False, Place.UNKNOWN): marked("{felt} are left"),
    (False, Place.IN): marked("{felt} are left in {zone}"),
    (False, Place.DOWN_TO): marked("{felt} are left, down to {zone}"),
}
_FEEL: Final = {
    (False, Place.UNKNOWN): marked("You feel {felt}"),
    (False, Place.IN): marked("You feel {felt} in {zone}"),
    (False, Place.DOWN_TO): marked("You feel {felt} down to {zone}"),
    (True, Place.UNKNOWN): marked("You still feel {felt}"),
    (True, Place.IN): marked("You still feel {felt} in {zone}"),
    (True, Place.DOWN_TO): marked("You still feel {felt} down to {zone}"),
}


def sensory_sentences(status: CourseStatus) -> list[str]:
    """Return what got worse with its numbers, then what is felt now or that nothing is left."""
    felt = []
    sentences = []
    for field in SENSORY_SCORES:
        latest = latest_score(status, field)
        if latest is None:
            continue
        back, is_led = find_return(status, field), field in leading_scores(status)
        if back is not None and not is_led:
            sentences.append(return_sentence(status, field, back))
        elif has_risen(status, field) and not is_led:
            sentences.append(
                tr(
                    "Your {name} is worse than at the start: {start} then, {now} now.",
                    name=score_name(field),
                    start=getattr(status.start, field),
                    now=latest[1],
                )
            )
        elif latest[1] > 0:
            felt.append(field)
    return [*sentences, *(_felt_sentences(status, felt) or _none_left(status))]


def _none_left(status: CourseStatus) -> list[str]:
    """Return that tingling and numbness are gone, when both are recorded as 0 and once were not."""
    if any(getattr(status.visits[-1].visit, field) != 0 for field in SENSORY_SCORES):
        return []
    felt_before = [getattr(status.start, field) or 0 for field in SENSORY_SCORES]
    return [tr("No tingling or numbness is left.")] if max(felt_before) > 0 else []


def _felt_sentences(status: CourseStatus, fields: Sequence[str]) -> list[str]:
    """Return what is felt now: "left" where it is less than at the start, else "you feel"."""
    latest = {field: found for field in fields if (found := latest_score(status, field))}
    if not latest:
        return []
    felt = _amounts({score_name(field): value for field, (_, value) in latest.items()})
    is_back = any(map(partial(find_return, status), latest))
    if not is_back and _is_less(status, latest):
        words = _left(felt, status, is_one=len(latest) == 1)
    else:
        words = _feel(felt, status, is_still=len(status.visits) > 1 and not is_back)
    last_day: date = max(day for day, _ in latest.values())
    when = when_recorded(status, last_day)
    return [capitalized(f"{words} ({when})." if when else f"{words}.")]


def _is_less(status: CourseStatus, latest: Mapping[str, tuple[date, int]]) -> bool:
    starts = {field: getattr(status.start, field) or 0 for field in latest}
    return all(value < starts[field] for field, (_, value) in latest.items())


def _amounts(felt: Mapping[str, int]) -> str:
    """Return how much is felt of one or both, in one word where it is the same of both."""
    words = {name: _amount(score) for name, score in felt.items()}
    if len({*words.values()}) == 1:
        return tr(next(iter(words.values())), names=_both(list(felt)))
    return _both([tr(amount, names=name) for name, amount in words.items()])


def _both(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else tr("{one} and {other}", one=parts[0], other=parts[1])


def _amount(score: int) -> str:
    if score <= MILD_MAX:
        return marked("a little {names}")
    return marked("strong {names}") if score >= SEVERE_MIN else marked("some {names}")


def _place(status: CourseStatus) -> tuple[Place, str]:
    """Return how far down it is felt, as the stripes of the figure show it, and the zone."""
    visit = status.visits[-1].visit
    reaches = [reach for leg in LEG_ORDER if (reach := visit.sensory_reach(leg))]
    if not reaches:
        return Place.UNKNOWN, ""
    furthest = max(reaches)
    return Place.IN if furthest is Reach.LOW_BACK else Place.DOWN_TO, your_zone(furthest)


def _left(felt: str, status: CourseStatus, *, is_one: bool) -> str:
    place, zone = _place(status)
    return tr(_LEFT[is_one, place], felt=felt, zone=zone)


def _feel(felt: str, status: CourseStatus, *, is_still: bool) -> str:
    place, zone = _place(status)
    return tr(_FEEL[is_still, place], felt=felt, zone=zone)
