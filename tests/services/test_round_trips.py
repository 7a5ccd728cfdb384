"""How often a use case waits for a server: on a network each time costs, however little is said."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import tracker.ui
from tests.cut_line import CutLine, a_line_to
from tests.makers import a_visit
from tests.servers import Server
from tests.services.use_cases import NOT_COUNTED, TODAY, USE_CASES, Clinic
from tracker.domain.values.course import CourseId
from tracker.services.demo import sample_courses
from tracker.services.workspace import Workspace

AT_MOST: Final = 4
# What a person waits for most often.
FEWER: Final = {
    "courses.opened": 1,
    "courses.log_visit": 2,
    "courses.amend_visit": 2,
    "courses.course_after": 1,
    "drafts.save": 1,
    "patients.find": 1,
    "patients.find, a day": 1,
    "patients.find, an id": 1,
    "patients.rows_of": 1,
    "patients.order": 1,
    "patients.order, the top": 1,
    "patients.counts": 1,
    "elsewhere.since": 1,
}

# Not there yet, with what they take: what goes through a list one by one, and rare repairs.
MORE: Final = {
    "history.page": 300,
    "history.page, of a patient": 300,
    "merging.merge": 24,
    "merging.separate": 24,
    "moving.move": 18,
    "moving.undo": 18,
    "erasing.erase": 11,
    "undoing.deeds": 80,
}


@pytest.fixture(scope="module")
def network(server: Server) -> Iterator[CutLine]:
    with server.lent() as address, a_line_to(address) as network:
        yield network


@pytest.fixture(scope="module")
def clinic(network: CutLine) -> Iterator[Clinic]:
    """Yield the sample clinic by way of a network."""
    clinic = Workspace.open(network.address)
    clinic.transfer.import_courses(tuple(sample_courses(TODAY)), by="Sample")
    yield Clinic(clinic)
    clinic.close()


@pytest.mark.parametrize("name", USE_CASES)
def test_no_use_case_waits_for_more_than_four_round_trips(
    clinic: Clinic, network: CutLine, name: str
) -> None:
    call = USE_CASES[name](clinic)
    network.settle()
    network.trips = 0

    call()

    assert network.trips <= {**FEWER, **MORE}.get(name, AT_MOST)


def test_every_use_case_that_a_window_calls_is_counted(clinic: Clinic) -> None:
    counted = {name.partition(",")[0] for name in USE_CASES}

    assert set(_called(clinic.at)) - counted - set(NOT_COUNTED) == set()


def _called(clinic: Workspace) -> Iterator[str]:
    """Yield what the window's files call of the clinic's services."""
    for file in Path(tracker.ui.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and not node.attr.startswith("_"):
                of = node.value
                names = {ast.Attribute: "attr", ast.Name: "id"}
                service = getattr(of, names.get(type(of), ""), "").lstrip("_")
                if hasattr(getattr(clinic, service, None), node.attr):
                    yield f"{service}.{node.attr}"


def test_what_was_asked_ahead_is_asked_anew_after_a_write(clinic: Clinic) -> None:
    courses, course_id = clinic.at.courses, CourseId(2)
    before = courses.course(course_id)

    courses.log_visit(course_id, a_visit(clinic.day(course_id), leg_pain=9), by="A")
    courses.log_visit(course_id, a_visit(clinic.day(course_id), leg_pain=2), by="A")

    row = next(one for one in clinic.at.patients.rows(TODAY) if one.course_id == course_id)
    assert row.visit_count == len(before.visits) + 2
    assert clinic.at.backups.check().faults == ()
