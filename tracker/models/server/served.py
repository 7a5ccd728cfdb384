"""Writing to a server: whether what was to be saved was saved is found out, whatever happened.

A connection that breaks before COMMIT is sent leaves nothing behind. One that breaks before its
answer is there may have saved or not: so each write leaves an id of its own with what it writes,
and once the server is back that id is looked for. It is looked for as a writer, one after the
other, so that a write still under way has ended by then, one way or the other.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event
from time import monotonic
from typing import Final
from uuid import uuid4

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from tracker.domain.values.changes import Heard
from tracker.errors import OutcomeUnknownError, ServerAwayError
from tracker.language import marked, tr
from tracker.models.server.engine import LOOKER, SAVE
from tracker.models.server.line import Line
from tracker.models.server.piped import PIPED
from tracker.models.unusable import SERVER_AWAY, DatabaseLockedError, find_unusable

FIND_OUT_WITHIN_S: Final = 8.0
AGAIN_S: Final = 0.3
OUTCOME_UNKNOWN: Final = marked(
    "The clinic's server went away while it was told to save. Whether it saved this is found out "
    "as soon as it is back; until then what was typed stays."
)
_WAS_SAVED: Final = "SELECT EXISTS (SELECT FROM saves WHERE id = %s)"


class Served:
    """What an open database on a server has beside its engine.

    Attributes:
        line: Over which the server tells; None while nobody listens.
    """

    def __init__(
        self,
        engine: Engine,
        writers: "sessionmaker[Session]",
        readers: "sessionmaker[Session]",
    ) -> None:
        self._engine, self._writers, self._readers = engine, writers, readers
        self._closing = ThreadPoolExecutor(max_workers=1, thread_name_prefix="closing")
        self._answered: set[str] = set()  # their ids are of no use any more
        self.line: Line | None = None

    def listen(self, window: str, told: Callable[[Heard], None]) -> Line:
        """Hear from now on what others write, and whether the server answers."""
        self.line = Line(self._engine, window, told)
        return self.line

    def check(self) -> None:
        """Refuse at once while the server is known to be away: nobody waits for it in vain.

        Raises:
            ServerAwayError: It is.
        """
        if self.line is not None and self.line.is_lost:
            raise ServerAwayError(tr(SERVER_AWAY))

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Yield a session on one moment; its end is told to the server without being waited for."""
        session = self._readers()
        try:
            session.connection(execution_options={PIPED: True})
            yield session
        finally:
            self._closing.submit(session.close)

    def close(self) -> None:
        """Wait until every session that was read in has ended."""
        self._closing.shutdown()

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Yield a session whose work commits as one, or not at all.

        Raises:
            OutcomeUnknownError: It was told to commit and went away for long.
            DBAPIError: Nothing was committed.
        """
        save_id, answered = uuid4().hex, frozenset(self._answered)
        with self._writers() as session:
            session.connection(execution_options={SAVE: (save_id, answered), PIPED: True})
            yield session
            session.flush()  # what fails here was not committed for certain
            try:
                session.commit()
            except DBAPIError as error:
                if not _is_lost(error) or not self._find_out(save_id):
                    raise
        self._answered -= answered
        self._answered.add(save_id)

    def was_saved(self, save_id: str) -> bool:
        """Return whether a write was committed, after whatever is being written.

        Raises:
            DBAPIError: The server is not back.
            DatabaseLockedError: Somebody writes for long.
        """
        with self._engine.execution_options(**LOOKER).begin() as connection:
            return bool(connection.exec_driver_sql(_WAS_SAVED, (save_id,)).scalar_one())

    def _find_out(self, save_id: str) -> bool:
        until, pause = monotonic() + FIND_OUT_WITHIN_S, Event()
        while True:
            try:
                return self.was_saved(save_id)
            except (DBAPIError, DatabaseLockedError) as error:
                if monotonic() > until:
                    raise OutcomeUnknownError(tr(OUTCOME_UNKNOWN), save_id) from error
            pause.wait(AGAIN_S)


def _is_lost(error: DBAPIError) -> bool:
    return isinstance(find_unusable(error), ServerAwayError)
