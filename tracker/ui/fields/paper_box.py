"""A list of papers, and which one is usual where this computer stands."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox

from tracker.domain.values.clinic import Paper
from tracker.language import tr
from tracker.ui.fields.choice_box import show_choice
from tracker.ui.look.closed_list import ClosedList


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
    box.addItem(tr("A4", "paper"), Paper.A4)
    box.addItem(tr("Letter", "paper"), Paper.LETTER)
    show_choice(box, shown)
    return box
