"""The head of the visit form: new or amend, which visit, which day."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from tracker.domain.values.visit import Visit
from tracker.domain.words.spans import weekday_words
from tracker.language import tr
from tracker.ui.fields.day_field import DayField


class FormHead(QWidget):
    """Heading, number and date.

    Signals:
        edited: The person chose another day.
        refused: What was typed as the day cannot be read (why; empty once it can).
    """

    edited = Signal()
    refused = Signal(str)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._asked_about: date | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._heading = QLabel(tr("Visit"))
        self._heading.setObjectName("formHeading")
        self._heading.setProperty("look", "heading")
        self._date = DayField("visitDate", tr("Date of the visit"), today, words=weekday_words)
        self._number = QLabel()
        self._number.setObjectName("visitNumber")
        self._number.setProperty("look", "small")
        self._number.setBuddy(self._date)
        self._date.day_changed.connect(self.edited)
        self._date.refused.connect(self.refused)
        self._date.returnPressed.connect(self._on_return_pressed)
        row.addWidget(self._heading)
        row.addStretch(1)
        row.addWidget(self._number)
        row.addWidget(self._date)

    @property
    def day(self) -> date:
        """Return the day that is shown."""
        return self._date.day

    def show_day(self, day: date) -> None:
        """Show a day without telling anybody."""
        self._asked_about = None
        self._date.show_day(day)

    def show_visit(self, number: int, *, is_new: bool) -> None:
        """Show which visit the form is about."""
        self._heading.setText(tr("New visit") if is_new else tr("Amend visit"))
        self._number.setText(tr("visit {number}, da&y", number=number))

    def asks_sure(self, base: Visit) -> bool:
        """Return whether a day in the future waits to be confirmed, with the keys in it.

        Each day is asked about once; the day an amended visit has already is not.
        """
        is_known = base.visit_id is not None and base.visit_date == self.day
        if self.day <= self._today() or is_known or self.day == self._asked_about:
            return False
        self._asked_about = self.day
        self._date.setFocus()
        self._date.selectAll()
        return True

    def refused_day(self) -> ValueError | None:
        """Return why the day cannot be read, with the keys in it; None when it can."""
        if not self._date.problem:
            return None
        self._date.setFocus()
        return ValueError(self._date.problem)

    def _on_return_pressed(self) -> None:
        if not self._date.problem:
            self.refused.emit("")  # whatever was asked about the day is answered
            self.focusNextChild()
