"""A course in a few values, as the patient list needs it, and what of it wants attention.

Nothing here depends on the day it is read: what does is a date that is held against that day.
Attention: clinical-rules.md sections 5.4 and 8.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.phase import Phase


class Attention(Enum):
    """Why a patient stands out in the list, the most urgent first."""

    RED_FLAG = "red_flag"
    NEURO_CHECK = "neuro_check"
    REASSESS = "reassess"
    REVIEW_DUE = "review_due"
    FLARE = "flare"
    LONG_GAP = "long_gap"
    OVERDUE = "overdue"


ATTENTION_ORDER: Final = tuple(Attention)


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseSummary:
    """What the list, its filters and its groups show of a course; derived, never typed.

    Attributes:
        visit_count: Visits that are not struck out.
        first_visit: Day of the first of them; None before it.
        last_visit: Day of the latest of them; None before the first.
        phase: Shown at the latest visit; None before the first.
        proposal: Proposed at the latest visit; None before the first.
        is_decided: Whether the latest visit carries a decision about its phase.
        leg_pain: Recorded at the latest visit, 0–10; None not recorded.
        back_pain: The same of the back.
        pain_reach_left: Recorded at the latest visit; None not recorded.
        pain_reach_right: The same of the right leg.
        centralization: Code of the headline; None before the first visit.
        has_red_flag: Whether a red flag stands that is not resolved.
        has_emergency: Whether one of those is an emergency.
        has_neuro_check: Whether weakness or numbness wants a look.
        has_open_action: Whether what was done about a red flag is not resolved.
        has_flare: Whether the latest visit of an active course is a flare.
        reassess_on: Day of the latest visit where nothing has changed for so long that it asks to
            reassess; None when it does not, somebody has since, or the course is ended.
        review_due_on: Day since which a review is due; None when none is, or the course is ended.
        gap_from: Day from which the time since the latest visit is a long gap; None before the
            first visit and once the course is ended.
        overdue_from: Day from which the patient is overdue by the plan; None without one, before
            the first visit, and once the course is ended.
    """

    visit_count: int = 0
    first_visit: date | None = None
    last_visit: date | None = None
    phase: Phase | None = None
    proposal: Phase | None = None
    is_decided: bool = False
    leg_pain: int | None = None
    back_pain: int | None = None
    pain_reach_left: Reach | None = None
    pain_reach_right: Reach | None = None
    centralization: str | None = None
    has_red_flag: bool = False
    has_emergency: bool = False
    has_neuro_check: bool = False
    has_open_action: bool = False
    has_flare: bool = False
    reassess_on: date | None = None
    review_due_on: date | None = None
    gap_from: date | None = None
    overdue_from: date | None = None

    def attention(self, today: date, *, has_flag_elsewhere: bool) -> tuple[Attention, ...]:
        """Return what wants attention on a day, the most urgent first.

        Args:
            today: The day the list is read.
            has_flag_elsewhere: Whether another course of the patient has an action on a red flag
                that is not resolved.
        """
        wanted = {
            Attention.RED_FLAG: self.has_red_flag or has_flag_elsewhere,
            Attention.NEURO_CHECK: self.has_neuro_check,
            Attention.REASSESS: self.reassess_on is not None,
            Attention.REVIEW_DUE: self.review_due_on is not None,
            Attention.FLARE: self.has_flare,
            Attention.LONG_GAP: _is_reached(self.gap_from, today),
            Attention.OVERDUE: _is_reached(self.overdue_from, today),
        }
        return tuple(item for item in ATTENTION_ORDER if wanted[item])


def _is_reached(day: date | None, today: date) -> bool:
    return day is not None and day <= today
