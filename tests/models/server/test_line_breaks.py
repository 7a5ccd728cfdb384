"""The line to a server breaks: what was called saved is there once, and nobody waits for ever."""

from collections.abc import Iterator
from queue import Queue
from threading import Thread
from time import monotonic

import pytest
from sqlalchemy import text

from tests.cut_line import CutLine, a_line_to
from tests.journeys.load.own_server import own_server
from tests.makers import a_patient, a_visit, an_assessment, day
from tests.servers import Server
from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import Heard
from tracker.domain.values.course import CourseId
from tracker.errors import OutcomeUnknownError, ServerAwayError
from tracker.models.database import Database
from tracker.models.server import engine, line, served
from tracker.services.history import HistoryFilter
from tracker.services.workspace import Workspace

WITHIN_S = 10.0  # on a busy machine


@pytest.fixture
def address(server: Server) -> Iterator[str]:
    with server.lent() as address:
        yield address


@pytest.fixture
def network(address: str) -> Iterator[CutLine]:
    with a_line_to(address) as network:
        yield network


@pytest.fixture
def clinic(network: CutLine) -> Iterator[Workspace]:
    """Yield a clinic with one patient's course, by way of the network."""
    clinic = Workspace.open(network.address)
    patient_id, _ = clinic.patients.add(a_patient())
    clinic.courses.begin(patient_id, an_assessment())
    yield clinic
    clinic.elsewhere.stop()
    clinic.close()


@pytest.fixture
def heard(clinic: Workspace, monkeypatch: pytest.MonkeyPatch) -> "Queue[Heard]":
    """Return what the line tells, which looks more often than in a clinic."""
    monkeypatch.setattr(line, "LOOK_EVERY_S", 0.1)
    monkeypatch.setattr(line, "ANSWER_WITHIN_S", 20.0)  # of a busy machine
    told: Queue[Heard] = Queue()
    clinic.elsewhere.listen(told.put)
    assert told.get(timeout=WITHIN_S) is Heard.THERE
    return told


@pytest.fixture
def impatient(heard: "Queue[Heard]", monkeypatch: pytest.MonkeyPatch) -> "Queue[Heard]":
    """Return the same of a line that soon takes silence for the end."""
    monkeypatch.setattr(line, "ANSWER_WITHIN_S", 0.3)
    return heard


def days(clinic: Workspace) -> list[object]:
    """Return the days of the visits of the only course."""
    return [visit.visit_date for visit in clinic.courses.course(CourseId(1)).visits]


def test_a_save_whose_answer_was_lost_is_found_out_and_said_to_be_saved(
    clinic: Workspace, network: CutLine
) -> None:
    network.lose(is_heard=True, back_in_s=0.5)

    clinic.courses.log_visit(CourseId(1), a_visit(day(0)), by="A")

    assert days(clinic) == [day(0)]


def test_a_save_that_the_server_never_heard_is_refused_and_can_be_made_again(
    clinic: Workspace, network: CutLine
) -> None:
    network.lose(is_heard=False, back_in_s=0.5)

    with pytest.raises(ServerAwayError, match="was not saved"):
        clinic.courses.log_visit(CourseId(1), a_visit(day(0)), by="A")

    assert days(clinic) == []
    clinic.courses.log_visit(CourseId(1), a_visit(day(0)), by="A")
    assert days(clinic) == [day(0)]


@pytest.mark.parametrize("is_heard", [True, False])
def test_what_is_not_known_for_long_is_asked_for_when_the_server_is_back(
    clinic: Workspace, network: CutLine, monkeypatch: pytest.MonkeyPatch, *, is_heard: bool
) -> None:
    monkeypatch.setattr(served, "FIND_OUT_WITHIN_S", 0.5)
    network.lose(is_heard=is_heard)

    with pytest.raises(OutcomeUnknownError, match="found out") as unknown:
        clinic.courses.log_visit(CourseId(1), a_visit(day(0)), by="A")
    with pytest.raises(ServerAwayError):
        clinic.elsewhere.was_saved(unknown.value.save_id)
    network.mend()

    assert clinic.elsewhere.was_saved(unknown.value.save_id) is is_heard
    assert days(clinic) == [day(0)] * is_heard


@pytest.mark.parametrize("is_heard", [True, False])
def test_lines_of_the_log_stand_there_once_whatever_became_of_the_answer(
    clinic: Workspace, network: CutLine, monkeypatch: pytest.MonkeyPatch, *, is_heard: bool
) -> None:
    monkeypatch.setattr(served, "FIND_OUT_WITHIN_S", 0.5)
    clinic.access.note(AccessKind.PATIENT_OPENED, by="A", patient_id=1)
    network.lose(is_heard=is_heard)
    with pytest.raises(OutcomeUnknownError):
        clinic.access.write_waiting()
    clinic.access.note(AccessKind.PATIENT_OPENED, by="B", patient_id=1)
    with pytest.raises(ServerAwayError):
        clinic.access.write_waiting()
    network.mend()

    clinic.access.write_waiting()

    assert not clinic.access.is_waiting
    written = clinic.history.page(HistoryFilter(kind=AccessKind.PATIENT_OPENED)).entries
    assert sorted(one.by for one in written) == ["A", "B"]
    assert clinic.backups.check().faults == ()


def test_nothing_is_kept_of_saves_whose_answer_came(clinic: Workspace, address: str) -> None:
    for number in range(5):
        clinic.courses.log_visit(CourseId(1), a_visit(day(number)), by="A")

    other = Database.open(address)
    with other.read() as session:
        count = session.execute(text("SELECT count(*) FROM saves")).scalar_one()
    other.close()
    assert count == 1  # the last one: its answer may still be on its way


def test_a_network_that_is_gone_is_noticed_and_whoever_waits_is_told(
    clinic: Workspace, network: CutLine, impatient: "Queue[Heard]"
) -> None:
    begun = monotonic()

    network.hold()
    with pytest.raises(ServerAwayError):
        days(clinic)

    assert monotonic() - begun < WITHIN_S
    assert impatient.get(timeout=WITHIN_S) is Heard.AWAY


def test_nobody_waits_for_a_server_that_is_known_to_be_away(
    clinic: Workspace, network: CutLine, impatient: "Queue[Heard]"
) -> None:
    network.hold()
    assert impatient.get(timeout=WITHIN_S) is Heard.AWAY
    begun = monotonic()

    for _ in range(20):
        with pytest.raises(ServerAwayError):
            days(clinic)
        with pytest.raises(ServerAwayError):
            clinic.patients.add(a_patient("2"))

    assert monotonic() - begun < WITHIN_S  # one that waits for it waits as long


def test_work_goes_on_when_the_network_is_back(
    clinic: Workspace, network: CutLine, heard: "Queue[Heard]"
) -> None:
    network.cut()
    assert heard.get(timeout=WITHIN_S) is Heard.AWAY
    network.mend()
    assert heard.get(timeout=WITHIN_S) is Heard.THERE

    clinic.courses.log_visit(CourseId(1), a_visit(day(0)), by="A")

    assert days(clinic) == [day(0)]


def test_a_doubt_about_a_server_that_answers_is_answered(
    clinic: Workspace, heard: "Queue[Heard]"
) -> None:
    clinic.elsewhere.doubt()

    assert heard.get(timeout=WITHIN_S) is Heard.THERE


def test_a_server_that_is_started_again_is_gone_on_with() -> None:
    with own_server() as server:
        clinic = Workspace.open(server.address)
        told: Queue[Heard] = Queue()
        clinic.elsewhere.listen(told.put)
        assert told.get(timeout=WITHIN_S) is Heard.THERE
        clinic.patients.add(a_patient("1"))

        server.stop()
        assert told.get(timeout=WITHIN_S) is Heard.AWAY
        with pytest.raises(ServerAwayError):
            clinic.patients.add(a_patient("2"))
        server.start()
        assert told.get(timeout=WITHIN_S) is Heard.THERE
        clinic.patients.add(a_patient("3"))

        ids = sorted(row.patient.clinic_id for row in clinic.patients.rows(day(0)))
        clinic.elsewhere.stop()
        clinic.close()
    assert ids == ["1", "3"]


def test_whoever_falls_asleep_while_writing_is_in_nobody_s_way_for_long(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "WAYS", engine.WAYS.replace("=20s", "=500ms"))
    asleep, awake = Database.open(address), Workspace.open(address)

    def write_asleep() -> None:
        with asleep.write() as session:
            session.execute(text("SELECT 1"))
            session.execute(text("DELETE FROM patients"))
            awake.patients.add(a_patient("2"))  # waits until the server lets go of the sleeper
            session.execute(text("SELECT 1"))

    with pytest.raises(ServerAwayError):
        write_asleep()

    assert len(awake.patients.rows(day(0))) == 1
    asleep.close()
    awake.close()


def test_a_line_can_be_closed_while_the_network_is_gone(
    clinic: Workspace, network: CutLine, impatient: "Queue[Heard]"
) -> None:
    network.hold()
    assert impatient.get(timeout=WITHIN_S) is Heard.AWAY

    closing = Thread(target=clinic.elsewhere.stop)
    closing.start()
    closing.join(WITHIN_S)

    assert not closing.is_alive()
