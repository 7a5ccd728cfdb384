"""Keeping what is derived of the courses true: anew under other rules, and checked."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from tracker.domain.values.changes import NO_CHANGES, Changes
from tracker.domain.values.course import CourseId
from tracker.language import tr
from tracker.models.course_summary import (
    count_outdated,
    find_differing,
    find_outdated,
    refresh,
)
from tracker.models.damage.unreadable import UnreadableRowError
from tracker.models.database import Database
from tracker.models.sqlite_file import Progress, ignore_progress

AT_ONCE: Final = 2000  # courses derived while a clinic opens; more wait until the list is there


class Summaries:
    """The stored summaries of the clinic's courses."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count_outdated(self) -> int:
        """Return how many courses are summarized by other rules than this program's."""
        with self._database.read() as session:
            return count_outdated(session)

    def derive_outdated(self, progress: Progress = ignore_progress) -> Changes:
        """Derive the summaries of other rules anew, one transaction for some hundreds of courses.

        Args:
            progress: Called with courses done and courses in all; raising ``CancelledError`` in
                it keeps what is done. A course that cannot be read keeps what it had.
        """
        total = self.count_outdated()
        changes, done, last = NO_CHANGES, 0, 0
        while courses := self._derive_some(last):
            last = max(courses)
            changes, done = Changes(is_everything=True), done + len(courses)
            progress(min(done, total), total)
        return changes

    def _derive_some(self, after: int) -> tuple[CourseId, ...]:
        """Derive the next summaries of other rules; return their courses."""
        with self._database.read() as session:
            courses = find_outdated(session, after=after)
        try:
            self._derive(courses)
        except UnreadableRowError:  # one by one then, so that it costs only its own course
            for course in courses:
                with suppress(UnreadableRowError):
                    self._derive([course])
        return courses

    def _derive(self, courses: Sequence[CourseId]) -> None:
        with self._database.write() as session:
            refresh(session, courses)


def mended_summaries(database: Database) -> tuple[str, ...]:
    """Derive anew whatever of the list is not what the visits say; return that in words.

    Empty when everything is true. Nothing but what is derived is written; one transaction.
    """
    with database.read() as session:
        courses, patients = find_differing(session)
    if not courses and not patients:
        return ()
    with database.write() as session:
        refresh(session, courses, patients)
    faults = []
    if courses:
        faults.append(
            tr("the summary of %n course(s) differed from the visits, made anew", "", len(courses))
        )
    if patients:
        faults.append(
            tr("the place of %n patient(s) in the list was wrong, made anew", "", len(patients))
        )
    return tuple(faults)
