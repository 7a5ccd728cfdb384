"""What stands in the files of an archive, as rows that a database takes."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import TableClause

from tracker.language import tr
from tracker.models.base import Base
from tracker.models.identity import HEAD, REVISIONS
from tracker.models.whole_records.belonging import LOG, columns_in_rows
from tracker.models.whole_records.plain_rows import PAGES, Row
from tracker.services.archives import layout
from tracker.services.archives.opening import Bag
from tracker.services.archives.rows_as_json import read_row

_NOT_READ: Final = (ValueError, RecursionError)  # what JSON that is none raises
_NUMBERED: Final = re.compile(r"(?P<stem>[a-z-]*)(?P<number>\d{1,9})", re.ASCII)
LINE_MAX: Final = 1_000_000  # bytes of one line of the log
Plain = Mapping[str, TableClause]  # by table
Tables = dict[str, list[Row]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What an archive says of itself.

    Attributes:
        revision: Of the records; one this program knows.
        is_whole: Whether it holds the whole clinic.
        counts: ``patients``, ``courses``, ``visits`` and ``kept_pages``.
    """

    revision: str
    is_whole: bool
    counts: Mapping[str, int]


def contents_of(bag: Bag) -> Contents:
    """Return what an archive says of itself.

    Raises:
        InputError: It is of a newer version, or says nothing that can be read.
    """
    said = _object(bag, layout.CONTENTS)
    kind, revision, counts = (said.get(one) for one in ("format", "schema", "counts"))
    if _is_newer(kind, layout.FORMAT) or _is_newer(revision, HEAD):
        raise bag.refused(
            layout.CONTENTS,
            tr("it was written by a newer version of this program; install that one"),
        )
    if kind != layout.FORMAT or revision not in REVISIONS:
        text = repr((kind, revision))[:80]
        raise bag.refused(layout.CONTENTS, tr("{value} is no archive of this program", value=text))
    found = counts if isinstance(counts, dict) else {}
    whole = {str(one): count for one, count in found.items() if type(count) is int}
    return Contents(revision=revision, is_whole=said.get("holds") != "patient", counts=whole)


def _is_newer(said: object, present: str) -> bool:
    """Return whether a format, or a revision, is one that comes after the present one."""
    both = [_NUMBERED.fullmatch(one) for one in (str(said), present)]
    there, here = both
    if there is None or here is None or there["stem"] != here["stem"]:
        return False
    return int(there["number"]) > int(here["number"])


def tables_of(bag: Bag, name: str, kind: str, plain: Plain) -> Tables:
    """Return the rows of one file of an archive, by table.

    Args:
        bag: An open archive.
        name: Of the file.
        kind: What it says it is.
        plain: The tables that may stand in it.

    Raises:
        InputError: It is no such file, or holds what no row of these tables is.
    """
    said = _object(bag, name)
    if said.pop("format", None) != kind:
        raise bag.refused(name, tr("{value} is missing in it", value=kind))
    found: Tables = {}
    for table, rows in said.items():
        if table in ("id", "schema"):
            continue
        if table not in plain or not isinstance(rows, list):
            raise bag.refused(name, tr("there is no table {name}", name=repr(table[:60])))
        found[table] = [
            _row(bag, name, (table, number), (line, plain[table]))
            for number, line in enumerate(rows, 1)
        ]
    return found


def log_of(bag: Bag, plain: TableClause) -> Iterator[Row]:
    """Yield the lines of the log of access, one in memory at a time.

    Raises:
        InputError: One is no line of the log.
    """
    rest, number = b"", 0
    for piece in bag.pieces(layout.LOG):
        *lines, rest = (rest + piece).split(b"\n")
        if len(rest) > LINE_MAX:
            raise bag.refused(layout.LOG, _too_long(number + len(lines) + 1))
        for line in lines:
            number += 1
            try:
                said = json.loads(line)
            except _NOT_READ as error:
                raise bag.refused(layout.LOG, _no_json(error)) from error
            yield _row(bag, layout.LOG, (LOG, number), (said, plain))
    if rest:
        raise bag.refused(layout.LOG, tr("its last line is not whole"))


def with_page(bag: Bag, row: Row) -> Row:
    """Return the row of a kept page with its bytes.

    Raises:
        InputError: The page is missing or altered.
    """
    number = row.get("id")
    if not isinstance(number, int):
        raise bag.refused(PAGES, tr("{column}: {value} is not allowed", column="id", value=number))
    return row | {"pdf": bag.read(layout.page_name(number))}


def _row(bag: Bag, name: str, place: tuple[str, int], said: tuple[object, TableClause]) -> Row:
    table, number = place
    line, plain = said
    columns = columns_in_rows(Base.metadata.tables[table])
    known = set(plain.c.keys())
    try:
        return read_row(line, plain, tuple(one for one in columns if one in known))
    except ValueError as error:
        where = tr("{table}, row {number}", table=table, number=number)
        raise bag.refused(name, f"{where}: {error}") from error


def _object(bag: Bag, name: str) -> dict[str, object]:
    content = bag.read(name)
    try:
        said = json.loads(content)
    except _NOT_READ as error:
        raise bag.refused(name, _no_json(error)) from error
    if not isinstance(said, dict):
        raise bag.refused(name, _no_json(tr("no object")))
    return said


def _too_long(number: int) -> str:
    most = f"{LINE_MAX:,}"
    return tr("line {number} is longer than {most} bytes", number=number, most=most)


def _no_json(why: object) -> str:
    return tr("it is no JSON ({why})", why=why)
