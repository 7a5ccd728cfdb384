"""The list itself: any number of patients, rows asked for only where they are seen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QSignalBlocker,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from tracker.ui.look.theme import Theme
from tracker.ui.patients.list_model import Index, PatientListModel
from tracker.ui.patients.row_painting import PatientDelegate


class PatientList(QListView):
    """Shows a ``PatientListModel``.

    Signals:
        letters_typed: Letters were typed here; looking for them row by row would read everybody.
    """

    letters_typed = Signal(str)

    def __init__(self, model: PatientListModel, theme: Theme) -> None:
        super().__init__()
        self._patients = model
        self._has_more = False
        self._awaited: tuple[QAbstractItemView.CursorAction, Qt.KeyboardModifier] | None = None
        # A list view asks for the index of every row to lay them out. Counted by Python that is
        # 200 ms for 100,000 rows; this neither sorts nor filters, but counts them in C++: 6 ms.
        self._counted = QSortFilterProxyModel(self)
        self._counted.setDynamicSortFilter(False)
        self._counted.setSourceModel(model)
        self.setModel(self._counted)
        self.setItemDelegate(PatientDelegate(theme, model, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        theme.changed.connect(self._on_theme_changed)

    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the search, which knows every patient."""
        self.letters_typed.emit(search)

    def dataChanged(  # Qt's signature
        self, first: Index, last: Index, roles: Sequence[int] = ()
    ) -> None:
        """Paint what changed; a list view would lay out every row anew, and no row grows here."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Wait for the rest of the list where a key goes past what is there of it."""
        goal = super().moveCursor(action, modifiers)
        is_last = goal.isValid() and goal.row() == self._counted.rowCount() - 1
        self._awaited = (action, modifiers) if self._has_more and is_last else None
        return goal if self._awaited is None else self.currentIndex()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Wait to go nowhere once somebody was chosen."""
        self._awaited = None
        super().currentChanged(current, previous)

    def begin_anew(self) -> None:
        """Go to the top of another list."""
        self._awaited = None
        self.scrollToTop()

    def expect_more(self, *, has_more: bool) -> None:
        """Know whether more will come below; when not, go where a key waits to go."""
        self._has_more = has_more
        if self._awaited is not None and not has_more:
            self.setCurrentIndex(self.moveCursor(*self._awaited))

    def go_to(self, index: QModelIndex) -> None:
        """Choose the patient at an index of the model."""
        if index.isValid():
            self.setCurrentIndex(self._counted.mapFromSource(index))

    def mark(self, patient_id: object, *, is_sought: bool = False) -> None:
        """Mark a patient, nobody when not listed, without choosing; bring one sought into sight."""
        before = self.currentIndex()
        index = self._counted.mapFromSource(self._patients.find_patient(patient_id))
        blocker = QSignalBlocker(self.selectionModel())
        self.setCurrentIndex(index)
        blocker.unblock()
        for one in (before, index):
            self.update(one)
        if is_sought and index.isValid():
            self.scrollTo(index)

    def keep_place(self, show: Callable[[], None], *, moving: object) -> None:
        """Show something else where the same patients stay in sight.

        Args:
            show: Changes the model.
            moving: A patient whose place may have changed: the others are held on to.
        """
        bar = self.verticalScrollBar()
        top = bar.value()
        ids = [self._patients.id_at(self._patients.index(row)) for row in self._rows_seen()]
        show()
        self.executeDelayedItemsLayout()
        if top == 0:  # whoever comes in above is to be seen
            bar.setValue(0)
            return
        for offset, patient_id in enumerate(ids):
            index = self._patients.find_patient(patient_id)
            if patient_id not in (None, moving) and index.isValid():
                bar.setValue(index.row() - offset)
                return

    def _on_theme_changed(self) -> None:
        # Not connected itself: PySide6 makes every kind of widget for the first one that Qt made
        # alone, 7 ms before the list is there.
        self.viewport().update()

    def _rows_seen(self) -> range:
        top, bottom = self.indexAt(self.rect().topLeft()), self.indexAt(self.rect().bottomLeft())
        last = bottom.row() if bottom.isValid() else self._counted.rowCount() - 1
        return range(top.row(), last + 1) if top.isValid() else range(0)

    def _on_selection_changed(self, selected: QItemSelection, _gone: QItemSelection) -> None:
        """A screen reader selects a row without going there: go there."""
        rows = selected.indexes()
        if rows and rows[0] != self.currentIndex():
            self.setCurrentIndex(rows[0])
