"""How a clinic begins: the first patient, a file, or somebody of the list."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_patient
from tests.window.dialogs import DialogMeeting
from tests.window.screen import Screen
from tracker.services.workspace import Workspace
from tracker.ui.look.theme import Theme
from tracker.ui.shell.welcome_page import WelcomePage


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Screen:
    return Screen(qtbot, tmp_path / "clinic.sqlite3")


def test_an_empty_clinic_says_how_to_begin(screen: Screen) -> None:
    assert screen.find(QLabel, "welcomeTitle").text() == "Begin with the first patient"
    assert screen.find(QPushButton, "newPatientHere").isVisible()
    assert screen.find(QPushButton, "importFileHere").isVisible()


@pytest.mark.parametrize(
    ("is_started", "said"),
    [(True, "is opening in a window of its own"), (False, "could not be opened")],
)
def test_a_sample_clinic_opens_in_a_window_of_its_own(
    qtbot: QtBot, theme: Theme, is_started: bool, said: str
) -> None:
    opened: list[bool] = []

    def open_samples() -> bool:
        opened.append(True)
        return is_started

    names = ("newPatient", "importFile", "encryption")
    actions = {name: QAction() for name in names}
    page = WelcomePage(actions, theme, open_samples)
    qtbot.addWidget(page)
    page.show()
    button = page.findChild(QPushButton, "sampleClinicHere")
    words = page.findChild(QLabel, "welcomeWords")
    assert isinstance(button, QPushButton)
    assert isinstance(words, QLabel)

    button.click()

    assert opened == [True]
    assert said in words.text()


def test_an_empty_clinic_recommends_encryption_and_opens_its_dialog(screen: Screen) -> None:
    button = screen.find(QPushButton, "encryptionHere")
    assert button.isVisible()
    assert button.property("look") == "primary"
    meeting = DialogMeeting("passphraseDialog", QDialog.reject)

    screen.click("encryptionHere")

    assert meeting.is_over


def test_a_clinic_with_patients_is_not_asked_to_encrypt(qtbot: QtBot, tmp_path: Path) -> None:
    clinic = Workspace.open(tmp_path / "clinic.sqlite3")
    clinic.patients.add(a_patient())

    screen = Screen(qtbot, clinic)

    assert screen.window.findChild(WelcomePage) is None
    assert screen.find(QPushButton, "findPatientHere").isVisible()


def test_an_encrypted_clinic_is_not_asked_again(qtbot: QtBot, tmp_path: Path) -> None:
    clinic = Workspace.open(tmp_path / "clinic.sqlite3")
    clinic.encryption.turn_on("Ana Sample", "four words of ana")

    screen = Screen(qtbot, clinic)

    assert not screen.find(QPushButton, "encryptionHere").isVisible()
    assert screen.find(QPushButton, "newPatientHere").property("look") == "primary"


def test_the_first_course_takes_the_place_of_the_hint(screen: Screen) -> None:
    screen.add_patient("1", "Keller", "Maria", "Left")

    assert not screen.find(QWidget, "welcomePage").isVisible()
    assert screen.patient_name == "Keller, Maria"


def test_a_clinic_with_patients_offers_to_find_one(qtbot: QtBot, tmp_path: Path) -> None:
    first = Screen(qtbot, tmp_path / "clinic.sqlite3")
    first.add_patient("1", "Keller", "Maria", "Left")
    first.close()

    again = Screen(qtbot, tmp_path / "clinic.sqlite3")

    assert again.find(QLabel, "homeTitle").text() == "Today"
    assert again.find(QPushButton, "findPatientHere").isVisible()


def test_the_note_in_an_empty_list_is_whole(qtbot: QtBot, screen: Screen) -> None:
    note = screen.find(QLabel, "patientListNote")

    note.setText("No patients yet. " * 9)

    qtbot.waitUntil(lambda: note.height() >= note.heightForWidth(note.width()))


def test_a_patient_without_a_course_shows_nobody_else_s_values(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "clinic.sqlite3"
    workspace = Workspace.open(path)
    workspace.patients.add(a_patient("2", family_name="Nowak"))
    workspace.close()
    screen = Screen(qtbot, path)
    screen.add_patient("1", "Keller", "Maria", "Left")
    screen.log_visit(date(2026, 11, 2), "55")

    screen.open_patient("Nowak")

    assert screen.patient_name.startswith("Nowak")
    assert not screen.find(QWidget, "backPain").isVisible()
    assert screen.find(QPushButton, "beginOfferedCourse").isVisible()

    screen.open_patient("Keller")

    assert screen.find(QWidget, "backPain").isVisible()
