"""The figures of the clinic's page: small numbers, comparison, techniques."""

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given, settings

from tests.domain.cohort.made_courses import CLINICS, a_counted_course, counted, treated_course
from tracker.domain.cohort.counting import StrongAndLight
from tracker.domain.cohort.reactions import Technique
from tracker.domain.values.course import Course
from tracker.domain.values.treatment import Stimulation
from tracker.domain.values.visit import Reaction
from tracker.statistics.clinic_figures import figures_of, technique_rows
from tracker.statistics.intervals import compare

STRONG, LIGHT = Stimulation.STRONG, Stimulation.LIGHT
NOTHING: Final = counted([])


def clinic_of(count: int) -> list[Course]:
    return [a_counted_course({0: 8, 14: 4, 28: 4, 42: 3}, number) for number in range(1, count + 1)]


@settings(max_examples=25)
@given(CLINICS)
def test_any_clinic_has_figures(courses: list[Course]) -> None:
    assert figures_of(counted(courses)).counted.begun == len(courses)


@pytest.mark.parametrize(("count", "is_judged"), [(19, False), (20, True)])
def test_below_twenty_there_is_no_interval_and_no_curve(count: int, *, is_judged: bool) -> None:
    figures = figures_of(counted(clinic_of(count)))

    assert (figures.improved is not None, figures.curve is not None) == (is_judged, is_judged)


def test_the_thin_lines_stand_above_and_below_the_curve() -> None:
    lost = [a_counted_course({0: 8, 14: 8}, 100 + number) for number in range(10)]
    steady = [a_counted_course({0: 8, 42: 8}, 200 + number) for number in range(10)]
    curve = figures_of(counted([*clinic_of(20), *lost, *steady])).curve

    assert curve is not None
    assert curve.if_never[-1][1] < curve.steps[-1].share < curve.if_fallen[-1][1]


@pytest.mark.parametrize(
    ("strong", "light", "is_enough"),
    [
        ((2, 1), (2, 0), True),
        ((1, 1), (2, 0), False),  # ten visits with strong needling
        ((2, 0), (2, 0), False),  # no flare
    ],
)
def test_groups_too_small_are_not_compared(
    strong: tuple[int, int], light: tuple[int, int], *, is_enough: bool
) -> None:
    pairs = tuple(StrongAndLight(*strong, *light) for _ in range(10))

    assert (compare(replace(NOTHING, compared=pairs)).difference is not None) is is_enough


def test_nine_patients_are_not_compared() -> None:
    pairs = tuple(StrongAndLight(3, 1, 3, 1) for _ in range(9))

    assert compare(replace(NOTHING, compared=pairs)).interval is None


def test_the_difference_is_in_percentage_points_and_drawn_the_same_each_time() -> None:
    pairs = tuple(StrongAndLight(3, number % 2, 4, number % 3 == 0) for number in range(30))
    found, again = (compare(replace(NOTHING, compared=pairs)) for _ in range(2))

    assert found == again
    assert found.difference is not None
    assert found.difference == pytest.approx(100 * (15 / 90 - 10 / 120))
    assert found.interval is not None
    assert found.interval.low < found.difference < found.interval.high


def test_a_technique_is_hidden_below_five_visits() -> None:
    four = counted([treated_course(1, *[(STRONG, Reaction.SAME)] * 5)])
    five = counted([treated_course(1, *[(STRONG, Reaction.SAME)] * 6)])

    shown = [
        {row.technique: row.is_shown for row in technique_rows(one.treated, judged_from=20)}
        for one in (four, five)
    ]

    assert [one[Technique.STRONG] for one in shown] == [False, True]


def test_a_technique_says_how_often_each_reaction_followed() -> None:
    given_to = [(LIGHT, Reaction.BETTER)] * 4 + [(LIGHT, Reaction.FLARE)] * 2
    found = counted([treated_course(1, *given_to)])

    row = next(one for one in technique_rows(found.treated, judged_from=5)
               if one.technique is Technique.LIGHT)  # fmt: skip

    assert row.reactions == {Reaction.BETTER: 3, Reaction.SAME: 0, Reaction.FLARE: 2}
    assert set(row.intervals) == set(Reaction)
    assert row.courses == (1,)
