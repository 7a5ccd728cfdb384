"""A server elsewhere is spoken to encrypted, and only where it proves that it is the clinic's."""

import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import make_url

from tests.cut_line import CutLine, a_line_to
from tests.journeys.line.parts import bar, kept_here, stored
from tests.journeys.load.own_server import OwnServer, own_server
from tests.window.samples import begin_a_course
from tests.window.screen import NOW, Screen
from tracker.models.unusable import ServerUnreachableError
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.usefixtures("never_waits", "often", "keychain")
NAME = "server.clinic.example"


def certificate(folder: Path, name: str) -> tuple[Path, Path]:
    """Make a certificate that proves a name, as docs/server.md says; return it and its key."""
    made, key = folder / f"{name}.crt", folder / f"{name}.key"
    words = ["openssl", "req", "-new", "-x509", "-days", "2", "-nodes", "-newkey", "ec"]
    words += ["-pkeyopt", "ec_paramgen_curve:prime256v1", "-subj", f"/CN={name}"]
    words += ["-addext", f"subjectAltName=DNS:{name}", "-keyout", str(key), "-out", str(made)]
    subprocess.run(words, check=True, capture_output=True)
    return made, key


def free_port() -> int:
    with closing(socket.socket()) as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@pytest.fixture
def proof(tmp_path: Path) -> tuple[Path, Path]:
    return certificate(tmp_path, NAME)


@pytest.fixture
def server(proof: tuple[Path, Path]) -> Iterator[OwnServer]:
    """Yield a server with a new patient's course, which answers encrypted only."""
    with own_server(free_port()) as server:
        clinic = Workspace.open(server.address)
        begin_a_course(clinic)
        clinic.close()
        server.encrypt(*proof)
        yield server


@pytest.fixture
def network(server: OwnServer) -> Iterator[CutLine]:
    with a_line_to(server.address) as network:
        yield network


def elsewhere(network: CutLine, trusted: Path | None, name: str = NAME) -> str:
    """Return the server's address by a name that is not this computer's."""
    port = make_url(network.address).port
    trusting = "" if trusted is None else f"&sslrootcert={trusted}"
    return f"postgresql+psycopg://clinic@{name}:{port}/clinic?hostaddr=127.0.0.1{trusting}"


def test_with_the_clinics_certificate_one_works_and_goes_on_after_the_line_broke(
    qtbot: QtBot, network: CutLine, proof: tuple[Path, Path]
) -> None:
    address = elsewhere(network, proof[0])
    screen = Screen(qtbot, address)
    screen.open_patient("Keller")

    network.cut()
    screen.wait_until(lambda: bar(screen) != "")
    screen.type_focused("47")
    screen.wait_until(lambda: screen.saved_state.startswith("Draft kept on this computer"))
    network.mend()
    screen.wait_until(lambda: bar(screen) == "")
    screen.wait_for_draft()
    screen.act("saveVisit")
    screen.wait_until(lambda: not screen.open_course.form.is_dirty)

    assert stored(address) == ([NOW.date()], [])
    assert kept_here() == []
    assert screen.messenger.titles == []
    screen.close()


def test_nothing_crosses_the_network_that_could_be_read(
    network: CutLine, proof: tuple[Path, Path]
) -> None:
    clinic = Workspace.open(elsewhere(network, proof[0]))

    rows = clinic.patients.rows(NOW.date())

    clinic.close()
    assert [row.patient.family_name for row in rows] == ["Keller"]
    assert b"Keller" not in network.heard


@pytest.mark.parametrize("trusted", ["none", "another"])
def test_a_server_that_does_not_prove_itself_is_not_opened(
    network: CutLine, tmp_path: Path, trusted: str
) -> None:
    root = None if trusted == "none" else certificate(tmp_path, "another.example")[0]

    with pytest.raises(ServerUnreachableError, match="certificate"):
        Workspace.open(elsewhere(network, root))


def test_a_certificate_of_another_name_is_not_taken(
    network: CutLine, proof: tuple[Path, Path]
) -> None:
    with pytest.raises(ServerUnreachableError, match="does not match host name"):
        Workspace.open(elsewhere(network, proof[0], "other.clinic.example"))
