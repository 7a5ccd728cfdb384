"""Making a copy that is proven before it has its name.

Whatever stops it leaves at most a hidden file with a temporary name, which the next run removes.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from glob import escape
from pathlib import Path
from typing import Final

from tracker import __version__
from tracker.errors import TrackerError
from tracker.files import sync_file, sync_folder, write_synced
from tracker.language import tr
from tracker.models.copies.fingerprint import fingerprints
from tracker.models.copies.manifest import ENDING, Manifest, find_keys, manifest_of, sha256_of
from tracker.models.inspection import RecordCounts, counts_in, inspect_open
from tracker.models.sqlite_driver import DataKey, connect, driver
from tracker.models.sqlite_file import (
    COPY_PAGES,
    Progress,
    find_revision,
    ignore_progress,
    in_words,
    make_file,
)
from tracker.models.unusable import DamagedDatabaseError

PARTIAL: Final = ".partial"
STEPS_UNASKED: Final = 50_000  # of SQLite's machine, between two looks whether to go on
_READING, _COPYING, _PROVING = range(3)  # a third each, as told by the progress


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyOrder:
    """What is copied where.

    Attributes:
        source: The database; it may be in use.
        target: A name that is free; its folder is there.
        key: Of the source, and so of the copy; None when it is plain.
        made_at: The moment its manifest says.
        is_automatic: Whether the program made it by itself, and may thin it out again.
        takes_faults: Whether what is damaged is copied as it is: to be set aside, not trusted.
    """

    source: Path
    target: Path
    key: DataKey | None
    made_at: datetime
    is_automatic: bool = False
    takes_faults: bool = False


def make_copy(order: CopyOrder, progress: Progress = ignore_progress) -> Manifest:
    """Copy a database, prove the copy, then give it its name and its manifest.

    Args:
        order: What is copied where.
        progress: Called with work done and in all; what it raises stops the copy.

    Raises:
        DamagedDatabaseError: The copy is not what the source was, or the source is damaged.
        DatabaseUnusableError: The disk is full, the source is locked.
        OSError: The folder cannot be written.
    """
    with being_made(order.target) as partial:
        make_file(partial)
        with in_words(place=partial.parent):
            tables, counts = _copy(order, partial, progress)
            _prove(order, partial, (tables, counts), progress)
        manifest = _describe(order, partial, tables, counts)
        give_name(partial, order.target, manifest)
    return manifest


@contextmanager
def being_made(target: Path) -> Iterator[Path]:
    """Yield a temporary name beside a file that is to be; nothing stays there when it fails."""
    sweep(target.parent)
    partial = partial_of(target)
    with ExitStack() as undoing:
        remove_partial(partial)
        undoing.callback(remove_partial, partial)
        yield partial
        undoing.pop_all()


def give_name(partial: Path, target: Path, manifest: Manifest) -> None:
    """Give a copy that was proven its name, and its manifest beside it."""
    sync_file(partial)
    write_synced(manifest_of(partial), manifest.to_text().encode())
    partial.rename(target)
    manifest_of(partial).rename(manifest_of(target))
    sync_folder(target.parent)


def partial_of(target: Path) -> Path:
    """Return the temporary name of a file that is being made by this process."""
    return target.with_name(f".{target.name}.{os.getpid()}{PARTIAL}")


def sweep(folder: Path) -> None:
    """Remove what runs that were stopped left in a folder, and end what one had all but done."""
    for left in sorted(folder.glob(f".*{PARTIAL}*")):
        name, _, rest = left.name[1:].partition(PARTIAL)
        target, _, process = name.rpartition(".")
        if not process.isdecimal() or _is_at_work(int(process)):
            continue
        copy = folder / target
        with suppress(OSError):
            if rest == ENDING and copy.exists() and not manifest_of(copy).exists():
                left.rename(manifest_of(copy))
            else:
                left.unlink()


def _is_at_work(process: int) -> bool:
    """Return whether this or another process may still be making a copy."""
    if process == os.getpid() or os.name != "posix":
        return process == os.getpid()
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def remove_partial(partial: Path) -> None:
    """Remove what was being made under a temporary name, with what SQLite keeps beside it."""
    for left in partial.parent.glob(f"{escape(partial.name)}*"):
        with suppress(OSError):
            left.unlink()


def _copy(
    order: CopyOrder, partial: Path, progress: Progress
) -> tuple[Mapping[str, str], RecordCounts]:
    """Copy one snapshot; return the digests and counts of exactly that."""
    with (
        closing(connect(order.source, order.key)) as origin,
        closing(connect(partial, order.key)) as copy,
    ):
        origin.execute("BEGIN")  # from the first reading on, others may write beside it
        with stopping(origin, lambda: _tell(progress, _READING, 0, 1)):
            counts = counts_in(origin)
            tables = _digests(origin, takes_faults=order.takes_faults)
        origin.backup(
            copy,
            pages=COPY_PAGES,
            progress=lambda _status, left, all_: _tell(progress, _COPYING, all_ - left, all_),
        )
        origin.execute("COMMIT")
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, complete by itself
    return tables, counts


def _prove(
    order: CopyOrder,
    partial: Path,
    expected: tuple[Mapping[str, str], RecordCounts],
    progress: Progress,
) -> None:
    """Refuse a copy that is damaged or says anything else than its source."""
    with (
        closing(connect(partial, order.key, may_write=False)) as copy,
        stopping(copy, lambda: _tell(progress, _PROVING, 0, 1)),
    ):
        faults = () if order.takes_faults else inspect_open(copy).faults
        found = _digests(copy, takes_faults=order.takes_faults), counts_in(copy)
    if faults or found != expected:
        raise _unproven()
    _tell(progress, _PROVING, 1, 1)


def _unproven() -> DamagedDatabaseError:
    return DamagedDatabaseError(
        tr(
            "The backup could not be verified and was removed; the clinic's database was not "
            "touched. Check the disk of the backup folder, then try again."
        )
    )


def _digests(connection: "driver.Connection", *, takes_faults: bool) -> Mapping[str, str]:
    try:
        return fingerprints(connection)
    except driver.DatabaseError:
        if not takes_faults:
            raise
        return {}


def _describe(
    order: CopyOrder, partial: Path, tables: Mapping[str, str], counts: RecordCounts
) -> Manifest:
    return Manifest(
        made_at=order.made_at,
        program=__version__,
        schema=find_revision(partial, order.key) or "",
        sha256=sha256_of(partial),
        byte_count=partial.stat().st_size,
        counts=counts,
        tables=tables,
        is_encrypted=order.key is not None,
        is_automatic=order.is_automatic,
        keys=find_keys(order.source),
    )


def _tell(progress: Progress, stage: int, done: int, total: int) -> None:
    progress(stage * total + done, 3 * total)


@contextmanager
def stopping(connection: "driver.Connection", ask: Callable[[], None]) -> Iterator[None]:
    """Let what ``ask`` raises end a long statement of SQLite."""
    stopped: list[TrackerError] = []

    def is_stopped() -> int:
        try:
            ask()
        except TrackerError as error:
            stopped.append(error)
        return len(stopped)

    connection.set_progress_handler(is_stopped, STEPS_UNASKED)
    try:
        yield
    except driver.OperationalError as error:
        if not stopped:
            raise
        raise stopped[0] from error
    finally:
        connection.set_progress_handler(None, STEPS_UNASKED)
