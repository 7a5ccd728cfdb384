"""Encrypting copies that were made before the clinic was encrypted, so that nobody reads these."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from tracker.files import write_whole
from tracker.language import tr
from tracker.models.copies.fingerprint import fingerprints
from tracker.models.copies.manifest import (
    find_keys,
    find_manifest,
    is_plain,
    manifest_of,
    sha256_of,
)
from tracker.models.encryption.conversion import convert
from tracker.models.sqlite_driver import DataKey, connect
from tracker.models.sqlite_file import Progress, ignore_progress, in_words
from tracker.models.unusable import DamagedDatabaseError


def is_to_be_encrypted(copy: Path) -> bool:
    """Return whether a copy of an encrypted clinic can still be read by anybody.

    So is one that was stopped between the file and its manifest: it ends the next time.
    """
    try:
        if is_plain(copy):
            return True
        manifest = find_manifest(copy)
    except (OSError, DamagedDatabaseError):
        return False
    return manifest is not None and not manifest.is_encrypted


def encrypt_copy(
    copy: Path, database: Path, key: DataKey, progress: Progress = ignore_progress
) -> None:
    """Encrypt a copy with the clinic's key; whatever stops it, the copy is whole, one or the other.

    Args:
        copy: One that ``is_to_be_encrypted``.
        database: The clinic's; its key file goes into the copy's manifest.
        key: The clinic's.
        progress: Asked with every piece that is read; what it raises stops it.

    Raises:
        DatabaseUnusableError: The copy is damaged, or there is no room; it is as it was.
        OSError: It cannot be read, or its manifest cannot be written.
    """
    manifest = find_manifest(copy)
    if is_plain(copy):
        if manifest is not None and sha256_of(copy, progress) != manifest.sha256:
            raise _damaged(copy)
        convert(copy, None, key)
    if manifest is None:
        return
    with in_words(copy), closing(connect(copy, key, may_write=False)) as connection:
        if fingerprints(connection) != manifest.tables:
            raise _damaged(copy)
    renewed = replace(
        manifest,
        sha256=sha256_of(copy, progress),
        byte_count=copy.stat().st_size,
        is_encrypted=True,
        keys=find_keys(database),
    )
    write_whole(manifest_of(copy), renewed.to_text().encode())


def _damaged(copy: Path) -> DamagedDatabaseError:
    return DamagedDatabaseError(
        tr("{file} is damaged: it was changed since it was made. It was left as it is.", file=copy)
    )
