"""The way into an encrypted clinic, before anything of it is open."""

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tracker.errors import InputError, TrackerError
from tracker.models.sqlite_driver import DataKey, is_encrypted
from tracker.preferences import KEYCHAIN, PreferenceFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.encryption import Unlocked

LAST_PERSON: Final = "last_person"
FREE_ATTEMPTS: Final = 3  # before one has to wait
LONGEST_WAIT_S: Final = 60


class Entrance:
    """Opens an encrypted clinic, and says with what ever after.

    Args:
        file: The clinic's database; None on a server.
        preferences: Where it stands who opened it last on this computer.
        held: The key of a clinic that is open behind its lock; None when it is closed. A key file
            that was put in the place of ours opens another one, and is refused.

    Attributes:
        unlocked: The key and who opened it; None while it is closed, and for a plain file.
        tries: Who opened it at each attempt, empty by the recovery sheet, None where nothing did;
            kept where nobody else notes them: the log of access is not open yet.
    """

    def __init__(
        self,
        file: Path | None,
        preferences: PreferenceFile,
        held: DataKey | None = None,
        note: "Callable[[str | None], None] | None" = None,
    ) -> None:
        self._file, self._preferences, self._held = file, preferences, held
        self._failed = 0
        self.unlocked: Unlocked | None = None
        self.tries: list[str | None] = []
        self._note_try = note or self.tries.append

    @property
    def is_closed(self) -> bool:
        """Return whether somebody has to unlock the clinic first."""
        if self._file is None or self.unlocked is not None:
            return False
        try:
            return is_encrypted(self._file)
        except OSError:
            return False  # opening it says why

    @property
    def last_person(self) -> str:
        """Return who opened it last on this computer; empty when unknown."""
        return self._preferences.find(LAST_PERSON)

    @property
    def wait_s(self) -> int:
        """Return how many seconds the next attempt has to wait; more after each failed one."""
        beyond = self._failed - FREE_ATTEMPTS
        return 0 if beyond < 0 else min(2**beyond, LONGEST_WAIT_S)

    def people(self) -> tuple[str, ...]:
        """Return who may open it; runs on the worker thread.

        Raises:
            KeyFileError: The key file is missing or damaged.
        """
        # Late, as below: argon2, cryptography and SQLAlchemy come with it.
        from tracker.services.encryption import people_of  # noqa: PLC0415

        return () if self._file is None else people_of(self._file)

    def unlock(self, secret: str, person: str | None) -> None:
        """Open it; runs on the worker thread for 0.1 s or more.

        Args:
            secret: A passphrase, or what stands on the recovery sheet.
            person: Whose passphrase it is; None tries everybody's.

        Raises:
            WrongKeyError: It opens nothing.
            KeyFileError: The key file is missing, damaged or was changed.
        """
        from tracker.services.encryption import unlock  # noqa: PLC0415

        if self._file is not None:
            self._attempt(partial(unlock, self._file, secret, person, self._held))

    @property
    def offers_keychain(self) -> bool:
        """Return whether the system's keychain may open it: at a start, never behind a lock."""
        return self._held is None and bool(self._preferences.find(KEYCHAIN))

    def unlock_by_keychain(self) -> None:
        """Open it with what the keychain holds; runs on the worker thread.

        Raises:
            InputError: It does not answer, or holds no key of this clinic.
            KeyFileError: The key file is missing, damaged, or of another key.
        """
        from tracker.services.way_in.keychain import Keychain  # noqa: PLC0415

        if self._file is not None and self.offers_keychain:
            self._attempt(Keychain(self._file, self._preferences).unlock)

    def _attempt(self, unlock: "Callable[[], Unlocked]") -> None:
        try:
            self.unlocked = unlock()
        except TrackerError:
            self._note(None)
            raise
        self._note(self.unlocked)

    def _note(self, unlocked: "Unlocked | None") -> None:
        """Take note of every attempt, the failed ones (None) too."""
        self._failed = self._failed + 1 if unlocked is None else 0
        self._note_try(None if unlocked is None else unlocked.person or "")
        if unlocked is not None and unlocked.person is not None:
            with suppress(InputError):  # whoever it was chooses anew next time
                self._preferences.remember({LAST_PERSON: unlocked.person})
