"""The program's own window on a given database, timed from the inside; prints lines of JSON.

A heartbeat of one millisecond on the UI thread tells its longest block.
"""

import json
import sys
import time
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.memory import peak_memory_mb
from tracker import quick_start

quick_start.begin()  # as the command does, before the program's own modules are imported

# ruff: noqa: E402
from tracker.app import application, clinic_opener, first_list_finder
from tracker.ui.look.theme import Theme, ThemeChoice
from tracker.ui.shell.main_window import MainWindow
from tracker.ui.shell.opening import open_window
from tracker.ui.shell.window_parts import WindowParts

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

    def _on_course_painted(self) -> None:
        self._note("course_painted")
        self._end.start()

    def _on_beat(self) -> None:
        now = time.monotonic()
        self.longest_block_ms = max(self.longest_block_ms, (now - self._last) * 1000)
        self._last = now
        if "ready_for_keys" not in self.moments and self._takes_keys():
            self._note("ready_for_keys")

    def _takes_keys(self) -> bool:
        """Return whether the visit form of a course stands there and can be typed into."""
        form = self._window.findChild(QWidget, "visitForm")
        return form is not None and form.isVisible() and form.isEnabled()


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
    """Return a window on a database as the program opens it, in the size of the design."""
    application()
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply()
    parts = WindowParts(
        open_clinic=clinic_opener(database, None),
        find_first_list=first_list_finder(database),
        opens="",
    )
    window = open_window(theme, parts)
    window.charts_built.connect(quick_start.end)
    window.resize(1480, 940)
    return window


if __name__ == "__main__":
    main(sys.argv[1])
