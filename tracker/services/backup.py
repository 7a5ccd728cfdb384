"""Verified copies of the clinic's database, the way back, and the check of its health."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import select, update

from tracker.domain.people.roles import Person
from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import Changes
from tracker.domain.values.rules import BOOK_RULES
from tracker.errors import InputError
from tracker.files import sync_file, sync_folder
from tracker.language import tr
from tracker.models.clinic import ClinicRecord
from tracker.models.copies.asides import copy_name
from tracker.models.copies.manifest import find_manifest
from tracker.models.copies.proof import prepared, prove
from tracker.models.copies.server_copy import CopyKeys, ServerCopyOrder
from tracker.models.copies.verified import CopyOrder, make_copy
from tracker.models.damage.unreadable import Scope, UnreadableRowError, find_unreadable
from tracker.models.database import Database
from tracker.models.encryption.key_file import Unlocked
from tracker.models.inspection import (
    Inspection,
    count_records,
    inspect_file,
    inspect_server,
)
from tracker.models.people.rights import check_clinician
from tracker.models.sqlite_driver import DataKey
from tracker.models.sqlite_file import WRITER, Progress, ignore_progress, make_engine
from tracker.models.types import utc_now
from tracker.models.unusable import (
    DamagedDatabaseError,
    DatabaseReadOnlyError,
    DiskFullError,
    NotADatabaseError,
)
from tracker.services.archive import altered_pages
from tracker.services.places.server_copies import (
    BEFORE_RESTORE,
    FILE_SUFFIX,
    EmptyCopyError,
    ServerCopies,
)
from tracker.services.recording import Recorder
from tracker.services.summaries import mended_summaries
from tracker.services.traces import drop_traces

CLINIC_ROW: Final = Scope(tables=(ClinicRecord.__tablename__,))
BEYOND_OPENING: Final = (DamagedDatabaseError, NotADatabaseError, DatabaseReadOnlyError)
MUCH_FREE: Final = 0.2  # share of a file; SQLite uses less of it again by itself
MUCH_FREE_BYTES: Final = 1_000_000  # and at least so much: nobody misses less on a disk
COMPANIONS: Final = ("-wal", "-shm", "-journal")  # what SQLite keeps beside an open file


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
    rule_version: str = BOOK_RULES.code

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
    """Copies of the clinic, and its check.

    Attributes:
        server: What copies a clinic on a server; None for a file.
    """

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime] = utc_now,
        recorder: Recorder | None = None,
    ) -> None:
        self._database = database
        self._now = now
        self._recorder = recorder or Recorder(now=now)
        self.server = None
        if database.file is None:
            self.server = ServerCopies(database, now, self._recorder)

    @property
    def place(self) -> Path:
        """Return the clinic's file; of a server what it would be here: copies have its name."""
        return self._file() if self.server is None else self.server.place

    def backup(
        self,
        folder: Path,
        progress: Progress = ignore_progress,
        *,
        is_automatic: bool = False,
        keys: CopyKeys | None = None,
    ) -> Path:
        """Copy the database into a folder as one file, prove the copy, remember when.

        Args:
            folder: Made when missing.
            progress: Called with work done and in all; what it raises stops the copy.
            is_automatic: Whether the program does it by itself, and may thin it out again.
            keys: What the copy of a server is encrypted with; that of a file is as the file.

        Raises:
            DamagedDatabaseError: The copy does not hold what the database holds; it is removed.
            InputError: The folder cannot be written, or has no room.
        """
        now = self._now()
        copy = folder / f"{self.place.stem}-{now.astimezone():%Y-%m-%d-%H%M%S}{FILE_SUFFIX}"
        if copy.exists():
            raise InputError(
                tr("{file} is already there. Nothing was copied. Try again in a second.", file=copy)
            )
        with _refused_by(folder):
            folder.mkdir(parents=True, mode=0o700, exist_ok=True)
            if self.server is None:
                order = CopyOrder(
                    source=self._file(),
                    target=copy,
                    key=self._database.key,
                    made_at=now,
                    is_automatic=is_automatic,
                )
                make_copy(order, progress)
            else:
                of_server = ServerCopyOrder(
                    target=copy, keys=keys, made_at=now, is_automatic=is_automatic
                )
                self.server.backup(of_server, progress)
        self._remember(now, copy)
        return copy

    def restore(
        self,
        file: Path,
        progress: Progress = ignore_progress,
        *,
        allows_empty: bool = False,
        keys: CopyKeys | None = None,
    ) -> Changes:
        """Put a backup in place of the database, after a proven copy of it beside it.

        All that can be refused is refused before anything is touched; the database is then
        replaced at once or not at all, whatever stops it.

        Args:
            file: A backup, or any database of this program; an older one is brought up to date.
            progress: Called with pages done and pages in all.
            allows_empty: Whether a clinic with patients may be replaced by one without any.
            keys: What opens an encrypted copy that is put onto a server, and the copy of what the
                server held before; that of a file is as the file.

        Raises:
            DatabaseUnusableError: The file is damaged, newer, or not ours, or the database is open
                elsewhere; nothing was changed.
            EmptyCopyError: It would leave nobody.
            InputError: The file is not there.
            NotAllowedError: Whoever asks is no clinician.
        """
        check_clinician(self._database.person)
        _check_there(file)
        if self.server is not None:
            self.server.restore(file, keys, progress, allows_empty=allows_empty)
            return Changes(is_everything=True)
        live = self._file()
        if file.samefile(live):
            raise InputError(tr("{file} is the database in use. Nothing was restored.", file=file))
        key = self._database.key
        proof = prove(file, key)
        if proof.counts.is_empty and not allows_empty and not count_records(live, key).is_empty:
            raise EmptyCopyError(
                tr("{file} holds no patient, and the clinic does. Nothing was restored.", file=file)
            )
        self._database.check_alone()
        made_at, path = self._last_backup()
        with prepared(file, live, key, progress) as ready:
            _remember_in(ready, key, (made_at, path))  # no part of what is restored
            self._database.copy_aside(BEFORE_RESTORE)
            self._database.replace_with(ready)
        self.note_restored()
        return Changes(is_everything=True)

    def note_restored(self) -> None:
        """Log that this database is a copy that was put in its place."""
        saving = self._recorder.saving()
        with self._database.write() as session:
            self._recorder.log(session, AccessKind.RESTORED, saving)

    def last_made_at(self) -> datetime | None:
        """Return when the last verified backup was made; None when there never was one."""
        return self._last_backup()[0]

    def is_last_there(self) -> bool:
        """Return whether the last verified backup still lies where it was written."""
        path = self._last_backup()[1]
        return path is not None and Path(path).is_file()

    def check(self) -> CheckReport:
        """Return the health of the database, its counts and the age of the last backup."""
        found = self._inspected()
        made_at, path = self._last_backup()
        return CheckReport(
            faults=found.faults or self._unreadable() or self._untrue(),
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

    def _inspected(self) -> Inspection:
        if self._database.file is not None:
            return inspect_file(self._file(), self._database.key)
        with self._database.read() as session:
            return inspect_server(session)

    def _unreadable(self) -> tuple[str, ...]:
        """Return, in words, every value that cannot be read through the program's own types."""
        if self._database.file is None:
            return ()  # a server's columns have types, which hold what they say
        return tuple(str(one) for one in find_unreadable(self._file(), self._database.key))

    def _untrue(self) -> tuple[str, ...]:
        return (*altered_pages(self._database), *mended_summaries(self._database))

    def compact(self) -> int:
        """Give what is free in the file back to the disk; return how many bytes that was.

        Raises:
            DatabaseUnusableError: The database is open elsewhere, or the disk has no room for it
                once more while it is written; nothing was changed.
        """
        file = self._file()
        self._database.check_alone()
        before = file.stat().st_size
        drop_traces(self._database)
        return before - file.stat().st_size

    def _last_backup(self) -> tuple[datetime | None, str | None]:
        query = select(ClinicRecord.last_backup_at, ClinicRecord.last_backup_path)
        with suppress(UnreadableRowError), self._database.read(CLINIC_ROW) as session:
            made_at, path = session.execute(query).one()
            return made_at, path
        return None, None  # told where the settings are read

    def _remember(self, made_at: datetime, copy: Path) -> None:
        saving = self._recorder.saving()
        values = {"last_backup_at": made_at, "last_backup_path": str(copy)}
        with self._database.write() as session:
            self._recorder.log(session, AccessKind.BACKED_UP, saving)
            session.execute(update(ClinicRecord).values(**values))

    def _file(self) -> Path:
        if self._database.file is None:
            raise InputError(
                tr("The clinic's database is on a server: back it up with the server's own tools.")
            )
        self._database.check_in_place()  # never a copy of another file, nor one over it
        return self._database.file


@contextmanager
def _refused_by(folder: Path) -> Iterator[None]:
    """Name the folder that cannot be written, or has no room, and the way out."""
    try:
        yield
    except (OSError, DiskFullError) as error:
        why = error.strerror if isinstance(error, OSError) else tr("its disk is full")
        raise InputError(
            tr(
                "{folder} cannot be written ({why}). Nothing was copied. Choose another folder.",
                folder=folder,
                why=why,
            )
        ) from error


def _remember_in(
    ready: Path, key: DataKey | None, last: tuple[datetime | None, str | None]
) -> None:
    engine = make_engine(ready, key)
    with engine.execution_options(**{WRITER: True}).begin() as connection:
        values = dict(zip(("last_backup_at", "last_backup_path"), last, strict=True))
        connection.execute(update(ClinicRecord).values(**values))
    engine.dispose()


def restore_over_damaged(
    file: Path,
    live: Path,
    progress: Progress = ignore_progress,
    *,
    unlocked: Unlocked | None = None,
) -> Path:
    """Put a backup where a database stands that cannot be opened.

    Args:
        file: A sound backup; it is checked before anything is touched.
        live: The database that cannot be opened; it is set aside, never thrown away.
        progress: Called with pages done and pages in all.
        unlocked: The key of the backup, and of the clinic from then on, and who has it; None for a
            plain one.

    Returns:
        Where the damaged database is kept.

    Raises:
        InputError: The backup is not there.
        DatabaseUnusableError: The backup is no sound database of this program.
        NotAllowedError: Whoever asks is no clinician.
    """
    key = None
    if unlocked is not None:
        check_clinician(Person(name=unlocked.person or "", role=unlocked.role))
        key = unlocked.key
    _check_there(file)
    prove(file, key)
    kept = copy_name(live, "damaged")
    with prepared(file, live, key, progress) as ready:
        shutil.copy2(live, kept)
        sync_file(kept)
        for ending in COMPANIONS:  # an old one must not be taken for the new file's
            beside = live.with_name(live.name + ending)
            if beside.exists():
                beside.rename(kept.with_name(kept.name + ending))
        ready.replace(live)
        sync_folder(live.parent)
    return kept


def is_proven(file: Path) -> bool:
    """Return whether a backup has its checksum beside it; older ones have none."""
    return find_manifest(file) is not None


def _check_there(file: Path) -> None:
    if not file.is_file():
        raise InputError(tr("{file}: there is no such file. Nothing was restored.", file=file))
