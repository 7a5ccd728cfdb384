"""Where there was a clinic, no new and empty one is begun without a word."""

from datetime import date
from pathlib import Path

import pytest

from tests.makers import a_patient
from tests.window.samples import store_samples
from tracker.cli import main
from tracker.models.database import Database
from tracker.models.encryption.key_file import KeyFile, make_key_file
from tracker.models.sqlite_driver import key_file_of
from tracker.models.unusable import DamagedDatabaseError
from tracker.preferences import PreferenceFile
from tracker.services.encryption import Encryption, unlock
from tracker.services.missing_clinic import (
    ClinicMissingError,
    WrongKeyError,
    bring_back,
    open_own_clinic,
)
from tracker.services.workspace import Workspace

TODAY = date(2026, 11, 22)
ANA, WORDS = "Ana Sample", "three words apart"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a computer on which nothing was done yet."""
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def file(home: Path) -> Path:
    """Return the clinic's own database, with one patient, opened and closed before."""
    clinic = open_own_clinic(PreferenceFile(home / "preferences.json"), may_be_new=False)
    clinic.patients.add(a_patient())
    clinic.close()
    return home / "clinic.sqlite3"


def run(*words: str | Path) -> int:
    return main([str(word) for word in words])


def start(home: Path) -> None:
    open_own_clinic(PreferenceFile(home / "preferences.json"), may_be_new=False).close()


def test_the_first_start_begins_a_clinic(home: Path) -> None:
    start(home)

    assert (home / "clinic.sqlite3").stat().st_size > 0


@pytest.mark.parametrize("is_emptied", [True, False])
def test_a_file_that_is_gone_or_empty_is_missed(file: Path, home: Path, is_emptied: bool) -> None:
    file.unlink()
    if is_emptied:
        file.touch()

    with pytest.raises(ClinicMissingError, match="No new one was begun"):
        start(home)

    assert not file.exists() or file.stat().st_size == 0


def test_copies_beside_are_enough_to_miss_it(file: Path, home: Path) -> None:
    run("backup")
    file.unlink()
    (home / "preferences.json").unlink()

    with pytest.raises(ClinicMissingError) as missed:
        start(home)

    assert missed.value.backup is not None
    assert missed.value.backup.parent == home / "backups"


def test_a_damaged_copy_is_passed_over(file: Path, home: Path) -> None:
    run("backup")
    (copy,) = (home / "backups").glob("*.sqlite3")
    (home / "backups" / "clinic-2099.sqlite3").write_bytes(copy.read_bytes()[:5000])
    file.unlink()

    with pytest.raises(ClinicMissingError) as missed:
        start(home)

    assert missed.value.backup == copy


def test_a_copy_is_brought_back_whole(file: Path, home: Path) -> None:
    run("backup")
    (copy,) = (home / "backups").glob("*.sqlite3")
    file.unlink()

    bring_back(copy, file)
    clinic = open_own_clinic(PreferenceFile(home / "preferences.json"), may_be_new=False)

    assert clinic.patients.counts(TODAY).known == 1
    clinic.close()
    assert not list(home.glob("*restoring*"))


def test_a_copy_that_was_changed_since_is_neither_offered_nor_put_back(
    file: Path, home: Path
) -> None:
    run("backup")
    (copy,) = (home / "backups").glob("*.sqlite3")
    content = bytearray(copy.read_bytes())
    at = content.find(b"Keller")
    content[at : at + 6] = b"Seller"  # SQLite itself finds nothing wrong with it
    copy.write_bytes(content)
    file.unlink()

    with pytest.raises(ClinicMissingError) as missing:
        start(home)
    with pytest.raises(DamagedDatabaseError, match="changed since it was made"):
        bring_back(copy, file)

    assert missing.value.backup is None
    assert not file.exists()
    assert sorted(one.name for one in home.iterdir() if "clinic" in one.name) == []


@pytest.fixture
def locked_copy(file: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a backup of the clinic, encrypted since; database and key file are gone."""
    database = Database.open(file)
    Encryption(database).turn_on(ANA, WORDS)
    database.close()
    monkeypatch.setenv("TRACKER_PASSPHRASE", WORDS)
    assert run("backup") == 0
    file.unlink()
    key_file_of(file).unlink()
    (copy,) = (home / "backups").glob("*.sqlite3")
    return copy


def patients_behind(words: str, file: Path) -> int | None:
    clinic = Workspace.open(file, None, unlock(file, words))
    count = clinic.patients.counts(TODAY).known
    clinic.close()
    return count


def test_an_encrypted_copy_is_offered_and_brought_back_with_its_keys(
    locked_copy: Path, file: Path, home: Path
) -> None:
    with pytest.raises(ClinicMissingError) as missed:
        start(home)
    bring_back(locked_copy, file, WORDS)

    assert missed.value.backup == locked_copy
    assert patients_behind(WORDS, file) == 1


def test_an_encrypted_copy_that_was_changed_is_not_offered(locked_copy: Path, home: Path) -> None:
    content = bytearray(locked_copy.read_bytes())
    content[-100] ^= 1
    locked_copy.write_bytes(content)

    with pytest.raises(ClinicMissingError) as missed:
        start(home)

    assert missed.value.backup is None


def test_a_wrong_passphrase_puts_nothing_there(locked_copy: Path, file: Path) -> None:
    with pytest.raises(WrongKeyError):
        bring_back(locked_copy, file, "other words altogether")

    assert not file.exists()
    assert not key_file_of(file).exists()


def test_keys_that_are_newer_than_the_copy_stay(locked_copy: Path, file: Path, home: Path) -> None:
    bring_back(locked_copy, file, WORDS)
    unlocked = unlock(file, WORDS)
    newer = KeyFile.read(file).with_person(unlocked.key, "Ben Sample", "four words set apart")
    newer.write(file, unlocked.key)
    file.unlink()

    bring_back(locked_copy, file, WORDS)

    assert patients_behind("four words set apart", file) == 1


def test_keys_of_another_clinic_are_set_aside(locked_copy: Path, file: Path, home: Path) -> None:
    others, key, _ = make_key_file("Other Sample", "words of another")
    others.write(file, key)

    bring_back(locked_copy, file, WORDS)

    assert patients_behind(WORDS, file) == 1
    assert len(list(home.glob("*before-restore*.keys"))) == 1


def test_the_command_puts_an_encrypted_backup_where_the_clinic_is_missing(
    locked_copy: Path, file: Path
) -> None:
    assert run("restore", locked_copy) == 0

    assert patients_behind(WORDS, file) == 1


@pytest.mark.parametrize("command", ["check", "backup", "export", "import"])
def test_commands_refuse_in_words(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    visits = tmp_path / "visits.csv"
    visits.write_text("patient_id,family_name,visit_date,side\n77,Sample,2026-01-05,left\n")
    file.unlink()
    words = {"export": [tmp_path / "out.csv"], "import": [visits]}.get(command, [])

    code = run(command, *words)

    assert code == 3
    assert "there was a clinic on this computer" in capsys.readouterr().err
    assert not file.exists()


def test_restore_puts_a_backup_where_the_clinic_is_missing(file: Path, home: Path) -> None:
    run("backup")
    (copy,) = (home / "backups").glob("*.sqlite3")
    file.unlink()

    assert run("restore", copy) == 0

    clinic = open_own_clinic(PreferenceFile(home / "preferences.json"), may_be_new=False)
    assert clinic.patients.counts(TODAY).known == 1
    clinic.close()


def test_a_named_database_is_made_as_ever(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite3"
    store_samples(other, TODAY)

    assert run("check", "--database", other) == 0
