"""Backups of a clinic on a server: files of the program, read back into either kind of clinic."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import psycopg
import pytest

from tests.makers import MORNING, a_patient, a_visit, an_assessment
from tests.servers import Server
from tests.services.places.whole import (
    a_full_file,
    rows_in_file,
    rows_on_server,
    what_leaves,
    without_log,
)
from tracker import paths
from tracker.domain.values.access import AccessKind
from tracker.errors import CancelledError, InputError
from tracker.models.copies.manifest import find_manifest
from tracker.models.copies.proof import prove
from tracker.models.copies.server_copy import ServerCopyOrder
from tracker.models.database import Database
from tracker.models.inspection import inspect_server
from tracker.models.sqlite_driver import driver
from tracker.models.sqlite_file import Progress, ignore_progress
from tracker.models.unusable import DamagedDatabaseError, DatabaseLockedError, WrongKeyError
from tracker.preferences import PreferenceFile
from tracker.services.backup import Backups
from tracker.services.copies.automatic import AutomaticBackups
from tracker.services.missing_clinic import bring_back
from tracker.services.places.copy_keys import keys_of_copy, make_copy_keys
from tracker.services.places.server_copies import EmptyCopyError, ServerCopies
from tracker.services.recording import Recorder
from tracker.services.workspace import Workspace


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "home"))


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clinic's file with a row in every table."""
    return a_full_file(tmp_path_factory.mktemp("full") / "clinic.sqlite3")


@pytest.fixture
def on_server(server: Server, full: Path) -> Iterator[Workspace]:
    """Yield that clinic on a server."""
    with server.lent() as address:
        clinic = Workspace.open(address)
        copies(clinic).restore(full, None)
        yield clinic
        clinic.close()


def copies(clinic: Workspace) -> ServerCopies:
    assert clinic.backups.server is not None
    return clinic.backups.server


def log_faults(clinic: Workspace) -> tuple[str, ...]:
    """Return what is wrong with the chain of the log of access."""
    database = Database.open(clinic.address)
    with database.read() as session:
        faults = inspect_server(session).faults
    database.close()
    return faults


def test_a_restored_file_is_on_the_server_row_by_row(on_server: Workspace, full: Path) -> None:
    there = rows_on_server(on_server.address)

    assert without_log(there) == without_log(rows_in_file(full))
    assert there["access_log"].count == rows_in_file(full)["access_log"].count + 1
    assert log_faults(on_server) == ()


def test_a_backup_of_a_server_holds_every_row(on_server: Workspace, tmp_path: Path) -> None:
    before = rows_on_server(on_server.address)

    copy = on_server.backups.backup(tmp_path / "backups")

    assert rows_in_file(copy) == before
    assert copy.stat().st_mode & 0o777 == 0o600
    assert sorted(one.name for one in copy.parent.iterdir()) == [copy.name, f"{copy.name}.manifest"]
    proof = prove(copy)
    assert (proof.manifest is not None, proof.counts) == (True, copies(on_server).counts())
    assert on_server.backups.check().last_backup_path == copy
    assert log_faults(on_server) == ()


def test_the_same_leaves_the_server_and_the_file_of_its_backup(
    on_server: Workspace, tmp_path: Path
) -> None:
    copy = on_server.backups.backup(tmp_path / "backups")

    opened = Workspace.open(copy)

    assert what_leaves(opened, tmp_path) == what_leaves(on_server, tmp_path)
    assert len(what_leaves(opened, tmp_path)[0]) > 10_000
    assert opened.finding.count_unindexed() == 0
    opened.close()


def test_a_backup_of_a_server_goes_into_a_file_and_back(
    on_server: Workspace, server: Server, workspace: Workspace, tmp_path: Path
) -> None:
    copy = on_server.backups.backup(tmp_path / "backups")
    rows = rows_in_file(copy)

    workspace.backups.restore(copy) if workspace.path else copies(workspace).restore(copy, None)

    again = workspace.backups.backup(tmp_path / "again")
    assert without_log(rows_in_file(again)) == without_log(rows)
    assert what_leaves(workspace, tmp_path) == what_leaves(on_server, tmp_path)


def test_numbers_go_on_after_those_that_came(on_server: Workspace) -> None:
    highest = max(
        row.patient.patient_id or 0 for row in on_server.patients.rows(a_visit().visit_date)
    )

    patient_id, _ = on_server.patients.add(a_patient("9001"))
    course_id, _ = on_server.courses.begin(patient_id, an_assessment())
    on_server.courses.log_visit(course_id, a_visit(leg_pain=3), by="Dr. Example")

    assert patient_id > highest
    assert on_server.courses.course(course_id).visits[0].leg_pain == 3
    assert log_faults(on_server) == ()


def test_what_the_server_held_is_kept_as_a_file_of_this_computer(
    on_server: Workspace, full: Path
) -> None:
    on_server.patients.add(a_patient("9001"))
    before = rows_on_server(on_server.address)

    kept = copies(on_server).restore(full, None)

    assert kept.parent == paths.data_folder() / "server"
    assert rows_in_file(kept) == before
    assert prove(kept).manifest is not None


def test_an_encrypted_backup_opens_with_its_passphrase_alone(
    on_server: Workspace, tmp_path: Path
) -> None:
    keys, recovery = make_copy_keys("Ana", "four words of a copy")
    before = rows_on_server(on_server.address)

    copy = on_server.backups.backup(tmp_path / "backups", keys=keys)

    manifest = find_manifest(copy)
    assert manifest is not None
    assert manifest.is_encrypted
    assert b"SQLite format 3" not in copy.read_bytes()[:64]
    with pytest.raises(WrongKeyError):
        keys_of_copy(copy, "another passphrase")
    opened = keys_of_copy(copy, recovery)
    assert rows_in_file(copy, opened.key) == before
    kept = copies(on_server).restore(copy, opened)
    assert rows_in_file(kept, opened.key).keys() == before.keys()
    bring_back(copy, tmp_path / "new" / "clinic.sqlite3", "four words of a copy")
    assert rows_in_file(tmp_path / "new" / "clinic.sqlite3", opened.key) == before


def test_a_copy_that_is_stopped_leaves_no_file(on_server: Workspace, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise CancelledError("stopped")

    with pytest.raises(CancelledError):
        on_server.backups.backup(tmp_path / "backups", stop)

    assert list((tmp_path / "backups").iterdir()) == []


def test_a_restore_that_is_stopped_leaves_the_server_as_it_was(
    on_server: Workspace, full: Path
) -> None:
    def stop(done: int, total: int) -> None:
        if done > total * 0.8:
            raise CancelledError("stopped")

    on_server.patients.add(a_patient("9001"))
    before = rows_on_server(on_server.address)

    with pytest.raises(CancelledError):
        copies(on_server).restore(full, None, stop)

    assert rows_on_server(on_server.address) == before
    on_server.patients.add(a_patient("9002"))


def test_nothing_is_put_under_another_workstation(
    on_server: Workspace, server: Server, full: Path
) -> None:
    before = rows_on_server(on_server.address)
    address = on_server.address.replace("+psycopg", "")
    other = psycopg.connect(address, application_name="sciatica-course-tracker another")

    with pytest.raises(DatabaseLockedError, match="open in 1 other window"):
        copies(on_server).restore(full, None)

    other.close()
    assert rows_on_server(on_server.address) == before


class Disturbed(ServerCopies):
    """Copies of a server to which something happens once what it held is copied."""

    def __init__(self, clinic: Workspace, happens: Callable[[], None]) -> None:
        super().__init__(Database.open(clinic.address), lambda: MORNING, Recorder())
        self._happens = happens

    def backup(self, order: ServerCopyOrder, progress: Progress = ignore_progress) -> None:
        super().backup(order, progress)
        self._happens()

    def close(self) -> None:
        self._database.close()


def test_nobody_saves_between_the_copy_and_the_restore(on_server: Workspace, full: Path) -> None:
    def save() -> None:
        with pytest.raises(DatabaseLockedError):
            on_server.patients.add(a_patient("9001"))

    before = rows_on_server(on_server.address)
    disturbed = Disturbed(on_server, save)

    kept = disturbed.restore(full, None)

    disturbed.close()
    assert rows_in_file(kept) == before
    assert without_log(rows_on_server(on_server.address)) == without_log(rows_in_file(full))


def test_nothing_is_put_under_a_workstation_that_opens_meanwhile(
    on_server: Workspace, full: Path
) -> None:
    on_server.patients.add(a_patient("9001"))
    before = rows_on_server(on_server.address)
    address = on_server.address.replace("+psycopg", "")
    with ExitStack() as other:

        def open_another() -> None:
            name = "sciatica-course-tracker another"
            other.enter_context(psycopg.connect(address, application_name=name))

        disturbed = Disturbed(on_server, open_another)

        with pytest.raises(DatabaseLockedError, match="open in 1 other window"):
            disturbed.restore(full, None)

        disturbed.close()
    assert rows_on_server(on_server.address) == before


def test_a_changed_copy_is_not_put_anywhere(
    on_server: Workspace, full: Path, tmp_path: Path
) -> None:
    copy = on_server.backups.backup(tmp_path)
    bytes_ = bytearray(copy.read_bytes())
    bytes_[len(bytes_) // 2] ^= 1
    copy.write_bytes(bytes_)

    with pytest.raises(DamagedDatabaseError):
        copies(on_server).restore(copy, None)


def test_a_copy_without_patients_is_asked_about(on_server: Workspace, empty_file: Path) -> None:
    with pytest.raises(EmptyCopyError):
        copies(on_server).restore(empty_file, None)

    copies(on_server).restore(empty_file, None, allows_empty=True)

    assert copies(on_server).counts().is_empty


def test_a_copy_of_an_older_version_is_brought_up_to_date(
    on_server: Workspace, tmp_path: Path
) -> None:
    stored = Path(__file__).parents[2] / "models" / "stored" / "0009.sql"
    copy = tmp_path / "old.sqlite3"
    with closing(driver.connect(copy)) as connection:
        connection.executescript(stored.read_text(encoding="utf-8"))

    copies(on_server).restore(copy, None)

    assert copies(on_server).counts().patients == 1
    assert on_server.backups.check().faults == ()


def test_a_folder_that_cannot_be_written_is_named(on_server: Workspace, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    with pytest.raises(InputError, match="cannot be written"):
        on_server.backups.backup(tmp_path / "file")


@pytest.fixture
def copying(on_server: Workspace) -> Iterator[AutomaticBackups]:
    """Yield what makes its backups, a minute after one another."""
    database, minutes = Database.open(on_server.address), count()

    def now() -> datetime:
        return MORNING + timedelta(minutes=next(minutes))

    yield AutomaticBackups(database, Backups(database, now), PreferenceFile(None), now)
    database.close()


def test_a_server_is_copied_by_itself_only_where_that_was_chosen(
    copying: AutomaticBackups,
) -> None:
    unasked = copying.run()

    copying.choose(replace(copying.plan, is_by_itself=True))

    (made,) = copying.run().made
    assert unasked.made == ()
    assert made.parent == paths.data_folder() / "server" / "backups"


def test_a_server_is_copied_again_only_after_something_was_entered(
    on_server: Workspace, copying: AutomaticBackups
) -> None:
    copying.choose(replace(copying.plan, is_by_itself=True))
    copying.run()
    unchanged = copying.run(is_last=True)
    on_server.access.note(AccessKind.CLINIC_OPENED)
    on_server.access.write_waiting()
    looked = copying.run(is_last=True)

    on_server.patients.add(a_patient("9001"))
    changed = copying.run(is_last=True)

    assert (unchanged.made, looked.made, len(changed.made)) == ((), (), 1)


def test_a_copy_is_compared_with_what_the_server_holds_now(
    on_server: Workspace, tmp_path: Path
) -> None:
    on_server.automatic.choose(replace(on_server.automatic.plan, folder=tmp_path))
    on_server.automatic.make_now()
    copy = next(one for one in on_server.automatic.listed() if one.file.parent == tmp_path)
    nothing = on_server.automatic.compare(copy)

    on_server.patients.add(a_patient("9001"))

    (found,) = on_server.automatic.compare(copy)
    assert nothing == ()
    assert (found.patient.clinic_id, found.is_only_now) == ("9001", True)
    assert list(paths.data_folder().rglob(".*.partial*")) == []
