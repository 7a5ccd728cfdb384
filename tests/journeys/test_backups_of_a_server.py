"""Encrypted backups of a clinic on a server: compared, restored and undone in the window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from tests.keychains import keychain_in_memory
from tests.makers import a_visit
from tests.window.backups import BackupsPage, in_backups
from tests.window.dialogs import DialogMeeting, DialogSteps
from tests.window.hands import KeysAlone
from tests.window.screen import Screen
from tracker.domain.values.course import CourseId
from tracker.models.copies.manifest import is_plain, manifest_of
from tracker.paths import data_folder
from tracker.services.places.copy_keys import keys_of_copy, make_copy_keys
from tracker.services.places.server_copies import FOLDER
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.usefixtures("never_waits")
WORDS: Final = "four words of a copy"
LATER: Final = date(2026, 11, 20)


@dataclass(frozen=True)
class Copied:
    """A copy of the clinic, and what opens it besides its passphrase."""

    file: Path
    recovery: str


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep copies of one test out of the next."""
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "home"))


@pytest.fixture
def copied(address: str) -> Copied:
    """Return an encrypted copy of the clinic on the server; a visit was saved since."""
    clinic = Workspace.open(address)
    keys, recovery = make_copy_keys("Ana", WORDS)
    file = clinic.backups.backup(clinic.automatic.plan.folder, keys=keys)
    clinic.courses.log_visit(CourseId(1), a_visit(LATER), by="Dr. Example")
    clinic.close()
    return Copied(file, recovery)


@pytest.fixture
def screen(qtbot: QtBot, address: str, copied: Copied) -> Iterator[Screen]:
    screen = Screen(qtbot, address)
    screen.open_patient("Keller")
    screen.wait_until(lambda: visits(screen) == 1)
    yield screen
    screen.close()


def visits(screen: Screen) -> int:
    model = screen.find(QTableView, "visitTable").model()
    return 0 if model is None else model.rowCount()


def restore(page: BackupsPage) -> None:
    page.waits_for_states("✓ whole, encrypted")
    page.says("comparedWords", "The copy is encrypted.")
    page.press("restoreBackup")
    page.says("backupsMessage", "The clinic is what it was on")


def undo(page: BackupsPage) -> None:
    page.press("undoRestore")
    page.says("backupsMessage", "The clinic is what it was on")


def refused(words: str, screen: Screen) -> Callable[[BackupsPage], None]:
    """Return what presses Restore and is told why not."""

    def press(page: BackupsPage) -> None:
        page.press("restoreBackup")
        page.says("backupsMessage", words)
        assert page.is_offered("makeBackupNow")
        assert visits(screen) == 1

    return press


@pytest.mark.parametrize("is_recovery", [False, True])
def test_an_encrypted_copy_is_restored_and_the_restore_is_undone(
    qtbot: QtBot, screen: Screen, copied: Copied, *, is_recovery: bool
) -> None:
    secret = copied.recovery if is_recovery else WORDS
    screen.messenger.secrets = [secret, secret]

    in_backups(qtbot, screen, restore)
    qtbot.waitUntil(lambda: visits(screen) == 0)
    in_backups(qtbot, screen, undo)

    qtbot.waitUntil(lambda: visits(screen) == 1)
    assert "Keller" in screen.window.windowTitle()
    assert "opens with the same passphrase" in screen.messenger.asked[1]


def test_the_passphrase_is_asked_once_while_the_backups_are_open(
    qtbot: QtBot, screen: Screen, copied: Copied
) -> None:
    screen.messenger.secrets = [WORDS]

    def restore_and_undo(page: BackupsPage) -> None:
        restore(page)
        page.waits_for_states("✓ good", "✓ good")
        page.press("undoRestore")
        page.waits_for_states("✓ good", "✓ good", "✓ good")

    in_backups(qtbot, screen, restore_and_undo)

    qtbot.waitUntil(lambda: visits(screen) == 1)


def test_keys_alone_restore_an_encrypted_copy(qtbot: QtBot, address: str, copied: Copied) -> None:
    keys, screen = KeysAlone(qtbot), Screen(qtbot, address, asks_really=True)
    screen.open_patient("Keller")

    def type_words(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "messageSecret")
        assert isinstance(field, QLineEdit)
        dialog.activateWindow()
        qtbot.waitUntil(field.hasFocus)
        QTest.keyClicks(field, WORDS)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def agree(dialog: QDialog) -> None:
        keys.press(next(one for one in dialog.findChildren(QPushButton) if one.isDefault()))

    steps = DialogSteps(("messageDialog", type_words), ("messageDialog", agree))

    def press_restore(page: BackupsPage) -> None:
        page.waits_for_states("✓ whole, encrypted")
        QTest.keyClick(page.dialog, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
        page.says("backupsMessage", "The clinic is what it was on")

    in_backups(qtbot, screen, press_restore)

    qtbot.waitUntil(lambda: visits(screen) == 0)
    assert steps.is_over
    screen.close()


def test_what_differs_is_shown_before_it_is_restored(
    qtbot: QtBot, screen: Screen, copied: Copied
) -> None:
    screen.messenger.secrets = [WORDS]
    screen.messenger.agrees = False

    def look(page: BackupsPage) -> None:
        page.press("restoreBackup")
        page.says("comparedWords", "1 patient differs")
        assert [row[1] for row in page.rows("backupDifferences")] == ["1"]
        page.waits_for_states("✓ good")

    in_backups(qtbot, screen, look)

    assert screen.messenger.titles[-1].startswith("Restore this backup?")
    assert visits(screen) == 1


def test_what_was_there_before_is_kept_encrypted(
    qtbot: QtBot, screen: Screen, copied: Copied
) -> None:
    screen.messenger.secrets = [WORDS]

    in_backups(qtbot, screen, restore)

    (kept,) = (data_folder() / FOLDER).glob("*before-restore*.sqlite3")
    assert not is_plain(kept)


def test_a_wrong_passphrase_is_said_and_asked_again(
    qtbot: QtBot, screen: Screen, copied: Copied
) -> None:
    screen.messenger.secrets = ["another passphrase"]

    in_backups(qtbot, screen, refused("Nothing was restored.", screen))

    assert screen.messenger.titles == ["The copy is encrypted"] * 2
    assert f"does not open {copied.file.name}" in screen.messenger.asked[1]


def test_a_copy_whose_keys_are_missing_says_where_they_belong(
    qtbot: QtBot, screen: Screen, copied: Copied
) -> None:
    manifest_of(copied.file).unlink()

    in_backups(qtbot, screen, refused("nothing beside it says who may open it", screen))

    assert screen.messenger.titles == []


def test_a_damaged_encrypted_copy_is_said_and_not_restored(
    qtbot: QtBot, screen: Screen, copied: Copied
) -> None:
    content = copied.file.read_bytes()
    copied.file.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))

    def look(page: BackupsPage) -> None:
        page.waits_for_states("✗ damaged")
        assert not page.is_offered("restoreBackup")

    in_backups(qtbot, screen, look)

    assert visits(screen) == 1


def test_a_copy_damaged_while_the_passphrase_is_typed_says_so(
    qtbot: QtBot, screen: Screen, copied: Copied
) -> None:
    screen.messenger.secrets = [WORDS]

    def damage(page: BackupsPage) -> None:
        page.waits_for_states("✓ whole, encrypted")
        content = copied.file.read_bytes()
        copied.file.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        refused("it was changed since it was made", screen)(page)
        page.waits_for_states("✗ damaged")

    in_backups(qtbot, screen, damage)


def choose_to_encrypt(dialog: QDialog) -> None:
    """Press what encrypts the copies, in the plan."""
    pressed = dialog.findChild(QPushButton, "lockCopies")
    assert isinstance(pressed, QPushButton)
    pressed.click()


def type_twice(dialog: QDialog) -> None:
    """Type the passphrase, and let it be done."""
    for name in ("passphrase", "passphraseAgain"):
        field = dialog.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit)
        field.setText(WORDS)
    next(one for one in dialog.findChildren(QPushButton) if one.isDefault()).click()


def keep_key(dialog: QDialog) -> None:
    """Say that the recovery key is kept."""
    pressed = dialog.findChild(QPushButton, "recoveryKept")
    assert isinstance(pressed, QPushButton)
    pressed.click()


def test_copies_are_encrypted_once_that_was_chosen_with_a_passphrase(
    qtbot: QtBot, screen: Screen, copied: Copied
) -> None:
    said: list[str] = []

    def encrypt(page: BackupsPage) -> None:
        def plan(dialog: QDialog) -> None:
            asked = DialogMeeting("passphraseDialog", type_twice)
            shown = DialogMeeting("recoveryDialog", keep_key)
            choose_to_encrypt(dialog)
            assert asked.is_over
            assert shown.is_over
            label = dialog.findChild(QLabel, "serverHint")
            assert isinstance(label, QLabel)
            said.append(label.text())
            dialog.reject()

        meeting = DialogMeeting("backupPlanDialog", plan)
        page.press("backupPlan")
        assert meeting.is_over
        page.press("makeBackupNow")
        page.says("backupsMessage", "Verified backup")

    with keychain_in_memory():
        in_backups(qtbot, screen, encrypt)

    assert "The copies are encrypted" in said[0]
    (made,) = set(copied.file.parent.glob("*.sqlite3")) - {copied.file}
    assert not is_plain(made)
    assert keys_of_copy(made, WORDS).text != ""
