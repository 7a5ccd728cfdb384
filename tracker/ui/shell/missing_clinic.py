"""What the window asks when the clinic's database is not where it was, or where it must not be."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.errors import DatabaseUnusableError, TrackerError
from tracker.language import tr
from tracker.services.missing_clinic import (
    ClinicMissingError,
    PasswordNeededError,
    ServerUnreachableError,
    WrongKeyError,
    bring_back,
    is_locked,
)
from tracker.services.places.moved_away import RecordsMovedError
from tracker.services.way_in.server_password import hold_password, remember_password
from tracker.services.way_in.shared_places import SharedPlaceError, allow_place
from tracker.ui.backups.copy_words import OF_A_FILE, ask_secret
from tracker.ui.shell.window_parts import OpenClinic, WindowParts
from tracker.ui.work.messages import Messenger

if TYPE_CHECKING:
    from tracker.preferences import PreferenceFile
    from tracker.services.workspace import Workspace
    from tracker.ui.shell.place_shown import PlaceShown

Deed = Callable[[], "OpenClinic | None"]


class MissingClinic:
    """Asks what is to be done about it.

    Of one that is missing: whether to restore the newest backup, to look for the file, or to begin
    anew. Of one that the records have left: whether to go where they are, or to go on here. Of one
    on a share: whether it is to be opened there all the same. Of one on a server: the password, or
    whether to try again.
    """

    def __init__(
        self,
        window: QWidget,
        messenger: Messenger,
        parts: WindowParts,
        place: "PlaceShown",
    ) -> None:
        """Let ``place`` show where the records live, and open another place."""
        self._window, self._messenger, self._parts = window, messenger, parts
        self._place = place

    def find_opener(self, error: TrackerError) -> OpenClinic | None:
        """Return what opens the clinic after all; None when nothing is to be done, or can be."""
        if isinstance(error, _NotOpenedError):
            return self._find_way(error.copy, error.place, str(error))
        if isinstance(error, RecordsMovedError):
            return self._ask_where(error)
        if isinstance(error, SharedPlaceError):
            return self._allow_place(error)
        if isinstance(error, PasswordNeededError):
            return self._ask_password(error.address)
        if isinstance(error, ServerUnreachableError):
            return self._try_again(error)
        begin = self._parts.begin_clinic
        if isinstance(error, ClinicMissingError) and begin is not None:
            return self._ask_missing(error, begin)
        return None

    def _ask_missing(self, error: ClinicMissingError, begin: OpenClinic) -> OpenClinic | None:
        deeds: list[tuple[str, Deed]] = [
            (tr("&Look for the file…"), partial(self._find_file, error.file)),
            (tr("&Begin a new clinic"), lambda: begin),
        ]
        if error.backup is not None:
            back = partial(self._find_way, error.backup, error.file)
            deeds.insert(0, (tr("&Restore that copy"), back))
        title = tr("The clinic's database is not there")
        chosen = self._messenger.choose(title, str(error), [words for words, _ in deeds])
        return None if chosen is None else deeds[chosen][1]()

    def _ask_password(self, address: str) -> OpenClinic | None:
        title = tr("The clinic's server asks for a password")
        words = tr(
            "The clinic's server asks for a password, or does not accept the one this computer "
            "has. What you type is kept in this computer's keychain, where it has one."
        )
        password = self._messenger.ask_secret(title, words, wanted=tr("Password"))
        return partial(self._open_server, address, password) if password else None

    def _open_server(self, address: str, password: str) -> "Workspace":
        hold_password(address, password)
        opened = self._parts.open_clinic()
        if self._parts.preferences is not None:
            with suppress(TrackerError):  # no keychain: it is asked for at the next start
                remember_password(address, password, self._parts.preferences)
        return opened

    def _ask_where(self, error: RecordsMovedError) -> OpenClinic | None:
        """Ask whether to go where the records live now; which opens the program anew."""
        there = tr("Open them &there")
        elsewhere = tr("&Where the records live…")
        choices = (there if error.is_reached_from_here else elsewhere, tr("Go on &here"))
        chosen = self._messenger.choose(tr("The records have moved"), str(error), choices)
        if chosen == 1:
            return partial(self._go_on_here, error)
        if chosen == 0 and error.is_reached_from_here:
            self._place.go_to(error.mark.place, error.address)
        elif chosen == 0:
            self._place.show()
        return None

    def _go_on_here(self, error: RecordsMovedError) -> "Workspace":
        error.go_on_here()
        return self._parts.open_clinic()

    def _try_again(self, error: TrackerError) -> OpenClinic | None:
        title = tr("The clinic's server does not answer")
        choices = (tr("&Try again"), tr("&Where the records live…"))
        chosen = self._messenger.choose(title, str(error), choices)
        if chosen == 1:
            self._place.show()
        return self._parts.open_clinic if chosen == 0 else None

    def _allow_place(self, error: SharedPlaceError) -> OpenClinic | None:
        title = tr("The clinic's database lies in a shared place")
        choices = (tr("&Do not open it"), tr("Open it there &all the same"))
        preferences = self._parts.preferences
        if preferences is None or self._messenger.choose(title, str(error), choices) != 1:
            return None
        return partial(self._open_there, error.file, preferences)

    def _open_there(self, file: Path, preferences: "PreferenceFile") -> "Workspace":
        allow_place(file, preferences)
        return self._parts.open_clinic()

    def _find_file(self, place: Path) -> OpenClinic | None:
        kinds = tr("Databases ({ending});;All files (*)", ending=f"*{place.suffix}")
        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("Look for the clinic's database"), str(Path.home()), kinds
        )
        return self._find_way(Path(name), place) if name else None

    def _find_way(self, copy: Path, place: Path, problem: str = "") -> OpenClinic | None:
        """Return what puts a copy back; of an encrypted one once its passphrase was typed."""
        if not is_locked(copy):
            return partial(self._bring_back, copy, place, "")
        secret = ask_secret(self._messenger, copy, OF_A_FILE, problem)
        return None if secret is None else partial(self._bring_back, copy, place, secret)

    def _bring_back(self, copy: Path, place: Path, secret: str) -> "Workspace":
        try:
            bring_back(copy, place, secret)
        except WrongKeyError as error:
            raise _NotOpenedError(str(error), copy, place) from error
        entrance = None if self._parts.find_entrance is None else self._parts.find_entrance()
        if entrance is not None and entrance.is_closed:
            entrance.unlock(secret, None)
        opened = self._parts.open_clinic()
        opened.backups.note_restored()
        return opened


class _NotOpenedError(DatabaseUnusableError):
    """What was typed does not open a copy."""

    def __init__(self, words: str, copy: Path, place: Path) -> None:
        super().__init__(words)
        self.copy, self.place = copy, place
