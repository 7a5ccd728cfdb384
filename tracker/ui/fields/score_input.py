"""A 0–10 score as one track of eleven cells: a digit sets it and moves on."""

from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QSizePolicy

from tracker.domain.rules.jumps import needs_sure
from tracker.language import tr
from tracker.ui.fields.entry_field import EntryField
from tracker.ui.fields.spoken_key import offer_answers
from tracker.ui.fields.typed_key import digit_of, is_not_recorded
from tracker.ui.look.theme import Theme

SCORE_MAX: Final = 10
SECOND_DIGIT_MS: Final = 400  # how long "1" waits for the "0" of 10
_ANY_SCORE: Final = "leg_pain"  # every score is asked about alike
_CELL: Final = QSize(24, 28)
_RING: Final = 2  # px around the track, where the focus is shown
_DIGIT_PX: Final = 13
_RADIUS: Final = 6.0
_DOT: Final = 4.0  # px, under the digit of the last visit
_COMMANDS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class ScoreInput(EntryField):
    """Asks for a whole number from 0 to 10; None is not recorded.

    A jump from the last value is asked about in place: Enter confirms it, Backspace clears it, and
    until then the keys stay here; anything else is taken as nothing.

    Signals:
        asked: Whether a jump waits to be confirmed has changed.
    """

    asked = Signal()

    def __init__(
        self, theme: Theme, name: str, spoken: str, *, second_digit_ms: int = SECOND_DIGIT_MS
    ) -> None:
        super().__init__(theme, name, spoken)
        self._value: int | None = None
        self._last: int | None = None
        self._is_sure = True
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(second_digit_ms)
        self._wait.timeout.connect(self._on_waited)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._describe()
        scores = tuple((str(score), str(score)) for score in range(SCORE_MAX))
        offer_answers(self, (*scores, ("10", "t"), (tr("not recorded"), ".")))

    @property
    def value(self) -> int | None:
        """Return the score; None when not recorded."""
        return self._value

    @property
    def last(self) -> int | None:
        """Return the last visit's score, which a dot marks; None when there is none."""
        return self._last

    @property
    def asks_sure(self) -> bool:
        """Return whether a jump from the last value waits to be confirmed."""
        return not (self._is_sure or self._wait.isActive()) and needs_sure(
            _ANY_SCORE, self._last, self._value
        )

    def show_value(
        self, value: int | None, *, last: int | None = None, is_sure: bool = True
    ) -> None:
        """Show a score without telling anybody: populating is not editing.

        Args:
            value: The score; None is not recorded.
            last: The last visit's score.
            is_sure: Whether a jump from it needs no confirming any more.
        """
        self._wait.stop()
        self._value, self._last, self._is_sure = value, last, is_sure
        self._refresh()

    def show_last(self, last: int | None) -> None:
        """Show another last score beside what is entered."""
        self._last = last
        self._refresh()

    def settle(self) -> None:
        """Take a 1 that still waits for a 0 as it stands; the focus stays."""
        if self._wait.isActive():
            self._wait.stop()
            self._tell_asked()

    def confirm(self) -> None:
        """Take a jump as meant."""
        self._is_sure = True
        self._tell_asked()

    def sizeHint(self) -> QSize:
        """Return the size of the track with its ring."""
        cells = SCORE_MAX + 1
        return QSize(cells * _CELL.width() + 2 * _RING, _CELL.height() + 2 * _RING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, T for ten, a dot for not recorded, Backspace and arrows."""
        digit = digit_of(event)
        if self._wait.isActive() and digit == 0:
            self._enter(SCORE_MAX)
        elif self._wait.isActive() and digit is not None:
            self._pass_on(event)
        elif self._is_enter(event):
            self._take_enter()
        elif self.leave_key(event):
            return
        elif digit is not None:
            self._type_digit(digit)
        elif not self._type_other(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take a waiting 1 as it stands, so that it never moves a focus that is elsewhere."""
        self.settle()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the cell that was clicked; a click on the set cell takes it back."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        score = _score_at(event)
        self._wait.stop()
        self._set(None if score == self._value else score)
        self._tell_asked()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Draw the track: filled what is set, a dot under what was last."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for score in range(SCORE_MAX + 1):
            self._paint_cell(painter, score)
        track = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.tokens.edge), 1))
        painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        self.paint_focus(painter, _RADIUS + 1)
        painter.end()

    def _pass_on(self, event: QKeyEvent) -> None:
        """Let the 1 stand; the key after it belongs to the next field, or answers no question."""
        self._on_waited()
        if self._keeps(event):
            return
        following = QApplication.focusWidget()
        if following is not None and following is not self:
            QCoreApplication.sendEvent(following, event)

    @staticmethod
    def _is_enter(event: QKeyEvent) -> bool:
        is_plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return is_plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def _take_enter(self) -> None:
        """Confirm a jump that was asked about; of a 1 that still waits it is asked now."""
        if self._wait.isActive():
            self._on_waited()
        else:
            self.confirm()
            self.finished_entry.emit(self)

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
        elif is_not_recorded(event):
            self._enter(None)
        elif key == Qt.Key.Key_Backspace:
            self._wait.stop()
            self._set(None)
            self._tell_asked()
            self.went_back.emit(self)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif self._wait.isActive() and _is_letter(event):
            self._pass_on(event)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        start = self._last if self._value is None else self._value
        self._wait.stop()
        self._set(max(0, min(SCORE_MAX, (0 if start is None else start) + by)))
        self._tell_asked()

    def _enter(self, value: int | None) -> None:
        self._wait.stop()
        self._set(value)
        self._move_on()

    def _move_on(self) -> None:
        self._tell_asked()
        if self.asks_sure:
            self._question.hold()
        else:
            self.finished_entry.emit(self)

    def _set(self, value: int | None) -> None:
        if value != self._value:
            self._value = value
            self._is_sure = False
            self._refresh()
            self.edited.emit()

    def _on_waited(self) -> None:
        self._wait.stop()
        self._move_on()

    def _tell_asked(self) -> None:
        self._refresh()
        self.asked.emit()

    def _describe(self) -> None:
        now = tr("not recorded") if self._value is None else str(self._value)
        words = now if self._last is None else tr("{now}, last {last}", now=now, last=self._last)
        if self.asks_sure:
            sure = tr("{last} to {now}, sure? Enter confirms", last=self._last, now=self._value)
            words = f"{words}: {sure}"
        self.setAccessibleDescription(words)

    def _paint_cell(self, painter: QPainter, score: int) -> None:
        cell = QRectF(QPointF(_RING + score * _CELL.width(), _RING), QSizeF(_CELL))
        is_set, tokens = score == self._value, self.tokens
        inner = cell.adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fill(score, cell))
        painter.drawRoundedRect(inner, _RADIUS - 1, _RADIUS - 1)
        if score:
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(cell.topLeft() + QPointF(0, 1), cell.bottomLeft() - QPointF(0, 1))
        ink = QColor(tokens.panel if is_set else tokens.ink if self.isEnabled() else tokens.muted)
        if score == self._last and not is_set:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            dot = QPointF(cell.center().x(), cell.bottom() - _DOT - 1)
            painter.drawEllipse(dot, _DOT / 2, _DOT / 2)
            inner.adjust(0, -_DOT, 0, -_DOT)
        font = QFont(self.font())
        font.setPixelSize(_DIGIT_PX)
        font.setBold(is_set)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, str(score))

    def _fill(self, score: int, cell: QRectF) -> QColor:
        if score == self._value:
            return QColor(self.tokens.amber if self.asks_sure else self.tokens.ink)
        return self.ground_at(cell)


def _is_letter(event: QKeyEvent) -> bool:
    """Return whether a key types a letter, which answers in other fields."""
    return event.text().isalpha() and not event.modifiers() & _COMMANDS


def _score_at(event: QMouseEvent) -> int:
    at = int((event.position().x() - _RING) // _CELL.width())
    return max(0, min(SCORE_MAX, at))
