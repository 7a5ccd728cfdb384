"""What other windows and programs did with the clinic since somebody looked."""

from dataclasses import dataclass

from tracker.domain.values.changes import Changes
from tracker.models.database import Database
from tracker.models.elsewhere.touches import find_mark, touched_since


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
