"""A list opened to be looked at: what its columns mean by now, what is open, what is wrong."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from tracker.domain.values.days import DayOrder
from tracker.preferences import PreferenceFile
from tracker.services.spreadsheets.cell_readers import Question, questions_of
from tracker.services.spreadsheets.column_map import (
    ColumnMap,
    MappedColumn,
    Unreadable,
    map_of_text,
    map_text,
)
from tracker.services.spreadsheets.grid import Choice, content_of, open_grid
from tracker.services.spreadsheets.guessing import decided, guess
from tracker.services.spreadsheets.mapping import Checked, check, missing_words
from tracker.services.spreadsheets.own_words import OwnWords, own_words
from tracker.services.spreadsheets.row_reading import chosen_columns
from tracker.services.spreadsheets.survey import Survey, look_over
from tracker.services.spreadsheets.workbooks import is_workbook
from tracker.services.visit_files.columns import NEEDED
from tracker.services.visit_files.reading import Progress
from tracker.services.visit_files.row_checks import DayRanges
from tracker.services.visit_files.table import Table, read_table

REMEMBERED: Final = "list_maps"  # preference: the maps used last, as JSON
KEPT: Final = 20  # maps


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedList:
    """A list and what its columns mean by now."""

    survey: Survey
    column_map: ColumnMap


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedList:
    """What a map makes of a whole list.

    Attributes:
        column_map: With what the cells decide by themselves.
        asked: By heading: what the cells of a column leave open, answered or not.
        own_words: By heading: words only the clinic knows, and what each was said to stand for.
        missing: What no column says that must be known; empty for nothing.
        checked: Every row, each by itself.
    """

    column_map: ColumnMap
    asked: Mapping[str, Question]
    own_words: Mapping[str, OwnWords]
    missing: str
    checked: Checked

    @property
    def open_headings(self) -> tuple[str, ...]:
        """Return the columns of which something must still be said."""
        return tuple(
            one.heading
            for one in self.column_map.columns
            if one.heading in self.asked and getattr(one, self.asked[one.heading].key) is None
        )

    @property
    def is_ready(self) -> bool:
        """Return whether the list can be imported, as far as single cells tell."""
        is_sound = not self.checked.fault_count
        is_ruled = self.column_map.unreadable is not Unreadable.REFUSE
        has_rows = self.checked.rows_taken > 0
        return not self.missing and not self.open_headings and has_rows and (is_sound or is_ruled)


class RememberedMaps:
    """The maps that were used on this computer, by their headings."""

    def __init__(self, preferences: PreferenceFile) -> None:
        self._preferences = preferences

    def find(self, headings: Sequence[str]) -> ColumnMap | None:
        """Return the map used last for the same headings; None where there is none."""
        wanted = set(headings)
        for text in self._texts():
            with suppress(ValueError, RecursionError):
                found = map_of_text(text)
                if {one.heading for one in found.columns} == wanted:
                    return found
        return None

    def keep(self, column_map: ColumnMap) -> None:
        """Remember a map that was used; an older one of the same headings goes.

        Raises:
            InputError: The preferences cannot be written.
        """
        new = map_text(replace(column_map, sheet="", encoding="", header_row=0))
        wanted = {one.heading for one in column_map.columns}
        others = [text for text in self._texts() if _headings(text) != wanted]
        self._preferences.remember({REMEMBERED: json.dumps([new, *others][:KEPT])})

    def _texts(self) -> list[str]:
        with suppress(ValueError, RecursionError):
            found = json.loads(self._preferences.find(REMEMBERED) or "[]")
            if isinstance(found, list):
                return [one for one in found if isinstance(one, str)]
        return []


def _headings(text: str) -> set[str]:
    with suppress(ValueError, RecursionError):
        return {one.heading for one in map_of_text(text).columns}
    return set()


def find_visit_table(path: Path) -> Table | None:
    """Return the rows of a file with the visit file's own columns; None for another list.

    Raises:
        InputError: It cannot be read, or is larger than a list may be.
    """
    content = content_of(path)
    if is_workbook(content):
        return None
    table = read_table(content)
    return table if set(NEEDED) <= table.columns.keys() else None


def open_list(
    path: Path,
    today: date,
    maps: RememberedMaps,
    *,
    using: ColumnMap | None = None,
    report: Progress | None = None,
) -> OpenedList:
    """Return a list with the likeliest map.

    Args:
        path: The file.
        today: From which the days that can be meant are counted.
        maps: Those that were used before.
        using: Sheet, encoding and row of the headings as they were chosen; None for the found ones.
        report: Called with work done; may raise to stop.

    Raises:
        InputError: It cannot be read.
    """
    wanted = using or ColumnMap(columns=())
    grid = open_grid(path, Choice(sheet=wanted.sheet, encoding=wanted.encoding), report)
    visits_a_row = None if using is None else using.visits_a_row
    survey = look_over(grid, wanted.header_row, report, visits_a_row=visits_a_row)
    found = guess(survey, DayRanges(today), maps.find(survey.headings))
    if using is not None:
        found = replace(found, encoding=using.encoding, unreadable=using.unreadable)
    return OpenedList(survey=survey, column_map=found)


def check_list(opened: OpenedList, today: date, report: Progress | None = None) -> CheckedList:
    """Return what is open and what is wrong in a list; may be stopped by its report."""
    survey = opened.survey
    columns = tuple(decided(one, survey) for one in opened.column_map.columns)
    column_map = replace(opened.column_map, columns=columns)
    return CheckedList(
        column_map=column_map,
        asked={one.heading: one for one in _asked(survey, column_map)},
        own_words={
            one.heading: own_words(one, survey.cells_of(one.heading), DayRanges(today))
            for one in column_map.columns
        },
        missing=missing_words(column_map),
        checked=check(survey, column_map, today, report),
    )


def _asked(survey: Survey, column_map: ColumnMap) -> Iterator[Question]:
    """Yield what the cells leave open, whether it was answered or not."""
    for one in chosen_columns(survey, column_map):
        bare = replace(one, between=None, names=None, days=_found_order(one, survey))
        yield from questions_of(bare, survey.cells_of(one.heading))


def _found_order(column: MappedColumn, survey: Survey) -> DayOrder | None:
    return decided(replace(column, days=None), survey).days
