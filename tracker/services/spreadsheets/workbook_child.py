"""Reads one sheet of a workbook in a process of its own, and writes it as text with commas.

A file that is damaged or made to do harm can make the reader take all memory, run on or abort. What
happens here ends with this process; the program says what happened and goes on. It runs as a
script with nothing of the program around it: a name of a sheet as its argument (empty for the first
that is seen), the workbook on standard input. Its first line is JSON, what follows are the rows.
"""

import csv
import html
import io
import json
import re
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterable, Iterator
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
WITHOUT_VALUE: Final = "#NO VALUE!"  # before a formula that was saved without what it came to
BOOK_OF_XLSX: Final = "xl/workbook.xml"
RELATIONS_OF_XLSX: Final = "xl/_rels/workbook.xml.rels"

# What the reader gives as blank (python-calamine 0.9), found in the bytes of the sheet: a formula
# that came to an error, and one whose value was never saved. No "<" stands within a tag.
TAG: Final = rb"<(?:\w+:)?"
ENDED: Final = rb"</(?:\w+:)?"
FORMULA: Final = TAG + rb"f(?:\s[^<>]*)?(?:/>|>([^<]*)" + ENDED + rb"f>)"
ERROR_CELL: Final = re.compile(
    TAG + rb"c(\s[^<>]*\bt=[\"']e[\"'][^<>]*)>(?:" + FORMULA + rb")?\s*" + TAG + rb"v>([^<]*)<"
)
UNSAVED_CELL: Final = re.compile(
    TAG + rb"c(\s[^<>]*)>\s*" + FORMULA + rb"\s*(?:" + TAG + rb"v\s*/>|" + TAG + rb"v>"
    + ENDED + rb"v>)?\s*" + ENDED + rb"c>"
)  # fmt: skip
UNSAVED_OF_ODS: Final = re.compile(
    rb"<table:table-cell(?=[^<>]*\stable:formula=)(?![^<>]*\s(?:office|calcext):value-type=)[^<>]*>"
)
HIDDEN_ROW: Final = re.compile(TAG + rb"row\s[^<>]*\bhidden=[\"'](?:1|true)[\"']")
HIDDEN_OF_ODS: Final = re.compile(
    rb"<table:table-row\s[^<>]*table:visibility=[\"'](?:collapse|filter)[\"'][^<>]*>"
)
PLACE: Final = re.compile(rb"\sr=[\"']([A-Z]{1,3})(\d{1,7})[\"']")
ERRORS_OF_XLS: Final = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
    0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip
# Row, column and error of a cell (record 0x0205) and of a formula's value (record 0x0006).
ERROR_RECORDS: Final = (
    re.compile(rb"\x05\x02[\x08-\x0a]\x00(....)..([\x00\x07\x0f\x17\x1d\x24\x2a])\x01", re.DOTALL),
    re.compile(rb"\x06\x00..(....)..\x02.([\x00\x07\x0f\x17\x1d\x24\x2a]).{3}\xff\xff", re.DOTALL),
)

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
    odd = oddities(content, sheet.name)
    said: dict[str, object] = {"sheets": names, "hidden": hidden, "sheet": sheet.name}
    said |= {"hidden_rows": odd.hidden_rows, "without_value": odd.without_value}
    said |= {"is_from_1904": odd.is_from_1904}
    tell(said | {"first_row": first_row + 1, "merged": len(merged)})
    failed: dict[int, dict[int, str]] = {}
    for (row, column), text in odd.cells.items():
        failed.setdefault(row - first_row, {})[column - first_column] = text
    write_rows(sheet.iter_rows(), filled(merged, first_row, first_column), failed)


class Oddities:
    """What a sheet has that its reader does not tell.

    Attributes:
        cells: The errors that formulas came to, and formulas whose value was not saved: by place.
        without_value: How many formulas have no saved value.
        is_from_1904: Whether days are counted from 1904; its reader counts so where a cell says
            that it is a day.
        hidden_rows: How many rows are hidden.
    """

    def __init__(self) -> None:
        self.cells: dict[Place, str] = {}
        self.without_value = self.hidden_rows = 0
        self.is_from_1904 = False


def oddities(content: bytes, sheet: str) -> Oddities:
    """Return what is odd about a sheet."""
    if content.startswith(COMPOUND):
        return oddities_of_xls(content)
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        names = packed.namelist()
        if BOOK_OF_XLSX in names:
            return oddities_of_xlsx(packed, sheet)
        return oddities_of_ods(packed, sheet) if CONTENT_OF_ODS in names else Oddities()


def oddities_of_xlsx(packed: zipfile.ZipFile, sheet: str) -> Oddities:
    """Return what is odd about a sheet of Excel."""
    found = Oddities()
    part = next(part_of_sheet(packed, sheet), "")
    text = packed.read(part) if part in packed.namelist() else b""
    told = tags(packed.read(BOOK_OF_XLSX), "workbookPr")
    found.is_from_1904 = any(tag.get("date1904") in ("1", "true") for tag in told)
    found.hidden_rows = sum(1 for _ in each(HIDDEN_ROW, text, b"hidden="))
    for cell in each(ERROR_CELL, text, b't="e"', b"t='e'"):
        put(found, cell[1], cell[3].decode("utf-8", "replace"))
    for cell in each(UNSAVED_CELL, text, b"<f", b":f"):
        formula = html.unescape((cell[2] or b"").decode("utf-8", "replace"))
        put(found, cell[1], f"{WITHOUT_VALUE} ={formula}")
        found.without_value += 1
    return found


def each(wanted: "re.Pattern[bytes]", text: bytes, *signs: bytes) -> "Iterator[re.Match[bytes]]":
    """Yield what is wanted of a sheet; one without any of its signs is looked through at once."""
    return wanted.finditer(text) if any(sign in text for sign in signs) else iter(())


def put(found: Oddities, attributes: bytes, text: str) -> None:
    """Put a text where the attributes of a cell say that it stands."""
    at = PLACE.search(attributes)
    if at is not None:
        column = 0
        for letter in at[1]:
            column = column * 26 + letter - ord("A") + 1
        found.cells[int(at[2]) - 1, column - 1] = text


def part_of_sheet(packed: zipfile.ZipFile, sheet: str) -> Iterator[str]:
    """Yield the part of a workbook of Excel that holds a sheet."""
    wanted = {
        value
        for tag in tags(packed.read(BOOK_OF_XLSX), "sheet")
        if tag.get("name") == sheet
        for name, value in tag.items()
        if name.endswith(":id")
    }
    for tag in tags(packed.read(RELATIONS_OF_XLSX), "Relationship"):
        if tag.get("Id") in wanted:
            target = tag.get("Target", "")
            yield target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def tags(xml: bytes, name: str) -> list[dict[str, str]]:
    """Return the attributes of each tag of a name, whatever stands before its colon."""
    found: list[dict[str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == name:
            found.append(attributes)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.Parse(xml, True)  # noqa: FBT003  # its signature
    return found


def oddities_of_ods(packed: zipfile.ZipFile, sheet: str) -> Oddities:
    """Return what is odd about a sheet of LibreOffice; it says itself what came to an error."""
    found, text = Oddities(), packed.read(CONTENT_OF_ODS)
    named = f'table:name="{html.escape(sheet)}"'.encode()
    begin = max(text.find(named), 0)
    table = text[begin : text.find(b"</table:table>", begin)]
    found.hidden_rows = sum(1 for _ in HIDDEN_OF_ODS.finditer(table))
    found.without_value = sum(1 for _ in UNSAVED_OF_ODS.finditer(table))
    return found


def oddities_of_xls(content: bytes) -> Oddities:
    """Return the errors in an old workbook: of whichever sheet, as its records do not say it."""
    found = Oddities()
    for kind in ERROR_RECORDS:
        for record in kind.finditer(content):
            row, column = struct.unpack("<HH", record[1])
            found.cells[row, column] = ERRORS_OF_XLS[record[2][0]]
    return found


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


def write_rows(
    rows: Iterable[list[Cell]],
    places: dict[int, dict[int, Place]],
    failed: dict[int, dict[int, str]],
) -> None:
    """Write rows as text, what is merged or failed filled in; too much of it ends early."""
    filling = Filling(places)
    out = io.TextIOWrapper(sys.stdout.buffer, "utf-8", "surrogatepass", newline="")
    writer = csv.writer(out)
    written = 0
    for number, row in enumerate(rows):
        cells = [text_of(cell) for cell in row]
        if number in failed:
            fill_failed(cells, failed[number])
        filling.fill(number, cells)
        written += writer.writerow(cells if any(cells) else [])
        if number >= ROWS_MAX or written > CHARACTERS_MAX:
            break
    out.detach()  # flushed; left to itself it would close what is written to


def fill_failed(cells: list[str], failed: dict[int, str]) -> None:
    """Put into blank cells of a row what their formulas came to."""
    for column in sorted(one for one in failed if one >= 0):
        cells += [""] * (column + 1 - len(cells))
        cells[column] = cells[column] or failed[column]


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
    except (
        calamine.CalamineError,
        OSError,
        ValueError,
        EOFError,
        expat.ExpatError,
        zipfile.BadZipFile,
        zlib.error,
        KeyError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        tell({"error": "damaged", "why": type(error).__name__})
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
