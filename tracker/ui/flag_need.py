"""What the answers of a visit demand before it is saved, and why the red flags are asked now."""

from collections.abc import Sequence

from tracker.domain.anatomy import LEG_ORDER, Reach
from tracker.domain.course import Course
from tracker.domain.phase_flags import is_neuro_check, urgent_visits
from tracker.domain.progress import counted_visits, start_values
from tracker.domain.red_flags import TIER_B, Tier
from tracker.domain.visit import Visit
from tracker.ui.visit_order import other_visits


def tier_needed(course: Course, visit: Visit) -> Tier | None:
    """Return how soon a visit's answers demand an action; None when they demand none."""
    counted = counted_visits((*other_visits(course, visit), visit))
    at = next((n for n, one in enumerate(counted) if one is visit), None)
    if at is None:
        return None
    if urgent_visits(counted)[at]:
        return Tier.EMERGENCY
    is_review = any(item in visit.red_flags.yes for item in TIER_B)
    if is_review or is_neuro_check(visit, start_values(counted)):
        return Tier.MEDICAL_REVIEW
    return None


def reason_to_ask(visit: Visit, last: Visit | None) -> str:
    """Return why the red flags are asked at once: the pain reaches further, or a second leg.

    Empty when nothing of the kind is recorded, and at the first visit, which asks anyway.
    """
    if last is None:
        return ""
    before = [last.pain_reach(leg) for leg in LEG_ORDER]
    now = [visit.pain_reach(leg) for leg in LEG_ORDER]
    if _legs_in_pain(now) > max(1, _legs_in_pain(before)):
        return "the pain is in a second leg"
    pairs = zip(before, now, strict=True)
    if any(then is not None and here is not None and here > then for then, here in pairs):
        return "the pain reaches further than last visit"
    return ""


def _legs_in_pain(reaches: Sequence[Reach | None]) -> int:
    return sum(reach is not None and reach >= Reach.BUTTOCK for reach in reaches)
