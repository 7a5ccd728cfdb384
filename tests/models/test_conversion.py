"""Encryption is added and taken away with nothing lost; what stops it leaves one whole state."""

import os
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.makers import a_patient
from tests.models.test_encrypted_database import KEY, OTHER_KEY, count_patients
from tracker.models.database import Database
from tracker.models.encryption.conversion import convert
from tracker.models.patient import PatientRecord
from tracker.models.sqlite_driver import PLAIN_HEADER, DataKey
from tracker.models.unusable import DatabaseLockedError, DiskFullError, NotADatabaseError

MARKER = "Markerword"


def make_clinic(file: Path, key: DataKey | None) -> Path:
    database = Database.open(file, key)
    with database.write() as session:
        for number in range(50):
            session.add(
                PatientRecord.from_domain(a_patient(clinic_id=str(number), family_name=MARKER))
            )
    database.close()
    return file


def says_its_format(file: Path) -> bool:
    return file.read_bytes().startswith(PLAIN_HEADER)


@pytest.mark.parametrize(("before", "after"), [(None, KEY), (KEY, None), (KEY, OTHER_KEY)])
def test_everything_is_there_under_the_other_key_alone(
    tmp_path: Path, before: DataKey | None, after: DataKey | None
) -> None:
    file = make_clinic(tmp_path / "clinic.sqlite3", before)
    steps: list[int] = []

    convert(file, before, after, lambda done, _total: steps.append(done))

    assert steps == [1, 2, 3]
    assert says_its_format(file) is (after is None)
    assert [one.name for one in tmp_path.iterdir()] == ["clinic.sqlite3"]
    assert file.stat().st_mode & 0o077 == 0
    database = Database.open(file, after)
    assert count_patients(database) == 50
    with database.read() as session:
        assert session.scalar(select(PatientRecord.family_name).limit(1)) == MARKER
    database.close()
    with pytest.raises(NotADatabaseError):
        Database.open(file, before)


def test_an_encrypted_file_holds_no_name(tmp_path: Path) -> None:
    file = make_clinic(tmp_path / "clinic.sqlite3", None)
    assert MARKER.encode() in file.read_bytes()

    convert(file, None, KEY)

    assert MARKER.encode() not in file.read_bytes()


def test_a_database_that_is_open_is_left_as_it_is(tmp_path: Path) -> None:
    file = make_clinic(tmp_path / "clinic.sqlite3", None)
    database = Database.open(file)
    with database.read() as session:
        session.scalars(select(PatientRecord.id)).all()

    with pytest.raises(DatabaseLockedError):
        convert(file, None, KEY)

    assert says_its_format(file)
    database.close()


def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = make_clinic(tmp_path / "clinic.sqlite3", None)

    def full(_self: Path, _target: Path) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(DiskFullError):
        convert(file, None, KEY)

    assert [one.name for one in tmp_path.iterdir()] == ["clinic.sqlite3"]
    database = Database.open(file)
    assert count_patients(database) == 50
    database.close()


def test_what_a_stopped_conversion_left_is_gone_after_the_next(tmp_path: Path) -> None:
    file = make_clinic(tmp_path / "clinic.sqlite3", KEY)
    for ending in ("", "-journal"):
        file.with_name(f"clinic.sqlite3.converting{ending}").write_text(MARKER)

    convert(file, KEY, None)

    assert [one.name for one in tmp_path.iterdir()] == ["clinic.sqlite3"]
