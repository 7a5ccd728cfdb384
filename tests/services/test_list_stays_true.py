"""Whatever is written in whatever order, the stored list says what the visits say."""

import shutil
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Unpack

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import Phase as Phases
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.makers import FIRST_DAY, MORNING, VisitFields, a_patient, a_visit, an_assessment
from tests.services.list_read_anew import (
    away_days,
    counts_anew,
    order_anew,
    read_whole,
    rows_anew,
)
from tracker.domain.rules.flag_status import unresolved_flags
from tracker.domain.rules.new_course import Ending
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.phase import Phase
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.red_flags import (
    ASKED_NONE,
    NOT_ASKED,
    ActionTaken,
    RedFlag,
    RedFlagAnswers,
    Weakness,
)
from tracker.domain.values.visit import Decision, FlagAction, Visit
from tracker.errors import TrackerError
from tracker.services.patient_order import ListFilter
from tracker.services.visits import Resolution
from tracker.services.workspace import Workspace

ME = "Dr. Example"
DAYS = st.integers(0, 150).map(lambda days: FIRST_DAY + timedelta(days=days))
SCORES = st.none() | st.integers(0, 10)
REACHES = st.none() | st.sampled_from(Reach)
ANSWERS = st.sampled_from(
    (
        NOT_ASKED,
        ASKED_NONE,
        RedFlagAnswers(yes=frozenset({RedFlag.BLADDER})),
        RedFlagAnswers(yes=frozenset({RedFlag.WEIGHT_LOSS}), no=frozenset({RedFlag.BLADDER})),
    )
)
ACTIONS = st.none() | st.sampled_from(ActionTaken).map(
    lambda action: FlagAction(action=action, at=MORNING, name="Dr. Roe")
)


def allowed_visit(on: date, **fields: Unpack[VisitFields]) -> Visit:
    """Return a visit whose weakness does not contradict that every red flag was answered no."""
    if fields["red_flags"] == ASKED_NONE and fields["weakness"] is not None:
        fields["weakness"] = Weakness.STABLE
    return a_visit(on, **fields)


VISITS = st.builds(
    allowed_visit,
    DAYS,
    leg_pain=SCORES,
    back_pain=SCORES,
    tingling=SCORES,
    numbness=SCORES,
    pain_reach_left=REACHES,
    pain_reach_right=REACHES,
    weakness=st.none() | st.sampled_from(Weakness),
    red_flags=ANSWERS,
    flag_action=ACTIONS,
)
NAMES = st.sampled_from(("Example", "Sample", "Núñez", "김", "김민"))


class Clinic(RuleBasedStateMachine):
    """A clinic to which anything that can be written is written."""

    prepared: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        file = Path(shutil.copy2(self.prepared, self.folder / "clinic.sqlite3"))
        self.workspace = Workspace.open(file)
        self.patients: list[PatientId] = []
        self.courses: list[CourseId] = []

    def teardown(self) -> None:
        self.workspace.close()
        shutil.rmtree(self.folder)

    def course_of(self, data: st.DataObject) -> CourseId:
        return data.draw(st.sampled_from(self.courses))

    @initialize()
    def one_course(self) -> None:
        self.add_patient("Example")
        course_id, _ = self.workspace.courses.begin(self.patients[0], an_assessment())
        self.courses.append(course_id)

    @rule(name=NAMES)
    def add_patient(self, name: str) -> None:
        number = len(self.patients)
        patient = a_patient(f"P-{number}", family_name=name)
        self.patients.append(self.workspace.patients.add(patient)[0])

    @rule(data=st.data(), name=NAMES)
    def rename(self, data: st.DataObject, name: str) -> None:
        patient = self.workspace.patients.patient(data.draw(st.sampled_from(self.patients)))
        changed = replace(patient, family_name=name)
        self.workspace.patients.change(changed, page_language=None)

    @rule(data=st.data(), on=DAYS, ends=st.booleans())
    def begin(self, data: st.DataObject, on: date, ends: bool) -> None:
        patient_id = data.draw(st.sampled_from(self.patients))
        theirs = self.workspace.courses.of_patient(patient_id)
        last = theirs[-1].course_id if theirs else None
        ending = None if last is None or not ends else Ending(course_id=last, on=on, reason="done")
        course_id, _ = self.workspace.courses.begin(patient_id, an_assessment(), ending)
        self.courses.append(course_id)

    @rule(data=st.data(), visit=VISITS)
    def log(self, data: st.DataObject, visit: Visit) -> None:
        with suppress(TrackerError):  # another visit has its day
            self.workspace.courses.log_visit(self.course_of(data), visit, by=ME)

    @rule(data=st.data(), visit=VISITS)
    def amend(self, data: st.DataObject, visit: Visit) -> None:
        visits = self.workspace.courses.course(self.course_of(data)).visits
        if visits:
            old = data.draw(st.sampled_from(visits))
            new = replace(visit, visit_id=old.visit_id, version=old.version)
            with suppress(TrackerError):
                self.workspace.courses.amend_visit(new, by=ME)

    @rule(data=st.data(), phase=st.sampled_from(Phase))
    def decide(self, data: st.DataObject, phase: Phase) -> None:
        latest = status_of(self.workspace.courses.course(self.course_of(data))).latest
        if latest is not None:
            decision = Decision(
                phase=phase,
                proposal=latest.assessment.phase,
                rule_version="1",
                decided_by=ME,
                decided_at=MORNING,
                reason="seen so",
            )
            decided = replace(latest.visit, decision=decision)
            self.workspace.courses.amend_visit(decided, by=ME)

    @rule(data=st.data())
    def strike_out(self, data: st.DataObject) -> None:
        visits = self.workspace.courses.course(self.course_of(data)).visits
        if visits:
            visit_id = data.draw(st.sampled_from(visits)).visit_id
            assert visit_id is not None
            self.workspace.courses.strike_out(visit_id, by=ME, reason="another patient's")

    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        struck = self.workspace.courses.struck_out(self.course_of(data))
        if struck:
            visit_id = data.draw(st.sampled_from(struck)).visit_id
            assert visit_id is not None
            with suppress(TrackerError):
                self.workspace.courses.restore_visit(visit_id, by=ME)

    @rule(data=st.data(), on=DAYS)
    def resolve(self, data: st.DataObject, on: date) -> None:
        flags = unresolved_flags(self.workspace.courses.course(self.course_of(data)).visits)
        action = FlagAction(action=ActionTaken.SPOKE_TO, at=MORNING, name="Dr. Roe")
        resolution = Resolution(on=on, note="seen", action=action)
        with suppress(TrackerError):  # a day before the flag
            self.workspace.courses.resolve_flags(flags, resolution, by=ME)

    @rule(data=st.data(), on=DAYS)
    def end(self, data: st.DataObject, on: date) -> None:
        self.workspace.courses.end(self.course_of(data), on=on, reason="done")

    @rule(data=st.data())
    def reopen(self, data: st.DataObject) -> None:
        self.workspace.courses.reopen(self.course_of(data))

    @rule(
        data=st.data(),
        days=st.none() | st.integers(1, 365),
        visits=st.none() | st.integers(1, 5),
        agreed=st.none() | DAYS,
    )
    def plan(
        self, data: st.DataObject, days: int | None, visits: int | None, agreed: date | None
    ) -> None:
        planned = CoursePlan(interval_days=days, planned_visits=visits, next_visit_on=agreed)
        self.workspace.courses.change_plan(self.course_of(data), planned)

    @precondition(lambda self: len(self.patients) < 6)
    @rule(visits=st.lists(VISITS, min_size=1, max_size=3, unique_by=lambda one: one.visit_date))
    def bring_in(self, visits: list[Visit]) -> None:
        number = len(self.patients)
        rows = CourseRows(
            patient=a_patient(f"P-{number}"),
            number=1,
            visits=tuple(replace(visit, flag_action=None) for visit in visits),
            first_line=2,
        )
        self.workspace.transfer.import_courses([rows], by=ME)
        patient_id = self.workspace.patients.find_id(f"P-{number}")
        assert patient_id is not None
        self.patients.append(patient_id)
        self.courses += [one.course_id for one in self.workspace.courses.of_patient(patient_id)]

    @invariant()
    def the_list_is_true(self) -> None:
        everybody = read_whole(self.workspace, self.patients)
        away = away_days(everybody)
        for days in (0, 60, 91, 240):
            today = FIRST_DAY + timedelta(days=days)
            rows = rows_anew(everybody, today)
            assert self.workspace.patients.rows(today) == rows
            assert self.workspace.patients.counts(today) == counts_anew(rows)
            for chosen in ListFilter:
                order = self.workspace.patients.order(chosen, today)
                assert (list(order.patients), order.groups) == order_anew(
                    rows, chosen, (today, away)
                )
                for one in self.patients:
                    assert self.workspace.patients.moved(chosen, order, one, today) == order

    @invariant()
    def the_check_agrees(self) -> None:
        assert self.workspace.backups.check().faults == ()


@pytest.fixture(autouse=True)
def _prepared(empty_file: Path) -> None:
    Clinic.prepared = empty_file


class TestClinic(Clinic.TestCase):  # type: ignore[misc, valid-type]  # made as it runs
    """Random sequences of all writes."""

    settings = settings(
        max_examples=4,
        stateful_step_count=12,
        deadline=None,
        phases=(Phases.explicit, Phases.reuse, Phases.generate),  # shrinking takes minutes
        suppress_health_check=list(HealthCheck),
    )


def test_a_list_read_tomorrow_is_right_without_being_written(
    workspace: Workspace, course_id: CourseId
) -> None:
    workspace.courses.log_visit(course_id, a_visit(FIRST_DAY), by=ME)
    last_calm = FIRST_DAY + timedelta(days=90)

    calm = workspace.patients.counts(last_calm).attention
    long = workspace.patients.counts(last_calm + timedelta(days=1)).attention

    assert (calm, long) == (0, 1)
