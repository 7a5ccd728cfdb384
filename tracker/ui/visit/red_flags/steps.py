"""What a possible emergency asks for, step by step, in the visit form."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.rules.standing_flag import StandingFlag
from tracker.domain.values.red_flags import RedFlag, Tier
from tracker.language import tr
from tracker.ui.fields.named_line import named_line
from tracker.ui.look.clickable import make_clickable

_CARD_HEIGHT: Final = 74  # px at least
_NUMBER_SIDE: Final = 24  # px of the circle
_BUTTON_HEIGHT: Final = 34  # px
_SQUARE: Final = 7  # px
_LINE_TOP: Final = 7  # px from the top of a line to its square


class StepCard(QFrame):
    """One step: its number, what to do, a word about it, and a button or fields."""

    def __init__(self, number: int, title: str, remark: str) -> None:
        super().__init__()
        self.setProperty("look", "step")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(10, 8, 10, 8)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.setMinimumHeight(_CARD_HEIGHT)
        self.number = QLabel(str(number))
        self.number.setProperty("look", "number")
        self.number.setFixedSize(_NUMBER_SIDE, _NUMBER_SIDE)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(title)
        self._title.setProperty("look", "lead")
        self.remark = QLabel(remark)
        self.remark.setProperty("look", "small")
        self.remark.setWordWrap(True)
        self._grid.addWidget(self.number, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self._title, 0, 1, Qt.AlignmentFlag.AlignBottom)
        self._grid.addWidget(self.remark, 1, 1, Qt.AlignmentFlag.AlignTop)

    def put_button(self, name: str, words: str, spoken: str) -> QPushButton:
        """Return a button at the card's right."""
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(spoken)
        button.setFixedHeight(_BUTTON_HEIGHT)
        self._grid.addWidget(button, 0, 2, 2, 1)
        return button

    def put_fields(self, fields: QWidget) -> None:
        """Put fields under the words."""
        self._grid.addWidget(fields, 2, 0, 1, 3)


class FlagCauses(QWidget):
    """What was answered yes or found, an item a line, since when, and the way to change it.

    Signals:
        since_edited: Somebody typed since when it is there (the ``RedFlag``, the words).
        finished_entry: Enter left the last of these lines.
    """

    since_edited = Signal(object, str)
    finished_entry = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("flagStopCauses")
        self._flags: tuple[StandingFlag, ...] = ()
        self._lines: dict[RedFlag, QLineEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(2)
        self._heading = QLabel()
        self._heading.setProperty("look", "caption")
        self._items = QGridLayout()
        self._items.setHorizontalSpacing(7)
        self._items.setVerticalSpacing(2)
        self._items.setColumnStretch(1, 1)
        self._shown: list[QWidget] = []
        self.change = QPushButton(tr("Change answers"))
        self.change.setObjectName("flagStopChange")
        self.change.setAccessibleName(tr("Change the answers about the red flags"))
        make_clickable(self.change, "link")
        self.change.setFixedHeight(_NUMBER_SIDE)
        column.addWidget(self._heading)
        column.addLayout(self._items)
        column.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)

    def show_causes(self, flags: Sequence[StandingFlag], since: Mapping[RedFlag, str]) -> None:
        """Show what stands behind the demand, and since when where it was said."""
        if [flag.cause for flag in flags] != [flag.cause for flag in self._flags]:
            self._show_items(flags)
        self._flags = tuple(flags)
        for item, line in self._lines.items():
            said = since.get(item, "")
            if line.text().strip() != said:
                line.setText(said)

    def find_missing(self) -> QLineEdit | None:
        """Return the first line that does not say since when; None when each does."""
        return next((line for line in self._lines.values() if not line.text().strip()), None)

    def _show_items(self, flags: Sequence[StandingFlag]) -> None:
        for part in self._shown:
            part.setParent(None)
            part.deleteLater()
        self._shown.clear()
        self._lines.clear()
        is_answer = all(isinstance(flag.cause, RedFlag) for flag in flags)
        self._heading.setText(
            tr("Answered yes today") if is_answer else tr("Answered or recorded today")
        )
        for flag in flags:
            square, words = QFrame(), QLabel(flag.text)
            square.setProperty("look", "square")
            square.setFixedSize(_SQUARE, _SQUARE + _LINE_TOP)
            words.setProperty("look", "lead")
            words.setWordWrap(True)
            row = self._items.rowCount()
            self._items.addWidget(square, row, 0, Qt.AlignmentFlag.AlignTop)
            self._items.addWidget(words, row, 1)
            self._shown += [square, words]
            if isinstance(flag.cause, RedFlag) and flag.cause.tier is Tier.EMERGENCY:
                line = self._lines[flag.cause] = self._since_line(flag.cause)
                self._items.addWidget(line, row + 1, 1)
                self._shown.append(line)

    def _since_line(self, item: RedFlag) -> QLineEdit:
        parts = "".join(part.capitalize() for part in item.value.split("_"))
        spoken = tr("Since when: {item}", item=item.text)
        line = named_line(f"since{parts}", spoken, tr("since when?"))
        line.textEdited.connect(partial(self.since_edited.emit, item))
        line.returnPressed.connect(self._on_entered)
        return line

    def _on_entered(self) -> None:
        lines = list(self._lines.values())
        after = [line for before, line in pairwise(lines) if before.hasFocus()]
        if after:
            after[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.finished_entry.emit()
