"""A server tells every window at once that another one wrote, and nothing about whom."""

import re
from collections.abc import Callable, Iterator
from queue import Queue

import psycopg
import pytest

from tests.makers import a_patient, a_visit, an_assessment, day
from tests.servers import Server
from tracker.domain.values.changes import Heard
from tracker.domain.values.course_rows import CourseRows
from tracker.models.elsewhere.touches import EVERYTHING, NAMED_MOST
from tracker.models.server.settling import CHANNEL
from tracker.services.workspace import Workspace

WITHIN_S = 10.0  # on a busy machine
QUIET_S = 0.3
WINDOW = re.compile(r"[0-9a-f]{12}")


@pytest.fixture
def address(server: Server) -> Iterator[str]:
    with server.lent() as address:
        yield address


@pytest.fixture
def open_clinic(address: str) -> Iterator[Callable[[], Workspace]]:
    """Yield what opens a window's clinic; all are closed at the end."""
    opened: list[Workspace] = []

    def open_one() -> Workspace:
        opened.append(Workspace.open(address))
        return opened[-1]

    yield open_one
    for one in opened:
        one.elsewhere.stop()
        one.close()


def listening(clinic: Workspace) -> "Queue[Heard]":
    """Return what is told to a window from now on, once it listens."""
    told: Queue[Heard] = Queue()
    clinic.elsewhere.begin()
    assert clinic.elsewhere.listen(told.put)
    assert told.get(timeout=WITHIN_S) is Heard.THERE
    return told


def payloads(address: str, server: Server, write: Callable[[], object]) -> list[str]:
    """Return all that is said to whoever listens while something is written."""
    with psycopg.connect(server.owner(address).info.dsn, autocommit=True) as listener:
        listener.execute(f"LISTEN {CHANNEL}")
        write()
        return [one.payload for one in listener.notifies(timeout=QUIET_S)]


def test_a_write_is_told_to_the_others_when_it_commits(
    open_clinic: Callable[[], Workspace],
) -> None:
    here, there = open_clinic(), open_clinic()
    told = listening(here)

    patient_id, _ = there.patients.add(a_patient())

    assert told.get(timeout=WITHIN_S) is Heard.TOUCHED
    assert here.elsewhere.since(here.elsewhere.first_mark).changes.patients == {patient_id}


def test_what_one_wrote_oneself_is_not_told(open_clinic: Callable[[], Workspace]) -> None:
    here, there = open_clinic(), open_clinic()
    told, done = listening(here), listening(there)

    here.patients.add(a_patient())

    done.get(timeout=WITHIN_S)
    assert told.empty()


def test_nothing_is_told_of_what_was_not_committed(
    open_clinic: Callable[[], Workspace], address: str, server: Server
) -> None:
    clinic = open_clinic()
    clinic.patients.add(a_patient("1"))

    def fail() -> None:
        with pytest.raises(Exception, match="id"):
            clinic.patients.add(a_patient("1"))

    assert payloads(address, server, fail) == []


def test_whoever_listens_to_a_server_hears_windows_and_no_person(
    open_clinic: Callable[[], Workspace], address: str, server: Server
) -> None:
    clinic = open_clinic()

    def write() -> None:
        patient_id, _ = clinic.patients.add(a_patient("P-77", family_name="Keller"))
        course_id, _ = clinic.courses.begin(patient_id, an_assessment())
        clinic.courses.log_visit(course_id, a_visit(day(0), note="fell from a ladder"), by="Ana")
        clinic.day_list.add(patient_id, day(0))

    heard = payloads(address, server, write)

    assert len(heard) == 4  # one a commit, however many lines it leaves
    assert len(set(heard)) == 1
    assert all(WINDOW.fullmatch(one) for one in heard)


def test_a_large_change_is_told_as_shortly(
    open_clinic: Callable[[], Workspace], address: str, server: Server
) -> None:
    here, there = open_clinic(), open_clinic()
    here.elsewhere.begin()
    many = tuple(
        CourseRows(patient=a_patient(f"new-{at}"), visits=(a_visit(day(1)),))
        for at in range(NAMED_MOST + 1)
    )

    heard = payloads(address, server, lambda: there.transfer.import_courses(many, by="B"))

    assert len(set(heard)) == 1
    assert WINDOW.fullmatch(heard[0])
    assert here.elsewhere.since(here.elsewhere.first_mark).changes == EVERYTHING


def test_a_connection_that_broke_is_made_anew_and_what_was_missed_is_looked_for(
    open_clinic: Callable[[], Workspace], address: str, server: Server
) -> None:
    here, there = open_clinic(), open_clinic()
    told = listening(here)

    server.owner(address).execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND query LIKE 'LISTEN%'"
    )
    assert told.get(timeout=WITHIN_S) is Heard.AWAY
    assert told.get(timeout=WITHIN_S) is Heard.THERE
    there.patients.add(a_patient())

    assert told.get(timeout=WITHIN_S) is Heard.TOUCHED
