"""The day of a visit: typed, stepped, picked from the calendar, taken back."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QTableView
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit
from tests.ui.conftest import NOW
from tests.ui.forms import a_visit_form, show_form
from tracker.ui.fields.day_field import DayField
from tracker.ui.look.theme import Theme
from tracker.ui.visit.form import VisitForm


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> VisitForm:
    form = a_visit_form(theme, NOW, second_digit_ms=0)
    form.begin(a_course(a_visit(leg_pain=8)))
    show_form(qtbot, form)
    return form


@pytest.fixture
def field(form: VisitForm) -> DayField:
    field = form.findChild(DayField, "visitDate")
    assert isinstance(field, DayField)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    return field


def test_a_visit_is_back_dated_by_typing(qtbot: QtBot, form: VisitForm, field: DayField) -> None:
    field.selectAll()
    qtbot.keyClicks(field, "-7")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert form.shown_date == date(2026, 11, 15)
    assert field.text() == "Sun, Nov 15, 2026"
    assert QApplication.focusWidget() is form.fields.scores["back_pain"]


def test_the_typed_day_counts_before_the_keys_leave(
    qtbot: QtBot, form: VisitForm, field: DayField
) -> None:
    field.selectAll()
    qtbot.keyClicks(field, "2026-11-03")

    with qtbot.waitSignal(form.submitted) as saved:
        form.submit()

    assert saved.args is not None
    assert saved.args[0].visit_date == date(2026, 11, 3)


def test_a_day_that_cannot_be_read_is_not_saved_as_another(
    qtbot: QtBot, form: VisitForm, field: DayField
) -> None:
    field.selectAll()
    qtbot.keyClicks(field, "3/11")

    with qtbot.assertNotEmitted(form.submitted):
        form.submit()

    problem = form.findChild(QLabel, "formProblem")
    assert isinstance(problem, QLabel)
    assert "'3/11' is not a day that can be read in one way only" in problem.text()
    assert QApplication.focusWidget() is field


def test_up_and_down_go_by_a_day_and_page_by_a_week(qtbot: QtBot, field: DayField) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_PageDown)
    qtbot.keyClick(field, Qt.Key.Key_Up)

    assert field.day == date(2026, 11, 15)


def test_escape_takes_typing_back(qtbot: QtBot, field: DayField) -> None:
    field.selectAll()
    qtbot.keyClicks(field, "3/1")

    qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert (field.text(), field.problem) == ("Sun, Nov 22, 2026", "")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_day_is_picked_from_the_calendar(qtbot: QtBot, field: DayField) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    month = field.findChild(QCalendarWidget, "month")
    assert isinstance(month, QCalendarWidget)

    month.activated.emit(QDate(2026, 11, 9))

    assert field.day == date(2026, 11, 9)
    assert not month.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_calendar_shows_every_week_and_every_day_of_the_week(
    qtbot: QtBot, field: DayField
) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    table = field.findChild(QTableView, "qt_calendar_calendarview")

    assert isinstance(table, QTableView)
    metrics = table.fontMetrics()
    assert table.columnWidth(0) >= metrics.horizontalAdvance("Wed") + 6
    assert table.rowHeight(6) >= metrics.height()
    assert table.verticalScrollBar().maximum() == 0
