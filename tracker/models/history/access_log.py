"""The log of access as it is stored: lines are added, never changed and never removed."""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from sqlalchemy import DDL, LargeBinary, event, insert, select, text, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from tracker.domain.values.access import (
    NO_HASH,
    Access,
    AccessKind,
    StoredLine,
    chained,
    find_fault,
)
from tracker.models.base import Base
from tracker.models.clinic import ClinicRecord
from tracker.models.server.together import is_file
from tracker.models.types import KnownCode

if TYPE_CHECKING:
    from tracker.models.sqlite_driver import driver

_COLUMNS: Final = "at, person, kind, patient_id, course_id, visit_id, detail"
GUARDS: Final = tuple(
    f"CREATE TRIGGER access_log_no_{verb.lower()} BEFORE {verb} ON access_log"
    " BEGIN SELECT RAISE(ABORT, 'the log of access is never changed'); END"
    for verb in ("UPDATE", "DELETE")
)


class AccessLineRecord(Base):
    """One line; ids are not held to what they name, for a line outlives it.

    There are no conditions: the chain finds whatever is not as it was written.
    """

    __tablename__ = "access_log"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    person: Mapped[str]
    kind: Mapped[AccessKind | None] = mapped_column(KnownCode(AccessKind), nullable=False)
    patient_id: Mapped[int | None] = mapped_column(index=True)
    course_id: Mapped[int | None]
    visit_id: Mapped[int | None]
    detail: Mapped[str | None]
    hash: Mapped[bytes] = mapped_column(LargeBinary)


for _guard in GUARDS:
    _MAKE = DDL(_guard)  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it bare
    event.listen(AccessLineRecord.__table__, "after_create", _MAKE.execute_if(dialect="sqlite"))

_LOG: Final = Base.metadata.tables[AccessLineRecord.__tablename__]
_CLINIC: Final = Base.metadata.tables[ClinicRecord.__tablename__]
LINES_AT_ONCE: Final = 1000  # of the log, brought from a server
_LINES_ON_SERVER: Final = (
    "SELECT number, to_char(at, 'YYYY-MM-DD HH24:MI:SS.US'), person, kind, patient_id, course_id,"
    " visit_id, detail, hash FROM access_log ORDER BY number"
)
_CALL: Final = text("CALL append_access(CAST(:lines AS json))")
_END: Final = select(_CLINIC.c.log_count, _CLINIC.c.log_hash)


def _written(moment: datetime) -> str:
    """Return a moment as SQLite holds it and the hash takes it: in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def _end(session: Session) -> tuple[int, bytes | None]:
    count, last = session.connection().execute(_END).one()
    return count, last


def append_lines(session: Session, lines: Sequence[Access]) -> None:
    """Add lines to the end of the log, each chained to the one before.

    A server does it itself: no login may write there, nor in another's name.
    """
    connection = session.connection()
    if not is_file(session):
        given = json.dumps([_said(line) for line in lines], ensure_ascii=False)
        connection.execute(_CALL, {"lines": given})
        return
    count, last = _end(session)
    last, rows = last or NO_HASH, []
    for count, line in enumerate(lines, count + 1):  # noqa: B020  # the count goes on
        said = (
            _written(line.at), line.by, line.kind.value,
            line.patient_id, line.course_id, line.visit_id, line.detail,
        )  # fmt: skip
        last = chained(last, count, said)
        rows.append(_row(count, line, last))
    connection.execute(insert(_LOG), rows)
    connection.execute(update(_CLINIC), {"log_count": count, "log_hash": last})


def _said(line: Access) -> dict[str, object]:
    return {
        "at": _written(line.at),
        "person": line.by,
        "kind": line.kind.value,
        "patient_id": line.patient_id,
        "course_id": line.course_id,
        "visit_id": line.visit_id,
        "detail": line.detail,
    }


def _row(number: int, line: Access, digest: bytes) -> dict[str, object]:
    return {
        "number": number,
        "at": line.at,
        "person": line.by,
        "kind": line.kind,
        "patient_id": line.patient_id,
        "course_id": line.course_id,
        "visit_id": line.visit_id,
        "detail": line.detail,
        "hash": digest,
    }


def find_log_fault(connection: "driver.Connection") -> str:
    """Return what is wrong with the log of a database file, in words; empty when nothing is.

    A file of version 0009 or older has no log.
    """
    query = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'access_log'"
    if not connection.execute(query).fetchone()[0]:
        return ""
    ended = connection.execute("SELECT log_count, log_hash FROM settings").fetchone()
    count, digest = ended or (0, None)
    return find_fault(_stored_lines(connection), (count, digest or NO_HASH))


def find_log_fault_on_server(session: Session) -> str:
    """Return what is wrong with the log of a server's database; empty when nothing is."""
    connection = session.connection()
    count, digest = connection.execute(_END).one()
    options = {"yield_per": LINES_AT_ONCE}
    with connection.exec_driver_sql(_LINES_ON_SERVER, execution_options=options) as rows:
        lines = (StoredLine(number, tuple(said), last) for number, *said, last in rows)
        return find_fault(lines, (count, digest or NO_HASH))


def _stored_lines(connection: "driver.Connection") -> Iterator[StoredLine]:
    query = f"SELECT number, {_COLUMNS}, hash FROM access_log ORDER BY number"  # noqa: S608  # our own names
    for number, *said, digest in connection.execute(query):
        yield StoredLine(number, tuple(said), digest)
