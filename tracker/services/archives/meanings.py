"""What each table and column of a record means, in English: the names are codes, and so is this."""

import json
from collections.abc import Mapping
from functools import cache
from html import escape

from sqlalchemy import Table

from tracker.models.whole_records.belonging import columns_in_rows, record_tables
from tracker.paths import resource

_SHARED = "*"
_TABLE = ""
_STYLE = (
    ":root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;"
    "max-width:60rem;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid;padding:.25rem "
    ".5rem;text-align:left;vertical-align:top}code{font-size:.95em}"
    "@media print{:root{color-scheme:light}body{margin:0;max-width:none}tr{break-inside:avoid}}"
)

_WHERE = (
    "<p>The tables are in <code>data/tables</code>, the same rows by patient in "
    "<code>data/records</code>. A blank is “not recorded”, never 0. Moments are in UTC.</p>"
)


@cache
def _meanings() -> Mapping[str, Mapping[str, str]]:
    found: Mapping[str, Mapping[str, str]] = json.loads(
        resource("archive", "columns.json").read_text("utf-8")
    )
    return found


def table_meaning(table: Table) -> str:
    """Return what the rows of a table are."""
    return _meanings()[table.name][_TABLE]


def column_meaning(table: Table, name: str) -> str:
    """Return what stands in a column of a table.

    Raises:
        KeyError: Nobody wrote it down.
    """
    return {**_meanings()[_SHARED], **_meanings()[table.name]}[name]


def columns_page() -> bytes:
    """Return the page that explains every column, complete by itself."""
    parts = [
        "<!doctype html><html lang='en'><head><meta charset='utf-8'>",
        "<meta name='viewport' content='width=device-width'><title>Columns</title>",
        f"<style>{_STYLE}</style></head><body><h1>What each column means</h1>",
        _WHERE,
    ]
    for table in record_tables():
        parts.append(f"<h2><code>{table.name}</code></h2><p>{escape(table_meaning(table))}</p>")
        parts.append("<table><tr><th>column</th><th>meaning</th></tr>")
        parts.extend(
            f"<tr><td><code>{name}</code></td><td>{escape(column_meaning(table, name))}</td></tr>"
            for name in columns_in_rows(table)
        )
        parts.append("</table>")
    parts.append("</body></html>\n")
    return "\n".join(parts).encode()
