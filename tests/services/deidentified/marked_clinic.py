"""A clinic in which everything that could say who somebody is carries a mark of its own."""

from dataclasses import fields, is_dataclass, replace
from datetime import date
from itertools import count
from typing import Any, Final

from tests.full_visit import FULL_ASSESSMENT, FULL_PLAN, FULL_VISIT
from tests.makers import day
from tracker.domain.values.course import CourseEvent, EventKind, Patient, Sex
from tracker.domain.values.points import JIAJI, NeedledPoint
from tracker.domain.values.visit import Visit
from tracker.services.workspace import Workspace

MARK: Final = "Uioa"  # no random id has a vowel
CODES: Final = frozenset({"code", "diagnosis_codes", "by_patient", "rule_version", "psfs", "since"})
BIRTH_YEAR: Final = 1901  # and on: no day of a visit and no number of anything else

_numbers = count(100)


def marked(value: Any) -> Any:  # any part of a record
    """Return a value in which every text is a mark that stands nowhere else."""
    if isinstance(value, str):
        return f"{MARK}{next(_numbers)}"
    if isinstance(value, tuple):
        return tuple(map(marked, value))
    if isinstance(value, NeedledPoint) and value.code == JIAJI:
        return value  # its place is a vertebra
    if not is_dataclass(value) or isinstance(value, type):
        return value
    texts = {
        one.name: marked(getattr(value, one.name))
        for one in fields(value)
        if one.init and one.name not in CODES
    }
    return replace(value, **texts)


def fill(clinic: Workspace, patients: int = 6) -> None:
    """Write marked patients with two marked courses each into a clinic."""
    settings = clinic.settings.read()
    clinic.settings.write(
        replace(
            settings,
            clinic_name=marked("name"),
            address=marked("address"),
            phone=marked("phone"),
            clinician_name=marked("name"),
            sheet_text=marked("text"),
        )
    )
    for number in range(patients):
        patient = Patient(
            clinic_id=f"{MARK}-{number}",
            family_name=marked("family"),
            given_name=marked("given"),
            birth_date=date(BIRTH_YEAR + number, 4, 5 + number),
            sex=tuple(Sex)[number % 3],
        )
        patient_id, _ = clinic.patients.add(patient)
        for course in range(2):
            _add_course(clinic, patient_id, begins=40 * course)


def _add_course(clinic: Workspace, patient_id: Any, begins: int) -> None:
    course_id, _ = clinic.courses.begin(
        patient_id, replace(marked(FULL_ASSESSMENT), onset_date=day(begins - 30))
    )
    stored = clinic.courses.course(course_id)
    clinic.courses.change_plan(course_id, replace(marked(FULL_PLAN), version=stored.plan.version))
    kinds = EventKind.OTHER, EventKind.INJECTION
    for kind in kinds:
        clinic.courses.add_event(course_id, CourseEvent(on=day(begins), kind=kind, text=marked("")))
    scored = dict.fromkeys([*stored.assessment.activity_names][1:], 4)
    for visit in _visits(begins):
        clinic.courses.log_visit(course_id, replace(visit, psfs=scored), by=marked("who"))


def _visits(begins: int) -> tuple[Visit, ...]:
    full = marked(FULL_VISIT)
    return (
        replace(full, visit_date=day(begins + 2), leg_pain=8),
        replace(marked(full), visit_date=day(begins + 9), leg_pain=4),
        replace(marked(full), visit_date=day(begins + 30), leg_pain=2),
    )
