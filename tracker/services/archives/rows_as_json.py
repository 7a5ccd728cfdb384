"""Rows as JSON and back: a row a line, every column by its name, what is blank left out."""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any, Final

from sqlalchemy import (
    JSON,
    Boolean,
    ColumnElement,
    Date,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    Numeric,
    String,
    TableClause,
    Time,
)

from tracker.language import tr
from tracker.models.whole_records.plain_rows import Row, Rows

WHOLE_MAX: Final = 2**63 - 1  # what a database holds as a whole number


def row_json(row: Row) -> str:
    """Return one row as one line of JSON."""
    plain = {name: _written(value) for name, value in row.items()}
    return json.dumps(plain, ensure_ascii=False)


def rows_json(head: Mapping[str, object], tables: Rows) -> Iterator[bytes]:
    """Yield a JSON object in pieces: what stands above, then each table that has a row."""
    said = [f"{json.dumps(name)}: {json.dumps(value)}" for name, value in head.items()]
    yield _encoded("{" + ",\n ".join(said))
    for name, rows in tables.items():
        if rows:
            lines = ",\n  ".join(map(row_json, rows))
            yield _encoded(f",\n {json.dumps(name)}: [\n  {lines}]")
    yield b"}\n"


def _encoded(text: str) -> bytes:
    """Return JSON in UTF-8; half a sign, which UTF-8 has not, as JSON's own escape of it."""
    return text.encode("utf-8", "backslashreplace")


def log_json(rows: Iterable[Row]) -> Iterator[bytes]:
    """Yield rows as JSON Lines."""
    for row in rows:
        yield _encoded(row_json(row) + "\n")


def _written(value: object) -> object:
    if isinstance(value, datetime):  # a date too: first
        return value.isoformat() + "Z"
    if isinstance(value, date | time):
        return value.isoformat()
    return b64encode(value).decode() if isinstance(value, bytes) else value


def read_row(line: object, plain: TableClause, columns: Sequence[str]) -> Row:
    """Return a row as the database takes it.

    Args:
        line: What the JSON says.
        plain: The table.
        columns: That stand in its rows.

    Raises:
        ValueError: It is no row of that table; says what is wrong.
    """
    if not isinstance(line, dict):
        raise ValueError(tr("{value} is no row", value=_shown(line)))  # noqa: TRY004  # one kind for whatever is wrong
    row: Row = {}
    for name, value in line.items():
        if name not in columns:
            raise ValueError(tr("there is no column {name}", name=_shown(name)))
        try:
            row[name] = _read(plain.c[name], value)
        except (ValueError, TypeError, AttributeError, OverflowError) as error:
            raise ValueError(
                tr("{column}: {value} is not allowed", column=name, value=_shown(value))
            ) from error
    return row


def _read(column: ColumnElement[Any], value: Any) -> object:
    for kind, read in _READERS:
        if isinstance(column.type, kind):
            return read(value)
    raise TypeError(str(column.type))


def _whole(value: Any) -> int:
    if type(value) is not int or abs(value) > WHOLE_MAX:
        raise ValueError(value)
    return value


def _number(value: Any) -> float:
    if type(value) not in (int, float):
        raise ValueError(value)
    return float(value)


def _yes_no(value: Any) -> bool:
    if type(value) is not bool:
        raise ValueError(value)
    return value


def _text(value: Any) -> str:
    if type(value) is not str:
        raise ValueError(value)
    value.encode()  # half a sign cannot be stored
    return value


def _moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(value)
    return moment.astimezone(UTC).replace(tzinfo=None)


def _json(value: Any) -> object:
    if value is None:
        raise ValueError(value)
    return value


_READERS: Final[tuple[tuple[type, Callable[[Any], object]], ...]] = (
    (Boolean, _yes_no),
    (Integer, _whole),
    (Float, _number),
    (Numeric, _number),
    (DateTime, _moment),
    (Date, date.fromisoformat),
    (Time, time.fromisoformat),
    (JSON, _json),
    (LargeBinary, lambda value: b64decode(_text(value), validate=True)),
    (String, _text),
)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:60]}…"  # noqa: PLR2004  # signs of a message
