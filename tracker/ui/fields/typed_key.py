"""What a key means in the fields of the form, whatever the keyboard's layout.

A digit is a digit that is typed, or a key of the digits: on a French keyboard the row above the
letters types ``é"'`` and, with Shift, digits; both are digits here. The keypad counts without Num
Lock too. A dot or a comma says "not recorded"; ``=`` says "as last time" and is never the digit of
the key it is typed with. A key that is held down counts once.
"""

import sys
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_KEY: Final = Qt.Key
_DIGITS: Final = "0123456789"
# Where the keys of the top row lie, on every layout: X11, Wayland; Windows.
_FIRST_OF_ROW: Final = 2 if sys.platform == "win32" else 10
_TOP_ROW: Final = {_FIRST_OF_ROW + place: int(digit) for place, digit in enumerate("1234567890")}
_KEYPAD: Final = {
    _KEY.Key_Insert: 0, _KEY.Key_End: 1, _KEY.Key_Down: 2, _KEY.Key_PageDown: 3, _KEY.Key_Left: 4,
    _KEY.Key_Clear: 5, _KEY.Key_Right: 6, _KEY.Key_Home: 7, _KEY.Key_Up: 8, _KEY.Key_PageUp: 9,
}  # fmt: skip
# What a key made by a program, which lies nowhere, types with Shift; as on most layouts.
_ABOVE_DIGITS: Final = {")": 0, "!": 1, "@": 2, '"': 2, "#": 3, "§": 3, "$": 4, "%": 5}
_OTHER_LEVELS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
    | Qt.KeyboardModifier.GroupSwitchModifier
)
# What may be held down: it shows what it does as it goes.
_HELD: Final = frozenset(
    {_KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Up, _KEY.Key_Down, _KEY.Key_Home, _KEY.Key_End}
)


def digit_of(event: QKeyEvent) -> int | None:
    """Return the digit of a key; None for any other key, and for ``=`` wherever a layout has it."""
    return None if event.text() == "=" else leg_digit_of(event)


def leg_digit_of(event: QKeyEvent) -> int | None:
    """Return the digit of a key where Shift means the other leg, whatever Shift types with it."""
    typed, modifiers = event.text(), event.modifiers()
    if len(typed) == 1 and typed in _DIGITS:
        return int(typed)
    if modifiers & _OTHER_LEVELS:
        return None
    if _is_keypad(event):
        return _KEYPAD.get(_KEY(event.key()))
    if event.nativeScanCode():
        return _TOP_ROW.get(event.nativeScanCode())
    if _KEY.Key_0 <= event.key() <= _KEY.Key_9:
        return event.key() - int(_KEY.Key_0)
    is_shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    return _ABOVE_DIGITS.get(typed) if is_shifted else None


def is_for_other_leg(event: QKeyEvent) -> bool:
    """Return whether Shift with a digit means the other leg; not where Shift types digits."""
    if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier or _is_keypad(event):
        return False
    types_digits = event.text() in _DIGITS and bool(event.nativeScanCode())
    return not (event.text() and types_digits)


def is_not_recorded(event: QKeyEvent) -> bool:
    """Return whether a key says that nothing is recorded: a dot or a comma, on the keypad too."""
    is_sign = event.key() in (_KEY.Key_Period, _KEY.Key_Comma)
    return is_sign or (_is_keypad(event) and event.key() == _KEY.Key_Delete)


def is_held(event: QKeyEvent) -> bool:
    """Return whether a key was pressed before and is only held down; arrows may be."""
    return event.isAutoRepeat() and event.key() not in _HELD


def _is_keypad(event: QKeyEvent) -> bool:
    """Return whether a key lies on the keypad; on macOS Qt says so of every arrow."""
    return bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier) and sys.platform != "darwin"
