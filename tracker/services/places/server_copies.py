"""Verified copies of a clinic on a server, as files of the program, and the way back."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import uuid4

from sqlalchemy import make_url, update

from tracker import paths
from tracker.domain.values.access import AccessKind
from tracker.errors import InputError
from tracker.language import tr
from tracker.models.clinic import ClinicRecord
from tracker.models.copies.across import Told, proof_of
from tracker.models.copies.asides import copy_name, prune_asides
from tracker.models.copies.fingerprint import LEFT_OUT
from tracker.models.copies.held_rows import TABLES, OnServer
from tracker.models.copies.proof import prepared, prove
from tracker.models.copies.server_copy import (
    CopyKeys,
    ServerCopyOrder,
    copy_server,
    fill_file,
    fill_server,
    hold_writers_back,
)
from tracker.models.copies.verified import partial_of, remove_partial, sweep
from tracker.models.database import Database
from tracker.models.inspection import RecordCounts, inspect_server
from tracker.models.people.rights import check_clinician
from tracker.models.sqlite_driver import DataKey
from tracker.models.sqlite_file import Progress, ignore_progress
from tracker.services.recording import Recorder

BEFORE_RESTORE: Final = "before-restore"
FILE_SUFFIX: Final = ".sqlite3"
FOLDER: Final = "server"  # of this computer's data: what is kept here of a clinic on a server
_NOT_IN_NAMES: Final = re.compile(r"[^\w.-]")
# The number of the next transaction that writes, in whichever database of the server.
_WRITTEN: Final = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint"


class EmptyCopyError(InputError):
    """A backup without a patient would take the place of a clinic with some."""


class ServerCopies:
    """Copies of an open clinic on a server.

    Args:
        database: On a server.
        now: Tells the present moment.
        recorder: Writes the lines of the log.
    """

    def __init__(self, database: Database, now: Callable[[], datetime], recorder: Recorder) -> None:
        self._database, self._now, self._recorder = database, now, recorder

    @property
    def place(self) -> Path:
        """Return the file this clinic would be on this computer: its copies have its name.

        It is never that of a clinic of this computer, whose copies may lie in the same folder.
        """
        url = make_url(self._database.address)
        named = url.host or str(url.query.get("host", ""))
        host = "this-computer" if not named or named.startswith("/") else named
        name = _NOT_IN_NAMES.sub("-", f"{url.database or 'clinic'}-on-{host}")
        return paths.data_folder() / FOLDER / f"{name}{FILE_SUFFIX}"

    def backup(self, order: ServerCopyOrder, progress: Progress = ignore_progress) -> None:
        """Write all that the clinic holds at one moment into a file, proven before it has its name.

        Raises:
            DamagedDatabaseError: The copy does not hold what the server holds; it is removed.
            DatabaseUnusableError: The server is away, or the disk is full.
            OSError: The folder cannot be written.
        """
        with self._database.read() as session:
            copy_server(session.connection(), order, progress)

    def restore(
        self,
        file: Path,
        keys: CopyKeys | None,
        progress: Progress = ignore_progress,
        *,
        allows_empty: bool = False,
    ) -> Path:
        """Put a backup in place of what the server holds, in one transaction.

        Args:
            file: A backup of either kind of clinic; an older one is brought up to date.
            keys: What opens it, and who; None for a plain one.
            progress: Called with work done and in all.
            allows_empty: Whether a clinic with patients may be replaced by one without any.

        Returns:
            The copy that was made of what the server held before, on this computer.

        Raises:
            DatabaseUnusableError: The file is damaged, newer, or not ours, the clinic is open
                elsewhere, or the server is away; nothing was changed.
            EmptyCopyError: It would leave nobody.
            NotAllowedError: Whoever asks is no clinician.
        """
        check_clinician(self._database.person)
        key = None if keys is None else keys.key
        proof = prove(file, key)
        if proof.counts.is_empty and not allows_empty and not self.counts().is_empty:
            raise EmptyCopyError(
                tr("{file} holds no patient, and the clinic does. Nothing was restored.", file=file)
            )
        self._database.check_alone()
        kept = copy_name(self.place, BEFORE_RESTORE)
        with prepared(file, self.place, key) as ready:
            before = ServerCopyOrder(target=kept, keys=keys, made_at=self._now(), is_automatic=True)
            saving = self._recorder.saving()
            with self._database.write() as session:
                hold_writers_back(session)  # what is saved from now on would be lost
                self._database.check_alone()
                self.backup(before)
                last = session.query(ClinicRecord.last_backup_at, ClinicRecord.last_backup_path)
                made_at, path = last.one()
                fill_server(session.connection(), ready, key, progress)
                values = {"last_backup_at": made_at, "last_backup_path": path}
                session.execute(update(ClinicRecord).values(**values))  # no part of a restore
                self._recorder.log(session, AccessKind.RESTORED, saving)
                self._database.check_alone()  # whoever opened meanwhile has read other records
        prune_asides(self.place)
        return kept

    @contextmanager
    def as_file(
        self, progress: Progress = ignore_progress, key: DataKey | None = None
    ) -> Iterator[Path]:
        """Yield all that the clinic holds now as a file, to be looked at; it is gone afterwards.

        Args:
            progress: Called with work done and in all; what it raises stops it.
            key: What it is encrypted with; None for a plain one.
        """
        sweep(self.place.parent)
        # A name of its own: a restore, or another look, may be making a file of that place.
        partial = partial_of(self.place.with_name(f"{uuid4().hex[:8]}-{self.place.name}"))
        try:
            with self._database.read() as session:
                fill_file(session.connection(), partial, key, progress)
            yield partial
        finally:
            remove_partial(partial)

    def digests(self, progress: Progress = ignore_progress) -> Mapping[str, str]:
        """Return the digest of each table as a file of the clinic would have it."""
        with self._database.read() as session:
            held = OnServer(session.connection())
            found = proof_of(held, Told(progress, sum(map(held.count, TABLES))), LEFT_OUT)
        return {name: one.digest for name, one in found.items()}

    def stamps(self) -> tuple[tuple[int, ...], ...]:
        """Return what is another as soon as anything was written."""
        with self._database.read() as session:
            return ((int(session.connection().exec_driver_sql(_WRITTEN).scalar_one()),),)

    def counts(self) -> RecordCounts:
        """Return how much the server holds."""
        with self._database.read() as session:
            return inspect_server(session).counts
