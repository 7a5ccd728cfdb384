"""What patients answer alone, kept, offered, taken over or set aside."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.makers import MORNING, a_patient, an_assessment
from tracker.domain.values.course import CourseId
from tracker.errors import ChangedElsewhereError
from tracker.services.self_entry.entries import TakenDraft
from tracker.services.workspace import Workspace

LATER = MORNING + timedelta(minutes=3)
BY = "Dr. Example"


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Workspace]:
    clinic = Workspace.open(tmp_path / "clinic.sqlite3")
    yield clinic
    clinic.close()


@pytest.fixture
def course_id(clinic: Workspace) -> CourseId:
    patient_id, _ = clinic.patients.add(a_patient(given_name="Maria"))
    return clinic.courses.begin(patient_id, an_assessment())[0]


def test_what_was_answered_by_now_waits_with_when(clinic: Workspace, course_id: CourseId) -> None:
    entry_id = clinic.self_entries.begin(course_id, {"leg_pain": "4"}, at=MORNING)

    clinic.self_entries.keep(entry_id, {"leg_pain": "4", "tingling": "2"}, at=LATER)

    found = clinic.self_entries.find_waiting(course_id)
    assert found is not None
    assert found.answers == {"leg_pain": "4", "tingling": "2"}
    assert (found.begun_at, found.saved_at) == (MORNING, LATER)
    assert found.finished_at is None


def test_the_end_is_kept(clinic: Workspace, course_id: CourseId) -> None:
    entry_id = clinic.self_entries.begin(course_id, {"leg_pain": "4"}, at=MORNING)

    clinic.self_entries.keep(entry_id, {"leg_pain": "4"}, at=LATER, is_finished=True)

    found = clinic.self_entries.find_waiting(course_id)
    assert found is not None
    assert found.finished_at == LATER


def test_taken_over_they_stand_in_the_draft_and_wait_no_more(
    clinic: Workspace, course_id: CourseId
) -> None:
    clinic.self_entries.begin(course_id, {"leg_pain": "4"}, at=MORNING)
    found = clinic.self_entries.find_waiting(course_id)
    assert found is not None

    clinic.self_entries.take_over(found, TakenDraft(content={"state": {}}), by=BY)

    assert clinic.self_entries.find_waiting(course_id) is None
    draft = clinic.drafts.find(course_id)
    assert draft is not None
    assert draft.content == {"state": {}}


def test_set_aside_they_wait_no_more_and_neither_do_those_before(
    clinic: Workspace, course_id: CourseId
) -> None:
    clinic.self_entries.begin(course_id, {"leg_pain": "9"}, at=MORNING)
    clinic.self_entries.begin(course_id, {"leg_pain": "4"}, at=LATER)
    found = clinic.self_entries.find_waiting(course_id)
    assert found is not None
    assert found.answers == {"leg_pain": "4"}

    clinic.self_entries.set_aside(found, by=BY)

    assert clinic.self_entries.find_waiting(course_id) is None
    assert clinic.drafts.find(course_id) is None


def test_what_was_settled_is_changed_no_more(clinic: Workspace, course_id: CourseId) -> None:
    entry_id = clinic.self_entries.begin(course_id, {"leg_pain": "4"}, at=MORNING)
    found = clinic.self_entries.find_waiting(course_id)
    assert found is not None
    clinic.self_entries.set_aside(found, by=BY)

    clinic.self_entries.keep(entry_id, {"leg_pain": "9"}, at=LATER)

    assert clinic.self_entries.find_waiting(course_id) is None


def test_what_another_window_settled_is_not_settled_again(
    clinic: Workspace, course_id: CourseId
) -> None:
    clinic.self_entries.begin(course_id, {"leg_pain": "4"}, at=MORNING)
    found = clinic.self_entries.find_waiting(course_id)
    assert found is not None
    clinic.self_entries.set_aside(found, by=BY)

    with pytest.raises(ChangedElsewhereError):
        clinic.self_entries.take_over(found, TakenDraft(content={"state": {}}), by=BY)
    with pytest.raises(ChangedElsewhereError):
        clinic.self_entries.set_aside(found, by=BY)

    assert clinic.drafts.find(course_id) is None


def test_another_window_hears_when_all_is_answered_and_when_it_is_settled(
    clinic: Workspace, course_id: CourseId, tmp_path: Path
) -> None:
    other = Workspace.open(tmp_path / "clinic.sqlite3")
    mark = other.elsewhere.since(other.elsewhere.first_mark).mark
    entry_id = clinic.self_entries.begin(course_id, {"leg_pain": "4"}, at=MORNING)
    begun = other.elsewhere.since(mark)

    clinic.self_entries.keep(entry_id, {"leg_pain": "4"}, at=LATER, is_finished=True)
    finished = other.elsewhere.since(begun.mark)
    found = clinic.self_entries.find_waiting(course_id)
    assert found is not None
    clinic.self_entries.set_aside(found, by=BY)
    settled = other.elsewhere.since(finished.mark)

    other.close()
    assert not begun.changes.patients
    assert len(finished.changes.patients) == 1
    assert settled.changes.patients == finished.changes.patients
