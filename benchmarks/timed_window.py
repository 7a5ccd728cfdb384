"""The program's own window on a given database, timed from the inside; prints lines of JSON.

A heartbeat of one millisecond on the UI thread tells its longest block.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.memory import peak_memory_mb
from tracker import quick_start

quick_start.begin()  # as the command does, before the program's own modules are imported

# ruff: noqa: E402
from tracker.app import (
    application,
    clinic_opener,
    early_course_finder,
    entrance_finder,
    first_list_finder,
)
from tracker.preferences import PreferenceFile
from tracker.ui.look.theme import Theme, ThemeChoice
from tracker.ui.shell.main_window import MainWindow
from tracker.ui.shell.opening import open_window
from tracker.ui.shell.window_parts import WindowParts

if TYPE_CHECKING:
    from tracker.services.way_in.entrance import Entrance

SETTLE_MS: Final = 400  # after the last step: what start-up left to be done


class Watch(QObject):
    """Notes when each step came and the longest gap between heartbeats."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.moments: dict[str, float] = {}
        self.longest_block_ms = 0.0
        self._last = time.monotonic()
        self._beat = QTimer(self)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.setInterval(1)
        self._beat.timeout.connect(self._on_beat)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(SETTLE_MS)
        self._end.timeout.connect(window.close)
        window.first_painted.connect(self._on_first_painted)
        window.list_filled.connect(self._on_list_filled)
        window.course_painted.connect(self._on_course_painted)
        window.course_shown.connect(self._on_course_shown)
        window.charts_built.connect(self._on_whole)

    def _note(self, name: str) -> None:
        if name not in self.moments:
            self.moments[name] = time.monotonic()
            print(json.dumps({name: self.moments[name]}), flush=True)

    def _on_first_painted(self) -> None:
        self._note("first_painted")
        self._last = time.monotonic()
        self._beat.start()

    def _on_list_filled(self) -> None:
        self._note("list_filled")

    def _once_painted(self, then: Callable[[], None]) -> None:
        """Do something in the turn after the next: what was shown now is painted before it."""
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, then))

    def _on_course_shown(self) -> None:
        self._once_painted(self._on_course_ready)

    def _on_course_ready(self) -> None:
        self._note("ready_for_keys")

    def _on_course_painted(self) -> None:
        self._once_painted(self._on_charts_seen)

    def _on_charts_seen(self) -> None:
        self._note("course_painted")
        self._end_when_whole()

    def _on_whole(self) -> None:
        self._note("whole")
        self._end_when_whole()

    def _end_when_whole(self) -> None:
        if {"whole", "course_painted"} <= set(self.moments):
            self._end.start()

    def _on_beat(self) -> None:
        now = time.monotonic()
        self.longest_block_ms = max(self.longest_block_ms, (now - self._last) * 1000)
        self._last = now


def main(database: str) -> None:
    """Open the window, wait for its steps, print what was seen."""
    window = window_on(database)
    watch = Watch(window)
    window.show()
    window.activateWindow()
    QApplication.exec()
    memory = peak_memory_mb()
    seen = {"longest_block_ms": watch.longest_block_ms, "memory_mb": memory}
    print(json.dumps(seen), flush=True)


def window_on(database: str) -> MainWindow:
    """Return a window on a database as the program opens it, in the size of the design.

    An encrypted one is unlocked before: what somebody takes to type a passphrase is no start-up.
    """
    application()
    find_entrance = entrance_finder(database, PreferenceFile(None))
    if Path(f"{database}.keys").exists():
        _unlock(find_entrance())
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply()
    parts = WindowParts(
        open_clinic=clinic_opener(database, None, find_entrance),
        find_first_list=first_list_finder(database, find_entrance),
        find_early_course=early_course_finder(database, find_entrance),
        find_entrance=find_entrance,
        opens="",
    )
    window = open_window(theme, parts)
    window.charts_built.connect(quick_start.end)
    window.resize(1480, 940)
    return window


def _unlock(entrance: "Entrance") -> None:
    start = time.monotonic()  # what unlocking needs is imported while somebody types
    from benchmarks.clinics.copies import PASSPHRASE  # noqa: PLC0415  # a plain start has none

    entrance.unlock(PASSPHRASE, None)
    print(json.dumps({"unlocked_s": time.monotonic() - start}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
