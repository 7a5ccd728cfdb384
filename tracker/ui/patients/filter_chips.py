"""The three chips above the patient list: which patients it shows, and how many there are."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton

from tracker.language import marked, tr
from tracker.services.patient_order import ListCounts, ListFilter
from tracker.ui.look.clickable import make_clickable

_WORDS: Final = {
    ListFilter.ACTIVE: marked("Active", "patients"),
    ListFilter.ATTENTION: marked("Attention", "patients"),
    ListFilter.ALL: marked("All", "patients"),
}
_SPOKEN: Final = {
    ListFilter.ACTIVE: marked("Show active patients"),
    ListFilter.ATTENTION: marked("Show patients who want attention"),
    ListFilter.ALL: marked("Show all patients"),
}


class FilterChips(QHBoxLayout):
    """One chip per filter.

    Signals:
        chosen: A chip was clicked (its ``ListFilter``).
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(6)
        self._group = QButtonGroup(self)
        self._chips: dict[ListFilter, QPushButton] = {}
        for choice in _WORDS:
            chip = QPushButton(tr(_WORDS[choice], "patients"))
            chip.setObjectName(f"show{choice.value}")
            chip.setAccessibleName(tr(_SPOKEN[choice]))
            make_clickable(chip, "chip")
            chip.setCheckable(True)
            self._group.addButton(chip)
            self._chips[choice] = chip
            self.addWidget(chip)
        self.addStretch(1)
        self._group.buttonClicked.connect(self._on_clicked)

    def check(self, chosen: ListFilter) -> None:
        """Show which filter is chosen."""
        self._chips[chosen].setChecked(True)

    def show_counts(self, counts: ListCounts) -> None:
        """Say how many are active and want attention."""
        self._chips[ListFilter.ACTIVE].setText(tr("Active {number}", number=counts.active))
        words = tr("Attention {number}", number=counts.attention)
        self._chips[ListFilter.ATTENTION].setText(words)

    def _on_clicked(self, clicked: QAbstractButton) -> None:
        self.chosen.emit(next(one for one, chip in self._chips.items() if chip is clicked))
