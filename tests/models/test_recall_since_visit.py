"""Courses of an older clinic keep what they ask for, and new ones may ask since the last visit."""

from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from tests.makers import a_visit, day
from tracker.domain.values.course import CourseId, FirstAssessment, PatientId, Recall
from tracker.models import schema, sqlite_file
from tracker.models.sqlite_driver import driver
from tracker.services.workspace import Workspace

STORED: Final = Path(__file__).parent / "stored" / "0017.sql"
WORDINGS: Final = (
    "worst over the last 24 hours", "average over the last 24 hours", "right now",
    "average over the last 7 days",
)  # fmt: skip
REFERRING: Final = (
    "activities", "allowed_periods", "course_aggravators", "course_asked_once", "course_diagnoses",
    "course_drivers", "course_events", "course_qualities", "course_summaries", "drafts",
    "kept_pages", "listed_patients", "visits", "visit_versions", "record_versions", "psfs_scores",
)  # fmt: skip
COLUMNS: Final = (
    "id, patient_id, number, side, onset_date, distribution, limits, planned_visits,"
    " interval_days, recall, ended_on, end_reason, version, goal, reason, review_on,"
    " next_visit_on, next_visit_at, medication_start, medication_now, work_start, work_now,"
    " status_on, payer, payer_name, yearly_visits, visits_elsewhere"
)
FILLED: Final = (
    "UPDATE courses SET ended_on = '2026-09-01', end_reason = 'well', version = 3, goal = 'walk',"
    " reason = 'r', review_on = '2026-09-02', next_visit_on = '2026-09-03',"
    " next_visit_at = '09:30:00.000000', medication_start = 'a', medication_now = 'b',"
    " work_start = 'c', work_now = 'd', status_on = '2026-09-04', payer = 'medicare',"
    " payer_name = 'e', yearly_visits = 20, visits_elsewhere = 2"
)


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """Return a file of before, with a course of each wording."""
    file = tmp_path / "clinic.sqlite3"
    with closing(driver.connect(file)) as connection, connection:
        connection.executescript(STORED.read_text(encoding="utf-8"))
        connection.execute(FILLED)
        for number, wording in enumerate(WORDINGS[1:], 2):
            connection.execute(
                "INSERT INTO courses (id, patient_id, number, recall) VALUES (?, 1, ?, ?)",
                (10 * number, number, wording),
            )
    return file


def rows_of(file: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(driver.connect(file)) as connection:
        found = {
            name: connection.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608  # our own
            for name in REFERRING
        }
        courses = f"SELECT {COLUMNS} FROM courses ORDER BY id"  # noqa: S608  # our own
        return found | {"courses": connection.execute(courses).fetchall()}


def test_every_course_keeps_its_wording_its_id_and_all_that_belongs_to_it(older: Path) -> None:
    before = rows_of(older)

    engine = sqlite_file.make_engine(older)
    schema.migrate(engine, "0018")
    engine.dispose()

    assert rows_of(older) == before
    assert len(before["courses"]) == len(WORDINGS)
    with closing(driver.connect(older)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_an_older_clinic_reads_every_wording_and_takes_the_new_one(older: Path) -> None:
    clinic = Workspace.open(older)
    read = [clinic.courses.course(CourseId(one)).assessment.recall for one in (1, 20, 30, 40)]
    patient = PatientId(1)

    course_id, _ = clinic.courses.begin(patient, FirstAssessment())
    clinic.courses.log_visit(course_id, a_visit(day(0), leg_pain=6), by="me")
    begun = clinic.courses.course(course_id)
    clinic.close()

    assert [one.value for one in read] == list(WORDINGS)
    assert begun.assessment.recall is Recall.AVERAGE_SINCE_VISIT
    assert begun.number == 5
