"""The age of the last backup follows the clock, and backups made elsewhere."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tracker.services.workspace import Workspace
from tracker.ui.look.theme import Theme
from tracker.ui.shell.status_line import BackupAge, StatusLine
from tracker.ui.work.clock import Clock
from tracker.ui.work.tasks import TaskRunner


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(tmp_path / "clinic.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[TaskRunner]:
    tasks = TaskRunner()
    yield tasks
    tasks.shutdown()


def test_a_state_without_room_is_left_out_at_its_end_and_nothing_beside_it(
    qtbot: QtBot, theme: Theme, tasks: TaskRunner
) -> None:
    theme.apply()
    status = StatusLine(tasks)
    qtbot.addWidget(status)
    status.show_database(Path("clinic.sqlite3"))
    status.show_backup(None, datetime.now(UTC))
    status.resize(960, 26)
    status.show()
    words = f"Visit 12 saved · drafts waiting: {'; '.join(['Example-Sample, Maria'] * 5)}"

    status.say(words, is_safe=True)

    said = status.findChild(QLabel, "savedState")
    assert isinstance(said, QLabel)
    assert said.text().startswith("Visit 12 saved · drafts waiting: Example")
    assert said.text().endswith("…")
    assert (said.toolTip(), said.accessibleName()) == (words, words)
    assert status.minimumSizeHint().width() < 640
    for name in ("savedState", "databaseState", "makeBackup"):
        part = status.findChild(QWidget, name)
        assert isinstance(part, QWidget)
        assert part.width() >= part.sizeHint().width(), name


def test_a_state_is_whole_as_soon_as_it_is_said(
    qtbot: QtBot, theme: Theme, tasks: TaskRunner
) -> None:
    theme.apply()
    status = StatusLine(tasks)
    qtbot.addWidget(status)
    status.resize(960, 26)
    status.show()
    status.say("Visit not saved yet", is_safe=False)
    said = status.findChild(QLabel, "savedState")
    assert isinstance(said, QLabel)

    status.say("Draft saved 10:00, visit not saved yet", is_safe=False)

    assert said.width() >= said.sizeHint().width()
    assert said.toolTip() == ""


def test_a_backup_made_elsewhere_and_its_age_are_noticed_every_minute(
    qtbot: QtBot, theme: Theme, workspace: Workspace, tasks: TaskRunner, tmp_path: Path
) -> None:
    later = [timedelta()]
    status = StatusLine(tasks)
    qtbot.addWidget(status)
    clock = Clock(now=lambda: datetime.now(UTC) + later[0])
    watch = BackupAge(workspace, tasks, status, clock)
    said = status.findChild(QLabel, "backupState")
    timer = watch.findChild(QTimer, "backupTimer")
    assert isinstance(said, QLabel)
    assert isinstance(timer, QTimer)
    offer = status.findChild(QPushButton, "makeBackup")
    assert isinstance(offer, QPushButton)
    qtbot.waitUntil(lambda: not offer.isHidden())

    assert workspace.path is not None
    elsewhere = Workspace.open(workspace.path)
    elsewhere.backups.backup(tmp_path / "backups")
    elsewhere.close()
    watch.ask()
    qtbot.waitUntil(lambda: said.text() == "backup just now")
    later[0] = timedelta(minutes=5, seconds=30)
    watch.ask()

    qtbot.waitUntil(lambda: said.text() == "backup 5 minutes ago")
    assert timer.isActive()
    assert timer.interval() == 60_000
    watch.stop()
    assert not timer.isActive()
