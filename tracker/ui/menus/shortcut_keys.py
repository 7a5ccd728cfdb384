"""The keys of the menus work wherever the keys are: a text does not take them for itself."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

_LEFT_TO_TEXTS: Final = frozenset({"undo", "redo"})  # outside the form a text has its own


class ShortcutKeys(QObject):
    """Keeps the text that has the keys from answering a menu's shortcut, Ctrl+E and the like.

    Only the focused text is watched: a filter on the application would see every event.
    """

    def __init__(self, window: QWidget, actions: Mapping[str, QAction]) -> None:
        super().__init__(window)
        self._window = window
        self._keys = [
            keys
            for name, action in actions.items()
            if name not in _LEFT_TO_TEXTS
            for keys in action.shortcuts()
        ]
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave a menu's shortcut to the menu."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            if any(pressed == keys for keys in self._keys):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if isinstance(now, (QLineEdit, QPlainTextEdit)) and now.window() is self._window:
            now.installEventFilter(self)
