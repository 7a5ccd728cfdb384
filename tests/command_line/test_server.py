"""The subcommands on a clinic's server: backup, restore."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command_line.test_records import run
from tests.makers import a_patient, day
from tests.servers import Server
from tracker.cli import BAD_INPUT, DONE
from tracker.services.workspace import Workspace

WORDS = "four words of a copy"


@pytest.fixture
def address(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Yield the address of a clinic of one patient."""
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "home"))
    with server.lent() as lent:
        clinic = Workspace.open(lent)
        clinic.patients.add(a_patient("1042"))
        clinic.close()
        yield lent


def ids(address: str | Path) -> list[str]:
    clinic = Workspace.open(address)
    found = [row.patient.clinic_id for row in clinic.patients.rows(day(0))]
    clinic.close()
    return found


def test_a_backup_of_a_server_goes_into_either_kind_of_clinic(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("backup", tmp_path / "backups", "--database", address) == DONE
    (copy,) = (tmp_path / "backups").glob("*.sqlite3")
    clinic = Workspace.open(address)
    clinic.patients.add(a_patient("7"))
    clinic.close()

    assert run("restore", copy, "--database", address) == DONE
    assert "What the server held before is kept here" in capsys.readouterr().out
    assert run("restore", copy, "--database", tmp_path / "clinic.sqlite3") == DONE

    assert ids(address) == ids(tmp_path / "clinic.sqlite3") == ["1042"]


def test_an_encrypted_backup_of_a_server_asks_for_its_passphrase(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret"
    secret.write_text(WORDS)
    key = ("--key-file", secret)

    assert run("backup", tmp_path, "--encrypt", *key, "--database", address) == DONE

    (copy,) = tmp_path.glob("*.sqlite3")
    assert "recovery key" in capsys.readouterr().out
    secret.write_text("another one altogether")
    assert run("restore", copy, *key, "--database", address) != DONE
    secret.write_text(WORDS)
    assert run("restore", copy, *key, "--database", address) == DONE
    assert ids(address) == ["1042"]


def test_a_file_is_not_encrypted_by_its_backup(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Workspace.open(tmp_path / "clinic.sqlite3").close()

    code = run("backup", tmp_path, "--encrypt", "--database", tmp_path / "clinic.sqlite3")

    assert code == BAD_INPUT
    assert "tracker encrypt" in capsys.readouterr().err
