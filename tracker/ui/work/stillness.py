"""The window stands still while it waits for a server: it is painted, and nothing else happens."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from threading import Event
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from tracker.ui.work.later import later

REST_S: Final = 0.002  # a timer that is due rests so long before it is due again


class Stillness(QObject):
    """What would happen meanwhile happens afterwards, in the order in which it came.

    A call that is waited for is to the code around it as one that was done at once: no timer of the
    window, and no answer of another thread, comes in between. What is typed waits in Qt itself.
    """

    def __init__(self) -> None:
        super().__init__()
        self._is_on = False
        self._held: list[Callable[[], None]] = []
        self._rest = Event()  # never set
        self._passing: tuple[QTimer, ...] = ()
        self._going_on = later(self, self._let_go)

    @property
    def is_on(self) -> bool:
        """Return whether the window stands still."""
        return self._is_on

    @contextmanager
    def kept(self, *passing: QTimer) -> Iterator[None]:
        """Stand still for a while.

        Args:
            passing: Timers that go on all the same.
        """
        application = QCoreApplication.instance()
        if application is None or self._is_on:
            raise RuntimeError("the window waits already, or there is none")
        self._is_on, self._passing = True, passing
        application.installEventFilter(self)
        try:
            yield
        finally:
            application.removeEventFilter(self)
            self._is_on = False
            self._go_on()

    def holds(self, hand_over: Callable[[], None]) -> bool:
        """Return whether something must wait; it is called then, once the window goes on."""
        if self._is_on or self._held:
            self._held.append(hand_over)
        return bool(self._held)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let no timer of the window pass; it stays due."""
        is_held = (
            event.type() is QEvent.Type.Timer
            and isinstance(watched, QTimer)
            and watched not in self._passing
        )
        if is_held:
            self._rest.wait(REST_S)
        return is_held

    def _go_on(self) -> None:
        if self._held:
            self._going_on.start()

    def _let_go(self) -> None:
        hand_over = self._held.pop(0)
        try:
            hand_over()
        finally:
            self._go_on()


@cache
def stillness() -> Stillness:
    """Return the one of this process: its windows share a thread."""
    return Stillness()
