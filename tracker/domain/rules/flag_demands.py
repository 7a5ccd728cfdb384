"""What the answers of a visit demand before it is saved, and why the red flags are asked now."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.domain.rules.flag_status import emergencies_shown, flags_to_act_on
from tracker.domain.rules.phases import is_neuro_check
from tracker.domain.rules.progress import counted_visits, start_values
from tracker.domain.rules.standing_flag import StandingFlag
from tracker.domain.values.anatomy import LEG_ORDER, Reach
from tracker.domain.values.course import Course
from tracker.domain.values.course_visits import other_visits
from tracker.domain.values.red_flags import AskedOnce, Tier, Weakness
from tracker.domain.values.thresholds import RADIATES_FROM_ZONE
from tracker.domain.values.visit import Visit
from tracker.language import tr


def flags_raised(course: Course, visit: Visit) -> tuple[StandingFlag, ...]:
    """Return the flags a visit raises, whether something was done about them or not.

    One that goes on from an earlier visit and was acknowledged there is not raised again.
    """
    unanswered = visit if visit.flag_action is None else replace(visit, flag_action=None)
    lasting = course.assessment.lasting_flags
    return flags_to_act_on(unanswered, other_visits(course, visit), lasting)


def takes_back_emergency(course: Course, visit: Visit) -> bool:
    """Return whether an amendment no longer says what its stored visit says of tier A."""
    if visit.visit_id is None:
        return False
    now = emergencies_shown(visit)
    stored = [one for one in course.visits if one.visit_id == visit.visit_id]
    return any(emergencies_shown(one) - now for one in stored)


def raises_more(stored: Visit, visit: Visit) -> bool:
    """Return whether a visit's answers raise a red flag that its stored ones do not."""
    is_weaker = visit.weakness in (Weakness.NEW, Weakness.WORSE)
    return (
        bool(emergencies_shown(visit) - emergencies_shown(stored))
        or not visit.red_flags.yes <= stored.red_flags.yes
        or (is_weaker and visit.weakness is not stored.weakness)
    )


def soonest(flags: Sequence[StandingFlag]) -> Tier | None:
    """Return how soon the most pressing flag demands an action; None without a flag."""
    return min((flag.tier for flag in flags), key=lambda tier: tier.value, default=None)


def reason_to_ask(course: Course, visit: Visit, last: Visit | None) -> str:
    """Return why the red flags are asked at once: the pain reaches further, or a second leg.

    Or cancer in the history and a new sign of the nerves. Empty when nothing of the kind is
    recorded, and at the first visit, which asks anyway.
    """
    if last is None:
        return ""
    if course.assessment.asked_once.get(AskedOnce.CANCER) and _has_new_sign(course, visit):
        return tr("cancer in the history, and a new sign of the nerves")
    return _reason_of_reach(visit, last)


def _reason_of_reach(visit: Visit, last: Visit) -> str:
    before = [last.pain_reach(leg) for leg in LEG_ORDER]
    now = [visit.pain_reach(leg) for leg in LEG_ORDER]
    if _legs_in_pain(now) > max(1, _legs_in_pain(before)):
        return tr("the pain is in a second leg")
    pairs = zip(before, now, strict=True)
    if any(then is not None and here is not None and here > then for then, here in pairs):
        return tr("the pain reaches further than last visit")
    return ""


def _has_new_sign(course: Course, visit: Visit) -> bool:
    start = start_values(counted_visits([*other_visits(course, visit), visit]))
    return is_neuro_check(visit, start)


def _legs_in_pain(reaches: Sequence[Reach | None]) -> int:
    return sum(reach is not None and reach >= RADIATES_FROM_ZONE for reach in reaches)
