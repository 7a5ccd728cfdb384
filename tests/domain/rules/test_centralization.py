"""Centralization of one leg and of two (clinical-rules.md section 3)."""

import pytest

from tests.makers import a_course, weekly_visits
from tracker.domain.rules.assessment import CentralizationLabel as Label
from tracker.domain.rules.assessment import LegCentralization
from tracker.domain.rules.centralization import classify
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach


def readings(text: str) -> list[Reach | None]:
    return [None if word == "-" else Reach(int(word)) for word in text.split()]


WORKED = [
    ("5 4 3 2 1 1", LegCentralization(label=Label.CENTRALIZED)),
    ("5 4 3 2 1", LegCentralization(label=Label.PARTLY_CENTRALIZED, zones=3)),
    ("5 5 5 5", LegCentralization(label=Label.NOT_CENTRALIZED)),
    ("5 4", LegCentralization(label=Label.TOO_EARLY)),
    ("3 4 5 5", LegCentralization(label=Label.PERIPHERALIZED)),
    ("5 3 5 3 5", LegCentralization(label=Label.NOT_CENTRALIZED, is_fluctuating=True)),
    (
        "5 3 2 1 1 4 4",
        LegCentralization(label=Label.PARTLY_CENTRALIZED, zones=1, was_nearer_before=True),
    ),
]


@pytest.mark.parametrize(("text", "expected"), WORKED)
def test_a_worked_sequence_gets_its_class(text: str, expected: LegCentralization) -> None:
    assert classify(readings(text)) == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("- - 5 4 3", Label.NO_STARTING_REACH),
        ("- 5 4 3", Label.PARTLY_CENTRALIZED),
        ("1", Label.NO_LEG_RADIATION),
        ("1 2", Label.TOO_EARLY),
        ("1 1", Label.NO_LEG_RADIATION),
        ("1 2 2", Label.NEW_RADIATION),
        ("1 2 1", Label.NO_LEG_RADIATION),
        ("1 1 2", Label.NO_LEG_RADIATION),
        ("0 3 3", Label.NEW_RADIATION),
        ("2", Label.TOO_EARLY),
        ("2 1 1", Label.CENTRALIZED),
        ("2 2 2", Label.NOT_CENTRALIZED),
        ("4 0 0", Label.ABOLISHED),
        ("4 0 1", Label.CENTRALIZED),
        ("4 1 2", Label.PARTLY_CENTRALIZED),
        ("4 5 4", Label.NOT_CENTRALIZED),
        ("4 5 5", Label.PERIPHERALIZED),
        ("5 - 4 - - 3", Label.PARTLY_CENTRALIZED),
    ],
)
def test_a_sequence_at_a_boundary_gets_its_label(text: str, label: Label) -> None:
    found = classify(readings(text))

    assert found is not None
    assert found.label is label


def test_a_leg_never_recorded_has_no_label() -> None:
    assert classify(readings("- - -")) is None


@pytest.mark.parametrize(
    ("text", "is_fluctuating"),
    [("5 3 5", False), ("5 3 5 5", True), ("5 4 5 5", False), ("5 3 5 5 5 5", False)],
)
def test_only_a_span_of_two_zones_in_three_or_four_readings_fluctuates(
    text: str, is_fluctuating: bool
) -> None:
    found = classify(readings(text))

    assert found is not None
    assert found.is_fluctuating is is_fluctuating


@pytest.mark.parametrize(
    ("text", "was_nearer"),
    [("5 1 1 5", True), ("5 4 1 5", True), ("5 5 1 5", False), ("3 3 3 5 5", False)],
)
def test_only_an_earlier_pair_nearer_than_now_and_start_was_nearer(
    text: str, was_nearer: bool
) -> None:
    found = classify(readings(text))

    assert found is not None
    assert found.was_nearer_before is was_nearer


def test_the_headline_is_the_worse_leg() -> None:
    visits = weekly_visits(pain_reach_left=(5, 1, 1), pain_reach_right=(3, 4, 4))

    found = status_of(a_course(*visits)).centralization

    assert found.headline is Label.PERIPHERALIZED
    assert found.left == LegCentralization(label=Label.CENTRALIZED)
    assert found.right == LegCentralization(label=Label.PERIPHERALIZED)


def test_no_leg_recorded_has_no_starting_reach() -> None:
    found = status_of(a_course(*weekly_visits(leg_pain=(5, 4)))).centralization

    assert found.headline is Label.NO_STARTING_REACH
    assert found.left is None
    assert found.right is None


def test_a_reach_that_contradicts_leg_pain_zero_is_read_nearer() -> None:
    visits = weekly_visits(leg_pain=(6, 0, 0), back_pain=(3, 0, 2), pain_reach_left=(5, 4, 4))

    found = status_of(a_course(*visits)).centralization

    assert found.left == LegCentralization(label=Label.CENTRALIZED)
