"""Moving a clinic from its file to a server, or back: copied, proven, then taken for the clinic.

Whatever stops it leaves the old place in use, as it was. What was copied whole before that is found
to be so by the next attempt, which then only takes it for the clinic.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from tracker.domain.values.access import AccessKind
from tracker.errors import InputError
from tracker.files import sync_file, sync_folder
from tracker.language import tr
from tracker.models.base import Base
from tracker.models.copies.across import Proof, Told, copy_rows, proof_of
from tracker.models.copies.held_rows import TABLES, Held, InFile, OnServer
from tracker.models.copies.server_copy import fill_file, hold_writers_back
from tracker.models.copies.verified import partial_of, remove_partial, sweep
from tracker.models.database import Database
from tracker.models.elsewhere.house_mark import HouseMark, put_mark, take_mark
from tracker.models.identity import HEAD
from tracker.models.inspection import RecordCounts, inspect_file, inspect_server
from tracker.models.people.rights import check_clinician
from tracker.models.sqlite_driver import connect
from tracker.models.sqlite_file import (
    Progress,
    find_revision,
    ignore_progress,
    in_words,
    make_engine,
    url_of,
)
from tracker.models.unusable import DamagedDatabaseError, refused
from tracker.models.whole_records.belonging import LOG
from tracker.preferences import PreferenceFile
from tracker.services.access_log import AccessLog
from tracker.services.places.chosen import is_same_place, take_place
from tracker.services.places.moved_away import this_computer
from tracker.services.recording import Recorder
from tracker.services.way_in.server_password import find_password
from tracker.services.way_in.shared_places import check_place

# What an empty clinic that was opened before may hold, and what a line about the move makes other.
NOT_RECORDS: Final = frozenset({"settings", "access_log", "touches"})
# What is set in a clinic and not recorded of anybody, and what is kept of how it was before.
SET_THERE: Final = NOT_RECORDS | {
    "record_versions", "set_rules", "snippets", "sheet_texts", "point_groups",
}  # fmt: skip


class HouseTakenError(InputError):
    """There are records already where the clinic was to move."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What a move came to.

    Attributes:
        counts: How much is in the new place.
        old: Where the records were, and still are, untouched.
        new: Where they are from now on.
        was_copied: Whether they had been copied whole by an attempt that was stopped.
    """

    counts: RecordCounts
    old: str
    new: str
    was_copied: bool = False


class MovingHouse:
    """Moves an open clinic.

    Args:
        database: Where the records are.
        preferences: Where this computer remembers where they are.
        recorder: Signs the line in the log of the new place.
        access: The log's lines that wait: they go along, and none is left in the old place after.
    """

    def __init__(
        self,
        database: Database,
        preferences: PreferenceFile,
        recorder: Recorder,
        access: AccessLog,
    ) -> None:
        self._database, self._preferences = database, preferences
        self._recorder, self._access = recorder, access

    def to_server(
        self, address: str, password: str | None = None, progress: Progress = ignore_progress
    ) -> Moved:
        """Move to a server, which holds no records yet; all in one transaction.

        Args:
            address: Without a password.
            password: Of the server's user; None takes what the keychain holds, else the variable
                PGPASSWORD.
            progress: Called with work done and in all; what it raises stops the move.

        Raises:
            HouseTakenError: The server holds records already.
            InputError: The records are there now, or it is the address of a file.
            DatabaseUnusableError: The clinic is open elsewhere, or the server cannot be used.
            NotAllowedError: Whoever asks is no clinician.
        """
        check_clinician(self._database.person)
        check_server(address)
        if self._database.file is None and is_same_place(address, self._database.address):
            raise InputError(tr("The records are there already. Nothing was changed."))
        known = find_password(address, self._preferences) if password is None else password
        with self._held(address) as held:
            target = Database.open(address, password=known)
            try:
                with target.write() as session:
                    take_mark(session)  # of a place they come back to
                    connection = session.connection()
                    there = OnServer(connection)
                    was_copied = not _is_left_behind(held, there, progress) and _is_taken(
                        held, there, progress
                    )
                    if not was_copied:
                        copy_rows(held, there, progress)
                        self._log(session)
                    counts = inspect_server(session).counts
                place = target.address
            finally:
                target.close()
        return self._switch(place, counts, was_copied=was_copied)

    def to_file(self, file: Path, progress: Progress = ignore_progress) -> Moved:
        """Move from a server to a file of this computer, which is not there yet.

        Args:
            file: Appears whole or not at all.
            progress: Called with work done and in all; what it raises stops the move.

        Raises:
            HouseTakenError: There is a file already.
            InputError: The clinic is in a file now.
            DatabaseUnusableError: The clinic is open elsewhere, the server is away, the disk is
                full, or the folder is one that several computers share.
            NotAllowedError: Whoever asks is no clinician.
        """
        check_clinician(self._database.person)
        if self._database.file is not None:
            raise InputError(
                tr(
                    "The records are in a file of this computer already. To have them in another "
                    "one, copy it while the program is closed, and open the copy."
                )
            )
        check_place(file, self._preferences)
        with self._held(str(file)) as held:
            is_behind = file.exists() and _is_file_left_behind(held, file, progress)
            was_copied = not is_behind and file.exists() and _is_taken_file(held, file, progress)
            if was_copied:
                _take_mark_of(file)
            else:
                self._make(file, progress, replaces=is_behind)
        counts = inspect_file(file).counts
        return self._switch(str(file), counts, was_copied=was_copied)

    def _make(self, file: Path, progress: Progress, *, replaces: bool) -> None:
        sweep(file.parent)
        partial = partial_of(file)
        remove_partial(partial)
        try:
            with self._database.read() as reading:
                fill_file(reading.connection(), partial, None, progress)
            with in_words(place=file.parent, and_system=True):
                self._log_in(partial)
                faults = inspect_file(partial).faults
                if faults:
                    raise DamagedDatabaseError("; ".join(faults))
                sync_file(partial)
            if replaces:
                partial.replace(file)
                sync_folder(file.parent)
            else:
                _give_name(partial, file)
        finally:
            remove_partial(partial)

    def _log_in(self, file: Path) -> None:
        engine = make_engine(file)
        try:
            with Session(engine) as session, session.begin():
                self._log(session)
        finally:
            engine.dispose()
        with closing(connect(file)) as made:
            made.execute("PRAGMA journal_mode = DELETE")  # one file, complete by itself

    def _log(self, session: Session) -> None:
        self._recorder.log(session, AccessKind.MOVED_HOUSE, self._recorder.saving())

    @contextmanager
    def _held(self, place: str) -> Iterator[Held]:
        """Yield what the old place holds, and mark it as left for another when all went well.

        Nobody writes there meanwhile.
        """
        self._access.write_waiting()
        self._database.check_alone()
        saving = self._recorder.saving()
        with self._database.write() as held_back:
            hold_writers_back(held_back)
            with self._reading() as held:
                yield held
            mark = HouseMark(
                place=place, computer=this_computer(), moved_at=saving.at, moved_by=saving.by
            )
            put_mark(held_back, mark)

    @contextmanager
    def _reading(self) -> Iterator[Held]:
        file = self._database.file
        if file is None:
            with self._database.read() as reading:
                yield OnServer(reading.connection())
            return
        key = self._database.key
        with in_words(file), closing(connect(file, key, may_write=False)) as reading:
            reading.execute("BEGIN")
            yield InFile(reading)

    def _switch(self, place: str, counts: RecordCounts, *, was_copied: bool) -> Moved:
        old = self._database.address
        try:
            take_place(self._preferences, place, old)
        except InputError:
            with self._database.write() as session:
                take_mark(session)
            raise
        self._access.end()
        return Moved(counts=counts, old=old, new=place, was_copied=was_copied)


def check_server(address: str) -> None:
    """Refuse an address that leads to a file of this computer.

    Raises:
        InputError: It does.
    """
    if url_of(address).get_backend_name() == "sqlite":
        raise InputError(
            tr(
                "{address} is the address of a file, not of a server. Nothing was changed. Name "
                "the file by its path.",
                address=address,
            )
        )


def _is_taken(held: Held, there: Held, progress: Progress) -> bool:
    """Return whether all was copied there before; False for a place without records.

    Raises:
        HouseTakenError: There are other records.
    """
    if not any(there.count(one) for one in TABLES if one.name not in NOT_RECORDS):
        return False
    found = (_records(one, progress) for one in (held, there))
    if next(found) != next(found):
        raise HouseTakenError(
            tr(
                "There are records already, and others than here. Nothing was changed. Choose a "
                "place without records, or open what is there."
            )
        )
    return True


def _is_left_behind(held: Held, there: Held, progress: Progress) -> bool:
    """Return whether a copy of an attempt before lacks what was set or looked at here since.

    It is one that nobody opened since: its log is the beginning of ours and the line of the move.
    Every record of a patient is the same, so that nothing but settings and the log is made other.
    """
    log = Base.metadata.tables[LOG]
    theirs = list(there.rows(log))
    kind = log.columns.keys().index("kind")
    if not theirs or theirs[-1][kind] != AccessKind.MOVED_HOUSE.value.encode():
        return False
    ours = list(held.rows(log))
    if theirs[:-1] != ours[: len(theirs) - 1]:
        return False
    mine, other = (proof_of(one, Told(progress, _total(one))) for one in (held, there))
    differing = {name for name, one in mine.items() if other[name] != one}
    return differing <= SET_THERE and (len(ours) >= len(theirs) or bool(differing - NOT_RECORDS))


def _is_file_left_behind(held: Held, file: Path, progress: Progress) -> bool:
    if not file.is_file() or not file.stat().st_size or find_revision(file) != HEAD:
        return False
    with in_words(file), closing(connect(file, may_write=False)) as connection:
        return _is_left_behind(held, InFile(connection), progress)


def _is_taken_file(held: Held, file: Path, progress: Progress) -> bool:
    if not file.is_file() or not file.stat().st_size or find_revision(file) != HEAD:
        raise _is_there(file)
    with in_words(file), closing(connect(file, may_write=False)) as connection:
        try:
            return _is_taken(held, InFile(connection), progress)
        except HouseTakenError as error:
            raise _is_there(file) from error


def _take_mark_of(file: Path) -> None:
    engine = make_engine(file)
    try:
        with in_words(file), Session(engine) as session, session.begin():
            take_mark(session)
    finally:
        engine.dispose()


def _is_there(file: Path) -> HouseTakenError:
    return HouseTakenError(
        tr("{file} is there already. Nothing was changed; choose another name.", file=file)
    )


def _total(held: Held) -> int:
    return sum(held.count(table) for table in TABLES)


def _records(held: Held, progress: Progress) -> Proof:
    found = proof_of(held, Told(progress, _total(held)))
    return {name: one for name, one in found.items() if name not in NOT_RECORDS}


def _give_name(partial: Path, file: Path) -> None:
    """Give a file its name, never over another that came there meanwhile."""
    try:
        file.hardlink_to(partial)
    except FileExistsError as error:
        raise _is_there(file) from error
    except OSError:  # a disk without links
        try:
            partial.rename(file)
        except OSError as error:
            raise refused(error, file) from error
    sync_folder(file.parent)
