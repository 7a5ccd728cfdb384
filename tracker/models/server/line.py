"""The line to a server: a connection of its own, on which it tells that other windows wrote.

What is told names a window and nobody else; what that window touched is read from its lines
(``models/elsewhere``), so that nothing is missed that was said while nobody listened.
"""

import select
import socket
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from typing import Final

import psycopg
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from tracker.models.server.settling import CHANNEL

AGAIN_S: Final = 0.5  # after the connection broke, until it is tried again


class Line:
    """Listens on a thread of its own until it is closed; a connection that breaks is made anew.

    Args:
        engine: How the server is spoken to.
        window: The name of the listener's own writes, which are not told.
        told: Called on the thread when others wrote, or may have while nothing was heard.
    """

    def __init__(self, engine: Engine, window: str, told: Callable[[], None]) -> None:
        self._engine, self._window, self._told = engine, window, told
        self._is_closed = False
        self._ending, self._end = socket.socketpair()
        self._thread = threading.Thread(target=self._run, name="line", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Listen no more; return when the thread has ended."""
        self._is_closed = True
        self._end.close()
        self._thread.join()
        self._ending.close()

    def _run(self) -> None:
        while not self._is_closed:
            with suppress(DBAPIError, psycopg.Error):
                self._listen()
            self._wait(None, AGAIN_S)

    def _listen(self) -> None:
        with closing(self._engine.raw_connection()) as held:
            connection = held.driver_connection
            assert isinstance(connection, psycopg.Connection)  # noqa: S101  # the only driver
            held.detach()  # nobody else's, and ended with this
            connection.autocommit = True
            connection.execute(f"LISTEN {CHANNEL}")
            self._told()  # whatever was written before was not heard
            while self._wait(connection.fileno(), None):
                self._hear(connection)

    def _hear(self, connection: "psycopg.Connection[object]") -> None:
        by = {one.payload for one in connection.notifies(timeout=0)}
        if by - {self._window}:
            self._told()

    def _wait(self, heard: int | None, for_s: float | None) -> bool:
        """Wait until something is heard, the time is over, or it is closed; return if it is not."""
        watched = [self._ending.fileno(), *([] if heard is None else [heard])]
        select.select(watched, (), (), for_s)
        return not self._is_closed
