"""What was done can be undone later: by whom and when, and why not where something was built on."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pytest

from tests.makers import SPANISH, a_patient, a_visit, an_assessment, day
from tests.services.records.exported import exported
from tests.services.records.test_moving import PAGE
from tests.services.visit_files.test_transfer import rows
from tracker.domain.values.course import CourseEvent, CourseId, EventKind, PatientId
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.visit import VisitId
from tracker.errors import TrackerError
from tracker.models.types import utc_now
from tracker.services.records.merging import MergedRecords
from tracker.services.records.moving import Destination
from tracker.services.records.undoing import DeedKind
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.server_always

TODAY = day(60)


@pytest.fixture
def kept(workspace: Workspace) -> PatientId:
    patient_id, _ = workspace.patients.add(a_patient("1042"))
    return patient_id


@pytest.fixture
def gone(workspace: Workspace, kept: PatientId) -> PatientId:
    """Return the other record of that person; both have a course with a visit."""
    patient_id, _ = workspace.patients.add(
        a_patient("1043", family_name="Keler"), page_language=SPANISH
    )
    for one in (kept, patient_id):
        course, _ = workspace.courses.begin(one, an_assessment())
        workspace.courses.log_visit(course, a_visit(day(0), leg_pain=5), by="me")
    return patient_id


def course_of(workspace: Workspace, patient_id: PatientId) -> CourseId:
    return workspace.courses.of_patient(patient_id)[0].course_id


def visit_of(workspace: Workspace, patient_id: PatientId) -> VisitId:
    course = workspace.courses.course(course_of(workspace, patient_id))
    visit_id = course.visits[0].visit_id
    assert visit_id is not None
    return visit_id


def merge(workspace: Workspace, kept: PatientId, gone: PatientId) -> MergedRecords:
    known = replace(workspace.patients.patient(kept), family_name="Keler-Roth")
    return workspace.merging.merge(known, gone, (None, None))[0]


def test_nothing_was_done_at_first(workspace: Workspace) -> None:
    assert workspace.undoing.deeds(TODAY) == ()


def test_a_merge_is_undone_later_exactly(
    workspace: Workspace, kept: PatientId, gone: PatientId
) -> None:
    before = exported(workspace)
    merge(workspace, kept, gone)

    (deed,) = workspace.undoing.deeds(TODAY)
    changes = workspace.undoing.undo(deed)

    assert (deed.kind, deed.problem) == (DeedKind.MERGED, "")
    assert [one.clinic_id for one in deed.patients] == ["1042", "1043"]
    assert changes.patients == {kept, gone}
    assert exported(workspace) == before
    assert workspace.undoing.deeds(TODAY) == ()


def test_a_merge_that_chose_nothing_new_is_undone_too(
    workspace: Workspace, kept: PatientId, gone: PatientId
) -> None:
    workspace.patients.change(workspace.patients.patient(kept), page_language=SPANISH)
    before = exported(workspace)
    workspace.merging.merge(workspace.patients.patient(kept), gone, (None, None))

    (deed,) = workspace.undoing.deeds(TODAY)
    workspace.undoing.undo(deed)

    assert exported(workspace) == before


def test_of_two_merges_in_a_row_the_later_one_is_undone_first(
    workspace: Workspace, kept: PatientId, gone: PatientId
) -> None:
    before = exported(workspace)
    merge(workspace, kept, gone)
    third, _ = workspace.patients.add(a_patient("1044"))
    merge(workspace, third, kept)

    newest, older = workspace.undoing.deeds(TODAY)

    assert newest.problem == ""
    assert "not separated" in older.problem
    with pytest.raises(TrackerError, match="not separated"):
        workspace.undoing.undo(older)
    workspace.undoing.undo(newest)
    (older,) = workspace.undoing.deeds(TODAY)
    assert older.problem == ""
    workspace.undoing.undo(older)
    assert exported(workspace)[1]["courses"] == before[1]["courses"]


Build = Callable[[Workspace, PatientId, CourseId], object]


def _visited(workspace: Workspace, _patient: PatientId, course: CourseId) -> object:
    return workspace.courses.log_visit(course, a_visit(day(7)), by="me")


def _amended(workspace: Workspace, _patient: PatientId, course: CourseId) -> object:
    (visit,) = workspace.courses.course(course).visits
    return workspace.courses.amend_visit(replace(visit, note="tired"), by="me")


def _moved_here(workspace: Workspace, patient: PatientId, course: CourseId) -> object:
    third, _ = workspace.patients.add(a_patient("1044"))
    other, _ = workspace.courses.begin(third, an_assessment())
    visit, _ = workspace.courses.log_visit(other, a_visit(day(9)), by="me")
    return workspace.moving.move(visit, Destination(patient_id=patient, course_id=course))


def _begun(workspace: Workspace, patient: PatientId, _course: CourseId) -> object:
    return workspace.courses.begin(patient, an_assessment())


def _happened(workspace: Workspace, _patient: PatientId, course: CourseId) -> object:
    return workspace.courses.add_event(
        course, CourseEvent(on=day(3), kind=EventKind.OTHER, text="fell on the stairs")
    )


def _planned(workspace: Workspace, _patient: PatientId, course: CourseId) -> object:
    return workspace.courses.change_plan(course, CoursePlan(goal="walk to work"))


def _handed_out(workspace: Workspace, _patient: PatientId, course: CourseId) -> object:
    return workspace.archive.keep(course, PAGE)


def _answered(workspace: Workspace, _patient: PatientId, course: CourseId) -> object:
    return workspace.self_entries.begin(course, {"leg_pain": "4"}, at=utc_now())


def _typed(workspace: Workspace, _patient: PatientId, course: CourseId) -> object:
    return workspace.drafts.save(course, {"state": {"note": "half"}})


BUILT: Final[tuple[tuple[Build, str], ...]] = (
    (_visited, "1 new visit"),
    (_moved_here, "1 new visit"),
    (_amended, "1 visit changed or moved"),
    (_begun, "1 new course"),
    (_happened, "1 event"),
    (_planned, "1 change of patients or courses"),
    (_handed_out, "1 page handed out"),
    (_answered, "1 time a patient answered alone"),
    (_typed, "1 draft"),
)


@pytest.mark.parametrize("whose", ["kept", "gone"])
@pytest.mark.parametrize("built", BUILT)
def test_a_merge_stays_once_anything_was_built_on_it_and_names_it(
    workspace: Workspace, kept: PatientId, gone: PatientId, built: tuple[Build, str], whose: str
) -> None:
    build, named = built
    course = course_of(workspace, kept if whose == "kept" else gone)
    merged = merge(workspace, kept, gone)

    build(workspace, kept, course)
    before = exported(workspace)

    deed = workspace.undoing.deeds(TODAY)[-1]
    assert deed.kind is DeedKind.MERGED
    assert f"with them since: {named}." in deed.problem
    with pytest.raises(TrackerError, match=named):
        workspace.undoing.undo(deed)
    with pytest.raises(TrackerError, match=named):
        workspace.merging.separate(merged)
    assert exported(workspace) == before


def test_everything_built_on_a_merge_is_named_at_once(
    workspace: Workspace, kept: PatientId, gone: PatientId
) -> None:
    course = course_of(workspace, gone)
    merge(workspace, kept, gone)
    for build in (_visited, _happened, _planned, _begun):
        build(workspace, kept, course)

    (deed,) = workspace.undoing.deeds(TODAY)

    named = "1 new visit, 1 new course, 1 event, 1 change of patients or courses"
    assert f"with them since: {named}." in deed.problem


def test_a_merge_may_be_undone_once_the_visit_that_was_added_is_elsewhere(
    workspace: Workspace, kept: PatientId, gone: PatientId
) -> None:
    course = course_of(workspace, gone)
    merge(workspace, kept, gone)
    visit, _ = workspace.courses.log_visit(course, a_visit(day(7)), by="me")
    third, _ = workspace.patients.add(a_patient("1044"))
    workspace.moving.move(visit, Destination(patient_id=third))

    deed = workspace.undoing.deeds(TODAY)[-1]

    assert (deed.kind, deed.problem) == (DeedKind.MERGED, "")
    workspace.undoing.undo(deed)
    assert len(workspace.courses.of_patient(gone)) == 1


def test_a_merge_stays_once_the_record_was_changed(
    workspace: Workspace, kept: PatientId, gone: PatientId
) -> None:
    merge(workspace, kept, gone)
    known = replace(workspace.patients.patient(kept), given_name="M.")
    workspace.patients.change(known, page_language=None)

    (deed,) = workspace.undoing.deeds(TODAY)

    assert "with them since: 1 change of patients or courses." in deed.problem


def test_a_moved_visit_is_put_back_later(
    workspace: Workspace, kept: PatientId, gone: PatientId
) -> None:
    before = exported(workspace)
    workspace.moving.move(visit_of(workspace, gone), Destination(patient_id=kept))

    (deed,) = workspace.undoing.deeds(TODAY)
    workspace.undoing.undo(deed)

    assert (deed.kind, deed.on, deed.problem) == (DeedKind.MOVED, day(0), "")
    assert [one.clinic_id for one in deed.patients] == ["1043", "1042"]
    assert exported(workspace) == before
    assert workspace.undoing.deeds(TODAY) == ()
    with pytest.raises(TrackerError, match="undone meanwhile"):
        workspace.undoing.undo(deed)


def test_a_moved_visit_stays_once_it_was_changed(
    workspace: Workspace, kept: PatientId, gone: PatientId
) -> None:
    workspace.moving.move(visit_of(workspace, gone), Destination(patient_id=kept))
    courses = workspace.courses.of_patient(kept)
    (moved,) = workspace.courses.course(courses[-1].course_id).visits
    workspace.courses.amend_visit(replace(moved, note="changed"), by="me", reason=None)

    (deed,) = workspace.undoing.deeds(TODAY)

    assert "changed or moved again since" in deed.problem
    assert "not put back" in deed.problem
    assert "not moved" not in deed.problem
    with pytest.raises(TrackerError, match="not put back"):
        workspace.undoing.undo(deed)


def test_a_moved_visit_that_was_struck_out_since_stays_in_words_of_its_own(
    workspace: Workspace, kept: PatientId, gone: PatientId
) -> None:
    moved = visit_of(workspace, gone)
    workspace.moving.move(moved, Destination(patient_id=kept))
    workspace.courses.strike_out(moved, by="me", reason="twice")

    (deed,) = workspace.undoing.deeds(TODAY)

    assert "struck out since it was moved" in deed.problem
    assert "not put back" in deed.problem
    with pytest.raises(TrackerError, match="not put back"):
        workspace.undoing.undo(deed)


def test_two_moves_of_one_visit_have_their_own_times_and_names(
    workspace: Workspace, kept: PatientId, gone: PatientId
) -> None:
    third, _ = workspace.patients.add(a_patient("1044"))
    moved = visit_of(workspace, gone)
    for to, by in ((kept, "Dr. First"), (third, "Dr. Second")):
        workspace.who.person = by
        workspace.moving.move(moved, Destination(patient_id=to))

    newer, older = workspace.undoing.deeds(TODAY)

    assert (newer.by, older.by) == ("Dr. Second", "Dr. First")
    assert newer.at > older.at
    assert [one.clinic_id for one in older.patients] == ["1043", "1042"]
    assert (newer.problem, bool(older.problem)) == ("", True)
    with pytest.raises(TrackerError, match="not put back"):
        workspace.undoing.undo(older)
    workspace.undoing.undo(newer)
    assert workspace.courses.of_patient(third) == ()


def test_an_amendment_does_not_sign_the_move(
    workspace: Workspace, kept: PatientId, gone: PatientId
) -> None:
    workspace.who.person = "Dr. First"
    workspace.moving.move(visit_of(workspace, gone), Destination(patient_id=kept))
    (before,) = workspace.undoing.deeds(TODAY)
    course = workspace.courses.of_patient(kept)[-1].course_id
    (moved,) = workspace.courses.course(course).visits
    workspace.courses.amend_visit(replace(moved, note="changed"), by="Dr. Second")

    (after,) = workspace.undoing.deeds(TODAY)

    assert (after.by, after.at) == ("Dr. First", before.at)


def test_archiving_is_undone_later(workspace: Workspace, kept: PatientId) -> None:
    workspace.archiving.archive(kept)

    (deed,) = workspace.undoing.deeds(TODAY)
    workspace.undoing.undo(deed)

    assert (deed.kind, deed.patients[0].clinic_id) == (DeedKind.ARCHIVED, "1042")
    assert workspace.undoing.deeds(TODAY) == ()


def test_the_last_import_is_undone_later_and_stays_once_built_on(workspace: Workspace) -> None:
    workspace.transfer.import_courses([rows(a_visit(day(0)))], by="me")
    (deed,) = workspace.undoing.deeds(TODAY)
    assert (deed.kind, deed.counts, deed.problem) == (DeedKind.IMPORTED, (1, 1, 0), "")

    (row,) = workspace.patients.rows(TODAY)
    assert row.course_id is not None
    workspace.courses.log_visit(row.course_id, a_visit(day(7)), by="me")

    (deed,) = workspace.undoing.deeds(TODAY)
    assert "more was done with it" in deed.problem
    with pytest.raises(TrackerError, match="more was done"):
        workspace.undoing.undo(deed)


def test_the_newest_stands_first(workspace: Workspace, kept: PatientId, gone: PatientId) -> None:
    merge(workspace, kept, gone)
    workspace.archiving.archive(kept)

    kinds = [deed.kind for deed in workspace.undoing.deeds(TODAY)]

    assert kinds == [DeedKind.ARCHIVED, DeedKind.MERGED]
