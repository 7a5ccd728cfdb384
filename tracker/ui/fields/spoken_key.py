"""A field's answers as a screen reader meets them: named buttons that press the field's keys.

The field paints itself; these children paint nothing and let the mouse through. Qt's own
accessible interface of a button does the rest: its name, and that it can be pressed.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

SIDE: Final = 12  # px; what a screen reader frames
_KEY_NAMES: Final = {"\n": "Enter", ".": "Dot"}  # in object names

SpokenAnswer = tuple[str, str]
"""What is spoken, and the key that gives the answer; a line break is Enter."""


class SpokenKey(QAbstractButton):
    """Presses one key of its field."""

    def __init__(self, owner: QWidget, spoken: str, key: str) -> None:
        super().__init__(owner)
        self._owner, self._key = owner, key
        self.setObjectName(f"{owner.objectName()}Key{_KEY_NAMES.get(key, key.upper())}")
        self.setAccessibleName(f"{owner.accessibleName()}: {spoken}")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.resize(SIDE, SIDE)
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        """Return no wish of its own."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: the field draws its answers."""

    def _on_clicked(self) -> None:
        is_enter = self._key == "\n"
        code = Qt.Key.Key_Return if is_enter else Qt.Key(ord(self._key.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            text = "" if is_enter else self._key
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.sendEvent(self._owner, event)


def offer_answers(owner: QWidget, answers: Sequence[SpokenAnswer]) -> None:
    """Let a screen reader give a field's answers by name."""
    for number, (spoken, key) in enumerate(answers):
        SpokenKey(owner, spoken, key).move(number * SIDE, 0)
