"""The script that starts the program: what it adds, what it leaves alone."""

import configparser
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

RUN = Path(__file__).parents[2] / "run"
LACKING = "Names in these scripts print as boxes"
NOT_ALLOWED = {"id": "echo 1000", "sudo": "exit 1"}  # or this machine would be given a typeface


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a folder with the script and an environment that lacks only what a test says."""
    top = tmp_path / "checkout"
    (top / "tracker").mkdir(parents=True)
    shutil.copy(RUN, top / "run")
    for lock in (top / "requirements.lock", top / ".venv" / "requirements.lock"):
        lock.parent.mkdir(exist_ok=True)
        lock.write_text("nothing\n")
    (top / ".venv" / "bin").mkdir()
    a_command(top / ".venv" / "bin" / "python", 'echo "Korean"')
    return top


def a_command(path: Path, body: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)


def set_up(
    top: Path, commands: Mapping[str, str], *words: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the script's set-up, or other words, with some of the machine's commands replaced."""
    for name, body in commands.items():
        a_command(top / "commands" / name, body)
    path = f"{top / 'commands'}:{os.environ['PATH']}"
    return subprocess.run(
        (str(top / "run"), *(words or ("setup",))), capture_output=True, text=True, check=False,
        env=os.environ | {"PATH": path, "XDG_DATA_HOME": str(top.parent / "share")} | environment,
    )  # fmt: skip


def test_a_typeface_that_lacks_is_installed_once(checkout: Path) -> None:
    log = checkout / "apt.log"
    commands = {"id": "echo 0", "apt-get": f'echo "$@" >>{log}'}

    found = set_up(checkout, commands)

    assert found.returncode == 0
    assert log.read_text().count("fonts-wqy-microhei") == 1
    assert LACKING not in found.stderr


@pytest.mark.parametrize(
    "commands",
    [NOT_ALLOWED, {"id": "echo 0", "apt-get": "exit 100"}],
    ids=["not allowed", "no network"],
)
def test_without_the_typeface_the_start_goes_on(
    checkout: Path, commands: Mapping[str, str]
) -> None:
    found = set_up(checkout, commands)

    assert found.returncode == 0
    assert found.stderr.count(LACKING) == 1
    assert "Korean" in found.stderr
    assert "Everything is installed" in found.stderr


def test_a_script_that_is_asked_about_since_is_looked_for_once_more(checkout: Path) -> None:
    set_up(checkout, NOT_ALLOWED, "assess")
    again = set_up(checkout, NOT_ALLOWED, "assess")
    (checkout / ".venv" / "typefaces").write_text("what an older version asked about")

    newer = set_up(checkout, NOT_ALLOWED, "assess")

    assert LACKING not in again.stderr
    assert LACKING in newer.stderr


def test_an_environment_that_is_a_link_is_left_as_it_is(checkout: Path) -> None:
    elsewhere = checkout.parent / "elsewhere"
    (checkout / ".venv").rename(elsewhere)
    (checkout / ".venv").symlink_to(elsewhere)
    (checkout / "requirements.lock").write_text("another\n")
    before = sorted(elsewhere.rglob("*"))

    found = set_up(checkout, NOT_ALLOWED)

    assert found.returncode != 0
    assert "is a link" in found.stderr
    assert sorted(elsewhere.rglob("*")) == before


def test_set_up_puts_the_program_into_the_desktop_s_menu(tmp_path: Path, checkout: Path) -> None:
    top = checkout.rename(tmp_path / "our clinic's $100 %f")

    found = set_up(top, NOT_ALLOWED)

    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]  # typeshed: as documented
    entry.read(tmp_path / "share" / "applications" / "sciatica-course-tracker.desktop", "utf-8")
    assert found.returncode == 0
    assert entry["Desktop Entry"]["Exec"] == f'"{tmp_path}/our clinic\'s \\\\$100 %%f/run"'
    assert entry["Desktop Entry"]["Icon"].startswith(str(top))
    assert entry["Desktop Entry"]["Categories"] == "Office;MedicalSoftware;"
    assert entry["Desktop Entry"]["StartupWMClass"] == "sciatica-course-tracker"
    assert entry["Desktop Entry"]["Comment[es]"]


def start(top: Path, *words: str, display: str = ":99") -> subprocess.CompletedProcess[str]:
    return set_up(top, NOT_ALLOWED, *(words or ("",)), DISPLAY=display, WAYLAND_DISPLAY="")


def entry_of(top: Path) -> Path:
    return top.parent / "share" / "applications" / "sciatica-course-tracker.desktop"


def test_the_first_start_of_the_window_makes_the_entry_and_says_so_once(checkout: Path) -> None:
    first = start(checkout)
    entry_of(checkout).unlink()

    second = start(checkout)

    assert first.stderr.count("The desktop's menu has the program now") == 1
    assert "menu" not in second.stderr
    assert not entry_of(checkout).exists()


def test_commands_and_starts_without_a_desktop_make_no_entry(checkout: Path) -> None:
    start(checkout, "assess", "file.csv")
    start(checkout, "--database", "file")
    start(checkout, display="")

    assert not entry_of(checkout).exists()


def test_an_entry_that_was_removed_stays_away(checkout: Path) -> None:
    start(checkout)
    removed = start(checkout, "remove-menu-entry")

    start(checkout)

    assert removed.returncode == 0
    assert "./run setup puts it back" in removed.stderr
    assert not entry_of(checkout).exists()


def test_without_a_menu_set_up_goes_on(checkout: Path) -> None:
    (checkout.parent / "share").write_text("in the way")

    found = set_up(checkout, NOT_ALLOWED)

    assert found.returncode == 0
    assert "could not be put into the desktop's menu" in found.stderr
