"""A connection on which what nobody waits for travels together with what somebody does.

On a network each answer takes its time, however little it says. From ``begin_pipe`` to the end of
the transaction, what is no question is held back and goes with the next one, or with COMMIT; and
questions that are known beforehand are asked ``ahead``, all at once: their answers lie ready when
the same questions are asked. All of it in psycopg's pipeline, in its order; what is refused is
raised by the next answer. Nothing lies half sent on a server, where it would count as work under
way: whoever falls asleep is let go of.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import cache, partial
from typing import Any, Final

import psycopg
from psycopg import Pipeline
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.default import DefaultExecutionContext

from tracker.models.base import Base

PIPED: Final = "is_piped"  # execution option of sessions whose statements may travel together
_WITH_ROWS: Final = re.compile(r"\s*(?:SELECT|WITH|VALUES|TABLE|SHOW)\b|.*\sRETURNING\s", re.DOTALL)
ADD_LINES: Final = "append_access"  # the procedure by which lines of the log are added
_CALLS: Final = re.compile(rf"\s*CALL\s+{ADD_LINES}\b")
_LOG: Final = ("access_log", "settings")  # what it writes
_WRITES: Final = re.compile(r"\s*(INSERT INTO|UPDATE|DELETE FROM)\s+(\w+)")
_ONCE: Final = re.compile(r"\b(?:nextval|currval|setval|set_config)\(")  # another answer each time
PREPARED_AT_MOST: Final = 400  # statements of one connection; a window has some 200
PREPARED_AFTER: Final = 2  # uses; some have ids written into them, and are used once
Given = Mapping[str, Any] | Sequence[Any] | None
_Asked = tuple[Given, "_Cursor"]


class AskedAhead(Exception):  # noqa: N818  # no error: whoever asks ahead catches it
    """A question is on its way; whoever asked it goes on when its answer is needed."""


class _Cursor(psycopg.Cursor[Any]):
    """How many rows were met would have to be waited for.

    What was not answered yet met the one row that it was written for: this transaction read it
    while nobody else may write.
    """

    @property
    def rowcount(self) -> int:
        """Return how many rows were met."""
        is_open = isinstance(self.connection, PipedConnection) and self.connection.is_piped
        found = super().rowcount
        return 1 if is_open and found < 0 else found

    is_kept = False  # its answer may be asked for again

    def again(self, *, is_kept: bool) -> "_Cursor":
        """Return it with its answer to be read from the first row, and kept for another time."""
        self.is_kept = is_kept
        if self.rownumber:
            self.scroll(0, mode="absolute")
        return self

    def close(self) -> None:
        """Let go of the answer, unless it is kept."""
        if not self.is_kept:
            super().close()


class PipedConnection(psycopg.Connection[Any]):
    """Holds statements back until an answer is needed, between ``begin_pipe`` and the end."""

    _pool = None  # it has one, SQLAlchemy's: whom that lets go of need not be closed by hand
    _pipe: Pipeline | None = None
    _until_end: ExitStack
    _held: list[Callable[[], object]]
    _ready: dict[str, list[_Asked]]
    _is_ahead = False
    _undo = "ROLLBACK"

    @property
    def is_piped(self) -> bool:
        """Return whether statements are held back."""
        return self._pipe is not None

    def begin_pipe(self, begin: str, undo: str) -> None:
        """Begin a transaction by this statement; the driver's own would be waited for.

        Args:
            begin: The statement.
            undo: What ends it where nothing is to be kept.
        """
        if self._pipe is None:
            self.autocommit, self._undo = True, undo
            self._held, self._ready, self._until_end = [], {}, ExitStack()
            self._pipe = self._until_end.enter_context(self.pipeline())
            self.hold(partial(self.cursor().execute, begin))

    def hold(self, send: Callable[[], object]) -> None:
        """Send a statement with the next that is waited for."""
        self._held.append(send)

    @property
    def is_ahead(self) -> bool:
        """Return whether whatever is asked is asked ahead at the moment."""
        return self._is_ahead

    @contextmanager
    def asking_ahead(self) -> Iterator[None]:
        """Ask the first question within that has no answer yet, and leave it there."""
        was_ahead, self._is_ahead = self._is_ahead, True  # who is asked ahead may ask so, too
        try:
            yield
        except AskedAhead:
            pass
        finally:
            self._is_ahead = was_ahead

    def ask(self, sql: str, given: Given, cursor: psycopg.Cursor[Any]) -> psycopg.Cursor[Any]:
        """Return a cursor with the answer to a question; the one that was asked ahead, or a new.

        Raises:
            AskedAhead: It is asked ahead at the moment, and has no answer yet.
        """
        known = self._find_asked(sql, given)
        if self._is_ahead:
            if known is None or known[1].description is None:
                self.ask_ahead(sql, given)
                raise AskedAhead
            return known[1].again(is_kept=True)
        if known is None:
            self.hold(partial(cursor.execute, sql, given))
        elif _ONCE.search(sql):
            self._ready[sql].remove(known)
            cursor = known[1].again(is_kept=False)
        else:
            cursor = known[1].again(is_kept=True)
        if cursor.description is None:
            self.answer()
        return cursor

    def ask_ahead(self, sql: str, given: Given) -> None:
        """Let the answer to a question lie ready when it is asked, unless it does already."""
        if self._pipe is not None and self._find_asked(sql, given) is None:
            self._ready.setdefault(sql, []).append((given or (), ahead := _Cursor(self)))
            self.hold(partial(ahead.execute, sql, given))

    def _find_asked(self, sql: str, given: Given) -> "_Asked | None":
        asked = given or ()
        return next((one for one in self._ready.get(sql, ()) if one[0] == asked), None)

    def answer(self) -> None:
        """Send what is held back, in one go, and wait until all of it is answered.

        Raises:
            psycopg.Error: The first that was refused.
        """
        if self._pipe is not None:
            self._send_held()
            self._pipe.sync()

    def _send_held(self) -> None:
        held, self._held = self._held, []
        for send in held:
            send()

    def forget_answers(self, sql: str) -> None:
        """Take no answer any more that a write may have made untrue."""
        written = _find_written(sql)
        if written:
            names = _names_of(*written)
            for asked in [one for one in self._ready if names.search(one)]:
                del self._ready[asked]

    def commit(self) -> None:
        """Commit with all that is held back; return when it is answered."""
        if self._pipe is None:
            super().commit()
            self._restore()
            return
        try:
            self.hold(partial(self.cursor().execute, "COMMIT", prepare=False))
            self.end_pipe()
        except psycopg.Error:
            # After a refusal COMMIT itself is passed over: nobody else would end the transaction.
            with suppress(psycopg.Error):
                self.rollback()
            raise
        self._restore()

    def rollback(self) -> None:
        """Undo; what was refused before is not raised again."""
        if self._pipe is not None:
            self._held = [partial(self.cursor().execute, self._undo, prepare=False)]
            with suppress(psycopg.Error):
                self.end_pipe()
        super().rollback()  # where that was passed over, too
        self._restore()

    def end_pipe(self) -> None:
        """Wait for each statement from now on, until the end of the transaction."""
        if self._pipe is not None:
            with self._until_end:
                self._pipe = None
                self._send_held()

    def _restore(self) -> None:
        if self.autocommit and not self.closed:
            self.autocommit = False


def _find_written(sql: str) -> tuple[str, ...]:
    """Return the tables whose rows a statement may change."""
    if _CALLS.match(sql):
        return _LOG
    written = _WRITES.match(sql)
    if written is None:
        return ()
    return _hanging_on(written[2]) if written[1] == "DELETE FROM" else (written[2],)


@cache
def _names_of(*tables: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(tables)})\b")


@cache
def _hanging_on(table: str) -> tuple[str, ...]:
    """Return a table, and those whose rows may go or change with its rows."""
    found = [table]
    for name in found:
        for one in Base.metadata.sorted_tables:
            if one.name not in found and any(
                key.column.table.name == name for key in one.foreign_keys
            ):
                found.append(one.name)
    return tuple(found)


def pipe(engine: Engine) -> None:
    """Let statements of an engine's piped sessions travel together."""
    event.listen(engine, "do_connect", _connect)
    event.listen(engine, "do_execute", _execute)
    event.listen(engine, "do_executemany", _execute_many)
    engine.dialect.supports_sane_multi_rowcount = False  # see ``_Cursor``


def piped(connection: Connection) -> PipedConnection:
    """Return the driver's connection of one of ours."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, PipedConnection)  # noqa: S101  # the only one (``_connect``)
    return driver


def _connect(_dialect: object, _record: object, given: list[Any], named: dict[str, Any]) -> object:
    connection = PipedConnection.connect(*given, cursor_factory=_Cursor, **named)
    connection.prepared_max, connection.prepare_threshold = PREPARED_AT_MOST, PREPARED_AFTER
    return connection


def _execute(
    cursor: "psycopg.Cursor[Any]", sql: str, given: Given, context: DefaultExecutionContext
) -> bool:
    """Wait for the answer to a question; the driver does not while it is piped."""
    connection = cursor.connection
    if not isinstance(connection, PipedConnection) or not connection.is_piped:
        return False
    if isinstance(cursor, psycopg.ServerCursor):
        connection.end_pipe()  # its rows are read a part at a time
        return False
    if _WITH_ROWS.match(sql):
        connection.forget_answers(sql)  # of what gives back what it wrote
        context.cursor = connection.ask(sql, given, cursor)  # type: ignore[assignment]  # psycopg's own, which says so loosely
    else:
        connection.forget_answers(sql)
        connection.hold(partial(connection.cursor().execute, sql, given))
    return True


def _execute_many(
    cursor: "psycopg.Cursor[Any]", sql: str, given: Sequence[Any], _context: object
) -> bool:
    connection = cursor.connection
    if not isinstance(connection, PipedConnection) or not connection.is_piped:
        return False
    connection.forget_answers(sql)
    connection.hold(partial(connection.cursor().executemany, sql, given))
    return True
