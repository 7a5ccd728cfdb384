"""What the tour shows over the window: a card with words, and a frame around what it is about."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.language import tr
from tracker.ui.dialogs.base_dialog import words_label
from tracker.ui.look.line_icons import tokens_of

WIDTH: Final = 380  # px
BESIDE: Final = 14  # px between the card and what it is about
RING: Final = 3  # px
_AROUND: Final = 16  # px
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TourCard(QFrame):
    """Says what a step is about; Enter goes on, Escape leaves while it has the keys.

    Signals:
        gone_on: The next step is wanted.
        left: The tour should end.
    """

    gone_on = Signal()
    left = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("tourCard")
        self.setProperty("look", "tour")
        self.setFixedWidth(min(WIDTH, over.width() - 2 * _AROUND))
        column = QVBoxLayout(self)
        column.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        column.setSpacing(8)
        self._place = words_label("tourPlace", "", "small")
        self._title = words_label("tourTitle", "", "strong")
        self._words = words_label("tourWords", "")
        for part in (self._place, self._title, self._words):
            column.addWidget(part)
        row = QHBoxLayout()
        leave = QPushButton(tr("Leave   Esc"))
        leave.setObjectName("tourLeave")
        leave.setAccessibleName(tr("Leave the tour"))
        leave.clicked.connect(self.left)
        self._next = QPushButton()
        self._next.setObjectName("tourNext")
        self._next.setProperty("look", "primary")
        self._next.clicked.connect(self.gone_on)
        row.addWidget(leave)
        row.addStretch(1)
        row.addWidget(self._next)
        column.addLayout(row)

    def say(self, title: str, words: str, *, number: int, count: int) -> None:
        """Show a step and tell a screen reader of it.

        Args:
            title: What it is about.
            words: What is to be seen or done.
            number: Of the step, from 1.
            count: Of all steps.
        """
        place = tr("Step {number} of {count}", number=number, count=count)
        self._place.setText(place)
        self._title.setText(title)
        self._words.setText(words)
        is_last = number == count
        self._next.setText(tr("End   Enter") if is_last else tr("Next   Enter"))
        self._next.setAccessibleName(tr("End the tour") if is_last else tr("Next step"))
        said = f"{place}. {title}. {words}"
        self.setAccessibleName(said)
        self._next.setAccessibleDescription(said)
        self.resize(self.width(), self._needed_height())
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def take_keys(self) -> None:
        """Have the keys, so that Enter goes on."""
        self._next.setFocus()

    def stand_by(self, target: QRect) -> None:
        """Stand beside a place of the window, over it only where there is no room beside it.

        Args:
            target: The place in the window; an empty one is none.
        """
        room = self._over.rect().adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        self.move(place_beside(target, self.size(), room))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, leave with Escape; a key that is held does so once."""
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.isAutoRepeat() or not is_plain:
            super().keyPressEvent(event)
        elif event.key() in ENTER:
            keys = self.focusWidget()
            (keys if isinstance(keys, QPushButton) else self._next).click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _needed_height(self) -> int:
        layout = self.layout()
        if layout is None:
            return self.sizeHint().height()
        return layout.totalHeightForWidth(self.width())  # with the frame's own line


class TourRing(QWidget):
    """A frame around what a step is about; the mouse goes through it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("tourRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def stand_around(self, target: QRect) -> None:
        """Stand around a place of the window; an empty one hides the ring."""
        self.setVisible(not target.isEmpty())
        self.setGeometry(target.adjusted(-RING, -RING, RING, RING) & self._over.rect())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Draw the frame in the colour of the sample clinic's."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens_of(self).accent), RING))
        half = RING / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 6, 6)
        painter.end()


def place_beside(target: QRect, size: QSize, room: QRect) -> QPoint:
    """Return where a card stands: below a place, above, left or right of it, else at the bottom.

    Args:
        target: What it should not cover; empty for nothing.
        size: Of the card.
        room: Where it may be.
    """
    middle = room.center().x() - size.width() // 2
    at_bottom = QPoint(middle, room.bottom() - size.height())
    if target.isEmpty():
        return QPoint(middle, room.center().y() - size.height() // 2)
    across = QRect(QPoint(target.left(), 0), size)
    down = QRect(QPoint(0, target.top()), size)
    for box in (
        across.translated(0, target.bottom() + BESIDE),
        across.translated(0, target.top() - BESIDE - size.height()),
        down.translated(target.left() - BESIDE - size.width(), 0),
        down.translated(target.right() + BESIDE, 0),
    ):
        moved = _within(box, room)
        if not moved.intersects(target):
            return moved.topLeft()
    return at_bottom


def _within(box: QRect, room: QRect) -> QRect:
    left = max(room.left(), min(box.left(), room.right() - box.width() + 1))
    top = max(room.top(), min(box.top(), room.bottom() - box.height() + 1))
    return QRect(QPoint(left, top), box.size())
