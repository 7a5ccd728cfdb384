"""The row of small legs: which visits are shown, and the drawing itself."""

from itertools import pairwise

import pytest

from tests.makers import a_course, weekly_visits
from tracker.charts.leg_art import LEG_WIDTH, LEG_ZONES
from tracker.charts.leg_strip import shown_visits
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach


def a_status(*reaches: int | None) -> CourseStatus:
    return status_of(a_course(*weekly_visits(pain_reach_left=reaches)))


def test_every_visit_has_a_leg_while_there_is_room() -> None:
    status = a_status(5, 5, 4, 3)

    shown = shown_visits(status, (0, 20, 40, 60), 20)

    assert shown == (0, 1, 2, 3)


def test_a_visit_without_a_reach_has_no_leg() -> None:
    status = a_status(5, None, 4)

    shown = shown_visits(status, (0, 20, 40), 20)

    assert shown == (0, 2)


def test_short_of_room_first_changes_and_last_are_kept() -> None:
    status = a_status(5, 5, 5, 4, 4, 4, 3, 3, 3)

    shown = shown_visits(status, tuple(range(0, 90, 10)), 30)

    assert shown == (0, 3, 8)


def test_legs_never_stand_closer_than_their_room() -> None:
    status = a_status(*(5, 4, 3, 2) * 50)
    lefts = tuple(float(place) for place in range(0, 400, 2))

    shown = shown_visits(status, lefts, 25)

    assert shown[0] == 0
    assert shown[-1] == 199
    assert all(lefts[b] - lefts[a] >= 25 for a, b in pairwise(shown))


@pytest.mark.parametrize("zone", list(LEG_ZONES))
def test_every_zone_is_a_closed_outline_inside_the_box(zone: Reach) -> None:
    commands = LEG_ZONES[zone]

    numbers = [number for _, *rest in commands for number in rest]

    assert commands[0][0] == "M"
    assert commands[-1] == ("Z",)
    assert all(0 <= x <= LEG_WIDTH for x in numbers[::2])
    assert all(0 <= y <= 1 for y in numbers[1::2])


def test_the_leg_has_every_zone_but_none_from_top_to_bottom() -> None:
    tops = [[number for _, *rest in LEG_ZONES[zone] for number in rest][1] for zone in LEG_ZONES]

    assert list(LEG_ZONES) == list(Reach)[1:]
    assert tops == sorted(tops)
