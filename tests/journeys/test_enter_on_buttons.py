"""Enter does what the button says that has the keys, everywhere in the window as in dialogs."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.window.samples import FIRST
from tests.window.screen import Screen

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def screen(screen: Screen) -> Screen:
    screen.log_visit(date(2026, 11, 2), FIRST)
    screen.press(Qt.Key.Key_N, CONTROL)
    return screen


def enter(screen: Screen, name: str, *, is_held: bool = False) -> None:
    button = screen.find(QPushButton, name)
    button.setFocus()
    press, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(button, QKeyEvent(press, Qt.Key.Key_Return, none, "\r", is_held))


@pytest.mark.parametrize(
    ("button", "page"), [("treatmentDetails", "treatmentPage"), ("moreOfVisit", "morePage")]
)
def test_enter_opens_what_a_button_leads_to(screen: Screen, button: str, page: str) -> None:
    enter(screen, button)

    assert screen.find(QWidget, page).isVisible()


def test_enter_that_is_held_presses_nothing(screen: Screen) -> None:
    enter(screen, "treatmentDetails", is_held=True)

    assert not any(one.isVisible() for one in screen.window.findChildren(QWidget, "treatmentPage"))


@pytest.mark.parametrize("chip", ["showAll", "showActive"])
def test_enter_chooses_a_chip(screen: Screen, chip: str) -> None:
    enter(screen, chip)

    assert screen.find(QPushButton, chip).isChecked()


def test_warnings_without_room_are_a_button_that_leads_to_them(screen: Screen) -> None:
    screen.find(QWidget, "points").setFocus()
    screen.type_focused("GB30 \n60\n\n55\n")
    unusual = screen.find(QPushButton, "treatmentUnusual")
    shown, said = unusual.isVisible(), unusual.toolTip()

    screen.press(Qt.Key.Key_Tab)
    has_keys = unusual.hasFocus()
    screen.press(Qt.Key.Key_Return)

    assert (shown, has_keys) == (True, True)
    assert "55" in said
    assert screen.find(QWidget, "treatmentPage").isVisible()


def test_nothing_unusual_shows_no_such_button(screen: Screen) -> None:
    screen.find(QWidget, "points").setFocus()
    screen.type_focused("GB30 \n6\n=25\n")

    assert not screen.find(QPushButton, "treatmentUnusual").isVisible()


def test_the_enter_that_opens_a_visit_does_not_take_the_draft_that_waits_there(
    screen: Screen,
) -> None:
    screen.amend(0)
    screen.type_focused("4")
    screen.press(Qt.Key.Key_N, CONTROL)

    screen.amend(0)

    assert screen.draft_offer
    assert screen.find(QPushButton, "continueDraft").hasFocus()
