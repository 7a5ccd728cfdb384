"""A table of words shows, tips and says each of them sign by sign."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tracker.ui.dialogs.read_only_table import plain_table

TURNED = "safe\u202etxt.exe\x07"


def test_what_turns_a_line_is_written_out_in_cell_tip_and_spoken_words(qtbot: QtBot) -> None:
    table = plain_table("words", "Words", ["What"], [[TURNED]])
    qtbot.addWidget(table)
    cell = table.item(0, 0)
    assert cell is not None

    texts = (
        cell.text(),
        cell.toolTip(),
        str(cell.data(Qt.ItemDataRole.AccessibleTextRole)),
    )

    assert all("‹U+202E›" in text and "‹U+0007›" in text for text in texts)
    assert not any("\u202e" in text or "\x07" in text for text in texts)
