"""The first clinic of a computer is made of a backup or an archive, encrypted or not."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.makers import a_patient, a_visit, an_assessment
from tracker.errors import DatabaseUnusableError, InputError
from tracker.preferences import RECORDS_AT, PreferenceFile
from tracker.services.archives.writing import ArchiveChoice
from tracker.services.encryption import is_encrypted as is_encrypted_file
from tracker.services.encryption import unlock
from tracker.services.first_start import (
    Brought,
    EncryptionUndecidedError,
    FirstStart,
    SecretNeededError,
)
from tracker.services.way_in.entrance import Entrance
from tracker.services.way_in.shared_places import SharedPlaceError
from tracker.services.workspace import Workspace

WORDS = "four odd words here"
TODAY = date(2026, 11, 28)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return the file of a clinic with one patient."""
    file = tmp_path / "old.sqlite3"
    with closing(Workspace.open(file)) as clinic:
        patient_id, _ = clinic.patients.add(a_patient())
        course, _ = clinic.courses.begin(patient_id, an_assessment())
        clinic.courses.log_visit(course, a_visit(), by="me")
    return file


class Computer:
    """One that has no clinic yet."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "new" / "clinic.sqlite3"
        preferences = PreferenceFile(folder / "preferences.json")
        self.entrance = Entrance(self.file, preferences)
        self.first = FirstStart(self.file, preferences, self.entrance)

    def bring(self, source: Path, secret: str = "", passphrase: str | None = None) -> str:
        return self.first.bring_along(
            Brought(source=source, secret=secret, passphrase=passphrase, person="Ana")
        )

    def names(self) -> list[str]:
        with closing(Workspace.open(self.file, unlocked=self.entrance.unlocked)) as clinic:
            return [row.patient.full_name for row in clinic.patients.rows(TODAY)]


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


def backup_of(file: Path, folder: Path) -> Path:
    with closing(Workspace.open(file)) as clinic:
        return clinic.backups.backup(folder)


def archive_of(file: Path, passphrase: str | None = None) -> Path:
    archive = file.with_suffix(".zip")
    with closing(Workspace.open(file)) as clinic:
        clinic.archives.save(archive, ArchiveChoice(passphrase=passphrase))
    return archive


def test_an_archive_becomes_the_clinic(old: Path, computer: Computer) -> None:
    computer.bring(archive_of(old))

    assert computer.names() == ["Keller, Maria"]


def test_a_backup_becomes_the_clinic(old: Path, computer: Computer, tmp_path: Path) -> None:
    computer.bring(backup_of(old, tmp_path / "stick"))

    assert computer.names() == ["Keller, Maria"]


def test_an_encrypted_archive_asks_for_its_passphrase_and_opens_with_it(
    old: Path, computer: Computer
) -> None:
    archive = archive_of(old, WORDS)

    for secret in ("", "another one"):
        with pytest.raises(SecretNeededError):
            computer.bring(archive, secret)
    left = computer.file.exists()
    computer.bring(archive, WORDS, passphrase="")

    assert not left
    assert computer.names() == ["Keller, Maria"]


def test_an_encrypted_backup_is_opened_with_what_was_typed(
    old: Path, computer: Computer, tmp_path: Path
) -> None:
    with closing(Workspace.open(old)) as clinic:
        clinic.encryption.turn_on("Ana", WORDS, lambda _done, _all: None)
        backup = clinic.backups.backup(tmp_path / "stick")

    with pytest.raises(SecretNeededError):
        computer.bring(backup)
    computer.bring(backup, WORDS)

    assert not computer.entrance.is_closed
    assert computer.names() == ["Keller, Maria"]


@pytest.mark.parametrize("content", [b"", b"no database", b"PK\x05\x06" + bytes(18)])
def test_what_is_neither_is_refused_and_nothing_is_left(
    content: bytes, computer: Computer, tmp_path: Path
) -> None:
    file = tmp_path / "other"
    file.write_bytes(content)

    with pytest.raises((InputError, DatabaseUnusableError)):
        computer.bring(file)

    assert not computer.file.exists()
    assert list(computer.file.parent.iterdir()) == []


def test_nothing_is_put_over_a_clinic_that_is_there(old: Path, computer: Computer) -> None:
    computer.file.parent.mkdir()
    computer.file.write_bytes(b"there")

    with pytest.raises(InputError, match="is there meanwhile"):
        computer.bring(archive_of(old))

    assert computer.file.read_bytes() == b"there"


def test_whether_the_clinic_of_an_encrypted_archive_is_encrypted_is_asked(
    old: Path, computer: Computer
) -> None:
    archive = archive_of(old, WORDS)

    with pytest.raises(EncryptionUndecidedError, match="is not, unless you say so"):
        computer.bring(archive, WORDS)

    assert not computer.file.exists()


@pytest.mark.parametrize("is_encrypted", [True, False])
def test_a_clinic_brought_along_is_encrypted_in_the_same_step(
    old: Path, computer: Computer, *, is_encrypted: bool
) -> None:
    archive = archive_of(old, WORDS if is_encrypted else None)

    recovery = computer.bring(archive, WORDS if is_encrypted else "", "another five odd words")

    assert is_encrypted_file(computer.file)
    assert unlock(computer.file, recovery).key == unlock(
        computer.file, "another five odd words", "Ana"
    ).key  # fmt: skip
    assert not computer.entrance.is_closed
    assert computer.names() == ["Keller, Maria"]


def test_a_plain_backup_brought_along_is_encrypted_where_that_is_wanted(
    old: Path, computer: Computer, tmp_path: Path
) -> None:
    computer.bring(backup_of(old, tmp_path / "stick"), passphrase=WORDS)

    assert is_encrypted_file(computer.file)
    assert computer.names() == ["Keller, Maria"]


def test_a_passphrase_that_is_too_easy_begins_nothing(old: Path, computer: Computer) -> None:
    with pytest.raises(InputError, match="letters or more"):
        computer.bring(archive_of(old), passphrase="too easy"[:3])

    assert not computer.file.parent.exists()


def test_what_is_brought_to_a_shared_folder_comes_there_once_it_is_meant(
    old: Path, tmp_path: Path
) -> None:
    computer, archive = Computer(tmp_path / "Dropbox"), archive_of(old)

    with pytest.raises(SharedPlaceError):
        computer.bring(archive)
    computer.first.bring_along(Brought(source=archive, even_on_share=True))

    preferences = PreferenceFile(tmp_path / "Dropbox" / "preferences.json")
    with closing(Workspace.open(computer.file, preferences)) as clinic:
        assert [row.patient.full_name for row in clinic.patients.rows(TODAY)] == ["Keller, Maria"]


def test_another_folder_is_opened_by_this_computer_from_then_on(old: Path, tmp_path: Path) -> None:
    computer, folder = Computer(tmp_path / "Dropbox"), tmp_path / "own disk"
    folder.mkdir()

    computer.first.in_folder(folder).bring_along(Brought(source=archive_of(old)))

    chosen = PreferenceFile(tmp_path / "Dropbox" / "preferences.json").find(RECORDS_AT)
    assert chosen == str(folder / "clinic.sqlite3")
    assert Path(chosen).exists()
    assert not computer.file.exists()
