"""Single cells of the visit CSV, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.red_flags import (
    ASKED_NONE,
    NONE_BEFORE,
    NOT_ASKED,
    RedFlag,
    RedFlagAnswers,
)
from tracker.services.visit_files import cells


@pytest.mark.parametrize(
    ("cell", "number"), [("7", 7), ("7.0", 7), ("07", 7), ("0", 0), ("10", 10)]
)
def test_a_whole_number_is_read(cell: str, number: int) -> None:
    assert cells.whole_reader(0, 10)(cell) == number


@pytest.mark.parametrize("cell", ["7.5", "11", "-1", "seven", "1e1", "7,0", "٧", "7.", "1_0"])
def test_what_is_no_score_is_refused(cell: str) -> None:
    with pytest.raises(cells.CellError, match="whole number from 0 to 10"):
        cells.whole_reader(0, 10)(cell)


@pytest.mark.parametrize(
    ("cell", "reach"),
    [("0", Reach.NONE), ("5", Reach.FOOT), ("5.0", Reach.FOOT), ("LOW  back", Reach.LOW_BACK),
     ("Calf", Reach.CALF), ("none", Reach.NONE)],
)  # fmt: skip
def test_a_reach_is_read_by_number_or_name(cell: str, reach: Reach) -> None:
    assert cells.read_reach(cell) is reach


@pytest.mark.parametrize("cell", ["6", "-1", "knee", "4.5"])
def test_what_is_no_reach_is_refused(cell: str) -> None:
    with pytest.raises(cells.CellError):
        cells.read_reach(cell)


@pytest.mark.parametrize("cell", ["2026-02-29", "2026-2-3", "20260203", "03.02.2026", "2026-W05-1"])
def test_what_is_no_day_is_refused(cell: str) -> None:
    with pytest.raises(cells.CellError):
        cells.read_date(cell)


def test_asked_none_answers_every_item() -> None:
    assert cells.read_red_flags("NONE") == ASKED_NONE
    assert cells.write_red_flags(ASKED_NONE) == "none"
    assert cells.write_red_flags(NOT_ASKED) == ""


def test_items_are_read_in_any_order_and_written_in_one() -> None:
    answers = cells.read_red_flags(" Saddle ; bladder")

    assert answers == RedFlagAnswers(yes=frozenset({RedFlag.BLADDER, RedFlag.SADDLE}))
    assert cells.write_red_flags(answers) == "bladder;saddle"


@pytest.mark.parametrize("cell", ["none;bladder", "weight_loss", "foo", ";"])
def test_what_is_no_red_flag_is_refused(cell: str) -> None:
    with pytest.raises(cells.CellError):
        cells.read_red_flags(cell)


LEADS = ["=1+1", "+49 123", "-5", "@home", "\tx", "\rx", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20x"]
UNSEEN = ["\u200b", "\ufeff", "\u202e\u180e", "\0"]


@pytest.mark.parametrize(
    "text", [*LEADS, "'=x", "''+x", *(unseen + lead for unseen in UNSEEN for lead in LEADS)]
)
def test_a_formula_is_shielded_and_comes_back(text: str) -> None:
    cell = cells.write_text(text)

    assert cell.startswith("'")
    assert cells.read_text(cell.strip()) == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_any_text_written_once_stays_the_same(text: str) -> None:
    cell = cells.write_text(text)

    assert cells.write_text(cells.read_text(cell.strip())) == cell


def test_an_item_of_older_files_is_read_and_kept() -> None:
    answers = cells.read_red_flags("infection_cancer; gait")

    assert answers.yes == {RedFlag.INFECTION_CANCER, RedFlag.GAIT}
    assert cells.write_red_flags(answers) == "gait;infection_cancer"


def test_none_of_what_was_asked_before_is_written_as_asked_none() -> None:
    assert cells.write_red_flags(NONE_BEFORE) == "none"
