"""Every copy that is known of: what it holds, where it lies, whether it is still what it was."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from tracker.errors import CancelledError, TrackerError
from tracker.models.copies.asides import find_asides
from tracker.models.copies.manifest import (
    ENDING,
    Manifest,
    find_keys_of_copy,
    find_manifest,
    is_plain,
    manifest_of,
)
from tracker.models.copies.proof import prove, prove_bytes
from tracker.models.inspection import RecordCounts
from tracker.models.sqlite_driver import DataKey
from tracker.models.sqlite_file import Progress, ignore_progress


class CopyState(Enum):
    """What is known of a copy."""

    UNCHECKED = "unchecked"
    GOOD = "good"
    SEALED = "sealed"  # encrypted and not opened: its bytes are those that were made
    UNPROVEN = "unproven"  # whole, without a checksum beside it
    DAMAGED = "damaged"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCopy:
    """A copy as it is listed.

    Attributes:
        reason: Why a copy beside the database was made, ``before-restore`` and the like; empty for
            a backup.
        counts: How much it holds; None when only opening it would tell.
        byte_count: Its size; 0 when it is missing.
        is_automatic: Whether the program made it by itself.
        fault: What is wrong with it, in words.
        locked_by: Who may open it, as a key file says it: it is encrypted and the clinic is not.
            Empty where nothing says it; None where no passphrase is asked.
    """

    file: Path
    made_at: datetime
    reason: str = ""
    counts: RecordCounts | None = None
    byte_count: int = 0
    is_automatic: bool = False
    state: CopyState = CopyState.UNCHECKED
    fault: str = ""
    locked_by: str | None = None


def list_backups(folder: Path, stem: str) -> tuple[ListedCopy, ...]:
    """Return the backups of a folder, the newest first; none of a folder that is not there.

    Args:
        folder: Where they lie.
        stem: How the database is called, without the ending.
    """
    found = [_listed(folder / name, made_at, "") for name, made_at in _named(folder, stem)]
    return tuple(sorted(found, key=lambda copy: copy.made_at, reverse=True))


def list_asides(database: Path) -> tuple[ListedCopy, ...]:
    """Return what was set aside beside a database, the newest first."""
    return tuple(_listed(one.file, one.made_at, one.reason) for one in find_asides(database))


def with_lock(copy: ListedCopy) -> ListedCopy:
    """Return a copy with who may open it, where the clinic has no key itself."""
    with suppress(OSError, TrackerError):  # that it cannot be read is said where it is
        if not is_plain(copy.file):
            return replace(copy, locked_by=find_keys_of_copy(copy.file) or "")
    return copy


def checked(
    copy: ListedCopy, key: DataKey | None, progress: Progress = ignore_progress
) -> tuple[CopyState, str]:
    """Return what a copy proves to be when every byte of it is read, and what is wrong.

    Raises:
        CancelledError: It was stopped.
    """
    if not copy.file.exists():
        return CopyState.MISSING, ""
    try:
        if copy.locked_by is not None and key is None:
            manifest = prove_bytes(copy.file, progress)
            return (CopyState.UNCHECKED if manifest is None else CopyState.SEALED), ""
        proof = prove(copy.file, key, progress)
    except CancelledError:
        raise
    except TrackerError as error:
        return CopyState.DAMAGED, str(error)
    return (CopyState.UNPROVEN if proof.manifest is None else CopyState.GOOD), ""


def _named(folder: Path, stem: str) -> Iterator[tuple[str, datetime]]:
    pattern = re.compile(rf"({re.escape(stem)}-(\d{{4}}-\d\d-\d\d-\d{{6}})\.sqlite3)(\{ENDING})?")
    with suppress(OSError):
        for name in {match[1]: match[2] for file in folder.iterdir()
                     if (match := pattern.fullmatch(file.name)) is not None}.items():  # fmt: skip
            with suppress(ValueError):
                moment = datetime.strptime(name[1], "%Y-%m-%d-%H%M%S")  # noqa: DTZ007  # local
                yield name[0], moment.astimezone(UTC)


def _listed(file: Path, named_at: datetime, reason: str) -> ListedCopy:
    """Return a copy by what a glance tells; only reading it all proves it."""
    try:
        manifest, fault = find_manifest(file), ""
    except TrackerError as error:
        manifest, fault = None, str(error)
    try:
        size = file.stat().st_size
    except OSError:
        size = 0
    return ListedCopy(
        file=file,
        made_at=named_at if manifest is None else manifest.made_at,
        reason=reason,
        counts=None if manifest is None else manifest.counts,
        byte_count=size,
        is_automatic=manifest is not None and manifest.is_automatic,
        state=_state_at_a_glance(file, manifest, size, fault),
        fault=fault,
    )


def _state_at_a_glance(file: Path, manifest: Manifest | None, size: int, fault: str) -> CopyState:
    if not file.exists():
        return CopyState.MISSING
    if fault or (manifest is not None and manifest.byte_count != size):
        return CopyState.DAMAGED
    return CopyState.UNCHECKED


def remove(copy: ListedCopy) -> None:
    """Remove a backup with its manifest; one that cannot be removed stays."""
    with suppress(OSError):
        copy.file.unlink(missing_ok=True)
        manifest_of(copy.file).unlink(missing_ok=True)
