"""What of a course wants attention in the patient list."""

from dataclasses import replace
from datetime import date

import pytest

from tests.makers import MORNING, a_visit, an_assessment, day, weekly_visits
from tracker.domain.rules.flag_status import standing_flags
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.red_flags import (
    ActionTaken,
    AskedOnce,
    RedFlag,
    RedFlagAnswers,
    Weakness,
)
from tracker.domain.values.visit import FlagAction, Visit
from tracker.services.patient_rows import Attention, PatientRow
from tracker.services.visits import Resolution
from tracker.services.workspace import Workspace

TODAY = day(30)


def log(workspace: Workspace, course_id: CourseId, *visits: Visit) -> None:
    for visit in visits:
        workspace.courses.log_visit(course_id, visit, by="Dr. Example")


def only_row(workspace: Workspace, today: date = TODAY) -> PatientRow:
    (row,) = workspace.patients.rows(today)
    return row


@pytest.mark.parametrize(
    ("visits", "attention"),
    [
        ((a_visit(weakness=Weakness.WORSE),), (Attention.RED_FLAG, Attention.NEURO_CHECK)),
        ((a_visit(weakness=Weakness.NEW),), (Attention.NEURO_CHECK,)),
        (
            (a_visit(red_flags=RedFlagAnswers(yes=frozenset({RedFlag.BLADDER}))),),
            (Attention.RED_FLAG,),
        ),
        (
            (a_visit(pain_reach_left=Reach.THIGH, pain_reach_right=Reach.FOOT),),
            (Attention.RED_FLAG,),
        ),
        (
            weekly_visits(leg_pain=(8, 4, 4, 8), pain_reach_left=(5, 3, 3, 5)),
            (),
        ),
        (weekly_visits(leg_pain=(6,) * 5, pain_reach_left=(4,) * 5), (Attention.REASSESS,)),
        (
            weekly_visits(leg_pain=(6,) * 6, pain_reach_left=(4,) * 6),
            (Attention.REASSESS, Attention.REVIEW_DUE),
        ),
        (
            weekly_visits(leg_pain=(6,) * 9, pain_reach_left=(4,) * 9),
            (Attention.REASSESS, Attention.REVIEW_DUE),
        ),
    ],
)
def test_what_the_latest_visit_says_wants_attention(
    workspace: Workspace,
    course_id: CourseId,
    visits: tuple[Visit, ...],
    attention: tuple[Attention, ...],
) -> None:
    log(workspace, course_id, *visits)

    row = only_row(workspace)

    assert row.attention == attention


def test_a_red_flag_stands_out_until_it_is_resolved(
    workspace: Workspace, course_id: CourseId
) -> None:
    flags = RedFlagAnswers(yes=frozenset({RedFlag.BLADDER}))
    log(workspace, course_id, a_visit(day(0), red_flags=flags), a_visit(day(7)))
    action = FlagAction(action=ActionTaken.SPOKE_TO, at=MORNING, name="Dr. Sample")

    raised = only_row(workspace).attention
    raising = workspace.courses.course(course_id).visits[0]
    workspace.courses.amend_visit(replace(raising, flag_action=action), by="Dr. Example")
    acted = only_row(workspace).attention
    standing = standing_flags(workspace.courses.course(course_id).visits)
    seen = Resolution(on=day(8), note="seen")
    workspace.courses.resolve_flags(standing, seen, by="Dr. Example")
    resolved = only_row(workspace).attention

    assert raised == acted == (Attention.RED_FLAG,)
    assert resolved == ()


def test_what_was_asked_once_stands_in_the_list_until_it_is_resolved(
    workspace: Workspace, course_id: CourseId
) -> None:
    log(workspace, course_id, a_visit(day(0)))
    course = workspace.courses.course(course_id)
    asked = replace(course.assessment, asked_once={AskedOnce.IMMUNOSUPPRESSION: True})

    workspace.courses.change_assessment(course_id, asked)
    raised = only_row(workspace).attention
    standing = status_of(workspace.courses.course(course_id)).unresolved_flags
    action = FlagAction(action=ActionTaken.ASKED_FOR_REVIEW, at=MORNING, name="Dr. Sample")
    seen = Resolution(on=day(8), note="seen", action=action)
    workspace.courses.resolve_flags(standing, seen, by="Dr. Example")

    assert raised == (Attention.RED_FLAG,)
    assert only_row(workspace).attention == ()


def test_an_answer_of_no_in_between_makes_a_later_yes_a_new_flag(
    workspace: Workspace, course_id: CourseId
) -> None:
    done = FlagAction(
        action=ActionTaken.SPOKE_TO, at=MORNING, name="Dr. Sample", resolved_on=day(30)
    )
    yes = RedFlagAnswers(yes=frozenset({RedFlag.BLADDER}))
    no = RedFlagAnswers(no=frozenset({RedFlag.BLADDER}))
    log(
        workspace,
        course_id,
        a_visit(day(0), red_flags=yes, flag_action=done),
        a_visit(day(7), red_flags=no),
        a_visit(day(14), red_flags=yes),
    )

    row = only_row(workspace)

    assert row.attention == (Attention.RED_FLAG,)


def test_an_action_in_an_earlier_course_stands_out(
    workspace: Workspace, patient_id: PatientId, course_id: CourseId
) -> None:
    action = FlagAction(action=ActionTaken.SPOKE_TO, at=MORNING, name="Dr. Sample")
    log(workspace, course_id, a_visit(day(0), flag_action=action))
    workspace.courses.end(course_id, on=day(7), reason="relapse")
    workspace.courses.begin(patient_id, an_assessment())

    row = only_row(workspace)

    assert row.attention == (Attention.RED_FLAG,)


@pytest.mark.parametrize(("days", "attention"), [(89, ()), (90, ()), (91, (Attention.LONG_GAP,))])
def test_a_long_gap_begins_after_90_days(
    workspace: Workspace, course_id: CourseId, days: int, attention: tuple[Attention, ...]
) -> None:
    log(workspace, course_id, a_visit(day(0)))

    row = only_row(workspace, today=day(days))

    assert row.attention == attention


def test_an_ended_course_has_no_gap(workspace: Workspace, course_id: CourseId) -> None:
    log(workspace, course_id, a_visit(day(0)))
    workspace.courses.end(course_id, on=day(7), reason="well")

    row = only_row(workspace, today=day(200))

    assert row.attention == ()


@pytest.mark.parametrize(
    ("resolved_on", "attention"), [(None, (Attention.RED_FLAG,)), (day(2), ())]
)
def test_an_action_stands_out_until_it_is_resolved(
    workspace: Workspace,
    course_id: CourseId,
    resolved_on: date | None,
    attention: tuple[Attention, ...],
) -> None:
    action = FlagAction(
        action=ActionTaken.SPOKE_TO, at=MORNING, name="Dr. Sample", resolved_on=resolved_on
    )

    log(workspace, course_id, a_visit(day(0), flag_action=action), a_visit(day(7)))

    assert only_row(workspace).attention == attention
