"""The history of a visit by keys."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_visit
from tracker.domain.values.visit import VersionKind, VisitVersion
from tracker.ui.course.visit_history_dialog import HistoryDialog
from tracker.ui.look.theme import Theme

SAVED = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def test_the_arrows_go_through_the_changes_at_once(qtbot: QtBot, theme: Theme) -> None:
    versions = [
        VisitVersion(number=1, visit=a_visit(leg_pain=8), saved_at=SAVED, saved_by="Ana"),
        VisitVersion(
            number=2,
            visit=a_visit(leg_pain=7),
            saved_at=SAVED,
            saved_by="Ana",
            kind=VersionKind.AMENDED,
        ),
    ]
    dialog = HistoryDialog(versions, {})
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    keys = QApplication.focusWidget()
    assert isinstance(keys, QListWidget)
    before = keys.currentRow()

    qtbot.keyClick(keys, Qt.Key.Key_Down)

    assert (keys.objectName(), before, keys.currentRow()) == ("historyTable", 0, 1)
