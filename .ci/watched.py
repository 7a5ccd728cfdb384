"""Runs the program and writes down how long its window did not answer, in CPU time of its thread.

A beat every other millisecond tells how much that thread worked since the beat before: what other
programs take of the machine meanwhile does not count. Where it was then is seen by another thread.
"""

import json
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

import tracker.app
from tracker.cli import main

BEAT_MS: Final = 2
NOTED_MS: Final = 20.0  # shorter ones are not written down
LOOK_S: Final = 0.004
DEPTH: Final = 14  # functions of the program named of one moment


class Watch(QTimer):
    """Beats on the window's thread; writes a line for each long stretch without an answer."""

    def __init__(self, notes: Path) -> None:
        super().__init__()
        self._notes = notes.open("a", encoding="utf-8")
        self._window = threading.get_ident()
        self._worked, self._at = time.thread_time(), time.monotonic()
        self._seen: list[str] = []
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.setInterval(BEAT_MS)
        self.timeout.connect(self._on_beat)
        self.start()
        threading.Thread(target=self._look, daemon=True).start()

    def _on_beat(self) -> None:
        worked, begun = time.thread_time(), self._at
        took_ms = (worked - self._worked) * 1000
        seen, self._seen = self._seen, []
        if took_ms >= NOTED_MS:
            places = [f"{count}x {place}" for place, count in Counter(seen).most_common(4)]
            line = {"at": begun, "ms": round(took_ms, 1), "in": places}
            self._notes.write(json.dumps(line) + "\n")
            self._notes.flush()
        self._worked, self._at = time.thread_time(), time.monotonic()

    def _look(self) -> None:
        pause = threading.Event()
        while not pause.wait(LOOK_S):
            frame = sys._current_frames().get(self._window)  # noqa: SLF001  # Python's only way
            if frame is not None and time.monotonic() - self._at > 2 * LOOK_S:
                self._seen.append(place_of(frame))


def place_of(frame: FrameType | None) -> str:
    """Return where a thread is: the program's functions from the inside out."""
    names: list[str] = []
    while frame is not None and len(names) < DEPTH:
        file = Path(frame.f_code.co_filename)
        if frame.f_code.co_name != "_on_beat":
            names.append(f"{file.stem}.{frame.f_code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return " < ".join(names)


def watch_into(notes: Path) -> None:
    """Let the program begin to be watched as soon as there is an application."""
    begin, watches = tracker.app.application, []

    def application() -> QApplication:
        app = begin()
        watches.append(Watch(notes))
        return app

    tracker.app.application = application  # type: ignore[assignment]  # a cached function


if __name__ == "__main__":
    watch_into(Path(sys.argv.pop(1)))
    sys.exit(main())
