"""A window on an encrypted clinic asks for a passphrase, and shows nothing before it has one."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_patient
from tests.window.screen import LOADED_MS, Screen
from tracker.app import clinic_opener, early_course_finder, entrance_finder, first_list_finder
from tracker.models.sqlite_driver import connect
from tracker.preferences import PreferenceFile
from tracker.services.encryption import unlock
from tracker.services.workspace import Workspace
from tracker.ui.shell.window_parts import WindowParts

ANA, BEN = "Ana Sample", "Ben Example"
WORDS = {ANA: "ana's passphrase", BEN: "ben's passphrase"}
MARKER = "Markerword"


class LockedScreen(Screen):
    """A window on an encrypted clinic, as it stands before anybody unlocked it."""

    def __init__(self, qtbot: QtBot, file: Path, preferences: PreferenceFile) -> None:
        self._preferences = preferences
        super().__init__(qtbot, file)

    def parts(self, database: Path | str | Workspace) -> WindowParts:
        """Return what the window is given, as the program gives it."""
        file = str(database)
        entrance = entrance_finder(file, self._preferences)
        return replace(
            super().parts(database),
            open_clinic=clinic_opener(file, None, entrance),
            find_first_list=first_list_finder(file, entrance),
            find_early_course=early_course_finder(file, entrance),
            find_entrance=entrance,
        )

    def show(self) -> None:
        """Show the window and wait for the question."""
        self.window.show()
        self._qtbot.waitUntil(lambda: self.window.findChild(QComboBox, "unlockPerson") is not None)

    def try_to_unlock(self, words: str, person: str = "") -> None:
        """Type a passphrase and press Enter, after choosing who one is."""
        if person:
            self.find(QComboBox, "unlockPerson").setCurrentText(person)
        field = self.find(QLineEdit, "unlockPassphrase")
        field.clear()
        self._qtbot.keyClicks(field, words)
        self._qtbot.keyClick(field, "\r")

    def unlock(self, words: str, person: str = "") -> None:
        """Unlock the clinic and wait until everything is there."""
        with self._qtbot.waitSignal(self.window.charts_built, timeout=LOADED_MS):
            self.try_to_unlock(words, person)

    def is_refused(self) -> bool:
        return bool(self.find(QLabel, "unlockProblem").text())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    file = tmp_path_factory.mktemp("encrypted") / "clinic.sqlite3"
    clinic = Workspace.open(file)
    clinic.patients.add(a_patient("7", family_name=MARKER))
    recovery = clinic.encryption.turn_on(ANA, WORDS[ANA])
    clinic.encryption.set_passphrase(BEN, WORDS[BEN])
    clinic.close()
    return file, recovery


@pytest.fixture
def preferences(tmp_path: Path) -> PreferenceFile:
    return PreferenceFile(tmp_path / "preferences.json")


@pytest.fixture
def screen(
    qtbot: QtBot, made: tuple[Path, str], preferences: PreferenceFile
) -> Iterator[LockedScreen]:
    opened = LockedScreen(qtbot, made[0], preferences)
    yield opened
    opened.close()


def every_text() -> str:
    widgets = QApplication.allWidgets()
    return " ".join(
        [*(widget.accessibleName() for widget in widgets)]
        + [label.text() for label in widgets if isinstance(label, QLabel)]
        + [widget.toolTip() for widget in widgets if isinstance(widget, QWidget)]
        + [widget.windowTitle() for widget in widgets]
    )


def test_nothing_of_a_patient_is_there_before_it_is_unlocked(screen: LockedScreen) -> None:
    assert MARKER not in every_text()
    assert screen.window.findChild(QWidget, "patientPanel") is None


def test_a_person_unlocks_it_and_is_who_works_here(
    screen: LockedScreen, preferences: PreferenceFile
) -> None:
    screen.unlock(WORDS[BEN], BEN)

    assert "encrypted" in screen.find(QLabel, "databaseState").text()
    assert "not" not in screen.find(QLabel, "databaseState").text()
    assert screen.window.findChild(QWidget, "unlockPage") is None
    assert preferences.find("last_person") == BEN


def test_the_recovery_key_opens_it(screen: LockedScreen, made: tuple[Path, str]) -> None:
    screen.unlock(made[1].lower(), ANA)

    assert screen.find(QWidget, "patientPanel").isVisible()


def test_a_wrong_passphrase_is_refused_in_words_and_the_next_one_opens(
    screen: LockedScreen, qtbot: QtBot
) -> None:
    screen.try_to_unlock("not this one", ANA)
    qtbot.waitUntil(screen.is_refused)

    screen.unlock(WORDS[ANA], ANA)


def test_attempts_slow_down(screen: LockedScreen, qtbot: QtBot) -> None:
    button = screen.find(QPushButton, "unlock")
    for _ in range(3):
        qtbot.waitUntil(button.isEnabled)
        screen.try_to_unlock("not this one", ANA)
        qtbot.waitUntil(lambda: not button.isEnabled())
    qtbot.waitUntil(lambda: button.text().startswith("Wait"))

    screen.try_to_unlock(WORDS[ANA], ANA)

    assert screen.window.findChild(QWidget, "patientPanel") is None


def test_a_keychain_that_holds_nothing_is_said_and_the_passphrase_opens(
    qtbot: QtBot, made: tuple[Path, str], preferences: PreferenceFile
) -> None:
    preferences.remember({"keychain": "of another day"})
    screen = LockedScreen(qtbot, made[0], preferences)

    screen.click("unlockByKeychain")
    qtbot.waitUntil(screen.is_refused)

    screen.unlock(WORDS[ANA], ANA)
    screen.close()


def test_the_keychain_is_not_offered_where_it_was_not_chosen(screen: LockedScreen) -> None:
    assert screen.window.findChild(QPushButton, "unlockByKeychain") is None


def test_closing_before_unlocking_closes(screen: LockedScreen) -> None:
    assert screen.window.close()


def test_the_log_of_access_knows_who_unlocked_it_and_who_failed(
    screen: LockedScreen, made: tuple[Path, str], qtbot: QtBot
) -> None:
    screen.try_to_unlock("not this one", ANA)
    qtbot.waitUntil(screen.is_refused)
    screen.unlock(WORDS[BEN], BEN)
    screen.close()

    with closing(connect(made[0], unlock(made[0], WORDS[ANA]).key)) as connection:
        lines = connection.execute("SELECT kind, person FROM access_log").fetchall()
    assert ("unlock_failed", "") in lines
    assert ("unlocked", BEN) in lines
