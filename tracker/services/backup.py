"""Verified copies of the clinic's database, the way back, and the check of its health."""

from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from tracker.domain.rules.phases import RULE_VERSION
from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import Changes
from tracker.errors import InputError
from tracker.language import tr
from tracker.models.clinic import ONLY_ROW, ClinicRecord
from tracker.models.database import Database, copy_name
from tracker.models.inspection import RecordCounts, count_records, inspect_file
from tracker.models.sqlite_file import Progress, copy_to_file, ignore_progress, make_file
from tracker.models.types import utc_now
from tracker.models.unusable import DamagedDatabaseError, NotADatabaseError
from tracker.services.archive import altered_pages
from tracker.services.recording import Recorder
from tracker.services.summaries import mended_summaries

FILE_SUFFIX: Final = ".sqlite3"
BEYOND_OPENING: Final = (DamagedDatabaseError, NotADatabaseError)
MUCH_FREE: Final = 0.2  # share of a file; SQLite uses less of it again by itself
MUCH_FREE_BYTES: Final = 1_000_000  # and at least so much: nobody misses less on a disk
COMPANIONS: Final = ("-wal", "-shm")  # what SQLite keeps beside an open file


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """The health of the database.

    Attributes:
        faults: What is wrong, in words; empty when all is well.
        pages_kept: Pages that were handed out and are kept with their courses.
        last_backup_at: When the last verified backup was made; None when never.
        backup_age: How long ago that was; None when never.
        byte_count: How large the file is.
        free_byte_count: How much of it holds nothing any more.
        rule_version: Version of the clinical rules in this program.
    """

    faults: tuple[str, ...]
    patient_count: int
    course_count: int
    visit_count: int
    pages_kept: int
    last_backup_at: datetime | None
    last_backup_path: Path | None
    backup_age: timedelta | None
    byte_count: int
    free_byte_count: int
    rule_version: str = RULE_VERSION

    @property
    def is_healthy(self) -> bool:
        """Return whether nothing is wrong."""
        return not self.faults

    @property
    def is_worth_compacting(self) -> bool:
        """Return whether much of the file is free, as after a large step of the schema."""
        is_much = self.free_byte_count > MUCH_FREE * self.byte_count
        return is_much and self.free_byte_count > MUCH_FREE_BYTES


class Backups:
    """Copies of the clinic's database file."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime] = utc_now,
        recorder: Recorder | None = None,
    ) -> None:
        self._database = database
        self._now = now
        self._recorder = recorder or Recorder(now=now)

    def backup(self, folder: Path, progress: Progress = ignore_progress) -> Path:
        """Copy the database into a folder as one file, verify the copy, remember when.

        Args:
            folder: Made when missing.
            progress: Called with pages done and pages in all.

        Raises:
            DamagedDatabaseError: The copy does not hold what the database holds; it is removed.
            InputError: The folder cannot be written.
        """
        file = self._file()
        now = self._now()
        copy = folder / f"{file.stem}-{now.astimezone():%Y-%m-%d-%H%M%S}{FILE_SUFFIX}"
        if copy.exists():
            raise InputError(
                tr("{file} is already there. Nothing was copied. Try again in a second.", file=copy)
            )
        _make_room(copy)
        before = count_records(file)
        copy_to_file(file, copy, progress)
        _verify(copy, before)
        self._remember(now, str(copy), AccessKind.BACKED_UP)
        return copy

    def restore(self, file: Path, progress: Progress = ignore_progress) -> Changes:
        """Put a backup in place of the database, after a safety copy of it beside it.

        Args:
            file: A backup, or any database of this program; an older one is brought up to date.
            progress: Called with pages done and pages in all.

        Raises:
            DatabaseUnusableError: The file is damaged, newer, or not ours, or the database is open
                elsewhere; nothing was changed.
            InputError: The file is not there.
        """
        live = self._file()
        _check_there(file)
        if file.samefile(live):
            raise InputError(tr("{file} is the database in use. Nothing was restored.", file=file))
        _check_sound(file)
        self._database.check_alone()
        copy_to_file(live, copy_name(live, "before-restore"))
        made_at, path = self._last_backup()
        self._database.replace_with(file, progress)
        # Which copies exist is no part of what was restored.
        self._remember(made_at, path, AccessKind.RESTORED)
        return Changes(is_everything=True)

    def last_made_at(self) -> datetime | None:
        """Return when the last verified backup was made; None when there never was one."""
        return self._last_backup()[0]

    def check(self) -> CheckReport:
        """Return the health of the database, its counts and the age of the last backup."""
        found = inspect_file(self._file(), self._database.key)
        made_at, path = self._last_backup()
        return CheckReport(
            faults=found.faults
            or (*altered_pages(self._database), *mended_summaries(self._database)),
            patient_count=found.counts.patients,
            course_count=found.counts.courses,
            visit_count=found.counts.visits,
            pages_kept=found.counts.pages_kept,
            last_backup_at=made_at,
            last_backup_path=Path(path) if path else None,
            backup_age=self._now() - made_at if made_at else None,
            byte_count=found.byte_count,
            free_byte_count=found.free_byte_count,
        )

    def compact(self) -> int:
        """Give what is free in the file back to the disk; return how many bytes that was.

        Raises:
            DatabaseUnusableError: The database is open elsewhere, or the disk has no room for it
                once more while it is written; nothing was changed.
        """
        file = self._file()
        self._database.check_alone()
        before = file.stat().st_size
        self._database.compact()
        return before - file.stat().st_size

    def _last_backup(self) -> tuple[datetime | None, str | None]:
        with self._database.read() as session:
            record = session.get_one(ClinicRecord, ONLY_ROW)
            return record.last_backup_at, record.last_backup_path

    def _remember(self, made_at: datetime | None, path: str | None, done: AccessKind) -> None:
        saving = self._recorder.saving()
        with self._database.write() as session:
            self._recorder.log(session, done, saving)
            record = session.get_one(ClinicRecord, ONLY_ROW)
            record.last_backup_at, record.last_backup_path = made_at, path

    def _file(self) -> Path:
        if self._database.file is None:
            raise InputError(
                tr("The clinic's database is on a server: back it up with the server's own tools.")
            )
        return self._database.file


def _make_room(copy: Path) -> None:
    """Make the copy's folder and an empty file, or name the folder that cannot be written."""
    try:
        make_file(copy)
    except OSError as error:
        raise InputError(
            tr(
                "{folder} cannot be written ({why}). Nothing was copied. Choose another folder.",
                folder=copy.parent,
                why=error.strerror,
            )
        ) from error


def _verify(copy: Path, before: RecordCounts) -> None:
    """Refuse a copy that is damaged or lacks what was there when the copying began."""
    found = inspect_file(copy)
    if found.faults or not found.counts.is_at_least(before):
        copy.unlink()
        raise DamagedDatabaseError(
            tr(
                "The backup could not be verified and was removed; the clinic's database was not "
                "touched. Check the disk of the backup folder, then try again."
            )
        )


def restore_over_damaged(file: Path, live: Path, progress: Progress = ignore_progress) -> Path:
    """Put a backup where a database stands that cannot be opened.

    Args:
        file: A sound backup; it is checked before anything is touched.
        live: The database that cannot be opened; it is set aside, never thrown away.
        progress: Called with pages done and pages in all.

    Returns:
        Where the damaged database is kept.

    Raises:
        InputError: The backup is not there.
        DatabaseUnusableError: The backup is no sound database of this program.
    """
    _check_there(file)
    _check_sound(file)
    kept = copy_name(live, "damaged")
    _move(live, kept)
    with ExitStack() as undoing:  # last in, first done: whatever stops the copy
        undoing.callback(_move, kept, live)
        undoing.callback(live.unlink, missing_ok=True)
        copy_to_file(file, live, progress)
        undoing.pop_all()
    return kept


def _check_there(file: Path) -> None:
    if not file.is_file():
        raise InputError(tr("{file}: there is no such file. Nothing was restored.", file=file))


def _check_sound(file: Path) -> None:
    found = inspect_file(file)
    if found.faults:
        raise DamagedDatabaseError(
            tr(
                "{file} is damaged ({faults}). Nothing was restored. Choose another backup.",
                file=file,
                faults="; ".join(found.faults),
            )
        )


def _move(here: Path, there: Path) -> None:
    """Move a database with its companions, so that no old one is mixed with the new file."""
    here.rename(there)
    for ending in COMPANIONS:
        with suppress(FileNotFoundError):
            here.with_name(here.name + ending).rename(there.with_name(there.name + ending))
