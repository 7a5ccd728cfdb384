"""The way back for the clinician: a button that is held, or Ctrl+Shift+L held as long."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton

from tracker.language import tr
from tracker.ui.look.clickable import make_clickable
from tracker.ui.work.later import later

HOLD_MS: Final = 1200  # a tap in passing, or a hand that rests, is shorter
_KEYS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class HoldButton(QPushButton):
    """Does nothing when it is tapped; held for a while it is meant.

    Signals:
        held: It, or the keys, were held long enough.
    """

    held = Signal()

    def __init__(self, hold_ms: int = HOLD_MS) -> None:
        super().__init__(tr("For the clinician: hold"))
        self.setObjectName("backToClinician")
        self.setAccessibleName(tr("For the clinician: hold, or hold Ctrl+Shift+L"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # no stop of the patient's
        make_clickable(self, "link")
        self._holding = later(self, self.held, hold_ms)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to count."""
        super().mousePressEvent(event)
        self._holding.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Count no more: it was only tapped."""
        super().mouseReleaseEvent(event)
        self._holding.stop()

    def take_press(self, event: QKeyEvent) -> bool:
        """Begin to count when the keys are pressed; return whether these are the keys."""
        is_meant = event.key() == Qt.Key.Key_L and event.modifiers() == _KEYS
        if is_meant and not event.isAutoRepeat():
            self._holding.start()
        return is_meant

    def take_release(self, event: QKeyEvent) -> None:
        """Count no more when one of the keys is let go; a held key repeats itself."""
        keys = (Qt.Key.Key_L, Qt.Key.Key_Control, Qt.Key.Key_Shift)
        if event.key() in keys and not event.isAutoRepeat():
            self._holding.stop()
