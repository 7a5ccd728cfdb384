"""What the columns of a list most likely mean: by their headings first, then by their cells."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from itertools import islice
from typing import Final

from tracker.services.spreadsheets.cell_readers import (
    NO_ANSWER,
    OpenError,
    cell_reader,
    words_of_sex,
)
from tracker.services.spreadsheets.column_map import ColumnMap, MappedColumn, NameOrder, Unreadable
from tracker.services.spreadsheets.days import orders_of, possible_days
from tracker.services.spreadsheets.meanings import (
    BIRTH_DATE,
    BY_NAME,
    FAMILY_NAME,
    GIVEN_NAME,
    HEADINGS,
    NAME,
    SEX,
    SIDE,
    VISIT_DATE,
    Kind,
    bare_heading,
)
from tracker.services.spreadsheets.repeats import OF_PEOPLE
from tracker.services.spreadsheets.survey import Survey
from tracker.services.spreadsheets.value_words import WORDS, bare_word
from tracker.services.visit_files.cells import CellError
from tracker.services.visit_files.row_checks import DayRanges

LOOKED_AT: Final = 200  # different cells of a column that tell what it means
MOST: Final = 0.8  # of them that must fit
FEW: Final = 0.3  # of them that must fit where the heading says so already
SHORT: Final = 2  # letters of a heading that means something only when it stands alone
YEARS_BACK: Final = 40  # a clinic's list may go
YOUNGEST: Final = 5  # years; whoever is the oldest of a list is older than that
_Columns = Sequence[tuple[str, list[str]]]
CLOSE: Final = 0.86  # of 1, as alike as "schmerz bien" and "schmerz bein"
_CLOSED: Final = (SIDE, SEX, "pain_reach", "reaction")
_FREE: Final = frozenset({Kind.TEXT, Kind.NAME, Kind.POINTS})


def guess(survey: Survey, ranges: DayRanges, known: ColumnMap | None = None) -> ColumnMap:
    """Return the likeliest map of a list.

    Args:
        survey: The list.
        ranges: From which day to which a day can be meant.
        known: A map that was used for the same headings; its columns are taken over.
    """
    before = {one.heading: one for one in known.columns} if known is not None else {}
    taken = {one.means for one in before.values() if one.means}
    means = _by_heading(survey, ranges, taken) if known is None else {}
    if known is None:
        _by_cells(survey, means)
        _leave_once_said(survey, means)
    columns = tuple(
        before.get(heading) or _with_answers(heading, means.get(heading, ""), survey)
        for heading in survey.headings
    )
    return ColumnMap(
        columns=columns,
        header_row=survey.header_row,
        sheet=survey.grid.sheet,
        unreadable=Unreadable.REFUSE if known is None else known.unreadable,
        visits_a_row=survey.repeats is not None,
    )


def _leave_once_said(survey: Survey, means: dict[str, str]) -> None:
    """Take from columns that stand once beside several visits what only a visit can have."""
    if survey.repeats is None:
        return
    for heading in survey.headings[: len(survey.repeats.shared)]:
        if means.get(heading, NAME) not in OF_PEOPLE:
            means.pop(heading)


def _with_answers(heading: str, means: str, survey: Survey) -> MappedColumn:
    return decided(MappedColumn(heading=heading, means=means), survey)


def decided(column: MappedColumn, survey: Survey) -> MappedColumn:
    """Return a column with what its cells decide: the order of days, what ``m`` means."""
    if not column.means:
        return column
    kind, cells = BY_NAME[column.means].kind, survey.cells_of(column.heading)
    if kind is Kind.DAY and column.days is None:
        return replace(column, days=orders_of(cells).found)
    if column.means == SEX and not column.words:
        return replace(column, words=words_of_sex(cells))
    if column.means == NAME and column.names is None:
        return replace(column, names=_name_order(column.heading))
    return column


def _name_order(heading: str) -> NameOrder | None:
    """Return which part of a name stands first where the heading says it."""
    words = bare_heading(heading).split()
    family = next((place for place, word in enumerate(words) if word in _FAMILY), None)
    given = next((place for place, word in enumerate(words) if word in _GIVEN), None)
    if family is None or given is None:
        return None
    return NameOrder.FAMILY_FIRST if family < given else NameOrder.GIVEN_FIRST


_FAMILY: Final = (
    "nachname", "familienname", "name", "apellido", "apellidos", "family", "last", "surname",
)  # fmt: skip
_GIVEN: Final = ("vorname", "vor", "nombre", "given", "first")


def _by_heading(survey: Survey, ranges: DayRanges, taken: set[str]) -> dict[str, str]:
    """Return what headings say, each meaning once; the surest heading has the first choice."""
    wishes = [
        (sureness, place, name, heading)
        for place, heading in enumerate(survey.headings)
        for sureness, name in _wishes(bare_heading(heading))
    ]
    found: dict[str, str] = {}
    for _, _, name, heading in sorted(wishes, key=lambda one: (-one[0], one[1])):
        if heading in found or name in taken or name in found.values():
            continue
        is_plain = HEADINGS.get(bare_heading(heading)) == (name,)
        if is_plain or _share(name, survey.cells_of(heading), ranges) >= FEW:
            found[heading] = name
    return found


def _wishes(heading: str) -> Iterator[tuple[float, str]]:
    """Yield what a heading may mean, each with how sure that is, from 0 to 1."""
    for name in HEADINGS.get(heading, ()):
        yield 1.0, name
    words = set(heading.split())
    for known, names in HEADINGS.items():
        parts = known.split()
        if known != heading and words.issuperset(parts) and len(known) > SHORT:
            for name in names:
                yield 0.5 + 0.4 * len(known) / len(heading), name
    for close in get_close_matches(heading, HEADINGS, n=1, cutoff=CLOSE):
        for name in HEADINGS[close]:
            yield 0.6, name


def _share(name: str, cells: Sequence[str], ranges: DayRanges) -> float:
    """Return which part of a column's different cells a meaning can read; 1 where all can be."""
    meaning = BY_NAME[name]
    sample = [cell for cell in islice(cells, LOOKED_AT) if cell.casefold() not in NO_ANSWER]
    if meaning.kind in _FREE or not sample:
        return 1.0
    if meaning.kind is Kind.DAY:
        return sum(bool(possible_days(cell)) for cell in sample) / len(sample)
    read = cell_reader(MappedColumn(heading="", means=name, words={"m": "male"}), ranges)
    return sum(_is_read(read, cell) for cell in sample) / len(sample)


def _is_read(read: Callable[[str], object], cell: str) -> bool:
    try:
        read(cell)
    except OpenError:
        return True
    except CellError:
        return False
    return True


def _by_cells(survey: Survey, means: dict[str, str]) -> None:
    """Give columns whose heading says nothing the meaning that nearly all of their cells have."""
    columns = {
        heading: list(islice(survey.cells_of(heading), LOOKED_AT))
        for heading in survey.headings
        if heading not in means and survey.cells_of(heading)
    }
    _by_days(survey, _days_last_first(columns), means)
    for heading, cells in columns.items():
        _by_words(heading, cells, means)


def _by_words(heading: str, cells: Sequence[str], means: dict[str, str]) -> None:
    if heading in means:
        return
    free = [name for name in _CLOSED if name not in means.values()]
    found = next((name for name in free if _are_words(name, cells)), "")
    is_named = not {NAME, FAMILY_NAME, GIVEN_NAME}.isdisjoint(means.values())
    if found:
        means[heading] = found
    elif not is_named and _are_names(cells):
        means[heading] = NAME


def _by_days(survey: Survey, columns: _Columns, means: dict[str, str]) -> None:
    for heading, cells in columns:
        free = (name for name in (VISIT_DATE, BIRTH_DATE) if name not in means.values())
        found = next((name for name in free if _are_days(cells, is_birth=name == BIRTH_DATE)), "")
        if found == BIRTH_DATE and _years_before_visits(survey, cells, means) < YOUNGEST:
            continue  # of another visit in the same row
        if found:
            means[heading] = found


def _years_before_visits(survey: Survey, cells: Sequence[str], means: Mapping[str, str]) -> int:
    """Return how many years the first of some days lies before the first visit."""
    visits = next((one for one, name in means.items() if name == VISIT_DATE), "")
    seen = (survey.cells_of(visits), cells) if visits else (cells, cells)
    visit, other = (
        min((day for cell in some for day in possible_days(cell)[:1]), default=None)
        for some in seen
    )
    return YOUNGEST if visit is None or other is None else visit.year - other.year


def _days_last_first(columns: Mapping[str, list[str]]) -> list[tuple[str, list[str]]]:
    """Return columns with the newest days first: visits are newer than births."""

    def newest(cells: Sequence[str]) -> str:
        return max((str(day) for cell in cells for day in possible_days(cell)), default="")

    return sorted(columns.items(), key=lambda one: newest(one[1]), reverse=True)


def _are_days(cells: Sequence[str], *, is_birth: bool) -> bool:
    written = [cell for cell in cells if not cell.isdigit()]  # a number alone is anything
    days = [found for cell in written for found in possible_days(cell)[:1]]
    if len(days) < MOST * len(cells) or not days:
        return False
    span = max(days).year - min(days).year
    return is_birth or span <= YEARS_BACK


def _are_words(name: str, cells: Sequence[str]) -> bool:
    words = WORDS[name]
    known = sum(bare_word(cell) in words and not cell.isdigit() for cell in cells)
    return len(cells) > 1 and known >= MOST * len(cells)


def _are_names(cells: Sequence[str]) -> bool:
    named = sum(
        "," in cell and all(part.strip().replace(" ", "").isalpha() for part in cell.split(","))
        for cell in cells
    )
    return named >= MOST * len(cells)
