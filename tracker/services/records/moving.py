"""A visit saved under the wrong patient: where it belongs, what that changes, and back again."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session

from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import Course, CourseId, FirstAssessment, PatientId
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.visit import Visit, VisitId
from tracker.errors import ChangedElsewhereError, InputError, TrackerError
from tracker.language import marked, tr
from tracker.models.archive import KeptPageRecord
from tracker.models.course import ActivityRecord, CourseEventRecord, CourseRecord
from tracker.models.course_summary import refresh
from tracker.models.database import Database
from tracker.models.draft import DraftRecord
from tracker.models.history.contents import course_content, stored_content
from tracker.models.history.record_versions import course_subject, note_removed
from tracker.models.history.saving import Saving
from tracker.models.own_rules.set_rules import rules_in_force
from tracker.models.patient import PatientRecord
from tracker.models.self_entry.entries import SelfEntryRecord
from tracker.models.visit import PsfsScoreRecord, VisitRecord, VisitStrikeRecord
from tracker.models.visit_loading import WHOLE_ASSESSMENT, load_course, load_visit, patient_of
from tracker.models.visit_writing import Stored, move
from tracker.services.courses import begin_course, next_course_number
from tracker.services.possible_days import refuse_visit_day
from tracker.services.recording import Recorder
from tracker.services.records.way_back import from_json, to_json
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

_BEGUN_WITH: Final = course_content(FirstAssessment(), CoursePlan(), (None, None))

Scores = tuple[tuple[int, int], ...]  # activity, score


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
            stored = load_visit(session, visit_id)
            _refuse(stored, version)
            source = CourseId(stored[0].course_id)
            target = to.course_id or begin_course(session, to.patient_id, FirstAssessment(), saving)
            _refuse_place(session, stored, target, saving.at.astimezone().date())
            scores = _scores_of(session, visit_id)
            self._move(session, stored, target, saving)
            _take_scores_along(session, visit_id, target)
            moved = MovedVisit(
                visit_id=visit_id,
                version=stored[0].version,
                source=source,
                target=target,
                begun=to.course_id is None,
                scores=scores,
            )
            _strike(session, moved).way_back = to_json(moved)
            return moved, touched(session, source, target)

    def find(self, visit_id: VisitId, version: int) -> MovedVisit | None:
        """Return what puts a visit back that was moved; None where it was not, or is back.

        Args:
            visit_id: Which.
            version: Of the visit since that move.
        """
        with self._database.read() as session:
            found = session.get(VisitStrikeRecord, (visit_id, version))
            return None if found is None else find_move(found)

    def undo(self, moved: MovedVisit) -> Changes:
        """Put a visit back where it was, and take away what was begun for it; one transaction.

        Raises:
            ChangedElsewhereError: The visit was changed or moved again since it was moved.
            TrackerError: It was struck out since, or the course it came from has another visit on
                its day by now, or is gone.
        """
        saving = self._recorder.saving()
        with self._database.write() as session:
            stored = load_visit(session, moved.visit_id)
            _refuse_back(stored, moved)
            _strike(session, moved).way_back = None
            _refuse_place(session, stored, moved.source, saving.at.astimezone().date())
            self._move(session, stored, moved.source, saving)
            _put_scores_back(session, moved)
            owner = patient_of(session, moved.target)
            if moved.begun and _is_unused(session, moved.target):
                _remove(session, moved.target, saving)
                refresh(session, patients=[owner])
                courses = frozenset({moved.target})
                return touched(session, moved.source) | Changes(
                    patients=frozenset({owner}), courses=courses
                )
            return touched(session, moved.source, moved.target)

    def _move(self, session: Session, stored: Stored, target: CourseId, saving: Saving) -> None:
        visit_id, source = VisitId(stored[0].id), CourseId(stored[0].course_id)
        left, reached = patient_of(session, source), patient_of(session, target)
        move(session, stored, target, saving)
        session.execute(
            update(DraftRecord).where(DraftRecord.visit_id == visit_id).values(course_id=target)
        )
        for kind, whose, course_id, other in (
            (AccessKind.VISIT_MOVED_AWAY, left, source, reached),
            (AccessKind.VISIT_MOVED_HERE, reached, target, left),
        ):
            about = {"patient_id": whose, "course_id": course_id, "visit_id": visit_id}
            self._recorder.log(session, kind, saving, **about, detail=str(other))


def find_move(row: VisitStrikeRecord) -> MovedVisit | None:
    """Return a move as its row keeps it; None where it is no move, or was put back."""
    return None if row.way_back is None else from_json(MovedVisit, row.way_back)


def why_it_stays(session: Session, moved: MovedVisit, today: date) -> str:
    """Return why a moved visit cannot be put back, in words; empty when it can."""
    try:
        stored = load_visit(session, moved.visit_id)
        _refuse_back(stored, moved)
        _refuse_place(session, stored, moved.source, today)
    except TrackerError as error:
        return str(error)
    return ""


def _strike(session: Session, moved: MovedVisit) -> VisitStrikeRecord:
    return session.get_one(VisitStrikeRecord, (moved.visit_id, moved.version))


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
    if _has_visit_on(session, target, visit.visit_date):
        raise TrackerError(_second_visit(visit.visit_date))


def _problem(session: Session, record: VisitRecord, target: Course) -> str:
    if not record.is_live:
        return tr(STRUCK_OUT)
    if target.course_id == record.course_id:
        return tr(SAME_COURSE)
    if target.course_id and _has_visit_on(session, target.course_id, record.visit_date):
        return _second_visit(record.visit_date)
    return ""


def _has_visit_on(session: Session, course_id: CourseId, on: date) -> bool:
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


def _is_unused(session: Session, course_id: CourseId) -> bool:
    """Return whether a course says what it was begun with, and nothing hangs on it any more."""
    parts = (VisitRecord, CourseEventRecord, KeptPageRecord, DraftRecord, SelfEntryRecord)
    session.flush()
    record = session.get_one(CourseRecord, course_id, options=WHOLE_ASSESSMENT)
    if stored_content(session, course_subject(record)) != _BEGUN_WITH:
        return False
    return not any(
        session.scalar(select(exists().where(part.course_id == course_id))) for part in parts
    )


def _remove(session: Session, course_id: CourseId, saving: Saving) -> None:
    record = session.get_one(CourseRecord, course_id, options=WHOLE_ASSESSMENT)
    note_removed(session, course_subject(record), record, saving)
    session.delete(record)
    session.flush()


def _scores_of(session: Session, visit_id: VisitId) -> Scores:
    row = PsfsScoreRecord
    query = select(row.activity_id, row.score).where(row.visit_id == visit_id)
    return tuple((activity, score) for activity, score in session.execute(query))


def _take_scores_along(session: Session, visit_id: VisitId, target: CourseId) -> None:
    """Let the scores be of the other course's activities of the same name.

    One that is not asked there becomes an activity that is no longer asked: its score stays.
    """
    asked = {row.name.casefold(): row for row in _activities(session, target)}
    query = (
        select(PsfsScoreRecord, ActivityRecord.name)
        .join(ActivityRecord, ActivityRecord.id == PsfsScoreRecord.activity_id)
        .where(PsfsScoreRecord.visit_id == visit_id)
    )
    for score, name in session.execute(query).all():
        same = asked.get(name.casefold())
        if same is None:
            same = ActivityRecord(course_id=target, name=name, position=None)
            session.add(same)
            session.flush()
        score.activity_id = same.id
    session.flush()


def _put_scores_back(session: Session, moved: MovedVisit) -> None:
    """Let the scores be of the activities they were of; those made for them go."""
    rows = session.scalars(
        select(PsfsScoreRecord).where(PsfsScoreRecord.visit_id == moved.visit_id)
    ).all()
    before = {score.activity_id for score in rows}
    for row in rows:
        session.delete(row)
    session.flush()
    session.add_all(
        PsfsScoreRecord(visit_id=moved.visit_id, activity_id=activity, score=score)
        for activity, score in moved.scores
    )
    for activity in _activities(session, moved.target):
        used = select(exists().where(PsfsScoreRecord.activity_id == activity.id))
        if activity.position is None and activity.id in before and not session.scalar(used):
            session.delete(activity)
    session.flush()


def _activities(session: Session, course_id: CourseId) -> tuple[ActivityRecord, ...]:
    query = select(ActivityRecord).where(ActivityRecord.course_id == course_id)
    return tuple(session.scalars(query.order_by(ActivityRecord.position)))
