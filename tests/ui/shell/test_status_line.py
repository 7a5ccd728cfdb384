"""How it stands with the backups follows the clock, and backups made elsewhere."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_patient
from tracker.services.workspace import Workspace
from tracker.ui.backups.standing import BackupStanding
from tracker.ui.backups.watch import BackupWatch
from tracker.ui.look.theme import Theme
from tracker.ui.shell.status_line import StatusLine
from tracker.ui.work.clock import Clock
from tracker.ui.work.tasks import TaskRunner

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(tmp_path / "clinic.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def status(qtbot: QtBot, theme: Theme) -> Iterator[StatusLine]:
    tasks = TaskRunner()
    status = StatusLine(tasks)
    qtbot.addWidget(status)
    yield status
    tasks.shutdown()


def test_a_state_without_room_is_left_out_at_its_end_and_nothing_beside_it(
    status: StatusLine, theme: Theme
) -> None:
    theme.apply()
    status.show_database(Path("clinic.sqlite3"))
    status.show_backup(BackupStanding(made_at=None, limit_days=7), datetime.now(UTC))
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
    for name in ("savedState", "databaseState", "backupState"):
        part = status.findChild(QWidget, name)
        assert isinstance(part, QWidget)
        assert part.width() >= part.sizeHint().width(), name


def test_a_state_is_whole_as_soon_as_it_is_said(status: StatusLine, theme: Theme) -> None:
    theme.apply()
    status.resize(960, 26)
    status.show()
    status.say("Visit not saved yet", is_safe=False)
    said = status.findChild(QLabel, "savedState")
    assert isinstance(said, QLabel)

    status.say("Draft saved 10:00, visit not saved yet", is_safe=False)

    assert said.width() >= said.sizeHint().width()
    assert said.toolTip() == ""


def state(status: StatusLine) -> QPushButton:
    found = status.findChild(QPushButton, "backupState")
    assert isinstance(found, QPushButton)
    return found


def test_a_backup_made_elsewhere_and_its_age_are_noticed_every_minute(
    qtbot: QtBot, status: StatusLine, workspace: Workspace, tmp_path: Path
) -> None:
    later = [timedelta()]
    clock = Clock(now=lambda: datetime.now(UTC) + later[0])
    watch = BackupWatch(workspace, status, clock, is_making=False)
    watch.told.connect(lambda standing: status.show_backup(standing, clock.now()))
    timer = watch.findChild(QTimer, "backupTimer")
    assert isinstance(timer, QTimer)
    watch.ask()
    qtbot.waitUntil(lambda: state(status).text() == "no backup yet · make one")

    assert workspace.path is not None
    elsewhere = Workspace.open(workspace.path)
    elsewhere.backups.backup(tmp_path / "backups")
    elsewhere.close()
    watch.ask()
    qtbot.waitUntil(lambda: state(status).text() == "backup just now")
    later[0] = timedelta(minutes=5, seconds=30)
    watch.ask()

    qtbot.waitUntil(lambda: state(status).text() == "backup 5 minutes ago")
    assert timer.isActive()
    assert timer.interval() == 60_000
    watch.close()
    assert not timer.isActive()


def test_what_changed_is_copied_when_the_program_closes(
    qtbot: QtBot, status: StatusLine, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.patients.add(a_patient("7"))
    watch = BackupWatch(workspace, status, Clock(), is_making=True)

    watch.close()

    (copy,) = (tmp_path / "backups").glob("*.sqlite3")
    opened = Workspace.open(copy)
    assert opened.backups.check().patient_count == 1
    opened.close()


@pytest.mark.parametrize(
    ("ago", "refusal", "words", "look"),
    [
        (timedelta(hours=3), "", "backup 3 hours ago", "quiet"),
        (timedelta(days=6), "", "backup 6 days ago", "quiet"),
        (timedelta(days=9), "", "backup 9 days ago · see why", "amber"),
        (timedelta(days=-365), "", "backup of Nov 22, 2027, ", "quiet"),
        (timedelta(hours=1), "the disk is full", "backup refused · see why", "amber"),
        (None, "", "no backup yet · make one", "amber"),
    ],
)
def test_an_old_or_refused_backup_is_amber_and_no_age_is_negative(
    status: StatusLine, ago: timedelta | None, refusal: str, words: str, look: str
) -> None:
    made_at = None if ago is None else NOON - ago
    standing = BackupStanding(made_at=made_at, limit_days=7, refusal=refusal)

    status.show_backup(standing, NOON)

    assert state(status).text().startswith(words)
    assert state(status).property("look") == look
    assert refusal in state(status).toolTip()


def test_closing_removes_what_an_erasing_left_in_the_file(
    qtbot: QtBot, status: StatusLine, workspace: Workspace
) -> None:
    patient_id, _ = workspace.patients.add(a_patient("7"))
    workspace.erasing.erase(patient_id, typed_id="7", reason="asked for")
    watch = BackupWatch(workspace, status, Clock(), is_making=True)

    watch.close()

    assert not workspace.erasing.owes_traces()
