"""A course as it would be with the visit that is being typed."""

from dataclasses import replace

from tests.makers import a_course, a_visit, day
from tracker.domain.rules.flag_status import unresolved_flags
from tracker.domain.values.course_visits import with_draft
from tracker.domain.values.red_flags import RedFlag, RedFlagAnswers
from tracker.domain.values.visit import VisitId

BLADDER = a_visit(
    day(0), visit_id=VisitId(7), red_flags=RedFlagAnswers(yes=frozenset({RedFlag.BLADDER}))
)
LATER = a_visit(day(7), visit_id=VisitId(8), leg_pain=4)


def test_a_new_visit_is_added() -> None:
    draft = a_visit(day(14), leg_pain=3)

    shown = with_draft(a_course(BLADDER, LATER), draft)

    assert shown.visits == (BLADDER, LATER, draft)


def test_an_amended_visit_stands_in_for_the_stored_one() -> None:
    draft = replace(LATER, leg_pain=9)

    shown = with_draft(a_course(BLADDER, LATER), draft)

    assert shown.visits == (BLADDER, draft)


def test_a_new_visit_on_a_day_that_is_taken_hides_nothing() -> None:
    course = a_course(BLADDER, LATER)

    shown = with_draft(course, a_visit(day(0), leg_pain=3))

    assert shown == course
    assert [flag.cause for flag in unresolved_flags(shown.visits)] == [RedFlag.BLADDER]


def test_an_amended_visit_moved_onto_another_hides_neither() -> None:
    course = a_course(BLADDER, LATER)

    shown = with_draft(course, replace(LATER, visit_date=day(0)))

    assert shown == course
