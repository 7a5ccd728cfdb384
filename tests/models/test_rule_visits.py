"""What the rules read of a course, by plain statements, is what the course holds."""

import shutil
from pathlib import Path

from tests.makers import MORNING, a_decision, a_patient, a_visit, an_assessment, day
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import ActionTaken, RedFlag, RedFlagAnswers
from tracker.domain.values.visit import FlagAction
from tracker.models.database import Database
from tracker.models.rule_visits import courses_by_rules
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
        ((_, course),) = courses_by_rules(session, [course_id])
    database.close()

    assert [visit.decision for visit in course.visits] == [v.decision for v in stored.visits]
    assert course.visits[1].red_flags == answers
    assert course.visits[1].flag_action == action
    assert course.plan.interval_days == stored.plan.interval_days
