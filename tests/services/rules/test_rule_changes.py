"""Whose shown phase other rules change is counted in batches, told once, and written to a file."""

import csv
from pathlib import Path

import pytest

from tests.makers import a_patient, a_visit, an_assessment, day
from tests.services.beside import beside
from tracker.domain.rules.rules_effect import RulesEffect
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import CourseId, Patient
from tracker.domain.values.phase import Phase
from tracker.domain.values.rules import BOOK_RULES, Rules, RuleVersion
from tracker.errors import CancelledError
from tracker.services.rules import rule_changes
from tracker.services.workspace import Workspace

FIRST = Rules(version=RuleVersion.ONE)
DAYS = (0, 30, 63)


def begin_changing(workspace: Workspace, clinic_id: str, *, later: int = 0) -> CourseId:
    """Store the course of which version 1 says Phase 4 and version 2 Phase 1."""
    patient_id, _ = workspace.patients.add(a_patient(clinic_id))
    course_id, _ = workspace.courses.begin(patient_id, an_assessment())
    reaches = (Reach.FOOT, Reach.CALF, Reach.FOOT)
    for at, reach in zip(DAYS, reaches, strict=True):
        visit = a_visit(
            day(at + later), leg_pain=0, back_pain=0, tingling=1, numbness=0,
            pain_reach_left=reach,
        )  # fmt: skip
        workspace.courses.log_visit(course_id, visit, by="me")
    return course_id


def begin_unchanged(workspace: Workspace, clinic_id: str) -> CourseId:
    patient_id, _ = workspace.patients.add(a_patient(clinic_id))
    course_id, _ = workspace.courses.begin(patient_id, an_assessment())
    workspace.courses.log_visit(course_id, a_visit(leg_pain=8), by="me")
    return course_id


def run(workspace: Workspace, statement: str) -> None:
    with beside(workspace) as execute:
        execute(statement)


def effect(workspace: Workspace) -> RulesEffect:
    return workspace.rule_changes.effect_of(FIRST, BOOK_RULES)


def test_a_course_whose_shown_phase_differs_is_listed_and_no_other(workspace: Workspace) -> None:
    begin_unchanged(workspace, "P-1")
    course_id = begin_changing(workspace, "P-2")

    found = effect(workspace)

    (change,) = found.changes
    assert (found.course_count, found.in_care_count) == (2, 1)
    assert (change.course_id, change.last_visit) == (course_id, day(63))
    assert (change.before, change.after) == (Phase(4), Phase(1))


def test_those_in_care_come_first_and_of_these_whoever_came_last(workspace: Workspace) -> None:
    ended = begin_changing(workspace, "P-1", later=20)
    earlier = begin_changing(workspace, "P-2")
    later = begin_changing(workspace, "P-3", later=10)
    workspace.courses.end(ended, on=day(90), reason="Goals reached")

    found = effect(workspace)

    assert [one.course_id for one in found.changes] == [later, earlier, ended]
    assert found.in_care_count == 2


def test_what_is_listed_does_not_depend_on_the_batch(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        begin_changing(workspace, f"P-{number}")
    whole, done = effect(workspace), list[tuple[int, int]]()
    monkeypatch.setattr(rule_changes, "BATCH", 2)

    found = workspace.rule_changes.effect_of(FIRST, BOOK_RULES, lambda *steps: done.append(steps))

    assert found == whole
    assert done == [(0, 5), (2, 5), (4, 5), (5, 5)]


def test_listing_ends_when_progress_says_so(workspace: Workspace) -> None:
    begin_changing(workspace, "P-1")

    def cancel(_done: int, _total: int) -> None:
        raise CancelledError("nobody wants it")

    with pytest.raises(CancelledError):
        workspace.rule_changes.effect(cancel)


@pytest.mark.file_only(reason="a server holds no value its column refuses")
def test_a_course_that_cannot_be_read_costs_only_itself(workspace: Workspace) -> None:
    begin_changing(workspace, "P-1")
    begin_changing(workspace, "P-2")
    run(workspace, "UPDATE visits SET visit_date = 'soon' || id WHERE course_id = 1")

    found = effect(workspace)

    assert (found.course_count, found.unread_count, len(found.changes)) == (1, 1, 1)


def test_a_clinic_that_begins_now_has_nothing_to_be_shown(workspace: Workspace) -> None:
    begin_unchanged(workspace, "P-1")

    is_due = workspace.rule_changes.is_due

    assert not is_due


def test_a_clinic_of_other_rules_is_shown_once_and_the_log_says_to_whom(
    workspace: Workspace,
) -> None:
    begin_changing(workspace, "P-1")
    run(workspace, "UPDATE settings SET rules_seen = '1'")
    was_due = workspace.rule_changes.is_due

    workspace.rule_changes.note_seen()
    workspace.rule_changes.note_seen()

    with beside(workspace) as execute:
        said = execute("SELECT person, detail FROM access_log WHERE kind = 'rules_seen'").fetchall()
    assert (was_due, workspace.rule_changes.is_due) == (True, False)
    assert said == [(workspace.who.name, "2")]


def test_once_shown_the_version_before_is_what_it_is_held_against(workspace: Workspace) -> None:
    begin_changing(workspace, "P-1")

    found = workspace.rule_changes.effect()

    assert (found.before, found.after, len(found.changes)) == (FIRST, BOOK_RULES, 1)


def test_the_list_is_written_to_a_file_with_what_may_be_shown(
    workspace: Workspace, tmp_path: Path
) -> None:
    begin_changing(workspace, "P-1")
    file = tmp_path / "changes.csv"

    def shown(patient: Patient) -> tuple[str, str]:
        return "", f"=Patient {patient.clinic_id}"

    workspace.rule_changes.export(file, effect(workspace), shown)

    (row,) = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    assert (row["patient_id"], row["name"]) == ("", "'=Patient P-1")
    assert (row["course"], row["last_visit"]) == ("1", day(63).isoformat())
    assert (row["rules_before"], row["phase_before"]) == ("1", "4")
    assert (row["rules_after"], row["phase_after"]) == ("2", "1")
