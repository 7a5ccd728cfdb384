"""A server's clinic as a file: written table by table from one moment, proven, then named."""

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from tracker import __version__
from tracker.models import schema
from tracker.models.copies.across import copy_rows
from tracker.models.copies.fingerprint import fingerprints
from tracker.models.copies.held_rows import InFile, OnServer
from tracker.models.copies.manifest import Manifest, sha256_of
from tracker.models.copies.verified import being_made, give_name, stopping
from tracker.models.identity import HEAD
from tracker.models.inspection import inspect_open
from tracker.models.sqlite_driver import DataKey, connect
from tracker.models.sqlite_file import Progress, ignore_progress, in_words, make_engine, make_file
from tracker.models.unusable import DamagedDatabaseError


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyKeys:
    """What an encrypted copy of a clinic that is not encrypted itself is opened with.

    Attributes:
        key: Of the copy.
        text: Who may open it, as a key file says it; stands in its manifest.
    """

    key: DataKey
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerCopyOrder:
    """What is made of a server's clinic.

    Attributes:
        target: A name that is free; its folder is there.
        keys: What it is encrypted with; None for a plain file.
        made_at: The moment its manifest says.
        is_automatic: Whether the program made it by itself, and may thin it out again.
    """

    target: Path
    made_at: datetime
    keys: CopyKeys | None = None
    is_automatic: bool = False


def copy_server(
    connection: Connection, order: ServerCopyOrder, progress: Progress = ignore_progress
) -> Manifest:
    """Write a server's clinic into a file of the program, prove it, then give it its name.

    Args:
        connection: Within a transaction that sees one moment.
        order: What is made.
        progress: Called with work done and in all; what it raises stops the copy.

    Raises:
        DamagedDatabaseError: The copy is not what the server holds, or that is damaged.
        DatabaseUnusableError: The disk is full.
        OSError: The folder cannot be written.
    """
    key = None if order.keys is None else order.keys.key
    with being_made(order.target) as partial:
        fill_file(connection, partial, key, progress)
        with (
            in_words(place=partial.parent),
            closing(connect(partial, key, may_write=False)) as copy,
            stopping(copy, lambda: progress(1, 1)),
        ):
            found = inspect_open(copy)
            if found.faults:
                raise DamagedDatabaseError("; ".join(found.faults))
            tables = fingerprints(copy)
        manifest = Manifest(
            made_at=order.made_at,
            program=__version__,
            schema=HEAD,
            sha256=sha256_of(partial),
            byte_count=partial.stat().st_size,
            counts=found.counts,
            tables=tables,
            is_encrypted=key is not None,
            is_automatic=order.is_automatic,
            keys=None if order.keys is None else order.keys.text,
        )
        give_name(partial, order.target, manifest)
    return manifest


def hold_writers_back(session: Session) -> None:
    """Let every other writer wait until this session, which writes, has ended; however long.

    The lock is there when this returns, also where a server is told to begin only with the first
    statement that needs an answer.

    Raises:
        DatabaseLockedError: Somebody else writes for long.
    """
    connection = session.connection()
    connection.exec_driver_sql("SELECT 1").scalar_one()
    if connection.dialect.name != "sqlite":
        OnServer(connection)  # which no limit ends while others are read and written


def fill_file(connection: Connection, file: Path, key: DataKey | None, progress: Progress) -> None:
    """Make a clinic's file of what a server holds, every row read back and compared.

    Args:
        connection: Within a transaction that sees one moment.
        file: Is made; nobody knows it yet.
        key: What it is encrypted with; None for a plain one.
        progress: Called with work done and in all; what it raises stops it.

    Raises:
        DamagedDatabaseError: A row did not arrive as it was.
        DatabaseUnusableError: The disk is full.
    """
    make_file(file)
    with in_words(place=file.parent, and_system=True):
        engine = make_engine(file, key)
        try:
            schema.create(engine)
        finally:
            engine.dispose()
        with closing(connect(file, key)) as made:
            made.execute("PRAGMA synchronous = OFF")  # made durable as a whole
            made.execute("PRAGMA journal_mode = DELETE")  # one file, complete by itself
            made.execute("BEGIN IMMEDIATE")
            copy_rows(OnServer(connection), InFile(made), progress)
            made.execute("COMMIT")


def fill_server(
    connection: Connection, file: Path, key: DataKey | None, progress: Progress
) -> None:
    """Put what a clinic's file holds in place of what a server holds, read back and compared.

    Args:
        connection: Within a transaction that writes, of the same revision; the caller commits.
        file: Looked over before.
        key: Of the file.
        progress: Called with work done and in all; what it raises stops it.

    Raises:
        DamagedDatabaseError: A row is not what it should be, or did not arrive as it was.
        DatabaseUnusableError: The server is away, or its disk is full.
    """
    with in_words(file), closing(connect(file, key, may_write=False)) as held:
        held.execute("BEGIN")  # one moment of a file that others may write to
        copy_rows(InFile(held), OnServer(connection), progress)
