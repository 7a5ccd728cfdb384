"""The head of the form by keys: a letter leads to the day, Enter leads on, no word covers it."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_visit, day
from tests.ui.conftest import NOW
from tests.ui.form_states import LAST, STORED, course
from tests.ui.forms import a_left_course, a_visit_form, show_form, type_keys
from tracker.domain.values.visit import Visit, VisitId
from tracker.language import Language, languages, start_in
from tracker.ui.fields.day_field import DayField
from tracker.ui.look.theme import Theme
from tracker.ui.visit.form import VisitForm

ALT = Qt.KeyboardModifier.AltModifier
TODAY = a_visit(NOW.date(), leg_pain=8, visit_id=VisitId(7))


@pytest.fixture(params=languages(), ids=lambda one: one.code)
def form(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme) -> Iterator[VisitForm]:
    start_in(request.param)
    form = a_visit_form(theme, NOW)
    show_form(qtbot, form)
    yield form
    start_in(Language.ENGLISH)


def focused() -> str:
    found = QApplication.focusWidget()
    return "" if found is None else found.objectName()


def day_field(form: VisitForm) -> DayField:
    found = form.findChild(DayField, "visitDate")
    assert isinstance(found, DayField)
    return found


def problem(form: VisitForm) -> QLabel:
    found = form.findChild(QLabel, "formProblem")
    assert isinstance(found, QLabel)
    return found


@pytest.mark.parametrize("visit", [None, STORED], ids=["new", "changed"])
def test_alt_d_goes_to_the_day_and_typing_replaces_it(
    qtbot: QtBot, form: VisitForm, visit: Visit | None
) -> None:
    form.begin(course(LAST, STORED), visit)
    form.focus_first()

    qtbot.keyClick(form, Qt.Key.Key_D, ALT)
    type_keys(qtbot, "-8")

    assert focused() == "visitDate"
    assert form.shown_date == date(2026, 11, 14)


def test_enter_on_the_day_of_a_new_visit_goes_to_the_first_field(
    qtbot: QtBot, form: VisitForm
) -> None:
    form.begin(a_left_course())
    day_field(form).setFocus()

    type_keys(qtbot, "\n")

    assert focused() == "backPain"


def test_enter_on_the_day_of_a_changed_visit_goes_on_over_the_reason(
    qtbot: QtBot, form: VisitForm
) -> None:
    form.begin(course(LAST, STORED), STORED)
    day_field(form).setFocus()

    type_keys(qtbot, "\n")
    at_first = focused()
    type_keys(qtbot, "\n")

    assert [at_first, focused()] == ["amendReason", "backPain"]


def test_a_new_visit_on_a_day_that_has_one_begins_at_the_day_and_covers_nothing_of_it(
    qtbot: QtBot, form: VisitForm
) -> None:
    form.begin(a_left_course(TODAY))

    form.focus_new()

    said = problem(form)
    assert said.isVisible()
    assert focused() == "visitDate"
    qtbot.waitUntil(lambda: not place(form, said).intersects(place(form, day_field(form))))


def test_what_is_typed_elsewhere_covers_nothing_of_a_day_that_has_a_visit(
    qtbot: QtBot, form: VisitForm
) -> None:
    form.begin(a_left_course(TODAY))
    form.focus_first()

    qtbot.keyClick(form.fields.scores["back_pain"], "6")
    form.focus_first()

    said = problem(form)
    assert said.isVisible()
    qtbot.waitUntil(lambda: not place(form, said).intersects(place(form, day_field(form))))


def test_an_empty_form_nobody_asked_for_refuses_nothing(form: VisitForm) -> None:
    form.begin(a_left_course(TODAY))

    form.focus_first()

    assert not problem(form).isVisible()
    assert focused() == "backPain"


def test_a_free_day_begins_at_the_first_field(form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(day(4), leg_pain=8)))

    form.focus_new()

    assert not problem(form).isVisible()
    assert focused() == "backPain"


def place(form: VisitForm, part: QWidget) -> QRect:
    return QRect(part.mapTo(form, QPoint(0, 0)), part.size())
