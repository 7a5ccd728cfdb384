"""What scipy, statsmodels and lifelines agree on, as frozen numbers."""

from typing import Final

import pytest
from scipy.stats import binomtest

from tracker.statistics.intervals import wilson
from tracker.statistics.survival import curve_of

EVENTS: Final = (14, 14, 21, 21, 21, 28, 28, 35, 35, 42, 42, 49, 56)
CENSORED: Final = (7, 14, 21, 28, 42, 56, 84)
TIMES: Final = (*((day, True) for day in EVENTS), *((day, False) for day in CENSORED))
SHARES: Final = {14: 0.105, 21: 0.273, 28: 0.394, 35: 0.529, 42: 0.663, 49: 0.748, 56: 0.832}


def test_the_curve_rises_as_the_oracle_s() -> None:
    curve = curve_of(TIMES, 84)

    assert {step.day: round(step.share, 3) for step in curve.steps[1:]} == SHARES


def test_the_band_of_day_35_is_the_oracle_s() -> None:
    step = next(one for one in curve_of(TIMES, 84).steps if one.day == 35)

    assert step.low == pytest.approx(0.316, abs=5e-4)
    assert step.high == pytest.approx(0.775, abs=5e-4)


def test_the_median_is_the_oracle_s() -> None:
    curve = curve_of(TIMES, 84)

    assert (curve.median_low, curve.median, curve.median_high) == (21, 35, 49)


def test_the_order_of_the_times_does_not_matter() -> None:
    assert curve_of(reversed(TIMES), 84) == curve_of(TIMES, 84)


def test_those_at_risk_are_counted_with_whoever_falls_or_leaves_that_day() -> None:
    assert curve_of(TIMES, 84).at_risk == {0: 20, 14: 19, 28: 12, 42: 7, 84: 1}


def test_the_curve_is_drawn_while_five_are_at_risk() -> None:
    assert curve_of(TIMES, 84).drawn_until == 42  # on day 49 four are left


def test_a_curve_that_stays_low_has_no_median() -> None:
    curve = curve_of([(14, True), *((42, False) for _ in range(30))], 42)

    assert (curve.median_low, curve.median, curve.median_high) == (None, None, None)


def test_a_curve_without_an_event_lies_on_the_ground() -> None:
    curve = curve_of([(day, False) for day in (7, 14, 42, 42, 42)], 42)

    assert [(step.day, step.share) for step in curve.steps] == [(0, 0.0)]


def test_a_curve_reaches_the_top_where_everybody_fell() -> None:
    curve = curve_of([(14, True)] * 10 + [(28, True)] * 10, 42)

    assert curve.steps[-1].share == 1
    assert curve.median == 14


def test_wilson_of_13_in_20_is_the_oracle_s() -> None:
    interval = wilson(13, 20)

    assert interval.low == pytest.approx(0.433, abs=5e-4)
    assert interval.high == pytest.approx(0.819, abs=5e-4)


def test_wilson_says_what_scipy_says() -> None:
    differing = []
    for of in range(1, 61):
        for count in range(of + 1):
            ours = wilson(count, of)
            theirs = binomtest(count, of).proportion_ci(method="wilson")
            if (ours.low, ours.high) != pytest.approx((theirs.low, theirs.high), abs=1e-9):
                differing.append((count, of))

    assert differing == []
