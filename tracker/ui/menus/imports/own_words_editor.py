"""Words that only the clinic knows, and what each stands for: chosen one by one."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QSizePolicy, QWidget

from tracker.language import tr
from tracker.services.spreadsheets.meanings import BY_NAME
from tracker.services.spreadsheets.own_words import values_of
from tracker.ui.dialogs.base_dialog import ROW_GAP
from tracker.ui.look.closed_list import ClosedList
from tracker.ui.menus.imports.preview_model import cell_words

if TYPE_CHECKING:
    from tracker.services.spreadsheets.own_words import OwnWords

LONGEST_SHOWN: Final = 40  # characters of a word
_SHORTEST: Final = 24  # characters a closed list has room for


class OwnWordsEditor(QWidget):
    """Two lists: the words, and what the chosen one stands for; hidden while there is no word.

    Signals:
        said: A word, and the value of the visit file it stands for (a str, blank for nothing).
    """

    said = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(ROW_GAP)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._words = wide_list("columnWord")
        self._words.activated.connect(self._show_value)
        form.addRow(tr("Wor&d"), self._words)
        self._values = wide_list("columnStandsFor")
        self._values.activated.connect(self._on_chosen)
        form.addRow(tr("S&tands for"), self._values)

    def show_words(self, means: str, words: "OwnWords") -> None:
        """Show the words of a column, and offer what its meaning allows."""
        self.setVisible(bool(words))
        before = self._words.currentText()
        self._words.clear()
        for word, value in words:
            self._words.addItem(word[:LONGEST_SHOWN], (word, value))
        self._words.setCurrentIndex(max(self._words.findText(before), 0))
        self._values.clear()
        self._values.addItem(tr("not said yet"), None)
        for value in values_of(means):
            self._values.addItem(cell_words(BY_NAME[means].targets[0], value), value)
        self._values.addItem(tr("nothing: the cell is left blank"), "")
        self._show_value()

    def _show_value(self) -> None:
        chosen = self._words.currentData()
        value = None if chosen is None else chosen[1]
        self._values.setCurrentIndex(max(self._values.findData(value), 0))

    def _on_chosen(self) -> None:
        chosen = self._words.currentData()
        if chosen is not None:
            self.said.emit(chosen[0], self._values.currentData())


def wide_list(name: str) -> QComboBox:
    """Return a closed list as wide as its column, whatever stands in it."""
    box = ClosedList()
    box.setObjectName(name)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_SHORTEST)
    return box
