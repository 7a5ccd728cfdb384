"""Every version of a visit, kept and read back: what it said, who saved it, what that did."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING

from sqlalchemy import ColumnExpressionArgument, select
from sqlalchemy.orm import Session

from tracker.domain.values.visit import VersionKind, Visit, VisitVersion
from tracker.models.reading_errors import READING_ERRORS, is_of_one_row, readable
from tracker.models.server.together import ask_ahead
from tracker.models.visit import VisitRecord, VisitStrikeRecord, VisitVersionRecord
from tracker.models.visit_loading import load_visits

if TYPE_CHECKING:
    from cattrs import Converter

Strikes = Mapping[tuple[int, int], VersionKind]


@cache
def _converter() -> "Converter":
    from cattrs.preconf.json import make_converter  # noqa: PLC0415  # slow to import at start-up

    return make_converter()


def content_of(visit: Visit) -> dict[str, object]:
    """Return the whole visit as values JSON knows: what is kept of a replaced version."""
    content: dict[str, object] = _converter().unstructure(visit)
    return content


def visit_of(content: dict[str, object]) -> Visit:
    """Return the visit such values hold; a field they do not know is "not recorded"."""
    return _converter().structure(content, Visit)


def load_histories(
    session: Session, *conditions: ColumnExpressionArgument[bool]
) -> Iterator[tuple[VisitRecord, tuple[VisitVersion, ...]]]:
    """Yield every visit that meets the conditions with all its versions, the first one first.

    Args:
        session: One that reads.
        conditions: On the visits; a struck-out visit is one like any other here.
    """
    ask_ahead_of_histories(session, *conditions)
    strikes = _strikes(session, conditions)
    earlier = _earlier_versions(session, conditions, strikes)
    for record, visit in load_visits(session, *conditions):
        yield record, (*earlier.get(record.id, ()), _current(record, visit, strikes))


def ask_ahead_of_histories(session: Session, *conditions: ColumnExpressionArgument[bool]) -> None:
    """Ask a server at once for all that ``load_histories`` reads."""
    ask_ahead(
        session,
        partial(_strikes, session, conditions),
        partial(_earlier_versions, session, conditions, {}),
        lambda: next(load_visits(session, *conditions), None),
    )


def load_readable_histories(
    session: Session,
) -> Iterator[tuple[VisitRecord, tuple[VisitVersion, ...]]]:
    """Yield every visit with all its versions; a visit of which one cannot be read is left out."""

    def load_one(visit_id: int) -> tuple[VisitRecord, tuple[VisitVersion, ...]]:
        return next(load_histories(session, VisitRecord.id == visit_id))

    try:
        yield from list(load_histories(session))
    except READING_ERRORS as error:
        if not is_of_one_row(error):
            raise
        ids = session.scalars(select(VisitRecord.id).order_by(VisitRecord.id)).all()
        yield from readable(ids, load_one)


def current_version(session: Session, record: VisitRecord, visit: Visit) -> VisitVersion:
    """Return what a stored visit says now, with who saved it."""
    return _current(record, visit, _strikes(session, (VisitRecord.id == record.id,)))


def _current(record: VisitRecord, visit: Visit, strikes: Strikes) -> VisitVersion:
    return VisitVersion(
        number=record.version,
        visit=visit,
        saved_at=record.saved_at,
        saved_by=record.saved_by,
        kind=_kind(strikes, record.id, record.version),
        reason=record.save_reason,
    )


def _kind(strikes: Strikes, visit_id: int, number: int) -> VersionKind:
    usual = VersionKind.LOGGED if number == 1 else VersionKind.AMENDED
    return strikes.get((visit_id, number), usual)


def _strikes(session: Session, conditions: tuple[ColumnExpressionArgument[bool], ...]) -> Strikes:
    query = (
        select(VisitStrikeRecord.visit_id, VisitStrikeRecord.number, VisitStrikeRecord.kind)
        .join(VisitRecord, VisitRecord.id == VisitStrikeRecord.visit_id)
        .where(*conditions)
    )
    return {(visit_id, number): kind for visit_id, number, kind in session.execute(query)}


def _earlier_versions(
    session: Session, conditions: tuple[ColumnExpressionArgument[bool], ...], strikes: Strikes
) -> Mapping[int, list[VisitVersion]]:
    query = (
        select(VisitVersionRecord)
        .join(VisitRecord, VisitRecord.id == VisitVersionRecord.visit_id)
        .where(*conditions)
        .order_by(VisitVersionRecord.visit_id, VisitVersionRecord.number)
    )
    found: dict[int, list[VisitVersion]] = defaultdict(list)
    for row in session.scalars(query):
        found[row.visit_id].append(
            VisitVersion(
                number=row.number,
                visit=visit_of(row.content),
                saved_at=row.saved_at,
                saved_by=row.saved_by,
                kind=_kind(strikes, row.visit_id, row.number),
                reason=row.save_reason,
            )
        )
    return found
