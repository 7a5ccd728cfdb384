"""Why another phase was decided: asked over the form, which does not move for it."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NOW
from tests.ui.form_states import LAST, course
from tests.ui.forms import a_visit_form, show_form, type_keys
from tests.ui.visit.test_form_measures import places
from tracker.domain.values.phase import Phase
from tracker.ui.look.theme import Theme
from tracker.ui.visit.form import VisitForm


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> VisitForm:
    form = a_visit_form(theme, NOW)
    show_form(qtbot, form)
    form.begin(course(LAST))
    form.show_proposal(Phase.IMPROVEMENT)
    form.fields.phase.setFocus()
    return form


def card(form: VisitForm) -> QFrame:
    found = form.findChild(QFrame, "phaseReason")
    assert isinstance(found, QFrame)
    return found


def place(form: VisitForm, part: QWidget) -> QRect:
    return QRect(part.mapTo(form, QPoint(0, 0)), part.size())


def test_deciding_asks_why_and_nothing_moves(qtbot: QtBot, form: VisitForm) -> None:
    before = places(form)

    type_keys(qtbot, "3")

    assert form.fields.phase.reason.hasFocus()
    assert card(form).isVisible()
    after = places(form)
    assert {name for name in before if after[name] != before[name]} == set()


def test_the_question_lies_between_fields_and_foot(qtbot: QtBot, form: VisitForm) -> None:
    type_keys(qtbot, "3")

    asked, foot = place(form, card(form)), place(form, form.foot)

    assert 0 <= foot.top() - asked.bottom() <= 12
    assert asked.width() > form.width() - 20


def test_the_reason_goes_with_the_keys_and_the_note_has_its_room(
    qtbot: QtBot, form: VisitForm
) -> None:
    width = form.fields.note.width()
    type_keys(qtbot, "3walks well")

    type_keys(qtbot, "\n")

    assert form.fields.note.hasFocus()
    assert not card(form).isVisible()
    assert form.fields.note.width() == width
    assert form.fields.phase.entries.reason == "walks well"


def test_coming_back_shows_the_reason_and_tab_goes_into_it(qtbot: QtBot, form: VisitForm) -> None:
    type_keys(qtbot, "3walks well\n")

    form.fields.phase.setFocus()
    shown = card(form).isVisible()
    type_keys(qtbot, "\t")

    assert shown
    assert form.fields.phase.reason.hasFocus()
    assert form.fields.phase.reason.text() == "walks well"


def test_the_first_click_on_a_decided_phase_shows_why_the_second_takes_it_back(
    qtbot: QtBot, form: VisitForm
) -> None:
    type_keys(qtbot, "3walks well\n")
    phase = form.fields.phase

    qtbot.mouseClick(phase, Qt.MouseButton.LeftButton)
    first = (phase.entries.answer, card(form).isVisible())
    qtbot.mouseClick(phase, Qt.MouseButton.LeftButton)

    assert first == (Phase.NERVE_RECOVERY, True)
    assert (phase.entries.answer, card(form).isVisible()) == (None, False)


def test_saving_without_a_reason_asks_for_it(qtbot: QtBot, form: VisitForm) -> None:
    type_keys(qtbot, "3")
    form.fields.note.setFocus()

    form.submit()

    assert form.fields.phase.reason.hasFocus()
    bubble = form.findChild(QLabel, "formProblem")
    assert isinstance(bubble, QLabel)
    assert bubble.isVisible()
    qtbot.waitUntil(lambda: not bubble.geometry().intersects(place(form, card(form))))


def test_digits_that_went_astray_are_no_reason(qtbot: QtBot, form: VisitForm) -> None:
    phase = form.fields.phase
    type_keys(qtbot, "30")  # the minutes of needles, typed one field too far

    assert phase.lacks_reason
    assert phase.entries.said_reason == ""
    type_keys(qtbot, " visits of rest")
    assert not phase.lacks_reason
    assert phase.entries.said_reason == "0 visits of rest"
