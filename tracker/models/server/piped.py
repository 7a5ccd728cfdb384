"""A connection on which what nobody waits for travels together with what somebody does.

On a network each answer takes its time, however little it says. So BEGIN goes with the first
question, what is put in or taken out goes with the next one or with COMMIT, and questions that are
known beforehand are asked ``ahead`` all at once: their answers lie ready when they are asked for.
Nothing is answered otherwise than in its order, and what is refused is raised by the next answer.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from typing import Any, Final, Self

import psycopg
from psycopg import Pipeline
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.default import DefaultExecutionContext

from tracker.models.base import UNCOUNTED

PIPED: Final = "is_piped"  # execution option of sessions whose statements may travel together
_WITH_ROWS: Final = ("SELECT", "WITH", "VALUES", "TABLE", "SHOW")

_WRITES: Final = re.compile(r"\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+(\w+)")
_READ_BY_NOBODY_AHEAD: Final = (
    "record_words", "drafts", "touches", "course_summaries", "listed_patients",
)  # fmt: skip
Given = Mapping[str, Any] | Sequence[Any] | None


class _Cursor(psycopg.Cursor[Any]):
    """Whoever uses the driver by itself comes after what is held back, too."""

    def execute(self, *given: Any, **named: Any) -> Self:
        """Send a statement, and first what is held back."""
        _of(self).send_held()
        return super().execute(*given, **named)

    @contextmanager
    def copy(self, *given: Any, **named: Any) -> Iterator[psycopg.Copy]:
        """Copy rows, from now on without holding anything back."""
        _of(self).hold_no_more()
        with super().copy(*given, **named) as rows:
            yield rows


def _of(cursor: psycopg.Cursor[Any]) -> "PipedConnection":
    assert isinstance(cursor.connection, PipedConnection)  # noqa: S101  # the only one
    return cursor.connection


class PipedConnection(psycopg.Connection[Any]):
    """Holds statements back until an answer is needed, between ``begin`` and the end."""

    _pool = None  # it has one, SQLAlchemy's: whom that lets go of need not be closed by hand
    _pipe: Pipeline | None = None
    _until_end: ExitStack
    _held: Sequence[Callable[[], object]] = ()
    _ready: list[tuple[str, Given, psycopg.Cursor[Any]]]
    _check: Callable[[psycopg.Cursor[Any]], None] | None = None
    _checked: psycopg.Cursor[Any]

    @property
    def is_piped(self) -> bool:
        """Return whether statements are held back."""
        return self._pipe is not None

    def begin_pipe(self, begin: str) -> None:
        """Hold statements back from now on, in a transaction that begins with this statement.

        The driver's own BEGIN would be waited for.
        """
        if self._pipe is None:
            self._ready, self._check = [], None
            self.autocommit = True
            self._until_end = ExitStack()
            self._pipe = self._until_end.enter_context(self.pipeline())
            self._held = (partial(self.cursor().execute, begin),)

    def hold(self, sql: str, given: Given = None) -> None:
        """Send a statement with the next that is waited for."""
        self._hold(partial(self.cursor().execute, sql, given))

    def _hold(self, send: Callable[[], object]) -> None:
        self._held = (*self._held, send)

    def hold_many(self, sql: str, given: Sequence[Any]) -> None:
        """Send a statement for each of several values with the next that is waited for."""
        self._hold(partial(self.cursor().executemany, sql, given))

    def answer(self) -> None:
        """Send what is held back, in one go, and wait until all of it is answered.

        Raises:
            psycopg.Error: The first that was refused.
        """
        if self._pipe is not None:
            self.send_held()
            self._pipe.sync()
            self._look()

    def wait_for(self, send: Callable[[], object]) -> None:
        """Send a statement with all that is held back, and wait until it is answered."""
        self._hold(send)
        self.answer()

    def send_held(self) -> None:
        """Send what is held back; nobody waits for it yet."""
        held, self._held = self._held, ()
        for send in held:
            send()

    def look_at(self, sql: str, check: "Callable[[psycopg.Cursor[Any]], None]") -> None:
        """Have an answer looked at as soon as there is one, before any other is used."""
        self._check, self._checked = check, self.cursor()
        self._hold(partial(self._checked.execute, sql))

    def ask_ahead(self, sql: str, given: Given) -> None:
        """Send a question with the next that is waited for; its answer is kept for ``take``."""
        given = given or ()
        if self._pipe is None or any(one[:2] == (sql, given) for one in self._ready):
            return
        cursor = self.cursor()
        self._hold(partial(cursor.execute, sql, given))
        self._ready.append((sql, given, cursor))

    def take(self, sql: str, given: Given) -> "psycopg.Cursor[Any] | None":
        """Return the answer to a question that was asked ahead; None where it was not."""
        for place, (asked, with_it, cursor) in enumerate(self._ready):
            if asked == sql and with_it == (given or ()):
                del self._ready[place]
                if cursor.description is None:
                    self.answer()
                return cursor
        return None

    def forget_answers(self, sql: str) -> None:
        """Take no answer any more that a write may have made untrue."""
        found = _WRITES.match(sql)
        if found is None or found[1] not in _READ_BY_NOBODY_AHEAD:
            self._ready = []

    def _look(self) -> None:
        check, self._check = self._check, None
        if check is not None:
            check(self._checked)

    def commit(self) -> None:
        """Commit with all that is held back; return when it is answered."""
        if self._pipe is None:
            super().commit()
            self._restore()
            return
        if self._check is not None:
            self.answer()  # nothing was asked meanwhile
        self.hold("COMMIT")
        try:
            self.send_held()
            self._end_pipe()
        except psycopg.Error:
            # After a refusal COMMIT itself is passed over: nobody else would end the transaction.
            with suppress(psycopg.Error):
                self.rollback()
            raise
        self._restore()

    def rollback(self) -> None:
        """Undo; what was refused before is not raised again."""
        with suppress(psycopg.Error):
            self._end_pipe()
        super().rollback()
        self._restore()

    def hold_no_more(self) -> None:
        """Send each statement when it comes, until the end: rows are read a part at a time."""
        self.answer()
        self._end_pipe()

    def _restore(self) -> None:
        if self.autocommit and not self.closed:
            self.autocommit = False

    def _end_pipe(self) -> None:
        if self._pipe is not None:
            self._pipe, self._ready, self._held, self._check = None, [], (), None
            self._until_end.close()


def pipe(engine: Engine) -> None:
    """Let statements of an engine's piped sessions travel together."""
    event.listen(engine, "do_connect", _connect)
    event.listen(engine, "do_execute", _execute)
    event.listen(engine, "do_execute_no_params", _execute_bare)
    event.listen(engine, "do_executemany", _execute_many)


def piped(connection: Connection) -> PipedConnection:
    """Return the driver's connection of one of ours."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, PipedConnection)  # noqa: S101  # the only one (``_connect``)
    return driver


def _connect(_dialect: object, _record: object, given: list[Any], named: dict[str, Any]) -> object:
    return PipedConnection.connect(*given, cursor_factory=_Cursor, **named)


def _execute(
    cursor: "psycopg.Cursor[Any]", sql: str, given: Given, context: DefaultExecutionContext
) -> bool:
    connection = cursor.connection
    if not isinstance(connection, PipedConnection) or not connection.is_piped:
        return False
    if isinstance(cursor, psycopg.ServerCursor):
        connection.hold_no_more()
        return False
    ready = connection.take(sql, given)
    if ready is not None:
        context.cursor = ready  # type: ignore[assignment]  # psycopg's own, which says so loosely
        return True
    if not _is_question(sql):
        connection.forget_answers(sql)
    if _is_answered(sql, context):
        connection.wait_for(partial(cursor.execute, sql, given))
    else:
        connection.hold(sql, given)
    return True


def _execute_bare(
    cursor: "psycopg.Cursor[Any]", sql: str, context: DefaultExecutionContext
) -> bool:
    return _execute(cursor, sql, None, context)


def _execute_many(
    cursor: "psycopg.Cursor[Any]", sql: str, given: Sequence[Any], context: DefaultExecutionContext
) -> bool:
    connection = cursor.connection
    if not isinstance(connection, PipedConnection) or not connection.is_piped:
        return False
    connection.forget_answers(sql)
    if _is_answered(sql, context):
        connection.wait_for(partial(cursor.executemany, sql, given))
    else:
        connection.hold_many(sql, given)
    return True


def _is_question(sql: str) -> bool:
    return sql.lstrip()[:8].upper().startswith(_WITH_ROWS)


def _is_answered(sql: str, context: DefaultExecutionContext) -> bool:
    """Return whether somebody needs the answer: rows, or how many were changed."""
    if _is_question(sql) or " RETURNING " in sql:
        return True
    options = context.execution_options
    is_counted = context.isupdate or context.isdelete  # a construct, whose rows are counted
    return is_counted and not any(options.get(name) for name in UNCOUNTED)
