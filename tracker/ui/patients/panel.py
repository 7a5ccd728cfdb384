"""The left side: find a patient, see who is active and what wants attention."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tracker.domain.values.list_criteria import Criteria
from tracker.errors import TrackerError
from tracker.language import tr
from tracker.services.patient_order import ROWS_A_PAGE, Chosen, ListCounts, ListFilter, ListOrder
from tracker.ui.look.theme import Theme
from tracker.ui.patients.criteria_chips import FilterButton
from tracker.ui.patients.filter_chips import FilterChips
from tracker.ui.patients.list_model import PatientListModel
from tracker.ui.patients.list_reading import Listed, ListReading, found_order
from tracker.ui.patients.patient_list import PatientList
from tracker.ui.patients.search_box import KeysBefore, SearchBox
from tracker.ui.patients.search_offers import SearchOffers, words_of_empty, words_of_nobody
from tracker.ui.work.keys import keys_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.domain.values.changes import Changes
    from tracker.services.patient_rows import FirstList, PatientRow


class PatientPage(QWidget):
    """Search box, three chips and the list.

    Signals:
        patient_chosen: A ``PatientRow`` was chosen.
        entered: A patient was chosen to go on with: the keys belong to the course now.
        searching: A patient is about to be looked for.
        left_again: Escape gave the keys back; nobody was chosen.
        new_wanted: Nobody has the name that was searched for: it is a new patient's.
        records_wanted: What is searched for is to be found in the records.
        counted: So many patients are known now.
        attention_counted: So many of them want attention.
        nobody_found: Whether somebody is searched for whom nobody is.
        refused: Something could not be read (why); a trouble that stays is told once.
    """

    patient_chosen = Signal(object)
    entered = Signal()
    searching = Signal()
    left_again = Signal()
    new_wanted = Signal(str)
    records_wanted = Signal()
    counted = Signal(int)
    attention_counted = Signal(int)
    nobody_found = Signal(bool)
    refused = Signal(str)

    def __init__(self, theme: Theme, reading: ListReading) -> None:
        super().__init__()
        self.setObjectName("patientPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._reading = reading
        self._filter: Chosen = ListFilter.ACTIVE
        self._is_other_read = False  # whether another list is read that is not shown yet
        self._counts = ListCounts()
        self._listed = Listed(order=ListOrder(), is_whole=False)  # of the filter
        self._open_id: object = None  # of the patient that is shown, in the list or not
        self._is_sought = False  # whether that patient is to be seen as soon as the list is whole
        self._told = ""  # what could not be read
        self._model = PatientListModel(reading.rows_to_paint, self)
        reading.rows_came.connect(self._model.take_rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 4, 4)
        layout.setSpacing(8)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 8, 0)
        top.addWidget(self._build_search())
        self.filter_button = FilterButton()
        top.addWidget(self.filter_button)
        layout.addLayout(top)
        layout.addLayout(self._build_chips())
        layout.addWidget(self._build_list(theme), 1)
        layout.addWidget(self._build_empty(), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._build_offers())
        layout.addStretch(0)
        self._follow(reading)

    @property
    def count(self) -> int:
        """Return how many patients are known."""
        return self._counts.known

    @property
    def searched_for(self) -> str:
        """Return what is searched for; empty while nothing is."""
        return self._search.text().strip()

    @property
    def criteria(self) -> Criteria:
        """Return what the list is narrowed to."""
        return self._chips.criteria

    def show_first(self, first: "FirstList") -> None:
        """Show the top of the list, read together with the database's opening or before it."""
        self._counts = first.counts
        if self._filter is ListFilter.ACTIVE:
            is_whole = len(first.order.patients) < ROWS_A_PAGE
            self._take(Listed(order=first.order, is_whole=is_whole), first.rows)
        else:
            self._show_filter(self._filter)

    def read_whole(self) -> None:
        """Read the whole list where only its top stands."""
        if not self._listed.is_whole:
            self._reading.list_whole(self._filter)

    def take_changes(self, changes: "Changes") -> None:
        """Show the patients as they are stored now, keeping the chosen one and the place."""
        if not (changes.patients or changes.courses or changes.is_everything):
            return
        self._model.forget(changes)
        is_of_one = len(changes.patients) == 1 and not changes.is_everything
        if is_of_one and self._listed.is_whole and self._model.today == self._reading.today:
            (patient_id,) = changes.patients
            self._reading.list_moved(self._filter, self._listed.order, patient_id)
        else:
            self._reading.list_whole(self._filter)
        self._listed = Listed(order=self._listed.order, is_whole=False)
        self._reading.search_again()

    def show_names_anew(self) -> None:
        """Say every patient again, and what is searched for: names are hidden now, or no more."""
        self._search.show_names_anew()
        self._model.show_names_anew()
        self._show_emptiness()

    def focus_search(self) -> None:
        """Put the cursor into the search box; Escape puts it back where it was."""
        self._before.note()
        self.searching.emit()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def choose_first(self) -> None:
        """Choose the first patient of the list."""
        self._list.go_to(self._model.find_first())

    def choose(self, clinic_id: str) -> None:
        """Choose a patient by the clinic's id; the first of the list when there is none such."""
        patient_id = self._reading.find_id(clinic_id)
        self.choose_first() if patient_id is None else self.select_patient(patient_id)

    def select_patient(self, patient_id: int) -> None:
        """Mark and open a patient, in whichever list it stands."""
        index = self._model.find_patient(patient_id)
        if index.isValid():
            self._list.go_to(index)
            return
        try:
            rows = self._reading.rows_of([patient_id])
        except TrackerError as error:
            self._tell(str(error))
            return
        self.show_all_around(patient_id)
        for row in rows:
            self.patient_chosen.emit(row)

    def enter(self, patient_id: int) -> None:
        """Open a patient and give the keys to the course."""
        self.select_patient(patient_id)
        self.entered.emit()

    def show_filtered(self, chosen: Chosen) -> None:
        """Show other patients than those in care, and give the list the keys by its search."""
        self._search.clear()
        self._on_filter_chosen(chosen)
        self.focus_search()

    def mark_patient(self, patient_id: object) -> None:
        """Mark a patient in the list, as soon as it stands there, without opening it again."""
        self._open_id = patient_id
        self._list.mark(patient_id)

    def show_all_around(self, patient_id: object) -> None:
        """Search no more: show the list a patient stands in, and the patient marked there."""
        self._open_id, self._is_sought = patient_id, True
        self._search.clear()
        self._seek()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape leave from everywhere here: whoever was open is meant again."""
        if event.key() == Qt.Key.Key_Escape:
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)  # an offer that has them goes
            self._search.clear()
            self._on_left()
        else:
            super().keyPressEvent(event)

    def _on_left(self) -> None:
        self._before.give_back()
        self.left_again.emit()

    def _on_list_wanted(self) -> None:
        self._list.setFocus(Qt.FocusReason.TabFocusReason)
        if not self._list.currentIndex().isValid():
            self.choose_first()
        self._offers.take_keys()

    def _on_first_wanted(self) -> None:
        self.choose_first()
        self._on_entered(self._model.find_first())

    def _on_entered(self, index: QModelIndex) -> None:
        if self._model.row_at(index) is not None:
            self._before.forget()
            if self._search.text():
                self.show_all_around(self._open_id)
            self.entered.emit()
        else:
            self._offers.take_keys()

    def search_for(self, letters: str) -> None:
        """Begin a search with letters that were typed elsewhere."""
        self.focus_search()
        self._search.setText(letters)

    def _build_search(self) -> SearchBox:
        self._search = SearchBox()
        self._search.setObjectName("patientSearch")
        self._search.setAccessibleName(tr("Find a patient by name, id or birth date"))
        self._search.setPlaceholderText(tr("Find a patient    {key}", key=keys_of("findPatient")))
        self._search.setClearButtonEnabled(True)
        self._search.wanted.connect(self._on_search_wanted)
        self._search.first_wanted.connect(self._on_first_wanted)
        self._search.list_wanted.connect(self._on_list_wanted)
        self._search.left.connect(self._on_left)
        return self._search

    def _build_chips(self) -> FilterChips:
        self._chips = FilterChips()
        self._chips.check(self._filter)
        self._chips.chosen.connect(self._on_filter_chosen)
        return self._chips

    def _build_list(self, theme: Theme) -> PatientList:
        self._list = PatientList(self._model, theme)
        self._list.setObjectName("patientList")
        self._list.setAccessibleName(tr("Patients"))
        self._list.clicked.connect(self._on_entered)
        self._list.activated.connect(self._on_entered)
        self._list.letters_typed.connect(self.search_for)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        return self._list

    def _build_empty(self) -> QLabel:
        self._empty = QLabel(tr("Opening the database…"))
        self._empty.setObjectName("patientListNote")
        self._empty.setProperty("look", "muted")
        self._empty.setWordWrap(True)
        return self._empty

    def _build_offers(self) -> SearchOffers:
        self._offers = SearchOffers(self._search)
        self._offers.new_wanted.connect(self.new_wanted)
        self._offers.records_wanted.connect(self.records_wanted)
        self._before = KeysBefore(self._search, self._offers)
        return self._offers

    def _follow(self, reading: ListReading) -> None:
        reading.listed.connect(self._on_listed)
        reading.found.connect(self._on_found)
        reading.refused.connect(self._on_list_refused)
        reading.search_refused.connect(self._on_search_refused)
        # A page may be read while the list is painted: nothing may open a window then.
        self._model.unread.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def _on_list_refused(self, why: str) -> None:
        self._list.expect_more(has_more=False)
        self._tell(why)

    def _on_search_wanted(self, text: str) -> None:
        self._reading.search(text)
        if text:
            self._is_sought = False
        else:
            self._search.answer("")
            self._show(self._listed.order, is_other=True)

    def _on_found(self, text: str, rows: "Sequence[PatientRow]") -> None:
        self._told = ""
        is_other = text != self._search.answered
        self._search.answer(text)
        self._show(found_order(rows), rows, is_other=is_other)
        self._search.go_on()

    def _on_search_refused(self, why: str) -> None:
        if self._search.is_waiting:
            self._told = ""  # whoever pressed Enter is told what became of it
        self._search.give_up()
        self._tell(why)

    def _on_filter_chosen(self, chosen: Chosen) -> None:
        self._is_sought = False
        self._show_filter(chosen)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = self._model.row_at(current) or self._model.read_again(current)
        if row is not None:
            self._open_id, self._is_sought = row.patient.patient_id, False
            self.patient_chosen.emit(row)
        else:
            self._say_unreadable(self._model.id_at(current))

    def _say_unreadable(self, patient_id: int | None) -> None:
        """Say why a patient cannot be read; whoever is open stays marked."""
        if patient_id is not None:
            self._told = ""  # whoever chooses the patient is told each time
            self._tell(self._reading.why_unread(patient_id))
            self._list.mark(self._open_id)

    def _on_listed(self, listed: Listed) -> None:
        self._told = ""
        is_other, self._is_other_read = self._is_other_read, False
        self._take(listed, is_other=is_other)
        self._seek()

    def _show_filter(self, chosen: Chosen) -> None:
        """Show the top of a filter's list at once, and all of it when it is read."""
        self._filter = chosen
        self._chips.check(chosen)
        self._is_other_read = isinstance(chosen, Criteria)
        if isinstance(chosen, Criteria):  # what stands there stays until they are read
            self._listed = Listed(order=self._listed.order, is_whole=False)
            self._reading.list_whole(chosen)
            return
        try:
            top = self._reading.top_of(chosen)
        except TrackerError as error:
            top = Listed(order=ListOrder(), is_whole=False)
            self._tell(str(error))
        self._take(top, is_other=True)
        self._reading.list_whole(chosen)  # and the counts, of a list that stands there whole too

    def _take(
        self, listed: Listed, rows: "Sequence[PatientRow]" = (), *, is_other: bool = False
    ) -> None:
        self._listed = listed
        self._counts = listed.counts or self._counts
        self._show_counts()
        if not self._search.answered:
            self._show(listed.order, rows, is_other=is_other)

    def _show(self, order: ListOrder, rows: "Sequence[PatientRow]" = (), *, is_other: bool) -> None:
        """Show patients: another list from its top, the same one where it was."""
        show = partial(self._model.show_order, order, self._reading.today, rows)
        if is_other:
            show()
            self._list.begin_anew()
        else:
            self._list.keep_place(show, moving=self._open_id)
        self._show_emptiness()
        self._list.mark(self._open_id)
        self._list.expect_more(has_more=not (self._search.answered or self._listed.is_whole))

    def _seek(self) -> None:
        """Bring the open patient into sight, among all where it is not in the present list."""
        if not (self._is_sought and self._listed.is_whole):
            return
        is_here = self._model.find_patient(self._open_id).isValid()
        if is_here or self._filter is ListFilter.ALL:
            self._is_sought = False
            self._list.mark(self._open_id, is_sought=True)
        else:
            self._show_filter(ListFilter.ALL)
            self._seek()

    def _show_emptiness(self) -> None:
        """Say why nobody is listed; offer to take in whoever was searched for."""
        is_empty, text = not self._model.rowCount(), self._search.answered
        self._list.setVisible(not is_empty)
        self._empty.setVisible(is_empty)
        why = words_of_empty(self._listed, self._counts, can_read=self._reading.can_read)
        self._empty.setText(words_of_nobody(text) if text else why)
        self.nobody_found.emit(is_empty and bool(text))
        self._offers.offer(text, max(self.width() - 48, 100), is_nobody=is_empty)

    def _show_counts(self) -> None:
        self._chips.show_counts(self._counts)
        self.counted.emit(self._counts.known)
        self.attention_counted.emit(self._counts.attention)

    def _tell(self, why: str) -> None:
        if why != self._told:
            self._told = why
            self.refused.emit(why)
