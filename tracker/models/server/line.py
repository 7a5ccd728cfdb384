"""The line to a server: a connection of its own, on which it tells, and by which it is known to be.

What is told names the window that wrote and nobody else; what it touched is read from its lines
(``models/elsewhere``), so that nothing is missed that was said while nobody listened. Where the
server does not answer in time, every connection in use is cut: whoever waits on one is told at
once, for a network that is gone tells nobody by itself.
"""

import os
import select
import socket
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from time import monotonic
from typing import Final

import psycopg
from psycopg.pq.abc import PGconn
from sqlalchemy import Engine, event
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

from tracker.domain.values.changes import Heard
from tracker.models.server.settling import CHANNEL

AGAIN_S: Final = 0.5  # after the connection broke, until it is tried again
LOOK_EVERY_S: Final = 2.0
ANSWER_WITHIN_S: Final = 3.0

_CUTS: Final = "cuts"  # how often the server had been away when a connection was made
_Connection = psycopg.Connection[tuple[object, ...]]


class Line:
    """Listens on a thread of its own until it is closed; a connection that breaks is made anew.

    Args:
        engine: How the server is spoken to.
        window: The name of the listener's own writes, which are not told.
        told: Called on the thread: others wrote, the server is away, or it answers again, when
            others may have written unheard.
    """

    def __init__(self, engine: Engine, window: str, told: Callable[[Heard], None]) -> None:
        self._engine, self._window, self._told = engine, window, told
        self._in_use = _InUse(engine)
        self._is_closed = self._is_lost = self._is_doubted = False
        self._woken, self._wake = socket.socketpair()
        self._thread = threading.Thread(target=self._run, name="line", daemon=True)
        self._thread.start()

    @property
    def is_lost(self) -> bool:
        """Return whether the server is known to be away."""
        return self._is_lost

    def doubt(self) -> None:
        """Look at once whether the server answers, and tell: something failed just now."""
        self._is_doubted = True
        self._wake.send(b"?")

    def close(self) -> None:
        """Listen no more; return when the thread has ended."""
        self._is_closed = True
        self._wake.send(b"!")
        self._thread.join()
        self._in_use.forget()
        self._wake.close()
        self._woken.close()

    def _run(self) -> None:
        while not self._is_closed:
            with suppress(DBAPIError, psycopg.Error, OSError):
                self._listen()
            if not self._is_closed:
                self._lose()
                self._wait(None, AGAIN_S)

    def _lose(self) -> None:
        was_lost, self._is_lost = self._is_lost, True
        self._in_use.cut()
        if not was_lost or self._is_doubted:
            self._is_doubted = False
            self._told(Heard.AWAY)

    def _listen(self) -> None:
        held = self._engine.raw_connection()
        connection = held.driver_connection
        assert isinstance(connection, psycopg.Connection)  # noqa: S101  # the only driver
        held.detach()  # nobody else's, and ended with this
        with closing(connection):
            connection.autocommit = True
            connection.execute(f"LISTEN {CHANNEL}")
            self._is_lost, self._is_doubted = False, True
            while not self._is_closed:
                if self._is_doubted:
                    self._is_doubted = False
                    self._told(Heard.THERE)
                self._wait(connection.fileno(), LOOK_EVERY_S)
                _ask(connection.pgconn)
                if _heard(connection.pgconn) - {self._window}:
                    self._told(Heard.TOUCHED)

    def _wait(self, heard: int | None, for_s: float) -> None:
        """Wait until something is heard, the time is over, or somebody wakes it."""
        watched = [self._woken.fileno(), *([] if heard is None else [heard])]
        found, _, _ = select.select(watched, (), (), for_s)
        if self._woken.fileno() in found:
            self._woken.recv(64)


class _InUse:
    """The connections that are lent at the moment, by whom they may be waited on.

    One from before the server was away is lent no more.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine, self._lock = engine, threading.Lock()
        self._lent: set[_Connection] = set()
        self._cuts = 0
        self._events: dict[str, Callable[..., None]] = {
            "connect": self._on_made,
            "checkout": self._on_lent,
            "checkin": self._on_back,
            "invalidate": self._on_back,
            "detach": self._on_back,
        }
        for name, hear in self._events.items():
            event.listen(engine, name, hear)

    def cut(self) -> None:
        """End every connection that is lent; whoever waits on it is told that it broke."""
        with self._lock:
            self._cuts += 1
            for one in self._lent:
                with suppress(OSError, psycopg.Error), _wire_of(one) as wire:
                    wire.shutdown(socket.SHUT_RDWR)

    def forget(self) -> None:
        """Follow them no more."""
        for name, hear in self._events.items():
            event.remove(self._engine, name, hear)

    def _on_made(self, _connection: _Connection, record: ConnectionPoolEntry) -> None:
        record.info[_CUTS] = self._cuts

    def _on_lent(self, connection: _Connection, record: ConnectionPoolEntry, _: object) -> None:
        with self._lock:
            if record.info.get(_CUTS, 0) != self._cuts:
                raise DisconnectionError
            self._lent.add(connection)

    def _on_back(self, connection: _Connection | None, *_others: object) -> None:
        with self._lock:
            if connection is not None:
                self._lent.discard(connection)


def _wire_of(connection: _Connection) -> socket.socket:
    return socket.socket(fileno=os.dup(connection.fileno()))


def _ask(server: PGconn) -> None:
    """Ask a server for nothing, to see that it answers.

    Raises:
        psycopg.OperationalError: It does not in time, or the connection broke.
    """
    server.send_query(b"")
    until = monotonic() + ANSWER_WITHIN_S
    server.consume_input()
    while server.is_busy():
        left = max(until - monotonic(), 0.0)  # what came while this computer slept is an answer
        if not select.select([server.socket], (), (), left)[0]:
            raise psycopg.OperationalError("no answer in time")
        server.consume_input()
    while server.get_result() is not None:
        pass


def _heard(server: PGconn) -> set[str]:
    """Return which windows wrote since they were asked for last."""
    by = set()
    while (note := server.notifies()) is not None:
        by.add(note.extra.decode())
    return by
