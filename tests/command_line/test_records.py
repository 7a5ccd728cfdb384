"""The subcommands on a real database file: in, out, backup, restore, check."""

from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tracker.cli import main
from tracker.domain.words.names import day_words_in_full
from tracker.models.sqlite_driver import driver
from tracker.paths import resource
from tracker.services.workspace import Workspace

CLINIC = resource("example", "clinic.csv")


def run(*words: str | Path) -> int:
    return main([str(word) for word in words])


def test_export_import_export_gives_the_same_file(tmp_path: Path) -> None:
    one, other = tmp_path / "one.sqlite3", tmp_path / "other.sqlite3"

    assert run("import", CLINIC, "--database", one) == 0
    assert run("export", tmp_path / "1.csv", "--database", one) == 0
    assert run("import", tmp_path / "1.csv", "--database", other) == 0
    assert run("export", tmp_path / "2.csv", "--database", other) == 0

    assert (tmp_path / "1.csv").read_bytes() == (tmp_path / "2.csv").read_bytes()


def test_importing_twice_adds_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = tmp_path / "clinic.sqlite3"
    run("import", CLINIC, "--database", database)
    capsys.readouterr()

    assert run("import", CLINIC, "--database", database) == 0

    assert "0 visits added, 0 amended, 118 already there" in capsys.readouterr().out


def test_a_faulty_file_imports_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database, bad = tmp_path / "clinic.sqlite3", tmp_path / "bad.csv"
    bad.write_text(CLINIC.read_text("utf-8") + "1,A,B,,,1,left,,,2026-01-05,99\n", "utf-8")

    first = tmp_path / "first.csv"
    first.write_text("patient_id,family_name,visit_date,side\n77,Sample,2026-01-05,left\n", "utf-8")
    run("import", first, "--database", database)

    code = run("import", bad, "--database", database)

    capsys.readouterr()
    assert code == 2
    run("check", "--database", database)
    assert "1 patient, 1 course, 1 visit," in capsys.readouterr().out


def test_a_new_patient_without_a_name_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nameless = tmp_path / "nameless.csv"
    nameless.write_text("patient_id,visit_date\n77,2026-01-05\n")

    code = run("import", nameless, "--database", tmp_path / "clinic.sqlite3")

    assert code == 2
    assert "line 2" in capsys.readouterr().err


def test_another_person_under_a_known_id_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database, file = tmp_path / "clinic.sqlite3", tmp_path / "visits.csv"
    head = "patient_id,family_name,birth_date,side,visit_date\n"
    file.write_text(head + "P-001,Navarro,1974-03-02,left,2026-01-05\n", "utf-8")
    run("import", file, "--database", database)
    file.write_text(head + "P-001,Kim,1990-05-06,right,2026-01-12\n", "utf-8")
    capsys.readouterr()

    code = run("import", file, "--database", database)

    told = capsys.readouterr().err
    assert code == 2
    assert "line 2: another person? P-001 is Navarro, born Mar 2, 1974 here" in told
    run("check", "--database", database)
    assert "1 patient, 1 course, 1 visit," in capsys.readouterr().out


def test_an_import_names_changed_details_and_days_of_the_future(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database, file = tmp_path / "clinic.sqlite3", tmp_path / "visits.csv"
    head = "patient_id,family_name,side,visit_date\n"
    file.write_text(head + "P-001,Navarro,left,2026-01-05\n", "utf-8")
    run("import", file, "--database", database)
    ahead = datetime.now(tz=UTC).date() + timedelta(days=100)
    file.write_text(head + f"P-001,Navarro,right,{ahead}\n", "utf-8")
    capsys.readouterr()

    assert run("import", file, "--database", database) == 0

    told = capsys.readouterr()
    assert "P-001 Navarro: Side: left → right (course 1)" in told.out
    assert (
        f"P-001, course 1: the visit on {day_words_in_full(ahead)} lies in the future" in told.err
    )


def test_a_backup_is_restored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = tmp_path / "one.sqlite3", tmp_path / "other.sqlite3"
    run("import", CLINIC, "--database", one)
    run("backup", tmp_path / "backups", "--database", one)
    (copy,) = (tmp_path / "backups").glob("*.sqlite3")
    capsys.readouterr()

    assert run("restore", copy, "--database", other) == 0

    assert "15 patients, 118 visits" in capsys.readouterr().out


def test_a_file_of_another_kind_is_no_database(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear colleague, this is not a database at all. " * 50)

    code = run("check", "--database", other)

    assert code == 3
    assert "letter.txt" in capsys.readouterr().err


def test_an_export_to_nowhere_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = tmp_path / "clinic.sqlite3"
    run("import", CLINIC, "--database", database)
    capsys.readouterr()

    code = run("export", tmp_path / "no" / "folder.csv", "--database", database)

    assert code == 2
    assert "cannot be written" in capsys.readouterr().err


def test_nothing_is_restored_while_the_program_is_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    live = tmp_path / "clinic.sqlite3"
    run("import", CLINIC, "--database", live)
    run("backup", tmp_path / "backups", "--database", live)
    (copy,) = (tmp_path / "backups").glob("*.sqlite3")
    program = Workspace.open(live)
    program.patients.rows(date(2026, 11, 22))

    code = run("restore", copy, "--database", live)

    program.close()
    assert code == 3
    assert "Close the program first" in capsys.readouterr().err


def test_a_backup_is_restored_over_a_damaged_database(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    live = tmp_path / "clinic.sqlite3"
    run("import", CLINIC, "--database", live)
    run("backup", tmp_path / "backups", "--database", live)
    (copy,) = (tmp_path / "backups").glob("*.sqlite3")
    live.write_bytes(b"what a failing disk left" * 500)
    capsys.readouterr()

    assert run("check", "--database", live) == 3
    assert run("restore", copy, "--database", live) == 0

    assert "15 patients, 118 visits" in capsys.readouterr().out
    (kept,) = tmp_path.glob("clinic-damaged-*.sqlite3")
    assert kept.read_bytes().startswith(b"what a failing disk left")
    with closing(driver.connect(live)) as connection:
        kinds = [kind for (kind,) in connection.execute("SELECT kind FROM access_log")]
    assert kinds.count("restored") == 1


def test_a_damaged_backup_replaces_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    live, bad = tmp_path / "clinic.sqlite3", tmp_path / "backup.sqlite3"
    live.write_bytes(b"what a failing disk left" * 500)
    bad.write_bytes(b"no better" * 500)

    assert run("restore", bad, "--database", live) == 3

    assert "backup.sqlite3" in capsys.readouterr().err
    assert live.read_bytes().startswith(b"what a failing disk left")


def test_a_new_clinic_is_told_of_so_that_a_mistyped_path_is_noticed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mistyped = tmp_path / "clinc.sqlite3"

    run("import", CLINIC, "--database", mistyped)
    first = capsys.readouterr().err
    run("import", CLINIC, "--database", mistyped)

    assert "clinc.sqlite3: a new, empty clinic was made here" in first
    assert "clinc.sqlite3" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("export", "out.csv"),
        ("backup", "copies"),
        ("report", "--patient", "1", "--pdf", "out.pdf"),
    ],
    ids=lambda words: str(words[0]),
)
def test_a_named_database_that_is_not_there_is_said_and_nothing_made(
    words: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)

    code = run(*words, "--database", "clinc.sqlite3")

    assert code == 3
    assert "clinc.sqlite3: there is no such database" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_backup_that_cannot_be_written_names_its_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database, no_folder = tmp_path / "clinic.sqlite3", tmp_path / "a letter"
    no_folder.write_text("no folder")
    run("import", CLINIC, "--database", database)
    capsys.readouterr()

    code = run("backup", no_folder, "--database", database)

    said = capsys.readouterr().err
    assert code == 2
    assert f"{no_folder} cannot be written" in said
    assert "clinic's database" not in said


def test_one_patient_and_one_course_are_counted_as_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database, file = tmp_path / "clinic.sqlite3", tmp_path / "one.csv"
    head = "patient_id,family_name,visit_date,side,leg_pain\n"
    file.write_text(f"{head}77,Sample,2026-01-05,left,5\n", "utf-8")
    run("import", file, "--database", database)
    file.write_text(f"{head}77,Example,2026-01-05,right,5\n", "utf-8")
    capsys.readouterr()

    run("import", file, "--database", database)

    said = capsys.readouterr().out
    assert "1 patient already there was changed" in said
    assert "1 course already there was changed" in said


def test_the_check_offers_to_compact_and_does_so_when_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = tmp_path / "clinic.sqlite3"
    run("import", CLINIC, "--database", database)
    for statement in ("CREATE TABLE large AS SELECT zeroblob(5000000)", "DROP TABLE large"):
        with closing(driver.connect(database)) as connection, connection:
            connection.execute(statement)
    capsys.readouterr()

    codes = [run("check", "--database", database)]
    offered = capsys.readouterr().out
    codes += [run("check", "--compact", "--database", database)]
    done = capsys.readouterr().out
    codes += [run("check", "--database", database)]

    assert codes == [0, 0, 0]
    assert '"tracker check --compact"' in offered
    assert "Compacted: 5.0 MB given back to the disk." in done
    assert "free" not in capsys.readouterr().out


def test_a_database_that_is_open_is_not_compacted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = tmp_path / "clinic.sqlite3"
    run("import", CLINIC, "--database", database)
    program = Workspace.open(database)
    program.patients.rows(date(2026, 11, 22))

    code = run("check", "--compact", "--database", database)

    program.close()
    assert code == 3
    assert "Close the program first" in capsys.readouterr().err
