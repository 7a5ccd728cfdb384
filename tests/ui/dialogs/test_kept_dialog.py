"""Escape backs out of a dialog, but does not drop what was typed without a word."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_patient
from tracker.domain.values.clinic import ClinicSettings
from tracker.ui.course.end_course_dialog import EndDialog
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.look.theme import Theme
from tracker.ui.patients.patient_dialog import PatientDialog
from tracker.ui.settings.settings_dialog import SettingsDialog


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> KeptDialog:
    dialog = PatientDialog(a_patient())
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def question(dialog: KeptDialog) -> str:
    label = dialog.findChild(QLabel, "dropQuestion")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def type_name(qtbot: QtBot, dialog: KeptDialog) -> None:
    line = dialog.findChild(QLineEdit, "givenName")
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "x")


def test_escape_closes_a_dialog_nothing_was_typed_into(qtbot: QtBot, dialog: KeptDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_escape_asks_once_before_it_drops_what_was_typed(qtbot: QtBot, dialog: KeptDialog) -> None:
    type_name(qtbot, dialog)

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.isVisible()
    assert question(dialog) == "Not saved yet. Escape once more drops what was typed."

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_a_tick_counts_as_typed(qtbot: QtBot, dialog: KeptDialog) -> None:
    box = dialog.findChild(QCheckBox, "precautionsAsked")
    assert isinstance(box, QCheckBox)
    box.click()

    dialog.close()

    assert dialog.isVisible()


def test_cancel_drops_at_once(qtbot: QtBot, dialog: KeptDialog) -> None:
    type_name(qtbot, dialog)
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)

    buttons.button(QDialogButtonBox.StandardButton.Cancel).click()

    assert not dialog.isVisible()


def test_a_refusal_leaves_the_dialog_open_with_what_was_typed_and_says_why(
    qtbot: QtBot, dialog: KeptDialog
) -> None:
    answers = ["The id 7 already belongs to another patient.", ""]
    dialog.save_by(lambda: answers.pop(0))
    type_name(qtbot, dialog)

    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert dialog.isVisible()
    assert shown_words(dialog, "refusal") == "The id 7 already belongs to another patient."

    type_name(qtbot, dialog)

    assert shown_words(dialog, "refusal") == ""

    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert not dialog.isVisible()


def test_what_is_missing_is_no_longer_said_once_it_is_typed(qtbot: QtBot, theme: Theme) -> None:
    dialog = PatientDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    said = shown_words(dialog, "patientProblem")
    line = dialog.findChild(QLineEdit, "clinicId")
    assert isinstance(line, QLineEdit)

    qtbot.keyClicks(line, "7")

    assert said.startswith("Id is needed")
    assert shown_words(dialog, "patientProblem") == ""


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: SettingsDialog(ClinicSettings()), "clinicAddress"),
        (lambda: SettingsDialog(ClinicSettings()), "clinicName"),
        (lambda: EndDialog(date(2026, 11, 22), "moved away"), "endReason"),
        (lambda: EndDialog(date(2026, 11, 22), "moved away"), "endedOn"),
    ],
)
def test_ctrl_enter_saves_from_every_field(
    qtbot: QtBot, theme: Theme, make: Callable[[], KeptDialog], field: str
) -> None:
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    found = dialog.findChild(QWidget, field)
    assert isinstance(found, QWidget)

    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(found, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def shown_words(dialog: KeptDialog, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def test_what_is_stored_on_the_worker_keeps_the_dialog_open_meanwhile(qtbot: QtBot) -> None:
    dialog = KeptDialog("some", "Some")
    dialog.add_buttons().accepted.connect(dialog.accept)
    qtbot.addWidget(dialog)
    begun: list[Callable[[str], None]] = []
    dialog.save_behind(begun.append)
    dialog.show()

    dialog.accept()
    dialog.accept()
    dialog.reject()
    assert (len(begun), dialog.isVisible()) == (1, True)
    begun[0]("The disk is full.")
    refused = dialog.findChild(QLabel, "refusal")
    assert isinstance(refused, QLabel)
    assert (refused.text(), dialog.isVisible()) == ("The disk is full.", True)

    dialog.accept()
    begun[1]("")
    assert not dialog.isVisible()
