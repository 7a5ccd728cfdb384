"""How far down one leg tingling or numbness was felt, as a small list."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox

from tracker.domain.anatomy import ZONES, Leg, Reach


class ReachBox(QComboBox):
    """Asks for a zone; its first entry is not recorded.

    Signals:
        edited: The person chose another entry.
    """

    edited = Signal()

    def __init__(self, name: str, leg: Leg) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(f"Tingling or numbness felt to, {leg.value} leg")
        self.setToolTip("Furthest point of tingling or numbness; never mixed into pain reach")
        self.setProperty("look", "flat")
        self.addItem(f"felt to, {leg.value}: –")
        for zone in ZONES:
            self.addItem(f"felt to, {leg.value}: {zone.zone}")
        self.activated.connect(self._on_activated)

    @property
    def value(self) -> Reach | None:
        """Return the zone; None when not recorded."""
        return None if self.currentIndex() < 1 else ZONES[self.currentIndex() - 1]

    def show_value(self, value: Reach | None) -> None:
        """Show a zone without telling anybody."""
        blocker = QSignalBlocker(self)
        self.setCurrentIndex(0 if value is None else int(value) + 1)
        blocker.unblock()

    def _on_activated(self, _index: int) -> None:
        self.edited.emit()
