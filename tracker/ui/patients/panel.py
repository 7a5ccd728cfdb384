"""The left side: find a patient, see who is active and what wants attention."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from tracker.language import marked, tr
from tracker.ui.fields.named_line import named_line
from tracker.ui.look.theme import Theme
from tracker.ui.patients.list_model import ListFilter, PatientListModel, in_groups, worst_first
from tracker.ui.patients.row_painting import PatientDelegate
from tracker.ui.work.privacy import hides_names

if TYPE_CHECKING:
    from tracker.services.patients import PatientRow

_CHIP_WORDS: Final = {
    ListFilter.ACTIVE: marked("Active", "patients"),
    ListFilter.ATTENTION: marked("Attention", "patients"),
    ListFilter.ALL: marked("All", "patients"),
}
_SPOKEN_CHIPS: Final = {
    ListFilter.ACTIVE: marked("Show active patients"),
    ListFilter.ATTENTION: marked("Show patients who want attention"),
    ListFilter.ALL: marked("Show all patients"),
}


class PatientPage(QWidget):
    """Search box, three chips and the list.

    Signals:
        patient_chosen: A ``PatientRow`` was chosen.
        entered: A patient was chosen to go on with: the keys belong to the course now.
        searching: A patient is about to be looked for.
        left_again: Escape gave the keys back; nobody was chosen.
        new_wanted: Nobody has the name that was searched for: it is a new patient's.
        counted: So many patients are known now.
        attention_counted: So many of them want attention.
    """

    patient_chosen = Signal(object)
    entered = Signal()
    searching = Signal()
    left_again = Signal()
    new_wanted = Signal(str)
    counted = Signal(int)
    attention_counted = Signal(int)

    def __init__(self, theme: Theme, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self.setObjectName("patientPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._today = today
        self._find: Callable[[str, date], tuple[PatientRow, ...]] | None = None
        self._rows: tuple[PatientRow, ...] = ()
        self._filter = ListFilter.ACTIVE
        self._open_id: object = None  # of the patient that is shown, in the list or not
        self._keys_before: QWidget | None = None  # where they were before the search
        self._model = PatientListModel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 4, 4)
        layout.setSpacing(8)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 8, 0)
        top.addWidget(self._build_search())
        layout.addLayout(top)
        layout.addLayout(self._build_chips())
        layout.addWidget(self._build_list(theme), 1)
        layout.addWidget(self._build_empty(), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._build_new(), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(0)
        theme.changed.connect(self._list.viewport().update)

    @property
    def count(self) -> int:
        """Return how many patients are known."""
        return len(self._rows)

    def search_by(self, find: "Callable[[str, date], tuple[PatientRow, ...]]") -> None:
        """Search with this, now that the database is open."""
        self._find = find

    def show_patients(self, rows: "Sequence[PatientRow]") -> None:
        """Show the patients as they are stored now, keeping the chosen one."""
        self._rows = tuple(rows)
        self._show_rows()

    def show_names_anew(self) -> None:
        """Say every patient again, and what is searched for: names are hidden now, or no more."""
        mode = QLineEdit.EchoMode.Password if hides_names() else QLineEdit.EchoMode.Normal
        self._search.setEchoMode(mode)
        self._model.show_names_anew()
        self._empty.setText(self._empty_words())
        self._show_new()

    def focus_search(self) -> None:
        """Put the cursor into the search box; Escape puts it back where it was."""
        focused = QApplication.focusWidget()
        if focused is not self._search:
            self._keys_before = focused
        self.searching.emit()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def choose_first(self) -> None:
        """Choose the first patient of the list."""
        self._choose(self._model.find_first())

    def choose(self, clinic_id: str) -> None:
        """Choose a patient by the clinic's id; the first of the list when there is none such."""
        found = [row for row in self._rows if row.patient.clinic_id == clinic_id]
        if found:
            self.select_patient(found[0].patient.patient_id)
        else:
            self.choose_first()

    def select_patient(self, patient_id: object) -> None:
        """Mark and open a patient, in whichever list it stands."""
        if not self._model.find_patient(patient_id).isValid():
            self._search.clear()
            self._chips[ListFilter.ALL].click()
        self._choose(self._model.find_patient(patient_id))

    def mark_patient(self, patient_id: object) -> None:
        """Mark a patient in the list, as soon as it stands there, without opening it again."""
        self._open_id = patient_id
        index = self._model.find_patient(patient_id)
        blocker = QSignalBlocker(self._list.selectionModel())
        self._list.setCurrentIndex(index)
        blocker.unblock()
        self._list.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down and Enter in the search box go on into the list; Escape leaves both."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._search.clear()
                self._give_keys_back()
                self.left_again.emit()
                return True
            if watched is self._search and self._went_on(event.key()):
                return True
        return super().eventFilter(watched, event)

    def _went_on(self, key: int) -> bool:
        """Go on from the search box into the list; return False for any other key."""
        if key == Qt.Key.Key_Down:
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
            if not self._list.currentIndex().isValid():
                self.choose_first()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose_first()
            self._on_entered(self._model.find_first())
            return True
        return False

    def _give_keys_back(self) -> None:
        before, self._keys_before = self._keys_before, None
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_entered(self, index: QModelIndex) -> None:
        if index.isValid():
            self._keys_before = None
            if self._search.text():
                self.show_all_around(self._open_id)
            self.entered.emit()

    def show_all_around(self, patient_id: object) -> None:
        """Search no more: show the list a patient stands in, and the patient marked there."""
        self._search.clear()
        if not self._model.find_patient(patient_id).isValid():
            self._chips[ListFilter.ALL].click()
        self.mark_patient(patient_id)

    def _build_search(self) -> QLineEdit:
        spoken = tr("Find a patient by name, id or birth date")
        self._search = named_line("patientSearch", spoken, tr("Find a patient    Ctrl+K"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._on_search_changed)
        self._search.installEventFilter(self)
        return self._search

    def _build_chips(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self._group = QButtonGroup(self)
        self._chips: dict[ListFilter, QPushButton] = {}
        for choice in ListFilter:
            chip = QPushButton(tr(_CHIP_WORDS[choice], "patients"))
            chip.setObjectName(f"show{choice.value}")
            chip.setAccessibleName(tr(_SPOKEN_CHIPS[choice]))
            chip.setProperty("look", "chip")
            chip.setCheckable(True)
            chip.setChecked(choice is self._filter)
            self._group.addButton(chip)
            self._chips[choice] = chip
            row.addWidget(chip)
        row.addStretch(1)
        self._group.buttonClicked.connect(self._on_chip_clicked)
        return row

    def _build_list(self, theme: Theme) -> QListView:
        self._list = QListView()
        self._list.setObjectName("patientList")
        self._list.setAccessibleName(tr("Patients"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(PatientDelegate(theme, self._list))
        self._list.setMouseTracking(True)
        self._list.installEventFilter(self)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._on_entered)
        self._list.activated.connect(self._on_entered)
        chosen = self._list.selectionModel()
        chosen.currentChanged.connect(self._on_current_changed)
        chosen.selectionChanged.connect(self._on_selection_changed)
        return self._list

    def _build_empty(self) -> QLabel:
        self._empty = QLabel(tr("Opening the database…"))
        self._empty.setObjectName("patientListNote")
        self._empty.setProperty("look", "muted")
        self._empty.setWordWrap(True)
        return self._empty

    def _build_new(self) -> QPushButton:
        self._new = QPushButton()
        self._new.setObjectName("newPatientByName")
        self._new.clicked.connect(self._on_new_clicked)
        self._new.hide()
        return self._new

    def _on_new_clicked(self) -> None:
        self.new_wanted.emit(self._search.text().strip())

    def _on_search_changed(self, _text: str) -> None:
        self._show_rows()

    def _on_chip_clicked(self, chip: QPushButton) -> None:
        self._filter = next(choice for choice, known in self._chips.items() if known is chip)
        self._show_rows()

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = self._model.row_at(current)
        if row is not None:
            self._open_id = row.patient.patient_id
            self.patient_chosen.emit(row)

    def _on_selection_changed(self, selected: QItemSelection, _gone: QItemSelection) -> None:
        """A screen reader selects a row without going there: go there."""
        rows = selected.indexes()
        if rows and rows[0] != self._list.currentIndex():
            self._list.setCurrentIndex(rows[0])

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self._list.setCurrentIndex(index)

    def _show_rows(self) -> None:
        self._show_counts()
        shown = self._wanted_rows()
        self._model.show_rows(shown, self._today())
        self._list.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        self._empty.setText(self._empty_words())
        self._show_new()
        if self._open_id is not None:
            self.mark_patient(self._open_id)

    def _show_new(self) -> None:
        """Offer to take in whoever was searched for and is not known."""
        text = "" if self._model.find_first().isValid() else self._search.text().strip()
        self._new.setVisible(bool(text) and self._find is not None)
        words = tr("New patient…") if hides_names() else tr("New patient “{text}”…", text=text)
        metrics, room = self._new.fontMetrics(), self.width() - 48
        self._new.setText(metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, max(room, 100)))
        self._new.setAccessibleName(words)

    def _wanted_rows(self) -> "Sequence[PatientRow | str]":
        text = self._search.text().strip()
        if text and self._find is not None:
            return self._find(text, self._today())
        if self._filter is ListFilter.ACTIVE:
            return in_groups([row for row in self._rows if _is_in_care(row)], self._today())
        if self._filter is ListFilter.ATTENTION:
            return sorted((row for row in self._rows if row.attention), key=worst_first)
        return self._rows

    def _show_counts(self) -> None:
        active = sum(_is_in_care(row) for row in self._rows)
        attention = sum(bool(row.attention) for row in self._rows)
        self._chips[ListFilter.ACTIVE].setText(tr("Active {number}", number=active))
        self._chips[ListFilter.ATTENTION].setText(tr("Attention {number}", number=attention))
        self.counted.emit(self.count)
        self.attention_counted.emit(attention)

    def _empty_words(self) -> str:
        text = self._search.text().strip()
        if text:
            is_said = not hides_names()
            return tr("Nobody found for “{text}”.", text=text) if is_said else tr("Nobody found.")
        if not self._rows:
            return tr("No patients yet. Add one with Patient → New patient, or import a file.")
        return tr("Nobody here at the moment.")


def _is_in_care(row: "PatientRow") -> bool:
    """Return whether a course is active, or the first one has not begun yet."""
    return row.is_active or row.course_id is None
