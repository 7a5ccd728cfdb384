"""The lines of the patient list; imports no database, for they are the first thing shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker.domain.rules.status import status_of
from tracker.domain.values.course import Course, CourseId, Patient
from tracker.domain.values.phase import Phase
from tracker.models.listing import ListedCourse, find_first_listing
from tracker.services.attention import Attention, attention_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientRow:
    """One line of the patient list, about the course that is active, else the latest.

    Attributes:
        course_id: None before the first course.
        phase: The phase shown at the latest visit; None before the first visit.
        visit_count: Visits of that course.
        last_visit: Day of its latest visit; None before the first.
        attention: What wants attention, the most urgent first.
        is_active: Whether that course has not been ended.
        has_namesake: Whether another patient has the same name: show the birth date.
    """

    patient: Patient
    course_id: CourseId | None
    phase: Phase | None
    visit_count: int
    last_visit: date | None
    attention: tuple[Attention, ...]
    is_active: bool
    has_namesake: bool


def rows_seen_last_first(listed: Iterable[ListedCourse], today: date) -> tuple[PatientRow, ...]:
    """Return the patient seen last first; those never seen before all others."""
    rows = [row_of(one, today) for one in listed]
    return tuple(sorted(rows, key=_seen_last, reverse=True))


def row_of(listed: ListedCourse, today: date) -> PatientRow:
    """Return one patient's line as of a day."""
    course = listed.course or Course(patient=listed.patient)
    status = status_of(course)
    latest = status.latest
    return PatientRow(
        patient=listed.patient,
        course_id=course.course_id,
        phase=latest.phase if latest else None,
        visit_count=len(course.visits),
        last_visit=latest.visit.visit_date if latest else None,
        attention=attention_of(status, today, has_unresolved_flag=listed.has_unresolved_flag),
        is_active=listed.course is not None and course.is_active,
        has_namesake=listed.has_namesake,
    )


def _seen_last(row: PatientRow) -> date:
    return row.last_visit or date.max


def find_first_rows(file: Path, today: date) -> tuple[PatientRow, ...] | None:
    """Return what ``Patients.rows`` will say of a file; None when it must be opened first."""
    listed = find_first_listing(file)
    return None if listed is None else rows_seen_last_first(listed, today)
