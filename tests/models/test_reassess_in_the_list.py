"""An older list tells "reassess" apart from a review that is due, and everybody keeps a place."""

from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from tracker.models import schema, sqlite_file
from tracker.models.sqlite_driver import driver
from tracker.services.workspace import Workspace

STORED: Final = Path(__file__).parent / "stored" / "0018.sql"
ASKING: Final = (
    "UPDATE course_summaries SET rule_version = '2', review_due_on = '2026-08-24'",
    "UPDATE listed_patients SET urgency = 2",
    "INSERT INTO patients VALUES (2, 'new', NULL, NULL, NULL, NULL, 0, '', 'new', 1)",
    "INSERT INTO listed_patients (patient_id, is_in_care, urgency, name) VALUES (2, 1, 4, '')",
)


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """Return a file of before: of one patient a review is due, the other has no course yet."""
    file = tmp_path / "clinic.sqlite3"
    with closing(driver.connect(file)) as connection, connection:
        connection.executescript(STORED.read_text(encoding="utf-8"))
        for statement in ASKING:
            connection.execute(statement)
    return file


def test_whoever_stood_behind_stands_one_place_further_down(older: Path) -> None:
    engine = sqlite_file.make_engine(older)

    schema.migrate(engine, "0019")

    engine.dispose()
    with closing(driver.connect(older)) as connection:
        places = connection.execute("SELECT patient_id, urgency FROM listed_patients").fetchall()
        derived_by = connection.execute("SELECT rule_version FROM course_summaries").fetchall()
    assert places == [(1, 3), (2, 5)]
    assert derived_by == [("",)]  # to be derived anew


def test_an_older_list_is_true_once_it_is_open(older: Path) -> None:
    clinic = Workspace.open(older)

    faults = clinic.backups.check().faults

    clinic.close()
    assert faults == ()
