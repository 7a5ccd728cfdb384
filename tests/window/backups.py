"""File > Backups as a person meets it."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from tests.window.dialogs import DialogMeeting
from tests.window.screen import LOADED_MS, Screen

_STATE = 5


class BackupsPage:
    """The dialog as a person meets it."""

    def __init__(self, qtbot: QtBot, dialog: QDialog) -> None:
        self._qtbot, self.dialog = qtbot, dialog

    def press(self, name: str) -> None:
        button = self.dialog.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        self._qtbot.waitUntil(button.isEnabled, timeout=LOADED_MS)
        button.click()

    def rows(self, name: str = "backupsTable") -> list[list[str]]:
        table = self.dialog.findChild(QTableWidget, name)
        assert isinstance(table, QTableWidget)
        items = [[table.item(row, at) for at in range(table.columnCount())]
                 for row in range(table.rowCount())]  # fmt: skip
        return [[item.text() for item in row if item is not None] for row in items]

    def waits_for_states(self, *states: str) -> None:
        """Wait until the copies, the newest first, are said to be so."""
        self._qtbot.waitUntil(
            lambda: tuple(row[_STATE] for row in self.rows()) == states, timeout=LOADED_MS
        )

    def is_offered(self, name: str) -> bool:
        """Return whether a button can be pressed."""
        button = self.dialog.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        return button.isEnabled()

    def says(self, name: str, words: str) -> None:
        label = self.dialog.findChild(QLabel, name)
        assert isinstance(label, QLabel)
        self._qtbot.waitUntil(lambda: words in label.text(), timeout=LOADED_MS)


def in_backups(qtbot: QtBot, screen: Screen, deed: Callable[[BackupsPage], None]) -> None:
    """Open the backups from the status bar, do something there, and close them."""

    def do(dialog: QDialog) -> None:
        try:
            deed(BackupsPage(qtbot, dialog))
        finally:
            dialog.done(QDialog.DialogCode.Rejected)

    state = screen.find(QPushButton, "backupState")
    qtbot.waitUntil(state.isVisible)
    meeting = DialogMeeting("backupsDialog", do)
    state.click()
    assert meeting.is_over
    screen.take_keys()
