"""The plan of a course: kept, changed with its history, taken over from older files, printed."""

from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest

from tests.full_visit import FULL_ASSESSMENT, FULL_PLAN
from tests.makers import a_visit, day
from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import CourseId
from tracker.domain.values.course_summary import Attention
from tracker.domain.values.kept_page import PageLook, PagePdf, PageVariant
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.record_versions import RecordChangedElsewhereError
from tracker.models.sqlite_driver import driver
from tracker.services.history import HistoryFilter
from tracker.services.workspace import Workspace

STORED = Path(__file__).parents[1] / "models" / "stored"
PAGE = PagePdf(
    pdf=b"%PDF-1.4 a page", variant=PageVariant.PLAIN, paper=Paper.A4, look=PageLook.COLOUR
)


def plan_of(workspace: Workspace, course_id: CourseId) -> CoursePlan:
    return workspace.courses.course(course_id).plan


def test_a_full_plan_comes_back_as_it_was(workspace: Workspace, course_id: CourseId) -> None:
    workspace.courses.change_plan(course_id, FULL_PLAN)

    assert plan_of(workspace, course_id) == FULL_PLAN


def test_a_plan_can_be_emptied(workspace: Workspace, course_id: CourseId) -> None:
    workspace.courses.change_plan(course_id, FULL_PLAN)

    workspace.courses.change_plan(course_id, CoursePlan())

    assert plan_of(workspace, course_id) == CoursePlan()


def test_the_first_assessment_leaves_the_plan_alone(
    workspace: Workspace, course_id: CourseId
) -> None:
    workspace.courses.change_plan(course_id, FULL_PLAN)

    workspace.courses.change_assessment(course_id, FULL_ASSESSMENT)

    assert plan_of(workspace, course_id) == FULL_PLAN


def test_every_field_of_a_plan_is_told_in_the_history(
    workspace: Workspace, course_id: CourseId
) -> None:
    workspace.courses.change_plan(course_id, FULL_PLAN)

    newest = workspace.history.page(HistoryFilter()).entries[0]
    said = {change.label: change.after for change in newest.changes}

    assert said == {
        "Planned visits": "10",
        "Days between visits": "4",
        "Goal in the patient's words": "walk the dog for an hour",
        "Reason of the plan": "walking is still short",
        "Next review": "Sep 14, 2026",
        "Next visit": "Sep 7, 2026",
        "Time of the next visit": "10:15",
        "Medication at the start": "ibuprofen 3 × 400 mg",
        "Medication now": "none",
        "Work at the start": "off work",
        "Work now": "half days",
        "Medication and work told on": "Aug 31, 2026",
        "Payer": "VA community care",
        "Name of the payer": "VA, case 12-345",
        "Authorised visits": (
            "12 from Aug 17, 2026 to Oct 15, 2026; 8 from Oct 16, 2026 to Jan 13, 2027"
        ),
        "Visits in a year at most": "20",
        "Visits had elsewhere": "2",
    }


def test_a_plan_changed_elsewhere_is_not_written_over(
    workspace: Workspace, course_id: CourseId
) -> None:
    read = plan_of(workspace, course_id)
    workspace.courses.change_plan(course_id, replace(read, interval_days=7))

    with pytest.raises(RecordChangedElsewhereError):
        workspace.courses.change_plan(course_id, replace(read, interval_days=4))

    assert plan_of(workspace, course_id).interval_days == 7


def test_a_patient_is_overdue_the_day_after_one_and_a_half_intervals(
    workspace: Workspace, course_id: CourseId
) -> None:
    workspace.courses.log_visit(course_id, a_visit(day(0)), by="me")
    workspace.courses.change_plan(course_id, CoursePlan(interval_days=7))

    attention = [workspace.patients.rows(day(days))[0].attention for days in (10, 11)]

    assert attention == [(), (Attention.OVERDUE,)]


@pytest.mark.parametrize(
    ("printed", "stored"),
    [
        (date(2026, 12, 3), (date(2026, 12, 3), None)),
        (datetime(2026, 12, 3, 10, 15), (date(2026, 12, 3), time(10, 15))),  # noqa: DTZ001  a wall clock
    ],
)
def test_a_next_visit_is_stored_with_the_page_it_stands_on(
    workspace: Workspace, course_id: CourseId, printed: date, stored: tuple[date, time | None]
) -> None:
    workspace.courses.change_plan(course_id, FULL_PLAN)

    workspace.archive.keep(course_id, PAGE, printed)

    plan = plan_of(workspace, course_id)
    assert (plan.next_visit_on, plan.next_visit_at) == stored
    assert replace(plan, next_visit_on=None, next_visit_at=None) == replace(
        FULL_PLAN, next_visit_on=None, next_visit_at=None
    )


def test_a_page_without_a_next_visit_leaves_the_plan_alone(
    workspace: Workspace, course_id: CourseId
) -> None:
    workspace.courses.change_plan(course_id, FULL_PLAN)

    workspace.archive.keep(course_id, PAGE)

    assert plan_of(workspace, course_id) == FULL_PLAN


@pytest.mark.parametrize(("of_course", "becomes"), [("NULL", 9), ("4", 4)])
def test_the_interval_of_the_last_visit_becomes_that_of_a_course_without_one(
    tmp_path: Path, of_course: str, becomes: int
) -> None:
    file = tmp_path / "clinic.sqlite3"
    with closing(driver.connect(file)) as connection:
        connection.executescript((STORED / "0014.sql").read_text(encoding="utf-8"))
        connection.execute(f"UPDATE courses SET interval_days = {of_course}")  # noqa: S608
        connection.execute("UPDATE treatments SET interval_days = 9")
        connection.commit()

    workspace = Workspace.open(file)

    plan = plan_of(workspace, CourseId(1))
    workspace.close()
    assert (plan.interval_days, plan.planned_visits) == (becomes, 10)
