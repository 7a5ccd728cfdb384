"""The history as a file: who changed what in which visit, when and why."""

import csv
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.makers import a_visit, day
from tracker.cli import main
from tracker.domain.values.course import CourseId
from tracker.errors import InputError
from tracker.services.visit_files.history import COLUMNS, write_history
from tracker.services.workspace import Workspace


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture
def changed(workspace: Workspace, course_id: CourseId) -> Workspace:
    """Return a clinic with a visit that was amended, struck out and restored."""
    visit_id, _ = workspace.courses.log_visit(course_id, a_visit(leg_pain=8), by="A")
    (stored,) = workspace.courses.course(course_id).visits
    amended = replace(stored, leg_pain=6, note="=1+1", visit_date=day(1))
    workspace.courses.amend_visit(amended, by="B", reason="misheard")
    workspace.courses.strike_out(visit_id, by="C", reason="another patient's")
    workspace.courses.restore_visit(visit_id, by="D", reason="hers after all")
    return workspace


def test_every_changed_field_has_a_row(changed: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "history.csv"

    count = write_history(file, changed.transfer.export_histories())

    rows = rows_of(file)
    amended = ("2026-08-18", "2", "amended", "B", "misheard")
    assert count == 4
    assert tuple(rows[0]) == COLUMNS
    assert [tuple(row.values())[2:5] + tuple(row.values())[6:] for row in rows] == [
        ("2026-08-17", "1", "logged", "A", "", "", "", ""),
        (*amended, "visit_date", "Aug 17, 2026", "Aug 18, 2026"),
        (*amended, "leg_pain", "8", "6"),
        (*amended, "note", "not recorded", "'=1+1"),
        ("2026-08-18", "3", "struck_out", "C", "another patient's", "", "", ""),
        ("2026-08-18", "4", "restored", "D", "hers after all", "", "", ""),
    ]  # fmt: skip
    assert {(row["patient_id"], row["course"]) for row in rows} == {("1042", "1")}


def test_the_time_of_saving_is_in_utc(changed: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "history.csv"

    write_history(file, changed.transfer.export_histories())

    moments = [datetime.fromisoformat(row["saved_at"]) for row in rows_of(file)]
    assert {moment.utcoffset() for moment in moments} == {timedelta()}
    assert moments == sorted(moments)


def test_the_command_line_writes_the_history_beside_the_visits(
    changed: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    visits, history = tmp_path / "visits.csv", tmp_path / "history.csv"

    code = main(["export", str(visits), "--history", str(history), "--database", changed.address])

    assert code == 0
    assert len(rows_of(visits)) == 1
    assert len(rows_of(history)) == 6
    assert "4 versions written" in capsys.readouterr().out


def test_an_export_without_history_writes_none(changed: Workspace, tmp_path: Path) -> None:
    visits = tmp_path / "visits.csv"

    main(["export", str(visits), "--database", changed.address])

    assert [file.name for file in tmp_path.glob("*.csv")] == ["visits.csv"]


def test_a_history_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    file = tmp_path / "missing" / "history.csv"

    with pytest.raises(InputError, match="cannot be written"):
        write_history(file, ())
