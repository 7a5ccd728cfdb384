"""The visit form on a small screen: it fits, Tab walks it, its rarer fields have a page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit, an_assessment, day
from tests.ui.conftest import NOW
from tests.ui.forms import a_visit_form, drafted, is_scrolled, show_form
from tracker.domain.values.course import Course
from tracker.domain.values.points import NeedledPoint, PointSide
from tracker.domain.values.red_flags import RedFlag, RedFlagAnswers
from tracker.domain.values.treatment import Stimulation, Treatment
from tracker.domain.values.visit import Visit, VisitId
from tracker.ui.look.theme import Theme
from tracker.ui.visit.before_saving import SURE_NEEDED
from tracker.ui.visit.form import VisitForm
from tracker.ui.visit.red_flags.line import FlagEntries

TREATMENT = Treatment(
    points=(NeedledPoint("GB30", PointSide.LEFT),),
    needles=6,
    retention_minutes=25,
    stimulation=Stimulation.LIGHT,
)

BLADDER = RedFlagAnswers(yes=frozenset({RedFlag.BLADDER}))


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
    assert not is_scrolled(form)


def test_amending_fits_a_screen_of_768_pixels_too(form: VisitForm) -> None:
    stored = a_visit(day(7), leg_pain=8, treatment=TREATMENT, visit_id=VisitId(7))

    form.begin(a_left_course(a_visit(leg_pain=8, treatment=TREATMENT), stored), stored)
    QApplication.sendPostedEvents()

    assert form.minimumSizeHint().height() <= 690
    assert not is_scrolled(form)


@pytest.mark.parametrize("height", [690, 681])
@pytest.mark.parametrize("is_amending", [False, True], ids=["new", "amending"])
def test_a_red_flag_that_stands_leaves_the_fields_their_room(
    form: VisitForm, *, is_amending: bool, height: int
) -> None:
    form.resize(form.width(), height)
    before = a_visit(leg_pain=8, treatment=TREATMENT)
    stored = a_visit(day(7), treatment=TREATMENT, visit_id=VisitId(7))
    form.begin(a_left_course(before, stored), stored if is_amending else None)
    form.fields.treatment.repeat_last()

    form.fields.red_flags.answer(FlagEntries(answers=BLADDER))
    QApplication.sendPostedEvents()

    assert shown(form, "formBanner")
    assert form.height() == height
    assert not is_scrolled(form)


def test_a_refused_visit_leaves_the_fields_their_room(form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(leg_pain=8, treatment=TREATMENT)))
    form.fields.treatment.repeat_last()
    form.fields.red_flags.answer(FlagEntries(answers=BLADDER))

    form.foot.show_problem(SURE_NEEDED)
    QApplication.sendPostedEvents()

    assert shown(form, "formProblem")
    assert not is_scrolled(form)


def test_an_offered_draft_leaves_the_fields_their_room(form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(leg_pain=8, treatment=TREATMENT)))
    form.fields.treatment.repeat_last()

    form.offer_draft("Draft of Nov 22, 10:31 not saved. The visit was changed since: look.")
    QApplication.sendPostedEvents()

    assert shown(form, "draftWords")
    assert not is_scrolled(form)


def test_what_a_draft_changes_is_shown_whole(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(leg_pain=8)))
    form.offer_draft("Draft of Nov 22, 10:31 not saved as a visit.")

    form.bar.show_differences("\n".join(f"Field {number}: 1 → 2" for number in range(25)))

    differences = form.findChild(QLabel, "draftDifferences")
    assert isinstance(differences, QLabel)
    qtbot.waitUntil(lambda: differences.height() >= differences.sizeHint().height())
    assert form.minimumSizeHint().height() <= 690


def shown(form: VisitForm, name: str) -> bool:
    label = form.findChild(QLabel, name)
    return isinstance(label, QLabel) and label.isVisible()


def test_tab_goes_from_leg_pain_into_the_drawing(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    form.fields.scores["leg_pain"].setFocus()

    qtbot.keyClick(form.fields.scores["leg_pain"], Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is form.fields.reach


def test_flare_and_totals_are_entered_under_more(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(leg_pain=8)))
    more = form.findChild(QPushButton, "moreOfVisit")
    assert isinstance(more, QPushButton)

    more.click()
    for number in ("48", "7", "", "", "", "32"):
        qtbot.keyClicks(QApplication.focusWidget(), number)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    visit = drafted(form)

    assert (visit.flare_hours, visit.flare_worst_pain, visit.odi_percent) == (48, 7, 32)


def test_a_long_note_is_whole_while_it_has_the_keys(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(leg_pain=8, treatment=TREATMENT)))
    note = form.fields.note
    QApplication.sendPostedEvents()
    before = note.geometry()

    note.setPlainText("Walked to the shop and back, slept through, sat for the whole film. " * 4)
    note.setFocus()

    qtbot.waitUntil(lambda: note.height() > before.height())
    qtbot.waitUntil(lambda: not note.verticalScrollBar().isVisible())
    assert form.fields.rect().contains(note.geometry())
    assert not is_scrolled(form)
    form.fields.scores["leg_pain"].setFocus()
    qtbot.waitUntil(lambda: note.geometry() == before)
