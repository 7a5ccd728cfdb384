"""Looks for what other windows and programs did with the open clinic, and tells every view."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from tracker.domain.values.changes import NO_CHANGES
from tracker.ui.work.operations import Operations
from tracker.ui.work.reading import Reading

if TYPE_CHECKING:
    from tracker.errors import TrackerError
    from tracker.services.elsewhere import Elsewhere, SeenElsewhere

EVERY_MS: Final = 500
REFUSED_MS: Final = 5_000  # after a refusal: whoever looks after the file says what it is


class ElsewhereWatch(QObject):
    """Asks twice a second on a thread of its own, and at once whenever a page is to be made.

    The mark moves here alone, with what is told: an answer that is overtaken is asked for again.
    """

    def __init__(
        self,
        elsewhere: "Elsewhere",
        operations: Operations,
        window: QWidget,
        every_ms: int = EVERY_MS,
    ) -> None:
        super().__init__(window)
        self._elsewhere, self._operations, self._window = elsewhere, operations, window
        self._mark, self._every_ms = elsewhere.first_mark, every_ms
        self._reading = Reading(self)
        self._is_asked = False
        self._timer = QTimer(self)
        self._timer.setObjectName("elsewhereTimer")
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self._on_due)
        self._timer.start()

    def look_now(self) -> None:
        """Tell at once what others did, before anything is made of what is shown.

        Raises:
            TrackerError: It cannot be read.
        """
        self._reading.forget()
        self._is_asked = False
        self._on_seen(self._elsewhere.since(self._mark))

    def stop(self) -> None:
        """Look no more: the window closes."""
        self._timer.stop()
        self._reading.shutdown()

    def _on_due(self) -> None:
        """Ask, unless an answer is waited for: one that is slow would be overtaken without end."""
        is_seen = self._window.isVisible() and not self._window.isMinimized()
        if is_seen and not self._is_asked:
            self._is_asked = True
            look = partial(self._elsewhere.since, self._mark)
            self._reading.ask(look, self._on_seen, self._on_refused)

    def _on_seen(self, seen: "SeenElsewhere") -> None:
        self._is_asked = False
        self._timer.setInterval(self._every_ms)
        self._mark = seen.mark
        if seen.changes != NO_CHANGES:
            self._operations.changed.emit(seen.changes, self)

    def _on_refused(self, _error: "TrackerError") -> None:
        self._is_asked = False
        self._timer.setInterval(REFUSED_MS)
