"""Why another phase was decided: asked over the form, above its foot, while that has the keys."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from tracker.language import tr
from tracker.ui.fields.clean_text import keep_to_one_line
from tracker.ui.visit.over_form import form_around, lay_over, place_in

_PAD: Final = 8  # px around what it asks
_LINE_HEIGHT: Final = 28  # px
_ABOVE: Final = 12  # px between it and the answer it asks about


def said_reason(text: str) -> str:
    """Return a reason as typed; empty without a letter: digits that went astray are none."""
    return text.strip() if any(sign.isalpha() for sign in text) else ""


class PhaseReason(QFrame):
    """A question and a line; it takes no room of the form's own.

    Attributes:
        line: Where the reason is typed.

    Signals:
        keys_moved: The keys came into the line, or went.
        given_up: Escape: the proposal is not decided otherwise after all.
    """

    keys_moved = Signal()
    given_up = Signal()

    def __init__(self, answer: QWidget) -> None:
        super().__init__(answer)
        self._answer = answer
        self.setObjectName("phaseReason")
        self.setProperty("look", "over")
        self._question = QLabel()
        self._question.setProperty("look", "strong")
        self.line = QLineEdit()
        keep_to_one_line(self.line)
        self.line.setObjectName("overrideReason")
        self.line.setAccessibleName(tr("Reason for deciding another phase"))
        self.line.setPlaceholderText(tr("Reason in words (needed)"))
        self.line.setFixedHeight(_LINE_HEIGHT)
        self.line.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        column.setSpacing(_PAD // 2)
        column.addWidget(self._question)
        column.addWidget(self.line)
        self.hide()

    @property
    def has_keys(self) -> bool:
        """Return whether the answer or its reason is what one types into."""
        return QApplication.focusWidget() in (self._answer, self.line)

    def ask(self, question: str) -> None:
        """Lie over the form, with a question."""
        self._question.setText(question)
        form, height = form_around(self._answer), self.sizeHint().height()
        top = place_in(form, self._answer).top() - _ABOVE - height
        lay_over(form, self, top, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the keys come and go, and of Escape."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.keys_moved.emit()
        return super().eventFilter(watched, event)
