"""What is not allowed, said over the visit form at its field: nothing moves for it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tracker.ui.look.wrapped_label import WrappedLabel
from tracker.ui.visit.over_form import EDGE, form_around, lay_over, place_in
from tracker.ui.work.later import later

_GAP: Final = 4  # px between the bubble and its field


class ProblemBubble(WrappedLabel):
    """Lies above what has the keys, below it where the day stands, else above the foot.

    Args:
        foot: What it never covers; the bubble lies over the foot's form.
        day: Nor this, while it stands there: many of its words are about the day.
    """

    def __init__(self, foot: QWidget, day: QWidget) -> None:
        super().__init__(parent=foot)
        self.setObjectName("formProblem")
        self.setProperty("look", "bubble")
        self._foot, self._day = foot, day
        self._placing = later(self, self._place)
        self.hide()

    def say(self, text: str) -> None:
        """Say what is not allowed; empty hides the bubble."""
        self.setText(text)
        form = form_around(self._foot)
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
        if not self.text():
            return  # taken back meanwhile
        form = form_around(self._foot)
        width = form.width() - 2 * EDGE
        height = self.heightForWidth(width)
        foot = place_in(form, self._foot)
        top = foot.top() - height - _GAP
        field = QApplication.focusWidget()
        if field is not None and form.isAncestorOf(field) and not self._foot.isAncestorOf(field):
            card = field.parentWidget()  # what lies over the form itself stays whole
            is_over = card is not None and card.property("look") == "over"
            at = place_in(form, card if card is not None and is_over else field)
            above, below = at.top() - height - _GAP, at.bottom() + _GAP
            top = above if above >= self._highest(form) else below
        lay_over(form, self, min(top, foot.top() - height), height)

    def _highest(self, form: QWidget) -> int:
        is_there = self._day.isVisible() and form.isAncestorOf(self._day)
        return place_in(form, self._day).bottom() if is_there else 0
