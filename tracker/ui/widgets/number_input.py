"""A whole number typed with digits; Enter moves on, with nothing typed it skips."""

from datetime import date
from enum import Enum
from typing import Final

from PySide6.QtCore import QLocale, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QIntValidator,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit

from tracker.domain.entry_checks import difference_words
from tracker.domain.words import day_words
from tracker.language import marked, tr

_BESIDE_PX: Final = 11  # the words behind the number
_EDGE: Final = 7  # px from the field's right edge
_GAP: Final = 12  # px between the number and the words
_SHORT_REFUSAL: Final = marked("whole only")
_DIGITS: Final = frozenset("0123456789")


class Unit(Enum):
    """What is counted; the value says what is taken."""

    NUMBERS = marked("whole numbers only")
    MINUTES = marked("whole minutes only")
    HOURS = marked("whole hours only")
    DAYS = marked("whole days only")


class NumberInput(QLineEdit):
    """Asks for a whole number up to ``most``; blank is not recorded.

    A comma, a dot or a letter is refused in place, and the digits behind it are not taken: 2,5 is
    not 25. Backspace lets one type on.

    Signals:
        edited: The person changed the text.
        finished_entry: Enter (the field itself).
        went_back: Backspace in the empty field (the field itself).
    """

    edited = Signal()
    finished_entry = Signal(object)
    went_back = Signal(object)

    def __init__(self, name: str, spoken: str, most: int, unit: Unit = Unit.NUMBERS) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._last: int | None = None
        self._last_on: date | None = None
        self._is_refusing = False
        self._words_before = ("", "")  # tool tip and description while something is refused
        self._whole_words = tr(unit.value)
        validator = QIntValidator(0, most, self)
        validator.setLocale(QLocale.c())
        self.setValidator(validator)
        self.textChanged.connect(self._on_text_changed)
        self.textEdited.connect(self._on_text_edited)

    @property
    def value(self) -> int | None:
        """Return the number; None when blank."""
        return int(self.text()) if self.hasAcceptableInput() else None

    def show_value(self, value: int | None) -> None:
        """Show a number without telling anybody."""
        self._take_again()
        self.setText("" if value is None else str(value))

    def show_text(self, text: str) -> None:
        """Show what was typed, whether it is a number or not, without telling anybody."""
        self._take_again()
        self.setText(text)

    def show_last(self, last: int | None, on: date | None = None) -> None:
        """Show the last visit's number in grey while the field is empty, then the difference."""
        self._take_again()
        self._last, self._last_on = last, on
        self.setAccessibleDescription("")
        self.setToolTip("")
        self._describe()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the last number, or the difference to it, where there is room."""
        super().paintEvent(event)
        words = self._beside_words() if self.text() else self._last_words()
        words = self._whole_words if self._is_refusing else words
        if not words:
            return
        font = QFont(self.font())
        font.setPixelSize(_BESIDE_PX)
        room = self.width() - self.fontMetrics().horizontalAdvance(self.text()) - _EDGE - _GAP
        if self._is_refusing and QFontMetrics(font).horizontalAdvance(words) > room:
            words = tr(_SHORT_REFUSAL)
        if QFontMetrics(font).horizontalAdvance(words) > room:
            return
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self.palette().placeholderText().color())
        area = QRect(0, 0, self.width() - _EDGE, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on with Enter, back with Backspace when empty; refuse what is not a digit."""
        shortcut = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.modifiers() & shortcut:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished_entry.emit(self)
        elif event.key() == Qt.Key.Key_Backspace and self._is_refusing:
            self._take_again()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.went_back.emit(self)
        elif not self._refuses(event.text()):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin anew."""
        super().focusInEvent(event)
        self._take_again()

    def _refuses(self, typed: str) -> bool:
        """Refuse what is not a digit, and the digits behind it unless they replace the number."""
        if typed in _DIGITS:
            return self._is_refusing and not self.hasSelectedText()
        if not typed or not typed.isprintable():
            return False
        if not self._is_refusing:
            self._is_refusing = True
            self._words_before = self.toolTip(), self.accessibleDescription()
            self.setToolTip(self._whole_words)
            self.setAccessibleDescription(self._whole_words)
            self._show_look("problem")
        return True

    def _take_again(self) -> None:
        if not self._is_refusing:
            return
        self._is_refusing = False
        tip, description = self._words_before
        self.setToolTip(tip)
        self.setAccessibleDescription(description)
        self._show_look("")

    def _show_look(self, look: str) -> None:
        self.setProperty("look", look)
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()

    def _on_text_changed(self) -> None:
        self._take_again()
        self._describe()

    def _on_text_edited(self) -> None:
        self.edited.emit()

    def _beside_words(self) -> str:
        if self._last is None or self.value is None:
            return ""
        return difference_words("sitting_minutes", self._last, self.value)

    def _last_words(self) -> str:
        if self._last is None:
            return ""
        if self._last_on is None:
            return tr("last {value}", value=self._last)
        return tr("last {value} ({day})", value=self._last, day=day_words(self._last_on))

    def _describe(self) -> None:
        if self._last is None:
            return
        last = self._last_words()
        beside = self._beside_words()
        self.setAccessibleDescription(f"{last}, {beside}" if beside else last)
        self.setToolTip(self.accessibleDescription())
