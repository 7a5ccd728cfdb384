"""A bundle of this program read back: the patient, courses, visits and pages it says."""

import base64
import binascii
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, get_type_hints

from tracker.domain.values.anatomy import Side
from tracker.domain.values.course import (
    Activity,
    Aggravator,
    Course,
    CourseEvent,
    CourseId,
    Driver,
    DriverRevision,
    EventKind,
    FirstAssessment,
    Patient,
    Precaution,
    Quality,
    Recall,
)
from tracker.domain.values.kept_page import KeptPage, PageId
from tracker.domain.values.plan import AllowedPeriod, CoursePlan
from tracker.domain.values.red_flags import AskedOnce
from tracker.domain.values.visit import ActivityId
from tracker.language import tr
from tracker.services.fhir.codes import (
    COURSE_NUMBERS,
    ICD_10_CM,
    PATIENT_IDS,
)
from tracker.services.fhir.placed import Placed, members_in, more_in
from tracker.services.fhir.values import BundleError, Json, code_in, made, value_in
from tracker.services.fhir.visit_reading import read_visit
from tracker.services.fhir.writing import (
    GENDERS,
    PAGE_FIELDS,
    PLAN_FIELDS,
    PageWithPdf,
    WholePatient,
)

_YEAR: Final = re.compile(r"[0-9]{4}")  # a birth date may be a year alone
_PLAN_HINTS: Final = get_type_hints(CoursePlan)
_PERIOD_HINTS: Final = get_type_hints(AllowedPeriod)
_PAGE_HINTS: Final = get_type_hints(KeptPage)


@dataclass(frozen=True, slots=True)
class _OfCourse:
    """The resources of one course: its own, and each visit's under its encounter."""

    episode: Placed
    own: tuple[Placed, ...]
    visits: tuple[tuple[Placed, tuple[Placed, ...]], ...]
    goals: Mapping[str, str]


def whole_patient_in(bundle: Json) -> WholePatient:
    """Return everything a bundle says.

    Raises:
        BundleError: Something in it is not allowed.
    """
    placed = list(_placed(bundle))
    patients = _of_kind(placed, "Patient")
    if len(patients) != 1:
        raise BundleError("entry", tr("%n patient(s)", "", len(patients)), tr("one Patient"))
    patient = _patient(patients[0], placed)
    found = [_course(patient, parts) for parts in _courses(placed)]
    if len({course.number for course, _ in found}) < len(found):
        raise BundleError("EpisodeOfCare.identifier", None, tr("each course once"))
    return WholePatient(
        patient=patient,
        courses=tuple(course for course, _ in found),
        pages={course.number: pages for course, pages in found if pages},
    )


def _placed(bundle: Json) -> Iterator[Placed]:
    for number, entry in enumerate(bundle.get("entry") or []):
        resource, urn = entry.get("resource") or {}, entry.get("fullUrl") or ""
        yield Placed(f"entry[{number}].resource", resource, urn)


def _of_kind(placed: Sequence[Placed], kind: str) -> tuple[Placed, ...]:
    return tuple(one for one in placed if one.kind == kind)


def _courses(placed: Sequence[Placed]) -> Iterator[_OfCourse]:
    of_visit: dict[str, list[Placed]] = {}
    of_course: dict[str, list[Placed]] = {}
    for one in placed:
        of_visit.setdefault(one.encounter, []).append(one)
        of_course.setdefault(one.episode, []).append(one)
    goals = {one.urn: _goal(one) for one in _of_kind(placed, "Goal")}
    for episode in _of_kind(placed, "EpisodeOfCare"):
        theirs = of_course.get(episode.urn, [])
        encounters = _of_kind(theirs, "Encounter")
        yield _OfCourse(
            episode=episode,
            goals=goals,
            own=tuple(theirs),
            visits=tuple((one, tuple(of_visit.get(one.urn, ()))) for one in encounters),
        )


def _goal(one: Placed) -> str:
    return str((one.resource.get("description") or {}).get("text") or "")


def _patient(placed: Placed, all_placed: Sequence[Placed]) -> Patient:
    said = placed.resource
    ids = _identifiers(placed, PATIENT_IDS)
    if len(ids) != 1:
        raise BundleError(f"{placed.place}.identifier", None, tr("the clinic's id is needed"))
    name, born = (said.get("name") or [{}])[0], said.get("birthDate")
    is_year = isinstance(born, str) and _YEAR.fullmatch(born) is not None
    is_day = born is not None and not is_year
    sexes = {gender: sex for sex, gender in GENDERS.items()}
    values = {
        "clinic_id": ids[0],
        "family_name": name.get("family"),
        "given_name": " ".join(name.get("given", ())) or None,
        "birth_date": None if not is_day else _day(born, f"{placed.place}.birthDate"),
        "birth_year": int(str(born)) if is_year else None,
        "sex": sexes.get(said.get("gender", "")),
        "precautions": _precautions(all_placed),
    }
    return made(Patient, values, placed.place)  # type: ignore[no-any-return]  # a patient


def _identifiers(placed: Placed, system: str) -> list[str]:
    """Return the identifiers of a system; those without a value are none."""
    named = placed.resource.get("identifier") or []
    return [str(one["value"]) for one in named if one.get("system") == system and one.get("value")]


def _precautions(placed: Sequence[Placed]) -> frozenset[Precaution] | None:
    flags = [one for one in placed if one.kind == "Flag" and not one.encounter]
    found = frozenset(
        members_in(one.resource.get("code"), Precaution, f"{one.place}.code") for one in flags
    )
    is_asked = bool(flags) or any(one.field == "precautions" for one in placed)
    return found if is_asked else None


def _course(patient: Patient, parts: _OfCourse) -> tuple[Course, tuple[PageWithPdf, ...]]:
    episode, said = parts.episode, parts.episode.resource
    assessment = _assessment(parts)
    ids = {one.name: one.activity_id for one in assessment.activities if one.activity_id}
    end = (said.get("period") or {}).get("end")
    more = more_in(said, {"end_reason": str}, episode.place)
    values = {
        "patient": patient,
        "number": _number(episode),
        "assessment": assessment,
        "visits": tuple(read_visit(one, theirs, ids) for one, theirs in parts.visits),
        "ended_on": None if end is None else _day(end, f"{episode.place}.period.end"),
        "end_reason": more.get("end_reason"),
        "events": tuple(_event(one) for one in parts.own if one.field == "event"),
        "plan": _plan(parts),
    }
    pages = tuple(_page(one) for one in parts.own if one.kind == "DocumentReference")
    return made(Course, values, episode.place), pages


def _number(episode: Placed) -> int:
    said = _identifiers(episode, COURSE_NUMBERS)
    if len(said) != 1 or not said[0].isascii() or not said[0].isdigit():
        raise BundleError(f"{episode.place}.identifier", ", ".join(said), "1, 2, …")
    return int(said[0][:6])


def _assessment(parts: _OfCourse) -> FirstAssessment:
    conditions = _of_kind(parts.own, "Condition")
    fields = {one.field: one for one in _of_kind(parts.own, "Observation")}
    codes = [code_in(one.resource.get("code"), ICD_10_CM) for one in conditions]
    values: dict[str, Any] = {
        "drivers": tuple(_driver(one) for one in parts.own if one.field == "driver"),
        "diagnosis_codes": tuple(filter(None, codes)),
        **_condition_values(conditions),
        **{name: read(fields[name]) for name, read in _ASSESSED.items() if name in fields},
    }
    return made(FirstAssessment, values, parts.episode.place)  # type: ignore[no-any-return]  # as above


def _driver(one: Placed) -> DriverRevision:
    return DriverRevision(on=one.effective, driver=value_in(one.resource, Driver, one.place))


def _activities(one: Placed) -> tuple[Activity, ...]:
    named = enumerate(one.names(), 1)
    return tuple(Activity(name=name, activity_id=ActivityId(number)) for number, name in named)


_ASSESSED: Final[Mapping[str, Callable[[Placed], Any]]] = {
    "distribution": lambda one: value_in(one.resource, str, one.place),
    "limits": lambda one: value_in(one.resource, str, one.place),
    "recall": lambda one: value_in(one.resource, Recall, one.place),
    "quality": lambda one: frozenset(chosen for chosen, _ in one.answers(Quality)),
    "aggravators": lambda one: frozenset(chosen for chosen, _ in one.answers(Aggravator)),
    "asked_once": lambda one: dict(one.answers(AskedOnce)),
    "activities": _activities,
}


def _condition_values(conditions: Sequence[Placed]) -> dict[str, object]:
    values: dict[str, object] = {}
    for one in conditions[:1]:
        onset, sites = one.resource.get("onsetDateTime"), one.resource.get("bodySite") or []
        if onset is not None:
            values["onset_date"] = _day(onset, f"{one.place}.onsetDateTime")
        if sites:
            values["side"] = members_in(sites[0], Side, f"{one.place}.bodySite[0]")
    return values


def _plan(parts: _OfCourse) -> CoursePlan:
    plan = next((one for one in parts.own if one.kind == "CarePlan"), None)
    if plan is None:
        return CoursePlan()
    hints = {name: _PLAN_HINTS[name] for name in PLAN_FIELDS}
    values = more_in(plan.resource, hints, plan.place)
    periods = [
        made(
            AllowedPeriod,
            more_in({"extension": [one]}, _PERIOD_HINTS, plan.place, url="periods"),
            f"{plan.place}.extension periods",
        )
        for one in plan.more_parts("periods")
    ]
    values |= {"periods": tuple(periods), "reason": plan.resource.get("description")}
    named = (plan.resource.get("goal") or [{}])[0].get("reference")
    values["goal"] = parts.goals.get(named or "") or None
    return made(CoursePlan, values, plan.place)  # type: ignore[no-any-return]  # as above


def _event(one: Placed) -> CourseEvent:
    kind = value_in(one.resource, EventKind, one.place)
    values = {"on": one.effective, "kind": kind, "text": one.part("event.text", str)}
    return made(CourseEvent, values, one.place)  # type: ignore[no-any-return]  # as above


def _page(one: Placed) -> PageWithPdf:
    attachment = ((one.resource.get("content") or [{}])[0]).get("attachment") or {}
    values = more_in(one.resource, {name: _PAGE_HINTS[name] for name in PAGE_FIELDS}, one.place)
    place = f"{one.place}.content[0].attachment"
    pdf = _whole_pdf(attachment, values.get("sha256"), place)
    values |= {
        "page_id": PageId(0),
        "course_id": CourseId(0),
        "title": attachment.get("title", ""),
        "language": attachment.get("language", ""),
        "printed_at": value_in({"valueDateTime": one.resource.get("date")}, datetime, one.place),
    }
    for name in ("last_visit_on", "variant", "look"):
        values.setdefault(name, None)
    return PageWithPdf(made(KeptPage, values, one.place), pdf)


def _whole_pdf(attachment: Json, sha256: str | None, place: str) -> bytes:
    """Return the bytes of a page; refused where they are not those of its checksums."""
    try:
        pdf = base64.b64decode(attachment.get("data") or "", validate=True)
    except (binascii.Error, ValueError):
        raise BundleError(f"{place}.data", None, tr("a PDF in base64")) from None
    sha1 = base64.b64encode(hashlib.sha1(pdf, usedforsecurity=False).digest()).decode("ascii")
    if attachment.get("hash") != sha1 or hashlib.sha256(pdf).hexdigest() != sha256:
        raise BundleError(f"{place}.hash", attachment.get("hash"), sha1)
    return pdf


def _day(text: object, place: str) -> date:
    return value_in({"valueDateTime": text}, date, place)  # type: ignore[no-any-return]  # a day
