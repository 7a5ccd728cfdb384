"""The lock: nothing of anybody is to be found in any window, and all of it comes back."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, an_assessment, weekly_visits
from tests.window.day import Home
from tests.window.dialogs import DialogMeeting
from tests.window.screen import NOW, Screen
from tests.window.texts import texts_of
from tracker.models.sqlite_driver import connect
from tracker.preferences import PreferenceFile
from tracker.services.encryption import unlock
from tracker.services.workspace import Workspace
from tracker.ui.menus.table import STAYS_WHILE_LOCKED
from tracker.ui.shell.window_parts import WindowParts
from tracker.ui.work.clock import Clock
from tracker.ui.work.messages import QtMessenger

ANA, BEN = "Ana Sample", "Ben Example"
WORDS = {ANA: "four words of ana", BEN: "four words of ben"}
FAMILY, GIVEN, CLINIC_ID, BORN = "Quillfeather", "Ottoline", "778899", date(1971, 3, 9)
NOTE = "Heronwalk"
TYPED = "Zanzibar"
SECRETS = ("quillfeather", "ottoline", CLINIC_ID, "1971", "heronwalk", "zanzibar")
WAIT_MS = 20_000


class WatchClock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def tell(self) -> datetime:
        return self.now

    def go_on(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


class OpenScreen(Screen):
    """A window on an encrypted clinic that Ana has unlocked, with a patient open."""

    def __init__(self, qtbot: QtBot, clinic: Workspace) -> None:
        self.clock = WatchClock()
        super().__init__(qtbot, clinic)

    def parts(self, database: Path | str | Workspace) -> WindowParts:
        return replace(super().parts(database), clock=Clock(now=self.clock.tell))

    @property
    def is_locked(self) -> bool:
        return self.window.findChild(QWidget, "unlockPage") is not None

    def unlock(self, place: QWidget, person: str) -> None:
        """Unlock in the window or in a dialog, and wait until it is open."""
        box, field = place.findChild(QComboBox, "unlockPerson"), passphrase_of(place)
        assert isinstance(box, QComboBox)
        self._qtbot.waitUntil(lambda: box.count() == len(WORDS))
        box.setCurrentText(person)
        self._qtbot.keyClicks(field, WORDS[person])
        self._qtbot.keyClick(field, Qt.Key.Key_Return)
        self._qtbot.waitUntil(lambda: not self.is_locked, timeout=WAIT_MS)


def passphrase_of(place: QWidget) -> QLineEdit:
    field = place.findChild(QLineEdit, "unlockPassphrase")
    assert isinstance(field, QLineEdit)
    return field


def given_away() -> list[str]:
    """Return every text of every window that says something of a patient."""
    roots = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    said = [text for root in roots for text in texts_of(root)]
    said += [window.title() for window in QGuiApplication.allWindows() if window.isVisible()]
    return [text for text in said if any(one in text.casefold() for one in SECRETS)]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("encrypted") / "clinic.sqlite3"
    clinic = Workspace.open(file)
    patient = a_patient(CLINIC_ID, family_name=FAMILY, given_name=GIVEN, birth_date=BORN)
    patient_id, _ = clinic.patients.add(patient)
    course_id, _ = clinic.courses.begin(patient_id, an_assessment())
    for visit in weekly_visits(leg_pain=(8, 6), pain_reach_left=(5, 4)):
        clinic.courses.log_visit(course_id, visit, by=ANA)
    clinic.encryption.turn_on(ANA, WORDS[ANA])
    clinic.encryption.set_passphrase(BEN, WORDS[BEN])
    clinic.close()
    return file


@pytest.fixture
def clinic(made: Path, tmp_path: Path) -> Workspace:
    for one in made.parent.iterdir():
        shutil.copy(one, tmp_path)
    file = tmp_path / made.name
    preferences = PreferenceFile(tmp_path / "preferences.json")
    return Workspace.open(file, preferences, unlock(file, WORDS[ANA]))


@pytest.fixture
def screen(qtbot: QtBot, clinic: Workspace) -> Iterator[OpenScreen]:
    screen = OpenScreen(qtbot, clinic)
    screen.open_patient(FAMILY)
    yield screen
    screen.close()


def test_names_are_everywhere_at_first(screen: OpenScreen) -> None:
    assert len(given_away()) > 3


def test_no_window_says_anything_of_a_patient_while_locked(screen: OpenScreen) -> None:
    screen.type_visit(date(2026, 11, 20), "36")
    note = screen.find(QPlainTextEdit, "note")
    note.setPlainText(NOTE)

    screen.act("lock")

    assert screen.is_locked
    assert given_away() == []


def test_the_day_is_covered_too_and_comes_back(screen: OpenScreen) -> None:
    screen.act("addToday")
    screen.act("today")
    home = Home(screen)
    screen.wait_until(lambda: home.is_shown and len(home.waiting) == 1)

    screen.act("lock")

    assert given_away() == []
    screen.unlock(screen.window, ANA)
    assert home.is_shown


def test_everything_comes_back_with_the_draft_and_the_cursor(screen: OpenScreen) -> None:
    screen.type_visit(date(2026, 11, 20), "36")
    title, typed_in = screen.window.windowTitle(), QApplication.focusWidget()
    draft = screen.open_course.form.state()
    offered = [action.isEnabled() for action in screen.window.findChildren(QAction)]

    screen.act("lock")
    screen.unlock(screen.window, ANA)

    assert screen.window.windowTitle() == title
    assert screen.open_course.form.state() == draft
    assert QApplication.focusWidget() is typed_in
    assert [one.isEnabled() for one in screen.window.findChildren(QAction)] == offered
    assert screen.find(QWidget, "patientPanel").isVisible()


def test_what_was_typed_a_moment_before_is_stored_as_a_draft(
    screen: OpenScreen, clinic: Workspace
) -> None:
    screen.type_visit(date(2026, 11, 20), "36")

    screen.act("lock")

    assert len(clinic.drafts.all()) == 1


def test_no_action_is_offered_but_those_that_show_nothing(screen: OpenScreen) -> None:
    screen.act("lock")

    menus = screen.window.menuBar().findChildren(QMenu)
    offered = {one.objectName() for menu in menus for one in menu.actions() if one.isEnabled()}
    assert offered - {""} <= STAYS_WHILE_LOCKED
    assert "quit" in offered


def test_a_second_person_unlocks_as_themselves(screen: OpenScreen, clinic: Workspace) -> None:
    assert clinic.who.name == ANA

    screen.act("lock")
    screen.unlock(screen.window, BEN)

    assert clinic.who.name == BEN
    screen.log_visit(date(2026, 11, 20), "364654\n")
    screen.amend(0)
    assert any(BEN in cell for line in screen.history() for cell in line)


def test_a_key_file_put_in_the_place_of_ours_opens_nothing(
    screen: OpenScreen, clinic: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    other = Workspace.open(tmp_path / "other" / "clinic.sqlite3")
    other.encryption.turn_on(ANA, "an attacker's words")
    other.close()
    screen.act("lock")
    shutil.copy(tmp_path / "other" / "clinic.sqlite3.keys", tmp_path / "clinic.sqlite3.keys")

    qtbot.keyClicks(passphrase_of(screen.window), "an attacker's words")
    qtbot.keyClick(passphrase_of(screen.window), Qt.Key.Key_Return)

    problem = screen.find(QLabel, "unlockProblem")
    qtbot.waitUntil(lambda: bool(problem.text()), timeout=WAIT_MS)
    assert screen.is_locked


def test_what_failed_behind_the_lock_is_logged_though_nobody_unlocks_it(
    screen: OpenScreen, clinic: Workspace, qtbot: QtBot
) -> None:
    screen.act("lock")
    qtbot.keyClicks(passphrase_of(screen.window), "not this one")
    qtbot.keyClick(passphrase_of(screen.window), Qt.Key.Key_Return)
    problem = screen.find(QLabel, "unlockProblem")
    qtbot.waitUntil(lambda: bool(problem.text()), timeout=WAIT_MS)
    file = clinic.path
    assert file is not None

    screen.close()

    with closing(connect(file, unlock(file, WORDS[ANA]).key)) as connection:
        kinds = [row[0] for row in connection.execute("SELECT kind FROM access_log")]
    assert kinds.count("unlock_failed") == 1


def in_a_dialog(
    screen: OpenScreen, action: str, name: str, deed: Callable[[QDialog], None]
) -> None:
    def meet(dialog: QDialog) -> None:
        try:
            deed(dialog)
        finally:
            dialog.hide()  # which ends it, whatever stands in it

    meeting = DialogMeeting(name, meet)
    screen.act(action)
    assert meeting.is_over


def lock(screen: OpenScreen, window: QWidget) -> None:
    """Lock as the idle watch does: a dialog keeps the menus away."""
    screen.clock.go_on(minutes=11)
    screen.wait_until(lambda: QGuiApplication.focusWindow() is window.windowHandle())
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)


def test_an_open_dialog_gives_nothing_away_and_keeps_what_was_typed(
    screen: OpenScreen, qtbot: QtBot
) -> None:
    seen: list[object] = []

    def look(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "familyName")
        assert isinstance(field, QLineEdit)
        field.setFocus()
        field.clear()
        qtbot.keyClicks(field, TYPED)
        field.setCursorPosition(3)
        size = dialog.size()
        lock(screen, dialog)
        seen.append((given_away(), dialog.windowTitle()))
        dialog.grab()
        qtbot.keyClick(passphrase_of(dialog), Qt.Key.Key_Escape)
        dialog.close()
        assert dialog.isVisible()
        screen.unlock(dialog, ANA)
        seen.append((field.text(), field.cursorPosition(), field.isVisible()))
        seen.append((QApplication.focusWidget() is field, dialog.size() == size))

    in_a_dialog(screen, "editPatient", "patientDialog", look)

    assert seen == [([], "Locked"), (TYPED, 3, True), (True, True)]


def test_every_dialog_is_covered_and_comes_back_as_it_was(screen: OpenScreen) -> None:
    for action, name in (
        ("editCourse", "courseDialog"), ("print", "printPreview"), ("pages", "pagesDialog"),
        ("why", "findingsDialog"), ("printSeveral", "batchDialog"), ("settings", "settingsDialog"),
    ):  # fmt: skip
        found: list[object] = []

        def look(dialog: QDialog, found: list[object] = found) -> None:
            before = shown(dialog)
            lock(screen, dialog)
            found.append(given_away())
            screen.unlock(dialog, ANA)
            found.append(shown(dialog) == before)

        in_a_dialog(screen, action, name, look)
        assert found == [[], True], action


def shown(dialog: QDialog) -> list[tuple[str, str]]:
    """Return what is seen of a dialog: every widget in sight."""
    return sorted(
        (one.metaObject().className(), one.objectName())
        for one in dialog.findChildren(QWidget)
        if one.isVisible()
    )


def test_a_message_that_comes_while_locked_is_covered_too(screen: OpenScreen) -> None:
    screen.act("lock")
    seen: list[object] = []

    def look(dialog: QDialog) -> None:
        seen.append(given_away())
        screen.unlock(dialog, ANA)
        seen.append(len(given_away()) > 0)
        button = dialog.findChild(QPushButton)
        assert isinstance(button, QPushButton)
        button.click()

    meeting = DialogMeeting("messageDialog", look)
    QtMessenger(screen.window).tell("Imported", f"{FAMILY}, {GIVEN}")

    assert meeting.is_over
    assert seen == [[], True]


@pytest.mark.parametrize(("action", "name"), [("keys", "keysDialog"), ("about", "aboutDialog")])
def test_help_can_be_read_while_locked(screen: OpenScreen, action: str, name: str) -> None:
    screen.act("lock")
    seen: list[object] = []

    def look(dialog: QDialog) -> None:
        seen.append(dialog.findChild(QLineEdit, "unlockPassphrase"))
        seen.append(given_away())

    in_a_dialog(screen, action, name, look)

    assert seen == [None, []]
    assert screen.is_locked


def test_a_file_dialog_is_closed_as_cancelled(screen: OpenScreen) -> None:
    dialog = QFileDialog(screen.window, "Save")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()

    lock(screen, dialog)

    assert not dialog.isVisible()
    assert given_away() == []
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_it_locks_after_ten_minutes_without_a_touch(screen: OpenScreen) -> None:
    screen.clock.go_on(minutes=9)
    QTest.keyClick(screen.window.windowHandle(), Qt.Key.Key_Shift)
    screen.clock.go_on(minutes=9)
    QTest.mouseMove(screen.window.windowHandle())
    QTest.keyClick(screen.window.windowHandle(), Qt.Key.Key_Shift)
    assert not screen.is_locked

    screen.clock.go_on(minutes=10)
    QTest.keyClick(screen.window.windowHandle(), Qt.Key.Key_Shift)

    assert screen.is_locked


def test_zero_minutes_never_locks(screen: OpenScreen, clinic: Workspace) -> None:
    def choose(dialog: QDialog) -> None:
        minutes = dialog.findChild(QComboBox, "lockMinutes")
        assert isinstance(minutes, QComboBox)
        QTest.keyClick(minutes, Qt.Key.Key_End)

    in_a_dialog(screen, "encryption", "peopleDialog", choose)
    screen.take_keys()
    lock(screen, screen.window)

    assert clinic.settings.lock_minutes == 0
    assert not screen.is_locked


def test_closing_while_locked_closes(screen: OpenScreen) -> None:
    screen.act("lock")

    assert screen.window.close()
