"""Where a patient is looked for."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from tracker.ui.fields.clean_text import keep_to_one_line
from tracker.ui.work.privacy import hides_names

_OPENING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchBox(QLineEdit):
    """A line whose Enter and Down wait until exactly what stands in it is answered.

    What is typed after those is held meanwhile: it goes where the answer sends the keys, as if the
    answer had been there at once.

    Signals:
        wanted: This is to be searched for now; empty is nothing.
        first_wanted: Enter, and who was found is shown.
        list_wanted: Down, and who was found is shown.
        left: Escape.
    """

    wanted = Signal(str)
    first_wanted = Signal()
    list_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        keep_to_one_line(self)
        self.show_names_anew()
        self._asked = self._answered = ""
        self._waiting = 0  # the key that waits for the answer
        self._held: list[QKeyEvent] = []
        self.textChanged.connect(self._on_text_changed)

    @property
    def answered(self) -> str:
        """Return the text whose answer is shown; empty while the list is."""
        return self._answered

    @property
    def is_waiting(self) -> bool:
        """Return whether Enter or Down waits for the answer."""
        return bool(self._waiting)

    def show_names_anew(self) -> None:
        """Show what stands in it, unless names are hidden: it may be one."""
        modes = QLineEdit.EchoMode
        self.setEchoMode(modes.Password if hides_names() else modes.Normal)

    def answer(self, text: str) -> None:
        """Hear which text the list answers now."""
        self._answered = text

    def go_on(self) -> None:
        """Do what waited for an answer, if that is shown; then give the keys held meanwhile."""
        if not self._waiting or self._answered != self.text().strip():
            return
        key, held = self._waiting, self._held
        self._waiting, self._held = 0, []
        (self.first_wanted if key in _OPENING else self.list_wanted).emit()
        for event in held:
            QApplication.sendEvent(QApplication.focusWidget() or self, event)

    def give_up(self) -> None:
        """Hear that there is no answer: nothing waits, the next Enter asks again."""
        self._asked = self._answered
        self._wait_no_more()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter and Down go on to who was found; Escape leaves."""
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in _OPENING:
            event.ignore()  # it saves the dialog the box stands in
        elif key == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif key in (*_OPENING, Qt.Key.Key_Down):
            self._waiting = self._waiting or key  # pressed twice it is still one
            self._ask()
            self.go_on()
        elif self._waiting and event.text().isprintable() and event.text():
            if not event.isAutoRepeat():
                self._held.append(QKeyEvent(event.type(), key, event.modifiers(), event.text()))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no more: whoever went elsewhere wants no patient opened there later."""
        self._wait_no_more()
        super().focusOutEvent(event)

    def _on_text_changed(self, _text: str) -> None:
        self._wait_no_more()
        self._ask()

    def _ask(self) -> None:
        text = self.text().strip()
        if text != self._asked:
            self._asked = text
            self.wanted.emit(text)

    def _wait_no_more(self) -> None:
        self._waiting = 0
        self._held.clear()


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
