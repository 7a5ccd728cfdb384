"""Words with a line icon before them, in the words' own colour; a screen reader hears the words."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap

from tracker.ui.look.line_icons import SIZE, line_picture
from tracker.ui.look.wrapped_label import WrappedLabel

_GAP: Final = 4  # px between the icon and the words


class MarkedLabel(WrappedLabel):
    """Wrapped words that may be marked, for example as a warning."""

    def __init__(self, words: str = "", icon: str = "warning") -> None:
        super().__init__(words)
        self._icon = icon
        self._is_marked = False
        self._pictures: dict[tuple[str, str, float], QPixmap] = {}
        self.show_mark(is_marked=True)

    def show_mark(self, *, is_marked: bool) -> None:
        """Let the icon stand before the words, or leave it out."""
        if is_marked is not self._is_marked:
            self._is_marked = is_marked
            self.setContentsMargins(SIZE + _GAP if is_marked else 0, 0, 0, 0)
            self.update()

    def show_icon(self, icon: str) -> None:
        """Let another icon stand before the words."""
        if icon != self._icon:
            self._icon = icon
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon at the height of the first line."""
        super().paintEvent(event)
        if not self._is_marked or not self.text():
            return
        room, flags = self.contentsRect(), int(self.alignment())
        if self.wordWrap():
            flags |= int(Qt.TextFlag.TextWordWrap)
        words = self.fontMetrics().boundingRect(room, flags, self.text())
        line = QRect(room.left(), words.top(), room.width(), self.fontMetrics().height())
        painter = QPainter(self)
        painter.drawPixmap(
            QPoint(room.left() - SIZE - _GAP, line.center().y() - SIZE // 2), self._picture()
        )
        painter.end()

    def _picture(self) -> QPixmap:
        colour, ratio = self.palette().color(self.foregroundRole()).name(), self.devicePixelRatio()
        kind = self._icon, colour, ratio
        if kind not in self._pictures:
            self._pictures[kind] = line_picture(self._icon, colour)
        return self._pictures[kind]
