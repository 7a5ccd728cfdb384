"""People of a list who may be somebody known: said one by one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from tracker.language import tr
from tracker.services.visit_files.details import person_words
from tracker.ui.dialogs.base_dialog import BaseDialog, words_label
from tracker.ui.work.privacy import MASK, hides_names, shown_id

if TYPE_CHECKING:
    from tracker.services.spreadsheets.people import NearMatch

_SIZE: Final = (640, 420)


class NearDialog(BaseDialog):
    """Asks who is the same person; whoever is not ticked is imported as somebody new."""

    def __init__(self, near: "Sequence[NearMatch]", parent: QWidget | None = None) -> None:
        super().__init__("nearDialog", tr("The same people?"), parent)
        self.take_size(*_SIZE)
        words = tr(
            "They have nearly the name of somebody with the same birth date, or an id that "
            "differs from another one only in how it is written. Tick who is the same person; the "
            "others are imported as new patients."
        )
        self.column.addWidget(words_label("nearWords", words))
        self._list = QListWidget()
        self._list.setObjectName("nearList")
        self._list.setAccessibleName(tr("People who may be the same"))
        for one in near:
            item = QListWidgetItem(_near_words(one))
            item.setData(Qt.ItemDataRole.UserRole, one.key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self.column.addWidget(self._list, 1)
        go_on = QPushButton(tr("&Go on"))
        go_on.setObjectName("nearGoOn")
        go_on.clicked.connect(self.accept)
        self.add_closing(primary=go_on)
        self._list.setCurrentRow(0)
        self._list.setFocus()

    @property
    def same(self) -> frozenset[str]:
        """Return the keys of those who are the person they may be."""
        items = map(self._list.item, range(self._list.count()))
        return frozenset(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )


def _near_words(near: "NearMatch") -> str:
    if hides_names():
        return tr("row {line}: may be {id}", line=near.line, id=shown_id(near.known) or MASK)
    if near.listed_id:
        return tr(
            "row {line}: {listed}, {person} – {known} ({id})",
            line=near.line,
            listed=near.listed_id,
            person=person_words(near.person),
            known=person_words(near.known),
            id=near.known.clinic_id,
        )
    return tr(
        "row {line}: {person} – {known} ({id})",
        line=near.line,
        person=person_words(near.person),
        known=person_words(near.known),
        id=near.known.clinic_id,
    )
