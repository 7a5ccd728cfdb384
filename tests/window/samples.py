"""The sample clinic in a file of its own, and the keys of a visit."""

from datetime import date
from pathlib import Path

from tracker.services.demo import sample_courses
from tracker.services.workspace import Workspace

FIRST = "5856510\n5\n7nGB30; BL40\n6\n25\n\n"  # keys of a complete first visit


def store_samples(database: Path, today: date) -> None:
    """Store the sample clinic's patients, courses and visits in a new database."""
    clinic = Workspace.open(database)
    clinic.transfer.import_courses(tuple(sample_courses(today)), by="Dr. Mustermann")
    clinic.close()
