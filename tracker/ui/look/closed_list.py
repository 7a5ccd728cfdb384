"""A list of which one entry shows; the wheel over it scrolls the page."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class ClosedList(QComboBox):
    """A list that opens; while it is closed, one notch of the wheel chooses nothing unseen."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what the list stands in."""
        event.ignore()
