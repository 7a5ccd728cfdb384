"""Needles counted out, and what went wrong at a session, in the form."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_visit, day
from tests.ui.conftest import NOW
from tests.ui.forms import (
    a_left_course,
    a_visit_form,
    is_scrolled,
    show_form,
    submitted,
    type_keys,
)
from tracker.domain.values.treatment import (
    AdverseEvent,
    AdverseKind,
    InsertionSet,
    Severity,
    Treatment,
)
from tracker.domain.values.visit import VisitId
from tracker.ui.look.theme import Theme
from tracker.ui.visit.form import VisitForm
from tracker.ui.visit.treatment.page import TreatmentPage

NINE_IN = Treatment(needles=9)
FAINTED = AdverseEvent(kind=AdverseKind.FAINTING, severity=Severity.MILD)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> VisitForm:
    form = a_visit_form(theme, NOW, second_digit_ms=0)
    show_form(qtbot, form)
    form.begin(a_left_course(a_visit(day(0), treatment=NINE_IN)))
    return form


def part(form: QWidget, name: str) -> QLineEdit:
    found = form.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def note(form: VisitForm) -> str:
    found = form.findChild(QLabel, "sessionNote")
    assert isinstance(found, QLabel)
    return found.text() if found.isVisible() else ""


def test_one_key_says_that_as_many_came_out_as_went_in(qtbot: QtBot, form: VisitForm) -> None:
    form.fields.treatment.setFocus()
    type_keys(qtbot, "=")

    type_keys(qtbot, "=")

    assert submitted(qtbot, form).treatment.needles_out == 9


def test_what_nobody_counted_is_not_assumed(qtbot: QtBot, form: VisitForm) -> None:
    form.fields.treatment.setFocus()
    type_keys(qtbot, "=")

    assert submitted(qtbot, form).treatment.needles_out is None


def test_a_missing_needle_is_red_at_once_and_saved_on_a_second_press(
    qtbot: QtBot, form: VisitForm
) -> None:
    form.fields.treatment.setFocus()
    type_keys(qtbot, "=")
    form.fields.treatment.focus_out()
    type_keys(qtbot, "8")
    said = note(form)

    with qtbot.assertNotEmitted(form.submitted):
        form.submit()

    assert said == "9 needles in, 8 out: forgotten needle?"
    assert submitted(qtbot, form).treatment.needles_out == 8


def test_a_stored_count_is_not_asked_about_again(qtbot: QtBot, form: VisitForm) -> None:
    stored = a_visit(treatment=replace(NINE_IN, needles_out=8), visit_id=VisitId(7))
    form.begin(a_left_course(stored), stored)
    qtbot.keyClick(form.fields.scores["leg_pain"], "5")

    assert submitted(qtbot, form).leg_pain == 5


def test_the_next_visit_shows_what_went_wrong(form: VisitForm) -> None:
    wrong = replace(NINE_IN, needles_out=8, adverse_events=(FAINTED,))

    form.begin(a_left_course(a_visit(day(0), treatment=wrong)))

    assert note(form) == (
        "Last visit: 9 needles in, 8 out: forgotten needle?\nLast visit: fainting, mild"
    )


def test_what_went_wrong_needs_no_scrolling(form: VisitForm, qtbot: QtBot) -> None:
    wrong = replace(NINE_IN, needles_out=8, adverse_events=(FAINTED,))

    form.begin(a_left_course(a_visit(day(0), treatment=wrong)))

    qtbot.waitUntil(lambda: not is_scrolled(form))


def test_what_belongs_to_one_session_is_not_repeated(qtbot: QtBot, form: VisitForm) -> None:
    sets = (InsertionSet(needles=9, minutes=15),)
    wrong = replace(NINE_IN, needles_out=9, adverse_events=(FAINTED,), insertion_sets=sets)
    form.begin(a_left_course(a_visit(day(0), treatment=wrong)))

    form.fields.treatment.setFocus()
    type_keys(qtbot, "=")

    assert submitted(qtbot, form).treatment == replace(NINE_IN, copied_from=1)


def test_adverse_events_are_entered_on_the_treatments_page(qtbot: QtBot, theme: Theme) -> None:
    page = TreatmentPage(theme)
    qtbot.addWidget(page)
    kinds = page.findChild(QComboBox, "adverseKind")
    box = page.findChild(QComboBox, "faintingSeverity")
    assert isinstance(kinds, QComboBox)
    assert isinstance(box, QComboBox)

    kinds.setCurrentText("Fainting")
    kinds.activated.emit(kinds.currentIndex())
    box.setCurrentText("Mild")

    assert page.treatment().adverse_events == (FAINTED,)


def test_what_the_clinic_never_records_is_folded_away_unless_it_is_recorded(
    qtbot: QtBot, form: VisitForm
) -> None:
    sets = (InsertionSet(needles=9, minutes=15),)
    stored = a_visit(treatment=Treatment(insertion_sets=sets), visit_id=VisitId(7))
    qtbot.mouseClick(details(form), Qt.MouseButton.LeftButton)
    was_shown = part(form, "insertionSetsText").isVisible()

    form.begin(a_left_course(stored), stored)
    qtbot.mouseClick(details(form), Qt.MouseButton.LeftButton)

    assert not was_shown
    assert part(form, "insertionSetsText").isVisible()
    assert part(form, "insertionSetsText").text() == "9x15"


def details(form: VisitForm) -> QPushButton:
    found = form.findChild(QPushButton, "treatmentDetails")
    assert isinstance(found, QPushButton)
    return found
