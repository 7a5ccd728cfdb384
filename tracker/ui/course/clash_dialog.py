"""Two windows amended one visit: both versions side by side, and the person decides."""

from enum import Enum
from typing import Final

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from tracker.domain.values.visit import VERSION_WORDS, Visit, VisitVersion
from tracker.domain.words.spans import date_and_time
from tracker.domain.words.visit_changes import changes_between
from tracker.language import marked, tr
from tracker.ui.dialogs.base_dialog import BaseDialog, make_primary, set_look, words_label
from tracker.ui.dialogs.read_only_table import plain_table


class ClashAnswer(Enum):
    """What to do with two versions."""

    THEIRS = "theirs"
    MINE = "mine"
    NEITHER_YET = "neither yet"


_KEPT: Final = marked("Nothing of yours was lost: it is kept as a draft until you decide.")


class ClashDialog(BaseDialog):
    """Shows what is saved now and what was typed here.

    Attributes:
        answer: What the person chose.
    """

    def __init__(self, theirs: VisitVersion, yours: Visit, parent: QWidget | None = None) -> None:
        super().__init__("clashDialog", tr("This visit was changed elsewhere"), parent)
        self.take_size(720, 420)
        self.answer = ClashAnswer.NEITHER_YET
        self.column.addWidget(words_label("clashWords", f"{_who(theirs)} {tr(_KEPT)}"))
        changes = changes_between(theirs.visit, yours)
        rows = [(one.label, one.before, one.after) for one in changes]
        when = date_and_time(theirs.saved_at)
        headings = ("", tr("Theirs, {when}", when=when), tr("Mine, not saved"))
        wide = frozenset({1, 2})
        spoken = tr("Both versions")
        self.column.addWidget(plain_table("clashTable", spoken, headings, rows, wide=wide), 1)
        self.column.addWidget(self._build_buttons())

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self._theirs = self._button("takeTheirs", tr("Take &theirs"))
        self._mine = self._button("putMine", tr("Put &mine over it as a new amendment"))
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


def _who(theirs: VisitVersion) -> str:
    by = theirs.saved_by or tr("another window")
    when = date_and_time(theirs.saved_at)
    return tr(
        "The visit was {changed} by {who} on {when}, after you opened it.",
        changed=tr(VERSION_WORDS[theirs.kind]),
        who=by,
        when=when,
    )
