"""The version of the stored records: made new in one go, or brought up to date by Alembic.

A new database is made from the records themselves and stamped; a test holds that against what
the migrations make. Alembic costs a third of a second to import: only an older file needs it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    inspect,
)

from tracker.language import tr
from tracker.models import archive, course, course_summary, draft, patient, presets, visit
from tracker.models.base import Base
from tracker.models.clinic import ClinicRecord
from tracker.models.day import day_list
from tracker.models.elsewhere import house_mark, touches
from tracker.models.finding import record_words
from tracker.models.history import access_log, record_versions
from tracker.models.identity import APPLICATION_ID, HEAD, REVISIONS
from tracker.models.own_rules import set_rules
from tracker.models.records import set_aside
from tracker.models.self_entry import entries
from tracker.models.sqlite_file import MAKER
from tracker.models.unusable import NewerDatabaseError

MIGRATIONS: Final = Path(__file__).with_name("migrations")
# Every table is known.
RECORD_MODULES: Final = (
    access_log, archive, course, course_summary, day_list, draft, house_mark, patient, presets,
    entries, record_versions, record_words, set_aside, set_rules, touches, visit,
)  # fmt: skip

_VERSION_TABLE: Final = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

# Every table on a server.
ON_SERVER: Final = (*(table.name for table in Base.metadata.sorted_tables), record_words.WORDS)


def check_known(revision: str, file: Path | None) -> None:
    """Refuse a revision that only a newer program knows.

    Raises:
        NewerDatabaseError: The file was written by a newer version.
    """
    if revision not in REVISIONS:
        raise NewerDatabaseError(
            tr(
                "{file} was written by a newer version of this program. "
                "It was left as it is. Install the newer version to open it.",
                file=file or tr("The database"),
            )
        )


def create(engine: Engine) -> None:
    """Make every table in one transaction, unless another program did so meanwhile."""
    with engine.execution_options(**MAKER).begin() as connection:
        if inspect(connection).has_table(_VERSION_TABLE.name):
            return
        Base.metadata.create_all(connection, checkfirst=False)
        _VERSION_TABLE.create(connection)
        connection.execute(_VERSION_TABLE.insert().values(version_num=HEAD))
        connection.execute(Base.metadata.tables[ClinicRecord.__tablename__].insert(), {})
        _settle(connection)
        mark_as_ours(connection)


def table_names(connection: Connection) -> list[str]:
    """Return the tables a database has, whatever its revision."""
    return inspect(connection).get_table_names()


def mark_as_ours(connection: Connection) -> None:
    """Write into a SQLite file's header that it belongs to this program."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def migrate(engine: Engine, revision: str = HEAD) -> None:
    """Bring an older database to a revision, all steps in one transaction."""
    from alembic import command  # noqa: PLC0415  # slow to import; only an older file needs it
    from alembic.config import Config  # noqa: PLC0415  # as above

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("recursive_version_locations", "true")
    with engine.execution_options(**MAKER).connect() as connection:
        cascades = _let_no_table_cascade(connection)
        with connection.begin(), _keeping_rights(connection):
            config.attributes["connection"] = connection
            command.upgrade(config, revision)
            _check_references(connection)
            _settle(connection)
            mark_as_ours(connection)
        if cascades:  # not by another connection: a database in memory would be gone with this
            connection.connection.cursor().execute("PRAGMA foreign_keys = ON")


@contextmanager
def _keeping_rights(connection: Connection) -> Iterator[None]:
    """Let whoever may open a server's clinic do the same with the tables as they are afterwards."""
    if connection.dialect.name == "sqlite":
        yield
        return
    from tracker.models.server import logins  # noqa: PLC0415  # not for a file

    logins.check_owner(connection)
    people = logins.find_people(connection)
    yield
    logins.grant_anew(connection, people)


def _settle(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        from tracker.models.server.settling import settle  # noqa: PLC0415  # not for a file

        settle(connection)


def _let_no_table_cascade(connection: Connection) -> bool:
    """Turn foreign keys off: a table made anew takes nothing along; they are checked at the end.

    Told to the driver itself: SQLite hears it outside of a transaction only, and SQLAlchemy would
    begin one for it.

    Returns:
        Whether they were on, and are to be again.
    """
    if connection.dialect.name != "sqlite":
        return False
    cursor = connection.connection.cursor()
    (was_on,) = cursor.execute("PRAGMA foreign_keys").fetchone()
    cursor.execute("PRAGMA foreign_keys = OFF")
    return bool(was_on)


def _check_references(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise RuntimeError(f"the migration left {len(broken)} broken references")
