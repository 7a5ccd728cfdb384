"""A clinic's own list on the command line: guessed, mapped, imported, assessed, from a pipe too."""

import csv
import io
import json
import os
import sys
from pathlib import Path
from threading import Thread

import pytest

from tests.services.spreadsheets.lists_read import FOLDER, NAMES, answered, surveyed
from tests.workbooks import ASheet, an_xlsx
from tracker.cli import main
from tracker.paths import resource
from tracker.services.spreadsheets.column_map import write_map
from tracker.services.visit_files import reading

WITHOUT_NUMBERS = {"de_ohne_nummer.xlsx", "given_name_first.csv"}
FAULTY = "Nr;Datum;Beinschmerz\n7;03.11.2026;8\n7;bald;11\n"


def run(*words: str | Path) -> int:
    return main([str(word) for word in words])


def exported(database: Path, file: Path) -> list[str]:
    assert run("export", file, "--database", database) == 0
    return file.read_text("utf-8").splitlines()


def named(name: str) -> bool:
    """Return whether a list names its people, as an import needs of new ones."""
    right = (FOLDER / f"{Path(name).stem}.right.csv").read_text("utf-8")
    return "family_name" in right.splitlines()[0]


def without_ids(lines: list[str]) -> list[str]:
    """Return lines of a visit file without their first cell."""
    return [",".join(row[1:]) for row in csv.reader(lines)]


@pytest.mark.parametrize("name", [name for name in NAMES if named(name)])
def test_a_list_is_imported_by_its_map_as_what_it_means(name: str, tmp_path: Path) -> None:
    database, right = tmp_path / "clinic.sqlite3", tmp_path / "right.sqlite3"
    kept = tmp_path / "map.json"
    write_map(kept, answered(name, surveyed(FOLDER / name)))
    hand = FOLDER / f"{Path(name).stem}.right.csv"

    assert run("import", "--map", kept, FOLDER / name, "--database", database) == 0
    assert run("import", hand, "--database", right) == 0

    found = exported(database, tmp_path / "found.csv")
    meant = exported(right, tmp_path / "meant.csv")
    if name in WITHOUT_NUMBERS:
        found, meant = without_ids(found), without_ids(meant)
    assert found == meant


def test_the_map_is_guessed_and_says_what_is_still_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "map.json"

    assert run("import", "--guess-map", out, FOLDER / "us_days_that_can_mean_two.csv") == 0

    said = capsys.readouterr()
    assert "Leg pain    leg_pain" in said.out
    assert "column 'Date' holds '11/03/2026', which can mean two things: say \"days\"" in said.err
    assert json.loads(out.read_text("utf-8"))["format"] == "tracker-map-1"


def test_people_without_a_number_are_found_by_name_and_birth_date(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database, kept = tmp_path / "clinic.sqlite3", tmp_path / "map.json"
    clinic = tmp_path / "clinic.csv"
    clinic.write_text(
        "patient_id,family_name,given_name,birth_date,visit_date\n"
        "41,KELLER,Maria,1974-03-02,2026-10-01\n"
    )
    listed = tmp_path / "list.csv"
    listed.write_text(
        "Name;Geburtsdatum;Datum;Beinschmerz\n"
        "Keller, Maria;02.03.1974;03.11.2026;8\n"
        "Keler, Maria;02.03.1974;13.11.2026;7\n"
        "Kim, Ji-woo;13.06.1990;03.11.2026;7\n"
    )
    run("import", clinic, "--database", database)
    run("import", "--guess-map", kept, listed)
    capsys.readouterr()

    assert run("import", "--map", kept, listed, "--database", database) == 0

    said = capsys.readouterr()
    assert "3 visits added" in said.out
    assert "2 new patients" in said.out
    assert "row 3: Keler, Maria, born" in said.err
    ids = [line.split(",")[0] for line in exported(database, tmp_path / "out.csv")[1:]]
    assert ids == ["41", "41", "42", "43"]


@pytest.mark.parametrize("command", ["import", "assess"])
def test_a_list_with_faults_is_refused_whole(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed, kept = tmp_path / "list.xlsx", tmp_path / "map.json"
    rows = [line.split(";") for line in FAULTY.splitlines()]
    listed.write_bytes(an_xlsx(ASheet(name="Log", rows=rows)))
    run("import", "--guess-map", kept, listed)
    capsys.readouterr()
    given = ["--database", str(tmp_path / "clinic.sqlite3")] if command == "import" else []

    assert run(command, "--map", kept, listed, *given) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert "list.xlsx, sheet Log, row 3, Datum: 'bald' is not allowed" in said.err
    assert "list.xlsx, sheet Log, row 3, Beinschmerz: '11' is not allowed" in said.err


def test_what_is_left_out_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed, kept = tmp_path / "list.csv", tmp_path / "map.json"
    listed.write_text(FAULTY)
    run("import", "--guess-map", kept, listed)
    said = json.loads(kept.read_text("utf-8"))
    kept.write_text(json.dumps(said | {"unreadable": "leave_row_out"}))

    assert run("assess", "--map", kept, listed) == 0

    assert "2026-11-03" in capsys.readouterr().out


def test_a_map_of_other_headings_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed, kept = tmp_path / "list.csv", tmp_path / "map.json"
    listed.write_text(FAULTY)
    run("import", "--guess-map", kept, listed)
    listed.write_text(FAULTY.replace("Beinschmerz", "Bein"))

    assert run("assess", "--map", kept, listed) == 2

    assert "names a column 'Beinschmerz'; the headings here are Nr, Datum, Bein" in (
        capsys.readouterr().err
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is no map of columns"),
        ("[]", "does not begin with"),
        ('{"format": "tracker-map-1"}', "no list of columns"),
        ('{"format": "tracker-map-1", "columns": [{"heading": "a", "means": "pain"}]}', "'pain'"),
        ('{"format": "tracker-map-1", "columns": [{"heading": "a", "days": "x"}]}', "day_first"),
        ('{"format": "tracker-map-1", "columns": [{"heading": 1}]}', "a text"),
        ('{"format": "tracker-map-1", "columns": [], "header_row": -1}', "0, 1, 2"),
        ("[" * 100_000, "is no map of columns"),
    ],
)
def test_what_is_no_map_is_refused_in_words(
    text: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "map.json"
    kept.write_text(text)

    assert run("assess", "--map", kept, FOLDER / "us_chart.csv") == 2

    assert words in capsys.readouterr().err


def piped(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_a_visit_file_is_assessed_from_a_pipe(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = resource("example", "maria.csv")
    run("assess", file, "--json")
    from_file = capsys.readouterr().out
    piped(monkeypatch, file.read_bytes())

    assert run("assess", "-", "--json") == 0

    assert capsys.readouterr().out == from_file


def test_faults_of_a_pipe_name_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    piped(monkeypatch, b"patient_id,visit_date\n7,soon\n")

    assert run("assess", "-") == 2

    assert "standard input: 1 fault" in capsys.readouterr().err


def test_a_workbook_is_assessed_from_a_pipe_by_its_map(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, name = tmp_path / "map.json", "uk_clinic.ods"
    write_map(kept, answered(name, surveyed(FOLDER / name)))
    piped(monkeypatch, (FOLDER / name).read_bytes())

    assert run("assess", "--map", kept, "-", "--json") == 0

    courses = json.loads(capsys.readouterr().out)["courses"]
    assert [one["patient_id"] for one in courses] == ["12", "13"]


@pytest.mark.parametrize("command", ["assess", "import"])
def test_what_a_shell_pipes_in_as_a_file_is_read_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    text = "patient_id,family_name,visit_date,leg_pain\n7,Lee,2026-11-03,8\n"
    feeding = Thread(target=pipe.write_text, args=(text,))
    feeding.start()
    database = ["--database", str(tmp_path / "clinic.sqlite3")] if command == "import" else []

    code = run(command, pipe, *database)

    feeding.join()
    assert code == 0
    assert {"assess": "2026-11-03", "import": "1 visit added"}[command] in capsys.readouterr().out


def test_a_pipe_nobody_writes_into_is_empty_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert run("assess", tmp_path / "pipe") == 2
    assert "the file is empty" in capsys.readouterr().err


def test_a_device_without_an_end_is_not_read_into_memory(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reading, "FILE_MAX", 3_000_000)

    assert run("assess", "/dev/zero") == 2
    assert "zero is larger than 3 MB" in capsys.readouterr().err
