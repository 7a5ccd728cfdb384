"""Who may open an encrypted clinic: unlocking it, its people, passphrases and recovery sheet."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from tracker.domain.people.roles import Role
from tracker.domain.values.clinic import SHORTEST_PASSPHRASE
from tracker.errors import InputError
from tracker.language import tr
from tracker.models.database import Database
from tracker.models.encryption.key_file import KeyFile, Unlocked, make_key_file
from tracker.models.people.rights import check_clinician
from tracker.models.sqlite_driver import DataKey, is_encrypted, key_file_of
from tracker.models.sqlite_file import Progress, ignore_progress

__all__ = ["DataKey", "Encryption", "Unlocked", "is_encrypted", "people_of", "unlock"]

FEWEST_SIGNS: Final = 5  # different ones


def people_of(database: Path) -> tuple[str, ...]:
    """Return who may open an encrypted database.

    Raises:
        KeyFileError: Its key file is missing or damaged.
    """
    return KeyFile.read(database).people


def unlock(
    database: Path, secret: str, person: str | None = None, held: DataKey | None = None
) -> Unlocked:
    """Return the key of an encrypted database, and who opened it; takes 0.1 s or more.

    Args:
        database: The file; the key file lies beside it.
        secret: A passphrase, or what stands on the recovery sheet.
        person: Whose passphrase it is; None tries everybody's.
        held: The key of the clinic that is open behind its lock; None when it is closed.

    Raises:
        WrongKeyError: It opens nothing.
        KeyFileError: The key file is missing, damaged or was changed, or is another clinic's.
    """
    found = KeyFile.read(database)
    if held is not None:
        found.check_seal(held)
    return found.unlock(secret, person)


def check_passphrase(passphrase: str, name: str = "") -> None:
    """Refuse a passphrase that is guessed too easily.

    Raises:
        InputError: It is too short, of too few different signs, or the person's name.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise InputError(
            tr(
                "A passphrase has {count} letters or more. Three or four words that do not belong "
                "together are easy to remember and hard to guess.",
                count=SHORTEST_PASSPHRASE,
            )
        )
    is_name = bool(name) and passphrase.casefold().strip() == name.casefold().strip()
    if is_name or len(set(passphrase)) < FEWEST_SIGNS:
        raise InputError(tr("This passphrase is guessed too easily. Choose another one."))


class Encryption:
    """Encryption of the open clinic: on or off, and who may open it.

    The key file is no table, which a role holds: whoever is no clinician is refused here, but for a
    passphrase of their own.

    Args:
        database: The open one.
        find_person: Returns who opened it by a passphrase of their own; None by anything else.
    """

    def __init__(
        self, database: Database, find_person: Callable[[], str | None] = lambda: None
    ) -> None:
        self._database, self._find_person = database, find_person

    @property
    def is_on(self) -> bool:
        """Return whether the clinic's file is encrypted."""
        return self._database.key is not None

    @property
    def people(self) -> tuple[str, ...]:
        """Return who may open the clinic; empty when it is not encrypted.

        Raises:
            KeyFileError: The key file is missing or damaged.
        """
        return self._key_file().people if self.is_on else ()

    @property
    def roles(self) -> Mapping[str, Role]:
        """Return what each of them may do.

        Raises:
            KeyFileError: The key file is missing or damaged.
        """
        return self._key_file().roles if self.is_on else {}

    def turn_on(self, name: str, passphrase: str, progress: Progress = ignore_progress) -> str:
        """Encrypt the clinic's file; return what stands on the recovery sheet.

        Args:
            name: Who opens it from now on.
            passphrase: How.
            progress: Called with steps done and steps in all.

        Raises:
            InputError: The passphrase is too easy, or the clinic is on a server.
            NotAllowedError: Whoever asks is no clinician; so with all that follows.
            DatabaseUnusableError: It is open elsewhere, or the disk is full; it is as it was.
        """
        check_clinician(self._database.person)
        check_passphrase(passphrase, name)
        file = self._file()
        made, key, recovery = make_key_file(name, passphrase)
        made.write(file, key)  # first: without it nobody could open what follows
        with ExitStack() as undoing:
            undoing.callback(_drop_unused, file)
            self._database.convert(key, progress)
            undoing.pop_all()
        return recovery

    def turn_off(self, progress: Progress = ignore_progress) -> None:
        """Write the clinic's file without encryption.

        Raises:
            DatabaseUnusableError: It is open elsewhere, or the disk is full; it is as it was.
        """
        check_clinician(self._database.person)
        self._database.convert(None, progress)
        key_file_of(self._file()).unlink(missing_ok=True)  # it opens nothing any more

    def set_passphrase(self, name: str, passphrase: str, role: Role | None = None) -> None:
        """Let a person open the clinic, or change a person's passphrase.

        Args:
            name: Of the person.
            passphrase: How they open it from now on.
            role: What they may do; None leaves it as it is, a new person is a clinician.

        Raises:
            NotAllowedError: It is not one's own passphrase, and whoever asks is no clinician.
            InputError: The name or passphrase is not allowed, or the file cannot be written.
        """
        if role is not None or name != self._find_person():
            check_clinician(self._database.person)
        check_passphrase(passphrase, name)
        key = self._key()
        self._key_file().with_person(key, name, passphrase, role).write(self._file(), key)

    def set_role(self, name: str, role: Role) -> None:
        """Change what a person may do; it holds from when they open the clinic next.

        Raises:
            InputError: Nobody would be a clinician then, or the file cannot be written.
        """
        check_clinician(self._database.person)
        key = self._key()
        self._key_file().with_role(key, name, role).write(self._file(), key)

    def remove_person(self, name: str) -> None:
        """Take a person's way in away.

        Raises:
            InputError: Nobody else could open the clinic then, or the file cannot be written.
        """
        check_clinician(self._database.person)
        key = self._key()
        self._key_file().without_person(key, name).write(self._file(), key)

    def renew_recovery(self) -> str:
        """Make a new recovery sheet and return what stands on it; an older one opens nothing.

        Raises:
            InputError: The key file cannot be written; the older sheet still opens it.
        """
        check_clinician(self._database.person)
        key = self._key()
        made, recovery = self._key_file().with_recovery(key)
        made.write(self._file(), key)
        return recovery

    def _key_file(self) -> KeyFile:
        found = KeyFile.read(self._file())
        found.check_seal(self._key())
        return found

    def _key(self) -> DataKey:
        if self._database.key is None:
            raise InputError(tr("The clinic is not encrypted."))
        return self._database.key

    def _file(self) -> Path:
        if self._database.file is None:
            raise InputError(
                tr("The clinic's database is on a server: encrypt the server's own disk.")
            )
        return self._database.file


def _drop_unused(file: Path) -> None:
    """Remove a key file that opens nothing; the file may be encrypted though it was stopped."""
    if not is_encrypted(file):
        key_file_of(file).unlink(missing_ok=True)
