"""How long the UI thread did not answer."""

import time

from PySide6.QtCore import Qt, QTimer


class Heartbeat(QTimer):
    """A beat every millisecond; the longest pause between two is the longest block."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self._last = time.perf_counter()
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.setInterval(1)
        self.timeout.connect(self._on_beat)

    def begin(self) -> None:
        """Forget what was, and beat from now on."""
        self.longest_ms = 0.0
        self._last = time.perf_counter()
        self.start()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000)
        self._last = now
