"""A command whose key is struck while the clinic is still being opened is done once it is open."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from tracker.ui.menus.table import ACTIONS, Actions


class EarlyKeys(QObject):
    """Remembers the last such command, as nothing can be done yet and a key struck is meant.

    Args:
        window: Where keys end that nobody took.
        actions: The window's; those that need the clinic are grey until it is open.
    """

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions.by_name
        self._wanted = ""
        for spec in ACTIONS:
            if spec.needs:  # done in time meanwhile: nothing is owed any more
                self._actions[spec.name].triggered.connect(self._forget)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what a key asks for that cannot be done yet."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._note(QKeySequence(event.keyCombination()))
        return super().eventFilter(watched, event)

    def let_go(self) -> None:
        """Do what was asked for, where it can be done now; keys go their own way from now on."""
        self._window.removeEventFilter(self)
        wanted, self._wanted = self._actions.get(self._wanted), ""
        if wanted is not None and wanted.isEnabled():
            wanted.trigger()

    def _forget(self) -> None:
        self._wanted = ""

    def _note(self, pressed: QKeySequence) -> None:
        for spec in ACTIONS:
            if spec.needs and pressed in self._actions[spec.name].shortcuts():
                self._wanted = spec.name
