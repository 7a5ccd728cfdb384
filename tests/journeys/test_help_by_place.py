"""F1 anywhere: help on the place one is in, in the window and in every dialog."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.window.dialogs import DIALOGS, DialogMeeting, DialogMeetings
from tests.window.screen import LOADED_MS, Screen
from tracker.ui.fields.day_field import DayField
from tracker.ui.menus.help.help_dialog import HelpDialog
from tracker.ui.menus.help.places import PLACES, topic_at

NOT_HERE = ("helpHere", "resolveFlags")  # no flag stands in this course
KEYS = "5856510\n5\n7n"
IN_THE_FORM = ("visitDate", "legPain", "painReach", "walkingMinutes", "reaction", "redFlags",
               "points", "note", "phaseChoice", "saveVisit")  # fmt: skip
IN_THE_WINDOW = ("patientSearch", "courseChart", "visitTable", "printButton", "backupState")


@pytest.fixture
def screen(screen: Screen) -> Screen:
    screen.log_visit(date(2026, 11, 9), KEYS)
    screen.act("newVisit")
    return screen


def shown_at(screen: Screen, place: QWidget) -> str:
    """Press F1 in a place and return the code of what is shown."""
    shown: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, HelpDialog)
        shown.append("" if dialog.topic is None else dialog.topic.code)
        dialog.reject()

    meeting = DialogMeeting("helpDialog", read)
    QTest.keyClick(place, Qt.Key.Key_F1)
    assert meeting.is_over
    return shown[0]


@pytest.mark.parametrize("name", [*IN_THE_FORM, *IN_THE_WINDOW])
def test_f1_tells_of_the_place_that_has_the_keys(screen: Screen, name: str) -> None:
    place = screen.find(QWidget, name)
    place.setFocus()

    code = shown_at(screen, QApplication.focusWidget() or place)

    assert code == topic_at(place).code
    assert code != "window"


def test_every_field_of_the_window_is_in_a_place(screen: Screen) -> None:
    fields = [one for one in screen.window.columns.findChildren(QWidget)
              if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible()]  # fmt: skip

    assert len(fields) > 30
    assert [one.objectName() for one in fields if topic_at(one).code == "window"] == []


def test_f1_tells_of_every_dialog(screen: Screen, qtbot: QtBot) -> None:
    met: dict[str, str] = {}

    def ask(dialog: QDialog) -> None:
        dialog.activateWindow()  # the offscreen platform leaves it to whoever was active
        qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        place = QApplication.focusWidget()
        met[dialog.objectName()] = shown_at(screen, dialog if place is None else place)

    meetings = DialogMeetings(ask)
    offered = [one for one in DIALOGS if one not in NOT_HERE and is_offered(screen, one)]
    for number, name in enumerate(offered):
        screen.act(name)
        qtbot.waitUntil(partial(has_met, meetings, number + 1), timeout=LOADED_MS)
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=LOADED_MS)
    meetings.end()

    assert len(offered) > 30
    assert met == {name: PLACES[name] for name in met}


def has_met(meetings: DialogMeetings, count: int) -> bool:
    return meetings.count >= count


def is_offered(screen: Screen, name: str) -> bool:
    action = screen.window.findChild(QAction, name)
    assert isinstance(action, QAction)
    return action.isEnabled()


def test_the_sheet_of_keys_is_a_key_away_from_the_help(screen: Screen) -> None:
    def go(dialog: QDialog) -> None:
        button = dialog.findChild(QWidget, "keysFromHelp")
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    help_met = DialogMeeting("helpDialog", go)
    keys_met = DialogMeeting("keysDialog", QDialog.reject)
    screen.press(Qt.Key.Key_F1)

    assert help_met.is_over
    assert keys_met.is_over


def test_f1_leaves_the_day_selected_so_that_typing_replaces_it(screen: Screen) -> None:
    screen.press(Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    field = QApplication.focusWidget()
    assert isinstance(field, DayField)

    def close(dialog: QDialog) -> None:
        dialog.activateWindow()
        QTest.qWaitForWindowActive(dialog)
        dialog.reject()

    meeting = DialogMeeting("helpDialog", close)
    screen.press(Qt.Key.Key_F1)
    screen.take_keys()
    screen.type_focused("-14")

    assert meeting.is_over
    assert (field.text(), field.day) == ("-14", date(2026, 11, 8))
