"""Whole visits and courses out of the database: rows as records, many small parts as columns.

A visit has some ten parts. As records they made a file of 5,000 visits take seconds to read; as
columns they take a fraction of that.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC
from functools import cache, partial
from typing import Any, Final

from sqlalchemy import ColumnExpressionArgument, Select, bindparam, select
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session, joinedload, selectinload

from tracker.domain.values.course import Course, CourseId, PatientId
from tracker.domain.values.course_visits import find_visit, with_saved
from tracker.domain.values.points import NeedledPoint
from tracker.domain.values.red_flags import RedFlag
from tracker.domain.values.rules import Rules
from tracker.domain.values.visit import ActivityId, Visit, VisitId
from tracker.models.base import Base
from tracker.models.course import CourseRecord
from tracker.models.early_course import COURSE_QUESTIONS, find_plain_course
from tracker.models.flag_answers import Answer
from tracker.models.own_rules.set_rules import rules_in_force
from tracker.models.patient import PatientRecord
from tracker.models.reading_errors import READING_ERRORS, is_of_one_row, readable
from tracker.models.server.together import (
    ask_ahead,
    ask_plainly_ahead,
    ask_whole_ahead,
    is_file,
    whole,
)
from tracker.models.treatment import NeedledPointRecord, point_of
from tracker.models.visit import PsfsScoreRecord, RedFlagAnswerRecord, VisitRecord

_SINGLE_PARTS: Final = (
    joinedload(VisitRecord.treatment),
    joinedload(VisitRecord.flag_action),
    joinedload(VisitRecord.decision),
)

COURSES_AT_ONCE: Final = 50  # as records; a value takes a twentieth of their room

Conditions = tuple[ColumnExpressionArgument[bool], ...]


def load_visits(
    session: Session, *conditions: ColumnExpressionArgument[bool]
) -> Iterator[tuple[VisitRecord, Visit]]:
    """Yield every visit that meets the conditions, in order of entry, as record and as value."""
    query = select(VisitRecord).where(*conditions).order_by(VisitRecord.id)
    fresh = query.options(*_SINGLE_PARTS).execution_options(populate_existing=True)
    parts = (partial(one, session, conditions) for one in (_points, _answers, _scores))
    ask_ahead(session, *parts)
    records = session.scalars(fresh).all()
    points = _points(session, conditions)
    answers = _answers(session, conditions)
    scores = _scores(session, conditions)
    for record in records:
        visit = record.to_domain(
            points=tuple(points.get(record.id, ())),
            answers=answers.get(record.id, ()),
            psfs=scores.get(record.id, {}),
        )
        yield record, visit


def load_visit(session: Session, visit_id: int) -> tuple[VisitRecord, Visit]:
    """Return one visit as record and as value.

    Raises:
        NoResultFound: There is no such visit any more.
    """
    is_it = VisitRecord.id == visit_id
    ask_ahead(session, partial(rules_in_force, session))
    found = next(load_visits(session, is_it), None)
    rules_in_force(session)  # before anything is written: what becomes of it is judged by them
    if found is not None:
        return found
    raise NoResultFound(f"no visit {visit_id}")


def _ask_points(conditions: Conditions) -> Select[*tuple[Any, ...]]:
    point = NeedledPointRecord
    return (
        select(point.visit_id, point.channel, point.number, point.side, point.place)
        .join(VisitRecord, VisitRecord.id == point.visit_id)
        .where(*conditions)
        .order_by(point.visit_id, point.position)
    )


def _points(session: Session, conditions: Conditions) -> Mapping[int, list[NeedledPoint]]:
    found: dict[int, list[NeedledPoint]] = defaultdict(list)
    for visit_id, channel, number, side, place in session.execute(_ask_points(conditions)):
        found[visit_id].append(point_of(channel, number, side, place))
    return found


def _ask_answers(conditions: Conditions) -> Select[*tuple[Any, ...]]:
    answer = RedFlagAnswerRecord
    return (
        select(answer.visit_id, answer.item, answer.is_yes, answer.since)
        .join(VisitRecord, VisitRecord.id == answer.visit_id)
        .where(*conditions)
    )


def _answers(
    session: Session, conditions: Conditions
) -> Mapping[int, list[tuple[RedFlag, Answer]]]:
    found: dict[int, list[tuple[RedFlag, Answer]]] = defaultdict(list)
    for visit_id, item, is_yes, since in session.execute(_ask_answers(conditions)):
        found[visit_id].append((item, (is_yes, since)))
    return found


def _ask_scores(conditions: Conditions) -> Select[*tuple[Any, ...]]:
    return (
        select(PsfsScoreRecord.visit_id, PsfsScoreRecord.activity_id, PsfsScoreRecord.score)
        .join(VisitRecord, VisitRecord.id == PsfsScoreRecord.visit_id)
        .where(*conditions)
    )


def _scores(session: Session, conditions: Conditions) -> Mapping[int, dict[ActivityId, int]]:
    found: dict[int, dict[ActivityId, int]] = defaultdict(dict)
    for visit_id, activity_id, score in session.execute(_ask_scores(conditions)):
        found[visit_id][ActivityId(activity_id)] = score
    return found


_LISTS: Final = (
    "drivers", "qualities", "aggravators", "asked_once", "diagnoses", "activities", "periods",
)  # fmt: skip
WHOLE_ASSESSMENT: Final = tuple(selectinload(getattr(CourseRecord, name)) for name in _LISTS)
EVENTS: Final = selectinload(CourseRecord.events)
WHOLE_PATIENT: Final = joinedload(CourseRecord.patient).selectinload(PatientRecord.precautions)


_COURSES: Final = Base.metadata.tables["courses"]
_VISITS: Final = Base.metadata.tables["visits"]
_VERSIONS: Final = select(_VISITS.c.id, _VISITS.c.version).where(
    _VISITS.c.course_id == bindparam("course_id"), _VISITS.c.is_live
)
_PATIENT: Final = select(_COURSES.c.patient_id).where(_COURSES.c.id == bindparam("course_id"))


def whole_course(session: Session, course_id: int) -> CourseRecord:
    """Return a course as record, with its whole assessment and plan."""
    return whole(session, CourseRecord, course_id, _LISTS)


def ask_whole_course_ahead(session: Session, course_id: int) -> None:
    """Ask a server at once for all that ``whole_course`` reads."""
    ask_whole_ahead(session, CourseRecord, course_id, _LISTS)


def patient_of(session: Session, course_id: int) -> PatientId:
    """Return whose course it is; cheap enough for every saved visit."""
    return PatientId(session.connection().execute(_PATIENT, {"course_id": course_id}).scalar_one())


def load_course(session: Session, course_id: int) -> Course:
    """Return one course with every live visit, in order of entry.

    A server is asked everything at once; on a file a value that cannot be read is named by its row.
    """
    if not is_file(session):
        return _load_at_once(session, course_id)
    record = session.get_one(
        CourseRecord, course_id, options=(*WHOLE_ASSESSMENT, EVENTS, WHOLE_PATIENT)
    )
    visits = load_visits(session, VisitRecord.course_id == course_id, VisitRecord.is_live)
    return record.to_domain(tuple(visit for _, visit in visits), rules_in_force(session))


def ask_ahead_of_course(session: Session, course_id: int) -> None:
    """Ask a server at once for all that ``load_course`` reads."""
    given = {"id": int(course_id)}
    for one in COURSE_QUESTIONS:
        ask_plainly_ahead(session, [_of_server(one)], given if "{id}" in one else {})


@cache
def _of_server(question: str) -> str:
    """Return a question as a server's driver takes it: always the same, so that it is prepared.

    Its columns are named: what is prepared is refused once a newer program adds one.
    """
    table = question.removeprefix("SELECT * FROM ").partition(" ")[0]
    named = ", ".join(Base.metadata.tables[table].columns.keys())
    return question.replace("*", named, 1).format(id="%(id)s")


def _load_at_once(session: Session, course_id: int) -> Course:
    ask_ahead_of_course(session, course_id)
    connection, given = session.connection(), {"id": int(course_id)}

    def rows(question: str) -> Iterable[Mapping[str, Any]]:
        found = connection.exec_driver_sql(
            _of_server(question), given if "{id}" in question else {}
        )
        return (dict(row) for row in found.mappings())

    course = find_plain_course(rows, CourseId(course_id))
    if course is None:
        raise NoResultFound(f"no course {course_id}")
    return course


class CourseAfter:
    """A course after one of its visits was saved, without reading the others once more.

    Args:
        before: As it was read before, whatever became of its visits since.
    """

    def __init__(self, before: Course) -> None:
        self._before = before
        self._rules = before.rules
        self._versions: dict[VisitId, int] = {}

    def ask_ahead(self, session: Session) -> None:
        """Ask a server at once for what ``look`` reads."""
        ask_ahead(session, partial(self._ask_versions, session))

    def look(self, session: Session, rules: Rules) -> None:
        """Read how the visits stand while nobody else can write, before anything is written.

        Args:
            session: One that writes.
            rules: Those in force.
        """
        self._rules = rules
        self._versions = {VisitId(one): version for one, version in self._ask_versions(session)}

    def find(self, saved: Visit) -> Course | None:
        """Return the course with the visit as it is stored now.

        Returns:
            None where a visit of it was changed from elsewhere meanwhile: it is to be read whole.
        """
        visit, before = as_read(saved), replace(self._before, rules=self._rules)
        if visit.visit_id is None:
            return None
        if visit.visit_id not in self._versions and find_visit(before, visit.visit_id):
            return None  # moved to another course since
        course = with_saved(before, visit)
        stored = {**self._versions, visit.visit_id: visit.version}
        is_as_read = stored == {one.visit_id: one.version for one in course.visits}
        return course if is_as_read else None

    def _ask_versions(self, session: Session) -> Sequence[tuple[int, int]]:
        given = {"course_id": self._before.course_id}
        return [(one, version) for one, version in session.connection().execute(_VERSIONS, given)]


def as_read(saved: Visit) -> Visit:
    """Return a visit that was saved as it is read back: its moments are in UTC."""
    action, decision = saved.flag_action, saved.decision
    if action is not None:
        action = replace(action, at=action.at.astimezone(UTC))
    if decision is not None:
        decision = replace(decision, decided_at=decision.decided_at.astimezone(UTC))
    return replace(saved, flag_action=action, decision=decision)


def load_all_courses(session: Session) -> Iterator[Course]:
    """Yield every course whole, by entry of the patient, then number; a few in memory at a time.

    One that cannot be read is left out; ``damage.unreadable`` names it.
    """
    order = CourseRecord.patient_id, CourseRecord.number
    ids = session.scalars(select(CourseRecord.id).order_by(*order)).all()
    query = select(CourseRecord).options(*WHOLE_ASSESSMENT, EVENTS, WHOLE_PATIENT).order_by(*order)
    for start in range(0, len(ids), COURSES_AT_ONCE):
        batch = ids[start : start + COURSES_AT_ONCE]
        try:
            yield from _load_batch(session, query, batch)
        except READING_ERRORS as error:
            if not is_of_one_row(error):
                raise
            yield from readable(batch, partial(load_course, session))


def _load_batch(
    session: Session, query: Select[CourseRecord], batch: Sequence[int]
) -> tuple[Course, ...]:
    records = session.scalars(query.where(CourseRecord.id.in_(batch))).all()
    visits: defaultdict[int, list[Visit]] = defaultdict(list)
    theirs = load_visits(session, VisitRecord.course_id.in_(batch), VisitRecord.is_live)
    for stored, visit in theirs:
        visits[stored.course_id].append(visit)
    rules = rules_in_force(session)
    return tuple(record.to_domain(tuple(visits[record.id]), rules) for record in records)
