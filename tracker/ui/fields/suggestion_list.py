"""What fits a word being typed, as a short list under the field; the keys stay in the field.

A list of the window's own, no popup window of Qt: a popup grabs the keyboard, and takes the key
that was meant for the field.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from tracker.ui.fields.opening_beside import put_under


class SuggestionList(QListWidget):
    """Shows suggestions under a field; hidden while there are none.

    Signals:
        taken: A suggestion was clicked (its row).
    """

    taken = Signal(object)

    def __init__(self, field: QWidget, spoken: str) -> None:
        super().__init__(field)
        self._field = field
        self.setObjectName(f"{field.objectName()}Suggestions")
        self.setAccessibleName(spoken)
        self.setProperty("look", "suggestions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._on_item_clicked)
        self.hide()

    @property
    def marked_row(self) -> int | None:
        """Return the row that Enter would take; None while none is marked or shown."""
        row = self.currentRow()
        return row if self.isVisible() and row >= 0 else None

    @property
    def marked_words(self) -> str:
        """Return the marked suggestion's words; empty while none is marked."""
        item = self.currentItem()
        return "" if item is None or not self.isVisible() else item.text()

    def offer(self, suggestions: Sequence[str]) -> None:
        """Show suggestions under the field, none of them marked."""
        self.clear()
        self.addItems(list(suggestions))
        self.setCurrentRow(-1)
        if not suggestions:
            self.hide()
            return
        height = len(suggestions) * max(self.sizeHintForRow(0), 1) + 2 * self.frameWidth() + 4
        put_under(self, self._field, self._field.width(), height)

    def step(self, by: int) -> None:
        """Mark the next or the previous suggestion, round the end."""
        if self.isVisible() and self.count():
            start = -1 if self.currentRow() < 0 and by > 0 else max(0, self.currentRow())
            self.setCurrentRow((start + by) % self.count())

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self.taken.emit(self.row(item))
