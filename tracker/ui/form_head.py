"""The head of the visit form: new or amend, which visit, which day."""

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QWidget

from tracker.ui.convert import date_of, qdate_of


class FormHead(QWidget):
    """Heading, number and date.

    Signals:
        edited: The person chose another day.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._heading = QLabel("Visit")
        self._heading.setObjectName("formHeading")
        self._heading.setProperty("look", "heading")
        self._number = QLabel()
        self._number.setObjectName("visitNumber")
        self._number.setProperty("look", "small")
        self._date = QDateEdit()
        self._date.setObjectName("visitDate")
        self._date.setAccessibleName("Date of the visit")
        self._date.setDisplayFormat("ddd d MMM yyyy")
        self._date.setCalendarPopup(True)
        self._date.dateChanged.connect(self._on_date_changed)
        row.addWidget(self._heading)
        row.addStretch(1)
        row.addWidget(self._number)
        row.addWidget(self._date)

    @property
    def day(self) -> date:
        """Return the day that is shown."""
        return date_of(self._date)

    def show_day(self, day: date) -> None:
        """Show a day without telling anybody."""
        blocker = QSignalBlocker(self._date)
        self._date.setDate(qdate_of(day) or self._date.date())
        blocker.unblock()

    def show_words(self, heading: str, number: int | None) -> None:
        """Show what the form is about."""
        self._heading.setText(heading)
        self._number.setText("" if number is None else f"visit {number}")

    def _on_date_changed(self) -> None:
        self.edited.emit()
