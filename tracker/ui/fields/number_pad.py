"""Ten digits to click beside a number's field."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from tracker.language import tr
from tracker.ui.fields.opening_beside import put_under

_PAD_DIGITS: Final = "1234567890"
_PAD_COLUMNS: Final = 5


class NumberPad(QFrame):
    """Ten digits, Clear and Done.

    Signals:
        digit_pressed: A digit to put behind what stands in the field.
        cleared: The field should be emptied.
        finished: The number is in.
    """

    digit_pressed = Signal(str)
    cleared = Signal()
    finished = Signal()

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._name = f"{field.objectName()}Pad"
        self.setObjectName(self._name)
        self.setAccessibleName(tr("Digits for {field}", field=field.accessibleName()))
        self.setProperty("look", "pad")
        grid = QGridLayout(self)
        grid.setContentsMargins(5, 5, 5, 5)
        grid.setSpacing(4)
        for place, digit in enumerate(_PAD_DIGITS):
            button = self._button(digit, digit)
            button.clicked.connect(self._on_digit)
            grid.addWidget(button, place // _PAD_COLUMNS, place % _PAD_COLUMNS)
        clear, done = self._button("Clear", tr("Clear")), self._button("Done", tr("Done"))
        clear.clicked.connect(self.cleared)
        done.clicked.connect(self.finished)
        grid.addWidget(clear, 2, 0, 1, 2)
        grid.addWidget(done, 2, 2, 1, 3)
        field.destroyed.connect(self.deleteLater)
        self.hide()

    def open(self) -> None:
        """Show the digits under the field."""
        size = self.sizeHint()
        put_under(self, self._field, size.width(), size.height())

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(f"{self._name}{name}")
        button.setAccessibleName(f"{self._field.accessibleName()}: {words}")
        button.setProperty("look", "digit")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoDefault(False)
        return button

    def _on_digit(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            self.digit_pressed.emit(pressed.text())
