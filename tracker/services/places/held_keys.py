"""What the copies of a clinic on a server are encrypted with, held by this computer.

Nobody is there to type a passphrase when a copy is made by itself. The key is held by the system's
keychain alone; who may open the copies stands with the preferences, sealed by their passphrases.
"""

from contextlib import suppress
from typing import Final

import keyring

from tracker.errors import InputError
from tracker.language import tr
from tracker.models.encryption.key_file import KeyFile
from tracker.models.sqlite_driver import DataKey
from tracker.models.unusable import KeyFileError
from tracker.preferences import PreferenceFile
from tracker.services.places.copy_keys import CopyKeys, make_copy_keys
from tracker.services.way_in.keychain import FAILURES, SERVICE

OPENERS: Final = "backup_openers"  # in the preferences: who may open the copies, as a key file


class HeldKeys:
    """The keys of one computer's copies; every question may take seconds.

    Args:
        preferences: Of this computer.
        clinic: What the copies are called by: the keychain holds a key for each.
    """

    def __init__(self, preferences: PreferenceFile, clinic: str) -> None:
        self._preferences, self._name = preferences, f"copies-of-server {clinic}"

    @property
    def are_chosen(self) -> bool:
        """Return whether copies are to be encrypted."""
        return bool(self._preferences.find(OPENERS))

    def choose(self, name: str, passphrase: str) -> str:
        """Encrypt the copies from now on; return what stands on their recovery sheet.

        Raises:
            InputError: The passphrase is too easy, or there is no keychain; nothing was changed.
        """
        keys, recovery = make_copy_keys(name, passphrase)
        try:
            keyring.set_password(SERVICE, self._name, keys.key.secret.hex())
        except FAILURES as error:
            raise InputError(
                tr(
                    "This computer's keychain does not answer ({why}). Copies that are made by "
                    "themselves need it: it holds their key. Nothing was changed.",
                    why=str(error) or type(error).__name__,
                )
            ) from error
        self._preferences.remember({OPENERS: keys.text})
        return recovery

    def drop(self) -> None:
        """Encrypt copies no more; those that are keep who may open them.

        Raises:
            InputError: It cannot be remembered; nothing was changed.
        """
        self._preferences.remember({OPENERS: ""})
        with suppress(*FAILURES):  # it opens nothing new
            keyring.delete_password(SERVICE, self._name)

    def find(self) -> CopyKeys | None:
        """Return what the next copy is encrypted with; None where copies are plain.

        Raises:
            InputError: The keychain does not answer, or holds another key: no copy is made plain
                for it.
        """
        text = self._preferences.find(OPENERS)
        if not text:
            return None
        try:
            said = keyring.get_password(SERVICE, self._name) or ""
            key = DataKey(bytes.fromhex(said))
            KeyFile.parse(text.encode()).check_seal(key)
        except (*FAILURES, ValueError, KeyFileError) as no:
            raise InputError(
                tr(
                    "No copy was made: the copies are encrypted, and this computer's keychain "
                    "does not give their key. Unlock it, or choose a passphrase anew under "
                    "Folders and hours of the backups."
                )
            ) from no
        return CopyKeys(key=key, text=text)
