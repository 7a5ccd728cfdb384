"""Enter presses the button of a window that has the keys; Qt leaves that to dialogs."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from shiboken6 import isValid

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterPresses(QObject):
    """Presses a button by the Enter that was struck on it, unless somebody else wants that Enter.

    An Enter nobody took goes on to the window. The one that opened a saved visit does so, too, when
    the form has the keys already: it must not take the draft that is offered there.

    Args:
        window: Whose buttons they are.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._heard: QPushButton | None = None
        self._struck: QPushButton | None = None
        application = QApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusObjectChanged.connect(self._on_focus_changed)
        self._on_focus_changed(QApplication.focusWidget())
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the button at which Enter is struck, and click it when Enter comes to the window."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() not in _ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return super().eventFilter(watched, event)
        if watched is not self._window:
            self._struck = self._heard
            return False
        button, self._struck = self._struck, None
        if button is None:
            return False
        if not event.isAutoRepeat():  # one that is held was meant for what stood there before
            button.click()
        return True

    def _on_focus_changed(self, focused: QObject | None) -> None:
        if self._heard is not None and isValid(self._heard):
            self._heard.removeEventFilter(self)
        self._heard = self._struck = None
        if isinstance(focused, QPushButton) and focused.window() is self._window:
            self._heard = focused
            focused.installEventFilter(self)
