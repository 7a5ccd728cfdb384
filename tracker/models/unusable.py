"""Why a database cannot be used, in words the clinician may read."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError, IntegrityError, NoResultFound
from sqlalchemy.orm.exc import StaleDataError

from tracker.errors import (
    ChangedElsewhereError,
    DatabaseUnusableError,
    GoneError,
    ServerAwayError,
)
from tracker.language import marked, tr


class DatabaseLockedError(DatabaseUnusableError):
    """Another program holds the database."""


class DiskFullError(DatabaseUnusableError):
    """There is no room left to save."""


class DatabaseReadOnlyError(DatabaseUnusableError):
    """The database may be read but not written."""


class DatabaseUnreachableError(DatabaseUnusableError):
    """The file or its folder cannot be opened."""


class ServerUnreachableError(DatabaseUnreachableError):
    """A server does not answer, or does not let this computer in.

    Attributes:
        address: Of the clinic there, without a password.
    """

    def __init__(self, words: str, address: str = "") -> None:
        super().__init__(words)
        self.address = address


class PasswordNeededError(ServerUnreachableError):
    """A server asks for a password, or does not accept the one it was given."""


class NotAllowedError(DatabaseUnusableError):
    """Whoever works here may read the clinic, and may not write this."""


class NotADatabaseError(DatabaseUnusableError):
    """The file is no database, or it is encrypted with another key."""


class WrongKeyError(DatabaseUnusableError):
    """The passphrase opens nothing."""


class KeyFileError(DatabaseUnusableError):
    """The key file of an encrypted database is missing, damaged, or was changed."""


class DamagedDatabaseError(DatabaseUnusableError):
    """The file is damaged."""


class ForeignDatabaseError(DatabaseUnusableError):
    """The file is a database of another program."""


class NewerDatabaseError(DatabaseUnusableError):
    """The file was written by a newer version of the program."""


CHANGED_ELSEWHERE: Final = marked(
    "This visit was changed elsewhere while it was open here. Your change was not saved and the "
    "other one was kept. Open the visit again to see it, then amend it."
)
GONE: Final = marked(
    "This patient, course or visit is no longer in the database: it was replaced or removed "
    "elsewhere. Nothing was saved; what was typed stays in the form. Note it down, then close the "
    "program and open it again."
)
NEWER_THERE: Final = marked(
    "Another workstation brought the clinic's records up to a newer version of this program. "
    "Nothing was saved. Install the newer version here, too."
)
_NO_PARENT: Final = ("FOREIGN KEY constraint failed", "23503")  # SQLite's words, SQL's state
LEAST_ROOM_BYTES: Final = 65_536  # what an open database needs beside itself, twice

_KINDS: Final[dict[str, tuple[type[DatabaseUnusableError], str]]] = {
    "SQLITE_BUSY": (
        DatabaseLockedError,
        marked(
            "Another program is using the clinic's database. Nothing was changed. "
            "Close the other program or wait a moment, then try again."
        ),
    ),
    "SQLITE_FULL": (
        DiskFullError,
        marked(
            "The disk is full. Everything saved before is intact; this change was not saved. "
            "Free some space, then save again."
        ),
    ),
    "SQLITE_READONLY": (
        DatabaseReadOnlyError,
        marked(
            "The clinic's database may only be read here, not written. Nothing was changed. "
            "Check the permissions of the file and its folder."
        ),
    ),
    "SQLITE_CANTOPEN": (
        DatabaseUnreachableError,
        marked(
            "The clinic's database cannot be opened. Check that its folder exists and may be read."
        ),
    ),
    "SQLITE_NOTADB": (
        NotADatabaseError,
        marked(
            "This file is not a database of this program, or it is encrypted and its key file "
            "(its name with .keys) is not beside it. It was left as it is."
        ),
    ),
    "SQLITE_CORRUPT": (
        DamagedDatabaseError,
        marked(
            "The clinic's database is damaged. Nothing was changed. "
            "Keep a copy of the file and restore the last backup."
        ),
    ),
    "SQLITE_IOERR": (
        DatabaseUnreachableError,
        marked(
            "The disk reported a fault while the clinic's database was used. "
            "Nothing was changed. Check the disk and make a backup elsewhere."
        ),
    ),
}
# SQLite's words where the driver gives no name: while it copies a whole file.
_NAMELESS: Final = {
    "database is locked": "SQLITE_BUSY",
    "database or disk is full": "SQLITE_FULL",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
    "disk I/O error": "SQLITE_IOERR",
    "not authorized": "NOT_ALLOWED",
}
SERVER_AWAY: Final = marked(
    "The clinic's server does not answer. Everything saved before is there; this was not "
    "saved. Check the network and that the server runs, then try again."
)
_KINDS["SERVER_AWAY"] = (ServerAwayError, SERVER_AWAY)
NOT_ALLOWED: Final = marked(
    "You may not do this in this clinic. Nothing was changed. Ask a clinician, who may, or who "
    "changes what you may do."
)
_KINDS["NOT_ALLOWED"] = (NotAllowedError, NOT_ALLOWED)
_KINDS["SERVER_REFUSES"] = (
    DatabaseReadOnlyError,
    marked(
        "The clinic's server does not let this user do that. Nothing was changed. "
        "Ask whoever looks after the server for the right."
    ),
)
# The beginning of an SQLSTATE (PostgreSQL 17, appendix A) → what it is called here.
_BY_SQLSTATE: Final = {
    "08": "SERVER_AWAY",
    "25P03": "SERVER_AWAY",
    "25006": "SQLITE_READONLY",
    "28": "SERVER_REFUSES",
    "40": "SQLITE_BUSY",
    "42501": "NOT_ALLOWED",
    "53100": "SQLITE_FULL",
    "53": "SERVER_AWAY",
    "55P03": "SQLITE_BUSY",
    "57014": "SERVER_AWAY",
    "57P": "SERVER_AWAY",
    "58": "SQLITE_IOERR",
    "XX001": "SQLITE_CORRUPT",
    "XX002": "SQLITE_CORRUPT",
}
_KINDS["SQLITE_LOCKED"] = _KINDS["SQLITE_BUSY"]
_BY_ERRNO: Final = {
    errno.ENOSPC: "SQLITE_FULL",
    errno.EDQUOT: "SQLITE_FULL",
    errno.EROFS: "SQLITE_READONLY",
    errno.EACCES: "SQLITE_READONLY",
    errno.EPERM: "SQLITE_READONLY",
    errno.ENOENT: "SQLITE_CANTOPEN",
}


def damaged(file: Path | None = None) -> DatabaseUnusableError:
    """Return the error that a file is damaged."""
    kind, words = _KINDS["SQLITE_CORRUPT"]
    return kind(f"{file}: {tr(words)}" if file else tr(words))


def find_unusable(
    error: BaseException | None, file: Path | None = None, *, place: Path | None = None
) -> DatabaseUnusableError | None:
    """Return what makes the database unusable; None when the error is a defect of ours.

    Args:
        error: What the driver raised, SQLAlchemy's wrapping of it, or what the system refused.
        file: Named in the words when several may be meant.
        place: Whose disk is asked whether it has room; the file's when it is not given.
    """
    driver_error = error.orig if isinstance(error, DBAPIError) else error
    name = _name_of(driver_error)
    if name.startswith("SQLITE_IOERR") and _is_full(place or file):
        name = "SQLITE_FULL"
    for prefix, (kind, words) in _KINDS.items():
        if name.startswith(prefix):
            return kind(f"{file}: {tr(words)}" if file else tr(words))
    return None


def refused(error: OSError, file: Path) -> DatabaseUnusableError:
    """Return what the system refused of a database file, in words."""
    return find_unusable(error, file) or DatabaseUnreachableError(f"{file}: {error.strerror}")


def _name_of(error: BaseException | None) -> str:
    """Return SQLite's name of what happened; empty when it is none of its business."""
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0, "SQLITE_IOERR")
    if error is not None and hasattr(error, "sqlstate"):
        kinds = {kind.__name__ for kind in type(error).__mro__}
        return _name_of_state(error.sqlstate, is_lost="OperationalError" in kinds)
    name = str(getattr(error, "sqlite_errorname", ""))
    return "NOT_ALLOWED" if name == "SQLITE_AUTH" else name or _NAMELESS.get(str(error), "")


def _name_of_state(state: str | None, *, is_lost: bool) -> str:
    """Return what a server's answer is called; without any, the connection broke."""
    if state is None:
        return "SERVER_AWAY" if is_lost else ""
    return next((name for start, name in _BY_SQLSTATE.items() if state.startswith(start)), "")


def _is_newer(error: BaseException | None) -> bool:
    """Return whether a server refused a write's id, as its tables are of a newer program."""
    refused_in = getattr(getattr(error, "diag", None), "table_name", None)
    return refused_in == "saves" and getattr(error, "sqlstate", None) == "23502"


def _is_full(place: Path | None) -> bool:
    """Return whether a file's disk has no room: SQLite often calls that a fault of the disk."""
    if place is None or not hasattr(os, "statvfs"):
        return False
    try:
        found = os.statvfs(place if place.is_dir() else place.parent)
    except OSError:
        return False
    return found.f_bavail * found.f_frsize < LEAST_ROOM_BYTES


@contextmanager
def translated(place: Path | None) -> Iterator[None]:
    """Give what SQLAlchemy raises as an error people may read; a defect of ours passes.

    Args:
        place: Whose disk is asked whether it has room; None on a server.
    """
    try:
        yield
    except StaleDataError as error:
        raise ChangedElsewhereError(tr(CHANGED_ELSEWHERE)) from error
    except NoResultFound as error:
        raise GoneError(tr(GONE)) from error
    except IntegrityError as error:
        if _is_newer(error.orig):
            raise NewerDatabaseError(tr(NEWER_THERE)) from error
        if not {str(error.orig), getattr(error.orig, "sqlstate", None)} & {*_NO_PARENT}:
            raise
        raise GoneError(tr(GONE)) from error
    except DBAPIError as error:
        unusable = find_unusable(error, place=place)
        if unusable is None:
            raise
        raise unusable from error
