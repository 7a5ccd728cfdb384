"""Everything the records of a clinic say, so that two moments can be held against each other."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.services.beside import Run, beside
from tracker.services.visit_files.columns import write_file
from tracker.services.workspace import Workspace

TABLES: Final = (
    "patients", "patient_precautions", "page_languages", "courses", "course_drivers", "activities",
    "course_events", "psfs_scores", "visits", "decisions", "treatments", "needled_points",
    "red_flag_answers", "flag_actions", "kept_pages", "drafts", "course_summaries",
    "listed_patients", "patient_search",
)  # fmt: skip
OF_A_FILE: Final = frozenset({"patient_search"})
OF_HISTORY: Final = frozenset({"version", "saved_at", "saved_by", "save_reason"})


def exported(clinic: Workspace) -> tuple[bytes, dict[str, list[str]]]:
    """Return the bytes of the exported file, and every row but who saved it how often."""
    tables = [one for one in TABLES if clinic.path is not None or one not in OF_A_FILE]
    with TemporaryDirectory() as folder, beside(clinic) as run:
        file = Path(folder, "exported.csv")
        write_file(file, clinic.transfer.export_courses())
        return file.read_bytes(), {table: _rows(run, table) for table in tables}


def _rows(run: Run, table: str) -> list[str]:
    found = run(f"SELECT * FROM {table}")  # noqa: S608  # our own names
    names = [column[0] for column in found.description or ()]
    kept = [place for place, name in enumerate(names) if name not in OF_HISTORY]
    return sorted(repr([row[place] for place in kept]) for row in found.fetchall())


@contextmanager
def in_a_new_clinic() -> Iterator[Workspace]:
    """Yield an empty clinic of its own."""
    with TemporaryDirectory() as folder:
        clinic = Workspace.open(Path(folder, "clinic.sqlite3"))
        yield clinic
        clinic.close()
