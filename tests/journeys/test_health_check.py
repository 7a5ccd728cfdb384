"""Help > Health check: what is looked at, the way out, and the report for whoever helps."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.window.dialogs import DialogMeeting
from tests.window.samples import store_samples
from tests.window.screen import LOADED_MS, NOW, Screen


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    store_samples(tmp_path / "clinic.sqlite3", NOW.date())
    screen = Screen(qtbot, tmp_path / "clinic.sqlite3")
    yield screen
    screen.close()


def words(dialog: QDialog, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert isinstance(label, QLabel), f"no {name} in the dialog"
    return label.text()


def button(dialog: QDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton), f"no {name} in the dialog"
    return found


def test_the_report_is_copied_without_a_patient_or_a_place(
    qtbot: QtBot, screen: Screen, tmp_path: Path
) -> None:
    said: list[str] = []

    def copy(dialog: QDialog) -> None:
        qtbot.waitUntil(button(dialog, "copyHealth").isEnabled, timeout=LOADED_MS)
        said.append(words(dialog, "recordsState"))
        button(dialog, "copyHealth").click()
        dialog.reject()

    meeting = DialogMeeting("healthDialog", copy)
    screen.act("health")

    report = QApplication.clipboard().text()
    assert meeting.is_over
    assert said == ["ok"]
    assert "ok · Records: every page" in report
    assert "Keller" not in report
    assert str(tmp_path) not in report


def test_a_line_leads_to_what_helps(qtbot: QtBot, screen: Screen) -> None:
    def go(dialog: QDialog) -> None:
        qtbot.waitUntil(lambda: dialog.findChild(QPushButton, "backupsHere") is not None)
        button(dialog, "backupsHere").click()

    health = DialogMeeting("healthDialog", go)
    backups = DialogMeeting("backupsDialog", QDialog.reject)
    screen.act("health")

    qtbot.waitUntil(lambda: health.is_over and backups.is_over)
