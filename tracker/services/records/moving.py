"""A visit saved under the wrong patient: where it belongs, what that changes, and back again."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import Course, CourseId, PatientId
from tracker.domain.values.visit import Visit, VisitId
from tracker.errors import ChangedElsewhereError, InputError, TrackerError
from tracker.language import marked, tr
from tracker.models.course import CourseRecord
from tracker.models.course_summary import refresh
from tracker.models.database import Database
from tracker.models.draft import DraftRecord
from tracker.models.history.access_log import append_lines
from tracker.models.history.saving import Saving
from tracker.models.own_rules.set_rules import rules_in_force
from tracker.models.patient import PatientRecord
from tracker.models.server.together import ask_ahead
from tracker.models.visit import VisitRecord, VisitStrikeRecord
from tracker.models.visit_loading import load_course, load_visit, patient_of
from tracker.models.visit_writing import Stored, move
from tracker.services.courses import next_course_number
from tracker.services.possible_days import (
    ask_ahead_of_visit_day,
    refuse_visit_day,
)
from tracker.services.recording import Recorder, line_of
from tracker.services.records.begun_course import (
    ask_ahead_of_begin_for,
    asks_whether_unused,
    begin_for,
    is_unused,
    take_away,
)
from tracker.services.records.moved_scores import (
    Scores,
    asked_in,
    made_for,
    named_scores,
    put_scores_back,
    take_scores_along,
)
from tracker.services.records.way_back import GONE, from_json, to_json
from tracker.services.touching import touched

CHANGED_SINCE: Final = marked(
    "This visit was changed elsewhere meanwhile. It was not moved. Look what it says now, then "
    "move it."
)
STRUCK_OUT: Final = marked(
    "This visit was struck out. It was not moved. Restore it first, then move it."
)
SAME_COURSE: Final = marked("The visit is in this course already. Nothing was changed.")
CHANGED_SINCE_MOVED: Final = marked(
    "This visit was changed or moved again since it was moved. It was not put back. Look what it "
    "says now, then move it by hand where it belongs elsewhere."
)
STRUCK_OUT_SINCE_MOVED: Final = marked(
    "This visit was struck out since it was moved. It was not put back. Restore it first, then "
    "move it by hand where it belongs elsewhere."
)
COURSE_GONE: Final = marked("The course the visit came from is not there any more.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Where a visit belongs.

    Attributes:
        patient_id: Whose visit it is.
        course_id: Of which course; None begins a new one.
    """

    patient_id: PatientId
    course_id: CourseId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MovePreview:
    """Both courses as they are and as they would be.

    Attributes:
        problem: Why it cannot be done, in words; empty when it can.
    """

    visit: Visit
    source: Course
    source_after: Course
    target: Course
    target_after: Course
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedVisit:
    """A visit that was moved, and what puts it back.

    Attributes:
        version: Of the visit since it was moved.
        begun: Whether the course it is in was begun for it.
        scores: Of the patient's own activities, as they stood before.
    """

    visit_id: VisitId
    version: int
    source: CourseId
    target: CourseId
    begun: bool
    scores: Scores


class Moving:
    """Moves visits between patients; every move stands in the history of both."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        self._database, self._recorder = database, recorder

    def preview(self, visit_id: VisitId, to: Destination) -> MovePreview:
        """Return what moving a visit would change; nothing is written."""
        with self._database.read() as session:
            record, visit = load_visit(session, visit_id)
            source = load_course(session, record.course_id)
            target = _target(session, to)
            problem = _problem(session, record, target)
        moved = replace(visit, psfs={})
        others = tuple(one for one in source.visits if one.visit_id != visit_id)
        return MovePreview(
            visit=visit,
            source=source,
            source_after=replace(source, visits=others),
            target=target,
            target_after=replace(target, visits=(*target.visits, moved)),
            problem=problem,
        )

    def move(
        self, visit_id: VisitId, to: Destination, *, version: int | None = None
    ) -> tuple[MovedVisit, Changes]:
        """Move a visit to another course, or to one that is begun for it; one transaction.

        What was handed out stays with the course it was handed out of. A draft of the visit goes
        along as it is.

        Args:
            visit_id: Which.
            to: Where it belongs.
            version: Of the visit as it was read; None is whichever it is.

        Raises:
            ChangedElsewhereError: It was changed since.
            TrackerError: It is struck out, or the other course has a visit on its day.
        """
        saving = self._recorder.saving()
        with self._database.write() as session:
            _ask_ahead_of_moving(session, visit_id, to.course_id)
            ask_ahead(session, partial(named_scores, session, visit_id))
            if to.course_id is None:
                ask_ahead_of_begin_for(session, to.patient_id)
            stored = load_visit(session, visit_id)
            _refuse(stored, version)
            source, left = CourseId(stored[0].course_id), _owner_of(session, visit_id)
            if to.course_id is None:
                target, asked = begin_for(session, stored[1], to.patient_id, saving), {}
            else:
                target, asked = to.course_id, asked_in(session, to.course_id)
                _refuse_place(session, stored, target, saving.at.astimezone().date())
            scores = take_scores_along(session, visit_id, target, asked)
            way = _Way(target=target, left=left, reached=to.patient_id)
            strike = _move(session, stored, way, saving)
            moved = MovedVisit(
                visit_id=visit_id,
                version=stored[0].version,
                source=source,
                target=target,
                begun=to.course_id is None,
                scores=scores,
            )
            strike.way_back = to_json(moved)
            return moved, touched(session, source, target)

    def undo(self, moved: MovedVisit) -> Changes:
        """Put a visit back where it was, and take away what was begun for it; one transaction.

        Raises:
            ChangedElsewhereError: The visit was changed or moved again since it was moved.
            TrackerError: It was struck out since, or the course it came from has another visit on
                its day by now, or is gone.
        """
        saving = self._recorder.saving()
        with self._database.write() as session:
            _ask_ahead_of_moving(session, moved.visit_id, moved.source)
            ask_ahead(
                session,
                partial(_strike, session, moved),
                partial(made_for, session, moved.visit_id, moved.target),
            )
            strike, stored = _strike(session, moved), load_visit(session, moved.visit_id)
            _refuse_back(stored, moved)
            strike.way_back = None
            _refuse_place(session, stored, moved.source, saving.at.astimezone().date())
            owner = _owner_of(session, moved.visit_id)
            reached = patient_of(session, moved.source)
            put_scores_back(session, moved.visit_id, moved.target, moved.scores)
            way = _Way(target=moved.source, left=owner, reached=reached)
            asks = asks_whether_unused(session, moved.target, moved.source) if moved.begun else ()
            _move(session, stored, way, saving, *asks)
            if moved.begun and is_unused(session, moved.target):
                changes = touched(session, moved.source)
                take_away(session, moved.target, saving)
                refresh(session, patients=[owner])
                courses = frozenset({moved.target})
                return changes | Changes(patients=frozenset({owner}), courses=courses)
            return touched(session, moved.source, moved.target)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """The course a visit is moved to, and whose it was and is."""

    target: CourseId
    left: PatientId
    reached: PatientId


def _move(
    session: Session, stored: Stored, way: _Way, saving: Saving, *asks: Callable[[], object]
) -> VisitStrikeRecord:
    visit_id, source = VisitId(stored[0].id), CourseId(stored[0].course_id)
    its = DraftRecord.visit_id == visit_id
    session.execute(update(DraftRecord).where(its).values(course_id=way.target))
    strike = move(session, stored, way.target, saving, *asks)
    away = {"patient_id": way.left, "course_id": source, "detail": str(way.reached)}
    here = {"patient_id": way.reached, "course_id": way.target, "detail": str(way.left)}
    lines = (AccessKind.VISIT_MOVED_AWAY, away), (AccessKind.VISIT_MOVED_HERE, here)
    said = (line_of(kind, saving, visit_id=visit_id, **about) for kind, about in lines)
    append_lines(session, list(said))
    return strike


def _ask_ahead_of_moving(session: Session, visit_id: VisitId, target: CourseId | None) -> None:
    """Ask a server at once for all that moving a visit reads, whatever the visit says."""
    ask_ahead(session, partial(load_visit, session, visit_id))
    ask_ahead(session, partial(_owner_of, session, visit_id))
    if target is not None:
        ask_ahead(
            session,
            partial(session.get, CourseRecord, target),
            partial(patient_of, session, target),
            partial(_has_visit_on_its_day, session, target, visit_id),
            partial(asked_in, session, target),
        )
        ask_ahead_of_visit_day(session, target)


def _owner_of(session: Session, visit_id: VisitId) -> PatientId:
    """Return whose a visit is."""
    query = select(CourseRecord.patient_id).join(
        VisitRecord, VisitRecord.course_id == CourseRecord.id
    )
    return PatientId(session.scalars(query.where(VisitRecord.id == visit_id)).one())


def find_move(row: VisitStrikeRecord) -> MovedVisit | None:
    """Return a move as its row keeps it; None where it is no move, or was put back."""
    return None if row.way_back is None else from_json(MovedVisit, row.way_back)


def why_it_stays(session: Session, moved: MovedVisit, today: date) -> str:
    """Return why a moved visit cannot be put back, in words; empty when it can."""
    ask_ahead(
        session,
        partial(session.get, CourseRecord, moved.source),
        partial(_has_visit_on_its_day, session, moved.source, moved.visit_id),
    )
    ask_ahead_of_visit_day(session, moved.source)
    try:
        stored = load_visit(session, moved.visit_id)
        _refuse_back(stored, moved)
        _refuse_place(session, stored, moved.source, today)
    except TrackerError as error:
        return str(error)
    return ""


def _strike(session: Session, moved: MovedVisit) -> VisitStrikeRecord:
    row = session.get(VisitStrikeRecord, (moved.visit_id, moved.version))
    if row is None or row.way_back is None:
        raise TrackerError(tr(GONE))
    return row


def _refuse(stored: Stored, version: int | None) -> None:
    record, _ = stored
    if version is not None and version != record.version:
        raise ChangedElsewhereError(tr(CHANGED_SINCE))
    if not record.is_live:
        raise TrackerError(tr(STRUCK_OUT))


def _refuse_back(stored: Stored, moved: MovedVisit) -> None:
    record, _ = stored
    if not record.is_live:
        raise TrackerError(tr(STRUCK_OUT_SINCE_MOVED))
    if record.version != moved.version:
        raise ChangedElsewhereError(tr(CHANGED_SINCE_MOVED))


def _refuse_place(session: Session, stored: Stored, target: CourseId, today: date) -> None:
    record, visit = stored
    if record.course_id == target:
        raise InputError(tr(SAME_COURSE))
    if session.get(CourseRecord, target) is None:
        raise TrackerError(tr(COURSE_GONE))
    refuse_visit_day(session, target, visit.visit_date, today)
    if _has_visit_on_its_day(session, target, VisitId(record.id)):
        raise TrackerError(_second_visit(visit.visit_date))


def _problem(session: Session, record: VisitRecord, target: Course) -> str:
    if not record.is_live:
        return tr(STRUCK_OUT)
    if target.course_id == record.course_id:
        return tr(SAME_COURSE)
    visit_id = VisitId(record.id)
    if target.course_id and _has_visit_on_its_day(session, target.course_id, visit_id):
        return _second_visit(record.visit_date)
    return ""


def _has_visit_on_its_day(session: Session, course_id: CourseId, visit_id: VisitId) -> bool:
    """Return whether a course has a visit on the day of this one."""
    on = select(VisitRecord.visit_date).where(VisitRecord.id == visit_id).scalar_subquery()
    is_there = VisitRecord.course_id == course_id, VisitRecord.visit_date == on, VisitRecord.is_live
    return session.scalar(select(VisitRecord.id).where(*is_there)) is not None


def _second_visit(on: date) -> str:
    return tr(
        "The other course already has a visit on {day}. Nothing was changed. Look which of the "
        "two is right, and strike the other one out first.",
        day=on.isoformat(),
    )


def _target(session: Session, to: Destination) -> Course:
    """Return the course a visit would be in; one to be begun has no id yet."""
    if to.course_id is not None:
        return load_course(session, to.course_id)
    record = session.get_one(PatientRecord, to.patient_id)
    session.refresh(record, ["precautions"])
    number = next_course_number(session, to.patient_id)
    return Course(patient=record.to_domain(), number=number, rules=rules_in_force(session))
