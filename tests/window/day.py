"""Home as a person sees it: who waits, who was seen, what else waits."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPushButton, QWidget

from tests.window.screen import Screen
from tracker.services.patient_order import ListFilter


class Home:
    """The page of the day in an open window."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    @property
    def is_shown(self) -> bool:
        """Return whether it stands in the centre."""
        found = self._screen.window.findChild(QWidget, "homePage")
        return isinstance(found, QWidget) and found.isVisible()

    def wait(self, *names: str) -> None:
        """Wait until exactly these wait to be seen, in this order."""
        self._screen.wait_until(lambda: self.is_shown and self.waiting == list(names))

    @property
    def waiting(self) -> list[str]:
        """Return who is to be seen, from top to bottom."""
        return self._texts("todayList")

    @property
    def seen(self) -> list[str]:
        """Return who was seen."""
        return self._texts("seenList")

    @property
    def said(self) -> list[str]:
        """Return what a screen reader says of those who wait."""
        rows = self._screen.find(QListWidget, "todayList")
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(rows.item(row).data(role)) for row in range(rows.count())]

    @property
    def marked(self) -> str:
        """Return whose row the keys are on."""
        item = self._screen.find(QListWidget, "todayList").currentItem()
        return "" if item is None else item.text()

    def count(self, one: ListFilter) -> str:
        """Return what a count says; empty where there is nobody."""
        button = self._screen.find(QPushButton, f"count{one.value}")
        return button.text() if button.isVisible() else ""

    def _texts(self, name: str) -> list[str]:
        rows = self._screen.find(QListWidget, name)
        return [rows.item(row).text() for row in range(rows.count())]
