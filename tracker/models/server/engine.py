"""What only a server knows: who may write, what is read at one moment, what is swept out.

One write at a time, as on a file: every one waits for the same advisory lock, so that what it read
is still so when it commits, numbers follow each other, and no two wait for one another.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.util import LRUCache

from tracker.errors import ServerAwayError
from tracker.language import tr
from tracker.models.identity import APPLICATION_ID, REVISIONS
from tracker.models.server.address import CONNECT_WITHIN_S
from tracker.models.server.piped import PIPED, PipedConnection, pipe, piped
from tracker.models.sqlite_driver import busy_wait_ms
from tracker.models.sqlite_file import WRITER
from tracker.models.unusable import (
    DatabaseLockedError,
    PasswordNeededError,
    ServerUnreachableError,
    find_unusable,
)

# The session's ways, whatever the server's own are. Whoever falls asleep while writing is in
# nobody's way for long, and no statement runs for ever.
WAYS: Final = (
    "-c datestyle=ISO -c timezone=UTC"
    " -c idle_in_transaction_session_timeout=20s -c statement_timeout=120s"
)
# Of libpq: how soon a network that is gone is noticed, in seconds; the last in milliseconds.
_PATIENCE: Final = {
    "connect_timeout": CONNECT_WITHIN_S,
    "keepalives_idle": 5,
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
}
_NOW: Final = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text"
_ENDED_BEFORE: Final = "SELECT pg_snapshot_xmin(pg_current_snapshot()) >= %s::text::xid8"
LOOKS_AT_CHANGES: Final = 100  # how often it is looked whether older changes have ended
LOOKS_AT_READERS: Final = 10  # and whether whoever reads what is to be swept has
BETWEEN_LOOKS_S: Final = 0.1
SAVE: Final = "save"  # execution option of a write: its id, and ids that are of no use any more
LOOKER: Final = {WRITER: True, "is_maker": True}  # after every write, whatever the tables are
_PROGRAM: Final = "sciatica-course-tracker"
PROCESS: Final = f"{_PROGRAM} {uuid4().hex[:12]}"  # the name the server knows this program by
_OTHERS: Final = (
    "SELECT count(DISTINCT application_name) FROM pg_stat_activity"
    " WHERE datname = current_database() AND application_name LIKE %s AND application_name <> %s"
)
_READING: Final = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
# After ROLLBACK the driver lets go of every statement it had the server prepare.
_READ: Final = "END"
_ALONE: Final = f"SELECT pg_advisory_xact_lock({APPLICATION_ID})"
# No id is left, and the lack of it is refused, where another program brought the tables further.
_SAVE: Final = (
    "INSERT INTO saves (id) SELECT CASE WHEN version_num IN ({known}) THEN '{id}' END"
    " FROM alembic_version"
)
_FORGET: Final = "DELETE FROM saves WHERE id IN ({ids}) OR at < now() - interval '30 days'"
_VERSION: Final = "SELECT version_num FROM alembic_version"
_HAS_VERSION: Final = "SELECT to_regclass('alembic_version') IS NOT NULL"
_UNHURRIED: Final = "SET LOCAL statement_timeout = 0"
# VACUUM by anybody else is a warning alone, and nothing is done.
_IS_OWNER: Final = (
    "SELECT bool_and(pg_has_role(current_user, relowner, 'USAGE')) FROM pg_class"
    " WHERE oid = ANY(%s::regclass[])"
)
_UNREAD: Final = (
    "SELECT count(*) = 0 FROM pg_stat_activity WHERE datname = current_database()"
    " AND pid <> pg_backend_pid() AND backend_xmin IS NOT NULL"
)


class ServerDialect(PGDialect_psycopg):
    """What servers of one version and way of quoting understand: see ``FileDialect``."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._ways() == other._ways()

    def __hash__(self) -> int:
        return hash(type(self))  # the version is known later, from the first connection

    def _ways(self) -> tuple[object, ...]:
        known = vars(self)
        return known.get("server_version_info"), known.get("_backslash_escapes")


registry.register("postgresql.psycopg", __name__, ServerDialect.__name__)
_STATEMENTS: Final[LRUCache[object, object]] = LRUCache(500)  # as many as SQLAlchemy keeps itself


def make_engine(url: URL) -> Engine:
    """Return an engine whose writers come one after another."""
    engine = create_engine(
        url,
        connect_args={**_PATIENCE, "options": WAYS, "application_name": PROCESS},
        pool_use_lifo=True,  # the one used last: it has the most prepared
        use_native_hstore=False,  # else each new engine asks the server whether it has any
        execution_options={"compiled_cache": _STATEMENTS},
    )
    pipe(engine)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def reached(url: URL) -> Iterator[None]:
    """Say in words why a server cannot be opened; never with a password.

    Raises:
        PasswordNeededError: It asks for a password, or refuses this one.
        ServerUnreachableError: It does not answer, or has no such database or user.
    """
    try:
        yield
    except (ArgumentError, ImportError, OperationalError) as error:
        met = error.orig if isinstance(error, OperationalError) else error
        address = url.render_as_string()
        asked = getattr(met, "pgconn", None)
        if asked is not None and (asked.needs_password or asked.used_password):
            raise PasswordNeededError(
                tr(
                    "The clinic's server {address} asks for a password, or does not accept this "
                    "one: {why}. Run a command at a terminal with --remember-password, which asks "
                    "for it and keeps it in this computer's keychain; or set the variable "
                    "PGPASSWORD.",
                    address=address,
                    why=met,
                ),
                address,
            ) from error
        raise ServerUnreachableError(
            tr(
                "The database {address} cannot be reached: {why}. "
                "Check its address, and that the server runs.",
                address=address,
                why=met,
            ),
            address,
        ) from error


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    driver = piped(connection)
    is_writer = options.get(WRITER, False)
    if options.get(PIPED, False):
        driver.begin_pipe(*(("BEGIN", "ROLLBACK") if is_writer else (_READING, _READ)))
    if not is_writer:
        return
    try:
        _begin_writing(driver, options)
    except connection.dialect.loaded_dbapi.Error as error:
        unusable = find_unusable(error)
        if unusable is None:
            raise
        if isinstance(unusable, ServerAwayError):
            connection.invalidate(error)
        raise unusable from error


def _begin_writing(driver: PipedConnection, options: Mapping[str, Any]) -> None:
    """Wait for whoever writes; tables are made, and answers looked for, without anything more."""
    alone = (f"SET LOCAL lock_timeout = {busy_wait_ms()}", _ALONE)
    if options.get("is_maker", False):
        driver.cursor().execute("; ".join((*alone, _UNHURRIED)))
        return
    for statement in (*alone, *_noted(*options[SAVE])):
        driver.hold(partial(driver.cursor().execute, statement))


def _noted(save_id: str, answered: Collection[str]) -> tuple[str, str]:
    """Return what leaves the id of a write, and takes away those nobody will ask for."""
    known, gone = (", ".join(f"'{one}'" for one in these) for these in (REVISIONS, (*answered, "")))
    return _SAVE.format(id=save_id, known=known), _FORGET.format(ids=gone)


def find_revision(engine: Engine) -> str | None:
    """Return the revision of a database on a server; None when it is empty."""
    with engine.connect() as connection:
        if not connection.exec_driver_sql(_HAS_VERSION).scalar_one():
            return None
        return str(connection.exec_driver_sql(_VERSION).scalar_one())


def check_alone(engine: Engine) -> None:
    """Refuse when the program is open on this clinic at another workstation, or once more here.

    Raises:
        DatabaseLockedError: It is.
    """
    with engine.connect() as connection:
        others = connection.exec_driver_sql(_OTHERS, (f"{_PROGRAM} %", PROCESS)).scalar_one()
    if others:
        raise DatabaseLockedError(
            tr(
                "The clinic is open in %n other window(s), here or at other workstations. Nothing "
                "was changed. Close the program there, then try again.",
                "",
                others,
            )
        )


def sweep(engine: Engine, tables: Sequence[str]) -> bool:
    """Write tables anew without the rows that were removed from them, one after the other.

    The server's log of changes and its copies are not ours, and hold what was removed until the
    server lets go of them.

    Returns:
        False where somebody else was reading, for whom rows of before are kept, or where this
        login does not own the tables: the owner's sweeps them when it opens the clinic next.

    Raises:
        DBAPIError: It could not be done; each table is as it was, or swept.
    """
    with engine.connect() as plain:
        connection = plain.execution_options(isolation_level="AUTOCOMMIT")
        owns = connection.exec_driver_sql(_IS_OWNER, (list(tables),)).scalar_one()
        if not owns or not _has_ended_before(connection) or _is_looked_at(connection):
            return False
        try:
            connection.exec_driver_sql(f"SET lock_timeout = {busy_wait_ms()}")
            connection.exec_driver_sql("SET statement_timeout = 0")
            for table in tables:
                connection.exec_driver_sql(f'VACUUM (FULL, ANALYZE) "{table}"')
            is_clean = not _is_looked_at(connection)
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", "") != _LOCK_NOT_AVAILABLE:
                raise
            return False
        finally:
            plain.invalidate()  # with what was set for it
    return is_clean


def _has_ended_before(connection: Connection) -> bool:
    """Return whether every change has ended that was under way, in any database of the server.

    A table is written anew as of the oldest of them: what was removed since would stay.
    """
    now = connection.exec_driver_sql(_NOW).scalar_one()
    return _is_soon(connection, _ENDED_BEFORE, (now,), LOOKS_AT_CHANGES)


def _is_looked_at(connection: Connection) -> bool:
    """Return whether somebody else reads, and goes on reading: who is just ending does not."""
    return not _is_soon(connection, _UNREAD, (), LOOKS_AT_READERS)


def _is_soon(connection: Connection, asked: str, given: tuple[str, ...], looks: int) -> bool:
    """Return whether something is so by the last of so many looks."""
    for _ in range(looks):
        if connection.exec_driver_sql(asked, given).scalar_one():
            return True
        connection.exec_driver_sql(f"SELECT pg_sleep({BETWEEN_LOOKS_S})")
    return False


_LOCK_NOT_AVAILABLE: Final = "55P03"
