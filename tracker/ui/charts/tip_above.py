"""A tool tip above a point: Qt puts it below the pointer, over what is pointed at."""

from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

_GAP: Final = 8  # px; Qt lets it grow a little once it is shown


def show_above(words: str, point: QPoint, part: QWidget) -> None:
    """Show markup with its lower edge at a point of a widget, within the screen."""
    at = part.mapToGlobal(point)
    QToolTip.showText(at, words, part)
    top = part.screen().availableGeometry().top()
    for shown in QApplication.topLevelWidgets():
        if shown.objectName() == "qtooltip_label":  # only the shown one knows its height
            shown.move(shown.x(), max(top, at.y() - shown.height() - _GAP))
