"""A 0–10 score by keys and mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tracker.ui.fields.score_input import ScoreInput
from tracker.ui.look.theme import Theme


def a_score(qtbot: QtBot, theme: Theme, *, wait_ms: int = 0) -> ScoreInput:
    field = ScoreInput(theme, "legPain", "Leg pain, 0 to 10", second_digit_ms=wait_ms)
    qtbot.addWidget(field)
    field.resize(330, 30)
    return field


@pytest.mark.parametrize("digit", [0, 2, 3, 4, 5, 6, 7, 8, 9])
def test_a_digit_sets_the_score_and_moves_on(qtbot: QtBot, theme: Theme, digit: int) -> None:
    field = a_score(qtbot, theme)

    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClick(field, str(digit))

    assert field.value == digit


def test_a_one_moves_on_when_no_zero_follows(qtbot: QtBot, theme: Theme) -> None:
    field = a_score(qtbot, theme)

    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClick(field, "1")

    assert field.value == 1


def test_one_and_zero_make_ten(qtbot: QtBot, theme: Theme) -> None:
    field = a_score(qtbot, theme, wait_ms=60_000)

    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClicks(field, "10")

    assert field.value == 10


def test_a_letter_after_a_one_is_for_the_next_field(qtbot: QtBot, theme: Theme) -> None:
    field, onward = a_score(qtbot, theme, wait_ms=60_000), QLineEdit()
    qtbot.addWidget(onward)
    onward.show()
    field.finished_entry.connect(onward.setFocus)
    with qtbot.waitActive(onward):
        onward.activateWindow()

    qtbot.keyClicks(field, "1s")

    assert field.value == 1
    assert onward.text() == "s"


def test_t_is_ten(qtbot: QtBot, theme: Theme) -> None:
    field = a_score(qtbot, theme)

    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClick(field, "t")

    assert field.value == 10


def test_a_dot_is_not_recorded_and_moves_on(qtbot: QtBot, theme: Theme) -> None:
    field = a_score(qtbot, theme)
    field.show_value(4)

    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClick(field, ".")

    assert field.value is None


def test_backspace_clears_and_goes_back(qtbot: QtBot, theme: Theme) -> None:
    field = a_score(qtbot, theme)
    field.show_value(4)

    with qtbot.waitSignal(field.went_back):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)

    assert field.value is None


def test_a_click_sets_the_box_under_the_mouse(qtbot: QtBot, theme: Theme) -> None:
    field = a_score(qtbot, theme)

    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(325, 15))

    assert field.value == 10


def test_showing_a_value_tells_nobody(qtbot: QtBot, theme: Theme) -> None:
    field = a_score(qtbot, theme)

    with qtbot.assertNotEmitted(field.edited):
        field.show_value(5, last=7)

    assert field.accessibleDescription() == "5, last 7"


def test_an_empty_field_never_shows_the_last_value_as_its_own(qtbot: QtBot, theme: Theme) -> None:
    field = a_score(qtbot, theme)

    field.show_value(None, last=7)

    assert field.value is None


def test_arrows_start_from_the_last_value(qtbot: QtBot, theme: Theme) -> None:
    field = a_score(qtbot, theme)
    field.show_value(None, last=7)

    qtbot.keyClick(field, Qt.Key.Key_Left)

    assert field.value == 6


def test_a_jump_of_five_points_waits_for_enter(qtbot: QtBot, theme: Theme) -> None:
    field = a_score(qtbot, theme)
    field.show_value(None, last=8)

    with qtbot.assertNotEmitted(field.finished_entry):
        qtbot.keyClick(field, "2")
    is_asked = field.asks_sure
    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert is_asked
    assert (field.value, field.asks_sure) == (2, False)


def test_a_difference_of_four_points_is_not_asked_about(qtbot: QtBot, theme: Theme) -> None:
    field = a_score(qtbot, theme)
    field.show_value(None, last=8)

    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClick(field, "4")

    assert not field.asks_sure


def test_a_jump_is_cleared_by_backspace_and_typed_again(qtbot: QtBot, theme: Theme) -> None:
    field = a_score(qtbot, theme)
    field.show_value(None, last=8)
    qtbot.keyClick(field, "2")

    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
        qtbot.keyClick(field, "7")

    assert field.value == 7


@pytest.mark.parametrize("typed_on", ["7", "2", "t", ".", "30", "b", "="])
def test_whoever_types_past_the_question_sets_and_confirms_nothing(
    qtbot: QtBot, theme: Theme, typed_on: str
) -> None:
    field = a_score(qtbot, theme)
    field.show_value(None, last=8)
    qtbot.keyClick(field, "2")

    with qtbot.waitSignal(field.refused) as said, qtbot.assertNotEmitted(field.finished_entry):
        qtbot.keyClicks(field, typed_on)

    assert (field.value, field.asks_sure) == (2, True)
    assert "was not taken" in said.args[0]


def test_after_keys_not_taken_backspace_asks_again_and_enter_keeps(
    qtbot: QtBot, theme: Theme
) -> None:
    field = a_score(qtbot, theme)
    field.show_value(None, last=8)
    qtbot.keyClicks(field, "234")

    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert (field.value, field.asks_sure) == (2, False)


def test_a_one_that_is_a_jump_is_asked_about_before_the_next_key(
    qtbot: QtBot, theme: Theme
) -> None:
    field = a_score(qtbot, theme, wait_ms=60_000)
    field.show_value(None, last=8)

    with qtbot.assertNotEmitted(field.finished_entry):
        qtbot.keyClicks(field, "14")

    assert (field.value, field.asks_sure) == (1, True)


def test_the_question_is_spoken_too(qtbot: QtBot, theme: Theme) -> None:
    field = a_score(qtbot, theme)
    field.show_value(None, last=8)

    qtbot.keyClick(field, "2")

    assert field.accessibleDescription() == "2, last 8: 8 to 2, sure? Enter confirms"


def test_a_one_still_waiting_counts_as_one_when_settled(qtbot: QtBot, theme: Theme) -> None:
    field = a_score(qtbot, theme, wait_ms=60_000)
    qtbot.keyClick(field, "1")

    field.settle()

    assert (field.value, field.asks_sure) == (1, False)
