"""Function that is due is said in one line and takes at most eight keys more than a visit."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.test_eighteen_keys import COMPLETE, press
from tests.window.samples import FIRST
from tests.window.screen import Screen
from tracker.domain.values.course import Activity, CourseId
from tracker.domain.values.visit import Reaction, Visit
from tracker.services.workspace import Workspace

KEYS_MORE_MAX = 8
NAMES = ("walk the dog", "sit at work", "put on shoes", "drive", "swim")


def name_activities(database: Path, *names: str) -> None:
    clinic = Workspace.open(database)
    course = clinic.courses.course(CourseId(1))
    named = tuple(Activity(name=name) for name in names)
    clinic.courses.change_assessment(CourseId(1), replace(course.assessment, activities=named))
    clinic.close()


def ask_for(database: Path, codes: str) -> None:
    clinic = Workspace.open(database)
    clinic.settings.write(replace(clinic.settings.read(), function_measures=codes))
    clinic.close()


def last_visit(database: Path) -> Visit:
    clinic = Workspace.open(database)
    visit = clinic.courses.course(CourseId(1)).visits[-1]
    clinic.close()
    return visit


def line(screen: Screen) -> str:
    return screen.find(QLabel, "functionDue").text()


@pytest.mark.parametrize("count", [3, 4])
def test_function_takes_at_most_eight_keys_within_a_visit(
    database: Path, screen: Screen, count: int
) -> None:
    screen.log_visit(date(2026, 11, 2), FIRST)
    name_activities(database, *NAMES[:count])
    screen.reopen()
    digits = "635" + "2417"[:count]

    for key in COMPLETE[:5]:
        press(screen, key)
    said = line(screen)
    screen.press(Qt.Key.Key_F7)
    for digit in digits:
        screen.type_focused(digit)
    left = line(screen)
    for key in COMPLETE[5:]:
        press(screen, key)

    visit = last_visit(database)
    assert 1 + len(digits) <= KEYS_MORE_MAX
    assert (said, left) == ("Function missed since visit 1 · F7", "")
    assert (visit.interference_pain, visit.interference_activity) == (6, 5)
    assert [*visit.psfs.values()] == [2, 4, 1, 7][:count]
    assert (visit.leg_pain, visit.sleep_trouble, visit.sitting_minutes) == (5, 5, 45)


@pytest.mark.parametrize("count", [3, 4, 5])
def test_digits_where_none_are_asked_begin_what_is_due(
    database: Path, screen: Screen, count: int
) -> None:
    screen.log_visit(date(2026, 11, 2), FIRST)
    name_activities(database, *NAMES[:count])
    screen.reopen()
    digits = "635" + "24173"[:count]

    for key in (*COMPLETE[:13], *digits, *COMPLETE[13:]):
        press(screen, key)

    visit = last_visit(database)
    assert len(digits) <= KEYS_MORE_MAX
    assert (visit.interference_pain, visit.interference_enjoyment) == (6, 3)
    assert [*visit.psfs.values()] == [2, 4, 1, 7, 3][:count]
    assert (visit.leg_pain, visit.sleep_trouble, visit.reaction) == (5, 5, Reaction.BETTER)
    assert visit.is_none_asked


def test_digits_there_do_nothing_where_nothing_is_due_or_something_was_typed(
    screen: Screen,
) -> None:
    screen.log_visit(date(2026, 11, 2), FIRST)
    for key in COMPLETE[:13]:
        press(screen, key)
    screen.press(Qt.Key.Key_F7)
    screen.type_focused("6")
    screen.press(Qt.Key.Key_Escape)

    screen.type_focused("9")

    assert QApplication.focusWidget() is screen.find(QWidget, "reaction")
    assert screen.find(QLineEdit, "interferencePain").text() == "6"


def test_a_visit_without_what_is_due_is_saved_all_the_same(screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 2), FIRST)

    assert screen.column("Leg") == ["8"]


def test_the_keys_go_back_to_where_they_were(screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 2), FIRST)
    press(screen, COMPLETE[0])
    press(screen, "4")
    before = QApplication.focusWidget()

    screen.press(Qt.Key.Key_F7)
    screen.type_focused("635")

    assert QApplication.focusWidget() is before


def test_what_would_take_more_keys_is_asked_at_the_next_visit(
    qtbot: QtBot, database: Path, screen: Screen
) -> None:
    screen.log_visit(date(2026, 11, 2), FIRST)
    screen.close()
    name_activities(database, *NAMES[:3])
    ask_for(database, "interference;psfs;rmdq;odi")
    screen = Screen(qtbot, database)
    screen.open_patient("Keller")

    screen.type_visit(date(2026, 11, 9), "")
    screen.press(Qt.Key.Key_F7)
    screen.type_focused("635241")
    left = line(screen)
    screen.type_focused("5856510\n5\n7n")
    screen.act("saveVisit")
    screen.type_visit(date(2026, 11, 16), "")
    said, before = line(screen), QApplication.focusWidget()
    screen.press(Qt.Key.Key_F7)
    screen.type_focused("40\n15\n")
    after = QApplication.focusWidget()
    typed = [screen.find(QLineEdit, name).text() for name in ("odiPercent", "rmdq")]
    screen.close()

    assert left == ""
    assert said == "Function missed since visit 1 · F7"
    assert typed == ["40", "15"]
    assert after is before
