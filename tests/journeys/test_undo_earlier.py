"""Edit > What can still be undone: the way back when the bar that offered it is gone."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.window.dialogs import DialogMeeting
from tests.window.screen import LOADED_MS, Screen


@pytest.fixture
def screen(screen: Screen) -> Screen:
    screen.log_visit(date(2026, 11, 9), "5856510\n5\n7n")
    return screen


def rows(dialog: QDialog) -> list[str]:
    table = dialog.findChild(QTableWidget, "undoTable")
    assert isinstance(table, QTableWidget)
    return [item.text() for row in range(table.rowCount()) if (item := table.item(row, 2))]


def undo_button(dialog: QDialog) -> QPushButton:
    found = dialog.findChild(QPushButton, "undoDeed")
    assert isinstance(found, QPushButton)
    return found


def test_an_archived_patient_is_taken_back_from_the_list(
    qtbot: QtBot, screen: Screen, database: Path
) -> None:
    listed: list[list[str]] = []

    def undo(dialog: QDialog) -> None:
        listed.append(rows(dialog))
        undo_button(dialog).click()

    screen.act("archivePatient")
    screen.act("today")
    meeting = DialogMeeting("undoDialog", undo)
    screen.act("undoEarlier")
    qtbot.waitUntil(lambda: meeting.is_over, timeout=LOADED_MS)

    qtbot.waitUntil(lambda: bool(screen.messenger.told), timeout=LOADED_MS)
    assert listed == [["Keller, Maria was archived"]]
    assert "Undone: Keller, Maria was archived." in str(screen.messenger.told)


def test_names_are_hidden_there_too(qtbot: QtBot, screen: Screen) -> None:
    listed: list[str] = []

    def read(dialog: QDialog) -> None:
        listed.extend(rows(dialog))
        dialog.reject()

    screen.act("archivePatient")
    screen.act("hideNames")
    meeting = DialogMeeting("undoDialog", read)
    screen.act("undoEarlier")
    qtbot.waitUntil(lambda: meeting.is_over, timeout=LOADED_MS)

    assert listed
    assert "Keller" not in listed[0]


def test_an_empty_list_says_so_and_undoes_nothing(qtbot: QtBot, screen: Screen) -> None:
    enabled: list[bool] = []

    def read(dialog: QDialog) -> None:
        enabled.append(undo_button(dialog).isEnabled())
        dialog.reject()

    meeting = DialogMeeting("undoDialog", read)
    screen.act("undoEarlier")
    qtbot.waitUntil(lambda: meeting.is_over, timeout=LOADED_MS)

    assert enabled == [False]


def test_the_key_of_the_bar_opens_the_list_when_the_bar_is_gone(
    qtbot: QtBot, screen: Screen
) -> None:
    listed: list[list[str]] = []

    def read(dialog: QDialog) -> None:
        listed.append(rows(dialog))
        dialog.reject()

    screen.act("archivePatient")
    screen.click("toastClose")
    meeting = DialogMeeting("undoDialog", read)
    screen.press(Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: meeting.is_over, timeout=LOADED_MS)

    assert listed == [["Keller, Maria was archived"]]


def test_the_bar_gives_way_to_a_form_that_opens_while_it_stands(screen: Screen) -> None:
    screen.add_patient("8", "Roth", "Anna", "left")
    screen.window.resize(1024, 700)
    screen.act("archivePatient")
    toast = screen.find(QWidget, "toast")
    screen.wait_until(toast.isVisible)
    screen.open_patient("Keller")
    form = screen.find(QWidget, "visitForm")
    screen.wait_until(form.isVisible)
    QApplication.processEvents()

    box = QRect(form.mapTo(screen.window, QPoint()), form.size())
    bar = QRect(toast.mapTo(screen.window, QPoint()), toast.size())
    assert toast.isVisible()
    assert not bar.intersects(box)
    assert bar.left() >= 0


def test_the_key_is_not_silent_where_nothing_was_done(qtbot: QtBot, screen: Screen) -> None:
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        label = dialog.findChild(QLabel, "undoSaid")
        assert isinstance(label, QLabel)
        said.append(label.text())
        dialog.reject()

    meeting = DialogMeeting("undoDialog", read)
    screen.press(Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: meeting.is_over, timeout=LOADED_MS)

    assert said == ["Nothing was merged, moved, imported or archived that could be undone."]
