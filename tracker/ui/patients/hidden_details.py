"""What stands in the place of a patient's details while names are hidden."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from tracker.language import tr


class HiddenDetails(QWidget):
    """Asks once whether they should be seen.

    Signals:
        wanted: The details should be shown.
    """

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        words = QLabel(tr("Names are hidden. Show this patient's details?"))
        words.setObjectName("detailsHidden")
        self._button = QPushButton(tr("S&how them"))
        self._button.setObjectName("showDetails")
        self._button.setAccessibleName(tr("Show this patient's details"))
        self._button.clicked.connect(self.wanted)
        row.addWidget(words, 1)
        row.addWidget(self._button)
        self.setFocusProxy(self._button)
