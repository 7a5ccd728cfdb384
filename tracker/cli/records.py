"""The subcommands that use the clinic's database: in, out, backup, restore, check, encryption."""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from tracker import paths
from tracker.cli.lists import read_file, run_guess_map, shown_name
from tracker.cli.terminal import progress_bar, without_collection
from tracker.cli.unlocking import (
    find_passphrase,
    new_passphrase,
    note_allowed,
    open_named,
    unlocked,
)
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.words.spans import size_words
from tracker.errors import DatabaseUnusableError, InputError
from tracker.models.damage.unreadable import Unreadable
from tracker.preferences import PreferenceFile
from tracker.services.backup import (
    BEYOND_OPENING,
    CheckReport,
    is_proven,
    restore_over_damaged,
)
from tracker.services.encryption import Unlocked, unlock
from tracker.services.missing_clinic import bring_back, is_locked, open_own_clinic
from tracker.services.places.copy_keys import CopyKeys, keys_of_copy, make_copy_keys
from tracker.services.places.moved_away import RecordsMovedError
from tracker.services.places.moving_house import check_server
from tracker.services.places.server_copies import EmptyCopyError
from tracker.services.places.server_place import is_address
from tracker.services.spreadsheets.mapping import MappedFile
from tracker.services.spreadsheets.people import NearMatch
from tracker.services.visit_files.columns import write_file
from tracker.services.visit_files.details import future_visits
from tracker.services.visit_files.history import write_history
from tracker.services.visit_files.reading import CourseFile
from tracker.services.workspace import Workspace


@contextmanager
def open_workspace(options: argparse.Namespace, *, may_be_new: bool = False) -> Iterator[Workspace]:
    """Yield the chosen workspace, else the clinic's, and close it; tell when it is a new one.

    Args:
        options: What was typed.
        may_be_new: Whether a file that was named and is not there is made.

    Raises:
        DatabaseUnusableError: The file that was named is not there; nothing was made.
    """
    named = getattr(options, "database", None)
    database = named or paths.default_database()
    is_new = not is_server(options) and not _is_there(Path(database))
    if is_new and named and not may_be_new:
        raise DatabaseUnusableError(f"{named}: there is no such database. Nothing was made.")
    preferences = PreferenceFile(paths.preferences_file())
    note_allowed(options, database, preferences)
    key = unlocked(database, options)
    workspace = _opened(named, preferences, key, options)
    if is_new:
        print(f"tracker: {database}: a new, empty clinic was made here.", file=sys.stderr)
    try:
        yield workspace
    finally:
        workspace.close()


def _opened(
    named: str | None,
    preferences: PreferenceFile,
    key: Unlocked | None,
    options: argparse.Namespace,
) -> Workspace:
    """Return the clinic; one that the records left only where that is meant."""
    try:
        if named:
            return open_named(named, preferences, key, options)
        return open_own_clinic(preferences, key, may_be_new=options.command == "restore")
    except RecordsMovedError as error:
        if not getattr(options, "go_on_here", False):
            raise DatabaseUnusableError(
                f"{error} Name that place by --database, or say --go-on-here to use this one again."
            ) from error
        error.go_on_here()
    options.go_on_here = False
    return _opened(named, preferences, key, options)


def is_server(options: argparse.Namespace) -> bool:
    """Return whether the clinic that is meant is on a server.

    Raises:
        InputError: It is the address of a file, which is named by its path.
    """
    database = str(getattr(options, "database", ""))
    if is_address(database):
        check_server(database)
    return is_address(database)


def _is_there(file: Path) -> bool:
    """Return whether there is such a file; one that may not be looked at is refused by opening."""
    try:
        file.stat()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True


def run_import(options: argparse.Namespace) -> int:
    """Add a file's visits in one transaction; print what was added and amended."""
    if options.guess_map is not None:
        return run_guess_map(options)
    with without_collection(), progress_bar("Reading") as progress:
        file = read_file(options, progress)
    name = shown_name(options.file)
    for warning in file.warnings:
        print(f"tracker: {name}: {warning}", file=sys.stderr)
    with (
        open_workspace(options, may_be_new=True) as workspace,
        progress_bar("Importing") as progress,
    ):
        who = workspace.who.name
        courses, near = _with_ids(workspace, file)
        summary = workspace.transfer.import_courses(courses, by=who, progress=progress)
    print(
        f"{name}: {counted(summary.visits_added, 'visit')} added, "
        f"{summary.visits_amended} amended, {summary.visits_already_there} already there; "
        f"{counted(summary.patients_added, 'new patient')}, "
        f"{counted(summary.courses_added, 'new course')}."
    )
    changed = (summary.patients_changed, "patient"), (summary.courses_changed, "course")
    for count, what in changed:
        if count:
            were = "was" if count == 1 else "were"
            print(f"{counted(count, what)} already there {were} changed to what the file says.")
    for detail in summary.details:
        print(f"  {detail}")
    if isinstance(file, MappedFile):
        left_out = counted(file.rows_left_out, "row"), counted(file.cells_left_out, "cell")
        print(f"Left out: {left_out[0]}, {left_out[1]}.")
    future = future_visits(courses, datetime.now(UTC).astimezone().date())
    for words in (*(map(str, near) if near else summary.alike), *future):
        print(f"tracker: {name}: {words}", file=sys.stderr)
    return 0


def _with_ids(
    workspace: Workspace, file: CourseFile | MappedFile
) -> tuple[Sequence[CourseRows], Sequence[NearMatch]]:
    """Return courses under the clinic's ids, and who may be somebody known."""
    if not isinstance(file, MappedFile) or not file.has_made_ids:
        return file.courses, ()
    found = workspace.list_people.find(file.courses)
    return found.courses, found.near


def run_export(options: argparse.Namespace) -> int:
    """Write every visit to a file; the file appears whole or not at all."""
    with open_workspace(options) as workspace:
        courses = workspace.transfer.export_courses()
        histories = workspace.transfer.export_histories() if options.history else ()
        unreadable = tuple(workspace.soundness.unreadable())
    count = write_file(options.file, courses)
    print(f"{options.file}: {counted(count, 'visit')} written.")
    if options.history:
        versions = write_history(options.history, histories)
        print(f"{options.history}: {counted(versions, 'version')} written.")
    return warn_unreadable(unreadable, "could not be read; what hangs on them is left out")


def run_backup(options: argparse.Namespace) -> int:
    """Make a verified copy of the database."""
    folder = options.folder or paths.data_folder() / "backups"
    recovery = ""
    with open_workspace(options) as workspace:
        keys = None
        if options.encrypt:
            keys, recovery = _copy_keys(workspace, options)
        with progress_bar("Copying") as progress:
            copy = workspace.backups.backup(folder, progress, keys=keys)
        unreadable = tuple(workspace.soundness.unreadable())
    print(f"Verified backup: {copy}")
    if recovery:
        print(f"It opens with that passphrase, or with its recovery key: {recovery}")
    warn_unreadable(unreadable, "cannot be read, here as in the copy")
    return 0


def _copy_keys(workspace: Workspace, options: argparse.Namespace) -> tuple[CopyKeys, str]:
    """Return what a server's copy is encrypted with, and its recovery key."""
    if workspace.path is not None:
        raise InputError(
            "--encrypt is of a clinic on a server: copies of a file are encrypted as the file is, "
            'which "tracker encrypt" does. Nothing was copied.'
        )
    return make_copy_keys(workspace.who.name, new_passphrase(options))


def warn_unreadable(unreadable: Sequence[Unreadable], what: str) -> int:
    """Name what cannot be read; return the exit code."""
    for one in unreadable:
        print(f"tracker: {one}", file=sys.stderr)
    if unreadable:
        print(
            f"tracker: {counted(len(unreadable), 'value')} {what}. "
            '"tracker check --set-aside FILE.json" takes them out.',
            file=sys.stderr,
        )
    return 1 if unreadable else 0


def run_restore(options: argparse.Namespace) -> int:
    """Put a backup back; what was there before is kept, even a damaged file."""
    return _restore_on_server(options) if is_server(options) else _restore_file(options)


def _restore_file(options: argparse.Namespace) -> int:
    kept = ""
    live = Path(getattr(options, "database", None) or paths.default_database())
    if is_locked(options.file) and not live.is_file():
        return _put_back_locked(options, live)
    with progress_bar("Restoring") as progress:
        try:
            with open_workspace(options, may_be_new=True) as workspace:
                workspace.backups.restore(options.file, progress, allows_empty=options.even_empty)
        except EmptyCopyError as error:
            raise InputError(f"{error} Add --even-empty if that is meant.") from error
        except BEYOND_OPENING:
            if not live.is_file():
                raise
            damaged = restore_over_damaged(options.file, live, progress, unlocked=options.unlocked)
            kept = f" The damaged one is {damaged}."
    with open_workspace(options) as workspace:
        if kept:
            workspace.backups.note_restored()  # the others are logged as they are done
        counts = workspace.backups.check()
    if not is_proven(options.file):
        print(
            f"tracker: {options.file}: no checksum was found beside it, as with backups of older "
            "versions; it was checked in every other way.",
            file=sys.stderr,
        )
    print(
        f"Restored from {options.file}: {counted(counts.patient_count, 'patient')}, "
        f"{counted(counts.visit_count, 'visit')}. The database as it was is kept beside it.{kept}"
    )
    return 0


def _restore_on_server(options: argparse.Namespace) -> int:
    """Put a backup in place of what a server holds; that is kept as a file on this computer."""
    with open_workspace(options) as workspace:
        server = workspace.backups.server
        assert server is not None  # noqa: S101  # its address says so
        keys = None
        if is_locked(options.file):
            keys = keys_of_copy(options.file, find_passphrase(options))
        try:
            with progress_bar("Restoring") as progress:
                kept = server.restore(options.file, keys, progress, allows_empty=options.even_empty)
        except EmptyCopyError as error:
            raise InputError(f"{error} Add --even-empty if that is meant.") from error
        counts = server.counts()
    print(
        f"Restored from {options.file}: {counted(counts.patients, 'patient')}, "
        f"{counted(counts.visits, 'visit')}. What the server held before is kept here: {kept}"
    )
    return 0


def _put_back_locked(options: argparse.Namespace, live: Path) -> int:
    """Put an encrypted backup where there is no database, with its keys."""
    secret = find_passphrase(options)
    bring_back(options.file, live, secret)
    options.unlocked = unlock(live, secret)
    with open_workspace(options) as workspace:
        workspace.backups.note_restored()
        counts = workspace.backups.check()
    print(
        f"Restored from {options.file}: {counted(counts.patient_count, 'patient')}, "
        f"{counted(counts.visit_count, 'visit')}. It opens with the passphrases of that day."
    )
    return 0


def run_check(options: argparse.Namespace) -> int:
    """Check the database, compact a sound one if asked; exit code 1 when it has a fault."""
    with open_workspace(options) as workspace:
        if options.set_aside:
            _set_aside(workspace, options.set_aside)
        report = workspace.backups.check()
    print(
        f"{counted(report.patient_count, 'patient')}, {counted(report.course_count, 'course')}, "
        f"{counted(report.visit_count, 'visit')}, {counted(report.pages_kept, 'kept page')}; "
        f"rule version {report.rule_version}."
    )
    if report.last_backup_at is None:
        print("No backup has been made yet.")
    else:
        print(f"Last verified backup {_age(report)}: {report.last_backup_path}")
    for fault in report.faults:
        print(f"Fault: {fault}")
    if not report.is_healthy:
        return 1
    print("The database is sound.")
    if options.compact:
        with open_workspace(options) as workspace:
            freed = workspace.backups.compact()
        print(f"Compacted: {size_words(freed)} given back to the disk.")
    elif report.is_worth_compacting:
        print(
            f"{size_words(report.free_byte_count)} of {size_words(report.byte_count)} are free. "
            'Close the program and run "tracker check --compact" to give them back to the disk.'
        )
    return 0


def run_encrypt(options: argparse.Namespace) -> int:
    """Encrypt the database; print the recovery key, which stands nowhere else."""
    with open_workspace(options) as workspace, progress_bar("Encrypting") as progress:
        if workspace.encryption.is_on:
            raise InputError("The clinic is already encrypted. Nothing was changed.")
        recovery = workspace.encryption.turn_on(options.person, new_passphrase(options), progress)
        workspace.automatic.encrypt_older(progress)
        for file in workspace.automatic.readable():
            print(f"tracker: {file} could not be encrypted: anybody can read it.", file=sys.stderr)
    print(f"The database is encrypted. Recovery key: {recovery}")
    print("Write it down or print it, and keep it away from this computer: it opens everything.")
    return 0


def run_decrypt(options: argparse.Namespace) -> int:
    """Write the database without encryption."""
    with open_workspace(options) as workspace, progress_bar("Decrypting") as progress:
        if not workspace.encryption.is_on:
            raise InputError("The clinic is not encrypted. Nothing was changed.")
        workspace.encryption.turn_off(progress)
    print("The database is not encrypted any more.")
    return 0


def _set_aside(workspace: Workspace, target: Path) -> None:
    found = workspace.soundness.set_aside(target)
    for one in found:
        print(f"Set aside: {one}")
    if found:
        print(f"{target}: {counted(len(found), 'value')} with their rows whole, for you alone.")
    else:
        print("Nothing was set aside: everything can be read.")


def _age(report: CheckReport) -> str:
    """Return how old the last backup is; its day where the clock was set back since."""
    if report.backup_age is None or report.last_backup_at is None:
        return "never"
    if report.backup_age < timedelta():
        return f"of {report.last_backup_at.astimezone():%Y-%m-%d}"
    return f"{counted(report.backup_age.days, 'day')} ago"


def counted(count: int, thing: str) -> str:
    """Return a count with its thing, e.g. ``1 visit`` or ``3 visits``."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


COMMANDS: Final[Mapping[str, Callable[[argparse.Namespace], int]]] = {
    "import": run_import,
    "export": run_export,
    "backup": run_backup,
    "restore": run_restore,
    "check": run_check,
    "encrypt": run_encrypt,
    "decrypt": run_decrypt,
}
