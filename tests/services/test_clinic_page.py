"""The clinic's page counts what is stored, in batches, and exports it with small counts veiled."""

import csv
import gc
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.domain.cohort.made_courses import QUESTION
from tests.makers import FIRST_DAY, a_flag_action, a_patient, a_visit, day, flags_answered_yes
from tracker.domain.cohort.counting import Missing, StrongAndLight
from tracker.domain.cohort.followed import EndState
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import CourseId, FirstAssessment
from tracker.domain.values.red_flags import ActionTaken, RedFlag
from tracker.domain.values.treatment import Electroacupuncture, Stimulation, Treatment
from tracker.domain.values.visit import Reaction, Visit
from tracker.errors import CancelledError
from tracker.models.sqlite_driver import driver
from tracker.services import clinic_page
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.many_cases

CHRONIC = FirstAssessment(onset_date=FIRST_DAY - timedelta(days=400))


def begin(workspace: Workspace, clinic_id: str, *visits: Visit) -> CourseId:
    patient_id, _ = workspace.patients.add(a_patient(clinic_id))
    course_id, _ = workspace.courses.begin(patient_id, CHRONIC)
    for visit in visits:
        workspace.courses.log_visit(course_id, visit, by="me")
    return course_id


def a_seen_course(workspace: Workspace, clinic_id: str, last: int = 3) -> CourseId:
    return begin(workspace, clinic_id, a_visit(leg_pain=8), a_visit(day(42), leg_pain=last))


def rows_of(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))


def test_courses_of_the_period_are_counted_and_no_others(workspace: Workspace) -> None:
    begin(workspace, "before", a_visit(day(-1), leg_pain=8))
    inside = a_seen_course(workspace, "inside")
    begin(workspace, "without a visit")

    found = workspace.clinic_page.counted(replace(QUESTION, first_day=FIRST_DAY))

    assert [one.course_id for one in found.followed] == [inside]
    assert (found.begun, found.followed[0].is_improved) == (1, True)


def test_what_is_counted_does_not_depend_on_the_batch(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        a_seen_course(workspace, f"P-{number}", last=number + 3)
    whole = workspace.clinic_page.counted(QUESTION)
    monkeypatch.setattr(clinic_page, "BATCH", 2)

    assert workspace.clinic_page.counted(QUESTION) == whole


def test_everything_that_is_counted_of_a_visit_is_read(workspace: Workspace) -> None:
    strong = Treatment(stimulation=Stimulation.STRONG)
    electro = Treatment(electro=Electroacupuncture(pairs=2))
    referral = a_flag_action(ActionTaken.ASKED_FOR_REVIEW)
    course_id = begin(
        workspace,
        "whole",
        a_visit(leg_pain=8, treatment=strong, pain_reach_left=Reach.FOOT, odi_percent=40),
        a_visit(day(7), leg_pain=7, reaction=Reaction.FLARE, treatment=electro),
        a_visit(day(14), red_flags=flags_answered_yes(RedFlag.NIGHT_PAIN), flag_action=referral),
    )
    workspace.courses.end(course_id, on=day(100), reason="done")

    found = workspace.clinic_page.counted(QUESTION)

    assert found.compared == (StrongAndLight(1, 1, 0, 0),)
    assert {one.has_electro for one in found.treated} == {False, True}
    assert (found.followed[0].end, found.followed[0].is_cut_by_referral) == (
        EndState.REFERRED,
        True,
    )
    assert found.missing == {
        Missing.REACH: (), Missing.RED_FLAGS: (course_id,), Missing.FUNCTION: (),
    }  # fmt: skip


def test_a_visit_that_was_struck_out_is_not_counted(workspace: Workspace) -> None:
    course_id = a_seen_course(workspace, "P-1")
    last = workspace.courses.course(course_id).visits[-1]
    assert last.visit_id is not None
    before = workspace.clinic_page.counted(QUESTION).followed[0]

    workspace.courses.strike_out(last.visit_id, by="me", reason="another patient")

    after = workspace.clinic_page.counted(QUESTION).followed[0]
    assert (before.is_improved, after.is_improved, after.end) == (True, False, EndState.LOST)


def test_counting_tells_how_far_it_is_and_stops_when_told(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clinic_page, "BATCH", 1)
    for number in range(3):
        a_seen_course(workspace, f"P-{number}")
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        told.append((done, total))
        if done == 2:
            raise CancelledError("enough")

    with pytest.raises(CancelledError):
        workspace.clinic_page.counted(QUESTION, progress)

    assert told == [(0, 3), (1, 3), (2, 3)]


@pytest.mark.file_only(reason="a server holds no value its column refuses")
def test_a_course_that_cannot_be_read_costs_itself_alone(workspace: Workspace) -> None:
    damaged, whole = a_seen_course(workspace, "damaged"), a_seen_course(workspace, "whole")
    assert workspace.path is not None
    with closing(driver.connect(workspace.path)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE visits SET leg_pain = 'x' WHERE course_id = ?", [damaged])

    found = workspace.clinic_page.counted(QUESTION)

    assert [one.course_id for one in found.followed] == [whole]
    assert found.unread == 1


def test_whose_courses_they_are_is_told(workspace: Workspace) -> None:
    first, second = a_seen_course(workspace, "P-1"), a_seen_course(workspace, "P-2")

    found = workspace.clinic_page.courses([second, first])

    assert [(one.patient.clinic_id, one.number, one.first_visit) for one in found] == [
        ("P-1", 1, FIRST_DAY),
        ("P-2", 1, FIRST_DAY),
    ]


def test_an_exported_file_veils_counts_of_a_few_people(
    workspace: Workspace, tmp_path: Path
) -> None:
    for number in range(25):
        a_seen_course(workspace, f"P-{number}", last=3 if number < 21 else 8)
    file = tmp_path / "figures.csv"

    workspace.clinic_page.export(file, workspace.clinic_page.figures(QUESTION))

    rows = {row["figure"]: row for row in rows_of(file)}
    assert rows["improved_of_all"] == {
        "section": "share", "figure": "improved_of_all", "value": "21", "of": "25",
        "percent": "84", "low": "65", "high": "94",
    }  # fmt: skip
    assert rows["counted"]["value"] == "25"
    assert rows["worse"]["value"] == "0"


def test_what_somebody_typed_is_never_in_the_file(workspace: Workspace, tmp_path: Path) -> None:
    for number in range(6):
        course_id = begin(workspace, f"P-{number}", a_visit(leg_pain=8))
        workspace.courses.end(course_id, on=day(20), reason="moved in with Dr. Keller")
    file = tmp_path / "figures.csv"

    workspace.clinic_page.export(file, workspace.clinic_page.figures(QUESTION))

    text = file.read_text(encoding="utf-8")
    assert "share,ended,6,6," in text
    assert "Keller" not in text


def test_no_count_of_one_to_four_people_is_in_the_file(
    workspace: Workspace, tmp_path: Path
) -> None:
    for number in range(4):
        a_seen_course(workspace, f"P-{number}")
    file = tmp_path / "figures.csv"

    workspace.clinic_page.export(file, workspace.clinic_page.figures(QUESTION))

    values = {row[column] for row in rows_of(file) for column in ("value", "of", "percent")}
    assert values <= {"", "0", "<5"}


def test_no_search_for_dead_cycles_stops_the_window_while_it_counts(workspace: Workspace) -> None:
    a_seen_course(workspace, "P-1")
    was_searching: list[bool] = []

    workspace.clinic_page.figures(QUESTION, lambda *_steps: was_searching.append(gc.isenabled()))

    assert was_searching
    assert not any(was_searching)
    assert gc.isenabled()
