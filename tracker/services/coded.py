"""What comes into a clinic on codes from elsewhere, without the names that stand in it."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from tracker.domain.values.course import Patient
from tracker.domain.values.course_rows import CourseRows
from tracker.models.clinic import ONLY_ROW, ClinicRecord


def uses_codes(session: Session) -> bool:
    """Return whether the clinic runs on codes."""
    return session.get_one(ClinicRecord, ONLY_ROW).uses_codes


def without_names(patient: Patient) -> Patient:
    """Return a patient of whom the id is known, and the year of birth."""
    born = patient.birth_date
    return replace(
        patient,
        family_name=None,
        given_name=None,
        birth_date=None,
        birth_year=patient.birth_year if born is None else born.year,
    )


def rows_as_coded(session: Session, courses: Sequence[CourseRows]) -> Sequence[CourseRows]:
    """Return what a file holds as the clinic takes it: without names where it runs on codes."""
    if not uses_codes(session):
        return courses
    return [replace(rows, patient=without_names(rows.patient)) for rows in courses]
