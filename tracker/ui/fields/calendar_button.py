"""A month to pick a day from, and a button for it beside the line a day is typed into."""

from datetime import UTC, date, datetime
from typing import Final

from PySide6.QtCore import QDate, QRect, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPalette, QPen, QTextCharFormat
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QToolButton, QWidget

from tracker.domain.words.names import day_words_in_full
from tracker.domain.words.typed_day import coming_day_of, day_of
from tracker.language import tr
from tracker.ui.fields.opening_beside import put_under

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


class CalendarButton(QToolButton):
    """Opens a calendar; the day picked stands in the line in words."""

    def __init__(
        self, line: QLineEdit, today: date | None = None, *, last: date | None = None
    ) -> None:
        super().__init__()
        self._line = line
        self._today = today or datetime.now(UTC).astimezone().date()
        self._last = last or self._today  # the latest day there is to pick
        self._calendar: _Calendar | None = None  # built at the first click
        self.setObjectName(f"{line.objectName()}Calendar")
        self.setAccessibleName(tr("{field}: calendar", field=line.accessibleName()))
        self.setToolTip(tr("Pick a day in a calendar"))
        self.setProperty("look", "arrow")
        self.setFixedHeight(line.sizeHint().height())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a day is typed by keys
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        if self._calendar is None:
            self._calendar = _Calendar(self)
            self._calendar.setMaximumDate(_qdate(self._last))
            self._calendar.clicked.connect(self._on_day_picked)
        if self._calendar.isVisible():
            self._calendar.hide()
            return
        self._calendar.setSelectedDate(_qdate(self._typed_day()))
        put_under(self._calendar, self._line, *SIZE)
        self._calendar.setFocus()

    def _typed_day(self) -> date:
        read = coming_day_of if self._last > self._today else day_of
        try:
            return read(self._line.text(), self._today)
        except ValueError:
            return self._today

    def _on_day_picked(self, day: QDate) -> None:
        self._line.setText(day_words_in_full(date(day.year(), day.month(), day.day())))
        self._line.setModified(True)  # a person did it, not the program
        self._line.setFocus()


class _Calendar(Month):
    """Goes when the keys go elsewhere; Escape closes it and nothing around it."""

    def __init__(self, opener: QToolButton) -> None:
        super().__init__()
        self.setParent(opener)
        self.setObjectName(f"{opener.objectName()}Days")
        self.setAccessibleName(opener.accessibleName())
        self.setAutoFillBackground(True)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and not self.isAncestorOf(now) and now is not self:
            self.hide()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
