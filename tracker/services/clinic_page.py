"""The clinic's page: courses counted in batches, whose they are, the figures as a file."""

import csv
import gc
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from tracker.domain.cohort.counting import CountedCourses, CourseCount
from tracker.domain.cohort.figures import ClinicFigures
from tracker.domain.cohort.followed import Question
from tracker.domain.values.access import AccessKind
from tracker.domain.values.course import CourseId, Patient
from tracker.domain.words.clinic_table import file_rows
from tracker.files import write_whole
from tracker.models.cohort.courses import begun_between, courses_to_count, listed_courses
from tracker.models.database import Database
from tracker.models.reading_errors import READING_ERRORS, is_of_one_row
from tracker.models.sqlite_file import Progress, ignore_progress
from tracker.services.access_log import AccessLog

# Patients read at a time. It bounds the memory, and the window's pauses: while rows of a batch are
# fetched nobody else has the interpreter.
BATCH: Final = 40
_DETAIL: Final = "clinic figures"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCourse:
    """A course behind a figure."""

    patient: Patient
    course_id: CourseId
    number: int
    first_visit: date | None
    last_visit: date | None


class ClinicPage:
    """Counts the clinic's courses; nothing of it is stored."""

    def __init__(self, database: Database, access: AccessLog) -> None:
        self._database, self._access = database, access

    def figures(self, question: Question, progress: Progress = ignore_progress) -> ClinicFigures:
        """Return the figures of the courses begun in a period; loads scipy: for a worker.

        Args:
            question: Which courses, and how long after their first visit.
            progress: Called with patients done and patients in all; raising in it ends it.
        """
        with _no_search_for_cycles():
            from tracker.statistics.clinic_figures import figures_of  # noqa: PLC0415  # as above

            return figures_of(self.counted(question, progress))

    def counted(self, question: Question, progress: Progress = ignore_progress) -> CountedCourses:
        """Return what is counted, from one snapshot of the clinic, some hundred patients at once.

        A course that cannot be read costs its patient's alone; how many is said.
        """
        count = CourseCount(question)
        with self._database.read() as session:
            patients = begun_between(session, question.first_day, question.last_day)
            for start in range(0, len(patients), BATCH):
                progress(start, len(patients))
                _take(session, patients[start : start + BATCH], count)
        progress(len(patients), len(patients))
        return count.counted()

    def courses(self, course_ids: Sequence[CourseId]) -> tuple[ListedCourse, ...]:
        """Return whose these courses are, those begun first first; for a page of them."""
        with self._database.read() as session:
            return tuple(
                ListedCourse(
                    patient=patient, course_id=course_id, number=number,
                    first_visit=first, last_visit=last,
                )
                for patient, course_id, number, first, last in listed_courses(session, course_ids)
            )  # fmt: skip

    def export(self, file: Path, figures: ClinicFigures) -> None:
        """Write the figures to a CSV file, small counts of people veiled; whole or not at all.

        Raises:
            InputError: The file cannot be written.
        """
        text = io.StringIO(newline="")
        writer = csv.writer(text)  # ends lines with CRLF (RFC 4180), as the visit file does
        writer.writerows(file_rows(figures))
        write_whole(file, text.getvalue().encode("utf-8"))
        self._access.note(AccessKind.EXPORTED, detail=_DETAIL)

    def note_printed(self) -> None:
        """Log that the figures were printed, or saved as PDF."""
        self._access.note(AccessKind.PRINTED, detail=_DETAIL)


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Let Python look for dead cycles neither meanwhile nor among what was made.

    Of ten thousands of courses hardly a thing dies, and nobody else has the interpreter while all
    of them are searched: the window stood still for 200 to 300 ms again and again. Of what is alive
    here, cycles that die later stay in memory; that is the page itself, some kilobytes a counting.
    """
    is_searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if is_searching:
            gc.enable()


def _take(session: Session, patients: Sequence[Sequence[CourseId]], count: CourseCount) -> None:
    """Count some patients; one after the other where something of them cannot be read."""
    try:
        found = courses_to_count(session, [course for theirs in patients for course in theirs])
    except READING_ERRORS as error:
        if not is_of_one_row(error):
            raise
        if len(patients) == 1:
            count.miss()
            return
        for one in patients:
            _take(session, [one], count)
        return
    for courses in found.values():
        count.take(courses)
