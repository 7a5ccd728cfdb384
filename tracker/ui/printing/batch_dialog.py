"""Which patients' sheets to print together, and how far the print is."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from tracker.domain.values.course import CourseId
from tracker.domain.values.kept_page import SHEET_CHOICES, PageLook, PageVariant
from tracker.domain.words.names import day_words_in_full
from tracker.language import tr
from tracker.services.patient_rows import PatientRow
from tracker.ui.dialogs.base_dialog import BaseDialog, words_label
from tracker.ui.dialogs.read_only_table import READ_ONLY, give_lines, plain_table, widen
from tracker.ui.fields.named_line import search_line
from tracker.ui.fields.typed_key import is_held
from tracker.ui.look.closed_list import ClosedList
from tracker.ui.look.progress_bar import ProgressBar
from tracker.ui.patients.list_model import name_words

STYLES: Final = tuple(SHEET_CHOICES)
UNKNOWN: Final = "…"  # which page prints


@dataclass(frozen=True, slots=True)
class BatchPatients:
    """Whom the dialog offers.

    Attributes:
        rows: Patients with a course that has visits.
        unknown: Courses of whom it is still to be read whether the letter prints in place of
            the sheet, from top to bottom.
        has_more: Whether there are others, to be found by a text.
    """

    rows: tuple[PatientRow, ...]
    unknown: tuple[CourseId, ...]
    has_more: bool


@dataclass(frozen=True, slots=True)
class BatchChoice:
    """Whose sheets, which of them and in which look."""

    rows: tuple[PatientRow, ...]
    variant: PageVariant
    look: PageLook


class _Ticking(QObject):
    """Lets Space tick whoever is selected, wherever in the row the keys are.

    Qt asks the cell that has the keys alone, which a click puts beside the box as often as not.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Space for the rows that are selected: all as the one with the keys will be."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() != Qt.Key.Key_Space:
            return super().eventFilter(watched, event)
        if isinstance(watched, QTableWidget) and not is_held(event):
            _tick_selected(watched)
        return True


def _tick_selected(table: QTableWidget) -> None:
    current = table.item(table.currentRow(), 0)
    if current is None:
        return
    was_ticked = current.checkState() is Qt.CheckState.Checked
    for row in {current.row(), *(index.row() for index in table.selectedIndexes())}:
        item = table.item(row, 0)
        if item is not None and not table.isRowHidden(row):
            item.setCheckState(Qt.CheckState.Unchecked if was_ticked else Qt.CheckState.Checked)


class BatchDialog(BaseDialog):
    """Asks for patients and style; stays open and answerable while the sheets are made.

    Args:
        offered: Patients with a course that has visits.
        today: Those seen today are chosen at first.
        parent: Owner.

    Signals:
        search_wanted: Others are to be found by a text.
        print_asked: The choice goes to a printer (a ``BatchChoice``).
        pdf_asked: The choice goes into one PDF (a ``BatchChoice``).
        cancelled: What is being made should stop.
    """

    search_wanted = Signal(str)
    print_asked = Signal(object)
    pdf_asked = Signal(object)
    cancelled = Signal()

    def __init__(
        self,
        offered: BatchPatients,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("batchDialog", tr("Print several sheets"), parent)
        self.take_size(640, 620)
        self._rows: list[PatientRow] = []
        self._today = today
        self._pages: dict[CourseId | None, str] = {}  # where another page may print
        self._is_running = False
        column = self.column
        column.addLayout(self._build_pickers(has_more=offered.has_more))
        column.addWidget(self._build_list(offered), 1)
        column.addLayout(self._build_manner())
        column.addWidget(self._build_progress())
        column.addWidget(self._message)
        self._build_buttons()
        self._pick(today)
        self._list.setFocus()

    @property
    def choice(self) -> BatchChoice:
        """Return what is chosen."""
        chosen = tuple(
            row
            for row, tick in zip(self._rows, self._ticks, strict=True)
            if tick.checkState() is Qt.CheckState.Checked
        )
        look = PageLook.GREY if self._grey.isChecked() else PageLook.COLOUR
        return BatchChoice(chosen, STYLES[self._style.currentIndex()], look)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self._show_running(is_running=True)
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(done)
        self._message.setText(
            tr("{done} of {sheets}", done=done, sheets=tr("%n sheet(s)", "", total))
        )

    def show_end(self, words: str) -> None:
        """Show how it ended; another print may begin."""
        self._show_running(is_running=False)
        self._message.setText(words)

    @property
    def searched(self) -> str:
        """Return the text by which others are looked for."""
        return self._search.text().strip()

    def show_found(self, found: BatchPatients) -> tuple[CourseId, ...]:
        """Show who was found by a text; those who are new here can be chosen from now on.

        Returns:
            Courses whose page is unknown here.
        """
        known = {row.patient.patient_id for row in self._rows}
        unknown = tuple(one for one in found.unknown if one not in self._pages)
        self._pages |= dict.fromkeys(unknown, UNKNOWN)
        self._add([row for row in found.rows if row.patient.patient_id not in known])
        wanted = {row.patient.patient_id for row in found.rows}
        for number, row in enumerate(self._rows):
            self._list.setRowHidden(number, row.patient.patient_id not in wanted)
        return unknown

    def show_pages(self, courses: Collection[CourseId], letters: Collection[CourseId]) -> None:
        """Show which page prints for some courses: the letter for some of those."""
        for course_id in courses:
            self._pages[course_id] = _letter_words() if course_id in letters else _sheet_words()
        blocker = QSignalBlocker(self._list)
        for number, row in enumerate(self._rows):
            if row.course_id in courses:
                self._show_words(number, 2, self._pages[row.course_id])
        blocker.unblock()
        self._list.viewport().update()

    def reject(self) -> None:
        """Cancel what runs; close when nothing does."""
        if self._is_running:
            self.cancelled.emit()
        else:
            super().reject()

    def _build_pickers(self, *, has_more: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        for name, words, deed in (
            ("pickToday", tr("&Seen today"), self._on_pick_today),
            ("pickAll", tr("&All"), self._on_pick_all),
            ("pickNone", tr("&None"), self._on_pick_none),
        ):
            button = QPushButton(words)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(deed)
            row.addWidget(button)
        row.addStretch(1)
        spoken = tr("Find a patient by name, id or birth date")
        self._search = search_line("batchSearch", spoken, tr("Find others"))
        if not has_more:
            self._search.hide()
        self._search.textChanged.connect(self._on_search_changed)
        row.addWidget(self._search, 1)
        return row

    def _build_list(self, offered: BatchPatients) -> QTableWidget:
        spoken = tr("Patients whose sheets are printed; Space chooses")
        self._headings = (tr("Name"), tr("Last visit"), tr("Page"))
        self._list = plain_table("batchPatients", spoken, self._headings, ())
        give_lines(self._list)
        widen(self._list, 2, (_sheet_words(), _letter_words()))
        self._ticks: list[QTableWidgetItem] = []
        self._pages |= dict.fromkeys(offered.unknown, UNKNOWN)
        self._add(offered.rows)
        self._list.installEventFilter(_Ticking(self._list))
        if offered.rows:
            self._list.setCurrentCell(0, 0)
        self._list.itemChanged.connect(self._on_item_changed)
        return self._list

    def _add(self, rows: Sequence[PatientRow]) -> None:
        blocker = QSignalBlocker(self._list)  # a change is a choice
        first = len(self._rows)
        self._rows += rows
        self._list.model().insertRows(first, len(rows))
        for number, row in enumerate(rows, start=first):
            page = self._pages.get(row.course_id) or _sheet_words()
            tick = self._show_words(number, 0, name_words(row))
            tick.setFlags(READ_ONLY | Qt.ItemFlag.ItemIsUserCheckable)
            tick.setCheckState(Qt.CheckState.Unchecked)
            self._ticks.append(tick)
            self._show_words(number, 1, _seen(row))
            self._show_words(number, 2, page)
        blocker.unblock()
        widen(self._list, 1, {_seen(row) for row in self._rows})

    def _show_words(self, number: int, column: int, words: str) -> QTableWidgetItem:
        item = QTableWidgetItem(words)
        item.setFlags(READ_ONLY)
        item.setToolTip(words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{self._headings[column]}: {words}")
        self._list.setItem(number, column, item)
        return item

    def _build_manner(self) -> QHBoxLayout:
        row = QHBoxLayout()
        label = QLabel(tr("S&tyle"))
        self._style = ClosedList()
        self._style.setObjectName("batchStyle")
        self._style.addItems([tr(words) for words in SHEET_CHOICES.values()])
        label.setBuddy(self._style)
        self._grey = QCheckBox(tr("&Greys"))
        self._grey.setObjectName("batchGrey")
        for widget in (label, self._style, self._grey):
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _build_progress(self) -> ProgressBar:
        self._progress = ProgressBar("batchProgress", tr("Sheets made so far"))
        self._progress.hide()
        self._message = words_label("batchMessage", "")
        return self._progress

    def _build_buttons(self) -> None:
        self._print, self._pdf = QPushButton(tr("P&rint…")), QPushButton(tr("Save P&DF…"))
        self._print.setObjectName("batchPrint")
        self._print.clicked.connect(self._on_print_clicked)
        self._pdf.setObjectName("batchPdf")
        self._pdf.clicked.connect(self._on_pdf_clicked)
        box = self.add_closing(self._pdf, primary=self._print)
        self._close = box.button(QDialogButtonBox.StandardButton.Close)

    def _show_running(self, *, is_running: bool) -> None:
        self._is_running = is_running
        self._progress.setVisible(is_running)
        self._close.setText(tr("&Cancel") if is_running else tr("&Close"))
        for widget in (self._print, self._pdf, self._search, self._list, self._style, self._grey):
            widget.setEnabled(not is_running)

    def _pick(self, seen_on: date | None, *, everyone: bool = False) -> None:
        """Choose who was seen on a day, or everyone who is shown on top of those chosen."""
        blocker = QSignalBlocker(self._list)
        for number, (tick, row) in enumerate(zip(self._ticks, self._rows, strict=True)):
            is_shown = everyone and not self._list.isRowHidden(number)
            is_seen = seen_on is not None and row.last_visit == seen_on
            is_kept = everyone and tick.checkState() is Qt.CheckState.Checked
            is_chosen = is_shown or is_seen or is_kept
            tick.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
        blocker.unblock()
        self._show_count()

    def _show_count(self) -> None:
        count = len(self.choice.rows)
        self._message.setText(tr("%n sheet(s) chosen.", "", count))
        for button in (self._print, self._pdf):
            button.setEnabled(count > 0)

    def _on_pick_today(self) -> None:
        self._pick(self._today)

    def _on_pick_all(self) -> None:
        self._pick(None, everyone=True)

    def _on_pick_none(self) -> None:
        self._pick(None)

    def _on_search_changed(self, _text: str) -> None:
        if self.searched:
            self.search_wanted.emit(self.searched)
            return
        for number in range(len(self._rows)):
            self._list.showRow(number)

    def _on_item_changed(self, _item: QTableWidgetItem) -> None:
        self._show_count()

    def _on_print_clicked(self) -> None:
        self.print_asked.emit(self.choice)

    def _on_pdf_clicked(self) -> None:
        self.pdf_asked.emit(self.choice)


def _seen(row: PatientRow) -> str:
    return "" if row.last_visit is None else day_words_in_full(row.last_visit)


def _letter_words() -> str:
    return tr("letter: red flag")


def _sheet_words() -> str:
    return tr("sheet", "a page for the patient")
