"""A visit is logged in a real window under Xvfb by key events alone; the export must agree."""

import csv
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

PYTHON: Final = sys.executable
EXAMPLE: Final = Path("resources/example/clinic.csv")
TITLE: Final = "Sciatica Course Tracker"
PATIENCE_S: Final = 60.0
# back, leg, reach, tingling, numbness, sitting, walking, sleep, better, none, as last time, accept
KEYS: Final = (*"20123", *"90", "Return", *"80", "Return", *"2bn", "equal", "Return", "ctrl+Return")
EXPECTED: Final = {
    "back_pain": "2",
    "leg_pain": "0",
    "pain_reach_left": "1",
    "tingling": "2",
    "numbness": "3",
    "sitting_minutes": "90",
    "walking_minutes": "80",
    "sleep_trouble": "2",
    "reaction": "better",
    "red_flags": "none",
    "points": "GB30:left; GB34:left; BL40:left; BL54:left; BL60:left",
}


def wait_for(what: str, found: Callable[[], bool]) -> None:
    """Poll until something is there, or say what never came."""
    end = time.monotonic() + PATIENCE_S
    while not found():
        if time.monotonic() > end:
            raise SystemExit(f"journey: {what} did not come in {PATIENCE_S:.0f} s")
        time.sleep(0.05)  # noqa: TID251 - another process is waited for, there is no signal


@contextmanager
def running(*words: str, env: dict[str, str] | None = None) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a process for the length of a block."""
    process = subprocess.Popen(words, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(10)


def tracker(*words: str) -> None:
    """Run a subcommand, which must succeed."""
    subprocess.run([PYTHON, "-m", "tracker", *words], check=True)


def visits(database: Path, folder: Path) -> list[dict[str, str]]:
    """Return the exported visits."""
    out = folder / "out.csv"
    subprocess.run(
        [PYTHON, "-m", "tracker", "export", str(out), "--database", str(database)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    with out.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


class Desk:
    """Types into the window on one display."""

    def __init__(self, env: dict[str, str]) -> None:
        self._env = env

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._env, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    def window(self) -> str:
        """Return the program's window, empty while there is none."""
        return self._xdotool("search", "--onlyvisible", "--name", TITLE).split("\n")[0]

    def title(self) -> str:
        """Return the window's title."""
        return self._xdotool("getwindowname", self.window())

    def focus(self) -> None:
        """Give the window the keyboard."""
        self._xdotool("windowactivate", "--sync", self.window())

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as fast as a practised hand."""
        self._xdotool("key", "--delay", "60", *keys)


def journey(folder: Path, display: str) -> None:
    """Log one visit by keys and compare the export."""
    database = folder / "clinic.sqlite3"
    env = {**os.environ, "DISPLAY": display, "TRACKER_DATA": str(folder)}
    env.pop("QT_QPA_PLATFORM", None)
    tracker("import", str(EXAMPLE), "--database", str(database))
    before = visits(database, folder)
    today = datetime.now(UTC).astimezone().date().isoformat()
    desk = Desk(env)
    with running(PYTHON, "-m", "tracker", "--database", str(database), env=env) as program:
        wait_for("the window", lambda: bool(desk.window()))
        desk.focus()
        wait_for("the patient", lambda: open_maria(desk))
        desk.press("ctrl+n")
        desk.press(*KEYS)
        wait_for("the saved visit", lambda: len(visits(database, folder)) > len(before))
        desk.press("ctrl+q")
        wait_for("the end of the program", lambda: program.poll() is not None)
    (new,) = [row for row in visits(database, folder) if row not in before]
    wrong = {name: (new[name], value) for name, value in EXPECTED.items() if new[name] != value}
    if wrong or new["visit_date"] != today or new["family_name"] != "Example":
        raise SystemExit(f"journey: typed and exported differ: {wrong or new}")
    print(
        f"A visit was logged in {1 + len(KEYS)} keys from Ctrl+N; the export says what was typed."
    )


def open_maria(desk: Desk) -> bool:
    """Find the patient by keys; true once the title names her."""
    desk.press("ctrl+k", "ctrl+a", *"example", "space", *"maria", "Return")
    return "Example" in desk.title()


def main() -> None:
    """Start a display and a window manager, then go on the journey."""
    display = f":{90 + os.getpid() % 900}"
    env = {**os.environ, "DISPLAY": display}
    with (
        tempfile.TemporaryDirectory() as folder,
        running("Xvfb", display, "-screen", "0", "1480x940x24", "-nolisten", "tcp"),
    ):
        wait_for(
            "the display",
            lambda: (
                subprocess.run(
                    ["xdotool", "getdisplaygeometry"], env=env, capture_output=True, check=False
                ).returncode
                == 0
            ),
        )
        with running("openbox", env=env):
            journey(Path(folder), display)


if __name__ == "__main__":
    main()
