"""Looking a copy over before it is trusted, and making ready what may take the clinic's place."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy.exc import SQLAlchemyError

from tracker.files import sync_file
from tracker.language import tr
from tracker.models import schema
from tracker.models.copies.fingerprint import fingerprints
from tracker.models.copies.manifest import Manifest, find_manifest, is_plain, sha256_of
from tracker.models.copies.structure import differences
from tracker.models.copies.verified import partial_of, remove_partial, stopping, sweep
from tracker.models.elsewhere.house_mark import MARK
from tracker.models.identity import HEAD
from tracker.models.inspection import RecordCounts, inspect_open
from tracker.models.sqlite_driver import DataKey, connect, driver
from tracker.models.sqlite_file import (
    Progress,
    copy_to_file,
    find_revision,
    ignore_progress,
    in_words,
    make_engine,
)
from tracker.models.unusable import DamagedDatabaseError, NotADatabaseError, find_unusable

NAMED: Final = 5  # of what may be many faults


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was found in a copy that is whole.

    Attributes:
        counts: How much it holds.
        manifest: What proves it; None for one of an older version of the program.
    """

    counts: RecordCounts
    manifest: Manifest | None


def prove(copy: Path, key: DataKey | None = None, progress: Progress = ignore_progress) -> Proof:
    """Return what a copy holds when every byte, row and part of it is as it should be.

    Args:
        copy: A backup, or any database of this program.
        key: The clinic's; None when it is plain.
        progress: Asked again and again; what it raises stops the reading.

    Raises:
        DatabaseUnusableError: It is damaged, not whole, newer, not ours, or has another key.
    """
    manifest = prove_bytes(copy, progress)
    try:
        return Proof(counts=_look_over(copy, key, manifest, progress), manifest=manifest)
    except (driver.Error, UnicodeDecodeError, TypeError) as error:
        raise _damaged(copy, tr("it cannot be read")) from error
    except OSError as error:
        raise _damaged(copy, str(error.strerror)) from error


def prove_bytes(copy: Path, progress: Progress = ignore_progress) -> Manifest | None:
    """Return what lies beside a copy when it is, byte for byte, what was made; it is not opened.

    Returns None where nothing lies there.

    Raises:
        DamagedDatabaseError: It, or what lies beside it, was changed since, or cannot be read.
    """
    manifest = find_manifest(copy)
    try:
        if manifest is not None and sha256_of(copy, progress) != manifest.sha256:
            raise _damaged(copy, tr("it was changed since it was made"))
    except OSError as error:
        raise _damaged(copy, str(error.strerror)) from error
    return manifest


@contextmanager
def prepared(
    copy: Path, live: Path, key: DataKey | None, progress: Progress = ignore_progress
) -> Iterator[Path]:
    """Yield a copy brought up to date and proven, beside the clinic's file; it is gone afterwards.

    Args:
        copy: Was proven.
        live: Whose place it is to take.
        key: Of both.
        progress: Called with pages done and pages in all.

    Raises:
        DatabaseUnusableError: There is no room for it, or it cannot be brought up to date.
    """
    sweep(live.parent)
    ready = partial_of(live)
    remove_partial(ready)
    try:
        copy_to_file(copy, ready, progress, key=key)
        with in_words(copy):
            if find_revision(ready, key) != HEAD:
                _bring_up_to_date(copy, ready, key)
            _take_mark(ready, key)
            _look_over(ready, key)
        sync_file(ready)
        yield ready
    finally:
        remove_partial(ready)


def _bring_up_to_date(copy: Path, ready: Path, key: DataKey | None) -> None:
    engine = make_engine(ready, key)
    try:
        schema.migrate(engine)
    except (SQLAlchemyError, RuntimeError, ValueError, LookupError) as error:
        why = _damaged(copy, tr("it cannot be brought up to date"))
        raise find_unusable(error, place=ready) or why from error
    finally:
        engine.dispose()
    with closing(connect(ready, key)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def _take_mark(ready: Path, key: DataKey | None) -> None:
    """Forget that the records left the place that was copied: not that one is taken."""
    with closing(connect(ready, key)) as connection:
        connection.execute(f"DELETE FROM {MARK}")  # noqa: S608  # a name of the schema


def _look_over(
    copy: Path,
    key: DataKey | None,
    manifest: Manifest | None = None,
    progress: Progress = ignore_progress,
) -> RecordCounts:
    _check_key(copy, key)
    revision = find_revision(copy, key)
    if revision is None:
        raise NotADatabaseError(tr("{file} is empty; it holds no clinic.", file=copy))
    schema.check_known(revision, copy)
    with (
        closing(connect(copy, key, may_write=False)) as connection,
        stopping(connection, lambda: progress(0, 1)),
    ):
        _refuse(copy, differences(connection, revision))
        found = inspect_open(connection)
        _refuse(copy, found.faults)
        if manifest is not None and (
            found.counts != manifest.counts or fingerprints(connection) != manifest.tables
        ):
            raise _damaged(copy, tr("it does not hold what it was made of"))
    return found.counts


def _check_key(copy: Path, key: DataKey | None) -> None:
    """Refuse a plain copy for an encrypted clinic, and the other way round, in words."""
    if key is not None and is_plain(copy):
        raise NotADatabaseError(
            tr(
                "{file} is not encrypted, and the clinic is. Nothing was restored. "
                "Choose a backup made since.",
                file=copy,
            )
        )


def _refuse(copy: Path, faults: tuple[str, ...]) -> None:
    if faults:
        more = ("…",) if len(faults) > NAMED else ()
        raise _damaged(copy, "; ".join((*faults[:NAMED], *more)))


def _damaged(copy: Path, faults: str) -> DamagedDatabaseError:
    return DamagedDatabaseError(
        tr(
            "{file} is damaged ({faults}). Nothing was restored. Choose another backup.",
            file=copy,
            faults=faults,
        )
    )
