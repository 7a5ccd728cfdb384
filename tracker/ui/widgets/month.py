"""A month to pick a day from, in the program's own colours."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton


class Month(QCalendarWidget):
    """A calendar without week numbers and without red days: red means an emergency here."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, QTextCharFormat())
        arrows = (("prev", Qt.ArrowType.LeftArrow), ("next", Qt.ArrowType.RightArrow))
        for name, arrow in arrows:
            for button in self.findChildren(QToolButton, f"qt_calendar_{name}month"):
                button.setIcon(QIcon())
                button.setArrowType(arrow)
