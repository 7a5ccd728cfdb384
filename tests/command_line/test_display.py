"""Whether a window can open is found out before Qt would abort."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tracker.cli import display

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have a display")


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": ":65000"},
        {"DISPLAY": "nonsense"},
        {"DISPLAY": "localhost:64999"},
        {"WAYLAND_DISPLAY": "wayland-none", "XDG_RUNTIME_DIR": "/nowhere"},
    ],
)
def test_a_display_that_does_not_answer_is_none(environment: dict[str, str]) -> None:
    assert not display.has_display(environment)


def test_a_display_that_answers_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "X_SOCKETS", tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "X7"))
        server.listen()

        assert display.has_display({"DISPLAY": ":7.0"})
        assert display.has_display({"WAYLAND_DISPLAY": "X7", "XDG_RUNTIME_DIR": str(tmp_path)})


def test_without_a_display_the_main_job_is_done_all_the_same(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tracker", "--demo"],
        env={"TMPDIR": str(tmp_path), "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "no display" in done.stdout
    assert "2026-11-03  Phase 4, prevention" in done.stdout
    (folder,) = tmp_path.glob("sciatica-course-tracker-*")
    assert str(folder) in done.stdout
    assert (folder / "progress-sheet.pdf").read_bytes().startswith(b"%PDF")
    assert (folder / "main-window.png").stat().st_size > 50_000
