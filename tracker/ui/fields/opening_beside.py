"""Where a part of the window's own stands that opens beside a field."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget


def put_under(part: QWidget, field: QWidget, width: int, height: int) -> None:
    """Show a part under a field, above it where the window ends, within the window's sides."""
    window = field.window()
    if part.parent() is not window:
        part.setParent(window)
    below = field.mapTo(window, QPoint(0, field.height() + 1))
    if below.y() + height > window.height():
        below = field.mapTo(window, QPoint(0, -height - 1))
    left = min(below.x(), window.width() - width)
    part.setGeometry(max(0, left), max(0, below.y()), width, height)
    part.show()
    part.raise_()
