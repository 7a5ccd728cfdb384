"""Archives that are not what they should be: refused in words that name the file inside."""

import errno
import json
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from tests.full_visit import FULL_ASSESSMENT, FULL_VISIT
from tests.makers import a_patient
from tests.services.archives.making import Files, altered, files_of, pack, sealed
from tracker.errors import CancelledError, DatabaseUnusableError, InputError
from tracker.models.damage.unreadable import find_unreadable
from tracker.models.sqlite_driver import DataKey, driver
from tracker.models.sqlite_file import make_engine
from tracker.services.archives import layout, restoring
from tracker.services.archives.archives import restore_as
from tracker.services.archives.looking import courses_in
from tracker.services.archives.opening import (
    PassphraseNeededError,
    WrongPassphraseError,
    opened_bag,
)
from tracker.services.archives.reading import LINE_MAX
from tracker.services.archives.writing import ArchiveChoice
from tracker.services.workspace import Workspace

RECORD = layout.record_name(1)
PASSPHRASE = "four words, long enough"  # noqa: S105  # of this test


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the archive of a clinic with one patient; never written to."""
    folder = tmp_path_factory.mktemp("archive")
    with closing(Workspace.open(folder / "clinic.sqlite3")) as clinic:
        patient_id, _ = clinic.patients.add(a_patient())
        course_id, _ = clinic.courses.begin(patient_id, FULL_ASSESSMENT)
        clinic.courses.log_visit(course_id, FULL_VISIT, by="Ann")
        clinic.archives.save(folder / "one.zip")
        clinic.archives.save(folder / "locked.zip", ArchiveChoice(passphrase=PASSPHRASE))
    return folder / "one.zip"


def why_refused(archive: Path, passphrase: str | None = None) -> str:
    """Return why an archive is not restored; nothing may be left over."""
    folder = archive.parent / "target"
    folder.mkdir(exist_ok=True)
    with pytest.raises(InputError) as refusal:
        restore_as(archive, folder / "new.sqlite3", passphrase)
    assert list(folder.iterdir()) == []
    return str(refusal.value)


def in_record(
    change: Callable[[dict[str, list[dict[str, object]]]], object],
) -> Callable[[Files], None]:
    """Return a change of the files that changes what the only record says."""

    def change_files(files: Files) -> None:
        said = json.loads(files[RECORD])
        change(said)
        files[RECORD] = json.dumps(said).encode()

    return change_files


@pytest.mark.parametrize("content", [b"", b"PK\3\4", b"no zip at all", b"PK\5\6" + bytes(18)])
def test_what_is_no_archive(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "no.zip").write_bytes(content)

    assert "no.zip is no archive of this program" in why_refused(tmp_path / "no.zip")


def test_one_that_was_cut_off(archive: Path, tmp_path: Path) -> None:
    whole = archive.read_bytes()
    for part in (len(whole) // 2, len(whole) - 30, len(whole) - 1):
        (tmp_path / "cut.zip").write_bytes(whole[:part])

        assert "cut.zip is no archive" in why_refused(tmp_path / "cut.zip")


def test_a_file_that_was_altered_is_named(archive: Path, tmp_path: Path) -> None:
    files = files_of(archive)
    for name in sorted(files.keys() - {layout.TAG_MANIFEST}):
        changed = pack(
            tmp_path / "1.zip", files | {name: files[name].replace(b"1", b"2", 1) + b" "}
        )

        assert name in why_refused(changed)


def test_a_file_that_is_missing_or_too_many_is_named(archive: Path, tmp_path: Path) -> None:
    files = files_of(archive)
    for name in files:
        fewer = pack(tmp_path / "1.zip", {one: files[one] for one in files if one != name})

        assert name in why_refused(fewer)
    assert "data/more.txt" in why_refused(pack(tmp_path / "2.zip", files | {"data/more.txt": b"1"}))


@pytest.mark.parametrize(
    "name", ["../evil.txt", "data/../../evil", "/etc/passwd", "data\\..\\x", "C:x"]
)
def test_a_name_that_leaves_the_folder(name: str, archive: Path, tmp_path: Path) -> None:
    evil = pack(tmp_path / "1.zip", sealed(files_of(archive) | {name: b"1"}))

    assert "leaves the folder" in why_refused(evil)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", [RECORD, RECORD.upper()])
def test_a_name_that_is_there_twice(name: str, archive: Path, tmp_path: Path) -> None:
    pack(tmp_path / "1.zip", files_of(archive))
    with zipfile.ZipFile(tmp_path / "1.zip", "a") as opened:
        opened.writestr(layout.FOLDER + name, b"{}")

    assert "twice" in why_refused(tmp_path / "1.zip")


def test_a_bomb_is_not_unpacked(archive: Path, tmp_path: Path) -> None:
    bomb = pack(tmp_path / "1.zip", sealed(files_of(archive) | {"data/zeros": bytes(60_000_000)}))

    assert "data/zeros: it unpacks to more than 250 times its size" in why_refused(bomb)


def test_a_size_that_is_not_true_is_not_believed(archive: Path, tmp_path: Path) -> None:
    """What a ZIP says of the size of a file is not what comes out of it."""
    pack(tmp_path / "1.zip", files_of(archive))
    with zipfile.ZipFile(tmp_path / "1.zip") as opened:
        size = opened.getinfo(layout.FOLDER + RECORD).file_size
    content = (tmp_path / "1.zip").read_bytes()
    (tmp_path / "1.zip").write_bytes(content.replace(size.to_bytes(4, "little"), b"\x10\0\0\0"))

    assert RECORD in why_refused(tmp_path / "1.zip")


def test_a_newer_version_is_told_as_that(archive: Path, tmp_path: Path) -> None:
    for old, new in (
        (b"tracker-archive-1", b"tracker-archive-2"),
        (b'"schema": "00', b'"schema": "10'),
    ):

        def change(files: Files, old: bytes = old, new: bytes = new) -> None:
            files[layout.CONTENTS] = files[layout.CONTENTS].replace(old, new)

        newer = altered(archive, tmp_path / "1.zip", change)

        assert "newer version" in why_refused(newer)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda said: said["visits"][0].update(leg_pain=11), "leg_pain"),
        (lambda said: said["visits"][0].update(leg_pain="8"), "visits, row 1: leg_pain: '8'"),
        (lambda said: said["visits"][0].update(leg_pain=2**70), "leg_pain"),
        (lambda said: said["treatments"][0].update(depth_mm=10**400), "depth_mm"),
        (lambda said: said["visits"][0].update(note="\ud800"), "note"),
        (lambda said: said["visits"][0].update(saved_at="0001-01-01T00:00+09:00"), "saved_at"),
        (lambda said: said["visits"][0].update(visit_date="17 August"), "visit_date"),
        (lambda said: said["visits"][0].update(saved_at="2026-08-17T09:30:00"), "saved_at"),
        (lambda said: said["visits"][0].update(weakness="perhaps"), "weakness"),
        (lambda said: said["visits"][0].update(color="red"), "there is no column 'color'"),
        (lambda said: said["visits"][0].update(course_id=99), "visits"),
        (lambda said: said["visits"].append(said["visits"][0]), "visits"),
        (lambda said: said["patients"][0].pop("clinic_id"), "patients"),
        (lambda said: said.update(secrets=[]), "there is no table 'secrets'"),
        (lambda said: said.update(visits=[[]]), "visits, row 1: [] is no row"),
        (lambda said: said.pop("format"), "tracker-record-1"),
        (lambda said: said.pop("visits"), RECORD),
    ],
)
def test_rows_that_no_table_takes(
    change: Callable[[dict[str, list[dict[str, object]]]], object],
    words: str,
    archive: Path,
    tmp_path: Path,
) -> None:
    changed = altered(archive, tmp_path / "1.zip", in_record(change))

    assert words in why_refused(changed)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"[" * 100_000, b"\xff\xfe", b'{"x": ' + b"9" * 9999]
)
def test_a_record_that_is_no_json(content: bytes, archive: Path, tmp_path: Path) -> None:
    changed = altered(archive, tmp_path / "1.zip", lambda files: files.update({RECORD: content}))

    assert RECORD in why_refused(changed)


def test_a_course_that_cannot_be_read_is_not_left_out_of_what_is_looked_at(
    archive: Path, tmp_path: Path
) -> None:
    """Whoever assesses an archive hears of it; nobody of that batch is given before."""
    changed = altered(
        archive,
        tmp_path / "1.zip",
        in_record(lambda said: said["treatments"][0].update(insertion_sets=7)),
    )

    with pytest.raises(InputError, match=rf"{RECORD}: course 1 cannot be read"):
        next(courses_in(changed, "1.zip"))


def test_a_line_of_the_log_without_an_end_is_not_read_on(archive: Path, tmp_path: Path) -> None:
    endless = b'{"detail": "' + b"x" * (3 * LINE_MAX)
    changed = altered(
        archive, tmp_path / "1.zip", lambda files: files.update({layout.LOG: endless})
    )

    assert f"{layout.LOG}: line 1 is longer than 1,000,000 bytes" in why_refused(changed)


@pytest.mark.parametrize("pages", [1, 20, 60, 80])
def test_a_disk_that_fills_up_is_told_as_that(
    pages: int, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever the database stops growing: at its tables, at the rows, at what is derived."""

    def small_engine(file: Path, key: DataKey | None) -> Engine:
        engine = make_engine(file, key)

        @event.listens_for(engine, "connect")
        def limit(connection: "driver.Connection", _record: object) -> None:
            connection.execute(f"PRAGMA max_page_count = {pages}")

        return engine

    monkeypatch.setattr(restoring, "make_engine", small_engine)

    with pytest.raises(DatabaseUnusableError, match="The disk is full"):
        restore_as(archive, tmp_path / "new.sqlite3")

    assert list(tmp_path.iterdir()) == []


def test_what_the_system_refuses_at_the_end_is_said_in_words(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _target: Path) -> Path:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "replace", refuse)

    with pytest.raises(DatabaseUnusableError, match="may only be read here"):
        restore_as(archive, tmp_path / "new.sqlite3")

    assert list(tmp_path.iterdir()) == []


def test_a_whole_record_less_than_the_archive_says(archive: Path, tmp_path: Path) -> None:
    fewer = altered(archive, tmp_path / "1.zip", lambda files: files.pop(RECORD))

    assert layout.CONTENTS in why_refused(fewer)


def test_a_locked_archive_opens_with_its_passphrase_alone(archive: Path, tmp_path: Path) -> None:
    locked = archive.with_name("locked.zip")

    with pytest.raises(PassphraseNeededError):
        restore_as(locked, tmp_path / "new.sqlite3")
    with pytest.raises(WrongPassphraseError):
        restore_as(locked, tmp_path / "new.sqlite3", "four other words")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Ångström and four words", "A\u030angstro\u0308m and four words"),
        ("half a sign: \udcff", "half a sign: \udcff"),
    ],
)
def test_a_passphrase_is_the_same_from_every_keyboard(
    written: str, typed: str, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.archives.save(tmp_path / "1.zip", ArchiveChoice(passphrase=written))

    with opened_bag(tmp_path / "1.zip", "1.zip", typed) as bag:
        bag.check()


def test_a_locked_archive_that_was_altered_is_refused(archive: Path, tmp_path: Path) -> None:
    content = bytearray(archive.with_name("locked.zip").read_bytes())
    content[200] ^= 1
    (tmp_path / "1.zip").write_bytes(content)

    assert "1.zip" in why_refused(tmp_path / "1.zip", PASSPHRASE)


def test_a_file_that_is_there_is_not_written_over(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "new.sqlite3").write_bytes(b"mine")

    with pytest.raises(InputError, match="already"):
        restore_as(archive, tmp_path / "new.sqlite3")

    assert (tmp_path / "new.sqlite3").read_bytes() == b"mine"


def test_cancelling_leaves_nothing_over(
    workspace: Workspace, archive: Path, tmp_path: Path
) -> None:
    workspace.patients.add(a_patient())
    target = tmp_path / "out"
    target.mkdir()

    def cancel(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        workspace.archives.save(target / "1.zip", progress=cancel)
    with pytest.raises(CancelledError):
        restore_as(archive, target / "new.sqlite3", progress=cancel)

    assert list(target.iterdir()) == []


@pytest.mark.file_only(reason="a server holds no value its column refuses")
def test_what_cannot_be_read_is_not_left_out_in_silence(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.patients.add(a_patient(sex=None))
    assert workspace.path is not None
    from tracker.models.sqlite_driver import connect  # noqa: PLC0415  # to damage it

    with closing(connect(workspace.path)) as raw:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        raw.execute("UPDATE patients SET birth_date = 'soon'")
    assert list(find_unreadable(workspace.path))

    with pytest.raises(InputError, match=r"birth_date.*No archive was written"):
        workspace.archives.save(tmp_path / "1.zip")

    assert not (tmp_path / "1.zip").exists()
