"""What every field of the visit form has in common: it takes keys and says when it is done."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from tracker.language import tr
from tracker.palette import Palette
from tracker.ui.fields.standing_question import OVERLOOKED, StandingQuestion, ends
from tracker.ui.fields.typed_key import is_held
from tracker.ui.look.theme import Theme


class EntryField(QWidget):
    """A focusable field that paints itself in the theme's colours.

    Attributes:
        pointed: Where the mouse is over it; None when it is elsewhere.

    Signals:
        edited: The person changed the value.
        finished_entry: The value is in; the focus should move on (the field itself).
        went_back: Backspace in a field; the focus should move back (the field itself).
        refused: A key was not taken, in words; empty takes back what was said.
    """

    edited = Signal()
    finished_entry = Signal(object)
    went_back = Signal(object)
    refused = Signal(str)

    def __init__(self, theme: Theme, name: str, spoken: str) -> None:
        super().__init__()
        self._theme = theme
        self._question = StandingQuestion()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pointed: QPointF | None = None
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    @property
    def tokens(self) -> Palette:
        """Return the colours in force."""
        return self._theme.tokens

    def event(self, event: QEvent) -> bool:
        """Take a key that is held down once: held, a digit would fill the fields that follow."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and is_held(event):
            event.accept()
            return True
        if ends(event):
            self._question.release()
        elif is_press and isinstance(event, QKeyEvent) and self._keeps(event):
            event.accept()
            return True
        return super().event(event)

    @property
    def asks_sure(self) -> bool:
        """Return whether a value waits to be confirmed; a field that asks says so."""
        return False

    def ask_again(self) -> None:
        """Take the next key as the answer of what is asked here."""
        self._question.hold()

    def _keeps(self, event: QKeyEvent) -> bool:
        """Take a key as nothing while a question stands and it is no answer; say so."""
        if not (self._question.is_holding and self.asks_sure):
            return False
        was = self._question.is_overlooked
        is_kept = self._question.swallows(event)
        is_overlooked = self._question.is_overlooked
        if is_overlooked:
            self.refused.emit(tr(OVERLOOKED))
        elif was:
            self.refused.emit("")
        return is_kept

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when enabled or disabled."""
        super().changeEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tint what is under the mouse."""
        self.pointed = event.position()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the tint away with the mouse."""
        self.pointed = None
        self.update()
        super().leaveEvent(event)

    def ground_at(self, box: QRectF) -> QColor:
        """Return what a key that is not chosen is filled with: tinted under the mouse."""
        is_under = self.pointed is not None and box.contains(self.pointed)
        return QColor(self.tokens.accent_soft if is_under else self.tokens.field)

    def paint_focus(self, painter: QPainter, radius: float = 6.0) -> None:
        """Draw the ring that shows where the keys go."""
        if not self.hasFocus():
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.tokens.accent), 2))
        painter.drawRoundedRect(self.focus_box, radius, radius)

    @property
    def focus_box(self) -> QRectF:
        """Return where the ring runs: along the edge."""
        return QRectF(self.rect()).adjusted(1, 1, -1, -1)

    def _refresh(self) -> None:
        """Say and paint what stands here now."""
        self._describe()
        self.update()

    def _describe(self) -> None:
        """Say in words what stands here; every field its own."""

    def leave_key(self, event: QKeyEvent) -> bool:
        """Take the keys every field shares; return whether it was one of them."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished_entry.emit(self)
            return True
        return False
