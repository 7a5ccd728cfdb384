"""What is done when the database file was deleted, moved, replaced or written over."""

from dataclasses import dataclass
from pathlib import Path

from tracker.errors import DatabaseUnusableError
from tracker.models.damage.file_guard import FileMovedError, Happened
from tracker.models.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What became of the file.

    Attributes:
        words: What happened, what is kept and what to do.
        is_held: Whether everything saved is still held, and can be written to another file.
        may_be_put_back: Whether its place is free.
    """

    words: str
    is_held: bool
    may_be_put_back: bool


class Rescue:
    """Looks whether the file is the one that was opened, and saves what is held when not."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find_moved(self) -> Moved | None:
        """Return what became of the file; None while it is the one that was opened."""
        try:
            self._database.check_in_place()
        except FileMovedError as error:
            return Moved(
                words=str(error),
                is_held=error.happened is not Happened.OVERWRITTEN,
                may_be_put_back=error.happened is Happened.GONE,
            )
        except DatabaseUnusableError:
            return None  # we ourselves put a file there, or the disk does not say: saving tells it
        return None

    def put_back(self) -> Path:
        """Put the file where it was, with everything that was saved; go on with it.

        Raises:
            DatabaseUnusableError: Another file stands there now, or it cannot be written.
        """
        self._database.put_back()
        return self._file()

    def save_beside(self) -> Path:
        """Write everything that was saved into a new file beside; return it.

        Raises:
            DatabaseUnusableError: It cannot be written, or nothing whole is held.
        """
        return self._database.rescue()

    def _file(self) -> Path:
        return self._database.file or Path()
