"""A long print in short turns of the event loop, so that the window stays answerable."""

import gc
from collections.abc import Iterator
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from tracker.errors import TrackerError
from tracker.pages.batch import BatchPainting
from tracker.pages.painting import Painting

TURN_SECONDS: Final = 0.004  # a turn begins no block after that; a block takes up to 20 ms


class PaintingTurns(QObject):
    """Paints one print, a few blocks a turn.

    Signals:
        progressed: Sheets painted so far, and of how many.
        completed: Everything is painted.
        stopped: It was cancelled.
        failed: It could not go on; carries the error.
    """

    progressed = Signal(object, object)
    completed = Signal()
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, painting: Painting | BatchPainting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._painting = painting
        self._steps: Iterator[None] = painting.steps()
        self._is_cancelled = self._has_waste = False
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._on_turn)

    def start(self) -> None:
        """Begin with the next turn of the event loop."""
        # Charts leave cycles behind; searching for them whenever Python likes holds up a turn. So
        # what a sheet left is swept up in a turn of its own. What the program froze when it had
        # started stays so: searching all of it again would block for 100 ms.
        gc.disable()
        self._turn.start()

    def cancel(self) -> None:
        """Stop before the next block."""
        self._is_cancelled = True

    def _on_turn(self) -> None:
        if self._is_cancelled:
            self._stop()
            self._steps = iter(())  # closes the painter
            self.stopped.emit()
            return
        if self._has_waste:
            gc.collect(0)
            self._has_waste = False
            return
        until = perf_counter() + TURN_SECONDS
        done = self._painting.done
        try:
            for _ in self._steps:
                if perf_counter() >= until:
                    break
            else:
                self._stop()
                self.completed.emit()
                return
        except TrackerError as error:
            self._stop()
            self.failed.emit(error)
            return
        if self._painting.done != done:
            self._has_waste = True
            self.progressed.emit(self._painting.done, self._painting.total)

    def _stop(self) -> None:
        self._turn.stop()
        gc.enable()
