"""The patient list read before the database is open says what the open database says."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.makers import a_patient
from tracker.models.patient_list import lines_of
from tracker.models.sqlite_driver import driver
from tracker.services.demo import sample_courses
from tracker.services.patient_order import ROWS_A_PAGE, ListCounts, ListFilter, ListGroup
from tracker.services.patient_rows import find_first_list
from tracker.services.workspace import Workspace

TODAY = date(2026, 11, 22)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "clinic.sqlite3"


@pytest.fixture
def clinic(file: Path) -> Path:
    workspace = Workspace.open(file)
    workspace.transfer.import_courses(tuple(sample_courses(TODAY)), by="Dr. Example")
    workspace.close()
    return file


def test_the_first_rows_are_those_of_the_open_database(clinic: Path) -> None:
    first = find_first_list(clinic, TODAY)

    workspace = Workspace.open(clinic)
    assert first is not None
    assert first.counts == workspace.patients.counts(TODAY)
    assert first.order == workspace.patients.order(ListFilter.ACTIVE, TODAY)
    assert first.rows == workspace.patients.rows_of(first.order.patients, TODAY)
    workspace.close()


def test_the_first_list_is_the_top_of_a_long_one(file: Path) -> None:
    workspace = Workspace.open(file)
    for number in range(ROWS_A_PAGE + 3):
        workspace.patients.add(a_patient(f"P-{number}", family_name=f"Name{number:03}"))
    whole = workspace.patients.order(ListFilter.ACTIVE, TODAY)
    workspace.close()

    first = find_first_list(file, TODAY)

    assert first is not None
    assert first.order.patients == whole.patients[:ROWS_A_PAGE]
    assert first.order.groups == ((ListGroup.RECENT, ROWS_A_PAGE),)
    assert whole.groups == ((ListGroup.RECENT, ROWS_A_PAGE + 3),)


def test_an_empty_clinic_lists_nobody(file: Path) -> None:
    Workspace.open(file).close()

    first = find_first_list(file, TODAY)

    assert first is not None
    assert first.counts == ListCounts()
    assert first.rows == ()


def test_a_file_that_is_not_there_must_be_opened_first(file: Path) -> None:
    assert find_first_list(file, TODAY) is None
    assert not file.exists()


def test_a_file_of_another_version_must_be_opened_first(clinic: Path) -> None:
    with closing(driver.connect(clinic)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()

    assert find_first_list(clinic, TODAY) is None


@pytest.mark.parametrize("content", [b"", b"no database" * 500])
def test_what_is_no_database_of_ours_must_be_opened_first(file: Path, content: bytes) -> None:
    file.write_bytes(content)

    assert find_first_list(file, TODAY) is None
    assert file.read_bytes() == content


def test_the_lines_of_a_page_cost_the_same_in_any_clinic(clinic: Path) -> None:
    """Only those patients are read, who was merged into them and how they are: nobody else."""
    plans: list[str] = []
    with closing(driver.connect(clinic)) as connection:

        def read(sql: str, values: Mapping[str, object]) -> Iterable[Sequence[Any]]:
            steps = connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)
            plans.extend(str(step[3]) for step in steps)
            return connection.execute(sql, values).fetchall()

        assert len(lines_of(read, [1, 2, 3])) == 3

    assert any(plan.startswith("SEARCH patients") for plan in plans)
    read_whole = [plan for plan in plans if plan.startswith("SCAN")]
    assert set(read_whole) <= {"SCAN former"}  # what was found of those who were merged
