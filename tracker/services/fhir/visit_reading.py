"""One visit read back from its encounter and what names it."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, get_type_hints

from tracker.domain.values.points import NeedledPoint, parse_point
from tracker.domain.values.red_flags import RedFlag, RedFlagAnswers
from tracker.domain.values.treatment import (
    Adjunct,
    AdverseEvent,
    AdverseKind,
    Electroacupuncture,
    Herbs,
    InsertionSet,
    Severity,
    Treatment,
)
from tracker.domain.values.visit import FIELD_ORDER, ActivityId, Decision, FlagAction, Visit
from tracker.language import tr
from tracker.services.fhir.codes import FIELDS, POINTS, SEVERITY
from tracker.services.fhir.placed import Placed, members_in, more_in
from tracker.services.fhir.values import BundleError, Json, code_in, made, value_in
from tracker.services.fhir.visit_writing import ADJUNCTS, TREATMENT_FIELDS, VISIT_FIELDS

_VISIT_HINTS: Final = get_type_hints(Visit)
_TREATMENT_HINTS: Final = get_type_hints(Treatment)
_DERIVED: Final = ("phase_shown", "phase_proposed")  # said for others, worked out anew here
_USED: Final = {"completed": True, "not-done": False}
_NESTED: Final[Mapping[str, type]] = {"flag_action": FlagAction, "decision": Decision}
_NESTED_IN_TREATMENT: Final[Mapping[str, type]] = {
    "electro": Electroacupuncture,
    "insertion_sets": InsertionSet,
}
_SEVERAL: Final = frozenset({"insertion_sets"})  # an observation for each
_ANSWERED: Final = frozenset({"red_flags", "psfs"})


def read_visit(
    encounter: Placed, placed: Sequence[Placed], activities: Mapping[str, ActivityId]
) -> Visit:
    """Return a visit.

    Args:
        encounter: Of which day it is.
        placed: Everything that names the encounter.
        activities: The patient's own, by name.

    Raises:
        BundleError: Something in it is not allowed.
    """
    place = f"{encounter.place}.period.start"
    start = (encounter.resource.get("period") or {}).get("start")
    values: dict[str, Any] = {
        "visit_date": value_in({"valueDateTime": start}, _VISIT_HINTS["visit_date"], place)
    }
    treatment: dict[str, Any] = {}
    by_patient = set()
    for one in placed:
        if one.kind == "Observation":
            _take_observation(one, values, treatment, activities)
            if any("reference" in who for who in one.resource.get("performer") or []):
                by_patient.add(one.field)
    values["by_patient"] = tuple(name for name in FIELD_ORDER if name in by_patient)
    treatment |= _done(placed)
    values["treatment"] = made(Treatment, treatment, encounter.place)
    return made(Visit, values, encounter.place)  # type: ignore[no-any-return]  # a visit


def _take_observation(
    one: Placed,
    values: dict[str, Any],
    treatment: dict[str, Any],
    activities: Mapping[str, ActivityId],
) -> None:
    field, place = one.field, one.place
    if field in VISIT_FIELDS:
        values[field] = value_in(one.resource, _VISIT_HINTS[field], place)
    elif field in TREATMENT_FIELDS:
        treatment[field] = value_in(one.resource, _TREATMENT_HINTS[field], place)
    elif field in _NESTED:
        values[field] = _nested(one, _NESTED[field])
    elif field in _NESTED_IN_TREATMENT:
        found = _nested(one, _NESTED_IN_TREATMENT[field])
        treatment[field] = (*treatment.get(field, ()), found) if field in _SEVERAL else found
    elif field in _ANSWERED:
        values[field] = _red_flags(one) if field == "red_flags" else _scores(one, activities)
    elif field not in _DERIVED:
        raise BundleError(f"{place}.code", field, ", ".join((*VISIT_FIELDS, *TREATMENT_FIELDS)))


def _nested(one: Placed, kind: type) -> Any:  # of either kind
    hints = get_type_hints(kind)
    needed = {name: "" for name, hint in hints.items() if hint is str}  # an empty text is not sent
    return made(kind, needed | one.parts(one.field, hints), one.place)


def _red_flags(one: Placed) -> RedFlagAnswers:
    answered = dict(one.answers(RedFlag))
    since = {}
    for (place, part), item in zip(one.components(), answered, strict=True):
        said = more_in(part, {"since": str}, place)
        if said:
            since[item] = said["since"]
    values = {
        "yes": frozenset(item for item, is_yes in answered.items() if is_yes),
        "no": frozenset(item for item, is_yes in answered.items() if not is_yes),
        "since": since,
    }
    return made(RedFlagAnswers, values, one.place)  # type: ignore[no-any-return]  # answers


def _scores(one: Placed, activities: Mapping[str, ActivityId]) -> dict[ActivityId, int]:
    found: dict[ActivityId, int] = {}
    for (place, part), name in zip(one.components(), one.names(), strict=True):
        if name not in activities:
            raise BundleError(f"{place}.code.text", name, ", ".join(activities))
        found[activities[name]] = value_in(part, int, place)
    return found


def _done(placed: Sequence[Placed]) -> dict[str, Any]:
    """Return what was done, from procedures, medicines and what went wrong."""
    found: dict[str, Any] = {}
    events: list[AdverseEvent] = []
    for one in placed:
        if one.kind == "Procedure" and one.field == "needling":
            found["points"] = _points(one)
        elif one.kind == "Procedure":
            found[_adjunct_name(one)] = _adjunct(one)
        elif one.kind == "MedicationStatement":
            found["herbs"] = _herbs(one)
        elif one.kind == "AdverseEvent":
            events.append(_adverse_event(one))
    return {**found, "adverse_events": tuple(events)}


def _points(one: Placed) -> tuple[NeedledPoint, ...]:
    found = []
    for number, site in enumerate(one.resource.get("bodySite") or []):
        place, code = f"{one.place}.bodySite[{number}]", code_in(site, POINTS)
        found.append(made(parse_point, {"text": code or ""}, place))
    return tuple(found)


def _adjunct_name(one: Placed) -> str:
    if one.field not in ADJUNCTS:
        raise BundleError(f"{one.place}.code", one.field, ", ".join(("needling", *ADJUNCTS)))
    return one.field


def _adjunct(one: Placed) -> Adjunct:
    note = (one.resource.get("note") or [{}])[0]
    return Adjunct(used=_USED.get(one.resource.get("status") or ""), text=note.get("text"))


def _herbs(one: Placed) -> Herbs:
    contained = (one.resource.get("contained") or [{}])[0]
    if code_in(contained.get("code"), FIELDS) != "herbs":
        raise BundleError(f"{one.place}.contained", None, tr("the medication of the statement"))
    dosage: Json = (one.resource.get("dosage") or [{}])[0]
    repeat: Json = (dosage.get("timing") or {}).get("repeat") or {}
    days = (repeat.get("boundsDuration") or {}).get("value")
    values = {
        "formula": (contained.get("code") or {}).get("text"),
        "form": (contained.get("form") or {}).get("text"),
        "dose": dosage.get("text"),
        "times_a_day": repeat.get("frequency"),
        "days": days,
    }
    return made(Herbs, values, f"{one.place}.dosage[0]")  # type: ignore[no-any-return]  # herbs


def _adverse_event(one: Placed) -> AdverseEvent:
    event, severity = (
        one.resource.get("event") or {},
        code_in(one.resource.get("severity"), SEVERITY),
    )
    known = {member.value: member for member in Severity}
    if severity is not None and severity not in known:
        raise BundleError(f"{one.place}.severity", severity, ", ".join(known))
    values = {
        "kind": members_in(event, AdverseKind, f"{one.place}.event"),
        "severity": known[severity] if severity else None,
        "text": event.get("text"),
    }
    return made(AdverseEvent, values, one.place)  # type: ignore[no-any-return]  # as above
