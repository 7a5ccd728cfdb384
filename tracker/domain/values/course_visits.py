"""Where a visit stands among the others of its course."""

from dataclasses import replace
from datetime import date

from tracker.domain.values.course import Course
from tracker.domain.values.visit import Visit, VisitId


def other_visits(course: Course, visit: Visit) -> tuple[Visit, ...]:
    """Return the stored visits but this one."""
    if visit.visit_id is None:
        return course.visits
    return tuple([one for one in course.visits if one.visit_id != visit.visit_id])


def last_visit_before(course: Course, visit: Visit) -> Visit | None:
    """Return the latest visit before another by date; None when it is the first."""
    earlier = [one for one in other_visits(course, visit) if one.visit_date < visit.visit_date]
    return max(earlier, key=_date_of, default=None)


def visit_number(course: Course, visit: Visit) -> int:
    """Return 1 for the first visit by date."""
    days = {one.visit_date for one in other_visits(course, visit)}
    return sum(day < visit.visit_date for day in days) + 1


def has_visit_on(course: Course, day: date, *, but: Visit) -> bool:
    """Return whether another visit of the course is on a day."""
    return any(one.visit_date == day for one in other_visits(course, but))


def find_visit(course: Course, visit_id: VisitId | None) -> Visit | None:
    """Return a visit as it is stored; None for a new one, or one that is struck out."""
    if visit_id is None:
        return None
    return next((one for one in course.visits if one.visit_id == visit_id), None)


def _date_of(visit: Visit) -> date:
    return visit.visit_date


def find_visit_on(course: Course, day: date) -> Visit | None:
    """Return the course's visit of a day; None when there is none."""
    return next((visit for visit in course.visits if visit.visit_date == day), None)


def first_visit_of(course: Course) -> date | None:
    """Return the day of the first visit; None when there is none."""
    return min((visit.visit_date for visit in course.visits), default=None)


def with_saved(course: Course, saved: Visit) -> Course:
    """Return a course with a visit as it is stored now: in its place, or as the last one."""
    if find_visit(course, saved.visit_id) is None:
        return replace(course, visits=(*course.visits, saved))
    visits = (saved if one.visit_id == saved.visit_id else one for one in course.visits)
    return replace(course, visits=tuple(visits))


def with_draft(course: Course, draft: Visit) -> Course:
    """Return a course as it would be with a visit that is being typed.

    On a day that another visit has already the draft could not be saved: the course is returned
    as it is, so that nothing stored goes out of sight.
    """
    if has_visit_on(course, draft.visit_date, but=draft):
        return course
    return replace(course, visits=(*other_visits(course, draft), draft))
