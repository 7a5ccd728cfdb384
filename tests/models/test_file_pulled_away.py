"""The file is deleted, moved, replaced or written over while it is open: nothing is lost unsaid."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select, text

from tests.makers import a_patient
from tracker.models.damage.file_guard import FileMovedError, Happened
from tracker.models.database import Database
from tracker.models.patient import PatientRecord
from tracker.models.sqlite_driver import DataKey, connect

KEY = DataKey(bytes(range(32)))


def ids(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(PatientRecord.clinic_id).order_by(PatientRecord.id)))


def add(database: Database, clinic_id: str) -> None:
    with database.write() as session:
        session.add(PatientRecord.from_domain(a_patient(clinic_id)))


def count_in(file: Path, key: DataKey | None = None) -> int:
    with closing(connect(file, key, may_write=False)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        (count,) = connection.execute("SELECT count(*) FROM patients").fetchone()
        return int(count)


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> DataKey | None:
    given: DataKey | None = request.param
    return given


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "clinic.sqlite3"


@pytest.fixture
def other(tmp_path: Path, key: DataKey | None) -> Path:
    """Return another clinic's file, closed and whole, with one patient."""
    made = tmp_path / "other" / "clinic.sqlite3"
    opened = Database.open(made, key)
    add(opened, "stranger")
    opened.close()
    return made


@pytest.fixture
def opened(file: Path, key: DataKey | None) -> Iterator[Database]:
    """Yield an open clinic with two patients, one of them only in the log."""
    first = Database.open(file, key)
    add(first, "1")
    first.close()
    database = Database.open(file, key)
    add(database, "2")
    yield database
    database.close()


def delete_all(file: Path, other: Path) -> None:
    for one in file.parent.glob("clinic*"):
        one.unlink()


def delete_file(file: Path, other: Path) -> None:
    file.unlink()


def rename(file: Path, other: Path) -> None:
    file.rename(file.with_name("clinic-old.sqlite3"))


def move_folder(file: Path, other: Path) -> None:
    file.parent.joinpath("elsewhere").mkdir()
    for one in file.parent.glob("clinic*"):
        one.rename(file.parent / "elsewhere" / one.name)


def move_over(file: Path, other: Path) -> None:
    other.rename(file)


def move_over_without_log(file: Path, other: Path) -> None:
    other.rename(file)
    file.with_name(f"{file.name}-wal").unlink()
    file.with_name(f"{file.name}-shm").unlink()


def replace_by_folder(file: Path, other: Path) -> None:
    file.unlink()
    file.mkdir()


def copy_over(file: Path, other: Path) -> None:
    shutil.copyfile(other, file)


def copy_over_without_log(file: Path, other: Path) -> None:
    shutil.copyfile(other, file)
    file.with_name(f"{file.name}-wal").unlink()
    file.with_name(f"{file.name}-shm").unlink()


def empty(file: Path, other: Path) -> None:
    with file.open("r+b") as stream:
        stream.truncate(0)


def cut(file: Path, other: Path) -> None:
    with file.open("r+b") as stream:
        stream.truncate(file.stat().st_size // 2)


def write_text(file: Path, other: Path) -> None:
    size = file.stat().st_size
    with file.open("r+b") as stream:
        stream.write(b"not a database " * (size // 15 + 1))


HELD = [
    (delete_all, Happened.GONE), (delete_file, Happened.GONE), (rename, Happened.GONE),
    (move_folder, Happened.GONE), (move_over, Happened.REPLACED),
    (move_over_without_log, Happened.REPLACED), (replace_by_folder, Happened.REPLACED),
]  # fmt: skip
OVER = [
    (copy_over, Happened.OVERWRITTEN), (copy_over_without_log, Happened.OVERWRITTEN),
    (empty, Happened.OVERWRITTEN), (cut, Happened.OVERWRITTEN),
    (write_text, Happened.OVERWRITTEN),
]  # fmt: skip
Happening = Callable[[Path, Path], None]


@pytest.mark.parametrize(("happen", "kind"), HELD + OVER)
def test_nothing_is_written_and_it_is_said(
    opened: Database, file: Path, other: Path, happen: Happening, kind: Happened
) -> None:
    happen(file, other)

    with pytest.raises(FileMovedError, match="stays in the form") as refused:
        add(opened, "3")

    assert refused.value.happened is kind


@pytest.mark.parametrize("happen", [happen for happen, _ in HELD])
def test_all_that_was_saved_is_written_into_a_file_beside(
    opened: Database, file: Path, other: Path, key: DataKey | None, happen: Happening
) -> None:
    happen(file, other)
    with pytest.raises(FileMovedError):
        opened.check_in_place()

    rescued = opened.rescue()

    assert rescued.stat().st_mode & 0o777 == 0o600
    assert count_in(rescued, key) == 2
    assert ids(opened) == ["1", "2"]


@pytest.mark.parametrize("happen", [delete_all, delete_file, rename, move_folder])
def test_a_file_that_is_gone_is_put_back_and_gone_on_with(
    opened: Database, file: Path, other: Path, key: DataKey | None, happen: Happening
) -> None:
    happen(file, other)

    opened.put_back()
    add(opened, "3")
    opened.close()

    assert count_in(file, key) == 3


def test_nothing_is_put_back_over_another_file(opened: Database, file: Path, other: Path) -> None:
    move_over(file, other)
    before = file.read_bytes()

    with pytest.raises(FileMovedError):
        opened.put_back()

    assert file.read_bytes() == before


@pytest.mark.parametrize("happen", [move_over, move_over_without_log, copy_over])
def test_a_file_put_there_is_left_as_it_is_when_the_window_closes(
    opened: Database, file: Path, other: Path, key: DataKey | None, happen: Happening
) -> None:
    there = other.read_bytes()
    happen(file, other)
    with pytest.raises(FileMovedError):
        opened.check_in_place()

    opened.close()

    assert file.read_bytes() == there
    assert not file.with_name(f"{file.name}-wal").exists()
    assert count_in(file, key) == 1


@pytest.mark.parametrize("happen", [empty, cut, write_text])
def test_what_was_written_over_is_not_made_worse_and_our_log_is_kept(
    opened: Database, file: Path, other: Path, happen: Happening
) -> None:
    happen(file, other)
    there = file.read_bytes()

    opened.close()

    assert file.read_bytes() == there
    (log,) = file.parent.glob("clinic-left-*-wal")
    assert log.stat().st_size > 0


@pytest.mark.parametrize("kind", [OVER[0], OVER[2]])
def test_nothing_is_read_from_what_was_written_over(
    opened: Database, file: Path, other: Path, kind: tuple[Happening, Happened]
) -> None:
    kind[0](file, other)

    with pytest.raises(FileMovedError):
        ids(opened)


def test_a_visit_saved_after_the_log_was_deleted_is_in_the_file_at_once(
    opened: Database, file: Path, tmp_path: Path, key: DataKey | None
) -> None:
    file.with_name(f"{file.name}-wal").unlink()
    file.with_name(f"{file.name}-shm").unlink()

    add(opened, "3")

    copied = tmp_path / "as after a power cut.sqlite3"
    shutil.copyfile(file, copied)
    assert count_in(copied, key) == 3


def test_what_sqlite_writes_itself_is_no_other_program(
    opened: Database, file: Path, key: DataKey | None
) -> None:
    second = Database.open(file, key)
    for number in range(10, 30):
        add(opened, f"{number}")
        add(second, f"{number}b")
        with opened.read() as session:
            session.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
        opened.check_in_place()
        second.check_in_place()
    second.close()

    add(opened, "last")

    assert len(ids(opened)) == 43


def test_a_file_compacted_or_restored_by_ourselves_is_no_other_program(
    opened: Database, other: Path
) -> None:
    opened.check_alone()
    opened.compact()
    add(opened, "3")
    opened.check_alone()
    opened.replace_with(other)

    add(opened, "4")

    assert ids(opened) == ["stranger", "4"]
