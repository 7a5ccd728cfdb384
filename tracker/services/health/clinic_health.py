"""How it stands with the clinic's database and its backups."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tracker.domain.words.spans import age_words, full_date_and_time, size_words
from tracker.errors import DatabaseUnusableError
from tracker.language import tr
from tracker.models.base import Base
from tracker.models.damage.file_guard import SIDE_ENDINGS
from tracker.models.damage.unreadable import Scope, find_unreadable
from tracker.models.database import Database
from tracker.models.identity import HEAD
from tracker.models.inspection import DAMAGE, Inspection, inspect_file
from tracker.models.sqlite_file import Progress, ignore_progress, in_words
from tracker.models.types import utc_now
from tracker.services.backup import MUCH_FREE, MUCH_FREE_BYTES, Backups
from tracker.services.health.lines import HealthLine, HealthTopic

if TYPE_CHECKING:
    from tracker.services.copies.automatic import AutomaticBackups
    from tracker.services.copies.plan import BackupPlan

LEAST_FREE: Final = 500_000_000  # bytes; a few months of backups of a usual clinic
FREE_FOR_COPIES: Final = 3  # times the database: a backup, one before a restore, one being written


class ClinicHealth:
    """Looks over an open clinic; every method may take long and belongs on the worker.

    Args:
        database: The open one.
        backups: Knows when the last was made.
        automatic: Knows the plan; None for a database on a server.
        now: Tells the present moment.
    """

    def __init__(
        self,
        database: Database,
        backups: Backups,
        automatic: "AutomaticBackups | None",
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database, self._backups = database, backups
        self._automatic, self._now = automatic, now

    def lines(self) -> tuple[HealthLine, ...]:
        """Return what is known at a glance: database, encryption, backups, disk."""
        file, automatic = self._database.file, self._automatic
        if file is None or automatic is None:
            return (_on_a_server(),)
        plan, missing = automatic.plan, automatic.missing()
        return (
            HealthLine(
                topic=HealthTopic.DATABASE,
                words=tr(
                    "open, {size}, schema revision {revision}",
                    size=size_words(_size_of(file)),
                    revision=HEAD,
                ),
                here=str(file),
            ),
            _encryption_line(is_encrypted=self._database.key is not None),
            self._backup_line(plan.limit_days),
            self._plan_line(plan, missing),
            _disk_line(file, plan, missing),
        )

    def records(self, progress: Progress = ignore_progress) -> HealthLine:
        """Read every page and every value of the database, and say whether all is whole.

        Args:
            progress: Called with tables read and tables in all; what it raises stops the reading.
        """
        file = self._database.file
        if file is None:
            return _on_a_server(HealthTopic.RECORDS)
        with self._database.looked_at():
            try:
                with in_words(place=file):
                    found = inspect_file(file, self._database.key)
                    faults = len(found.faults) or self._count_unreadable(file, progress)
            except DAMAGE:
                return _unsound(1)
            except DatabaseUnusableError as error:
                return _unread(error)
        return _unsound(faults) if faults else _sound(found)

    def _count_unreadable(self, file: Path, progress: Progress) -> int:
        tables = [table.name for table in Base.metadata.sorted_tables]
        count = 0
        for done, name in enumerate(tables):
            progress(done, len(tables))
            count += sum(
                1 for _ in find_unreadable(file, self._database.key, Scope(tables=(name,)))
            )
        return count

    def _backup_line(self, limit_days: int) -> HealthLine:
        made_at, now = self._backups.last_made_at(), self._now()
        if made_at is None:
            return _copy_wanted(tr("no verified backup yet"), tr("Make one: File ▸ Backups."))
        words = tr(
            "verified, of {when} ({age})",
            when=full_date_and_time(made_at),
            age=age_words(made_at, now),
        )
        if not self._backups.is_last_there():
            gone = tr("{backup}; it is not where it was written", backup=words)
            return _copy_wanted(gone, tr("Plug its disk in, or make another: File ▸ Backups."))
        if now - made_at > timedelta(days=limit_days):
            return _copy_wanted(words, tr("Make one, or see why none was made: File ▸ Backups."))
        return HealthLine(topic=HealthTopic.BACKUPS, words=words)

    def _plan_line(self, plan: "BackupPlan", missing: tuple[Path, ...]) -> HealthLine:
        made_at = self._backups.last_made_at()
        next_at = None if made_at is None else made_at + timedelta(hours=plan.every_hours)
        words = (
            tr("as soon as something changes")
            if next_at is None or next_at <= self._now()
            else tr("at {when}, if something changes", when=full_date_and_time(next_at))
        )
        folders = tr("%n folder(s)", "", len(plan.folders))
        line = HealthLine(
            topic=HealthTopic.BACKUP_PLAN,
            words=tr("{when}, into {folders}", when=words, folders=folders),
            here="\n".join(map(str, plan.folders)),
        )
        if not missing:
            return line
        lacking = tr("%n folder(s) not there now", "", len(missing))
        return replace(
            line,
            words=tr("{plan}; {lacking}", plan=line.words, lacking=lacking),
            is_fine=False,
            way_out=tr("Plug the disk in, or choose another folder: File ▸ Backups."),
            command="backups",
        )


def _on_a_server(topic: HealthTopic = HealthTopic.DATABASE) -> HealthLine:
    return HealthLine(
        topic=topic,
        words=tr("on a server; its own tools look after it and its backups"),
    )


def _encryption_line(*, is_encrypted: bool) -> HealthLine:
    if is_encrypted:
        return HealthLine(topic=HealthTopic.ENCRYPTION, words=tr("the database is encrypted"))
    return HealthLine(
        topic=HealthTopic.ENCRYPTION,
        words=tr("not encrypted: whoever takes this computer can read every record"),
        is_fine=False,
        way_out=tr("Encrypt it: Tools ▸ Encryption and people."),
        command="encryption",
    )


def _unsound(faults: int) -> HealthLine:
    return HealthLine(
        topic=HealthTopic.RECORDS,
        words=tr("%n fault(s) found; nothing was changed", "", faults),
        is_fine=False,
        is_damaged=True,
        way_out=tr(
            "“tracker check” names every fault. Look for a backup that is whole: File ▸ Backups."
        ),
        command="backups",
    )


def _unread(error: DatabaseUnusableError) -> HealthLine:
    return HealthLine(
        topic=HealthTopic.RECORDS,
        words=tr("they cannot be read now; that says nothing of what is recorded"),
        is_fine=False,
        way_out=tr(
            "Close other programs that use the database, see that its disk is there and has room, "
            "then look again."
        ),
        here=str(error),
    )


def _sound(found: Inspection) -> HealthLine:
    words = tr("every page and every value can be read")
    if found.free_byte_count > max(MUCH_FREE * found.byte_count, MUCH_FREE_BYTES):
        words = tr(
            "{sound}; {free} of it are free (“tracker check --compact” gives them back)",
            sound=words,
            free=size_words(found.free_byte_count),
        )
    return HealthLine(topic=HealthTopic.RECORDS, words=words)


def _copy_wanted(words: str, way_out: str) -> HealthLine:
    return HealthLine(
        topic=HealthTopic.BACKUPS, words=words, is_fine=False, way_out=way_out, command="backups"
    )


def _disk_line(file: Path, plan: "BackupPlan", missing: tuple[Path, ...]) -> HealthLine:
    """Return how much room there is where there is least: for the database or its copies."""
    folders = (file.parent, *(one for one in plan.folders if one not in missing))
    free = min((room for folder in folders for room in _free_in(folder)), default=None)
    if free is None:
        return HealthLine(
            topic=HealthTopic.DISK,
            words=tr("how much is free cannot be told"),
            is_fine=False,
            way_out=tr("See that the disk is plugged in, then look again."),
        )
    is_fine = free > max(LEAST_FREE, FREE_FOR_COPIES * _size_of(file))
    return HealthLine(
        topic=HealthTopic.DISK,
        words=tr("{size} are free", size=size_words(free)),
        is_fine=is_fine,
        way_out="" if is_fine else tr("Make room: a full disk saves no visit and no backup."),
    )


def _free_in(folder: Path) -> Iterator[int]:
    with suppress(OSError):  # it may have gone since it was looked for
        yield shutil.disk_usage(folder).free


def _size_of(file: Path) -> int:
    count = 0
    for ending in ("", *SIDE_ENDINGS):
        with suppress(OSError):  # what is written beside it comes and goes
            count += file.with_name(file.name + ending).stat().st_size
    return count
