"""Who may open the encrypted clinic, and the way out of encryption."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.people.roles import Person, Role
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import GAP, ROW_GAP, BaseDialog, set_look, words_label
from tracker.ui.look.closed_list import ClosedList
from tracker.ui.settings.role_box import RoleBox

_SIZE: Final = (560, 460)
OFFERED_MINUTES: Final = (2, 5, 10, 15, 30, 60)
NEVER: Final = 0
_NAME: Final = Qt.ItemDataRole.UserRole  # of an item: whose it is


class PeopleDialog(BaseDialog):
    """Lists the people; each button asks for its deed, which whoever listens does.

    Args:
        minutes: Without a key or the mouse until the window locks; 0 for never.
        parent: Owner.
        has_keychain: Whether this computer's keychain opens the clinic.
        is_server: Whether they are logins of a server, which has passwords of its own.

    Signals:
        add_wanted: Somebody more shall open the clinic.
        change_wanted: A person's passphrase shall be another (the name).
        remove_wanted: A person's way in shall end (the name).
        role_chosen: A person may do something else from now on (the name and the role).
        recovery_wanted: A new recovery sheet shall be made.
        off_wanted: The encryption shall be taken away.
        minutes_chosen: The window shall lock after so many minutes.
        keychain_wanted: Whether this computer's keychain shall open the clinic for whoever asks.
    """

    add_wanted = Signal()
    change_wanted = Signal(str)
    remove_wanted = Signal(str)
    role_chosen = Signal(str, object)
    recovery_wanted = Signal()
    off_wanted = Signal()
    minutes_chosen = Signal(int)
    keychain_wanted = Signal(bool)

    def __init__(
        self,
        people: Sequence[Person],
        minutes: int,
        parent: QWidget | None = None,
        *,
        has_keychain: bool = False,
        is_server: bool = False,
    ) -> None:
        super().__init__("peopleDialog", tr("Encryption and people"), parent)
        self.take_size(*_SIZE)
        self._people: dict[str, Person] = {}
        self._own = self._why = ""
        self._is_server = is_server
        self.column.addWidget(words_label("peopleWords", _words(is_server=is_server)))
        self._list = QListWidget()
        self._list.setObjectName("people")
        self._list.setAccessibleName(tr("People who open the clinic"))
        self._list.currentRowChanged.connect(self._allow)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._list, 1)
        row.addLayout(self._build_side())
        self.column.addLayout(row, 1)
        self.column.addLayout(self._build_role())
        if not is_server:
            self._build_own(minutes, has_keychain=has_keychain)
        self._said = words_label("peopleSaid", "", "problem")
        self.column.addWidget(self._said)
        self._build_foot()
        self.show_people(people)

    def _build_own(self, minutes: int, *, has_keychain: bool) -> None:
        """Ask what is about an encrypted file alone."""
        self.column.addLayout(self._build_minutes(minutes))
        self._keychain = QCheckBox(tr("Remember me &on this computer, in the system's keychain"))
        self._keychain.setObjectName("useKeychain")
        self._keychain.setToolTip(
            tr("Whoever is logged in here opens the clinic at the start, but never after a lock.")
        )
        self.show_keychain(is_used=has_keychain)
        self._keychain.clicked.connect(self.keychain_wanted)
        self.column.addWidget(self._keychain)

    def _build_role(self) -> QHBoxLayout:
        self._role = RoleBox("personRole")
        self._role.activated.connect(self._on_role_chosen)
        label = QLabel(tr("&May"))
        label.setBuddy(self._role)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self._role, 1)
        return row

    def _on_role_chosen(self) -> None:
        shown = self._people.get(self._person)
        if shown is not None and self._role.role is not shown.role:
            self.role_chosen.emit(shown.name, self._role.role)

    def show_people(self, people: Sequence[Person]) -> None:
        """Show who opens the clinic now, and as what."""
        before = self._person
        self._people = {one.name: one for one in people}
        self._list.clear()
        for one in people:
            item = QListWidgetItem(_named(one))
            item.setData(_NAME, one.name)
            self._list.addItem(item)
        names = list(self._people)
        self._list.setCurrentRow(names.index(before) if before in names else 0)
        self.say("")

    def hold_to_own(self, own: str, why: str) -> None:
        """Leave nothing but one's own passphrase, and this computer's keychain.

        Args:
            own: Who asks.
            why: Nothing else is theirs to do.
        """
        self._own, self._why = own, why
        for name in ("addPerson", "lockMinutes", "newRecovery", "encryptionOff"):
            part = self.findChild(QWidget, name)
            if part is not None:  # a server has no file's
                part.setEnabled(False)
                part.setToolTip(why)
        for part in (self._remove, self._role):
            part.setToolTip(why)
        self._list.setCurrentRow(list(self._people).index(own) if own in self._people else 0)
        self._allow(self._list.currentRow())

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
        if self._is_server:
            self._change.hide()
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
        if self._is_server:
            self.add_closing()
            return
        recovery = _button("newRecovery", tr("New recovery &sheet…"))
        off = _button("encryptionOff", tr("&Take encryption away…"))
        recovery.clicked.connect(self.recovery_wanted)
        off.clicked.connect(self.off_wanted)
        self.add_closing(recovery).addButton(off, QDialogButtonBox.ButtonRole.ResetRole)
        set_look(off, "destructive")

    @property
    def _person(self) -> str:
        item = self._list.currentItem()
        return "" if item is None else str(item.data(_NAME))

    def _allow(self, row: int) -> None:
        shown = self._people.get(self._person)
        is_free = shown is not None and not shown.is_owner and not self._why
        is_theirs = not self._why or self._person == self._own
        self._change.setEnabled(row >= 0 and is_theirs)
        self._change.setToolTip("" if is_theirs else self._why)
        self._remove.setEnabled(is_free and self._list.count() > 1)
        self._role.setEnabled(is_free)
        if shown is not None:
            self._role.show_role(shown.role)


def _words(*, is_server: bool) -> str:
    if is_server:
        return tr(
            "These logins open the clinic. What each may do is a right of the server's own, "
            "whatever program is used; who owns the tables is a clinician always."
        )
    return tr(
        "The clinic's file is encrypted. These people open it, each with a passphrase of their own."
    )


def _named(person: Person) -> str:
    if person.is_owner:
        return tr("{name} · owns the tables", name=person.name)
    if person.role is Role.CLINICIAN:
        return person.name
    role = tr("assistant") if person.role is Role.ASSISTANT else tr("reader")
    return tr("{name} · {role}", name=person.name, role=role)


def _button(name: str, words: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button
