"""What stays of a possible emergency whose answer is taken back."""

from dataclasses import replace

import pytest

from tests.makers import a_flag_action, a_visit, day, flags_answered_yes
from tracker.domain.rules.flag_status import emergencies_shown, needs_action, unresolved_flags
from tracker.domain.rules.standing_flag import Sign
from tracker.domain.values.red_flags import (
    ASKED_NONE,
    EMERGENCY_ACTIONS,
    TIER_B,
    ActionTaken,
    RedFlag,
    Tier,
    Weakness,
)
from tracker.domain.values.visit import Visit

BLADDER = a_visit(day(0), red_flags=flags_answered_yes(RedFlag.BLADDER))
ACTED = replace(BLADDER, flag_action=a_flag_action())


@pytest.mark.parametrize("taken", EMERGENCY_ACTIONS)
def test_an_emergency_that_was_acted_on_stands_after_its_answer_is_taken_back(
    taken: ActionTaken,
) -> None:
    taken_back = a_visit(red_flags=ASKED_NONE, flag_action=a_flag_action(taken))

    (flag,) = unresolved_flags([taken_back])

    assert (flag.cause, flag.tier, flag.is_acknowledged) == (Sign.NOTED, Tier.EMERGENCY, True)
    assert not needs_action(taken_back)


def test_an_emergency_taken_back_no_longer_stands_once_it_is_resolved() -> None:
    taken_back = a_visit(red_flags=ASKED_NONE, flag_action=a_flag_action(resolved_on=day(3)))

    flags = unresolved_flags([taken_back])

    assert flags == ()


@pytest.mark.parametrize(
    ("visit", "shown"),
    [
        (BLADDER, {RedFlag.BLADDER}),
        (ACTED, {RedFlag.BLADDER}),
        (a_visit(weakness=Weakness.WORSE), {Sign.WEAKNESS_WORSE}),
        (a_visit(weakness=Weakness.NEW, red_flags=flags_answered_yes(*TIER_B)), set()),
        (a_visit(red_flags=ASKED_NONE), set()),
    ],
)
def test_a_visit_tells_which_emergencies_its_answers_show(visit: Visit, shown: set[object]) -> None:
    causes = emergencies_shown(visit)

    assert causes == shown


@pytest.mark.parametrize("taken", EMERGENCY_ACTIONS)
def test_an_emergency_taken_back_stands_on_beside_a_review_that_stays(taken: ActionTaken) -> None:
    review = a_visit(
        red_flags=flags_answered_yes(RedFlag.WEIGHT_LOSS), flag_action=a_flag_action(taken)
    )

    flags = unresolved_flags([review])

    assert [(flag.cause, flag.tier) for flag in flags] == [
        (Sign.NOTED, Tier.EMERGENCY),
        (RedFlag.WEIGHT_LOSS, Tier.MEDICAL_REVIEW),
    ]


@pytest.mark.parametrize("taken", [one for one in ActionTaken if one not in EMERGENCY_ACTIONS])
def test_what_answers_a_review_only_is_no_emergency(taken: ActionTaken) -> None:
    review = a_visit(
        red_flags=flags_answered_yes(RedFlag.WEIGHT_LOSS), flag_action=a_flag_action(taken)
    )

    flags = unresolved_flags([review])

    assert [flag.tier for flag in flags] == [Tier.MEDICAL_REVIEW]
