"""Escape backs out of a dialog, but does not drop what was typed without a word."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.makers import a_patient
from tracker.ui.kept_dialog import KeptDialog
from tracker.ui.patient_dialog import PatientDialog
from tracker.ui.theme import Theme


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
