"""What is wrong in a file that was not imported, as a list to work through."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from tracker.language import marked, tr
from tracker.ui.dialogs.base_dialog import BaseDialog, words_label
from tracker.ui.dialogs.read_only_table import plain_table

if TYPE_CHECKING:
    from tracker.services.visit_files.table import Fault

_HEADINGS: Final = (
    marked("Line", "column"),
    marked("Column", "column"),
    marked("Found", "column"),
    marked("Allowed", "column"),
)
_SIZE: Final = (760, 480)


class FaultsDialog(BaseDialog):
    """Lists line, column, what stands there and what may; the list scrolls and can be copied."""

    def __init__(
        self, title: str, faults: "Sequence[Fault]", parent: QWidget | None = None
    ) -> None:
        super().__init__("faultsDialog", title, parent)
        self.take_size(*_SIZE)
        self._copied = "\n".join(str(fault) for fault in faults)
        self.column.addWidget(
            words_label("faultsWords", tr("Correct the file and import it again."))
        )
        rows = [
            (str(one.line), one.column or "–", "–" if one.value is None else one.value, one.allowed)
            for one in faults
        ]
        headings = [tr(words, "column") for words in _HEADINGS]
        table = plain_table("faultsTable", title, headings, rows)
        self.column.addWidget(table, 1)
        copy = QPushButton(tr("&Copy list"))
        copy.setObjectName("copyFaults")
        copy.setAutoDefault(False)
        copy.clicked.connect(self._on_copy)
        self.add_closing(copy)
        table.setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied)
