"""``tracker archive`` and ``tracker restore-archive``: everything out in one file, and back."""

from io import BytesIO, TextIOWrapper
from pathlib import Path
from shutil import copy2

import pytest

from tests.services.archives.making import files_of, pack, payload_of
from tracker.cli import main
from tracker.cli.archives import VARIABLE
from tracker.paths import default_database, resource
from tracker.services.archives import layout

CLINIC = resource("example", "clinic.csv")
PASSPHRASE = "four words, long enough"  # noqa: S105  # of this test


def run(*words: str | Path) -> int:
    return main([str(word) for word in words])


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a clinic of fifteen patients and its archive, never written to."""
    folder = tmp_path_factory.mktemp("prepared")
    database = folder / "clinic.sqlite3"
    assert run("import", CLINIC, "--database", database) == 0
    assert run("archive", folder / "1.zip", "--database", database) == 0
    return folder


@pytest.fixture
def clinic(prepared: Path, tmp_path: Path) -> Path:
    """Return a clinic of fifteen patients."""
    return Path(copy2(prepared / "clinic.sqlite3", tmp_path))


@pytest.fixture
def archive(prepared: Path, tmp_path: Path) -> Path:
    """Return the archive of that clinic."""
    return Path(copy2(prepared / "1.zip", tmp_path))


def test_a_clinic_goes_out_and_comes_back(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = tmp_path / "new.sqlite3"

    assert run("restore-archive", archive, "--database", new) == 0
    assert run("archive", tmp_path / "2.zip", "--database", new) == 0

    assert "15 patients, 16 courses, 118 visits, 0 kept pages restored" in capsys.readouterr().out
    assert payload_of(archive) == payload_of(tmp_path / "2.zip")
    assert b'"restored"' in files_of(tmp_path / "2.zip")[layout.LOG]


def test_one_patient_is_named_by_the_id_of_the_clinic(clinic: Path, tmp_path: Path) -> None:
    assert run("archive", tmp_path / "1.zip", "--patient", "1042", "--database", clinic) == 0
    assert run("archive", tmp_path / "2.zip", "--patient", "nobody", "--database", clinic) == 2

    names = [name for name in files_of(tmp_path / "1.zip") if name.startswith(layout.RECORDS)]
    assert len(names) == 1
    assert not (tmp_path / "2.zip").exists()


def test_a_clinic_with_patients_is_not_restored_over(
    clinic: Path, archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = clinic.read_bytes()

    assert run("restore-archive", archive, "--database", clinic) == 2

    assert "not empty" in capsys.readouterr().err
    assert clinic.read_bytes() == before


def test_a_passphrase_is_told_by_a_variable_or_a_file(
    clinic: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    archive, key = tmp_path / "1.zip", tmp_path / "key"
    key.write_text(f"{PASSPHRASE}\n", "utf-8")
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    assert run("archive", archive, "--encrypt", "--database", clinic) == 0
    monkeypatch.setenv(VARIABLE, "another one, also long")

    wrong = run("restore-archive", archive, "--database", tmp_path / "wrong.sqlite3")
    right = run(
        "restore-archive", archive, "--archive-key-file", key, "--database", tmp_path / "n.sqlite3"
    )

    assert (wrong, right) == (2, 0)
    said = capsys.readouterr().err
    assert "does not open this archive" in said
    assert "the clinic made of it is not" in said
    assert f"tracker encrypt --person NAME --database {tmp_path / 'n.sqlite3'}" in said
    assert sorted(one.name for one in tmp_path.glob("*.sqlite3")) == ["clinic.sqlite3", "n.sqlite3"]


def test_a_short_passphrase_is_refused(
    clinic: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "short")

    assert run("archive", tmp_path / "1.zip", "--encrypt", "--database", clinic) == 2

    assert not (tmp_path / "1.zip").exists()


def test_a_lost_clinic_comes_back_from_an_archive(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "home"))

    assert run("restore-archive", archive) == 0

    assert default_database().is_file()
    assert run("check") == 0


def test_assess_says_of_an_archive_what_it_says_of_the_visit_file(
    clinic: Path,
    archive: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    locked, visits = tmp_path / "2.zip", tmp_path / "visits.csv"
    run("export", visits, "--database", clinic)
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    run("archive", locked, "--encrypt", "--database", clinic)
    capsys.readouterr()

    said = []
    for file in (visits, archive, locked):
        assert run("assess", file, "--json") == 0
        said.append(capsys.readouterr().out)
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(file.read_bytes())))
        assert run("assess", "-", "--json") == 0
        said.append(capsys.readouterr().out)

    assert len(said[0]) > 10_000
    assert set(said) == {said[0]}


def test_assess_says_nothing_of_an_archive_that_was_altered(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = files_of(archive)
    files["data/records/000003.json"] += b" "
    pack(tmp_path / "2.zip", files)
    capsys.readouterr()

    assert run("assess", tmp_path / "2.zip", "--json") == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert "data/records/000003.json" in err
