"""Function is due at the start and every so many visits, and missed until it is recorded."""

from collections.abc import Sequence

import pytest

from tests.makers import a_visit, day
from tracker.domain.rules.function_due import (
    KEYS_AT_A_VISIT,
    due_after,
    due_at_once,
    missed_by,
)
from tracker.domain.values.clinic import ClinicSettings, FunctionPlan
from tracker.domain.values.visit import ActivityId, Visit

PSFS = FunctionPlan(every=4, measures=("psfs",))
WALK = {ActivityId(1): 5}
KEYS = {"interference": 3, "psfs": 0, "rmdq": 3, "odi": 4}  # with the Enter after a number


def visits(scored: Sequence[int], count: int) -> tuple[Visit, ...]:
    """Return visits a week apart; those numbered, from 1, score an activity."""
    return tuple(
        a_visit(day(7 * number), psfs=WALK if number in scored else {})
        for number in range(1, count + 1)
    )


@pytest.mark.parametrize(
    ("scored", "count", "since"),
    [
        ((), 0, 1),  # the first visit
        ((1,), 1, None),
        ((1,), 3, None),
        ((1,), 4, 5),  # the fifth visit: four after the first
        ((1,), 6, 5),  # missed at the fifth
        ((1, 7), 7, None),
        ((1, 7), 10, 11),
        ((2,), 2, None),  # a start at the second visit is one
        ((), 3, 1),
    ],
)
def test_the_visit_from_which_it_is_due(
    scored: Sequence[int], count: int, since: int | None
) -> None:
    due = due_after(visits(scored, count), PSFS)

    assert [one.since for one in due] == ([] if since is None else [since])


def test_it_is_missed_once_a_visit_was_saved_without_it() -> None:
    assert [one.is_missed for one in due_after(visits((1,), 4), PSFS)] == [False]
    assert missed_by(visits((1,), 4), PSFS) == ()
    assert [one.since for one in missed_by(visits((1,), 5), PSFS)] == [5]


def test_the_order_of_entry_does_not_matter() -> None:
    entered = visits((1,), 4)[::-1]

    assert [one.since for one in due_after(entered, PSFS)] == [5]


def test_a_scale_half_answered_is_still_due() -> None:
    half = a_visit(interference_pain=5, interference_activity=5)

    due = due_after((half,), FunctionPlan())

    assert {one.measure.code: one.since for one in due} == {"interference": 1, "psfs": 1}


def test_a_clinic_that_asks_nothing_is_reminded_of_nothing() -> None:
    assert due_after((), FunctionPlan(every=0)) == ()
    assert due_after((), FunctionPlan(measures=())) == ()


def test_the_settings_say_what_is_asked_in_the_order_of_the_form() -> None:
    plan = ClinicSettings(
        function_every=6, function_measures="rmdq;interference;later"
    ).function_plan

    assert (plan.every, plan.measures) == (6, ("interference", "rmdq"))
    assert ClinicSettings().function_plan == FunctionPlan()


EVERYTHING = FunctionPlan(every=4, measures=("interference", "psfs", "rmdq", "odi"))


@pytest.mark.parametrize("activities", [0, 1, 3, 5])
def test_what_is_asked_at_one_visit_takes_few_keys_and_the_rest_comes_at_the_next(
    activities: int,
) -> None:
    due = due_after((), EVERYTHING)

    first = [one.measure.code for one in due_at_once(due, activities)]
    rest = [one for one in due if one.measure.code not in first]
    second = [one.measure.code for one in due_at_once(rest, activities)]

    assert first[:2] == ["interference", "psfs"]
    assert {*first, *second} == {*EVERYTHING.measures}
    for asked in (first, second):
        assert sum(KEYS[code] or activities for code in asked) <= KEYS_AT_A_VISIT


def test_what_has_waited_longest_comes_first() -> None:
    every_visit = FunctionPlan(every=1, measures=EVERYTHING.measures)
    answered = a_visit(
        day(7), interference_pain=5, interference_activity=5, interference_enjoyment=5, psfs=WALK
    )

    asked = due_at_once(due_after((answered,), every_visit), 5)

    assert [one.measure.code for one in asked] == ["rmdq", "odi"]


def test_one_that_alone_takes_more_is_asked_all_the_same() -> None:
    asked = due_at_once(due_after((), PSFS), KEYS_AT_A_VISIT + 1)

    assert [one.measure.code for one in asked] == ["psfs"]
