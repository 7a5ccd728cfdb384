"""Verified copies, the way back, and the check."""

import shutil
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.makers import a_patient, a_visit, day
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import CourseId
from tracker.errors import DatabaseUnusableError, InputError
from tracker.models.copies.manifest import manifest_of
from tracker.models.database import Database
from tracker.models.sqlite_driver import driver
from tracker.models.unusable import (
    DamagedDatabaseError,
    DatabaseLockedError,
    ForeignDatabaseError,
    NewerDatabaseError,
    NotADatabaseError,
)
from tracker.services.backup import Backups
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.file_only(reason="copies of a file")

TODAY = day(0)


def ids(workspace: Workspace) -> list[str]:
    return sorted(row.patient.clinic_id for row in workspace.patients.rows(TODAY))


def test_a_backup_is_one_complete_file(
    workspace: Workspace, course_id: CourseId, tmp_path: Path
) -> None:
    workspace.courses.log_visit(course_id, a_visit(leg_pain=8), by="Dr. Example")

    copy = workspace.backups.backup(tmp_path / "backups")

    beside = f"{copy.name}.manifest"
    assert sorted(path.name for path in copy.parent.iterdir()) == [copy.name, beside]
    assert copy.stat().st_mode & 0o777 == 0o600
    with closing(driver.connect(copy)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    opened = Workspace.open(copy)
    assert opened.courses.course(course_id).visits[0].leg_pain == 8
    opened.close()


def test_a_backup_tells_its_progress(workspace: Workspace, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    workspace.backups.backup(tmp_path, lambda done, total: told.append((done, total)))

    done, total = told[-1]
    assert done == total > 0


def test_the_check_tells_counts_and_the_age_of_the_backup(
    workspace: Workspace, course_id: CourseId, tmp_path: Path
) -> None:
    workspace.courses.log_visit(course_id, a_visit(), by="Dr. Example")
    before = workspace.backups.check()
    copy = workspace.backups.backup(tmp_path)

    report = workspace.backups.check()

    assert (before.backup_age, before.last_backup_path) == (None, None)
    assert report.is_healthy
    assert (report.patient_count, report.course_count, report.visit_count) == (1, 1, 1)
    assert report.last_backup_path == copy
    assert report.backup_age is not None
    assert timedelta() <= report.backup_age < timedelta(minutes=5)
    assert report.rule_version == "2"


def test_a_backup_carries_the_time_in_its_name(workspace: Workspace, tmp_path: Path) -> None:
    assert workspace.path is not None
    database = Database.open(workspace.path)
    noon = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    backups = Backups(database, now=lambda: noon)

    copy = backups.backup(tmp_path / "backups")

    database.close()
    assert copy.name == f"clinic-{noon.astimezone():%Y-%m-%d-%H%M%S}.sqlite3"


def test_a_backup_never_overwrites_another(workspace: Workspace, tmp_path: Path) -> None:
    assert workspace.path is not None
    database = Database.open(workspace.path)
    backups = Backups(database, now=lambda: datetime(2026, 11, 22, 12, 0, tzinfo=UTC))
    backups.backup(tmp_path / "backups")

    with pytest.raises(InputError, match="already there"):
        backups.backup(tmp_path / "backups")

    database.close()


def test_a_restored_backup_is_what_it_was(
    workspace: Workspace, course_id: CourseId, tmp_path: Path
) -> None:
    workspace.courses.log_visit(course_id, a_visit(leg_pain=8), by="Dr. Example")
    copy = workspace.backups.backup(tmp_path / "backups")
    workspace.courses.log_visit(course_id, a_visit(day(7), leg_pain=1), by="Dr. Example")
    workspace.patients.add(a_patient("7"))

    changes = workspace.backups.restore(copy)

    assert changes == Changes(is_everything=True)
    assert workspace.backups.check().last_backup_path == copy
    assert ids(workspace) == ["1042"]
    assert [visit.leg_pain for visit in workspace.courses.course(course_id).visits] == [8]


def test_a_restored_database_goes_on_durably(
    workspace: Workspace, course_id: CourseId, tmp_path: Path
) -> None:
    copy = workspace.backups.backup(tmp_path / "backups")
    workspace.backups.restore(copy)
    assert workspace.path is not None

    workspace.courses.log_visit(course_id, a_visit(leg_pain=3), by="Dr. Example")

    other = Workspace.open(workspace.path)
    assert other.courses.course(course_id).visits[0].leg_pain == 3
    other.close()
    with closing(driver.connect(workspace.path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize("version", ["0001", "0002"])
def test_a_backup_from_before_the_archive_is_restored(
    workspace: Workspace, tmp_path: Path, version: str
) -> None:
    copy = tmp_path / "old.sqlite3"
    stored = Path(__file__).parents[1] / "models" / "stored" / f"{version}.sql"
    with closing(driver.connect(copy)) as connection:
        connection.executescript(stored.read_text(encoding="utf-8"))

    workspace.backups.restore(copy)

    report = workspace.backups.check()
    assert (report.patient_count, report.pages_kept, report.faults) == (1, 0, ())


def test_what_was_there_before_a_restore_is_kept(workspace: Workspace, tmp_path: Path) -> None:
    copy = workspace.backups.backup(tmp_path / "backups")
    workspace.patients.add(a_patient("7"))

    workspace.backups.restore(copy, allows_empty=True)

    (kept,) = tmp_path.glob("clinic-before-restore-*.sqlite3")
    opened = Workspace.open(kept)
    assert ids(opened) == ["7"]
    opened.close()


def test_nothing_is_restored_while_another_window_is_open(
    workspace: Workspace, tmp_path: Path
) -> None:
    copy = workspace.backups.backup(tmp_path / "backups")
    workspace.patients.add(a_patient("7"))
    assert workspace.path is not None
    elsewhere = Workspace.open(workspace.path)
    seen = ids(elsewhere)

    with pytest.raises(DatabaseLockedError, match="Close the program first"):
        workspace.backups.restore(copy, allows_empty=True)

    assert (seen, ids(elsewhere), ids(workspace)) == (["7"], ["7"], ["7"])
    assert list(tmp_path.glob("clinic-before-restore-*")) == []
    elsewhere.close()
    workspace.backups.restore(copy, allows_empty=True)
    assert ids(workspace) == []


def spoil(copy: Path, how: str) -> None:
    manifest_of(copy).unlink()  # as an older program left it: the file alone has to say it
    if how == "foreign":
        copy.unlink()
    with closing(driver.connect(copy)) as connection, connection:
        if how == "foreign":
            connection.execute("CREATE TABLE recipes (name TEXT)")
        elif how == "newer":
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
        elif how == "orphan":
            connection.execute("INSERT INTO course_qualities VALUES (99, 'aching')")
    if how == "text":
        copy.write_text("Dear colleague, " * 100, encoding="utf-8")
    elif how == "empty":
        copy.write_bytes(b"")


@pytest.mark.parametrize(
    ("how", "error"),
    [
        ("foreign", ForeignDatabaseError),
        ("newer", NewerDatabaseError),
        ("orphan", DamagedDatabaseError),
        ("text", NotADatabaseError),
        ("empty", NotADatabaseError),
    ],
)
def test_a_file_that_is_no_good_backup_changes_nothing(
    workspace: Workspace, tmp_path: Path, how: str, error: type[DatabaseUnusableError]
) -> None:
    copy = workspace.backups.backup(tmp_path / "backups")
    workspace.patients.add(a_patient("7"))
    spoil(copy, how)

    with pytest.raises(error):
        workspace.backups.restore(copy, allows_empty=True)

    assert ids(workspace) == ["7"]
    assert list(tmp_path.glob("clinic-before-restore-*")) == []


def test_a_missing_file_or_the_live_one_is_not_restored(
    workspace: Workspace, tmp_path: Path
) -> None:
    assert workspace.path is not None

    with pytest.raises(InputError, match="no such file"):
        workspace.backups.restore(tmp_path / "nowhere.sqlite3")
    with pytest.raises(InputError, match="in use"):
        workspace.backups.restore(workspace.path)


def test_the_check_finds_a_broken_reference(workspace: Workspace) -> None:
    assert workspace.path is not None
    with closing(driver.connect(workspace.path)) as connection, connection:
        connection.execute("INSERT INTO course_qualities VALUES (99, 'aching')")

    report = workspace.backups.check()

    assert not report.is_healthy
    assert report.faults == ("a row of course_qualities names a row of courses that is not there",)


def test_the_check_finds_a_damaged_page(empty_file: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy2(empty_file, tmp_path / "clinic.sqlite3"))
    with closing(driver.connect(file)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'ix_patients_search_name'"
        (page,) = connection.execute(query).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with file.open("r+b") as stream:
        stream.seek((page - 1) * size)
        stream.write(b"\x00" * size)
    workspace = Workspace.open(file)

    report = workspace.backups.check()

    workspace.close()
    assert not report.is_healthy


def with_much_free(workspace: Workspace) -> Path:
    """Return the workspace's file after 5 MB were written to it and taken away again."""
    assert workspace.path is not None
    with closing(driver.connect(workspace.path)) as connection, connection:
        connection.execute("CREATE TABLE large (content BLOB)")
        connection.execute("INSERT INTO large VALUES (zeroblob(5000000))")
    with closing(driver.connect(workspace.path)) as connection, connection:
        connection.execute("DROP TABLE large")
    return workspace.path


def test_compacting_gives_back_what_is_free_and_nothing_else(
    workspace: Workspace, course_id: CourseId
) -> None:
    workspace.courses.log_visit(course_id, a_visit(leg_pain=8), by="Dr. Example")
    file = with_much_free(workspace)
    before = workspace.backups.check()
    size = file.stat().st_size

    freed = workspace.backups.compact()

    after = workspace.backups.check()
    assert (before.is_worth_compacting, after.is_worth_compacting) == (True, False)
    assert freed == size - file.stat().st_size > 4_900_000
    assert after.free_byte_count == 0
    assert after.is_healthy
    assert workspace.courses.course(course_id).visits[0].leg_pain == 8
    with closing(driver.connect(file)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_nothing_is_compacted_while_another_window_is_open(workspace: Workspace) -> None:
    file = with_much_free(workspace)
    elsewhere = Workspace.open(file)
    ids(elsewhere)
    size = file.stat().st_size

    with pytest.raises(DatabaseLockedError, match="Close the program first"):
        workspace.backups.compact()

    elsewhere.close()
    assert file.stat().st_size == size


def test_a_small_database_is_never_worth_compacting(workspace: Workspace) -> None:
    report = replace(workspace.backups.check(), byte_count=1000_000, free_byte_count=900_000)

    assert not report.is_worth_compacting
