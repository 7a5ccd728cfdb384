"""Sessions of one open database, and the moments it is needed alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition, local

from tracker.language import tr
from tracker.models.sqlite_driver import busy_wait_ms
from tracker.models.unusable import DatabaseLockedError


class Gate:
    """Lets any number of threads in, or one alone, with nobody else in between."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._inside = 0
        self._is_taken = False
        self._mine = local()

    @contextmanager
    def inside(self) -> Iterator[None]:
        """Be one of many.

        Raises:
            DatabaseLockedError: Somebody was alone in it all the while.
        """
        depth = getattr(self._mine, "depth", 0)
        if not depth:
            self._enter()
        self._mine.depth = depth + 1
        try:
            yield
        finally:
            self._mine.depth = depth
            if not depth:
                self._leave()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Be the only one, after those that are inside.

        Raises:
            DatabaseLockedError: Somebody was inside all the while.
        """
        with self._changed:
            self._wait()
            self._is_taken = True
            if not self._changed.wait_for(lambda: not self._inside, busy_wait_ms() / 1000):
                self._is_taken = False
                raise _busy()
        try:
            yield
        finally:
            with self._changed:
                self._is_taken = False
                self._changed.notify_all()

    def _enter(self) -> None:
        with self._changed:
            self._wait()
            self._inside += 1

    def _leave(self) -> None:
        with self._changed:
            self._inside -= 1
            self._changed.notify_all()

    def _wait(self) -> None:
        if not self._changed.wait_for(lambda: not self._is_taken, busy_wait_ms() / 1000):
            raise _busy()


def _busy() -> DatabaseLockedError:
    return DatabaseLockedError(
        tr("The clinic's database is being written anew. Nothing was changed. Try again soon.")
    )
