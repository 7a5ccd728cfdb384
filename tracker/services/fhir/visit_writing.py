"""One visit as resources: an encounter, what was observed, what was done."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import Final, TypeVar

from tracker.domain.rules.assessment import VisitStatus
from tracker.domain.values.measured_fields import MEASURED_FIELDS
from tracker.domain.values.treatment import NO_ADJUNCT, Adjunct, AdverseEvent, Herbs, Treatment
from tracker.domain.values.visit import ActivityId, Visit
from tracker.services.fhir.bundle import Scope, components
from tracker.services.fhir.codes import (
    ACT_CODE,
    BODY_SITES,
    FIELDS,
    FLAG_CATEGORY,
    POINTS,
    SEVERITY,
)
from tracker.services.fhir.values import Json, answer, field_code, more, said, text_of

E = TypeVar("E", bound=Enum)

ADJUNCTS: Final = ("moxa", "cupping", "gua_sha", "tuina", "heat")
NESTED: Final = ("flag_action", "decision")
OWN_RESOURCES: Final = ("points", *ADJUNCTS, "herbs", "adverse_events")
APART: Final = (
    "visit_date", "psfs", "red_flags", "treatment", "by_patient", "visit_id", "version",
    "signs_on", "signed_at", "signed_by", *NESTED,
)  # fmt: skip
VISIT_FIELDS: Final = tuple(one.name for one in fields(Visit) if one.name not in APART)
"""The fields of a visit that are an observation each."""
TREATMENT_FIELDS: Final = tuple(
    one.name
    for one in fields(Treatment)
    if one.name not in (*OWN_RESOURCES, "electro", "insertion_sets")
)
"""The fields of a treatment that are an observation each."""
MEASURED: Final = frozenset(field.name for field in MEASURED_FIELDS)
FILLED_IN: Final = {"odi_percent": "odi_on", "rmdq": "rmdq_on"}
"""Totals with the day their form was filled in."""


def add_encounter(scope: Scope, day: date) -> Json:
    """Add the encounter of a visit; return the reference to it."""
    coding = {"system": ACT_CODE, "code": "AMB", "display": "ambulatory"}
    return scope.writer.add(
        {
            "resourceType": "Encounter",
            "status": "finished",
            "class": coding,
            "subject": scope.writer.patient,
            "episodeOfCare": [scope.episode],
            "period": {"start": day.isoformat(), "end": day.isoformat()},
        }
    )


def add_visit(
    scope: Scope, visit: Visit, names: Mapping[ActivityId, str], status: VisitStatus | None
) -> None:
    """Add everything a visit says.

    Args:
        scope: The visit's.
        visit: The visit.
        names: What the course calls the patient's own activities.
        status: What the rules say at it; None where it does not count.
    """
    for field in VISIT_FIELDS:
        _observe_field(scope, visit, field)
    _add_activities(scope, visit, names)
    _add_red_flags(scope, visit)
    for field in NESTED:
        scope.observe_parts(field, getattr(visit, field), "exam")
    if status is not None:
        scope.observe_value("phase_shown", status.phase, "exam")
        scope.observe_value("phase_proposed", status.assessment.phase, "exam")
    _add_treatment(scope, visit.treatment)


def _observe_field(scope: Scope, visit: Visit, field: str) -> None:
    elements: Json = {}
    if field in visit.by_patient:
        elements["performer"] = [scope.writer.patient]
    if field in BODY_SITES:
        elements["bodySite"] = {"text": BODY_SITES[field]}
    day = getattr(visit, FILLED_IN.get(field, "visit_date"))
    if day is not None and field in FILLED_IN:
        elements["effectiveDateTime"] = day.isoformat()
    category = "survey" if field in MEASURED else "exam"
    scope.observe_value(field, getattr(visit, field), category, **elements)


def _add_activities(scope: Scope, visit: Visit, names: Mapping[ActivityId, str]) -> None:
    scored = [
        {"code": {"text": text_of(name)}, **said("psfs", visit.psfs[key])}
        for key, name in names.items()
        if key in visit.psfs
    ]
    if scored:
        performer = [scope.writer.patient] if "psfs" in visit.by_patient else []
        scope.observe("psfs", component=scored, performer=performer)


def _add_red_flags(scope: Scope, visit: Visit) -> None:
    """Add every answer in one observation, and a flag for each that was yes."""
    asked = visit.red_flags
    if not asked.is_asked:
        return
    answered = [(item, item in asked.yes) for item in type_order(asked.yes | asked.no)]
    parts: list[Json] = []
    for item, is_yes in answered:
        since = more({"since": text_of(asked.since.get(item, "")).strip() or None})
        extension = {"extension": [since]} if since else {}
        parts.append({"code": answer(item), "valueBoolean": is_yes, **extension})
    scope.observe("red_flags", "exam", component=parts)
    action = visit.flag_action
    resolved = None if action is None else action.resolved_on
    for item in type_order(asked.yes):
        period = {"start": visit.visit_date.isoformat()}
        if resolved is not None and resolved >= visit.visit_date:
            period["end"] = resolved.isoformat()
        scope.writer.add(
            flag(scope, "clinical", answer(item), period, is_over=resolved is not None)
        )


def type_order(items: frozenset[E]) -> list[E]:
    """Return answers of one list in its order."""
    return [one for kind in {type(item) for item in items} for one in kind if one in items]


def flag(scope: Scope, category: str, code: Json, period: Json, *, is_over: bool = False) -> Json:
    """Return a flag that others' programs show beside the patient's name."""
    coding = {"system": FLAG_CATEGORY, "code": category}
    return {
        "resourceType": "Flag",
        "status": "inactive" if is_over else "active",
        "category": [{"coding": [coding]}],
        "code": code,
        "subject": scope.writer.patient,
        "period": period,
        "encounter": scope.encounter,
    }


def _add_treatment(scope: Scope, treatment: Treatment) -> None:
    if treatment.points:
        sites = [
            {"coding": [{"system": POINTS, "code": str(one)}], "text": str(one)}
            for one in treatment.points
        ]
        scope.writer.add(_procedure(scope, "needling", "completed", bodySite=sites))
    for field in TREATMENT_FIELDS:
        scope.observe_value(field, getattr(treatment, field), "therapy")
    scope.observe_parts("electro", treatment.electro, "therapy")
    for one in treatment.insertion_sets:
        parts = components("insertion_sets", {"needles": one.needles, "minutes": one.minutes})
        scope.observe("insertion_sets", "therapy", component=parts)
    for name in ADJUNCTS:
        _add_adjunct(scope, name, getattr(treatment, name))
    if treatment.herbs is not None:
        scope.writer.add(_herbs(scope, treatment.herbs))
    for event in treatment.adverse_events:
        scope.writer.add(_adverse_event(scope, event))


def _procedure(scope: Scope, field: str, status: str, **elements: object) -> Json:
    return {
        "resourceType": "Procedure",
        "status": status,
        "code": field_code(field),
        "subject": scope.writer.patient,
        "encounter": scope.encounter,
        **({} if scope.day is None else {"performedDateTime": scope.day.isoformat()}),
        **elements,
    }


_STATUSES: Final = {True: "completed", False: "not-done", None: "unknown"}


def _add_adjunct(scope: Scope, name: str, adjunct: Adjunct) -> None:
    words = text_of(adjunct.text or "")
    if adjunct == NO_ADJUNCT or (adjunct.used is None and not words.strip()):
        return
    note = [{"text": words}] if words.strip() else []
    scope.writer.add(_procedure(scope, name, _STATUSES[adjunct.used], note=note))


def _herbs(scope: Scope, herbs: Herbs) -> Json:
    """Return a prescription: what it is as a medication within, how it is taken as its dosage."""
    repeat: Json = {}
    if herbs.days is not None:
        days = {"value": herbs.days, "unit": "d", "code": "d"}
        repeat["boundsDuration"] = {**days, "system": "http://unitsofmeasure.org"}
    if herbs.times_a_day is not None:
        repeat |= {"frequency": herbs.times_a_day, "period": 1, "periodUnit": "d"}
    dosage = {**_text("text", herbs.dose), **({"timing": {"repeat": repeat}} if repeat else {})}
    coding = [{"system": FIELDS, "code": "herbs", "display": "Herbal formula"}]
    form = _text("text", herbs.form)
    return {
        "resourceType": "MedicationStatement",
        "contained": [
            {
                "resourceType": "Medication",
                "id": "herbs",
                "code": {"coding": coding, **_text("text", herbs.formula)},
                **({"form": form} if form else {}),
            }
        ],
        "status": "active",
        "medicationReference": {"reference": "#herbs"},
        "subject": scope.writer.patient,
        "context": scope.encounter,
        **({} if scope.day is None else {"dateAsserted": scope.day.isoformat()}),
        "dosage": [dosage] if dosage else [],
    }


def _text(name: str, words: str | None) -> Json:
    text = text_of(words or "")
    return {name: text} if text.strip() else {}


def _adverse_event(scope: Scope, event: AdverseEvent) -> Json:
    severity: Json = {}
    if event.severity is not None:
        severity = {"coding": [{"system": SEVERITY, "code": event.severity.value}]}
    return {
        "resourceType": "AdverseEvent",
        "actuality": "actual",
        "event": {"coding": answer(event.kind)["coding"], **_text("text", event.text)},
        "subject": scope.writer.patient,
        "encounter": scope.encounter,
        **({} if scope.day is None else {"date": scope.day.isoformat()}),
        "severity": severity,
    }
