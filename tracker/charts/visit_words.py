"""One visit of a chart in words: tool tip, screen reader, table."""

from typing import Final

from tracker.domain.anatomy import LEG_ORDER, Reach
from tracker.domain.assessment import CourseStatus
from tracker.domain.describe import visit_summary
from tracker.domain.visit import Visit
from tracker.domain.words import day_words_in_full

_SCORES: Final = (
    ("leg_pain", "leg pain"),
    ("back_pain", "low back pain"),
    ("tingling", "tingling"),
    ("numbness", "numbness"),
    ("sleep_trouble", "sleep trouble"),
)
_MINUTES: Final = (("sitting_minutes", "sitting"), ("walking_minutes", "walking"))


def visit_words(status: CourseStatus, index: int) -> str:
    """Return what was recorded at a visit (0 for the first by date) and why its phase, in words."""
    visit = status.visits[index].visit
    where = f"Visit {index + 1} of {len(status.visits)}, {day_words_in_full(visit.visit_date)}."
    recorded = ", ".join([*_scores(visit), *_reaches(visit), *_session(visit)])
    said = f"{recorded[:1].upper()}{recorded[1:]}." if recorded else "Nothing was recorded."
    return f"{where} {said} {visit_summary(status, index)}"


def _scores(visit: Visit) -> list[str]:
    scores = [
        f"{name} {value}" for field, name in _SCORES if (value := getattr(visit, field)) is not None
    ]
    minutes = [
        f"{name} {value} min"
        for field, name in _MINUTES
        if (value := getattr(visit, field)) is not None
    ]
    return scores + minutes


def _reaches(visit: Visit) -> list[str]:
    pains = [
        f"{leg.value} leg: pain reaches {reach_place(reach)}"
        for leg in LEG_ORDER
        if (reach := visit.pain_reach(leg)) is not None
    ]
    feelings = [
        f"{leg.value} leg: tingling or numbness reaches {reach_place(reach)}"
        for leg in LEG_ORDER
        if (reach := visit.sensory_reach(leg)) is not None
    ]
    return pains + feelings


def _session(visit: Visit) -> list[str]:
    given = visit.treatment
    words = []
    if given.leg_pain_before is not None and given.leg_pain_after is not None:
        words.append(f"leg pain {given.leg_pain_before} → {given.leg_pain_after} in the session")
    if given.reach_before is not None and given.reach_after is not None:
        words.append(f"reach {given.reach_before.zone} → {given.reach_after.zone} in the session")
    return words


def reach_place(reach: Reach) -> str:
    """Return a zone as the end of "pain reaches": ``the calf``, ``no zone``."""
    return "no zone" if reach is Reach.NONE else f"the {reach.zone}"
