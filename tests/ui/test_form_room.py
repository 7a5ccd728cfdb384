"""The visit form on a small screen: it fits, Tab walks it, its rarer fields have a page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit, an_assessment, day
from tests.ui.conftest import NOW
from tests.ui.forms import a_visit_form, show_form
from tracker.domain.course import Course
from tracker.domain.points import NeedledPoint, PointSide
from tracker.domain.treatment import Stimulation, Treatment
from tracker.domain.visit import Visit, VisitId
from tracker.ui.theme import Theme
from tracker.ui.visit_form import VisitForm

TREATMENT = Treatment(
    points=(NeedledPoint("GB30", PointSide.LEFT),),
    needles=6,
    retention_minutes=25,
    stimulation=Stimulation.LIGHT,
)


def a_left_course(*visits: Visit) -> Course:
    return a_course(*visits, assessment=an_assessment())


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> VisitForm:
    form = a_visit_form(theme, NOW, second_digit_ms=0)
    show_form(qtbot, form)
    return form


def test_the_form_fits_a_screen_of_768_pixels(form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(leg_pain=8, treatment=TREATMENT)))

    form.fields.treatment.repeat_last()
    QApplication.sendPostedEvents()

    assert form.minimumSizeHint().height() <= 690
    assert form.fields.minimumSizeHint().height() <= form.fields.height()


def test_amending_fits_a_screen_of_768_pixels_too(form: VisitForm) -> None:
    stored = a_visit(day(7), leg_pain=8, treatment=TREATMENT, visit_id=VisitId(7))

    form.begin(a_left_course(a_visit(leg_pain=8, treatment=TREATMENT), stored), stored)
    QApplication.sendPostedEvents()

    assert form.minimumSizeHint().height() <= 690
    assert form.fields.minimumSizeHint().height() <= form.fields.height()


def test_tab_goes_from_leg_pain_into_the_drawing(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    form.fields.leg_pain.score.setFocus()

    qtbot.keyClick(form.fields.leg_pain.score, Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is form.fields.reach


def test_flare_and_totals_are_entered_under_more(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    more = form.findChild(QPushButton, "moreOfVisit")
    assert isinstance(more, QPushButton)

    more.click()
    for number in ("48", "7", "32"):
        qtbot.keyClicks(QApplication.focusWidget(), number)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    visit = form.draft()

    assert (visit.flare_hours, visit.flare_worst_pain, visit.odi_percent) == (48, 7, 32)
