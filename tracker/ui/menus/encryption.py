"""Tools, Encryption and people: encryption on or off, and who opens the clinic."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tracker.errors import CancelledError, TrackerError
from tracker.language import marked, tr
from tracker.ui.menus.rights import reason
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.settings.passphrase_dialog import PassphraseDialog
from tracker.ui.settings.people_dialog import PeopleDialog
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from tracker.domain.people.roles import Person, Role
    from tracker.ui.work.tasks import Progress

Result = TypeVar("Result")
NO_LOCK: Final = marked(
    "There is nothing to lock yet. Without a passphrase a lock would only cover this window: "
    "whoever sits here could start the program anew, or read the file, and see everybody."
)
WHAT_A_LOCK_LEAVES: Final = marked(
    "With one, Lock takes every patient out of the window until a passphrase is typed. It does not "
    "protect what was printed, exported or copied unencrypted before, nor other programs of this "
    "computer: lock its screen as well."
)
NO_LOCK_ON_SERVER: Final = marked(
    "The records are on a server, and this computer may remember how they are opened: whatever a "
    "lock here covered, a new start of the program could show again. Lock the computer's screen."
)


class EncryptionMenu(QObject):
    """Asks in dialogs and does it on the worker thread; what is refused is said in the dialog.

    Signals:
        changed: The clinic is encrypted now, or is not any more; or somebody else works here.
    """

    changed = Signal()

    def __init__(self, window: QWidget, open_course: OpenCourse, tools: Tools) -> None:
        super().__init__(window)
        self._window, self._open_course, self._tools = window, open_course, tools
        self._clinic = tools.clinic

    def show(self) -> None:
        """Offer encryption, or list who opens the encrypted clinic."""
        if self._clinic.path is None:
            self._tools.tasks.run(
                self._clinic.people.all, self._show_logins, self._tools.operations.show_error
            )
        elif self._clinic.is_encrypted:
            self._show_people()
        else:
            self._offer()

    def show_for_lock(self) -> None:
        """Say why there is no lock yet, what one protects and what not, and offer encryption."""
        if self._clinic.path is None:
            self._tools.messenger.tell(tr("Lock"), tr(NO_LOCK_ON_SERVER))
        else:
            self._offer(tr(NO_LOCK), tr(WHAT_A_LOCK_LEAVES))

    def _offer(self, *why: str) -> None:
        dialog = PassphraseDialog(
            tr("Encrypt the clinic"),
            (
                *why,
                tr(
                    "The clinic's file is not encrypted: whoever takes this computer, its disk "
                    "or a backup can read every record."
                ),
                tr(
                    "Encrypted, nobody reads it without a passphrase. Three or four words that "
                    "do not belong together are easy to remember and hard to guess."
                ),
            ),
            tr("Encrypt"),
            name=self._clinic.who.name,
            parent=self._window,
        )
        recovery: list[str] = []

        def work(progress: "Progress") -> str:
            key = self._clinic.encryption.turn_on(dialog.name, dialog.passphrase, progress.report)
            with suppress(CancelledError):  # the next backup goes on
                self._clinic.automatic.encrypt_older(progress.report)
            return key

        def finish(key: str) -> None:
            self._clinic.who.person = dialog.name
            recovery.append(key)
            self.changed.emit()

        self._ask(dialog, tr("Encrypting the clinic's file"), work, finish)
        if recovery:
            self._show_recovery(recovery[0])

    def _show_people(self) -> None:
        clinic = self._clinic
        try:
            people = clinic.people.all()
        except TrackerError as error:
            self._tools.operations.show_error(error)
            return
        keychain = clinic.keychain
        dialog = PeopleDialog(
            people,
            clinic.settings.lock_minutes,
            self._window,
            has_keychain=keychain is not None and keychain.is_used,
        )
        dialog.keychain_wanted.connect(partial(self._use_keychain, dialog))
        dialog.add_wanted.connect(partial(self._add, dialog))
        dialog.change_wanted.connect(partial(self._change, dialog))
        dialog.remove_wanted.connect(partial(self._remove, dialog))
        dialog.recovery_wanted.connect(partial(self._renew, dialog))
        dialog.off_wanted.connect(partial(self._turn_off, dialog))
        dialog.role_chosen.connect(partial(self._change_role, dialog))
        dialog.minutes_chosen.connect(partial(self._remember_minutes, dialog))
        self._hold(dialog)
        dialog.exec()
        dialog.deleteLater()

    def _show_logins(self, people: "tuple[Person, ...]") -> None:
        dialog = PeopleDialog(people, 0, self._window, is_server=True)
        dialog.add_wanted.connect(partial(self._add_login, dialog))
        dialog.remove_wanted.connect(partial(self._remove_login, dialog))
        dialog.role_chosen.connect(partial(self._change_role, dialog))
        self._hold(dialog)
        dialog.exec()
        dialog.deleteLater()

    def _hold(self, dialog: PeopleDialog) -> None:
        """Offer whoever is no clinician what is their own."""
        why = reason(self._clinic.person.role)
        if why:
            dialog.hold_to_own(self._clinic.who.person or "", why)

    def _add_login(self, people: PeopleDialog) -> None:
        from tracker.ui.settings.login_dialog import LoginDialog  # noqa: PLC0415  # hardly ever

        dialog = LoginDialog(people)
        if dialog.exec():
            self._do_with_people(people, partial(self._clinic.people.add, dialog.name, dialog.role))
        dialog.deleteLater()

    def _remove_login(self, people: PeopleDialog, name: str) -> None:
        words = tr(
            "{name} cannot open the clinic any more; the login on the server stays.", name=name
        )
        if self._tools.messenger.confirm(tr("Remove a person"), words, yes=tr("&Remove")):
            self._do_with_people(people, partial(self._clinic.people.remove, name))

    def _change_role(self, people: PeopleDialog, name: str, role: "Role") -> None:
        self._do_with_people(people, partial(self._clinic.people.change, name, role))

    def _do_with_people(self, dialog: PeopleDialog, write: Callable[[], None]) -> None:
        """Change who may do what, and show what holds then."""
        people = self._clinic.people

        def work(_progress: "Progress") -> "tuple[Person, ...]":
            write()
            return people.all()

        self._do(dialog, work, dialog.show_people)

    def _add(self, people: PeopleDialog) -> None:
        words = (tr("Whoever it is types the passphrase here, and tells it to nobody."),)
        title, deed = tr("Add a person"), tr("Add")
        dialog = PassphraseDialog(title, words, deed, parent=people)
        dialog.ask_role()
        self._set_passphrase(people, dialog)

    def _change(self, people: PeopleDialog, name: str) -> None:
        words = (tr("The earlier passphrase opens nothing any more, but for older backups."),)
        title, deed = tr("Change passphrase"), tr("Change")
        dialog = PassphraseDialog(title, words, deed, name=name, parent=people)
        dialog.fix_name()
        self._set_passphrase(people, dialog)

    def _set_passphrase(self, people: PeopleDialog, dialog: PassphraseDialog) -> None:
        def work(_progress: "Progress") -> None:
            self._clinic.encryption.set_passphrase(dialog.name, dialog.passphrase, dialog.role)

        self._ask(dialog, tr("Writing the key file"), work, lambda _none: self._list_anew(people))

    def _remove(self, people: PeopleDialog, name: str) -> None:
        words = tr(
            "{name} cannot open the clinic any more. Older backups open with the passphrase they "
            "were made with.",
            name=name,
        )
        if self._tools.messenger.confirm(tr("Remove a person"), words, yes=tr("&Remove")):
            work = partial(self._clinic.encryption.remove_person, name)
            self._do(people, lambda _progress: work(), lambda _none: self._list_anew(people))

    def _renew(self, people: PeopleDialog) -> None:
        words = tr(
            "A new recovery key is made and shown once. The older sheet opens nothing more, but "
            "for older backups."
        )
        if self._tools.messenger.confirm(tr("New recovery sheet"), words, yes=tr("&Make it")):
            renew = self._clinic.encryption.renew_recovery
            self._do(people, lambda _progress: renew(), self._show_recovery)

    def _turn_off(self, people: PeopleDialog) -> None:
        words = tr(
            "Whoever takes this computer, its disk or a newer backup can read every record then."
        )
        title = tr("Take encryption away")
        if not self._tools.messenger.confirm(title, words, yes=tr("&Take it away")):
            return

        def work(progress: "Progress") -> None:
            self._clinic.encryption.turn_off(progress.report)
            with suppress(TrackerError):  # what it holds opens nothing any more
                if self._clinic.keychain is not None and self._clinic.keychain.is_used:
                    self._clinic.keychain.forget()

        def finish(_none: None) -> None:
            self._clinic.who.person = None
            self.changed.emit()
            people.accept()

        self._do(people, work, finish)

    def _remember_minutes(self, people: PeopleDialog, minutes: int) -> None:
        try:
            self._clinic.settings.remember_lock_minutes(minutes)
        except TrackerError as error:
            people.say(str(error))
        else:
            self.changed.emit()

    def _use_keychain(self, people: PeopleDialog, is_wanted: bool) -> None:  # noqa: FBT001  # a slot
        clinic = self._clinic

        def work(_progress: "Progress") -> None:
            if is_wanted:
                clinic.remember_here()
            elif clinic.keychain is not None:
                clinic.keychain.forget()

        people.show_keychain(is_used=not is_wanted)  # until it is done
        self._do(people, work, lambda _none: people.show_keychain(is_used=is_wanted))

    def _list_anew(self, people: PeopleDialog) -> None:
        try:
            people.show_people(self._clinic.people.all())
        except TrackerError as error:
            people.say(str(error))

    def _ask(
        self,
        dialog: PassphraseDialog,
        label: str,
        work: "Callable[[Progress], Result]",
        finish: Callable[[Result], None],
    ) -> None:
        """Show a dialog until its deed is done or given up."""

        def begin() -> None:
            self._open_course.drafts.flush()
            dialog.begin()
            self._tools.tasks.start(label, work, end, refuse)

        def end(result: Result) -> None:
            dialog.finish()
            finish(result)

        def refuse(error: Exception) -> None:
            dialog.refuse(_said(error))

        dialog.wanted.connect(begin)
        dialog.exec()
        dialog.deleteLater()

    def _do(
        self,
        people: PeopleDialog,
        work: "Callable[[Progress], Result]",
        finish: Callable[[Result], None],
    ) -> None:
        def end(result: Result) -> None:
            people.show_running(is_running=False)
            finish(result)

        def refuse(error: Exception) -> None:
            people.show_running(is_running=False)
            people.say(_said(error))

        self._open_course.drafts.flush()
        people.show_running(is_running=True)
        self._tools.tasks.start(tr("Writing the key file"), work, end, refuse)

    def _show_recovery(self, key: str) -> None:
        # Late: pages need matplotlib.
        from tracker.ui.settings.recovery_dialog import show_recovery  # noqa: PLC0415

        show_recovery(key, self._clinic.settings.read(), self._tools.clock.today(), self._window)


def _said(error: Exception) -> str:
    if not isinstance(error, TrackerError):
        raise error
    return str(error)
