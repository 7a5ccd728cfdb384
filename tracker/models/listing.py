"""Many courses at once, with as much of their visits as the phase rules read; a few queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, Row, and_, exists, select
from sqlalchemy.orm import Session, aliased

from tracker.domain.course import Course, CourseId, Patient, PatientId, Precaution
from tracker.domain.red_flags import RedFlag, RedFlagAnswers
from tracker.domain.visit import Decision, FlagAction, Visit, VisitId
from tracker.models import decision as decisions
from tracker.models.course import CourseRecord
from tracker.models.decision import DecisionRecord
from tracker.models.patient import PatientRecord, PrecautionRecord
from tracker.models.visit import FlagActionRecord, RedFlagAnswerRecord, VisitRecord

RULE_FIELDS: Final = (
    "visit_date", "leg_pain", "back_pain", "tingling", "numbness", "pain_reach_left",
    "pain_reach_right", "weakness", "both_legs_assessed",
)  # fmt: skip
PATIENT_FIELDS: Final = ("clinic_id", "family_name", "given_name", "birth_date", "sex")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCourse:
    """A patient with the course the list shows.

    Attributes:
        course: The active course begun last, else the last; None before the first. Its visits
            hold what the rules read: no treatment, no questionnaire, and answers of "no" only
            where the course has a "yes".
        has_namesake: Whether another patient has the same name.
        has_unresolved_flag: Whether an action on a red flag of another of the patient's courses
            is not resolved.
    """

    patient: Patient
    course: Course | None
    has_namesake: bool
    has_unresolved_flag: bool


def listed_courses(
    session: Session, *conditions: ColumnElement[bool], limit: int | None = None
) -> tuple[ListedCourse, ...]:
    """Return the patients that meet the conditions, by name, each with the course to show."""
    other = aliased(PatientRecord)
    namesake = exists().where(
        other.search_name == PatientRecord.search_name,
        other.id != PatientRecord.id,
        other.search_name != "",
    )
    rows = session.execute(
        select(
            PatientRecord.id,
            PatientRecord.precautions_asked,
            namesake,
            *(getattr(PatientRecord, name) for name in PATIENT_FIELDS),
        )
        .where(*conditions)
        .order_by(PatientRecord.search_name, PatientRecord.clinic_id)
        .limit(limit)
    ).all()
    ids = None if limit is None and not conditions else [row.id for row in rows]
    unresolved = _courses_with_unresolved_flags(session)
    patients = _patients(rows, _precautions(session, ids))
    courses = _courses(session, patients, ids)
    return tuple(
        ListedCourse(
            patient=patients[row.id],
            course=courses.get(row.id),
            has_namesake=row[2],
            has_unresolved_flag=_has_other(unresolved[row.id], courses.get(row.id)),
        )
        for row in rows
    )


def _patients(
    rows: Sequence[Row[*tuple[object, ...]]], precautions: Mapping[int, list[Precaution]]
) -> dict[int, Patient]:
    return {
        row.id: Patient(
            patient_id=PatientId(row.id),
            precautions=frozenset(precautions[row.id]) if row.precautions_asked else None,
            **{name: getattr(row, name) for name in PATIENT_FIELDS},
        )
        for row in rows
    }


def _precautions(session: Session, ids: Sequence[int] | None) -> Mapping[int, list[Precaution]]:
    query = select(PrecautionRecord.patient_id, PrecautionRecord.precaution)
    if ids is not None:
        query = query.where(PrecautionRecord.patient_id.in_(ids))
    found: dict[int, list[Precaution]] = defaultdict(list)
    for patient_id, precaution in session.execute(query):
        found[patient_id].append(precaution)
    return found


def _courses_with_unresolved_flags(session: Session) -> Mapping[int, set[int]]:
    query = (
        select(CourseRecord.patient_id, CourseRecord.id)
        .join(VisitRecord, VisitRecord.course_id == CourseRecord.id)
        .join(FlagActionRecord, FlagActionRecord.visit_id == VisitRecord.id)
        .where(FlagActionRecord.resolved_on.is_(None), VisitRecord.is_live)
    )
    found: dict[int, set[int]] = defaultdict(set)
    for patient_id, course_id in session.execute(query):
        found[patient_id].add(course_id)
    return found


def _has_other(course_ids: set[int], course: Course | None) -> bool:
    return bool(course_ids - {None if course is None else course.course_id})


def _courses(
    session: Session, patients: Mapping[int, Patient], ids: Sequence[int] | None
) -> dict[int, Course]:
    query = select(
        CourseRecord.id,
        CourseRecord.patient_id,
        CourseRecord.number,
        CourseRecord.ended_on,
        CourseRecord.end_reason,
    ).order_by(CourseRecord.ended_on.is_(None), CourseRecord.number)
    if ids is not None:
        query = query.where(CourseRecord.patient_id.in_(ids))
    chosen = {row.patient_id: row for row in session.execute(query)}  # the last one holds
    course_ids = frozenset(row.id for row in chosen.values())
    visits = _visits(session, course_ids, is_all=ids is None)
    return {
        patient_id: Course(
            course_id=CourseId(row.id),
            patient=patients[patient_id],
            number=row.number,
            visits=tuple(visits[row.id]),
            ended_on=row.ended_on,
            end_reason=row.end_reason,
        )
        for patient_id, row in chosen.items()
    }


def _visits(
    session: Session, course_ids: frozenset[int], *, is_all: bool
) -> Mapping[int, list[Visit]]:
    wanted: ColumnElement[bool] = VisitRecord.is_live.is_(True)
    if not is_all:  # a list of every course could outgrow what one statement may carry
        wanted = and_(wanted, VisitRecord.course_id.in_(course_ids))
    yes, no = _answers(session, wanted)
    actions = _actions(session, wanted)
    made = _decisions(session, wanted)
    found: dict[int, list[Visit]] = defaultdict(list)
    columns = (getattr(VisitRecord, name) for name in RULE_FIELDS)
    query = select(VisitRecord.id, VisitRecord.course_id, *columns).where(wanted)
    for visit_id, course_id, *values in session.execute(query.order_by(VisitRecord.id)):
        if course_id not in course_ids:
            continue
        fields = dict(zip(RULE_FIELDS, values, strict=True))
        found[course_id].append(
            Visit(
                visit_id=VisitId(visit_id),
                red_flags=RedFlagAnswers(
                    yes=frozenset(yes.get(visit_id, ())), no=frozenset(no.get(visit_id, ()))
                ),
                flag_action=actions.get(visit_id),
                decision=made.get(visit_id),
                **fields,
            )
        )
    return found


Answers = Mapping[int, Iterable[RedFlag]]


def _answers(session: Session, wanted: ColumnElement[bool]) -> tuple[Answers, Answers]:
    """Return the "yes" of every visit, and the "no" of those whose course has a "yes"."""
    query = (
        select(RedFlagAnswerRecord.visit_id, RedFlagAnswerRecord.item)
        .join(VisitRecord, VisitRecord.id == RedFlagAnswerRecord.visit_id)
        .where(wanted)
    )
    flagged = (
        select(VisitRecord.course_id)
        .join(RedFlagAnswerRecord, RedFlagAnswerRecord.visit_id == VisitRecord.id)
        .where(RedFlagAnswerRecord.is_yes)
    )
    yes = _by_visit(session.execute(query.where(RedFlagAnswerRecord.is_yes)))
    if not yes:
        return yes, {}
    is_no = RedFlagAnswerRecord.is_yes.is_(False), VisitRecord.course_id.in_(flagged)
    return yes, _by_visit(session.execute(query.where(*is_no)))


def _by_visit(rows: Iterable[Row[int, RedFlag]]) -> Answers:
    found: dict[int, list[RedFlag]] = defaultdict(list)
    for visit_id, item in rows:
        found[visit_id].append(item)
    return found


def _actions(session: Session, wanted: ColumnElement[bool]) -> Mapping[int, FlagAction]:
    query = (
        select(FlagActionRecord)
        .join(VisitRecord, VisitRecord.id == FlagActionRecord.visit_id)
        .where(wanted)
    )
    return {record.visit_id: record.to_domain() for record in session.scalars(query)}


def _decisions(session: Session, wanted: ColumnElement[bool]) -> Mapping[int, Decision]:
    columns = (getattr(DecisionRecord, name) for name in decisions.FIELDS)
    query = (
        select(DecisionRecord.visit_id, *columns)
        .join(VisitRecord, VisitRecord.id == DecisionRecord.visit_id)
        .where(wanted, DecisionRecord.is_current)
    )
    return {
        visit_id: Decision(**dict(zip(decisions.FIELDS, values, strict=True)))
        for visit_id, *values in session.execute(query)
    }
