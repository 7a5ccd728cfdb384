"""A throw-away sample clinic: plainly fictional people who together show what courses can do."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from tracker import paths
from tracker.domain.values.course_rows import CourseRows
from tracker.services.visit_files.reading import read_courses
from tracker.services.workspace import Workspace

FILE_NAME: Final = "sample-clinic.sqlite3"
WRITTEN_ON: Final = date(2026, 11, 22)  # the day the sample clinic was "today"
ENDED: Final = {("0987", 1): "Relapse: a new course was begun"}


def sample_courses(today: date) -> Iterator[CourseRows]:
    """Yield the sample clinic's courses, moved in time so that it was busy until today."""
    by = today - WRITTEN_ON
    for rows in read_courses(paths.resource("example", "clinic.csv")).courses:
        yield replace(
            rows,
            visits=tuple(replace(one, visit_date=one.visit_date + by) for one in rows.visits),
            onset_date=None if rows.onset_date is None else rows.onset_date + by,
        )


def open_samples(folder: Path, today: date) -> Workspace:
    """Open the sample clinic in a folder; a new one has every course, and those ended that were."""
    is_new = not (folder / FILE_NAME).exists()
    clinic = Workspace.open(folder / FILE_NAME)
    if is_new:
        _fill(clinic, today)
    return clinic


def _fill(clinic: Workspace, today: date) -> None:
    courses = tuple(sample_courses(today))
    clinic.transfer.import_courses(courses, by="Sample")
    last = {(one.patient.clinic_id, one.number): one.visits[-1].visit_date for one in courses}
    for row in clinic.patients.rows(today):
        if row.patient.patient_id is None:
            continue
        for course in clinic.courses.of_patient(row.patient.patient_id):
            key = row.patient.clinic_id, course.number
            if key in ENDED:
                clinic.courses.end(course.course_id, on=last[key], reason=ENDED[key])
