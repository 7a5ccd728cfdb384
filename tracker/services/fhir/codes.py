"""Code systems and units of the bundles: LOINC where a code says what is meant, else our own.

Our URIs stand under one random OID (ITU-T X.667: 2.25 and a UUID as a number), which needs no
registration and no server.
"""

from enum import Enum
from typing import Final

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.measured_fields import MEASURED_FIELDS, FieldKind
from tracker.domain.values.phase import Phase

OID: Final = "urn:oid:2.25.215925606731822733434950238303034583100"
FIELDS: Final = f"{OID}.1"  # what is recorded: the names of our fields
ANSWERS: Final = f"{OID}.2"  # codes of closed lists: ``reach.low-back``, ``red-flag.saddle``
PATIENT_IDS: Final = f"{OID}.3"
COURSE_NUMBERS: Final = f"{OID}.4"
POINTS: Final = f"{OID}.5"  # acupuncture points by WHO code with the side: ``GB30:left``
MORE: Final = f"{OID}.6"  # the extension that holds what a resource has no element for
BUNDLES: Final = f"{OID}.7"
FORMAT: Final = "tracker-fhir-1"

LOINC: Final = "http://loinc.org"
ICD_10_CM: Final = "http://hl7.org/fhir/sid/icd-10-cm"
UCUM: Final = "http://unitsofmeasure.org"
ACT_CODE: Final = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
OBSERVATION_CATEGORY: Final = "http://terminology.hl7.org/CodeSystem/observation-category"
CONDITION_CLINICAL: Final = "http://terminology.hl7.org/CodeSystem/condition-clinical"
FLAG_CATEGORY: Final = "http://terminology.hl7.org/CodeSystem/flag-category"
SEVERITY: Final = "http://terminology.hl7.org/CodeSystem/adverse-event-severity"
OF_EPISODE: Final = "http://hl7.org/fhir/StructureDefinition/workflow-episodeOfCare"

_PAIN: Final = ("72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported")
LOINC_CODES: Final = {"leg_pain": _PAIN, "back_pain": _PAIN}
"""Fields for which LOINC has a code that says the same; read on loinc.org's list of codes."""
BODY_SITES: Final = {"leg_pain": "leg, buttock included", "back_pain": "low back"}

_POINTS: Final = ("score", "{score}")
_OF_KIND: Final = {
    FieldKind.SCORE: _POINTS,
    FieldKind.ANSWER: _POINTS,
    FieldKind.TOTAL: _POINTS,
    FieldKind.MINUTES: ("min", "min"),
    FieldKind.HOURS: ("h", "h"),
}
UNITS: Final = {
    **{field.name: _OF_KIND[field.kind] for field in MEASURED_FIELDS if field.kind in _OF_KIND},
    "odi_percent": ("%", "%"),
    "psfs": _POINTS,
    "leg_pain_before": _POINTS,
    "leg_pain_after": _POINTS,
    "needle_diameter_mm": ("mm", "mm"),
    "needle_length_mm": ("mm", "mm"),
    "depth_mm": ("mm", "mm"),
    "retention_minutes": ("min", "min"),
    "interval_days": ("d", "d"),
    "electro.minutes": ("min", "min"),
    "electro.frequency_hz": ("Hz", "Hz"),
    "insertion_sets.minutes": ("min", "min"),
}
"""Unit and UCUM code of each number that has one; the others are counted."""


def answer_code(answer: Enum) -> str:
    """Return the code of one answer of a closed list, e.g. ``reach.low-back``."""
    name = type(answer).__name__
    kind = "".join(f"-{sign.lower()}" if sign.isupper() else sign for sign in name).lstrip("-")
    said = answer.name.lower() if isinstance(answer, (Reach, Phase)) else str(answer.value)
    return f"{kind}.{said.replace(' ', '-').replace('_', '-')}"


def label_of(field: str) -> str:
    """Return what a field is called in English, for people who read a bundle."""
    return _LABELS.get(field) or field.replace("_", " ").replace(".", ": ").capitalize()


_LABELS: Final = {field.name: field.label for field in MEASURED_FIELDS}
