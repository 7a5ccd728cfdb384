"""A server's password is asked for or in the keychain; it stands in no address and no text."""

import getpass
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.keychains import MemoryKeyring, keychain_in_memory
from tests.makers import day
from tests.servers import GUARDED, PASSWORD, Server
from tracker.cli import DATABASE_UNUSABLE, DONE, main
from tracker.models.unusable import PasswordNeededError
from tracker.preferences import PreferenceFile
from tracker.services.way_in.server_password import remember_password
from tracker.services.workspace import Workspace

WRONG = "another word"


@pytest.fixture
def address(server: Server) -> Iterator[str]:
    """Yield the address of a clinic whose user needs a password."""
    with server.lent() as lent:
        yield lent.replace("://clinic@", f"://{GUARDED}@")


@pytest.fixture
def backend() -> Iterator[MemoryKeyring]:
    with keychain_in_memory() as made:
        yield made


@pytest.fixture
def preferences(tmp_path: Path) -> PreferenceFile:
    return PreferenceFile(tmp_path / "preferences.json")


@pytest.mark.parametrize("password", [None, WRONG])
def test_without_the_password_nothing_is_opened(address: str, password: str | None) -> None:
    with pytest.raises(PasswordNeededError, match="--remember-password") as refused:
        Workspace.open(address, password=password)

    assert WRONG not in str(refused.value)


def test_the_password_stands_in_no_address(address: str) -> None:
    clinic = Workspace.open(address, password=PASSWORD)

    assert clinic.patients.rows(day(0)) == ()
    assert PASSWORD not in clinic.address
    assert GUARDED in clinic.address
    clinic.close()


def test_the_variable_is_taken(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGPASSWORD", PASSWORD)

    clinic = Workspace.open(address)

    assert clinic.patients.rows(day(0)) == ()
    clinic.close()


def test_what_the_keychain_remembers_opens_it(
    address: str, preferences: PreferenceFile, backend: MemoryKeyring, tmp_path: Path
) -> None:
    remember_password(address, PASSWORD, preferences)

    clinic = Workspace.open(address, preferences)

    assert clinic.patients.rows(day(0)) == ()
    clinic.close()
    assert list(backend.held.values()) == [PASSWORD]
    assert PASSWORD not in (tmp_path / "preferences.json").read_text("utf-8")


def test_a_command_asks_for_it_where_somebody_sits(
    address: str, backend: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: PASSWORD)

    code = main(["check", "--database", address])

    assert code == DONE
    assert not backend.held


def test_a_command_remembers_it_when_told(
    address: str, backend: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: PASSWORD)

    first = main(["check", "--database", address, "--remember-password"])
    then = main(["check", "--database", address])

    assert (first, then) == (DONE, DONE)
    assert list(backend.held.values()) == [PASSWORD]


def test_a_command_without_anybody_says_what_to_do(
    address: str, backend: MemoryKeyring, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["check", "--database", address])

    assert code == DATABASE_UNUSABLE
    assert "PGPASSWORD" in capsys.readouterr().err
