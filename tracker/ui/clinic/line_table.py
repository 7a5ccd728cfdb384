"""Tables of the clinic's page: every row opens the courses it counts."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QVBoxLayout, QWidget

from tracker.domain.values.course import CourseId
from tracker.domain.words.clinic_table import Line, line_columns
from tracker.ui.dialogs.read_only_table import give_lines, keep_enter, plain_table, widen

_FRAME: Final = 4  # px above and below the rows together
_MOST_WIDTH: Final = 760  # px; wider, the eye loses the row

Opened = tuple[str, tuple[CourseId, ...]]


class OpeningTable(QWidget):
    """A table as high as its rows.

    Signals:
        opened: A row was chosen: its words and the courses it counts.
    """

    opened = Signal(str, object)

    def __init__(self, table: QTableWidget, opens: Sequence[Opened]) -> None:
        super().__init__()
        self._opens = tuple(opens)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(table)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.cellActivated.connect(self._on_activated)
        keep_enter(table)
        self.setMaximumWidth(_MOST_WIDTH)
        give_lines(table)  # before anything measures its cells
        self._table = table

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height of all rows, known once the style sheet has dressed them."""
        super().showEvent(event)
        table = self._table
        give_lines(table)
        self._share_out()
        line = table.verticalHeader().defaultSectionSize()
        for row in range(table.rowCount()):
            table.setRowHeight(row, line)  # they keep what wrapped words took before
        rows = table.rowCount() * line
        header = table.horizontalHeader()
        header.ensurePolished()
        table.setFixedHeight(header.sizeHint().height() + rows + _FRAME)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the columns out anew: beside another table there was less room, or there is."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        for is_narrow in (False, True):
            for at in range(1, self._table.columnCount()):
                widen(self._table, at, self._texts(at), is_narrow=is_narrow)
            if self._first_has_room():
                break

    def _texts(self, column: int) -> list[str]:
        cells = (self._table.item(row, column) for row in range(self._table.rowCount()))
        return [cell.text() for cell in cells if cell is not None]

    def _first_has_room(self) -> bool:
        """Return whether the first column, which gets what is left, can show its words."""
        table, header = self._table, self._table.horizontalHeader()
        others = sum(header.sectionSize(at) for at in range(1, table.columnCount()))
        widest = max(map(table.fontMetrics().horizontalAdvance, self._texts(0)), default=0)
        needed = max(header.sectionSizeHint(0), widest + 2 * _FRAME)
        return table.viewport().width() - others >= needed

    def _on_activated(self, row: int, _column: int) -> None:
        words, courses = self._opens[row]
        if courses:
            self.opened.emit(words, courses)


def line_table(name: str, spoken: str, lines: Sequence[Line]) -> OpeningTable:
    """Return lines as a table; columns that none of them needs are left out."""
    table = plain_table(name, spoken, *line_columns(lines))
    return OpeningTable(table, [(line.words, line.courses) for line in lines])
