"""Looks for what other windows and programs did with the open clinic, and tells every view."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from tracker.domain.values.changes import NO_CHANGES, Heard
from tracker.ui.work.operations import EVERYTHING, Operations
from tracker.ui.work.reading import Reading
from tracker.ui.work.stillness import stillness

if TYPE_CHECKING:
    from tracker.errors import TrackerError
    from tracker.services.elsewhere import Elsewhere, SeenElsewhere

EVERY_MS: Final = 500
TOLD_EVERY: Final = 20  # turns: so seldom it is asked where a server tells by itself
REFUSED_MS: Final = 5_000  # after a refusal: whoever looks after the file says what it is


class ElsewhereWatch(QObject):
    """Asks twice a second on a thread of its own, and at once whenever a page is to be made.

    A server tells when others wrote, so that it is asked then, and seldom else: should a word get
    lost, nothing is missed for long.

    The mark moves here alone, with what is told: an answer that is overtaken is asked for again.

    Signals:
        line_lost: The server does not answer.
        line_back: It does.
    """

    line_lost = Signal()
    line_back = Signal()
    _told = Signal(object)

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
        self._is_asked = self._is_told = self._is_away = self._is_stopped = False
        self._wanted_in = 0  # turns
        self._timer = QTimer(self)
        self._timer.setObjectName("elsewhereTimer")
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self._on_turn)
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._operations.server_missed.connect(elsewhere.doubt)
        self._is_told = elsewhere.listen(self._told.emit)
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
        self._is_stopped = True
        self._timer.stop()
        self._elsewhere.stop()
        self._reading.shutdown()

    def _on_turn(self) -> None:
        self._wanted_in = max(0, self._wanted_in - 1)
        if not self._wanted_in:
            self._ask()

    def _on_told(self, heard: Heard) -> None:
        if not stillness().holds(partial(self._hear, heard)):
            self._hear(heard)

    def _hear(self, heard: Heard) -> None:
        """Ask at once; where that cannot be, at the next turn."""
        if self._is_stopped:
            return
        if heard is Heard.AWAY:
            self._is_away = True
            self.line_lost.emit()
            return
        self._wanted_in = 0
        if heard is Heard.THERE:
            self.line_back.emit()
        self._ask()

    def _ask(self) -> None:
        """Ask, unless an answer is waited for: one that is slow would be overtaken without end."""
        is_seen = self._window.isVisible() and not self._window.isMinimized()
        if is_seen and not self._is_asked:
            self._is_asked = True
            self._wanted_in = TOLD_EVERY if self._is_told else 0
            look = partial(self._elsewhere.since, self._mark)
            self._reading.ask(look, self._on_seen, self._on_refused)

    def _on_seen(self, seen: "SeenElsewhere") -> None:
        self._is_asked = False
        self._timer.setInterval(self._every_ms)
        self._mark = seen.mark
        # What was to be read while the server was away was not.
        changes = EVERYTHING if self._is_away else seen.changes
        self._is_away = False
        if changes != NO_CHANGES:
            self._operations.changed.emit(changes, self)

    def _on_refused(self, _error: "TrackerError") -> None:
        self._is_asked = False
        self._timer.setInterval(REFUSED_MS)
