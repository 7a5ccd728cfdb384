"""The foot of the visit form: the phase and saving; it never moves."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from tracker.language import tr
from tracker.ui.dialogs.base_dialog import saving_words
from tracker.ui.visit.problem_bubble import ProblemBubble

_HEIGHT: Final = 60  # px
_LOW_HEIGHT: Final = 50  # px, where every other row needs its room too
_BUTTON_HEIGHT: Final = 38  # px
_LEFT_WIDTH: Final = 164  # px


class FormFoot(QFrame):
    """What stands left of saving, the save button, and a bubble that says what is not allowed.

    Args:
        phase: What stands left of saving.
        back: What stands there while the way back is offered.
        day: What the bubble never covers.

    Signals:
        save_wanted: The visit should be saved.

    Attributes:
        is_withheld: Tells whether saving means nobody's visit now, and says so.
    """

    save_wanted = Signal()

    is_withheld: Callable[[], bool]

    def __init__(self, phase: QWidget, back: QWidget, day: QWidget) -> None:
        super().__init__()
        self.setObjectName("formFoot")
        self.show_low(is_low=False)
        self.is_withheld = lambda: False
        self._bubble = ProblemBubble(self, day)
        self._left = QStackedWidget()
        for part in (phase, back):
            part.setFixedHeight(_BUTTON_HEIGHT)
            self._left.addWidget(part)
        self._left.setFixedSize(_LEFT_WIDTH, _BUTTON_HEIGHT)
        self.save = QPushButton()
        self.save.setObjectName("saveVisit")
        self.save.setProperty("look", "primary")
        self.save.setAutoDefault(True)  # Enter on it saves too
        self.save.setFixedHeight(_BUTTON_HEIGHT)
        self.save.clicked.connect(self._on_save_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._left)
        row.addWidget(self.save, 1)
        self.show_amending(is_amending=False)

    def show_low(self, *, is_low: bool) -> None:
        """Leave a low window's fields their room."""
        self.setFixedHeight(_LOW_HEIGHT if is_low else _HEIGHT)

    def show_problem(self, text: str) -> None:
        """Say what is not allowed, over the form at its field; empty takes the words away."""
        self._bubble.say(text)

    def show_amending(self, *, is_amending: bool) -> None:
        """Say what saving means."""
        words = tr("Save change") if is_amending else tr("Save visit")
        self.save.setText(saving_words(words))
        self.save.setToolTip(tr("Ctrl+Enter"))
        self.save.setAccessibleName(words)

    def show_way_back(self, *, is_wanted: bool) -> None:
        """Offer the way back to the visit in the place of its phase."""
        self._left.setCurrentIndex(int(is_wanted))

    def _on_save_clicked(self) -> None:
        if not self.is_withheld():
            self.save_wanted.emit()
