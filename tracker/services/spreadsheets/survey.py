"""A clinic's list looked over once: where its headings stand, and what each column holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from tracker.errors import InputError
from tracker.language import tr
from tracker.services.spreadsheets.grid import Grid
from tracker.services.spreadsheets.meanings import HEADINGS, LONGEST_HEADING, bare_heading
from tracker.services.spreadsheets.repeats import Repeats, find_repeats
from tracker.services.visit_files.reading import PROGRESS_EVERY, Progress

HEADER_WITHIN: Final = 30  # rows; above the headings stand titles and dates
SHOWN: Final = 20  # rows of a preview
LONGEST_KEPT: Final = 200  # characters of a cell that may tell what its column means


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What a list holds.

    Attributes:
        grid: The list.
        header_row: The number of the row with the headings.
        headings: Of each column, made unique; those of a column without one say its letter.
        cells: Of each column its different cells, blanks around them stripped, in order.
        first: The first of those rows, each with its number: what a preview shows at once, however
            many blank lines stand between them.
        row_count: Rows below the headings; visits where a row holds several.
        repeats: How each row parts into visits; None where a row is one.
        can_repeat: Whether the headings say that a row can be several visits.
    """

    grid: Grid
    header_row: int
    headings: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    row_count: int
    first: tuple[tuple[int, list[str]], ...] = ()
    repeats: Repeats | None = None
    can_repeat: bool = False

    def cells_of(self, heading: str) -> tuple[str, ...]:
        """Return the different cells of a column."""
        return self.cells[self.headings.index(heading)]

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row below the headings, or each visit of it, with its number."""
        return _parted(rows_below(self.grid, self.header_row), self.repeats)

    def heading_in_file(self, heading: str, row: int) -> str:
        """Return a heading as it stands in the file: of several visits that of the one meant."""
        return heading if self.repeats is None else self.repeats.heading_in_file(heading, row)


def look_over(
    grid: Grid,
    header_row: int = 0,
    progress: Progress | None = None,
    *,
    visits_a_row: bool | None = False,
) -> Survey:
    """Return what a list holds.

    Args:
        grid: The list.
        header_row: The number of the row with the headings; 0 for what is found.
        progress: Called with rows done and bytes in all; may raise to stop.
        visits_a_row: Whether a row holds several visits; None for what its headings say.

    Raises:
        InputError: It has no such row, or nothing stands below it.
    """
    at = header_row or _header_row(grid)
    first = next(((line, row) for line, row in grid.rows() if line >= at), (0, []))
    if first[0] != at:
        raise InputError(
            tr("{where}: there are no headings in this row.", where=grid.place_words(at))
        )
    headings = _unique(first[1])
    found = find_repeats(headings)
    repeats = (
        found if visits_a_row is None or found is not None else find_repeats(headings, least=1)
    )
    if visits_a_row is False:
        repeats = None
    if repeats is not None:
        headings = repeats.headings
    rows = _parted(rows_below(grid, at), repeats)
    shown: list[tuple[int, list[str]]] = []
    count, cells = _different_cells(_kept(rows, shown), len(headings), progress)
    if not count:
        raise InputError(
            tr("{where}: no row stands below the headings.", where=grid.place_words(at))
        )
    return Survey(
        grid=grid,
        header_row=at,
        headings=headings,
        cells=cells,
        row_count=count,
        first=tuple(shown),
        repeats=repeats,
        can_repeat=found is not None,
    )


def _kept(
    rows: Iterator[tuple[int, list[str]]], shown: list[tuple[int, list[str]]]
) -> Iterator[tuple[int, list[str]]]:
    """Yield rows, and keep the first of them."""
    for row in rows:
        if len(shown) < SHOWN:
            shown.append(row)
        yield row


def _parted(
    rows: Iterator[tuple[int, list[str]]], repeats: Repeats | None
) -> Iterator[tuple[int, list[str]]]:
    """Yield rows, or each visit of them."""
    if repeats is None:
        return rows
    return (part for line, row in rows for part in repeats.parts(line, row))


def _different_cells(
    rows: Iterator[tuple[int, list[str]]], width: int, progress: Progress | None
) -> tuple[int, tuple[tuple[str, ...], ...]]:
    """Return how many rows there are, and of each column its different cells."""
    found: list[dict[str, None]] = [{} for _ in range(width)]
    count = 0
    for _, row in rows:
        count += 1
        for seen, cell in zip(found, row, strict=False):
            seen[cell] = None
        if progress is not None and count % PROGRESS_EVERY == 0:
            progress(count, 0)
    return count, tuple(tuple(_different(seen)) for seen in found)


def rows_below(grid: Grid, header_row: int) -> Iterator[tuple[int, list[str]]]:
    """Yield each row of a list below its headings with its number."""
    return ((line, row) for line, row in grid.rows() if line > header_row)


def _different(seen: dict[str, None]) -> Iterator[str]:
    return iter(dict.fromkeys(cell.strip()[:LONGEST_KEPT] for cell in seen if cell.strip()))


def _header_row(grid: Grid) -> int:
    """Return the row that names most columns; else the widest of the first ones."""
    rows = list(islice(grid.rows(), HEADER_WITHIN))
    if not rows:
        raise InputError(tr("{file} is empty. Nothing was read.", file=grid.file_name))
    line, row = max(rows, key=lambda one: (_known(one[1]), -one[0]))
    if _known(row) > 1:
        return line
    return max(rows, key=lambda one: (sum(1 for cell in one[1] if cell.strip()), -one[0]))[0]


def _known(row: Sequence[str]) -> int:
    return sum(1 for cell in row if bare_heading(cell) in HEADINGS)


def _unique(row: Sequence[str]) -> tuple[str, ...]:
    """Return headings of which no two are the same, up to the last one."""
    width = max((place for place, cell in enumerate(row, 1) if cell.strip()), default=0)
    found: dict[str, None] = {}
    for place, cell in enumerate(row[:width]):
        heading = " ".join(cell[:LONGEST_HEADING].split()) or tr(
            "column {letter}", letter=_letter(place)
        )
        name, number = heading, 1
        while name in found:
            number += 1
            name = f"{heading} ({number})"
        found[name] = None
    return tuple(found)


def _letter(place: int) -> str:
    """Return how a spreadsheet calls a column: A, B, … Z, AA."""
    high, low = divmod(place, 26)
    return (_letter(high - 1) if high else "") + chr(ord("A") + low)
