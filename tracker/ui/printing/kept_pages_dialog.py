"""The pages that were handed out of a course: read, copied, printed again."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPushButton, QWidget

from tracker.domain.values.kept_page import KeptPage
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import BaseDialog, words_label
from tracker.ui.dialogs.read_only_table import plain_table
from tracker.ui.printing.kept_page_words import HEADINGS, page_row

_FOCUS_ROOM = 16  # pixels


class PagesDialog(BaseDialog):
    """Lists what is kept, the newest first; whoever listens does what is asked.

    Signals:
        open_asked: A ``KeptPage`` should be shown.
        copy_asked: A ``KeptPage`` should be saved as a file.
        reprint_asked: A ``KeptPage`` should go to a printer.
        print_asked: The first page should be printed.
    """

    open_asked = Signal(object)
    copy_asked = Signal(object)
    reprint_asked = Signal(object)
    print_asked = Signal()

    def __init__(self, pages: Sequence[KeptPage], parent: QWidget | None = None) -> None:
        super().__init__("pagesDialog", tr("Pages handed out"), parent)
        self._pages = tuple(pages)
        self._message = words_label("pagesMessage", "")
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if pages:
            self.take_size(760, 420)
            self.column.addWidget(self._build_table(), 1)
            self.column.addWidget(self._message)
            self.say(tr("Each is kept byte for byte as it was printed or saved."))
            self._build_buttons()
            self._table.selectRow(0)
            self._table.setFocus()
        else:
            self.setMinimumWidth(488)
            self.column.addWidget(self._message)
            self.say(tr("Nothing was printed or saved as PDF from this course yet."))
            printing = self._button("printFirst", tr("&Print…"), self._on_print)
            printing.setText(f"{printing.text()}   Ctrl+P")
            self.add_closing(primary=printing)

    def say(self, words: str) -> None:
        """Say below the list what was done, or why not."""
        self._message.setText(words)

    def _build_table(self) -> QWidget:
        rows = [page_row(page) for page in self._pages]
        headings = [tr(words) for words in HEADINGS]
        table = plain_table(
            "pagesTable", tr("Pages handed out; Enter opens one"), headings, rows,
            wide=frozenset({1}),
        )  # fmt: skip
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        # Contents alone leave no room for the frame around the cell that has the keys.
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        table.setColumnWidth(0, table.sizeHintForColumn(0) + _FOCUS_ROOM)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for row, page in enumerate(self._pages):
            for at in range(len(HEADINGS)):
                item = table.item(row, at)
                if item is not None:
                    item.setToolTip(f"SHA-256 {page.sha256}")
        table.activated.connect(self._on_activated)
        self._table = table
        return table

    def _build_buttons(self) -> None:
        opens = self._button("openPage", tr("&Open"), self._on_open)
        self.add_closing(
            self._button("copyPage", tr("Save a &copy…"), self._on_copy),
            self._button("reprintPage", tr("&Print again"), self._on_reprint),
            primary=opens,
        )
        opens.setDefault(False)

    def _button(self, name: str, words: str, deed: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(words.replace("&", ""))
        button.setAutoDefault(False)  # Enter belongs to the list
        button.clicked.connect(deed)
        return button

    def _on_print(self) -> None:
        self.accept()
        self.print_asked.emit()

    @property
    def _chosen(self) -> KeptPage | None:
        row = self._table.currentRow()
        return self._pages[row] if 0 <= row < len(self._pages) else None

    def _on_activated(self, _index: QModelIndex) -> None:
        self._on_open()

    def _on_open(self) -> None:
        if self._chosen is not None:
            self.open_asked.emit(self._chosen)

    def _on_copy(self) -> None:
        if self._chosen is not None:
            self.copy_asked.emit(self._chosen)

    def _on_reprint(self) -> None:
        if self._chosen is not None:
            self.reprint_asked.emit(self._chosen)
