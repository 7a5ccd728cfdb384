"""The lists of clinics that lie beside this file: what each means, and how it is answered."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.days import DayOrder
from tracker.services.spreadsheets.column_map import (
    Between,
    ColumnMap,
    MappedColumn,
    NameOrder,
    Unreadable,
)
from tracker.services.spreadsheets.grid import open_grid
from tracker.services.spreadsheets.guessing import decided, guess
from tracker.services.spreadsheets.survey import Survey, look_over
from tracker.services.visit_files.reading import read_courses
from tracker.services.visit_files.row_checks import DayRanges

FOLDER: Final = Path(__file__).parent / "lists"
LOCKED: Final = Path(__file__).parent / "locked"
TODAY: Final = date(2026, 11, 28)
NAMES: Final = tuple(
    sorted(
        file.name
        for file in FOLDER.iterdir()
        if not file.name.endswith((".right.csv", ".answers.json"))
    )
)
_ENUMS: Final[dict[str, Any]] = {"days": DayOrder, "between": Between, "names": NameOrder}


def surveyed(file: Path) -> Survey:
    """Return a list looked over."""
    return look_over(open_grid(file), visits_a_row=None)


def guessed(survey: Survey) -> ColumnMap:
    """Return what the program takes a list for, nothing answered."""
    return guess(survey, DayRanges(TODAY))


def answered(name: str, survey: Survey) -> ColumnMap:
    """Return the map of a list as a person leaves it: the guess, and the answers beside it."""
    column_map = guessed(survey)
    file = FOLDER / f"{Path(name).stem}.answers.json"
    answers = json.loads(file.read_text("utf-8")) if file.exists() else {}
    for heading, said in answers.items():
        if not heading:
            column_map = replace(column_map, unreadable=Unreadable(said["unreadable"]))
            continue
        column = next(one for one in column_map.columns if one.heading == heading)
        column_map = column_map.with_column(decided(_with(column, said), survey))
    return column_map


def _with(column: MappedColumn, said: dict[str, Any]) -> MappedColumn:
    return replace(
        column, **{key: _ENUMS[key](one) if key in _ENUMS else one for key, one in said.items()}
    )


def right(name: str) -> list[CourseRows]:
    """Return what a list means, as somebody wrote it down by hand as a visit file."""
    file = read_courses(FOLDER / f"{Path(name).stem}.right.csv", today=TODAY)
    return [bare(one) for one in file.courses]


def bare(rows: CourseRows) -> CourseRows:
    """Return rows without where they stand in their file."""
    return replace(rows, first_line=1, columns=None)
