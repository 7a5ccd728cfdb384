"""The decision table and the flags (clinical-rules.md sections 5.3 and 5.4)."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.makers import FIRST_DAY, a_visit, day, weekly_visits
from tracker.domain.rules.phases import assess
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.red_flags import TIER_A, RedFlag, RedFlagAnswers, Weakness
from tracker.domain.values.rules import Rules, RuleVersion
from tracker.domain.values.visit import Visit

FIRST = Rules(version=RuleVersion.ONE)
SETTLED = {"leg_pain": 1, "back_pain": 1, "tingling": 1, "numbness": 1}


def phases(visits: Sequence[Visit]) -> list[int]:
    return [int(visit.phase) for visit in assess(visits)]


def flags(visits: Sequence[Visit], index: int = -1) -> list[str]:
    return [flag.code for flag in assess(visits)[index].flags]


def settled_visits(*days: int) -> list[Visit]:
    return [a_visit(day(at), **SETTLED, pain_reach_left=Reach.LOW_BACK) for at in days]  # type: ignore[arg-type]  # every value is a score


def test_no_visit_gives_no_phase() -> None:
    assert assess(()) == ()


def test_the_first_visit_is_phase_one_whatever_it_shows() -> None:
    assert phases(settled_visits(0)) == [1]


def test_a_patient_who_arrives_settled_moves_on_without_any_change() -> None:
    assert phases(settled_visits(0, 7, 14, 27, 28)) == [1, 3, 3, 3, 4]


def test_two_records_on_one_day_count_as_the_last_entered() -> None:
    visits = weekly_visits(leg_pain=(8, 8, 4))
    corrected = (*visits, replace(visits[1], leg_pain=4))

    assert phases(corrected) == [1, 2, 2]


def test_order_of_entry_does_not_matter() -> None:
    visits = weekly_visits(leg_pain=(8, 6, 4, 3), pain_reach_left=(5, 5, 4, 3))

    assert phases(visits[::-1]) == phases(visits)


def test_a_visit_without_the_index_score_is_passed_over() -> None:
    visits = weekly_visits(leg_pain=(8, 5, None, 5))

    assert phases(visits) == [1, 1, 1, 2]
    assert flags(visits, 2) == ["not_assessed"]


def test_a_flare_is_kept_once_and_lost_twice() -> None:
    visits = weekly_visits(leg_pain=(8, 4, 8, 8))

    # up four points to five or more is marked worsening; stay below it
    assert phases(weekly_visits(leg_pain=(8, 5, 5, 8, 8))) == [1, 1, 2, 2, 1]
    assert phases(visits)[-1] == 1


def test_marked_worsening_steps_down_at_once() -> None:
    visits = weekly_visits(leg_pain=(9, 4, 4, 9))

    assert phases(visits) == [1, 2, 2, 1]
    assert "marked_worsening" in flags(visits)


def test_a_fall_of_two_phases_stops_where_the_hold_test_passes() -> None:
    visits = [*settled_visits(0, 7, 14, 28), a_visit(day(35), leg_pain=4, back_pain=1)]
    worse = [*visits, a_visit(day(42), leg_pain=4, back_pain=1)]

    assert phases(visits)[-1] == 4
    assert phases(worse)[-1] == 3
    assert "relapse" in flags(worse)


@pytest.mark.parametrize("item", TIER_A)
def test_every_emergency_item_is_urgent_and_blocks_a_step_up(item: RedFlag) -> None:
    visits = list(weekly_visits(leg_pain=(8, 4)))
    visits[1] = replace(visits[1], red_flags=RedFlagAnswers(yes=frozenset({item})))

    assert phases(visits) == [1, 1]
    assert "urgent" in flags(visits)


def test_a_review_item_is_not_urgent() -> None:
    answers = RedFlagAnswers(yes=frozenset({RedFlag.WEIGHT_LOSS}))

    assert flags([a_visit(leg_pain=5, red_flags=answers)]) == []


@pytest.mark.parametrize(
    ("weakness", "expected"),
    [
        (Weakness.NONE, []),
        (Weakness.STABLE, []),
        (Weakness.NEW, ["neuro_check"]),
        (Weakness.WORSE, ["urgent", "neuro_check"]),
    ],
)
def test_weakness_raises_its_flags(weakness: Weakness, expected: list[str]) -> None:
    assert flags([a_visit(leg_pain=5, weakness=weakness)]) == expected


@pytest.mark.parametrize(("now", "is_check"), [(3, False), (4, True), (5, True)])
def test_numbness_two_above_its_start_is_checked(now: int, *, is_check: bool) -> None:
    visits = weekly_visits(leg_pain=(5, 5), numbness=(2, now))

    assert ("neuro_check" in flags(visits)) is is_check


@pytest.mark.parametrize(("left", "right", "urgent"), [(3, 3, True), (2, 5, False), (3, 2, False)])
def test_both_legs_at_the_thigh_are_urgent(left: int, right: int, *, urgent: bool) -> None:
    visit = a_visit(leg_pain=5, pain_reach_left=Reach(left), pain_reach_right=Reach(right))

    assert ("urgent" in flags([visit])) is urgent


def test_a_medical_assessment_of_both_legs_stands_from_then_on() -> None:
    both = weekly_visits(leg_pain=(5, 5, 5), pain_reach_left=(4, 4, 4), pain_reach_right=(4, 4, 4))
    visits = [
        both[0],
        replace(both[1], both_legs_assessed=True),
        replace(
            both[2],
            both_legs_assessed=False,
            red_flags=RedFlagAnswers(yes=frozenset({RedFlag.BOTH_LEGS})),
        ),
    ]

    assert ["urgent" in flags(visits, index) for index in range(3)] == [True, False, False]


def test_reach_as_entered_decides_urgency_though_read_nearer() -> None:
    visit = a_visit(
        leg_pain=0, back_pain=2, pain_reach_left=Reach.FOOT, pain_reach_right=Reach.CALF
    )

    assert flags([visit]) == ["urgent", "reach_conflict"]


def test_a_course_without_starting_score_says_so_at_every_visit() -> None:
    visits = weekly_visits(leg_pain=(None, None, 5), tingling=(4, 4, 4))

    assert [flags(visits, index) for index in range(3)] == [
        ["no_start"],
        ["no_start", "not_assessed"],
        ["no_start", "not_assessed"],
    ]


def test_a_blocked_visit_breaks_the_settled_run_though_not_assessed() -> None:
    visits = settled_visits(0, 7, 14, 28)
    broken = a_visit(day(20), weakness=Weakness.NEW)

    assert phases(visits)[-1] == 4
    assert phases([*visits, broken])[-1] == 3


@pytest.mark.parametrize(("days", "phase"), [(27, 3), (28, 4), (29, 4)])
def test_prevention_begins_on_the_28th_settled_day(days: int, phase: int) -> None:
    assert phases(settled_visits(0, 10, days))[-1] == phase


@pytest.mark.parametrize(("days", "is_gap"), [(89, False), (90, False), (91, True)])
def test_more_than_90_days_is_a_long_gap(days: int, *, is_gap: bool) -> None:
    visits = [a_visit(leg_pain=2), a_visit(day(days), leg_pain=2)]

    assert ("long_gap" in flags(visits)) is is_gap


@pytest.mark.parametrize(("days", "is_due"), [(41, False), (42, True), (43, True)])
def test_calming_is_reviewed_after_42_days(days: int, *, is_due: bool) -> None:
    visits = [a_visit(leg_pain=5), a_visit(day(days), leg_pain=5)]

    assert ("review_due" in flags(visits)) is is_due


@pytest.mark.parametrize(("count", "is_due"), [(5, False), (6, True), (7, True)])
def test_calming_is_reviewed_at_the_sixth_assessable_visit(count: int, *, is_due: bool) -> None:
    visits = [a_visit(day(number), leg_pain=5) for number in range(count)]

    assert ("review_due" in flags(visits)) is is_due


def test_nerve_recovery_is_reviewed_once_per_42_days() -> None:
    visits = [
        a_visit(day(at), leg_pain=3, back_pain=1, numbness=5, pain_reach_left=Reach.BUTTOCK)
        for at in (0, 7, 48, 49, 60, 90, 91, 140)
    ]

    due = [index for index in range(len(visits)) if "review_due" in flags(visits, index)]

    assert due == [3, 6, 7]


@pytest.mark.parametrize(("now", "is_worse"), [(6, False), (7, True), (8, True)])
def test_two_points_above_the_start_is_worse(now: int, *, is_worse: bool) -> None:
    assert ("worse_than_start" in flags(weekly_visits(leg_pain=(5, now)))) is is_worse


def test_reach_beyond_the_start_is_told_even_when_not_assessed() -> None:
    visits = weekly_visits(leg_pain=(5, 5, None), pain_reach_left=(3, 3, 4))

    assert flags(visits) == ["not_assessed", "reach_beyond_start"]


def test_carried_values_are_named_once_and_only_when_assessed() -> None:
    visits = weekly_visits(
        leg_pain=(5, 5, None), back_pain=(4, None, None), tingling=(1, None, 1),
        numbness=(1, None, 1), pain_reach_left=(3, None, None),
    )  # fmt: skip

    assert flags(visits, 1) == [
        "carried:back_pain",
        "carried:tingling",
        "carried:numbness",
        "carried:pain_reach",
    ]
    assert flags(visits, 2) == ["not_assessed"]


def test_a_far_leg_not_asked_again_is_never_forgotten() -> None:
    visits = weekly_visits(
        leg_pain=(8, 3, 3, 3), back_pain=(2, 2, 2, 2),
        pain_reach_left=(5, 2, 2, 2), pain_reach_right=(4, None, None, None),
    )  # fmt: skip

    assert phases(visits) == [1, 2, 2, 2]


def test_start_values_come_from_visit_two_at_the_latest() -> None:
    visits = weekly_visits(leg_pain=(None, None, 8), back_pain=(None, 5, 3))

    assert [visit.phase for visit in assess(visits)] == [1, 1, 1]
    assert flags(visits, 0) == []
    assert assess(visits)[0].visit.visit_date == FIRST_DAY


@pytest.mark.parametrize(("days", "phase"), [(6, 1), (7, 2), (8, 2)])
def test_two_visits_that_agree_lie_a_week_apart(days: int, phase: int) -> None:
    visits = [a_visit(day(0), leg_pain=8), *(a_visit(day(9 + at), leg_pain=5) for at in (0, days))]

    assert phases(visits)[-1] == phase
    assert [int(one.phase) for one in assess(visits, FIRST)][-1] == 2


def test_a_visit_between_two_that_agree_must_agree_too() -> None:
    visits = [
        a_visit(day(at), leg_pain=pain) for at, pain in ((0, 8), (9, 5), (13, 7), (16, 5), (23, 5))
    ]

    assert phases(visits) == [1, 1, 1, 1, 2]


def test_a_reach_that_contradicts_leg_pain_zero_never_leaves_calming() -> None:
    visits = [
        a_visit(
            day(at), leg_pain=0, back_pain=0, tingling=1, numbness=0, pain_reach_left=Reach(reach)
        )
        for at, reach in ((0, 5), (30, 4), (63, 5))
    ]

    assert phases(visits) == [1, 1, 1]
    assert [int(one.phase) for one in assess(visits, FIRST)] == [1, 4, 4]
    assert all("reach_conflict" in flags(visits, place) for place in range(3))


def test_a_blocked_visit_promises_no_prevention() -> None:
    visits = [*settled_visits(0, 7, 14), replace(settled_visits(21)[0], weakness=Weakness.NEW)]

    assert "provisional:4" in flags(visits[:-1])
    assert flags(visits) == ["neuro_check"]


@pytest.mark.parametrize(("now", "is_worse"), [(2, False), (3, True), (4, True)])
def test_leg_pain_is_worse_than_at_the_start_whatever_the_index(
    now: int, *, is_worse: bool
) -> None:
    visits = weekly_visits(leg_pain=(1, now), back_pain=(6, None))

    assert ("worse_than_start" in flags(visits)) is is_worse
    by_version_1 = [flag.code for flag in assess(visits, FIRST)[-1].flags]
    assert "worse_than_start" not in by_version_1


@pytest.mark.parametrize(("now", "is_up"), [(4, False), (5, True), (6, True), (None, False)])
def test_back_pain_two_above_its_start_is_up(now: int | None, *, is_up: bool) -> None:
    visits = weekly_visits(leg_pain=(8, 5), back_pain=(3, now))

    assert ("back_up" in flags(visits)) is is_up
    assert "back_up" not in [flag.code for flag in assess(visits, FIRST)[-1].flags]


def test_the_thresholds_of_a_clinic_decide_in_its_courses() -> None:
    visits = weekly_visits(leg_pain=(10, 8, 8, 3, 3), back_pain=(0,) * 5, pain_reach_left=(3,) * 5)

    assert [int(one.phase) for one in assess(visits)] == [1, 1, 1, 2, 3]
    easier = Rules(improved_percent=20)
    assert [int(one.phase) for one in assess(visits, easier)] == [1, 1, 2, 2, 3]
    stricter = Rules(controlled_max=2)
    assert [int(one.phase) for one in assess(visits, stricter)] == [1, 1, 1, 2, 2]
