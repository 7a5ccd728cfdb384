"""Fields in an area that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(fields: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """Return the fields in an area that scrolls only where the window is lower than 768 pixels."""
    area = QScrollArea(parent)
    dress_scrolled(area, fields)
    return area


def dress_scrolled(area: QScrollArea, fields: QWidget) -> None:
    """Let an area show fields as if they stood there without it."""
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(fields)
    area.viewport().setAutoFillBackground(False)
    fields.setAutoFillBackground(False)
