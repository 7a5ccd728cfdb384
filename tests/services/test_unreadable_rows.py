"""One value that cannot be read costs one row: it is named, everything else goes on."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.damage import DAMAGES, Damage, damage
from tests.makers import a_patient
from tests.window.samples import store_samples
from tracker.cli import main
from tracker.domain.values.course import CourseId
from tracker.errors import TrackerError
from tracker.services.patient_order import ListFilter
from tracker.services.workspace import Workspace

TODAY = date(2026, 11, 22)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the sample clinic's file."""
    stored = tmp_path / "clinic.sqlite3"
    store_samples(stored, TODAY)
    return stored


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return that file before any damage; never written to by a test."""
    stored = tmp_path_factory.mktemp("sound") / "clinic.sqlite3"
    store_samples(stored, TODAY)
    return stored


@pytest.fixture(scope="module")
def everybody(sound: Path) -> int:
    """Return how many courses can be read before any damage."""
    clinic = Workspace.open(sound)
    read, said = read_everything(clinic)
    clinic.close()
    assert said == []
    return read


@pytest.fixture(scope="module")
def exported_before(sound: Path) -> set[str]:
    """Return whose visits are exported before any damage."""
    target = sound.with_name("before.csv")
    assert run("export", target, "--database", sound) == 0
    return first_column(target)


def first_column(visits: Path) -> set[str]:
    return {line.split(",")[0] for line in visits.read_text().splitlines()}


def run(*words: str | Path) -> int:
    return main([str(word) for word in words])


def kinds() -> list[object]:
    return [pytest.param(one, id=name) for name, one in DAMAGES.items()]


def read_everything(clinic: Workspace) -> tuple[int, list[str]]:
    """Return how many courses can be read, and what was said of what cannot."""
    read, said = 0, []
    clinic.drafts.all()
    order = clinic.patients.order(ListFilter.ALL, TODAY)
    for patient_id in order.patients:
        try:
            (row,) = clinic.patients.rows_of([patient_id], TODAY)
            course = clinic.courses.course(CourseId(row.course_id or 0))
            for visit in course.visits:
                assert visit.visit_id is not None
                clinic.courses.versions(visit.visit_id)
            read += 1
        except TrackerError as error:
            said.append(str(error))
    return read, said


@pytest.mark.parametrize("done", kinds())
def test_one_bad_value_costs_at_most_one_patient_and_is_named(
    file: Path, everybody: int, done: Damage
) -> None:
    damage(file, done.sql)

    clinic = Workspace.open(file)
    counted = clinic.patients.counts(TODAY).known
    listed = clinic.patients.rows(TODAY)
    read, said = read_everything(clinic)
    clinic.snippets.all()
    clinic.point_groups.all()
    clinic.close()

    assert counted == everybody
    assert len(listed) >= everybody - 1
    assert read >= everybody - 1
    assert len(said) == everybody - read
    assert all(f"{done.table}, row" in words and done.column in words for words in said)


@pytest.mark.parametrize("done", kinds())
def test_the_check_names_the_row_and_the_value(
    file: Path, done: Damage, capsys: pytest.CaptureFixture[str]
) -> None:
    damage(file, done.sql)

    code = run("check", "--database", file)

    printed = capsys.readouterr().out
    assert code == 1
    assert "The database is sound" not in printed
    (fault,) = [line for line in printed.splitlines() if line.startswith("Fault: ")]
    assert f"{done.table}, row " in fault
    assert f", {done.column}: " in fault


@pytest.mark.parametrize("done", kinds())
def test_a_backup_is_made_and_says_what_cannot_be_read(
    file: Path, tmp_path: Path, done: Damage, capsys: pytest.CaptureFixture[str]
) -> None:
    damage(file, done.sql)

    code = run("backup", tmp_path / "copies", "--database", file)

    printed = capsys.readouterr()
    assert code == 0
    assert len(list((tmp_path / "copies").glob("*.sqlite3"))) == 1
    assert f"{done.table}, row" in printed.err


@pytest.mark.parametrize("done", kinds())
def test_an_export_leaves_out_one_course_at_most_and_says_so(
    file: Path,
    tmp_path: Path,
    exported_before: set[str],
    done: Damage,
    capsys: pytest.CaptureFixture[str],
) -> None:
    damage(file, done.sql)
    capsys.readouterr()

    code = run("export", tmp_path / "out.csv", "--history", tmp_path / "h.csv", "--database", file)

    printed = capsys.readouterr()
    assert code == 1
    assert f"{done.table}, row" in printed.err
    assert len(exported_before - first_column(tmp_path / "out.csv")) <= 1


@pytest.mark.parametrize("done", kinds())
def test_what_cannot_be_read_is_set_aside_whole_and_the_rest_is_sound(
    file: Path, tmp_path: Path, done: Damage, capsys: pytest.CaptureFixture[str]
) -> None:
    damage(file, done.sql)
    target = tmp_path / "aside.json"

    code = run("check", "--set-aside", target, "--database", file)

    printed = capsys.readouterr().out
    assert code == 0, printed
    assert "The database is sound." in printed
    assert target.stat().st_mode & 0o777 == 0o600
    (kept,) = json.loads(target.read_text("utf-8"))["rows"]
    assert kept["table"] == done.table
    assert kept["faults"][0]["column"] == done.column
    assert kept["row"]
    clinic = Workspace.open(file)
    read, said = read_everything(clinic)
    clinic.patients.add(a_patient("new"))
    clinic.close()
    assert said == []
    assert read >= 14


def test_what_is_left_is_put_into_the_index_of_words_by_whoever_opens_the_clinic_next(
    file: Path, tmp_path: Path
) -> None:
    damage(file, DAMAGES["sex"].sql)
    clinic = Workspace.open(file)

    clinic.soundness.set_aside(tmp_path / "aside.json")

    left = clinic.finding.count_unindexed()
    clinic.close()
    opened = Workspace.open(file)
    left_then = opened.finding.count_unindexed()
    opened.close()
    assert left > 0
    assert left_then == 0


def test_a_sound_clinic_sets_nothing_aside(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run("check", "--set-aside", tmp_path / "aside.json", "--database", file)

    assert code == 0
    assert "everything can be read" in capsys.readouterr().out
    assert not (tmp_path / "aside.json").exists()


def test_rows_set_aside_before_are_never_written_over(file: Path, tmp_path: Path) -> None:
    damage(file, DAMAGES["sex"].sql)
    (tmp_path / "aside.json").write_text("rows of last week")

    code = run("check", "--set-aside", tmp_path / "aside.json", "--database", file)

    assert code == 2
    assert (tmp_path / "aside.json").read_text() == "rows of last week"
    assert run("check", "--database", file) == 1


def test_nothing_is_taken_out_while_the_program_is_open(file: Path, tmp_path: Path) -> None:
    damage(file, DAMAGES["sex"].sql)
    clinic = Workspace.open(file)
    clinic.patients.counts(TODAY)

    code = run("check", "--set-aside", tmp_path / "aside.json", "--database", file)

    clinic.close()
    assert code == 3
    assert not (tmp_path / "aside.json").exists()


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        (b"sitting_minutes INTEGER", b"sitting_minutez INTEGER"),
        (b"CONSTRAINT pk_visits", b"\xc3ONSTRAINT pk_visits"),
        (b"clinician_name TEXT", b"clinician_namm TEXT"),
    ],
)
def test_a_damaged_table_is_said_in_words(
    file: Path, text: bytes, instead: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    content = file.read_bytes()
    assert text in content
    file.write_bytes(content.replace(text, instead))

    code = run("check", "--database", file)

    printed = capsys.readouterr()
    assert code in {1, 3}
    assert "Fault: settings" in printed.out or "damaged" in printed.err
