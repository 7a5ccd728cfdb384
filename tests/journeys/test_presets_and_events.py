"""Texts for notes, own point groups and events, from their lists to where they are used."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from tests.window.screen import Screen


def in_dialog(screen: Screen, action: str, name: str, do: Callable[[QDialog], None]) -> None:
    """Open a dialog from the menu, do something in it, close it."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.objectName() == name:
            timer.stop()
            do(dialog)
            dialog.reject()

    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(look)
    timer.start()
    screen.act(action)


def fill(dialog: QDialog, name: str, text: str) -> None:
    field = dialog.findChild(QLineEdit, name)
    assert isinstance(field, QLineEdit)
    field.setText(text)


def press(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def listed(dialog: QDialog, name: str) -> list[str]:
    found = dialog.findChild(QListWidget, name)
    assert isinstance(found, QListWidget)
    return [found.item(row).text() for row in range(found.count())]


def write_a_text(dialog: QDialog) -> None:
    fill(dialog, "snippetName", "advice")
    text = dialog.findChild(QPlainTextEdit, "snippetText")
    assert isinstance(text, QPlainTextEdit)
    text.setPlainText("Keep walking.")
    press(dialog, "snippetSave")


def write_an_event(dialog: QDialog) -> None:
    kind = dialog.findChild(QComboBox, "eventKind")
    assert isinstance(kind, QComboBox)
    kind.setCurrentText("Injection")
    fill(dialog, "eventWords", "L5 left")
    press(dialog, "eventSave")


def test_a_slash_in_the_note_offers_a_text_and_enter_takes_it(qtbot: QtBot, screen: Screen) -> None:
    in_dialog(screen, "presets", "presetsDialog", write_a_text)
    screen.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is screen.window)
    note = screen.find(QPlainTextEdit, "note")
    note.setFocus()

    qtbot.keyClicks(note, "Calm. /ad")
    qtbot.keyClick(note, Qt.Key.Key_Return)

    assert note.toPlainText() == "Calm. Keep walking."


def test_the_points_of_a_treatment_are_kept_as_a_group(qtbot: QtBot, screen: Screen) -> None:
    qtbot.keyClicks(screen.find(QLineEdit, "points"), "GB30; BL40")
    screen.find(QPushButton, "treatmentDetails").click()
    screen.find(QLineEdit, "pointGroupName").setText("Buttock")

    screen.find(QPushButton, "keepPointGroup").click()

    groups = screen.find(QComboBox, "pointGroups")
    offered = [groups.itemText(index) for index in range(groups.count())]
    assert offered == ["Insert group…", "Buttock: GB30, BL40"]


def test_an_event_is_put_on_the_course_and_listed(screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 2), "58565")
    seen: list[list[str]] = []

    def write_and_look(dialog: QDialog) -> None:
        write_an_event(dialog)
        seen.append(listed(dialog, "eventList"))

    in_dialog(screen, "addEvent", "eventsDialog", write_and_look)

    assert seen == [["Nov 22, 2026  Injection: L5 left"]]


def test_an_event_without_a_kind_is_refused_in_place(screen: Screen) -> None:
    said: list[str] = []

    def save_nothing(dialog: QDialog) -> None:
        press(dialog, "eventSave")
        problem = dialog.findChild(QLabel, "eventProblem")
        assert isinstance(problem, QLabel)
        said.append(problem.text())

    in_dialog(screen, "addEvent", "eventsDialog", save_nothing)

    assert said == ["What happened? Choose a kind."]


def test_a_text_for_the_sheet_is_written_and_listed(screen: Screen) -> None:
    seen: list[list[str]] = []

    def write_and_look(dialog: QDialog) -> None:
        fill(dialog, "sheetTextName", "walking")
        text = dialog.findChild(QPlainTextEdit, "sheetTextText")
        assert isinstance(text, QPlainTextEdit)
        text.setPlainText("Walk every day.")
        press(dialog, "sheetTextSave")
        seen.append(listed(dialog, "sheetTextList"))

    in_dialog(screen, "presets", "presetsDialog", write_and_look)

    assert seen == [["walking"]]


def test_escape_right_after_saving_an_event_closes_at_once(screen: Screen) -> None:
    def save_and_leave(dialog: QDialog) -> None:
        kind = dialog.findChild(QComboBox, "eventKind")
        assert isinstance(kind, QComboBox)
        kind.setCurrentIndex(1)
        kind.activated.emit(1)
        fill(dialog, "eventWords", "fell")
        press(dialog, "eventSave")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        closed.append(not dialog.isVisible())

    closed: list[bool] = []
    in_dialog(screen, "addEvent", "eventsDialog", save_and_leave)

    assert closed == [True]


def test_ctrl_enter_saves_an_event(screen: Screen) -> None:
    def save(dialog: QDialog) -> None:
        kind = dialog.findChild(QComboBox, "eventKind")
        assert isinstance(kind, QComboBox)
        kind.setCurrentIndex(1)
        fill(dialog, "eventWords", "fell")
        words = dialog.findChild(QLineEdit, "eventWords")
        assert isinstance(words, QLineEdit)
        QTest.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        listed = dialog.findChild(QListWidget, "eventList")
        assert isinstance(listed, QListWidget)
        counts.append(listed.count())

    counts: list[int] = []
    in_dialog(screen, "addEvent", "eventsDialog", save)

    assert counts == [1]
