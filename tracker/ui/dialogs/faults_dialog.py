"""What is wrong in a file that was not imported, as a list to work through."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from tracker.errors import TrackerError
from tracker.files import write_whole
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import BaseDialog, words_label
from tracker.ui.dialogs.faults_model import FaultsTableModel
from tracker.ui.dialogs.read_only_table import WholeWords

if TYPE_CHECKING:
    from tracker.services.visit_files.table import Fault

_SIZE: Final = (760, 480)
_WRAPPED_UNTIL: Final = 40  # faults; the rows of more have a line each, and the tip says it whole


class FaultsDialog(BaseDialog):
    """Lists line, column, what stands there and what may.

    The list scrolls, is filtered by words, copied and saved; of a filtered one what is listed.
    """

    def __init__(
        self, title: str, faults: "Sequence[Fault]", parent: QWidget | None = None
    ) -> None:
        super().__init__("faultsDialog", title, parent)
        self.take_size(*_SIZE)
        self._model, self._count = FaultsTableModel(faults, self), len(faults)
        self.column.addWidget(
            words_label("faultsWords", tr("Correct the file and import it again."))
        )
        self.column.addWidget(self._build_filter())
        self._table = self._build_table(title)
        self.column.addWidget(self._table, 1)
        self._said = words_label("faultsSaid", "", "tiny")
        self.column.addWidget(self._said)
        copy, save = QPushButton(tr("&Copy list")), QPushButton(tr("&Save list…"))
        for button, name, deed in (
            (copy, "copyFaults", self._on_copy),
            (save, "saveFaults", self._on_save),
        ):
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(deed)
        self.add_closing(copy, save)
        self._show_count()
        self._table.setFocus()

    def save_to(self, path: Path) -> None:
        """Write what is listed as a text, a line a fault, and say so or why not."""
        try:
            write_whole(path, f"{self._listed}\n".encode())
        except TrackerError as error:
            self._said.setText(str(error))
        else:
            self._said.setText(tr("Saved as {file}.", file=path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the filter to the list with Enter or Down, which closes nothing."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if self.focusWidget() is self._filter and event.key() in keys:
            self._table.setFocus()
            self._table.selectRow(0)
        else:
            super().keyPressEvent(event)

    def _build_filter(self) -> QLineEdit:
        self._filter = QLineEdit()
        self._filter.setObjectName("faultsFilter")
        self._filter.setAccessibleName(tr("Show only faults with these words"))
        self._filter.setPlaceholderText(tr("Filter: a line, a column, a value"))
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._on_filtered)
        return self._filter

    def _build_table(self, title: str) -> QTableView:
        table = QTableView()
        table.setObjectName("faultsTable")
        table.setAccessibleName(title)
        table.setModel(self._model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setProperty("look", "rows")
        table.setShowGrid(False)
        table.setItemDelegate(WholeWords(table))
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setResizeContentsPrecision(_WRAPPED_UNTIL)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        if self._count <= _WRAPPED_UNTIL:
            rows = table.verticalHeader()
            rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        else:
            table.setWordWrap(False)
        return table

    @property
    def _listed(self) -> str:
        return "\n".join(str(fault) for fault in self._model.shown)

    def _show_count(self) -> None:
        shown = len(self._model.shown)
        words = tr("%n fault(s)", "", self._count)
        if shown != self._count:
            words = tr("{shown} of {all}", shown=shown, all=words)
        self._said.setText(words)

    def _on_filtered(self, words: str) -> None:
        self._model.show_with(words)
        self._show_count()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._listed)

    def _on_save(self) -> None:
        proposed = str(Path.home() / tr("faults.txt"))
        name, _ = QFileDialog.getSaveFileName(self, tr("Save list"), proposed, tr("Text (*.txt)"))
        if name:
            self.save_to(Path(name))
