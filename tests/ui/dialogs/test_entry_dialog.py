"""Patient and first assessment by keys: Enter goes on as in the visit form, Ctrl+Enter saves."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QDialog,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.makers import a_patient
from tracker.ui.course.first_assessment_dialog import CourseDialog
from tracker.ui.look.theme import Theme
from tracker.ui.patients.patient_dialog import PatientDialog

TODAY = date(2026, 11, 22)


@pytest.fixture
def course(qtbot: QtBot, theme: Theme) -> CourseDialog:
    dialog = CourseDialog(TODAY)
    shown(qtbot, dialog)
    return dialog


def shown(qtbot: QtBot, dialog: QDialog) -> None:
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)


def focus(dialog: QDialog, name: str) -> None:
    field = dialog.findChild(QWidget, name)
    assert isinstance(field, QWidget)
    field.setFocus()


def press(qtbot: QtBot, key: Qt.Key, *, control: bool = False) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(focused, key, modifier)


def focused() -> str:
    found = QApplication.focusWidget()
    return "" if found is None else found.objectName()


def test_enter_walks_the_first_assessment_and_saves_nothing(
    qtbot: QtBot, course: CourseDialog
) -> None:
    focus(course, "side")
    walked = []

    with qtbot.assertNotEmitted(course.accepted):
        for _ in range(15):
            walked.append(focused())
            press(qtbot, Qt.Key.Key_Return)

    assert walked == [
        "side", "onsetDate", "driver", "recall", "askedOnceCancer",
        "askedOnceSteroidsOsteoporosis", "askedOnceImmunosuppression",
        "askedOnceFirstSeverePain", "distribution", "qualityBurning",
        "worseWithSitting", "limits", "activities",
        "diagnosisCodes", "codeM5431",
    ]  # fmt: skip
    assert isinstance(QApplication.focusWidget(), QPushButton)


def test_ctrl_enter_saves_the_first_assessment_from_any_field(
    qtbot: QtBot, course: CourseDialog
) -> None:
    focus(course, "limits")

    with qtbot.waitSignal(course.accepted):
        press(qtbot, Qt.Key.Key_Return, control=True)


def test_enter_in_the_last_tick_of_a_row_leaves_the_row(qtbot: QtBot, course: CourseDialog) -> None:
    focus(course, "qualityPulling")

    press(qtbot, Qt.Key.Key_Return)

    assert focused() == "worseWithSitting"


def test_enter_in_a_name_goes_on_and_ctrl_enter_saves_the_patient(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog = PatientDialog()
    shown(qtbot, dialog)
    focus(dialog, "clinicId")

    qtbot.keyClicks(QApplication.focusWidget(), "77")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "Keller")
    with qtbot.waitSignal(dialog.accepted):
        press(qtbot, Qt.Key.Key_Return, control=True)

    assert dialog.patient().family_name == "Keller"


def test_a_day_picked_in_the_calendar_stands_in_the_line(
    qtbot: QtBot, course: CourseDialog
) -> None:
    button = course.findChild(QToolButton, "onsetDateCalendar")
    assert isinstance(button, QToolButton)

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    calendar = course.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    calendar.clicked.emit(QDate(2026, 4, 22))

    assert course.assessment().onset_date == date(2026, 4, 22)
    assert not calendar.isVisible()


def test_escape_closes_the_calendar_and_not_the_window(qtbot: QtBot, course: CourseDialog) -> None:
    button = course.findChild(QToolButton, "onsetDateCalendar")
    assert isinstance(button, QToolButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    press(qtbot, Qt.Key.Key_Escape)

    calendar = course.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    assert not calendar.isVisible()
    assert course.isVisible()


def test_the_calendar_begins_at_the_day_that_was_typed(qtbot: QtBot, theme: Theme) -> None:
    dialog = PatientDialog(a_patient(birth_date=date(1974, 3, 2)))
    shown(qtbot, dialog)
    button = dialog.findChild(QToolButton, "birthDateCalendar")
    assert isinstance(button, QToolButton)

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    calendar = dialog.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.selectedDate() == QDate(1974, 3, 2)
