"""A list of which one entry shows; the wheel over it scrolls the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox


class ClosedList(QComboBox):
    """A list that opens; while it is closed, one notch of the wheel chooses nothing unseen.

    Signals:
        passed: Enter while it is closed: what stands there stays as it is.
    """

    passed = Signal()

    def narrow_to(self, letters: int) -> None:
        """Ask for room for so many letters only; the list that opens still shows its words whole.

        Call it once the entries are there.
        """
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        bar = self.view().verticalScrollBar().sizeHint().width()
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + bar)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter, which the list leaves to what it stands in."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.passed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what the list stands in."""
        event.ignore()
