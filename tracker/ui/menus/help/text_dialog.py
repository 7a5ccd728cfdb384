"""A help text to read: headings and sentences that scroll, by keys too."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tracker.domain.words.help.phase_rules import HelpPart
from tracker.ui.dialogs.base_dialog import FRAME, GAP, BaseDialog, group_heading, words_label
from tracker.ui.fields.scrolled import scrolled

_WIDTH: Final = 680  # px of the words: some twelve to fifteen words a line
_BAR: Final = 24  # px beside the words for a scroll bar
_AROUND: Final = 184  # px of title, buttons and margins


class TextDialog(BaseDialog):
    """Shows the parts of a help text; Escape closes it.

    Args:
        name: Object name.
        title: What it is about.
        parts: The text.
        parent: Owner.
        buttons: Beside Close.
    """

    may_name_people = False

    def __init__(
        self,
        name: str,
        title: str,
        parts: Sequence[HelpPart],
        parent: QWidget | None = None,
        buttons: Sequence[QPushButton] = (),
    ) -> None:
        super().__init__(name, title, parent)
        page, laid = _page(parts)
        area = scrolled(page)
        area.setObjectName(f"{name}Text")
        area.setAccessibleName(title)
        needed = laid.totalHeightForWidth(_WIDTH)
        room = self.screen().availableGeometry().height() - FRAME - _AROUND
        area.setFixedWidth(min(_WIDTH + _BAR, self.screen().availableGeometry().width() - FRAME))
        area.setFixedHeight(min(needed, room))
        if needed > room:
            area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrow keys scroll it
        self.column.addWidget(area)
        self.add_closing(*buttons)
        if needed > room:
            area.setFocus()


def _page(parts: Sequence[HelpPart]) -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, _BAR, 0)
    column.setSpacing(4)
    for at, part in enumerate(parts):
        if part.heading:
            column.addSpacing(GAP if at else 0)
            column.addWidget(group_heading(part.heading))
        for line in part.lines:
            column.addWidget(words_label("", line))
    column.addStretch(1)
    return page, column
