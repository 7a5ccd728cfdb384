"""What became of one course by a day after its first visit."""

from dataclasses import replace

import pytest

from tests.domain.cohort.made_courses import QUESTION, a_counted_course
from tests.makers import a_flag_action, a_visit, day
from tracker.domain.cohort.followed import EndState, Exclusion, Followed, Question, follow
from tracker.domain.values.course import Course
from tracker.domain.values.red_flags import ActionTaken

QUESTION_84 = replace(QUESTION, horizon_days=84)


def found(course: Course, question: Question = QUESTION) -> Followed:
    outcome = follow(course, question)
    assert isinstance(outcome, Followed)
    return outcome


def referred(course: Course, on: int, taken: ActionTaken = ActionTaken.ASKED_FOR_REVIEW) -> Course:
    visit = a_visit(day(on), flag_action=a_flag_action(taken))
    return replace(course, visits=(*course.visits, visit))


@pytest.mark.parametrize(
    ("visits", "expected"),
    [
        ((a_visit(leg_pain=None),), Exclusion.NO_START),
        ((a_visit(tingling=6),), Exclusion.NO_START),
        ((a_visit(leg_pain=0, back_pain=0, tingling=6),), Exclusion.SENSORY),
        ((a_visit(leg_pain=3, back_pain=2),), Exclusion.LOW_START),
        ((a_visit(leg_pain=0, back_pain=3),), Exclusion.LOW_START),
    ],
)
def test_a_course_without_a_start_that_counts_is_left_out(
    visits: tuple[object, ...], expected: Exclusion
) -> None:
    course = replace(a_counted_course({}), visits=visits)  # type: ignore[arg-type]  # visits all

    assert follow(course, QUESTION) is expected


@pytest.mark.parametrize(("ago", "is_short"), [(41, True), (42, False), (43, False)])
def test_follow_up_is_long_enough_from_the_horizon_on(ago: int, *, is_short: bool) -> None:
    outcome = follow(a_counted_course({0: 8}), replace(QUESTION, today=day(ago)))

    assert (outcome is Exclusion.TOO_SHORT) is is_short


def test_a_back_pain_course_is_followed_by_its_back_pain() -> None:
    visits = (a_visit(leg_pain=0, back_pain=6), a_visit(day(42), leg_pain=9, back_pain=3))

    assert found(replace(a_counted_course({}), visits=visits)).is_improved


@pytest.mark.parametrize(
    ("on", "end"),
    [(27, EndState.LOST), (28, EndState.SEEN), (56, EndState.SEEN), (57, EndState.LOST)],
)
def test_a_course_is_seen_within_fourteen_days_of_the_horizon(on: int, end: EndState) -> None:
    assert found(a_counted_course({0: 8, on: 8})).end is end


def test_a_visit_without_the_score_is_not_one_at_which_a_course_was_seen() -> None:
    course = found(a_counted_course({0: 8, 14: 2, 42: None}))

    assert (course.end, course.is_improved) == (EndState.LOST, False)


@pytest.mark.parametrize(("score", "is_improved"), [(6, True), (7, True), (8, False)])
def test_improved_is_thirty_percent_below_the_start(score: int, *, is_improved: bool) -> None:
    assert found(a_counted_course({0: 10, 42: score})).is_improved is is_improved


@pytest.mark.parametrize(("score", "is_worse"), [(7, False), (8, True)])
def test_worse_is_two_points_above_the_start(score: int, *, is_worse: bool) -> None:
    assert found(a_counted_course({0: 6, 42: score})).is_worse is is_worse


def test_the_last_visit_around_the_horizon_decides() -> None:
    assert not found(a_counted_course({0: 8, 28: 2, 56: 8})).is_improved


def test_an_ended_course_says_why() -> None:
    course = found(a_counted_course({0: 8, 7: 6}, ended_on=day(20)))

    assert (course.end, course.end_reason) == (EndState.ENDED, "moved away")


def test_a_course_ended_long_after_the_horizon_was_lost_at_it() -> None:
    assert found(a_counted_course({0: 8, 90: 6}, ended_on=day(91))).end is EndState.LOST


def test_a_referred_course_is_not_lost() -> None:
    assert found(referred(a_counted_course({0: 8}), 10)).end is EndState.REFERRED


def test_watching_is_no_referral() -> None:
    course = referred(a_counted_course({0: 8}), 10, ActionTaken.WATCHING)

    assert found(course).end is EndState.LOST


def test_a_fall_is_confirmed_at_the_second_visit_in_a_row() -> None:
    course = found(a_counted_course({0: 10, 7: 7, 14: 8, 21: 7, 28: 6, 42: 1}))

    assert (course.days, course.has_fallen) == (28, True)


def test_a_visit_without_the_score_does_not_part_two_in_a_row() -> None:
    course = found(a_counted_course({0: 10, 7: 7, 14: None, 21: 6}))

    assert (course.days, course.has_fallen) == (21, True)


def test_without_a_fall_a_course_is_known_up_to_its_last_score_by_the_horizon() -> None:
    course = found(a_counted_course({0: 10, 35: 9, 40: None, 45: 2, 50: 2}))

    assert (course.days, course.has_fallen) == (35, False)


def test_a_fall_confirmed_after_the_horizon_counts_at_the_longer_one() -> None:
    course = a_counted_course({0: 10, 35: 5, 50: 5})

    assert (found(course).has_fallen, found(course, QUESTION_84).days) == (False, 50)


def test_a_referral_ends_what_is_known() -> None:
    course = found(referred(a_counted_course({0: 10, 7: 9, 21: 5, 28: 5}), 14))

    assert (course.days, course.has_fallen, course.is_cut_by_referral) == (7, False, True)


def test_a_referral_after_the_fall_cuts_nothing() -> None:
    course = found(referred(a_counted_course({0: 10, 7: 5, 14: 5}), 21))

    assert (course.has_fallen, course.is_cut_by_referral) == (True, False)
