"""The open database: engine, identity, and every transaction."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from sqlalchemy import URL, Engine
from sqlalchemy.orm import Session, sessionmaker

from tracker.domain.people.roles import Person, Role
from tracker.errors import DatabaseUnusableError
from tracker.log import note_migration, noted_refusals
from tracker.models import schema, sqlite_file
from tracker.models.base import Base
from tracker.models.checks import share_conditions
from tracker.models.copies.asides import copy_name, set_aside
from tracker.models.damage.file_guard import FileGuard, FileMovedError, Happened
from tracker.models.damage.unreadable import EVERYTHING, Scope, refusal_of
from tracker.models.elsewhere.touches import WINDOW
from tracker.models.encryption.conversion import convert, remove_half_done
from tracker.models.gate import Gate
from tracker.models.identity import HEAD
from tracker.models.reading_errors import READING_ERRORS, is_of_one_row
from tracker.models.sqlite_driver import DataKey, take_alone
from tracker.models.unusable import DatabaseUnreachableError, DiskFullError, translated
from tracker.paths import data_folder

if TYPE_CHECKING:
    from tracker.models.server.served import Served


class Database:
    """Owns the engine; ``read()`` and ``write()`` are the only ways to a session.

    Attributes:
        file: None on a server.
        key: What the file is encrypted with; None when it is plain.
        window: The name of whose writes are made here.
        served: What a server has beside; None on a file.
        person: Who has it open, and what they may write; on a file without a name.
    """

    def __init__(
        self,
        engine: Engine,
        file: Path | None,
        key: DataKey | None = None,
        guard: FileGuard | None = None,
    ) -> None:
        self.window = uuid4().hex[:12]
        self.file = file
        self.served: Served | None = None
        self.person = Person(name="")
        self._use(engine)
        self._gate = Gate()
        self.key = key
        self._guard = guard

    def _use(self, engine: Engine) -> None:
        self._engine = engine
        whose = {WINDOW: self.window}
        reading = engine.execution_options(**({} if self.file else sqlite_file.SERVER_READS))
        self._readers = sessionmaker(reading, expire_on_commit=False, info=whose)
        writing = engine.execution_options(**{sqlite_file.WRITER: True})
        self._writers = sessionmaker(writing, expire_on_commit=False, info=whose)

    @classmethod
    def open(
        cls,
        database: Path | str,
        key: DataKey | None = None,
        *,
        password: str | None = None,
        role: Role = Role.CLINICIAN,
    ) -> Self:
        """Open a database, making a new one or bringing an older one up to date.

        Args:
            database: A file, or a SQLAlchemy URL.
            key: Of an encrypted file; a new one is encrypted with it. None for a plain file.
            password: Of the user of a server; None leaves it to the variable PGPASSWORD.
            role: Of whoever opens a file; a server knows it by the login.

        Raises:
            DatabaseUnusableError: It is locked, damaged, newer, another program's, or encrypted
                with another key.
            PasswordNeededError: A server asks for a password, or refuses this one.
        """
        url = sqlite_file.url_of(database)
        if url.get_backend_name() != "sqlite":
            return cls._open_server(url, password)
        file = Path(url.database or "").absolute()
        sqlite_file.make_private(file)
        sqlite_file.roll_back(file, key)
        try:
            revision = sqlite_file.find_revision(file, key)
        except DiskFullError:
            if not take_alone(file):
                raise
            revision = sqlite_file.find_revision(file, key)
        remove_half_done(file)  # whoever writes one now would not have let us in
        guard = FileGuard(file)
        opened = cls(sqlite_file.make_engine(file, key, guard.check), file, key, guard)
        with translated(file):
            opened._bring_up_to_date(revision)
        opened.hold_to(role)
        opened._renew_guard()
        return opened

    def hold_to(self, role: Role) -> None:
        """Let a file be written from now on as a role may; a server knows that by the login."""
        if self.file is not None and self._guard is not None and role is not self.person.role:
            self.person = Person(name="", role=role)
            before = self._engine
            self._use(sqlite_file.make_engine(self.file, self.key, self._guard.check, role))
            with translated(self.file):
                self._engine.connect().close()  # first: the last one to close takes the log along
            before.dispose()

    @classmethod
    def _open_server(cls, url: URL, password: str | None) -> Self:
        from tracker.models.server import address, engine, logins, served  # noqa: PLC0415  # so

        url = address.checked(url)
        share_conditions(Base.metadata)
        with translated(None), engine.reached(url), ExitStack() as undone:
            made = engine.make_engine(url.set(password=password))
            undone.callback(made.dispose)
            opened = cls(made, None)
            opened.served = served.Served(made, opened._writers, opened._readers)
            opened._bring_up_to_date(engine.find_revision(made))
            opened.person = logins.find_self(made)
            undone.pop_all()
        return opened

    @property
    def address(self) -> str:
        """Return where the records live, as it is opened again; without any password."""
        return str(self.file or self._engine.url.set(password=None).render_as_string())

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
    def read(self, scope: Scope = EVERYTHING) -> Iterator[Session]:
        """Yield a session on one snapshot; nothing is committed.

        Args:
            scope: The rows that are needed: of those one is named when it cannot be read.

        Raises:
            DatabaseUnusableError: The database cannot be read.
            UnreadableRowError: One row cannot.
            FileMovedError: The file was written over by another program.
        """
        with noted_refusals(), self._gate.inside():
            self._check_whole()
            if self.served is not None:
                self.served.check()
            begun = self._readers() if self.served is None else self.served.reading()
            with translated(self.file), self._naming(scope), begun as session:
                yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Yield a session whose work commits as one, or rolls back when anything is raised.

        Raises:
            DatabaseUnusableError: The database cannot be written; nothing was.
            UnreadableRowError: A row that was needed cannot be read; nothing was written.
            ChangedElsewhereError: A record was changed by another window meanwhile.
            FileMovedError: The file is not the one that was opened; nothing was written.
        """
        with noted_refusals(), self._gate.inside():
            self.check_in_place()
            if self.served is not None:
                self.served.check()
            begun = self._writers.begin() if self.served is None else self.served.writing()
            with translated(self.file), self._naming(EVERYTHING), begun as session:
                yield session
            if self._guard is not None:
                self._check_lasting(self._guard)

    def _check_lasting(self, guard: FileGuard) -> None:
        """Refuse to call saved what went into a file that was pulled away meanwhile."""
        with suppress(DatabaseUnreachableError):  # it is on the disk, which answers no more
            guard.check()
            if guard.has_lost_log:  # it has no name any more by which it is found: at once
                with translated(self.file), closing(self._engine.raw_connection()) as held:
                    held.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def check_in_place(self) -> None:
        """Refuse when the file is not the one that was opened.

        Raises:
            FileMovedError: It was deleted, moved, replaced, or written over.
        """
        if self._guard is not None:
            with self._gate.inside():  # an encryption of ours puts another file there too
                self._guard.check()

    def _check_whole(self) -> None:
        guard = self._guard
        if guard is not None and guard.find() is Happened.OVERWRITTEN:
            guard.check()

    def rescue(self) -> Path:
        """Write all that is held of a file that was deleted, moved or replaced into one beside it.

        Raises:
            FileMovedError: It was written over: nothing whole is held.
            DatabaseUnusableError: No file can be written.
        """
        if self.file is None:
            raise ValueError("only a database file can be rescued")
        self._check_whole()
        near = self.file if self.file.parent.is_dir() else data_folder() / self.file.name
        if self._guard is not None and self._guard.happened is Happened.UNPLUGGED:
            near = Path.home() / self.file.name  # its folder is where the drive will be again
        copy = copy_name(near, "rescued")
        with translated(self.file), closing(self._engine.raw_connection()) as held:
            connection = held.driver_connection
            assert connection is not None  # noqa: S101  # it is checked out
            sqlite_file.copy_connection(connection, copy, self.key)
        return copy

    def put_back(self) -> None:
        """Put the file where it was, with all that was saved, and go on with it.

        Raises:
            FileMovedError: Another file stands there now; nothing was changed.
            DatabaseUnusableError: It cannot be written.
        """
        if self.file is None or self._guard is None:
            raise ValueError("only a database file can be put back")
        self.file.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
        copy = self.rescue()
        try:
            self.file.hardlink_to(copy)  # never over a file that came there meanwhile
            copy.unlink()
        except FileExistsError as error:
            raise FileMovedError(Happened.REPLACED, self.file) from error
        except OSError:  # a disk without links
            copy.rename(self.file)
        self._engine.dispose()
        self._renew_guard()

    def why_unreadable(self, scope: Scope) -> str:
        """Return in words what cannot be read of some rows; empty when all can."""
        return str((self.file and refusal_of(self.file, self.key, scope)) or "")

    @contextmanager
    def _naming(self, scope: Scope) -> Iterator[None]:
        """Name the rows that cannot be read where reading failed because of them."""
        try:
            yield
        except READING_ERRORS as error:
            if self.file is None or not is_of_one_row(error):
                raise
            refusal = refusal_of(self.file, self.key, scope)
            if refusal is None:
                raise
            raise refusal from error

    @contextmanager
    def looked_at(self) -> Iterator[None]:
        """Let nobody have the file alone while it is read beside our sessions."""
        with self._gate.inside():
            yield

    def check_alone(self) -> None:
        """Refuse when another program, or another window, has this clinic open.

        Raises:
            DatabaseLockedError: Somebody else has it open.
        """
        if self.file is None:
            from tracker.models.server.engine import check_alone  # noqa: PLC0415  # not for a file

            with translated(None):
                check_alone(self._engine)
        else:
            self.check_in_place()
            with self._gate.alone():  # threads of ours that look now and then wait meanwhile
                self._engine.dispose()  # our own idle connection would look like somebody else's
                try:
                    sqlite_file.check_alone(self.file, self.key)
                finally:  # looking changes the file, whatever was found
                    with suppress(DatabaseUnusableError):
                        self._renew_guard()

    def compact(self) -> bool:
        """Write the file anew: without what is free in it, or was removed and could be read still.

        Returns:
            False where another window was reading meanwhile: its log holds pages of before until
            the last window is closed.

        Raises:
            DatabaseUnusableError: The disk is full, or somebody else is writing.
        """
        if self.file is None:
            from tracker.models.server.engine import sweep  # noqa: PLC0415  # not for a file

            with translated(None):
                return sweep(self._engine, schema.ON_SERVER)
        with self._gate.alone():
            self._engine.dispose()
            try:
                return sqlite_file.compact(self.file, self.key)
            finally:
                self._renew_guard()

    def copy_aside(self, why: str) -> Path:
        """Make a proven copy beside this database's file, before something is done to it.

        Raises:
            ValueError: This database is no file.
            DatabaseUnusableError: There is no room for it.
        """
        if self.file is None:
            raise ValueError("only a database file can be copied")
        return set_aside(self.file, self.key, why)

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
        self.check_in_place()
        with self._gate.alone():
            self._engine.dispose()
            sqlite_file.copy_into(ready, self.file, progress, key=self.key)
            self._renew_guard()

    def _renew_guard(self) -> None:
        """Take the file as it is for the one that is open; the log is there from now on."""
        if self._guard is not None:
            self._guard.renew()
            with translated(self.file):
                self._engine.connect().close()
            self._guard.renew()

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
            may_connect = sqlite_file.refuse_nothing if self._guard is None else self._guard.check
            self._use(sqlite_file.make_engine(self.file, key, may_connect, self.person.role))
            self._renew_guard()

    def close(self) -> None:
        """Close every connection; the file is then complete without its side files."""
        guard = self._guard
        if self.served is not None:
            self.served.close()
        if guard is None:
            self._engine.dispose()
            return
        with suppress(DatabaseUnusableError):  # a disk that does not answer
            guard.find()
        with guard.hold_back():
            self._engine.dispose()
        guard.release()
