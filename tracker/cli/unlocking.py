"""How a command opens an encrypted clinic: by a file, the environment or a prompt."""

import argparse
import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tracker.errors import DatabaseUnusableError, InputError

if TYPE_CHECKING:
    from tracker.preferences import PreferenceFile
    from tracker.services.encryption import Unlocked
    from tracker.services.workspace import Workspace

VARIABLE: Final = "TRACKER_PASSPHRASE"
LONGEST: Final = 4096  # bytes of a file of one line


def unlocked(database: Path | str, options: argparse.Namespace) -> "Unlocked | None":
    """Return the key of an encrypted database file; None for a plain one or a server's.

    Raises:
        DatabaseUnusableError: Nothing opens it, or nobody said with what.
        InputError: The file of the passphrase cannot be read.
    """
    from tracker.services.encryption import is_encrypted, unlock  # noqa: PLC0415  # SQLAlchemy

    try:
        is_closed = "://" not in str(database) and is_encrypted(Path(database))
    except OSError:
        return None  # opening it says why
    if not is_closed:
        return None
    if getattr(options, "unlocked", None) is None:  # a command that opens twice asks once
        options.unlocked = unlock(Path(database), find_passphrase(options))
    found: Unlocked = options.unlocked
    return found


def note_allowed(
    options: argparse.Namespace, database: Path | str, preferences: "PreferenceFile"
) -> None:
    """Remember the folder of a file that is to be opened even on a share.

    Raises:
        InputError: The preferences cannot be written; nothing was changed.
    """
    from tracker.services.way_in.shared_places import allow_place  # noqa: PLC0415  # hardly ever

    if getattr(options, "even_on_share", False) and "://" not in str(database):
        allow_place(Path(database), preferences)


def open_named(
    database: str,
    preferences: "PreferenceFile",
    key: "Unlocked | None",
    options: argparse.Namespace,
) -> "Workspace":
    """Open a clinic that was named; ask for a server's password where one is needed.

    Raises:
        DatabaseUnusableError: It cannot be opened; also where nobody can be asked.
        InputError: The keychain does not answer, or was to remember what was not typed.
    """
    from tracker.models.unusable import PasswordNeededError  # noqa: PLC0415  # SQLAlchemy
    from tracker.services.workspace import Workspace  # noqa: PLC0415  # as above

    is_to_stay = getattr(options, "remember_password", False)
    try:
        if not is_to_stay:
            return Workspace.open(database, preferences, key)
    except PasswordNeededError:
        if sys.stdin is None or not sys.stdin.isatty():
            raise
    if "://" not in database:
        raise InputError("--remember-password is of a clinic on a server. Nothing was remembered.")
    password = getpass.getpass("Password of the server: ")
    opened = Workspace.open(database, preferences, key, password)
    if is_to_stay:
        from tracker.services.way_in.server_password import remember_password  # noqa: PLC0415  # so

        remember_password(database, password, preferences)
    return opened


def find_passphrase(options: argparse.Namespace, prompt: str = "Passphrase: ") -> str:
    """Return the passphrase, or what stands on the recovery sheet.

    Raises:
        DatabaseUnusableError: Nobody said it, and nobody can be asked.
        InputError: The file that was named cannot be read, or is empty.
    """
    named = getattr(options, "key_file", None)
    if named is not None:
        return first_line(named)
    if os.environ.get(VARIABLE):
        return os.environ[VARIABLE]
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass.getpass(prompt)
    raise DatabaseUnusableError(
        "The clinic is encrypted. Say its passphrase by --key-file FILE (its first line), "
        f"by the variable {VARIABLE}, or at a terminal."
    )


def new_passphrase(options: argparse.Namespace) -> str:
    """Return a new passphrase; at a prompt it is typed twice.

    Raises:
        DatabaseUnusableError: Nobody said it, and nobody can be asked.
        InputError: The two differ, or the file that was named cannot be read.
    """
    is_typed = getattr(options, "key_file", None) is None and not os.environ.get(VARIABLE)
    passphrase = find_passphrase(options, "New passphrase: ")
    if is_typed and getpass.getpass("Again: ") != passphrase:
        raise InputError("The two passphrases differ. Nothing was changed.")
    return passphrase


def first_line(file: Path) -> str:
    """Return the first line of a file: a passphrase.

    Raises:
        InputError: It cannot be read, or its first line is empty.
    """
    try:
        with file.open("rb") as opened:
            lines = opened.read(LONGEST).decode("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise InputError(f"{file} cannot be read ({why}).") from error
    if not lines or not lines[0]:
        raise InputError(f"{file}: its first line is empty; allowed is a passphrase.")
    return lines[0]
