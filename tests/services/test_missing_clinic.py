"""Where there was a clinic, no new and empty one is begun without a word."""

from datetime import date
from pathlib import Path

import pytest

from tests.makers import a_patient
from tests.window.samples import store_samples
from tracker.cli import main
from tracker.models.unusable import DamagedDatabaseError
from tracker.preferences import PreferenceFile
from tracker.services.missing_clinic import ClinicMissingError, bring_back, open_own_clinic

TODAY = date(2026, 11, 22)


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
