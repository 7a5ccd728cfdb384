"""The scores of a patient's own activities, when their visit goes to another course and back."""

from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy import delete, exists, func, insert, select, update
from sqlalchemy.orm import Session

from tracker.domain.values.course import CourseId
from tracker.domain.values.visit import VisitId
from tracker.models.base import Base
from tracker.models.course import ActivityRecord
from tracker.models.visit import PsfsScoreRecord

_SCORES: Final = Base.metadata.tables[PsfsScoreRecord.__tablename__]
_ACTIVITIES: Final = Base.metadata.tables[ActivityRecord.__tablename__]

Scores = tuple[tuple[int, int], ...]  # activity, score


def named_scores(session: Session, visit_id: VisitId) -> list[tuple[int, int, str]]:
    """Return of each score its activity, what it is, and what the activity is called."""
    row = PsfsScoreRecord
    query = (
        select(row.activity_id, row.score, ActivityRecord.name)
        .join(ActivityRecord, ActivityRecord.id == row.activity_id)
        .where(row.visit_id == visit_id)
    )
    return [(activity, score, name) for activity, score, name in session.execute(query)]


def take_scores_along(
    session: Session, visit_id: VisitId, target: CourseId, asked: Mapping[str, int]
) -> Scores:
    """Let the scores be of the other course's activities of the same name; return them as before.

    One that is not asked there becomes an activity that is no longer asked: its score stays.
    """
    connection, found = session.connection(), named_scores(session, visit_id)
    its = _SCORES.c.visit_id == visit_id
    newest = select(func.max(_ACTIVITIES.c.id)).where(_ACTIVITIES.c.course_id == target)
    for activity, _, name in found:
        same: object = asked.get(name.casefold())
        if same is None:
            connection.execute(insert(_ACTIVITIES).inline(), {"course_id": target, "name": name})
            same = newest.scalar_subquery()
        given = update(_SCORES).where(its, _SCORES.c.activity_id == activity)
        connection.execute(given.values(activity_id=same))
    return tuple((activity, score) for activity, score, _ in found)


def put_scores_back(session: Session, visit_id: VisitId, target: CourseId, scores: Scores) -> None:
    """Let the scores be of the activities they were of; those made for them go."""
    connection, made = session.connection(), made_for(session, visit_id, target)
    connection.execute(delete(_SCORES).where(_SCORES.c.visit_id == visit_id))
    rows = [
        {"visit_id": visit_id, "activity_id": activity, "score": score}
        for activity, score in scores
    ]
    if rows:
        connection.execute(insert(_SCORES), rows)
    if made:
        connection.execute(delete(_ACTIVITIES).where(_ACTIVITIES.c.id.in_(made)))


def made_for(session: Session, visit_id: VisitId, target: CourseId) -> Sequence[int]:
    """Return the activities that are asked no more, and that no other visit has a score of."""
    here, others = _SCORES.alias(), _SCORES.alias()
    query = (
        select(_ACTIVITIES.c.id)
        .join(here, here.c.activity_id == _ACTIVITIES.c.id)
        .where(
            _ACTIVITIES.c.course_id == target,
            _ACTIVITIES.c.position.is_(None),
            here.c.visit_id == visit_id,
            ~exists().where(
                others.c.activity_id == _ACTIVITIES.c.id, others.c.visit_id != visit_id
            ),
        )
        .order_by(_ACTIVITIES.c.id)
    )
    return session.scalars(query).all()


def asked_in(session: Session, course_id: CourseId) -> dict[str, int]:
    """Return a course's activities by name, in small letters."""
    columns = _ACTIVITIES.c.name, _ACTIVITIES.c.id
    query = select(*columns).where(_ACTIVITIES.c.course_id == course_id)
    found = session.execute(query.order_by(_ACTIVITIES.c.position))
    return {name.casefold(): number for name, number in found}
