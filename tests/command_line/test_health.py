"""``tracker health``: the report on a terminal, for people and for programs."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from tracker.cli import main
from tracker.models import inspection
from tracker.models.inspection import Inspection
from tracker.models.sqlite_driver import driver
from tracker.paths import resource

CLINIC = resource("example", "clinic.csv")
pytestmark = pytest.mark.usefixtures("qapp")  # the one that other tests of this process need too


def run(*words: str | Path) -> int:
    return main([str(word) for word in words])


@pytest.fixture
def database(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    file = tmp_path / "clinic.sqlite3"
    run("import", CLINIC, "--database", file)
    capsys.readouterr()
    return file


def test_a_line_for_each_thing(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run("health", "--database", database)

    said = capsys.readouterr().out
    assert code == 0
    assert "ok · Records: every page and every value can be read" in said
    assert "look at this · Last backup: no verified backup yet" in said
    assert str(database.parent) not in said


def test_the_same_for_programs(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("health", "--json", "--database", database)

    report = json.loads(capsys.readouterr().out)
    assert report["format"] == "tracker-health-1"
    states = {line["name"]: line["state"] for line in report["lines"]}
    assert states["records"] == "ok"
    assert states["encryption"] == "look"


def test_a_damaged_record_ends_with_code_1(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(driver.connect(database)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE visits SET leg_pain = 'much' WHERE id = 3")
        connection.commit()

    assert run("health", "--database", database) == 1
    assert "look at this · Records: 1 fault found" in capsys.readouterr().out


def test_records_that_are_locked_are_not_called_damaged(
    database: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_connection: driver.Connection) -> Inspection:
        raise driver.OperationalError("database is locked")

    monkeypatch.setattr(inspection, "inspect_open", refuse)

    assert run("health", "--database", database) == 3

    said = capsys.readouterr().out
    assert "look at this · Records: they cannot be read now" in said
    assert str(database.parent) not in said


def test_looking_makes_no_clinic(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "nothing"))

    assert run("health") == 0

    assert "no clinic is open" in capsys.readouterr().out
    assert not (tmp_path / "nothing" / "clinic.sqlite3").exists()
