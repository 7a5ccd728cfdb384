"""Where the keys go: from the search to the course, to the visits, and to the menus from a text."""

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QWidget,
)

from tests.window.screen import NOW, Screen
from tracker.ui.menus.table import ACTIONS

CONTROL = Qt.KeyboardModifier.ControlModifier
KEYS = "5856510\n5\n7n"
OWN_OF_TEXTS = ("undo", "redo")
SHORTCUTS = [
    (spec.name, keys.toString())
    for spec in ACTIONS
    if spec.shortcut and spec.name not in OWN_OF_TEXTS and spec.needs != "undo"
    for keys in QKeySequence.listFromString(spec.shortcut)
]


@pytest.fixture
def screen(screen: Screen) -> Screen:
    for on in (date(2026, 11, 2), date(2026, 11, 9)):
        screen.log_visit(on, KEYS)
    return screen


def focused() -> str:
    found = QApplication.focusWidget()
    return "" if found is None else found.objectName()


def find(screen: Screen, text: str) -> None:
    screen.press(Qt.Key.Key_K, CONTROL)
    screen.type_focused(f"{text}\n")


def test_after_a_patient_is_found_the_keys_go_to_a_blank_new_visit(screen: Screen) -> None:
    screen.press(Qt.Key.Key_N, CONTROL)

    find(screen, "Kel")

    assert focused() == "backPain"


def test_a_saved_visit_in_the_form_is_kept_from_stray_keys(screen: Screen) -> None:
    find(screen, "Kel")
    screen.type_focused("7")

    assert focused() == "visitTable"


def test_once_a_patient_is_found_the_search_is_over(screen: Screen) -> None:
    find(screen, "Kel")

    patients = screen.find(QListView, "patientList")
    assert screen.find(QLineEdit, "patientSearch").text() == ""
    assert str(patients.currentIndex().data()).startswith("Keller")


def test_a_click_on_a_patient_gives_the_visits_the_keys(screen: Screen) -> None:
    patients = screen.find(QListView, "patientList")
    place = patients.visualRect(patients.model().index(0, 0)).center()

    QTest.mouseClick(patients.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert focused() == "visitTable"


def test_a_draft_that_waits_gets_the_keys(screen: Screen) -> None:
    screen.type_visit(date(2026, 11, 20), "58")
    screen.reopen()

    find(screen, "Kel")

    assert screen.draft_offer
    keys = QApplication.focusWidget()
    assert keys is not None
    assert screen.find(QWidget, "visitForm").isAncestorOf(keys)


def test_nobody_found_leads_the_keys_to_what_is_offered(screen: Screen) -> None:
    find(screen, "Zzz")

    assert focused() == "newPatientByName"


def test_escape_in_the_search_returns_to_where_the_keys_were(screen: Screen) -> None:
    screen.press(Qt.Key.Key_N, CONTROL)
    before = focused()
    screen.press(Qt.Key.Key_K, CONTROL)
    screen.type_focused("Zz")

    screen.press(Qt.Key.Key_Escape)

    assert focused() == before == "backPain"
    assert screen.find(QLineEdit, "patientSearch").text() == ""


@pytest.mark.parametrize("field", ["patientSearch", "points", "note"])
def test_every_key_of_the_menus_works_from_a_text(screen: Screen, field: str) -> None:
    screen.press(Qt.Key.Key_N, CONTROL)
    text = screen.find(QWidget, field)
    assert isinstance(text, QLineEdit | QPlainTextEdit)
    done: list[str] = []
    for name, _ in SHORTCUTS:
        action = screen.window.findChild(QAction, name)
        assert isinstance(action, QAction)
        action.triggered.disconnect()
        action.triggered.connect(lambda _on=False, name=name: done.append(name))

    for _, keys in SHORTCUTS:
        text.setFocus()
        QTest.keySequence(text, QKeySequence(keys))

    assert done == [name for name, _ in SHORTCUTS]


def test_f6_goes_to_the_visits_and_the_row_stays_in_sight(screen: Screen) -> None:
    screen.window.resize(1366, 768)
    screen.press(Qt.Key.Key_N, CONTROL)

    screen.press(Qt.Key.Key_F6)
    seen = [is_in_sight(screen)]
    screen.press(Qt.Key.Key_Down)
    seen.append(is_in_sight(screen))

    assert focused() == "visitTable"
    assert seen == [True, True]


def is_in_sight(screen: Screen) -> bool:
    table, scroll = screen.find(QTableView, "visitTable"), screen.find(QScrollArea, "courseScroll")
    index: QModelIndex = table.currentIndex()
    assert index.isValid()
    row = table.visualRect(index)
    view = scroll.viewport()
    top = table.viewport().mapTo(screen.window, row.topLeft()).y()
    above = view.mapTo(screen.window, QPoint(0, 0)).y()
    return above <= top and top + row.height() <= above + view.height()


def test_the_history_of_a_new_visit_is_that_of_the_latest_one(screen: Screen) -> None:
    screen.press(Qt.Key.Key_N, CONTROL)

    rows = screen.history()

    assert [row[2] for row in rows] == ["Visit logged"]


def test_a_course_without_visits_says_why_there_is_no_history(screen: Screen) -> None:
    screen.add_patient("78", "Sommer", "Ada", "Left")

    screen.act("history")

    said = screen.find(QLabel, "formProblem").text()
    assert said == "No visit of this course is saved yet; the history begins with the first."


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_P])
def test_while_nobody_is_found_the_keys_of_visit_and_print_mean_nobody(
    screen: Screen, key: Qt.Key
) -> None:
    before = screen.find(QWidget, "visitForm").isVisible()
    find(screen, "Zzz")

    screen.press(key, CONTROL)

    assert focused() == "newPatientByName"
    assert QApplication.activeModalWidget() is None
    assert screen.find(QWidget, "visitForm").isVisible() is before


def test_once_the_search_is_given_up_the_keys_mean_whoever_is_open(screen: Screen) -> None:
    find(screen, "Zzz")
    screen.press(Qt.Key.Key_Escape)

    screen.press(Qt.Key.Key_N, CONTROL)

    assert focused() == "backPain"


def test_a_new_visit_on_a_day_that_has_one_begins_at_the_day(screen: Screen) -> None:
    screen.log_visit(NOW.date(), KEYS)

    screen.press(Qt.Key.Key_N, CONTROL)
    said = screen.find(QLabel, "formProblem")
    words = said.text() if said.isVisible() else ""
    screen.type_focused("-1\n")

    assert "a visit on this day already" in words
    assert not said.isVisible()
    assert focused() == "backPain"


def test_leaving_a_change_asks_for_nothing(screen: Screen) -> None:
    screen.log_visit(NOW.date(), KEYS)
    screen.amend(2)

    screen.press(Qt.Key.Key_Escape)

    assert not screen.find(QLabel, "formProblem").isVisible()
    assert focused() == "backPain"
