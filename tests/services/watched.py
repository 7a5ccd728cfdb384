"""A database that counts its transactions, and refuses to commit when told."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import current_thread, get_ident, main_thread
from typing import ClassVar, ParamSpec, TypeVar

from sqlalchemy.orm import Session

from tracker.errors import DatabaseUnusableError
from tracker.models.database import Database

REFUSED = "The disk is full."
Given = ParamSpec("Given")
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
        with super().write() as session:
            yield session
            if current_thread() is not main_thread():
                return  # the log of access, on the worker: whoever waits is on the main thread
            if self.commits_left == 0:
                raise DatabaseUnusableError(REFUSED)
            if self.commits_left is not None:
                self.commits_left -= 1


def at_most_once(write: Callable[Given, Result]) -> Callable[Given, Result]:
    """Return the same write, which fails when it begins a second transaction."""

    def watched(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        before = WatchedDatabase.begun[get_ident()]
        result = write(*args, **kwargs)
        begun = WatchedDatabase.begun[get_ident()] - before
        assert begun <= 1, f"one intention, {begun} transactions: {write}"
        return result

    return watched
