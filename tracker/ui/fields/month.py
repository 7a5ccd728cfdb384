"""A month to pick a day from, in the program's own colours."""

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QRect, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPen, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

SIZE: Final = (300, 232)  # px; every week of the longest month, days of the week in full


_RING: Final = 2  # px around today
_CORNER: Final = 5  # px


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

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date) -> None:
        """Draw a day: chosen filled, today in a ring, days of other months muted."""
        shown = QDate(day.year, day.month, day.day) if isinstance(day, date) else day
        is_other = shown.month() != self.monthShown()
        roles, role = self.palette(), QPalette.ColorRole
        box = rect.adjusted(3, 2, -3, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ink = roles.color(role.PlaceholderText if is_other else role.Text)
        if shown == self.selectedDate():
            painter.setBrush(roles.color(role.Link))
            painter.drawRoundedRect(box, _CORNER, _CORNER)
            ink = roles.color(role.HighlightedText)
        elif shown == QDate.currentDate():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(roles.color(role.Link), _RING))
            painter.drawRoundedRect(box, _CORNER, _CORNER)
        painter.setPen(ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(shown.day()))
        painter.restore()
