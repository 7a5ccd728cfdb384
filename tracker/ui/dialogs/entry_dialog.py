"""A dialog typed through like the visit form: Enter goes on, Ctrl+Enter saves."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from tracker.ui.dialogs.kept_dialog import ENTER_KEYS, KeptDialog


class EntryDialog(KeptDialog):
    """Keeps an Enter that was meant for the next field from saving half an entry."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, save with Ctrl+Enter."""
        is_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() not in ENTER_KEYS or is_control:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.move_on()

    def move_on(self) -> None:
        """Put the keys into the next field; the boxes and chips of one row are one field."""
        start = self.focusWidget()
        if start is None:
            return
        part = start.nextInFocusChain()
        while part is not None and part is not start:
            if _takes_keys(part) and not _is_one_field(start, part):
                part.setFocus(Qt.FocusReason.TabFocusReason)
                return
            part = part.nextInFocusChain()


def _takes_keys(part: QWidget) -> bool:
    by_tab = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and part.isVisible() and part.isEnabled()


def _is_one_field(one: QWidget, other: QWidget) -> bool:
    if one.parentWidget() is not other.parentWidget():
        return False
    return all(isinstance(part, QCheckBox) for part in (one, other)) or all(
        isinstance(part, QPushButton) and part.isCheckable() for part in (one, other)
    )
