"""What is only previewed cannot be written to a file: it holds for nobody yet."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tracker.domain.values.rules import BOOK_RULES
from tracker.ui.clinic.rules_dialog import RulesDialog
from tracker.ui.look.theme import Theme


@pytest.mark.parametrize("is_preview", [True, False])
def test_only_rules_that_hold_are_exported(qtbot: QtBot, theme: Theme, *, is_preview: bool) -> None:
    dialog = RulesDialog(BOOK_RULES, BOOK_RULES, is_preview=is_preview)
    qtbot.addWidget(dialog)

    dialog.show()

    export = dialog.findChild(QPushButton, "rulesExport")
    assert isinstance(export, QPushButton)
    assert export.isVisible() is not is_preview
