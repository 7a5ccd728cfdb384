"""A question asked in place holds the keys: what is no answer is taken as nothing, and said."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from tracker.language import marked
from tracker.ui.fields.typed_key import digit_of, leg_digit_of

OVERLOOKED: Final = marked(
    "A question stands here, and what was typed after it was not taken. Backspace asks again: then "
    "Enter keeps the value, Backspace clears it."
)
_KEY: Final = Qt.Key
_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class StandingQuestion:
    """Whether a typed value waits for its answer, and whether somebody typed past it.

    Enter answers a question that was seen. Once somebody typed on, Enter may belong to what they
    meant to type as well, two fields further: then Backspace asks again first.

    Attributes:
        is_holding: Whether the keys wait here because of what was typed.
        is_overlooked: Whether something was typed that is no answer.
    """

    def __init__(self) -> None:
        self.is_holding = self.is_overlooked = False

    def hold(self) -> None:
        """Keep the keys here until there is an answer."""
        self.is_holding, self.is_overlooked = True, False

    def release(self) -> None:
        """Let the keys be anything again: the field was left, or clicked."""
        self.is_holding = self.is_overlooked = False

    def swallows(self, event: QKeyEvent) -> bool:
        """Return whether a key is no answer, and is taken as nothing."""
        if event.modifiers() & _COMMANDS:
            return False
        if event.key() == _KEY.Key_Backspace:
            was, self.is_overlooked = self.is_overlooked, False
            return was
        if event.key() in (_KEY.Key_Return, _KEY.Key_Enter):
            return self.is_overlooked
        if not _types(event):
            return False
        self.is_overlooked = True
        return True


def _types(event: QKeyEvent) -> bool:
    """Return whether a key types something; the keypad's arrows are digits."""
    is_digit = digit_of(event) is not None or leg_digit_of(event) is not None
    return is_digit or (bool(event.text()) and event.text().isprintable())


def ends(event: QEvent) -> bool:
    """Return whether an event ends a question's hold: a click, or the keys go elsewhere."""
    return event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.FocusOut)
