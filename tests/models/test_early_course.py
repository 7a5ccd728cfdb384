"""A course read before the database is open says what the open database says."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.any_visit import any_visit
from tests.full_visit import FULL_ASSESSMENT, FULL_PLAN, FULL_VISIT
from tests.makers import FIRST_DAY, a_patient, a_visit, an_assessment, day
from tracker.domain.values.course import CourseEvent, CourseId, EventKind, PatientId, Precaution
from tracker.domain.values.rules import BOOK_RULES
from tracker.domain.values.visit import Visit
from tracker.models.early_course import find_early_course
from tracker.models.sqlite_driver import driver
from tracker.services.workspace import Workspace


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "clinic.sqlite3"


@pytest.fixture
def clinic(file: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(file)
    yield workspace
    workspace.close()


@pytest.fixture
def patient_id(clinic: Workspace) -> PatientId:
    patient = a_patient(precautions=frozenset({Precaution.SKIN}))
    return clinic.patients.add(patient)[0]


@pytest.fixture
def course_id(clinic: Workspace, patient_id: PatientId) -> CourseId:
    return clinic.courses.begin(patient_id, FULL_ASSESSMENT)[0]


def test_every_field_is_read_alike(clinic: Workspace, course_id: CourseId, file: Path) -> None:
    activities = clinic.courses.course(course_id).assessment.activities
    psfs = {one.activity_id: 4 for one in activities if one.activity_id is not None}
    clinic.courses.log_visit(course_id, replace(FULL_VISIT, psfs=psfs), by="me")
    clinic.courses.log_visit(course_id, a_visit(day(9)), by="me")
    fall = CourseEvent(on=FIRST_DAY, kind=EventKind.FALL, text="on ice")
    clinic.courses.add_event(course_id, fall)
    clinic.courses.change_plan(course_id, FULL_PLAN)
    clinic.courses.end(course_id, on=day(20), reason="better")
    own = BOOK_RULES.values | {"stable_days": 40}
    clinic.rule_setting.set_values(own, BOOK_RULES)

    assert clinic.courses.course(course_id).rules.stable_days == 40
    assert find_early_course(file, course_id) == clinic.courses.course(course_id)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(visit=any_visit)
def test_any_visit_is_read_alike(
    clinic: Workspace, patient_id: PatientId, file: Path, visit: Visit
) -> None:
    course_id, _ = clinic.courses.begin(patient_id, an_assessment())
    clinic.courses.log_visit(course_id, visit, by="me")

    assert find_early_course(file, course_id) == clinic.courses.course(course_id)


def test_a_struck_out_visit_and_a_decision_taken_back_are_left_out(
    clinic: Workspace, course_id: CourseId, file: Path
) -> None:
    visit_id, _ = clinic.courses.log_visit(course_id, FULL_VISIT, by="me")
    struck_out, _ = clinic.courses.log_visit(course_id, a_visit(day(9)), by="me")
    (stored, *_) = clinic.courses.course(course_id).visits
    assert stored.visit_id == visit_id
    clinic.courses.amend_visit(replace(stored, decision=None), by="me", reason="typed by mistake")
    clinic.courses.strike_out(struck_out, by="me", reason="of another patient")

    assert find_early_course(file, course_id) == clinic.courses.course(course_id)


def test_a_course_with_a_draft_waits_until_the_draft_can_be_offered(
    clinic: Workspace, course_id: CourseId, file: Path
) -> None:
    clinic.drafts.save(course_id, {"state": {}})

    assert find_early_course(file, course_id) is None


def test_a_course_that_is_not_there_is_not_found(clinic: Workspace, file: Path) -> None:
    assert clinic.path == file
    assert find_early_course(file, CourseId(99)) is None


def test_a_file_that_is_no_clinic_is_left_to_be_opened(file: Path) -> None:
    file.write_bytes(b"something else")

    assert find_early_course(file, CourseId(1)) is None
    assert find_early_course(file.with_name("none.sqlite3"), CourseId(1)) is None


def test_a_file_of_another_version_is_left_to_be_opened(
    clinic: Workspace, course_id: CourseId, file: Path
) -> None:
    clinic.close()
    with closing(driver.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    assert find_early_course(file, course_id) is None
