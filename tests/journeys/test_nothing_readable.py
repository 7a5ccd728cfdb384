"""After a day with an encrypted clinic no folder of the program says a name, an id or a note."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, a_visit, an_assessment, day
from tests.window.screen import Screen
from tracker.errors import TrackerError
from tracker.log import note_crash, start_log, stop_log
from tracker.paths import log_folder, preferences_file
from tracker.preferences import PreferenceFile
from tracker.services.encryption import unlock
from tracker.services.visit_files.columns import write_file
from tracker.services.visit_files.reading import read_courses
from tracker.services.workspace import Workspace

WORDS = "three words apart"
NAME, ID, NOTE, BORN = "Zzfamily", "ZZID77", "zznote", "1971-03-09"
MARKERS = (NAME, ID, NOTE, BORN, WORDS)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the program data, log, temporary and cache folders of its own."""
    folder = tmp_path / "home"
    (folder / "temporary").mkdir(parents=True)
    monkeypatch.setenv("TRACKER_DATA", str(folder / "data"))
    monkeypatch.setenv("TMPDIR", str(folder / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", None)  # asks the variable again
    start_log(log_folder(), "window")
    yield folder
    stop_log()


@pytest.fixture
def clinic(home: Path) -> Iterator[Workspace]:
    """Yield the clinic as it is opened by its passphrase."""
    file = home / "data" / "clinic.sqlite3"
    plain = Workspace.open(file)
    plain.encryption.turn_on("Dr. Sample", WORDS)
    plain.close()
    opened = reopened(home)
    yield opened
    opened.close()


def telling(folder: Path) -> list[str]:
    """Return the files that say a marker, in either of the ways text is written."""
    spelled = [marker.encode(code) for marker in MARKERS for code in ("utf-8", "utf-16-le")]
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert len(files) > 3
    return [file.name for file in files if any(one in file.read_bytes() for one in spelled)]


def fill(clinic: Workspace) -> None:
    patient_id, _ = clinic.patients.add(a_patient(ID, family_name=NAME))
    course_id, _ = clinic.courses.begin(patient_id, an_assessment())
    clinic.courses.log_visit(course_id, a_visit(day(0), leg_pain=6, note=NOTE), by="Dr. Sample")


def test_a_day_leaves_nothing_readable(
    qtbot: QtBot, clinic: Workspace, home: Path, tmp_path: Path
) -> None:
    fill(clinic)
    screen = Screen(qtbot, clinic)
    screen.open_patient(NAME)
    screen.type_focused("47")
    screen.wait_for_draft()
    screen.save_pdf(tmp_path / "wanted.pdf")
    kept = clinic.backups.backup(home / "data" / "backups")

    assert telling(home) == []

    screen.act("saveVisit")
    screen.wait_until(lambda: screen.saved_state.startswith("Visit 2 of "))
    screen.close()
    assert telling(home) == []

    with pytest.raises(TrackerError):
        unlock(home / "data" / "clinic.sqlite3", NOTE)
    again = reopened(home)
    write_file(tmp_path / "wanted.csv", again.transfer.export_courses())
    courses = read_courses(tmp_path / "wanted.csv").courses
    again.transfer.import_courses(courses, by="Dr. Sample")
    again.backups.restore(kept)
    note_crash(ValueError, ValueError(f"{NAME} {ID} {NOTE}"), None)
    assert telling(home) == []
    again.close()
    assert telling(home) == []


def reopened(home: Path) -> Workspace:
    file = home / "data" / "clinic.sqlite3"
    return Workspace.open(file, PreferenceFile(preferences_file()), unlock(file, WORDS))
