"""Whatever is refused or fails, the log says so and names nobody: no name, id, note or file."""

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, a_visit, an_assessment, day
from tests.ui.fakes import FakeMessenger
from tests.window.screen import Screen
from tracker import app, cli
from tracker.cli import main
from tracker.cli.records import COMMANDS
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.visit import VisitId
from tracker.log import find_log, start_log, stop_log
from tracker.models.sqlite_driver import driver
from tracker.paths import log_folder
from tracker.services.visit_files.reading import read_courses
from tracker.services.workspace import Workspace
from tracker.ui.shell.crash import CrashReporter
from tracker.ui.work.operations import Operations
from tracker.ui.work.tasks import Progress, TaskRunner

NAME, OTHER_ID, ID, NOTE, SEARCH, FILE = (
    f"Zz{word}" for word in ("Name", "Other", "Id", "Note", "Search", "File")
)
MARKERS = (NAME, OTHER_ID, ID, NOTE, SEARCH, FILE)
NOWHERE = CourseId(99)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the program a folder of its own."""
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "home"))
    yield tmp_path
    stop_log()


@pytest.fixture
def workspace(home: Path) -> Iterator[Workspace]:
    """Yield a clinic whose patient, course and visit carry the markers."""
    start_log(log_folder(), "window")
    opened = Workspace.open(home / f"{FILE}.sqlite3")
    patient_id, _ = opened.patients.add(a_patient(ID, family_name=NAME))
    course_id, _ = opened.courses.begin(patient_id, an_assessment())
    opened.courses.log_visit(course_id, a_visit(note=NOTE), by=NAME)
    yield opened
    opened.close()


def logged() -> str:
    """Return everything that stands in the log's folder, and refuse a marker in it."""
    files = sorted(log_folder().iterdir())
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    assert [marker for marker in MARKERS if marker.casefold() in text.casefold()] == []
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    assert log_folder().stat().st_mode & 0o777 == 0o700
    return text


def refused_writes(workspace: Workspace, home: Path) -> list[Callable[[], object]]:
    """Return calls of the services that each refuse, with markers in what they are given."""
    table = home / f"{FILE}.csv"
    table.write_text(f"patient_id,visit_date,note,leg_pain\n{ID},{SEARCH},{NOTE},{NAME}\n")
    visit = a_visit(day(1), note=NOTE)
    missing = home / FILE / "copy.sqlite3"
    courses = workspace.courses
    return [
        lambda: workspace.patients.add(a_patient(ID, family_name=NAME)),
        lambda: courses.log_visit(CourseId(1), a_visit(note=NOTE), by=NAME),
        lambda: courses.log_visit(NOWHERE, visit, by=NAME),
        lambda: courses.amend_visit(a_visit(visit_id=VisitId(99), note=NOTE), by=NAME),
        lambda: courses.strike_out(VisitId(99), by=NAME, reason=NOTE),
        lambda: courses.course(NOWHERE),
        lambda: workspace.drafts.save(NOWHERE, {"note": NOTE}),
        lambda: workspace.patients.patient(PatientId(99)),
        lambda: workspace.backups.restore(missing),
        lambda: workspace.backups.backup(table),
        lambda: read_courses(table),
        lambda: read_courses(missing),
    ]


def test_refused_operations_of_the_window(qtbot: QtBot, workspace: Workspace, home: Path) -> None:
    tasks, messenger = TaskRunner(), FakeMessenger()
    operations = Operations(tasks, messenger)
    calls = refused_writes(workspace, home)

    def write(call: Callable[[], object]) -> Changes:
        call()
        return Changes()

    for call in calls:
        assert not operations.apply(lambda call=call: write(call))  # type: ignore[misc]  # a default binds it
        operations.start(NAME, lambda _progress, call=call: write(call))  # type: ignore[misc]  # as above
    qtbot.waitUntil(lambda: len(messenger.warned) == 2 * len(calls))
    tasks.shutdown()

    text = logged()
    assert text.count("refused: ") == 2 * len(calls)
    assert "GoneError" in text
    assert "(SQLITE_CONSTRAINT)" in text
    assert "(ENOENT)" in text


def test_crashes_of_the_window(qtbot: QtBot, workspace: Workspace) -> None:
    reporter, tasks = CrashReporter(), TaskRunner()
    with closing(driver.connect(str(workspace.path))) as connection:
        connection.execute("DROP TABLE patient_search")
        connection.execute("ALTER TABLE patients DROP COLUMN birth_date")
    failures: list[Exception] = []

    def fail(error: Exception) -> None:
        failures.append(error)
        reporter.report(type(error), error, error.__traceback__)

    def search(progress: Progress) -> object:
        return workspace.patients.find(SEARCH, day(0))

    def compute(progress: Progress) -> object:
        raise ValueError(f"{NAME}, {ID}: {NOTE}")

    def store(progress: Progress) -> object:
        return workspace.patients.add(a_patient(OTHER_ID, family_name=NAME))

    for work in (search, compute, store):
        tasks.start(NAME, work, failed=fail)
    qtbot.waitUntil(lambda: len(failures) == 3)
    tasks.shutdown()

    assert NAME in str(failures[2])  # SQLAlchemy quotes what should be stored
    assert logged().count("crashed:") == 3


def test_the_window_itself(qtbot: QtBot, workspace: Workspace, home: Path) -> None:
    assert workspace.path is not None
    screen = Screen(qtbot, workspace.path)
    screen.find(QLineEdit, "patientSearch").setText(SEARCH)
    screen.open_patient(NAME)

    screen.log_visit(day(0), "4")
    screen.import_file(home / f"{FILE}.csv")
    screen.wait_until(lambda: bool(screen.messenger.warned))
    screen.save_pdf(home / FILE / "sheet.pdf")
    screen.close()

    assert logged().count("refused: ") == 3


def test_commands(home: Path, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    stop_log()
    clinic, garbage = str(workspace.path), home / f"{FILE}-garbage.sqlite3"
    garbage.write_bytes(NAME.encode() * 1000)
    refused_writes(workspace, home)
    table = str(home / f"{FILE}.csv")
    commands = [
        ["assess", table],
        ["assess", str(home / FILE)],
        ["import", table, "--database", clinic],
        ["export", str(home / FILE / "out.csv"), "--database", clinic],
        ["backup", table, "--database", clinic],
        ["restore", str(home / FILE), "--database", clinic],
        ["check", "--database", str(garbage)],
        ["check", "--database", str(home / f"{FILE}-missing.sqlite3")],
        ["check", "--database", f"sqlite-of-nobody://{NAME}:{ID}@nowhere/{FILE}"],
        ["report", "--patient", SEARCH, "--pdf", str(home / FILE), "--database", clinic],
    ]

    codes = [main(command) for command in commands]

    def crash(_options: object) -> int:
        raise ValueError(f"{NAME}, {ID}: {NOTE}")

    monkeypatch.setitem(COMMANDS, "check", crash)
    with suppress(ValueError):
        main(["check", "--database", clinic])

    assert 0 not in codes
    text = logged()
    assert text.count("refused: ") == len(commands)
    assert text.count("started: ") == len(commands) + 2
    assert text.count("crashed:") == 1


def test_what_ends_the_program_without_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(_database: str | None, *, demo: bool, **_: bool) -> int:
        raise ValueError(f"{NAME}, {ID}: {demo}")

    monkeypatch.setattr(cli, "has_display", lambda: True)
    monkeypatch.setattr(app, "run", crash)

    with pytest.raises(ValueError, match=NAME):
        main([])

    text = logged()
    assert "started: window" in text
    assert text.count("crashed:") == 1
    assert find_log() is None
