"""The subcommands that give records to others, on a real database file."""

from pathlib import Path

import pytest

from tracker.cli import main
from tracker.paths import resource
from tracker.services.visit_files.reading import read_courses

CLINIC = resource("example", "clinic.csv")


def run(*words: str | Path) -> int:
    return main([str(word) for word in words])


@pytest.fixture
def database(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    file = tmp_path / "clinic.sqlite3"
    run("import", CLINIC, "--database", file)
    capsys.readouterr()
    return file


def test_the_research_file_names_nobody_and_says_what_was_taken_out(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, key = tmp_path / "research.csv", tmp_path / "apart.csv"

    assert run("deidentify", out, "--key", key, "--database", database) == 0

    said = capsys.readouterr()
    known = [rows.patient for rows in read_courses(CLINIC).courses]
    names = {one.family_name for one in known} | {one.given_name for one in known}
    text = out.read_text(encoding="utf-8") + said.out
    assert not [name for name in names if name and name in text]
    assert "118 visits of 15 patients written." in said.out
    assert "Keep it away from the file." in said.err
    assert key.stat().st_mode & 0o077 == 0


def test_the_research_file_is_imported_and_assessed_as_any_other(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "research.csv"
    run("deidentify", out, "--database", database)

    assert run("import", out, "--database", tmp_path / "other.sqlite3") == 0
    assert run("assess", out) == 0

    assert "118 visits added" in capsys.readouterr().out


def test_a_patient_goes_to_another_clinic_as_fhir(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, other, again = (tmp_path / name for name in ("one.json", "other.sqlite3", "again.json"))

    assert run("fhir", out, "--patient", "1042", "--database", database) == 0
    assert run("import-fhir", out, "--database", other) == 0
    assert run("fhir", again, "--patient", "1042", "--database", other) == 0

    said = capsys.readouterr().out
    assert "resources of patient 1042 written." in said
    assert "patient 1042 added with 1 course" in said
    assert again.read_text("utf-8").count("resourceType") == out.read_text("utf-8").count(
        "resourceType"
    )
    assert run("import-fhir", out, "--database", other) == 2


def test_a_patient_who_is_not_here_writes_no_fhir(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("fhir", tmp_path / "out.json", "--patient", "nobody", "--database", database) == 2

    assert "There is no patient nobody" in capsys.readouterr().err
    assert not (tmp_path / "out.json").exists()
