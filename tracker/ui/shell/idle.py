"""Notices that nobody has touched a key or the mouse in any window of ours for a while."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from tracker.ui.work.clock import Clock

EVERY_MS: Final = 5_000  # how often it is looked
_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Watches windows rather than the application: a filter there would see every event.

    The time is the clock's, not a timer's, which stands still while the computer sleeps.

    Signals:
        idle: Nobody was there for so long.
    """

    idle = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._limit: timedelta | None = None
        self._is_watching = False
        self._touched = clock.now()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def wait(self, minutes: int) -> None:
        """Begin to watch anew; 0 watches no more."""
        self._touched = self._clock.now()
        is_wanted = minutes > 0
        application = QGuiApplication.instance()
        if is_wanted and not self._is_watching and isinstance(application, QGuiApplication):
            self._is_watching = True
            application.focusWindowChanged.connect(self._on_window_entered)
            self._on_window_entered(QGuiApplication.focusWindow())
        self._limit = timedelta(minutes=minutes) if is_wanted else None
        if is_wanted:
            self._timer.start()
        else:
            self._timer.stop()

    def look(self) -> None:
        """Tell when nobody was there for so long."""
        if self._is_over():
            self._touched = self._clock.now()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a touch; the first after too long a while is for nobody."""
        if event.type() not in _TOUCHES or self._limit is None:
            return super().eventFilter(watched, event)
        is_over = self._is_over()
        self.look()
        self._touched = self._clock.now()
        return is_over

    def _is_over(self) -> bool:
        away = self._clock.now() - self._touched
        return self._limit is not None and away >= self._limit

    def _on_window_entered(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # once each
            window.installEventFilter(self)
