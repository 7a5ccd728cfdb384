"""Whether what is open is still there: another window may merge, erase, or take a course away."""

from dataclasses import replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from tracker.domain.values.course import CourseId

if TYPE_CHECKING:
    from tracker.services.patient_rows import PatientRow
    from tracker.services.workspace import Workspace


class Whereabouts(Enum):
    """What became of the patient and the course that are open."""

    HERE = "here"
    OTHER_COURSE = "other course"
    GONE = "gone"


def find_whereabouts(
    clinic: "Workspace", row: "PatientRow | None", course_id: CourseId | None, today: date
) -> Whereabouts:
    """Return whether a patient is listed still, and the course still the patient's."""
    patient_id = None if row is None else row.patient.patient_id
    if patient_id is None:
        return Whereabouts.HERE
    if not clinic.patients.rows_of([patient_id], today):
        return Whereabouts.GONE
    courses = {one.course_id for one in clinic.courses.of_patient(patient_id)}
    is_here = course_id is None or course_id in courses
    return Whereabouts.HERE if is_here else Whereabouts.OTHER_COURSE


def read_again(clinic: "Workspace", row: "PatientRow") -> "PatientRow":
    """Return a row with its patient, and the latest course, as they are stored now."""
    patient_id = row.patient.patient_id
    if patient_id is None:
        return row
    courses = clinic.courses.of_patient(patient_id)
    course_id = courses[-1].course_id if courses else None
    return replace(row, patient=clinic.patients.patient(patient_id), course_id=course_id)
