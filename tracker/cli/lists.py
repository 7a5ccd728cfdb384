"""A file to read: a visit file as the contract has it, or a clinic's list by its map."""

import argparse
import sys
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Final

from tracker.files import reading
from tracker.services.spreadsheets.column_map import ColumnMap, read_map, write_map
from tracker.services.spreadsheets.grid import (
    Choice,
    Grid,
    content_of,
    grid_of,
    open_grid,
    read_stream,
)
from tracker.services.spreadsheets.guessing import guess
from tracker.services.spreadsheets.mapping import (
    MappedFile,
    missing_words,
    open_questions,
    read_mapped,
)
from tracker.services.spreadsheets.survey import look_over
from tracker.services.visit_files.reading import CourseFile, Progress, courses_of, read_courses
from tracker.services.visit_files.row_checks import DayRanges
from tracker.services.visit_files.table import read_table

STDIN: Final = "-"
STDIN_NAME: Final = "standard input"
PACKED: Final = b"PK\x03\x04"  # how a ZIP begins


def read_file(options: argparse.Namespace, progress: Progress) -> CourseFile | MappedFile:
    """Return what a file, or standard input, holds.

    Raises:
        InputError: It has faults, or cannot be read at all.
    """
    if options.map is not None:
        return _read_list(options.file, read_map(options.map), progress)
    if _is_read_once(options.file):
        name = Path(shown_name(options.file))
        return courses_of(read_table(_read_once(options)), name, progress)
    return read_courses(options.file, progress)


def find_archive(options: argparse.Namespace) -> Path | BytesIO | None:
    """Return an archive to read; None where a file, or standard input, is anything else.

    Raises:
        InputError: It cannot be read.
    """
    if options.map is not None:
        return None
    found: Path | BytesIO = options.file
    if _is_read_once(options.file):
        content = _read_once(options)
        head, found = content[: len(PACKED)], BytesIO(content)
    else:
        with reading(options.file) as stream:
            head = stream.read(len(PACKED))
    if head != PACKED:
        return None
    from tracker.services.archives.opening import is_archive  # noqa: PLC0415  # SQLAlchemy

    return found if is_archive(found) else None


def _is_read_once(file: Path) -> bool:
    """Return whether a file gives what it holds once: standard input, or a shell's ``<(…)``."""
    return str(file) == STDIN or file.is_fifo()


def _read_once(options: argparse.Namespace) -> bytes:
    """Return what standard input or a pipe gives, which it gives once."""
    if getattr(options, "content", None) is None:
        if str(options.file) == STDIN:
            options.content = read_stream(sys.stdin.buffer, STDIN_NAME)
        else:
            options.content = content_of(options.file)
    content: bytes = options.content
    return content


def shown_name(file: Path) -> str:
    """Return a file as messages name it."""
    return STDIN_NAME if str(file) == STDIN else str(file)


def run_guess_map(options: argparse.Namespace) -> int:
    """Write what the columns of a list most likely mean; print what is still to be decided."""
    survey = look_over(_open(options.file, Choice()), visits_a_row=None)
    column_map = guess(survey, DayRanges(_today()))
    write_map(options.guess_map, column_map)
    width = max(map(len, survey.headings))
    for one in column_map.columns:
        print(f"{one.heading:{width}}  {one.means or 'left alone'}")
    for note in survey.grid.notes:
        print(f"tracker: {survey.grid.file_name}: {note}", file=sys.stderr)
    missing = missing_words(column_map)
    if missing:
        print(f"tracker: {missing}", file=sys.stderr)
    for question in open_questions(survey, column_map):
        print(
            f"tracker: column {question.heading!r} holds {question.example!r}, which can mean two "
            f'things: say "{question.key}" in {options.guess_map}.',
            file=sys.stderr,
        )
    return 0


def _read_list(file: Path, column_map: ColumnMap, progress: Progress) -> MappedFile:
    choice = Choice(sheet=column_map.sheet, encoding=column_map.encoding)
    is_parted = column_map.visits_a_row
    survey = look_over(_open(file, choice), column_map.header_row, visits_a_row=is_parted)
    return read_mapped(survey, column_map, _today(), progress)


def _open(file: Path, choice: Choice) -> Grid:
    if str(file) == STDIN:
        return grid_of(read_stream(sys.stdin.buffer, STDIN_NAME), STDIN_NAME, choice)
    return open_grid(file, choice)


def _today() -> date:
    return datetime.now(UTC).astimezone().date()
