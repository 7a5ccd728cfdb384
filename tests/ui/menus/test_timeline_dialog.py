"""The history's dialog while it shows what was read."""

from datetime import UTC, date, datetime

from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from tracker.services.history import HistoryEntry, HistoryPage
from tracker.ui.look.theme import Theme
from tracker.ui.menus.timeline_dialog import TimelineDialog


def test_the_table_of_before_is_gone_at_once_and_lies_over_nothing(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog = TimelineDialog(lambda: date(2026, 11, 3), None)
    qtbot.addWidget(dialog)
    dialog.show()
    entry = HistoryEntry(at=datetime(2026, 11, 3, 9, tzinfo=UTC), by="Dana", what="Visit saved")

    dialog.show_page(HistoryPage((entry,), 1), 0)

    shown = [table for table in dialog.findChildren(QTableWidget) if table.isVisible()]
    assert [table.rowCount() for table in shown] == [1]
