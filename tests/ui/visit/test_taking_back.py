"""A possible emergency that is taken back says why, in place, before it is saved."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit, day
from tests.ui.conftest import NOW
from tests.ui.forms import a_visit_form, drafted
from tracker.domain.values.course import Course
from tracker.domain.values.red_flags import (
    ASKED_NONE,
    REVIEW_ACTIONS,
    ActionTaken,
    RedFlag,
    RedFlagAnswers,
    Weakness,
)
from tracker.domain.values.visit import FlagAction, Visit, VisitId
from tracker.ui.look.theme import Theme
from tracker.ui.visit.form import VisitForm

DONE = FlagAction(action=ActionTaken.SPOKE_TO, at=NOW, name="Dr. Moss")
BLADDER = a_visit(
    day(0),
    visit_id=VisitId(7),
    red_flags=RedFlagAnswers(yes=frozenset({RedFlag.BLADDER})),
    flag_action=DONE,
)
NIGHT_PAIN = a_visit(
    day(0),
    visit_id=VisitId(7),
    red_flags=RedFlagAnswers(yes=frozenset({RedFlag.NIGHT_PAIN})),
)
NO_FLAGS = a_visit(day(0), visit_id=VisitId(7), red_flags=ASKED_NONE, weakness=Weakness.NONE)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> VisitForm:
    form = a_visit_form(theme, NOW, second_digit_ms=0)
    qtbot.addWidget(form)
    form.resize(388, 690)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    return form


def amend(form: VisitForm, visit: Visit) -> None:
    course: Course = a_course(visit)
    form.begin(course, visit)


def press(qtbot: QtBot, field: QWidget, key: str) -> None:
    field.setFocus()
    qtbot.keyClick(field, key)


def reason_of(form: VisitForm) -> QLineEdit:
    found = form.findChild(QLineEdit, "amendReason")
    assert isinstance(found, QLineEdit)
    return found


def problem(form: VisitForm) -> str:
    found = form.findChild(QLabel, "formProblem")
    assert isinstance(found, QLabel)
    return found.text()


def test_taking_an_emergency_back_asks_why_in_place(qtbot: QtBot, form: VisitForm) -> None:
    amend(form, BLADDER)
    press(qtbot, form.fields.red_flags, "n")

    with qtbot.assertNotEmitted(form.submitted):
        form.submit()

    assert problem(form) == "This takes back a possible emergency. Say why, then save."
    assert QApplication.focusWidget() is reason_of(form)


def test_it_asks_again_as_long_as_no_reason_is_given(qtbot: QtBot, form: VisitForm) -> None:
    amend(form, BLADDER)
    press(qtbot, form.fields.red_flags, "n")
    form.submit()
    qtbot.keyClicks(reason_of(form), "  ")

    with qtbot.assertNotEmitted(form.submitted):
        form.submit()

    assert "Say why" in problem(form)


def test_with_a_reason_it_is_saved_and_keeps_what_was_done(qtbot: QtBot, form: VisitForm) -> None:
    amend(form, BLADDER)
    press(qtbot, form.fields.red_flags, "n")
    qtbot.keyClicks(reason_of(form), "wrong patient")

    with qtbot.waitSignal(form.submitted) as caught:
        form.submit()

    visit = caught.args[0]
    assert isinstance(visit, Visit)
    assert (visit.is_none_asked, visit.flag_action) == (True, DONE)


def test_worse_weakness_taken_back_asks_why_too(qtbot: QtBot, form: VisitForm) -> None:
    amend(form, a_visit(day(0), visit_id=VisitId(7), weakness=Weakness.WORSE, flag_action=DONE))
    press(qtbot, form.fields.red_flags, "n")

    with qtbot.assertNotEmitted(form.submitted):
        form.submit()

    assert "takes back a possible emergency" in problem(form)


@pytest.mark.parametrize("visit", [NIGHT_PAIN, NO_FLAGS])
def test_any_other_amendment_needs_no_reason(qtbot: QtBot, form: VisitForm, visit: Visit) -> None:
    amend(form, visit)
    press(qtbot, form.fields.red_flags, "n")

    with qtbot.waitSignal(form.submitted):
        form.submit()

    assert problem(form) == ""


def test_an_emergency_that_stays_needs_no_reason(qtbot: QtBot, form: VisitForm) -> None:
    amend(form, BLADDER)
    press(qtbot, form.fields.reach, "3")

    with qtbot.waitSignal(form.submitted):
        form.submit()

    assert problem(form) == ""


def test_the_reason_is_in_sight_when_it_is_asked_for(qtbot: QtBot, form: VisitForm) -> None:
    amend(form, BLADDER)
    press(qtbot, form.fields.red_flags, "n")
    form.submit()

    qtbot.keyClick(reason_of(form), Qt.Key.Key_W)

    assert reason_of(form).isVisible()
    assert reason_of(form).text() == "w"


def offered(form: VisitForm) -> list[object]:
    box = form.findChild(QComboBox, "flagActionTaken")
    assert isinstance(box, QComboBox)
    return [box.itemData(row) for row in range(1, box.count())]


def test_a_review_is_not_answered_with_what_closes_an_emergency(form: VisitForm) -> None:
    amend(form, NIGHT_PAIN)

    assert offered(form) == list(REVIEW_ACTIONS)


def test_what_was_done_about_an_emergency_stays_where_only_a_review_is_left(
    form: VisitForm,
) -> None:
    taken_back = replace(NIGHT_PAIN, flag_action=DONE)

    amend(form, taken_back)

    assert offered(form)[-1] is ActionTaken.SPOKE_TO
    assert drafted(form).flag_action == DONE
