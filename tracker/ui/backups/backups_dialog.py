"""Every backup there is: what it holds, where it lies, what differs from now; and the way back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QTableWidget,
    QWidget,
)

from tracker.domain.words.spans import full_date_and_time
from tracker.language import marked, tr
from tracker.ui.backups.copy_words import difference_rows, reason_words, size_words, state_words
from tracker.ui.dialogs.base_dialog import ROW_GAP, BaseDialog, group_heading, words_label
from tracker.ui.dialogs.read_only_table import plain_table, show_rows
from tracker.ui.look.progress_bar import ProgressBar

if TYPE_CHECKING:
    from tracker.services.copies.differences import PatientDifference
    from tracker.services.copies.listing import CopyState, ListedCopy

HEADINGS: Final = (
    marked("Made"),
    marked("Patients"),
    marked("Visits"),
    marked("Size"),
    marked("Where"),
    marked("State"),
)
DIFFERENT: Final = (
    marked("Patient"),
    marked("Visits only now"),
    marked("Visits changed"),
    marked("Visits only then"),
    marked("Besides"),
)
_WHERE, _STATE = 4, 5
_SIZE: Final = (980, 660)  # px
_DIFFERENCES_HEIGHT: Final = 170  # px
_DIFFERENCES_LEAST: Final = 72  # px: a row, where the screen is low


class BackupsDialog(BaseDialog):
    """Lists the copies, the newest first; whoever listens does what is asked.

    Signals:
        chosen: A ``ListedCopy`` is looked at.
        restore_asked: A ``ListedCopy`` should take the clinic's place.
        undo_asked: What was before the last restore should come back.
        make_asked: A backup should be made now.
        check_asked: Every copy should be read and proven.
        plan_asked: Folders and hours should be changed.
        stop_asked: What is being done should end.
    """

    chosen = Signal(object)
    restore_asked = Signal(object)
    undo_asked = Signal()
    make_asked = Signal()
    check_asked = Signal()
    plan_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("backupsDialog", tr("Backups"), parent)
        self.take_size(*_SIZE)
        self._copies: tuple[ListedCopy, ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self._build_notice()
        self._table = _table("backupsTable", tr("Backups"), HEADINGS)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.itemSelectionChanged.connect(self._on_selected)
        self.column.addWidget(self._table, 3)
        self._build_differences()
        self._build_buttons()
        self._allow()
        self._table.setFocus()

    def reject(self) -> None:
        """Close; what is being done is stopped first, and says so itself."""
        if self._progress.isHidden():
            super().reject()
        else:
            self.stop_asked.emit()

    def show_notice(self, words: str) -> None:
        """Say above the list what somebody should know; empty says nothing."""
        self._notice.setText(words)
        self._notice.setVisible(bool(words))

    def say(self, words: str) -> None:
        """Say below the list what was done, or why not."""
        self._message.setText(words)

    def show_working(self, words: str) -> None:
        """Say that something is being done, and let nothing else begin; empty when it is over."""
        self._progress.setRange(0, 0)
        self._progress.setVisible(bool(words))
        if words:
            self.say(words)
        for button in self._buttons.values():
            button.setEnabled(not words)
        self._allow()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far what is being done is."""
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(done)

    def show_copies(self, copies: "Sequence[ListedCopy]") -> None:
        """List the copies; the one that was looked at stays chosen where it is still there."""
        before = self.copy
        self._copies = tuple(copies)
        self._show_list(is_empty=not copies)
        self._table.clearSelection()
        show_rows(self._table, [_row(copy) for copy in copies])
        for at, copy in enumerate(copies):
            for column, words in ((_WHERE, str(copy.file)), (_STATE, copy.fault)):
                item = self._table.item(at, column)
                if item is not None and words:
                    item.setToolTip(words)
        again = next((at for at, one in enumerate(self._copies)
                      if before is not None and one.file == before.file), 0)  # fmt: skip
        if copies:
            self._table.selectRow(again)
        self._allow()

    def _show_list(self, *, is_empty: bool) -> None:
        """Show the tables; while there is nothing to list, only the words below the buttons."""
        for part in (self._table, self._heading, self._compared):
            part.setHidden(is_empty)
        self._room.setVisible(is_empty)
        if is_empty:
            self._different.hide()
            self._buttons["makeBackupNow"].setFocus()

    def show_state(self, copy: "ListedCopy", state: "CopyState", fault: str) -> None:
        """Say what a copy proved to be."""
        at = next((at for at, one in enumerate(self._copies) if one.file == copy.file), None)
        item = None if at is None else self._table.item(at, _STATE)
        if at is not None and item is not None:
            known = replace(self._copies[at], state=state, fault=fault)
            self._copies = (*self._copies[:at], known, *self._copies[at + 1 :])
            self._allow()
            words = state_words(state)
            item.setText(words)
            item.setToolTip(fault or words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{tr(HEADINGS[_STATE])}: {words}")

    def show_differences(self, found: "Sequence[PatientDifference]") -> None:
        """Show who is not the same in the chosen copy."""
        rows = difference_rows(found)
        show_rows(self._different, rows)
        self._different.setVisible(bool(rows))
        if not found:
            words = tr("Every patient is the same in the chosen copy.")
        else:
            words = tr("%n patient(s) differ: what restoring the chosen copy would change.", "",
                       len(found))  # fmt: skip
        self.say_differences(words)

    def say_differences(self, words: str) -> None:
        """Say how the comparison goes, in place of it."""
        self._compared.setText(words)

    def choose(self, copy: "ListedCopy") -> None:
        """Let a copy stand chosen, of which is known what differs."""
        blocker = QSignalBlocker(self._table)
        for at, one in enumerate(self._copies):
            if one.file == copy.file:
                self._table.selectRow(at)
        blocker.unblock()

    @property
    def copy(self) -> "ListedCopy | None":
        """Return the copy that is looked at."""
        rows = self._table.selectionModel().selectedRows()
        at = rows[0].row() if rows else -1
        return self._copies[at] if 0 <= at < len(self._copies) else None

    def _build_notice(self) -> None:
        self._notice = words_label("backupsNotice", "", "warning")
        self._notice.hide()
        self.column.addWidget(self._notice)
        beside = QHBoxLayout()
        beside.setSpacing(ROW_GAP)
        beside.addWidget(
            self._button("makeBackupNow", tr("&Make a backup now"), self.make_asked.emit)
        )
        beside.addWidget(
            self._button("backupPlan", tr("&Folders and hours…"), self.plan_asked.emit)
        )
        beside.addStretch(1)
        self.column.addLayout(beside)

    def _build_differences(self) -> None:
        self._heading = group_heading(tr("What differs from now"))
        self.column.addWidget(self._heading)
        self._compared = words_label("comparedWords", "")
        self.column.addWidget(self._compared)
        self._different = _table("backupDifferences", tr("What differs from now"), DIFFERENT)
        self._different.setMinimumHeight(_DIFFERENCES_LEAST)
        self._different.setMaximumHeight(_DIFFERENCES_HEIGHT)  # what is left is the list's
        self._different.hide()
        self.column.addWidget(self._different, 2)
        self._message = words_label("backupsMessage", "")
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._progress = ProgressBar("backupsProgress", tr("Progress"))
        self._progress.hide()
        self.column.addWidget(self._message)
        self._room = QWidget()  # below what is said while there is nothing to list
        self._room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._room.hide()
        self.column.addWidget(self._room, 1)
        self.column.addWidget(self._progress)

    def _build_buttons(self) -> None:
        restore = self._button("restoreBackup", tr("&Restore…"), self._on_restore)
        self.add_closing(
            self._button("checkBackups", tr("Chec&k all"), self.check_asked.emit),
            self._button("undoRestore", tr("&Undo the last restore…"), self.undo_asked.emit),
            primary=restore,
        )
        restore.setDefault(False)

    def _button(self, name: str, words: str, deed: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(words.replace("&", ""))
        button.setAutoDefault(False)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(deed)
        self._buttons[name] = button
        return button

    def _allow(self) -> None:
        is_free = self._progress.isHidden()
        copy = self.copy
        is_there = copy is not None and copy.state.value not in ("missing", "damaged")
        self._buttons["restoreBackup"].setEnabled(is_free and is_there)
        has_before = any(one.reason == "before-restore" for one in self._copies)
        self._buttons["undoRestore"].setEnabled(is_free and has_before)

    def _on_selected(self) -> None:
        self._allow()
        if self.copy is not None:
            self.chosen.emit(self.copy)

    def _on_restore(self) -> None:
        if self.copy is not None:
            self.restore_asked.emit(self.copy)


def _table(name: str, spoken: str, headings: Sequence[str]) -> QTableWidget:
    return plain_table(name, spoken, [tr(words) for words in headings], ())


def _row(copy: "ListedCopy") -> tuple[str, ...]:
    counts = copy.counts
    return (
        full_date_and_time(copy.made_at),
        "–" if counts is None else str(counts.patients),
        "–" if counts is None else str(counts.visits),
        size_words(copy.byte_count),
        reason_words(copy),
        state_words(copy.state),
    )
