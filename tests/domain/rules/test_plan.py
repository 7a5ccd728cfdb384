"""What follows from a plan, held at its boundaries: overdue, visits used, days left, the year."""

from datetime import date, timedelta

import pytest

from tests.makers import day
from tracker.domain.rules.plan import find_allowance, find_overdue_day, is_review_due, next_period
from tracker.domain.values.payers import PAYERS, Payer
from tracker.domain.values.plan import AllowedPeriod, CoursePlan

TWELVE = AllowedPeriod(visits=12, first_day=day(0), last_day=day(89))


def used(count: int, *, every: int = 3) -> list[date]:
    return [day(every * number) for number in range(count)]


@pytest.mark.parametrize(("interval", "days"), [(1, 2), (2, 4), (7, 11), (10, 16), (14, 22)])
def test_overdue_begins_after_one_and_a_half_times_the_interval(interval: int, days: int) -> None:
    overdue = find_overdue_day(CoursePlan(interval_days=interval), [day(-30), day(0)])

    assert overdue == day(days)
    assert 2 * (days - 1) <= 3 * interval < 2 * days


@pytest.mark.parametrize("plan", [CoursePlan(), CoursePlan(planned_visits=12)])
def test_without_an_interval_nobody_is_overdue(plan: CoursePlan) -> None:
    assert find_overdue_day(plan, [day(0)]) is None


def test_before_the_first_visit_nobody_is_overdue() -> None:
    plan = CoursePlan(interval_days=7, next_visit_on=day(3))

    assert find_overdue_day(plan, []) is None


def test_an_agreed_visit_decides_alone() -> None:
    plan = CoursePlan(interval_days=7, next_visit_on=day(40))

    assert find_overdue_day(plan, [day(0)]) == day(41)


@pytest.mark.parametrize("agreed", [day(-3), day(0)])
def test_an_agreed_visit_that_was_had_decides_no_longer(agreed: date) -> None:
    plan = CoursePlan(interval_days=7, next_visit_on=agreed)

    assert find_overdue_day(plan, [day(0)]) == day(11)


@pytest.mark.parametrize(("count", "is_overdue"), [(2, True), (3, False), (4, False)])
def test_after_the_planned_visits_the_interval_says_nothing(count: int, is_overdue: bool) -> None:
    plan = CoursePlan(interval_days=7, planned_visits=3)

    assert (find_overdue_day(plan, used(count)) is not None) is is_overdue


def test_the_last_day_of_the_calendar_is_as_late_as_it_gets() -> None:
    assert find_overdue_day(CoursePlan(interval_days=7), [date(9999, 12, 30)]) == date.max


@pytest.mark.parametrize(("count", "is_used_up"), [(11, False), (12, True), (13, True)])
def test_an_allowance_is_used_up_at_its_number_of_visits(count: int, is_used_up: bool) -> None:
    allowance = find_allowance(CoursePlan(periods=(TWELVE,)), used(count), day(60))

    assert allowance is not None
    assert (allowance.used, allowance.is_used_up) == (count, is_used_up)


@pytest.mark.parametrize(("on", "counts"), [(-1, 0), (0, 1), (89, 1), (90, 0)])
def test_both_ends_of_a_period_count(on: int, counts: int) -> None:
    allowance = find_allowance(CoursePlan(periods=(TWELVE,)), [day(on)], day(200))

    assert allowance is not None
    assert allowance.used == counts


@pytest.mark.parametrize(("on", "left"), [(-1, None), (0, 89), (88, 1), (89, 0), (90, None)])
def test_days_are_left_while_the_period_runs(on: int, left: int | None) -> None:
    allowance = find_allowance(CoursePlan(periods=(TWELVE,)), [], day(on))

    assert allowance is not None
    assert allowance.days_left == left


def test_two_records_of_one_day_are_one_visit() -> None:
    allowance = find_allowance(CoursePlan(periods=(TWELVE,)), [day(1), day(1)], day(2))

    assert allowance is not None
    assert allowance.used == 1


def test_a_visit_ahead_is_not_used_yet() -> None:
    allowance = find_allowance(CoursePlan(periods=(TWELVE,)), [day(1), day(9)], day(8))

    assert allowance is not None
    assert allowance.used == 1


@pytest.mark.parametrize(
    ("on", "expected"), [(0, TWELVE), (89, TWELVE), (90, "second"), (120, "second"), (300, "third")]
)
def test_the_period_of_the_day_is_counted_else_the_next_one(on: int, expected: object) -> None:
    second = AllowedPeriod(visits=8, first_day=day(100), last_day=day(150))
    third = AllowedPeriod(visits=8, first_day=day(151), last_day=day(200))
    named = {"second": second, "third": third}

    allowance = find_allowance(CoursePlan(periods=(third, TWELVE, second)), [], day(on))

    assert allowance is not None
    assert allowance.period == named.get(str(expected), expected)


@pytest.mark.parametrize(("count", "is_used_up"), [(19, False), (20, True), (21, True)])
def test_a_year_is_used_up_at_its_number_of_visits(count: int, is_used_up: bool) -> None:
    allowance = find_allowance(CoursePlan(yearly_visits=20), used(count), day(100))

    assert allowance is not None
    assert (allowance.year_used, allowance.is_used_up) == (count, is_used_up)


def test_the_year_ends_with_the_day_and_takes_what_was_had_elsewhere() -> None:
    today = date(2027, 8, 17)
    plan = CoursePlan(yearly_visits=20, visits_elsewhere=3)

    allowance = find_allowance(plan, [date(2026, 8, 17), date(2026, 8, 18), today], today)

    assert allowance is not None
    assert allowance.year_used == 2 + 3


def test_a_year_before_the_29th_of_february_is_the_28th() -> None:
    today = date(2028, 2, 29)

    allowance = find_allowance(
        CoursePlan(yearly_visits=20), [date(2027, 2, 28), date(2027, 3, 1)], today
    )

    assert allowance is not None
    assert allowance.year_used == 1


@pytest.mark.parametrize(("count", "is_due"), [(9, False), (10, True), (12, True)])
def test_a_re_exam_is_due_with_two_visits_left(count: int, is_due: bool) -> None:
    allowance = find_allowance(CoursePlan(periods=(TWELVE,)), used(count), day(40))

    assert allowance is not None
    assert allowance.is_reexam_due is is_due


@pytest.mark.parametrize(("left", "is_due"), [(15, False), (14, True), (13, True)])
def test_a_re_exam_is_due_with_fourteen_days_left(left: int, is_due: bool) -> None:
    allowance = find_allowance(CoursePlan(periods=(TWELVE,)), used(3), day(89 - left))

    assert allowance is not None
    assert allowance.is_reexam_due is is_due


@pytest.mark.parametrize(
    ("today", "visit", "is_due"),
    [(27, 20, False), (28, 20, True), (28, 28, True), (29, 28, False), (35, 20, True)],
)
def test_a_planned_review_is_due_until_a_visit_was_had(
    today: int, visit: int, is_due: bool
) -> None:
    plan = CoursePlan(review_on=day(28))

    assert is_review_due(plan, [day(visit)], day(today)) is is_due


def test_a_plan_without_an_allowance_counts_nothing() -> None:
    assert find_allowance(CoursePlan(planned_visits=12), used(3), day(20)) is None


def test_the_presets_allow_what_their_sources_say() -> None:
    allowed = {
        payer: [(one.visits, one.days) for one in preset.periods]
        for payer, preset in PAYERS.items()
    }

    assert allowed == {
        Payer.MEDICARE: [(12, 90), (8, None)],
        Payer.VETERANS: [(12, 60), (8, 90), (8, 180)],
        Payer.WASHINGTON: [(10, None)],
        Payer.OWN: [],
    }
    assert PAYERS[Payer.MEDICARE].yearly_visits == 20


@pytest.mark.parametrize("payer", [one for one in Payer if one is not Payer.OWN])
def test_every_preset_names_its_source_and_the_day_it_was_read(payer: Payer) -> None:
    preset = PAYERS[payer]

    assert preset.source
    assert preset.address.startswith("https://")
    assert preset.read_on is not None


def test_the_first_period_begins_with_the_course_and_the_next_behind_it() -> None:
    first = next_period(Payer.VETERANS, (), day(0), day(5))
    assert first is not None

    second = next_period(Payer.VETERANS, (first,), day(0), day(50))
    late = next_period(Payer.VETERANS, (first,), day(0), day(70))

    assert (first.first_day, first.last_day) == (day(0), day(59))
    assert second == AllowedPeriod(visits=8, first_day=day(60), last_day=day(149))
    assert late is not None
    assert late.first_day == day(70)
    assert late.last_day - late.first_day == timedelta(days=89)


def test_a_payer_without_periods_offers_none() -> None:
    assert next_period(Payer.OWN, (), day(0), day(0)) is None
