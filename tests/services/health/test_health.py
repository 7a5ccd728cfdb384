"""The health check: what is fine, what is not, and that its report names nobody and no place."""

import errno
import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.window.samples import store_samples
from tracker.models import inspection
from tracker.models.database import Database
from tracker.models.inspection import Inspection
from tracker.models.sqlite_driver import driver
from tracker.services.health.clinic_health import ClinicHealth
from tracker.services.health.lines import HealthLine, HealthTopic, report_json, report_text
from tracker.services.health.machine import fonts_line, log_line, machine_lines, printer_line
from tracker.services.workspace import Workspace

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
PRIVATE_LEAST = 3  # letters of a word of a note that could tell somebody


def of(lines: tuple[HealthLine, ...], topic: HealthTopic) -> HealthLine:
    (line,) = [one for one in lines if one.topic is topic]
    return line


@pytest.fixture
def clinic_at(tmp_path: Path) -> Callable[[], Workspace]:
    """Return what opens the sample clinic in the folder of somebody with a name."""
    folder = tmp_path / "home" / "dr-gomez"
    folder.mkdir(parents=True)
    store_samples(folder / "clinic.sqlite3", TODAY)
    return lambda: Workspace.open(folder / "clinic.sqlite3")


def private_words(clinic: Workspace) -> set[str]:
    """Return everything of the sample clinic that tells who somebody is, and every note."""
    found: set[str] = set()
    for row in clinic.patients.rows(TODAY):
        patient = row.patient
        found |= {patient.clinic_id, patient.family_name or "", patient.given_name or ""}
        assert patient.patient_id is not None
        for summary in clinic.courses.of_patient(patient.patient_id):
            course = clinic.courses.course(summary.course_id)
            found |= {visit.note or "" for visit in course.visits}
    return {word for word in found if len(word) >= PRIVATE_LEAST}


def test_the_report_names_no_patient_and_no_place(
    clinic_at: Callable[[], Workspace], tmp_path: Path
) -> None:
    clinic = clinic_at()
    copy = clinic.backups.backup(tmp_path / "home" / "dr-gomez" / "USB of Anna")
    lines = (
        *clinic.health.lines(),
        clinic.health.records(),
        *machine_lines(tmp_path / "home" / "dr-gomez" / "log", ("Thai",), "6.9"),
    )
    words = private_words(clinic)

    reports = report_text(lines, NOW) + report_json(lines, NOW)

    assert len(words) > 30
    assert [word for word in words if word in reports] == []
    places = (*copy.parts[1:], "gomez", str(Path.home()))
    assert [part for part in places if part in reports] == []
    assert {line.topic for line in lines} == set(HealthTopic)
    clinic.close()


def test_a_damaged_record_is_counted_and_never_quoted(clinic_at: Callable[[], Workspace]) -> None:
    clinic = clinic_at()
    assert clinic.path is not None
    with closing(driver.connect(clinic.path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE visits SET leg_pain = 'Maria said' WHERE id = 3")
        connection.commit()

    line = clinic.health.records()

    assert not line.is_fine
    assert "1 fault" in line.words
    assert "Maria" not in line.words + line.way_out + line.here
    clinic.close()


@pytest.mark.parametrize(
    ("said", "is_damaged"),
    [
        ("database is locked", False),
        ("disk I/O error", False),
        ("database or disk is full", False),
        ("database disk image is malformed", True),
        ("file is not a database", True),
    ],
)
def test_only_what_is_damaged_is_called_so(
    said: str,
    clinic_at: Callable[[], Workspace],
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_damaged: bool,
) -> None:
    clinic = clinic_at()

    def refuse(_connection: driver.Connection) -> Inspection:
        raise driver.DatabaseError(said)

    monkeypatch.setattr(inspection, "inspect_open", refuse)

    line = clinic.health.records()

    assert (line.is_fine, line.is_damaged) == (False, is_damaged)
    assert ("1 fault" in line.words) is is_damaged
    assert ("cannot be read now" in line.words) is not is_damaged
    clinic.close()


def test_a_disk_that_does_not_say_its_room_is_to_be_looked_at(
    clinic_at: Callable[[], Workspace], monkeypatch: pytest.MonkeyPatch
) -> None:
    clinic = clinic_at()
    gone: list[Path] = []

    def refuse(folder: Path) -> None:
        gone.append(folder)
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(shutil, "disk_usage", refuse)

    line = of(clinic.health.lines(), HealthTopic.DISK)

    assert gone
    assert not line.is_fine
    assert "cannot be told" in line.words
    clinic.close()


def test_a_log_that_goes_while_it_is_counted_is_none(tmp_path: Path) -> None:
    """It is renamed when it is full: between two looks it has another name."""
    (tmp_path / "tracker.log").write_text("a line", "utf-8")
    (tmp_path / "tracker.log.1").symlink_to(tmp_path / "renamed meanwhile")

    assert log_line(tmp_path).is_fine


def test_whole_records_are_fine(clinic_at: Callable[[], Workspace]) -> None:
    clinic = clinic_at()

    assert clinic.health.records().is_fine
    clinic.close()


@pytest.mark.file_only(reason="a server is looked after by its own tools")
def test_an_encrypted_clinic_is_fine_and_a_plain_one_is_not(workspace: Workspace) -> None:
    plain = of(workspace.health.lines(), HealthTopic.ENCRYPTION)
    workspace.encryption.turn_on("Anna", "a long passphrase of ours")

    encrypted = of(workspace.health.lines(), HealthTopic.ENCRYPTION)

    assert (plain.is_fine, plain.command) == (False, "encryption")
    assert encrypted.is_fine


@pytest.mark.file_only(reason="a server is looked after by its own tools")
def test_the_last_backup_is_fine_while_it_is_there(workspace: Workspace, tmp_path: Path) -> None:
    before = of(workspace.health.lines(), HealthTopic.BACKUPS)
    copy = workspace.backups.backup(tmp_path / "copies")
    made = of(workspace.health.lines(), HealthTopic.BACKUPS)
    copy.unlink()

    gone = of(workspace.health.lines(), HealthTopic.BACKUPS)

    assert [one.is_fine for one in (before, made, gone)] == [False, True, False]
    assert "verified" in made.words
    assert "not where it was written" in gone.words


@pytest.mark.file_only(reason="a server is looked after by its own tools")
def test_a_backup_older_than_the_plan_allows_is_not_fine(
    workspace: Workspace, tmp_path: Path
) -> None:
    assert workspace.path is not None
    workspace.backups.backup(tmp_path / "copies")
    database = Database.open(workspace.path)

    later = ClinicHealth(
        database,
        workspace.backups,
        workspace.automatic,
        lambda: datetime.now(UTC) + timedelta(days=8),
    )

    assert not of(later.lines(), HealthTopic.BACKUPS).is_fine
    database.close()


@pytest.mark.parametrize(
    ("answers", "is_fine"),
    [
        ({"-d": None}, False),
        ({"-d": "system default destination: Brother_of_Anna"}, True),
        ({"-d": "no system default destination", "-e": "One\nOther"}, False),
        ({"-d": "no system default destination", "-e": ""}, False),
    ],
)
def test_a_printer_is_fine_where_pages_have_somewhere_to_go(
    answers: dict[str, str | None], is_fine: bool
) -> None:
    line = printer_line(answers.__getitem__)

    assert line.is_fine is is_fine
    assert bool(line.way_out) is not is_fine
    assert "Anna" not in line.words


def test_scripts_without_a_typeface_are_named_with_the_way_out() -> None:
    line = fonts_line(("Thai", "Lao"))

    assert "Thai, Lao" in line.words
    assert "./run setup" in line.way_out
    assert fonts_line(()).is_fine


def test_a_log_that_cannot_be_written_is_not_fine(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    (tmp_path / "file").chmod(0o400)

    assert log_line(tmp_path / "log").is_fine
    assert not log_line(tmp_path / "file").is_fine
