"""A patient answers alone; the clinician takes over what was answered, or does not."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.window.screen import NOW, Screen
from tests.window.self_entry import Patient
from tests.window.texts import texts_of
from tracker.domain.self_entry.answers import SelfEntry
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.red_flags import NOT_ASKED
from tracker.domain.values.visit import Visit
from tracker.services.self_entry.entries import SelfEntries
from tracker.services.workspace import Workspace
from tracker.ui.self_entry.answer_areas import LegFigure
from tracker.ui.visit.red_flags.line import RedFlagBlock

TODAY = NOW.date()
EARLIER = date(2026, 11, 13)
FIRST = "5856510\n5\n7n"


@pytest.fixture
def patient(screen: Screen) -> Patient:
    screen.log_visit(EARLIER, FIRST)
    screen.act("newVisit")
    return Patient(screen)


def offer(screen: Screen) -> str:
    return screen.draft_offer


def warning(screen: Screen) -> str:
    label = screen.find(QLabel, "patientsFlags")
    return label.text() if label.isVisible() else ""


def take_over(screen: Screen) -> None:
    screen.click("continueDraft")


def last_visit(screen: Screen) -> Visit:
    course = screen.open_course.course
    assert course is not None
    return course.visits[-1]


def test_the_language_is_asked_first_and_spoken_from_then_on(patient: Patient) -> None:
    assert "Please answer a few questions before your visit." in patient.asked

    patient.tap("es")

    assert patient.asked == "¿Cuánto le duele la zona lumbar?"
    patient.give_back()


def test_the_record_is_nowhere_while_a_patient_answers(screen: Screen, patient: Patient) -> None:
    patient.tap("en")

    assert screen.window.findChild(QWidget, "patientPanel") is None
    assert not [text for text in texts_of(screen.window) if "Keller" in text]
    assert not screen.window.menuBar().isVisible()
    screen.press(Qt.Key.Key_Escape)
    screen.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not screen.window.close()
    assert patient.page.isVisible()
    patient.give_back()


def test_every_button_is_wide_and_high_enough_to_tap(screen: Screen, patient: Patient) -> None:
    patient.tap("en")

    while patient.page.question is not None:
        screen.wait_until(lambda: min(patient.sizes, default=0) >= 44)
        patient.skip()

    assert patient.is_at_the_end
    patient.give_back()


def test_a_tap_on_the_figure_says_how_far_the_pain_goes(screen: Screen, patient: Patient) -> None:
    patient.tap("en")
    patient.tap("3")
    patient.tap("4")
    figure = screen.find(LegFigure, "legFigure")

    QTest.mouseClick(
        figure, Qt.MouseButton.LeftButton, pos=figure.zone_centre(Reach.CALF).toPoint()
    )

    assert patient.page.answers["pain_reach_left"] == "4"
    patient.give_back()


def test_keys_answer_and_go_back(screen: Screen, patient: Patient) -> None:
    patient.tap("en")
    first = patient.asked

    screen.press(Qt.Key.Key_7)
    screen.press(Qt.Key.Key_Backspace)

    assert patient.asked == first
    assert patient.page.answers == {"back_pain": "7"}
    patient.give_back()


def test_the_end_asks_for_the_tablet_and_for_what_must_be_told(patient: Patient) -> None:
    patient.tap("en")

    patient.answer_all(bladder="yes", cold_leg="not sure")

    assert patient.asked == "Thank you. Please give the tablet back."
    assert "passing urine, cold or swollen leg" in patient.told
    patient.give_back()


def test_answers_wait_above_the_form_until_they_are_taken_over(
    screen: Screen, patient: Patient
) -> None:
    patient.tap("en")
    patient.answer_all(leg_pain="5")
    patient.give_back()

    assert offer(screen).startswith("Maria answered")
    assert screen.open_course.form.state().leg_pain is None

    take_over(screen)

    state = screen.open_course.form.state()
    assert (state.leg_pain, state.sitting, state.pain_reach_left) == (5, "30", Reach.THIGH)
    assert screen.find(QLabel, "byPatient").text() == "9 by the patient"


def test_what_is_taken_over_is_told_apart_in_the_saved_visit_and_its_history(
    screen: Screen, patient: Patient
) -> None:
    patient.tap("en")
    patient.answer_all()
    patient.give_back()
    take_over(screen)
    screen.find(QWidget, "legPain").setFocus()
    screen.type_focused("2")  # the clinician's own

    screen.act("saveVisit")
    screen.act("saveVisit")

    visit = last_visit(screen)
    assert visit.visit_date == TODAY
    assert visit.leg_pain == 2
    assert "leg_pain" not in visit.by_patient
    assert {"back_pain", "pain_reach_left", "reaction", "sitting_minutes"} <= {*visit.by_patient}
    (logged,) = screen.history()
    assert "by the patient: Back pain" in logged[-1]


def test_a_flag_answered_yes_is_asked_at_once_and_never_counts_as_asked(
    screen: Screen, patient: Patient
) -> None:
    patient.tap("en")
    patient.answer_all(bladder="yes")
    patient.give_back()
    assert "passing urine" in warning(screen)

    take_over(screen)

    flags = screen.find(RedFlagBlock, "redFlags")
    assert "passing urine" in flags.reason
    assert screen.open_course.form.state().flags.answers == NOT_ASKED
    screen.act("saveVisit")
    course = screen.open_course.course
    assert course is not None
    assert len(course.visits) == 1  # it is held back until the flags are asked, or once more


def test_no_to_every_flag_is_not_taken_as_asked(screen: Screen, patient: Patient) -> None:
    patient.tap("en")
    patient.answer_all()
    patient.give_back()
    take_over(screen)

    screen.act("saveVisit")

    assert last_visit(screen).red_flags == NOT_ASKED


def test_what_each_answer_would_change_can_be_seen_first(screen: Screen, patient: Patient) -> None:
    patient.tap("en")
    patient.answer_all(leg_pain="5", bowel="not sure")
    patient.give_back()

    screen.click("showDifferences")

    assert "Leg pain: not recorded → 5" in screen.draft_differences
    assert "The patient is not sure: bowel" in screen.draft_differences


def test_answers_that_would_replace_a_typed_value_show_what_differs_at_once(
    screen: Screen,
) -> None:
    screen.log_visit(EARLIER, FIRST)
    screen.type_visit(TODAY, "7")
    patient = Patient(screen)
    patient.tap("en")
    patient.answer_all(back_pain="2")
    patient.give_back()

    assert "Back pain: 7 → 2" in screen.draft_differences


def test_answers_set_aside_are_offered_no_more(screen: Screen, patient: Patient) -> None:
    patient.tap("en")
    patient.answer_all()
    patient.give_back()

    screen.click("discardDraft")

    assert not screen.open_course.form.is_offering
    screen.open_course.reopen()
    assert not screen.open_course.form.is_offering


def test_a_crash_in_the_middle_loses_no_answer(
    qtbot: QtBot, screen: Screen, patient: Patient, database: Path
) -> None:
    patient.tap("en")
    patient.tap("7")
    patient.tap("6")

    again = Screen(qtbot, database)  # nothing was closed, as after a crash
    again.open_patient("Keller")

    assert offer(again).startswith("Maria began to answer")
    take_over(again)
    assert again.open_course.form.state().leg_pain == 6
    again.close()
    patient.give_back()


def test_a_tap_on_the_way_back_does_nothing(screen: Screen, patient: Patient) -> None:
    patient.tap("en")

    screen.click("backToClinician")

    assert patient.page.isVisible()
    patient.give_back()


@pytest.fixture
def tablet(screen: Screen, database: Path) -> Iterator[Workspace]:
    """Yield the same clinic, open in another window."""
    screen.wait_until(lambda: screen.open_course.course is not None)
    opened = Workspace.open(database)
    yield opened
    opened.close()


def answer_elsewhere(screen: Screen, tablet: Workspace) -> SelfEntry:
    """Let the patient answer in another window, to the end."""
    course = screen.open_course.course
    assert course is not None
    assert course.course_id is not None
    entry_id = tablet.self_entries.begin(course.course_id, {"leg_pain": "4"}, at=NOW)
    tablet.self_entries.keep(entry_id, {"leg_pain": "4"}, at=NOW, is_finished=True)
    found = tablet.self_entries.find_waiting(course.course_id)
    assert found is not None
    return found


def test_answers_given_in_another_window_are_offered_here(
    screen: Screen, tablet: Workspace
) -> None:
    found = answer_elsewhere(screen, tablet)
    screen.wait_until(lambda: offered(screen).startswith("Maria answered"))

    tablet.self_entries.set_aside(found, by="me")

    screen.wait_until(lambda: offered(screen) == "")
    assert screen.messenger.warned == []


@pytest.mark.parametrize("button", ["continueDraft", "discardDraft"])
def test_answers_settled_in_another_window_meanwhile_are_told_and_offered_no_more(
    screen: Screen, tablet: Workspace, button: str
) -> None:
    found = answer_elsewhere(screen, tablet)
    screen.wait_until(lambda: offered(screen).startswith("Maria answered"))
    look_seldom(screen)
    tablet.self_entries.set_aside(found, by="me")

    screen.click(button)

    assert screen.messenger.warned[0].startswith("What the patient answered was taken over or set")
    assert offered(screen) == ""
    assert screen.open_course.form.state().leg_pain is None


def offered(screen: Screen) -> str:
    """Return what is offered; empty also before anything was, as the bar is made then."""
    label = screen.window.findChild(QLabel, "draftWords")
    return label.text() if isinstance(label, QLabel) and label.isVisible() else ""


def look_seldom(screen: Screen) -> None:
    """Let the window not look by itself for as long as a test lasts."""
    timer = screen.window.findChild(QTimer, "elsewhereTimer")
    assert isinstance(timer, QTimer)
    timer.stop()


def hold_down_enter(times: int) -> None:
    """Repeat Enter as the keyboard does, into whatever has the keys each time."""
    for _ in range(times):
        keys = QApplication.focusWidget()
        assert keys is not None
        none = Qt.KeyboardModifier.NoModifier
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "\r", autorep=True)
        QApplication.sendEvent(keys, held)


def test_enter_held_down_answers_no_question_that_comes_after(
    screen: Screen, patient: Patient
) -> None:
    screen.press(Qt.Key.Key_Return)
    screen.press(Qt.Key.Key_Return)
    answered = patient.page.answers

    hold_down_enter(3)

    assert patient.page.answers == answered == {"back_pain": "0"}
    patient.give_back()


def test_a_first_answer_that_is_corrected_is_stored_as_corrected(
    qtbot: QtBot, screen: Screen, patient: Patient, database: Path
) -> None:
    patient.tap("en")
    patient.tap("7")
    screen.press(Qt.Key.Key_Backspace)
    patient.tap("2")

    again = Screen(qtbot, database)  # nothing was closed, as after a crash
    again.open_patient("Keller")

    take_over(again)
    assert again.open_course.form.state().back_pain == 2
    again.close()
    patient.give_back()


def test_answers_given_a_second_time_are_offered_in_the_place_of_the_first(
    screen: Screen, patient: Patient
) -> None:
    patient.tap("en")
    patient.tap("7")
    patient.give_back()
    second = Patient(screen)
    second.tap("en")
    second.tap("2")
    second.give_back()

    take_over(screen)

    assert not screen.open_course.form.is_offering
    assert screen.open_course.form.state().back_pain == 2


def test_answers_offered_stay_offered_when_the_patient_answers_nothing_more(
    screen: Screen, patient: Patient
) -> None:
    patient.tap("en")
    patient.tap("7")
    patient.give_back()
    Patient(screen).give_back()

    screen.click("discardDraft")

    assert not screen.open_course.form.is_offering


def test_who_answered_is_not_named_while_names_are_hidden_and_is_not_read_for_it(
    screen: Screen, patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient.tap("en")
    patient.tap("7")
    patient.give_back()
    assert offer(screen).startswith("Maria began")
    monkeypatch.delattr(SelfEntries, "find_waiting")

    screen.act("hideNames")

    assert offer(screen).startswith("Patient 77 began")
