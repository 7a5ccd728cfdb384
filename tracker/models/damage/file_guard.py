"""Whether the database file is still the one that was opened, before anything is written to it.

SQLite goes on writing into a file that was deleted, renamed or copied over: what is saved then is
in no file anybody opens again, or destroys the one that was put there. Its own guide names these
cases (howtocorrupt.html, "Unlinking or renaming a database file while in use" and "Mispairing
database files and hot journals").
"""

import os
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from threading import Lock
from typing import ClassVar, Final

from tracker.errors import DatabaseUnusableError
from tracker.language import marked, tr
from tracker.models.unusable import refused

SIDE_ENDINGS: Final = ("-wal", "-shm")


Place = tuple[int, int]  # device and inode


class Happened(Enum):
    """What became of the file behind our back."""

    GONE = "gone"  # nothing stands there: what was opened is whole, through us alone
    UNPLUGGED = "unplugged"  # nor is its drive there
    REPLACED = "replaced"  # another file stands there: the same
    OVERWRITTEN = "overwritten"  # the same file holds something else


WORDS: Final = {
    Happened.GONE: marked(
        "The clinic's database {file} was deleted or moved away while it was open here. Nothing "
        "more is written; what you typed stays in the form. Everything saved before is still held "
        "by this window: do not close it before it was put back or saved to another file."
    ),
    Happened.UNPLUGGED: marked(
        "The drive with the clinic's database {file} is not there any more: it was pulled out, or "
        "went off, while it was open here. Nothing more is written; what you typed stays in the "
        "form: note it down. Plug the drive in again, then close the program and open it again."
    ),
    Happened.REPLACED: marked(
        "Another file was put in place of the clinic's database {file} while it was open here. "
        "Nothing is written into that file; what you typed stays in the form. Everything saved "
        "before is still held by this window: do not close it before it was saved to another file."
    ),
    Happened.OVERWRITTEN: marked(
        "The clinic's database {file} was written over by another program while it was open here. "
        "Nothing more is read from it or written to it; what you typed stays in the form: note it "
        "down. Then close the program, look at the file, and restore the last backup if it is not "
        "the right one. What was saved last and not yet in the file is kept beside it."
    ),
}


class FileMovedError(DatabaseUnusableError):
    """The file is not the one that was opened; nothing was written.

    Attributes:
        happened: What became of it.
    """

    def __init__(self, happened: Happened, file: Path) -> None:
        super().__init__(tr(WORDS[happened], file=file))
        self.happened = happened


@dataclass(frozen=True, slots=True)
class _Seen:
    """A file as it looks from outside.

    Attributes:
        place: Device and inode.
        carried: How much of the log was carried into it, as the log's index says; SQLite changes
            the file only then.
    """

    place: Place
    size: int
    changed_at: int
    carried: tuple[bytes, bytes, bytes]

    @property
    def is_carrying(self) -> bool:
        """Return whether the log is being carried into the file at this moment."""
        _, done, begun = self.carried
        return done != begun


class FileGuard:
    """Remembers a file as it was opened and as SQLite itself changed it since.

    Attributes:
        happened: What became of it behind our back; None while nothing did. It stays so.
    """

    def __init__(self, file: Path) -> None:
        self._file, self._lock = file, Lock()
        self.happened: Happened | None = None
        self._index = _LogIndex(file)
        self._seen, self._sides = self._look(), _sides(file)

    def check(self) -> None:
        """Refuse when the file is not the one that was opened.

        Raises:
            FileMovedError: What became of it.
        """
        if self.find() is not None:
            raise FileMovedError(self.happened or Happened.GONE, self._file)

    def find(self) -> Happened | None:
        """Return what became of the file; None when it is the one that was opened."""
        with self._lock:
            if self.happened is None:
                seen = self._look()
                self.happened = self._happened(seen)
                if self.happened is None:
                    self._seen = seen
                else:
                    self._part()
            return self.happened

    def renew(self) -> None:
        """Take the file as it is now for the one that is open; a connection must be."""
        with self._lock:
            self._index.take()
            self.happened, self._seen, self._sides = None, self._look(), _sides(self._file)

    @property
    def has_lost_log(self) -> bool:
        """Return whether the log was deleted: what is in it alone would go with this process."""
        log = SIDE_ENDINGS[0]
        return _place(self._file.with_name(self._file.name + log)) != self._sides[log]

    def hold_back(self) -> ExitStack:
        """Return what keeps SQLite from carrying our log into a file that was written over.

        The last connection that closes does so, unless its file is not at its place: within, what
        stands there has another name.
        """
        stack = ExitStack()
        if self.happened is Happened.OVERWRITTEN:
            aside = self._file.with_name(f"{self._file.name}.held")
            with suppress(OSError):
                self._file.rename(aside)
                stack.callback(aside.rename, self._file)
        return stack

    def release(self) -> None:
        """Guard no more; call it when every connection is closed."""
        self._index.release()

    def _look(self) -> _Seen | None:
        """Return how the file looks; None when nothing is there.

        Raises:
            DatabaseUnusableError: The disk does not say: that is a fault of the disk.
        """
        try:
            found = self._file.stat()
            place = found.st_dev, found.st_ino
            return _Seen(place, found.st_size, found.st_mtime_ns, self._index.carried())
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise refused(error, self._file) from error

    def _happened(self, seen: _Seen | None) -> Happened | None:
        before = self._seen
        if before is None or seen is None:
            return None if before is seen else self._how_gone(before)
        if seen.place != before.place:
            return Happened.REPLACED
        if seen.size < before.size:
            return Happened.OVERWRITTEN
        if not self._index.is_there:  # a file this process has for itself has none on the disk
            return None
        is_ours = seen.carried != before.carried or seen.is_carrying
        return None if is_ours or seen.changed_at == before.changed_at else Happened.OVERWRITTEN

    def _how_gone(self, before: _Seen | None) -> Happened:
        is_pulled = before is not None and _device(self._file) != before.place[0]
        return Happened.UNPLUGGED if is_pulled else Happened.GONE

    def _part(self) -> None:
        """Move our log away from the name at which it would be run over another file."""
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        for ending, place in self._sides.items():
            side = self._file.with_name(self._file.name + ending)
            if _place(side) == place:
                apart = f"{self._file.stem}-left-{stamp}{self._file.suffix}{ending}"
                with suppress(OSError):
                    side.rename(side.with_name(apart))


class _LogIndex:
    """The index SQLite keeps beside its log, looked at without harm.

    Closing a file drops every lock this process has on it (POSIX), SQLite's own too. So each index
    is opened once a process, and closed when no guard looks at it any more.
    """

    _open: ClassVar[dict[Place, list[int]]] = {}  # the handle, and how many look at it

    def __init__(self, file: Path) -> None:
        self._file = file.with_name(f"{file.name}-shm")
        self._place: Place | None = None

    @property
    def is_there(self) -> bool:
        """Return whether there is an index to look at."""
        return self._place is not None and bool(os.pread(self._open[self._place][0], 1, 0))

    def carried(self) -> tuple[bytes, bytes, bytes]:
        """Return the log's salt, the frames carried over, and those begun (walformat.html, 2.2)."""
        if self._place is None:
            return b"", b"", b""
        start = os.pread(self._open[self._place][0], 136, 0)
        return start[32:40], start[96:100], start[128:132]

    def release(self) -> None:
        """Look no more."""
        if self._place is None:
            return
        held = self._open[self._place]
        held[1] -= 1
        if not held[1]:
            os.close(self._open.pop(self._place)[0])
        self._place = None

    def take(self) -> None:
        """Look at the index that is there now: it is the same as long as a connection is open."""
        place = _place(self._file)
        if place == self._place:
            return
        self.release()
        if place is not None:
            with suppress(OSError):
                held = self._open.get(place) or [os.open(self._file, os.O_RDONLY), 0]
                held[1] += 1
                self._open[place], self._place = held, place


def _sides(file: Path) -> dict[str, tuple[int, int] | None]:
    return {ending: _place(file.with_name(file.name + ending)) for ending in SIDE_ENDINGS}


def _device(file: Path) -> int:
    """Return the drive that a file would be on; of its next folder that is there."""
    return next(folder.stat().st_dev for folder in file.parents if folder.is_dir())


def _place(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
