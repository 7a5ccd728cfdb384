"""The patient list narrowed: conditions on what is stored of the course it shows of each.

In SQL that SQLite and PostgreSQL both read, made of codes and whole numbers of our own.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from typing import Final

from tracker.domain.values.list_criteria import CHOICES, Criteria, Trend
from tracker.models.patient_list import NEVER_SEEN, SEEN, Part

# The codes of the class of a course, as its summary keeps them; whatever else is not known yet.
TREND_CODES: Final[Mapping[Trend, tuple[str, ...]]] = {
    Trend.CENTRALIZING: ("abolished", "centralized", "partly_centralized"),
    Trend.STAYING: ("not_centralized",),
    Trend.PERIPHERALIZING: ("peripheralized", "new_radiation"),
    Trend.UNKNOWN: ("no_leg_radiation", "too_early", "no_starting_reach"),
}
_FURTHER_LEG: Final = (
    "CASE WHEN coalesce(pain_reach_left, -1) > coalesce(pain_reach_right, -1)"
    " THEN pain_reach_left ELSE pain_reach_right END"
)
_OF_SUMMARY: Final = (
    "course_id IN (SELECT course_id FROM course_summaries WHERE {what} IN ({codes}))"
)
_CONDITIONS: Final[Mapping[str, str]] = {
    "phases": _OF_SUMMARY.replace("{what}", "phase"),
    "reaches": _OF_SUMMARY.replace("{what}", _FURTHER_LEG),
    "trends": _OF_SUMMARY.replace("{what}", "centralization"),
    "drivers": "course_id IN (SELECT course_id FROM course_drivers AS judged"
    " WHERE driver IN ({codes}) AND position = (SELECT max(position) FROM course_drivers"
    " WHERE course_drivers.course_id = judged.course_id))",
    "payers": "course_id IN (SELECT id FROM courses WHERE payer IN ({codes}))",
    "reactions": "course_id IN (SELECT visits.course_id FROM visits JOIN course_summaries"
    " ON course_summaries.course_id = visits.course_id AND last_visit = visit_date"
    " WHERE visits.is_live AND visits.reaction IN ({codes}))",
}


def narrowed(criteria: Criteria, today: date) -> tuple[Part, ...]:
    """Return the parts of a list of those who meet all criteria, in the order of all patients."""
    conditions = tuple(_conditions(criteria, today))
    return tuple(
        Part(" AND ".join((part.where, *conditions)), part.by) for part in (NEVER_SEEN, SEEN)
    )


def _conditions(criteria: Criteria, today: date) -> Iterator[str]:
    for name in CHOICES:
        chosen = getattr(criteria, name)
        if chosen:
            codes = ", ".join(code for one in sorted(chosen, key=_value) for code in _codes(one))
            yield _CONDITIONS[name].replace("{codes}", codes)
    if criteria.seen_within is not None:
        yield f"seen_on >= '{today - timedelta(days=criteria.seen_within)}'"
    if criteria.unseen_for is not None:
        yield f"seen_on <= '{today - timedelta(days=criteria.unseen_for)}'"


def _value(choice: Enum) -> str:
    return str(choice.value)


def _codes(choice: Enum) -> tuple[str, ...]:
    if isinstance(choice, Trend):
        return tuple(f"'{code}'" for code in TREND_CODES[choice])
    value = choice.value
    return (str(value) if isinstance(value, int) else f"'{value}'",)
