"""What a possible emergency asks for, step by step, in the visit form."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.language import tr
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
    """What was answered yes or found, an item a line, and the way to change it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("flagStopCauses")
        self._causes: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(2)
        heading = QLabel(tr("Answered yes today"))
        heading.setProperty("look", "caption")
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
        column.addWidget(heading)
        column.addLayout(self._items)
        column.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)

    def show_causes(self, causes: tuple[str, ...]) -> None:
        """Show what stands behind the demand."""
        if causes == self._causes:
            return
        self._causes = causes
        for part in self._shown:
            part.setParent(None)
            part.deleteLater()
        self._shown.clear()
        for row, cause in enumerate(causes):
            square, words = QFrame(), QLabel(cause)
            square.setProperty("look", "square")
            square.setFixedSize(_SQUARE, _SQUARE + _LINE_TOP)
            words.setProperty("look", "lead")
            words.setWordWrap(True)
            self._items.addWidget(square, row, 0, Qt.AlignmentFlag.AlignTop)
            self._items.addWidget(words, row, 1)
            self._shown += [square, words]
