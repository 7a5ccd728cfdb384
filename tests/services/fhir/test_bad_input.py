"""What is no bundle of this program is refused in words, and nothing of it is stored."""

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.full_visit import FULL_ASSESSMENT, FULL_PLAN, FULL_VISIT
from tests.makers import MORNING, a_course, a_patient, day
from tracker.domain.values.course import Course, CourseEvent, Driver, DriverRevision, EventKind
from tracker.domain.values.plan import CoursePlan
from tracker.errors import InputError
from tracker.services.fhir import checking
from tracker.services.fhir.codes import FORMAT
from tracker.services.fhir.writing import WholePatient, bundle_of
from tracker.services.workspace import Workspace

TODAY = day(100)
LONG_AGO = date(206, 8, 30)
Change = Callable[[Any], object]


@pytest.fixture(scope="module")
def bundle() -> Any:  # JSON
    event = CourseEvent(on=day(0), kind=EventKind.FALL)
    course = a_course(FULL_VISIT, assessment=FULL_ASSESSMENT)
    course = replace(course, plan=FULL_PLAN, events=(event,))
    whole = WholePatient(patient=a_patient(), courses=(course,), pages={})
    return bundle_of(whole, MORNING)


def of_kind(bundle: Any, kind: str, field: str = "") -> Any:
    """Return the first resource of a kind, about a field of ours where one is named."""
    return next(
        one["resource"]
        for one in bundle["entry"]
        if one["resource"]["resourceType"] == kind
        and (not field or field in json.dumps(one["resource"].get("code")))
    )


def refused(workspace: Workspace, file: Path, content: bytes) -> str:
    file.write_bytes(content)
    with pytest.raises(InputError) as error:
        workspace.fhir.take_in(file, TODAY)
    assert workspace.patients.rows(TODAY) == ()
    return str(error.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "line 1, column 1"),
        (b"patient_id,visit_date\n", "line 1, column 1"),
        (b"\xff\xfe{", "text in UTF-8"),
        (b'{"resourceType": "Bundle",\n "type": }', "line 2, column 10: '}' is not allowed"),
        (b"[1, 2]", "'list' is not allowed; allowed is an object: a FHIR Bundle"),
        (b"7", "'int' is not allowed"),
        (b"null", "a FHIR Bundle"),
        (b'{"value": NaN}', "NaN is no number of JSON"),
        (
            b'{"resourceType": "Patient"}',
            "resourceType: 'Patient' is not allowed; allowed is Bundle",
        ),
        (b'{"resourceType": "Bundle", "type": "searchset"}', "type: 'searchset'"),
        (b'{"resourceType": "Bundle", "type": "collection"}', "a bundle of another program"),
        (b'{"resourceType": "Bundle", "type": "collection", "meta": 3}', "another program"),
        (b"[" * 100_000, "at most 24 brackets within brackets"),
        (b'{"a":' * 100_000, "at most 24 brackets within brackets"),
        (b"9" * 5_000, "JSON is needed"),
    ],
)
def test_what_is_no_bundle_is_named(
    workspace: Workspace, tmp_path: Path, content: bytes, said: str
) -> None:
    words = refused(workspace, tmp_path / "in.json", content)

    assert "in.json" in words
    assert said in words


def test_a_bundle_of_a_newer_version_is_named(
    workspace: Workspace, tmp_path: Path, bundle: Any
) -> None:
    newer = json.dumps(bundle).replace(FORMAT, "tracker-fhir-9")

    words = refused(workspace, tmp_path / "in.json", newer.encode())

    assert "meta.tag: 'tracker-fhir-9' is not allowed" in words
    assert FORMAT in words


def test_a_file_too_large_is_not_read(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "BYTES_MAX", 1_000_000)

    assert "at most 1 MB" in refused(workspace, tmp_path / "in.json", b" " * 1_000_001)


@pytest.mark.parametrize(
    ("name", "plan"),
    [
        ("review_on", replace(FULL_PLAN, review_on=LONG_AGO)),
        ("next_visit_on", replace(FULL_PLAN, next_visit_on=LONG_AGO)),
        ("status_on", replace(FULL_PLAN, status_on=LONG_AGO)),
    ],
)
def test_a_day_of_the_plan_nobody_can_mean_is_named(
    workspace: Workspace, tmp_path: Path, name: str, plan: CoursePlan
) -> None:
    words = refused(workspace, tmp_path / "in.json", _written(replace(_course(), plan=plan)))

    assert f"CarePlan {name}: '0206-08-30' is not allowed" in words


def test_a_day_of_a_driver_nobody_can_mean_is_named(workspace: Workspace, tmp_path: Path) -> None:
    drivers = (DriverRevision(on=date(9999, 1, 1), driver=Driver.DISC),)
    course = replace(_course(), assessment=replace(FULL_ASSESSMENT, drivers=drivers))

    words = refused(workspace, tmp_path / "in.json", _written(course))

    assert "Condition driver: '9999-01-01' is not allowed; allowed is a day from" in words


def _course() -> Course:
    return replace(a_course(FULL_VISIT, assessment=FULL_ASSESSMENT), plan=FULL_PLAN)


def _written(course: Course) -> bytes:
    whole = WholePatient(patient=a_patient(), courses=(course,), pages={})
    return json.dumps(bundle_of(whole, MORNING)).encode()


def _second_patient(bundle: Any) -> object:
    return bundle["entry"].append(copy.deepcopy(bundle["entry"][0]))


def _twice(observation: Any) -> object:
    return observation["component"].append(observation["component"][0])


def _part(bundle: Any, name: str) -> Any:
    """Return the part of a plan's periods that is called so."""
    (ours,) = [one for one in of_kind(bundle, "CarePlan")["extension"] if "extension" in one]
    return next(
        part
        for period in ours["extension"]
        if period["url"] == "periods"
        for part in period["extension"]
        if part["url"] == name
    )


WRONG: tuple[tuple[Change, str], ...] = (
    (lambda one: of_kind(one, "Observation", "leg_pain")["valueQuantity"].update(value=11),
     "leg_pain: '11' is not allowed; allowed is a whole number from 0 to 10"),
    (lambda one: of_kind(one, "Observation", "leg_pain")["valueQuantity"].update(value=7.5),
     "valueQuantity: '7.5' is not allowed"),
    (lambda one: of_kind(one, "Observation", "leg_pain").update(bogus=1), "bogus"),
    (lambda one: of_kind(one, "Observation", "leg_pain").pop("status"), "status"),
    (lambda one: of_kind(one, "Observation", "pain_reach_left")["valueCodeableConcept"]["coding"][0]
     .update(code="reach.moon"), "'reach.moon' is not allowed; allowed is reach.none"),
    (lambda one: of_kind(one, "Observation", "leg_pain")["code"]["coding"][1].update(code="luck"),
     "code: 'luck' is not allowed"),
    (lambda one: of_kind(one, "Encounter")["period"].update(start="1875-01-01", end="1875-01-01"),
     "1990-01-01"),
    (lambda one: of_kind(one, "Encounter")["period"].pop("start"), "period.start"),
    (lambda one: of_kind(one, "Patient").pop("identifier"), "the clinic's id is needed"),
    (lambda one: of_kind(one, "Patient").update(birthDate="2999-01-01"), "Patient.birthDate"),
    (lambda one: of_kind(one, "EpisodeOfCare")["identifier"][0].update(value="x"), "identifier"),
    (lambda one: of_kind(one, "Procedure")["bodySite"][0]["coding"][0].update(code="QQ9"), "QQ9"),
    (lambda one: of_kind(one, "MedicationStatement").pop("contained"), "contained"),
    (lambda one: of_kind(one, "Observation", "leg_pain")["code"].update(coding=None),
     "code: '' is not allowed"),
    (lambda one: of_kind(one, "Observation", "leg_pain").update(valueQuantity=None),
     "a value is needed"),
    (lambda one: _part(one, "first_day").update(valueDateTime="2027-01-01"),
     "extension periods: last_day: '2026-10-15'"),
    (lambda one: _twice(of_kind(one, "Observation", "red_flags")), "each answer once"),
    (lambda one: of_kind(one, "Condition").update(onsetDateTime=str(day(99))),
     "Condition.onsetDateTime: Began on"),
    (lambda one: of_kind(one, "Observation", "odi_on").update(valueDateTime="2999-01-01"),
     "odi_on: '2999-01-01' is not allowed; allowed is a day from 1990-01-01"),
    (lambda one: of_kind(one, "Observation", "rmdq_on").update(valueDateTime="1875-01-01"),
     "rmdq_on: '1875-01-01' is not allowed; allowed is a day from 1990-01-01"),
    (lambda one: of_kind(one, "Observation", "event").update(effectiveDateTime="2999-01-01"),
     "event: '2999-01-01' is not allowed; allowed is a day from 1990-01-01"),
    (lambda one: one.update(entry=[]), "one Patient"),
    (lambda one: one.update(entry=[{}]), "one Patient"),
    (lambda one: one.update(entry="x"), "entry"),
    (_second_patient, "one Patient"),
)  # fmt: skip


@pytest.mark.parametrize("number", range(len(WRONG)))
def test_what_a_bundle_says_wrong_is_named_with_its_place(
    workspace: Workspace, tmp_path: Path, bundle: Any, number: int
) -> None:
    change, said = WRONG[number]
    changed = copy.deepcopy(bundle)
    change(changed)

    words = refused(workspace, tmp_path / "in.json", json.dumps(changed).encode())

    assert said in words


@pytest.mark.parametrize("given_name", [None, [None], []])
def test_a_name_that_is_null_is_none(
    workspace: Workspace, tmp_path: Path, bundle: Any, given_name: Any
) -> None:
    """JSON may say of anything that it is nothing; left out or said so is the same."""
    changed = copy.deepcopy(bundle)
    of_kind(changed, "Patient")["name"][0].update(given=given_name)
    (tmp_path / "in.json").write_text(json.dumps(changed), encoding="utf-8")

    whole, _ = workspace.fhir.take_in(tmp_path / "in.json", TODAY)

    assert whole.patient.given_name is None


def test_a_patient_who_is_here_is_refused(
    workspace: Workspace, tmp_path: Path, bundle: Any
) -> None:
    workspace.patients.add(a_patient(family_name="Somebody", given_name="Else"))
    file = tmp_path / "in.json"
    file.write_text(json.dumps(bundle), encoding="utf-8")

    with pytest.raises(InputError, match="1042 already belongs to another patient"):
        workspace.fhir.take_in(file, TODAY)

    (row,) = workspace.patients.rows(TODAY)
    assert row.patient.family_name == "Somebody"


@pytest.mark.parametrize("kind", ["Observat&on", "", " ", "9999-12-31", None, 7, ["Patient"]])
def test_a_resource_of_no_kind_of_fhir_is_refused_in_words(
    workspace: Workspace, tmp_path: Path, bundle: Any, kind: object
) -> None:
    changed = copy.deepcopy(bundle)
    of_kind(changed, "Observation")["resourceType"] = kind

    refused(workspace, tmp_path / "in.json", json.dumps(changed).encode())
