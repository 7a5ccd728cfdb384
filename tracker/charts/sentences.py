"""What each chart shows, as sentences: accessible text, tool tip, and beside the legend."""

from collections.abc import Sequence
from typing import Final

from tracker.charts.labels import NOTHING_RECORDED
from tracker.charts.series import recorded_legs
from tracker.charts.style import Role
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.values.measured_fields import FieldKind, MeasuredField, measured_field
from tracker.domain.words.function_words import score_words
from tracker.domain.words.names import (
    capitalized,
    centralization_words,
    day_words,
    day_words_in_full,
    leg_words,
)
from tracker.language import marked, tr

_SENSORY_REACHED: Final = {
    Leg.LEFT: marked("Tingling or numbness in the left leg reached {first} first, {last} last."),
    Leg.RIGHT: marked("Tingling or numbness in the right leg reached {first} first, {last} last."),
}


def describe_scores(status: CourseStatus, roles: Sequence[Role], scale: str) -> str:
    """Return the scores' first and last values with their days, and the scale in words."""
    parts = [part for role in roles if (part := _score_sentence(status, role))]
    if not parts:
        return tr(NOTHING_RECORDED)
    return " ".join([*parts, scale])


def describe_reach(status: CourseStatus) -> str:
    """Return how far the pain reached first and last, per leg, and the course's class."""
    parts = [part for leg in LEG_ORDER if (part := _reach_sentence(status, leg))]
    if not parts:
        return tr(NOTHING_RECORDED)
    words = centralization_words(status.centralization)
    parts.append(tr("Centralization: {words}.", words=words))
    parts += [part for leg in LEG_ORDER if (part := _sensory_sentence(status, leg))]
    return " ".join(parts)


def reach_note(status: CourseStatus) -> str:
    """Return the course of reach in a few words, e.g. ``foot → low back · centralized``."""
    words = centralization_words(status.centralization)
    legs = recorded_legs(status)
    if len(legs) != 1:
        return words
    first, last = _ends(status, legs[0])
    if first == last:
        return f"{first.zone} · {words}"
    return f"{first.zone} → {last.zone} · {words}"


def _score_sentence(status: CourseStatus, role: Role) -> str:
    values = [
        (entry.visit.visit_date, value)
        for entry in status.visits
        if (value := getattr(entry.visit, role.value)) is not None
    ]
    if not values:
        return ""
    (first_day, first), (last_day, last) = values[0], values[-1]
    field = measured_field(role.value)
    name = capitalized(tr(field.spoken))
    if len(values) == 1:
        when = day_words_in_full(first_day)
        return tr("{name} {value} on {day}.", name=name, value=_value(field, first), day=when)
    lowest, highest = min(value for _, value in values), max(value for _, value in values)
    words = tr(
        "{name} {first} on {first_day}, {last} on {last_day}",
        name=name,
        first=_value(field, first),
        first_day=day_words(first_day),
        last=_value(field, last),
        last_day=day_words_in_full(last_day),
    )
    if len(values) == 2:  # noqa: PLR2004  # nothing lies between
        return f"{words}."
    between = tr(
        "between {lowest} and {highest} on the way",
        lowest=score_words(lowest),
        highest=score_words(highest),
    )
    return f"{words}, {between}."


def _value(field: MeasuredField, value: float) -> str:
    if field.kind is FieldKind.MINUTES:
        return tr("{count} minutes", count=value)
    return score_words(value)


def _ends(status: CourseStatus, leg: Leg) -> tuple[Reach, Reach]:
    known = [
        reach
        for entry in status.visits
        if (reach := entry.assessment.reach_read.get(leg)) is not None
    ]
    return known[0], known[-1]


def _reach_sentence(status: CourseStatus, leg: Leg) -> str:
    if leg not in recorded_legs(status):
        return ""
    first, last = _ends(status, leg)
    words = tr("{leg}: pain reached {first} first, {last} last.", leg=leg_words(leg),
        first=first.place, last=last.place)  # fmt: skip
    return capitalized(words)


def _sensory_sentence(status: CourseStatus, leg: Leg) -> str:
    known = [
        reach for entry in status.visits if (reach := entry.visit.sensory_reach(leg)) is not None
    ]
    if not known:
        return ""
    return tr(_SENSORY_REACHED[leg], first=known[0].place, last=known[-1].place)
