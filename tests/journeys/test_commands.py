"""Every command is found by its name, done by Enter, and may have other keys."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.window.dialogs import DialogMeeting
from tests.window.samples import begin_a_course, store_clinic
from tests.window.screen import Screen
from tracker.ui.work.keys import keys_of, use_keys

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    screen = Screen(qtbot, tmp_path / "clinic.sqlite3")
    yield screen
    screen.close()
    use_keys({})


def in_palette(screen: Screen, typed: str, then: Callable[[QDialog], None]) -> DialogMeeting:
    def find(dialog: QDialog) -> None:
        line = dialog.findChild(QLineEdit, "commandSearch")
        assert isinstance(line, QLineEdit)
        QTest.keyClicks(line, typed)
        then(dialog)

    meeting = DialogMeeting("commandPalette", find)
    screen.press(Qt.Key.Key_A, CONTROL | SHIFT)
    return meeting


def enter(dialog: QDialog) -> None:
    line = dialog.findChild(QLineEdit, "commandSearch")
    assert isinstance(line, QLineEdit)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_a_command_is_done_by_a_few_letters_and_enter(screen: Screen) -> None:
    seen: list[str] = []

    def note(dialog: QDialog) -> None:
        seen.append(dialog.objectName())
        dialog.reject()

    about = DialogMeeting("aboutDialog", note)

    in_palette(screen, "abou", enter)

    assert about.is_over
    assert seen == ["aboutDialog"]


def test_what_cannot_be_done_now_says_what_lacks_and_stays(screen: Screen) -> None:
    said: list[str] = []

    def try_it(dialog: QDialog) -> None:
        enter(dialog)
        label = dialog.findChild(QLabel, "commandSaid")
        assert isinstance(label, QLabel)
        said.append(label.text())
        assert dialog.isVisible()
        dialog.reject()

    in_palette(screen, "print prog", try_it)

    assert said == ["Print progress: open a course first"]


def test_the_open_course_makes_its_commands_possible(screen: Screen) -> None:
    screen.add_patient("77", "Keller", "Maria", "Left")
    screen.log_visit(date(2026, 11, 2), "5856510\n5\n7n")
    why = DialogMeeting("findingsDialog", lambda dialog: dialog.reject())

    in_palette(screen, "why", enter)

    assert why.is_over


def test_a_changed_key_holds_at_once_and_the_old_one_no_more(screen: Screen) -> None:
    said: list[str] = []

    def press(field: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        QTest.keyClick(field, key, modifiers)
        QTest.keyClick(field, Qt.Key.Key_Tab)

    def change(dialog: QDialog) -> None:
        table, field = (
            dialog.findChild(QTableWidget, "keyChoiceTable"),
            dialog.findChild(QWidget, "pressedKeys"),
        )
        label = dialog.findChild(QLabel, "keyChoiceSaid")
        assert isinstance(table, QTableWidget)
        assert isinstance(field, QWidget)
        assert isinstance(label, QLabel)
        (row,) = (
            row
            for row in range(table.rowCount())
            if (cell := table.item(row, 0)) is not None and cell.text() == "Find patient"
        )
        table.setCurrentCell(row, 0)
        press(field, Qt.Key.Key_P, CONTROL)
        said.append(label.text())
        press(field, Qt.Key.Key_J, CONTROL | SHIFT)
        dialog.reject()

    def ask(dialog: QDialog) -> None:
        button = dialog.findChild(QWidget, "changeKeys")
        assert isinstance(button, QWidget)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    choice = DialogMeeting("keyChoiceDialog", change)
    keys = DialogMeeting("keysDialog", ask)
    screen.act("keys")

    assert keys.is_over
    assert choice.is_over
    assert said == ["Ctrl+P is already “Print progress”."]
    action = screen.window.findChild(QAction, "findPatient")
    assert isinstance(action, QAction)
    assert action.shortcuts() == [QKeySequence("Ctrl+Shift+J")]


def test_what_the_window_says_of_keys_are_those_that_were_chosen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    use_keys({"newPatient": "F3", "hideNames": "F4", "importFile": ""})
    screen = Screen(qtbot, tmp_path / "clinic.sqlite3")

    screen.act("hideNames")

    assert screen.find(QPushButton, "newPatientHere").text() == "&New patient…   F3"
    assert screen.find(QPushButton, "importFileHere").text() == "&Import visits…"
    assert screen.find(QLabel, "namesHidden").text() == "Names hidden   F4"
    screen.act("hideNames")
    screen.close()
    use_keys({})


def test_home_says_the_keys_as_soon_as_they_are_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "clinic.sqlite3"
    store_clinic(file, begin_a_course)
    screen = Screen(qtbot, file)
    screen.act("today")
    screen.wait_until(lambda: "Ctrl+D" in screen.find(QLabel, "homeNobody").text())

    use_keys({"newPatient": "F3", "addToday": ""})
    for name in ("newPatient", "addToday"):
        action = screen.window.findChild(QAction, name)
        assert action is not None
        action.setShortcuts(QKeySequence.listFromString(keys_of(name, "")))

    assert screen.find(QPushButton, "newPatientHere").text() == "New patient…  F3"
    assert "is put here by the menu" in screen.find(QLabel, "homeNobody").text()
    screen.close()
    use_keys({})
