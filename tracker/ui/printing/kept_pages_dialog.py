"""The pages that were handed out of a course: read, copied, printed again."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.kept_page import KeptPage
from tracker.language import tr
from tracker.ui.dialogs.read_only_table import plain_table
from tracker.ui.printing.kept_page_words import HEADINGS, page_row

_CHECKSUM = len(HEADINGS) - 1
_FOCUS_ROOM = 16  # pixels


class PagesDialog(QDialog):
    """Lists what is kept, the newest first; whoever listens does what is asked.

    Signals:
        open_asked: A ``KeptPage`` should be shown.
        copy_asked: A ``KeptPage`` should be saved as a file.
        reprint_asked: A ``KeptPage`` should go to a printer.
    """

    open_asked = Signal(object)
    copy_asked = Signal(object)
    reprint_asked = Signal(object)

    def __init__(self, pages: Sequence[KeptPage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pagesDialog")
        self.setWindowTitle(tr("Pages handed out"))
        self.resize(760, 380)
        self._pages = tuple(pages)
        column = QVBoxLayout(self)
        column.addWidget(self._build_table(), 1)
        self._message = QLabel()
        self._message.setObjectName("pagesMessage")
        self._message.setWordWrap(True)
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self._message)
        column.addWidget(self._build_buttons())
        self.say(
            tr("Each is kept byte for byte as it was printed or saved.")
            if pages
            else tr("Nothing was printed or saved as PDF from this course yet.")
        )
        if pages:
            self._table.selectRow(0)
        self._table.setFocus()

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
            item = table.item(row, _CHECKSUM)
            if item is not None:
                item.setToolTip(f"SHA-256 {page.sha256}")
        table.activated.connect(self._on_activated)
        self._table = table
        return table

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        for name, words, deed in (
            ("openPage", tr("&Open"), self._on_open),
            ("copyPage", tr("Save a &copy…"), self._on_copy),
            ("reprintPage", tr("&Print again"), self._on_reprint),
        ):
            button = QPushButton(words)
            button.setObjectName(name)
            button.setAccessibleName(words.replace("&", ""))
            button.setAutoDefault(False)  # Enter belongs to the list
            button.setEnabled(bool(self._pages))
            button.clicked.connect(deed)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        return buttons

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
