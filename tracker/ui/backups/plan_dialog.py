"""Where backups go and how often: two folders, hours, and the age from which one is old."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from tracker.language import tr
from tracker.ui.dialogs.base_dialog import ROW_GAP, words_label
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.fields.named_line import named_line
from tracker.ui.look.closed_list import ClosedList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.services.copies.plan import BackupPlan

_FIELD_WIDTH = 380  # px


class PlanDialog(KeptDialog):
    """Asks for the plan of this computer.

    Args:
        plan: As it is.
        hours: What may be chosen.
        limits: What may be chosen, in days.
        parent: Owner.
        is_server: Whether the clinic is on a server: then it is asked whether this computer makes
            its backups, and whether these are encrypted.

    Signals:
        lock_wanted: Whether the copies of a server are encrypted is to be changed.
    """

    lock_wanted = Signal()

    def __init__(
        self,
        plan: "BackupPlan",
        hours: "Sequence[int]",
        limits: "Sequence[int]",
        parent: QWidget | None = None,
        *,
        is_server: bool = False,
    ) -> None:
        super().__init__("backupPlanDialog", tr("Folders and hours of the backups"), parent)
        self._first = named_line("backupFolder", tr("Folder"))
        self._first.setText(str(plan.folder))
        self._second = named_line("secondFolder", tr("Second folder"), tr("none"))
        self._second.setText("" if plan.second_folder is None else str(plan.second_folder))
        often = [
            (tr("at the latest %n hour(s) after a change", "", number), number) for number in hours
        ]
        old = [(tr("after %n day(s)", "", number), number) for number in limits]
        self._hours = _box("backupHours", tr("How often"), often, plan.every_hours)
        self._limit = _box("backupLimit", tr("Called old"), old, plan.limit_days)
        self._by_itself = _by_itself(plan) if is_server else None
        form = self.add_group()
        if self._by_itself is not None:
            form.addRow(self._by_itself)
        self._add_folder(tr("&Folder"), self._first, "chooseFolder")
        self._add_folder(tr("&Second folder"), self._second, "chooseSecond")
        form.addRow(tr("How &often"), self._hours)
        form.addRow(tr("Called &old"), self._limit)
        self._add_hints(is_server=is_server)
        self.add_problem("planProblem")
        self.add_buttons().accepted.connect(self.accept)

    def _add_hints(self, *, is_server: bool) -> None:
        if is_server:
            self._lock_words = words_label("serverHint", "", "small")
            self._lock = QPushButton()
            self._lock.setObjectName("lockCopies")
            self._lock.setAutoDefault(False)
            self._lock.clicked.connect(self.lock_wanted)
            self.column.addWidget(self._lock_words)
            self.column.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignLeft)
            self.show_locked(is_locked=False)
        hint = tr(
            "On this computer. The second folder may be a USB disk: while it is not plugged in, "
            "nothing is missed; it gets its backup as soon as it is there."
        )
        self.column.addWidget(words_label("planHint", hint, "small"))

    def show_locked(self, *, is_locked: bool) -> None:
        """Say whether the copies of a server are encrypted, and offer the other."""
        one = tr("One workstation of the clinic is enough.")
        plain = tr(
            "The copies are plain files with every patient: encrypt them, or let this computer's "
            "disk be encrypted."
        )
        locked = tr("The copies are encrypted: their passphrase opens them, or their recovery key.")
        self._lock_words.setText(f"{one} {locked if is_locked else plain}")
        self._lock.setText(
            tr("Encrypt copies &no more…") if is_locked else tr("&Encrypt the copies…")
        )

    def show_working(self, *, is_working: bool) -> None:
        """Let nothing be changed while that is being done."""
        self._lock.setEnabled(not is_working)

    def say(self, problem: str) -> None:
        """Say why it was not changed."""
        self.show_problem(problem, self._lock)

    @property
    def folders(self) -> tuple[Path, Path | None]:
        """Return the folders as entered."""
        second = self._second.text().strip()
        return Path(self._first.text().strip()), Path(second) if second else None

    @property
    def every_hours(self) -> int:
        """Return the hours chosen."""
        return int(self._hours.currentData())

    @property
    def is_by_itself(self) -> bool:
        """Return whether backups are made without being asked for."""
        return self._by_itself is None or self._by_itself.isChecked()

    @property
    def limit_days(self) -> int:
        """Return the days chosen."""
        return int(self._limit.currentData())

    def accept(self) -> None:
        """Store, unless a folder cannot be meant."""
        first, second = self.folders
        if not self._first.text().strip() or not first.is_absolute():
            self.show_problem(tr("Choose a folder."), self._first)
        elif second is not None and (not second.is_absolute() or second == first):
            self.show_problem(tr("Choose another folder, or none."), self._second)
        else:
            super().accept()

    def _add_folder(self, label: str, line: QLineEdit, name: str) -> None:
        line.setMinimumWidth(_FIELD_WIDTH)
        choose = QPushButton(tr("Choose…"))
        choose.setObjectName(name)
        choose.setAccessibleName(tr("Choose: {field}", field=line.accessibleName()))
        choose.setAutoDefault(False)
        choose.clicked.connect(lambda: self._choose(line))
        beside = QHBoxLayout()
        beside.setSpacing(ROW_GAP)
        beside.addWidget(line, 1)
        beside.addWidget(choose)
        title = QLabel(label)
        title.setBuddy(line)
        self._forms[0].addRow(title, beside)

    def _choose(self, line: QLineEdit) -> None:
        folder = QFileDialog.getExistingDirectory(self, line.accessibleName(), line.text())
        if folder:
            line.setText(folder)
            line.setModified(True)


def _by_itself(plan: "BackupPlan") -> QCheckBox:
    box = QCheckBox(tr("This computer &makes backups of the server by itself"))
    box.setObjectName("byItself")
    box.setChecked(plan.is_by_itself)
    return box


def _box(name: str, spoken: str, offered: "list[tuple[str, int]]", shown: int) -> QComboBox:
    box = ClosedList()
    box.setObjectName(name)
    box.setAccessibleName(spoken)
    for words, number in offered:
        box.addItem(words, number)
    box.setCurrentIndex(max(0, box.findData(shown)))
    return box
