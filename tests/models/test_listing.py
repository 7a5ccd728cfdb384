"""The patient list read before the database is open says what the open database says."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.makers import MORNING, a_decision, a_patient, a_visit, an_assessment, day
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import ActionTaken, RedFlag, RedFlagAnswers
from tracker.domain.values.visit import FlagAction
from tracker.models.listing import find_first_listing
from tracker.services.demo import sample_courses
from tracker.services.patient_order import ROWS_A_PAGE, ListCounts, ListFilter, ListOrder
from tracker.services.patient_rows import FirstList, find_first_list
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


def test_the_first_list_is_that_of_the_open_database(clinic: Path) -> None:
    first = find_first_list(clinic, TODAY)

    workspace = Workspace.open(clinic)
    order = workspace.patients.order(ListFilter.ACTIVE, TODAY, ROWS_A_PAGE)
    assert first == FirstList(
        counts=workspace.patients.counts(TODAY),
        order=order,
        rows=workspace.patients.rows_of(order.patients, TODAY),
    )
    workspace.close()


def test_decisions_actions_and_answers_are_read_alike(file: Path) -> None:
    workspace = Workspace.open(file)
    patient_id, _ = workspace.patients.add(a_patient())
    course_id, _ = workspace.courses.begin(patient_id, an_assessment())
    override = a_decision(Phase.IMPROVEMENT, Phase.CALMING, reason="Walks twice as far")
    workspace.courses.log_visit(course_id, a_visit(leg_pain=6, decision=override), by="me")
    answers = RedFlagAnswers(
        yes=frozenset({RedFlag.BLADDER}), no=frozenset({RedFlag.BOWEL, RedFlag.SADDLE})
    )
    action = FlagAction(action=ActionTaken.SPOKE_TO, at=MORNING, name="Dr. Roe")
    urgent = a_visit(day(3), leg_pain=6, red_flags=answers, flag_action=action)
    workspace.courses.log_visit(course_id, urgent, by="me")
    stored = workspace.courses.course(course_id)
    workspace.close()

    listed = find_first_listing(file)

    assert listed is not None
    (course,) = [one.course for one in listed]
    assert course is not None
    assert [visit.decision for visit in course.visits] == [v.decision for v in stored.visits]
    assert course.visits[1].red_flags == answers
    assert course.visits[1].flag_action == action


def test_an_empty_clinic_lists_nobody(file: Path) -> None:
    Workspace.open(file).close()

    nobody = FirstList(counts=ListCounts(), order=ListOrder(), rows=())
    assert find_first_list(file, TODAY) == nobody


def test_a_file_that_is_not_there_must_be_opened_first(file: Path) -> None:
    assert find_first_listing(file) is None
    assert not file.exists()


def test_a_file_of_another_version_must_be_opened_first(clinic: Path) -> None:
    with closing(sqlite3.connect(clinic)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()

    assert find_first_listing(clinic) is None


@pytest.mark.parametrize("content", [b"", b"no database" * 500])
def test_what_is_no_database_of_ours_must_be_opened_first(file: Path, content: bytes) -> None:
    file.write_bytes(content)

    assert find_first_listing(file) is None
    assert file.read_bytes() == content
