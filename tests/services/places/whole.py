"""All that leaves a clinic, and all that its tables hold, to hold two places against each other."""

from contextlib import closing
from pathlib import Path
from typing import Final

from tests.models.filled import fill
from tracker.domain.values.course import CourseId
from tracker.models.copies.across import Proof, Told, proof_of
from tracker.models.copies.held_rows import InFile, OnServer
from tracker.models.database import Database
from tracker.models.sqlite_driver import DataKey, connect
from tracker.models.sqlite_file import ignore_progress
from tracker.services.demo import WRITTEN_ON, sample_courses
from tracker.services.visit_files.columns import write_file
from tracker.services.visit_files.history import write_history
from tracker.services.workspace import Workspace

FILLED: Final = frozenset({"1042", "1043"})  # who is there already
LOGGED: Final = frozenset({"access_log", "settings"})  # another line comes there with each copy


def a_full_file(file: Path) -> Path:
    """Make a clinic's file with a row in every table, and the sample's courses besides."""
    fill(file)
    clinic = Workspace.open(file)
    others = (one for one in sample_courses(WRITTEN_ON) if one.patient.clinic_id not in FILLED)
    clinic.transfer.import_courses(tuple(others), by="Sample")
    typed = {"leg_pain": "4", "note": "Line one\nhalf a “wörd"}
    clinic.drafts.save(CourseId(1), typed, visit_id=None, version=None)
    clinic.close()
    return file


def rows_in_file(file: Path, key: DataKey | None = None) -> Proof:
    """Return what every table of a file holds."""
    with closing(connect(file, key, may_write=False)) as connection:
        return proof_of(InFile(connection), Told(ignore_progress, 1))


def rows_on_server(address: str) -> Proof:
    """Return what every table of a server's clinic holds."""
    database = Database.open(address)
    with database.read() as session:
        found = proof_of(OnServer(session.connection()), Told(ignore_progress, 1))
    database.close()
    return found


def without_log(rows: Proof) -> Proof:
    """Return what is the same before and after a copy, which leaves a line of its own."""
    return {name: found for name, found in rows.items() if name not in LOGGED}


def what_leaves(clinic: Workspace, folder: Path) -> tuple[bytes, bytes, list[str]]:
    """Return the visits and the histories a clinic writes, and what it was handed out."""
    write_file(folder / "visits.csv", clinic.transfer.export_courses())
    write_history(folder / "history.csv", clinic.transfer.export_histories())
    listed = [str(row) for row in clinic.patients.rows(WRITTEN_ON)]
    return (folder / "visits.csv").read_bytes(), (folder / "history.csv").read_bytes(), listed
