"""What the rules read of a course, by plain statements, is what the course holds."""

import shutil
from dataclasses import replace
from pathlib import Path

from tests.makers import MORNING, a_decision, a_patient, a_visit, an_assessment, day
from tracker.domain.values.course import Activity, CourseEvent, EventKind
from tracker.domain.values.function_measures import function_measures
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import ActionTaken, RedFlag, RedFlagAnswers
from tracker.domain.values.rules import BOOK_RULES
from tracker.domain.values.visit import FlagAction
from tracker.models.database import Database
from tracker.models.rule_visits import FUNCTION_FIELDS, courses_by_rules
from tracker.services.workspace import Workspace


def test_decisions_actions_and_answers_are_read_alike(empty_file: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy2(empty_file, tmp_path / "clinic.sqlite3"))
    workspace = Workspace.open(file)
    patient_id, _ = workspace.patients.add(a_patient())
    course_id, _ = workspace.courses.begin(patient_id, an_assessment())
    override = a_decision(Phase.IMPROVEMENT, Phase.CALMING, reason="Walks twice as far")
    workspace.courses.log_visit(course_id, a_visit(leg_pain=6, decision=override), by="me")
    answers = RedFlagAnswers(
        yes=frozenset({RedFlag.BLADDER}), no=frozenset({RedFlag.BOWEL, RedFlag.SADDLE})
    )
    action = FlagAction(action=ActionTaken.SPOKE_TO, at=MORNING, name="Dr. Roe")
    urgent = a_visit(day(3), leg_pain=6, red_flags=answers, flag_action=action)
    workspace.courses.log_visit(course_id, urgent, by="me")
    stored = workspace.courses.course(course_id)
    workspace.close()

    database = Database.open(file)
    with database.read() as session:
        ((_, course),) = courses_by_rules(session, [course_id], BOOK_RULES)
    database.close()

    assert [visit.decision for visit in course.visits] == [v.decision for v in stored.visits]
    assert course.visits[1].red_flags == answers
    assert course.visits[1].flag_action == action
    assert course.plan.interval_days == stored.plan.interval_days


def test_function_and_reassessments_are_read_alike(empty_file: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy2(empty_file, tmp_path / "clinic.sqlite3"))
    workspace = Workspace.open(file)
    patient_id, _ = workspace.patients.add(a_patient())
    asked = replace(an_assessment(), activities=(Activity(name="walk the dog"),))
    course_id, _ = workspace.courses.begin(patient_id, asked)
    (walk,) = workspace.courses.course(course_id).assessment.activities
    assert walk.activity_id is not None
    scored = a_visit(leg_pain=6, psfs={walk.activity_id: 4}, odi_percent=40, rmdq=12)
    workspace.courses.log_visit(course_id, scored, by="me")
    done = CourseEvent(on=day(3), kind=EventKind.REASSESSED_REFER, text="to Dr. Roe")
    for event in (done, CourseEvent(on=day(4), kind=EventKind.FALL)):
        workspace.courses.add_event(course_id, event)
    workspace.close()

    database = Database.open(file)
    with database.read() as session:
        ((_, course),) = courses_by_rules(session, [course_id], BOOK_RULES)
    database.close()

    (visit,) = course.visits
    assert (visit.psfs, visit.odi_percent, visit.rmdq) == ({walk.activity_id: 4}, 40, 12)
    assert course.reassessed_on == (day(3),)


def test_every_field_with_an_agreed_minimum_is_read() -> None:
    measures = function_measures().values()
    fields = {name for one in measures if one.minimum is not None for name in one.fields}

    assert fields == {*FUNCTION_FIELDS, "psfs"}
