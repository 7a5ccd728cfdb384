"""Drafts: kept whole, offered for the right visit, dropped with what they became."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.makers import a_patient, a_visit, an_assessment, day
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.visit import Visit
from tracker.errors import TrackerError
from tracker.services.workspace import Workspace

CONTENT = {
    "legPain": "8",
    "sitting": "4O",
    "reach": {"left": 5, "right": None},
    "flags": ["bladder"],
    "copied": True,
    "note": "Line one\nhalf a “wörd",
}


def stored_visit(workspace: Workspace, course_id: CourseId, visit: Visit) -> Visit:
    workspace.courses.log_visit(course_id, visit, by="Dr. Example")
    return workspace.courses.course(course_id).visits[-1]


@pytest.fixture
def other_course(workspace: Workspace) -> CourseId:
    """Return the course of another patient."""
    stranger, _ = workspace.patients.add(a_patient("2000", family_name="Sample"))
    return workspace.courses.begin(stranger, an_assessment())[0]


def test_a_draft_comes_back_as_it_was_typed(
    workspace: Workspace, course_id: CourseId, patient_id: PatientId
) -> None:
    workspace.drafts.save(course_id, CONTENT, visit_id=None, version=None)

    draft = workspace.drafts.find(course_id)

    assert draft is not None
    assert draft.content == CONTENT
    assert (draft.course_id, draft.visit_id, draft.version) == (course_id, None, None)
    assert (draft.patient_name, draft.is_outdated) == ("Keller, Maria", False)


def test_a_course_without_a_draft_has_none(workspace: Workspace, course_id: CourseId) -> None:
    found = workspace.drafts.find(course_id)

    assert found is None
    assert workspace.drafts.all() == ()


def test_a_later_draft_takes_the_place_of_the_earlier(
    workspace: Workspace, course_id: CourseId
) -> None:
    workspace.drafts.save(course_id, {"legPain": "8"})
    workspace.drafts.save(course_id, {"legPain": "7"})

    (draft,) = workspace.drafts.all()

    assert draft.content == {"legPain": "7"}


def test_drafts_survive_the_program(workspace: Workspace, course_id: CourseId) -> None:
    workspace.drafts.save(course_id, CONTENT)

    again = Workspace.open(workspace.address)

    draft = again.drafts.find(course_id)
    again.close()
    assert draft is not None
    assert draft.content == CONTENT


def test_drafts_of_two_patients_live_side_by_side(
    workspace: Workspace, course_id: CourseId, other_course: CourseId
) -> None:
    workspace.drafts.save(course_id, {"legPain": "8"})
    workspace.drafts.save(other_course, {"legPain": "2"})

    workspace.drafts.drop(course_id)

    (left,) = workspace.drafts.all()
    assert (left.patient_name, left.content) == ("Sample, Maria", {"legPain": "2"})


def test_drafts_of_a_new_visit_and_of_an_amendment_are_both_kept(
    workspace: Workspace, course_id: CourseId
) -> None:
    stored = stored_visit(workspace, course_id, a_visit(day(0), leg_pain=8))
    workspace.drafts.save(course_id, {"legPain": "4"})
    workspace.drafts.save(
        course_id, {"legPain": "6"}, visit_id=stored.visit_id, version=stored.version
    )

    amendment, new = workspace.drafts.of_course(course_id)

    assert (amendment.visit_id, amendment.content) == (stored.visit_id, {"legPain": "6"})
    assert amendment.version == 1
    assert (new.visit_id, new.content) == (None, {"legPain": "4"})


def test_logging_drops_the_draft_of_the_new_visit_only(
    workspace: Workspace, course_id: CourseId, other_course: CourseId
) -> None:
    stored = stored_visit(workspace, course_id, a_visit(day(0)))
    workspace.drafts.save(course_id, {"of": "new"})
    workspace.drafts.save(course_id, {"of": "amendment"}, visit_id=stored.visit_id, version=1)
    workspace.drafts.save(other_course, {"of": "other"})

    workspace.courses.log_visit(course_id, a_visit(day(7)), by="Dr. Example")

    left = [draft.content["of"] for draft in workspace.drafts.all()]
    assert left == ["other", "amendment"]


@pytest.mark.parametrize("leg_pain", [8, 5])
def test_amending_drops_the_draft_of_that_visit_only(
    workspace: Workspace, course_id: CourseId, other_course: CourseId, leg_pain: int
) -> None:
    stored = stored_visit(workspace, course_id, a_visit(day(0), leg_pain=8))
    workspace.drafts.save(course_id, {"of": "new"})
    workspace.drafts.save(course_id, {"of": "amendment"}, visit_id=stored.visit_id, version=1)
    workspace.drafts.save(other_course, {"of": "other"})

    workspace.courses.amend_visit(replace(stored, leg_pain=leg_pain), by="Dr. Example")

    left = [draft.content["of"] for draft in workspace.drafts.all()]
    assert left == ["other", "new"]


def test_a_visit_that_could_not_be_saved_leaves_its_draft(
    workspace: Workspace, course_id: CourseId
) -> None:
    stored_visit(workspace, course_id, a_visit(day(0)))
    workspace.drafts.save(course_id, CONTENT)

    with pytest.raises(TrackerError):
        workspace.courses.log_visit(course_id, a_visit(day(0)), by="Dr. Example")

    draft = workspace.drafts.find(course_id)
    assert draft is not None
    assert draft.content == CONTENT


def test_a_draft_tells_that_its_visit_was_amended_meanwhile(
    workspace: Workspace, course_id: CourseId
) -> None:
    stored = stored_visit(workspace, course_id, a_visit(leg_pain=8))
    assert stored.visit_id is not None
    workspace.courses.amend_visit(replace(stored, leg_pain=5), by="Dr. Other")

    workspace.drafts.save(course_id, CONTENT, visit_id=stored.visit_id, version=1)

    outdated = workspace.drafts.find(course_id)
    workspace.drafts.save(course_id, CONTENT, visit_id=stored.visit_id, version=2)
    fresh = workspace.drafts.find(course_id)
    assert outdated is not None
    assert outdated.is_outdated
    assert fresh is not None
    assert not fresh.is_outdated


def test_a_draft_of_a_struck_out_visit_is_kept_and_says_so(
    workspace: Workspace, course_id: CourseId
) -> None:
    stored = stored_visit(workspace, course_id, a_visit(leg_pain=8))
    assert stored.visit_id is not None
    workspace.drafts.save(course_id, CONTENT, visit_id=stored.visit_id, version=1)

    workspace.courses.strike_out(stored.visit_id, by="Dr. Other", reason="wrong patient")

    draft = workspace.drafts.find(course_id)
    assert draft is not None
    assert draft.is_outdated


@pytest.fixture
def other_window(workspace: Workspace) -> Iterator[Workspace]:
    """Yield a second window on the same clinic."""
    opened = Workspace.open(workspace.address)
    yield opened
    opened.close()


def notes(workspace: Workspace, course_id: CourseId) -> list[object]:
    return [draft.content["note"] for draft in workspace.drafts.of_course(course_id)]


def test_two_windows_typing_one_new_visit_keep_a_draft_each(
    workspace: Workspace, other_window: Workspace, course_id: CourseId
) -> None:
    workspace.drafts.save(course_id, {"note": "a long one"})

    other_window.drafts.save(course_id, {"note": "another"})
    workspace.drafts.save(course_id, {"note": "a longer one"})

    assert notes(workspace, course_id) == ["a longer one", "another"]


@pytest.mark.parametrize("is_amended", [False, True])
def test_saving_a_visit_in_one_window_leaves_the_draft_of_the_other(
    workspace: Workspace, other_window: Workspace, course_id: CourseId, *, is_amended: bool
) -> None:
    visit_id, _ = workspace.courses.log_visit(course_id, a_visit(), by="Ana")
    about = visit_id if is_amended else None
    workspace.drafts.save(course_id, {"note": "a long one"}, visit_id=about)
    other_window.drafts.save(course_id, {"note": "another"}, visit_id=about)

    if is_amended:
        changed = a_visit(visit_id=visit_id, leg_pain=3)
        other_window.courses.amend_visit(changed, by="Ben")
    else:
        other_window.courses.log_visit(course_id, a_visit(day(1)), by="Ben")

    assert notes(workspace, course_id) == ["a long one"]


def test_a_draft_taken_over_is_the_windows_own(
    workspace: Workspace, other_window: Workspace, course_id: CourseId
) -> None:
    workspace.drafts.save(course_id, {"note": "half"})
    (left,) = other_window.drafts.of_course(course_id)

    other_window.drafts.take_over(left)
    other_window.drafts.save(course_id, {"note": "whole"})

    assert notes(workspace, course_id) == ["whole"]


@pytest.mark.parametrize("answer", ["take_over", "discard"])
def test_what_is_typed_on_in_its_own_window_is_never_taken_away(
    workspace: Workspace, other_window: Workspace, course_id: CourseId, answer: str
) -> None:
    workspace.drafts.save(course_id, {"note": "half"})
    (offered,) = other_window.drafts.of_course(course_id)
    workspace.drafts.save(course_id, {"note": "half a long one"})

    getattr(other_window.drafts, answer)(offered)
    other_window.drafts.save(course_id, {"note": "another"})

    assert sorted(map(str, notes(workspace, course_id))) == ["another", "half a long one"]
