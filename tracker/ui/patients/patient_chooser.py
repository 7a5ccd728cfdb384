"""A patient to be chosen in a dialog: a search, and who is found told apart from everybody."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from tracker.errors import TrackerError
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import words_label
from tracker.ui.patients.search_box import SearchBox
from tracker.ui.work.privacy import told_apart
from tracker.ui.work.reading import Reading

if TYPE_CHECKING:
    from tracker.domain.values.course import PatientId
    from tracker.services.patient_rows import PatientRow

HEIGHT: Final = 104  # px of the list
FindPatients = Callable[[str], "Sequence[PatientRow]"]


class PatientChooser(QWidget):
    """Finds patients by name, id or birth date, off the UI thread.

    Args:
        find: Returns who has every word of a text; called on a thread of its own.
        but: Who is not offered.

    Signals:
        chosen: A ``PatientRow`` was chosen, or None: nobody is any more.
        left: Escape.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, find: FindPatients, but: "PatientId | None") -> None:
        super().__init__()
        self._find, self._but = find, but
        self._reading = Reading(self)
        self._rows: Sequence[PatientRow] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._search = SearchBox()
        self._search.setObjectName("chooserSearch")
        self._search.setAccessibleName(tr("Find a patient by name, id or birth date"))
        self._search.setPlaceholderText(tr("Name, id or birth date"))
        self._list = QListWidget()
        self._list.setObjectName("chooserList")
        self._list.setAccessibleName(tr("Patients found"))
        self._list.setFixedHeight(HEIGHT)
        self._note = words_label("chooserNote", "", "small")
        for part in (self._search, self._list, self._note):
            column.addWidget(part)
        self._note.hide()
        self.setFocusProxy(self._search)
        self._search.wanted.connect(self._on_wanted)
        self._search.first_wanted.connect(self._on_first_wanted)
        self._search.list_wanted.connect(self._on_first_wanted)
        self._search.left.connect(self.left)
        self._list.currentRowChanged.connect(self._on_row_changed)

    @property
    def is_waiting(self) -> bool:
        """Return whether what stands in the search is not answered yet."""
        return self._search.answered != self._search.text().strip()

    def search(self, text: str) -> None:
        """Search for a text as if it had been typed."""
        self._search.setText(text)

    def close_reading(self) -> None:
        """Read nothing any more."""
        self._reading.shutdown()

    def _on_wanted(self, text: str) -> None:
        if text:
            done = partial(self._on_found, text)
            self._reading.ask(partial(self._find, text), done, self._on_refused)
        else:
            self._reading.forget()
            self._on_found("", ())

    def _on_found(self, text: str, rows: "Sequence[PatientRow]") -> None:
        self._search.answer(text)
        self._rows = [row for row in rows if row.patient.patient_id != self._but]
        self._list.clear()
        for row in self._rows:
            self._list.addItem(QListWidgetItem(told_apart(row.patient)))
        self._say("" if self._rows or not text else tr("Nobody of that name, id or birth date."))
        if len(self._rows) == 1:
            self._list.setCurrentRow(0)
        self._search.go_on()

    def _on_refused(self, error: TrackerError) -> None:
        self._search.give_up()
        self._say(str(error))

    def _say(self, words: str) -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def _on_first_wanted(self) -> None:
        if self._list.count():
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
            if self._list.currentRow() < 0:
                self._list.setCurrentRow(0)

    def _on_row_changed(self, place: int) -> None:
        self.chosen.emit(self._rows[place] if 0 <= place < len(self._rows) else None)
