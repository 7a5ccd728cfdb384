"""A form left open overnight, and a clock that is behind, are asked about in place, once."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.makers import a_visit
from tests.ui.forms import a_left_course, show_form, submitted
from tracker.domain.values.visit import VisitId
from tracker.ui.fields.day_field import DayField
from tracker.ui.look.theme import Theme
from tracker.ui.visit.building import build_form
from tracker.ui.visit.form import VisitForm
from tracker.ui.work.clock import Clock

EVENING = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
MORNING = EVENING + timedelta(hours=14)


class Hand:
    """A clock whose hand a test moves."""

    def __init__(self) -> None:
        self.now = EVENING


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def form(qtbot: QtBot, theme: Theme, hand: Hand) -> VisitForm:
    """Return a form for a new visit, begun in the evening."""
    made = build_form(theme, Clock(now=lambda: hand.now), 0)
    show_form(qtbot, made)
    made.begin(a_left_course())
    made.fields.note.setPlainText("typed in the evening")
    return made


def day_field(form: VisitForm) -> DayField:
    field = form.findChild(DayField, "visitDate")
    assert isinstance(field, DayField)
    return field


def asked(qtbot: QtBot, form: VisitForm) -> str:
    """Save; return what is asked instead."""
    with qtbot.assertNotEmitted(form.submitted):
        form.submit()
    label = form.findChild(QLabel, "formProblem")
    assert isinstance(label, QLabel)
    return label.text()


def test_one_key_puts_a_form_left_open_overnight_on_today(
    qtbot: QtBot, form: VisitForm, hand: Hand
) -> None:
    hand.now = MORNING

    words = asked(qtbot, form)
    qtbot.keyClick(day_field(form), "t")

    assert "still Nov 22, 2026, or today, Nov 23, 2026?" in words
    assert submitted(qtbot, form).visit_date == date(2026, 11, 23)


def test_saving_once_more_keeps_the_day_it_was_begun_on(
    qtbot: QtBot, form: VisitForm, hand: Hand
) -> None:
    hand.now = MORNING

    asked(qtbot, form)

    assert day_field(form).hasFocus()
    assert submitted(qtbot, form).visit_date == date(2026, 11, 22)


def test_enter_answers_and_is_not_asked_again(qtbot: QtBot, form: VisitForm, hand: Hand) -> None:
    hand.now = MORNING
    asked(qtbot, form)

    qtbot.keyClick(day_field(form), Qt.Key.Key_Return)

    assert not day_field(form).hasFocus()
    assert submitted(qtbot, form).visit_date == date(2026, 11, 22)


def test_enter_held_down_answers_nothing(qtbot: QtBot, form: VisitForm, hand: Hand) -> None:
    hand.now = MORNING
    asked(qtbot, form)
    press, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier

    held = QKeyEvent(press, Qt.Key.Key_Return, none, "\r", autorep=True)
    QApplication.sendEvent(day_field(form), held)

    assert day_field(form).hasFocus()


def test_a_day_that_was_typed_is_meant(qtbot: QtBot, form: VisitForm, hand: Hand) -> None:
    day_field(form).choose_day(date(2026, 11, 19))
    hand.now = MORNING

    assert submitted(qtbot, form).visit_date == date(2026, 11, 19)


def test_t_is_a_letter_like_any_other_while_nothing_was_asked(
    qtbot: QtBot, form: VisitForm
) -> None:
    day_field(form).selectAll()
    qtbot.keyClick(day_field(form), "t")

    assert day_field(form).problem


def test_an_amended_visit_is_not_asked_about(qtbot: QtBot, form: VisitForm, hand: Hand) -> None:
    stored = a_visit(date(2026, 11, 3), leg_pain=3, visit_id=VisitId(1))
    form.begin(a_left_course(stored), stored)
    hand.now = MORNING

    assert submitted(qtbot, form).visit_date == stored.visit_date


def test_a_clock_behind_the_last_saved_visit_is_named_once(qtbot: QtBot, form: VisitForm) -> None:
    form.head.days.saved_ahead = EVENING + timedelta(days=6)

    words = asked(qtbot, form)
    first = submitted(qtbot, form)
    form.begin(a_left_course())
    second = submitted(qtbot, form)

    assert "clock says Nov 22, 2026" in words
    assert "a visit was saved on Nov 28, 2026" in words
    assert first.visit_date == second.visit_date == EVENING.date()


@pytest.mark.parametrize("day", [date.min, date.max])
def test_up_and_down_stay_within_the_calendar(qtbot: QtBot, form: VisitForm, day: date) -> None:
    field = day_field(form)
    field.choose_day(day)

    for key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Down, Qt.Key.Key_PageDown) * 2:
        qtbot.keyClick(field, key)

    assert abs((field.day - day).days) <= 8
