"""Copies of pages that another program shows: for this account alone, and gone with the window.

A window that was killed cannot take its copies along; the next one that starts does.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile

FOLDER_MODE: Final = 0o700
READ_ONLY: Final = 0o400  # the copy is a patient's page, and what was handed out is never changed
_IN_USE: Final = "in-use"


class OpenedPages:
    """The copies of one window.

    Args:
        folder: Where every window has a folder of its own; made when it is first needed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own: Path | None = None
        self._lock: QLockFile | None = None

    def put(self, name: str, content: bytes) -> Path:
        """Return a copy nobody else can read and nobody writes.

        Raises:
            OSError: It cannot be written.
        """
        copy = self._own_folder() / name
        copy.unlink(missing_ok=True)
        copy.touch(mode=READ_ONLY | 0o200)
        copy.write_bytes(content)
        copy.chmod(READ_ONLY)
        return copy

    def remove_left(self) -> None:
        """Remove the copies of windows that were killed; those of an open one stay."""
        with suppress(OSError):
            for left in self._folder.iterdir():
                lock = _lock_of(left)
                if lock.tryLock(0):
                    lock.unlock()
                    shutil.rmtree(left, ignore_errors=True)

    def close(self) -> None:
        """Remove this window's copies."""
        if self._own is not None and self._lock is not None:
            self._lock.unlock()
            shutil.rmtree(self._own, ignore_errors=True)
            self._own = self._lock = None

    def _own_folder(self) -> Path:
        if self._own is None:
            self._folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
            self._folder.chmod(FOLDER_MODE)
            own = self._folder / f"{os.getpid()}-{os.urandom(4).hex()}"
            own.mkdir(mode=FOLDER_MODE)
            self._lock = _lock_of(own)
            self._lock.tryLock(0)
            self._own = own
        return self._own


def _lock_of(folder: Path) -> QLockFile:
    """Return what tells whether the process that made a folder still runs."""
    lock = QLockFile(str(folder / _IN_USE))
    lock.setStaleLockTime(0)  # however long ago: a window may be open for days
    return lock
