"""The patient that is shown, read again after a change."""

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.services.patient_rows import PatientRow
    from tracker.services.workspace import Workspace


def read_again(clinic: "Workspace", row: "PatientRow") -> "PatientRow":
    """Return a row with its patient, and the latest course, as they are stored now."""
    patient_id = row.patient.patient_id
    if patient_id is None:
        return row
    courses = clinic.courses.of_patient(patient_id)
    course_id = courses[-1].course_id if courses else None
    return replace(row, patient=clinic.patients.patient(patient_id), course_id=course_id)
