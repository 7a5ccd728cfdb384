"""Words only the clinic knows are found, and what each can stand for."""

from datetime import date

import pytest

from tracker.services.spreadsheets.column_map import MappedColumn
from tracker.services.spreadsheets.own_words import OFFERED, own_words, said_now, values_of
from tracker.services.visit_files.row_checks import DayRanges

RANGES = DayRanges(date(2026, 11, 28))
REACTION = MappedColumn(heading="Respuesta", means="reaction")


def test_words_nobody_can_read_are_found_once_and_in_order() -> None:
    cells = ("mejor", " regular ", "", "n/a", "Regular", "así así", "better")

    assert own_words(REACTION, cells, RANGES) == (("regular", None), ("así así", None))


def test_a_word_that_was_said_is_shown_with_what_it_stands_for() -> None:
    said = MappedColumn(heading="H/M", means="sex", words={"m": "female"})

    assert own_words(said, ("H", "M"), RANGES) == (("M", "female"),)


def test_what_is_said_by_now_is_shown_before_the_list_is_checked_again() -> None:
    now = MappedColumn(heading="Respuesta", means="reaction", words={"Regular": "same"})

    assert said_now((("regular", None), ("so", "flare")), now) == (
        ("regular", "same"),
        ("so", None),
    )


def test_words_in_other_letters_are_told_apart() -> None:
    sex = MappedColumn(heading="性别", means="sex", words={"男": "male"})

    assert own_words(sex, ("男", "女"), RANGES) == (("男", "male"), ("女", None))


@pytest.mark.parametrize("means", ["", "leg_pain", "note", "visit_date", "name"])
def test_a_column_that_is_none_of_words_has_none(means: str) -> None:
    column = MappedColumn(heading="any", means=means)

    assert values_of(means) == ()
    assert own_words(column, ("some", "words"), RANGES) == ()


def test_as_many_words_are_offered_as_a_list_can_show() -> None:
    cells = [f"word {number}" for number in range(OFFERED + 5)]

    assert len(own_words(REACTION, cells, RANGES)) == OFFERED


@pytest.mark.parametrize(
    ("means", "values"),
    [
        ("reaction", ("better", "same", "flare")),
        ("pain_reach", ("none", "low back", "buttock", "thigh", "calf", "foot")),
        ("red_flags", ("none",)),
        ("payer", ("medicare", "veterans", "washington", "own")),
    ],
)
def test_a_word_can_stand_for_what_its_column_allows(means: str, values: tuple[str, ...]) -> None:
    assert values_of(means) == values
