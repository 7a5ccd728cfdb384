"""What lies beside a copy and proves it: what it held, and the digest of every byte."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from tracker.language import tr
from tracker.models.inspection import RecordCounts
from tracker.models.sqlite_driver import PLAIN_HEADER
from tracker.models.sqlite_file import Progress, ignore_progress
from tracker.models.unusable import DamagedDatabaseError

VERSION: Final = 1
ENDING: Final = ".manifest"  # after the copy's whole name
KEYS_ENDING: Final = ".keys"  # after a database's name: who may open an encrypted one
CHUNK_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a copy held when it was proven.

    Attributes:
        made_at: When, with its zone.
        program: Version of the program that made it.
        schema: Revision of the records.
        sha256: Of the file, byte for byte.
        byte_count: Its size.
        counts: How much it holds.
        tables: A digest for each table.
        is_encrypted: Whether a key is needed to read it.
        is_automatic: Whether the program made it by itself, and may thin it out again.
        keys: The text of the key file that lay beside the database; None when there was none.
    """

    made_at: datetime
    program: str
    schema: str
    sha256: str
    byte_count: int
    counts: RecordCounts
    tables: Mapping[str, str]
    is_encrypted: bool
    is_automatic: bool = False
    keys: str | None = None

    def to_text(self) -> str:
        """Return it as it is written, with a seal over all the rest."""
        body = {
            "manifest": VERSION,
            "made_at": self.made_at.astimezone(UTC).isoformat(),
            "program": self.program,
            "schema": self.schema,
            "sha256": self.sha256,
            "bytes": self.byte_count,
            "counts": asdict(self.counts),
            "tables": dict(self.tables),
            "encrypted": self.is_encrypted,
            "automatic": self.is_automatic,
            "keys": self.keys,
        }
        return json.dumps(body | {"seal": _seal(body)}, ensure_ascii=False, indent=1)


def manifest_of(copy: Path) -> Path:
    """Return where the manifest of a copy lies."""
    return copy.with_name(copy.name + ENDING)


def find_manifest(copy: Path) -> Manifest | None:
    """Return the manifest beside a copy; None when there is none, as with older copies.

    Raises:
        DamagedDatabaseError: It is there and is not what was written.
    """
    file = manifest_of(copy)
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _damaged(file) from error
    try:
        return _read(content)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise _damaged(file) from error


def sha256_of(file: Path, progress: Progress = ignore_progress) -> str:
    """Return the SHA-256 of a file.

    Args:
        file: Is read whole.
        progress: Asked with every piece; what it raises stops the reading.

    Raises:
        OSError: It cannot be read.
    """
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(CHUNK_BYTES):
            progress(0, 1)
            digest.update(chunk)
    return digest.hexdigest()


def is_plain(copy: Path) -> bool:
    """Return whether a file is a database that anybody can read.

    Raises:
        OSError: It cannot be read.
    """
    with copy.open("rb") as stream:
        return stream.read(len(PLAIN_HEADER)) == PLAIN_HEADER


def find_keys_of_copy(copy: Path) -> str | None:
    """Return who may open an encrypted copy, as its manifest or a key file beside it says.

    Returns None for a plain one, and where nothing says it.

    Raises:
        DamagedDatabaseError: Its manifest is damaged.
        OSError: It cannot be read.
    """
    if is_plain(copy):
        return None
    manifest = find_manifest(copy)
    return find_keys(copy) if manifest is None else manifest.keys


def find_keys(database: Path) -> str | None:
    """Return the text of the key file beside a database; None when it is not encrypted."""
    try:
        return database.with_name(database.name + KEYS_ENDING).read_text("utf-8")
    except FileNotFoundError:
        return None


def _seal(body: Mapping[str, object]) -> str:
    whole = json.dumps(body, ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()


def _read(content: bytes) -> Manifest:
    found = json.loads(content.decode("utf-8"))
    seal = found.pop("seal")
    if found["manifest"] != VERSION or seal != _seal(found):
        raise ValueError("not sealed by this version")
    return Manifest(
        made_at=datetime.fromisoformat(found["made_at"]),
        program=found["program"],
        schema=found["schema"],
        sha256=found["sha256"],
        byte_count=found["bytes"],
        counts=RecordCounts(**found["counts"]),
        tables=found["tables"],
        is_encrypted=found["encrypted"],
        is_automatic=found["automatic"],
        keys=found["keys"],
    )


def _damaged(file: Path) -> DamagedDatabaseError:
    return DamagedDatabaseError(
        tr(
            "{file}, which proves the backup beside it, is damaged. Nothing was restored. Choose "
            "another backup; or take this file away, then the backup is checked without it.",
            file=file,
        )
    )
