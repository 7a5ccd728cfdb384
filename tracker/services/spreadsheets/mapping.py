"""A clinic's list read by its map: each row as the visit file has it, each fault with its place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from tracker.domain.values.course_rows import CourseRows
from tracker.errors import InputError
from tracker.language import tr
from tracker.services.spreadsheets.cell_readers import Question, questions_of
from tracker.services.spreadsheets.column_map import ColumnMap, Unreadable
from tracker.services.spreadsheets.grid import Grid
from tracker.services.spreadsheets.meanings import (
    BIRTH_DATE,
    FAMILY_NAME,
    NAME,
    PATIENT_ID,
    VISIT_DATE,
)
from tracker.services.spreadsheets.row_reading import (
    WHOLE_ROW,
    ReadRow,
    RowReader,
    SheetFault,
    chosen_columns,
)
from tracker.services.spreadsheets.survey import SHOWN, Survey
from tracker.services.visit_files.columns import NEEDED
from tracker.services.visit_files.reading import PROGRESS_EVERY, Progress, read_rows
from tracker.services.visit_files.row_checks import DayRanges
from tracker.services.visit_files.table import Fault

KEPT_FAULTS: Final = 2_000  # of a file; more are counted
AGAIN_MAX: Final = 5  # readings without what the reading before could not take


class SheetFaultsError(InputError):
    """A list has faults; its text names every one."""

    def __init__(self, grid: Grid, faults: Sequence[SheetFault], count: int) -> None:
        self.file_name, self.faults, self.count = grid.file_name, tuple(faults), count
        said = tr(
            "{file}: {faults}; nothing was read.",
            file=grid.file_name,
            faults=tr("%n fault(s)", "", count),
        )
        lines = [f"  {fault}" for fault in faults]
        if count > len(faults):
            lines.append("  " + tr("and %n more", "", count - len(faults)))
        super().__init__("\n".join((said, *lines)))


class OpenQuestionsError(InputError):
    """A map leaves something open that the list needs to have decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a map makes of a whole list, before visits are made of it.

    Attributes:
        targets: The columns of the visit file that are filled.
        first: The first rows.
        faulty: The first rows with faults.
        doubtful: The first rows without one in which something is hardly meant.
        fault_count: Faults of all rows.
        doubt_count: Cells of all rows that are hardly meant.
        rows_taken: Rows that will be imported, as far as single cells tell.
        rows_left_out: Rows that will not be.
        cells_left_out: Cells that will be left blank, of those that will.
    """

    targets: tuple[str, ...]
    first: tuple[ReadRow, ...] = ()
    faulty: tuple[ReadRow, ...] = ()
    doubtful: tuple[ReadRow, ...] = ()
    fault_count: int = 0
    doubt_count: int = 0
    rows_taken: int = 0
    rows_left_out: int = 0
    cells_left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedFile:
    """What a list holds: courses as a visit file has them.

    Attributes:
        has_made_ids: Whether people stand in it by name and birth date, for want of an id.
        rows_left_out: Rows that the map leaves out.
        cells_left_out: Cells that the map leaves blank.
    """

    courses: tuple[CourseRows, ...]
    warnings: tuple[str, ...] = ()
    row_count: int = 0
    has_made_ids: bool = False
    rows_left_out: int = 0
    cells_left_out: int = 0


def open_questions(survey: Survey, column_map: ColumnMap) -> tuple[Question, ...]:
    """Return what a map leaves open that its list needs to have decided."""
    return tuple(
        question
        for one in chosen_columns(survey, column_map)
        for question in questions_of(one, survey.cells_of(one.heading))
    )


def first_rows(survey: Survey, column_map: ColumnMap, today: date) -> Checked:
    """Return the first rows as they will be; quick, whatever the size of the list."""
    reader = RowReader(survey, column_map, DayRanges(today))
    rows = tuple(reader.read(line, row) for line, row in survey.first)
    return Checked(targets=reader.targets, first=rows)


def check(
    survey: Survey, column_map: ColumnMap, today: date, progress: Progress | None = None
) -> Checked:
    """Return what a map makes of every row, each by itself."""
    reader = RowReader(survey, column_map, DayRanges(today))
    first: list[ReadRow] = []
    faulty: list[ReadRow] = []
    doubtful: list[ReadRow] = []
    doubt_count = fault_count = rows_left_out = cells_left_out = done = 0
    for line, row in survey.rows():
        read = reader.read(line, row)
        done += 1
        if done <= SHOWN:
            first.append(read)
        if read.faults:
            fault_count += len(read.faults)
            rows_left_out += not read.is_taken
            cells_left_out += len(read.faults) if read.is_taken else 0
            if len(faulty) < KEPT_FAULTS:
                faulty.append(read)
        elif read.doubts:
            doubt_count += len(read.doubts)
            if len(doubtful) < KEPT_FAULTS:
                doubtful.append(read)
        if progress is not None and done % PROGRESS_EVERY == 0:
            progress(done, survey.row_count)
    return Checked(
        targets=reader.targets,
        first=tuple(first),
        faulty=tuple(faulty),
        doubtful=tuple(doubtful),
        fault_count=fault_count,
        doubt_count=doubt_count,
        rows_taken=done - rows_left_out,
        rows_left_out=rows_left_out,
        cells_left_out=cells_left_out,
    )


class _MappedRows:
    """The rows of a list as rows of the visit file, without what its map leaves out."""

    def __init__(self, survey: Survey, reader: RowReader, rule: Unreadable) -> None:
        self._survey, self._reader, self._rule = survey, reader, rule
        self.columns: Mapping[str, int] = {name: place for place, name in enumerate(reader.targets)}
        self.faults: Sequence[Fault] = ()
        self.warnings: tuple[str, ...] = survey.grid.notes
        self.line_count = survey.row_count
        self.refused: list[SheetFault] = []
        self.refused_count = self.rows_left_out = self.cells_left_out = 0
        self.left_out: dict[int, set[str]] = {}

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield the rows that are taken."""
        self.refused, self.refused_count = [], 0
        self.rows_left_out = self.cells_left_out = 0
        for line, row in self._survey.rows():
            read = self._reader.read(line, row)
            if read.faults and self._rule is Unreadable.REFUSE:
                self._refuse(read)
            if not read.is_taken or WHOLE_ROW in self.left_out.get(line, ()):
                self.rows_left_out += 1
                continue
            self.cells_left_out += len(read.faults)
            yield line, self._without(line, list(read.cells))

    def _refuse(self, read: ReadRow) -> None:
        self.refused_count += len(read.faults)
        if len(self.refused) < KEPT_FAULTS:
            self.refused += [read.faults[place] for place in sorted(read.faults)]

    def _without(self, line: int, cells: list[str]) -> list[str]:
        for name in self.left_out.get(line, ()):
            cells[self.columns[name]] = ""
            self.cells_left_out += 1
        return cells

    def leave_out(self, faults: Sequence[Fault]) -> None:
        """Leave out, from the next reading on, what rows say together that cannot be."""
        for fault in faults:
            is_cell = fault.column in self.columns and fault.column not in NEEDED
            is_blanked = is_cell and self._rule is Unreadable.LEAVE_CELL_BLANK
            column = fault.column if is_blanked else WHOLE_ROW
            self.left_out.setdefault(fault.line, set()).add(column)


def read_mapped(
    survey: Survey, column_map: ColumnMap, today: date, progress: Progress | None = None
) -> MappedFile:
    """Return the courses of a list.

    Raises:
        SheetFaultsError: Something is not allowed and the map does not leave it out.
        OpenQuestionsError: The map leaves open what can mean two things.
        InputError: It does not say who was seen when.
    """
    refuse_open(survey, column_map)
    reader = RowReader(survey, column_map, DayRanges(today))
    rows = _MappedRows(survey, reader, column_map.unreadable)
    for _ in range(AGAIN_MAX):
        found, faults = read_rows(rows, progress, today)
        if not faults or column_map.unreadable is Unreadable.REFUSE:
            break
        rows.leave_out(faults)
    said = [_in_place(survey, reader, fault) for fault in faults]
    if said or rows.refused:
        every = sorted((*rows.refused, *said), key=lambda fault: fault.row)
        count = rows.refused_count + len(said)
        raise SheetFaultsError(survey.grid, every[:KEPT_FAULTS], count)
    return MappedFile(
        courses=found.courses,
        warnings=found.warnings,
        row_count=found.row_count,
        has_made_ids=reader.makes_ids,
        rows_left_out=rows.rows_left_out,
        cells_left_out=rows.cells_left_out,
    )


def refuse_open(survey: Survey, column_map: ColumnMap) -> None:
    """Refuse a map that leaves open what the list needs.

    Raises:
        OpenQuestionsError: Something can mean two things.
        InputError: It does not say who was seen when.
    """
    missing = missing_words(column_map)
    if missing:
        raise InputError(tr("{why} Nothing was read.", why=missing))
    questions = open_questions(survey, column_map)
    if questions:
        raise OpenQuestionsError("\n".join(_question_words(survey, one) for one in questions))


def missing_words(column_map: ColumnMap) -> str:
    """Return what no column says that must be known; empty where nothing is missing."""
    means = {one.means for one in column_map.columns}
    if VISIT_DATE not in means:
        return tr("No column says on which day a visit was.")
    is_person = BIRTH_DATE in means and not means.isdisjoint({NAME, FAMILY_NAME})
    if PATIENT_ID in means or is_person:
        return ""
    return tr("No column says who was seen: the patient's number, or the name and the birth date.")


def _question_words(survey: Survey, question: Question) -> str:
    return tr(
        "{file}: column {heading} holds {example}, which can mean two things; the map must say "
        "{key}. Nothing was read.",
        file=survey.grid.file_name,
        heading=repr(question.heading),
        example=repr(question.example),
        key=repr(question.key),
    )


def _in_place(survey: Survey, reader: RowReader, fault: Fault) -> SheetFault:
    """Return what is wrong with rows together, as a fault of the list."""
    heading = reader.heading_of(fault.column) if fault.column else WHOLE_ROW
    return SheetFault(
        grid=survey.grid,
        row=fault.line,
        column=survey.heading_in_file(heading, fault.line),
        value=fault.value,
        allowed=fault.allowed,
    )
