"""The window's three columns; where there is no room for three, the list folds to a rail.

Like the frame itself, nothing here touches an enum of Qt before the first paint.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from tracker.ui.patients.panel import PatientPage
    from tracker.ui.patients.rail import PatientRail

LIST_WIDTH: Final = 248
FORM_WIDTH: Final = 388
RAIL_WIDTH: Final = 44
FOLDED_BELOW: Final = 1180  # px of window
LEAST: Final = QSize(880, 480)  # px; a smaller window scrolls as a whole


class _Row(QHBoxLayout):
    """Columns that scroll each for itself ask for no height of their own."""

    def hasHeightForWidth(self) -> bool:
        """Return False: else the whole window would scroll in place of a column."""
        return False


class Columns(QWidget):
    """Patient list, course and visit form, side by side.

    Attributes:
        left: Where the patient list goes.
        centre: Where the course page goes.
        right: Where the visit form goes; hidden until a course is open.
    """

    def __init__(self) -> None:
        super().__init__()
        self._is_folded = False
        self.setMinimumSize(LEAST)
        self.left, self.centre, self.right = QStackedWidget(), QStackedWidget(), QStackedWidget()
        self._rail = QStackedWidget()
        self.left.setFixedWidth(LIST_WIDTH)
        self.right.setFixedWidth(FORM_WIDTH)
        self._rail.setFixedWidth(RAIL_WIDTH)
        self._row = _Row(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for part in (self._rail, self.left, self.centre, self.right):
            self._row.addWidget(part, 1 if part is self.centre else 0)
        waiting = ("patientsWaiting", "courseWaiting", "formWaiting")
        for part, name in zip((self.left, self.centre, self.right), waiting, strict=True):
            frame = QFrame()
            frame.setObjectName(name)
            part.addWidget(frame)
        self._rail.hide()
        self.right.hide()

    def show_nobody(self) -> None:
        """Show neither course nor form."""
        self.centre.setCurrentIndex(0)
        self.right.hide()

    def place_list(self, patients: "PatientPage", rail: "PatientRail") -> None:
        """Take the patient list, and the rail that stands for it where there is no room."""
        self.left.addWidget(patients)
        self.left.setCurrentWidget(patients)
        self._rail.addWidget(rail)
        rail.list_wanted.connect(patients.focus_search)
        patients.searching.connect(self._on_searching)
        patients.entered.connect(self._on_done)
        patients.left_again.connect(self._on_done)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Fold the list, or unfold it."""
        super().resizeEvent(event)
        is_folded = self.width() < FOLDED_BELOW
        if is_folded != self._is_folded:
            self._is_folded = is_folded
            self._fold()
        if is_folded:
            self._place_over()

    def _fold(self) -> None:
        self._rail.setVisible(self._is_folded)
        if self._is_folded:
            self._row.removeWidget(self.left)
            self.left.hide()
        else:
            self._row.insertWidget(1, self.left)
            self.left.show()

    def _place_over(self) -> None:
        self.left.setGeometry(RAIL_WIDTH, 0, LIST_WIDTH, self.height())
        self.left.raise_()

    def _on_searching(self) -> None:
        """Slide the folded list over the centre."""
        if self._is_folded:
            self._place_over()
            self.left.show()

    def _on_done(self) -> None:
        if self._is_folded:
            self.left.hide()
