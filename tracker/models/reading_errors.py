"""Reading what may be damaged: what that raises, and going on with the rest."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar

from sqlalchemy.exc import DBAPIError

from tracker.models.sqlite_driver import driver

Key = TypeVar("Key")
Found = TypeVar("Found")

# In the types, in the values, in what JSON holds, in the driver.
READING_ERRORS: Final = (
    ValueError, LookupError, TypeError, AttributeError, ArithmeticError, ExceptionGroup,
    DBAPIError, driver.Error,
)  # fmt: skip


def readable(wanted: Iterable[Key], read: Callable[[Key], Found]) -> Iterator[Found]:
    """Yield what is read for each of several keys; what cannot be read is left out."""
    for one in wanted:
        try:
            found = read(one)
        except READING_ERRORS as error:
            if not is_of_one_row(error):
                raise
            continue
        yield found


def is_of_one_row(error: BaseException) -> bool:
    """Return whether one of ``READING_ERRORS`` is about a row's values, not about the file."""
    if not isinstance(error, DBAPIError | driver.Error):
        return True
    met = error.orig if isinstance(error, DBAPIError) else error
    return str(met).startswith("Could not decode to UTF-8")
