"""The table behind "Why?": every test at a visit, its numbers, met or not, and what it takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.any_visit import any_visit
from tests.makers import a_course, a_visit, day, weekly_visits
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.red_flags import ASKED_NONE, Weakness
from tracker.domain.values.rules import Rules, RuleVersion
from tracker.domain.values.visit import Visit
from tracker.domain.words.evidence import EvidenceRow, evidence_of
from tracker.domain.words.evidence_words import Result


def row_of(status: CourseStatus, index: int, begins: str) -> EvidenceRow:
    return next(row for row in evidence_of(status, index) if row.test.startswith(begins))


def course_of(**columns: tuple[int | None, ...]) -> CourseStatus:
    return status_of(a_course(*weekly_visits(**columns)))


def test_every_test_of_the_rules_has_a_row() -> None:
    status = course_of(leg_pain=(8, 5), pain_reach_left=(5, 4))

    rows = evidence_of(status, 1)

    assert len(rows) == 14
    assert len({row.test for row in rows}) == 14


@pytest.mark.parametrize(
    ("now", "result", "needed"),
    [
        (5, Result.MET, ""),
        (6, Result.NOT_MET, "Leg pain at most 5, pain reaching no further than the foot."),
        (None, Result.UNKNOWN, "Leg pain at most 5, pain reaching no further than the foot."),
    ],
)
def test_pain_counts_tells_the_score_that_would_do(
    now: int | None, result: Result, needed: str
) -> None:
    status = course_of(leg_pain=(8, None, now), pain_reach_left=(5, 5, 5))

    row = row_of(status, 2, "Pain counts")

    assert (row.result, row.needed) == (result, needed)


def test_the_numbers_are_told_from_the_start_to_now() -> None:
    status = course_of(leg_pain=(8, 5), pain_reach_left=(5, 4))

    row = row_of(status, 1, "Pain counts")

    assert row.numbers == "Leg pain 8 → 5; reach foot → calf"


@pytest.mark.parametrize(
    ("reach", "leg_pain", "result"),
    [(3, 9, Result.MET), (4, 7, Result.NOT_MET), (None, 7, Result.UNKNOWN)],
)
def test_reach_counts_tells_the_way(reach: int | None, leg_pain: int, result: Result) -> None:
    status = course_of(leg_pain=(8, 8, leg_pain), pain_reach_left=(5, 5, reach))

    row = row_of(status, 2, "Reach counts: two zones nearer, recorded at this visit")

    assert row.result is result
    assert row.needed == (
        ""
        if result is Result.MET
        else "Recorded at this visit: pain no further than the thigh with leg pain at most 9."
    )


@pytest.mark.parametrize(
    ("reach", "leg_pain", "result"),
    [(3, 9, Result.MET), (4, 7, Result.MET), (4, 8, Result.NOT_MET), (None, 7, Result.UNKNOWN)],
)
def test_by_version_1_reach_counts_tells_both_ways(
    reach: int | None, leg_pain: int, result: Result
) -> None:
    visits = weekly_visits(leg_pain=(8, 8, leg_pain), pain_reach_left=(5, 5, reach))
    status = status_of(a_course(*visits), Rules(version=RuleVersion.ONE))

    row = row_of(status, 2, "Reach counts")

    assert row.result is result
    assert row.needed == (
        ""
        if result is Result.MET
        else "Recorded at this visit: pain no further than the thigh with leg pain at most 9, "
        "or no further than the calf with leg pain at most 7."
    )


def test_a_carried_reach_is_called_so() -> None:
    status = course_of(leg_pain=(8, 8, 7), pain_reach_left=(5, 4, None))

    row = row_of(status, 2, "Reach counts")

    assert row.numbers == "reach foot → calf; Leg pain 8 → 7; reach taken from the visit before"


def test_a_test_that_cannot_apply_says_so() -> None:
    status = course_of(leg_pain=(8, 5), back_pain=(2, 2), pain_reach_left=(1, 1))

    reach, sensory = row_of(status, 1, "Reach counts"), row_of(status, 1, "Sensory counts")

    assert reach.result is sensory.result is Result.NOT_MET
    assert reach.needed.startswith("Does not apply")
    assert sensory.needed.startswith("Applies only when")


@pytest.mark.parametrize(("numbness", "result"), [(3, Result.MET), (4, Result.NOT_MET)])
def test_sensory_counts_tells_the_score_that_would_do(numbness: int, result: Result) -> None:
    status = course_of(leg_pain=(2, 2), back_pain=(1, 1), numbness=(5, numbness))

    row = row_of(status, 1, "Sensory counts")

    assert row.result is result
    assert row.needed == ("" if result is Result.MET else "Tingling and numbness at most 3.")


@pytest.mark.parametrize(
    ("start", "needed"),
    [
        (8, "Leg and back pain recorded and at most 3, pain not below the knee."),
        (4, "Leg and back pain recorded and at most 2, pain not below the knee."),
    ],
)
def test_control_of_pain_tells_what_it_takes(start: int, needed: str) -> None:
    status = course_of(leg_pain=(start, 4), back_pain=(0, 0), pain_reach_left=(5, 3))

    row = row_of(status, 1, "Pain controlled")

    assert (row.result, row.needed) == (Result.NOT_MET, needed)


def settled(number: int) -> Visit:
    return a_visit(
        day(number),
        leg_pain=1,
        back_pain=1,
        tingling=0,
        numbness=0,
        pain_reach_left=Reach.LOW_BACK,
    )


@pytest.mark.parametrize(
    ("days", "result", "needed"),
    [(27, Result.NOT_MET, "1 more day settled."), (28, Result.MET, ""), (29, Result.MET, "")],
)
def test_the_settled_run_counts_its_days(days: int, result: Result, needed: str) -> None:
    first = a_visit(day(0), leg_pain=8, back_pain=3, pain_reach_left=Reach.FOOT)
    status = status_of(a_course(first, settled(7), settled(7 + days)))

    row = row_of(status, 2, "Settled for")

    assert (row.result, row.needed, row.numbers) == (result, needed, f"{days} days")


@pytest.mark.parametrize(
    ("visit", "result", "numbers"),
    [
        (a_visit(day(7), leg_pain=4), Result.UNKNOWN, "red flags not asked"),
        (
            a_visit(day(7), leg_pain=4, red_flags=ASKED_NONE, weakness=Weakness.NONE),
            Result.NOT_MET,
            "no warning",
        ),
        (
            a_visit(day(7), leg_pain=4, weakness=Weakness.NEW),
            Result.MET,
            "strength or feeling to be checked",
        ),
    ],
)
def test_a_warning_blocks_the_step_up(visit: Visit, result: Result, numbers: str) -> None:
    status = status_of(a_course(a_visit(day(0), leg_pain=8), visit))

    row = row_of(status, 1, "Step up blocked")

    assert (row.result, row.numbers) == (result, numbers)


@pytest.mark.parametrize(("now", "result"), [(7, Result.NOT_MET), (8, Result.MET)])
def test_marked_worsening_is_told_against_the_visit_before(now: int, result: Result) -> None:
    status = course_of(leg_pain=(8, 4, now), pain_reach_left=(5, 3, 3))

    row = row_of(status, 2, "Marked worsening")

    assert row.result is result
    assert row.numbers == f"Pain 4 → {now}; reach thigh → thigh"


def test_the_first_visit_has_its_table_too() -> None:
    rows = evidence_of(course_of(leg_pain=(8,)), 0)

    assert {row.result for row in rows if row.test.startswith("Marked")} == {Result.UNKNOWN}


@given(visits=st.lists(any_visit, min_size=1, max_size=5))
def test_whatever_was_recorded_the_table_can_be_told(visits: list[Visit]) -> None:
    status = status_of(a_course(*visits))

    tables = [evidence_of(status, index) for index in range(len(status.visits))]

    for rows in tables:
        assert len(rows) == 14
        assert all(row.test and row.numbers for row in rows)
        assert all(not row.needed for row in rows if row.result is Result.MET)
