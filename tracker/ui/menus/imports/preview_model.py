"""The rows of a list as they will be, each fault beside its cell."""

from datetime import date
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.red_flags import RedFlagAnswers
from tracker.domain.words.choices import choice_words
from tracker.domain.words.names import day_words_in_full
from tracker.language import tr
from tracker.services.spreadsheets.meanings import BY_NAME, CONTRACT
from tracker.services.spreadsheets.row_reading import WHOLE
from tracker.services.visit_files.columns import NAMING
from tracker.ui.work.privacy import MASK, hides_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.services.spreadsheets.row_reading import ReadRow, SheetFault

Index = QModelIndex | QPersistentModelIndex
LONGEST_SHOWN: Final = 600  # characters, more than a cell has that is no text
MARK: Final = "!"  # before what cannot be read; colour alone says nothing
DOUBT: Final = "?"  # before what can be read and is hardly meant
_SAID: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


class PreviewModel(QAbstractTableModel):
    """One row of the list a row, the columns of the visit file that it fills as columns."""

    def __init__(self, alarm: QColor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._alarm = alarm
        self._targets: tuple[str, ...] = ()
        self._rows: tuple[ReadRow, ...] = ()
        self._strikes = False

    def show_rows(
        self, targets: "Sequence[str]", rows: "Sequence[ReadRow]", *, strikes: bool
    ) -> None:
        """Show other rows; ``strikes`` is whether those that are left out are struck through."""
        self.beginResetModel()
        self._targets, self._rows, self._strikes = tuple(targets), tuple(rows), strikes
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as above
        """Return the number of the row, and a column for each that is filled."""
        return 0 if parent.isValid() else len(self._targets) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what a column is."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return tr("Row", "of a list") if section == 0 else tr(_label(self._targets[section - 1]))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell: its words, its fault, how it looks."""
        row, place = self._rows[index.row()], index.column() - 1
        fault = row.faults.get(place)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, place, fault)
        if role in _SAID:
            return self._said(row, place, fault)
        if fault is not None and role == Qt.ItemDataRole.ForegroundRole:
            return self._alarm
        is_marked = fault is not None or place in row.doubts
        if role == Qt.ItemDataRole.FontRole and (is_marked or not row.is_taken):
            font = QFont()
            font.setBold(is_marked)
            font.setStrikeOut(self._strikes and not row.is_taken)
            return font
        return None

    def _words(self, row: "ReadRow", place: int, fault: "SheetFault | None") -> str:
        if place == WHOLE:
            return f"{MARK} {row.line}" if fault is not None else str(row.line)
        if fault is None:
            shown = self._shown(place, row.cells[place])
            return f"{DOUBT} {shown}" if place in row.doubts else shown
        return f"{MARK} {self._hidden(place, fault.value or '')}".strip()

    def _said(self, row: "ReadRow", place: int, fault: "SheetFault | None") -> str:
        heading = tr("Row", "of a list") if place == WHOLE else tr(_label(self._targets[place]))
        said = f"{heading}: {self._words(row, place, fault)}"
        if place in row.doubts:
            return tr("{cell}. {doubt}.", cell=said, doubt=row.doubts[place])
        if fault is None:
            return said
        return tr("{cell}. Allowed is {allowed}.", cell=said, allowed=fault.allowed)

    def _shown(self, place: int, cell: str) -> str:
        return self._hidden(place, cell_words(self._targets[place], cut(cell)))

    def _hidden(self, place: int, words: str) -> str:
        return MASK if words and hides_names() and self._targets[place] in NAMING else words


def _label(target: str) -> str:
    return BY_NAME[target].label


@lru_cache(maxsize=4096)
def cell_words(target: str, cell: str) -> str:
    """Return a cell of the visit file as a person reads it."""
    if not cell:
        return ""
    value = CONTRACT[target].read(cell)
    match value:
        case Reach():
            return value.zone
        case Enum():
            return choice_words(value)
        case RedFlagAnswers(yes=yes) if not yes and value.is_asked:
            return tr("asked, none")
        case date():
            return day_words_in_full(value)
        case True:
            return tr("yes")
        case False:
            return tr("no")
        case _:
            return cell


def cut(words: str) -> str:
    """Return as much of a text as a cell of the preview shows: laying out more stops the window."""
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]} …"
