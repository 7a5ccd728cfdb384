"""A second start on one file brings the window that is open to the front, whatever was before."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tracker.ui.shell.one_window import FrontDoor, find_place, is_brought_to_front

START = "import sys; from tracker.app import run; sys.exit(run(sys.argv[1]))"
HOLD = """
import sys
from pathlib import Path
from tracker.ui.shell.one_window import find_place
place = find_place(Path(sys.argv[1]))
print("held" if place else "refused", flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield a folder of its own for what lives only while programs run; a socket's is short."""
    with TemporaryDirectory() as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "clinic.sqlite3"


@pytest.fixture
def window(qtbot: QtBot, file: Path) -> Iterator[QWidget]:
    """Yield a window that is minimized and has the file's place."""
    place = find_place(file)
    assert place is not None
    shown = QWidget()
    qtbot.addWidget(shown)
    door = FrontDoor(place, shown)
    shown.showMinimized()
    yield shown
    door.close()


def program(code: str, file: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", code, str(file)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)


@pytest.mark.qt_log_ignore("does not support raise")  # the offscreen platform
def test_a_second_start_brings_the_window_to_the_front_and_ends(
    qtbot: QtBot, window: QWidget, file: Path
) -> None:
    second = program(START, file)

    qtbot.waitUntil(lambda: not window.isMinimized(), timeout=20_000)
    said, _ = second.communicate(timeout=20)

    assert second.returncode == 0
    assert said.startswith(f"{file} is open already")
    assert not file.exists()  # the second start opened nothing


@pytest.mark.qt_log_ignore("does not support raise")  # the offscreen platform
def test_another_way_to_the_same_file_is_the_same(
    qtbot: QtBot, window: QWidget, file: Path, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(tmp_path)

    second = program(START, tmp_path / "link" / file.name)

    qtbot.waitUntil(lambda: not window.isMinimized(), timeout=20_000)
    second.communicate(timeout=20)
    assert second.returncode == 0


def test_a_killed_window_is_in_nobody_s_way(file: Path) -> None:
    first = program(HOLD, file)
    assert first.stdout is not None
    held = first.stdout.readline()

    refused = find_place(file)
    first.send_signal(signal.SIGKILL)
    first.communicate()
    place = find_place(file)

    assert held == "held\n"
    assert refused is None
    assert place is not None
    place.release()


def test_two_files_are_two_windows(window: QWidget, tmp_path: Path) -> None:
    place = find_place(tmp_path / "other.sqlite3")

    assert place is not None
    assert not is_brought_to_front(tmp_path / "third.sqlite3")
    place.release()


def test_a_closed_window_leaves_its_place(file: Path, runtime: Path) -> None:
    for _ in range(2):
        place = find_place(file)
        assert place is not None
        place.release()

    assert not list(runtime.rglob("*.socket"))


def test_a_folder_that_is_open_to_others_is_not_used(file: Path, runtime: Path) -> None:
    (runtime / "sciatica-course-tracker").mkdir()
    os.chmod(runtime / "sciatica-course-tracker", 0o777)  # noqa: PTH101, S103  # umask or not

    assert find_place(file) is None
    assert not is_brought_to_front(file)
