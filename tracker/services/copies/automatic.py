"""Backups that nobody has to think of: when something changed, into every folder that is there."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Final

from tracker.errors import CancelledError, InputError, TrackerError
from tracker.language import tr
from tracker.models.copies.encrypting import encrypt_copy, is_to_be_encrypted
from tracker.models.copies.fingerprint import fingerprints
from tracker.models.copies.manifest import find_manifest
from tracker.models.database import Database
from tracker.models.sqlite_driver import connect
from tracker.models.sqlite_file import Progress, ignore_progress, in_words
from tracker.models.types import utc_now
from tracker.preferences import PreferenceFile
from tracker.services.backup import Backups
from tracker.services.copies.differences import PatientDifference, compare
from tracker.services.copies.listing import (
    CopyState,
    ListedCopy,
    checked,
    list_asides,
    list_backups,
    remove,
    with_lock,
)
from tracker.services.copies.plan import BackupPlan, read_plan, usual_folder, write_plan
from tracker.services.places.copy_keys import CopyKeys, keys_of_copy
from tracker.services.places.held_keys import HeldKeys

# Tables of who looked, how far the index of words is, and the version of the tables: what is the
# same otherwise is the same.
NO_CHANGE: Final = ("access_log", "alembic_version", "moved_house", "unindexed_entries")
DAILY: Final = 12
WEEKLY: Final = 10
MONTHLY: Final = 9
ALL_WITHIN: Final = timedelta(days=1)  # of the newest: every one is kept

_SPANS: Final[tuple[tuple[int, Callable[[datetime], object]], ...]] = (
    (DAILY, lambda moment: moment.date()),
    (WEEKLY, lambda moment: moment.isocalendar()[:2]),
    (MONTHLY, lambda moment: (moment.year, moment.month)),
)

Digests = Mapping[str, str]
Stamps = tuple[tuple[int, ...], ...]  # of a file and what is written beside it: when, how large


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What one look at the folders came to.

    Attributes:
        made: The backups that were made.
        missing: Folders that are not there now.
        refusal: Why a backup could not be made, in words; empty when none was refused.
    """

    made: tuple[Path, ...] = ()
    missing: tuple[Path, ...] = ()
    refusal: str = ""


class AutomaticBackups:
    """Makes backups of an open database when they are due, and knows every copy of it.

    Args:
        database: The clinic's.
        backups: Makes them.
        preferences: Where this computer keeps its plan.
        now: Tells the present moment.
    """

    def __init__(
        self,
        database: Database,
        backups: Backups,
        preferences: PreferenceFile,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database, self._backups = database, backups
        self._preferences, self._now = preferences, now
        self._one_at_a_time = Lock()
        self._served: dict[Path, Stamps] = {}
        self._left: set[Path] = set()  # copies that could not be encrypted

    @property
    def plan(self) -> BackupPlan:
        """Return what was chosen for this computer."""
        return read_plan(self._preferences, self._place, is_server=self._is_server)

    @property
    def _is_server(self) -> bool:
        return self._backups.server is not None

    def choose(self, plan: BackupPlan) -> None:
        """Remember what is chosen for this computer.

        Raises:
            InputError: It cannot be remembered; nothing was changed.
        """
        write_plan(self._preferences, self._place, plan, is_server=self._is_server)

    def run(self, progress: Progress = ignore_progress, *, is_last: bool = False) -> Round:
        """Make the backups that are due now; thin out what lies in their folders.

        Args:
            progress: Called with work done and in all; what it raises stops the copy.
            is_last: Whether the program closes: whatever changed is due then.

        Raises:
            CancelledError: It was stopped; nothing half made is left.
        """
        made: list[Path] = []
        refusal = ""
        plan = self.plan
        missing = self.missing()
        if not plan.is_by_itself:
            return Round(missing=missing)
        with self._one_at_a_time:
            self._encrypt_older(progress)
            for folder in plan.folders:
                if folder in missing:
                    continue
                try:
                    if self._is_due(folder, plan, progress, is_last=is_last):
                        keys = self._find_keys()
                        made.append(
                            self._backups.backup(folder, progress, is_automatic=True, keys=keys)
                        )
                        self._served[folder] = self._stamps()
                        self.thin_out(folder)
                except CancelledError:
                    raise
                except TrackerError as error:
                    refusal = str(error)
        return Round(made=tuple(made), missing=missing, refusal=refusal)

    def make_now(self, progress: Progress = ignore_progress) -> Round:
        """Make a backup in every folder that is there, whether anything changed or not.

        Raises:
            TrackerError: The first folder cannot be written, or it was stopped.
        """
        plan = self.plan
        missing = self.missing()
        there = [folder for folder in plan.folders if folder not in missing]
        keys = self._find_keys()
        with self._one_at_a_time:
            made = tuple(self._backups.backup(one, progress, keys=keys) for one in there)
        self._served |= dict.fromkeys(there, self._stamps())
        return Round(made=made, missing=missing)

    @property
    def held_keys(self) -> HeldKeys:
        """Return what the copies of a server are encrypted with, where that was chosen."""
        return HeldKeys(self._preferences, self._place.stem)

    def _find_keys(self) -> CopyKeys | None:
        return self.held_keys.find() if self._is_server else None

    def encrypt_older(self, progress: Progress = ignore_progress) -> None:
        """Encrypt what was copied before the clinic was; what is damaged is left as it is.

        What lies in a folder that is not there now follows when it is: with every look.

        Raises:
            CancelledError: It was stopped; every copy is whole, and the next look goes on.
        """
        with self._one_at_a_time:
            self._encrypt_older(progress)

    def _encrypt_older(self, progress: Progress) -> None:
        key = self._database.key
        if key is None:
            return
        for file in self.readable():
            if file in self._left:
                continue  # what is damaged is not tried again and again
            try:
                encrypt_copy(file, self._place, key, progress)
            except CancelledError:
                raise
            except (OSError, TrackerError):
                self._left.add(file)

    def readable(self) -> tuple[Path, ...]:
        """Return the copies of an encrypted clinic that anybody can still read."""
        if self._database.key is None:
            return ()
        return tuple(one.file for one in self.listed() if is_to_be_encrypted(one.file))

    def missing(self) -> tuple[Path, ...]:
        """Return the folders that are not there now, e.g. a disk that is not plugged in."""
        return tuple(folder for folder in self.plan.folders if not self._is_there(folder))

    def listed(self) -> tuple[ListedCopy, ...]:
        """Return every copy that is known of, the newest first."""
        stem = self._place.stem
        backups = [one for folder in self.plan.folders for one in list_backups(folder, stem)]
        copies = [*backups, *list_asides(self._place)]
        if self._is_server:
            copies = list(map(with_lock, copies))
        return tuple(sorted(copies, key=lambda copy: copy.made_at, reverse=True))

    def unlock(self, copy: ListedCopy, secret: str) -> CopyKeys:
        """Return what opens an encrypted copy of a clinic on a server.

        Args:
            copy: One that is locked.
            secret: The passphrase it was made with, or what stands on its recovery sheet.

        Raises:
            WrongKeyError: It does not open the copy.
            KeyFileError: Nothing beside the copy says who may open it.
            DatabaseUnusableError: What lies beside it is damaged.
            InputError: It cannot be read.
        """
        try:
            return keys_of_copy(copy.file, secret)
        except OSError as error:
            raise InputError(
                tr(
                    "{file} cannot be read ({why}). Nothing was restored. Choose another backup.",
                    file=copy.file,
                    why=error.strerror,
                )
            ) from error

    def checked(
        self,
        copy: ListedCopy,
        progress: Progress = ignore_progress,
        keys: CopyKeys | None = None,
    ) -> tuple[CopyState, str]:
        """Return what a copy proves to be when every byte of it is read, and what is wrong.

        Args:
            copy: Any that is listed.
            progress: Asked again and again; what it raises stops the reading.
            keys: What opens one that is locked; None says of such a one its bytes alone.

        Raises:
            CancelledError: It was stopped.
        """
        return checked(copy, self._database.key if keys is None else keys.key, progress)

    def compare(
        self,
        copy: ListedCopy,
        progress: Progress = ignore_progress,
        keys: CopyKeys | None = None,
    ) -> tuple[PatientDifference, ...]:
        """Return what a copy holds otherwise than the database does now, by patient.

        Args:
            copy: Any that is listed.
            progress: Called with work done and in all; what it raises stops the reading.
            keys: What opens one that is locked.

        Raises:
            DatabaseUnusableError: It cannot be read.
            CancelledError: It was stopped.
        """
        if self._backups.server is not None:
            key = None if keys is None else keys.key
            with self._backups.server.as_file(progress, key) as file:
                return compare(file, copy.file, key, progress)
        with self._database.looked_at():  # a restore waits for it, instead of being refused
            return compare(self._place, copy.file, self._database.key, progress)

    def thin_out(self, folder: Path) -> None:
        """Remove what the program made by itself and lies closer together than is kept."""
        listed = [
            copy
            for copy in list_backups(folder, self._place.stem)
            if copy.is_automatic and copy.state is CopyState.UNCHECKED
        ]
        kept = kept_moments(copy.made_at.astimezone() for copy in listed)
        for copy in listed:
            if copy.made_at not in kept:
                remove(copy)

    def _is_there(self, folder: Path) -> bool:
        """Return whether a folder can be served; only the usual one is made by us.

        A chosen one that is gone is a disk that is not plugged in: made anew, it would be a folder
        of another disk.
        """
        return folder == usual_folder(self._place) or folder.is_dir()

    def _is_due(self, folder: Path, plan: BackupPlan, progress: Progress, *, is_last: bool) -> bool:
        if self._served.get(folder) == self._stamps():
            return False
        newest = next(
            (one for one in list_backups(folder, self._place.stem) if _is_trusted(one)), None
        )
        if newest is None:
            return True
        age = self._now() - newest.made_at  # negative when the clock was set back: look anyway
        if not is_last and timedelta() <= age < timedelta(hours=plan.every_hours):
            return False
        manifest, stamps = find_manifest(newest.file), self._stamps()
        is_same = manifest is not None and _is_same(manifest.tables, self._digests(progress))
        if is_same:
            self._served[folder] = stamps
        return not is_same

    def _digests(self, progress: Progress) -> Digests:
        progress(0, 1)
        if self._backups.server is not None:
            return self._backups.server.digests(progress)
        with in_words(), closing(connect(self._place, self._database.key)) as connection:
            connection.execute("BEGIN")
            return fingerprints(connection)

    def _stamps(self) -> Stamps:
        """Return what tells at once that nothing was written since."""
        if self._backups.server is not None:
            return self._backups.server.stamps()
        files = (self._place, self._place.with_name(self._place.name + "-wal"))
        stats = (file.stat() for file in files if file.exists())
        return tuple((stat.st_mtime_ns, stat.st_size) for stat in stats)

    @property
    def _place(self) -> Path:
        """Return the clinic's file; of a server what it would be here: copies have its name."""
        return self._backups.place


def _is_same(before: Digests, now: Digests) -> bool:
    """Return whether nothing was entered in between; that somebody looked is no change."""
    nothing = dict.fromkeys(NO_CHANGE, "")
    return {**before, **nothing} == {**now, **nothing}


def _is_trusted(copy: ListedCopy) -> bool:
    return copy.counts is not None and copy.state is CopyState.UNCHECKED


def kept_moments(moments: Iterable[datetime]) -> frozenset[datetime]:
    """Return the moments whose backups stay: the last of 12 days, 10 weeks and 9 months.

    Args:
        moments: When each was made, where the computer stands. Days on which none was made do not
            count, so that a clinic that was closed for a month loses nothing by it.
    """
    newest_first = sorted(moments, reverse=True)
    kept = {moment for moment in newest_first if newest_first[0] - moment <= ALL_WITHIN}
    for count, span_of in _SPANS:
        last_of: dict[object, datetime] = {}
        for moment in newest_first:
            last_of.setdefault(span_of(moment), moment)
        kept.update(list(last_of.values())[:count])
    return frozenset(kept)
