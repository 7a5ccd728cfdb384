"""Tools, Encryption and people: the clinic is encrypted while a course stands open."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from keyring.backends.fail import Keyring as FailingKeyring
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from tests.keychains import keychain_in_use
from tests.window.dialogs import DialogMeeting
from tests.window.samples import store_samples
from tests.window.screen import NOW, Screen
from tracker.models.sqlite_driver import is_encrypted
from tracker.services.encryption import people_of, unlock

ANA, WORDS = "Ana Sample", "four words of ana"
OTHER_WORDS = "four other words"
WAIT_MS = 20_000


class Dialogs:
    """Meets dialogs one after the other; each waits for what it asked for."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def fill(self, dialog: QDialog, name: str, words: str, again: str = "") -> None:
        """Type a name and a passphrase, and press the first button."""
        typed = (("personName", name), ("passphrase", words), ("passphraseAgain", again or words))
        for field, text in typed:
            line = dialog.findChild(QLineEdit, field)
            assert isinstance(line, QLineEdit)
            if line.isEnabled():
                line.clear()
                self._qtbot.keyClicks(line, text)
        self.save(dialog)

    def save(self, dialog: QDialog) -> None:
        buttons = dialog.findChild(QDialogButtonBox)
        assert isinstance(buttons, QDialogButtonBox)
        buttons.button(QDialogButtonBox.StandardButton.Save).click()

    def press(self, dialog: QDialog, name: str) -> None:
        button = dialog.findChild(QPushButton, name)
        assert isinstance(button, QPushButton), f"no {name}"
        button.click()

    def wait_for_another(self, dialog: QDialog, before: str) -> None:
        """Wait until a dialog says another problem."""
        self.wait_for(lambda: problem(dialog) not in ("", before))

    def wait_for(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=WAIT_MS)


def problem(dialog: QDialog) -> str:
    label = dialog.findChild(QLabel, "passphraseProblem")
    assert isinstance(label, QLabel)
    return label.text()


def people_shown(dialog: QDialog) -> list[str]:
    shown = dialog.findChild(QListWidget, "people")
    assert isinstance(shown, QListWidget)
    return [shown.item(row).text() for row in range(shown.count())]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "clinic.sqlite3"
    store_samples(path, NOW.date())
    return path


@pytest.fixture
def screen(qtbot: QtBot, file: Path) -> Iterator[Screen]:
    screen = Screen(qtbot, file)
    screen.open_patient("Dummy")
    yield screen
    screen.close()


@pytest.fixture
def dialogs(qtbot: QtBot) -> Dialogs:
    return Dialogs(qtbot)


def encrypt(screen: Screen, dialogs: Dialogs) -> list[str]:
    """Encrypt the clinic as Ana; return the groups of the recovery key that was shown."""
    groups: list[str] = []

    def keep(dialog: QDialog) -> None:
        labels = (dialog.findChild(QLabel, f"recoveryGroup{at}") for at in range(8))
        groups.extend(label.text() for label in labels if isinstance(label, QLabel))
        dialogs.press(dialog, "recoveryKept")

    asking = DialogMeeting("passphraseDialog", lambda dialog: dialogs.fill(dialog, ANA, WORDS))
    showing = DialogMeeting("recoveryDialog", keep)
    screen.act("encryption")
    assert asking.is_over
    assert showing.is_over
    return groups


def test_the_clinic_is_encrypted_and_the_course_and_the_draft_stay(
    screen: Screen, dialogs: Dialogs, file: Path
) -> None:
    screen.type_visit(date(2026, 11, 20), "36")
    name = screen.patient_name

    groups = encrypt(screen, dialogs)

    assert is_encrypted(file)
    assert people_of(file) == (ANA,)
    assert unlock(file, "-".join(groups)).person is None
    assert unlock(file, WORDS).person == ANA
    assert screen.patient_name == name
    assert "encrypted" in screen.find(QLabel, "databaseState").text()
    assert "not" not in screen.find(QLabel, "databaseState").text()
    screen.reopen()
    assert screen.draft_offer


def test_locking_a_plain_clinic_says_why_it_cannot_and_offers_to_encrypt_it(
    screen: Screen,
) -> None:
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        said.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    meeting = DialogMeeting("passphraseDialog", read)

    screen.act("lock")

    words = " ".join(said)
    assert meeting.is_over
    assert "There is nothing to lock yet" in words
    assert "It does not protect what was printed, exported or copied unencrypted before" in words
    assert screen.find(QLabel, "patientName").isVisible()


def test_a_visit_is_saved_as_whoever_encrypted_it(screen: Screen, dialogs: Dialogs) -> None:
    encrypt(screen, dialogs)
    screen.take_keys()

    screen.log_visit(date(2026, 11, 20), "364654\n")

    screen.amend(0)
    assert any(ANA in cell for line in screen.history() for cell in line)


def test_what_is_wrong_is_said_in_the_dialog_and_nothing_is_changed(
    screen: Screen, dialogs: Dialogs, file: Path
) -> None:
    said: list[str] = []

    def try_in_vain(dialog: QDialog) -> None:
        for name, words, again in (("", WORDS, ""), (ANA, WORDS, "other"), (ANA, "short", "")):
            before = problem(dialog)
            dialogs.fill(dialog, name, words, again)
            dialogs.wait_for_another(dialog, before)
            said.append(problem(dialog))
        dialog.close()
        dialog.close()

    meeting = DialogMeeting("passphraseDialog", try_in_vain)
    screen.act("encryption")

    assert meeting.is_over
    assert len(set(said)) == 3
    assert not is_encrypted(file)


def test_the_recovery_key_is_not_lost_by_escape(screen: Screen, dialogs: Dialogs) -> None:
    stayed: list[bool] = []

    def leave(dialog: QDialog) -> None:
        dialog.reject()
        stayed.append(dialog.isVisible())
        dialogs.press(dialog, "recoveryKept")

    asking = DialogMeeting("passphraseDialog", lambda dialog: dialogs.fill(dialog, ANA, WORDS))
    showing = DialogMeeting("recoveryDialog", leave)
    screen.act("encryption")

    assert asking.is_over
    assert showing.is_over
    assert stayed == [True]


def test_a_second_person_is_added_and_the_first_removed(
    screen: Screen, dialogs: Dialogs, file: Path
) -> None:
    encrypt(screen, dialogs)
    seen: list[list[str]] = []

    def change(dialog: QDialog) -> None:
        filling = DialogMeeting(
            "passphraseDialog", lambda found: dialogs.fill(found, "Ben", OTHER_WORDS)
        )
        dialogs.press(dialog, "addPerson")
        assert filling.is_over
        seen.append(people_shown(dialog))
        dialogs.press(dialog, "removePerson")
        dialogs.wait_for(lambda: len(people_shown(dialog)) == 1)
        seen.append(people_shown(dialog))
        dialog.reject()

    meeting = DialogMeeting("peopleDialog", change)
    screen.act("encryption")

    assert meeting.is_over
    assert seen == [[ANA, "Ben"], ["Ben"]]
    assert people_of(file) == ("Ben",)
    assert unlock(file, OTHER_WORDS).person == "Ben"


@pytest.fixture
def no_keychain() -> Iterator[None]:
    """Be a computer without a keychain, whatever it has."""
    with keychain_in_use(FailingKeyring()):  # type: ignore[no-untyped-call]
        yield


@pytest.mark.usefixtures("no_keychain")
def test_a_computer_without_a_keychain_says_so_and_remembers_nobody(
    screen: Screen, dialogs: Dialogs
) -> None:
    encrypt(screen, dialogs)
    found: list[object] = []

    def tick(dialog: QDialog) -> None:
        box, said = (
            dialog.findChild(QCheckBox, "useKeychain"),
            dialog.findChild(QLabel, "peopleSaid"),
        )
        assert isinstance(box, QCheckBox)
        assert isinstance(said, QLabel)
        try:
            box.click()
            dialogs.wait_for(lambda: bool(said.text()))
            found.append((box.isChecked(), "keychain" in said.text()))
        finally:
            dialog.reject()

    meeting = DialogMeeting("peopleDialog", tick)
    screen.act("encryption")

    assert meeting.is_over
    assert found == [(False, True)]


def test_encryption_is_taken_away_after_asking(
    screen: Screen, dialogs: Dialogs, file: Path
) -> None:
    encrypt(screen, dialogs)

    meeting = DialogMeeting("peopleDialog", lambda dialog: dialogs.press(dialog, "encryptionOff"))
    screen.act("encryption")

    assert meeting.is_over
    assert screen.messenger.asked
    assert not is_encrypted(file)
    assert "not encrypted" in screen.find(QLabel, "databaseState").text()
    assert QApplication.activeModalWidget() is None
