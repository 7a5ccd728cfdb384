"""Looks for words in the records: notes, treatments and events of everybody, or of one patient."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QListView, QPushButton, QWidget

from tracker.domain.values.course import Patient
from tracker.language import tr
from tracker.services.finding.records import Found, FoundEntry
from tracker.ui.dialogs.base_dialog import ROW_GAP, BaseDialog, words_label
from tracker.ui.look.theme import Theme
from tracker.ui.patients.found_list import FoundDelegate, FoundModel
from tracker.ui.patients.search_box import SearchBox
from tracker.ui.work.privacy import shown_name

_SIZE: Final = (760, 640)


class FindDialog(BaseDialog):
    """Asks for words and lists where they are; whoever listens looks for them.

    Args:
        theme: Colours.
        patient: The one that is open; None while nobody is.
        parent: Owner.

    Signals:
        wanted: These words are to be found now; empty is nothing.
    """

    wanted = Signal(str)

    def __init__(
        self, theme: Theme, patient: Patient | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("findDialog", tr("Find in records"), parent)
        self.take_size(*_SIZE)
        self._chosen: FoundEntry | None = None
        self._model = FoundModel(self)
        self.column.setSpacing(ROW_GAP)
        self.column.addWidget(self._build_search())
        self._build_only(patient)
        self._note = words_label("findNote", "", "muted")
        self._note.setMinimumHeight(self._note.fontMetrics().height())
        self.column.addWidget(self._note)
        self.column.addWidget(self._build_list(theme), 1)
        self.column.addStretch(0)
        self._say()
        self._open = QPushButton(tr("&Open"))
        self._open.setObjectName("findOpen")
        self._open.setEnabled(False)
        self._open.clicked.connect(self._on_opened)
        self.add_closing(primary=self._open)
        self._open.setDefault(False)  # Enter waits for the answer first: the search box does that

    @property
    def chosen(self) -> FoundEntry | None:
        """Return what is to be opened; None for nothing."""
        return self._chosen

    @property
    def is_of_patient(self) -> bool:
        """Return whether only the open patient's records are looked through."""
        return self._only.isChecked()

    def look_for(self, text: str) -> None:
        """Look for a text as if it were typed."""
        self._search.setText(text)
        self._search.selectAll()

    def show_found(self, text: str, found: Found) -> None:
        """Show where a text was found."""
        self._search.answer(text)
        self._model.show_found(found)
        if found.entries:
            self._list.setCurrentIndex(self._model.index(0))
        self._open.setEnabled(bool(found.entries))
        self._say()
        self._search.go_on()

    def show_refused(self, why: str) -> None:
        """Say why nothing could be read."""
        self._search.give_up()
        self._model.show_found(Found())
        self._open.setEnabled(False)
        self._note.setText(why)

    def _build_search(self) -> SearchBox:
        self._search = SearchBox()
        self._search.setObjectName("findText")
        self._search.setAccessibleName(tr("Words in notes, treatments and events"))
        self._search.setPlaceholderText(tr("Words in notes, treatments and events"))
        self._search.setClearButtonEnabled(True)
        self._search.wanted.connect(self._on_wanted)
        self._search.first_wanted.connect(self._on_opened)
        self._search.list_wanted.connect(self._on_list_wanted)
        self._search.left.connect(self.reject)
        return self._search

    def _build_only(self, patient: Patient | None) -> None:
        self._only = QCheckBox()
        self._only.setObjectName("findOnlyOpen")
        if patient is None:  # hidden, but a screen reader walks past it
            self._only.hide()
            self._only.setAccessibleName(tr("Only the open patient's records"))
        else:
            # An ampersand in a name is no mnemonic.
            name = shown_name(patient).replace("&", "&&")
            self._only.setText(tr("O&nly {name}", name=name))
        self._only.toggled.connect(self._ask_again)
        self.column.addWidget(self._only)

    def _build_list(self, theme: Theme) -> QListView:
        self._list = QListView()
        self._list.setObjectName("findList")
        self._list.setAccessibleName(tr("Found in the records"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(FoundDelegate(theme, self._model, self._list))
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.activated.connect(self._on_activated)
        return self._list

    def _on_wanted(self, text: str) -> None:
        if text:
            self.wanted.emit(text)
        else:
            self.wanted.emit("")
            self.show_found("", Found())

    def _ask_again(self) -> None:
        self._on_wanted(self._search.text().strip())

    def _on_list_wanted(self) -> None:
        self._list.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_activated(self, index: QModelIndex) -> None:
        self._choose(self._model.entry_at(index))

    def _on_opened(self) -> None:
        self._choose(self._model.entry_at(self._list.currentIndex()))

    def _choose(self, entry: FoundEntry | None) -> None:
        if entry is not None:
            self._chosen = entry
            self.accept()

    def _say(self) -> None:
        found, text = self._model.found, self._search.answered
        count = len(found.entries)
        self._list.setVisible(bool(count))
        words = tr("Enter opens the visit, ↓ goes into the list.")
        if text and not count:
            words = tr("Nothing in the records has these words.")
        elif count and found.has_more:
            words = tr("The latest {count}; another word finds fewer.", count=count)
        elif count:
            words = tr("%n visit(s) or event(s)", "", count)
        if not found.is_whole:
            words = tr("{found} Older visits are still being read.", found=words)
        self._note.setText(words)
