"""The subcommands on a clinic's server: backup, restore."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command_line.test_records import run
from tests.makers import a_patient, day
from tests.servers import Server
from tests.services.places.whole import rows_in_file
from tracker import paths
from tracker.cli import BAD_INPUT, DATABASE_UNUSABLE, DONE
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


def test_the_clinic_moves_to_a_server_and_back(
    server: Server,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "home"))
    old = paths.default_database()
    clinic = Workspace.open(old)
    clinic.patients.add(a_patient("1042"))
    clinic.close()

    with server.bare() as address:
        assert run("move-to", address) == DONE
        said = capsys.readouterr().out
        moved = Workspace.open(address)
        moved.patients.add(a_patient("7"))
        moved.close()
        assert run("export", tmp_path / "now.csv") == DONE  # of the server, from now on
        assert run("check") == DONE
        assert "2 patients" in capsys.readouterr().out
        assert run("move-to", tmp_path / "again.sqlite3") == DONE

    assert f"The old place is as it was: {old}" in said
    assert rows_in_file(old)["patients"].count == 1
    assert ids(tmp_path / "again.sqlite3") == ["1042", "7"]
    assert run("check") == DONE
    assert "2 patients" in capsys.readouterr().out


def test_a_server_with_records_is_not_moved_into(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clinic = Workspace.open(paths.default_database())
    clinic.patients.add(a_patient("7"))
    clinic.close()

    assert run("move-to", address) == BAD_INPUT

    assert "records already" in capsys.readouterr().err
    assert ids(address) == ["1042"]
    assert run("check") == DONE
    assert "1 patient" in capsys.readouterr().out


def test_the_address_of_a_file_is_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "home"))
    Workspace.open(paths.default_database()).close()
    assert run("backup", tmp_path / "backups") == DONE
    (copy,) = (tmp_path / "backups").glob("*.sqlite3")
    named = f"sqlite:///{tmp_path}/x.sqlite3"
    capsys.readouterr()

    for words in (("move-to", named), ("restore", copy, "--database", named)):
        assert run(*words) == BAD_INPUT
        assert "the address of a file" in capsys.readouterr().err

    assert not (tmp_path / "x.sqlite3").exists()


def test_an_old_place_is_used_by_a_command_only_where_that_is_said(
    server: Server,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "home"))
    old = tmp_path / "old.sqlite3"
    clinic = Workspace.open(old)
    clinic.patients.add(a_patient("1042"))
    clinic.close()
    with server.bare() as address:
        assert run("move-to", address, "--database", old) == DONE

        assert run("export", tmp_path / "out.csv", "--database", old) == DATABASE_UNUSABLE
        assert "were moved to" in (said := capsys.readouterr().err)
        assert "--go-on-here" in said
        assert run("move-to", address, "--database", old) == DONE  # as where it was killed there
        assert "had been moved" in capsys.readouterr().out
        assert run("export", tmp_path / "out.csv", "--database", old, "--go-on-here") == DONE
        assert run("export", tmp_path / "again.csv", "--database", old) == DONE
