"""Putting visits in, many at once, and amending one while its history is kept.

Plain inserts of columns: a visit is a handful of statements, a file of 5,000 a second's work.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Final

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from tracker.domain.values.treatment import NO_TREATMENT
from tracker.domain.values.visit import (
    Decision,
    NeedsReasonError,
    VersionKind,
    Visit,
    VisitChangedElsewhereError,
    VisitId,
)
from tracker.errors import TrackerError
from tracker.language import marked, tr
from tracker.models import visit
from tracker.models.base import Base
from tracker.models.finding.record_words import index_saved, index_visits
from tracker.models.finding.stored_lines import entry_of
from tracker.models.flag_answers import answer_rows, find_flags_asked
from tracker.models.history.saving import Saving
from tracker.models.rule_visits import ask_ahead_by_rules
from tracker.models.server.together import ask_ahead, find_next_id
from tracker.models.treatment import point_columns, treatment_columns
from tracker.models.unusable import CHANGED_ELSEWHERE
from tracker.models.visit import VisitRecord, VisitStrikeRecord, VisitVersionRecord
from tracker.models.visit_history import content_of, current_version

_TABLES: Final = Base.metadata.tables
_VISITS: Final = _TABLES["visits"]
_DECISIONS: Final = _TABLES["decisions"]
_PARTS: Final = (
    "needled_points", "treatments", "red_flag_answers", "flag_actions", "psfs_scores", "decisions",
)  # fmt: skip

# Statements made once: making one anew costs as much as running it.
_INSERT_VISIT: Final = insert(_VISITS)
_INSERT_VISITS: Final = insert(_VISITS).returning(_VISITS.c.id, sort_by_parameter_order=True)
_INSERT_PARTS: Final = {name: insert(_TABLES[name]) for name in _PARTS}
_SET_SIGNS_ON: Final = (
    update(_VISITS).where(_VISITS.c.id == bindparam("of_visit")).values(signs_on=bindparam("day"))
)
_TAKE_AWAY: Final = {
    name: delete(_TABLES[name]).where(_TABLES[name].c.visit_id == bindparam("of_visit"))
    for name in _PARTS
} | {
    "decisions": update(_DECISIONS)
    .where(_DECISIONS.c.visit_id == bindparam("of_visit"))
    .values(is_current=False)
}
STRUCK_OUT: Final = marked(
    "This visit was struck out. Nothing was saved. Restore it first, then amend it."
)

SIGNED: Final = marked(
    "This visit is signed. Nothing was saved. Say why it is amended, then save it again."
)
SIGN_AFTER: Final = select(_TABLES["settings"].c.sign_after_days)

Row = dict[str, object]
Stored = tuple[VisitRecord, Visit]


def insert_visits(
    session: Session, visits: Sequence[tuple[int, Visit]], saving: Saving
) -> list[VisitId]:
    """Put new visits in, each with the id of its course; return their ids in the same order."""
    return _insert(session, visits, saving, _signs_on(session, saving))


def insert_visit(session: Session, course_id: int, new: Visit, saving: Saving) -> Visit:
    """Put a new visit into a course; return it as it is stored."""
    signs_on = _signs_on(session, saving)
    (visit_id,) = _insert(session, [(course_id, new)], saving, signs_on)
    return replace(new, visit_id=visit_id, version=1, signs_on=signs_on)


def _signs_on(session: Session, saving: Saving) -> date | None:
    days = session.connection().execute(SIGN_AFTER).scalar_one()
    return saving.at.astimezone().date() + timedelta(days=days) if days else None


def _insert(
    session: Session, visits: Sequence[tuple[int, Visit]], saving: Saving, signs_on: date | None
) -> list[VisitId]:
    rows = [
        visit_columns(new)
        | _stamp(saving)
        | {"course_id": course_id, "is_live": True, "version": 1, "signs_on": signs_on}
        for course_id, new in visits
    ]
    ids = _insert_rows(session, rows)
    _insert_parts(session, _part_rows(zip(ids, (new for _, new in visits), strict=True)))
    placed = zip(ids, visits, strict=True)
    index_saved(session, [entry_of(course_id, one, new) for one, (course_id, new) in placed])
    return ids


def _insert_rows(session: Session, rows: Sequence[Row]) -> list[VisitId]:
    connection = session.connection()
    if len(rows) == 1:  # its number is asked ahead, or the driver knows it
        number = find_next_id(session, _VISITS.name)
        row = rows[0] if number is None else rows[0] | {"id": number}
        return [
            VisitId(one)
            for one in connection.execute(_INSERT_VISIT, row).inserted_primary_key or ()
        ]
    return [VisitId(number) for number in connection.execute(_INSERT_VISITS, rows).scalars()]


def amend(session: Session, stored: Stored, amended: Visit, saving: Saving) -> bool:
    """Keep what a visit says as a version, then let it say something else.

    Args:
        session: One that writes.
        stored: The visit as ``visit_loading`` read it in this session.
        amended: What it shall say; a version in it must be the stored one.
        saving: Who, when and why.

    Returns:
        False when nothing differs; then nothing is written.

    Raises:
        VisitChangedElsewhereError: It was amended since ``amended`` was read.
        TrackerError: It is struck out.
        NeedsReasonError: It is signed and no reason is given.
    """
    record, old = stored
    if amended.version is not None and amended.version != record.version:
        theirs = current_version(session, record, old)
        raise VisitChangedElsewhereError(tr(CHANGED_ELSEWHERE), theirs=theirs, yours=amended)
    if not record.is_live:
        raise TrackerError(tr(STRUCK_OUT))
    if old == amended:
        return False
    if not (saving.reason or "").strip() and old.is_signed(saving.at.astimezone().date()):
        raise NeedsReasonError(tr(SIGNED))
    session.add(_version_of(record, old))
    for name, value in (visit_columns(amended) | _stamp(saving)).items():
        setattr(record, name, value)
    flag_modified(record, "saved_at")  # a new version where only its parts differ, and no stamp
    session.flush()
    _replace_parts(session, VisitId(record.id), old, amended)
    index_saved(session, [entry_of(record.course_id, VisitId(record.id), amended)])
    return True


def strike(session: Session, stored: Stored, saving: Saving, *, is_live: bool) -> None:
    """Strike a visit out, or restore it: a version of its own that leaves its words alone.

    Args:
        session: One that writes.
        stored: The visit as ``visit_loading`` read it in this session.
        saving: Who, when and why.
        is_live: Whether it counts from now on; must differ from what is stored.
    """
    stored[0].is_live = is_live
    kind = VersionKind.RESTORED if is_live else VersionKind.STRUCK_OUT
    _begin_version(session, stored, saving, kind)


def move(
    session: Session, stored: Stored, course_id: int, saving: Saving, *asks: Callable[[], object]
) -> VisitStrikeRecord:
    """Let a visit belong to another course: a version of its own that leaves its words alone.

    Args:
        session: One that writes.
        stored: The visit as ``visit_loading`` read it in this session.
        course_id: The other course; it must ask the activities that the visit scores.
        saving: Who, when and why.
        asks: What will be asked of a server once that is written.

    Returns:
        What says of the version that it was a move.
    """
    source, stored[0].course_id = stored[0].course_id, course_id
    courses = sorted((source, course_id))
    asks = (partial(ask_ahead_by_rules, session, courses), *asks)
    return _begin_version(session, stored, saving, VersionKind.MOVED, asks)


def _begin_version(
    session: Session,
    stored: Stored,
    saving: Saving,
    kind: VersionKind,
    asks: Sequence[Callable[[], object]] = (),
) -> VisitStrikeRecord:
    """Keep what a visit says, and say what its next version does though it says the same."""
    record, old = stored
    session.add(_version_of(record, old))
    for name, value in _stamp(saving).items():
        setattr(record, name, value)
    session.flush()
    session.add(one := VisitStrikeRecord(visit_id=record.id, number=record.version, kind=kind))
    ask_ahead(session, *(asks or [partial(ask_ahead_by_rules, session, [record.course_id])]))
    index_visits(session, [record.id])
    return one


def sign(session: Session, record: VisitRecord, saving: Saving) -> None:
    """Sign a visit as it stands; its words and its version stay."""
    signed = {"signed_at": saving.at, "signed_by": saving.by}
    session.connection().execute(update(_VISITS).where(_VISITS.c.id == record.id), signed)


def let_sign_after(session: Session, days: int, today: date) -> None:
    """Let the visits that have not signed themselves do so after so many days; 0 is never."""
    still_open = (_VISITS.c.signs_on.is_(None) | (_VISITS.c.signs_on > today),)
    connection = session.connection()
    if not days:
        connection.execute(update(_VISITS).where(*still_open), {"signs_on": None})
        return
    query = select(_VISITS.c.id, _VISITS.c.saved_at).where(*still_open)
    rows = [
        {"of_visit": number, "day": saved_at.astimezone().date() + timedelta(days=days)}
        for number, saved_at in connection.execute(query)
    ]
    if rows:
        connection.execute(_SET_SIGNS_ON, rows)


def visit_columns(value: Visit) -> Row:
    """Return the columns of a visit's own row that the value carries."""
    asked = find_flags_asked(value.red_flags)
    return {"flags_asked": asked} | {name: getattr(value, name) for name in visit.PLAIN_FIELDS}


def _stamp(saving: Saving) -> Row:
    return {"saved_by": saving.by, "saved_at": saving.at, "save_reason": saving.reason}


def _version_of(record: VisitRecord, old: Visit) -> VisitVersionRecord:
    return VisitVersionRecord(
        visit_id=record.id,
        number=record.version,
        content=content_of(old),
        saved_at=record.saved_at,
        saved_by=record.saved_by,
        save_reason=record.save_reason,
    )


def _replace_parts(session: Session, visit_id: VisitId, old: Visit, new: Visit) -> None:
    """Write the parts anew that differ; most amendments change none of them."""
    before, after = _part_rows([(visit_id, old)]), _part_rows([(visit_id, new)])
    changed = {name: after[name] for name in _PARTS if before[name] != after[name]}
    for name in changed:
        session.connection().execute(_TAKE_AWAY[name], {"of_visit": visit_id})
    _insert_parts(session, changed)


def _insert_parts(session: Session, rows: Mapping[str, Sequence[Row]]) -> None:
    connection = session.connection()
    for name, parts in rows.items():
        if parts:
            connection.execute(_INSERT_PARTS[name], parts)


def _part_rows(visits: Iterable[tuple[VisitId, Visit]]) -> dict[str, list[Row]]:
    """Return the rows of each table of parts, empty ones too."""
    rows: dict[str, list[Row]] = {name: [] for name in _PARTS}
    for visit_id, value in visits:
        for name, part in _parts(value):
            part["visit_id"] = visit_id
            rows[name].append(part)
    return rows


def _parts(value: Visit) -> Iterable[tuple[str, Row]]:
    if value.treatment != NO_TREATMENT:
        yield "treatments", treatment_columns(value.treatment)
        for position, point in enumerate(value.treatment.points):
            yield "needled_points", point_columns(position, point)
    for item, (is_yes, since) in answer_rows(value.red_flags).items():
        yield "red_flag_answers", {"item": item, "is_yes": is_yes, "since": since}
    if value.flag_action is not None:
        action = value.flag_action
        yield "flag_actions", {name: getattr(action, name) for name in visit.ACTION_FIELDS}
    for activity_id, score in value.psfs.items():
        yield "psfs_scores", {"activity_id": activity_id, "score": score}
    if value.decision is not None:
        yield "decisions", _decision_columns(value.decision)


def _decision_columns(value: Decision) -> Row:
    return {name: getattr(value, name) for name in visit.DECISION_FIELDS} | {"is_current": True}
