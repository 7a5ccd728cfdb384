"""Putting rows in as they were, then deriving the rest: names to search by, the list, the words."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from sqlalchemy import Connection, TableClause, insert, select
from sqlalchemy.orm import Session

from tracker.models.course import CourseEventRecord, CourseRecord
from tracker.models.course_summary import refresh
from tracker.models.finding.record_words import FILLED_AT_ONCE, index_events, index_visits
from tracker.models.history.contents import WHOLE_PATIENT
from tracker.models.patient import PatientRecord
from tracker.models.visit import VisitRecord
from tracker.models.whole_records.plain_rows import PAGES, Row

Index = Callable[[Session, Sequence[int]], None]
_MADE_LATER: Final = {"patients": ("search_name", "search_text")}  # by ``derive``


def put_in(connection: Connection, plain: TableClause, rows: Iterable[Row]) -> None:
    """Put rows into a table; what a row leaves out is blank.

    Args:
        connection: One that writes.
        plain: The table, as ``plain_table`` found it.
        rows: In the plainest types; one at a time where they are large.
    """
    made_later = dict.fromkeys(_MADE_LATER.get(plain.name, ()), "")
    if plain.name == PAGES:
        for row in rows:
            connection.execute(insert(plain), row)
        return
    waiting = [row | made_later for row in rows]
    names = {name for row in waiting for name in row}
    if waiting:
        connection.execute(
            insert(plain), [{name: row.get(name) for name in names} for row in waiting]
        )


def derive(session: Session, patients: Sequence[int]) -> None:
    """Derive whatever is derived of some patients, with all their courses.

    Args:
        session: One that writes.
        patients: Ids; a few hundred at most.
    """
    query = select(PatientRecord).where(PatientRecord.id.in_(patients)).options(*WHOLE_PATIENT)
    for record in session.scalars(query):
        record.take(record.to_domain())
    of_these = CourseRecord.patient_id.in_(patients)
    courses = session.scalars(select(CourseRecord.id).where(of_these)).all()
    refresh(session, courses, patients)
    ways: tuple[tuple[type[VisitRecord | CourseEventRecord], Index], ...] = (
        (VisitRecord, index_visits),
        (CourseEventRecord, index_events),
    )
    for kind, index in ways:
        entries = select(kind.id).join(CourseRecord, CourseRecord.id == kind.course_id)
        ids = session.scalars(entries.where(of_these)).all()
        for start in range(0, len(ids), FILLED_AT_ONCE):
            index(session, ids[start : start + FILLED_AT_ONCE])
