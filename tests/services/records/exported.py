"""Everything the records of a clinic say, so that two moments can be held against each other."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tracker.models.sqlite_driver import driver
from tracker.services.visit_files.columns import write_file
from tracker.services.workspace import Workspace

TABLES: Final = (
    "patients", "patient_precautions", "page_languages", "courses", "course_drivers", "activities",
    "course_events", "psfs_scores", "visits", "decisions", "treatments", "needled_points",
    "red_flag_answers", "flag_actions", "kept_pages", "drafts", "course_summaries",
    "listed_patients", "patient_search",
)  # fmt: skip
OF_HISTORY: Final = frozenset({"version", "saved_at", "saved_by", "save_reason"})


def exported(clinic: Workspace) -> tuple[bytes, dict[str, list[str]]]:
    """Return the bytes of the exported file, and every row but who saved it how often."""
    assert clinic.path is not None
    file = clinic.path.with_name("exported.csv")
    file.unlink(missing_ok=True)
    write_file(file, clinic.transfer.export_courses())
    with closing(driver.connect(clinic.path)) as connection:
        return file.read_bytes(), {table: _rows(connection, table) for table in TABLES}


def _rows(connection: driver.Connection, table: str) -> list[str]:
    cursor = connection.execute(f"SELECT * FROM {table}")  # noqa: S608  # our own names
    names = [column[0] for column in cursor.description]
    kept = [place for place, name in enumerate(names) if name not in OF_HISTORY]
    return sorted(repr([row[place] for place in kept]) for row in cursor)


@contextmanager
def in_a_new_clinic() -> Iterator[Workspace]:
    """Yield an empty clinic of its own."""
    with TemporaryDirectory() as folder:
        clinic = Workspace.open(Path(folder, "clinic.sqlite3"))
        yield clinic
        clinic.close()
