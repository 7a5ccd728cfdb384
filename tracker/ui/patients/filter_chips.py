"""The chips above the patient list: which patients it shows, and how many there are."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout

from tracker.domain.values.list_criteria import NO_CRITERIA, Criteria
from tracker.language import marked, tr
from tracker.services.patient_order import Chosen, ListCounts, ListFilter
from tracker.ui.look.clickable import make_clickable
from tracker.ui.patients.criteria_chips import CriteriaChips
from tracker.ui.patients.list_model import ATTENTION_WORDS

_WORDS: Final = {
    ListFilter.ACTIVE: marked("Active", "patients"),
    ListFilter.ATTENTION: marked("Attention", "patients"),
    ListFilter.ALL: marked("All", "patients"),
    ListFilter.ARCHIVED: marked("Archived", "patients"),
}
_SPOKEN: Final = {
    ListFilter.ACTIVE: marked("Show active patients"),
    ListFilter.ATTENTION: marked("Show patients who want attention"),
    ListFilter.ALL: marked("Show all patients"),
    ListFilter.ARCHIVED: marked("Show archived patients"),
}


def waiting_words(chosen: ListFilter) -> str:
    """Return what a filter of one thing shows: ``Review due``."""
    words = ATTENTION_WORDS.get(chosen.name)
    return tr("Visit not saved", "list") if words is None else tr(words, "list")


class FilterChips(QVBoxLayout):
    """One chip per usual filter; below them what is seldom chosen.

    That of the archived stands there while there are any, another while its filter is chosen.

    Signals:
        chosen: A chip was clicked (its ``ListFilter``, or the ``Criteria`` that are left).
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(6)
        self._group = QButtonGroup(self)
        self._chips: dict[ListFilter, QPushButton] = {}
        for choice in _WORDS:
            chip = self._build_chip(f"show{choice.value}", tr(_WORDS[choice], "patients"))
            chip.setAccessibleName(tr(_SPOKEN[choice]))
            self._chips[choice] = chip
        self._archived = self._chips[ListFilter.ARCHIVED]
        self._archived.hide()
        self._add_row([one for one in self._chips.values() if one is not self._archived])
        self._other = self._build_chip("showWaiting", "")
        self._other.setAccessibleName(tr("Which patients are shown"))
        self._other.hide()
        self._add_row([self._archived, self._other])
        self._narrowed = CriteriaChips()
        self._narrowed.dropped.connect(self._on_dropped)
        self.addWidget(self._narrowed)
        self._group.buttonClicked.connect(self._on_clicked)

    def _add_row(self, chips: Sequence[QPushButton]) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for chip in chips:
            row.addWidget(chip)
        row.addStretch(1)
        self.addLayout(row)

    @property
    def criteria(self) -> Criteria:
        """Return what the list is narrowed to."""
        return self._narrowed.criteria

    def check(self, chosen: Chosen) -> None:
        """Show which filter is chosen, or what the list is narrowed to."""
        is_narrowed = isinstance(chosen, Criteria)
        self._group.setExclusive(not is_narrowed)  # then none of them is checked
        if isinstance(chosen, Criteria):
            self._narrowed.show_criteria(chosen)
            self._other.hide()
            for chip in self._group.buttons():
                chip.setChecked(False)
            return
        self._narrowed.show_criteria(NO_CRITERIA)
        usual = self._chips.get(chosen)
        self._other.setVisible(usual is None)
        if usual is None:
            self._other.setText(waiting_words(chosen))
            self._other.setAccessibleName(waiting_words(chosen))
        (usual or self._other).setChecked(True)

    def show_counts(self, counts: ListCounts) -> None:
        """Say how many are active, want attention, and are archived."""
        self._chips[ListFilter.ACTIVE].setText(tr("Active {number}", number=counts.active))
        words = tr("Attention {number}", number=counts.attention)
        self._chips[ListFilter.ATTENTION].setText(words)
        self._archived.setText(tr("Archived {number}", number=counts.archived))
        self._archived.setVisible(counts.archived > 0 or self._archived.isChecked())

    def _on_clicked(self, clicked: QAbstractButton) -> None:
        for one, chip in self._chips.items():
            if chip is clicked:
                self.chosen.emit(one)

    def _on_dropped(self, left: Criteria) -> None:
        self.chosen.emit(ListFilter.ACTIVE if left == NO_CRITERIA else left)

    def _build_chip(self, name: str, words: str) -> QPushButton:
        chip = QPushButton(words)
        chip.setObjectName(name)
        make_clickable(chip, "chip")
        chip.setCheckable(True)
        self._group.addButton(chip)
        return chip
