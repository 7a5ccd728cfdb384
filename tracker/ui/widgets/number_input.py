"""A whole number typed with digits; Enter moves on, with nothing typed it skips."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit


class NumberInput(QLineEdit):
    """Asks for a whole number up to ``most``; blank is not recorded.

    Signals:
        edited: The person changed the text.
        finished_entry: Enter (the field itself).
        went_back: Backspace in the empty field (the field itself).
    """

    edited = Signal()
    finished_entry = Signal(object)
    went_back = Signal(object)

    def __init__(self, name: str, spoken: str, most: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setValidator(QIntValidator(0, most, self))
        self.textEdited.connect(self._on_text_edited)

    @property
    def value(self) -> int | None:
        """Return the number; None when blank."""
        return int(self.text()) if self.hasAcceptableInput() else None

    def show_value(self, value: int | None) -> None:
        """Show a number without telling anybody."""
        self.setText("" if value is None else str(value))

    def show_last(self, last: int | None) -> None:
        """Show the last visit's number in grey while the field is empty."""
        self.setPlaceholderText("" if last is None else f"last {last}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on with Enter, back with Backspace when empty."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished_entry.emit(self)
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.went_back.emit(self)
        else:
            super().keyPressEvent(event)

    def _on_text_edited(self) -> None:
        self.edited.emit()
