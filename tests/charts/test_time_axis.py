"""The time axis: where visits stand, which ticks fit, which visit is nearest."""

from datetime import date
from itertools import pairwise

import pytest

from tests.makers import a_course, a_visit, day
from tracker.charts.time_axis import ticks
from tracker.charts.viewing import WHOLE_COURSE, TimeAxis, Viewing, limits, positions, visit_at
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of


def a_status(*days: int) -> CourseStatus:
    return status_of(a_course(*(a_visit(day(number), leg_pain=5) for number in days)))


def test_by_date_visits_stand_at_their_days_since_the_first() -> None:
    status = a_status(0, 3, 10)

    places = positions(status, TimeAxis.DATE)

    assert places == (0.0, 3.0, 10.0)


def test_by_visit_they_stand_evenly() -> None:
    status = a_status(0, 3, 10)

    places = positions(status, TimeAxis.VISIT)

    assert places == (1.0, 2.0, 3.0)


def test_a_single_visit_stands_inside_the_axis() -> None:
    low, high = limits((0.0,))

    assert low < -2
    assert high > 2


@pytest.mark.parametrize(("place", "index"), [(-5.0, 0), (1.4, 0), (1.6, 1), (9.0, 2), (99.0, 2)])
def test_the_nearest_visit_is_found(place: float, index: int) -> None:
    status = a_status(0, 3, 10)

    found = visit_at(status, place)

    assert found == index


def test_a_course_without_visits_has_no_nearest_visit() -> None:
    assert visit_at(a_status(), 0.0) is None


def test_weeks_are_labelled_without_a_year_within_one_year() -> None:
    status = a_status(0, 7, 28)

    labels = [tick.label for tick in ticks(status, WHOLE_COURSE, 400, 8)]

    assert labels == ["Aug 17", "Aug 24", "Aug 31", "Sep 7", "Sep 14"]
    assert not any(tick.year for tick in ticks(status, WHOLE_COURSE, 400, 8))


def test_the_year_is_written_where_it_changes() -> None:
    status = a_status(0, (date(2027, 3, 1) - day(0)).days)

    found = ticks(status, WHOLE_COURSE, 500, 8)

    assert [tick.year for tick in found if tick.year] == ["2026", "2027"]


@pytest.mark.parametrize("last_day", [1, 6, 40, 200, 800, 1900, 9000])
def test_labels_never_touch(last_day: int) -> None:
    found = ticks(a_status(0, last_day), WHOLE_COURSE, 480, 8)

    low, high = limits((0.0, float(last_day)))
    places = [(tick.position - low) / (high - low) * 480 for tick in found]

    assert len(found) >= 2
    assert all(after - before > 30 for before, after in pairwise(places))


def test_a_single_visit_has_only_its_own_date() -> None:
    found = ticks(a_status(0), WHOLE_COURSE, 480, 8)

    assert [tick.label for tick in found] == ["Aug 17"]


def test_two_hundred_visits_are_numbered_in_steps() -> None:
    status = a_status(*range(0, 1000, 5))

    labels = [tick.label for tick in ticks(status, Viewing(axis=TimeAxis.VISIT), 480, 8)]

    assert labels[0] == "1"
    assert labels[-1] == "200"
    assert len(labels) < 25


@pytest.mark.parametrize("last", [0, 5, 30, 200, 1800])
def test_days_since_the_start_are_counted_and_never_dated(last: int) -> None:
    viewing = Viewing(axis=TimeAxis.DAY, ends=(-4.0, max(30.0, last * 1.06)))

    found = ticks(a_status(*sorted({0, last})), viewing, 400, 8)

    assert found[0].label == "day 0"
    assert all(tick.label == f"day {tick.position:g}" and not tick.year for tick in found)
    assert 2 <= len(found) <= 12


@pytest.mark.parametrize("axis", list(TimeAxis))
@pytest.mark.parametrize(
    "days",
    [
        (date.min, date(2026, 1, 1)),
        (date(2026, 1, 1), date.max),
        (date.min, date(2026, 5, 1), date.max),
        (date(9999, 12, 1), date(9999, 12, 30)),
    ],
)
def test_the_first_and_the_last_year_there_is_have_labels_that_fit(
    axis: TimeAxis, days: tuple[date, ...]
) -> None:
    status = status_of(a_course(*(a_visit(on, leg_pain=5) for on in days)))

    found = ticks(status, Viewing(axis=axis), 400, 9)

    assert 0 < len(found) < 20
