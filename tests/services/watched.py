"""A database that counts its transactions, and refuses to commit when told."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import current_thread, get_ident, main_thread
from typing import ClassVar, ParamSpec, TypeVar

from sqlalchemy.orm import Session

from tracker.errors import DatabaseUnusableError
from tracker.models.database import Database

REFUSED = "The disk is full."
Given = ParamSpec("Given")
# Of the write that is watched; whoever does it on another thread is handed the context along.
_COUNTED: ContextVar[list[int] | None] = ContextVar("counted", default=None)
Result = TypeVar("Result")


class WatchedDatabase(Database):
    """Counts what is opened for writing.

    Attributes:
        begun: Transactions so far, of all databases, by the thread that began them.
        commits_left: How many more are committed before they are refused; None commits them all.
    """

    begun: ClassVar[Counter[int]] = Counter()
    commits_left: int | None = None

    @contextmanager
    def write(self) -> Iterator[Session]:
        self.begun[get_ident()] += 1
        counted = _COUNTED.get()
        if counted is not None:
            counted.append(get_ident())
        with super().write() as session:
            yield session
            if not _is_waited_for():
                return  # the log of access, on the worker
            if self.commits_left == 0:
                raise DatabaseUnusableError(REFUSED)
            if self.commits_left is not None:
                self.commits_left -= 1


def _is_waited_for() -> bool:
    """Return whether somebody at a window waits for what this thread does."""
    return current_thread() is main_thread() or current_thread().name.startswith("away")


def at_most_once(write: Callable[Given, Result]) -> Callable[Given, Result]:
    """Return the same write, which fails when it begins a second transaction."""

    def watched(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        counted: list[int] = []
        token = _COUNTED.set(counted)
        try:
            result = write(*args, **kwargs)
        finally:
            _COUNTED.reset(token)
        assert len(counted) <= 1, f"one intention, {len(counted)} transactions: {write}"
        return result

    return watched
