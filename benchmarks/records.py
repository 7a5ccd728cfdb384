"""Storage: one saved visit against a raw durable insert; a file of 5,000 visits."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from benchmarks.figures import Figure, median, milliseconds
from tracker.domain.values.anatomy import Reach, Side
from tracker.domain.values.course import FirstAssessment, Patient
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.points import NeedledPoint, PointSide
from tracker.domain.values.red_flags import ASKED_NONE, Weakness
from tracker.domain.values.treatment import Stimulation, Treatment
from tracker.domain.values.visit import Visit
from tracker.models.sqlite_driver import driver
from tracker.services.workspace import Workspace

SAVES: Final = 200
PLAIN: Final = 5_000  # visits, twenty a patient
FIRST_DAY: Final = date(2025, 1, 6)


def a_full_visit(number: int) -> Visit:
    """Return the number-th visit of a course, as a clinician fills it in."""
    return Visit(
        visit_date=FIRST_DAY + timedelta(days=number),
        leg_pain=8 - number % 9,
        back_pain=5,
        tingling=6 - number % 7,
        numbness=4,
        pain_reach_left=Reach(5 - number % 6),
        sensory_reach_left=Reach.FOOT,
        sleep_trouble=4,
        sitting_minutes=30,
        walking_minutes=45,
        weakness=Weakness.NONE,
        red_flags=ASKED_NONE,
        treatment=Treatment(
            points=tuple(NeedledPoint(code, PointSide.LEFT) for code in ("GB30", "GB34", "BL40")),
            needles=3,
            retention_minutes=25,
            stimulation=Stimulation.LIGHT,
        ),
    )


def rows_of(patient_count: int, visit_count: int) -> list[CourseRows]:
    """Return courses of fictional patients, each as long as said."""
    return [
        CourseRows(
            patient=Patient(
                clinic_id=f"S{number}", family_name=f"Sample {number}", given_name="Lou"
            ),
            visits=tuple(a_full_visit(3 * place) for place in range(visit_count)),
        )
        for number in range(patient_count)
    ]


def storage_figures(folder: Path) -> Iterator[Figure]:
    """Yield the figures of storage, in new files in a folder."""
    raw, saved = (median(taken) for taken in _raw_and_saved(folder))
    floor = f"raw durable insert {raw:.2f} ms"
    yield Figure(name="one saved visit", value=saved / raw, unit="×", goal=4, floor=floor)
    workspace = Workspace.open(folder / "import.sqlite3")
    empty = workspace.backups.check().byte_count
    rows = rows_of(PLAIN // 20, 20)
    (taken,) = milliseconds(lambda: workspace.transfer.import_courses(rows, by="benchmark"), 1)
    workspace.backups.compact()
    room = workspace.backups.check().byte_count - empty
    workspace.close()
    yield Figure(name=f"{PLAIN:,} visits imported", value=taken / 1000, unit="s", goal=10)
    words = "patients' share and indexes included"
    yield Figure(name="a plain visit kept", value=room / PLAIN, unit="B", goal=300, floor=words)


def _raw_and_saved(folder: Path) -> tuple[list[float], list[float]]:
    """Return how long raw inserts and saved visits took, in turns: a disk has its moods."""
    connection = driver.connect(folder / "raw.sqlite3", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute(
        "CREATE TABLE visits (id INTEGER PRIMARY KEY, visit_date TEXT, leg_pain INTEGER)"
    )
    workspace = Workspace.open(folder / "saves.sqlite3")
    patient_id, _ = workspace.patients.add(Patient(clinic_id="1", family_name="Sample"))
    course_id, _ = workspace.courses.begin(patient_id, FirstAssessment(side=Side.LEFT))

    def insert() -> None:
        connection.execute("INSERT INTO visits (visit_date, leg_pain) VALUES ('2026-01-05', 7)")

    def save() -> None:
        workspace.courses.log_visit(course_id, visit, by="me")

    raw, saved = [], []
    for number in range(SAVES):
        visit = a_full_visit(number)
        raw += milliseconds(insert, 1)
        saved += milliseconds(save, 1)
    connection.close()
    workspace.close()
    return raw, saved
