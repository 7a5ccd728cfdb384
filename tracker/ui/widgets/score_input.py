"""A 0–10 score as eleven boxes in one field: a digit sets it and moves on."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from tracker.ui.theme import Theme
from tracker.ui.widgets.entry_field import EntryField, digit_of

SCORE_MAX: Final = 10
SECOND_DIGIT_MS: Final = 400  # how long "1" waits for the "0" of 10
_GAP: Final = 3.0
_ROW_MIN, _ROW_MAX = 21, 30


class ScoreInput(EntryField):
    """Asks for a whole number from 0 to 10; None is not recorded."""

    def __init__(
        self, theme: Theme, name: str, spoken: str, *, second_digit_ms: int = SECOND_DIGIT_MS
    ) -> None:
        super().__init__(theme, name, spoken)
        self._value: int | None = None
        self._last: int | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(second_digit_ms)
        self._wait.timeout.connect(self._on_waited)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_ROW_MIN)
        self.setMaximumHeight(_ROW_MAX)
        self._describe()

    @property
    def value(self) -> int | None:
        """Return the score; None when not recorded."""
        return self._value

    @property
    def last(self) -> int | None:
        """Return the last visit's score, whose box is dashed; None when there is none."""
        return self._last

    def show_value(self, value: int | None, *, last: int | None = None) -> None:
        """Show a score without telling anybody: populating is not editing."""
        self._wait.stop()
        self._value, self._last = value, last
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the design's row."""
        return QSize(330, _ROW_MAX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, T for ten, a dot for not recorded, Backspace and arrows."""
        digit = digit_of(event)
        if self._wait.isActive() and digit == 0:
            self._enter(SCORE_MAX)
        elif self._wait.isActive() and digit is not None:
            self._on_waited()  # the 1 stands; this digit belongs to the next field
        elif self.leave_key(event):
            self._wait.stop()
        elif digit is not None:
            self._type_digit(digit)
        elif not self._type_other(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the box that was clicked; a click on the set box takes it back."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        box = int(event.position().x() / ((self.width() + _GAP) / (SCORE_MAX + 1)))
        box = max(0, min(SCORE_MAX, box))
        self._set(None if box == self._value else box)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Draw the boxes: filled what is set, dashed what was last."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for score in range(SCORE_MAX + 1):
            self._paint_box(painter, score)
        painter.end()

    def _type_digit(self, digit: int) -> None:
        if digit == 1:
            self._set(1)
            self._wait.start()
            return
        self._enter(digit)

    def _type_other(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_T:
            self._enter(SCORE_MAX)
        elif key in (Qt.Key.Key_Period, Qt.Key.Key_Comma):
            self._enter(None)
        elif key == Qt.Key.Key_Backspace:
            self._wait.stop()
            self._set(None)
            self.went_back.emit(self)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        start = self._last if self._value is None else self._value
        self._set(max(0, min(SCORE_MAX, (0 if start is None else start) + by)))

    def _enter(self, value: int | None) -> None:
        self._wait.stop()
        self._set(value)
        self.finished_entry.emit(self)

    def _set(self, value: int | None) -> None:
        if value != self._value:
            self._value = value
            self._describe()
            self.update()
            self.edited.emit()

    def _on_waited(self) -> None:
        self._wait.stop()
        self.finished_entry.emit(self)

    def _describe(self) -> None:
        now = "not recorded" if self._value is None else str(self._value)
        last = "" if self._last is None else f", last {self._last}"
        self.setAccessibleDescription(f"{now}{last}")

    def _paint_box(self, painter: QPainter, score: int) -> None:
        width = (self.width() - _GAP * SCORE_MAX) / (SCORE_MAX + 1)
        box = QRectF(score * (width + _GAP), 0, width, self.height()).adjusted(1, 1, -1, -1)
        is_set, is_last = score == self._value, score == self._last
        tokens = self.tokens
        pen = QPen(QColor(tokens.border), 1)
        if is_set:
            pen = QPen(QColor(tokens.ink), 1)
        elif is_last:
            pen = QPen(QColor(tokens.muted), 1.6, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.ink if is_set else tokens.field))
        painter.drawRoundedRect(box, 4, 4)
        font = QFont(self.font())
        font.setBold(is_set)
        painter.setFont(font)
        painter.setPen(QColor(tokens.panel if is_set else tokens.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(score))
        if self.hasFocus():
            self._paint_focus_line(painter)

    def _paint_focus_line(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self.tokens.accent), 2))
        y = self.height() - 1.0
        painter.drawLine(0, int(y), self.width(), int(y))
