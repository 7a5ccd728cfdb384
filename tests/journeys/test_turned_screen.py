"""The screen turned to the patient: the own course, and the record nowhere to be found."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QStatusBar, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.test_lock import WORDS, OpenScreen, given_away, made  # noqa: F401  # a fixture
from tests.window.courses import Courses
from tests.window.screen import Screen
from tests.window.self_entry import Patient
from tests.window.texts import texts_of
from tracker.domain.values.visit import Visit
from tracker.language import tr
from tracker.preferences import PreferenceFile
from tracker.services.encryption import unlock
from tracker.services.workspace import Workspace
from tracker.ui.dialogs.message_dialog import MessageDialog
from tracker.ui.patient_view.progress_view import ProgressView
from tracker.ui.shell.patients_turn import NO_VISIT, WITHHELD
from tracker.ui.work.keys import use_keys
from tracker.ui.work.privacy import MASK

NOTE = "Heronwalk"


@pytest.fixture(autouse=True)
def usual_keys_afterwards() -> Iterator[None]:
    yield
    use_keys({})


def turn(screen: Screen) -> ProgressView:
    screen.log_visit(date(2026, 11, 20), "5856510\n5\n7n")
    screen.act("turnScreen")
    view = screen.find(ProgressView, "progressView")
    screen.wait_until(lambda: view.is_drawn)
    return view


def is_turned(screen: Screen) -> bool:
    return screen.window.findChild(QWidget, "progressView") is not None


def test_it_says_the_patients_own_words_to_a_screen_reader(screen: Screen) -> None:
    view = turn(screen)

    assert view.accessibleName() == "Your progress"
    assert "Maria Keller" in view.accessibleDescription()
    assert "Leg pain" in view.accessibleDescription()


def test_list_form_menus_and_status_are_gone_and_their_keys_do_nothing(screen: Screen) -> None:
    turn(screen)

    assert screen.window.findChild(QWidget, "patientPanel") is None
    assert screen.window.findChild(QWidget, "visitForm") is None
    assert not screen.window.menuBar().isVisible()
    assert not screen.find(QStatusBar, "statusLine").isVisible()
    screen.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    screen.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert is_turned(screen)


def test_nothing_typed_for_the_record_is_there(screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 13), "5856510\n5\n7n")
    screen.type_visit(date(2026, 11, 20), "36")
    screen.find(QPlainTextEdit, "note").setPlainText(NOTE)

    screen.act("turnScreen")

    assert not [text for text in texts_of(screen.window) if NOTE in text]


def test_escape_brings_back_what_stood_there_with_the_cursor(screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 13), "5856510\n5\n7n")
    screen.type_visit(date(2026, 11, 20), "36")
    before = screen.window.focusWidget()
    screen.act("turnScreen")
    screen.wait_until(lambda: is_turned(screen))

    screen.press(Qt.Key.Key_Escape)

    screen.wait_until(lambda: not is_turned(screen))
    assert screen.window.focusWidget() is before
    assert screen.window.menuBar().isVisible()
    assert not screen.window.isFullScreen()
    screen.type_focused("4")
    assert screen.open_course.form.state().leg_pain == 6
    assert screen.open_course.form.state().back_pain == 3


def test_a_click_brings_the_record_back(screen: Screen) -> None:
    turn(screen)

    screen.click("leaveProgressView")

    assert not is_turned(screen)


def test_a_course_without_a_visit_is_not_shown(screen: Screen) -> None:
    screen.act("turnScreen")

    assert not is_turned(screen)
    assert screen.messenger.told[-1] == tr(NO_VISIT)


def test_the_page_is_withheld_while_an_emergency_stands_that_is_only_typed(screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 13), "5856510\n5\n7n")
    screen.type_visit(date(2026, 11, 20), "58")
    screen.find(QWidget, "redFlags").setFocus()
    screen.type_focused("y")
    screen.find(QWidget, "flagBladder").setFocus()
    screen.type_focused("y")
    screen.click("redFlagsDone")

    screen.act("turnScreen")

    assert not is_turned(screen)
    assert screen.messenger.told[-1] == tr(WITHHELD)


def test_hidden_names_stay_hidden(screen: Screen) -> None:
    screen.act("hideNames")

    view = turn(screen)

    said = view.accessibleDescription()
    assert "Keller" not in said
    assert MASK in said or "77" in said


@pytest.fixture
def encrypted(qtbot: QtBot, made: Path, tmp_path: Path) -> Iterator[OpenScreen]:  # noqa: F811
    for one in made.parent.iterdir():
        shutil.copy(one, tmp_path)
    file = tmp_path / made.name
    preferences = PreferenceFile(tmp_path / "preferences.json")
    clinic = Workspace.open(file, preferences, unlock(file, next(iter(WORDS.values()))))
    screen = OpenScreen(qtbot, clinic)
    screen.open_patient("Quillfeather")
    yield screen
    screen.close()


def touch(screen: OpenScreen) -> None:
    """Press a key as the window system sends it: to the window, where somebody is watched for."""
    window = screen.window.windowHandle()
    screen.wait_until(lambda: QGuiApplication.focusWindow() is window)
    QTest.keyClick(window, Qt.Key.Key_Shift)


def test_the_clinic_locks_by_itself_over_the_turned_screen(encrypted: OpenScreen) -> None:
    screen = encrypted
    screen.act("turnScreen")
    screen.clock.go_on(24 * 60)

    touch(screen)

    screen.wait_until(lambda: screen.is_locked)
    assert given_away() == []
    screen.unlock(screen.window, "Ana Sample")
    assert not is_turned(screen)
    assert screen.window.menuBar().isVisible()


def test_ctrl_l_locks_from_the_turned_screen(encrypted: OpenScreen) -> None:
    encrypted.act("turnScreen")

    encrypted.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    encrypted.wait_until(lambda: encrypted.is_locked)
    assert given_away() == []


def test_the_key_that_was_chosen_locks_and_the_usual_one_no_more(encrypted: OpenScreen) -> None:
    use_keys({"lock": "F4"})
    encrypted.act("turnScreen")

    encrypted.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert is_turned(encrypted)
    encrypted.press(Qt.Key.Key_F4)

    encrypted.wait_until(lambda: encrypted.is_locked)


def test_a_patient_who_answered_leaves_a_locked_clinic(encrypted: OpenScreen) -> None:
    patient = Patient(encrypted)
    patient.tap("en")
    patient.answer_all()

    patient.give_back()

    assert encrypted.is_locked
    assert given_away() == []
    encrypted.unlock(encrypted.window, "Ana Sample")
    assert encrypted.draft_offer.startswith("Ottoline answered")


def test_the_clinic_locks_by_itself_while_a_patient_answers(encrypted: OpenScreen) -> None:
    patient = Patient(encrypted)
    patient.tap("en")
    patient.tap("3")
    encrypted.clock.go_on(24 * 60)

    touch(encrypted)

    encrypted.wait_until(lambda: encrypted.is_locked)
    encrypted.unlock(encrypted.window, "Ana Sample")
    assert encrypted.draft_offer.startswith("Ottoline began to answer")


def a_message(screen: Screen) -> MessageDialog:
    return MessageDialog("warning", "Backup", "Quinn Rowan was not saved.", screen.window)


def test_a_message_that_comes_meanwhile_waits_for_the_clinician(screen: Screen) -> None:
    turn(screen)
    message = a_message(screen)

    message.open()

    assert not message.isVisible()
    screen.press(Qt.Key.Key_Escape)
    assert message.isVisible()
    message.reject()
    message.deleteLater()


def test_a_dialog_beside_the_window_is_put_away_meanwhile(screen: Screen) -> None:
    message = a_message(screen)
    message.show()
    screen.take_keys()

    turn(screen)

    assert not message.isVisible()
    screen.find(QWidget, "progressView").setFocus()
    screen.click("leaveProgressView")
    assert message.isVisible()
    message.reject()
    message.deleteLater()


def test_what_another_window_saved_is_on_the_turned_screen(screen: Screen, database: Path) -> None:
    screen.log_visit(date(2026, 11, 13), "5856510\n5\n7n")
    timer = screen.window.findChild(QTimer, "elsewhereTimer")
    assert isinstance(timer, QTimer)
    timer.stop()
    other = Workspace.open(database)
    course = screen.open_course.course
    assert course is not None
    assert course.course_id is not None
    visit = Visit(visit_date=date(2026, 11, 20), leg_pain=1)
    other.courses.log_visit(course.course_id, visit, by="B")
    other.close()

    screen.act("turnScreen")

    shown = screen.find(ProgressView, "progressView").accessibleDescription()
    assert "→ 1" in shown


def test_a_patient_whose_course_ended_is_asked_nothing(screen: Screen) -> None:
    course = screen.open_course.course
    assert course is not None
    action = screen.window.findChild(QAction, "selfEntry")
    assert isinstance(action, QAction)
    assert action.isEnabled()

    Courses(screen).end("moved away")

    assert not action.isEnabled()
