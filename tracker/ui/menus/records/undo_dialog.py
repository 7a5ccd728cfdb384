"""What was done and can still be undone: when, by whom, what, and why some of it stays."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QPushButton, QWidget

from tracker.domain.words.names import day_words_in_full
from tracker.domain.words.spans import full_date_and_time
from tracker.language import tr
from tracker.services.records.undoing import DeedKind
from tracker.ui.dialogs.base_dialog import BaseDialog, words_label
from tracker.ui.dialogs.read_only_table import plain_table
from tracker.ui.work.privacy import name_among, shown_name

if TYPE_CHECKING:
    from tracker.services.records.undoing import Deed

_SIZE: Final = (860, 440)  # px
_WHAT: Final = 2  # the column that has the room the others leave


class UndoDialog(BaseDialog):
    """Lists deeds, the newest first; what cannot be undone says why in place of the button.

    Args:
        deeds: What was done.
        parent: Owner.

    Attributes:
        chosen: The one that is to be undone; None until it is chosen.
    """

    def __init__(self, deeds: "Sequence[Deed]", parent: QWidget | None = None) -> None:
        super().__init__("undoDialog", tr("What can still be undone"), parent)
        self.take_size(*_SIZE)
        self.chosen: Deed | None = None
        self._deeds = tuple(deeds)
        headings = (tr("When"), tr("Who"), tr("What"))
        rows = [(full_date_and_time(one.at), one.by or "–", deed_words(one)) for one in deeds]
        self._table = plain_table(
            "undoTable",
            tr("What was done, the newest first"),
            headings,
            rows,
            wide=frozenset({_WHAT}),
        )
        self._table.itemSelectionChanged.connect(self._on_moved)
        self._table.activated.connect(self._on_undo)
        self.column.addWidget(self._table, 1)
        self._said = words_label("undoSaid", "")
        self.column.addWidget(self._said)
        self._undo = QPushButton(tr("&Undo it"))
        self._undo.setObjectName("undoDeed")
        self._undo.clicked.connect(self._on_undo)
        self.add_closing(primary=self._undo)
        if deeds:
            self._table.setCurrentCell(0, 0)
            self._table.setFocus()
        self._on_moved()

    @property
    def _current(self) -> "Deed | None":
        row = self._table.currentRow()
        return self._deeds[row] if 0 <= row < len(self._deeds) else None

    def _on_moved(self) -> None:
        deed = self._current
        self._undo.setEnabled(deed is not None and not deed.problem)
        self._said.setText(
            tr("Nothing was merged, moved, imported or archived that could be undone.")
            if deed is None
            else deed.problem or tr("This can be undone: everything is as it was left.")
        )

    def _on_undo(self) -> None:
        deed = self._current
        if deed is not None and not deed.problem:
            self.chosen = deed
            self.accept()


def deed_words(deed: "Deed") -> str:
    """Return what was done in one sentence; people are named as privacy has it."""
    if deed.kind is DeedKind.IMPORTED:
        patients, added, amended = deed.counts
        return tr(
            "Import: {patients} and {visits} added, {amended} amended",
            patients=tr("%n patient(s)", "", patients),
            visits=tr("%n visit(s)", "", added),
            amended=tr("%n visit(s)", "", amended),
        )
    names = [name_among(one, has_namesake=len(deed.patients) > 1) for one in deed.patients]
    one, other = names[0] if names else "–", names[-1] if names else "–"
    if deed.kind is DeedKind.MERGED:
        return tr("{other} was merged into {one}", one=one, other=other)
    if deed.kind is DeedKind.MOVED and deed.on is not None:
        day = day_words_in_full(deed.on)
        return tr("Visit of {day} moved from {one} to {other}", day=day, one=one, other=other)
    return tr("{name} was archived", name=shown_name(deed.patients[0]))
