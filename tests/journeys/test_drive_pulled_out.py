"""The drive goes, or does not answer: it is said as what it is, and nothing is called saved."""

import errno
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pytestqt.qtbot import QtBot

from tests.command_line.test_places_that_refuse import plain_user
from tests.window.samples import begin_a_course, store_clinic
from tests.window.screen import NOW, Screen
from tracker.domain.values.course import CourseId
from tracker.errors import DatabaseUnusableError
from tracker.models.damage.file_guard import FileMovedError, Happened
from tracker.models.database import Database
from tracker.models.sqlite_driver import connect
from tracker.services.workspace import Workspace

DRIVES = ("/dev/shm", "/var/tmp", "/tmp", str(Path.home()))  # noqa: S108  # one that is another
KEYS = "3\n"


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """Yield a folder that is on another drive, by a link that can be pulled out."""
    here = tmp_path.stat().st_dev
    other = next(
        (one for one in DRIVES if Path(one).is_dir() and Path(one).stat().st_dev != here), ""
    )
    if not other:
        pytest.skip("everything is on one drive")
    with TemporaryDirectory(dir=other) as folder:
        link = tmp_path / "stick"
        link.symlink_to(folder)
        yield link


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a home of its own."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    return folder


def test_a_stick_pulled_out_is_told_and_what_is_held_goes_home(
    qtbot: QtBot, stick: Path, home: Path
) -> None:
    database = stick / "clinic.sqlite3"
    store_clinic(database, begin_a_course)
    screen = Screen(qtbot, database)
    screen.open_patient("Keller")
    screen.log_visit(NOW.date().replace(day=10), KEYS)
    stick.unlink()

    screen.log_visit(NOW.date(), KEYS)
    refused = screen.messenger.warned[-1]
    state = screen.saved_state
    screen.close()

    assert "was pulled out" in refused
    assert "Plug the drive in again" in refused
    assert state.startswith("Draft not saved yet")
    assert not stick.exists()  # nothing is put where the stick will be again
    (rescued,) = home.glob("clinic-rescued-*.sqlite3")
    assert rescued.name in screen.messenger.warned[-1]
    clinic = Workspace.open(rescued)
    visits = clinic.courses.course(CourseId(1)).visits
    clinic.close()
    assert len(visits) == 1


def test_a_disk_that_does_not_answer_is_not_called_damage(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_handle: int, _count: int, _offset: int) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "pread", fail)
    screen.log_visit(NOW.date(), KEYS)
    refused, state = screen.messenger.warned[-1], screen.saved_state
    monkeypatch.undo()
    screen.act("saveVisit")

    assert "The disk reported a fault" in refused
    assert "damaged" not in refused
    assert state.startswith("Draft not saved yet")
    assert screen.saved_state.startswith("Visit 1")


def test_what_goes_into_a_file_that_is_pulled_away_meanwhile_is_not_called_saved(
    tmp_path: Path,
) -> None:
    file = tmp_path / "clinic.sqlite3"
    store_clinic(file, begin_a_course)
    database = Database.open(file)

    with pytest.raises(FileMovedError) as refusal, database.write():
        file.rename(tmp_path / "elsewhere.sqlite3")

    database.close()
    assert refusal.value.happened is Happened.GONE


def test_a_folder_that_may_not_be_entered_any_more_is_not_called_deleted() -> None:
    with TemporaryDirectory(dir="/tmp") as outer:
        Path(outer).chmod(0o777)
        with plain_user():
            folder = Path(outer, "inner")
            folder.mkdir()
            database = Database.open(folder / "clinic.sqlite3")
            folder.chmod(0)

            with pytest.raises(DatabaseUnusableError) as refusal, database.write():
                pass

            folder.chmod(0o700)
            database.close()
    assert not isinstance(refusal.value, FileMovedError)
    assert "Check the permissions" in str(refusal.value)


def test_a_file_that_may_only_be_read_opens_and_says_why_nothing_is_saved(
    qtbot: QtBot, database: Path
) -> None:
    store_clinic(database, begin_a_course)
    Screen(qtbot, database).close()  # what a plain user may not import from root's Python
    with TemporaryDirectory(dir="/tmp") as outer:
        Path(outer).chmod(0o777)
        file = Path(outer, "clinic.sqlite3")
        store_clinic(file, begin_a_course)
        file.chmod(0o444)
        with plain_user():
            screen = Screen(qtbot, file)
            screen.open_patient("Keller")
            screen.log_visit(NOW.date(), KEYS)
            refused, name = screen.messenger.warned[-1], screen.patient_name
            screen.close()

    assert name.startswith("Keller")
    assert "may only be read here" in refused
    assert screen.saved_state.startswith("Draft not saved yet")


def test_a_file_that_is_locked_is_saved_to_when_it_is_free_again(
    screen: Screen, database: Path
) -> None:
    with closing(connect(database)) as other:
        other.execute("BEGIN IMMEDIATE")
        screen.log_visit(NOW.date(), KEYS)
        refused, state = screen.messenger.warned[-1], screen.saved_state

    screen.act("saveVisit")

    assert "Another program is using" in refused
    assert state.startswith("Draft not saved yet")
    assert screen.saved_state.startswith("Visit 1")
