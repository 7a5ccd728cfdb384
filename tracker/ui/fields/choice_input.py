"""One of a few words, each with the key that picks it: Better B, Same S, Flare F."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from tracker.language import tr
from tracker.ui.fields.entry_field import EntryField
from tracker.ui.fields.spoken_key import offer_answers
from tracker.ui.fields.typed_key import digit_of, is_not_recorded
from tracker.ui.look.theme import Theme

_RING: Final = 2.0  # px around each answer, which keeps them apart too
_HEIGHT: Final = 32  # px, with the ring
_KEY_PX: Final = 11
_KEY_SIDE: Final = 15.0  # px of the key's cap
_GAP: Final = 5.0  # px between the word and the cap
_RADIUS: Final = 6.0
_FAINT: Final = 0.45  # of the cap's outline
_DOT: Final = 4.0  # px, under the answer of the last visit


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: its value, its word and the letter that picks it.

    The word is marked with the comment ``answer``; the letter is the same in every language.
    """

    value: Enum
    word: str
    letter: str

    @property
    def shown(self) -> str:
        """Return the word in the language in use."""
        return tr(self.word, "answer")


class ChoiceInput(EntryField):
    """Asks for one of a few answers; None is not recorded."""

    def __init__(self, theme: Theme, name: str, spoken: str, choices: Sequence[Choice]) -> None:
        super().__init__(theme, name, spoken)
        self._choices = tuple(choices)
        self._value: Enum | None = None
        self._last: Enum | None = None
        self._not_asked = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._describe()
        answers = tuple((choice.shown, choice.letter) for choice in self._choices)
        offer_answers(self, (*answers, (tr("not recorded"), ".")))

    @property
    def value(self) -> Enum | None:
        """Return the answer; None when not recorded."""
        return self._value

    def show_value(self, value: Enum | None) -> None:
        """Show an answer without telling anybody."""
        self._value = value
        self._refresh()

    def show_last(self, last: Enum | None) -> None:
        """Show the last visit's answer by a dot."""
        self._last = last
        self._refresh()

    def show_not_asked(self, why: str) -> None:
        """Ask nothing and say why, unless there is an answer already; empty asks again."""
        self._not_asked = why if self._value is None else ""
        self.setEnabled(not self._not_asked)
        self._refresh()

    def sizeHint(self) -> QSize:
        """Return the size of the design's row."""
        return QSize(64 * len(self._choices), _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take an answer's letter, arrows, a dot for not recorded, Backspace."""
        if self.leave_key(event):
            return
        if self.take_letter(event):
            self.finished_entry.emit(self)
        elif not self._take_other(event):
            super().keyPressEvent(event)

    def take_letter(self, event: QKeyEvent) -> bool:
        """Take the answer whose letter was pressed, here or beside; return whether it was one."""
        for choice in self._choices:
            if event.text().upper() == choice.letter:
                self._set(choice.value)
                return True
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the answer that was clicked; a click on it again takes it back."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        width = self.width() / len(self._choices)
        index = max(0, min(len(self._choices) - 1, int(event.position().x() / width)))
        value = self._choices[index].value
        self._set(None if value is self._value else value)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Draw the answers as buttons."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._not_asked:
            painter.setPen(QColor(self.tokens.muted))
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(QRectF(self.rect()).adjusted(_RING, 0, 0, 0), align, self._not_asked)
            painter.end()
            return
        width = self.width() / len(self._choices)
        for index, choice in enumerate(self._choices):
            box = QRectF(index * width, 0, width, self.height())
            self._paint_answer(painter, box.adjusted(_RING, _RING, -_RING, -_RING), choice)
        self.paint_focus(painter, _RADIUS + 1)
        painter.end()

    def _paint_answer(self, painter: QPainter, box: QRectF, choice: Choice) -> None:
        is_set, tokens = choice.value is self._value, self.tokens
        painter.setPen(QPen(QColor(tokens.ink if is_set else tokens.edge), 1))
        painter.setBrush(QColor(tokens.ink) if is_set else self.ground_at(box))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        ink = QColor(tokens.panel if is_set else tokens.ink)
        if choice.value is self._last and not is_set:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            dot = QPointF(box.center().x(), box.bottom() - _DOT)
            painter.drawEllipse(dot, _DOT / 2, _DOT / 2)
        font = QFont(self.font())
        font.setBold(is_set)
        painter.setFont(font)
        if painter.fontMetrics().horizontalAdvance(choice.shown) > box.width() - _KEY_SIDE - 10:
            font.setBold(False)
            font.setPixelSize(_KEY_PX + 1)
            painter.setFont(font)
        word = painter.fontMetrics().horizontalAdvance(choice.shown)
        start = box.center().x() - (word + _GAP + _KEY_SIDE) / 2
        painter.setPen(ink)
        area = QRectF(start, box.y(), word + 1, box.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, choice.shown)
        cap = QRectF(area.right() + _GAP, box.center().y() - _KEY_SIDE / 2, _KEY_SIDE, _KEY_SIDE)
        paint_key(painter, cap, choice.letter, ink)

    def _take_other(self, event: QKeyEvent) -> bool:
        key = event.key()
        if digit_of(event) is not None:  # on the keypad without Num Lock an arrow's key too
            return False
        if is_not_recorded(event):
            self._set(None)
            self.finished_entry.emit(self)
        elif key == Qt.Key.Key_Backspace:
            self._set(None)
            self.went_back.emit(self)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        values = [choice.value for choice in self._choices]
        if self._value is None:
            self._set(values[0] if by > 0 else values[-1])
            return
        at = values.index(self._value) + by
        self._set(values[max(0, min(len(values) - 1, at))])

    def _set(self, value: Enum | None) -> None:
        if value is not self._value:
            self._value = value
            self._refresh()
            self.edited.emit()

    def _describe(self) -> None:
        if self._not_asked:
            self.setAccessibleDescription(self._not_asked)
            return
        words = [choice.shown for choice in self._choices if choice.value is self._value]
        last = [choice.shown for choice in self._choices if choice.value is self._last]
        now = words[0] if words else tr("not recorded")
        before = tr("{now}, last {last}", now=now, last=last[0]) if last else now
        self.setAccessibleDescription(before)


def paint_key(painter: QPainter, cap: QRectF, key: str, ink: QColor) -> None:
    """Draw the cap of a key that gives an answer."""
    font = QFont(painter.font())
    font.setPixelSize(_KEY_PX)
    font.setBold(False)
    edge = QColor(ink)
    edge.setAlphaF(_FAINT)
    painter.save()
    painter.setFont(font)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, 1))
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(ink)
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()
