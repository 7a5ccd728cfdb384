"""A month to pick a day from, in the program's own colours."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

SIZE: Final = (300, 232)  # px; every week of the longest month, days of the week in full


class Month(QCalendarWidget):
    """A calendar without week numbers and without red days: red means an emergency here."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(*SIZE)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, QTextCharFormat())
        arrows = (("prev", Qt.ArrowType.LeftArrow), ("next", Qt.ArrowType.RightArrow))
        for name, arrow in arrows:
            for button in self.findChildren(QToolButton, f"qt_calendar_{name}month"):
                button.setIcon(QIcon())
                button.setArrowType(arrow)
