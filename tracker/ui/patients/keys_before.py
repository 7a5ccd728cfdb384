"""Where the keys were before somebody was searched for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class KeysBefore:
    """Gives the keys back to where they were.

    Args:
        search: Where they go meanwhile.
        offers: What belongs to the search.
    """

    def __init__(self, search: QWidget, offers: QWidget) -> None:
        self._search, self._offers = search, offers
        self._at: QWidget | None = None

    def note(self) -> None:
        """Remember where the keys are, unless that is in the search."""
        now = QApplication.focusWidget()
        if now is None or not (now is self._search or self._offers.isAncestorOf(now)):
            self._at = now

    def forget(self) -> None:
        """Leave the keys to whoever was chosen."""
        self._at = None

    def give_back(self) -> None:
        """Put the keys where they were, if they can be there still."""
        before, self._at = self._at, None
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.ShortcutFocusReason)
