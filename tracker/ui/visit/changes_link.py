"""What differs from a saved visit: how much of it, and on demand all of it, over the fields."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from tracker.language import tr
from tracker.ui.fields.scrolled import scrolled
from tracker.ui.look.clickable import make_clickable
from tracker.ui.look.wrapped_label import WrappedLabel
from tracker.ui.visit.over_form import EDGE, form_around, lay_over, place_in

_PAD: Final = 10  # px around its lines
_TALLEST: Final = 400  # px; a longer list scrolls


class ChangesLink(QPushButton):
    """Says how many fields differ; pressed, it lists them until the keys go elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("visitChanges")
        make_clickable(self, "link")
        self.setCheckable(True)
        self._list = QFrame(self)
        self._list.setObjectName("visitChangesList")
        self._list.setProperty("look", "over")
        self._lines = WrappedLabel()
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        column.addWidget(scrolled(self._lines))
        self._list.hide()
        self.toggled.connect(self._on_toggled)
        self.show_changes("")

    def show_changes(self, lines: str) -> None:
        """Take what differs, a line each; empty while nothing does."""
        count = len(lines.splitlines())
        words = tr("%n change(s)", "", count) if count else tr("no changes")
        self.setText(words)
        self.setAccessibleName(tr("{changes} to the saved visit: show them", changes=words))
        self.setAccessibleDescription(lines)
        self.setToolTip(lines)
        self._lines.setText(lines)
        self.setEnabled(bool(count))
        self.setChecked(self.isChecked() and bool(count))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the list away with the keys."""
        super().focusOutEvent(event)
        self.setChecked(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes the list away, and Enter shows it as Space does."""
        if event.key() == Qt.Key.Key_Escape and self.isChecked():
            self.setChecked(False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _on_toggled(self) -> None:
        if not self.isChecked():
            self._list.hide()
            return
        form, frame = form_around(self), 2 * (_PAD + 1)
        needed = self._lines.heightForWidth(form.width() - 2 * EDGE - frame) + frame
        lay_over(form, self._list, place_in(form, self).bottom() + 3, min(needed, _TALLEST))
