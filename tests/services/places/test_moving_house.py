"""Moving a clinic to a server and back: whole, proven, or not at all."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from tests.makers import a_patient, a_visit, an_assessment, day
from tests.servers import Server
from tests.services.places.whole import (
    a_full_file,
    rows_in_file,
    rows_on_server,
    what_leaves,
    without_log,
)
from tracker.domain.values.access import AccessKind
from tracker.errors import CancelledError, InputError, ServerAwayError
from tracker.models.database import Database
from tracker.models.elsewhere.house_mark import take_mark
from tracker.models.identity import APPLICATION_ID
from tracker.models.inspection import inspect_file, inspect_server
from tracker.models.sqlite_driver import driver
from tracker.models.unusable import (
    DatabaseLockedError,
    NotADatabaseError,
)
from tracker.preferences import RECORDS_AT, RECORDS_WERE_AT, PreferenceFile
from tracker.services.places.moving_house import HouseTakenError
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.server_always


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clinic's file with a row in every table; never written to."""
    return a_full_file(tmp_path_factory.mktemp("full") / "clinic.sqlite3")


@pytest.fixture
def preferences() -> PreferenceFile:
    """Return what this computer remembers: nothing yet."""
    return PreferenceFile(None)


@pytest.fixture
def in_file(full: Path, tmp_path: Path, preferences: PreferenceFile) -> Iterator[Workspace]:
    """Yield that clinic, open in a file of the test's own."""
    clinic = Workspace.open(Path(shutil.copy2(full, tmp_path / "clinic.sqlite3")), preferences)
    yield clinic
    clinic.close()


@pytest.fixture
def empty_server(server: Server) -> Iterator[str]:
    """Yield the address of a server's database without a table."""
    with server.bare() as address:
        yield address


@pytest.fixture
def on_server(
    empty_server: str, in_file: Workspace, preferences: PreferenceFile
) -> Iterator[Workspace]:
    """Yield that clinic, moved to a server and open there."""
    in_file.house.to_server(empty_server)
    clinic = Workspace.open(empty_server, preferences)
    yield clinic
    clinic.close()


def file_of(clinic: Workspace) -> Path:
    assert clinic.path is not None
    return clinic.path


def server_log_fault(address: str) -> tuple[str, ...]:
    database = Database.open(address)
    with database.read() as session:
        faults = inspect_server(session).faults
    database.close()
    return faults


def unmarked(clinic: Workspace, preferences: PreferenceFile) -> Workspace:
    """Return the old place opened once more, as where a move was stopped before it was marked."""
    clinic.close()
    database = Database.open(clinic.path or clinic.address)
    with database.write() as session:
        take_mark(session)
    database.close()
    return Workspace.open(clinic.path or clinic.address, preferences)


class Stop:
    """A progress that stops the work when so much of it is done."""

    def __init__(self, share: float) -> None:
        self.share = share

    def __call__(self, done: int, total: int) -> None:
        if done >= total * self.share:
            raise CancelledError("stopped")


def test_every_row_moves_to_the_server(
    in_file: Workspace, empty_server: str, preferences: PreferenceFile
) -> None:
    before = rows_in_file(file_of(in_file))

    moved = in_file.house.to_server(empty_server)

    there = rows_on_server(empty_server)
    assert without_log(there) == without_log(before)
    assert all(before[table].count for table in ("drafts", "kept_pages", "visit_versions"))
    assert there["access_log"].count == before["access_log"].count + 1
    assert server_log_fault(empty_server) == ()
    assert moved.old == str(in_file.path)
    assert make_url(moved.new) == make_url(empty_server)
    assert preferences.find(RECORDS_AT) == moved.new
    assert preferences.find(RECORDS_WERE_AT) == str(in_file.path)


def test_the_old_place_holds_what_it_held(in_file: Workspace, empty_server: str) -> None:
    before = rows_in_file(file_of(in_file))

    in_file.house.to_server(empty_server)

    assert rows_in_file(file_of(in_file)) == before


def test_the_same_leaves_both_places(in_file: Workspace, empty_server: str, tmp_path: Path) -> None:
    left = what_leaves(in_file, tmp_path)

    in_file.house.to_server(empty_server)

    clinic = Workspace.open(empty_server)
    assert what_leaves(clinic, tmp_path) == left
    clinic.close()


def test_the_server_moves_back_into_a_file(
    on_server: Workspace, full: Path, tmp_path: Path, preferences: PreferenceFile
) -> None:
    file = tmp_path / "again.sqlite3"
    before = rows_on_server(on_server.address)

    moved = on_server.house.to_file(file)

    there = rows_in_file(file)
    assert without_log(there) == without_log(before) == without_log(rows_in_file(full))
    assert there["access_log"].count == before["access_log"].count + 1
    assert inspect_file(file).faults == ()
    assert rows_on_server(on_server.address) == before
    assert (moved.old, moved.new) == (on_server.address, str(file))
    assert preferences.find(RECORDS_AT) == str(file)
    assert file.stat().st_mode & 0o777 == 0o600


def test_numbers_go_on_in_either_place(on_server: Workspace, tmp_path: Path) -> None:
    patient_id, _ = on_server.patients.add(a_patient("9001"))
    course_id, _ = on_server.courses.begin(patient_id, an_assessment())
    on_server.courses.log_visit(course_id, a_visit(leg_pain=3), by="Dr. Example")
    on_server.house.to_file(tmp_path / "again.sqlite3")

    again = Workspace.open(tmp_path / "again.sqlite3")
    next_id, _ = again.patients.add(a_patient("9002"))
    again.courses.log_visit(course_id, a_visit(day(7), leg_pain=2), by="Dr. Example")

    assert next_id == patient_id + 1
    assert [one.leg_pain for one in again.courses.course(course_id).visits] == [3, 2]
    again.close()


def test_an_encrypted_clinic_moves_to_a_server(in_file: Workspace, empty_server: str) -> None:
    in_file.encryption.turn_on("Ana", "four words of a clinic")

    in_file.house.to_server(empty_server)

    clinic = Workspace.open(empty_server)
    assert clinic.patients.rows(day(0)) != ()
    clinic.close()


@pytest.mark.parametrize("share", [0, 0.3, 0.7, 1])
def test_a_move_to_a_server_that_is_stopped_leaves_the_file_in_use(
    in_file: Workspace, empty_server: str, preferences: PreferenceFile, share: float
) -> None:
    with pytest.raises(CancelledError):
        in_file.house.to_server(empty_server, progress=Stop(share))

    assert preferences.find(RECORDS_AT) == ""
    assert {one.count for one in without_log(rows_on_server(empty_server)).values()} == {0}
    in_file.patients.add(a_patient("9001"))
    assert in_file.house.to_server(empty_server).counts.patients > 1


@pytest.mark.parametrize("share", [0, 0.7, 1])
def test_a_move_into_a_file_that_is_stopped_leaves_no_file(
    on_server: Workspace, tmp_path: Path, preferences: PreferenceFile, share: float
) -> None:
    file = tmp_path / "new" / "clinic.sqlite3"

    with pytest.raises(CancelledError):
        on_server.house.to_file(file, Stop(share))

    assert list(file.parent.iterdir()) == []
    assert preferences.find(RECORDS_AT) == on_server.address
    on_server.house.to_file(file)


def test_a_server_that_goes_away_leaves_the_file_in_use(
    in_file: Workspace, server: Server, empty_server: str, preferences: PreferenceFile
) -> None:
    def go(done: int, total: int) -> None:
        if total * 0.3 < done < total * 0.5:  # while rows are put in
            server.owner(empty_server).execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )

    with pytest.raises(ServerAwayError, match="does not answer"):
        in_file.house.to_server(empty_server, progress=go)

    assert preferences.find(RECORDS_AT) == ""
    assert {one.count for one in without_log(rows_on_server(empty_server)).values()} == {0}


def test_a_server_with_other_records_is_left_as_it_is(
    in_file: Workspace, empty_server: str, preferences: PreferenceFile
) -> None:
    there = Workspace.open(empty_server)
    there.patients.add(a_patient("7"))
    there.close()
    before = rows_on_server(empty_server)

    with pytest.raises(HouseTakenError, match="records already"):
        in_file.house.to_server(empty_server)

    assert rows_on_server(empty_server) == before
    assert preferences.find(RECORDS_AT) == ""


def test_what_was_copied_whole_before_is_only_taken(
    in_file: Workspace, empty_server: str, preferences: PreferenceFile
) -> None:
    in_file.house.to_server(empty_server)
    preferences.remember({RECORDS_AT: ""})  # as where it was killed before it could remember
    before = rows_on_server(empty_server)

    moved = in_file.house.to_server(empty_server)

    assert moved.was_copied
    assert rows_on_server(empty_server) == before
    assert preferences.find(RECORDS_AT) == moved.new


def test_a_second_attempt_brings_what_was_set_and_looked_at_meanwhile(
    in_file: Workspace, empty_server: str, preferences: PreferenceFile
) -> None:
    in_file.house.to_server(empty_server)
    old = unmarked(in_file, preferences)
    old.settings.write(replace(old.settings.read(), clinic_name="Lakeside"))
    old.access.note(AccessKind.EXPORTED)

    moved = old.house.to_server(empty_server)

    old.close()
    there = Workspace.open(empty_server)
    assert not moved.was_copied
    assert there.settings.read().clinic_name == "Lakeside"
    assert server_log_fault(empty_server) == ()
    there.close()


def test_a_second_attempt_into_a_file_brings_it_too(
    on_server: Workspace, tmp_path: Path, preferences: PreferenceFile
) -> None:
    file = tmp_path / "again.sqlite3"
    on_server.house.to_file(file)
    old = unmarked(on_server, preferences)
    old.settings.write(replace(old.settings.read(), clinic_name="Lakeside"))

    old.house.to_file(file)

    old.close()
    there = Workspace.open(file)
    assert there.settings.read().clinic_name == "Lakeside"
    assert inspect_file(file).faults == ()
    there.close()


def test_a_second_attempt_leaves_what_somebody_set_there_meanwhile(
    in_file: Workspace, empty_server: str, preferences: PreferenceFile
) -> None:
    in_file.house.to_server(empty_server)
    there = Workspace.open(empty_server)
    there.settings.write(replace(there.settings.read(), clinic_name="Hillside"))
    there.close()
    old = unmarked(in_file, preferences)
    old.settings.write(replace(old.settings.read(), clinic_name="Lakeside"))

    with pytest.raises(HouseTakenError):
        old.house.to_server(empty_server)

    old.close()


def test_a_file_that_is_there_is_left_as_it_is(on_server: Workspace, tmp_path: Path) -> None:
    clinic = Workspace.open(tmp_path / "other.sqlite3")
    clinic.patients.add(a_patient("7"))
    clinic.close()
    (tmp_path / "text").write_text("no clinic")
    (tmp_path / "nothing").touch()
    before = [(tmp_path / name).read_bytes() for name in ("other.sqlite3", "text", "nothing")]

    with pytest.raises(HouseTakenError, match="there already"):
        on_server.house.to_file(tmp_path / "other.sqlite3")
    with pytest.raises(NotADatabaseError):
        on_server.house.to_file(tmp_path / "text")
    with pytest.raises(HouseTakenError, match="there already"):
        on_server.house.to_file(tmp_path / "nothing")

    names = ("other.sqlite3", "text", "nothing")
    assert [(tmp_path / name).read_bytes() for name in names] == before


def test_a_file_that_was_written_whole_before_is_only_taken(
    on_server: Workspace, tmp_path: Path, preferences: PreferenceFile
) -> None:
    on_server.house.to_file(tmp_path / "again.sqlite3")
    preferences.remember({RECORDS_AT: on_server.address})

    assert on_server.house.to_file(tmp_path / "again.sqlite3").was_copied
    assert preferences.find(RECORDS_AT) == str(tmp_path / "again.sqlite3")


def test_nobody_moves_while_another_window_is_open(on_server: Workspace, tmp_path: Path) -> None:
    address = on_server.address.replace("+psycopg", "")
    other = psycopg.connect(address, application_name="sciatica-course-tracker another")

    with pytest.raises(DatabaseLockedError, match="open in 1 other window"):
        on_server.house.to_file(tmp_path / "again.sqlite3")

    other.close()


def test_nobody_writes_into_the_file_while_it_moves(in_file: Workspace, empty_server: str) -> None:
    file, refused = file_of(in_file), []

    def write(done: int, total: int) -> None:
        with closing(driver.connect(file, timeout=0)) as other:
            with pytest.raises(driver.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")
            refused.append(done)

    in_file.house.to_server(empty_server, progress=write)

    assert refused


def test_nobody_writes_to_the_server_while_it_moves(on_server: Workspace, tmp_path: Path) -> None:
    refused = []
    with psycopg.connect(on_server.address.replace("+psycopg", "")) as other:

        def write(done: int, total: int) -> None:
            taken = other.execute("SELECT pg_try_advisory_xact_lock(%s)", [APPLICATION_ID])
            refused.append(taken.fetchone())
            other.rollback()

        on_server.house.to_file(tmp_path / "again.sqlite3", write)

    assert refused
    assert set(refused) == {(False,)}


def test_a_file_does_not_move_into_a_file(in_file: Workspace, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="already"):
        in_file.house.to_file(tmp_path / "other.sqlite3")


def test_a_clinic_does_not_move_to_where_it_is(on_server: Workspace) -> None:
    with pytest.raises(InputError, match="there already"):
        on_server.house.to_server(on_server.address)


def test_a_clinic_moves_from_one_server_to_another(on_server: Workspace, server: Server) -> None:
    before = rows_on_server(on_server.address)
    with server.bare() as address:
        on_server.house.to_server(address)

        assert without_log(rows_on_server(address)) == without_log(before)
