"""A whole number by keys: a comma, a dot or a letter stays as typed and is refused in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.ui.fields.number_input import NumberInput, Unit
from tracker.ui.fields.number_pad import NumberPad


def a_number(qtbot: QtBot, unit: Unit = Unit.MINUTES) -> NumberInput:
    field = NumberInput("sittingMinutes", "Sitting, minutes", 1440, unit)
    qtbot.addWidget(field)
    return field


@pytest.mark.parametrize("typed", ["2,5", "2.5", "2h30", "2 5", "2-5", "2+5"])
def test_what_is_no_whole_number_stays_as_typed_and_is_refused(qtbot: QtBot, typed: str) -> None:
    field = a_number(qtbot)

    with qtbot.assertNotEmitted(field.finished_entry):
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert field.text() == typed
    assert field.toolTip() == field.accessibleDescription() == "whole minutes only, 0 to 1440"
    assert field.property("look") == "problem"
    with pytest.raises(ValueOutOfRangeError, match="Sitting, minutes"):
        _ = field.value


@pytest.mark.parametrize(
    ("unit", "words"),
    [(Unit.HOURS, "whole hours only"), (Unit.NUMBERS, "whole numbers only")],
)
def test_the_refusal_names_what_is_counted(qtbot: QtBot, unit: Unit, words: str) -> None:
    field = a_number(qtbot, unit)

    qtbot.keyClicks(field, "x")

    assert field.toolTip() == f"{words}, 0 to 1440"


def test_backspace_lets_one_type_on(qtbot: QtBot) -> None:
    field = a_number(qtbot)
    field.show_last(20)
    qtbot.keyClicks(field, "2,")

    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    told = field.toolTip()
    qtbot.keyClicks(field, "5")

    assert field.value == 25
    assert told.startswith("last 20")
    assert field.property("look") == ""


def test_typing_over_the_selected_text_begins_anew(qtbot: QtBot) -> None:
    field = a_number(qtbot)
    qtbot.keyClicks(field, "2,")

    field.selectAll()
    qtbot.keyClicks(field, "30")

    assert field.value == 30
    assert field.toolTip() == ""


def paste(field: NumberInput, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field.setFocus()
    field.paste()


def test_a_pasted_number_longer_than_any_is_not_taken(qtbot: QtBot) -> None:
    field = a_number(qtbot)

    field.insert("9" * 5000)

    assert field.text() == ""


def test_a_pasted_number_that_is_too_large_is_never_cut(qtbot: QtBot) -> None:
    field = a_number(qtbot)

    paste(field, "99999")

    assert field.text() == "99999"
    assert field.property("look") == "problem"


def test_a_pasted_fraction_is_refused_in_words(qtbot: QtBot) -> None:
    field = a_number(qtbot)

    paste(field, "2,5")

    assert field.text() == "2,5"
    assert field.toolTip() == "whole minutes only, 0 to 1440"
    assert field.property("look") == "problem"


def test_a_pasted_whole_number_is_taken(qtbot: QtBot) -> None:
    field = a_number(qtbot)
    paste(field, "2,5")
    field.selectAll()

    paste(field, "25")

    assert field.value == 25
    assert field.property("look") == ""


def test_a_number_beyond_the_most_stays_as_typed_and_is_refused(qtbot: QtBot) -> None:
    field = a_number(qtbot)
    qtbot.keyClicks(field, "150")

    with qtbot.waitSignal(field.refused) as said:
        qtbot.keyClicks(field, "0")
    with qtbot.assertNotEmitted(field.finished_entry):
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert field.text() == "1500"
    assert "1500 is not allowed" in said.args[0]
    assert "0 to 1440" in said.args[0]
    assert field.accessibleDescription() == "whole minutes only, 0 to 1440"
    with pytest.raises(ValueOutOfRangeError, match="1500"):
        _ = field.value


LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(NumberInput("sittingMinutes", "Sitting, minutes", 1440))
    layout.addWidget(NumberInput("walkingMinutes", "Walking, minutes", 1440))
    layout.addStretch(1)
    window.resize(300, 300)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def number(window: QWidget, name: str = "sittingMinutes") -> NumberInput:
    found = window.findChild(NumberInput, name)
    assert isinstance(found, NumberInput)
    return found


def pad(window: QWidget) -> NumberPad:
    found = window.findChild(NumberPad, "sittingMinutesPad")
    assert isinstance(found, NumberPad)
    return found


def click(qtbot: QtBot, window: QWidget, *names: str) -> None:
    for name in names:
        button = window.findChild(QPushButton, f"sittingMinutesPad{name}")
        assert isinstance(button, QPushButton), name
        qtbot.mouseClick(button, LEFT)


def test_a_number_is_entered_by_clicks_alone(qtbot: QtBot, window: QWidget) -> None:
    field = number(window)

    qtbot.mouseClick(field, LEFT)
    with qtbot.waitSignals([field.edited, field.edited]):
        click(qtbot, window, "4", "5")

    assert field.value == 45


def test_the_first_digit_replaces_what_stood_there(qtbot: QtBot, window: QWidget) -> None:
    field = number(window)
    field.show_value(90)

    qtbot.mouseClick(field, LEFT)
    click(qtbot, window, "6", "0")

    assert field.value == 60


def test_clear_empties_and_done_moves_on(qtbot: QtBot, window: QWidget) -> None:
    field = number(window)
    qtbot.mouseClick(field, LEFT)
    click(qtbot, window, "4", "Clear")
    emptied = field.text()

    with qtbot.waitSignal(field.finished_entry):
        click(qtbot, window, "Done")

    assert emptied == ""
    assert not pad(window).isVisible()


def test_the_digits_go_when_another_field_is_clicked(qtbot: QtBot, window: QWidget) -> None:
    qtbot.mouseClick(number(window), LEFT)

    qtbot.mouseClick(number(window, "walkingMinutes"), LEFT)

    assert not pad(window).isVisible()


def test_keys_are_taken_by_the_field_and_need_no_digits_to_click(
    qtbot: QtBot, window: QWidget
) -> None:
    qtbot.mouseClick(number(window), LEFT)

    qtbot.keyClicks(QApplication.focusWidget(), "30")

    assert number(window).value == 30
    assert not pad(window).isVisible()


def test_a_digit_beyond_the_most_is_refused_in_words(qtbot: QtBot, window: QWidget) -> None:
    field = number(window)
    qtbot.mouseClick(field, LEFT)

    click(qtbot, window, "9", "9", "9", "9")

    assert field.text() == "9999"
    assert field.toolTip() == "whole numbers only, 0 to 1440"


def test_the_digits_stay_within_the_window(qtbot: QtBot, window: QWidget) -> None:
    window.resize(140, 200)

    qtbot.mouseClick(number(window), LEFT)

    assert pad(window).geometry().left() >= 0
    assert pad(window).isVisible()
