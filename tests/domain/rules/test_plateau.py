"""When nothing has changed for so long that the course is to be reassessed (section 5.4)."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.makers import a_course, a_visit, day, weekly_visits
from tracker.domain.rules.assessment import FlagKind
from tracker.domain.rules.status import status_of
from tracker.domain.rules.summarizing import summary_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import Course, CourseEvent, EventKind
from tracker.domain.values.rules import Rules, RuleVersion
from tracker.domain.words.flag_actions import remarks


def told_at(course: Course, rules: Rules | None = None) -> list[int]:
    """Return the numbers of the visits at which a plateau is told, from 1."""
    visits = status_of(course, rules).visits
    return [one.assessment.number for one in visits if one.assessment.has(FlagKind.PLATEAU)]


def level_course(count: int, *reassessed: int) -> Course:
    """Return a course in which nothing changes, reassessed on some days."""
    done = tuple(
        CourseEvent(on=day(number), kind=EventKind.REASSESSED_REFER) for number in reassessed
    )
    course = a_course(*weekly_visits(leg_pain=(6,) * count, pain_reach_left=(4,) * count))
    return replace(course, events=done)


@pytest.mark.parametrize(("count", "told"), [(4, []), (5, [5]), (6, [5]), (9, [5, 9])])
def test_four_unchanged_visits_after_one_are_a_plateau_and_again_four(
    count: int, told: list[int]
) -> None:
    assert told_at(level_course(count)) == told


@pytest.mark.parametrize(("visits", "told"), [(2, [3, 5]), (3, [4]), (6, [])])
def test_the_clinic_says_after_how_many_visits(visits: int, told: list[int]) -> None:
    assert told_at(level_course(6), Rules(plateau_visits=visits)) == told


@pytest.mark.parametrize(
    ("weeks", "told"), [(0, [5, 9]), (2, [3, 5, 7, 9]), (3, [4, 7]), (9, [5, 9])]
)
def test_a_clinic_may_ask_for_weeks_as_well(weeks: int, told: list[int]) -> None:
    assert told_at(level_course(9), Rules(plateau_weeks=weeks)) == told


@pytest.mark.parametrize(("on", "told"), [(27, []), (28, [2]), (29, [2])])
def test_two_visits_are_a_plateau_from_the_clinics_weeks_on(on: int, told: list[int]) -> None:
    course = a_course(*(a_visit(day(at), leg_pain=6) for at in (0, on)))

    assert told_at(course, Rules(plateau_weeks=4)) == told
    assert told_at(course) == []


@pytest.mark.parametrize(("between", "told"), [(6, [3]), (7, [3]), (8, []), (4, [])])
def test_any_visit_within_the_weeks_that_changed_is_a_change(between: int, told: list[int]) -> None:
    pains = {0: 6, 14: between, 28: 6}
    course = a_course(*(a_visit(day(at), leg_pain=pain) for at, pain in pains.items()))

    assert told_at(course, Rules(plateau_weeks=4)) == told


@pytest.mark.parametrize(
    ("reassessed", "told"), [(0, [3, 5]), (28, [3, 5]), (29, [3, 6]), (56, [3, 5])]
)
def test_the_weeks_count_from_a_reassessment(reassessed: int, told: list[int]) -> None:
    course = a_course(*(a_visit(day(14 * at), leg_pain=6) for at in range(6)))
    event = CourseEvent(on=day(reassessed), kind=EventKind.REASSESSED_REFER)

    rules = Rules(plateau_weeks=4, plateau_visits=12)
    assert told_at(replace(course, events=(event,)), rules) == told


def test_what_the_weeks_told_is_told_by_its_weeks() -> None:
    course = a_course(*(a_visit(day(at), leg_pain=6) for at in (0, 28)))

    by_weeks = remarks(status_of(course, Rules(plateau_weeks=4)))
    by_visits = remarks(status_of(level_course(5), Rules(plateau_weeks=4)))

    assert by_weeks == ("Reassess: no meaningful change in 4 weeks.",)
    assert by_visits == ("Reassess: no meaningful change at 4 visits in a row.",)


def test_version_1_knows_no_plateau() -> None:
    assert told_at(level_course(9), Rules(version=RuleVersion.ONE)) == []


@pytest.mark.parametrize(
    ("pains", "told"),
    [
        ((6, 6, 7, 6, 6), [5]),
        ((6, 6, 8, 6, 6), []),
        ((6, 6, 5, 6, 6), [5]),
        ((6, 6, 4, 6, 6), []),
        ((10, 10, 8, 10, 10), [5]),
        ((10, 10, 7, 10, 10), []),
        ((3, 3, 2, 3, 3), [5]),
    ],
)
def test_pain_changes_by_two_points_and_where_it_falls_by_thirty_percent(
    pains: Sequence[int], told: list[int]
) -> None:
    assert told_at(a_course(*weekly_visits(leg_pain=pains))) == told


@pytest.mark.parametrize(
    ("reaches", "told"),
    [
        ((4, 4, 3, 4, 4), [5]),
        ((4, 4, 2, 4, 4), []),
        ((3, 3, 5, 3, 3), []),
        ((4, None, 4, 4, 4), [5]),
    ],
)
def test_the_reach_changes_by_two_zones(reaches: Sequence[int | None], told: list[int]) -> None:
    visits = weekly_visits(leg_pain=(6,) * 5, pain_reach_left=reaches)

    assert told_at(a_course(*visits)) == told


@pytest.mark.parametrize(
    ("totals", "told"),
    [
        ((20, None, 16, None, None), [5]),
        ((20, None, 15, None, None), []),
        ((18, None, None, None, 22), [5]),
        ((18, None, None, None, 23), []),
        ((None, None, None, 15, None), [5]),
    ],
)
def test_a_measure_of_function_that_changed_is_a_change(
    totals: Sequence[int | None], told: list[int]
) -> None:
    visits = weekly_visits(leg_pain=(6,) * 5, rmdq=totals)

    assert told_at(a_course(*visits)) == told


def test_function_is_held_against_what_was_known_by_then() -> None:
    visits = weekly_visits(leg_pain=(6,) * 7, rmdq=(20, None, None, None, None, None, 12))

    assert told_at(a_course(*visits), Rules(plateau_visits=5)) == [6]
    assert told_at(a_course(*visits), Rules(plateau_visits=6)) == []


def test_a_visit_without_the_index_score_is_not_counted() -> None:
    visits = weekly_visits(leg_pain=(6, 6, None, 6, 6, 6))

    assert told_at(a_course(*visits)) == [6]


@pytest.mark.parametrize(
    ("reassessed", "told"),
    [(28, [5, 9]), (27, [8]), (35, [5, 10]), (20, [7, 11]), (0, [5, 9]), (200, [5, 9])],
)
def test_a_reassessment_begins_the_count_anew(reassessed: int, told: list[int]) -> None:
    assert told_at(level_course(11, reassessed)) == told


def test_in_prevention_nothing_need_change() -> None:
    visits = [
        a_visit(day(7 * week), leg_pain=1, back_pain=1, tingling=0, numbness=0, pain_reach_left=one)
        for week, one in enumerate(weekly_reaches(12))
    ]

    status = status_of(a_course(*visits))

    assert int(status.visits[-1].phase) == 4
    assert told_at(a_course(*visits)) == []


def weekly_reaches(count: int) -> list[Reach]:
    return [Reach.LOW_BACK] * count


def reviewed_at(course: Course, rules: Rules | None = None) -> list[int]:
    visits = status_of(course, rules).visits
    return [one.assessment.number for one in visits if one.assessment.has(FlagKind.REVIEW_DUE)]


def test_a_review_counts_anew_from_a_reassessment() -> None:
    assert reviewed_at(level_course(9)) == [6, 7, 8, 9]
    assert reviewed_at(level_course(13, 42)) == [6, 7, 13]
    assert reviewed_at(level_course(9, 42), Rules(version=RuleVersion.ONE)) == [6, 7, 8, 9]


def test_the_clinic_says_when_a_review_is_due() -> None:
    assert reviewed_at(level_course(9), Rules(review_visits=8, review_days=90)) == [8, 9]
    assert reviewed_at(level_course(9), Rules(review_visits=12, review_days=49)) == [8, 9]


def level_at(course: Course) -> list[int]:
    """Return the numbers of the visits at which the course stands on a plateau, told or not."""
    return [
        one.assessment.number for one in status_of(course).visits if one.assessment.is_on_plateau
    ]


def test_a_plateau_lasts_from_where_it_is_told_until_it_is_answered() -> None:
    assert level_at(level_course(8)) == [5, 6, 7, 8]
    assert level_at(level_course(8, 30)) == [5]


@pytest.mark.parametrize(("pain", "level"), [(7, [5, 6]), (5, [5, 6]), (8, [5]), (4, [5])])
def test_a_plateau_ends_where_something_changes(pain: int, level: list[int]) -> None:
    course = a_course(*weekly_visits(leg_pain=(6,) * 5 + (pain,), pain_reach_left=(4,) * 6))

    assert level_at(course) == level


def test_a_visit_that_cannot_be_assessed_leaves_a_plateau_as_it_is() -> None:
    visits = weekly_visits(leg_pain=(6,) * 5 + (None,), pain_reach_left=(4,) * 6)

    assert level_at(a_course(*visits)) == [5, 6]


def test_what_was_answered_stays_answered_at_a_visit_without_scores() -> None:
    level = level_course(6, 7 * 5 + 1)
    later = a_visit(day(7 * 6))
    asked = level_course(6)

    assert summary_of(status_of(replace(level, visits=(*level.visits, later)))).reassess_on is None
    told = summary_of(status_of(replace(asked, visits=(*asked.visits, later))))
    assert told.reassess_on is not None
