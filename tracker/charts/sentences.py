"""What each chart shows, as sentences: accessible text, tool tip, and beside the legend."""

from collections.abc import Sequence
from typing import Final

from tracker.charts.series import recorded_legs
from tracker.charts.style import Role
from tracker.domain.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.assessment import CourseStatus
from tracker.domain.words import centralization_words, day_words, day_words_in_full

SCORE_NAMES: Final = {
    Role.LEG_PAIN: "Leg pain",
    Role.BACK_PAIN: "Low back pain",
    Role.TINGLING: "Tingling",
    Role.NUMBNESS: "Numbness",
    Role.SLEEP_TROUBLE: "Sleep trouble",
    Role.SITTING: "Sitting",
    Role.WALKING: "Walking",
}
NOTHING_RECORDED: Final = "Nothing recorded yet."


def describe_scores(status: CourseStatus, roles: Sequence[Role], scale: str) -> str:
    """Return the scores' first and last values with their days, and the scale in words."""
    parts = [part for role in roles if (part := _score_sentence(status, role))]
    if not parts:
        return NOTHING_RECORDED
    return " ".join([*parts, scale])


def describe_reach(status: CourseStatus) -> str:
    """Return how far the pain reached first and last, per leg, and the course's class."""
    parts = [part for leg in LEG_ORDER if (part := _reach_sentence(status, leg))]
    if not parts:
        return NOTHING_RECORDED
    words = centralization_words(status.centralization)
    parts.append(f"Centralization: {words}.")
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
    unit = " minutes" if role in (Role.SITTING, Role.WALKING) else ""
    (first_day, first), (last_day, last) = values[0], values[-1]
    name = SCORE_NAMES[role]
    if len(values) == 1:
        return f"{name} {first}{unit} on {day_words_in_full(first_day)}."
    lowest, highest = min(value for _, value in values), max(value for _, value in values)
    between = f", between {lowest} and {highest} on the way" if len(values) > 2 else ""  # noqa: PLR2004
    return (
        f"{name} {first}{unit} on {day_words(first_day)}, "
        f"{last}{unit} on {day_words_in_full(last_day)}{between}."
    )


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
    return f"{leg.value.capitalize()} leg: pain reached {_place(first)} first, {_place(last)} last."


def _sensory_sentence(status: CourseStatus, leg: Leg) -> str:
    known = [
        reach for entry in status.visits if (reach := entry.visit.sensory_reach(leg)) is not None
    ]
    if not known:
        return ""
    return (
        f"Tingling or numbness in the {leg.value} leg reached {_place(known[0])} first, "
        f"{_place(known[-1])} last."
    )


def _place(reach: Reach) -> str:
    return "no zone" if reach is Reach.NONE else f"the {reach.zone}"
