"""When a new course is offered: after a relapse, and after a long gap."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, FlagKind
from tracker.domain.values.course import CourseId
from tracker.domain.values.rules import Rules
from tracker.language import marked, tr


class Reason(Enum):
    """Why a new course is offered."""

    RELAPSE = "relapse"
    LONG_GAP = "long_gap"

    def words(self, rules: Rules) -> str:
        """Return what the offer says by some rules; it describes, the clinician decides."""
        if self is Reason.RELAPSE:
            return tr("Relapse after prevention: a new course would have its own start values.")
        return tr(
            "More than %n day(s) between visits: a new course would have its own start values.",
            "",
            rules.gap_days,
        )


END_REASONS: Final = (
    marked("symptoms resolved"),
    marked("relapse: new course"),
    marked("long gap: new course"),
    marked("referred on"),
    marked("no further change"),
    marked("patient's wish"),
    marked("moved away"),
)
"""Reasons offered when a course is ended; any other words may be written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """A course that ends, on which day and why."""

    course_id: CourseId
    on: date
    reason: str


def offers_new_course(status: CourseStatus, today: date) -> Reason | None:
    """Return why a new course is offered; None when none is.

    Args:
        status: The course; one that has ended, or has no visit, offers nothing.
        today: The day it is looked at, before a visit of that day is logged or after.
    """
    latest = status.latest
    if latest is None or not status.course.is_active:
        return None
    if latest.assessment.has(FlagKind.RELAPSE):
        return Reason.RELAPSE
    is_gap_now = (today - latest.visit.visit_date).days > status.rules.gap_days
    if is_gap_now or latest.assessment.has(FlagKind.LONG_GAP):
        return Reason.LONG_GAP
    return None
