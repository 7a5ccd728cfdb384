"""The rows of a visit CSV under its header, and what is wrong with the file itself."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from tracker.domain.values.texts import as_typed, quoted
from tracker.language import marked, tr
from tracker.services.visit_files.columns import COLUMN_NAMES, NEEDED

DELIMITERS: Final = (",", ";", "\t")
CELL_MAX: Final = 1_000_000  # characters; Python's own limit of 131,072 is short for nobody's note
_BAD_BYTES: Final = re.compile("[\udc80-\udcff]")  # what surrogateescape makes of them
_BETWEEN_WORDS: Final = re.compile(r"[\s\-]+")  # of a heading somebody typed: "Patient ID"
# What Excel puts above the header.
_SEPARATOR: Final = re.compile(rb'"?sep=(.)"?(?:\r\n|\n|\r)', re.IGNORECASE)
_UTF_16: Final = marked("text in UTF-16, which Excel calls Unicode text")
# What other files begin with, and what they are.
_OTHERS: Final = (
    (b"PK\x03\x04", marked("an Excel workbook or another packed file")),
    (b"\xd0\xcf\x11\xe0", marked("an old Excel workbook")),
    (b"%PDF", marked("a PDF")),
    (b"\xff\xfe", _UTF_16),
    (b"\xfe\xff", _UTF_16),
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a file.

    Attributes:
        line: Where its row starts, from 1.
        column: Empty when the whole row or file is meant.
        value: What was seen; None when ``allowed`` says it all.
        allowed: What may stand there.
    """

    line: int
    column: str
    value: str | None
    allowed: str

    def __str__(self) -> str:
        line = tr("line {line}", line=self.line)
        where = f"{line}, {self.column}" if self.column else line
        return fault_words(where, self.value, self.allowed)


def fault_words(where: str, value: str | None, allowed: str) -> str:
    """Return what is wrong at a place: what stands there, and what may; None is no one value."""
    if value is None:
        return f"{where}: {allowed}"
    return tr(
        "{where}: {value} is not allowed; allowed is {allowed}",
        where=where,
        value=quoted(value),
        allowed=allowed,
    )


@dataclass(slots=True)
class Table:
    """The rows of a file under its header.

    Attributes:
        content: The file's bytes, without a byte-order mark.
        columns: Position of each known column, the first of two with one name.
        faults: What is wrong with the file itself; grows while rows are read.
        warnings: Columns left alone.
        line_count: Lines of the file, for progress.
    """

    content: bytes = b""
    delimiter: str = ","
    columns: Mapping[str, int] = field(default_factory=dict)
    width: int = 0
    faults: list[Fault] = field(default_factory=list)
    warnings: tuple[str, ...] = ()
    line_count: int = 0

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row below the header with the line it starts on, as wide as the header."""
        numbered = _numbered(self.content, self.delimiter, self.faults)
        next(numbered, None)
        for line, row in numbered:
            if any(map(str.strip, row[self.width :])):
                extra = tr("%n cell(s)", "", len(row))
                allowed = tr("at most {count} cells, as many as the header has", count=self.width)
                self.faults.append(Fault(line, "", extra, allowed))
            cells = row[: self.width] + [""] * (self.width - len(row))
            if _BAD_BYTES.search("".join(cells)):
                yield line, [self._utf8(line, place, cell) for place, cell in enumerate(cells)]
            else:
                yield line, cells

    def _utf8(self, line: int, place: int, cell: str) -> str:
        """Return a cell, or a blank one for a cell with bytes that are not UTF-8."""
        if not _BAD_BYTES.search(cell):
            return cell
        column = next((name for name, at in self.columns.items() if at == place), "")
        self.faults.append(Fault(line, column, _shown(cell), tr("UTF-8 text")))
        return ""


def read_table(content: bytes) -> Table:
    """Return a file's table; what is wrong with bytes or header stands in its faults."""
    while content.startswith(codecs.BOM_UTF8):
        content = content.removeprefix(codecs.BOM_UTF8)
    other = next((words for begins, words in _OTHERS if content.startswith(begins)), None)
    if other is None and b"\0" in content[:2]:
        other = _UTF_16  # without a mark that says so
    if other is not None:
        return Table(faults=[Fault(1, "", tr(other), _csv_words())])
    if not any(line.strip() for line in _lines(content)):
        return Table(faults=[Fault(1, "", None, _empty())])
    return _with_header(content)


def _lines(content: bytes) -> Iterator[str]:
    """Return the lines with their endings, decoded as they are asked for."""
    return io.TextIOWrapper(io.BytesIO(content), "utf-8", "surrogateescape", newline="")


def _empty() -> str:
    names = tr(" and ").join(NEEDED)
    return tr("the file is empty; a header row with {names} is needed", names=names)


def _csv_words() -> str:
    return tr('a CSV file in UTF-8: save it as "CSV UTF-8"')


def _with_header(content: bytes) -> Table:
    headers = {delimiter: _header(content, delimiter) for delimiter in DELIMITERS}
    delimiter = max(DELIMITERS, key=lambda one: len(set(headers[one][1]) & set(COLUMN_NAMES)))
    line, names = headers[delimiter]
    unknown = [_shown(name) for name in dict.fromkeys(names) if name and name not in COLUMN_NAMES]
    warnings = (tr("columns left alone: {names}", names=", ".join(unknown)),) if unknown else ()
    return Table(
        content=content,
        delimiter=delimiter,
        columns={name: names.index(name) for name in COLUMN_NAMES if name in names},
        width=len(names),
        faults=list(_header_faults(line, names)),
        warnings=warnings,
        line_count=content.count(b"\n") + 1,
    )


def _header_faults(line: int, names: Sequence[str]) -> Iterator[Fault]:
    counts = Counter(name for name in names if name)
    for name, count in counts.items():
        if count > 1:
            yield Fault(line, name, None, tr("the column is given twice; each may stand once"))
    for name in names:
        if _BAD_BYTES.search(name):
            yield Fault(line, "", _shown(name), tr("UTF-8 text"))
    for name in NEEDED:
        if name not in counts:
            yield Fault(line, name, None, tr("the column is missing; it is needed"))


def _shown(text: str) -> str:
    """Return a text with its bad bytes written out, fit for a message."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _header(content: bytes, delimiter: str) -> tuple[int, list[str]]:
    line, row = next(_numbered(content, delimiter, []), (1, []))
    return line, [_column_name(name.strip().casefold()) for name in row]


def _column_name(heading: str) -> str:
    """Return which column a heading means, e.g. ``Patient ID``; another one as it stands."""
    name = _BETWEEN_WORDS.sub("_", as_typed(heading).strip().casefold())
    return name if name in COLUMN_NAMES else heading


def _numbered(
    content: bytes, delimiter: str, faults: list[Fault]
) -> Iterator[tuple[int, list[str]]]:
    """Yield rows that hold anything with the line each starts on; a broken quote ends the file."""
    csv.field_size_limit(CELL_MAX)
    lines = _lines(content)
    above = 0  # lines that are no rows
    if _SEPARATOR.match(content):
        next(lines)
        above = 1
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    line = 1 + above
    try:
        for row in reader:
            if any(map(str.strip, row)):
                yield line, row
            line = reader.line_num + 1 + above
    except csv.Error as error:
        why = tr("{why}; a quoted cell must end with its quote", why=error)
        faults.append(Fault(line, "", None, why))
