"""Centralization of one leg and of two (clinical-rules.md section 3)."""

import pytest

from tests.makers import a_course, weekly_visits
from tracker.domain.rules.assessment import CentralizationLabel as Label
from tracker.domain.rules.assessment import LegCentralization
from tracker.domain.rules.centralization import classify
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.rules import Rules, RuleVersion


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


def test_a_reach_that_contradicts_leg_pain_zero_is_not_used() -> None:
    visits = weekly_visits(leg_pain=(6, 0, 0), back_pain=(3, 0, 2), pain_reach_left=(5, 4, 4))

    found = status_of(a_course(*visits)).centralization
    by_version_1 = status_of(a_course(*visits), Rules(version=RuleVersion.ONE)).centralization

    assert found.left == LegCentralization(label=Label.TOO_EARLY)
    assert by_version_1.left == LegCentralization(label=Label.CENTRALIZED)


def test_a_leg_whose_every_reach_contradicts_has_no_class() -> None:
    visits = weekly_visits(leg_pain=(0, 0, 0), pain_reach_left=(5, 4, 4))

    assert status_of(a_course(*visits)).centralization.left is None


@pytest.mark.parametrize(
    ("left", "right", "headline", "by_version_1"),
    [
        ((5, 4, 1, 1), (None, None, 0, None), Label.CENTRALIZED, Label.NO_STARTING_REACH),
        ((5, 4, 1, 1), (0, None, None, None), Label.CENTRALIZED, Label.NO_LEG_RADIATION),
        ((5, 4, 1, 1), (None, None, 2, None), Label.NO_STARTING_REACH, Label.NO_STARTING_REACH),
        ((1, 1, 1, 1), (0, None, None, None), Label.NO_LEG_RADIATION, Label.NO_LEG_RADIATION),
        ((1, 1, 2, 2), (0, None, None, None), Label.NEW_RADIATION, Label.NEW_RADIATION),
    ],
)
def test_a_leg_that_never_had_pain_has_no_say_while_the_other_had(
    left: tuple[int | None, ...],
    right: tuple[int | None, ...],
    headline: Label,
    by_version_1: Label,
) -> None:
    course = a_course(*weekly_visits(pain_reach_left=left, pain_reach_right=right))

    assert status_of(course).centralization.headline is headline
    first = status_of(course, Rules(version=RuleVersion.ONE)).centralization
    assert first.headline is by_version_1
