"""Lines of text with a name: found and spoken by it, or showing it behind what stands there."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from tracker.ui.fields.clean_text import keep_to_one_line

_BESIDE_PX: Final = 11  # the words behind the text
_EDGE: Final = 7  # px from the field's right edge
_FOLLOWING_GAP: Final = 4  # px
_GAP: Final = 8  # px between the text and the words
_BESIDE_HINT: Final = 20  # px of a line that its hint does not get: frame, padding, margin, cursor


def named_line(name: str, spoken: str, hint: str = "") -> QLineEdit:
    """Return an empty line that is found and spoken by name; a hint stands in it until typed in."""
    line = QLineEdit()
    keep_to_one_line(line)
    line.setObjectName(name)
    line.setAccessibleName(spoken)
    line.setPlaceholderText(hint)
    return line


def show_hint_whole(line: QLineEdit) -> None:
    """Let an empty line never be narrower than the hint that stands in it."""
    words = line.fontMetrics().horizontalAdvance(line.placeholderText())
    line.setMinimumWidth(words + _BESIDE_HINT)


def search_line(name: str, spoken: str, hint: str) -> QLineEdit:
    """Return a line for words to look for, with a cross that empties it."""
    line = named_line(name, spoken, hint)
    line.setClearButtonEnabled(True)
    return line


class NamedLine(QLineEdit):
    """Shows its unit or its name in grey while there is room beside the text."""

    def __init__(self, name: str, spoken: str, shown: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        keep_to_one_line(self)
        self._shown = shown

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the field is behind what stands in it."""
        super().paintEvent(event)
        paint_beside(self, (self._shown,))


def paint_beside(
    field: QLineEdit,
    offered: Sequence[str],
    *,
    follows: bool = False,
    colour: QColor | None = None,
) -> None:
    """Draw the first of some words that has room in a field, behind its text.

    Args:
        field: That is being painted.
        offered: The fullest words first.
        follows: Whether they come close after the text, as one reads; else at the right edge.
        colour: Of the words; None for grey.
    """
    font = QFont(field.font())
    font.setPixelSize(_BESIDE_PX)
    metrics = QFontMetrics(font)
    room = field.width() - field.fontMetrics().horizontalAdvance(field.text()) - _EDGE - _GAP
    fitting = (words for words in offered if metrics.horizontalAdvance(words) <= room)
    words = next(fitting, "")
    if not words:
        return
    painter = QPainter(field)
    painter.setFont(font)
    painter.setPen(colour or field.palette().placeholderText().color())
    area = QRect(0, 0, field.width() - _EDGE, field.height())
    align = Qt.AlignmentFlag.AlignRight
    if follows:
        align = Qt.AlignmentFlag.AlignLeft
        area.setLeft(field.width() - room - _FOLLOWING_GAP)
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | align, words)
    painter.end()
