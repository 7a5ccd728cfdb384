"""A visit saved under the wrong patient is moved, and put back exactly."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from tests.any_visit import any_visit
from tests.full_visit import FULL_VISIT
from tests.makers import MORNING, a_patient, a_visit, an_assessment, day
from tests.services.records.exported import exported, in_a_new_clinic
from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import Changes
from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import Activity, CourseId, FirstAssessment, PatientId
from tracker.domain.values.kept_page import PageLook, PagePdf, PageVariant
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.visit import VersionKind, Visit, VisitId
from tracker.errors import ChangedElsewhereError, TrackerError
from tracker.services.history import HistoryFilter
from tracker.services.records.moving import Destination
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.server_always

PAGE = PagePdf(pdf=b"%PDF-", variant=PageVariant.PLAIN, paper=Paper.A4, look=PageLook.COLOUR)


@pytest.fixture
def other_id(workspace: Workspace) -> PatientId:
    """Return the id of the patient whose visit it is."""
    return workspace.patients.add(a_patient("77", family_name="Lindgren"))[0]


@pytest.fixture
def other_course(workspace: Workspace, other_id: PatientId) -> CourseId:
    """Return the id of that patient's course."""
    return workspace.courses.begin(other_id, an_assessment())[0]


def there(course_id: CourseId) -> Destination:
    return Destination(patient_id=PatientId(2), course_id=course_id)


def logged(workspace: Workspace, course_id: CourseId, visit: Visit) -> VisitId:
    return workspace.courses.log_visit(course_id, visit, by="Dr. Example")[0]


def days_of(workspace: Workspace, course_id: CourseId) -> list[object]:
    return [visit.visit_date for visit in workspace.courses.course(course_id).visits]


def test_a_moved_visit_counts_where_it_belongs_and_nowhere_else(
    workspace: Workspace, course_id: CourseId, other_course: CourseId
) -> None:
    logged(workspace, course_id, a_visit(day(0), leg_pain=8))
    wrong = logged(workspace, course_id, a_visit(day(7), leg_pain=3))

    _, changes = workspace.moving.move(wrong, there(other_course))

    assert days_of(workspace, course_id) == [day(0)]
    (moved,) = workspace.courses.course(other_course).visits
    assert (moved.visit_date, moved.leg_pain) == (day(7), 3)
    assert changes == Changes(
        patients=frozenset({PatientId(1), PatientId(2)}),
        courses=frozenset({course_id, other_course}),
    )
    rows = {row.patient.clinic_id: row.visit_count for row in workspace.patients.rows(day(8))}
    assert rows == {"1042": 1, "77": 1}


def test_a_preview_says_what_changes_on_both_sides_and_writes_nothing(
    workspace: Workspace, course_id: CourseId, other_course: CourseId
) -> None:
    logged(workspace, course_id, a_visit(day(0), leg_pain=8))
    wrong = logged(workspace, course_id, a_visit(day(7), leg_pain=3))
    before = exported(workspace)

    preview = workspace.moving.preview(wrong, there(other_course))

    counts = [len(one.visits) for one in (preview.source, preview.source_after)]
    assert counts == [2, 1]
    assert [len(one.visits) for one in (preview.target, preview.target_after)] == [0, 1]
    assert not preview.problem
    assert exported(workspace) == before


def test_a_course_can_be_begun_for_the_visit_and_goes_again_with_undo(
    workspace: Workspace, course_id: CourseId, other_id: PatientId
) -> None:
    wrong = logged(workspace, course_id, a_visit(day(0), leg_pain=8))
    before = exported(workspace)

    moved, _ = workspace.moving.move(wrong, Destination(patient_id=other_id))

    (begun,) = workspace.courses.of_patient(other_id)
    assert (begun.number, begun.visit_count) == (1, 1)
    workspace.moving.undo(moved)
    assert workspace.courses.of_patient(other_id) == ()
    assert exported(workspace) == before


def test_a_course_in_which_the_patient_answered_meanwhile_stays(
    workspace: Workspace, course_id: CourseId, other_id: PatientId
) -> None:
    wrong = logged(workspace, course_id, a_visit(day(7)))
    moved, _ = workspace.moving.move(wrong, Destination(patient_id=other_id))
    workspace.self_entries.begin(moved.target, {"leg_pain": "4"}, at=MORNING)

    workspace.moving.undo(moved)

    assert workspace.self_entries.find_waiting(moved.target) is not None


def _assessed(workspace: Workspace, course: CourseId) -> None:
    workspace.courses.change_assessment(course, FirstAssessment(diagnosis_codes=("M54.3",)))


def _asked_about(workspace: Workspace, course: CourseId) -> None:
    asked = FirstAssessment(activities=(Activity(name="walk the dog"),))
    workspace.courses.change_assessment(course, asked)


def _planned(workspace: Workspace, course: CourseId) -> None:
    workspace.courses.change_plan(course, CoursePlan(goal="walk to work"))


def _ended(workspace: Workspace, course: CourseId) -> None:
    workspace.courses.end(course, on=day(9), reason="went home")


@pytest.mark.parametrize("fill_in", [_assessed, _asked_about, _planned, _ended])
def test_a_begun_course_that_was_filled_in_meanwhile_stays(
    workspace: Workspace,
    course_id: CourseId,
    other_id: PatientId,
    fill_in: Callable[[Workspace, CourseId], None],
) -> None:
    wrong = logged(workspace, course_id, a_visit(day(7)))
    moved, _ = workspace.moving.move(wrong, Destination(patient_id=other_id))
    fill_in(workspace, moved.target)
    before = workspace.courses.course(moved.target)

    workspace.moving.undo(moved)

    assert days_of(workspace, course_id) == [day(7)]
    assert workspace.courses.course(moved.target) == replace(before, visits=())


def test_a_begun_course_whose_words_were_taken_out_again_goes(
    workspace: Workspace, course_id: CourseId, other_id: PatientId
) -> None:
    wrong = logged(workspace, course_id, a_visit(day(7)))
    moved, _ = workspace.moving.move(wrong, Destination(patient_id=other_id))
    _planned(workspace, moved.target)
    workspace.courses.change_plan(moved.target, CoursePlan())

    workspace.moving.undo(moved)

    assert workspace.courses.of_patient(other_id) == ()


def test_scores_of_own_activities_go_along_by_name_and_come_back(
    workspace: Workspace, patient_id: PatientId, other_id: PatientId
) -> None:
    walk, sit = Activity(name="walk the dog"), Activity(name="sit at work")
    here, _ = workspace.courses.begin(patient_id, replace(an_assessment(), activities=(walk, sit)))
    there, _ = workspace.courses.begin(other_id, replace(an_assessment(), activities=(sit,)))
    ids = {
        one.name: one.activity_id for one in workspace.courses.course(here).assessment.activities
    }
    scores = {ids["walk the dog"]: 3, ids["sit at work"]: 7}
    wrong = logged(workspace, here, a_visit(day(0), psfs=scores))  # type: ignore[arg-type]  # stored ones have ids
    before = exported(workspace)

    moved, _ = workspace.moving.move(wrong, Destination(patient_id=other_id, course_id=there))

    course = workspace.courses.course(there)
    (sitting,) = course.assessment.activities
    assert course.visits[0].psfs[sitting.activity_id] == 7  # type: ignore[index]  # as above
    assert sorted(course.visits[0].psfs.values()) == [3, 7]
    workspace.moving.undo(moved)
    assert workspace.courses.course(here).visits[0].psfs == scores
    assert exported(workspace) == before


def test_a_day_that_has_a_visit_there_is_refused(
    workspace: Workspace, course_id: CourseId, other_course: CourseId
) -> None:
    wrong = logged(workspace, course_id, a_visit(day(0)))
    logged(workspace, other_course, a_visit(day(0)))
    to = there(other_course)

    with pytest.raises(TrackerError, match="already has a visit on 2026-08-17"):
        workspace.moving.move(wrong, to)

    assert workspace.moving.preview(wrong, to).problem
    assert days_of(workspace, course_id) == [day(0)]


def test_a_visit_amended_in_another_window_is_not_moved_unseen(
    workspace: Workspace, course_id: CourseId, other_course: CourseId
) -> None:
    wrong = logged(workspace, course_id, a_visit(day(0), leg_pain=8))
    amended = replace(workspace.courses.course(course_id).visits[0], leg_pain=5)
    workspace.courses.amend_visit(amended, by="Dr. Other")
    to = there(other_course)

    with pytest.raises(ChangedElsewhereError):
        workspace.moving.move(wrong, to, version=1)

    moved, _ = workspace.moving.move(wrong, to, version=2)
    again = replace(workspace.courses.course(other_course).visits[0], leg_pain=4)
    workspace.courses.amend_visit(again, by="Dr. Other")
    with pytest.raises(ChangedElsewhereError):
        workspace.moving.undo(moved)


def test_the_history_of_both_patients_tells_of_the_move_and_of_its_undo(
    workspace: Workspace, course_id: CourseId, other_course: CourseId
) -> None:
    wrong = logged(workspace, course_id, a_visit(day(0)))
    moved, _ = workspace.moving.move(wrong, there(other_course))
    workspace.moving.undo(moved)

    for patient, first, then in (
        (PatientId(1), "moved to another patient", "moved here from another patient"),
        (PatientId(2), "moved here from another patient", "moved to another patient"),
    ):
        entries = workspace.history.page(HistoryFilter(patient_id=patient)).entries
        told = [one for one in reversed(entries) if "another patient" in one.what]
        assert [first in told[0].what, then in told[1].what] == [True, True]
        assert told[0].other is not None
        assert told[0].other.patient_id != patient
    kinds = [version.kind for version in workspace.courses.versions(wrong)]
    assert kinds == [VersionKind.LOGGED, VersionKind.MOVED, VersionKind.MOVED]
    assert AccessKind.VISIT_MOVED_AWAY.value == "visit_moved_away"


def test_kept_pages_stay_where_they_were_handed_out_and_the_draft_goes_along(
    workspace: Workspace, course_id: CourseId, other_course: CourseId
) -> None:
    wrong = logged(workspace, course_id, a_visit(day(0)))
    page, _ = workspace.archive.keep(course_id, PAGE)
    workspace.drafts.save(course_id, {"state": {"note": "half"}}, visit_id=wrong, version=1)

    workspace.moving.move(wrong, there(other_course))

    assert [one.page_id for one in workspace.archive.of_course(course_id)] == [page]
    assert workspace.archive.of_course(other_course) == ()
    (draft,) = workspace.drafts.of_course(other_course)
    assert (draft.content, draft.is_outdated) == ({"state": {"note": "half"}}, True)
    assert workspace.drafts.of_course(course_id) == ()


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(visit=any_visit)
def test_any_visit_moved_and_put_back_leaves_every_record_as_it_was(visit: Visit) -> None:
    with in_a_new_clinic() as clinic:
        first, _ = clinic.patients.add(a_patient("1"))
        second, _ = clinic.patients.add(a_patient("2", family_name="Lindgren"))
        course_id, _ = clinic.courses.begin(first, an_assessment())
        other, _ = clinic.courses.begin(second, an_assessment())
        clinic.courses.log_visit(course_id, replace(FULL_VISIT, visit_date=day(90)), by="me")
        wrong, _ = clinic.courses.log_visit(course_id, visit, by="me")
        before = exported(clinic)

        moved, _ = clinic.moving.move(wrong, Destination(patient_id=second, course_id=other))
        assert exported(clinic) != before
        clinic.moving.undo(moved)

        assert exported(clinic) == before
