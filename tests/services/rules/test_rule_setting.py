"""A clinic sets thresholds of its own: every course follows them, and what was decided stays."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.makers import a_patient, a_visit, an_assessment, day
from tests.services.beside import beside
from tracker.cli import main
from tracker.domain.rules.assessment import FlagKind
from tracker.domain.rules.new_course import Reason, offers_new_course
from tracker.domain.rules.status import status_of
from tracker.domain.values.changes import NO_CHANGES
from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.values.course import CourseId
from tracker.domain.values.rules import BOOK_RULES, Rules
from tracker.domain.values.thresholds import SAFE_RANGES
from tracker.errors import ChangedElsewhereError
from tracker.services.archives.archives import restore_as
from tracker.services.recording import Recorder
from tracker.services.rules.rule_setting import RuleSetting
from tracker.services.visit_files.columns import write_file
from tracker.services.workspace import Workspace

NOON = datetime(2026, 11, 3, 12, 0, 0, 250_000, tzinfo=UTC)


def with_values(**changed: int) -> dict[str, int]:
    return BOOK_RULES.values | changed


def set_own(workspace: Workspace, **changed: int) -> Rules:
    setting = workspace.rule_setting
    setting.set_values(with_values(**changed), setting.in_force)
    return setting.in_force


def begin(workspace: Workspace, days: tuple[int, ...], leg_pain: int = 8) -> CourseId:
    patient_id, _ = workspace.patients.add(a_patient())
    course_id, _ = workspace.courses.begin(patient_id, an_assessment())
    for at in days:
        workspace.courses.log_visit(course_id, a_visit(day(at), leg_pain=leg_pain), by="me")
    return course_id


def listed(workspace: Workspace, columns: str) -> tuple[object, ...]:
    with beside(workspace) as execute:
        (row,) = execute(f"SELECT {columns} FROM course_summaries").fetchall()  # noqa: S608
    return tuple(row)


def test_a_clinic_goes_by_the_rule_book_until_it_sets_something(workspace: Workspace) -> None:
    setting = workspace.rule_setting

    assert (setting.in_force, setting.history()) == (BOOK_RULES, ())


def test_what_is_set_holds_for_every_course_and_says_who_and_when(workspace: Workspace) -> None:
    course_id = begin(workspace, (0,))

    rules = set_own(workspace, review_days=30)

    (one,) = workspace.rule_setting.history()
    assert workspace.courses.course(course_id).rules == rules
    assert (one.rules, one.set_by, one.set_at) == (rules, workspace.who.name, rules.own_since)
    assert rules.own_values == {"review_days": 30}
    with beside(workspace) as execute:
        said = execute("SELECT person, detail FROM access_log WHERE kind = 'rules_set'").fetchall()
    assert [tuple(line) for line in said] == [(workspace.who.name, rules.code)]


def test_the_list_follows_when_it_is_derived_anew(workspace: Workspace) -> None:
    begin(workspace, (0, 30))
    before = listed(workspace, "rule_version, review_due_on IS NOT NULL, gap_from")

    rules = set_own(workspace, review_days=30, gap_days=28)
    waiting = workspace.summaries.count_outdated()
    workspace.summaries.derive_outdated()

    assert before[:2] == ("2", False)
    assert waiting == 1
    after = listed(workspace, "rule_version, review_due_on IS NOT NULL, gap_from")
    assert tuple(after[:2]) == (rules.code, True)
    assert str(after[2]) == str(day(30 + 29))
    assert workspace.summaries.count_outdated() == 0


def test_a_decision_keeps_the_rules_and_values_it_was_made_with(workspace: Workspace) -> None:
    first = set_own(workspace, controlled_max=4)
    later = set_own(workspace, controlled_max=2)
    back = set_own(workspace)

    history = workspace.rule_setting.history()

    assert [one.rules for one in history] == [back, later, first]
    assert back == BOOK_RULES
    assert len({first.code, later.code, back.code}) == 3
    assert first.controlled_max == 4


def test_the_published_values_are_the_rule_book_again(workspace: Workspace) -> None:
    set_own(workspace, gap_days=60)

    back = set_own(workspace)

    assert back.code == BOOK_RULES.code
    assert workspace.rule_changes.is_due is False


@pytest.mark.parametrize("name", SAFE_RANGES)
def test_a_value_out_of_its_range_is_refused_and_nothing_is_set(
    workspace: Workspace, name: str
) -> None:
    safe = SAFE_RANGES[name]

    for value in (safe.low - 1, safe.high + 1):
        with pytest.raises(ValueOutOfRangeError):
            workspace.rule_setting.set_values(with_values(**{name: value}), BOOK_RULES)
    assert workspace.rule_setting.history() == ()


def test_the_same_values_set_nothing(workspace: Workspace) -> None:
    changes = workspace.rule_setting.set_values(with_values(), BOOK_RULES)

    assert (changes, workspace.rule_setting.history()) == (NO_CHANGES, ())


def test_two_windows_do_not_set_over_one_another(workspace: Workspace) -> None:
    set_own(workspace, gap_days=60)

    with pytest.raises(ChangedElsewhereError):
        workspace.rule_setting.set_values(with_values(gap_days=70), BOOK_RULES)

    assert workspace.rule_setting.in_force.gap_days == 60


def test_rules_set_within_one_second_have_codes_of_their_own(workspace: Workspace) -> None:
    setting = RuleSetting(workspace._database, Recorder(lambda: "Ann", lambda: NOON))
    setting.set_values(with_values(gap_days=60), BOOK_RULES)
    first = setting.in_force

    setting.set_values(with_values(gap_days=61), first)

    second = setting.in_force
    assert first.own_since == NOON.replace(microsecond=0)
    assert second.own_since == NOON.replace(microsecond=0) + timedelta(seconds=1)
    assert first.code != second.code


def test_whoever_saw_the_effect_is_not_shown_it_again(workspace: Workspace) -> None:
    begin(workspace, (0, 30))
    setting = workspace.rule_setting

    setting.set_values(with_values(gap_days=60), BOOK_RULES, is_effect_seen=True)
    is_due_seen = workspace.rule_changes.is_due
    setting.set_values(with_values(gap_days=61), setting.in_force)

    assert (is_due_seen, workspace.rule_changes.is_due) == (False, True)
    before, after = workspace.rule_changes.versions
    assert (before.gap_days, after.gap_days) == (60, 61)


def test_once_seen_the_rules_before_are_what_is_compared_with(workspace: Workspace) -> None:
    set_own(workspace, gap_days=60)
    workspace.rule_changes.note_seen()

    before, after = workspace.rule_changes.versions

    assert (before, after.gap_days) == (BOOK_RULES, 60)


@pytest.mark.parametrize(("at", "is_due"), [(29, False), (30, True), (31, True)])
def test_a_review_is_due_from_the_clinics_day_on(
    workspace: Workspace, at: int, *, is_due: bool
) -> None:
    set_own(workspace, review_days=30)

    latest = status_of(workspace.courses.course(begin(workspace, (0, at)))).latest

    assert latest is not None
    assert latest.assessment.has(FlagKind.REVIEW_DUE) is is_due


@pytest.mark.parametrize(("count", "is_due"), [(2, False), (3, True), (4, True)])
def test_a_review_is_due_from_the_clinics_visit_on(
    workspace: Workspace, count: int, *, is_due: bool
) -> None:
    set_own(workspace, review_visits=3)
    days = tuple(range(0, 2 * count, 2))

    latest = status_of(workspace.courses.course(begin(workspace, days))).latest

    assert latest is not None
    assert latest.assessment.has(FlagKind.REVIEW_DUE) is is_due


@pytest.mark.parametrize(("visits", "is_flat"), [(2, False), (3, True), (4, False)])
def test_a_plateau_is_told_at_the_clinics_count(
    workspace: Workspace, visits: int, *, is_flat: bool
) -> None:
    set_own(workspace, plateau_visits=2)
    days = tuple(range(0, 7 * visits, 7))

    latest = status_of(workspace.courses.course(begin(workspace, days))).latest

    assert latest is not None
    assert latest.assessment.has(FlagKind.PLATEAU) is is_flat


@pytest.mark.parametrize(("later", "is_long"), [(59, False), (60, False), (61, True)])
def test_a_gap_is_long_beyond_the_clinics_days(
    workspace: Workspace, later: int, *, is_long: bool
) -> None:
    set_own(workspace, gap_days=60)

    course = workspace.courses.course(begin(workspace, (0,)))

    reason = offers_new_course(status_of(course), day(later))
    assert reason is (Reason.LONG_GAP if is_long else None)
    words = Reason.LONG_GAP.words(course.rules)
    assert "60 days" in words


def test_a_typed_course_saved_on_goes_on_by_the_rules_set_meanwhile(workspace: Workspace) -> None:
    course_id = begin(workspace, (0,))
    before = workspace.courses.course(course_id)
    rules = set_own(workspace, stable_days=40)

    workspace.courses.log_visit(course_id, a_visit(day(7), leg_pain=6), by="me")

    assert before.rules == BOOK_RULES
    assert listed(workspace, "rule_version") == (rules.code,)
    assert workspace.courses.course(course_id).rules == rules
    assert replace(before, rules=rules).rules.stable_days == 40


@pytest.mark.file_only(reason="an archive is restored into a file")
def test_an_archive_brings_the_rules_with_their_history(
    workspace: Workspace, tmp_path: Path
) -> None:
    course_id = begin(workspace, (0, 30))
    set_own(workspace, gap_days=60)
    rules = set_own(workspace, review_days=30)
    workspace.archives.save(tmp_path / "clinic.zip")

    restore_as(tmp_path / "clinic.zip", tmp_path / "again.sqlite3")

    again = Workspace.open(tmp_path / "again.sqlite3")
    found, outdated = again.rule_setting, again.summaries.count_outdated()
    history, in_force = found.history(), again.courses.course(course_id).rules
    again.close()
    assert history == workspace.rule_setting.history()
    assert (in_force, outdated) == (rules, 0)


def test_a_files_courses_are_assessed_by_the_published_rules(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begin(workspace, (0, 30))
    set_own(workspace, review_days=30)
    file = tmp_path / "visits.csv"
    write_file(file, workspace.transfer.export_courses())

    main(["assess", str(file), "--json"])

    said = json.loads(capsys.readouterr().out)
    (course,) = said["courses"]
    assert said["rule_version"] == "2"
    assert [flag for visit in course["visits"] for flag in visit["flags"]] == []
