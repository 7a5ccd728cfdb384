"""A day, or a moment, in one line: typed as people write it, by keys, or from a calendar."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Final

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget

from tracker.domain.values.days import days_later
from tracker.domain.words.names import day_words_in_full
from tracker.domain.words.typed_day import coming_day_of, moment_of_text, near_day_of
from tracker.language import marked, tr
from tracker.paths import resource
from tracker.ui.fields.calendar_button import Month
from tracker.ui.fields.choice_box import qdate_of
from tracker.ui.fields.clean_text import keep_to_one_line
from tracker.ui.fields.typed_key import is_held
from tracker.ui.look.theme import DARK_BELOW

_HINT: Final = marked("Type 2026-11-03, Nov 3, today or -7 (days ago); Up and Down go by a day")
_HINT_TO_COME: Final = marked("Type Dec 3, Friday or +5 (days from today); Up and Down go by a day")
_WEEK: Final = 7  # days
_ARROW: Final = 24  # px at least
_ROOM: Final = 52  # px for the frame, the cursor and the arrow
_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS: Final = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: _WEEK,
    Qt.Key.Key_PageDown: -_WEEK,
}


class DayField(QLineEdit):
    """Shows a day in words and takes any unambiguous way to type another.

    What cannot be read stays as typed, framed in red, and the day stays what it was: whoever
    saves asks ``problem`` first. ``today`` is what ``-7`` is counted from.

    Attributes:
        offers_today: Whether the key T takes today, as whoever asks about the day says.

    Signals:
        day_changed: Another day, or another moment, is meant now.
        refused: The keys left a text that cannot be read (why, in words; empty: no longer so).
    """

    day_changed = Signal()
    refused = Signal(str)
    offers_today = False
    _hint = _HINT
    _day_of = staticmethod(near_day_of)

    def __init__(
        self,
        name: str,
        spoken: str,
        today: Callable[[], date],
        *,
        has_time: bool = False,
        words: Callable[[date], str] = day_words_in_full,
    ) -> None:
        super().__init__()
        keep_to_one_line(self)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._today, self._has_time, self._words = today, has_time, words
        self._moment = datetime.combine(today(), time())
        self._unread = self._said = ""
        self._calendar: DayCalendar | None = None
        hint = tr(self._hint)
        self.setToolTip(hint)
        self.setAccessibleDescription(hint)
        self._arrow = self.addAction(self._icon(), QLineEdit.ActionPosition.TrailingPosition)
        self._arrow.setToolTip(tr("Calendar (Alt+Down)"))
        self._arrow.triggered.connect(self._on_calendar_wanted)
        self.textEdited.connect(self._on_text_edited)
        self.editingFinished.connect(self._on_editing_finished)
        self._show()

    @property
    def day(self) -> date:
        """Return the day that is meant: the last one that could be read."""
        return self._moment.date()

    @property
    def moment(self) -> datetime:
        """Return the moment that is meant, in the time zone of what was shown."""
        return self._moment

    @property
    def problem(self) -> str:
        """Return why what stands here cannot be read; empty while it can."""
        return self._unread

    def show_day(self, day: date) -> None:
        """Show a day without telling anybody."""
        self.show_moment(datetime.combine(day, time()))

    def show_moment(self, moment: datetime) -> None:
        """Show a moment without telling anybody."""
        self._moment = moment.replace(second=0, microsecond=0)
        self._show()

    def choose_day(self, day: date) -> None:
        """Take a day, as a person does, and tell."""
        self._take(datetime.combine(day, self._moment.timetz()))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the arrow as high as the field: Qt's own is hard to hit."""
        super().resizeEvent(event)
        for arrow in self.findChildren(QToolButton):
            side = max(_ARROW, self.height() - 2)
            arrow.setGeometry(self.width() - side, 0, side, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go by a day, with Page by a week; Escape takes typing back."""
        key = Qt.Key(event.key())
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_Down and is_alt:
            self._on_calendar_wanted()
        elif key in _STEPS and not event.modifiers():
            self.choose_day(days_later(self.day, _STEPS[key]))
            self.selectAll()
        elif self._answers(event):
            event.accept()
        elif key == Qt.Key.Key_Escape and self.text() != self._shown_words():
            self._show()
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def _answers(self, event: QKeyEvent) -> bool:
        """Return whether a key belongs to a question about the day; one held down answers none."""
        if self.offers_today and event.key() == Qt.Key.Key_T:
            self.choose_day(self._today())
            self.selectAll()
            return True
        return is_held(event) and event.key() in _ENTERS

    def changeEvent(self, event: QEvent) -> None:
        """Keep to the theme: the arrow is a picture, the width follows the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._arrow.setIcon(self._icon())
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _show(self) -> None:
        self.setText(self._shown_words())
        self.setCursorPosition(0)
        self._unread = ""
        self._complain("")
        self._fit()

    def _shown_words(self) -> str:
        words = self._words(self.day)
        return f"{words}, {self._moment:%H:%M}" if self._has_time else words

    def _fit(self) -> None:
        room = self.fontMetrics().horizontalAdvance(self._shown_words()) + _ROOM
        self.setMinimumWidth(room)

    def _icon(self) -> QIcon:
        is_dark = self.palette().base().color().lightness() < DARK_BELOW
        return QIcon(str(resource("icons", f"arrow-down-{'dark' if is_dark else 'light'}.svg")))

    def _read(self, text: str) -> datetime:
        today = self._today()
        if self._has_time:
            return moment_of_text(text, self._moment, today)
        return datetime.combine(self._day_of(text, today), self._moment.timetz())

    def _take(self, moment: datetime) -> None:
        if moment != self._moment:
            self._moment = moment
            self.day_changed.emit()

    def _complain(self, problem: str) -> None:
        if problem == self._said:
            return
        self._said = problem
        self.setProperty("look", "problem" if problem else "")
        self.style().unpolish(self)
        self.style().polish(self)
        self.refused.emit(problem)

    def _on_text_edited(self, text: str) -> None:
        """Follow what is typed at once: Ctrl+Enter saves while the keys are still here."""
        if text == self._shown_words():
            self._show()
            return
        try:
            moment = self._read(text)
        except ValueError as error:
            self._unread = str(error)
            return
        self._unread = ""
        self._complain("")
        self._take(moment)

    def _on_editing_finished(self) -> None:
        if self._unread:
            self._complain(self._unread)
        elif self.text() != self._shown_words():
            self._show()
            if self.window().focusWidget() is self:
                self.selectAll()  # help or another window lies over it: typing replaces it after

    def _on_calendar_wanted(self) -> None:
        if self._calendar is None:
            self._calendar = DayCalendar(self)
            self._calendar.day_picked.connect(self.choose_day)
        self._calendar.open_at(self.day)


class ComingDayField(DayField):
    """A day that lies ahead: ``+5`` and ``Friday`` are counted from today, too."""

    _hint = _HINT_TO_COME
    _day_of = staticmethod(coming_day_of)


class DayCalendar(QWidget):
    """A month to pick a day from, below its field.

    Signals:
        day_picked: A day was picked (a ``date``).
    """

    day_picked = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setObjectName("dayCalendar")
        self._field = field
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        self._month = Month()
        self._month.setObjectName("month")
        self._month.setAccessibleName(tr("Calendar"))
        self._month.activated.connect(self._on_picked)
        self._month.clicked.connect(self._on_picked)
        layout.addWidget(self._month)

    def open_at(self, day: date) -> None:
        """Show a day's month under the field; the keys go into it."""
        self._month.setSelectedDate(qdate_of(day) or self._month.selectedDate())
        below = self._field.mapToGlobal(self._field.rect().bottomRight())
        self.adjustSize()
        self.move(below.x() - self.width(), below.y() + 1)
        self.show()
        self._month.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_picked(self, picked: QDate) -> None:
        self.hide()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.day_picked.emit(date(picked.year(), picked.month(), picked.day()))
