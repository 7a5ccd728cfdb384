"""Everything of one patient as a bundle: who it is, each course, each visit, each kept page."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Final

from tracker.domain.rules.status import status_of
from tracker.domain.values.course import Course, CourseEvent, FirstAssessment, Patient, Sex
from tracker.domain.values.diagnoses import find_diagnosis
from tracker.domain.values.kept_page import KeptPage
from tracker.domain.values.plan import NO_PLAN, CoursePlan
from tracker.language import Language, speaking
from tracker.services.fhir.bundle import BundleWriter, Scope, components
from tracker.services.fhir.codes import (
    CONDITION_CLINICAL,
    COURSE_NUMBERS,
    FIELDS,
    ICD_10_CM,
    PATIENT_IDS,
)
from tracker.services.fhir.values import Json, answer, field_code, moment, more, text_of
from tracker.services.fhir.visit_writing import add_encounter, add_visit, flag, type_order

GENDERS: Final = {Sex.FEMALE: "female", Sex.MALE: "male", Sex.OTHER: "other"}
PLAN_FIELDS: Final = tuple(
    one.name
    for one in fields(CoursePlan)
    if one.name not in ("goal", "reason", "periods", "version")
)
PAGE_FIELDS: Final = ("visit_count", "last_visit_on", "variant", "paper", "look", "sha256")
"""What the extension of a page holds."""


@dataclass(frozen=True, slots=True)
class PageWithPdf:
    """A page that was handed out, with its bytes."""

    page: KeptPage
    pdf: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class WholePatient:
    """Everything a bundle says.

    Attributes:
        courses: By number.
        pages: Handed out, by the number of the course.
    """

    patient: Patient
    courses: tuple[Course, ...]
    pages: Mapping[int, tuple[PageWithPdf, ...]]


def bundle_of(whole: WholePatient, at: datetime) -> Json:
    """Return the bundle of one patient, its words in English."""
    with speaking(Language.ENGLISH):  # a file for programs too: the same words everywhere
        writer = BundleWriter(whole.patient.clinic_id)
        writer.add(_patient(whole.patient))
        _add_precautions(writer, whole.patient)
        for course in whole.courses:
            _add_course(writer, course, whole.pages.get(course.number, ()))
        return writer.bundle(at)


def _patient(patient: Patient) -> Json:
    name: Json = {}
    if patient.family_name:
        name["family"] = text_of(patient.family_name)
    if patient.given_name:
        name["given"] = [text_of(patient.given_name)]
    born = patient.birth_date
    year = "" if patient.birth_year is None else f"{patient.birth_year:04}"
    return {
        "resourceType": "Patient",
        "identifier": [{"system": PATIENT_IDS, "value": patient.clinic_id}],
        "name": [name] if name else [],
        "gender": GENDERS.get(patient.sex) if patient.sex else None,
        "birthDate": (year or None) if born is None else born.isoformat(),
    }


def _add_precautions(writer: BundleWriter, patient: Patient) -> None:
    """Add a flag for each precaution; that there is none, where it was asked, is observed."""
    if patient.precautions is None:
        return
    if not patient.precautions:
        writer.add(
            {
                "resourceType": "Observation",
                "status": "final",
                "code": field_code("precautions"),
                "subject": writer.patient,
                "valueBoolean": False,
            }
        )
    scope = Scope(writer, {})
    for one in type_order(patient.precautions):
        writer.add(flag(scope, "safety", answer(one), {}))


def _add_course(writer: BundleWriter, course: Course, pages: Sequence[PageWithPdf]) -> None:
    ended = more({"end_reason": course.end_reason})
    episode = writer.add(
        {
            "resourceType": "EpisodeOfCare",
            "identifier": [{"system": COURSE_NUMBERS, "value": str(course.number)}],
            "status": "active" if course.is_active else "finished",
            "patient": writer.patient,
            "period": _period(course),
            "extension": [ended] if ended else [],
        }
    )
    scope = Scope(writer, episode)
    _add_conditions(scope, course)
    _add_assessment(scope, course.assessment)
    _add_plan(scope, course.plan)
    for event in course.events:
        _add_event(scope, event)
    shown = {id(one.visit): one for one in status_of(course).visits}
    for visit in course.visits:
        at_visit = Scope(writer, episode, add_encounter(scope, visit.visit_date), visit.visit_date)
        add_visit(at_visit, visit, course.assessment.activity_names, shown.get(id(visit)))
    for page in pages:
        writer.add(_document(scope, page))


def _period(course: Course) -> Json:
    """Return first visit and end; the end alone where it lies before."""
    start = min((visit.visit_date for visit in course.visits), default=None)
    end = course.ended_on
    if start is not None and end is not None and end < start:
        start = None
    named = {"start": start, "end": end}
    return {name: day.isoformat() for name, day in named.items() if day is not None}


def _add_conditions(scope: Scope, course: Course) -> None:
    """Add a condition for each diagnosis code chosen; one without a code where none was."""
    assessment = course.assessment
    for code in assessment.diagnosis_codes or ("",):
        known = find_diagnosis(code)
        coding = {"system": ICD_10_CM, "code": code, **({"display": known.text} if known else {})}
        own = {"system": FIELDS, "code": "sciatica", "display": "Sciatica"}
        site = None if assessment.side is None else [answer(assessment.side)]
        status = "active" if course.is_active else "inactive"
        onset = assessment.onset_date
        scope.writer.add(
            scope.base(
                "Condition",
                clinicalStatus={"coding": [{"system": CONDITION_CLINICAL, "code": status}]},
                code={
                    "coding": [coding if code else own],
                    "text": known.text if known else "Sciatica",
                },
                bodySite=site,
                subject=scope.writer.patient,
                onsetDateTime=None if onset is None else onset.isoformat(),
            )
        )


def _add_assessment(scope: Scope, assessment: FirstAssessment) -> None:
    for one in assessment.drivers:
        scope.observe_value("driver", one.driver, "exam", effectiveDateTime=one.on.isoformat())
    for name in ("distribution", "limits", "recall"):
        scope.observe_value(name, getattr(assessment, name), "survey")
    for name in ("quality", "aggravators"):
        chosen = [{"code": answer(one), "valueBoolean": True}
                  for one in type_order(getattr(assessment, name))]  # fmt: skip
        if chosen:
            scope.observe(name, component=chosen)
    asked = [{"code": answer(one), "valueBoolean": is_yes}
             for one, is_yes in assessment.asked_once.items()]  # fmt: skip
    if asked:
        scope.observe("asked_once", "exam", component=asked)
    named = [{"code": {"text": text_of(one.name)}} for one in assessment.activities]
    if named:
        scope.observe("activities", component=named)


def _add_plan(scope: Scope, plan: CoursePlan) -> None:
    if plan == NO_PLAN:
        return
    goals = []
    if plan.goal and text_of(plan.goal).strip():
        words = {"text": text_of(plan.goal)}
        goals = [
            scope.writer.add(
                {
                    "resourceType": "Goal",
                    "lifecycleStatus": "active",
                    "description": words,
                    "subject": scope.writer.patient,
                }
            )
        ]
    parts = {name: getattr(plan, name) for name in PLAN_FIELDS}
    periods = tuple(
        {"visits": one.visits, "first_day": one.first_day, "last_day": one.last_day}
        for one in plan.periods
    )
    extension = more({**parts, "periods": periods})
    reason = text_of(plan.reason or "")
    scope.writer.add(
        {
            "resourceType": "CarePlan",
            "extension": [*scope.of_episode, *([extension] if extension else [])],
            "status": "active",
            "intent": "plan",
            "description": reason if reason.strip() else None,
            "subject": scope.writer.patient,
            "goal": goals,
        }
    )


def _add_event(scope: Scope, event: CourseEvent) -> None:
    parts = components("event", {"text": event.text})
    scope.observe_value(
        "event", event.kind, "exam", effectiveDateTime=event.on.isoformat(), component=parts
    )


def _document(scope: Scope, kept: PageWithPdf) -> Json:
    page, pdf = kept.page, kept.pdf
    sha1 = hashlib.sha1(pdf, usedforsecurity=False).digest()  # FHIR has SHA-1 and no other
    attachment = {
        "contentType": "application/pdf",
        "language": page.language,
        "data": base64.b64encode(pdf).decode("ascii"),
        "size": len(pdf),
        "hash": base64.b64encode(sha1).decode("ascii"),
        "title": page.title,
        "creation": moment(page.printed_at)["valueDateTime"],
    }
    return scope.base(
        "DocumentReference",
        extension=[*scope.of_episode, more({name: getattr(page, name) for name in PAGE_FIELDS})],
        status="current",
        type=field_code("page"),
        subject=scope.writer.patient,
        date=page.printed_at.isoformat(),
        content=[{"attachment": attachment}],
    )
