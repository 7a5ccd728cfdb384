"""Backups in the window: seen, proven, compared, restored while it is open, and undone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, a_visit, an_assessment, weekly_visits
from tests.window.backups import BackupsPage, in_backups
from tests.window.dialogs import DialogFiller
from tests.window.samples import store_clinic
from tests.window.screen import Screen
from tracker.services.workspace import Workspace

FRESH = date(2026, 11, 20)


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    store_clinic(tmp_path / "clinic.sqlite3", begin_a_course)
    screen = Screen(qtbot, tmp_path / "clinic.sqlite3")
    screen.open_patient("keller")
    screen.settle()
    yield screen
    screen.close()


def begin_a_course(clinic: Workspace) -> None:
    patient_id, _ = clinic.patients.add(a_patient("1", family_name="Keller"))
    course_id, _ = clinic.courses.begin(patient_id, an_assessment())
    for visit in weekly_visits(leg_pain=(8, 6, 4), pain_reach_left=(5, 4, 3)):
        clinic.courses.log_visit(course_id, visit, by="Dr. Example")


def log_elsewhere(folder: Path) -> None:
    """Save a visit from another window, which is closed again."""
    clinic = Workspace.open(folder / "clinic.sqlite3")
    (row,) = clinic.patients.rows(FRESH)
    assert row.course_id is not None
    clinic.courses.log_visit(row.course_id, a_visit(FRESH), by="Dr. Example")
    clinic.close()


def visits(screen: Screen) -> int:
    table = screen.find(QTableView, "visitTable")
    model = table.model()
    return 0 if model is None else model.rowCount()


def make(page: BackupsPage) -> None:
    page.says("backupsMessage", "no backup yet")
    page.press("makeBackupNow")
    page.says("backupsMessage", "Verified backup: ")
    page.waits_for_states("✓ good")


def restore(page: BackupsPage) -> None:
    page.says("comparedWords", "1 patient differs")
    page.press("restoreBackup")
    page.says("backupsMessage", "The clinic is what it was on")


def undo(page: BackupsPage) -> None:
    page.press("undoRestore")
    page.says("backupsMessage", "The clinic is what it was on")


def test_a_backup_is_made_and_proven_from_the_status_bar(qtbot: QtBot, screen: Screen) -> None:
    state = screen.find(QPushButton, "backupState")
    qtbot.waitUntil(lambda: state.text() == "no backup yet · make one")

    in_backups(qtbot, screen, make)

    qtbot.waitUntil(lambda: state.text().startswith("backup "))
    assert state.property("look") == "quiet"


def test_a_backup_is_restored_with_the_window_open_and_the_restore_is_undone(
    qtbot: QtBot, screen: Screen, tmp_path: Path
) -> None:
    in_backups(qtbot, screen, make)
    log_elsewhere(tmp_path)

    in_backups(qtbot, screen, restore)
    qtbot.waitUntil(lambda: visits(screen) == 3)
    in_backups(qtbot, screen, undo)

    qtbot.waitUntil(lambda: visits(screen) == 4)
    assert "Keller" in screen.window.windowTitle()


def test_what_is_typed_comes_back_with_the_undo(
    qtbot: QtBot, screen: Screen, tmp_path: Path
) -> None:
    in_backups(qtbot, screen, make)
    log_elsewhere(tmp_path)
    screen.type_visit(date(2026, 11, 21), "36")

    in_backups(qtbot, screen, restore)
    assert screen.draft_offer == ""
    in_backups(qtbot, screen, undo)

    assert screen.draft_offer.endswith("not saved as a visit.")


def test_the_day_comes_back_where_nobody_was_open(
    qtbot: QtBot, screen: Screen, tmp_path: Path
) -> None:
    in_backups(qtbot, screen, make)
    log_elsewhere(tmp_path)
    screen.act("today")
    screen.wait_until(screen.find(QWidget, "homePage").isVisible)

    in_backups(qtbot, screen, restore)

    screen.wait_until(screen.find(QWidget, "homePage").isVisible)
    assert screen.open_course.row is None


def test_a_damaged_backup_is_said_and_not_restored(
    qtbot: QtBot, screen: Screen, tmp_path: Path
) -> None:
    in_backups(qtbot, screen, make)
    (copy,) = (tmp_path / "backups").glob("*.sqlite3")
    content = copy.read_bytes()
    copy.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))

    def look(page: BackupsPage) -> None:
        qtbot.waitUntil(lambda: [row[5] for row in page.rows()] == ["✗ damaged"])
        button = page.dialog.findChild(QPushButton, "restoreBackup")
        assert isinstance(button, QPushButton)
        assert not button.isEnabled()

    in_backups(qtbot, screen, look)

    assert visits(screen) == 3


def test_folders_and_hours_are_chosen_and_a_missing_disk_is_said(
    qtbot: QtBot, screen: Screen, tmp_path: Path
) -> None:
    def fill(dialog: QDialog) -> None:
        second = dialog.findChild(QLineEdit, "secondFolder")
        hours = dialog.findChild(QComboBox, "backupHours")
        assert isinstance(second, QLineEdit)
        assert isinstance(hours, QComboBox)
        second.setText(str(tmp_path / "usb"))
        hours.setCurrentIndex(hours.findData(6))

    def change(page: BackupsPage) -> None:
        filler = DialogFiller([("backupPlanDialog", fill)])
        filler.start()
        page.press("backupPlan")
        page.says("backupsNotice", "usb is not there")

    in_backups(qtbot, screen, change)
