"""Logging and amending visits, read back through the service."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings

from tests.any_visit import any_visit
from tests.full_visit import FULL_ASSESSMENT, FULL_VISIT
from tests.makers import (
    FIRST_DAY,
    a_decision,
    a_flag_action,
    a_patient,
    a_visit,
    an_assessment,
    day,
)
from tracker.domain.rules.new_course import Ending
from tracker.domain.values.anatomy import Side
from tracker.domain.values.changes import NO_CHANGES, Changes
from tracker.domain.values.course import (
    CourseId,
    PatientId,
)
from tracker.domain.values.phase import Phase
from tracker.domain.values.treatment import Treatment
from tracker.domain.values.visit import Visit
from tracker.errors import ChangedElsewhereError, TrackerError
from tracker.services.records.moving import Destination
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.server_always


def stored_visit(workspace: Workspace, course_id: CourseId, visit: Visit) -> Visit:
    visit_id, _ = workspace.courses.log_visit(course_id, visit, by="Dr. Example")
    visits = workspace.courses.course(course_id).visits
    return next(one for one in visits if one.visit_id == visit_id)


def test_a_full_visit_comes_back_as_it_was(workspace: Workspace, course_id: CourseId) -> None:
    blank = {
        field.name
        for field in fields(Visit)
        if getattr(FULL_VISIT, field.name) in (None, Treatment())
    }

    stored = stored_visit(workspace, course_id, FULL_VISIT)

    assert blank == {"visit_id", "version", "signs_on", "signed_at", "signed_by"}
    assert stored == replace(FULL_VISIT, visit_id=stored.visit_id)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(visit=any_visit)
def test_any_visit_comes_back_as_it_was(
    workspace: Workspace, patient_id: PatientId, visit: Visit
) -> None:
    course_id, _ = workspace.courses.begin(patient_id, an_assessment())

    stored = stored_visit(workspace, course_id, visit)

    assert stored == replace(visit, visit_id=stored.visit_id)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@pytest.mark.file_only(reason="slow; test_any_visit_comes_back_as_it_was asks both")
@given(before=any_visit, after=any_visit)
def test_any_amendment_keeps_both_versions(
    workspace: Workspace, patient_id: PatientId, before: Visit, after: Visit
) -> None:
    course_id, _ = workspace.courses.begin(patient_id, an_assessment())
    first = stored_visit(workspace, course_id, before)
    second = replace(after, visit_id=first.visit_id, version=first.version)

    workspace.courses.amend_visit(second, by="Dr. Example")

    assert first.visit_id is not None
    versions = workspace.courses.versions(first.visit_id)
    assert [version.visit for version in versions][-2:] == (
        [first, second] if first != second else [first]
    )


def test_a_blank_visit_comes_back_blank(workspace: Workspace, course_id: CourseId) -> None:
    visit = a_visit()

    stored = stored_visit(workspace, course_id, visit)

    assert stored == replace(visit, visit_id=stored.visit_id)


def test_scores_of_own_activities_come_back(workspace: Workspace, patient_id: PatientId) -> None:
    course_id, _ = workspace.courses.begin(patient_id, FULL_ASSESSMENT)
    activities = workspace.courses.course(course_id).assessment.activities
    scores = {one.activity_id: n for n, one in enumerate(activities, 3) if one.activity_id}

    stored = stored_visit(workspace, course_id, a_visit(psfs=scores))

    assert stored.psfs == scores
    assert sorted(scores.values()) == [3, 4]


def test_logging_names_the_patient_and_the_course_it_touched(
    workspace: Workspace, patient_id: PatientId, course_id: CourseId
) -> None:
    visit = a_visit()

    _, changes = workspace.courses.log_visit(course_id, visit, by="Dr. Example")

    assert changes == Changes(patients=frozenset({patient_id}), courses=frozenset({course_id}))


def test_a_second_visit_on_one_day_asks_to_amend(workspace: Workspace, course_id: CourseId) -> None:
    workspace.courses.log_visit(course_id, a_visit(leg_pain=8), by="Dr. Example")

    with pytest.raises(TrackerError, match="amend"):
        workspace.courses.log_visit(course_id, a_visit(leg_pain=2), by="Dr. Example")

    assert [visit.leg_pain for visit in workspace.courses.course(course_id).visits] == [8]


def test_two_courses_may_have_a_visit_on_one_day(
    workspace: Workspace, patient_id: PatientId, course_id: CourseId
) -> None:
    other, _ = workspace.courses.begin(patient_id, an_assessment(Side.RIGHT))

    workspace.courses.log_visit(course_id, a_visit(leg_pain=8), by="Dr. Example")
    workspace.courses.log_visit(other, a_visit(leg_pain=2), by="Dr. Example")

    assert workspace.courses.course(other).visits[0].leg_pain == 2


def test_an_amendment_says_who_when_and_why(workspace: Workspace, course_id: CourseId) -> None:
    stored = stored_visit(workspace, course_id, FULL_VISIT)
    began = datetime.now(UTC)

    workspace.courses.amend_visit(
        replace(stored, leg_pain=3), by="Dr. Other", reason="typed into the wrong field"
    )

    assert stored.visit_id is not None
    first, second = workspace.courses.versions(stored.visit_id)
    assert (first.number, first.visit, first.saved_by, first.reason) == (
        1,
        stored,
        "Dr. Example",
        None,
    )
    assert (second.number, second.visit.leg_pain, second.saved_by) == (2, 3, "Dr. Other")
    assert second.reason == "typed into the wrong field"
    assert first.saved_at <= began <= second.saved_at


def test_an_amendment_that_changes_nothing_writes_nothing(
    workspace: Workspace, course_id: CourseId
) -> None:
    stored = stored_visit(workspace, course_id, FULL_VISIT)

    changes = workspace.courses.amend_visit(stored, by="Dr. Example")

    assert stored.visit_id is not None
    assert changes == NO_CHANGES
    assert len(workspace.courses.versions(stored.visit_id)) == 1


def test_a_visit_amended_elsewhere_is_not_overwritten(
    workspace: Workspace, course_id: CourseId
) -> None:
    here = stored_visit(workspace, course_id, a_visit(leg_pain=8))
    elsewhere = Workspace.open(workspace.address)
    there = elsewhere.courses.course(course_id).visits[0]
    elsewhere.courses.amend_visit(replace(there, leg_pain=5), by="Dr. Other")

    with pytest.raises(ChangedElsewhereError, match="changed elsewhere"):
        workspace.courses.amend_visit(replace(here, leg_pain=2), by="Dr. Example")

    elsewhere.close()
    assert workspace.courses.course(course_id).visits[0].leg_pain == 5


def test_a_visit_cannot_be_moved_onto_the_day_of_another(
    workspace: Workspace, course_id: CourseId
) -> None:
    workspace.courses.log_visit(course_id, a_visit(day(0)), by="Dr. Example")
    second = stored_visit(workspace, course_id, a_visit(day(7)))

    with pytest.raises(TrackerError, match="already has a visit"):
        workspace.courses.amend_visit(replace(second, visit_date=day(0)), by="Dr. Example")

    dates = [visit.visit_date for visit in workspace.courses.course(course_id).visits]
    assert dates == [day(0), day(7)]


def test_a_decision_taken_back_leaves_none(workspace: Workspace, course_id: CourseId) -> None:
    stored = stored_visit(workspace, course_id, a_visit(decision=a_decision()))

    workspace.courses.amend_visit(replace(stored, decision=None), by="Dr. Example")

    assert workspace.courses.course(course_id).visits[0].decision is None


def test_a_decision_stays_when_a_score_is_amended(
    workspace: Workspace, course_id: CourseId
) -> None:
    decision = a_decision(Phase.IMPROVEMENT)
    stored = stored_visit(workspace, course_id, a_visit(leg_pain=4, decision=decision))

    workspace.courses.amend_visit(replace(stored, leg_pain=5), by="Dr. Example")

    assert workspace.courses.course(course_id).visits[0].decision == decision


def test_courses_are_numbered_within_the_patient(
    workspace: Workspace, patient_id: PatientId, course_id: CourseId
) -> None:
    stranger, _ = workspace.patients.add(a_patient("2000"))
    second, _ = workspace.courses.begin(patient_id, an_assessment())
    theirs, _ = workspace.courses.begin(stranger, an_assessment())

    numbers = [workspace.courses.course(one).number for one in (course_id, second, theirs)]

    assert numbers == [1, 2, 1]


def test_an_ended_course_says_when_and_why(workspace: Workspace, course_id: CourseId) -> None:
    workspace.courses.end(course_id, on=day(90), reason="moved away")

    course = workspace.courses.course(course_id)

    assert (course.ended_on, course.end_reason, course.is_active) == (day(90), "moved away", False)


def test_courses_in_short_tell_first_and_last_visit(
    workspace: Workspace, patient_id: PatientId, course_id: CourseId
) -> None:
    workspace.courses.log_visit(course_id, a_visit(day(7)), by="Dr. Example")
    workspace.courses.log_visit(course_id, a_visit(FIRST_DAY), by="Dr. Example")
    workspace.courses.begin(patient_id, an_assessment())

    first, second = workspace.courses.of_patient(patient_id)

    assert (first.started_on, first.last_visit, first.visit_count) == (FIRST_DAY, day(7), 2)
    assert (second.number, second.started_on, second.visit_count) == (2, None, 0)


def test_a_course_that_follows_ends_the_one_before_in_the_same_step(
    workspace: Workspace, patient_id: PatientId, course_id: CourseId
) -> None:
    ending = Ending(course_id=course_id, on=day(100), reason="relapse: new course")

    following, changes = workspace.courses.begin(patient_id, an_assessment(), ending)

    old = workspace.courses.course(course_id)
    assert (old.ended_on, old.end_reason) == (day(100), "relapse: new course")
    assert workspace.courses.course(following).is_active
    assert {course_id, following} <= changes.courses


def test_after_a_saving_the_course_is_as_if_it_had_been_read_whole(
    workspace: Workspace, course_id: CourseId
) -> None:
    workspace.courses.log_visit(course_id, FULL_VISIT, by="me")
    before = workspace.courses.course(course_id)

    with_new = workspace.courses.save_visit(before, a_visit(day(400)), by="me").course
    assert with_new is not None
    amended = replace(with_new.visits[0], leg_pain=1)
    with_amended = workspace.courses.save_visit(with_new, amended, by="me").course

    assert with_amended is not None
    assert with_new.visits == (*before.visits, with_new.visits[1])
    assert with_amended == workspace.courses.course(course_id)
    assert [visit.version for visit in with_amended.visits] == [2, 1]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@pytest.mark.file_only(reason="slow; test_any_visit_comes_back_as_it_was asks both")
@given(visit=any_visit)
def test_any_visit_that_was_saved_is_what_would_be_read(
    workspace: Workspace, patient_id: PatientId, visit: Visit
) -> None:
    course_id, _ = workspace.courses.begin(patient_id, an_assessment())
    before = workspace.courses.course(course_id)

    after = workspace.courses.save_visit(before, visit, by="me").course

    assert after == workspace.courses.course(course_id)


def test_a_visit_saved_in_another_time_zone_is_held_in_utc_as_if_it_had_been_read(
    workspace: Workspace, course_id: CourseId
) -> None:
    before, zone = workspace.courses.course(course_id), timezone(timedelta(hours=-7))
    decision = replace(a_decision(), decided_at=datetime(2026, 8, 17, 20, 30, tzinfo=zone))
    action = replace(a_flag_action(), at=datetime(2026, 8, 17, 19, 30, tzinfo=zone))
    visit = a_visit(decision=decision, flag_action=action)

    course = workspace.courses.save_visit(before, visit, by="me").course

    assert course is not None
    (after,) = course.visits
    (read,) = workspace.courses.course(course_id).visits
    assert repr((after.decision, after.flag_action)) == repr((read.decision, read.flag_action))


@pytest.mark.parametrize("elsewhere", ["amended", "struck out", "logged"])
def test_a_saving_says_that_the_course_was_changed_elsewhere_meanwhile(
    workspace: Workspace, course_id: CourseId, elsewhere: str
) -> None:
    first, _ = workspace.courses.log_visit(course_id, a_visit(day(0), leg_pain=8), by="me")
    before = workspace.courses.course(course_id)
    if elsewhere == "amended":
        workspace.courses.amend_visit(replace(before.visits[0], leg_pain=3), by="Ana")
    elif elsewhere == "struck out":
        workspace.courses.strike_out(first, by="Ana", reason="another patient's")
    else:
        workspace.courses.log_visit(course_id, a_visit(day(3)), by="Ana")

    done = workspace.courses.save_visit(before, a_visit(day(7)), by="me")

    assert done.course is None  # to be read whole
    assert workspace.courses.course(course_id).visits[-1] == done.visit


def test_a_visit_moved_elsewhere_meanwhile_is_not_shown_in_the_course_it_left(
    workspace: Workspace, patient_id: PatientId, course_id: CourseId
) -> None:
    visit_id, _ = workspace.courses.log_visit(course_id, a_visit(day(0)), by="me")
    before = workspace.courses.course(course_id)
    workspace.moving.move(visit_id, Destination(patient_id=patient_id))

    amended = replace(before.visits[0], leg_pain=1, version=None)
    done = workspace.courses.save_visit(before, amended, by="me")

    assert done.course is None


@pytest.mark.parametrize("is_new", [True, False])
def test_who_signed_and_when_it_signs_itself_is_shown_after_a_saving(
    workspace: Workspace, course_id: CourseId, *, is_new: bool
) -> None:
    visit_id, _ = workspace.courses.log_visit(course_id, a_visit(day(0)), by="me")
    workspace.courses.sign_visit(visit_id, by="Dr. Ana")
    before = workspace.courses.course(course_id)

    visit = a_visit(day(7)) if is_new else replace(before.visits[0], leg_pain=1)
    done = workspace.courses.save_visit(before, visit, by="me", reason="mistyped")

    assert done.course is not None
    read = workspace.courses.course(course_id)
    assert [(one.signs_on, one.signed_at, one.signed_by) for one in done.course.visits] == [
        (one.signs_on, one.signed_at, one.signed_by) for one in read.visits
    ]


def test_saving_what_is_stored_already_touches_nothing_and_shows_the_course(
    workspace: Workspace, course_id: CourseId
) -> None:
    workspace.courses.log_visit(course_id, a_visit(day(0)), by="me")
    before = workspace.courses.course(course_id)

    done = workspace.courses.save_visit(before, before.visits[0], by="me")

    assert (done.changes, done.course) == (NO_CHANGES, before)
