"""What the patient list is narrowed to, a chip for each thing; and the way to narrow it."""

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tracker.domain.values.list_criteria import NO_CRITERIA, Criteria
from tracker.language import tr
from tracker.ui.look.clickable import make_clickable
from tracker.ui.look.line_icons import line_picture, tokens_of
from tracker.ui.work.keys import keys_of

_FRAME: Final = 48  # px of a chip beside its words
_LEAST: Final = 160  # px for words


class CriteriaChips(QWidget):
    """One chip for each thing that is asked for; a click asks for it no more.

    Signals:
        dropped: These criteria are left.
    """

    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._criteria = NO_CRITERIA
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(6)
        self._chips: list[QPushButton] = []
        self.hide()

    @property
    def criteria(self) -> Criteria:
        """Return what the list is narrowed to."""
        return self._criteria

    def show_criteria(self, criteria: Criteria) -> None:
        """Show what the list is narrowed to."""
        if criteria == self._criteria:
            return
        # Late: nothing is narrowed at a start, and the list is painted before the rules are loaded.
        from tracker.domain.words.finding.criteria_words import criteria_words  # noqa: PLC0415

        self._criteria = criteria
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._build_chip(*one) for one in criteria_words(criteria)]
        self.setVisible(bool(self._chips))

    def _build_chip(self, name: str, words: str) -> QPushButton:
        chip = QPushButton()
        chip.setObjectName(f"criterion_{name}")
        make_clickable(chip, "chip")
        panel = self.parentWidget()
        room = _LEAST if panel is None else max(panel.width() - _FRAME, _LEAST)
        said = chip.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        chip.setText(f"{said}  ×".replace("&", "&&"))
        chip.setToolTip(words)
        chip.setAccessibleName(tr("{words}: ask for it no more", words=words))
        chip.clicked.connect(partial(self._drop, name))
        self._column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        return chip

    def _drop(self, name: str) -> None:
        self.dropped.emit(self._criteria.without(name))


class FilterButton(QPushButton):
    """Leads to everything the list can be narrowed to."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filterPatients")
        self.setProperty("look", "icon")
        self.setFixedSize(34, 34)
        self.setAccessibleName(tr("Filter patients…"))
        self.setToolTip(tr("Filter patients  {key}", key=keys_of("filterList")))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self.setIcon(QIcon(line_picture("filter", tokens_of(self).ink)))
