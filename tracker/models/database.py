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
from tracker.models.copies.asides import copy_name, prune_asides
from tracker.models.copies.verified import CopyOrder, make_copy
from tracker.models.identity import HEAD
from tracker.models.sqlite_driver import DataKey, take_alone
from tracker.models.unusable import DatabaseUnreachableError, DiskFullError, find_unusable

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
        self._engine = engine
        self._readers = sessionmaker(engine, expire_on_commit=False)
        self._writers = sessionmaker(
            engine.execution_options(**{sqlite_file.WRITER: True}), expire_on_commit=False
        )
        self.file = file
        self.key = key

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
        sqlite_file.roll_back(file, key)
        try:
            revision = sqlite_file.find_revision(file, key)
        except DiskFullError:
            if not take_alone(file):
                raise
            revision = sqlite_file.find_revision(file, key)
        opened = cls(sqlite_file.make_engine(file, key), file, key)
        with _translated(file):
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
                self.copy_aside(f"before-{HEAD}")
            schema.migrate(self._engine)
            note_migration(revision, HEAD)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Yield a session on one snapshot; nothing is committed.

        Raises:
            DatabaseUnusableError: The database cannot be read.
        """
        with noted_refusals(), _translated(self.file), self._readers() as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Yield a session whose work commits as one, or rolls back when anything is raised.

        Raises:
            DatabaseUnusableError: The database cannot be written; nothing was.
            ChangedElsewhereError: A record was changed by another window meanwhile.
        """
        with noted_refusals(), _translated(self.file), self._writers.begin() as session:
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

    def copy_aside(self, why: str) -> Path:
        """Make a proven copy beside this database's file, before something is done to it.

        Args:
            why: Stands in its name.

        Raises:
            ValueError: This database is no file.
            DatabaseUnusableError: There is no room for it.
        """
        if self.file is None:
            raise ValueError("only a database file can be copied")
        copy = copy_name(self.file, why)
        order = CopyOrder(
            source=self.file,
            target=copy,
            key=self.key,
            made_at=datetime.now(UTC),
            is_automatic=True,
            takes_faults=True,  # what is damaged is kept as well before it is replaced
        )
        try:
            make_copy(order)
        except OSError as error:
            raise DatabaseUnreachableError(
                tr(
                    "No copy could be put beside {file} ({why}). Nothing was changed. "
                    "Free some space, then try again.",
                    file=self.file,
                    why=error.strerror,
                )
            ) from error
        prune_asides(self.file)
        return copy

    def replace_with(
        self, ready: Path, progress: sqlite_file.Progress = sqlite_file.ignore_progress
    ) -> None:
        """Put a prepared copy in place of this one's content, all at once or not at all.

        Raises:
            ValueError: This database is no file.
            DatabaseUnusableError: There is no room; everything is as it was.
        """
        if self.file is None:
            raise ValueError("only a database file can be replaced")
        self._engine.dispose()
        sqlite_file.copy_into(ready, self.file, progress, key=self.key)

    def close(self) -> None:
        """Close every connection; the file is then complete without its side files."""
        self._engine.dispose()


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
def _translated(place: Path | None) -> Iterator[None]:
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
        unusable = find_unusable(error, place=place)
        if unusable is None:
            raise
        raise unusable from error
