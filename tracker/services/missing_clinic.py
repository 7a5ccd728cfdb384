"""A clinic whose database is not there any more: no empty one takes its place without a word."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from tracker import paths
from tracker.errors import DatabaseUnusableError, InputError
from tracker.files import sync_folder
from tracker.language import tr
from tracker.models.copies.asides import copy_name
from tracker.models.copies.manifest import find_keys_of_copy, find_manifest, sha256_of
from tracker.models.copies.proof import prepared, prove
from tracker.models.encryption.key_file import KeyFile, Unlocked
from tracker.models.sqlite_driver import DataKey, key_file_of
from tracker.models.unusable import (
    KeyFileError,
    PasswordNeededError,
    ServerUnreachableError,
    WrongKeyError,
)
from tracker.preferences import PreferenceFile
from tracker.services.workspace import Workspace

__all__ = [
    "ClinicMissingError",
    "PasswordNeededError",
    "ServerUnreachableError",
    "WrongKeyError",
    "bring_back",
    "is_locked",
    "open_own_clinic",
]

CLINIC_MADE: Final = "clinic_made"  # in the preferences: there was a clinic on this computer
BACKUPS: Final = "backups"  # the folder beside the database
_YES: Final = "yes"


class ClinicMissingError(DatabaseUnusableError):
    """The clinic's own database is missing or empty though there was one.

    Attributes:
        file: Where it should be.
        backup: The newest copy that is whole; None when there is none. An encrypted one says only
            that not a byte of it was changed, until it is opened.
    """

    def __init__(self, file: Path, backup: Path | None) -> None:
        newest = (
            tr("The newest good copy is {file}.", file=backup)
            if backup is not None
            else tr("No good copy of it lies beside it.")
        )
        super().__init__(
            tr(
                "The clinic's database {file} is not there, or it is empty, though there was a "
                "clinic on this computer. No new one was begun. {newest}",
                file=file,
                newest=newest,
            )
        )
        self.file, self.backup = file, backup


def open_own_clinic(
    preferences: PreferenceFile, unlocked: Unlocked | None = None, *, may_be_new: bool
) -> Workspace:
    """Open the clinic's own database, and remember that there is one.

    Args:
        preferences: What this computer remembers.
        unlocked: The key of an encrypted one and who opened it.
        may_be_new: Whether a new one may be begun where there was one.

    Raises:
        ClinicMissingError: There was one, and it is not there.
    """
    file = paths.default_database()
    if not may_be_new:
        check_not_missing(file, preferences)
    opened = Workspace.open(file, preferences, unlocked)
    remember_clinic(preferences)
    return opened


def is_first_start(file: Path, preferences: PreferenceFile) -> bool:
    """Return whether there never was a clinic on this computer, as far as it can tell."""
    has_been = _holds_something(file) or bool(preferences.find(CLINIC_MADE))
    return not has_been and not any(_copies(file))


def check_not_missing(file: Path, preferences: PreferenceFile) -> None:
    """Refuse to begin a new clinic where there was one.

    Raises:
        ClinicMissingError: The file is missing or empty, and one was made here before, or copies
            of one lie beside it.
    """
    if _holds_something(file):
        return
    copies = list(_copies(file))
    if copies or preferences.find(CLINIC_MADE):
        whole = (copy for copy in copies if _is_whole(copy))
        raise ClinicMissingError(file, next(whole, None))


def remember_clinic(preferences: PreferenceFile) -> None:
    """Remember that there is a clinic on this computer; one that cannot remember goes on."""
    if not preferences.find(CLINIC_MADE):
        with suppress(InputError):
            preferences.remember({CLINIC_MADE: _YES})


def is_locked(copy: Path) -> bool:
    """Return whether a copy is encrypted: ``bring_back`` needs a passphrase then."""
    try:
        return find_keys_of_copy(copy) is not None
    except (OSError, DatabaseUnusableError):
        return False  # putting it back says why


def bring_back(copy: Path, file: Path, secret: str = "") -> None:
    """Put a copy where the clinic's database is missing: whole, or not at all.

    Args:
        copy: A backup, or any database of this program.
        file: Where the clinic's database should be.
        secret: A passphrase of an encrypted copy, or what stands on its recovery sheet.

    Raises:
        InputError: Another file came there meanwhile; it was left as it is.
        WrongKeyError: The copy is encrypted, and this does not open it; nothing was put there.
        DatabaseUnusableError: The copy is no database of this program, is damaged, or the disk is
            full; nothing was put there.
    """
    keys = _keys_of(copy)
    key = None if keys is None else keys.unlock(secret).key
    prove(copy, key)
    with prepared(copy, file, key) as ready:
        if _holds_something(file):
            raise InputError(
                tr("{file} is there again. Nothing was put over it. Open it once more.", file=file)
            )
        if keys is not None and key is not None:
            _put_keys(keys, file, key)  # first: without it nobody could open what follows
        ready.replace(file)
        sync_folder(file.parent)


def _keys_of(copy: Path) -> KeyFile | None:
    try:
        text = find_keys_of_copy(copy)
    except OSError:
        return None  # reading it says why
    return None if text is None else KeyFile.parse(text.encode())


def _put_keys(keys: KeyFile, file: Path, key: DataKey) -> None:
    """Write the copy's keys beside the database, unless those that lie there open it as well.

    These may know of a person or a passphrase that is newer than the copy.
    """
    there = key_file_of(file)
    if there.exists():
        try:
            KeyFile.read(file).check_seal(key)
        except KeyFileError:
            there.rename(copy_name(there, "before-restore"))
        else:
            return
    keys.write(file, key)


def _holds_something(file: Path) -> bool:
    try:
        return file.stat().st_size > 0
    except FileNotFoundError:
        return False
    except OSError:
        return True  # it cannot be looked at: opening says why


def _copies(file: Path) -> Iterator[Path]:
    """Yield what may be copies of a database, the newest first."""
    beside = file.parent.glob(f"{file.stem}-*{file.suffix}")
    found = [*beside, *file.parent.joinpath(BACKUPS).glob(f"*{file.suffix}")]
    yield from sorted(found, key=lambda one: one.stat().st_mtime, reverse=True)


def _is_whole(copy: Path) -> bool:
    """Return whether a copy is what it was; of an encrypted one its bytes alone can tell."""
    try:
        if find_keys_of_copy(copy) is None:
            prove(copy)
            return True
        manifest = find_manifest(copy)
        return manifest is None or sha256_of(copy) == manifest.sha256
    except (OSError, DatabaseUnusableError):
        return False
