"""Who may open the encrypted clinic, and the way out of encryption."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.language import tr
from tracker.ui.dialogs.base_dialog import GAP, ROW_GAP, BaseDialog, set_look, words_label
from tracker.ui.look.closed_list import ClosedList

_SIZE: Final = (560, 460)
OFFERED_MINUTES: Final = (2, 5, 10, 15, 30, 60)
NEVER: Final = 0


class PeopleDialog(BaseDialog):
    """Lists the people; each button asks for its deed, which whoever listens does.

    Args:
        minutes: Without a key or the mouse until the window locks; 0 for never.
        parent: Owner.
        has_keychain: Whether this computer's keychain opens the clinic.

    Signals:
        add_wanted: Somebody more shall open the clinic.
        change_wanted: A person's passphrase shall be another (the name).
        remove_wanted: A person's way in shall end (the name).
        recovery_wanted: A new recovery sheet shall be made.
        off_wanted: The encryption shall be taken away.
        minutes_chosen: The window shall lock after so many minutes.
        keychain_wanted: Whether this computer's keychain shall open the clinic for whoever asks.
    """

    add_wanted = Signal()
    change_wanted = Signal(str)
    remove_wanted = Signal(str)
    recovery_wanted = Signal()
    off_wanted = Signal()
    minutes_chosen = Signal(int)
    keychain_wanted = Signal(bool)

    def __init__(
        self,
        people: Sequence[str],
        minutes: int,
        parent: QWidget | None = None,
        *,
        has_keychain: bool = False,
    ) -> None:
        super().__init__("peopleDialog", tr("Encryption and people"), parent)
        self.take_size(*_SIZE)
        encrypted = tr(
            "The clinic's file is encrypted. These people open it, each with a passphrase of "
            "their own."
        )
        self.column.addWidget(words_label("peopleWords", encrypted))
        self._list = QListWidget()
        self._list.setObjectName("people")
        self._list.setAccessibleName(tr("People who open the clinic"))
        self._list.currentRowChanged.connect(self._allow)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._list, 1)
        row.addLayout(self._build_side())
        self.column.addLayout(row, 1)
        self.column.addLayout(self._build_minutes(minutes))
        self._keychain = QCheckBox(tr("Remember me &on this computer, in the system's keychain"))
        self._keychain.setObjectName("useKeychain")
        self._keychain.setToolTip(
            tr("Whoever is logged in here opens the clinic at the start, but never after a lock.")
        )
        self.show_keychain(is_used=has_keychain)
        self._keychain.clicked.connect(self.keychain_wanted)
        self.column.addWidget(self._keychain)
        self._said = words_label("peopleSaid", "", "problem")
        self.column.addWidget(self._said)
        self._build_foot()
        self.show_people(people)

    def show_people(self, people: Sequence[str]) -> None:
        """Show who opens the clinic now."""
        self._list.clear()
        self._list.addItems(list(people))
        self._list.setCurrentRow(0)
        self.say("")

    def show_keychain(self, *, is_used: bool) -> None:
        """Show whether this computer's keychain opens the clinic."""
        self._keychain.setChecked(is_used)

    def say(self, words: str) -> None:
        """Say why something was not done; empty for nothing."""
        self._said.setText(words)

    def show_running(self, *, is_running: bool) -> None:
        """Let nothing be asked while something is done."""
        self.setEnabled(not is_running)

    def done(self, result: int) -> None:
        """Stay while something is being done."""
        if self.isEnabled():
            super().done(result)

    def _build_side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(ROW_GAP)
        add = _button("addPerson", tr("&Add a person…"))
        self._change = _button("changePassphrase", tr("Change &passphrase…"))
        self._remove = _button("removePerson", tr("&Remove…"))
        add.clicked.connect(self.add_wanted)
        self._change.clicked.connect(lambda: self.change_wanted.emit(self._person))
        self._remove.clicked.connect(lambda: self.remove_wanted.emit(self._person))
        for button in (add, self._change, self._remove):
            side.addWidget(button)
        side.addStretch(1)
        return side

    def _build_minutes(self, minutes: int) -> QHBoxLayout:
        self._minutes = ClosedList()
        self._minutes.setObjectName("lockMinutes")
        for one in sorted({*OFFERED_MINUTES, minutes} - {NEVER}):
            self._minutes.addItem(tr("after %n minute(s)", "lock", one), one)
        self._minutes.addItem(tr("never", "lock"), NEVER)
        self._minutes.setCurrentIndex(self._minutes.findData(minutes))
        self._minutes.activated.connect(self._on_minutes_chosen)
        label = QLabel(tr("&Lock without a key or the mouse"))
        label.setBuddy(self._minutes)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self._minutes)
        row.addStretch(1)
        return row

    def _on_minutes_chosen(self) -> None:
        self.minutes_chosen.emit(self._minutes.currentData())

    def _build_foot(self) -> None:
        recovery = _button("newRecovery", tr("New recovery &sheet…"))
        off = _button("encryptionOff", tr("&Take encryption away…"))
        recovery.clicked.connect(self.recovery_wanted)
        off.clicked.connect(self.off_wanted)
        self.add_closing(recovery, off)
        set_look(off, "destructive")

    @property
    def _person(self) -> str:
        item = self._list.currentItem()
        return "" if item is None else item.text()

    def _allow(self, row: int) -> None:
        self._change.setEnabled(row >= 0)
        self._remove.setEnabled(row >= 0 and self._list.count() > 1)


def _button(name: str, words: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button
