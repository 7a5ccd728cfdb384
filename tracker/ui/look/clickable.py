"""Words and chips one clicks: their look, and the hand over them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton


def make_clickable(button: QPushButton, look: str) -> None:
    """Give a button without a button's frame its look, and the mouse a hand over it."""
    button.setProperty("look", look)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
