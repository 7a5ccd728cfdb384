"""Days nobody can mean are refused when they are stored."""

from dataclasses import replace
from datetime import date

import pytest

from tests.makers import a_patient, a_visit, an_assessment, day
from tracker.domain.values.course import CourseId
from tracker.errors import InputError
from tracker.services.workspace import Workspace


def begun(workspace: Workspace, born: date | None = None) -> CourseId:
    patient_id, _ = workspace.patients.add(a_patient("8", birth_date=born))
    return workspace.courses.begin(patient_id, an_assessment())[0]


@pytest.mark.parametrize(
    ("on", "born", "why"),
    [
        (date(1989, 12, 31), None, "cannot be meant"),
        (date(206, 8, 17), None, "cannot be meant"),
        (date(9999, 12, 31), None, "lies in the future"),
        (date(2026, 1, 5), date(2026, 1, 6), "before the birth"),
    ],
)
def test_a_visit_on_such_a_day_is_refused(
    workspace: Workspace, on: date, born: date | None, why: str
) -> None:
    course_id = begun(workspace, born)

    with pytest.raises(InputError, match=why):
        workspace.courses.log_visit(course_id, a_visit(on), by="me")

    assert workspace.courses.course(course_id).visits == ()


def test_a_visit_is_not_moved_to_such_a_day(workspace: Workspace) -> None:
    course_id = begun(workspace)
    workspace.courses.log_visit(course_id, a_visit(day(0)), by="me")
    (stored,) = workspace.courses.course(course_id).visits

    with pytest.raises(InputError, match="cannot be meant"):
        workspace.courses.amend_visit(replace(stored, visit_date=date(206, 1, 5)), by="me")


def test_pain_cannot_begin_after_the_first_visit(workspace: Workspace) -> None:
    course_id = begun(workspace)
    workspace.courses.log_visit(course_id, a_visit(day(0)), by="me")
    stored = workspace.courses.course(course_id).assessment

    with pytest.raises(InputError, match="after the first visit"):
        workspace.courses.change_assessment(course_id, replace(stored, onset_date=day(1)))
