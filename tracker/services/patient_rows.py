"""The lines of the patient list, and what of a course wants attention there.

Imports no database: they are the first thing shown. Attention: clinical-rules.md sections 5.4, 8.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, FlagKind
from tracker.domain.rules.flag_status import Sign, StandingFlag, unresolved_flags
from tracker.domain.rules.status import status_of
from tracker.domain.values.course import Course, CourseId, Patient
from tracker.domain.values.phase import Phase
from tracker.domain.values.thresholds import LONG_GAP_DAYS
from tracker.models.listing import ListedCourse, find_first_listing


class Attention(Enum):
    """Why a patient stands out in the list, the most urgent first."""

    RED_FLAG = "red_flag"
    NEURO_CHECK = "neuro_check"
    REVIEW_DUE = "review_due"
    FLARE = "flare"
    LONG_GAP = "long_gap"


_OF_FLAGS: Final = {
    FlagKind.NEURO_CHECK: Attention.NEURO_CHECK,
    FlagKind.FLARE: Attention.FLARE,
    FlagKind.REVIEW_DUE: Attention.REVIEW_DUE,
}


def attention_of(
    status: CourseStatus, today: date, *, has_unresolved_flag: bool
) -> tuple[Attention, ...]:
    """Return what of a course wants attention, the most urgent first.

    Args:
        status: The course as it stands; an ended one wants attention for red flags only.
        today: The day the list is read.
        has_unresolved_flag: Whether an action on a red flag of another of the patient's courses
            is not resolved.
    """
    latest = status.latest
    found = {_of_flag(flag) for flag in unresolved_flags(status.course.visits)}
    if has_unresolved_flag:
        found.add(Attention.RED_FLAG)
    if latest and status.course.is_active:
        found |= {item for kind, item in _OF_FLAGS.items() if latest.assessment.has(kind)}
        if (today - latest.visit.visit_date).days > LONG_GAP_DAYS:
            found.add(Attention.LONG_GAP)
    return tuple(item for item in Attention if item in found)


def _of_flag(flag: StandingFlag) -> Attention:
    is_measured = flag.cause in (Sign.WEAKNESS_NEW, Sign.NUMBNESS_RISEN)
    return Attention.NEURO_CHECK if is_measured else Attention.RED_FLAG


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
