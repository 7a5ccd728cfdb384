"""A part of the window that can be made to wait: dimmed, and deaf to keys and mouse."""

from typing import Final

from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

_WAITING: Final = 0.45  # opacity


class WaitingPart(QWidget):
    """Holds widgets and dims them while something else must be answered first."""

    def hold(self) -> None:
        """Let the part wait."""
        self.setEnabled(False)
        effect = QGraphicsOpacityEffect(self)
        effect.setOpacity(_WAITING)
        self.setGraphicsEffect(effect)

    def release(self) -> None:
        """Let the part be used again, shown if it was hidden."""
        self.show()
        self.setEnabled(True)
        self.setGraphicsEffect(None)  # type: ignore[arg-type]  # Qt's way to take it away
