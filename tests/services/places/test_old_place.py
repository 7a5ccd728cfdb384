"""The place the records left says where they are, and is used again only when that is meant."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.makers import a_patient
from tests.servers import Server
from tests.services.places.whole import a_full_file, rows_in_file, rows_on_server
from tracker.domain.people.roles import Role
from tracker.domain.values.access import AccessKind
from tracker.errors import InputError
from tracker.models.database import Database
from tracker.models.unusable import NotAllowedError
from tracker.preferences import RECORDS_AT, PreferenceFile
from tracker.services.encryption import unlock
from tracker.services.places.chosen import former_places, take_place
from tracker.services.places.moved_away import RecordsMovedError, this_computer
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.server_always
WORDS = "four words of a clinic"


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clinic's file with a row in every table; never written to."""
    return a_full_file(tmp_path_factory.mktemp("full") / "clinic.sqlite3")


@pytest.fixture
def file(full: Path, tmp_path: Path) -> Path:
    """Return a file of the test's own with that clinic."""
    return Path(shutil.copy2(full, tmp_path / "clinic.sqlite3"))


@pytest.fixture
def preferences() -> PreferenceFile:
    """Return what this computer remembers: nothing yet."""
    return PreferenceFile(None)


@pytest.fixture
def address(server: Server) -> Iterator[str]:
    """Yield the address of a server's database without a table."""
    with server.bare() as address:
        yield address


def moved(place: Path | str, to: Path | str, preferences: PreferenceFile | None = None) -> None:
    """Move a clinic and close it."""
    clinic = Workspace.open(place, preferences)
    if isinstance(to, Path):
        clinic.house.to_file(to)
    else:
        clinic.house.to_server(to)
    clinic.close()


def refusal(place: Path | str, preferences: PreferenceFile | None = None) -> RecordsMovedError:
    """Return what opening a place is refused with."""
    with pytest.raises(RecordsMovedError) as refused:
        Workspace.open(place, preferences)
    return refused.value


def clinic_lines(clinic: Workspace) -> list[tuple[AccessKind, str]]:
    """Return every line of the log: what, and by whom."""
    database = Database.open(clinic.path or clinic.address)
    with database.read() as session:
        rows = session.connection().exec_driver_sql(
            "SELECT kind, person FROM access_log ORDER BY number"
        )
        found = [(AccessKind(kind), str(person)) for kind, person in rows]
    database.close()
    return found


def test_the_file_says_that_the_records_are_on_the_server_and_since_when(
    file: Path, address: str
) -> None:
    moved(file, address)

    said = refusal(file)

    assert "moved to clinic_" in str(said)
    assert "this computer's own server" in str(said)
    assert str(said.mark.moved_at.astimezone().year) in str(said)
    assert (said.mark.place, said.mark.computer) == (address, this_computer())
    assert said.is_reached_from_here


def test_the_server_says_that_the_records_are_in_a_file(
    file: Path, address: str, tmp_path: Path
) -> None:
    moved(file, address)
    moved(address, tmp_path / "again.sqlite3")

    said = refusal(address)

    assert said.mark.place == str(tmp_path / "again.sqlite3")
    assert said.is_reached_from_here
    Workspace.open(tmp_path / "again.sqlite3").close()


def test_an_encrypted_file_says_so_too(file: Path, address: str) -> None:
    clinic = Workspace.open(file)
    clinic.encryption.turn_on("Ana", WORDS)
    clinic.house.to_server(address)
    clinic.close()

    with pytest.raises(RecordsMovedError) as refused:
        Workspace.open(file, None, unlock(file, WORDS))

    assert refused.value.mark.place == address
    Workspace.open(address).close()


def test_all_else_in_the_old_place_is_as_it_was_when_the_program_ends(
    file: Path, address: str, tmp_path: Path
) -> None:
    before = rows_in_file(file)
    clinic = Workspace.open(file)
    clinic.house.to_server(address)
    clinic.access.note(AccessKind.CLINIC_CLOSED)
    clinic.close()
    assert rows_in_file(file) == before

    before = rows_on_server(address)
    moved(address, tmp_path / "again.sqlite3")
    assert rows_on_server(address) == before


def test_a_line_of_the_log_that_waits_moves_along(file: Path, address: str) -> None:
    clinic = Workspace.open(file)
    clinic.access.note(AccessKind.CLINIC_OPENED)
    clinic.house.to_server(address)
    clinic.close()

    there = Workspace.open(address)

    assert [kind for kind, _ in clinic_lines(there)[-2:]] == [
        AccessKind.CLINIC_OPENED,
        AccessKind.MOVED_HOUSE,
    ]
    there.close()


def test_going_on_here_is_remembered_in_the_log(file: Path, address: str) -> None:
    moved(file, address)

    refusal(file).go_on_here()

    clinic = Workspace.open(file)
    assert clinic_lines(clinic)[-1] == (AccessKind.WENT_ON_HERE, clinic.who.name)
    clinic.patients.add(a_patient("9001"))
    clinic.close()


def test_only_a_clinician_goes_on_here(file: Path, address: str) -> None:
    clinic = Workspace.open(file)
    clinic.encryption.turn_on("Ana", WORDS)
    clinic.people.add("Front desk", Role.ASSISTANT, "four words of a desk")
    clinic.house.to_server(address)
    clinic.close()
    with pytest.raises(RecordsMovedError) as refused:
        Workspace.open(file, None, unlock(file, "four words of a desk"))
    with pytest.raises(NotAllowedError):
        refused.value.go_on_here()
    with pytest.raises(RecordsMovedError):
        Workspace.open(file, None, unlock(file, WORDS))


def test_what_was_copied_before_the_move_carries_no_mark(file: Path, address: str) -> None:
    copy = Path(shutil.copy2(file, file.with_name("copy.sqlite3")))

    moved(file, address)

    Workspace.open(copy).close()


def test_a_backup_of_the_old_place_put_back_elsewhere_carries_no_mark(
    file: Path, address: str, tmp_path: Path
) -> None:
    moved(file, address)
    other = Workspace.open(tmp_path / "other.sqlite3")

    other.backups.restore(file)
    other.close()

    Workspace.open(tmp_path / "other.sqlite3").close()
    refusal(file)


def test_a_copy_of_the_old_server_carries_no_mark(file: Path, address: str, tmp_path: Path) -> None:
    moved(file, address)
    clinic = Workspace.open(address)
    clinic.house.to_file(tmp_path / "again.sqlite3")
    copy = clinic.backups.backup(tmp_path)
    clinic.close()

    Workspace.open(copy).close()


def test_a_place_the_records_come_back_to_is_marked_no_more(
    file: Path, address: str, preferences: PreferenceFile
) -> None:
    moved(file, address, preferences)
    moved(address, file, preferences)

    Workspace.open(file, preferences).close()
    refusal(address)


def test_a_move_that_is_not_remembered_leaves_no_mark(
    file: Path, address: str, tmp_path: Path
) -> None:
    (tmp_path / "taken").touch()
    nowhere = PreferenceFile(tmp_path / "taken" / "preferences.json")
    clinic = Workspace.open(file, nowhere)

    with pytest.raises(InputError):
        clinic.house.to_server(address)

    clinic.close()
    Workspace.open(file).close()


def test_every_place_that_was_left_is_remembered(
    file: Path, address: str, tmp_path: Path, preferences: PreferenceFile
) -> None:
    again = tmp_path / "again.sqlite3"

    moved(file, address, preferences)
    moved(address, again, preferences)

    server, before = former_places(preferences)
    assert make_url(server) == make_url(address)
    assert before == str(file)
    take_place(preferences, str(tmp_path / "another clinic's.sqlite3"))
    assert former_places(preferences) == ()


def test_the_old_server_is_named_as_holding_an_erased_record(
    file: Path, address: str, tmp_path: Path, preferences: PreferenceFile
) -> None:
    moved(file, address, preferences)
    moved(address, tmp_path / "again.sqlite3", preferences)
    clinic = Workspace.open(tmp_path / "again.sqlite3", preferences)

    found = [one for one in clinic.holding_copies.of_now() if one.is_former]

    assert [one.server or one.file.name for one in found] == [found[0].server, file.name]
    assert "this computer's own server" in found[0].server
    assert preferences.find(RECORDS_AT) == str(tmp_path / "again.sqlite3")
    clinic.close()
