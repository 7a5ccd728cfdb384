"""The program in a real window: started, given keys and clicks, closed; and what it stored.

Shared by every journey; runs on the project's Python and on Debian's own alike.
"""

import csv
import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

PYTHON: Final = ".venv/bin/python"
EXAMPLE: Final = "resources/example/clinic.csv"
TITLE: Final = "Sciatica Course Tracker"
PATIENCE_S: Final = 60.0


def wait_for(what: str, found: Callable[[], Any]) -> Any:
    """Poll until something is there and return it, or say what never came."""
    end = time.monotonic() + PATIENCE_S
    while not (seen := found()):
        if time.monotonic() > end:
            raise SystemExit(f"journey: {what} did not come in {PATIENCE_S:.0f} s")
        time.sleep(0.03)  # noqa: TID251 - another process is waited for, there is no signal
    return seen


def today() -> date:
    """Return the day the program takes for today."""
    return datetime.now(UTC).astimezone().date()


class Clinic:
    """A clinic's database in a folder of its own, read through the program's own words."""

    def __init__(self, folder: Path, *, is_example: bool = False) -> None:
        self.folder = folder
        self.database = folder / "clinic.sqlite3"
        if is_example:
            self.tracker("import", EXAMPLE)

    def tracker(self, *words: str) -> None:
        """Run a subcommand on the database, which must succeed."""
        subprocess.run(
            [PYTHON, "-m", "tracker", *words, "--database", str(self.database)],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def visits(self) -> list[dict[str, str]]:
        """Return every visit as the export writes it."""
        out = self.folder / "out.csv"
        self.tracker("export", str(out))
        with out.open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))

    def record(self) -> dict[str, Any]:
        """Return the patient added last with the last course, whole."""
        words = [PYTHON, ".ci/whole_record.py", str(self.database)]
        done = subprocess.run(words, check=True, capture_output=True, text=True)
        found: dict[str, Any] = json.loads(done.stdout)
        return found


@contextmanager
def a_clinic(*, is_example: bool = False) -> Iterator[Clinic]:
    """Yield a clinic that is thrown away afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        yield Clinic(Path(folder), is_example=is_example)


@contextmanager
def program(
    clinic: Clinic, *, watched_into: Path | None = None
) -> Iterator["subprocess.Popen[bytes]"]:
    """Run the program on a clinic for the length of a block.

    Args:
        clinic: On which.
        watched_into: Where to write how long its window did not answer; None watches nothing.
    """
    home = str(clinic.folder)
    env = {**os.environ, "TRACKER_DATA": home, "HOME": home}
    begin = ["-m", "tracker"] if watched_into is None else [".ci/watched.py", str(watched_into)]
    words = [PYTHON, *begin, "--database", str(clinic.database)]
    process = subprocess.Popen(words, env=env, stdout=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(10)


class Desk:
    """Types and clicks into whatever window is in front."""

    def __init__(self) -> None:
        self.keys_pressed = 0
        self.clicks = 0

    @staticmethod
    def _xdotool(*words: str) -> str:
        done = subprocess.run(["xdotool", *words], capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def window(self) -> str:
        """Return the program's main window, empty while there is none."""
        return self._xdotool("search", "--onlyvisible", "--name", TITLE).split("\n")[0]

    def title(self) -> str:
        """Return the title of the window in front."""
        return self._xdotool("getactivewindow", "getwindowname")

    def begin(self) -> None:
        """Wait for the program's window and give it the keyboard."""
        wait_for("the window", self.window)
        self._xdotool("windowactivate", "--sync", self.window())

    def wait_for_title(self, words: str) -> None:
        """Wait until the window in front has these words in its title."""
        wait_for(f"a window with {words!r} in its title", lambda: words in self.title())

    def press(self, *keys: str, every_ms: int = 60) -> None:
        """Press keys one after the other, as fast as a practised hand."""
        self._xdotool("key", "--delay", str(every_ms), *keys)
        self.keys_pressed += len(keys)

    def write(self, text: str) -> None:
        """Type a text; every character counts as one key."""
        self._xdotool("type", "--delay", "20", text)
        self.keys_pressed += len(text)

    def click(self, x: int, y: int) -> None:
        """Click on a place of the screen."""
        self._xdotool("mousemove", str(x), str(y), "click", "1")
        self.clicks += 1

    def open_patient(self, *words: str) -> None:
        """Find a patient by keys until the title names the first word."""

        def is_open() -> bool:
            self.press("ctrl+k", "ctrl+a")
            self.write(" ".join(words))
            self.press("Return")
            return words[0].lower() in self.title().lower()

        wait_for("the patient", is_open)

    def quit(self, process: "subprocess.Popen[bytes]") -> None:
        """Close the program by its key."""
        self.press("ctrl+q")
        wait_for("the end of the program", lambda: process.poll() is not None)


def check_same(what: str, found: dict[str, Any], expected: dict[str, Any]) -> None:
    """Hold what was stored against what was meant, or say how they differ."""
    wrong = {name: (found.get(name), value) for name, value in expected.items()
             if found.get(name) != value}  # fmt: skip
    if wrong:
        raise SystemExit(f"{what}: stored and meant differ (stored, meant): {wrong}")


def new_row(before: Sequence[dict[str, str]], after: Sequence[dict[str, str]]) -> dict[str, str]:
    """Return the one exported visit that was not there before."""
    (new,) = [row for row in after if row not in before]
    return new
