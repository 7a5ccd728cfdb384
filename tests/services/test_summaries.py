"""Stored summaries are checked, and derived anew where other rules made them."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.makers import a_patient, a_visit, an_assessment, day, flags_answered_yes
from tracker.domain.values.course import PatientId
from tracker.domain.values.course_summary import Attention
from tracker.domain.values.red_flags import RedFlag
from tracker.domain.values.visit import Visit, VisitId
from tracker.models.sqlite_driver import driver
from tracker.services import workspace as opening
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.file_only(reason="a closed file, tampered with")

TODAY = day(3)


@pytest.fixture
def file(workspace: Workspace) -> Path:
    """Return the closed file of a clinic with a red flag in one of two courses."""
    for number in range(2):
        patient_id, _ = workspace.patients.add(a_patient(f"P-{number}"))
        course_id, _ = workspace.courses.begin(patient_id, an_assessment())
        flags = flags_answered_yes(*([RedFlag.BLADDER] if number else []))
        workspace.courses.log_visit(course_id, a_visit(red_flags=flags), by="me")
    path = workspace.path
    assert path is not None
    workspace.close()
    return path


def run(file: Path, statement: str) -> None:
    with closing(driver.connect(file)) as connection, connection:
        connection.execute(statement)


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE course_summaries SET visit_count = 9", "the summary of 2 courses differed"),
        (
            "UPDATE course_summaries SET has_red_flag = 0 WHERE has_red_flag",
            "the summary of 1 course differed",
        ),
        ("DELETE FROM course_summaries WHERE course_id = 1", "the summary of 1 course differed"),
        ("UPDATE listed_patients SET urgency = 3", "place of 2 patients in the list"),
        ("DELETE FROM listed_patients WHERE patient_id = 1", "place of 1 patient in the list"),
        ("UPDATE listed_patients SET seen_on = '1999-01-01' WHERE patient_id = 2", "1 patient"),
    ],
)
def test_the_check_finds_a_list_that_is_not_true_and_mends_it(
    file: Path, statement: str, fault: str
) -> None:
    run(file, statement)

    workspace = Workspace.open(file)
    faults = " ".join(workspace.backups.check().faults)
    then = workspace.backups.check().faults

    workspace.close()
    assert fault in faults
    assert then == ()


def test_summaries_of_other_rules_are_derived_anew_when_a_clinic_opens(file: Path) -> None:
    run(file, "UPDATE course_summaries SET rule_version = '0', has_red_flag = 0, phase = NULL")
    run(file, "UPDATE listed_patients SET urgency = 5")

    workspace = Workspace.open(file)
    attention = {row.patient.clinic_id: row.attention for row in workspace.patients.rows(TODAY)}
    faults = workspace.backups.check().faults

    workspace.close()
    assert attention == {"P-0": (), "P-1": (Attention.RED_FLAG,)}
    assert faults == ()


def test_a_large_clinic_opens_first_and_derives_later(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "AT_ONCE", 1)
    run(file, "UPDATE course_summaries SET rule_version = '0', visit_count = 0")
    done: list[tuple[int, int]] = []

    workspace = Workspace.open(file)
    waiting = workspace.summaries.count_outdated()
    changes = workspace.summaries.derive_outdated(lambda *steps: done.append(steps))
    again = workspace.summaries.derive_outdated()

    rows = workspace.patients.rows(TODAY)
    workspace.close()
    assert (waiting, done) == (2, [(2, 2)])
    assert changes.is_everything
    assert not again.is_everything
    assert [row.visit_count for row in rows] == [1, 1]


@pytest.mark.parametrize("by", ["amendment", "another program", "strike-out"])
def test_a_saving_sees_what_became_of_its_course_elsewhere(file: Path, by: str) -> None:
    here, elsewhere = Workspace.open(file), Workspace.open(file)
    (course,) = here.courses.of_patient(PatientId(1))
    first = here.courses.course(course.course_id).visits[0]
    for number in (7, 14):
        here.courses.log_visit(course.course_id, a_visit(day(number), leg_pain=7), by="me")
    if by == "amendment":
        elsewhere.courses.amend_visit(replace(first, leg_pain=2), by="Ana")
    elif by == "strike-out":
        elsewhere.courses.strike_out(visit_of(first), by="Ana", reason="another patient's")
    else:  # whatever else writes into the file, and tells nobody by a version
        run(file, "UPDATE visits SET leg_pain = 1 WHERE course_id = 1")

    here.courses.log_visit(course.course_id, a_visit(day(21), leg_pain=7), by="me")

    faults = here.backups.check().faults
    here.close()
    elsewhere.close()
    assert faults == ()


def visit_of(visit: Visit) -> VisitId:
    assert visit.visit_id is not None
    return visit.visit_id
