"""A button that does at once what the press of its letter asks for."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShortcutEvent
from PySide6.QtWidgets import QPushButton


class PromptButton(QPushButton):
    """Is clicked in the moment its letter is pressed.

    Qt's own shows itself pressed for 100 ms first (``animateClick``), and is clicked after the keys
    that were typed meanwhile: what they save would lack what the button answers.
    """

    def event(self, event: QEvent) -> bool:
        """Click at the letter; leave to Qt one that several have."""
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)
