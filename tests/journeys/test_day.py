"""A day in the clinic by keys alone, from the first patient to the last."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, a_visit, an_assessment
from tests.window.day import Home
from tests.window.samples import store_clinic
from tests.window.screen import NOW, Screen
from tracker.domain.values.plan import CoursePlan
from tracker.services.patient_order import ListFilter
from tracker.services.workspace import Workspace

TODAY = NOW.date()
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NAMES = ("Abel", "Baker", "Clark", "Dunn")
KEYS = "5856510\n5\n7n"


def fill(clinic: Workspace) -> None:
    """Plan three of four patients for today, a quarter of an hour apart."""
    for number, name in enumerate(NAMES):
        patient_id, _ = clinic.patients.add(
            a_patient(f"{number + 1}", family_name=name, given_name="Ana")
        )
        course_id, _ = clinic.courses.begin(patient_id, an_assessment())
        earlier = a_visit(TODAY - timedelta(days=7), leg_pain=6)
        clinic.courses.log_visit(course_id, earlier, by="Dr. Example")
        if name != "Dunn":
            plan = CoursePlan(next_visit_on=TODAY, next_visit_at=time(9, 15 * number))
            clinic.courses.change_plan(course_id, plan)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    file = tmp_path / "clinic.sqlite3"
    store_clinic(file, fill)
    return file


@pytest.fixture
def screen(qtbot: QtBot, database: Path) -> Iterator[Screen]:
    screen = Screen(qtbot, database)
    yield screen
    screen.close()


@pytest.fixture
def home(screen: Screen) -> Home:
    home = Home(screen)
    home.wait("Abel, Ana", "Baker, Ana", "Clark, Ana")
    return home


def focused() -> str:
    found = QApplication.focusWidget()
    return "" if found is None else found.objectName()


def test_the_window_opens_on_the_day(home: Home, screen: Screen) -> None:
    assert home.seen == []
    assert home.said[0].startswith("09:00, Abel, Ana, ")
    assert screen.find(QLabel, "homeDay").text() == "Sun, Nov 22, 2026"


def test_a_day_by_keys_alone(home: Home, screen: Screen) -> None:
    screen.press(Qt.Key.Key_F2)  # home has the keys
    screen.wait_until(lambda: focused() == "todayList")
    screen.press(Qt.Key.Key_Return)
    assert (screen.patient_name, focused()) == ("Abel, Ana", "backPain")
    screen.type_focused(KEYS)
    screen.press(Qt.Key.Key_Return, CONTROL)

    screen.press(Qt.Key.Key_J, CONTROL)  # one key from a saved visit to the next patient's
    assert (screen.patient_name, focused()) == ("Baker, Ana", "backPain")
    screen.type_focused(KEYS)
    screen.press(Qt.Key.Key_Return, CONTROL | SHIFT)  # saved, and on to the next

    screen.wait_until(lambda: screen.patient_name == "Clark, Ana")
    assert focused() == "backPain"
    screen.press(Qt.Key.Key_K, CONTROL)  # Dunn comes without being planned
    screen.type_focused("dunn\n")
    screen.press(Qt.Key.Key_D, CONTROL)
    screen.press(Qt.Key.Key_J, CONTROL)
    assert screen.patient_name == "Clark, Ana"
    screen.type_focused(KEYS)
    screen.press(Qt.Key.Key_Return, CONTROL | SHIFT)

    screen.wait_until(lambda: screen.patient_name == "Dunn, Ana")
    assert focused() == "backPain"
    screen.type_focused(KEYS)
    screen.press(Qt.Key.Key_Return, CONTROL | SHIFT)

    home.wait()
    assert home.seen == ["Abel, Ana", "Baker, Ana", "Clark, Ana", "Dunn, Ana"]
    assert screen.find(QLabel, "homeNobody").text() == "Nobody else is planned for today."


def test_keys_change_the_order(home: Home, screen: Screen) -> None:
    screen.press(Qt.Key.Key_F2)
    screen.wait_until(lambda: focused() == "todayList")
    screen.press(Qt.Key.Key_Down)
    screen.press(Qt.Key.Key_Up, ALT)

    home.wait("Baker, Ana", "Abel, Ana", "Clark, Ana")
    assert home.marked == "Baker, Ana"


def test_the_mouse_changes_the_order(home: Home, screen: Screen) -> None:
    rows = screen.find(QListWidget, "todayList")
    rows.setCurrentRow(0)
    below = QPointF(rows.visualItemRect(rows.item(2)).bottomLeft() + QPoint(20, -1))
    dropped = QDropEvent(
        below, Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip

    rows.dropEvent(dropped)

    home.wait("Baker, Ana", "Clark, Ana", "Abel, Ana")


def test_whoever_does_not_come_is_passed_over(home: Home, screen: Screen) -> None:
    screen.press(Qt.Key.Key_F2)
    screen.wait_until(lambda: focused() == "todayList")
    screen.press(Qt.Key.Key_Delete)
    screen.wait_until(lambda: "did not come" in home.said[0])

    screen.press(Qt.Key.Key_J, CONTROL)

    assert screen.patient_name == "Baker, Ana"


def test_whoever_comes_after_all_is_next_again(home: Home, screen: Screen) -> None:
    screen.press(Qt.Key.Key_F2)
    screen.wait_until(lambda: focused() == "todayList")
    screen.press(Qt.Key.Key_Delete)
    screen.wait_until(lambda: "did not come" in home.said[0])
    screen.press(Qt.Key.Key_Delete)
    screen.wait_until(lambda: "did not come" not in home.said[0])

    screen.press(Qt.Key.Key_J, CONTROL)

    assert screen.patient_name == "Abel, Ana"


def test_home_leaves_nobody_open_and_keeps_what_was_typed(home: Home, screen: Screen) -> None:
    screen.press(Qt.Key.Key_J, CONTROL)
    screen.type_focused("58")

    screen.press(Qt.Key.Key_F2)

    screen.wait_until(lambda: home.count(ListFilter.DRAFTS) == "Visit not saved 1")
    assert screen.open_course.row is None
    assert not screen.find(QLineEdit, "points").isVisible()

    screen.press(Qt.Key.Key_J, CONTROL)

    assert screen.patient_name == "Abel, Ana"
    assert screen.draft_offer


def test_a_visit_that_is_not_saved_leads_nowhere(home: Home, screen: Screen) -> None:
    screen.press(Qt.Key.Key_J, CONTROL)
    screen.type_focused("5")

    screen.press(Qt.Key.Key_Return, CONTROL | SHIFT)

    assert screen.patient_name == "Abel, Ana"
    assert home.is_shown is False


def test_a_count_shows_whom_it_counts(qtbot: QtBot, database: Path) -> None:
    clinic = Workspace.open(database)
    (row,) = clinic.patients.find("Dunn", TODAY)
    assert row.course_id is not None
    clinic.courses.change_plan(row.course_id, CoursePlan(next_visit_on=date(2026, 11, 20)))
    screen = Screen(qtbot, clinic)
    home = Home(screen)
    screen.wait_until(lambda: home.count(ListFilter.OVERDUE) == "Overdue 1")

    screen.click("countOverdue")

    screen.wait_until(lambda: len(screen.listed) == 1)
    assert screen.listed[0].startswith("Dunn, Ana")
    assert screen.find(QPushButton, "showWaiting").text() == "Overdue"
    assert home.is_shown


def test_letters_typed_at_home_look_for_a_patient(home: Home, screen: Screen) -> None:
    screen.press(Qt.Key.Key_F2)
    screen.wait_until(lambda: focused() == "todayList")

    screen.type_focused("d")

    assert focused() == "patientSearch"
    assert screen.find(QLineEdit, "patientSearch").text() == "d"


def test_the_day_that_comes_later_leaves_the_keys_to_a_search_begun_meanwhile(
    home: Home, screen: Screen, database: Path
) -> None:
    screen.open_patient("Dunn")
    other = Workspace.open(database)
    (row,) = other.patients.find("Dunn", TODAY)
    assert row.patient.patient_id is not None
    other.day_list.add(row.patient.patient_id, TODAY)
    other.close()

    screen.press(Qt.Key.Key_F2)
    screen.press(Qt.Key.Key_K, CONTROL)
    home.wait("Abel, Ana", "Baker, Ana", "Clark, Ana", "Dunn, Ana")

    assert focused() == "patientSearch"


def test_names_are_hidden_at_home_too(home: Home, screen: Screen) -> None:
    screen.press(Qt.Key.Key_F9)

    shown = [*home.waiting, *home.said]
    assert not any(name in words for name in NAMES for words in shown)


def test_whoever_another_window_puts_on_the_list_stands_here_by_itself(
    home: Home, database: Path
) -> None:
    other = Workspace.open(database)
    (row,) = other.patients.find("Dunn", TODAY)
    assert row.patient.patient_id is not None
    other.day_list.add(row.patient.patient_id, TODAY)
    other.close()

    home.wait("Abel, Ana", "Baker, Ana", "Clark, Ana", "Dunn, Ana")
    assert "not planned" in home.said[3]
