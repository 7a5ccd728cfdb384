"""Questions that are known beforehand, asked of a server all at once; a file answers each at once.

Who asks ahead asks again as ever, as often as need be: the answer lies ready then. What is asked
ahead and never asked again costs its answer, and nothing else; what was written meanwhile makes it
be asked anew.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Final, TypeVar

from sqlalchemy import inspect, select, text
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.attributes import set_committed_value

from tracker.models.base import Base

Record = TypeVar("Record", bound=Base)
Read = TypeVar("Read")

_NEXT: Final = (
    "SELECT nextval(pg_get_serial_sequence('{table}', 'id')) FROM generate_series(1, {count})"
)


def is_file(session: Session) -> bool:
    """Return whether a session is one of a database file, which answers at once."""
    return session.get_bind().dialect.name == "sqlite"


def ask_ahead(session: Session, *asks: Callable[[], object]) -> None:
    """Ask what will be asked; of each the first that has no answer yet is sent, and waits.

    Args:
        session: Any.
        asks: Each asks as it will be asked later, and is left as soon as it has.
    """
    if is_file(session):
        return
    from tracker.models.server.piped import piped  # noqa: PLC0415  # not for a file

    driver = piped(session.connection())
    for ask in asks:
        with session.no_autoflush, driver.asking_ahead():
            ask()


def in_rounds(session: Session, readings: Sequence[Callable[[], Read]]) -> list[Read]:
    """Return what many readings find; a server is asked by all of them at once, round by round.

    Each is begun anew in every round and left at the first question that has no answer yet: there
    are as many rounds as the longest of them asks one after the other.

    Args:
        session: One that reads, or has written nothing these read.
        readings: Each reads, and does nothing else.
    """
    if is_file(session):
        return [read() for read in readings]
    from tracker.models.server.piped import AskedAhead, piped  # noqa: PLC0415  # not for a file

    driver, found = piped(session.connection()), dict[int, Read]()
    while True:
        for place, read in enumerate(readings):
            if place not in found:
                with session.no_autoflush, driver.asking_ahead():
                    found[place] = read()
        if len(found) == len(readings):
            return [found[place] for place in range(len(readings))]
        if driver.is_ahead:  # whoever asks for these rounds goes on with others first
            raise AskedAhead
        driver.answer()


def ask_plainly_ahead(
    session: Session, questions: Iterable[str], given: Mapping[str, object]
) -> None:
    """Ask a server plain questions that will be asked so of its driver later, all with one value.

    What ``ask_ahead`` does, without the cost of making each ready twice: a course has a score of
    them.

    Args:
        session: Any.
        questions: As the driver takes them.
        given: The values of their places, which each of them has.
    """
    if is_file(session):
        return
    from tracker.models.server.piped import piped  # noqa: PLC0415  # not for a file

    driver = piped(session.connection())
    for one in questions:
        driver.ask_ahead(one, given)


def whole(session: Session, kind: type[Record], number: int, lists: Sequence[str]) -> Record:
    """Return a record with lists of its parts; a server is asked for all of it at once.

    Raises:
        NoResultFound: There is none.
    """
    if is_file(session):
        options = [selectinload(getattr(kind, name)) for name in lists]
        return session.get_one(kind, number, options=options)
    ask_whole_ahead(session, kind, number, lists)
    record = session.get_one(kind, number)
    for name in lists:
        if name in inspect(record).unloaded:
            set_committed_value(record, name, _asks_for(session, kind, number, name)())
    return record


def ask_whole_ahead(session: Session, kind: type[Base], number: int, lists: Sequence[str]) -> None:
    """Ask a server at once for all that ``whole`` reads, unless it was read."""
    if not is_file(session) and session.identity_key(kind, number) not in session.identity_map:
        parts = (_asks_for(session, kind, number, name) for name in lists)
        ask_ahead(session, partial(session.get, kind, number), *parts)


def _asks_for(
    session: Session, kind: type[Base], number: int, name: str
) -> Callable[[], list[object]]:
    relation = inspect(kind).relationships[name]
    (key,) = relation.remote_side
    query = select(relation.mapper.class_).where(key == number)
    query = query.order_by(*(relation.order_by or ()))
    return lambda: list(session.scalars(query))


def find_next_id(session: Session, table: str) -> int | None:
    """Return the number of the next row of a table, as ``find_next_ids``."""
    return find_next_ids(session, table, 1)[0]


def find_next_ids(session: Session, table: str, count: int) -> Sequence[int | None]:
    """Return the numbers of the next rows of a table, taken; None on a file, which gives them.

    How a row is numbered need not be waited for then once it is put in.
    """
    if is_file(session):
        return [None] * count
    return session.scalars(text(_NEXT.format(table=table, count=int(count)))).all()
