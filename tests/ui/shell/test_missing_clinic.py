"""The window asks before a new clinic takes the place of one that is missing."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.makers import a_patient
from tests.ui.fakes import FakeMessenger
from tests.window.dialogs import DialogMeeting, DialogSteps
from tests.window.screen import LOADED_MS
from tracker.app import clinic_opener, entrance_finder
from tracker.cli import main
from tracker.models.database import Database
from tracker.paths import preferences_file
from tracker.preferences import PreferenceFile
from tracker.services.encryption import Encryption, unlock
from tracker.services.missing_clinic import (
    ClinicMissingError,
    PasswordNeededError,
    open_own_clinic,
)
from tracker.services.workspace import Workspace
from tracker.ui.look.theme import Theme
from tracker.ui.shell.main_window import MainWindow
from tracker.ui.shell.missing_clinic import MissingClinic
from tracker.ui.shell.opening import open_window
from tracker.ui.shell.place_shown import PlaceShown
from tracker.ui.shell.window_parts import WindowParts
from tracker.ui.work.messages import QtMessenger


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the clinic's own database, which is missing; a backup of it holds one patient."""
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path))
    clinic = open_own_clinic(PreferenceFile(tmp_path / "preferences.json"), may_be_new=False)
    clinic.patients.add(a_patient())
    clinic.close()
    assert main(["backup"]) == 0
    tmp_path.joinpath("clinic.sqlite3").rename(tmp_path / "moved away")
    return tmp_path / "clinic.sqlite3"


@pytest.fixture
def open_window_on_it(
    qtbot: QtBot, theme: Theme, messenger: FakeMessenger
) -> Iterator[Callable[[], MainWindow]]:
    """Yield what opens the window on the clinic's own database."""
    opened: list[MainWindow] = []

    def open_it() -> MainWindow:
        entrance = entrance_finder(None, PreferenceFile(preferences_file()))
        parts = WindowParts(
            open_clinic=clinic_opener(None, None, entrance),
            find_entrance=entrance,
            begin_clinic=clinic_opener(None, None, entrance, may_be_new=True),
            messenger=messenger,
        )
        window = open_window(theme, parts)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.charts_built, timeout=LOADED_MS):
            window.show()
        opened.append(window)
        return window

    yield open_it
    for window in opened:
        window.close()


def patients_in(file: Path) -> int:
    clinic = open_own_clinic(PreferenceFile(file.parent / "preferences.json"), may_be_new=False)
    count = len(clinic.patients.rows(date(2026, 11, 22)))
    clinic.close()
    return count


def test_nothing_is_begun_when_nothing_is_chosen(
    open_window_on_it: Callable[[], MainWindow], messenger: FakeMessenger, file: Path
) -> None:
    open_window_on_it()

    assert "there was a clinic on this computer" in messenger.asked[0]
    assert len(messenger.offered[0]) == 3
    assert not file.exists()


@pytest.mark.parametrize(("place", "count"), [(0, 1), (2, 0)])
def test_the_newest_backup_is_restored_or_a_new_clinic_begun(
    open_window_on_it: Callable[[], MainWindow],
    messenger: FakeMessenger,
    file: Path,
    place: int,
    count: int,
) -> None:
    messenger.chooses = place

    open_window_on_it().close()

    assert messenger.warned == []
    assert patients_in(file) == count


def test_a_file_that_was_found_is_brought_back(
    open_window_on_it: Callable[[], MainWindow],
    messenger: FakeMessenger,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    messenger.chooses = 1
    found = str(file.with_name("moved away"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (found, ""))

    open_window_on_it().close()

    assert patients_in(file) == 1


def test_an_encrypted_copy_is_restored_once_its_passphrase_is_typed(
    open_window_on_it: Callable[[], MainWindow],
    messenger: FakeMessenger,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = "three words apart"
    file.with_name("moved away").rename(file)
    database = Database.open(file)
    Encryption(database).turn_on("Ana Sample", words)
    database.close()
    monkeypatch.setenv("TRACKER_PASSPHRASE", words)
    for plain in file.parent.joinpath("backups").iterdir():
        plain.unlink()
    assert main(["backup"]) == 0
    file.unlink()
    messenger.chooses = 0
    messenger.secrets = ["not these words", words]

    open_window_on_it().close()

    assert "does not open" in messenger.asked[2]
    assert messenger.warned == []
    opened = Workspace.open(file, None, unlock(file, words))
    assert opened.patients.find_id("1042") is not None
    opened.close()


def test_the_field_of_a_secret_says_which_secret_is_wanted(
    qtbot: QtBot, theme: Theme, file: Path
) -> None:
    encrypted = file.with_name("encrypted.sqlite3")
    file.with_name("moved away").rename(encrypted)
    database = Database.open(encrypted)
    Encryption(database).turn_on("Ana Sample", "three words apart")
    database.close()
    window = MainWindow()
    qtbot.addWidget(window)
    parts = WindowParts(open_clinic=never, begin_clinic=never, preferences=PreferenceFile(None))
    messenger = QtMessenger(window)
    asking = MissingClinic(window, messenger, parts, PlaceShown(window, messenger, parts))
    said: list[str] = []

    def note(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "messageSecret")
        if field is None:  # what is to be done about the clinic that is missing: restore the copy
            go_on = dialog.findChildren(QPushButton)[0]
            go_on.click()
            return
        assert field.placeholderText() == field.accessibleName()
        said.append(field.placeholderText())
        dialog.reject()

    server = DialogMeeting("messageDialog", note)
    asking.find_opener(PasswordNeededError("", "postgresql://clinic@server.clinic.example/clinic"))
    copy = DialogSteps(("messageDialog", note), ("messageDialog", note))
    asking.find_opener(ClinicMissingError(file, encrypted))

    assert (server.is_over, copy.is_over) == (True, True)
    assert said == ["Password", "Passphrase or recovery key"]


def never() -> Workspace:
    """Open nothing: whatever is asked is left."""
    raise AssertionError
