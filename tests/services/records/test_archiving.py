"""An archived patient is out of lists and counts, is found, and comes back."""

import pytest

from tests.makers import a_patient, a_visit, day
from tests.services.records.exported import exported
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.plan import CoursePlan
from tracker.errors import TrackerError
from tracker.services.history import HistoryFilter
from tracker.services.patient_order import ListFilter
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.server_always


def listed(workspace: Workspace, chosen: ListFilter) -> list[int]:
    return list(workspace.patients.order(chosen, day(8)).patients)


def test_an_archived_patient_stands_in_the_list_of_the_archived_alone(
    workspace: Workspace, course_id: CourseId, patient_id: PatientId
) -> None:
    workspace.courses.log_visit(course_id, a_visit(day(0), leg_pain=5), by="me")
    other, _ = workspace.patients.add(a_patient("2", family_name="Moss"))

    workspace.archiving.archive(patient_id)

    shown = {one: listed(workspace, one) for one in ListFilter}
    assert shown[ListFilter.ACTIVE] == shown[ListFilter.ALL] == [other]
    assert shown[ListFilter.ARCHIVED] == [patient_id]
    counts = workspace.patients.counts(day(8))
    assert (counts.known, counts.active, counts.archived) == (1, 1, 1)
    (archived,) = workspace.patients.rows_of([patient_id], day(8))
    assert archived.is_archived


def test_the_search_finds_an_archived_patient_and_says_so(
    workspace: Workspace, patient_id: PatientId
) -> None:
    workspace.archiving.archive(patient_id)

    (found,) = workspace.patients.find("keller", day(8))

    assert found.is_archived


def test_taken_back_everything_is_as_it_was_and_the_history_tells(
    workspace: Workspace, course_id: CourseId, patient_id: PatientId
) -> None:
    workspace.courses.log_visit(course_id, a_visit(day(0), leg_pain=5), by="me")
    before = exported(workspace)

    workspace.archiving.archive(patient_id)
    workspace.archiving.take_back(patient_id)

    assert exported(workspace) == before
    entries = workspace.history.page(HistoryFilter(patient_id=patient_id)).entries
    said = [one.what for one in entries if "rchive" in one.what]
    assert said == ["Patient taken back from the archive", "Patient archived"]


def test_twice_is_refused(workspace: Workspace, patient_id: PatientId) -> None:
    with pytest.raises(TrackerError, match="not archived"):
        workspace.archiving.take_back(patient_id)
    workspace.archiving.archive(patient_id)

    with pytest.raises(TrackerError, match="archived already"):
        workspace.archiving.archive(patient_id)


def test_a_visit_saved_meanwhile_leaves_the_patient_archived(
    workspace: Workspace, course_id: CourseId, patient_id: PatientId
) -> None:
    workspace.archiving.archive(patient_id)

    workspace.courses.log_visit(course_id, a_visit(day(0), leg_pain=5), by="me")

    assert listed(workspace, ListFilter.ALL) == []


def test_an_archived_patient_is_on_no_list_of_a_day_until_taken_back(
    workspace: Workspace, course_id: CourseId, patient_id: PatientId
) -> None:
    other, _ = workspace.patients.add(a_patient("2", family_name="Moss"))
    workspace.courses.change_plan(course_id, CoursePlan(next_visit_on=day(8)))
    workspace.day_list.add(patient_id, day(8))
    workspace.day_list.add(other, day(8))
    before = workspace.day_list.read(day(8))

    workspace.archiving.archive(patient_id)

    archived = workspace.day_list.read(day(8))
    assert [one.row.patient.clinic_id for one in archived.waiting] == ["2"]
    assert workspace.day_list.find_next(day(8)) == other
    with pytest.raises(TrackerError, match="archived"):
        workspace.day_list.add(patient_id, day(8))
    workspace.archiving.take_back(patient_id)
    assert workspace.day_list.read(day(8)) == before


def test_a_draft_of_an_archived_patient_waits_in_no_list(
    workspace: Workspace, course_id: CourseId, patient_id: PatientId
) -> None:
    workspace.drafts.save(course_id, {"state": {"note": "half"}})

    workspace.archiving.archive(patient_id)

    assert listed(workspace, ListFilter.DRAFTS) == []
    workspace.archiving.take_back(patient_id)
    assert listed(workspace, ListFilter.DRAFTS) == [patient_id]
