"""What is wrong in a file, for a view: any number of faults, a few of which are looked for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tracker.domain.values.texts import searchable, visible
from tracker.language import marked, tr

if TYPE_CHECKING:
    from tracker.services.visit_files.table import Fault

_HEADINGS: Final = (
    marked("Line", "column"),
    marked("Column", "column"),
    marked("Found", "column"),
    marked("Allowed", "column"),
)
_WHOLE: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
_Index = QModelIndex | QPersistentModelIndex


class FaultsTableModel(QAbstractTableModel):
    """Line, column, what stands there and what may; of all faults, or those with some words."""

    def __init__(self, faults: "Sequence[Fault]", parent: QObject) -> None:
        super().__init__(parent)
        self._every = tuple(_Row(fault) for fault in faults)
        self._shown = self._every

    @property
    def shown(self) -> "tuple[Fault, ...]":
        """Return the faults that are listed now."""
        return tuple(row.fault for row in self._shown)

    def show_with(self, words: str) -> None:
        """List the faults that hold every one of some words."""
        wanted = searchable(words).split()
        self.beginResetModel()
        self._shown = tuple(
            row for row in self._every if all(word in row.searched for word in wanted)
        )
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        """Return how many are listed."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        """Return four."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's words."""
        words = self._shown[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{tr(_HEADINGS[index.column()], 'column')}: {words}"
        return words if role in _WHOLE else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's heading."""
        is_heading = orientation is Qt.Orientation.Horizontal and role == _WHOLE[0]
        return tr(_HEADINGS[section], "column") if is_heading else None


class _Row:
    """One fault, with its cells and what is searched in them."""

    def __init__(self, fault: "Fault") -> None:
        self.fault = fault
        found = "–" if fault.value is None else visible(fault.value)
        self.cells = (str(fault.line), fault.column or "–", found, fault.allowed)
        self.searched = searchable(" ".join(self.cells))
