"""The people of a clinic on a server: its logins, each with the rights of a role.

A login is made by whoever looks after the server; what it may do with the clinic is granted here,
by the owner of the tables. What somebody is, is read from the rights themselves: no list can say
otherwise than what holds.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from sqlalchemy import Connection, Engine, text

from tracker.domain.people.roles import Person, Role
from tracker.errors import InputError
from tracker.language import tr
from tracker.models.base import Base
from tracker.models.clinic import ClinicRecord
from tracker.models.people.rights import INSERT, LOG, LOG_ENDS, SETTINGS, WRITES
from tracker.models.server.piped import ADD_LINES
from tracker.models.unusable import NotAllowedError

_ROLE: Final = (
    "has_table_privilege({who}, 'visits', 'INSERT'),"
    " has_table_privilege({who}, 'patients', 'INSERT')"
)
_OWNER: Final = "(SELECT relowner FROM pg_class WHERE oid = to_regclass('patients'))"
_PEOPLE: Final = (  # our own words
    f"SELECT rolname, {_ROLE.format(who='pg_roles.oid')}, oid = {_OWNER} FROM pg_roles"  # noqa: S608  # as above
    " WHERE rolcanlogin AND NOT rolsuper AND has_table_privilege(oid, 'patients', 'SELECT')"
    ' ORDER BY rolname COLLATE "C"'
)
_MINE: Final = (
    f"SELECT current_user, {_ROLE.format(who='current_user')},"
    f" pg_has_role(current_user, {_OWNER}, 'MEMBER')"
)
_HAS_TABLES: Final = "SELECT num_nulls(to_regclass('patients'), to_regclass('visits')) = 0"
_MAY_GRANT: Final = (  # where there are no tables yet, whoever comes makes them
    f"SELECT coalesce(pg_has_role(current_user, {_OWNER}, 'MEMBER'), true)"
)
_COLUMNS: Final = Base.metadata.tables[ClinicRecord.__tablename__].columns
_SET: Final = tuple(one.name for one in _COLUMNS if one.name not in LOG_ENDS)
_IS_THERE: Final = text("SELECT to_regclass(:name) IS NOT NULL")
_LOGIN: Final = text("SELECT rolname FROM pg_roles WHERE rolname = :name AND rolcanlogin")


def find_people(connection: Connection) -> tuple[Person, ...]:
    """Return who may open the clinic, by name; nobody where there are no tables yet."""
    if not connection.exec_driver_sql(_HAS_TABLES).scalar_one():
        return ()
    return tuple(
        Person(name=name, role=_role(writes, registers), is_owner=is_owner)
        for name, writes, registers, is_owner in connection.exec_driver_sql(_PEOPLE)
    )


def find_self(engine: Engine) -> Person:
    """Return as whom this program speaks to a server."""
    with engine.connect() as connection:
        name, writes, registers, is_owner = connection.exec_driver_sql(_MINE).one()
    return Person(name=name, role=_role(writes, registers), is_owner=is_owner)


def _role(writes: bool, registers: bool) -> Role:  # noqa: FBT001  # as the server answers
    if writes:
        return Role.CLINICIAN
    return Role.ASSISTANT if registers else Role.READER


def grant(connection: Connection, name: str, role: Role) -> None:
    """Let a login do what its role may, and nothing else.

    Raises:
        InputError: There is no such login, it is the owner, or whoever asks may not grant.
    """
    _check(connection, name)
    for statement in (*_revoking(connection, name), *_granting(connection, name, role)):
        connection.exec_driver_sql(statement)


def revoke(connection: Connection, name: str) -> None:
    """Take a login's way into the clinic away; on the server it goes on.

    Raises:
        InputError: There is no such login, it is the owner, or whoever asks may not.
    """
    _check(connection, name)
    for statement in _revoking(connection, name):
        connection.exec_driver_sql(statement)


def grant_anew(connection: Connection, people: Sequence[Person]) -> None:
    """Give people their rights to tables that were made or changed meanwhile."""
    for one in people:
        if not one.is_owner:
            statements = (
                *_revoking(connection, one.name),  # what a version before allowed, and more
                *_granting(connection, one.name, one.role),
            )
            for statement in statements:
                connection.exec_driver_sql(statement)


def check_owner(connection: Connection) -> None:
    """Refuse to bring the tables further by a login that does not own them.

    Raises:
        NotAllowedError: It does not.
    """
    if not connection.exec_driver_sql(_MAY_GRANT).scalar_one():
        raise NotAllowedError(
            tr(
                "This version of the program has to bring the clinic's records on the server up to "
                "date first, and only the login that owns the tables may. Nothing was changed. "
                "Whoever looks after the server opens the clinic once as the owner with this "
                "version, for example: tracker check --database ADDRESS"
            )
        )


def _check(connection: Connection, name: str) -> None:
    if not connection.exec_driver_sql(_MAY_GRANT).scalar_one():
        raise InputError(
            tr(
                "Only the owner of the clinic's tables changes who may do what. Nothing was "
                "changed. Open the clinic with the owner's login."
            )
        )
    if connection.execute(_LOGIN, {"name": name}).scalar_one_or_none() is None:
        raise InputError(
            tr(
                "The server knows no login {name}. Nothing was changed. Whoever looks after the "
                "server makes it first: createuser --pwprompt {name}",
                name=name,
            )
        )
    if any(one.name == name and one.is_owner for one in find_people(connection)):
        raise InputError(
            tr(
                "{name} owns the clinic's tables, and so is a clinician always. Nothing was "
                "changed: somebody must be one.",
                name=name,
            )
        )


def _revoking(connection: Connection, name: str) -> Iterator[str]:
    who = _quoted(connection, name)
    for kind in ("TABLES", "SEQUENCES", "ROUTINES"):
        yield f"REVOKE ALL ON ALL {kind} IN SCHEMA public FROM {who}"


def _granting(connection: Connection, name: str, role: Role) -> Iterator[str]:
    who = _quoted(connection, name)
    database = _quoted(connection, connection.engine.url.database or "")
    yield f"GRANT CONNECT ON DATABASE {database} TO {who}"
    yield f"GRANT USAGE ON SCHEMA public TO {who}"
    yield f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {who}"
    yield f"GRANT EXECUTE ON PROCEDURE {ADD_LINES}(json) TO {who}"
    if role is Role.CLINICIAN:
        yield f"GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {who}"
        yield f"GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO {who}"
        yield f"REVOKE INSERT, UPDATE, DELETE ON {LOG} FROM {who}"
        yield f"REVOKE UPDATE ON {SETTINGS} FROM {who}"
        yield f"GRANT UPDATE ({', '.join(_SET)}) ON {SETTINGS} TO {who}"
        return
    for table, deeds in WRITES[role].items():
        if table in (LOG, SETTINGS):
            continue  # by the procedure
        if not connection.execute(_IS_THERE, {"name": table}).scalar_one():
            continue  # a file's own
        for deed, columns in deeds.items():
            of = f" ({', '.join(sorted(columns))})" if columns else ""
            yield f"GRANT {deed}{of} ON {table} TO {who}"
        if INSERT in deeds:
            sequence = _find_sequence(connection, table)
            if sequence:
                yield f"GRANT ALL ON SEQUENCE {sequence} TO {who}"


def _find_sequence(connection: Connection, table: str) -> str | None:
    query = text(
        "SELECT pg_get_serial_sequence(:of, attname) FROM pg_attribute"
        " WHERE attrelid = CAST(:of AS regclass) AND attnum > 0 AND NOT attisdropped"
        " AND pg_get_serial_sequence(:of, attname) IS NOT NULL"
    )
    return connection.execute(query, {"of": table}).scalars().first()


def _quoted(connection: Connection, name: str) -> str:
    return connection.dialect.identifier_preparer.quote_identifier(name)
