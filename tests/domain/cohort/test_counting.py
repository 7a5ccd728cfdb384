"""The clinic's courses counted together: what must hold of any clinic."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.cohort.made_courses import (
    CLINICS,
    a_counted_course,
    counted,
    improved,
    treated_course,
    with_electro,
)
from tests.makers import a_visit, day
from tracker.domain.cohort.counting import Missing, StrongAndLight
from tracker.domain.cohort.followed import EndState, Exclusion
from tracker.domain.cohort.reactions import Technique, Unanswered
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import Course, FirstAssessment
from tracker.domain.values.red_flags import ASKED_NONE
from tracker.domain.values.thresholds import START_VISITS
from tracker.domain.values.treatment import Stimulation
from tracker.domain.values.visit import Reaction

STRONG, LIGHT, MODERATE = Stimulation.STRONG, Stimulation.LIGHT, Stimulation.MODERATE


@given(CLINICS, st.randoms(use_true_random=False))
def test_the_order_of_courses_and_of_entry_does_not_matter(
    courses: list[Course], chance: random.Random
) -> None:
    mixed = [replace(one, visits=tuple(chance.sample(one.visits, len(one.visits))))
             for one in courses]  # fmt: skip
    chance.shuffle(mixed)

    assert counted(mixed) == counted(courses)


@given(CLINICS)
def test_a_blank_is_never_0(courses: list[Course]) -> None:
    before = [
        replace(one, visits=tuple(v for v in one.visits if v.visit_date != day(43)))
        for one in courses
        if sum(visit.visit_date < day(43) for visit in one.visits) >= START_VISITS
    ]
    bare = [replace(one, visits=(*one.visits, a_visit(day(43)))) for one in before]

    assert counted(bare).followed == counted(before).followed


@given(CLINICS, st.integers(4, 10))
def test_a_lost_course_never_raises_the_leading_figure(courses: list[Course], start: int) -> None:
    lost = a_counted_course({0: start, 7: 0, 14: 0}, 99, patient=99)
    k, n = improved(counted(courses))
    more, of = improved(counted([*courses, lost]))

    assert (more, of) == (k, n + 1)


@given(CLINICS)
def test_every_course_begun_is_counted_once(courses: list[Course]) -> None:
    found = counted(courses)

    excluded = sum(len(ids) for ids in found.excluded.values())
    assert found.begun == len(courses) == len(found.followed) + len(found.further) + excluded


@given(CLINICS)
def test_the_three_figures_stand_in_order(courses: list[Course]) -> None:
    found = counted(courses)
    k, n = improved(found)
    seen = len(found.courses(lambda one: one.end is EndState.SEEN))
    lost = len(found.courses(lambda one: one.end is EndState.LOST))

    assert k <= seen <= n
    assert k + lost <= n


def test_striking_a_visit_out_changes_it() -> None:
    course = a_counted_course({0: 8, 42: 2})
    struck = replace(course, visits=course.visits[:1])

    assert (improved(counted([course])), improved(counted([struck]))) == ((1, 1), (0, 1))


def test_one_course_counts_for_a_patient_the_first_that_may() -> None:
    first = a_counted_course({0: 2, 7: 2}, 1, patient=1)
    second = a_counted_course({100: 8, 142: 3}, 2, patient=1)
    third = a_counted_course({200: 8, 242: 8}, 3, patient=1)

    found = counted([third, first, second])

    assert [one.course_id for one in found.followed] == [2]
    assert (found.further, found.excluded[Exclusion.LOW_START]) == ((3,), (1,))


def test_a_treatment_is_counted_with_what_the_next_visit_says() -> None:
    found = counted([treated_course(1, (STRONG, None), (LIGHT, Reaction.FLARE), (None, None))])

    said = {(one.stimulation, one.followed_by): tally.visits
            for one, tally in found.treated.items()}  # fmt: skip
    assert said == {(STRONG, Reaction.FLARE): 1, (LIGHT, Unanswered.BLANK): 1}


def test_a_next_visit_after_fourteen_days_says_nothing() -> None:
    course = treated_course(1, (STRONG, None), (LIGHT, Reaction.FLARE))
    visits = [replace(one, visit_date=day(15 * at)) for at, one in enumerate(course.visits)]

    found = counted([replace(course, visits=tuple(visits))])

    assert {one.followed_by for one in found.treated} == {Unanswered.TOO_LATE, Unanswered.NO_NEXT}


def test_strong_and_light_are_paired_by_patient() -> None:
    found = counted(
        [treated_course(1, (STRONG, None), (LIGHT, Reaction.FLARE), (MODERATE, Reaction.SAME))]
    )

    assert found.compared == (StrongAndLight(strong=1, strong_flares=1, light=1, light_flares=0),)


def test_what_is_acute_or_has_electro_is_not_compared() -> None:
    given_to = ((STRONG, None), (None, Reaction.FLARE))
    acute = replace(treated_course(1, *given_to), assessment=FirstAssessment(onset_date=day(-7)))
    electro = treated_course(2, *given_to)
    electro = replace(electro, visits=tuple(map(with_electro, electro.visits)))

    found = counted([acute, electro])

    assert found.compared == ()
    assert {one.technique for one in found.treated} == {Technique.STRONG, Technique.ELECTRO}


def test_what_is_missing_is_told_of_every_course_of_the_period() -> None:
    bare = a_counted_course({0: 2, 7: 2}, 1)
    visit = a_visit(leg_pain=8, pain_reach_left=Reach.FOOT, red_flags=ASKED_NONE, rmdq=9)
    whole = replace(a_counted_course({}, 2), visits=(visit,))

    found = counted([bare, whole])

    assert found.missing == dict.fromkeys(Missing, (1,))


def test_red_flags_unasked_at_one_visit_are_missing() -> None:
    visits = (a_visit(leg_pain=8, red_flags=ASKED_NONE), a_visit(day(7)))

    found = counted([replace(a_counted_course({}, 1), visits=visits)])

    assert found.missing[Missing.RED_FLAGS] == (1,)
