"""The lines of the patient list, and the first of them before the database is open.

Imports no database and no rules: they are the first thing shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker.domain.values.course import CourseId, Patient
from tracker.domain.values.course_summary import Attention
from tracker.domain.values.phase import Phase
from tracker.models.patient_list import ListedPatient, Reader, find_in_file, lines_of
from tracker.models.sqlite_driver import DataKey
from tracker.services.patient_order import (
    ROWS_A_PAGE,
    ListCounts,
    ListFilter,
    ListOrder,
    counts_of,
    order_of,
)

__all__ = ["Attention", "FirstList", "PatientRow", "find_first_list", "rows_of"]


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
        is_archived: Whether the patient is out of lists and counts.
        former_ids: Ids of records that were merged into this one.
    """

    patient: Patient
    course_id: CourseId | None
    phase: Phase | None
    visit_count: int
    last_visit: date | None
    attention: tuple[Attention, ...]
    is_active: bool
    has_namesake: bool
    is_archived: bool = False
    former_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstList:
    """The top of the list of active patients, with how many there are in all.

    Attributes:
        order: The first of the list only; its groups are counted whole.
        rows: Their lines, in that order.
    """

    counts: ListCounts
    order: ListOrder
    rows: tuple[PatientRow, ...]


def rows_of(
    read: Reader, patient_ids: Iterable[int], today: date, among: str | None = None
) -> tuple[PatientRow, ...]:
    """Return these patients' lines in this order, as ``lines_of``."""
    return tuple(_row(listed, today) for listed in lines_of(read, patient_ids, among))


def _row(listed: ListedPatient, today: date) -> PatientRow:
    summary = listed.summary
    return PatientRow(
        patient=listed.patient,
        course_id=None if listed.course_id is None else CourseId(listed.course_id),
        phase=summary.phase,
        visit_count=summary.visit_count,
        last_visit=summary.last_visit,
        attention=summary.attention(today, has_flag_elsewhere=listed.has_red_flag),
        is_active=listed.is_active,
        has_namesake=listed.has_namesake,
        is_archived=listed.is_archived,
        former_ids=listed.former_ids,
    )


def find_first_list(file: Path, today: date, key: DataKey | None = None) -> FirstList | None:
    """Return the top of the list of a file; None when it must be opened first."""

    def read_list(read: Reader) -> FirstList:
        order = order_of(read, ListFilter.ACTIVE, today, ROWS_A_PAGE)
        return FirstList(
            counts=counts_of(read, today),
            order=order,
            rows=rows_of(read, order.patients, today),
        )

    return find_in_file(file, read_list, key)
