"""The way to a database file: the driver, and the key of an encrypted one.

One driver for plain and encrypted files, so that both meet the same SQLite and the same errors.
``connect`` is the one place that opens a file, for SQLAlchemy too.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path
from threading import local
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3 as driver  # noqa: TID251  # the same interface, and typed
else:
    from sqlcipher3 import dbapi2 as driver

__all__ = [
    "BUSY_WAIT_S",
    "KEY_BYTES",
    "DataKey",
    "busy_wait_ms",
    "connect",
    "driver",
    "engine_versions",
    "hurry_here",
    "is_encrypted",
    "key_file_of",
    "take_alone",
]

BUSY_WAIT_S: Final = 5.0  # seconds another program's writing is waited for
HURRIED_WAIT_MS: Final = 40  # enough for a short write of our own worker, and nobody sees it
KEY_BYTES: Final = 32
KEY_FILE_SUFFIX: Final = ".keys"  # after the database's whole name
PLAIN_HEADER: Final = b"SQLite format 3\0"
# What a file from elsewhere may not do, and damage that is looked for as cells are read.
_CAUTION: Final = ("PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON")


_THREAD: Final = local()  # of its own for each: the number of one that ended is given again


def hurry_here() -> None:
    """Refuse soon, on this thread from now on, what another program's writing holds up.

    A window that waits stands still. What is refused is said, what is typed stays, and a draft is
    tried again by itself.
    """
    _THREAD.is_hurried = True


def busy_wait_ms() -> int:
    """Return how long a transaction begun on this thread waits for another program's writing."""
    is_hurried = getattr(_THREAD, "is_hurried", False)
    return HURRIED_WAIT_MS if is_hurried else int(BUSY_WAIT_S * 1000)


_ALONE: Final[set[Path]] = set()  # files that this process has for itself


def take_alone(file: Path) -> bool:
    """Open a file from now on for this process alone; return whether the system can do that.

    What processes share beside an open file needs room on the disk. Without that a clinic can be
    read on a full disk, and written as soon as there is room again.
    """
    if os.name == "posix":
        _ALONE.add(file.absolute())
    return os.name == "posix"


@dataclass(frozen=True, slots=True)
class DataKey:
    """The random key a database is encrypted with; it never changes while the file lives.

    Attributes:
        secret: 32 bytes.
    """

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse a key of another length.

        Raises:
            ValueError: It has not 32 bytes.
        """
        if len(self.secret) != KEY_BYTES:
            raise ValueError(f"a data key has {KEY_BYTES} bytes, not {len(self.secret)}")


def is_encrypted(file: Path) -> bool:
    """Return whether a database file is encrypted: it says nothing, and its key file is there.

    Raises:
        OSError: It cannot be read.
    """
    if not key_file_of(file).is_file() or not file.is_file():
        return False
    with file.open("rb") as opened:
        header = opened.read(len(PLAIN_HEADER))
    return len(header) == len(PLAIN_HEADER) and header != PLAIN_HEADER


def key_file_of(database: Path) -> Path:
    """Return where the key file of a database lies, or would lie."""
    return database.with_name(database.name + KEY_FILE_SUFFIX)


def connect(
    file: Path,
    key: DataKey | None = None,
    *,
    may_write: bool = True,
    timeout: float = BUSY_WAIT_S,
    is_shared: bool = False,
) -> "driver.Connection":
    """Open a database file that is there; transactions are begun by whoever uses it.

    Args:
        file: Nothing is made when it is missing.
        key: Of an encrypted file; None for a plain one. A wrong one shows at the first reading.
        may_write: Whether anything may be written; what lies beside the file may be even so.
        timeout: Seconds another program's writing is waited for.
        is_shared: Whether threads hand the connection on to one another.

    Raises:
        driver.Error: The file cannot be opened.
    """
    is_alone = file.absolute() in _ALONE
    mode = "rw&vfs=unix-excl" if is_alone else "rw" if may_write else "ro"
    uri = f"{file.absolute().as_uri()}?mode={mode}"
    connection = driver.connect(
        uri, uri=True, timeout=timeout, isolation_level=None, check_same_thread=not is_shared
    )
    if key is not None:
        connection.execute("PRAGMA cipher_log_level = NONE")  # a wrong key is said in our words
        connection.execute(f"PRAGMA key = \"x'{key.secret.hex()}'\"")
    for pragma in _CAUTION:
        connection.execute(pragma)
    return connection


def engine_versions() -> tuple[str, str]:
    """Return the versions of SQLite and of SQLCipher, e.g. ``3.46.1`` and ``4.6.1``."""
    connection = driver.connect(":memory:")
    found = connection.execute("PRAGMA cipher_version").fetchone()
    connection.close()
    return driver.sqlite_version, "–" if found is None else str(found[0]).split()[0]
