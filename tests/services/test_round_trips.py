"""How often a use case waits for a server: on a network each time costs, however little is said."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from threading import get_ident

import pytest

from tests.cut_line import CutLine, a_line_to
from tests.makers import a_visit
from tests.servers import Server
from tracker.domain.values.course import CourseId
from tracker.models.server.piped import PipedConnection
from tracker.services.demo import sample_courses
from tracker.services.patient_order import ListFilter
from tracker.services.workspace import Workspace

TODAY = date(2026, 11, 22)
LONG = CourseId(1)
FIRST, SECOND = date(2026, 11, 20), date(2026, 11, 21)  # after every visit of the sample
AT_MOST = 4  # of any that a person waits for with a key


@pytest.fixture
def network(server: Server) -> Iterator[CutLine]:
    with server.lent() as address, a_line_to(address) as network:
        yield network


@pytest.fixture
def clinic(network: CutLine) -> Iterator[Workspace]:
    """Yield the sample clinic by way of a network; everything was asked once before."""
    clinic = Workspace.open(network.address)
    clinic.transfer.import_courses(tuple(sample_courses(TODAY)), by="Sample")
    yield clinic
    clinic.close()


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> Counter[int]:
    """Return how often each thread waited for an answer."""
    counts: Counter[int] = Counter()
    for what in ("answer", "commit"):
        waiting = getattr(PipedConnection, what)

        def count(connection: PipedConnection, wait: Callable[..., None] = waiting) -> None:
            counts[get_ident()] += connection.is_piped
            wait(connection)

        monkeypatch.setattr(PipedConnection, what, count)
    return counts


def waited(waits: Counter[int], use_case: Callable[[], object]) -> int:
    """Return how often a use case waits for the server."""
    waits.clear()
    use_case()
    return waits[get_ident()]


@pytest.mark.parametrize(
    ("read", "trips"),
    [
        (lambda clinic: clinic.courses.opened(LONG), 1),
        (lambda clinic: clinic.courses.course(LONG), 1),
        (lambda clinic: clinic.drafts.all(), 1),
        (lambda clinic: clinic.self_entries.find_waiting(LONG), 1),
        (lambda clinic: clinic.patients.find("sam", TODAY), 2),
        (lambda clinic: clinic.patients.rows_of([1, 2, 3], TODAY), 1),
        (lambda clinic: clinic.patients.counts(TODAY), 1),
        (lambda clinic: clinic.elsewhere.since(0), 1),
        (lambda clinic: clinic.settings.read(), 1),
        (lambda clinic: clinic.patients.order(ListFilter.ACTIVE, TODAY, 60), 5),
    ],
    ids=["open", "course", "drafts", "answers", "search", "rows", "counts", "others", "settings",
         "order"],
)  # fmt: skip
def test_reading_waits_as_often(
    clinic: Workspace, waits: Counter[int], read: Callable[[Workspace], object], trips: int
) -> None:
    read(clinic)

    assert 1 <= waited(waits, lambda: read(clinic)) <= trips


def test_opening_a_patient_waits_at_most_four_times(clinic: Workspace, waits: Counter[int]) -> None:
    def open_course() -> None:
        clinic.courses.opened(LONG)
        clinic.drafts.all()
        clinic.self_entries.find_waiting(LONG)

    assert waited(waits, open_course) <= AT_MOST


def test_saving_a_visit_waits_at_most_four_times(clinic: Workspace, waits: Counter[int]) -> None:
    clinic.courses.log_visit(LONG, a_visit(FIRST), by="A")

    new = waited(waits, lambda: clinic.courses.log_visit(LONG, a_visit(SECOND), by="A"))
    visit = clinic.courses.course(LONG).visits[-1]
    changed = replace(visit, leg_pain=3, note="other words")
    amended = waited(waits, lambda: clinic.courses.amend_visit(changed, by="A", reason="x"))
    draft = waited(waits, lambda: clinic.drafts.save(LONG, {"state": {}}))

    assert (new, amended, draft) <= (AT_MOST, AT_MOST, 2)
    stored = clinic.courses.course(LONG).visits[-1]
    assert (stored.leg_pain, stored.note) == (3, "other words")


def test_the_network_counts_the_same(
    clinic: Workspace, network: CutLine, waits: Counter[int]
) -> None:
    clinic.courses.log_visit(LONG, a_visit(FIRST), by="A")
    network.trips = 0

    counted = waited(waits, lambda: clinic.courses.log_visit(LONG, a_visit(SECOND), by="A"))

    assert network.trips == counted


def test_what_was_asked_ahead_is_asked_anew_after_a_write(clinic: Workspace) -> None:
    before = clinic.courses.course(LONG)

    clinic.courses.log_visit(LONG, a_visit(FIRST, leg_pain=9), by="A")
    clinic.courses.log_visit(LONG, a_visit(SECOND, leg_pain=2), by="A")

    row = next(one for one in clinic.patients.rows(TODAY) if one.course_id == LONG)
    assert row.visit_count == len(before.visits) + 2
    assert clinic.backups.check().is_healthy
