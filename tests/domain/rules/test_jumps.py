"""What is said and asked beside a typed value."""

import pytest

from tracker.domain.rules.jumps import difference_words, needs_sure
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.measured_fields import MEASURED_FIELDS, FieldKind


def fields_of(kind: FieldKind) -> list[str]:
    return [field.name for field in MEASURED_FIELDS if field.kind is kind]


@pytest.mark.parametrize("field", fields_of(FieldKind.SCORE))
@pytest.mark.parametrize(
    ("last", "now", "is_asked"),
    [(8, 4, False), (8, 3, True), (8, 2, True), (3, 7, False), (3, 8, True), (0, 10, True)],
)
def test_a_score_is_asked_about_from_five_points(
    field: str, last: int, now: int, is_asked: bool
) -> None:
    asked = needs_sure(field, last, now)

    assert asked is is_asked


@pytest.mark.parametrize("field", fields_of(FieldKind.REACH))
@pytest.mark.parametrize(
    ("last", "now", "is_asked"),
    [
        (Reach.FOOT, Reach.THIGH, False),
        (Reach.FOOT, Reach.BUTTOCK, True),
        (Reach.FOOT, Reach.LOW_BACK, True),
        (Reach.NONE, Reach.BUTTOCK, False),
        (Reach.NONE, Reach.THIGH, True),
    ],
)
def test_a_reach_is_asked_about_from_three_zones(
    field: str, last: Reach, now: Reach, is_asked: bool
) -> None:
    asked = needs_sure(field, last, now)

    assert asked is is_asked


@pytest.mark.parametrize("field", fields_of(FieldKind.MINUTES))
def test_minutes_are_never_asked_about(field: str) -> None:
    asked = needs_sure(field, 5, 300)

    assert not asked


@pytest.mark.parametrize(("last", "now"), [(None, 10), (10, None), (None, None)])
def test_nothing_is_asked_or_said_beside_a_blank(last: int | None, now: int | None) -> None:
    asked, words = needs_sure("leg_pain", last, now), difference_words("leg_pain", last, now)

    assert not asked
    assert words == ""


@pytest.mark.parametrize(
    ("field", "last", "now", "words"),
    [
        ("leg_pain", 8, 6, "2 less"),
        ("numbness", 2, 3, "1 more"),
        ("leg_pain", 0, 0, "same"),
        ("pain_reach_left", Reach.FOOT, Reach.CALF, "one zone nearer"),
        ("pain_reach_right", Reach.NONE, Reach.FOOT, "five zones further"),
        ("sensory_reach_left", Reach.CALF, Reach.BUTTOCK, "two zones nearer"),
        ("sensory_reach_left", Reach.CALF, Reach.CALF, "same"),
        ("sitting_minutes", 30, 45, "15 more"),
        ("walking_minutes", 45, 0, "45 less"),
    ],
)
def test_a_difference_is_said_in_words_that_do_not_judge(
    field: str, last: int, now: int, words: str
) -> None:
    said = difference_words(field, last, now)

    assert said == words
