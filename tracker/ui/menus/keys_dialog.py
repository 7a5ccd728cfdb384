"""The keys of the window and of the visit form, as a table."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from tracker.language import tr
from tracker.ui.dialogs.read_only_table import plain_table
from tracker.ui.menus.key_table import HEADINGS, key_rows

_SIZE = (620, 560)


class KeysDialog(QDialog):
    """Lists every key; Escape closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keysDialog")
        self.setWindowTitle(tr("Keys and what they do"))
        self.resize(*_SIZE)
        headings = [tr(words, "column") for words in HEADINGS]
        table = plain_table("keysTable", tr("Keys and what they do"), headings, key_rows())
        table.setShowGrid(False)
        layout = QVBoxLayout(self)
        layout.addWidget(table, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        table.setFocus()
