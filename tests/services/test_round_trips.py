"""How often a use case waits for a server: on a network each time costs, however little is said."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest

import tracker.ui
from tests.cut_line import CutLine, a_line_to
from tests.makers import a_visit
from tests.servers import Server
from tests.services.use_cases import TODAY, USE_CASES, Clinic
from tracker.domain.values.course import CourseId
from tracker.services.demo import sample_courses
from tracker.services.workspace import Workspace

AT_MOST: Final = 4
# What a person waits for most often.
FEWER: Final = {
    "courses.opened": 1,
    "courses.log_visit": 2,
    "courses.amend_visit": 2,
    "courses.save_visit": 2,
    "courses.save_visit, amended": 2,
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

# What the window calls besides, and why it is not counted.
_IN_STEPS: Final = "works on a file, or on everything, in steps of which it tells"
_HERE: Final = "asks nothing of a server, or is what another one does"
_ONCE: Final = "done once in the life of a clinic, or of somebody who works there"
NOT_COUNTED: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("archives.count_drafts", "archives.restore", "archives.save", "automatic.checked",
         "automatic.choose", "automatic.compare", "automatic.encrypt_older", "automatic.listed",
         "automatic.make_now", "automatic.missing", "automatic.plan", "automatic.readable",
         "automatic.run", "automatic.unlock", "backups.note_restored", "backups.restore",
         "clinic_page.export", "clinic_page.figures", "drafts.bring_local",
         "erasing.drop_owed_traces", "erasing.drop_traces", "fhir.look", "fhir.store",
         "fhir.write", "health.lines", "health.records", "history.export", "holding_copies.of_now",
         "house.to_file", "house.to_server", "import_undo.undo", "list_people.find",
         "list_people.find_by_ids",
         "research.write", "rule_changes.effect_of", "rule_changes.export",
         "summaries.derive_outdated", "transfer.export_courses", "transfer.foreseen",
         "transfer.import_courses"),
        _IN_STEPS,
    ),
    **dict.fromkeys(
        ("access.note", "address.splitlines", "automatic.held_keys", "clinic_page.note_printed",
         "courses.follow",
         "drafts.count_until_end", "drafts.is_own", "drafts.outlive_end", "drafts.saved",
         "elsewhere.doubt", "elsewhere.first_mark",
         "elsewhere.listen", "elsewhere.stop", "encryption.is_on", "encryption.remove_person",
         "encryption.renew_recovery", "encryption.set_passphrase", "encryption.turn_off",
         "encryption.turn_on", "keychain.forget", "keychain.is_used", "list_maps.keep",
         "list_views.all", "path.name", "path.stem", "path.suffix", "person.is_owner",
         "person.name", "person.role", "rescue.find_moved", "rescue.put_back",
         "rescue.save_beside", "settings.addressee", "settings.lock_minutes", "settings.own",
         "settings.remember_addressee", "settings.remember_lock_minutes", "who.own_name",
         "who.person", "who.usual_name"),
        _HERE,
    ),
    **dict.fromkeys(
        ("patient_codes.drop_traces", "patient_codes.give_names", "patient_codes.keep_names",
         "patient_codes.take_names", "people.add", "people.change", "people.remove"),
        _ONCE,
    ),
}  # fmt: skip


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
    most = FEWER.get(name, AT_MOST)

    # The first time it may be looked for what is known from then on.
    assert any(_trips(clinic, network, name) <= most for _ in range(3))


def _trips(clinic: Clinic, network: CutLine, name: str) -> int:
    call = USE_CASES[name](clinic)
    network.settle()
    network.trips = 0
    call()
    return network.trips


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
