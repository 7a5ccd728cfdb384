"""What each column of a clinic's list means: a map that can be kept in a file and used again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import Enum
from pathlib import Path
from typing import Any, Final, TypeVar

from tracker.domain.values.days import DayOrder
from tracker.errors import InputError
from tracker.files import reading, write_whole
from tracker.language import tr
from tracker.services.spreadsheets.meanings import BY_NAME

FORMAT: Final = "tracker-map-1"
MAP_MAX: Final = 1_000_000  # bytes
E = TypeVar("E", bound=Enum)


class Between(Enum):
    """What becomes of a score that lies between two: ``8-9``, ``7,5``."""

    HIGHER = "higher"
    LOWER = "lower"
    LEAVE_OUT = "leave_out"


class NameOrder(Enum):
    """Which part of a name written without a comma is the family's."""

    FAMILY_FIRST = "family_first"
    GIVEN_FIRST = "given_first"


class Unreadable(Enum):
    """What becomes of what cannot be read."""

    REFUSE = "refuse"
    LEAVE_CELL_BLANK = "leave_cell_blank"
    LEAVE_ROW_OUT = "leave_row_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedColumn:
    """One column of the list.

    Attributes:
        heading: As it stands in the file, made unique.
        means: One of ``MEANINGS``; empty leaves the column alone.
        days: In which order days that can mean two are read; None is not decided.
        between: What becomes of a score between two; None is not decided.
        names: Which part of a whole name is which; None is not decided.
        words: Words of the clinic's own, and the values of the visit file they mean.
        as_above: Whether a blank cell says what the last one above it says.
    """

    heading: str
    means: str = ""
    days: DayOrder | None = None
    between: Between | None = None
    names: NameOrder | None = None
    words: Mapping[str, str] = field(default_factory=dict)
    as_above: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMap:
    """What a list's columns mean.

    Attributes:
        columns: In the order of the file; of two that mean the same the first counts.
        header_row: The number of the row with the headings; 0 is found.
        sheet: Of a workbook; empty is the first that holds anything.
        encoding: Of a text file; empty is found.
        unreadable: What becomes of cells that cannot be read.
        visits_a_row: Whether a row holds several visits, in columns whose headings run on; their
            heading says ``#`` for the number. None is found.
    """

    columns: tuple[MappedColumn, ...]
    header_row: int = 0
    sheet: str = ""
    encoding: str = ""
    unreadable: Unreadable = Unreadable.REFUSE
    visits_a_row: bool | None = False

    def find(self, means: str) -> MappedColumn | None:
        """Return the column that has a meaning; None when no column has it."""
        return next((one for one in self.columns if one.means == means), None)

    def with_column(self, column: MappedColumn) -> "ColumnMap":
        """Return the map with one column as given, by its heading."""
        columns = tuple(column if one.heading == column.heading else one for one in self.columns)
        return replace(self, columns=columns)


def write_map(path: Path, column_map: ColumnMap) -> None:
    """Write a map to a file, whole or not at all.

    Raises:
        InputError: The file cannot be written.
    """
    write_whole(path, map_text(column_map).encode())


def read_map(path: Path) -> ColumnMap:
    """Return the map of a file.

    Raises:
        InputError: It cannot be read, or is no map.
    """
    with reading(path) as stream:
        content = stream.read(MAP_MAX)
    try:
        return map_of_text(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InputError(_no_map(path.name, error)) from error


def map_text(column_map: ColumnMap) -> str:
    """Return a map as JSON; what is not decided, and columns left alone, say only their heading."""
    said: dict[str, object] = {"format": FORMAT}
    said |= _said(column_map, ("sheet", "encoding", "header_row", "visits_a_row"))
    said["unreadable"] = column_map.unreadable.value
    said["columns"] = [
        _said(one, tuple(part.name for part in fields(MappedColumn))) for one in column_map.columns
    ]
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def map_of_text(text: str) -> ColumnMap:
    """Return the map that JSON describes.

    Raises:
        ValueError: It is no map; the message says what is wrong.
    """
    said = json.loads(text)
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise ValueError(tr("it does not begin with {format}", format=f'"format": "{FORMAT}"'))
    found = tuple(map(_column, _columns(said)))
    if len({one.heading for one in found}) < len(found):
        raise ValueError(tr("a heading stands in it twice"))
    return ColumnMap(
        columns=found,
        header_row=_row_number(said),
        sheet=_text(said, "sheet"),
        encoding=_text(said, "encoding"),
        unreadable=_one_of(Unreadable, said, "unreadable") or Unreadable.REFUSE,
        visits_a_row=_yes_or_no(said, "visits_a_row"),
    )


def _columns(said: dict[str, Any]) -> list[dict[str, Any]]:
    columns = said.get("columns")
    if isinstance(columns, list) and all(isinstance(one, dict) for one in columns):
        return columns
    raise ValueError(tr("it has no list of columns"))


def _row_number(said: dict[str, Any]) -> int:
    found = said.get("header_row", 0)
    if isinstance(found, int) and not isinstance(found, bool) and found >= 0:
        return found
    raise ValueError(_wrong("header_row", found, "0, 1, 2, …"))


def _column(said: dict[str, Any]) -> MappedColumn:
    means = _text(said, "means")
    if means and means not in BY_NAME:
        raise ValueError(_wrong("means", means, ", ".join(BY_NAME)))
    words = said.get("words", {})
    if not isinstance(words, dict) or not all(isinstance(one, str) for one in words.values()):
        raise ValueError(_wrong("words", words, '{"word": "value"}'))
    return MappedColumn(
        heading=_text(said, "heading"),
        means=means,
        days=_one_of(DayOrder, said, "days"),
        between=_one_of(Between, said, "between"),
        names=_one_of(NameOrder, said, "names"),
        words=words,
        as_above=_yes_or_no(said, "as_above"),
    )


def _yes_or_no(said: dict[str, Any], name: str) -> bool:
    found = said.get(name, False)
    if found not in (True, False):
        raise ValueError(_wrong(name, found, "true, false"))
    return found is True


def _text(said: dict[str, Any], name: str) -> str:
    value = said.get(name, "")
    if isinstance(value, str):
        return value
    raise ValueError(_wrong(name, value, tr("a text")))


def _one_of(enum: type[E], said: dict[str, Any], name: str) -> E | None:
    value = said.get(name)
    if value is None:
        return None
    found = {one.value: one for one in enum}.get(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError(_wrong(name, value, ", ".join(str(one.value) for one in enum)))
    return found


def _wrong(name: str, seen: object, allowed: str) -> str:
    return tr(
        "{where}: {value} is not allowed; allowed is {allowed}",
        where=name, value=repr(seen), allowed=allowed,
    )  # fmt: skip


def _no_map(name: str, error: Exception) -> str:
    return tr("{file} is no map of columns: {why}. Nothing was read.", file=name, why=error)


def _said(value: object, names: tuple[str, ...]) -> dict[str, object]:
    """Return what a value says by these names, without what it leaves open."""
    said = {name: getattr(value, name) for name in names}
    return {
        name: one.value if isinstance(one, Enum) else dict(one) if name == "words" else one
        for name, one in said.items()
        if one or name == "heading"
    }
