"""The keys of the window and of the visit form, in groups beside each other."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tracker.language import tr
from tracker.ui.dialogs.base_dialog import MARGIN, ROW_GAP, BaseDialog, group_heading
from tracker.ui.menus.key_table import key_rows

_COLUMNS: Final = 3
_ROW: Final = 3  # px between two rows
_LEAST: Final = 3  # lines: a heading is not left alone at the end of a column
_KEYS: Final = 104  # px, so that the words of all groups begin at one place


class KeysDialog(BaseDialog):
    """Lists every key; Escape closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("keysDialog", tr("Keys and what they do"), parent)
        across = QHBoxLayout()
        across.setSpacing(MARGIN)
        groups = [list(rows) for _, rows in groupby(key_rows(), key=lambda row: row[0])]
        for part in _shared_out(groups):
            across.addLayout(_column(part))
        self.column.addLayout(across)
        self.add_closing()


def _shared_out(
    groups: Sequence[Sequence[tuple[str, str, str]]],
) -> list[list[Sequence[tuple[str, str, str]]]]:
    """Return the groups in columns of about one length; a long group runs over."""
    lines = sum(len(group) + 1 for group in groups)
    length = -(-lines // _COLUMNS) + 1
    columns: list[list[Sequence[tuple[str, str, str]]]] = [[]]
    room = length
    for group in groups:
        rest = group
        while rest:
            if room < _LEAST:
                columns.append([])
                room = length
            fitting = rest[: room - 1]
            columns[-1].append(fitting)
            room -= len(fitting) + 1
            rest = rest[len(fitting) :]
    return columns


def _column(groups: Sequence[Sequence[tuple[str, str, str]]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    for group in groups:
        column.addWidget(group_heading(group[0][0]))
        grid = QGridLayout()
        grid.setVerticalSpacing(_ROW)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, _KEYS)
        for at, (_, keys, does) in enumerate(group):
            cap, words = QLabel(keys), QLabel(does)
            cap.setProperty("look", "keycap")
            words.setProperty("look", "keyWords")
            grid.addWidget(cap, at, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(words, at, 1)
        column.addLayout(grid)
        column.addSpacing(ROW_GAP)
    column.addStretch(1)
    return column
