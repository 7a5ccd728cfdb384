"""The system's keychain opens the clinic at a start; without one, everything is as ever."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backend
import keyring.backends.fail
import keyring.errors
import pytest

from tests.keychains import MemoryKeyring, keychain_in_memory
from tracker.domain.people.roles import Role
from tracker.errors import InputError
from tracker.preferences import PreferenceFile
from tracker.services.encryption import unlock
from tracker.services.way_in.entrance import Entrance
from tracker.services.way_in.keychain import SERVICE
from tracker.services.workspace import Workspace

ANA, WORDS = "Ana Sample", "four words of ana"
BEN, OTHER_WORDS = "Ben Example", "four words of ben"


@pytest.fixture
def backend() -> Iterator[MemoryKeyring]:
    with keychain_in_memory() as made:
        yield made


@pytest.fixture
def preferences(tmp_path: Path) -> PreferenceFile:
    return PreferenceFile(tmp_path / "preferences.json")


@pytest.fixture
def clinic(tmp_path: Path, preferences: PreferenceFile) -> Iterator[Workspace]:
    file = tmp_path / "clinic.sqlite3"
    made = Workspace.open(file)
    made.encryption.turn_on(ANA, WORDS)
    made.encryption.set_passphrase(BEN, OTHER_WORDS)
    made.close()
    opened = Workspace.open(file, preferences, unlock(file, WORDS))
    yield opened
    opened.close()


@pytest.fixture
def entrance(clinic: Workspace, preferences: PreferenceFile) -> Entrance:
    return Entrance(clinic.path, preferences)


def test_it_opens_the_clinic_for_whoever_was_remembered(
    backend: MemoryKeyring, clinic: Workspace, entrance: Entrance
) -> None:
    assert not entrance.offers_keychain

    clinic.remember_here()
    entrance.unlock_by_keychain()

    assert entrance.offers_keychain
    assert entrance.unlocked is not None
    assert entrance.unlocked.person == ANA
    assert [service for service, _ in backend.held] == [SERVICE]


def test_it_opens_as_what_the_key_file_says(
    backend: MemoryKeyring, clinic: Workspace, entrance: Entrance
) -> None:
    clinic.remember_here()
    clinic.encryption.set_role(BEN, Role.CLINICIAN)
    clinic.encryption.set_role(ANA, Role.READER)

    entrance.unlock_by_keychain()

    assert entrance.unlocked is not None
    assert entrance.unlocked.role is Role.READER


def test_it_never_opens_a_clinic_that_was_locked(backend: MemoryKeyring, clinic: Workspace) -> None:
    clinic.remember_here()
    locked = clinic.lock()

    locked.unlock_by_keychain()

    assert not locked.offers_keychain
    assert locked.unlocked is None


def test_it_forgets(backend: MemoryKeyring, clinic: Workspace, entrance: Entrance) -> None:
    clinic.remember_here()
    assert clinic.keychain is not None

    clinic.keychain.forget()

    assert backend.held == {}
    assert not entrance.offers_keychain


def test_what_is_gone_from_it_already_is_forgotten(
    backend: MemoryKeyring, clinic: Workspace, entrance: Entrance
) -> None:
    clinic.remember_here()
    backend.held.clear()
    assert clinic.keychain is not None

    clinic.keychain.forget()

    assert not entrance.offers_keychain


def test_a_person_who_was_removed_is_not_let_in(
    backend: MemoryKeyring, clinic: Workspace, entrance: Entrance
) -> None:
    clinic.remember_here()
    clinic.encryption.remove_person(ANA)

    with pytest.raises(InputError, match=ANA):
        entrance.unlock_by_keychain()

    assert entrance.unlocked is None


@pytest.mark.parametrize("held", ["", "no key", "00ff Ana Sample"])
def test_what_is_no_key_is_said_and_opens_nothing(
    backend: MemoryKeyring, clinic: Workspace, entrance: Entrance, held: str
) -> None:
    clinic.remember_here()
    backend.held = dict.fromkeys(backend.held, held)

    with pytest.raises(InputError, match="passphrase"):
        entrance.unlock_by_keychain()

    assert entrance.unlocked is None


def test_a_keychain_that_refuses_changes_nothing(
    backend: MemoryKeyring, clinic: Workspace, entrance: Entrance
) -> None:
    backend.is_refusing = True

    with pytest.raises(InputError, match="keychain does not answer"):
        clinic.remember_here()

    assert not entrance.offers_keychain


def test_a_computer_without_a_keychain_says_so(clinic: Workspace, entrance: Entrance) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())  # type: ignore[no-untyped-call]

    with pytest.raises(InputError, match="keychain does not answer"):
        clinic.remember_here()

    keyring.set_keyring(before)
    assert not entrance.offers_keychain


def test_whoever_opened_it_by_the_recovery_key_is_not_remembered(
    backend: MemoryKeyring, clinic: Workspace
) -> None:
    clinic.who.person = None

    with pytest.raises(InputError, match="your own"):
        clinic.remember_here()

    assert backend.held == {}
