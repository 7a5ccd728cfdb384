"""A whole number typed with digits; Enter moves on, with nothing typed it skips."""

from datetime import date
from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QValidator,
)
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
)

from tracker.domain.rules.jumps import difference_words
from tracker.domain.values.checks import ValueOutOfRangeError, whole_number
from tracker.domain.values.texts import one_line
from tracker.domain.words.names import day_words
from tracker.language import marked, tr
from tracker.ui.fields.named_line import paint_beside
from tracker.ui.fields.number_pad import NumberPad
from tracker.ui.fields.typed_key import digit_of, is_held, is_not_recorded
from tracker.ui.look.line_icons import tokens_of

_SHORT_REFUSAL: Final = marked("whole only")
_LONGEST: Final = 1000  # digits that can be pasted; Python refuses to count more than 4300
_DIGITS: Final = frozenset("0123456789")


class Unit(Enum):
    """What is counted; the value says what is taken."""

    NUMBERS = marked("whole numbers only")
    MINUTES = marked("whole minutes only")
    HOURS = marked("whole hours only")
    DAYS = marked("whole days only")
    NEEDLES = marked("whole needles only")

    @property
    def shown(self) -> str:
        """Return what stands inside the field behind the number; empty where nothing need."""
        return tr(_SHOWN[self], "unit in a field") if self in _SHOWN else ""


_SHOWN: Final = {
    Unit.MINUTES: marked("min", "unit in a field"),
    Unit.HOURS: marked("h", "unit in a field"),
    Unit.DAYS: marked("d", "unit in a field"),
    Unit.NEEDLES: marked("needles", "unit in a field"),
}


class _WholeNumber(QValidator):
    """Digits up to a number; anything else may stand there as typed, but is not taken."""

    def __init__(self, most: int, parent: QObject) -> None:
        super().__init__(parent)
        self._most = most

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Return whether a text is a number, may become one, or neither."""
        text, at = one_line(text), len(one_line(text[:at]))
        state = QValidator.State.Acceptable
        if len(text) > _LONGEST:
            state = QValidator.State.Invalid
        elif not text or not is_number_up_to(self._most, text):
            state = QValidator.State.Intermediate
        return state, text, at


def is_number_up_to(most: int, text: str) -> bool:
    """Return whether a text is blank or a whole number that is allowed."""
    return _DIGITS.issuperset(text) and int(text or 0) <= most


class NumberInput(QLineEdit):
    """Asks for a whole number up to ``most``; blank is not recorded.

    What is no whole number, or too large a one, stays as typed and is refused in words: 2,5 is
    neither 2 nor 25, and 99 of at most 60 is not 9. Enter stays in the field until it is corrected;
    whoever saves meets the refusal. A click shows digits to click.

    Attributes:
        moves_on: Whether a number that can have no more digits is finished without Enter, and a
            digit too many, or a letter, belongs to the field the keys go to next.

    Signals:
        edited: The person changed the text.
        finished_entry: Enter, or the number can have no more digits (the field itself).
        went_back: Backspace in the empty field (the field itself).
        refused: What was typed is not allowed, in words: while typing, and at Enter.
    """

    edited = Signal()
    finished_entry = Signal(object)
    went_back = Signal(object)
    refused = Signal(str)

    moves_on = False

    def __init__(
        self, name: str, spoken: str, most: int, unit: Unit = Unit.NUMBERS, shown: str = ""
    ) -> None:
        """Say ``shown`` behind the number, else its unit."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._last: int | None = None
        self._last_on: date | None = None
        self._saved: tuple[int | None, ...] = ()
        self._is_refusing = False
        self._words_before = ("", "")  # tool tip and description while something is refused
        self._most = most
        self._pad: NumberPad | None = None  # built at the first click
        self._whole_words, self._unit_words = tr(unit.value), shown or unit.shown
        self.setValidator(_WholeNumber(most, self))
        self.textChanged.connect(self._on_text_changed)
        self.textEdited.connect(self._on_edited)

    @property
    def value(self) -> int | None:
        """Return the number; None when blank.

        Raises:
            ValueOutOfRangeError: What stands there is no whole number, or too large a one.
        """
        number = whole_number(self.accessibleName(), self.text(), self._allowed_words)
        if number is not None and number > self._most:
            raise ValueOutOfRangeError(self.accessibleName(), number, self._allowed_words)
        return number

    @property
    def refusal(self) -> str:
        """Return why what stands there is not allowed, in words; empty where it is."""
        try:
            _ = self.value
        except ValueOutOfRangeError as error:
            return str(error)
        return ""

    @property
    def _is_unreadable(self) -> bool:
        return not is_number_up_to(self._most, self.text())

    @property
    def _allowed_words(self) -> str:
        return tr("{words}, 0 to {most}", words=self._whole_words, most=self._most)

    def show_value(self, value: int | None) -> None:
        """Show a number without telling anybody."""
        self.setText("" if value is None else str(value))

    def show_text(self, text: str) -> None:
        """Show what was typed, whether it is a number or not, without telling anybody."""
        self.setText(text)

    def show_last(self, last: int | None, on: date | None = None) -> None:
        """Show the last visit's number in grey while the field is empty, then the difference."""
        self._take_again()
        self._last, self._last_on = last, on
        self.setAccessibleDescription("")
        self.setToolTip("")
        self._describe()
        self._judge()
        self.update()

    def show_saved(self, *saved: int | None) -> None:
        """Take what is saved of a visit that is amended; nothing for a new one."""
        self._saved = saved
        self.update()

    @property
    def _is_changed(self) -> bool:
        return not self._is_unreadable and self._saved not in ((), (self.value,))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the unit and, where there is room, the last number or the difference to it."""
        super().paintEvent(event)
        unit = "" if self._is_refusing else self._unit_words
        offered = [f"{words}   {unit}".strip() for words in self._offered()]
        reads_as_words = self.property("look") == "quiet" and bool(self.text())  # 25 min
        colour = QColor(tokens_of(self).amber) if self._is_changed else None
        paint_beside(self, (*offered, unit), follows=reads_as_words, colour=colour)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on with Enter unless the text is refused, back with Backspace when empty."""
        self._hide_pad()
        shortcut = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.modifiers() & shortcut:
            super().keyPressEvent(event)
        elif self._take_sign(event):
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.went_back.emit(self)
        elif not (self.moves_on and self._moves_on_with(event)):
            super().keyPressEvent(event)

    def _finish(self) -> None:
        """Go on, or say why what stands there is not allowed."""
        if self._is_unreadable:
            self.refused.emit(self.refusal)
        else:
            self.finished_entry.emit(self)

    def _moves_on_with(self, event: QKeyEvent) -> bool:
        """Take a key that may be the last of the number, or the first of the next field."""
        if event.text() in _DIGITS:
            self._type_digit(event)
        elif event.text().isalpha() and self._holds_number:
            self._pass_on(event)
        else:
            return False
        return True

    def _type_digit(self, event: QKeyEvent) -> None:
        """Take a digit, and move on once no other can follow; pass on one that is too many."""
        if self._is_finished_before(event.text()):
            self._pass_on(event)
            return
        super().keyPressEvent(event)
        if self._is_finished_before("0"):
            self.finished_entry.emit(self)

    def _pass_on(self, event: QKeyEvent) -> None:
        """Be finished, and let the field that has the keys then take this one."""
        self.finished_entry.emit(self)
        onward = QApplication.focusWidget()
        if onward is not None and onward is not self:
            QApplication.sendEvent(onward, event)

    @property
    def _holds_number(self) -> bool:
        return bool(self.text()) and not self._is_unreadable and not self.hasSelectedText()

    def _is_finished_before(self, digit: str) -> bool:
        """Return whether another digit would make the number too large."""
        if not self._holds_number:
            return False
        text = self.text()
        return text == "0" or int(text + digit) > self._most

    def _take_sign(self, event: QKeyEvent) -> bool:
        """Take what the text field would not: a digit of another layout, a dot for nothing."""
        digit = digit_of(event)
        if is_held(event) and event.key() not in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            return True
        if digit is not None and event.text() != str(digit) and not self.isReadOnly():
            self._on_digit_pressed(str(digit))
            return True
        if is_not_recorded(event) and not self.text():
            self.finished_entry.emit(self)
            return True
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let what is not allowed stay refused."""
        super().focusInEvent(event)
        self._judge()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the digits away with the focus."""
        super().focusOutEvent(event)
        self._hide_pad()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the digits away with the field."""
        super().hideEvent(event)
        self._hide_pad()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show digits to click, and let the first one replace what stands there."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.isReadOnly():
            self.selectAll()
            self._shown_pad().open()

    def _shown_pad(self) -> NumberPad:
        if self._pad is None:
            self._pad = NumberPad(self)
            self._pad.digit_pressed.connect(self._on_digit_pressed)
            self._pad.cleared.connect(self._on_cleared)
            self._pad.finished.connect(self._on_pad_finished)
        return self._pad

    def _hide_pad(self) -> None:
        if self._pad is not None:
            self._pad.hide()

    def _judge(self) -> None:
        """Say that what stands there is refused, or take that back."""
        self._take_again()
        if self._is_unreadable:
            self._say_refused(self._allowed_words)

    def _say_refused(self, words: str) -> None:
        if self._is_refusing:
            return
        self._is_refusing = True
        self._words_before = self.toolTip(), self.accessibleDescription()
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self._show_look("problem")

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
        self._judge()

    def _on_edited(self) -> None:
        """Tell, and then why it is not allowed: whoever is told takes back what was said."""
        self.edited.emit()
        if self._is_unreadable:
            self.refused.emit(self.refusal)

    def _on_digit_pressed(self, digit: str) -> None:
        self.insert(digit)
        self._on_edited()

    def _on_cleared(self) -> None:
        self.clear()
        self._on_edited()

    def _on_pad_finished(self) -> None:
        self._hide_pad()
        self._finish()

    def _offered(self) -> tuple[str, ...]:
        """Return what may stand beside the number, the fullest words first."""
        if self._is_refusing:
            if _DIGITS.issuperset(self.text()):
                return (tr("at most {most}", most=self._most), f"≤ {self._most}")
            return self._whole_words, tr(_SHORT_REFUSAL)
        if self._is_changed:
            (saved,) = self._saved
            return (tr("was {value}", value="–" if saved is None else saved),)
        if self.text():
            return (self._beside_words(),)
        if self._last is None:
            return ()
        return self._last_words(), tr("last {value}", value=self._last)

    def _beside_words(self) -> str:
        value = None if self._is_unreadable else self.value
        if self._last is None or value is None:
            return ""
        return difference_words("sitting_minutes", self._last, value)

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
