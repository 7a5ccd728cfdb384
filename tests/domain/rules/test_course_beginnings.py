"""Diagnosis codes offered at the beginning, and when a new beginning is offered."""

from dataclasses import replace

import pytest

from tests.makers import a_course, a_visit, day
from tracker.domain.rules.new_course import Reason, offers_new_course
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach, Side
from tracker.domain.values.course import Driver
from tracker.domain.values.diagnoses import ALL_DIAGNOSES, find_diagnosis, offered_diagnoses
from tracker.domain.values.visit import Visit

SIDELESS = ["M54.16", "M54.17"]


@pytest.mark.parametrize(
    ("side", "driver", "codes"),
    [
        (Side.LEFT, None, ["M54.32", "M54.42", *SIDELESS]),
        (Side.RIGHT, Driver.OTHER, ["M54.31", "M54.41", *SIDELESS]),
        (Side.LEFT, Driver.DISC, ["M51.16", "M51.17", "M54.32", "M54.42", *SIDELESS]),
        (Side.RIGHT, Driver.STENOSIS, ["M48.061", "M48.062", "M54.31", "M54.41", *SIDELESS]),
        (Side.RIGHT, Driver.PIRIFORMIS, ["G57.01", "M54.31", "M54.41", *SIDELESS]),
        (
            Side.LEFT,
            Driver.COMBINATION,
            [
                *("M51.16", "M51.17", "M48.061", "M48.062", "G57.02"),
                *("M54.32", "M54.42", *SIDELESS),
            ],
        ),
    ],
)
def test_codes_are_offered_by_driver_then_side(
    side: Side, driver: Driver | None, codes: list[str]
) -> None:
    offered = offered_diagnoses(side, driver)

    assert [one.code for one in offered] == codes


@pytest.mark.parametrize("side", [Side.BOTH, None])
def test_both_legs_take_two_codes_where_there_is_no_bilateral_one(side: Side | None) -> None:
    offered = [one.code for one in offered_diagnoses(side, Driver.PIRIFORMIS)]

    assert offered == ["G57.01", "G57.02", "M54.31", "M54.32", "M54.41", "M54.42", *SIDELESS]


def test_no_code_is_bilateral() -> None:
    sides = {one.side for one in ALL_DIAGNOSES}

    assert Side.BOTH not in sides
    assert len({one.code for one in ALL_DIAGNOSES}) == len(ALL_DIAGNOSES) == 12


def test_a_code_tells_what_it_means() -> None:
    known, unknown = find_diagnosis("M54.32"), find_diagnosis("M54.30")

    assert known is not None
    assert known.text == "Sciatica, left side"
    assert unknown is None


@pytest.mark.parametrize(("days", "reason"), [(89, None), (90, None), (91, Reason.LONG_GAP)])
def test_a_new_course_is_offered_after_a_long_gap(days: int, reason: Reason | None) -> None:
    status = status_of(a_course(a_visit(day(0), leg_pain=5)))

    offered = offers_new_course(status, day(days))

    assert offered is reason


@pytest.mark.parametrize(("days", "reason"), [(90, None), (91, Reason.LONG_GAP)])
def test_it_is_offered_at_the_visit_after_the_gap(days: int, reason: Reason | None) -> None:
    status = status_of(a_course(a_visit(day(0), leg_pain=5), a_visit(day(days), leg_pain=5)))

    offered = offers_new_course(status, day(days))

    assert offered is reason


def settled(number: int) -> Visit:
    return a_visit(
        day(number),
        leg_pain=1,
        back_pain=1,
        tingling=0,
        numbness=0,
        pain_reach_left=Reach.LOW_BACK,
    )


def test_a_new_course_is_offered_at_a_relapse() -> None:
    first = a_visit(day(0), leg_pain=8, back_pain=3, pain_reach_left=Reach.FOOT)
    visits = [first, *(settled(number) for number in (7, 14, 21, 28, 35, 42))]
    relapse = replace(first, visit_date=day(49))

    before = offers_new_course(status_of(a_course(*visits)), day(42))
    after = offers_new_course(status_of(a_course(*visits, relapse)), day(49))

    assert before is None
    assert after is Reason.RELAPSE


def test_an_ended_or_empty_course_offers_nothing() -> None:
    ended = replace(a_course(a_visit(day(0), leg_pain=5)), ended_on=day(3))

    offered = [offers_new_course(status_of(one), day(200)) for one in (ended, a_course())]

    assert offered == [None, None]
