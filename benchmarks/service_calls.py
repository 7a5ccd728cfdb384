"""What the services take on a clinic of any size, without a window; prints lines of JSON.

The clinic is written to: give it a copy.
"""

import json
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

from tracker.models.sqlite_driver import driver

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from benchmarks.clinics.copies import unlocked_of
from benchmarks.clinics.names import SEED
from benchmarks.figures import median, milliseconds
from benchmarks.memory import peak_memory_mb
from benchmarks.records import a_full_visit
from tracker.app import application
from tracker.domain.rules.status import status_of
from tracker.domain.values.course import CourseId, PatientId
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import pdf_bytes
from tracker.reports.composing import page_of
from tracker.reports.documents import PagePlan
from tracker.services.workspace import Workspace

SAVED: Final = 60
SHEETS: Final = 12
RAW_TABLE: Final = "CREATE TABLE visits (id INTEGER PRIMARY KEY, visit_date TEXT, leg_pain INTEGER)"
RAW_INSERT: Final = "INSERT INTO visits (visit_date, leg_pain) VALUES ('2026-01-05', 7)"


def main(file: Path, patients: int) -> None:
    """Save visits, read courses, print sheets, all of patients taken at random."""
    workspace = Workspace.open(file, None, unlocked_of(file))
    numbers = Random(SEED).sample(range(1, patients + 1), SAVED)
    courses = [workspace.courses.of_patient(PatientId(number))[-1].course_id for number in numbers]
    raw, saved = _raw_and_saved(workspace, courses, file.with_name("raw.sqlite3"))
    say("saved_ms", saved)
    say("saved_times_raw", saved / raw)
    application()
    read = [milliseconds(partial(workspace.courses.course, one), 1)[0] for one in courses]
    say("read_ms", median(read))
    sheets = [milliseconds(partial(_print, workspace, one), 1)[0] for one in courses[:SHEETS]]
    say("sheet_ms", median(sheets[1:]))
    say("services_memory_mb", peak_memory_mb())
    workspace.close()


def _raw_and_saved(
    workspace: Workspace, courses: Sequence[CourseId], raw_file: Path
) -> tuple[float, float]:
    """Return what a raw durable insert and a saved visit take, measured in turns."""
    visit = a_full_visit((datetime.now(tz=UTC).date() - a_full_visit(0).visit_date).days)
    raw, saved = [], []
    with closing(driver.connect(raw_file, isolation_level=None)) as connection:
        for pragma in ("journal_mode = WAL", "synchronous = FULL"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute(RAW_TABLE)
        for course_id in courses:
            raw += milliseconds(partial(connection.execute, RAW_INSERT), 1)
            log = partial(workspace.courses.log_visit, course_id, visit, by="me")
            saved += milliseconds(log, 1)
    return median(raw), median(saved)


def _print(workspace: Workspace, course_id: CourseId) -> bytes:
    """Read a course and print its sheet into a PDF, as the command does."""
    status = status_of(workspace.courses.course(course_id))
    plan = PagePlan(printed_on=datetime.now(tz=UTC).date())
    return pdf_bytes([LaidOut(page_of(status, workspace.settings.read(), plan))])


def say(name: str, value: float) -> None:
    """Print one figure."""
    print(json.dumps({name: value}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
