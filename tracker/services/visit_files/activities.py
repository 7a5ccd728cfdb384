"""The patient's own activities in the visit CSV: ``walk the dog: 4; sit at work: 6``.

A file names them; a visit knows them by a number. While a file is read they get numbers of the
file's own, and the import puts those of the database in their place.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from tracker.domain.values.checks import NRS_MAX
from tracker.domain.values.course import Activity
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.visit import ActivityId, Visit
from tracker.language import tr
from tracker.services.visit_files.cells import CellError, read_text, whole_reader, write_text

NamedScores = tuple[tuple[str, int], ...]

_BETWEEN: Final = re.compile(r"(?<!\\);")  # one that belongs to a name is written with a backslash
_SCORE: Final = whole_reader(0, NRS_MAX)


def read_activities(cell: str) -> NamedScores:
    """Return the activities of a cell, each with its score."""
    parts = [part.strip() for part in _BETWEEN.split(read_text(cell)) if part.strip()]
    named = tuple(map(_named, parts))
    if not named or len({name for name, _ in named}) < len(named):
        raise CellError(_allowed())
    return named


def write_activities(named: NamedScores) -> str:
    """Return activities with their scores as one cell; blank without any."""
    said = "; ".join(f"{name.replace(';', chr(92) + ';')}: {score}" for name, score in named)
    return write_text(said)


def named_scores(visit: Visit, names: Mapping[ActivityId, str]) -> NamedScores:
    """Return what a visit scored of the activities the course names, in the course's order."""
    return tuple((name, visit.psfs[key]) for key, name in names.items() if key in visit.psfs)


def with_activities(rows: CourseRows, stored: tuple[Activity, ...]) -> CourseRows:
    """Return rows whose visits know the activities by the numbers they are stored under.

    Args:
        rows: As read from a file.
        stored: The activities of the course as it is stored, every one of the file's among them.
    """
    ids = {one.name: one.activity_id for one in stored}
    by_file = {one.activity_id: ids[one.name] for one in rows.activities}
    visits = tuple(
        replace(visit, psfs={by_file[key]: score for key, score in visit.psfs.items()})  # type: ignore[misc]  # stored ones have their numbers
        if visit.psfs
        else visit
        for visit in rows.visits
    )
    return replace(rows, visits=visits, activities=stored)


def _named(part: str) -> tuple[str, int]:
    name, colon, score = part.rpartition(":")
    if not colon or not name.strip():
        raise CellError(_allowed())
    try:
        return name.strip().replace("\\;", ";"), _SCORE(score.strip())
    except CellError as error:
        raise CellError(_allowed()) from error


def _allowed() -> str:
    return tr(
        "activities, each once, with a colon and a score from 0 to {most}, joined by ';'",
        most=NRS_MAX,
    )
