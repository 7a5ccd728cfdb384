"""The list of backups while there is none: a sentence and the one action, no empty table."""

from PySide6.QtWidgets import QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from tracker.ui.backups.backups_dialog import BackupsDialog
from tracker.ui.look.theme import Theme


def test_no_empty_table_stands_where_there_is_no_backup(qtbot: QtBot, theme: Theme) -> None:
    dialog = BackupsDialog()
    qtbot.addWidget(dialog)

    dialog.show_copies(())
    dialog.say("There is no backup yet. Make one now.")
    dialog.show()

    said = dialog.findChild(QLabel, "backupsMessage")
    make = dialog.findChild(QPushButton, "makeBackupNow")
    assert isinstance(said, QLabel)
    assert isinstance(make, QPushButton)
    assert [one for one in dialog.findChildren(QTableWidget) if one.isVisible()] == []
    assert said.y() - make.geometry().bottom() < 3 * make.height()
