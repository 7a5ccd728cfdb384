"""The first assessment of a course, kept, changed and emptied."""

from dataclasses import replace

from tests.full_visit import FULL_ASSESSMENT
from tests.makers import a_visit, an_assessment
from tracker.domain.values.course import Activity, FirstAssessment, PatientId
from tracker.services.workspace import Workspace


def test_a_first_assessment_comes_back_as_it_was(
    workspace: Workspace, patient_id: PatientId
) -> None:
    course_id, _ = workspace.courses.begin(patient_id, FULL_ASSESSMENT)

    stored = workspace.courses.course(course_id).assessment

    named = tuple(Activity(name=activity.name) for activity in stored.activities)
    assert replace(stored, activities=named) == FULL_ASSESSMENT
    assert all(activity.activity_id for activity in stored.activities)


def test_a_changed_assessment_holds_and_can_be_emptied(
    workspace: Workspace, patient_id: PatientId
) -> None:
    course_id, _ = workspace.courses.begin(patient_id, an_assessment())
    workspace.courses.change_assessment(course_id, FULL_ASSESSMENT)
    full = workspace.courses.course(course_id).assessment
    workspace.courses.change_assessment(course_id, FirstAssessment())

    emptied = workspace.courses.course(course_id).assessment

    assert full.drivers == FULL_ASSESSMENT.drivers
    assert emptied == FirstAssessment()


def test_an_activity_no_longer_asked_keeps_its_scores(
    workspace: Workspace, patient_id: PatientId
) -> None:
    course_id, _ = workspace.courses.begin(patient_id, FULL_ASSESSMENT)
    walk, sit = workspace.courses.course(course_id).assessment.activities
    assert walk.activity_id is not None
    workspace.courses.log_visit(course_id, a_visit(psfs={walk.activity_id: 4}), by="Dr. Example")

    workspace.courses.change_assessment(course_id, replace(FULL_ASSESSMENT, activities=(sit,)))

    course = workspace.courses.course(course_id)
    assert course.assessment.activities == (sit,)
    assert course.visits[0].psfs == {walk.activity_id: 4}
