"""The lines of visits and events as they are stored, read by the column: two million in minutes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import SimpleNamespace
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, Select, String, and_, cast, func, select
from sqlalchemy.orm import Session

from tracker.domain.values.course import CourseId, EventId
from tracker.domain.values.points import NeedledPoint
from tracker.domain.values.record_lines import LineKind, RecordLine
from tracker.domain.values.treatment import AdverseEvent, adverse_events_of
from tracker.domain.values.visit import Visit, VisitId
from tracker.models.course import CourseEventRecord
from tracker.models.treatment import (
    ADJUNCTS,
    NeedledPointRecord,
    TreatmentRecord,
    point_columns,
    treatment_columns,
)
from tracker.models.visit import DecisionRecord, FlagActionRecord, VisitRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEntry:
    """What was written down of one visit or one event.

    Attributes:
        visit_id: None of an event.
        event_id: None of a visit.
    """

    course_id: CourseId
    day: date
    lines: tuple[RecordLine, ...]
    visit_id: VisitId | None = None
    event_id: EventId | None = None


_POINT: Final = NeedledPointRecord
_TREATMENT: Final = TreatmentRecord
_POINTS: Final = (
    select(
        func.aggregate_strings(
            _POINT.channel
            + func.coalesce(cast(_POINT.number, String), "")
            + func.coalesce(" " + _POINT.place, ""),
            ", ",
        )
    )
    .where(_POINT.visit_id == VisitRecord.id)
    .correlate(VisitRecord)
    .scalar_subquery()
    .label("points")
)
# The kind of line that is made of each column of plain words.
_TEXTS: Final[tuple[tuple[LineKind, ColumnElement[Any]], ...]] = (
    (LineKind.NOTE, VisitRecord.note.expression),
    (LineKind.POINTS, _POINTS),
    (LineKind.ADVICE, _TREATMENT.advice.expression),
    (LineKind.EXERCISE, _TREATMENT.exercise.expression),
    (LineKind.NEXT_TECHNIQUE, _TREATMENT.next_technique.expression),
    (LineKind.FLAG_ACTION, FlagActionRecord.note.expression),
    (LineKind.FLAG_ACTION, FlagActionRecord.resolved_note.expression),
    (LineKind.REASON, DecisionRecord.reason.expression),
)
_VISITS: Final = (
    select(
        VisitRecord.id, VisitRecord.course_id, VisitRecord.visit_date,
        *(column.label(f"text_{at}") for at, (_, column) in enumerate(_TEXTS)),
        _TREATMENT.herbs_formula, _TREATMENT.herbs_form, _TREATMENT.herbs_dose,
        _TREATMENT.stimulation, _TREATMENT.electro_used, _TREATMENT.adverse_events,
        *(getattr(_TREATMENT, f"{name}_{part}") for name in ADJUNCTS for part in ("used", "text")),
    )
    .outerjoin(_TREATMENT, _TREATMENT.visit_id == VisitRecord.id)
    .outerjoin(FlagActionRecord, FlagActionRecord.visit_id == VisitRecord.id)
    .outerjoin(
        DecisionRecord,
        and_(DecisionRecord.visit_id == VisitRecord.id, DecisionRecord.is_current),
    )
    .where(VisitRecord.is_live)
)  # fmt: skip
_EVENTS: Final = select(
    CourseEventRecord.id, CourseEventRecord.course_id, CourseEventRecord.happened_on,
    CourseEventRecord.kind, CourseEventRecord.text,
)  # fmt: skip


def stored_visits(session: Session, visit_ids: Sequence[int]) -> Iterator[StoredEntry]:
    """Yield what was written down at visits; of one struck out, nothing is."""
    yield from map(_visit, _read(session, _VISITS, VisitRecord.id, visit_ids))


def stored_events(session: Session, event_ids: Sequence[int]) -> Iterator[StoredEntry]:
    """Yield what was written down of events."""
    yield from map(_event, _read(session, _EVENTS, CourseEventRecord.id, event_ids))


def _read(
    session: Session, query: Select[*tuple[Any, ...]], key: Any, ids: Sequence[int]
) -> Iterator[Row[Any]]:
    if ids:
        yield from session.connection().execute(query.where(key.in_(ids)))


def _visit(row: Row[Any]) -> StoredEntry:
    return StoredEntry(
        course_id=CourseId(row.course_id),
        day=row.visit_date,
        lines=tuple(_lines(row[3 : 3 + len(_TEXTS)], row, row[_USED:])),
        visit_id=VisitId(row.id),
    )


def entry_of(course_id: int, visit_id: VisitId, visit: Visit) -> StoredEntry:
    """Return what is written down at a visit that is being stored, as it would be read."""
    treatment, action = visit.treatment, visit.flag_action
    texts = (
        visit.note,
        ", ".join(map(_point, treatment.points)),
        treatment.advice,
        treatment.exercise,
        treatment.next_technique,
        None if action is None else action.note,
        None if action is None else action.resolved_note,
        None if visit.decision is None else visit.decision.reason,
    )
    columns = treatment_columns(treatment)
    return StoredEntry(
        course_id=CourseId(course_id),
        day=visit.visit_date,
        lines=tuple(_lines(texts, SimpleNamespace(**columns), _adjuncts(columns))),
        visit_id=visit_id,
    )


def _point(point: NeedledPoint) -> str:
    columns = point_columns(0, point)
    number, place = columns["number"] or "", "" if point.place is None else f" {point.place}"
    return f"{columns['channel']}{number}{place}"


def _adjuncts(columns: Mapping[str, Any]) -> list[Any]:
    return [columns[f"{name}_{part}"] for name in ADJUNCTS for part in ("used", "text")]


def _event(row: Row[Any]) -> StoredEntry:
    line = RecordLine(kind=LineKind.EVENT, text=row.text or "", choice=row.kind)
    return StoredEntry(
        course_id=CourseId(row.course_id),
        day=row.happened_on,
        lines=(line,),
        event_id=EventId(row.id),
    )


def _lines(texts: Sequence[str | None], row: Any, adjuncts: Sequence[Any]) -> Iterator[RecordLine]:
    for (kind, _), text in zip(_TEXTS, texts, strict=True):
        for one in (text or "").splitlines():
            yield RecordLine(kind=kind, text=one)
    yield from _techniques(row, adjuncts)
    yield from map(_adverse, adverse_events_of(row.adverse_events))


def _techniques(row: Any, adjuncts: Sequence[Any]) -> Iterator[RecordLine]:
    herbs = ", ".join(filter(None, (row.herbs_formula, row.herbs_form, row.herbs_dose)))
    if herbs:
        yield RecordLine(kind=LineKind.HERBS, text=herbs)
    if row.stimulation is not None:
        yield RecordLine(kind=LineKind.STIMULATION, choice=row.stimulation)
    if row.electro_used:
        yield RecordLine(kind=LineKind.ELECTRO)
    for kind, is_used, text in zip(_KINDS, adjuncts[::2], adjuncts[1::2], strict=True):
        if is_used or text:
            yield RecordLine(kind=kind, text=text or "")


_KINDS: Final[tuple[LineKind, ...]] = tuple(map(LineKind, ADJUNCTS))
_USED: Final = -2 * len(ADJUNCTS)  # where the first adjunct stands in a row, from its end


def _adverse(event: AdverseEvent) -> RecordLine:
    choice: Enum = event.kind
    return RecordLine(kind=LineKind.ADVERSE_EVENT, text=event.text or "", choice=choice)
