"""A list to choose the paper from, A4 or Letter, and which one is usual where one is."""

from typing import Final

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox

from tracker.domain.values.clinic import Paper
from tracker.language import marked, tr
from tracker.ui.fields.choice_box import chosen, show_choice
from tracker.ui.look.closed_list import ClosedList

_WORDS: Final = {Paper.A4: marked("A4", "paper"), Paper.LETTER: marked("Letter", "paper")}


def usual_paper() -> Paper:
    """Return the paper of the country this computer is set to."""
    measures = QLocale.system().measurementSystem()
    is_letter = measures is QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if is_letter else Paper.A4


def paper_box(name: str, shown: Paper) -> QComboBox:
    """Return the list; its data is a ``Paper``.

    Args:
        name: Object name.
        shown: The one that is chosen at first.
    """
    box = ClosedList()
    box.setObjectName(name)
    box.setAccessibleName(tr("Paper"))
    for paper, words in _WORDS.items():
        box.addItem(tr(words, "paper"), paper)
    show_choice(box, shown)
    return box


def paper_of(box: QComboBox) -> Paper:
    """Return the paper a list shows."""
    return chosen(box, Paper) or Paper.A4
