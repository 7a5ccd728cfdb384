"""The system's keychain: whoever is logged in at this computer may open the clinic by it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import keyring
import keyring.errors

from tracker.errors import InputError
from tracker.language import tr
from tracker.models.encryption.key_file import KeyFile, Unlocked
from tracker.models.sqlite_driver import DataKey
from tracker.preferences import KEYCHAIN, PreferenceFile

SERVICE: Final = "sciatica-course-tracker"
FAILURES: Final = (keyring.errors.KeyringError, RuntimeError, OSError)
"""What a keychain that is not there, or refuses, raises: its own, and what its driver does."""


class Keychain:
    """Holds the data key of one clinic, and for whom; every question may take seconds.

    Args:
        file: The clinic's database; the key file lies beside it.
        preferences: Where it stands that the keychain is used, so that nobody need ask it.
    """

    def __init__(self, file: Path, preferences: PreferenceFile) -> None:
        self._file, self._preferences = file, preferences

    @property
    def is_used(self) -> bool:
        """Return whether it was told the key of a clinic on this computer."""
        return bool(self._preferences.find(KEYCHAIN))

    def remember(self, key: DataKey, person: str) -> None:
        """Let the keychain open the clinic for a person.

        Raises:
            InputError: There is no keychain, or it refuses; nothing was changed.
        """
        clinic = KeyFile.read(self._file).clinic
        with in_words():
            keyring.set_password(SERVICE, clinic, f"{key.secret.hex()} {person}")
        self._preferences.remember({KEYCHAIN: clinic})

    def forget(self) -> None:
        """Let the keychain open nothing any more.

        Raises:
            InputError: It refuses; nothing was changed.
        """
        clinic = self._preferences.find(KEYCHAIN)
        with in_words(), suppress(keyring.errors.PasswordDeleteError):  # it is gone already
            keyring.delete_password(SERVICE, clinic)
        self._preferences.remember({KEYCHAIN: ""})

    def unlock(self) -> Unlocked:
        """Return the key it holds, and for whom.

        Raises:
            InputError: It does not answer, or holds no key of this clinic.
            KeyFileError: The key file is missing, damaged, or of another key.
        """
        found = KeyFile.read(self._file)
        with in_words():
            said = keyring.get_password(SERVICE, found.clinic) or ""
        secret, _, person = said.partition(" ")
        try:
            key = DataKey(bytes.fromhex(secret))
        except ValueError as error:
            raise InputError(
                tr("The keychain holds no key of this clinic. Type the passphrase.")
            ) from error
        found.check_seal(key)
        if person not in found.people:
            raise InputError(
                tr("{name} may not open the clinic any more. Type a passphrase.", name=person)
            )
        return Unlocked(key=key, person=person, role=found.roles[person])


@contextmanager
def in_words() -> Iterator[None]:
    """Say in words that there is no keychain, or that it refuses."""
    try:
        yield
    except FAILURES as error:
        raise InputError(
            tr(
                "This computer's keychain does not answer ({why}). Nothing was changed; the "
                "passphrase opens the clinic as ever.",
                why=str(error) or type(error).__name__,
            )
        ) from error
