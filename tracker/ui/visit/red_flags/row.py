"""One red flag as a row of its page: its words, and a box each for yes and no."""

from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy

from tracker.domain.values.red_flags import RedFlag
from tracker.language import tr
from tracker.ui.fields.entry_field import EntryField
from tracker.ui.fields.spoken_key import offer_answers
from tracker.ui.look.theme import Theme

_BOX: Final = QSizeF(40, 26)
_GAP: Final = 4.0  # px beside a box
_EDGE: Final = 8.0  # px from the ring to the words
_LEAST_PX, _WORDS_PX, _LARGE_PX = 11, 12, 13
_TWO_LINES: Final = 36  # px
_WITHIN_RING: Final = 2  # px from the ring to the lines above and below
_ROW_MIN, _ROW_MAX = 32, 54  # px; one line of words to three
_WRAPPED: Final = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
)


class RedFlagRow(EntryField):
    """One item: yes, no or not asked."""

    def __init__(self, theme: Theme, item: RedFlag) -> None:
        parts = item.value.split("_")
        name = "flag" + "".join(part.capitalize() for part in parts)
        super().__init__(theme, name, item.text)
        self.item = item
        self._answer: bool | None = None
        self._px, self._is_long = _WORDS_PX, False
        self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(_ROW_MAX)
        self._describe()
        offer_answers(self, ((tr("yes"), "y"), (tr("no"), "n"), (tr("not asked"), ".")))

    @property
    def answer(self) -> bool | None:
        """Return yes, no or None for not asked."""
        return self._answer

    def show_answer(self, answer: bool | None) -> None:  # noqa: FBT001  # the answer itself
        """Show an answer without telling anybody."""
        self._answer = answer
        self._describe()
        self._make_room()
        self.update()

    def show_history(self, *, is_known: bool | None) -> None:
        """Say what the first assessment knows of the history that the item needs."""
        words = {
            True: tr("{item} [history: yes]", item=self.item.text),
            False: tr("{item} [history: no]", item=self.item.text),
            None: tr("{item} [history: not asked]", item=self.item.text),
        }[is_known]
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._make_room()
        self.update()

    def show_large(self, *, is_large: bool) -> None:
        """Write larger where there is room for it."""
        self._px = _LARGE_PX if is_large else _WORDS_PX
        self._make_room()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a row with two lines."""
        return QSize(330, 32)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for every line of the words."""
        super().resizeEvent(event)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Y, N, a dot for not asked, Backspace; up and down move on."""
        if self.leave_key(event):
            return
        answers = {Qt.Key.Key_Y: True, Qt.Key.Key_N: False, Qt.Key.Key_Period: None}
        answers[Qt.Key.Key_Comma] = None
        key = Qt.Key(event.key())
        if key in answers:
            self._set(answers[key])
            self.finished_entry.emit(self)
        elif key == Qt.Key.Key_Down:
            self.finished_entry.emit(self)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Backspace):
            self.went_back.emit(self)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Answer with the boxes; a second click takes the answer back."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        for answer in (True, False):
            if self._box(is_yes=answer).contains(event.position()):
                self._set(None if self._answer is answer else answer)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Draw the item's words and the two boxes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font(is_bold=self._answer is True))
        painter.setPen(QColor(self.tokens.alarm if self._answer else self.tokens.ink))
        painter.drawText(self._words_box(), _WRAPPED, self.accessibleName())
        self._paint_box(painter, is_yes=True)
        self._paint_box(painter, is_yes=False)
        self.paint_focus(painter, 4)
        painter.end()

    def _make_room(self) -> None:
        height = self._height(_WORDS_PX)
        self._is_long = height > _TWO_LINES  # a language with more words: a size smaller
        height = self._height(_LEAST_PX) if self._is_long else self._height(self._px)
        self.setMinimumHeight(min(_ROW_MAX, max(_ROW_MIN, height + 2 * _WITHIN_RING)))

    def _height(self, px: int) -> int:
        font = self._font(is_bold=True)
        font.setPixelSize(px)
        area = self._words_box()
        area.setHeight(2 * _ROW_MAX)
        return ceil(
            QFontMetricsF(font).boundingRect(area, _WRAPPED, self.accessibleName()).height()
        )

    def _font(self, *, is_bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(_LEAST_PX if self._is_long else self._px)
        font.setBold(is_bold)
        return font

    def _words_box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_EDGE, 0, -2 * _BOX.width() - 4 * _GAP, 0)

    def _paint_box(self, painter: QPainter, *, is_yes: bool) -> None:
        box, tokens = self._box(is_yes=is_yes), self.tokens
        is_on = self._answer is is_yes
        fill = tokens.alarm if is_yes else tokens.ink
        painter.setPen(QPen(QColor(fill if is_on else tokens.edge), 1))
        painter.setBrush(QColor(fill) if is_on else self.ground_at(box))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(tokens.panel if is_on else tokens.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tr("Yes") if is_yes else tr("No"))

    def _box(self, *, is_yes: bool) -> QRectF:
        step = _BOX.width() + _GAP
        left = self.width() - (2 * step if is_yes else step)
        return QRectF(QPointF(left, (self.height() - _BOX.height()) / 2), _BOX)

    def _set(self, answer: bool | None) -> None:  # noqa: FBT001  # the answer itself
        if answer is not self._answer:
            self.show_answer(answer)
            self.edited.emit()

    def _describe(self) -> None:
        words = {True: tr("yes"), False: tr("no"), None: tr("not asked")}
        self.setAccessibleDescription(words[self._answer])
