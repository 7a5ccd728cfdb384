"""An encrypted database is opened with its key alone, and says nothing without it."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.makers import a_patient
from tracker.models.database import Database
from tracker.models.inspection import inspect_file
from tracker.models.patient import PatientRecord
from tracker.models.sqlite_driver import DataKey
from tracker.models.sqlite_file import copy_to_file
from tracker.models.unusable import NotADatabaseError

KEY = DataKey(bytes(range(32)))
OTHER_KEY = DataKey(bytes(32))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "clinic.sqlite3"
    database = Database.open(file, KEY)
    with database.write() as session:
        session.add(PatientRecord.from_domain(a_patient(family_name="Markerword")))
    database.close()
    return file


def count_patients(database: Database) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(PatientRecord)) or 0


def test_what_was_saved_is_there_again_with_the_key(file: Path) -> None:
    database = Database.open(file, KEY)

    assert count_patients(database) == 1
    database.close()


@pytest.mark.parametrize("key", [None, OTHER_KEY])
def test_without_its_key_it_is_refused_and_left_as_it_is(file: Path, key: DataKey | None) -> None:
    before = file.read_bytes()

    with pytest.raises(NotADatabaseError):
        Database.open(file, key)

    assert file.read_bytes() == before


def test_no_byte_of_the_file_or_what_lies_beside_it_says_a_name(tmp_path: Path) -> None:
    file = tmp_path / "clinic.sqlite3"
    database = Database.open(file, KEY)
    with database.write() as session:
        session.add(PatientRecord.from_domain(a_patient(family_name="Markerword")))

    found = [one for one in tmp_path.iterdir() if b"Markerword" in one.read_bytes()]

    assert {one.name for one in tmp_path.iterdir()} > {"clinic.sqlite3", "clinic.sqlite3-wal"}
    assert not found
    assert not file.read_bytes().startswith(b"SQLite format 3")
    database.close()


def test_a_copy_is_encrypted_with_the_same_key(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"

    copy_to_file(file, copy, key=KEY)

    assert b"Markerword" not in copy.read_bytes()
    assert inspect_file(copy, KEY).counts.patients == 1
    with pytest.raises(NotADatabaseError):
        inspect_file(copy)


def test_a_key_is_not_said_in_its_words_and_has_32_bytes() -> None:
    assert "00" not in repr(KEY)
    assert "\\x" not in repr(KEY)
    with pytest.raises(ValueError, match="32 bytes"):
        DataKey(b"short")
