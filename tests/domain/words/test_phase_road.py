"""The marks on the road of phases: here, passed, left again, not reached."""

from dataclasses import replace
from typing import Final

import pytest

from tests.makers import a_course, a_decision, day, weekly_visits
from tracker.domain.rules.status import status_of
from tracker.domain.values.phase import Phase
from tracker.domain.words.phase_road import RoadStep, Standing, road_of

MARKS: Final = {"here": "●", "passed": "✓", "left": "↩", "not_reached": "○"}


def a_road(*phases: int) -> tuple[RoadStep, ...]:
    """Return the road of a course whose visits were decided to be in these phases."""
    visits = weekly_visits(leg_pain=(8,) * len(phases))
    decided = [
        replace(visit, decision=a_decision(Phase(phase), Phase.CALMING, reason="as seen"))
        for visit, phase in zip(visits, phases, strict=True)
    ]
    return road_of(status_of(a_course(*decided)))


@pytest.mark.parametrize(
    ("phases", "marks"),
    [
        ((1,), "●○○○"),
        ((1, 2), "✓●○○"),
        ((1, 3), "✓○●○"),  # a phase that was never shown carries no tick
        ((1, 2, 3, 2), "✓●↩○"),
        ((1, 2, 3, 4, 2), "✓●↩↩"),
        ((1, 2, 1, 2, 3), "✓✓●○"),
    ],
)
def test_a_mark_says_where_the_course_was(phases: tuple[int, ...], marks: str) -> None:
    assert "".join(MARKS[step.standing.value] for step in a_road(*phases)) == marks


def test_a_phase_that_was_left_says_when() -> None:
    step = a_road(1, 2, 3, 2)[2]

    assert step.left_on == day(21)
    assert step.words == "Nerve recovery: left on Sep 7"


def test_before_the_first_visit_nothing_is_reached() -> None:
    assert {step.standing for step in road_of(status_of(a_course()))} == {Standing.NOT_REACHED}


def test_no_phase_is_reached_without_a_start() -> None:
    course = a_course(*weekly_visits(leg_pain=(None, None, 5)))

    assert {step.standing for step in road_of(status_of(course))} == {Standing.NOT_REACHED}
