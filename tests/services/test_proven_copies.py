"""A backup proves itself: what was changed, lost or added since is refused by name."""

import os
import random
import shutil
import subprocess
import sys
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.makers import a_patient, a_visit, day
from tracker.domain.values.course import CourseId
from tracker.errors import CancelledError, DatabaseUnusableError, TrackerError
from tracker.models.copies.asides import copy_name, find_asides, prune_asides
from tracker.models.copies.manifest import find_manifest, manifest_of
from tracker.models.sqlite_driver import driver
from tracker.models.unusable import DamagedDatabaseError
from tracker.services.backup import restore_over_damaged
from tracker.services.places.server_copies import EmptyCopyError
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.file_only(reason="copies of a file")

FLIPS = 60


@pytest.fixture
def copy(workspace: Workspace, course_id: CourseId, tmp_path: Path) -> Path:
    """Return a backup of a clinic with one visit; a second visit was saved since."""
    workspace.courses.log_visit(course_id, a_visit(leg_pain=8), by="Dr. Example")
    made = workspace.backups.backup(tmp_path / "backups")
    workspace.courses.log_visit(course_id, a_visit(day(7)), by="Dr. Example")
    return made


def visits(workspace: Workspace, course_id: CourseId) -> int:
    return len(workspace.courses.course(course_id).visits)


def change(copy: Path, *statements: str) -> None:
    """Change a backup that has no manifest, as an older program left it."""
    manifest_of(copy).unlink(missing_ok=True)
    with closing(driver.connect(copy)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            connection.execute(statement)


def test_no_changed_byte_of_a_backup_is_restored_unsaid(
    workspace: Workspace, course_id: CourseId, copy: Path
) -> None:
    whole, proof = copy.read_bytes(), manifest_of(copy).read_bytes()
    chance = random.Random(11)  # noqa: S311  # where, not a secret
    restored = []

    for number in range(FLIPS):
        target, content = (copy, whole) if number % 4 else (manifest_of(copy), proof)
        at, bit = chance.randrange(len(content)), 1 << chance.randrange(8)
        target.write_bytes(content[:at] + bytes([content[at] ^ bit]) + content[at + 1 :])
        try:
            workspace.backups.restore(copy)
        except DatabaseUnusableError:
            pass
        else:
            restored.append((target.name, at, bit))
        target.write_bytes(content)

    assert restored == []
    assert visits(workspace, course_id) == 2
    assert find_asides(copy.parent.parent / "clinic.sqlite3") == ()


def test_the_manifest_tells_what_the_backup_holds(copy: Path, workspace: Workspace) -> None:
    manifest = find_manifest(copy)

    assert manifest is not None
    assert (manifest.counts.patients, manifest.counts.courses, manifest.counts.visits) == (1, 1, 1)
    assert manifest.byte_count == copy.stat().st_size
    assert {"patients", "visits", "needled_points"} <= manifest.tables.keys()
    assert manifest.keys is None
    assert manifest_of(copy).stat().st_mode & 0o777 == 0o600


def test_the_key_file_travels_with_the_backup(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "clinic.sqlite3.keys").write_text('{"wrapped": "ñ"}\n', encoding="utf-8")

    manifest = find_manifest(workspace.backups.backup(tmp_path / "backups"))

    assert manifest is not None
    assert manifest.keys == '{"wrapped": "ñ"}\n'


def test_the_digests_do_not_depend_on_how_the_pages_lie(
    workspace: Workspace, copy: Path, tmp_path: Path
) -> None:
    workspace.backups.restore(copy)
    workspace.backups.compact()

    again = find_manifest(workspace.backups.backup(tmp_path / "again"))

    first = find_manifest(copy)
    assert first is not None
    assert again is not None
    log = {"access_log": ""}  # the restoring itself stands there
    assert {**first.tables, **log} == {**again.tables, **log}


@pytest.mark.parametrize(
    ("statements", "named"),
    [
        (["DROP TABLE visit_strikes"], "table visit_strikes is missing"),
        (["DROP TABLE patients"], "table patients is missing"),
        (["ALTER TABLE visits DROP COLUMN note"], "column visits.note is missing"),
        (["DROP INDEX uq_visits_live_date"], "index uq_visits_live_date is missing"),
        (["CREATE TABLE recipes (name TEXT)"], "table recipes does not belong there"),
        (
            ["CREATE TRIGGER t AFTER INSERT ON visits BEGIN DELETE FROM patients; END"],
            "trigger t does not belong there",
        ),
        (["DROP TABLE alembic_version"], "cannot be read"),
        (["DELETE FROM alembic_version"], "cannot be read"),
        (["UPDATE alembic_version SET version_num = '0003'"], "is missing|does not belong"),
    ],
)
def test_a_file_that_is_no_whole_clinic_is_refused_by_name(
    workspace: Workspace, course_id: CourseId, copy: Path, statements: list[str], named: str
) -> None:
    change(copy, *statements)

    with pytest.raises(DamagedDatabaseError, match=named):
        workspace.backups.restore(copy)

    assert visits(workspace, course_id) == 2
    assert [path.name for path in copy.parent.parent.glob("*before*")] == []


def test_an_older_backup_without_a_manifest_is_restored(
    workspace: Workspace, course_id: CourseId, copy: Path
) -> None:
    manifest_of(copy).unlink()

    workspace.backups.restore(copy)

    assert visits(workspace, course_id) == 1


def test_nobody_is_put_in_place_of_everybody_unasked(
    workspace: Workspace, other_workspace: Workspace, tmp_path: Path
) -> None:
    workspace.patients.add(a_patient("7"))
    nobody = other_workspace.backups.backup(tmp_path / "backups")

    with pytest.raises(EmptyCopyError, match="holds no patient"):
        workspace.backups.restore(nobody)

    assert workspace.backups.check().patient_count == 1


def test_a_restore_is_undone_by_the_copy_it_made(
    workspace: Workspace, course_id: CourseId, copy: Path, tmp_path: Path
) -> None:
    workspace.backups.restore(copy)
    (before,) = find_asides(tmp_path / "clinic.sqlite3")

    workspace.backups.restore(before.file)

    assert before.reason == "before-restore"
    assert find_manifest(before.file) is not None
    assert visits(workspace, course_id) == 2


def test_what_stopped_runs_left_is_removed_by_the_next(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    ended = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"],
                           capture_output=True, text=True, check=True).stdout.strip()  # fmt: skip
    left = folder / f".clinic-2026-01-02-030405.sqlite3.{ended}.partial"
    for ending in ("", "-journal", ".manifest"):
        left.with_name(left.name + ending).write_bytes(b"half")
    working = folder / ".clinic-2026-01-02-030406.sqlite3.1.partial"
    working.write_bytes(b"another's")

    copy = workspace.backups.backup(folder)

    assert sorted(path.name for path in folder.iterdir()) == sorted(
        [working.name, copy.name, f"{copy.name}.manifest"]
    )


def test_a_backup_that_is_stopped_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done > total / 3:
            raise CancelledError("enough")

    with pytest.raises(CancelledError):
        workspace.backups.backup(tmp_path / "backups", stop)

    assert list((tmp_path / "backups").iterdir()) == []
    assert workspace.backups.last_made_at() is None


def test_a_restore_over_a_damaged_file_that_was_killed_works_again(
    workspace: Workspace, copy: Path, tmp_path: Path
) -> None:
    workspace.close()
    live = tmp_path / "clinic.sqlite3"
    live.write_bytes(b"no database any more")
    live.with_name(live.name + "-journal").write_bytes(b"hot")

    kept = restore_over_damaged(copy, live)

    assert kept.read_bytes() == b"no database any more"
    assert not live.with_name(live.name + "-journal").exists()
    opened = Workspace.open(live)
    assert opened.backups.check().visit_count == 1
    opened.close()


def test_old_safety_copies_go_and_the_last_stay(workspace: Workspace, tmp_path: Path) -> None:
    live = tmp_path / "clinic.sqlite3"
    for days in range(0, 40, 4):
        made = datetime.now().astimezone() - timedelta(days=days)
        name = f"clinic-before-restore-{made:%Y%m%d-%H%M%S}-000000.sqlite3"
        live.with_name(name).write_bytes(b"")
        manifest_of(live.with_name(name)).write_bytes(b"")
    damaged = shutil.copy2(live, copy_name(live, "damaged"))

    prune_asides(live)

    left = [aside for aside in find_asides(live) if aside.reason == "before-restore"]
    assert len(left) == 5
    assert os.path.exists(damaged)  # noqa: PTH110
    assert len(list(tmp_path.glob("*.manifest"))) == 5


def test_a_full_disk_is_said_as_such(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "backups").write_bytes(b"a file, no folder")

    with pytest.raises(TrackerError, match="cannot be written"):
        workspace.backups.backup(tmp_path / "backups")
