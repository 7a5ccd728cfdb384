"""What is asked before a chart is copied or saved, and its table to read."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialogButtonBox,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tracker.charts.tables import ChartTable
from tracker.language import marked, tr
from tracker.ui.charts.files import ChartFormat
from tracker.ui.dialogs.base_dialog import ROW_GAP, BaseDialog, make_primary, words_label
from tracker.ui.dialogs.read_only_table import RowRing

FORMAT_WORDS: Final = {
    ChartFormat.PNG: marked("&Picture (PNG, 300 dpi)"),
    ChartFormat.SVG: marked("&Drawing (SVG)"),
    ChartFormat.CSV: marked("&Table (CSV)"),
}


class ChartDialog(BaseDialog):
    """Asks for the format, and each time anew whether the patient's name goes along.

    Args:
        title: What the dialog is for.
        go_on: The button's words.
        parent: Owner.
    """

    def __init__(self, title: str, go_on: str, parent: QWidget | None = None) -> None:
        super().__init__("chartDialog", title, parent)
        self.setMinimumWidth(360)
        column = QVBoxLayout()
        column.setSpacing(ROW_GAP)
        self.column.addLayout(column)
        self._formats = QButtonGroup(self)
        for number, (form, words) in enumerate(FORMAT_WORDS.items()):
            button = QRadioButton(tr(words))
            button.setObjectName(f"{form.value}Format")
            self._formats.addButton(button, number)
            column.addWidget(button)
        self._formats.button(0).setChecked(True)
        self._has_name = QCheckBox(tr("With the patient's &name"))
        self._has_name.setObjectName("withName")
        column.addWidget(self._has_name)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.column.addWidget(buttons)
        accept = buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        accept.setObjectName("goOn")
        make_primary(accept)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)

    @property
    def form(self) -> ChartFormat:
        """Return the format that was chosen."""
        return list(FORMAT_WORDS)[self._formats.checkedId()]

    @property
    def has_name(self) -> bool:
        """Return whether the patient's name goes along."""
        return self._has_name.isChecked()


class ChartTableDialog(BaseDialog):
    """A chart's sentence and its values, for reading by keyboard or screen reader."""

    def __init__(
        self, title: str, sentence: str, table: ChartTable, parent: QWidget | None = None
    ) -> None:
        super().__init__("chartTableDialog", title, parent)
        self.take_size(640, 480)
        words = words_label("", sentence)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(words)
        rows = QTableWidget(len(table.rows), len(table.header))
        rows.setObjectName("chartTable")
        rows.setAccessibleName(title)
        rows.setAccessibleDescription(sentence)
        rows.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        rows.setHorizontalHeaderLabels(list(table.header))
        rows.verticalHeader().hide()
        rows.setItemDelegate(RowRing(rows))
        for at, row in enumerate(table.read_rows):
            for number, text in enumerate(row):
                rows.setItem(at, number, QTableWidgetItem(text or "–"))
        rows.resizeColumnsToContents()
        self.column.addWidget(rows, 1)
        self.add_closing()
        rows.setFocus()
