"""What is not allowed, said over the visit form at its field: nothing moves for it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tracker.ui.work.later import later

_EDGE: Final = 8  # px beside the bubble
_GAP: Final = 4  # px between the bubble and its field


class ProblemBubble(QLabel):
    """Lies above what has the keys, below it where the form ends, else above the foot.

    Args:
        foot: What it never covers; the bubble lies over the foot's form.
    """

    def __init__(self, foot: QWidget) -> None:
        super().__init__(foot)
        self.setObjectName("formProblem")
        self.setProperty("look", "bubble")
        self.setWordWrap(True)
        self._foot = foot
        self._placing = later(self, self._place)
        self.hide()

    def say(self, text: str) -> None:
        """Say what is not allowed; empty hides the bubble."""
        self.setText(text)
        form = self._form()
        if self.parent() is not form:
            self.setParent(form)
            form.installEventFilter(self)
        self.setVisible(bool(text))
        if text:
            self._place()
            self._placing.start()  # once more when whoever refused has put the keys to the field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the form's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._placing.start()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        form = self._form()
        width = form.width() - 2 * _EDGE
        height = self.heightForWidth(width)
        foot = QRect(self._foot.mapTo(form, QPoint(0, 0)), self._foot.size())
        top = foot.top() - height - _GAP
        field = QApplication.focusWidget()
        if field is not None and form.isAncestorOf(field) and not self._foot.isAncestorOf(field):
            at = QRect(field.mapTo(form, QPoint(0, 0)), field.size())
            above, below = at.top() - height - _GAP, at.bottom() + _GAP
            top = above if above >= 0 else below
        self.setGeometry(_EDGE, max(0, min(top, foot.top() - height)), width, height)
        self.raise_()

    def _form(self) -> QWidget:
        form: QWidget | None = self._foot
        while form is not None and form.objectName() != "visitForm":
            form = form.parentWidget()
        return self._foot if form is None else form
