"""The clinic's visits as a file for research and teaching, a report, and a key kept apart."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Final

from sqlalchemy import func, select

from tracker.domain.values.access import AccessKind
from tracker.domain.values.course import Course
from tracker.errors import InputError
from tracker.files import written_whole
from tracker.language import tr
from tracker.models.course import CourseRecord
from tracker.models.database import Database
from tracker.models.sqlite_file import Progress, ignore_progress
from tracker.models.visit_loading import load_all_courses
from tracker.services.access_log import AccessLog
from tracker.services.deidentified.handling import Disguise, is_changed
from tracker.services.deidentified.people import People, ResearchPerson
from tracker.services.deidentified.removal import Removal, owner_of
from tracker.services.visit_files.cells import write_text
from tracker.services.visit_files.columns import COLUMN_NAMES, cells_of, rows_of

AGE_COLUMN: Final = "age"  # after the columns of the visit file, in the birth date's place
KEY_COLUMNS: Final = ("research_id", "patient_id", "days_shifted")


@dataclass(frozen=True, slots=True)
class _Rows:
    """One patient's rows, and who the patient is in the file and to the clinic."""

    person: ResearchPerson
    rows: tuple[list[str], ...]


class ResearchExport:
    """Writes the clinic's visits without what says whose they are."""

    def __init__(self, database: Database, access: AccessLog) -> None:
        self._database, self._access = database, access

    def write(
        self,
        file: Path,
        today: date,
        *,
        key: Path | None = None,
        progress: Progress = ignore_progress,
    ) -> Removal:
        """Write file and report, and the key where one is wanted; all of them or none.

        Args:
            file: The visits; the report is written beside it, see ``report_of``.
            today: Up to which days can be meant.
            key: Who is who, for the user alone; None writes none, and nobody can find out.
            progress: Called with courses done and courses in all; raising in it writes nothing.

        Raises:
            InputError: A file cannot be written, or a key would be lost or mixed up.
        """
        _check_key(file, key)
        self._access.note(AccessKind.EXPORTED, detail="research")
        removal, people = Removal(), People(today)
        with self._database.read() as session:
            total = session.scalar(select(func.count()).select_from(CourseRecord)) or 0
            courses = _counted(load_all_courses(session), total, progress)
            found = [
                _Rows(person, tuple(_rows(person, theirs, removal)))
                for person, theirs in _people(courses, people, removal)
            ]
        removal.rare = people.rare
        found.sort(key=lambda one: one.person.research_id)  # the order of entry tells something
        _write_all(
            {
                **({} if key is None else {key: _key_text(found)}),
                report_of(file): removal.as_json(),
                file: _file_text(found),
            }
        )
        return removal


def report_of(file: Path) -> Path:
    """Return where the report on a file stands: beside it."""
    return file.with_name(f"{file.stem}.report.json")


def _check_key(file: Path, key: Path | None) -> None:
    if key is None:
        return
    if key.resolve() in (file.resolve(), report_of(file).resolve()):
        raise InputError(tr("The key needs a file of its own. Nothing was written."))
    if key.exists():
        raise InputError(
            tr("{file}: there is a file already; an older key would be lost. Choose another name.",
               file=key)
        )  # fmt: skip


def _counted(courses: Iterator[Course], total: int, progress: Progress) -> Iterator[Course]:
    for done, course in enumerate(courses):
        progress(done, total)
        yield course


def _people(
    courses: Iterator[Course], people: People, removal: Removal
) -> Iterator[tuple[ResearchPerson, Sequence[Course]]]:
    """Yield each patient with visits, and the courses that have any."""
    for _, all_theirs in groupby(courses, key=lambda course: course.patient.clinic_id):
        theirs = [course for course in all_theirs if course.visits]
        if not theirs:
            continue
        person = people.find(theirs)
        if person is None:
            removal.left_out += 1
            continue
        removal.patients += 1
        yield person, theirs


def _rows(
    person: ResearchPerson, courses: Sequence[Course], removal: Removal
) -> Iterator[list[str]]:
    counted = {"patient": True, "course": True, "visit": True}  # what a row is the first of
    for course, age in zip(courses, person.ages, strict=True):
        removal.courses += 1
        counted["course"] = True
        names = tuple(course.assessment.activity_names.values())
        disguise = Disguise(person.research_id, person.days, names)
        for row in rows_of(course):
            after = disguise.row(row)
            removal.visits += 1
            _count(removal, row, after, counted)
            counted["patient"] = counted["course"] = False
            yield [*cells_of(after), age]


def _count(
    removal: Removal,
    before: Mapping[str, object],
    after: Mapping[str, object],
    counted: Mapping[str, bool],
) -> None:
    removal.counts.update(
        name
        for name, value in before.items()
        if counted[owner_of(name)] and is_changed(name, value, after[name])
    )


def _file_text(found: Sequence[_Rows]) -> str:
    rows = (row for one in found for row in one.rows)
    return _csv([(*COLUMN_NAMES, AGE_COLUMN), *rows])


def _key_text(found: Sequence[_Rows]) -> str:
    people = (one.person for one in found)
    rows = ((one.research_id, write_text(one.clinic_id), str(one.days)) for one in people)
    return _csv([KEY_COLUMNS, *rows])


def _csv(rows: Sequence[Sequence[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)  # ends lines with CRLF (RFC 4180), as the visit file does
    return text.getvalue()


def _write_all(contents: Mapping[Path, str]) -> None:
    """Write files, then name them in their order; those that were not there go when one fails."""
    with ExitStack() as undoing, ExitStack() as writing:
        for path in contents:
            if not path.exists():
                undoing.callback(_remove, path)
        for path, content in reversed(
            tuple(contents.items())
        ):  # the last one entered is named first
            writing.enter_context(written_whole(path)).write_bytes(content.encode("utf-8"))
        writing.close()
        undoing.pop_all()


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()
