"""The narrowed list shows whom reading every course through shows, also after a write."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.makers import FIRST_DAY, a_patient, a_visit, an_assessment
from tracker.domain.rules.assessment import CentralizationLabel, CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import Course, Driver, DriverRevision, PatientId
from tracker.domain.values.list_criteria import (
    CHOICES,
    DAYS_MAX,
    NO_CRITERIA,
    Criteria,
    ListView,
    Trend,
    read_criteria,
)
from tracker.domain.values.payers import Payer
from tracker.domain.values.visit import Reaction
from tracker.models.finding.narrowing import TREND_CODES
from tracker.preferences import PreferenceFile
from tracker.services.finding.list_views import LIST_VIEWS, ListViews
from tracker.services.patient_order import ListFilter
from tracker.services.workspace import Workspace

ME = "Dr. Example"
TODAY = FIRST_DAY + timedelta(days=60)
DRIVERS, PAYERS, REACTIONS = list(Driver), list(Payer), [*Reaction, None]


def store(workspace: Workspace) -> None:
    """Store patients of many kinds, some without a visit or a course."""
    for number in range(24):
        patient_id, _ = workspace.patients.add(a_patient(f"P-{number}", family_name=f"N{number}"))
        if number % 12 == 0:
            continue
        drivers = tuple(
            DriverRevision(on=FIRST_DAY + timedelta(days=at), driver=DRIVERS[(number + at) % 5])
            for at in range(number % 3)
        )
        course_id, _ = workspace.courses.begin(
            patient_id, replace(an_assessment(), drivers=drivers)
        )
        if number % 2:
            plan = workspace.courses.course(course_id).plan
            payer = PAYERS[number // 2 % 4]
            workspace.courses.change_plan(course_id, replace(plan, payer=payer))
        for at in range(number % 5):
            visit = a_visit(
                FIRST_DAY + timedelta(days=7 * at + number % 4),
                leg_pain=max(8 - at * (number % 3), 0),
                pain_reach_left=Reach((5 - at * (number % 3)) % 6) if number % 7 else None,
                pain_reach_right=Reach(number % 3),
                reaction=REACTIONS[(number + at) % 4],
            )
            workspace.courses.log_visit(course_id, visit, by=ME)


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path_factory.mktemp("narrowed") / "clinic.sqlite3")
    store(workspace)
    yield workspace
    workspace.close()


@pytest.fixture(scope="module")
def read_whole(clinic: Workspace) -> dict[int, CourseStatus | None]:
    """Return where everybody's shown course stands; the clinic is not written to."""
    everybody = clinic.patients.order(ListFilter.ALL, TODAY).patients
    courses = {one: shown(clinic, one) for one in everybody}
    return {one: status_of(course) if course else None for one, course in courses.items()}


def meets(status: CourseStatus | None, criteria: Criteria, today: date) -> bool:
    """Return whether a patient's shown course, which was read whole, meets criteria."""
    if criteria == NO_CRITERIA:
        return True
    if status is None:
        return False
    course = status.course
    latest = max(course.visits, key=lambda visit: visit.visit_date, default=None)
    legs = () if latest is None else (latest.pain_reach_left, latest.pain_reach_right)
    headline = None if latest is None else status.centralization.headline.value
    found = {
        "phases": status.latest and status.latest.phase,
        "reaches": max((reach for reach in legs if reach is not None), default=None),
        "trends": next((one for one, codes in TREND_CODES.items() if headline in codes), None),
        "drivers": course.assessment.drivers[-1].driver if course.assessment.drivers else None,
        "payers": course.plan.payer,
        "reactions": latest and latest.reaction,
    }
    days = None if latest is None else (today - latest.visit_date).days
    return (
        all(not getattr(criteria, name) or found[name] in getattr(criteria, name) for name in found)
        and (criteria.seen_within is None or (days is not None and days <= criteria.seen_within))
        and (criteria.unseen_for is None or (days is not None and days >= criteria.unseen_for))
    )


def shown(clinic: Workspace, patient_id: int) -> Course | None:
    for one in clinic.courses.of_patient(PatientId(patient_id)):
        return clinic.courses.course(one.course_id)
    return None


def some(name: str) -> st.SearchStrategy[frozenset[object]]:
    options = list(CHOICES[name])
    return st.just(frozenset()) | st.frozensets(st.sampled_from(options), max_size=len(options))


CRITERIA = st.builds(
    Criteria,
    **{name: some(name) for name in CHOICES},
    seen_within=st.none() | st.integers(0, 80),
    unseen_for=st.none() | st.integers(0, 80),
)
CHECKED = settings(deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


@settings(CHECKED, max_examples=60)
@given(criteria=CRITERIA)
def test_the_list_shows_who_meets_all_criteria(
    clinic: Workspace, read_whole: Mapping[int, CourseStatus | None], criteria: Criteria
) -> None:
    listed = list(clinic.patients.order(criteria, TODAY).patients)

    assert listed == [one for one, status in read_whole.items() if meets(status, criteria, TODAY)]


@pytest.mark.parametrize("name", CHOICES)
def test_each_criterion_alone_shows_somebody_and_leaves_somebody_out(
    clinic: Workspace, name: str
) -> None:
    everybody = len(clinic.patients.order(ListFilter.ALL, TODAY).patients)
    shown_by = [
        len(clinic.patients.order(read_criteria({name: [one.value]}), TODAY).patients)
        for one in CHOICES[name]
    ]

    assert any(0 < count < everybody for count in shown_by)


@settings(CHECKED, max_examples=8)
@given(criteria=CRITERIA, reaction=st.sampled_from(Reaction), reach=st.sampled_from(Reach))
def test_a_write_moves_one_patient_to_where_the_whole_list_has_it(
    clinic: Workspace,
    tmp_path_factory: pytest.TempPathFactory,
    criteria: Criteria,
    reaction: Reaction,
    reach: Reach,
) -> None:
    file = tmp_path_factory.mktemp("moved") / "clinic.sqlite3"
    shutil.copyfile(clinic.path or Path(), file)
    written = Workspace.open(file)
    before = written.patients.order(criteria, TODAY)
    course = shown(written, 11)
    assert course is not None
    assert course.course_id is not None

    visit = a_visit(TODAY, leg_pain=4, reaction=reaction, pain_reach_left=reach)
    written.courses.log_visit(course.course_id, visit, by=ME)
    moved = written.patients.moved(criteria, before, 11, TODAY)

    whole = written.patients.order(criteria, TODAY)
    written.close()
    assert moved == whole


def test_every_class_of_a_course_has_a_trend() -> None:
    codes = [code for codes in TREND_CODES.values() for code in codes]

    assert sorted(codes) == sorted(label.value for label in CentralizationLabel)
    assert set(TREND_CODES) == set(Trend)


@settings(CHECKED, max_examples=60)
@given(criteria=CRITERIA)
def test_a_view_is_read_back_as_it_was_kept(criteria: Criteria) -> None:
    views = ListViews(PreferenceFile(None))

    views.keep(ListView(name="After a flare", criteria=criteria))
    views.keep(ListView(name="x", criteria=NO_CRITERIA))
    views.remove("x")

    assert views.all() == (ListView(name="After a flare", criteria=criteria),)


def test_what_a_newer_version_keeps_asks_for_nothing(tmp_path: Path) -> None:
    preferences = PreferenceFile(tmp_path / "preferences.json")
    preferences.remember(
        {LIST_VIEWS: '{"a": {"phases": [1, 9], "moods": ["x"], "seen_within": -1}}'}
    )

    (view,) = ListViews(preferences).all()

    assert view.criteria.stored() == {"phases": [1]}
    assert read_criteria({"unseen_for": DAYS_MAX + 1}) == NO_CRITERIA
    preferences.remember({LIST_VIEWS: "[1"})
    assert ListViews(preferences).all() == ()


def test_criteria_without_one_of_them_keep_the_others() -> None:
    criteria = Criteria(payers=frozenset({Payer.OWN}), seen_within=7)

    assert criteria.without("payers") == replace(NO_CRITERIA, seen_within=7)
