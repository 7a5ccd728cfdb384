"""Reads one sheet of a workbook in a process of its own, and writes it as text with commas.

A file that is damaged or made to do harm can make the reader take all memory, run on or abort. What
happens here ends with this process; the program says what happened and goes on. It runs as a
script with nothing of the program around it: a name of a sheet as its argument (empty for the first
that is seen), the workbook on standard input. Its first line is JSON, what follows are the rows.
"""

import csv
import io
import json
import sys
import zipfile
import zlib
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

MEMORY_MAX: Final = 3_000_000_000  # bytes of address space, where the system can limit it
COMPOUND: Final = b"\xd0\xcf\x11\xe0"  # of an XLS, which is not packed
# Of an XLS: what reading takes before it, and for each byte; full sheets of 65,000 rows took 21.
# One whose chain of sectors leads back to itself is read until no memory is left.
MEMORY_FIRST: Final = 300_000_000
MEMORY_PER_BYTE: Final = 60
SECONDS_MAX: Final = 60  # of the processor
ROWS_MAX: Final = 500_001  # one more than is allowed, so that it is seen
CHARACTERS_MAX: Final = 300_000_000
CONTENT_OF_ODS: Final = "content.xml"
MANIFEST_OF_ODS: Final = "META-INF/manifest.xml"
EXACT: Final = 1e15  # below it a float is written as a person would write a whole number
FILLED_MAX: Final = 100_000  # cells of merged ones that are filled

Cell = int | float | str | bool | date | time | datetime | timedelta
Place = tuple[int, int]
Merged = Iterable[tuple[tuple[int, int], tuple[int, int]]]


def limit(content: bytes) -> None:
    """Let the system end this process when it takes more than such a file of any clinic needs."""
    memory = MEMORY_MAX
    if content.startswith(COMPOUND):
        memory = min(memory, MEMORY_FIRST + MEMORY_PER_BYTE * len(content))
    with suppress(ImportError, ValueError, OSError):  # Windows has no such limits
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_MAX, SECONDS_MAX))


def text_of(cell: Cell) -> str:
    """Return a cell as a person would type it."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < EXACT else repr(cell)
    return moment_text(cell) if isinstance(cell, date | time | timedelta) else str(cell)


def moment_text(cell: date | time | timedelta) -> str:
    """Return a day, with its time where it has one, a time of day or a span of time."""
    if isinstance(cell, datetime):
        has_time = cell.time() != time()
        return cell.isoformat(" ", "minutes") if has_time else cell.date().isoformat()
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    return cell.isoformat("minutes") if isinstance(cell, time) else cell.isoformat()


def filled(merged: Merged, first_row: int, first_column: int) -> dict[int, dict[int, Place]]:
    """Return of each cell that is merged away where its value stands: by row, then column."""
    places: dict[int, dict[int, Place]] = {}
    left = FILLED_MAX
    for (top, start), (bottom, end) in merged:
        left -= (bottom - top + 1) * (end - start + 1)
        if left < 0:
            break
        for row in range(top, bottom + 1):
            for column in range(start, end + 1):
                if (row, column) != (top, start):
                    whose = (top - first_row, start - first_column)
                    places.setdefault(row - first_row, {})[column - first_column] = whose
    return places


def run(content: bytes, wanted: str) -> None:
    """Write one sheet."""
    import python_calamine as calamine  # noqa: PLC0415  # after the limits are set

    refuse_broken(content)
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    shown = calamine.SheetVisibleEnum.Visible
    names = [one.name for one in book.sheets_metadata]
    hidden = [one.name for one in book.sheets_metadata if one.visible is not shown]
    if wanted not in ("", *names) or not names:
        tell({"error": "sheet", "sheets": names})
        return
    # Those nobody sees come last; of the others the first that holds anything.
    offered = [wanted] if wanted else sorted(names, key=hidden.__contains__)
    sheet = first_filled(book, offered)
    first_row, first_column = sheet.start or (0, 0)
    merged = list(sheet.merged_cell_ranges or ())
    said = {"sheets": names, "hidden": hidden, "sheet": sheet.name}
    tell(said | {"first_row": first_row + 1, "merged": len(merged)})
    write_rows(sheet.iter_rows(), filled(merged, first_row, first_column))


def refuse_broken(content: bytes) -> None:
    """Refuse a workbook of LibreOffice whose XML is not whole.

    python-calamine (0.9) reads on for ever where it ends within a table.

    Raises:
        ValueError: It is not whole.
    """
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        names = packed.namelist()
        if CONTENT_OF_ODS not in names:
            return
        if MANIFEST_OF_ODS in names and b"encryption-data" in packed.read(MANIFEST_OF_ODS):
            return  # a password locks it, which is said in other words
        try:
            with packed.open(CONTENT_OF_ODS) as part:
                expat.ParserCreate().ParseFile(part)
        except (expat.ExpatError, zipfile.BadZipFile, RuntimeError, zlib.error) as error:
            raise ValueError(CONTENT_OF_ODS) from error


def first_filled(book: "CalamineWorkbook", names: list[str]) -> "CalamineSheet":
    """Return the first sheet that holds anything; else the last one."""
    for name in names:
        sheet = book.get_sheet_by_name(name)
        if sheet.height:
            break
    return sheet


def write_rows(rows: Iterable[list[Cell]], places: dict[int, dict[int, Place]]) -> None:
    """Write rows as text, what is merged filled in; too much of it ends early."""
    filling = Filling(places)
    out = io.TextIOWrapper(sys.stdout.buffer, "utf-8", "surrogatepass", newline="")
    writer = csv.writer(out)
    written = 0
    for number, row in enumerate(rows):
        cells = [text_of(cell) for cell in row]
        filling.fill(number, cells)
        written += writer.writerow(cells if any(cells) else [])
        if number >= ROWS_MAX or written > CHARACTERS_MAX:
            break
    out.detach()  # flushed; left to itself it would close what is written to


class Filling:
    """Gives the cells of a merged one what stands in its first."""

    def __init__(self, places: dict[int, dict[int, Place]]) -> None:
        self._places = places
        self._values: dict[Place, str] = {}
        self._firsts: dict[int, list[int]] = {}
        for number, column in {whose for row in places.values() for whose in row.values()}:
            self._firsts.setdefault(number, []).append(column)

    def fill(self, number: int, cells: list[str]) -> None:
        """Fill the blank cells of a row."""
        for column in self._firsts.get(number, ()):
            self._values[number, column] = cells[column] if column < len(cells) else ""
        for column, whose in self._places.get(number, {}).items():
            if column < len(cells) and not cells[column]:
                cells[column] = self._values.get(whose, "")


def tell(said: dict[str, object]) -> None:
    """Write the first line."""
    sys.stdout.buffer.write(json.dumps(said).encode("ascii") + b"\n")


def main() -> int:
    """Read standard input and write what is found; the exit code says whether."""
    content = sys.stdin.buffer.read()
    limit(content)
    import python_calamine as calamine  # noqa: PLC0415  # as above

    try:
        run(content, sys.argv[1])
    except calamine.PasswordError:
        tell({"error": "password"})
    except (calamine.CalamineError, OSError, ValueError, EOFError) as error:
        tell({"error": "damaged", "why": type(error).__name__})
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
