"""The only place that asks and tells: behind a protocol, so that tests answer instead."""

from enum import Enum
from typing import Protocol

from PySide6.QtWidgets import QMessageBox, QWidget  # noqa: TID251  # the one place allowed

from tracker.language import tr


class Leaving(Enum):
    """What to do with unsaved values."""

    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


class Messenger(Protocol):
    """Asks the person and tells them."""

    def tell(self, title: str, text: str) -> None:
        """Tell something that needs no answer."""

    def warn(self, title: str, text: str) -> None:
        """Say what happened, what was kept and what to do."""

    def confirm(self, title: str, text: str, *, yes: str) -> bool:
        """Return whether the person agrees; ``yes`` names the deed."""

    def ask_leaving(self, text: str) -> Leaving:
        """Return what to do with values that are not saved."""


class QtMessenger:
    """Message boxes over a window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def tell(self, title: str, text: str) -> None:
        """Tell something that needs no answer."""
        QMessageBox.information(self._window, title, text)

    def warn(self, title: str, text: str) -> None:
        """Say what happened, what was kept and what to do."""
        QMessageBox.warning(self._window, title, text)

    def confirm(self, title: str, text: str, *, yes: str) -> bool:
        """Return whether the person agrees; ``yes`` names the deed."""
        box = self._box(title, text)
        agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is agree

    def ask_leaving(self, text: str) -> Leaving:
        """Return what to do with values that are not saved."""
        box = self._box(tr("Visit not saved"), text)
        save = box.addButton(tr("&Save"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(tr("&Discard"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(tr("S&tay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(stay)
        box.exec()
        if box.clickedButton() is save:
            return Leaving.SAVE
        return Leaving.DISCARD if box.clickedButton() is discard else Leaving.STAY

    def _box(self, title: str, text: str) -> QMessageBox:
        return QMessageBox(QMessageBox.Icon.Question, title, text, parent=self._window)
