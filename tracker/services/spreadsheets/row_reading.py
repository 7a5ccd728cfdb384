"""One row of a clinic's list as the visit file has it, each fault with its place."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

from tracker.errors import InputError
from tracker.language import tr
from tracker.services.spreadsheets.cell_readers import Cells, cell_reader
from tracker.services.spreadsheets.column_map import ColumnMap, MappedColumn, Unreadable
from tracker.services.spreadsheets.grid import Grid
from tracker.services.spreadsheets.meanings import (
    BIRTH_DATE,
    BY_NAME,
    FAMILY_NAME,
    GIVEN_NAME,
    PAIN_REACH,
    PATIENT_ID,
    SENSORY_REACH,
    SIDE,
    TARGETS,
)
from tracker.services.spreadsheets.survey import Survey
from tracker.services.visit_files.cells import CellError, read_text
from tracker.services.visit_files.columns import COLUMN_NAMES, NEEDED
from tracker.services.visit_files.row_checks import (
    CHILD_YEARS,
    ONSET,
    VISIT,
    DayRanges,
    doubts,
)
from tracker.services.visit_files.table import fault_words

KNOWN_MAX: Final = 200_000  # cells of a column whose reading is kept for the next row
LONGEST_SHOWN: Final = 80  # characters of a cell in a fault
WHOLE: Final = -1  # place of a fault that no single cell has
_YEAR: Final = 4  # digits a day begins with
WHOLE_ROW: Final = ""  # column of a fault that no single one has
_BY_SIDE: Final = (PAIN_REACH, SENSORY_REACH)
_LEG: Final = {"left": 0, "right": 1}
_NONE: Final[Mapping[int, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFault:
    """One thing wrong in a list.

    Attributes:
        grid: The list; it names file and sheet.
        row: The number of its row.
        column: The heading; empty when the whole row is meant.
        value: What was seen; None when ``allowed`` says it all.
        allowed: What may stand there.
    """

    grid: Grid = field(repr=False)
    row: int
    column: str
    value: str | None
    allowed: str

    @property
    def line(self) -> int:
        """Return the row, as faults of a visit file call it."""
        return self.row

    def __str__(self) -> str:
        where = self.grid.place_words(self.row)
        if self.column:
            where = tr("{where}, {column}", where=where, column=self.column)
        return fault_words(where, self.value, self.allowed)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRow:
    """One row as it will be.

    Attributes:
        line: The number of the row.
        cells: Of each column of the visit file that the map fills, in the order of ``targets``.
        faults: What is wrong, by the place among ``cells``; -1 is the whole row.
        doubts: What is hardly meant, by the place; it is imported all the same.
        is_taken: Whether it is imported, with what is blank in it.
    """

    line: int
    cells: tuple[str, ...]
    faults: Mapping[int, SheetFault]
    is_taken: bool = True
    doubts: Mapping[int, str] = field(default_factory=lambda: _NONE)


@dataclass(slots=True)
class _ColumnReading:
    """One column at work: where it stands, what it fills, and the cells read before."""

    column: MappedColumn
    place: int
    targets: tuple[int, ...]
    read: Callable[[str], Cells]
    as_above: bool
    known: dict[str, Cells] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    above: str = ""


class RowReader:
    """Reads the rows of a list by its map.

    Args:
        survey: The list.
        column_map: What its columns mean; columns with the same meaning as one before are left.
        ranges: From which day to which a day can be meant.

    Attributes:
        targets: The columns of the visit file that are filled, in its order.
        makes_ids: Whether people are known by name and birth date.
    """

    def __init__(self, survey: Survey, column_map: ColumnMap, ranges: DayRanges) -> None:
        self._survey, self._rule = survey, column_map.unreadable
        chosen = chosen_columns(survey, column_map)
        filled = {name for one in chosen for name in BY_NAME[one.means].targets}
        self.makes_ids = PATIENT_ID not in filled
        self.targets = tuple(name for name in COLUMN_NAMES if name in filled | {PATIENT_ID})
        self._at = {name: place for place, name in enumerate(self.targets)}
        self._needed_at = dict(zip(NEEDED, self._places(*NEEDED), strict=True))
        self._needed = {*self._needed_at.values(), WHOLE}
        self._columns = [self._reading(one, survey, ranges) for one in chosen]
        self._named = sorted({*self._places(FAMILY_NAME, GIVEN_NAME)} - {WHOLE})
        self._born, self._begun = self._places(BIRTH_DATE, ONSET)
        self._by_side = [one for one in self._columns if one.column.means in _BY_SIDE]

    def _places(self, *names: str) -> list[int]:
        """Return where columns of the visit file stand among the targets; -1 for nowhere."""
        return [self._at.get(name, WHOLE) for name in names]

    def _reading(self, one: MappedColumn, survey: Survey, ranges: DayRanges) -> _ColumnReading:
        targets = tuple(self._at[name] for name in BY_NAME[one.means].targets)
        place = survey.headings.index(one.heading)
        return _ColumnReading(one, place, targets, cell_reader(one, ranges), one.as_above)

    def heading_of(self, target: str) -> str:
        """Return the heading of what fills a column of the visit file."""
        place = self._at.get(target, -1)
        return next((one.column.heading for one in self._columns if place in one.targets), target)

    def read(self, line: int, row: Sequence[str]) -> ReadRow:
        """Return a row as it will be."""
        cells = [""] * len(self.targets)
        faults: dict[int, SheetFault] = {}
        width = len(row)
        for one in self._columns:  # some million times: nothing is looked up or made twice
            cell = row[one.place] if one.place < width else ""
            if one.as_above:
                cell = one.above = cell if cell.strip() else one.above
            found = one.known.get(cell) or _read_cell(one, cell)
            if found is None:
                place = one.targets[0]
                faults[place] = self._fault(line, one.column.heading, cell, one.refused[cell])
            elif len(found) == 1:
                cells[one.targets[0]] = found[0]
            else:
                for place, text in zip(one.targets, found, strict=True):
                    cells[place] = text
        if self._by_side:
            self._part_by_side(line, row, cells, faults)
        self._name(line, cells, faults)
        return self._read_row(line, cells, faults)

    def _read_row(self, line: int, cells: list[str], faults: dict[int, SheetFault]) -> ReadRow:
        if not faults:
            doubts = self._doubts(cells) if self._born != WHOLE else _NONE
            return ReadRow(line=line, cells=tuple(cells), faults=faults, doubts=doubts)
        is_whole = not (self._needed & faults.keys())
        is_taken = is_whole and self._rule is not Unreadable.LEAVE_ROW_OUT
        return ReadRow(line=line, cells=tuple(cells), faults=faults, is_taken=is_taken)

    def _doubts(self, cells: Sequence[str]) -> Mapping[int, str]:
        """Return what the days of a row say together that is hardly meant."""
        born, on = cells[self._born], cells[self._needed_at[VISIT]]
        onset = cells[self._begun] if self._begun != WHOLE else ""
        is_child = born and int(on[:_YEAR]) - int(born[:_YEAR]) <= CHILD_YEARS
        if not (born and (is_child or (onset and onset < born))):  # nearly every row
            return _NONE
        begun = date.fromisoformat(onset) if onset else None
        odd = doubts(date.fromisoformat(born), begun, date.fromisoformat(on))
        return {self._at[name]: words for name, words in odd}

    def _part_by_side(
        self, line: int, row: Sequence[str], cells: list[str], faults: dict[int, SheetFault]
    ) -> None:
        """Leave a reach in the leg, or the legs, of the row's side."""
        side = cells[self._at[SIDE]] if SIDE in self._at else ""
        for one in self._by_side:
            if not cells[one.targets[0]] or side == "both":
                continue
            leg = _LEG.get(side)
            if leg is None:
                for place in one.targets:
                    cells[place] = ""
                allowed = tr("a reach in a row that says the side, too")
                faults[one.targets[0]] = self._fault(
                    line, one.column.heading, row[one.place], allowed
                )
            else:
                cells[one.targets[1 - leg]] = ""

    def _name(self, line: int, cells: list[str], faults: dict[int, SheetFault]) -> None:
        """See to it that a row says who was seen, and when."""
        if self.makes_ids:
            self._make_id(line, cells, faults)
        for name, place in self._needed_at.items():
            is_blank = place == WHOLE or not cells[place]
            if is_blank and place not in faults and WHOLE not in faults:
                allowed = tr("is blank; it is needed")
                faults[place] = self._fault(line, self.heading_of(name), None, allowed)

    def _make_id(self, line: int, cells: list[str], faults: dict[int, SheetFault]) -> None:
        name = ", ".join([cells[place] for place in self._named if cells[place]])
        born = cells[self._born] if self._born != WHOLE else ""
        if name and born:
            cells[self._at[PATIENT_ID]] = person_key(name, born)
        else:
            allowed = tr(
                "a name and a birth date, for the list has no numbers of patients; where a blank "
                "cell says what the one above it says, say so of these columns"
            )
            faults[WHOLE] = self._fault(line, WHOLE_ROW, None, allowed)

    def _fault(self, line: int, heading: str, value: str | None, allowed: str) -> SheetFault:
        shown = None if value is None else value.strip()[:LONGEST_SHOWN]
        return SheetFault(
            grid=self._survey.grid,
            row=line,
            column=self._survey.heading_in_file(heading, line),
            value=shown,
            allowed=allowed,
        )


def person_key(name: str, born: str) -> str:
    """Return what stands for an id where a list has none: name and birth date."""
    return f"{read_text(name)} {born}"


def chosen_columns(survey: Survey, column_map: ColumnMap) -> list[MappedColumn]:
    """Return the columns that are read; a list must have each heading of its map.

    Raises:
        InputError: A heading is missing.
    """
    chosen: dict[str, MappedColumn] = {}
    for one in column_map.columns:
        if not one.means:
            continue
        if one.heading not in survey.headings:
            raise InputError(
                tr(
                    "{where}: the map names a column {heading}; the headings here are {headings}. "
                    "Nothing was read.",
                    where=survey.grid.place_words(survey.header_row),
                    heading=repr(one.heading),
                    headings=", ".join(survey.headings),
                )
            )
        chosen.setdefault(one.means, one)
    for name, parts in TARGETS.items():
        if name in chosen and set(parts) & chosen.keys():
            chosen.pop(name)  # the single columns say it better
    return list(chosen.values())


def _read_cell(one: _ColumnReading, cell: str) -> Cells | None:
    """Return what a cell not seen before means; None where it is refused."""
    if cell in one.refused:
        return None
    try:
        found = one.read(cell.strip())
    except CellError as error:
        one.refused[cell] = error.allowed
        return None
    if len(one.known) < KNOWN_MAX:
        one.known[cell] = found
    return found
