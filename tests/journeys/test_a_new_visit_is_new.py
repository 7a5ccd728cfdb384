"""Ctrl+N begins a new visit, never one that is saved; a saved visit changes its day only asked."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.window.screen import NOW, Screen
from tracker.ui.fields.day_field import DayField

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TODAY = NOW.date()
YESTERDAY = TODAY - timedelta(days=1)
OLD = date(2026, 11, 9)
KEYS = "5856510\n5\n7n"
TAKEN = "This course has a visit on this day already"


@pytest.fixture
def screen(screen: Screen) -> Screen:
    screen.log_visit(TODAY, KEYS)
    return screen


def heading(screen: Screen) -> str:
    return screen.find(QLabel, "formHeading").text()


def problem(screen: Screen) -> str:
    label = screen.find(QLabel, "formProblem")
    return label.text() if label.isVisible() else ""


def focused() -> str:
    found = QApplication.focusWidget()
    return "" if found is None else found.objectName()


def new_visit(screen: Screen) -> None:
    screen.press(Qt.Key.Key_N, CONTROL)


def save(screen: Screen) -> None:
    screen.press(Qt.Key.Key_Return, CONTROL)


def come_back(screen: Screen) -> None:
    """Leave the patient for the day, and search for the name again."""
    screen.press(Qt.Key.Key_F2)
    screen.press(Qt.Key.Key_K, CONTROL)
    screen.type_focused("Kel\n")


def begins_new(screen: Screen) -> bool:
    return heading(screen) == "New visit" and problem(screen).startswith(TAKEN)


def test_a_patient_seen_today_who_is_found_again_shows_today_s_visit(screen: Screen) -> None:
    come_back(screen)

    assert (heading(screen), focused()) == ("Changing visit", "visitTable")


def test_a_patient_seen_today_gets_a_new_visit(screen: Screen) -> None:
    come_back(screen)

    new_visit(screen)

    assert begins_new(screen)
    assert focused() == "visitDate"
    assert screen.find(DayField, "visitDate").selectedText()


def test_a_visit_back_dated_from_there_leaves_today_s_as_it_is(
    screen: Screen, database: Path
) -> None:
    come_back(screen)
    new_visit(screen)

    screen.press(Qt.Key.Key_D, ALT)
    screen.type_focused("-1\n4543")
    save(screen)

    assert screen.saved_state.startswith("Visit 1")
    assert [words.split(",")[0] for words in screen.column("Date")] == ["Nov 22", "Nov 21"]


@pytest.mark.parametrize("shown", [TODAY, OLD])
def test_after_saving_a_change_a_new_visit_is_new(screen: Screen, shown: date) -> None:
    screen.log_visit(OLD, KEYS)
    screen.amend(0 if shown == TODAY else 1)
    screen.type_focused("4")
    save(screen)

    new_visit(screen)

    assert begins_new(screen)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_N])
def test_a_new_visit_stays_new_after_today_s_was_left(screen: Screen, key: Qt.Key) -> None:
    screen.amend(0)
    screen.press(key, CONTROL if key == Qt.Key.Key_N else Qt.KeyboardModifier.NoModifier)

    new_visit(screen)
    began = begins_new(screen)
    screen.type_focused("-1\n4543")
    save(screen)

    assert began
    assert [words.split(",")[0] for words in screen.column("Date")] == ["Nov 22", "Nov 21"]


def test_a_change_that_is_left_for_a_new_visit_is_kept_as_a_draft(screen: Screen) -> None:
    screen.log_visit(OLD, KEYS)
    screen.amend(1)
    screen.type_focused("4")

    new_visit(screen)
    began = begins_new(screen)
    screen.amend(1)

    assert began
    assert screen.draft_offer


def test_the_next_of_the_day_gets_a_new_visit_though_one_is_saved(
    qtbot: QtBot, screen: Screen
) -> None:
    screen.add_patient("78", "Sommer", "Ada", "Left")
    screen.log_visit(OLD, KEYS)
    screen.act("addToday")
    screen.open_patient("Keller")
    screen.amend(0)
    screen.type_focused("4")

    screen.press(Qt.Key.Key_Return, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: screen.patient_name.startswith("Sommer"))

    assert (heading(screen), problem(screen)) == ("New visit", "")


def test_another_day_of_a_saved_visit_is_asked_about_in_place(screen: Screen) -> None:
    screen.amend(0)
    screen.press(Qt.Key.Key_D, ALT)
    screen.type_focused("-1\n")

    save(screen)
    words, at, before = problem(screen), focused(), screen.column("Date")
    save(screen)

    assert words.startswith("Visit 1 moves from Nov 22, 2026 to Nov 21, 2026: sure?")
    assert at == "visitDate"
    assert [before[0].split(",")[0], *screen.column("Date")[0].split(",")[:1]] == [
        "Nov 22",
        "Nov 21",
    ]


def test_enter_confirms_the_other_day_and_it_is_not_asked_again(screen: Screen) -> None:
    screen.amend(0)
    screen.press(Qt.Key.Key_D, ALT)
    screen.type_focused("-1\n")
    save(screen)

    screen.type_focused("\n")
    words = problem(screen)
    save(screen)

    assert words == ""
    assert screen.column("Date")[0].startswith("Nov 21")


def test_the_day_it_had_replaces_the_other_day_without_a_question(screen: Screen) -> None:
    screen.amend(0)
    screen.press(Qt.Key.Key_D, ALT)
    screen.type_focused("-1\n")
    save(screen)

    screen.type_focused(f"{TODAY.isoformat()}\n")
    save(screen)

    assert problem(screen) == ""
    assert screen.column("Date")[0].startswith("Nov 22")


def test_a_day_that_is_taken_is_refused_and_not_asked_about(screen: Screen) -> None:
    screen.log_visit(YESTERDAY, KEYS)
    screen.amend(0)
    screen.press(Qt.Key.Key_D, ALT)
    screen.type_focused("-1\n")

    save(screen)

    assert "sure?" not in problem(screen)
    assert [words.split(",")[0] for words in screen.column("Date")] == ["Nov 22", "Nov 21"]
