"""Where everything that was done stands, in one order: the log, versions of records and visits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    String,
    func,
    literal,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import Session

from tracker.domain.values.access import AccessKind
from tracker.domain.values.record_versions import RecordKind
from tracker.models.course import CourseRecord
from tracker.models.history.access_log import AccessLineRecord
from tracker.models.history.record_versions import RecordVersionRecord
from tracker.models.visit import VisitRecord, VisitVersionRecord


class Source(Enum):
    """Which table an entry of the timeline stands in."""

    ACCESS = "access"
    RECORD = "record"
    VISIT = "visit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which entries are wanted; what is None or empty is no condition.

    Attributes:
        patients: Ids of those they are about; None is everybody, and what is about nobody.
        by: Part of the name of whoever did it.
        kind: One kind of line of the log, of record, or ``Source.VISIT``.
        first_day: Where the computer stands.
        last_day: As above, included.
    """

    patients: frozenset[int] | None = None
    by: str = ""
    kind: AccessKind | RecordKind | Source | None = None
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry stands: source, kind by its code, id of the record and number within it."""

    at: datetime
    by: str
    source: Source
    kind: str
    patient_id: int | None
    record_id: int
    number: int


def find_places(session: Session, wanted: Wanted, start: int, limit: int) -> Sequence[Place]:
    """Return where wanted entries stand, the newest first, after so many newer ones."""
    lines = _lines(wanted)
    columns = lines.selected_columns
    order = (columns[name].desc() for name in ("at", "source", "record_id", "number"))
    rows = session.execute(lines.order_by(*order).offset(start).limit(limit))
    return [Place(at, by, Source(source), *rest) for at, by, source, *rest in rows]


def count_places(session: Session, wanted: Wanted) -> int:
    """Return how many entries are wanted in all."""
    return session.scalar(select(func.count()).select_from(_lines(wanted).subquery())) or 0


def _lines(wanted: Wanted) -> CompoundSelect[Any]:
    parts = (_access(), AccessKind), (_records(), RecordKind), *((v, Source) for v in _visits())
    chosen = [
        part.where(*_conditions(part.selected_columns, wanted))
        for part, kinds in parts
        if wanted.kind is None or isinstance(wanted.kind, kinds)
    ]
    return union_all(*chosen)


def _conditions(columns: Any, wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    if wanted.patients is not None:
        yield columns["patient_id"].in_(wanted.patients)
    if wanted.kind is not None:
        yield columns["kind"] == wanted.kind.value
    if wanted.by.strip():
        yield columns["by"].icontains(wanted.by.strip(), autoescape=True)
    if wanted.first_day is not None:
        yield columns["at"] >= _midnight(wanted.first_day)
    if wanted.last_day is not None:
        yield columns["at"] < _midnight(wanted.last_day + timedelta(days=1))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min).astimezone()


def _access() -> Select[Any]:
    line = AccessLineRecord
    places = (line.kind, line.patient_id, line.number, literal(0))
    return _select(Source.ACCESS, line.at, line.person, places)


def _records() -> Select[Any]:
    row = RecordVersionRecord
    places = (row.kind, row.patient_id, row.record_id, row.number)
    return _select(Source.RECORD, row.changed_at, row.changed_by, places)


def _visits() -> Iterator[Select[Any]]:
    now, before = VisitRecord, VisitVersionRecord
    kind, whose = literal(Source.VISIT.value), CourseRecord.patient_id
    current = _select(Source.VISIT, now.saved_at, now.saved_by, (kind, whose, now.id, now.version))
    yield current.join(CourseRecord, CourseRecord.id == now.course_id)
    places = (kind, whose, before.visit_id, before.number)
    earlier = _select(Source.VISIT, before.saved_at, before.saved_by, places)
    visit = earlier.join(now, now.id == before.visit_id)
    yield visit.join(CourseRecord, CourseRecord.id == now.course_id)


def _select(source: Source, at: Any, by: Any, places: tuple[Any, Any, Any, Any]) -> Select[Any]:
    kind, patient_id, record_id, number = places
    return select(
        at.label("at"),
        by.label("by"),
        literal(source.value).label("source"),
        type_coerce(kind, String).label("kind"),
        patient_id.label("patient_id"),
        record_id.label("record_id"),
        number.label("number"),
    )
