"""Clinics in files of their own, filled once and copied, and the keys of a visit."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tracker.domain.values.anatomy import Side
from tracker.domain.values.course import FirstAssessment, Patient
from tracker.language import tr
from tracker.services.demo import sample_courses
from tracker.services.workspace import Workspace

FIRST = "5856510\n5\n7nGB30; BL40\n6\n\n25\n\n\n"  # keys of a complete first visit

Fill = Callable[[Workspace], object]


def store_clinic(database: Path, fill: Fill) -> None:
    """Write a new clinic's file; what fills it is asked once, however many files there are."""
    database.write_bytes(_filled(fill, tr("import")))  # which is stored, as the language has it


def store_samples(database: Path, today: date) -> None:
    """Store the sample clinic's patients, courses and visits in a new database."""
    store_clinic(database, _samples(today))


def begin_a_course(clinic: Workspace) -> None:
    """Add Maria Keller and her left-sided course, as the dialogs do that say no more."""
    keller = Patient(clinic_id="77", family_name="Keller", given_name="Maria")
    patient_id, _ = clinic.patients.add(keller)
    clinic.courses.begin(patient_id, FirstAssessment(side=Side.LEFT))


@cache
def _filled(fill: Fill, _said: str) -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder, "clinic.sqlite3")
        clinic = Workspace.open(file)
        fill(clinic)
        clinic.close()
        return file.read_bytes()


@cache
def _samples(today: date) -> Fill:
    def fill(clinic: Workspace) -> object:
        return clinic.transfer.import_courses(tuple(sample_courses(today)), by="Dr. Mustermann")

    return fill
