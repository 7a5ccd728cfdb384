"""The visits of an import: new ones are written many at a time, others laid over what is stored."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.visit import Visit
from tracker.errors import InputError
from tracker.language import tr
from tracker.models.history.saving import Saving
from tracker.models.sqlite_file import Progress
from tracker.models.visit import VisitRecord
from tracker.models.visit_loading import COURSES_AT_ONCE, load_visits
from tracker.models.visit_writing import Stored, amend, insert_visits
from tracker.services.visit_files.merging import laid_over

BATCH: Final = 250  # visits written, or ids asked for, in one statement

Key = tuple[int, date]


class VisitImport:
    """Takes over visits of courses that are stored already, and counts what it did."""

    def __init__(
        self, session: Session, saving: Saving, progress: Progress, *, row_count: int
    ) -> None:
        self._session = session
        self._saving = saving
        self._progress = progress
        self._row_count = row_count
        self._rows_done = 0
        self._stored: dict[Key, Stored] = {}
        self._waiting: dict[Key, Visit] = {}
        self._written: set[Key] = set()
        self.changed_courses: set[int] = set()
        self.added = 0
        self.amended = 0
        self.already_there = 0

    def take_all(self, courses: Sequence[tuple[int, CourseRows]], stored: frozenset[int]) -> None:
        """Take over the visits of every course, a few courses at a time.

        Args:
            courses: Each with the id it is stored under.
            stored: The ids of those that were there before the import.
        """
        self._progress(0, self._row_count)
        for start in range(0, len(courses), COURSES_AT_ONCE):
            batch = courses[start : start + COURSES_AT_ONCE]
            self._load([course_id for course_id, _ in batch if course_id in stored])
            for course_id, rows in batch:
                self._take(course_id, rows)
            self._write_waiting()
        self._progress(self._row_count, self._row_count)

    def _load(self, course_ids: Sequence[int]) -> None:
        """Read what is stored of these courses, and let go of the ones before."""
        self._stored.clear()
        self._written.clear()
        if not course_ids:
            return
        theirs = VisitRecord.course_id.in_(course_ids)
        for record, visit in load_visits(self._session, theirs, VisitRecord.is_live):
            self._stored[record.course_id, record.visit_date] = (record, visit)

    def _take(self, course_id: int, rows: CourseRows) -> None:
        """Take over one course's visits, in file order."""
        for visit in rows.visits:
            key = (course_id, visit.visit_date)
            if key in self._waiting:
                self._write_waiting()
            if key in self._stored or key in self._written:
                self._lay_over(key, visit, rows)
            else:
                self._waiting[key] = visit
            self._rows_done += 1
            if len(self._waiting) >= BATCH:
                self._write_waiting()
            if self._rows_done % BATCH == 0:
                self._progress(self._rows_done, self._row_count)

    def _write_waiting(self) -> None:
        new = [(course_id, visit) for (course_id, _), visit in self._waiting.items()]
        if new:
            insert_visits(self._session, new, self._saving)
        self._written.update(self._waiting)
        self.changed_courses.update(course_id for course_id, _ in self._waiting)
        self.added += len(new)
        self._waiting.clear()

    def _lay_over(self, key: Key, visit: Visit, rows: CourseRows) -> None:
        stored = self._stored.get(key) or self._loaded(key)
        if not amend(self._session, stored, _laid_over(stored[1], visit, rows), self._saving):
            self.already_there += 1
            return
        self.amended += 1
        self.changed_courses.add(key[0])
        self._stored.pop(key, None)  # read again if the file speaks of it once more
        self._written.add(key)

    def _loaded(self, key: Key) -> Stored:
        course_id, visit_date = key
        (stored,) = load_visits(
            self._session,
            VisitRecord.course_id == course_id,
            VisitRecord.visit_date == visit_date,
            VisitRecord.is_live,
        )
        return stored


def _laid_over(stored: Visit, visit: Visit, rows: CourseRows) -> Visit:
    """Return the stored visit with what the file says; activities no longer asked keep theirs."""
    named = {one.activity_id for one in rows.activities}
    unnamed = {key: score for key, score in stored.psfs.items() if key not in named}
    try:
        return laid_over(stored, replace(visit, psfs={**unnamed, **visit.psfs}), rows.columns)
    except ValueOutOfRangeError as error:
        raise InputError(
            tr(
                "Nothing was imported. The visit of patient {id} on {day} is there already, and "
                "what the file says contradicts it: {why}",
                id=rows.patient.clinic_id,
                day=visit.visit_date.isoformat(),
                why=error,
            )
        ) from error
