"""What Help shows about safety: the record's, and the hazards to a patient."""

from typing import Final

from PySide6.QtGui import QColor, QTextCursor, QTextTable
from PySide6.QtWidgets import QTabWidget, QTextBrowser, QWidget

from tracker.language import tr
from tracker.paths import safety_document
from tracker.ui.dialogs.base_dialog import BaseDialog
from tracker.ui.look.line_icons import tokens_of

WIDTH, HEIGHT = 900, 620  # px
CELL_PADDING: Final = 5  # px


class SafetyDialog(BaseDialog):
    """The two documents as they lie with the program, in English."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("safetyDialog", tr("Safety"), parent)
        tabs = QTabWidget()
        tabs.setObjectName("safetyTabs")
        for title, name in ((tr("Hazards"), "hazards.md"), (tr("The record"), "SECURITY.md")):
            tabs.addTab(_reader(name, title), title)
        self.column.addWidget(tabs)
        self.add_closing()
        self.take_size(WIDTH, HEIGHT)


def _reader(name: str, spoken: str) -> QTextBrowser:
    browser = QTextBrowser()
    browser.setObjectName(name.partition(".")[0])
    browser.setAccessibleName(spoken)
    browser.setOpenLinks(False)
    browser.setMarkdown(safety_document(name).read_text("utf-8"))
    for frame in browser.document().rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _space_out(frame, QColor(tokens_of(browser).border))
    browser.moveCursor(QTextCursor.MoveOperation.Start)
    return browser


def _space_out(table: QTextTable, line: QColor) -> None:
    look = table.format()
    look.setCellPadding(CELL_PADDING)
    look.setBorderCollapse(True)
    look.setBorderBrush(line)
    table.setFormat(look)
