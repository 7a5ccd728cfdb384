"""What other windows and programs did with the clinic since somebody looked."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.domain.values.changes import Changes, Heard
from tracker.models.database import Database
from tracker.models.elsewhere.touches import find_mark, touched_since
from tracker.models.unusable import translated

if TYPE_CHECKING:
    from tracker.models.server.line import Line


@dataclass(frozen=True, slots=True)
class SeenElsewhere:
    """What was found, and the mark to ask from the next time."""

    mark: int
    changes: Changes


class Elsewhere:
    """Tells what others touched; whoever asks keeps the mark, so that nothing is told to nobody.

    Attributes:
        first_mark: How far the others were when this clinic was opened.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.first_mark = 0
        self._line: Line | None = None

    def begin(self) -> None:
        """Take what is stored now as known; call it before anything is read to be shown."""
        with self._database.read() as session:
            self.first_mark = find_mark(session)

    def since(self, mark: int) -> SeenElsewhere:
        """Return what others touched since a mark; what this window wrote itself is left out.

        Raises:
            DatabaseUnusableError: The database cannot be read.
        """
        with self._database.read() as session:
            return SeenElsewhere(*touched_since(session, mark))

    def listen(self, told: Callable[[Heard], None]) -> bool:
        """Hear of a server until ``stop``; return False where nobody tells anything: of a file.

        Args:
            told: Called on a thread of its own; whoever is told asks ``since``.
        """
        self.stop()
        served = self._database.served
        self._line = None if served is None else served.listen(self._database.window, told)
        return self._line is not None

    def doubt(self) -> None:
        """Have it looked and told at once whether the server answers: something failed."""
        if self._line is not None:
            self._line.doubt()

    def was_saved(self, save_id: str) -> bool:
        """Return whether a write was saved whose answer was lost, now that the server is back.

        Raises:
            ServerAwayError: It is not.
            DatabaseLockedError: Somebody writes for long, perhaps that very write.
            ValueError: The clinic is no server's.
        """
        return was_saved(self._database, save_id)

    def stop(self) -> None:
        """Hear no more."""
        if self._line is not None:
            self._line.close()
            self._line = None


def was_saved(database: Database, save_id: str) -> bool:
    """Return whether a write of a clinic was saved; as ``Elsewhere.was_saved``."""
    served = database.served
    if served is None:
        raise ValueError("a file answers at once whether it saved")
    with translated(None):
        served.check()
        return served.was_saved(save_id)
