"""Courses begun in a period with as much of their visits as the clinic's page counts.

What the rules read, and beside it a few columns more; no record is made of any row.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from tracker.domain.values.course import Course, CourseId, FirstAssessment, Patient, PatientId
from tracker.domain.values.rules import BOOK_RULES
from tracker.domain.values.treatment import NO_TREATMENT, Electroacupuncture, Treatment
from tracker.domain.values.visit import ActivityId, Visit
from tracker.models.course import CourseRecord
from tracker.models.course_summary import CourseSummaryRecord
from tracker.models.patient import PatientRecord
from tracker.models.rule_visits import courses_by_rules
from tracker.models.treatment import TreatmentRecord
from tracker.models.visit import PsfsScoreRecord, VisitRecord

_FUNCTION: Final = (
    "interference_pain", "interference_enjoyment", "interference_activity", "odi_percent", "rmdq",
)  # fmt: skip
_MORE: Final = (
    select(
        VisitRecord.id,
        VisitRecord.reaction,
        *(getattr(VisitRecord, name) for name in _FUNCTION),
        TreatmentRecord.stimulation,
        TreatmentRecord.electro_used,
    )
    .outerjoin(TreatmentRecord, TreatmentRecord.visit_id == VisitRecord.id)
    .where(VisitRecord.is_live)
)  # fmt: skip
_PSFS: Final = (
    select(PsfsScoreRecord.visit_id, PsfsScoreRecord.activity_id, PsfsScoreRecord.score)
    .join(VisitRecord, VisitRecord.id == PsfsScoreRecord.visit_id)
    .where(VisitRecord.is_live)
)  # fmt: skip
_ROWS_AT_ONCE: Final = 1000  # so that no other thread waits for all of them
_COURSES: Final = select(
    CourseRecord.id,
    CourseRecord.patient_id,
    CourseRecord.number,
    CourseRecord.onset_date,
    CourseRecord.end_reason,
)


def begun_between(
    session: Session, first_day: date, last_day: date
) -> tuple[tuple[CourseId, ...], ...]:
    """Return the courses whose first visit lies in a period, those of each patient together."""
    query = (
        select(CourseRecord.patient_id, CourseRecord.id)
        .join(CourseSummaryRecord, CourseSummaryRecord.course_id == CourseRecord.id)
        .where(CourseSummaryRecord.first_visit.between(first_day, last_day))
        .order_by(CourseRecord.patient_id, CourseRecord.id)
    )
    rows = session.execute(query, execution_options={"yield_per": _ROWS_AT_ONCE})
    return tuple(
        tuple(CourseId(course_id) for _, course_id in theirs)
        for _, theirs in groupby(rows, key=lambda row: row[0])
    )


def courses_to_count(session: Session, course_ids: Sequence[int]) -> Mapping[int, list[Course]]:
    """Return courses by patient id; of the patient nothing else is read."""
    wanted = VisitRecord.course_id.in_(course_ids)
    more = {row.id: row for row in session.execute(_MORE.where(wanted))}
    psfs: dict[int, dict[ActivityId, int]] = defaultdict(dict)
    for visit_id, activity_id, score in session.execute(_PSFS.where(wanted)):
        psfs[visit_id][ActivityId(activity_id)] = score
    about = {
        row.id: row for row in session.execute(_COURSES.where(CourseRecord.id.in_(course_ids)))
    }
    found: dict[int, list[Course]] = defaultdict(list)
    for patient_id, course in courses_by_rules(session, course_ids, BOOK_RULES):
        row = about[course.course_id]
        visits = (
            _whole(one, more[number], psfs.get(number))
            for one in course.visits
            if (number := one.visit_id) is not None
        )
        found[patient_id].append(
            replace(
                course,
                patient=Patient(clinic_id="-", patient_id=patient_id),
                number=row.number,
                assessment=FirstAssessment(onset_date=row.onset_date),
                end_reason=row.end_reason,
                visits=tuple(visits),
            )
        )
    return found


def _whole(
    visit: Visit, row: Row[*tuple[Any, ...]], psfs: Mapping[ActivityId, int] | None
) -> Visit:
    """Return a visit with what the page counts of it; most columns are blank at most visits."""
    treatment = NO_TREATMENT
    if row.stimulation is not None or row.electro_used:
        electro = Electroacupuncture() if row.electro_used else None
        treatment = Treatment(stimulation=row.stimulation, electro=electro)
    return replace(
        visit,
        reaction=row.reaction,
        **{name: getattr(row, name) for name in _FUNCTION},
        psfs=psfs or {},
        treatment=treatment,
    )


def listed_courses(
    session: Session, course_ids: Sequence[int]
) -> Iterator[tuple[Patient, CourseId, int, date | None, date | None]]:
    """Yield whose these courses are, their number, first and last visit, by name."""
    record = PatientRecord
    query = (
        select(
            record.id, record.clinic_id, record.family_name, record.given_name, record.birth_date,
            record.birth_year, CourseRecord.id, CourseRecord.number,
            CourseSummaryRecord.first_visit, CourseSummaryRecord.last_visit,
        )
        .join(CourseRecord, CourseRecord.patient_id == record.id)
        .outerjoin(CourseSummaryRecord, CourseSummaryRecord.course_id == CourseRecord.id)
        .where(CourseRecord.id.in_(course_ids))
        .order_by(CourseSummaryRecord.first_visit, CourseRecord.id)
    )  # fmt: skip
    for (
        patient_id,
        clinic_id,
        family,
        given,
        born,
        born_in,
        course_id,
        number,
        first,
        last,
    ) in session.execute(query):
        patient = Patient(
            clinic_id=clinic_id, family_name=family, given_name=given, birth_date=born,
            birth_year=born_in,
            patient_id=PatientId(patient_id),
        )  # fmt: skip
        yield patient, CourseId(course_id), number, first, last
