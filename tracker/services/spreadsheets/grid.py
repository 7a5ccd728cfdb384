"""A file as rows of texts, whatever kind it is, and the limits that keep reading it bounded."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from tracker.errors import InputError
from tracker.files import reading
from tracker.language import tr
from tracker.services.spreadsheets.text_files import (
    CELL_MAX,
    Shape,
    decoded_lines,
    shape_of,
    without_second_mark,
)
from tracker.services.spreadsheets.workbooks import Report, is_workbook, read_workbook

FILE_MAX: Final = 200_000_000  # bytes; a list of 100,000 visits has some 15 million
ROWS_MAX: Final = 500_000  # a clinic that sees 40 people a day writes as many in fifty years
WIDTH_MAX: Final = 400  # columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The rows of a text file, or of one sheet of a workbook.

    Attributes:
        file_name: For messages.
        content: Its text with delimiters; a workbook's sheet was written so.
        shape: How the text is read.
        sheet: Which sheet of a workbook; empty for a text file.
        sheets: The names of all sheets.
        notes: What a person should know of the file, in words: hidden sheets, merged cells.
        first_row: The number of the first row of a workbook's sheet.
    """

    file_name: str
    content: bytes
    shape: Shape
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    first_row: int = 1

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row that holds anything, with its number, from 1; of a text file its line.

        Raises:
            InputError: A quote is not closed, a cell too long, or there are too many rows.
        """
        csv.field_size_limit(CELL_MAX)
        lines = decoded_lines(self.content, self.shape)
        reader = csv.reader(lines, delimiter=self.shape.delimiter, strict=True)
        line, place, count = 1 + self.shape.lines_above, self.first_row, 0
        try:
            for row in reader:
                if any(row) and not (len(row) == 1 and row[0].isspace()):
                    count += 1
                    self._refuse_size(count, len(row))
                    yield (place if self.sheet else line), row
                line = reader.line_num + 1 + self.shape.lines_above
                place += 1
        except csv.Error as error:
            raise InputError(self._broken(place if self.sheet else line, error)) from error

    def place_words(self, row: int) -> str:
        """Return in words where a row stands: file, sheet and row."""
        if self.sheet:
            return tr(
                "{file}, sheet {sheet}, row {row}", file=self.file_name, sheet=self.sheet, row=row
            )
        return tr("{file}, line {line}", file=self.file_name, line=row)

    def _refuse_size(self, count: int, width: int) -> None:
        if count > ROWS_MAX:
            raise InputError(
                tr(
                    "{file} has more than {most} rows. Nothing was read: make several files of it.",
                    file=self.file_name,
                    most=f"{ROWS_MAX:,}",
                )
            )
        if width > WIDTH_MAX:
            raise InputError(
                tr(
                    "{file} has a row of {count} columns; at most {most} are allowed. "
                    "Nothing was read.",
                    file=self.file_name,
                    count=width,
                    most=WIDTH_MAX,
                )
            )

    def _broken(self, row: int, error: csv.Error) -> str:
        where = self.place_words(row)
        if "limit" in str(error):
            return tr(
                "{where}: a cell of more than {most} characters. Nothing was read.",
                where=where,
                most=f"{CELL_MAX:,}",
            )
        return tr(
            "{where}: a cell begins with a quote and does not end with one, or the file is of "
            "another kind. Nothing was read.",
            where=where,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What of a file is read, and how; empty is what is found.

    Attributes:
        sheet: Of a workbook.
        encoding: Of a text file, as Python names it.
    """

    sheet: str = ""
    encoding: str = ""


def open_grid(path: Path, choice: Choice | None = None, report: Report | None = None) -> Grid:
    """Return a file as rows of texts.

    Args:
        path: The file.
        choice: Which sheet, which encoding.
        report: Called while a workbook is read; may raise to stop.

    Raises:
        InputError: It cannot be read, is too large, locked by a password, or made to do harm.
    """
    return grid_of(content_of(path), path.name, choice, report)


def content_of(path: Path) -> bytes:
    """Return a list's bytes.

    Raises:
        InputError: It cannot be read, or is larger than a list may be.
    """
    with reading(path) as stream:
        return _whole(stream, path.name)


def read_stream(stream: BinaryIO, name: str) -> bytes:
    """Return what a stream gives, such as standard input.

    Raises:
        InputError: It gives more than a file may have.
    """
    return _whole(stream, name)


def grid_of(
    content: bytes, name: str, choice: Choice | None = None, report: Report | None = None
) -> Grid:
    """Return a file's bytes as rows of texts; see ``open_grid``."""
    chosen = choice or Choice()
    if is_workbook(content):
        found = read_workbook(content, name, chosen.sheet, report)
        return Grid(
            file_name=name,
            content=found.rows,
            shape=Shape(),
            sheet=found.sheet,
            sheets=found.sheets,
            notes=found.notes,
            first_row=found.first_row,
        )
    if chosen.sheet:
        raise InputError(tr("{file} is a text file and has no sheets.", file=name))
    content = without_second_mark(content)
    return Grid(file_name=name, content=content, shape=shape_of(content, name, chosen.encoding))


def _whole(stream: BinaryIO, name: str) -> bytes:
    content = io.BytesIO()
    while piece := stream.read(1 << 20):
        content.write(piece)
        if content.tell() > FILE_MAX:
            raise InputError(
                tr(
                    "{file} is larger than {most} MB. Nothing was read: make several files of it.",
                    file=name,
                    most=FILE_MAX // 1_000_000,
                )
            )
    return content.getvalue()
