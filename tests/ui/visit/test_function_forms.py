"""Day and version of a filled-in form are typed beside its total; the form says what is due."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit, an_assessment, day
from tests.ui.conftest import NOW
from tests.ui.forms import a_visit_form, drafted, show_form
from tracker.domain.values.clinic import FunctionPlan
from tracker.domain.values.visit import VisitId
from tracker.ui.look.theme import Theme
from tracker.ui.visit.form import VisitForm


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> VisitForm:
    form = a_visit_form(theme, NOW)
    show_form(qtbot, form)
    return form


def line(form: VisitForm, name: str) -> QLineEdit:
    found = form.findChild(QLineEdit, name)
    assert found is not None
    return found


def due(form: VisitForm) -> str:
    label = form.findChild(QLabel, "functionDue")
    assert label is not None
    return label.text()


def type_into(qtbot: QtBot, form: VisitForm, **texts: str) -> None:
    form.function.ask()
    for name, text in texts.items():
        line(form, name).setFocus()
        qtbot.keyClicks(line(form, name), text)


def test_a_total_carries_day_and_version_of_its_form(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_course(a_visit(leg_pain=8), assessment=an_assessment()))

    type_into(qtbot, form, odiPercent="40", odiOn="2026-10-03", odiVersion=" 2.1a ")

    visit = drafted(form)
    assert (visit.odi_percent, visit.odi_on, visit.odi_version) == (40, date(2026, 10, 3), "2.1a")
    assert (visit.rmdq_on, visit.rmdq_version) == (None, None)


def test_a_day_that_cannot_be_read_stays_and_is_gone_back_to(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_course(a_visit(leg_pain=8), assessment=an_assessment()))
    type_into(qtbot, form, rmdq="12", rmdqOn="3/4")
    qtbot.keyClick(line(form, "rmdqOn"), Qt.Key.Key_Escape)

    form.submit()

    assert form.open_page == "morePage"
    assert QApplication.focusWidget() is line(form, "rmdqOn")
    assert line(form, "rmdqOn").text() == "3/4"


def test_a_saved_visit_is_shown_with_day_and_version(form: VisitForm) -> None:
    visit = a_visit(
        day(0), rmdq=12, rmdq_on=day(-1), rmdq_version="24 statements", visit_id=VisitId(1)
    )

    form.begin(a_course(visit), visit)

    assert line(form, "rmdqOn").text() == "2026-08-16"
    assert line(form, "rmdqVersion").text() == "24 statements"
    assert drafted(form) == visit


def test_what_is_due_is_said_until_it_is_typed(qtbot: QtBot, form: VisitForm) -> None:
    form.function.plan = FunctionPlan(every=2, measures=("rmdq",))
    form.begin(a_course(a_visit(day(0), rmdq=12), a_visit(day(7)), assessment=an_assessment()))
    before = due(form)

    type_into(qtbot, form, rmdq="9")

    assert (before, due(form)) == ("Function due · F7", "")


def test_nothing_is_said_while_nothing_is_due(form: VisitForm) -> None:
    visit = replace(a_visit(day(0)), rmdq=12)
    form.function.plan = FunctionPlan(measures=("rmdq",))

    form.begin(a_course(visit, assessment=an_assessment()))

    assert due(form) == ""


def test_a_measure_missed_names_itself_and_the_visit(form: VisitForm) -> None:
    form.begin(a_course(a_visit(day(0)), a_visit(day(7)), assessment=an_assessment()))

    label = form.findChild(QLabel, "functionDue")

    assert label is not None
    assert label.text() == "Function missed since visit 1 · F7"
    assert label.toolTip().splitlines()[0] == (
        "Pain in daily life, missed at visit 1; Own activities, missed at visit 1"
    )
