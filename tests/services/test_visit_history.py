"""Striking out, restoring, amending in two windows: every version stays readable."""

from dataclasses import replace
from datetime import date

import pytest

from tests.full_visit import FULL_VISIT
from tests.makers import MORNING, a_visit, day
from tracker.domain.rules.flag_status import standing_flags
from tracker.domain.rules.standing_flag import StandingFlag
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.red_flags import ActionTaken, RedFlag, RedFlagAnswers
from tracker.domain.values.visit import (
    FlagAction,
    VersionKind,
    Visit,
    VisitChangedElsewhereError,
    VisitId,
)
from tracker.errors import TrackerError
from tracker.services.visits import Resolution
from tracker.services.workspace import Workspace

SPOKEN = FlagAction(action=ActionTaken.SPOKE_TO, at=MORNING, name="Dr. Sample")


def logged(workspace: Workspace, course_id: CourseId, visit: Visit) -> VisitId:
    return workspace.courses.log_visit(course_id, visit, by="Dr. Example")[0]


def visit_of(workspace: Workspace, course_id: CourseId, visit_id: VisitId) -> Visit:
    visits = workspace.courses.course(course_id).visits
    return next(visit for visit in visits if visit.visit_id == visit_id)


def flags_of(workspace: Workspace, course_id: CourseId) -> tuple[StandingFlag, ...]:
    return standing_flags(workspace.courses.course(course_id).visits)


def act(workspace: Workspace, course_id: CourseId, visit_id: VisitId) -> None:
    visit = visit_of(workspace, course_id, visit_id)
    workspace.courses.amend_visit(replace(visit, flag_action=SPOKEN), by="Dr. Example")


def resolve(workspace: Workspace, course_id: CourseId, *, on: date, note: str) -> None:
    flags, resolution = flags_of(workspace, course_id), Resolution(on=on, note=note)
    workspace.courses.resolve_flags(flags, resolution, by="Dr. Example")


def test_a_struck_out_visit_leaves_its_course_and_is_kept(
    workspace: Workspace, course_id: CourseId, patient_id: PatientId
) -> None:
    visit_id = logged(workspace, course_id, FULL_VISIT)

    changes = workspace.courses.strike_out(visit_id, by="Dr. Other", reason="another patient's")

    assert workspace.courses.course(course_id).visits == ()
    (kept,) = workspace.courses.struck_out(course_id)
    assert kept == replace(FULL_VISIT, visit_id=visit_id)
    assert changes == Changes(patients=frozenset({patient_id}), courses=frozenset({course_id}))


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_visit_is_not_struck_out_without_a_reason(
    workspace: Workspace, course_id: CourseId, reason: str
) -> None:
    visit_id = logged(workspace, course_id, a_visit())

    with pytest.raises(TrackerError, match="needs a reason"):
        workspace.courses.strike_out(visit_id, by="Dr. Example", reason=reason)

    assert len(workspace.courses.course(course_id).visits) == 1


def test_a_restored_visit_is_as_it_was(workspace: Workspace, course_id: CourseId) -> None:
    visit_id = logged(workspace, course_id, FULL_VISIT)
    workspace.courses.strike_out(visit_id, by="Dr. Other", reason="wrong day")

    workspace.courses.restore_visit(visit_id, by="Dr. Example")

    assert workspace.courses.course(course_id).visits == (replace(FULL_VISIT, visit_id=visit_id),)
    assert workspace.courses.struck_out(course_id) == ()


def test_a_visit_is_not_restored_onto_the_day_of_another(
    workspace: Workspace, course_id: CourseId
) -> None:
    first = logged(workspace, course_id, a_visit(leg_pain=8))
    workspace.courses.strike_out(first, by="Dr. Example", reason="typed twice")
    logged(workspace, course_id, a_visit(leg_pain=3))

    with pytest.raises(TrackerError, match="already has a visit"):
        workspace.courses.restore_visit(first, by="Dr. Example")

    assert [visit.leg_pain for visit in workspace.courses.course(course_id).visits] == [3]
    assert len(workspace.courses.versions(first)) == 2


def test_nothing_is_struck_out_or_restored_twice(workspace: Workspace, course_id: CourseId) -> None:
    visit_id = logged(workspace, course_id, a_visit())

    with pytest.raises(TrackerError, match="not struck out"):
        workspace.courses.restore_visit(visit_id, by="Dr. Example")
    workspace.courses.strike_out(visit_id, by="Dr. Example", reason="wrong day")
    with pytest.raises(TrackerError, match="already struck out"):
        workspace.courses.strike_out(visit_id, by="Dr. Example", reason="again")

    assert len(workspace.courses.versions(visit_id)) == 2


def test_every_change_ever_made_to_a_visit_can_be_read_back(
    workspace: Workspace, course_id: CourseId
) -> None:
    visit_id = logged(workspace, course_id, a_visit(leg_pain=8, note="first words"))
    stored = visit_of(workspace, course_id, visit_id)
    workspace.courses.amend_visit(replace(stored, leg_pain=6), by="B", reason="misheard")
    workspace.courses.strike_out(visit_id, by="C", reason="another patient's")
    workspace.courses.restore_visit(visit_id, by="D", reason="it was hers after all")
    stored = visit_of(workspace, course_id, visit_id)
    workspace.courses.amend_visit(replace(stored, visit_date=day(1)), by="E")

    versions = workspace.courses.versions(visit_id)

    assert [(one.number, one.kind, one.saved_by, one.reason) for one in versions] == [
        (1, VersionKind.LOGGED, "Dr. Example", None),
        (2, VersionKind.AMENDED, "B", "misheard"),
        (3, VersionKind.STRUCK_OUT, "C", "another patient's"),
        (4, VersionKind.RESTORED, "D", "it was hers after all"),
        (5, VersionKind.AMENDED, "E", None),
    ]
    assert [one.visit.leg_pain for one in versions] == [8, 6, 6, 6, 6]
    assert [one.visit.visit_date for one in versions] == [day(0)] * 4 + [day(1)]
    assert [one.saved_at for one in versions] == sorted(one.saved_at for one in versions)


def test_two_windows_amending_one_visit_are_shown_both_versions(
    workspace: Workspace, course_id: CourseId
) -> None:
    visit_id = logged(workspace, course_id, a_visit(leg_pain=8))
    here = visit_of(workspace, course_id, visit_id)
    workspace.courses.amend_visit(replace(here, leg_pain=5), by="Dr. Other", reason="misheard")

    with pytest.raises(VisitChangedElsewhereError, match="changed elsewhere") as told:
        workspace.courses.amend_visit(replace(here, leg_pain=2), by="Dr. Example")

    assert (told.value.theirs.visit.leg_pain, told.value.yours.leg_pain) == (5, 2)
    assert (told.value.theirs.saved_by, told.value.theirs.reason) == ("Dr. Other", "misheard")
    assert told.value.theirs.visit.version == told.value.theirs.number == 2


def test_a_visit_struck_out_elsewhere_is_not_amended_here(
    workspace: Workspace, course_id: CourseId
) -> None:
    visit_id = logged(workspace, course_id, a_visit(leg_pain=8))
    here = visit_of(workspace, course_id, visit_id)
    workspace.courses.strike_out(visit_id, by="Dr. Other", reason="another patient's")

    with pytest.raises(VisitChangedElsewhereError) as told:
        workspace.courses.amend_visit(replace(here, leg_pain=2), by="Dr. Example")

    assert told.value.theirs.kind is VersionKind.STRUCK_OUT


def test_a_struck_out_visit_must_be_restored_before_it_is_amended(
    workspace: Workspace, course_id: CourseId
) -> None:
    visit_id = logged(workspace, course_id, a_visit(leg_pain=8))
    workspace.courses.strike_out(visit_id, by="Dr. Other", reason="another patient's")
    (struck_out,) = workspace.courses.struck_out(course_id)

    with pytest.raises(TrackerError, match="Restore it first"):
        workspace.courses.amend_visit(replace(struck_out, leg_pain=2), by="Dr. Example")

    assert workspace.courses.struck_out(course_id) == (struck_out,)


def test_an_action_on_red_flags_is_an_amendment(workspace: Workspace, course_id: CourseId) -> None:
    flags = RedFlagAnswers(yes=frozenset({RedFlag.BLADDER}))
    visit_id = logged(workspace, course_id, a_visit(red_flags=flags))

    cleared = Resolution(on=day(2), note="seen, cleared", action=SPOKEN)
    workspace.courses.resolve_flags(flags_of(workspace, course_id), cleared, by="Dr. Other")

    first, acted, resolved = workspace.courses.versions(visit_id)
    assert first.visit.flag_action is None
    assert acted.visit.flag_action == SPOKEN
    assert resolved.visit.flag_action == replace(
        SPOKEN, resolved_on=day(2), resolved_note="seen, cleared"
    )
    assert resolved.saved_by == "Dr. Other"

    cleared_visit = visit_of(workspace, course_id, visit_id)
    workspace.courses.amend_visit(replace(cleared_visit, leg_pain=2), by="Dr. Example")
    assert [one.number for one in workspace.courses.versions(visit_id)] == [1, 2, 3, 4]


def test_a_flag_is_resolved_only_after_an_action_and_with_a_note(
    workspace: Workspace, course_id: CourseId
) -> None:
    yes = RedFlagAnswers(yes=frozenset({RedFlag.BLADDER}))
    visit_id = logged(workspace, course_id, a_visit(red_flags=yes))

    with pytest.raises(TrackerError, match="Record what was done first"):
        resolve(workspace, course_id, on=day(2), note="seen")
    act(workspace, course_id, visit_id)
    with pytest.raises(TrackerError, match="needs a note"):
        resolve(workspace, course_id, on=day(2), note=" ")

    assert visit_of(workspace, course_id, visit_id).flag_action == SPOKEN


def test_a_red_flag_is_resolved_neither_in_the_future_nor_before_it_was_raised(
    workspace: Workspace, course_id: CourseId
) -> None:
    raised = a_visit(day(7), red_flags=RedFlagAnswers(yes=frozenset({RedFlag.BLADDER})))
    visit_id, _ = workspace.courses.log_visit(course_id, raised, by="Dr. Example")
    act(workspace, course_id, visit_id)

    for on, why in (
        (date(2999, 1, 5), "lies in the future"),
        (day(6), "cannot be resolved before"),
    ):
        with pytest.raises(TrackerError, match=why):
            resolve(workspace, course_id, on=on, note="seen")

    assert visit_of(workspace, course_id, visit_id).flag_action == SPOKEN
    resolve(workspace, course_id, on=day(7), note="seen")


def test_a_red_flag_acted_on_later_is_resolved_from_the_day_it_was_raised_on(
    workspace: Workspace, course_id: CourseId
) -> None:
    raised = a_visit(day(0), red_flags=RedFlagAnswers(yes=frozenset({RedFlag.INFECTION_CANCER})))
    workspace.courses.log_visit(course_id, raised, by="Dr. Example")
    acted = a_visit(day(7), flag_action=SPOKEN)
    visit_id, _ = workspace.courses.log_visit(course_id, acted, by="Dr. Example")

    resolve(workspace, course_id, on=day(3), note="seen")

    stored = visit_of(workspace, course_id, visit_id).flag_action
    assert stored is not None
    assert stored.resolved_on == day(3)
