"""The day's list: who is planned, who came besides, the order, who was seen, what waits."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from tests.makers import a_patient, a_visit, an_assessment, flags_answered_yes
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.red_flags import RedFlag
from tracker.services.day.day_list import Day, DayEntry
from tracker.services.patient_order import ListFilter
from tracker.services.workspace import Workspace

TODAY = date(2026, 11, 22)
ME = "Dr. Example"
NAMES = ("Abel", "Baker", "Clark", "Dunn")


class Practice:
    """Four patients with a course each, and what is agreed with them."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace, self.day_list = workspace, workspace.day_list
        self.patients: dict[str, PatientId] = {}
        self.courses: dict[str, CourseId] = {}
        for name in NAMES:
            patient = a_patient(name, family_name=name, given_name="Ana")
            self.patients[name], _ = workspace.patients.add(patient)
            self.courses[name], _ = workspace.courses.begin(self.patients[name], an_assessment())

    def plan(self, name: str, at: time | None = None, on: date = TODAY) -> None:
        plan = CoursePlan(next_visit_on=on, next_visit_at=at)
        self.workspace.courses.change_plan(self.courses[name], plan)

    def plan_all(self) -> None:
        for number, name in enumerate(NAMES):
            self.plan(name, time(9 + number))

    def see(self, name: str, on: date = TODAY) -> None:
        self.workspace.courses.log_visit(self.courses[name], a_visit(on, leg_pain=5), by=ME)

    @property
    def day(self) -> Day:
        return self.day_list.read(TODAY)

    @property
    def waiting(self) -> list[str]:
        return [_name(entry) for entry in self.day.waiting]

    @property
    def seen(self) -> list[str]:
        return [_name(entry) for entry in self.day.seen]

    def next_after(self, name: str | None) -> str | None:
        after = None if name is None else self.patients[name]
        found = self.day_list.find_next(TODAY, after)
        return next((name for name, one in self.patients.items() if one == found), None)


def _name(entry: DayEntry) -> str:
    return entry.row.patient.family_name or ""


@pytest.fixture
def practice(workspace: Workspace) -> Practice:
    return Practice(workspace)


def test_the_day_has_those_whose_plan_says_it_by_time(practice: Practice) -> None:
    practice.plan("Dunn", time(9, 30))
    practice.plan("Clark")
    practice.plan("Abel", time(14))
    practice.plan("Baker", time(8), on=TODAY + timedelta(days=1))

    assert practice.waiting == ["Dunn", "Abel", "Clark"]
    assert [entry.at for entry in practice.day.waiting] == [time(9, 30), time(14), None]


def test_an_ended_course_plans_nobody(practice: Practice) -> None:
    practice.plan("Abel")
    practice.workspace.courses.end(practice.courses["Abel"], on=TODAY, reason="better")

    assert practice.waiting == []


def test_whoever_came_without_a_plan_stands_at_the_end(practice: Practice) -> None:
    practice.plan("Dunn", time(16))

    practice.day_list.add(practice.patients["Abel"], TODAY)
    practice.day_list.add(practice.patients["Abel"], TODAY)

    assert practice.waiting == ["Dunn", "Abel"]
    assert [entry.is_walk_in for entry in practice.day.waiting] == [False, True]


def test_a_saved_visit_takes_a_patient_from_those_who_wait(practice: Practice) -> None:
    practice.plan_all()

    practice.see("Baker")

    assert practice.waiting == ["Abel", "Clark", "Dunn"]
    assert practice.seen == ["Baker"]


def test_whoever_was_seen_counts_as_seen_on_the_list_or_not(practice: Practice) -> None:
    practice.see("Clark")

    assert (practice.waiting, practice.seen) == ([], ["Clark"])


@pytest.mark.parametrize(
    ("name", "place", "order"),
    [
        ("Dunn", 0, ["Dunn", "Abel", "Baker", "Clark"]),
        ("Abel", 1, ["Baker", "Abel", "Clark", "Dunn"]),
        ("Abel", 3, ["Baker", "Clark", "Dunn", "Abel"]),
        ("Abel", 99, ["Baker", "Clark", "Dunn", "Abel"]),
        ("Abel", -1, ["Abel", "Baker", "Clark", "Dunn"]),
    ],
)
def test_the_order_is_what_the_clinic_wants(
    practice: Practice, name: str, place: int, order: list[str]
) -> None:
    practice.plan_all()

    practice.day_list.move(practice.patients[name], TODAY, place)

    assert practice.waiting == order


def test_whoever_is_planned_after_the_order_was_changed_stands_at_the_end(
    practice: Practice,
) -> None:
    practice.plan("Abel", time(9))
    practice.plan("Baker", time(10))
    practice.day_list.move(practice.patients["Baker"], TODAY, 0)

    practice.plan("Clark", time(8))

    assert practice.waiting == ["Baker", "Abel", "Clark"]


def test_whoever_is_agreed_with_for_another_day_leaves_the_list(practice: Practice) -> None:
    practice.plan_all()
    practice.day_list.move(practice.patients["Dunn"], TODAY, 0)

    practice.plan("Dunn", on=TODAY + timedelta(days=7))

    assert practice.waiting == ["Abel", "Baker", "Clark"]


def test_a_planned_patient_who_does_not_come_stays_marked_until_he_does(
    practice: Practice,
) -> None:
    practice.plan("Abel")

    practice.day_list.take_off(practice.patients["Abel"], TODAY)
    did_not_come = [entry.is_absent for entry in practice.day.waiting]
    practice.day_list.add(practice.patients["Abel"], TODAY)

    assert did_not_come == [True]
    assert [entry.is_absent for entry in practice.day.waiting] == [False]
    assert [entry.is_walk_in for entry in practice.day.waiting] == [False]


def test_whoever_came_unplanned_and_went_again_leaves_the_list(practice: Practice) -> None:
    practice.plan("Baker")
    practice.day_list.add(practice.patients["Abel"], TODAY)

    practice.day_list.take_off(practice.patients["Abel"], TODAY)

    assert practice.waiting == ["Baker"]


def test_the_next_patient_is_the_next_below_who_came(practice: Practice) -> None:
    practice.plan_all()
    practice.day_list.take_off(practice.patients["Baker"], TODAY)

    found = [practice.next_after(name) for name in (None, "Abel", "Clark", "Dunn")]

    assert found == ["Abel", "Clark", "Dunn", "Abel"]


def test_after_whoever_was_just_seen_the_first_who_waits_is_next(practice: Practice) -> None:
    practice.plan_all()
    practice.see("Clark")

    assert practice.next_after("Clark") == "Abel"


def test_nobody_is_next_once_everybody_was_seen(practice: Practice) -> None:
    practice.plan("Abel")

    alone = practice.next_after("Abel")
    practice.see("Abel")

    assert (alone, practice.next_after("Abel"), practice.next_after(None)) == (None, None, None)


def test_a_day_that_is_over_is_kept_no_longer_than_to_the_next_write(practice: Practice) -> None:
    yesterday = TODAY - timedelta(days=1)
    practice.day_list.add(practice.patients["Abel"], yesterday)

    practice.day_list.add(practice.patients["Baker"], TODAY)

    assert practice.day_list.read(yesterday).waiting == ()
    assert practice.waiting == ["Baker"]


def test_two_windows_share_the_day(practice: Practice, workspace: Workspace) -> None:
    other = Workspace.open(workspace.address)
    practice.plan_all()
    other.day_list.add(practice.patients["Abel"], TODAY)

    practice.day_list.move(practice.patients["Dunn"], TODAY, 0)
    other.day_list.move(practice.patients["Clark"], TODAY, 0)

    found = [_name(entry) for entry in other.day_list.read(TODAY).waiting]
    other.close()
    assert found == practice.waiting == ["Clark", "Dunn", "Abel", "Baker"]


def test_what_waits_is_counted_as_the_list_shows_it(practice: Practice) -> None:
    workspace = practice.workspace
    yes = a_visit(TODAY - timedelta(days=2), red_flags=flags_answered_yes(RedFlag.BLADDER))
    workspace.courses.log_visit(practice.courses["Abel"], replace(yes, leg_pain=4), by=ME)
    practice.plan("Baker", on=TODAY - timedelta(days=1))
    practice.see("Baker", on=TODAY - timedelta(days=9))
    workspace.drafts.save(practice.courses["Clark"], {"note": "half a"})
    workspace.drafts.save(practice.courses["Clark"], {"note": "more"})

    counts = practice.day.counts

    listed = {one: len(workspace.patients.order(one, TODAY).patients) for one in counts}
    assert counts == listed
    assert {one: count for one, count in counts.items() if count} == {
        ListFilter.RED_FLAG: 1,
        ListFilter.OVERDUE: 1,
        ListFilter.DRAFTS: 1,
    }
