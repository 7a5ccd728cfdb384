"""A course or visit that vanished under a window: said in plain words, never a crash."""

import pytest

from tests.makers import a_visit, day
from tracker.domain.values.course import CourseId
from tracker.domain.values.visit import VisitId
from tracker.errors import GoneError, TrackerError
from tracker.services.workspace import Workspace

NOWHERE = CourseId(99)


def test_a_visit_of_a_course_that_is_gone_says_so(workspace: Workspace) -> None:
    with pytest.raises(GoneError, match="no longer in the database"):
        workspace.courses.log_visit(NOWHERE, a_visit(), by="Dr. Example")


def test_a_draft_of_a_course_that_is_gone_says_so(workspace: Workspace) -> None:
    with pytest.raises(GoneError, match="no longer in the database"):
        workspace.drafts.save(NOWHERE, {"note": "typed"})


def test_an_amendment_of_a_visit_that_is_gone_says_so(
    workspace: Workspace, course_id: CourseId
) -> None:
    gone = a_visit(day(0), leg_pain=3, visit_id=VisitId(99))

    with pytest.raises(GoneError, match="no longer in the database"):
        workspace.courses.amend_visit(gone, by="Dr. Example")


def test_the_history_of_a_visit_that_is_gone_says_so(workspace: Workspace) -> None:
    with pytest.raises(GoneError, match="no longer in the database"):
        workspace.courses.versions(VisitId(99))


def test_a_course_that_is_gone_is_not_opened(workspace: Workspace) -> None:
    with pytest.raises(GoneError, match="no longer in the database"):
        workspace.courses.course(NOWHERE)


def test_a_second_visit_on_a_day_is_still_called_so(
    workspace: Workspace, course_id: CourseId
) -> None:
    workspace.courses.log_visit(course_id, a_visit(), by="Dr. Example")

    with pytest.raises(TrackerError, match="already has a visit"):
        workspace.courses.log_visit(course_id, a_visit(), by="Dr. Example")
