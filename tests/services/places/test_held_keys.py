"""Copies of a server that are made by themselves and encrypted: the keychain holds their key."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.keychains import MemoryKeyring, keychain_in_memory
from tests.makers import a_patient
from tests.servers import Server
from tracker.errors import InputError
from tracker.models.copies.manifest import is_plain
from tracker.services.copies.plan import BackupPlan
from tracker.services.places.copy_keys import keys_of_copy
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.server_always
WORDS: Final = "four words of a copy"


@pytest.fixture
def keychain() -> Iterator[MemoryKeyring]:
    with keychain_in_memory() as made:
        yield made


@pytest.fixture
def clinic(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """Yield a clinic with a patient on a server, whose copies this computer makes."""
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "home"))
    with server.lent() as address:
        clinic = Workspace.open(address)
        clinic.patients.add(a_patient())
        folder = tmp_path / "copies"
        folder.mkdir()
        clinic.automatic.choose(BackupPlan(folder=folder, is_by_itself=True))
        yield clinic
        clinic.close()


def _files(folder: Path) -> Iterator[Path]:
    return (one for one in folder.rglob("*") if one.is_file())


def test_a_copy_made_by_itself_opens_with_the_passphrase_and_the_recovery_key(
    clinic: Workspace, keychain: MemoryKeyring
) -> None:
    recovery = clinic.automatic.held_keys.choose("Ana", WORDS)

    (made,) = clinic.automatic.run().made

    assert not is_plain(made)
    assert keys_of_copy(made, WORDS) == keys_of_copy(made, recovery)
    assert clinic.automatic.run().made == ()  # nothing changed since
    (secret,) = keychain.held.values()
    written = (one.read_text("utf-8", "replace") for one in _files(made.parent.parent))
    assert not any(secret in text for text in written)


def test_without_the_keychain_no_copy_is_made_rather_than_a_plain_one(
    clinic: Workspace, keychain: MemoryKeyring
) -> None:
    clinic.automatic.held_keys.choose("Ana", WORDS)
    keychain.is_refusing = True

    done = clinic.automatic.run()

    assert done.made == ()
    assert "keychain does not give their key" in done.refusal
    with pytest.raises(InputError, match="keychain"):
        clinic.automatic.make_now()
    assert list(clinic.automatic.plan.folder.iterdir()) == []


def test_a_key_that_nobody_can_hold_is_not_chosen(
    clinic: Workspace, keychain: MemoryKeyring
) -> None:
    keychain.is_refusing = True

    with pytest.raises(InputError, match="Nothing was changed"):
        clinic.automatic.held_keys.choose("Ana", WORDS)

    assert not clinic.automatic.held_keys.are_chosen
    (made,) = clinic.automatic.run().made
    assert is_plain(made)


def test_copies_are_plain_again_once_that_is_given_up(
    clinic: Workspace, keychain: MemoryKeyring
) -> None:
    clinic.automatic.held_keys.choose("Ana", WORDS)

    clinic.automatic.held_keys.drop()

    (made,) = clinic.automatic.run().made
    assert is_plain(made)
    assert keychain.held == {}
