"""Where one patient stands after a write is what the whole list says, without reading it."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from tests.makers import MORNING, a_patient, a_visit, an_assessment, flags_answered_yes
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.red_flags import ActionTaken, RedFlag, Weakness
from tracker.domain.values.visit import FlagAction
from tracker.services.patient_order import ListFilter, ListGroup, ListOrder
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.many_cases

TODAY = date(2026, 11, 22)
NAMES = ("Sample", "Example", "Roe", "Example")  # two of one name
LAST_SEEN = (0, 0, 1, 30, 91, 120, 300, None)  # days ago: today, lately, long ago, never
ME = "Dr. Example"
ACTION = FlagAction(action=ActionTaken.SPOKE_TO, at=MORNING, name="Dr. Roe")  # not resolved


class Crowd:
    """Patients of every group of the list, four of each, with a course or without."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.patients: list[PatientId] = []
        self.courses: dict[PatientId, CourseId] = {}
        self.to_be_seen: list[PatientId] = []  # not today yet
        for number, days in enumerate(LAST_SEEN * len(NAMES)):
            patient_id = self._add(number, NAMES[number // len(LAST_SEEN)])
            if days != 0 and patient_id in self.courses:
                self.to_be_seen.append(patient_id)
            if days is not None:
                self.see(patient_id, days, is_urgent=number % 5 == 0)
            if number % 7 == 0 and days is not None:
                self.end(patient_id)

    def _add(self, number: int, name: str) -> PatientId:
        patient = a_patient(f"P-{number}", family_name=name)
        patient_id, _ = self._workspace.patients.add(patient)
        self.patients.append(patient_id)
        if number % 3 or LAST_SEEN[number % len(LAST_SEEN)] is not None:
            begun = self._workspace.courses.begin(patient_id, an_assessment())
            self.courses[patient_id] = begun[0]
        return patient_id

    def see(self, patient_id: PatientId, days_ago: int = 0, *, is_urgent: bool = False) -> None:
        visit = a_visit(TODAY - timedelta(days=days_ago))
        if is_urgent:
            flags = flags_answered_yes(RedFlag.BLADDER)
            visit = a_visit(visit.visit_date, red_flags=flags, weakness=Weakness.WORSE)
        self._workspace.courses.log_visit(self.courses[patient_id], visit, by=ME)

    def end(self, patient_id: PatientId) -> None:
        self._workspace.courses.end(self.courses[patient_id], on=TODAY, reason="better")

    def orders(self) -> dict[ListFilter, ListOrder]:
        return {one: self._workspace.patients.order(one, TODAY) for one in ListFilter}

    def moved(
        self, before: dict[ListFilter, ListOrder], patient_id: PatientId
    ) -> dict[ListFilter, ListOrder]:
        moved = self._workspace.patients.moved
        return {one: moved(one, order, patient_id, TODAY) for one, order in before.items()}


@pytest.fixture
def crowd(workspace: Workspace) -> Crowd:
    return Crowd(workspace)


def after_each(crowd: Crowd, patients: Iterable[PatientId]) -> Iterable[PatientId]:
    """Yield patients to write to; hold, after each, the moved order against the whole one."""
    for patient_id in patients:
        before = crowd.orders()
        yield patient_id
        assert crowd.moved(before, patient_id) == crowd.orders()


def test_the_crowd_has_somebody_in_every_group(crowd: Crowd) -> None:
    groups = dict(crowd.orders()[ListFilter.ACTIVE].groups)

    assert all(groups.get(group, 0) > 1 for group in ListGroup)


def test_a_visit_of_today_puts_a_patient_where_the_list_does(crowd: Crowd) -> None:
    for patient_id in after_each(crowd, crowd.to_be_seen):
        crowd.see(patient_id)


def test_a_red_flag_puts_a_patient_where_the_list_does(crowd: Crowd) -> None:
    for patient_id in after_each(crowd, crowd.to_be_seen):
        crowd.see(patient_id, is_urgent=True)


def test_a_visit_written_down_late_puts_a_patient_where_the_list_does(crowd: Crowd) -> None:
    for number, patient_id in enumerate(after_each(crowd, crowd.courses)):
        crowd.see(patient_id, number * 7 + 3)  # never a day of another visit


def test_the_end_of_a_course_puts_a_patient_where_the_list_does(crowd: Crowd) -> None:
    active = [one for one in crowd.courses if crowd.patients.index(one) % 7]
    for patient_id in after_each(crowd, active):
        crowd.end(patient_id)


def test_another_name_puts_a_patient_where_the_list_does(
    crowd: Crowd, workspace: Workspace
) -> None:
    for number, patient_id in enumerate(after_each(crowd, crowd.patients)):
        name = "Abel" if number % 2 else "Zorn"
        renamed = a_patient(f"P-{number}", family_name=name, patient_id=patient_id)
        workspace.patients.change(renamed, page_language=None)


def test_a_new_patient_is_put_where_the_list_does(crowd: Crowd, workspace: Workspace) -> None:
    before = crowd.orders()

    patient_id, _ = workspace.patients.add(a_patient("P-new", family_name="Example"))

    assert crowd.moved(before, patient_id) == crowd.orders()


def test_who_was_never_seen_in_a_course_stands_first_among_red_flags_wherever_asked(
    workspace: Workspace,
) -> None:
    ids = []
    for number, name in enumerate(("Roe", "Abel", "Sample")):
        patient_id, _ = workspace.patients.add(a_patient(f"P-{number}", family_name=name))
        course_id, _ = workspace.courses.begin(patient_id, an_assessment())
        visit = a_visit(TODAY, red_flags=flags_answered_yes(RedFlag.BLADDER), flag_action=ACTION)
        workspace.courses.log_visit(course_id, visit, by=ME)
        if number:
            workspace.courses.begin(patient_id, an_assessment())
        ids.append(patient_id)
    red = ListFilter.RED_FLAG
    order = workspace.patients.order(red, TODAY)

    moved = [workspace.patients.moved(red, order, one, TODAY) for one in ids]

    assert set(order.patients) == set(ids)
    assert moved == [order] * len(ids)
