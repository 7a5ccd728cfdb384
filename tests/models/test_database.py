"""Opening, transactions, privacy of the file, and whose file it is."""

import logging
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import select, text

from tests.makers import MORNING, a_patient, a_visit, an_assessment
from tracker.errors import ChangedElsewhereError
from tracker.models.clinic import ONLY_ROW, ClinicRecord
from tracker.models.course import CourseRecord
from tracker.models.damage.unreadable import find_unreadable
from tracker.models.database import Database
from tracker.models.history.saving import Saving
from tracker.models.patient import PatientRecord
from tracker.models.sqlite_driver import driver
from tracker.models.unusable import ForeignDatabaseError, NewerDatabaseError, NotADatabaseError
from tracker.models.visit import VisitRecord
from tracker.models.visit_writing import insert_visits


def ids(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(PatientRecord.clinic_id).order_by(PatientRecord.id)))


def add(database: Database, clinic_id: str) -> None:
    with database.write() as session:
        session.add(PatientRecord.from_domain(a_patient(clinic_id)))


def write_and_fail(database: Database) -> None:
    with database.write() as session:
        session.add(PatientRecord.from_domain(a_patient("2")))
        session.flush()
        session.execute(text("CREATE TABLE half (done INTEGER)"))
        raise ZeroDivisionError


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("foreign_keys", 1), ("journal_mode", "wal"), ("synchronous", 2), ("busy_timeout", 5000)],
)
def test_every_connection_is_durable_and_checks_references(
    database: Database, pragma: str, value: object
) -> None:
    with database.read() as session:
        seen = session.execute(text(f"PRAGMA {pragma}")).scalar()

    assert seen == value


def test_what_was_written_is_there_after_closing(database_file: Path) -> None:
    database = Database.open(database_file)
    add(database, "1")
    database.close()

    again = Database.open(database_file)

    assert ids(again) == ["1"]
    again.close()


def test_a_failed_write_keeps_nothing(database: Database) -> None:
    add(database, "1")

    with pytest.raises(ZeroDivisionError):
        write_and_fail(database)

    assert ids(database) == ["1"]
    with database.read() as session:
        found = session.execute(text("SELECT count(*) FROM sqlite_master WHERE name = 'half'"))
        assert found.scalar() == 0


def test_reading_commits_nothing(database: Database) -> None:
    with database.read() as session:
        session.add(PatientRecord.from_domain(a_patient("1")))
        session.flush()

    assert ids(database) == []


def test_a_reader_stays_on_one_snapshot(database: Database) -> None:
    query = select(PatientRecord.clinic_id)
    with database.read() as session:
        before = list(session.scalars(query))
        add(database, "1")

        during = list(session.scalars(query))

    assert (before, during, ids(database)) == ([], [], ["1"])


def a_stored_visit(database: Database) -> VisitRecord:
    """Return a stored visit as one window read it."""
    with database.write() as session:
        patient = PatientRecord.from_domain(a_patient())
        session.add(patient)
        session.flush()
        course = CourseRecord.begun(patient.id, 1, an_assessment())
        session.add(course)
        session.flush()
        insert_visits(session, [(course.id, a_visit())], Saving(by="Dr. Example", at=MORNING))
    with database.read() as session:
        return session.scalars(select(VisitRecord)).one()


def write_note(database: Database, record: VisitRecord, note: str) -> None:
    with database.write() as session:
        session.add(record)
        record.note = note


def test_two_windows_do_not_overwrite_each_others_visit(database: Database) -> None:
    here = a_stored_visit(database)
    with database.read() as session:
        there = session.scalars(select(VisitRecord)).one()
    write_note(database, there, "there")

    with pytest.raises(ChangedElsewhereError, match="changed elsewhere"):
        write_note(database, here, "here")

    with database.read() as session:
        assert session.scalars(select(VisitRecord.note)).one() == "there"


def test_the_file_and_its_new_folder_are_private(tmp_path: Path) -> None:
    file = tmp_path / "clinic" / "data" / "clinic.sqlite3"

    database = Database.open(file)
    add(database, "1")

    paths = (file.parent, *file.parent.iterdir())
    modes = {path.name: path.stat().st_mode & 0o777 for path in paths}
    database.close()
    assert modes.pop("data") == 0o700
    assert set(modes.values()) == {0o600}
    assert {"clinic.sqlite3", "clinic.sqlite3-wal"} <= set(modes)


def test_the_data_folder_becomes_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o755)
    monkeypatch.setenv("TRACKER_DATA", str(folder))

    Database.open(folder / "clinic.sqlite3").close()

    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_folder_of_the_users_own_keeps_its_permissions(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir(mode=0o755)

    Database.open(folder / "clinic.sqlite3").close()

    assert folder.stat().st_mode & 0o777 == 0o755


def test_a_url_opens_as_well_as_a_path(database_file: Path) -> None:
    database = Database.open(f"sqlite:///{database_file}")

    assert ids(database) == []
    assert database.file == database_file
    database.close()


def test_a_closed_file_is_complete_by_itself(database_file: Path) -> None:
    database = Database.open(database_file)
    add(database, "1")

    database.close()

    assert [path.name for path in database_file.parent.iterdir()] == ["clinic.sqlite3"]


def test_a_file_of_a_newer_program_is_refused(database_file: Path) -> None:
    with closing(driver.connect(database_file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = database_file.read_bytes()

    with pytest.raises(NewerDatabaseError, match="newer version"):
        Database.open(database_file)

    assert database_file.read_bytes() == before


def test_a_file_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "other.sqlite3"
    with closing(driver.connect(file)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    before = file.read_bytes()

    with pytest.raises(ForeignDatabaseError, match="another program"):
        Database.open(file)

    assert file.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear colleague, " * 100, encoding="utf-8")

    with pytest.raises(NotADatabaseError, match="not a database of this program"):
        Database.open(file)

    assert file.read_text(encoding="utf-8").startswith("Dear colleague")


def test_a_file_whose_making_was_cut_short_is_made_again(tmp_path: Path) -> None:
    file = tmp_path / "clinic.sqlite3"
    file.touch()

    database = Database.open(file)

    assert ids(database) == []
    database.close()


def test_a_change_of_the_file_that_was_killed_is_undone_at_opening(
    database_file: Path,
) -> None:
    killed = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from tracker.models.sqlite_driver import connect\n"
        "connection = connect(Path(sys.argv[1]))\n"
        "connection.execute('PRAGMA journal_mode = DELETE')\n"
        "connection.execute('PRAGMA cache_size = 1')\n"
        "connection.execute('BEGIN IMMEDIATE')\n"
        "connection.execute('UPDATE settings SET clinic_name = ?', ('x' * 90000,))\n"
        "connection.execute('CREATE TABLE large AS SELECT zeroblob(900000)')\n"
        "os._exit(1)\n"
    )
    subprocess.run([sys.executable, "-c", killed, str(database_file)], check=False)
    assert database_file.with_name("clinic.sqlite3-journal").stat().st_size

    opened = Database.open(database_file)

    with opened.read() as session:
        assert session.get_one(ClinicRecord, ONLY_ROW).clinic_name == ""
    opened.close()


def test_threads_of_our_own_that_look_now_and_then_do_not_look_like_somebody_else(
    database: Database,
) -> None:
    is_over = Event()

    def look() -> None:
        while not is_over.is_set():
            with database.read() as session:
                session.execute(text("SELECT count(*) FROM patients"))

    with ThreadPoolExecutor() as others:
        looking = others.submit(look)
        try:
            for _ in range(30):
                database.check_alone()
        finally:
            is_over.set()
        looking.result()


def test_a_file_that_somebody_holds_is_no_file_with_faults(database: Database) -> None:
    add(database, "1")
    assert database.file is not None
    database.close()

    with closing(driver.connect(str(database.file))) as held:
        held.execute("PRAGMA journal_mode = DELETE")
        held.execute("BEGIN EXCLUSIVE")
        with pytest.raises(driver.OperationalError, match="locked"):
            list(find_unreadable(database.file))


def test_what_one_file_was_asked_is_put_together_for_no_other(
    database_file: Path, empty_file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(Database.open(database_file)) as first:
        add(first, "1")
        assert ids(first) == ["1"]
    other_file = shutil.copy2(empty_file, database_file.with_name("other.sqlite3"))
    caplog.set_level(logging.INFO, "sqlalchemy.engine.Engine")

    with closing(Database.open(Path(other_file))) as other:
        found = ids(other)

    assert found == []
    assert "[cached since" in caplog.text
    assert "[generated in" not in caplog.text
