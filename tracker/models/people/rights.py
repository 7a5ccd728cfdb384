"""Which tables each role may write; whoever may open the clinic reads all of it.

One table for both kinds of database: a file's connection asks it at each statement, a server is
told it as rights of the person's own login, so that nothing but the program is needed to hold it.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from tracker.domain.people.roles import Person, Role
from tracker.language import tr
from tracker.models.unusable import NOT_ALLOWED, NotAllowedError

if TYPE_CHECKING:
    from tracker.models.sqlite_driver import driver

INSERT, UPDATE, DELETE = "INSERT", "UPDATE", "DELETE"
Rights = Mapping[str, Mapping[str, frozenset[str]]]  # by table and deed: columns, or none for all
NAMES: Final = "patient_search"  # a file's index of names, with tables of its own behind it
_ALL: Final[frozenset[str]] = frozenset()
_ANY: Final = {INSERT: _ALL, UPDATE: _ALL, DELETE: _ALL}

# On a server lines of the log are added by its own procedure, for whoever may open the clinic.
LOG: Final = "access_log"
SETTINGS: Final = "settings"
LOG_ENDS: Final = frozenset({"log_count", "log_hash"})  # of the settings, with it
# What looking leaves: a line of the log, whom other windows should look at again, and the id by
# which a server is asked whether it saved.
_LOOKING: Final[Rights] = {
    LOG: {INSERT: _ALL},
    SETTINGS: {UPDATE: LOG_ENDS},
    "touches": {INSERT: frozenset({"kind", "patient_id", "by_window"}), DELETE: _ALL},
    "saves": {INSERT: frozenset({"id"}), DELETE: _ALL},
}
# The front desk: patients and what the list shows of them, the day's list, pages handed out; when
# the next visit is, and from when its patient is overdue. Of a course nothing else.
_FRONT_DESK: Final[Rights] = {
    "patients": {INSERT: _ALL, UPDATE: _ALL},
    "patient_precautions": _ANY,
    "page_languages": _ANY,
    "listed_patients": _ANY,
    "record_versions": {INSERT: _ALL},
    "day_list": _ANY,
    "kept_pages": {INSERT: _ALL},
    "courses": {UPDATE: frozenset({"next_visit_on", "next_visit_at", "version"})},
    "course_summaries": {UPDATE: frozenset({"overdue_from"})},
    NAMES: _ANY,
}
WRITES: Final[Mapping[Role, Rights]] = MappingProxyType(
    {Role.ASSISTANT: {**_LOOKING, **_FRONT_DESK}, Role.READER: _LOOKING}
)
"""Of the roles that may not write everything."""

_OK, _DENIED = 0, 1  # SQLite's answers
_DEEDS: Final = {9: DELETE, 18: INSERT, 23: UPDATE}  # SQLite's codes of what is asked


def may_write(role: Role, table: str, deed: str, column: str = "") -> bool:
    """Return whether somebody of a role may do something to a table, or to a column of it."""
    if role is Role.CLINICIAN:
        return True
    columns = WRITES[role].get(table, {}).get(deed)
    if deed == INSERT:  # SQLite names no column of a new row
        return columns is not None
    return columns is not None and (not columns or column in columns)


def check_clinician(person: Person) -> None:
    """Refuse what no statement holds: the key file, a whole file written anew, a move.

    Raises:
        NotAllowedError: Whoever works here is no clinician.
    """
    if person.role is not Role.CLINICIAN:
        raise NotAllowedError(tr(NOT_ALLOWED))


def guard(connection: "driver.Connection", role: Role) -> None:
    """Let a connection to a file refuse whatever a role may not write.

    Whoever holds the key of a file can write it with another program; this holds the program to
    what was agreed.
    """
    if role is not Role.CLINICIAN:
        connection.set_authorizer(_authorizer(role))


def _authorizer(role: Role) -> Callable[[int, str | None, str | None, str | None, str | None], int]:
    def authorize(
        code: int, table: str | None, column: str | None, _place: str | None, _trigger: str | None
    ) -> int:
        deed = _DEEDS.get(code)
        if deed is None or table is None or table.startswith("sqlite_"):
            return _OK
        named = NAMES if table.startswith(NAMES) else table
        return _OK if may_write(role, named, deed, column or "") else _DENIED

    return authorize
