"""The way back when the clinic's database cannot even be opened."""

from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Final

from tracker.errors import InputError
from tracker.language import tr
from tracker.models.database import copy_name
from tracker.models.inspection import inspect_file
from tracker.models.sqlite_file import Progress, copy_to_file, ignore_progress
from tracker.models.unusable import DamagedDatabaseError, NotADatabaseError

BEYOND_OPENING: Final = (DamagedDatabaseError, NotADatabaseError)
COMPANIONS: Final = ("-wal", "-shm")  # what SQLite keeps beside an open file


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
    if not file.is_file():
        raise InputError(tr("{file}: there is no such file. Nothing was restored.", file=file))
    found = inspect_file(file)
    if found.faults:
        raise DamagedDatabaseError(
            tr(
                "{file} is damaged ({faults}). Nothing was restored. Choose another backup.",
                file=file,
                faults="; ".join(found.faults),
            )
        )
    kept = copy_name(live, "damaged")
    _move(live, kept)
    with ExitStack() as undoing:  # last in, first done: whatever stops the copy
        undoing.callback(_move, kept, live)
        undoing.callback(live.unlink, missing_ok=True)
        copy_to_file(file, live, progress)
        undoing.pop_all()
    return kept


def _move(here: Path, there: Path) -> None:
    """Move a database with its companions, so that no old one is mixed with the new file."""
    here.rename(there)
    for ending in COMPANIONS:
        with suppress(FileNotFoundError):
            here.with_name(here.name + ending).rename(there.with_name(there.name + ending))
