"""Every command by a few letters of its name: type, Enter."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from tracker.language import tr
from tracker.ui.dialogs.base_dialog import BaseDialog, words_label
from tracker.ui.dialogs.read_only_table import READ_ONLY, RowRing
from tracker.ui.fields.named_line import search_line
from tracker.ui.menus.commands.finding import Command, matching
from tracker.ui.menus.commands.listed import commands

_SIZE: Final = (620, 460)  # px
_TITLE, _MENU, _KEYS = range(3)
_TO_THE_LIST: Final = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
)
_ON: Final = "✓"


class CommandPalette(BaseDialog):
    """Lists what the typed words mean; Enter does the chosen one once this is closed.

    Args:
        actions: Every command by its name.
        used: Names of those used before, the latest first.
        parent: Owner.

    Attributes:
        chosen: Name of the command that was chosen; empty for none.
    """

    may_name_people = False

    def __init__(
        self,
        actions: Mapping[str, QAction],
        used: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("commandPalette", tr("Find a command"), parent)
        self.take_size(*_SIZE)
        self.chosen = ""
        self._commands, self._used = commands(actions), tuple(used)
        self._found: tuple[Command, ...] = ()
        self.column.addWidget(self._build_line())
        self.column.addWidget(self._build_list(), 1)
        self._said = words_label("commandSaid", "", "small")
        self.column.addWidget(self._said)
        self._do = QPushButton(tr("&Do it"))
        self._do.setObjectName("doCommand")
        self._do.clicked.connect(self._on_do)
        self.add_closing(primary=self._do)
        self._show("")
        self._line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows go along the list while letters are typed."""
        is_key = event.type() is QEvent.Type.KeyPress and watched is self._line
        if is_key and isinstance(event, QKeyEvent):
            if event.key() in _TO_THE_LIST:
                self._list.keyPressEvent(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if not event.isAutoRepeat():
                    self._choose(self._list.currentRow())
                return True
        return super().eventFilter(watched, event)

    def _build_line(self) -> QLineEdit:
        hint = tr("Words of the command, in any order")
        self._line = search_line("commandSearch", tr("Words of the command"), hint)
        self._line.textChanged.connect(self._show)
        self._line.installEventFilter(self)
        return self._line

    def _build_list(self) -> QTableWidget:
        self._list = QTableWidget(0, 3)
        self._list.setObjectName("commandList")
        self._list.setAccessibleName(tr("Commands; Enter does the chosen one"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._list.setItemDelegate(RowRing(self._list))
        self._list.setShowGrid(False)
        self._list.setTabKeyNavigation(False)
        self._list.verticalHeader().hide()
        header = self._list.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        self._list.cellClicked.connect(self._on_clicked)
        self._list.activated.connect(lambda index: self._choose(index.row()))
        self._list.currentCellChanged.connect(self._on_moved)
        return self._list

    def _show(self, typed: str) -> None:
        self._found = matching(self._commands, typed, self._used)
        self._list.setRowCount(len(self._found))
        for at, command in enumerate(self._found):
            title = f"{_ON} {command.title}" if command.is_on else command.title
            for column, words in enumerate((title, command.menu, command.keys)):
                self._list.setItem(at, column, self._cell(words, command, column))
        self._list.setCurrentCell(0 if self._found else -1, _TITLE)
        self._on_moved(self._list.currentRow())

    def _cell(self, words: str, command: Command, column: int) -> QTableWidgetItem:
        cell = QTableWidgetItem(words)
        cell.setFlags(READ_ONLY)
        if command.lacking or column == _MENU:
            group = self.palette().ColorGroup.Normal
            cell.setForeground(
                self.palette().color(group, self.palette().ColorRole.PlaceholderText)
            )
        if column == _TITLE:
            spoken = (command.title, command.menu, command.keys, command.lacking)
            cell.setData(
                Qt.ItemDataRole.AccessibleTextRole, ", ".join(word for word in spoken if word)
            )
        return cell

    def _on_moved(self, row: int) -> None:
        if not self._found:
            self._said.setText(tr("No command has these words."))
        elif 0 <= row < len(self._found) and self._found[row].lacking:
            command = self._found[row]
            self._said.setText(
                tr("{command}: {lacking}", command=command.title, lacking=command.lacking)
            )
        else:
            self._said.setText(tr("Enter does it; arrows choose another; Escape leaves."))

    def _on_do(self) -> None:
        self._choose(self._list.currentRow())

    def _on_clicked(self, row: int) -> None:
        self._choose(row)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._found) and not self._found[row].lacking:
            self.chosen = self._found[row].name
            self.accept()
