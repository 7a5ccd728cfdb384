"""A table that is only read: rows of words, selectable, copied by nobody's accident."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
)

from tracker.domain.values.texts import visible
from tracker.domain.words.whole_days import with_whole_days

_BESIDE: Final = 16  # pixels of a cell that its words do not get: frame, padding, Qt's margin
_LEAST_BESIDE: Final = 14  # pixels where a table is narrow: what Qt itself takes of a cell
_ABOVE: Final = 8
_HIGHEST: Final = 10_000
_RING: Final = 2  # pixels
READ_ONLY: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowRing(QStyledItemDelegate):
    """Draws one ring around the row that has the keys, none around its cells."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a cell and its share of the row's ring."""
        super().paint(painter, option, index)
        table = option.widget
        if not isinstance(table, QTableView) or not table.hasFocus():
            return
        if table.currentIndex().row() != index.row():
            return
        painter.save()
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Link), _RING))
        box = option.rect.adjusted(0, 1, 0, -1)
        painter.drawLine(box.topLeft(), box.topRight())
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        column = table.horizontalHeader().visualIndex(index.column())
        if column == 0:
            painter.drawLine(box.left() + 1, box.top(), box.left() + 1, box.bottom())
        if column == table.model().columnCount() - 1:
            painter.drawLine(box.right() - 1, box.top(), box.right() - 1, box.bottom())
        painter.restore()


class WholeWords(RowRing):
    """Gives every row the height of its wrapped words; Qt forgets the frame of a styled cell."""

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        """Break no line within a day."""
        return with_whole_days(super().displayText(value, locale))

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room the words take when wrapped to the column."""
        size = super().sizeHint(option, index)
        width = option.rect.width() - _BESIDE
        if width <= 0:
            return size + QSize(_BESIDE // 2, 0)
        room = QRect(0, 0, width, _HIGHEST)
        words = with_whole_days(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
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
    show_rows(table, rows)
    header = table.horizontalHeader()
    header.setHighlightSections(False)  # a heading is no bolder for the row that is chosen
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    for column in wide:
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    header.setStretchLastSection(True)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table


def give_lines(table: QTableWidget) -> None:
    """Give every row of a long table one line, so that only what is seen of it is measured.

    The first column has the room that those ``widen`` was asked for leave. What has none is cut;
    the tip says it whole.
    """
    table.ensurePolished()
    table.setWordWrap(False)
    rows = table.verticalHeader()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(table.fontMetrics().height() + _ABOVE)
    header = table.horizontalHeader()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


class _EnterKept(QObject):
    """Lets Enter open a row and no more: Qt hands it on to the dialog's default button."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter for the row it stands on."""
        is_enter = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        )
        if not is_enter or not isinstance(watched, QTableWidget):
            return super().eventFilter(watched, event)
        index = watched.currentIndex()
        if index.isValid():
            watched.cellActivated.emit(index.row(), index.column())
        return True


def keep_enter(table: QTableWidget) -> None:
    """Let Enter open the row of a table and press no button besides."""
    table.installEventFilter(_EnterKept(table))


def widen(
    table: QTableWidget, column: int, texts: Iterable[str], *, is_narrow: bool = False
) -> None:
    """Give a column of a table of lines the room that its heading and texts need."""
    header, beside = table.horizontalHeader(), _LEAST_BESIDE if is_narrow else 2 * _BESIDE
    widest = max(map(table.fontMetrics().horizontalAdvance, texts), default=0) + beside
    header.resizeSection(column, max(header.sectionSizeHint(column), widest))


def show_rows(table: QTableWidget, rows: Sequence[Sequence[str]]) -> None:
    """Fill a table of words anew; long ones are wrapped."""
    headings = [item.text() for at in range(table.columnCount())
                if (item := table.horizontalHeaderItem(at)) is not None]  # fmt: skip
    table.setRowCount(len(rows))
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            shown = visible(words)
            item = QTableWidgetItem(shown)
            item.setFlags(READ_ONLY)
            item.setToolTip(shown)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{headings[column]}: {shown}")
            table.setItem(row, column, item)
