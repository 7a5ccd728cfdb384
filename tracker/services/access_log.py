"""The log of who opened, printed, exported, restored: written without anybody waiting for it.

What is done in a transaction of its own writes its line there. A mere look at a patient has none:
its line waits here until it is written, soon and off the window's thread, so that looking never
waits for whoever else is writing.
"""

from collections import deque
from dataclasses import dataclass
from itertools import islice
from threading import Lock
from typing import Any, Final

from tracker.domain.values.access import Access, AccessKind
from tracker.errors import OutcomeUnknownError
from tracker.models.database import Database
from tracker.models.history.access_log import append_lines
from tracker.services.elsewhere import was_saved
from tracker.services.recording import Recorder

WAITING_MAX: Final = 5_000  # lines kept while the database cannot be written; more are counted


@dataclass(frozen=True, slots=True)
class _Unsure:
    """Lines of which a server did not say whether it has them: the first that wait."""

    save_id: str
    count: int
    lost: int


class AccessLog:
    """Where lines of the log wait until they are written."""

    def __init__(self, database: Database, recorder: Recorder | None = None) -> None:
        self._database, self._recorder = database, recorder or Recorder()
        self._waiting: deque[Access] = deque()
        self._lost, self._writing = 0, Lock()
        self._unsure: _Unsure | None = None
        self._is_over = False

    def note(self, kind: AccessKind, *, by: str | None = None, **about: Any) -> None:
        """Note what is done now; nothing is written and nobody waits.

        Args:
            kind: What is done.
            by: Who does it; None asks for the name, which reads the settings.
            about: ``patient_id``, ``course_id``, ``visit_id``, ``detail``.
        """
        if self._is_over:
            return
        if len(self._waiting) < WAITING_MAX:
            self._waiting.append(self._recorder.access(kind, by, **about))
        else:
            self._lost += 1

    def end(self) -> None:
        """Note nothing any more: the records live elsewhere, and so does their log."""
        self._is_over = True
        self._waiting.clear()

    @property
    def is_waiting(self) -> bool:
        """Return whether lines wait to be written."""
        return bool(self._waiting)

    def write_waiting(self) -> None:
        """Write the lines that wait; one transaction, on any thread.

        Lines that a server was told to save when it went away are asked for first: written twice
        they would stand twice in a log that nobody can change.

        Raises:
            DatabaseUnusableError: It is locked or cannot be written; the lines go on waiting.
        """
        with self._writing:
            self._find_out()
            count, lost = len(self._waiting), self._lost
            lines = list(islice(self._waiting, count))
            if not lines:
                return
            if lost:
                lines.append(self._recorder.access(AccessKind.LINES_LOST, "", detail=str(lost)))
            try:
                with self._database.write() as session:
                    append_lines(session, lines)
            except OutcomeUnknownError as error:
                self._unsure = _Unsure(error.save_id, count, lost)
                raise
            self._forget(count, lost)

    def _find_out(self) -> None:
        """Forget the lines that were written after all; the others are written now."""
        unsure = self._unsure
        if unsure is None:
            return
        if was_saved(self._database, unsure.save_id):
            self._forget(unsure.count, unsure.lost)
        self._unsure = None

    def _forget(self, count: int, lost: int) -> None:
        for _ in range(count):
            self._waiting.popleft()
        self._lost -= lost
