"""The use cases: everything out into one file, and back into a clinic that holds nothing yet."""

from dataclasses import replace
from pathlib import Path

from sqlalchemy import Select, Table, func, literal, select

from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import PatientId
from tracker.errors import InputError
from tracker.files import sync_folder
from tracker.language import tr
from tracker.models.clinic import ClinicRecord
from tracker.models.course import CourseRecord
from tracker.models.damage.unreadable import EVERYTHING as EVERY_ROW
from tracker.models.damage.unreadable import find_unreadable, of_patient
from tracker.models.database import Database
from tracker.models.draft import DraftRecord
from tracker.models.inspection import RecordCounts, count_records
from tracker.models.people.rights import check_clinician
from tracker.models.records.set_aside import find_surviving
from tracker.models.sqlite_file import Progress, ignore_progress
from tracker.models.whole_records.belonging import clinic_tables, record_tables
from tracker.services.access_log import AccessLog
from tracker.services.archives.opening import opened_bag
from tracker.services.archives.restoring import built
from tracker.services.archives.writing import (
    EVERYTHING,
    ArchiveChoice,
    Archived,
    ArchiveOrder,
    write_archive,
)
from tracker.services.recording import Recorder


class ClinicNotEmptyError(InputError):
    """A clinic holds what an archive would take the place of."""


class Archives:
    """Archives of the open clinic."""

    def __init__(self, database: Database, access: AccessLog, recorder: Recorder) -> None:
        self._database, self._access, self._recorder = database, access, recorder

    def save(
        self,
        target: Path,
        choice: ArchiveChoice = EVERYTHING,
        progress: Progress = ignore_progress,
    ) -> Archived:
        """Write one patient's record, or everything, into a file; it is read back before it counts.

        Args:
            target: Written whole or not at all.
            choice: Whose record; of one that was merged the one that goes on.
            progress: Called with work done and in all; raising ``CancelledError`` in it leaves
                everything as it was.

        Raises:
            InputError: It cannot be written, or something stored cannot be read.
        """
        self._check_readable(choice.patient_id)
        with self._database.read() as session:
            if choice.patient_id is not None:
                goes_on = PatientId(find_surviving(session, choice.patient_id))
                choice = replace(choice, patient_id=goes_on)
            order = ArchiveOrder(target=target, choice=choice, made_at=self._recorder.now())
            archived = write_archive(session, order, progress)
        self._access.note(AccessKind.EXPORTED, patient_id=choice.patient_id, detail="archive")
        return archived

    def _check_readable(self, patient_id: PatientId | None) -> None:
        """Refuse what could not be restored: nobody would hear of it before it is needed."""
        file = self._database.file
        if file is None:
            return
        scope = EVERY_ROW if patient_id is None else of_patient(patient_id)
        one = next(find_unreadable(file, self._database.key, scope), None)
        if one is not None:
            raise InputError(
                tr(
                    "{row} cannot be read. No archive was written. "
                    "“tracker check --set-aside FILE.json” takes it out.",
                    row=one,
                )
            )

    def count_drafts(self, patient_id: PatientId | None = None) -> int:
        """Return how many visits that are typed and not saved are left out of an archive."""
        query = select(func.count()).select_from(DraftRecord)
        if patient_id is not None:
            query = query.join(CourseRecord, CourseRecord.id == DraftRecord.course_id)
            query = query.where(CourseRecord.patient_id == patient_id)
        with self._database.read() as session:
            return session.scalar(query) or 0

    def restore(
        self, archive: Path, passphrase: str | None = None, progress: Progress = ignore_progress
    ) -> tuple[RecordCounts, Changes]:
        """Fill the open clinic, which must hold nothing, with what stands in an archive.

        Args:
            archive: The file.
            passphrase: Of an encrypted one.
            progress: Called with work done and in all.

        Raises:
            InputError: The clinic holds something, or the archive is not whole; nothing was
                restored.
            DatabaseUnusableError: The clinic is open elsewhere, or the disk is full.
            NotAllowedError: Whoever asks is no clinician.
        """
        check_clinician(self._database.person)
        file = self._database.file
        if file is None:
            raise InputError(
                tr("The clinic's database is on a server: an archive is restored into a file.")
            )
        self.check_empty()
        with (
            opened_bag(archive, archive.name, passphrase) as bag,
            built(bag, file, self._database.key, progress) as ready,
        ):
            self._database.check_alone()
            self.check_empty()
            counts = count_records(ready, self._database.key)
            self._database.replace_with(ready)
        self.note_restored()
        return counts, Changes(is_everything=True)

    def note_restored(self) -> None:
        """Log that this database was made of an archive."""
        saving = self._recorder.saving()
        with self._database.write() as session:
            self._recorder.log(session, AccessKind.RESTORED, saving, detail="archive")

    def check_empty(self) -> None:
        """Refuse a clinic that holds anything an archive would take the place of.

        Raises:
            ClinicNotEmptyError: It holds patients, texts or settings.
        """
        tables = {one.name: one for one in (*record_tables(), *clinic_tables())}
        tables.pop("settings")
        with self._database.read() as session:
            held = [name for name, one in tables.items() if session.scalar(_any_row(one))]
            version = session.scalar(select(ClinicRecord.version))
        if held or version != 1:
            raise ClinicNotEmptyError(
                tr(
                    "This clinic is not empty. Nothing was restored: an archive is restored into "
                    "an empty clinic, or a new file, only."
                )
            )


def _any_row(table: Table) -> Select[int]:
    return select(literal(1)).select_from(table).limit(1)


def restore_as(
    archive: Path, target: Path, passphrase: str | None = None, progress: Progress = ignore_progress
) -> RecordCounts:
    """Make a new clinic's database file of an archive.

    Args:
        archive: The file.
        target: Where there is no file yet; appears whole or not at all.
        passphrase: Of an encrypted archive.
        progress: Called with work done and in all.

    Raises:
        InputError: The archive is not whole, or there is a file already; nothing was restored.
        DatabaseUnusableError: The folder cannot be written, or the disk is full.
    """
    with (
        opened_bag(archive, archive.name, passphrase) as bag,
        built(bag, target, None, progress) as ready,
    ):
        counts = count_records(ready)
        if target.exists() and target.stat().st_size:
            raise InputError(
                tr("{file} is there already. Nothing was restored; choose another.", file=target)
            )
        ready.replace(target)
        sync_folder(target.parent)
    return counts
