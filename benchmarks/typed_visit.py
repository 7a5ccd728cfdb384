"""Types a visit into the program's own window; prints what each key cost as one JSON line.

A key's cost is the time the UI thread works until the next key, the redraws it causes included;
what it shows is complete when the last chart is drawn. A
heartbeat of one millisecond tells the longest block, waiting for the disk included.
"""

import json
import sys
import time
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tracker.app import application, clinic_opener
from tracker.ui.charts.column import ChartColumn
from tracker.ui.look.theme import Theme, ThemeChoice
from tracker.ui.shell.main_window import MainWindow
from tracker.ui.shell.opening import open_window
from tracker.ui.shell.window_parts import WindowParts

APART_MS: Final = 350  # between keys: every redraw of one key is over before the next
QUICK_MS: Final = 90  # between keys of a practised hand
ENTER: Final = Qt.Key.Key_Return
KEYS: Final = (
    "4", "5", "4", "5", "4", "4", "5", ENTER, "9", "0", ENTER, "5", "b", "n", "=", ENTER,
)  # fmt: skip


class Typist(QObject):
    """Types the visit twice: slowly for the cost of each key, quickly for the longest block."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.costs_ms: list[float] = []
        self.blocks_ms: list[float] = []
        self.shown_ms: list[float] = []
        self._shown: float | None = None
        self._struck = 0.0
        self._at = 0
        self._worked = 0.0
        self._last = time.perf_counter()
        self._key = QTimer(self)
        self._key.setTimerType(Qt.TimerType.PreciseTimer)
        self._key.timeout.connect(self._on_key_due)
        self._beat = QTimer(self)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.setInterval(1)
        self._beat.timeout.connect(self._on_beat)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(1500)
        self._settle.timeout.connect(self._on_settled)
        window.course_painted.connect(self._on_painted)

    def _on_painted(self) -> None:
        if not self._key.isActive() and not self.costs_ms:
            self._settle.start()

    def _on_settled(self) -> None:
        self._window.course_painted.disconnect(self._on_painted)
        charts = self._window.findChild(ChartColumn)
        if charts is not None:
            charts.charts_drawn.connect(self._on_charts_drawn)
        self._begin_visit(APART_MS)

    def _begin_visit(self, apart_ms: int) -> None:
        self._at = 0
        QTest.keyClick(self._window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        self._key.start(apart_ms)

    def _on_key_due(self) -> None:
        is_slow = self._key.interval() == APART_MS
        worked = time.thread_time()
        if is_slow and self._at:
            self.costs_ms.append((worked - self._worked) * 1000)
            if self._shown is not None:
                self.shown_ms.append((self._shown - self._struck) * 1000)
        self._shown, self._struck = None, time.perf_counter()
        self._worked = worked
        if self._at == len(KEYS):
            self._end_visit(is_slow=is_slow)
            return
        key = KEYS[self._at]
        self._at += 1
        focused = self._window.focusWidget()
        target = self._window if focused is None else focused
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)

    def _end_visit(self, *, is_slow: bool) -> None:
        self._key.stop()
        if not is_slow:
            self._window.close()
            return
        undo = self._window.findChild(QAction, "undo")
        for _ in KEYS:
            if undo is not None:
                undo.trigger()
        self._last = time.perf_counter()
        self._beat.start()
        self._begin_visit(QUICK_MS)

    def _on_charts_drawn(self) -> None:
        self._shown = time.perf_counter()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.blocks_ms.append((now - self._last) * 1000)
        self._last = now


def main(database: str) -> None:
    """Open the window on a database, type, print what was seen."""
    app: QApplication = application()
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply()
    parts = WindowParts(open_clinic=clinic_opener(database, None), opens="")
    window = open_window(theme, parts)
    window.resize(1480, 940)
    typist = Typist(window)
    window.show()
    window.activateWindow()
    app.exec()
    longest = sorted(typist.blocks_ms)[-20:]
    seen = {"costs_ms": typist.costs_ms, "shown_ms": typist.shown_ms, "blocks_ms": longest}
    print(json.dumps(seen), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
