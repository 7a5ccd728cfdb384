"""The patient list before the database is open, for the first moment on the screen."""

from datetime import date
from pathlib import Path

from tracker.models.first_listing import find_first_listing
from tracker.services.patient_rows import PatientRow, rows_seen_last_first


def find_first_rows(file: Path, today: date) -> tuple[PatientRow, ...] | None:
    """Return what ``Patients.rows`` will say of a file; None when it must be opened first."""
    listed = find_first_listing(file)
    return None if listed is None else rows_seen_last_first(listed, today)
