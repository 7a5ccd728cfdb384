"""A dialog typed through like the visit form: Enter goes on, Ctrl+Enter saves."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QPushButton, QWidget

from tracker.language import tr
from tracker.ui.kept_dialog import KeptDialog

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryDialog(KeptDialog):
    """Keeps an Enter that was meant for the next field from saving half an entry."""

    def build_buttons(self) -> QDialogButtonBox:
        """Return Save, which names its key, and Cancel."""
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._save = buttons.button(QDialogButtonBox.StandardButton.Save)
        save = tr("Save")
        self._save.setText(f"{save}   Ctrl+Enter")
        self._save.setAccessibleName(save)
        return buttons

    def allow_saving(self, *, is_allowed: bool) -> None:
        """Let Save and its key do something, or not yet."""
        self._save.setEnabled(is_allowed)

    def event(self, event: QEvent) -> bool:
        """Grow for a hint that appears: Qt leaves wrapped lines out of a dialog's least height."""
        if event.type() is not QEvent.Type.LayoutRequest:
            return super().event(event)
        is_done = super().event(event)
        layout = self.layout()
        if layout is not None:
            needed = layout.totalHeightForWidth(self.width())
            if needed > self.height():
                self.resize(self.width(), needed)
        return is_done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, save with Ctrl+Enter."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._save.click()
        else:
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
