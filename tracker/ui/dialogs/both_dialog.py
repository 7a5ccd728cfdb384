"""Two windows changed one thing: both side by side, and the person decides."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from tracker.language import tr
from tracker.ui.dialogs.base_dialog import BaseDialog, make_primary, set_look, words_label
from tracker.ui.dialogs.read_only_table import plain_table


class ClashAnswer(Enum):
    """What to do with two versions."""

    THEIRS = "theirs"
    MINE = "mine"
    NEITHER_YET = "neither yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Both:
    """Two versions of one thing, in words.

    Attributes:
        title: What was changed elsewhere.
        words: Who did it and when, and what became of mine.
        theirs: Heading over theirs.
        rows: What differs: label, theirs, mine.
        put_mine: On the button, with its mnemonic.
    """

    title: str
    words: str
    theirs: str
    rows: Sequence[tuple[str, str, str]]
    put_mine: str


class BothDialog(BaseDialog):
    """Shows what is stored now and what was typed here.

    Attributes:
        answer: What the person chose.
    """

    def __init__(self, both: Both, parent: QWidget | None = None) -> None:
        super().__init__("clashDialog", both.title, parent)
        self.take_size(720, 420)
        self.answer = ClashAnswer.NEITHER_YET
        self.column.addWidget(words_label("clashWords", both.words))
        headings = ("", both.theirs, tr("Mine, not saved"))
        wide, spoken = frozenset({1, 2}), tr("Both versions")
        self.column.addWidget(plain_table("clashTable", spoken, headings, both.rows, wide=wide), 1)
        self.column.addWidget(self._build_buttons(both.put_mine))

    def _build_buttons(self, put_mine: str) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self._theirs = self._button("takeTheirs", tr("Take &theirs"))
        self._mine = self._button("putMine", put_mine)
        later = self._button("decideLater", tr("&Go on typing"))
        reject, accept = QDialogButtonBox.ButtonRole.NoRole, QDialogButtonBox.ButtonRole.YesRole
        buttons.addButton(self._theirs, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(self._mine, reject)
        buttons.addButton(later, accept)
        set_look(self._theirs, "destructive")
        make_primary(later)
        self._theirs.clicked.connect(self._on_theirs)
        self._mine.clicked.connect(self._on_mine)
        later.clicked.connect(self.reject)
        return buttons

    @staticmethod
    def _button(name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        return button

    def _on_theirs(self) -> None:
        self.answer = ClashAnswer.THEIRS
        self.accept()

    def _on_mine(self) -> None:
        self.answer = ClashAnswer.MINE
        self.accept()
