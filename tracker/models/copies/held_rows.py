"""Every row of a clinic in one form, whether a file or a server holds it.

The form is that of SQLite: texts, days and moments as it stores them, yes and no as 1 and 0. So the
digest of a server's table is that of the file made of it, and JSON stays as it was written.
"""

from collections.abc import Callable, Generator, Iterable, Mapping
from datetime import datetime, time
from enum import Enum
from typing import Any, Final, Protocol, TypeAlias

from sqlalchemy import (
    JSON,
    Boolean,
    Connection,
    Date,
    DateTime,
    LargeBinary,
    String,
    Table,
    Time,
    TypeDecorator,
    delete,
)
from sqlalchemy.types import TypeEngine

from tracker.language import tr
from tracker.models import schema
from tracker.models.base import Base
from tracker.models.elsewhere.house_mark import MARK
from tracker.models.finding.record_words import ONLY_ROW, WORDS, UnindexedRecord
from tracker.models.sqlite_driver import driver
from tracker.models.unusable import DamagedDatabaseError, find_unusable

Value: TypeAlias = bytes | int | float | None  # texts as UTF-8
Row: TypeAlias = tuple[Value, ...]
_LONGEST: Final = 5000  # rows read at a time

_UNINDEXED: Final = UnindexedRecord.__tablename__
# The words to search by are made anew of the records; nothing else is derived here. That records
# left a place is said of that place alone.
TABLES: Final = tuple(
    Base.metadata.tables[name] for name in schema.ON_SERVER if name not in {WORDS, _UNINDEXED, MARK}
)
_FORGET_WORDS: Final = (
    f"DELETE FROM {WORDS}",  # noqa: S608  # names of the schema
    f"DELETE FROM {_UNINDEXED}",  # noqa: S608  # as above
    (
        f"INSERT INTO {_UNINDEXED} (id, visits_to, events_to) SELECT {ONLY_ROW},"  # noqa: S608  # as above
        " (SELECT coalesce(max(id), 0) FROM visits),"
        " (SELECT coalesce(max(id), 0) FROM course_events)"
        " WHERE EXISTS (SELECT 1 FROM visits) OR EXISTS (SELECT 1 FROM course_events)"
    ),
)


class Kind(Enum):
    """What a column holds."""

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes_no"
    DAY = "day"
    TIME = "time"
    MOMENT = "moment"
    JSON = "json"
    BYTES = "bytes"


_KINDS: Final[tuple[tuple[type[TypeEngine[Any]], Kind], ...]] = (
    (JSON, Kind.JSON),
    (Boolean, Kind.YES_NO),
    (LargeBinary, Kind.BYTES),
    (DateTime, Kind.MOMENT),
    (Date, Kind.DAY),
    (Time, Kind.TIME),
    (String, Kind.TEXT),
)
# What a server is asked for, so that it answers as a file does.
_ASKED: Final[Mapping[Kind, str]] = {
    Kind.YES_NO: "{0}::integer",
    Kind.DAY: "to_char({0}, 'YYYY-MM-DD')",
    Kind.TIME: "to_char({0}, 'HH24:MI:SS.US')",
    Kind.MOMENT: "to_char({0}, 'YYYY-MM-DD HH24:MI:SS.US')",
    Kind.JSON: "{0}::text",
}
# A whole clinic takes longer than any other statement, and one place waits for the other.
_UNHURRIED: Final = (
    "SET LOCAL statement_timeout = 0",
    "SET LOCAL idle_in_transaction_session_timeout = 0",
)
_WRITTEN: Final[Mapping[Kind, tuple[int, Callable[[str], str]]]] = {
    # how long such a text is, and how one that is not is written anew
    Kind.MOMENT: (26, lambda text: datetime.fromisoformat(text).strftime("%Y-%m-%d %H:%M:%S.%f")),
    Kind.TIME: (15, lambda text: time.fromisoformat(text).strftime("%H:%M:%S.%f")),
}


def kinds_of(table: Table) -> tuple[Kind, ...]:
    """Return what each column of a table holds, in the order of the records."""
    return tuple(_kind(column.type) for column in table.columns)


def _kind(of: TypeEngine[Any]) -> Kind:
    while isinstance(of, TypeDecorator):
        of = of.impl_instance
    return next((kind for known, kind in _KINDS if isinstance(of, known)), Kind.NUMBER)


class Held(Protocol):
    """A database as it is at one moment."""

    def rows(self, table: Table) -> Generator[Row, None, None]:
        """Yield the rows of a table in the order of its key."""

    def count(self, table: Table) -> int:
        """Return how many rows a table has."""


class Filled(Held, Protocol):
    """A database that is given rows, within one transaction of the caller's."""

    def empty(self, table: Table) -> None:
        """Take every row out of a table."""

    def put_in(self, table: Table, rows: Iterable[Row]) -> None:
        """Put rows into a table."""

    def forget_words(self) -> None:
        """Let the words to search by be made anew, by whoever opens it next."""


class InFile:
    """A database file.

    Args:
        connection: Within a transaction.
    """

    def __init__(self, connection: "driver.Connection") -> None:
        self._connection = connection

    def rows(self, table: Table) -> Generator[Row, None, None]:
        """Yield the rows of a table in the order of its key.

        Raises:
            DamagedDatabaseError: A moment is none.
        """
        kinds = kinds_of(table)
        odd = [(at, *_WRITTEN[kind]) for at, kind in enumerate(kinds) if kind in _WRITTEN]
        named = zip(table.columns.keys(), kinds, strict=True)
        columns = ", ".join(
            f'CAST("{name}" AS BLOB)' if kind in _TEXTUAL else f'"{name}"' for name, kind in named
        )
        query = f'SELECT {columns} FROM "{table.name}" ORDER BY {_key(table)}'  # noqa: S608  # names of the schema
        for row in self._connection.execute(query):
            yield _as_written(table, row, odd) if odd else row

    def count(self, table: Table) -> int:
        """Return how many rows a table has."""
        query = f'SELECT count(*) FROM "{table.name}"'  # noqa: S608  # as above
        return int(self._connection.execute(query).fetchone()[0])

    def empty(self, table: Table) -> None:
        """Take every row out of a table."""
        self._connection.execute(f'DELETE FROM "{table.name}"')  # noqa: S608  # as above

    def put_in(self, table: Table, rows: Iterable[Row]) -> None:
        """Put rows into a table; what they refer to is checked by whoever looks the file over."""
        columns, kinds = table.columns.keys(), kinds_of(table)
        places = ", ".join("CAST(? AS TEXT)" if kind in _TEXTUAL else "?" for kind in kinds)
        listed = ", ".join(f'"{name}"' for name in columns)
        statement = f'INSERT INTO "{table.name}" ({listed}) VALUES ({places})'  # noqa: S608  # as above
        self._connection.executemany(statement, rows)

    def forget_words(self) -> None:
        """Let the words to search by be made anew, by whoever opens it next."""
        for statement in _FORGET_WORDS:
            self._connection.execute(statement)


class OnServer:
    """A server's database.

    Args:
        connection: Within a transaction; one that reads sees one moment.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        for statement in _UNHURRIED:
            connection.exec_driver_sql(statement)

    def rows(self, table: Table) -> Generator[Row, None, None]:
        """Yield the rows of a table in the order of its key."""
        kinds = kinds_of(table)
        named = zip(table.columns.keys(), kinds, strict=True)
        asked = ", ".join(_ASKED.get(kind, "{0}").format(f'"{name}"') for name, kind in named)
        query = f'SELECT {asked} FROM "{table.name}" ORDER BY {_key(table)}'  # noqa: S608  # names of the schema
        options = {"yield_per": _LONGEST}
        texts = [at for at, kind in enumerate(kinds) if kind in _TEXTUAL]
        with self._connection.exec_driver_sql(query, execution_options=options) as found:
            for row in found:
                values = list(row)
                for at in texts:
                    if values[at] is not None:
                        values[at] = values[at].encode()
                yield tuple(values)

    def count(self, table: Table) -> int:
        """Return how many rows a table has."""
        query = f'SELECT count(*) FROM "{table.name}"'  # noqa: S608  # as above
        return int(self._connection.exec_driver_sql(query).scalar_one())

    def empty(self, table: Table) -> None:
        """Take every row out of a table; its own guards are asleep meanwhile."""
        self._connection.exec_driver_sql(f'ALTER TABLE "{table.name}" DISABLE TRIGGER USER')
        self._connection.execute(delete(table))
        self._connection.exec_driver_sql(f'ALTER TABLE "{table.name}" ENABLE TRIGGER USER')

    def put_in(self, table: Table, rows: Iterable[Row]) -> None:
        """Put rows into a table; numbers that the server gives go on after them.

        Raises:
            DamagedDatabaseError: A row is not what the table demands.
            DatabaseUnusableError: The server is away, or its disk is full.
        """
        from psycopg import Error  # noqa: PLC0415  # not for a file

        from tracker.models.server.piped import piped  # noqa: PLC0415  # as above

        columns = ", ".join(f'"{name}"' for name in table.columns.keys())  # noqa: SIM118  # no mapping
        readers = [_READERS.get(kind) for kind in kinds_of(table)]
        driver = piped(self._connection)
        cursor = driver.cursor()
        try:
            driver.end_pipe()  # rows go a part at a time
            with cursor.copy(f'COPY "{table.name}" ({columns}) FROM STDIN') as copy:
                for row in rows:
                    copy.write_row(_for_server(row, readers))
            self._go_on_after(table)
        except (Error, UnicodeDecodeError) as error:
            raise find_unusable(error) or _refused(table) from error
        finally:
            cursor.close()

    def forget_words(self) -> None:
        """Let the words to search by be made anew, by whoever opens it next."""
        for statement in _FORGET_WORDS:
            self._connection.exec_driver_sql(statement)

    def _go_on_after(self, table: Table) -> None:
        """Let the numbers the server gives by itself follow those that are there."""
        (key, *others) = table.primary_key.columns
        if others or table.autoincrement_column is not key:
            return
        sequence = f"pg_get_serial_sequence('{table.name}', '{key.name}')::regclass"
        # Never lower: what is set so stays set, even where all the rest is taken back.
        self._connection.exec_driver_sql(
            f"SELECT setval({sequence}, nullif(greatest(coalesce(max({key.name}), 0),"  # noqa: S608  # as above
            f" coalesce(pg_sequence_last_value({sequence}), 0)), 0)) FROM {table.name}"
        )


def _key(table: Table) -> str:
    return ", ".join(f'"{column.name}"' for column in table.primary_key.columns)


def _text(value: Value) -> object:
    return value.decode() if isinstance(value, bytes) else value


_TEXTUAL: Final = frozenset({Kind.TEXT, Kind.DAY, Kind.TIME, Kind.MOMENT, Kind.JSON})
_READERS: Final[Mapping[Kind, Callable[[Value], object]]] = {
    **dict.fromkeys(_TEXTUAL, _text),
    Kind.YES_NO: lambda value: None if value is None else bool(value),
}


def _for_server(row: Row, readers: Iterable[Callable[[Value], object] | None]) -> list[object]:
    return [
        value if reader is None else reader(value)
        for value, reader in zip(row, readers, strict=True)
    ]


def _as_written(
    table: Table, row: Row, odd: Iterable[tuple[int, int, Callable[[str], str]]]
) -> Row:
    """Return a row with its moments as they are written today; an old step wrote shorter ones."""
    values = list(row)
    for at, length, write in odd:
        value = values[at]
        if isinstance(value, bytes) and len(value) != length:
            try:
                values[at] = write(value.decode()).encode()
            except ValueError as error:
                raise _refused(table) from error
    return tuple(values)


def _refused(table: Table) -> DamagedDatabaseError:
    return DamagedDatabaseError(
        tr(
            "A row of the table {table} is not what it should be. Nothing was copied. Let the "
            "clinic be checked: tracker check names the row, and --set-aside takes it out.",
            table=table.name,
        )
    )
