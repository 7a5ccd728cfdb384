"""The open database: engine, identity, and every transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Self

from sqlalchemy import URL, Engine, create_engine, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DBAPIError,
    IntegrityError,
    NoResultFound,
    OperationalError,
)
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.orm.exc import StaleDataError

from tracker.errors import ChangedElsewhereError, GoneError
from tracker.language import marked, tr
from tracker.log import note_migration, noted_refusals
from tracker.models import schema, sqlite_file
from tracker.models.base import Base
from tracker.models.checks import share_conditions
from tracker.models.encryption.conversion import convert
from tracker.models.gate import Gate
from tracker.models.identity import HEAD
from tracker.models.sqlite_driver import DataKey
from tracker.models.unusable import DatabaseUnreachableError, find_unusable

CHANGED_ELSEWHERE: Final = marked(
    "This visit was changed elsewhere while it was open here. Your change was not saved and the "
    "other one was kept. Open the visit again to see it, then amend it."
)
GONE: Final = marked(
    "This patient, course or visit is no longer in the database: it was replaced or removed "
    "elsewhere. Nothing was saved; what was typed stays in the form. Note it down, then close the "
    "program and open it again."
)
_NO_PARENT: Final = ("FOREIGN KEY constraint failed", "23503")  # SQLite's words, SQL's state


class Database:
    """Owns the engine; ``read()`` and ``write()`` are the only ways to a session.

    Attributes:
        file: None on a server.
        key: What the file is encrypted with; None when it is plain.
    """

    def __init__(self, engine: Engine, file: Path | None, key: DataKey | None = None) -> None:
        self._use(engine)
        self._gate = Gate()
        self.file = file
        self.key = key

    def _use(self, engine: Engine) -> None:
        self._engine = engine
        self._readers = sessionmaker(engine, expire_on_commit=False)
        self._writers = sessionmaker(
            engine.execution_options(**{sqlite_file.WRITER: True}), expire_on_commit=False
        )

    @classmethod
    def open(cls, database: Path | str, key: DataKey | None = None) -> Self:
        """Open a database, making a new one or bringing an older one up to date.

        Args:
            database: A file, or a SQLAlchemy URL.
            key: Of an encrypted file; a new one is encrypted with it. None for a plain file.

        Raises:
            DatabaseUnusableError: It is locked, damaged, newer, another program's, or encrypted
                with another key.
        """
        url = _url_of(database)
        if url.get_backend_name() != "sqlite":
            return cls._open_server(url)
        file = Path(url.database or "").absolute()
        sqlite_file.make_private(file)
        revision = sqlite_file.find_revision(file, key)
        opened = cls(sqlite_file.make_engine(file, key), file, key)
        with _translated():
            opened._bring_up_to_date(revision)
        return opened

    @classmethod
    def _open_server(cls, url: URL) -> Self:
        share_conditions(Base.metadata)
        try:
            opened = cls(create_engine(url), None)
            opened._bring_up_to_date(schema.find_stored_revision(opened._engine))
        except (ArgumentError, ImportError, OperationalError) as error:
            raise DatabaseUnreachableError(
                tr(
                    "The database {address} cannot be reached: {why}. "
                    "Check its address, and that the server runs.",
                    address=url.render_as_string(),
                    why=error,
                )
            ) from error
        return opened

    def _bring_up_to_date(self, revision: str | None) -> None:
        if revision is None:
            schema.create(self._engine)
            note_migration(None, HEAD)
            return
        schema.check_known(revision, self.file)
        if revision != HEAD:
            if self.file is not None:
                copy = copy_name(self.file, f"before-{HEAD}")
                sqlite_file.copy_to_file(self.file, copy, key=self.key)
            schema.migrate(self._engine)
            note_migration(revision, HEAD)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Yield a session on one snapshot; nothing is committed.

        Raises:
            DatabaseUnusableError: The database cannot be read.
        """
        with noted_refusals(), self._gate.inside(), _translated(), self._readers() as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Yield a session whose work commits as one, or rolls back when anything is raised.

        Raises:
            DatabaseUnusableError: The database cannot be written; nothing was.
            ChangedElsewhereError: A record was changed by another window meanwhile.
        """
        with noted_refusals(), self._gate.inside(), _translated(), self._writers.begin() as session:
            yield session

    def check_alone(self) -> None:
        """Refuse when another program, or another window, has this file open.

        Raises:
            DatabaseLockedError: Somebody else has it open.
        """
        if self.file is not None:
            self._engine.dispose()  # our own idle connection would look like somebody else's
            sqlite_file.check_alone(self.file, self.key)

    def compact(self) -> None:
        """Give what is free in the file back to the disk; call ``check_alone`` before.

        Raises:
            ValueError: This database is no file.
            DatabaseUnusableError: The disk is full, or somebody else has it open.
        """
        if self.file is None:
            raise ValueError("only a database file can be compacted")
        sqlite_file.compact(self.file, self.key)

    def replace_with(
        self, file: Path, progress: sqlite_file.Progress = sqlite_file.ignore_progress
    ) -> None:
        """Put the content of another of our files in place of this one's, by SQLite's own copy.

        Raises:
            ValueError: This database is no file.
            DatabaseUnusableError: The other file is not ours, or newer.
        """
        if self.file is None:
            raise ValueError("only a database file can be replaced")
        revision = sqlite_file.find_revision(file, self.key)
        if revision is not None:
            schema.check_known(revision, file)
        self._engine.dispose()
        with _translated():
            sqlite_file.copy_into(file, self.file, progress, key=self.key)
            self._bring_up_to_date(revision)

    def convert(
        self, key: DataKey | None, progress: sqlite_file.Progress = sqlite_file.ignore_progress
    ) -> None:
        """Encrypt the file with a key, or take its encryption away; it stays open.

        Whoever reads or writes meanwhile, on another thread, waits: a connection opened before
        would go on writing into the file that was replaced.

        Args:
            key: None for a plain file.
            progress: Called with steps done and steps in all.

        Raises:
            ValueError: This database is no file.
            DatabaseUnusableError: It is open elsewhere, damaged, or the disk has no room for it
                once more; it is as it was.
        """
        if self.file is None:
            raise ValueError("only a database file can be encrypted")
        with self._gate.alone():
            self._engine.dispose()
            convert(self.file, self.key, key, progress)
            self.key = key
            self._use(sqlite_file.make_engine(self.file, key))

    def close(self) -> None:
        """Close every connection; the file is then complete without its side files."""
        self._engine.dispose()


def copy_name(file: Path, why: str) -> Path:
    """Return a free name beside a file, with the reason and the time in it."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    return file.with_name(f"{file.stem}-{why}-{stamp}{file.suffix}")


def _url_of(database: Path | str) -> URL:
    if isinstance(database, str) and "://" in database:
        try:
            return make_url(database)
        except ArgumentError as error:
            raise DatabaseUnreachableError(
                tr("{text} is no address of a database.", text=repr(database))
            ) from error
    return URL.create("sqlite", database=str(Path(database).absolute()))


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except StaleDataError as error:
        raise ChangedElsewhereError(tr(CHANGED_ELSEWHERE)) from error
    except NoResultFound as error:
        raise GoneError(tr(GONE)) from error
    except IntegrityError as error:
        if not {str(error.orig), getattr(error.orig, "sqlstate", None)} & {*_NO_PARENT}:
            raise
        raise GoneError(tr(GONE)) from error
    except DBAPIError as error:
        unusable = find_unusable(error)
        if unusable is None:
            raise
        raise unusable from error
