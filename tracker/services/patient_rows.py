"""The lines of the patient list, and what of a course wants attention there.

Imports no database: they are the first thing shown. Attention: clinical-rules.md sections 5.4, 8.
"""

from array import array
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
from tracker.services.patient_order import ROWS_A_PAGE, ListCounts, ListGroup, ListOrder


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


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstList:
    """The top of the list of active patients, and how long it is.

    Attributes:
        counts: How many patients each filter shows.
        order: At most ``ROWS_A_PAGE`` patients; its groups are counted whole.
        rows: Their lines, in this order.
    """

    counts: ListCounts
    order: ListOrder
    rows: tuple[PatientRow, ...]


def find_first_list(file: Path, today: date) -> FirstList | None:
    """Return what ``Patients`` will say of a file; None when it must be opened first."""
    listed = find_first_listing(file)
    if listed is None:
        return None
    rows = rows_seen_last_first(listed, today)
    groups: dict[ListGroup, list[PatientRow]] = {group: [] for group in ListGroup}
    for row in rows:
        if row.is_active or row.course_id is None:
            is_seen = row.last_visit == today
            usual = ListGroup.SEEN_TODAY if is_seen else ListGroup.RECENT
            groups[ListGroup.ATTENTION if row.attention else usual].append(row)
    groups[ListGroup.ATTENTION].sort(key=_worst_first)
    active = [row for group in groups.values() for row in group]
    first = tuple(active[:ROWS_A_PAGE])
    return FirstList(
        counts=ListCounts(
            known=len(rows),
            active=len(active),
            attention=sum(bool(row.attention) for row in rows),
        ),
        order=ListOrder(
            patients=array("q", (row.patient.patient_id or 0 for row in first)),
            groups=tuple((group, len(rows)) for group, rows in groups.items() if rows),
        ),
        rows=first,
    )


def _worst_first(row: PatientRow) -> tuple[int, date]:
    return list(Attention).index(row.attention[0]), row.last_visit or date.min
