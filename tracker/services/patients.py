"""Patients: who they are, and the list with what wants attention."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, selectinload

from tracker.domain.course import Course, CourseId, Patient, PatientId
from tracker.domain.phase import Phase
from tracker.domain.status import status_of
from tracker.errors import InputError
from tracker.models.database import Database
from tracker.models.listing import ListedCourse, listed_courses
from tracker.models.patient import PatientRecord, searchable
from tracker.services.attention import Attention, attention_of
from tracker.services.changes import Changes

__all__ = ["Attention", "PatientRow", "Patients"]

FIND_LIMIT: Final = 50  # rows shown while a name is typed


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


class Patients:
    """The clinic's patients."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, patient: Patient) -> tuple[PatientId, Changes]:
        """Store a new patient; one transaction.

        Raises:
            InputError: Another patient has the same id of the clinic.
        """
        with self._database.write() as session:
            _refuse_taken_id(session, patient)
            record = PatientRecord.from_domain(patient)
            session.add(record)
            session.flush()
            patient_id = PatientId(record.id)
        return patient_id, Changes(patients=frozenset({patient_id}))

    def change(self, patient: Patient) -> Changes:
        """Store what is known of a patient anew; one transaction.

        Raises:
            InputError: Another patient has the same id of the clinic.
        """
        if patient.patient_id is None:
            raise ValueError("only a stored patient can be changed: patient_id is None")
        with self._database.write() as session:
            _refuse_taken_id(session, patient)
            _record(session, patient.patient_id).take(patient)
        return Changes(patients=frozenset({patient.patient_id}))

    def patient(self, patient_id: PatientId) -> Patient:
        """Return one patient."""
        with self._database.read() as session:
            return _record(session, patient_id).to_domain()

    def rows(self, today: date) -> tuple[PatientRow, ...]:
        """Return every patient, the one seen last first; those never seen before all others."""
        with self._database.read() as session:
            listed = listed_courses(session)
        rows = [_row(one, today) for one in listed]
        return tuple(sorted(rows, key=_seen_last, reverse=True))

    def find(self, text: str, today: date, limit: int = FIND_LIMIT) -> tuple[PatientRow, ...]:
        """Return patients by name whose name, id or birth date has every word of a text.

        Args:
            text: Words in any order, parts of words, accents and case ignored.
            today: The day the list is read.
            limit: Rows at most.
        """
        conditions: list[ColumnElement[bool]] = [
            PatientRecord.search_text.contains(word, autoescape=True)
            for word in searchable(text).split()
        ]
        with self._database.read() as session:
            listed = listed_courses(session, *conditions, limit=limit)
        return tuple(_row(one, today) for one in listed)


def _refuse_taken_id(session: Session, patient: Patient) -> None:
    query = select(PatientRecord.id).where(PatientRecord.clinic_id == patient.clinic_id)
    taken_by = session.scalar(query)
    if taken_by is not None and taken_by != patient.patient_id:
        raise InputError(
            f"The id {patient.clinic_id} already belongs to another patient. "
            "Nothing was saved. Choose another id, or find that patient."
        )


def _record(session: Session, patient_id: PatientId) -> PatientRecord:
    return session.get_one(
        PatientRecord, patient_id, options=[selectinload(PatientRecord.precautions)]
    )


def _seen_last(row: PatientRow) -> date:
    return row.last_visit or date.max


def _row(listed: ListedCourse, today: date) -> PatientRow:
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
