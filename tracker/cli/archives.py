"""``tracker archive`` and ``tracker restore-archive``: everything out in one file, and back."""

import argparse
import getpass
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tracker import paths
from tracker.cli.lists import shown_name
from tracker.cli.records import counted, open_workspace
from tracker.cli.terminal import progress_bar
from tracker.cli.unlocking import first_line
from tracker.errors import InputError
from tracker.models.sqlite_file import Progress
from tracker.pages.record_page.page import RecordPages
from tracker.preferences import PreferenceFile
from tracker.services.archives.archives import restore_as
from tracker.services.archives.looking import courses_in
from tracker.services.archives.opening import is_encrypted_archive
from tracker.services.archives.writing import ArchiveChoice
from tracker.services.encryption import check_passphrase
from tracker.services.missing_clinic import remember_clinic
from tracker.services.workspace import Workspace

if TYPE_CHECKING:
    from tracker.domain.values.course import Course, PatientId

VARIABLE: Final = "TRACKER_ARCHIVE_PASSPHRASE"


def run_archive(options: argparse.Namespace) -> int:
    """Write one patient's record, or everything, into a file."""
    passphrase = _new_passphrase(options) if options.encrypt else None
    with open_workspace(options) as workspace, progress_bar("Archiving") as progress:
        patient_id = None if options.patient is None else _find(workspace, options.patient)
        pages = None if options.no_pages else RecordPages()
        choice = ArchiveChoice(patient_id=patient_id, passphrase=passphrase, pages=pages)
        done = workspace.archives.save(options.file, choice, progress)
        drafts = workspace.archives.count_drafts(patient_id)
    print(
        f"{options.file}: {counted(done.patients, 'patient')}, {counted(done.courses, 'course')}, "
        f"{counted(done.visits, 'visit')}, {counted(done.kept_pages, 'kept page')} written and "
        "read back."
    )
    if drafts:
        print(
            f"tracker: {counted(drafts, 'visit')} typed and not saved yet left out.",
            file=sys.stderr,
        )
    return 0


def _find(workspace: Workspace, clinic_id: str) -> "PatientId":
    found = workspace.patients.find_id(clinic_id)
    if found is None:
        raise InputError(f"There is no patient {clinic_id!r}. Nothing was written.")
    return found


def run_restore_archive(options: argparse.Namespace) -> int:
    """Fill an empty clinic, or a new file, with what stands in an archive."""
    named = getattr(options, "database", None)
    target = named or paths.default_database()
    passphrase = archive_passphrase(options, options.file)
    if "://" not in str(target) and not _holds_something(Path(target)):
        _make_private_folder(Path(target))
        with progress_bar("Restoring") as progress:
            counts = restore_as(options.file, Path(target), passphrase, progress)
        if named is None:
            remember_clinic(PreferenceFile(paths.preferences_file()))
        with open_workspace(options) as workspace:
            workspace.archives.note_restored()
            is_encrypted = workspace.encryption.is_on
    else:
        with open_workspace(options) as workspace, progress_bar("Restoring") as progress:
            counts, _ = workspace.archives.restore(options.file, passphrase, progress)
            is_encrypted = workspace.encryption.is_on
    print(
        f"{target}: {counted(counts.patients, 'patient')}, {counted(counts.courses, 'course')}, "
        f"{counted(counts.visits, 'visit')}, {counted(counts.pages_kept, 'kept page')} restored."
    )
    if passphrase is not None and not is_encrypted:
        named = "" if named is None else f" --database {target}"
        print(
            "tracker: the archive is encrypted, the clinic made of it is not: whoever has the file "
            f"can read it. “tracker encrypt --person NAME{named}” encrypts it.",
            file=sys.stderr,
        )
    return 0


def _holds_something(file: Path) -> bool:
    try:
        return file.stat().st_size > 0
    except FileNotFoundError:
        return False
    except OSError:
        return True  # opening it says why


def _make_private_folder(file: Path) -> None:
    if file == paths.default_database():
        file.parent.mkdir(parents=True, mode=0o700, exist_ok=True)


def archive_passphrase(options: argparse.Namespace, archive: Path | BytesIO) -> str | None:
    """Return what opens an encrypted archive; None for a plain one.

    Raises:
        InputError: Nobody said it, and nobody can be asked.
    """
    return (
        _passphrase(options, "Passphrase of the archive: ")
        if is_encrypted_archive(archive)
        else None
    )


def courses_of_archive(
    options: argparse.Namespace, archive: Path | BytesIO, progress: Progress
) -> "Iterator[Course]":
    """Yield every course of an archive, once all of it is known to be whole.

    Raises:
        InputError: It is not whole, or its passphrase is not known.
    """
    passphrase = archive_passphrase(options, archive)
    yield from courses_in(archive, shown_name(options.file), passphrase, progress)


def _new_passphrase(options: argparse.Namespace) -> str:
    is_typed = options.archive_key_file is None and not os.environ.get(VARIABLE)
    passphrase = _passphrase(options, "New passphrase of the archive: ")
    if is_typed and getpass.getpass("Again: ") != passphrase:
        raise InputError("The two passphrases differ. Nothing was written.")
    check_passphrase(passphrase)
    return passphrase


def _passphrase(options: argparse.Namespace, prompt: str) -> str:
    if options.archive_key_file is not None:
        return first_line(options.archive_key_file)
    if os.environ.get(VARIABLE):
        return os.environ[VARIABLE]
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass.getpass(prompt)
    raise InputError(
        "Say the passphrase of the archive by --archive-key-file FILE (its first line), "
        f"by the variable {VARIABLE}, or at a terminal."
    )


COMMANDS: Final[Mapping[str, Callable[[argparse.Namespace], int]]] = {
    "archive": run_archive,
    "restore-archive": run_restore_archive,
}
