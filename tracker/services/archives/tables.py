"""The tables of records as CSV, described by a Frictionless data package and a JSON Schema."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import Any, Final

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Enum,
    Float,
    Integer,
    LargeBinary,
    Table,
    Time,
)
from sqlalchemy.types import TypeDecorator, TypeEngine

from tracker.models.whole_records.belonging import columns_in_rows, record_tables
from tracker.models.whole_records.plain_rows import Row
from tracker.services.archives import layout
from tracker.services.archives.meanings import column_meaning, table_meaning
from tracker.services.visit_files.cells import write_text

ROWS_AT_ONCE: Final = 1_000
# By the plain type of a column: its type in a data package, and in JSON Schema.
_KINDS: Final[tuple[tuple[type[TypeEngine[Any]], str, dict[str, object]], ...]] = (
    (Boolean, "boolean", {"type": "boolean"}),
    (Integer, "integer", {"type": "integer"}),
    (Float, "number", {"type": "number"}),
    (DateTime, "datetime", {"type": "string", "format": "date-time"}),
    (Date, "date", {"type": "string", "format": "date"}),
    (Time, "time", {"type": "string", "format": "time"}),
    (JSON, "string", {}),
    (LargeBinary, "string", {"type": "string", "contentEncoding": "base64"}),
)


def table_csv(table: Table, rows: Iterable[Row]) -> Iterator[bytes]:
    """Yield one table as CSV in UTF-8, some rows at a time; lines end with CRLF.

    Text that a spreadsheet would run as a formula has an apostrophe before it, as in the visit
    file; the JSON has it as it is.
    """
    columns = columns_in_rows(table)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    left = iter(rows)
    while some := list(islice(left, ROWS_AT_ONCE)):
        writer.writerows([_cell(row.get(name)) for name in columns] for row in some)
        yield text.getvalue().encode("utf-8", "backslashreplace")
        text.seek(0)
        text.truncate()
    yield text.getvalue().encode()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return write_text(value)
    if isinstance(value, datetime):
        return value.isoformat() + "Z"
    if isinstance(value, date | time):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False)


def data_package() -> bytes:
    """Return the description of the tables, as Frictionless reads it."""
    said = {
        "profile": "tabular-data-package",
        "name": "tracker-archive",
        "resources": [_resource(table) for table in record_tables()],
    }
    return json.dumps(said, indent=1, ensure_ascii=False).encode()


def _resource(table: Table) -> dict[str, object]:
    references = [
        {
            "fields": [key.parent.name],
            "reference": {"resource": key.column.table.name, "fields": [key.column.name]},
        }
        for key in sorted(table.foreign_keys, key=lambda one: str(one.parent.name))
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table_meaning(table),
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n"},
        "schema": {
            "fields": [_field(table, name) for name in columns_in_rows(table)],
            "primaryKey": [key.name for key in table.primary_key],
            "foreignKeys": references,
            "missingValues": [""],
        },
    }


def _field(table: Table, name: str) -> dict[str, object]:
    kind, _ = _kind_of(table.c[name])
    said: dict[str, object] = {"name": name, "type": kind}
    if kind == "datetime":
        said["format"] = "any"
    return said | {"description": column_meaning(table, name)}


def record_schema() -> bytes:
    """Return the JSON Schema of a patient's record."""
    said = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A patient's record with its whole history",
        "type": "object",
        "required": ["format", "schema", "id", "patients"],
        "additionalProperties": False,
        "properties": {
            "format": {"const": layout.RECORD_FORMAT},
            "schema": {"type": "string", "description": "revision of the records"},
            "id": {"type": "integer", "description": "id in patients of the record that goes on"},
            **{
                table.name: {"type": "array", "items": {"$ref": f"#/$defs/{table.name}"}}
                for table in record_tables()
            },
        },
        "$defs": {table.name: _row_schema(table) for table in record_tables()},
    }
    return json.dumps(said, indent=1, ensure_ascii=False).encode()


def _row_schema(table: Table) -> dict[str, object]:
    names = columns_in_rows(table)
    return {
        "type": "object",
        "description": table_meaning(table),
        "required": [name for name in names if not table.c[name].nullable],
        "additionalProperties": False,
        "properties": {
            name: _kind_of(table.c[name])[1] | {"description": column_meaning(table, name)}
            for name in names
        },
    }


def _kind_of(column: Column[Any]) -> tuple[str, dict[str, object]]:
    """Return the type of a column in a data package, and in JSON Schema."""
    kind: TypeEngine[Any] = column.type
    if isinstance(kind, TypeDecorator):
        kind = kind.impl_instance
    if isinstance(kind, Enum):
        return "string", {"type": "string", "enum": list(kind.enums)}
    for known, package, schema in _KINDS:
        if isinstance(kind, known):
            return package, dict(schema)
    return "string", {"type": "string"}
