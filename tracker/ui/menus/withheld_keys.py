"""Why form, visit and print do nothing while the search finds nobody."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tracker.language import marked, tr

NOBODY_CHOSEN: Final = marked("Nobody is chosen: the search finds nobody. Esc clears it.")
_OF_TEXTS: Final = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_LEAVES: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)


class WithheldKeys(QObject):
    """Answers in the place of actions that are not offered: whoever was open is not meant.

    Signals:
        told: Why a key, or a button that does the same, does nothing (the words).
        over: The keys do again what they are for; the words that were told hold no more.
    """

    told = Signal(str)
    over = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._shortcut = QShortcut(window)
        self._shortcut.setAutoRepeat(False)
        self._shortcut.setEnabled(False)
        self._shortcut.activated.connect(self.tell)
        self._guarded: QWidget | None = None
        self._left = {key for keys in _OF_TEXTS for key in QKeySequence.keyBindings(keys)}

    def lead(self, button: QAbstractButton, action: QAction) -> None:
        """Let a button do what an action does, and nothing while that means nobody."""
        button.clicked.connect(partial(self._on_clicked, action))

    def guard(self, form: QWidget) -> None:
        """Let a form take nothing while that means nobody; whoever types or presses is told."""
        self._guarded = form

    def refuses(self) -> bool:
        """Return whether nobody is meant now, and say so."""
        if self._shortcut.isEnabled():
            self.tell()
        return self._shortcut.isEnabled()

    def withhold(self, keys: Sequence[QKeySequence]) -> None:
        """Answer these keys from now on, but those a text has for itself; none is nothing."""
        was_on = self._shortcut.isEnabled()
        if not keys and not was_on:
            return
        self._shortcut.setKeys([key for key in keys if key not in self._left])
        self._shortcut.setEnabled(bool(keys))
        self._hold_form(is_held=bool(keys))
        if was_on and not keys:
            self.over.emit(tr(NOBODY_CHOSEN))

    def _hold_form(self, *, is_held: bool) -> None:
        """Take keys and presses before the form does; to disable it would draw all of it anew."""
        app, form = QApplication.instance(), self._guarded
        if app is None or form is None:
            return
        form.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, is_held)
        if is_held:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say why what is typed into the form, or a press on it, does nothing."""
        form, kind = self._guarded, event.type()
        if form is None or kind not in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress):
            return False
        if isinstance(event, QKeyEvent):
            is_within = isinstance(watched, QWidget) and form.isAncestorOf(watched)
            return is_within and _enters_something(event) and self.refuses()
        if watched is form.parentWidget():
            self.refuses()
        return False

    def tell(self) -> None:
        """Say why nothing is done."""
        self.told.emit(tr(NOBODY_CHOSEN))

    def _on_clicked(self, action: QAction) -> None:
        if not self.refuses():
            action.trigger()


def _enters_something(event: QKeyEvent) -> bool:
    """Return whether a key may put a value into a field; a command's does not, nor what leaves."""
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return not event.modifiers() & commands and event.key() not in _LEAVES
