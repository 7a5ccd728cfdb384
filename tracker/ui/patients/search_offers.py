"""What is offered below whoever was found: the same words in the records, or a new patient."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from tracker.language import tr
from tracker.services.patient_order import ListCounts
from tracker.ui.patients.list_model import UNREAD
from tracker.ui.patients.list_reading import Listed
from tracker.ui.work.privacy import hides_names

_OPENING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Offer(QPushButton):
    """A button that Enter takes, too; one that is held down since the search takes nothing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take an offer by a key press of its own."""
        if event.key() in _OPENING:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


class SearchOffers(QWidget):
    """Two buttons, each shown where it helps.

    Args:
        search: Where the text stands; what is typed at an offer goes on there.

    Signals:
        new_wanted: Nobody has the name that was searched for (it): it is a new patient's.
        records_wanted: What was searched for is to be found in the records.
    """

    new_wanted = Signal(str)
    records_wanted = Signal()

    def __init__(self, search: QWidget) -> None:
        super().__init__()
        self._search, self._text = search, ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        self._new, self._records = _Offer(), _Offer()
        self._new.setObjectName("newPatientByName")
        self._records.setObjectName("findByWords")
        self._new.clicked.connect(self._on_new_wanted)
        self._records.clicked.connect(self.records_wanted)
        for button in (self._new, self._records):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def offer(self, text: str, room: int, *, is_nobody: bool) -> None:
        """Offer what helps with a text that was searched for; an empty one needs nothing.

        Args:
            text: What was searched for.
            room: Pixels for the words.
            is_nobody: Whether no patient has it.
        """
        self._text = text
        self.setVisible(bool(text))
        self._new.setVisible(is_nobody)
        new, records = tr("New patient…"), tr("Find in records…")
        if not hides_names():
            new = tr("New patient “{text}”…", text=text)
            records = tr("Find “{text}” in records…", text=text)
        for button, words in ((self._new, new), (self._records, records)):
            metrics = button.fontMetrics()
            said = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room)
            button.setText(said.replace("&", "&&"))
            button.setAccessibleName(words)

    def take_keys(self) -> None:
        """Give the keys to the first offer; they stay where somebody is found."""
        if self._new.isVisible():
            self._new.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let letters and Backspace go on with the text that was searched for."""
        is_letter = bool(event.text()) and event.text().isprintable()
        if is_letter or event.key() == Qt.Key.Key_Backspace:
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)
            QApplication.sendEvent(self._search, event)
        else:
            super().keyPressEvent(event)

    def _on_new_wanted(self) -> None:
        self.new_wanted.emit(self._text)


def words_of_nobody(text: str) -> str:
    """Return that nobody has a text that was searched for."""
    return tr("Nobody found.") if hides_names() else tr("Nobody found for “{text}”.", text=text)


def words_of_empty(listed: Listed, counts: ListCounts, *, can_read: bool) -> str:
    """Return why a list that is not searched shows nobody."""
    if not listed.is_whole:
        return tr(UNREAD) if can_read else tr("Opening the database…")
    if not counts.known:
        return tr("No patients yet. Add one with Patient → New patient, or import a file.")
    return tr("Nobody here at the moment.")
