"""What the clinician reads when the database cannot be used."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.makers import a_patient
from tracker.models.database import Database
from tracker.models.patient import PatientRecord
from tracker.models.sqlite_driver import driver
from tracker.models.unusable import (
    DamagedDatabaseError,
    DatabaseLockedError,
    DatabaseReadOnlyError,
    DatabaseUnreachableError,
    DiskFullError,
    find_unusable,
)


def add(database: Database, clinic_id: str) -> None:
    with database.write() as session:
        session.add(PatientRecord.from_domain(a_patient(clinic_id)))


def make_a_table(database: Database) -> None:
    with database.read() as session:
        session.execute(text("PRAGMA busy_timeout = 1"))
        session.execute(text("CREATE TABLE never (made INTEGER)"))


def fill_the_disk(database: Database) -> None:
    with database.write() as session:
        pages = session.execute(text("PRAGMA page_count")).scalar_one()
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
        for number in range(2000):
            session.add(PatientRecord.from_domain(a_patient(f"x{number}")))
        session.flush()


def write_where_one_may_only_read(database: Database) -> None:
    with database.read() as session:
        session.execute(text("PRAGMA query_only = ON"))
        session.execute(text("DELETE FROM patients"))


def test_another_writer_makes_the_database_locked(database: Database, database_file: Path) -> None:
    add(database, "1")
    with closing(driver.connect(database_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(DatabaseLockedError, match="Another program"):
            make_a_table(database)


def test_a_full_disk_keeps_what_was_saved(database: Database) -> None:
    add(database, "1")

    with pytest.raises(DiskFullError, match="The disk is full"):
        fill_the_disk(database)

    with database.read() as session:
        count = session.execute(text("SELECT count(*) FROM patients")).scalar_one()
    assert count == 1


def test_a_database_that_may_only_be_read_says_so(database: Database) -> None:
    with pytest.raises(DatabaseReadOnlyError, match="only be read"):
        write_where_one_may_only_read(database)


def test_a_damaged_file_says_to_restore_the_backup(database_file: Path) -> None:
    size = database_file.stat().st_size
    with database_file.open("r+b") as stream:
        stream.seek(4096)
        stream.write(b"\xff" * (size - 4096))

    with pytest.raises(DamagedDatabaseError, match="restore the last backup"):
        Database.open(database_file)


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnreachableError, match="cannot be opened"):
        Database.open(tmp_path)


def test_a_broken_rule_is_a_defect_of_ours_not_of_the_database(database: Database) -> None:
    add(database, "1")

    with pytest.raises(IntegrityError):
        add(database, "1")


def test_any_other_error_is_not_explained_away() -> None:
    unusable = find_unusable(ValueError("no database at all"))

    assert unusable is None
