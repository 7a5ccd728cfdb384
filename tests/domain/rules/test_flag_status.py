"""Red flags over a course: what stands, what is resolved, what demands an action."""

from dataclasses import replace

import pytest

from tests.makers import a_course, a_flag_action, a_visit, day, flags_answered_yes, weekly_visits
from tracker.domain.rules.flag_demands import flags_raised, reason_to_ask
from tracker.domain.rules.flag_status import (
    flags_to_act_on,
    needs_action,
    standing_flags,
    unresolved_flags,
)
from tracker.domain.rules.standing_flag import SIGN_TEXTS, Sign, StandingFlag
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import FirstAssessment
from tracker.domain.values.red_flags import (
    ACTION_TEXTS,
    ASKED_NONE,
    EMERGENCY_ACTIONS,
    TIER_A,
    TIER_B,
    ActionTaken,
    AskedOnce,
    RedFlag,
    RedFlagAnswers,
    Tier,
    Weakness,
)
from tracker.domain.values.visit import Visit


def only(flags: tuple[StandingFlag, ...]) -> StandingFlag:
    (flag,) = flags
    return flag


BLADDER = a_visit(day(0), red_flags=flags_answered_yes(RedFlag.BLADDER))
ACTED = replace(BLADDER, flag_action=a_flag_action())
RESOLVED = replace(BLADDER, flag_action=a_flag_action(resolved_on=day(3)))


@pytest.mark.parametrize("item", TIER_A)
def test_a_tier_a_answer_needs_an_action_before_the_visit_closes(item: RedFlag) -> None:
    visit = a_visit(red_flags=flags_answered_yes(item))

    closed = [replace(visit, flag_action=a_flag_action(taken)) for taken in EMERGENCY_ACTIONS]

    assert needs_action(visit)
    assert not any(needs_action(one) for one in closed)


@pytest.mark.parametrize("item", TIER_B)
def test_a_tier_b_answer_asks_for_an_action_and_lets_the_visit_close(item: RedFlag) -> None:
    visit = a_visit(red_flags=flags_answered_yes(item))

    asked = only(flags_to_act_on(visit))

    assert (asked.cause, asked.tier) == (item, Tier.MEDICAL_REVIEW)
    assert not needs_action(visit)
    assert flags_to_act_on(replace(visit, flag_action=a_flag_action(ActionTaken.WATCHING))) == ()


@pytest.mark.parametrize("taken", [one for one in ActionTaken if one not in EMERGENCY_ACTIONS])
def test_an_action_of_tier_b_does_not_close_a_visit_of_tier_a(taken: ActionTaken) -> None:
    visit = replace(BLADDER, flag_action=a_flag_action(taken))

    is_stopped = needs_action(visit)

    assert is_stopped


@pytest.mark.parametrize(
    ("visit", "cause", "tier"),
    [
        (a_visit(weakness=Weakness.WORSE), Sign.WEAKNESS_WORSE, Tier.EMERGENCY),
        (
            a_visit(pain_reach_left=Reach.THIGH, pain_reach_right=Reach.THIGH),
            Sign.BOTH_REACHES,
            Tier.EMERGENCY,
        ),
        (a_visit(weakness=Weakness.NEW), Sign.WEAKNESS_NEW, Tier.MEDICAL_REVIEW),
    ],
)
def test_a_sign_is_a_red_flag_nobody_answered(visit: Visit, cause: Sign, tier: Tier) -> None:
    flag = only(standing_flags([visit]))

    assert (flag.cause, flag.tier, flag.text) == (cause, tier, SIGN_TEXTS[cause].format(points=2))
    assert needs_action(visit) is (tier is Tier.EMERGENCY)


@pytest.mark.parametrize(
    ("left", "right", "is_raised"),
    [(3, 2, False), (2, 3, False), (3, 3, True), (5, None, False), (None, 5, False)],
)
def test_both_legs_count_from_the_thigh_and_only_when_both_are_recorded(
    left: int, right: int | None, is_raised: bool
) -> None:
    visit = weekly_visits(pain_reach_left=(left,), pain_reach_right=(right,))[0]

    flags = standing_flags([visit])

    assert bool(flags) is is_raised


@pytest.mark.parametrize(("numbness", "is_raised"), [(4, False), (5, False), (6, True), (7, True)])
def test_numbness_is_flagged_from_two_above_its_start(numbness: int, is_raised: bool) -> None:
    visits = weekly_visits(numbness=(4, 4, numbness))

    flags = standing_flags(visits)

    assert [flag.cause for flag in flags] == ([Sign.NUMBNESS_RISEN] if is_raised else [])


@pytest.mark.parametrize(
    "visit",
    [
        a_visit(),
        a_visit(red_flags=ASKED_NONE, weakness=Weakness.NONE),
        a_visit(weakness=Weakness.STABLE),
        a_visit(numbness=10),
    ],
)
def test_nothing_stands_where_nothing_was_raised(visit: Visit) -> None:
    flags = standing_flags([visit])

    assert flags == ()
    assert not needs_action(visit)


def test_a_flag_stands_until_it_is_resolved() -> None:
    later = a_visit(day(7), red_flags=ASKED_NONE, weakness=Weakness.NONE)

    acted, resolved = standing_flags([ACTED, later]), standing_flags([RESOLVED, later])

    assert (only(acted).since, only(acted).is_resolved) == (day(0), False)
    assert only(acted).action == ACTED.flag_action
    assert only(resolved).is_resolved
    assert unresolved_flags([ACTED, later]) == acted
    assert unresolved_flags([RESOLVED, later]) == ()


@pytest.mark.parametrize("between", [a_visit(day(7)), replace(BLADDER, visit_date=day(7))])
def test_an_acknowledged_answer_is_not_raised_again_while_it_does_not_change(
    between: Visit,
) -> None:
    again = replace(BLADDER, visit_date=day(14))

    is_stopped = needs_action(again, [ACTED, between])

    assert not is_stopped
    assert only(standing_flags([ACTED, between, again])).since == day(0)


def test_an_unacknowledged_answer_stops_every_visit_it_goes_on_at() -> None:
    again = replace(BLADDER, visit_date=day(7))

    is_stopped = needs_action(again, [BLADDER])

    assert is_stopped


def test_a_yes_after_a_no_is_raised_again_and_the_first_still_stands() -> None:
    no = a_visit(day(7), red_flags=RedFlagAnswers(no=frozenset({RedFlag.BLADDER})))
    again = replace(BLADDER, visit_date=day(14))

    is_stopped = needs_action(again, [ACTED, no])

    assert is_stopped
    assert [flag.since for flag in unresolved_flags([ACTED, no, again])] == [day(0), day(14)]


@pytest.mark.parametrize(("days", "is_stopped"), [(2, False), (3, True), (4, True)])
def test_a_yes_from_the_day_of_resolution_on_is_a_new_flag(days: int, is_stopped: bool) -> None:
    again = replace(BLADDER, visit_date=day(days))

    needed = needs_action(again, [RESOLVED])

    assert needed is is_stopped


def test_an_action_at_a_later_visit_answers_what_still_waited() -> None:
    later = a_visit(
        day(7), red_flags=ASKED_NONE, weakness=Weakness.NONE, flag_action=a_flag_action()
    )

    flag = only(standing_flags([BLADDER, later]))

    assert (flag.since, flag.action) == (day(0), later.flag_action)


def test_an_action_at_a_later_visit_leaves_what_was_acted_on_alone() -> None:
    saddle = a_visit(
        day(7),
        red_flags=RedFlagAnswers(yes=frozenset({RedFlag.SADDLE}), no=frozenset({RedFlag.BLADDER})),
        flag_action=a_flag_action(ActionTaken.SENT_TO_EMERGENCY, resolved_on=day(8)),
    )

    bladder, found = standing_flags([ACTED, saddle])

    assert (bladder.cause, bladder.is_resolved) == (RedFlag.BLADDER, False)
    assert (found.cause, found.is_resolved) == (RedFlag.SADDLE, True)


def test_an_action_without_a_flag_stands_by_itself() -> None:
    visit = a_visit(flag_action=a_flag_action(ActionTaken.ASKED_FOR_REVIEW))

    flag = only(standing_flags([visit]))

    assert (flag.cause, flag.tier) == (Sign.NOTED, Tier.MEDICAL_REVIEW)
    assert flag.text == ACTION_TEXTS[ActionTaken.ASKED_FOR_REVIEW]


def test_the_medical_assessment_of_both_legs_clears_them_from_then_on() -> None:
    both = a_visit(
        day(0),
        red_flags=flags_answered_yes(RedFlag.BOTH_LEGS),
        pain_reach_left=Reach.FOOT,
        pain_reach_right=Reach.CALF,
    )
    assessed = replace(
        both,
        visit_date=day(7),
        both_legs_assessed=True,
        both_legs_assessed_on=day(5),
        both_legs_assessed_by="Dr. Sample",
    )
    later = replace(both, visit_date=day(14))

    before, after = unresolved_flags([both]), unresolved_flags([both, assessed, later])

    assert {flag.cause for flag in before} == {RedFlag.BOTH_LEGS, Sign.BOTH_REACHES}
    assert after == ()
    assert {flag.cleared_on for flag in standing_flags([both, assessed, later])} == {day(7)}
    assert needs_action(both)
    assert not needs_action(assessed, [both])
    assert not needs_action(later, [both, assessed])


def test_the_assessment_of_both_legs_clears_nothing_else() -> None:
    assessed = a_visit(day(7), both_legs_assessed=True)

    flags = unresolved_flags([BLADDER, assessed])

    assert only(flags).cause is RedFlag.BLADDER


def test_emergencies_come_first_then_by_date() -> None:
    first = a_visit(day(0), red_flags=flags_answered_yes(RedFlag.NIGHT_PAIN))
    second = a_visit(day(7), red_flags=flags_answered_yes(RedFlag.SADDLE))

    flags = standing_flags([second, first])

    assert [flag.cause for flag in flags] == [RedFlag.SADDLE, RedFlag.NIGHT_PAIN]


def test_a_back_dated_visit_is_judged_by_what_came_before_it_only() -> None:
    back_dated = replace(BLADDER, visit_date=day(-7))

    is_stopped = needs_action(back_dated, [ACTED])

    assert is_stopped


def test_an_amended_visit_gives_way_to_what_it_would_say() -> None:
    calm = replace(BLADDER, red_flags=ASKED_NONE, weakness=Weakness.NONE)

    is_stopped = needs_action(calm, [BLADDER])

    assert not is_stopped


def test_what_was_asked_once_is_a_medical_review_from_the_first_visit_on() -> None:
    asked = {AskedOnce.IMMUNOSUPPRESSION: True, AskedOnce.FIRST_SEVERE_PAIN: False}
    first, later = a_visit(red_flags=ASKED_NONE), a_visit(day(7), red_flags=ASKED_NONE)
    course = a_course(first, later, assessment=FirstAssessment(asked_once=asked))

    (flag,) = status_of(course).unresolved_flags

    assert (flag.cause, flag.since) == (RedFlag.IMMUNOSUPPRESSION, day(0))
    assert flag.tier is Tier.MEDICAL_REVIEW
    assert [one.cause for one in flags_raised(course, first)] == [RedFlag.IMMUNOSUPPRESSION]
    assert flags_raised(course, later) == ()


def test_a_history_that_needs_something_new_raises_nothing_by_itself() -> None:
    asked = {AskedOnce.CANCER: True, AskedOnce.STEROIDS_OSTEOPOROSIS: True}
    course = a_course(a_visit(), assessment=FirstAssessment(asked_once=asked))

    assert status_of(course).flags == ()


def test_cancer_in_the_history_and_a_new_sign_ask_the_red_flags_at_once() -> None:
    first, numb = a_visit(numbness=2), a_visit(day(7), numbness=4)
    asked = [{AskedOnce.CANCER: answer} for answer in (True, False)]
    courses = [a_course(first, numb, assessment=FirstAssessment(asked_once=one)) for one in asked]

    reasons = [reason_to_ask(course, numb, first) for course in courses]

    assert reasons == ["cancer in the history, and a new sign of the nerves", ""]
