"""The summary of a course, from what the rules say about it."""

from datetime import date

from tracker.domain.rules.assessment import CourseStatus, FlagKind, VisitStatus
from tracker.domain.rules.plan import find_overdue_day
from tracker.domain.rules.standing_flag import Sign, StandingFlag
from tracker.domain.values.course import Course
from tracker.domain.values.course_summary import CourseSummary
from tracker.domain.values.days import days_later
from tracker.domain.values.red_flags import Tier


def summary_of(status: CourseStatus) -> CourseSummary:
    """Return the summary of a course; pure."""
    course, latest = status.course, status.latest
    if latest is None:
        return CourseSummary()
    flags = status.unresolved_flags
    visit, assessment = latest.visit, latest.assessment
    return CourseSummary(
        visit_count=len(course.visits),
        first_visit=status.visits[0].visit.visit_date,
        last_visit=visit.visit_date,
        phase=latest.phase,
        proposal=assessment.phase,
        is_decided=visit.decision is not None,
        leg_pain=visit.leg_pain,
        back_pain=visit.back_pain,
        pain_reach_left=visit.pain_reach_left,
        pain_reach_right=visit.pain_reach_right,
        centralization=status.centralization.headline.value,
        has_red_flag=any(not _is_measured(flag) for flag in flags),
        has_emergency=any(flag.tier is Tier.EMERGENCY for flag in flags),
        has_neuro_check=any(_is_measured(flag) for flag in flags)
        or _raises(course, latest, FlagKind.NEURO_CHECK),
        has_open_action=_has_open_action(course),
        has_flare=_raises(course, latest, FlagKind.FLARE),
        reassess_on=visit.visit_date if _asks_to_reassess(course, latest) else None,
        review_due_on=visit.visit_date if _raises(course, latest, FlagKind.REVIEW_DUE) else None,
        gap_from=_days_after(status, course.rules.gap_days + 1),
        overdue_from=_overdue_from(course),
    )


def _raises(course: Course, latest: VisitStatus, kind: FlagKind) -> bool:
    return course.is_active and latest.assessment.has(kind)


def _is_measured(flag: StandingFlag) -> bool:
    return flag.cause in (Sign.WEAKNESS_NEW, Sign.NUMBNESS_RISEN)


def _has_open_action(course: Course) -> bool:
    actions = (visit.flag_action for visit in course.visits)
    return any(action is not None and action.resolved_on is None for action in actions)


def _asks_to_reassess(course: Course, latest: VisitStatus) -> bool:
    """Return whether a plateau was told and nobody has answered it, nor anything changed since."""
    is_answered = course.is_reassessed_since(latest.visit.visit_date)
    return course.is_active and latest.assessment.is_on_plateau and not is_answered


def _overdue_from(course: Course) -> date | None:
    days = [visit.visit_date for visit in course.visits]
    return find_overdue_day(course.plan, days) if course.is_active else None


def _days_after(status: CourseStatus, days: int) -> date | None:
    """Return a day so long after the latest visit of an active course; None when never."""
    latest = status.latest
    if latest is None or not status.course.is_active:
        return None
    return days_later(latest.visit.visit_date, days)
