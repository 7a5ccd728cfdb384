"""A table that is only read: rows of words, selectable, copied by nobody's accident."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
)

_BESIDE: Final = 16  # pixels of a cell that its words do not get: frame, padding, Qt's margin
_ABOVE: Final = 8
_HIGHEST: Final = 10_000
RING: Final = 2  # px around the row that has the keys
READ_ONLY: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class WholeWords(QStyledItemDelegate):
    """Gives every row the height of its wrapped words; Qt forgets the frame of a styled cell."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a cell; around the row that has the keys runs one ring, not one a cell."""
        super().paint(painter, option, index)
        table = self.parent()
        if not isinstance(table, QTableView) or not table.hasFocus():
            return
        if index.row() != table.currentIndex().row():
            return
        box, last = option.rect, index.model().columnCount() - 1
        painter.setPen(QPen(table.palette().color(QPalette.ColorRole.Link), RING))
        painter.drawLine(box.left(), box.top() + 1, box.right(), box.top() + 1)
        painter.drawLine(box.left(), box.bottom(), box.right(), box.bottom())
        for edge, column in ((box.left() + 1, 0), (box.right(), last)):
            if index.column() == column:
                painter.drawLine(edge, box.top(), edge, box.bottom())

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room the words take when wrapped to the column."""
        size = super().sizeHint(option, index)
        width = option.rect.width() - _BESIDE
        if width <= 0:
            return size + QSize(_BESIDE // 2, 0)
        room = QRect(0, 0, width, _HIGHEST)
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        wrap = int(Qt.TextFlag.TextWordWrap)
        needed = option.fontMetrics.boundingRect(room, wrap, words).height() + _ABOVE
        return QSize(size.width() + _BESIDE // 2, max(size.height(), needed))


def plain_table(
    name: str,
    spoken: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    wide: frozenset[int] = frozenset(),
) -> QTableWidget:
    """Return a table of words.

    Args:
        name: Object name.
        spoken: Accessible name.
        headings: Of the columns.
        rows: Cells by row; long ones are wrapped.
        wide: Columns that share what the others leave; the last one always does.
    """
    table = QTableWidget(len(rows), len(headings))
    table.setObjectName(name)
    table.setAccessibleName(spoken)
    table.setHorizontalHeaderLabels(list(headings))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setProperty("look", "rows")
    table.setWordWrap(True)
    table.setShowGrid(False)
    table.setItemDelegate(WholeWords(table))
    table.verticalHeader().hide()
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            item = QTableWidgetItem(words)
            item.setFlags(READ_ONLY)
            item.setToolTip(words)
            table.setItem(row, column, item)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    for column in wide:
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    header.setStretchLastSection(True)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table
