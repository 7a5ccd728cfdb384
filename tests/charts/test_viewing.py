"""Zooming: periods within the course, nearer and further, moved to show a visit."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.charts.viewing import (
    WHOLE_COURSE,
    Viewing,
    limits,
    showing,
    with_place,
    zoomed,
)

PLACES = tuple(float(day) for day in range(0, 101, 5))


def test_a_step_nearer_halves_the_period_about_its_middle() -> None:
    view = zoomed(WHOLE_COURSE, PLACES, 50.0, is_in=True)

    assert view.ends == (22.5, 77.5)


def test_as_many_steps_further_show_the_whole_course_again() -> None:
    near = zoomed(zoomed(WHOLE_COURSE, PLACES, 20.0, is_in=True), PLACES, 20.0, is_in=True)

    far = zoomed(zoomed(near, PLACES, None, is_in=False), PLACES, None, is_in=False)

    assert far == WHOLE_COURSE


def test_a_period_shorter_than_a_week_is_a_week() -> None:
    view = showing(WHOLE_COURSE, PLACES, (30.0, 31.0))

    assert view.ends == (27.0, 34.0)


def test_a_visit_in_sight_moves_nothing() -> None:
    view = Viewing(ends=(20.0, 60.0))

    assert with_place(view, PLACES, 30.0) == view


@given(st.floats(-500, 500), st.floats(-500, 500), st.sampled_from(PLACES), st.booleans())
def test_every_period_lies_within_the_course(
    one: float, other: float, place: float, is_in: bool
) -> None:
    first, last = limits(PLACES)

    view = showing(WHOLE_COURSE, PLACES, (min(one, other), max(one, other)))
    view = with_place(zoomed(view, PLACES, place, is_in=is_in), PLACES, place)

    low, high = view.limits(PLACES)
    assert first <= low <= place <= high <= last
