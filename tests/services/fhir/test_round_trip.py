"""A record written as a bundle is read back as it was, as far as FHIR carries it."""

import json
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.any_visit import any_visit
from tests.full_visit import FULL_ASSESSMENT, FULL_PLAN, FULL_VISIT
from tests.makers import MORNING, a_course, a_patient, a_visit, day
from tests.services.fhir.carried import carried
from tracker.domain.values.access import AccessKind
from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import (
    Course,
    CourseEvent,
    EventKind,
    Patient,
    PatientId,
    Precaution,
)
from tracker.domain.values.kept_page import PageLook, PagePdf, PageVariant
from tracker.domain.values.visit import Visit
from tracker.models.sqlite_driver import connect
from tracker.services.demo import sample_courses
from tracker.services.fhir.checking import read_bundle
from tracker.services.fhir.reading import whole_patient_in
from tracker.services.fhir.values import Json
from tracker.services.fhir.writing import WholePatient, bundle_of
from tracker.services.history import HistoryFilter
from tracker.services.workspace import Workspace

TODAY = day(100)
EIGHT_SCRIPTS = (
    ("Müller-Łukasz", "Ñandú"),
    ("Παπαδοπούλου", "Ελένη"),
    ("Иванова", "Анна"),
    ("كريم", "ليلى"),
    ("כהן", "שרה"),
    ("शर्मा", "मीरा"),
    ("田中", "さくら"),
    ("김", "지우"),
)


def whole_of(course: Course) -> WholePatient:
    return WholePatient(patient=course.patient, courses=(course,), pages={})


def there_and_back(whole: WholePatient) -> WholePatient:
    return whole_patient_in(json.loads(json.dumps(bundle_of(whole, MORNING))))


def of_everybody(workspace: Workspace) -> dict[str, WholePatient]:
    found = {}
    for row in workspace.patients.rows(TODAY):
        assert row.patient.patient_id is not None
        found[row.patient.clinic_id] = workspace.fhir.whole(row.patient.patient_id)
    return found


def add_full_patient(workspace: Workspace) -> PatientId:
    """Store a patient with every field of everything filled, and a page handed out."""
    patient = a_patient(precautions=frozenset({Precaution.PACEMAKER, Precaution.SKIN}))
    patient_id, _ = workspace.patients.add(patient)
    for _ in range(2):
        course_id, _ = workspace.courses.begin(patient_id, FULL_ASSESSMENT)
        workspace.courses.change_plan(course_id, FULL_PLAN)
        named = workspace.courses.course(course_id).assessment.activity_names
        for visit in (FULL_VISIT, a_visit(day(9), leg_pain=3, psfs=dict.fromkeys(named, 7))):
            workspace.courses.log_visit(course_id, visit, by="Dr. Example")
        for kind in EventKind:
            event = CourseEvent(on=day(5), kind=kind, text=f"of {kind.value}")
            workspace.courses.add_event(course_id, event)
        page = PagePdf(
            pdf=b"%PDF-1.4 handed out", variant=PageVariant.PLAIN, paper=Paper.A4,
            look=PageLook.GREY, language="es",
        )  # fmt: skip
        workspace.archive.keep(course_id, page)
    workspace.courses.end(course_id, on=day(40), reason="free of pain")
    return patient_id


@given(visit=any_visit)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_visit_comes_back(visit: Visit) -> None:
    whole = whole_of(a_course(visit))

    assert there_and_back(whole) == carried(whole)


@pytest.mark.parametrize(("family", "given_name"), EIGHT_SCRIPTS)
def test_names_of_every_script_come_back(family: str, given_name: str) -> None:
    patient = a_patient("№ 7/b", family_name=family, given_name=given_name)

    assert there_and_back(whole_of(a_course(patient=patient))).patient == patient


@pytest.mark.parametrize("precautions", [None, frozenset(), frozenset({Precaution.DIABETES})])
def test_asked_and_none_is_not_never_asked(precautions: frozenset[Precaution] | None) -> None:
    patient = a_patient(precautions=precautions)

    assert there_and_back(whole_of(a_course(patient=patient))).patient.precautions == precautions


def test_a_patient_of_whom_nothing_but_the_id_is_known_comes_back() -> None:
    patient = Patient(clinic_id="77")

    assert there_and_back(WholePatient(patient=patient, courses=(), pages={})).patient == patient


def test_the_sample_clinic_comes_back_patient_by_patient(
    workspace: Workspace, other_workspace: Workspace, tmp_path: Path
) -> None:
    workspace.transfer.import_courses(tuple(sample_courses(TODAY)), by="Front desk")

    for clinic_id, whole in of_everybody(workspace).items():
        file = tmp_path / f"{clinic_id}.json"
        assert whole.patient.patient_id is not None
        workspace.fhir.write(file, whole.patient.patient_id)
        other_workspace.fhir.take_in(file, TODAY)

    back, there = of_everybody(other_workspace), of_everybody(workspace)
    assert {key: carried(one) for key, one in back.items()} == {
        key: carried(one) for key, one in there.items()
    }


def test_a_record_with_every_field_filled_is_stored_as_it_was(
    workspace: Workspace, other_workspace: Workspace, tmp_path: Path
) -> None:
    patient_id = add_full_patient(workspace)
    file, again = tmp_path / "one.json", tmp_path / "again.json"

    workspace.fhir.write(file, patient_id)
    whole, changes = other_workspace.fhir.take_in(file, TODAY)

    (stored_id,) = changes.patients
    stored, there = other_workspace.fhir.whole(stored_id), workspace.fhir.whole(patient_id)
    assert carried(stored) == carried(there) == carried(whole)
    assert len(there.pages[1]) == 1
    other_workspace.fhir.write(again, stored_id)
    assert without_moment(read_bundle(again)) == without_moment(read_bundle(file))


@pytest.mark.file_only(reason="a server lets others write meanwhile")
def test_a_bundle_is_out_and_logged_though_another_program_writes(
    workspace: Workspace, tmp_path: Path
) -> None:
    """The line waits, as that of every other export: the file is there, so it is no refusal."""
    patient_id, _ = workspace.patients.add(a_patient())
    assert workspace.path is not None
    with closing(connect(workspace.path)) as another:
        another.execute("BEGIN IMMEDIATE")
        workspace.fhir.write(tmp_path / "one.json", patient_id)
        another.execute("ROLLBACK")
    workspace.access.write_waiting()

    assert workspace.history.page(HistoryFilter(kind=AccessKind.EXPORTED)).count == 1


def without_moment(bundle: Json) -> Json:
    return {key: value for key, value in bundle.items() if key != "timestamp"}


def test_the_models_of_fhir_find_nothing_in_a_full_record(
    workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "one.json"
    workspace.fhir.write(file, add_full_patient(workspace))

    kinds = {one["resource"]["resourceType"] for one in read_bundle(file)["entry"]}

    assert kinds == {
        "Patient", "EpisodeOfCare", "Encounter", "Condition", "Observation", "Procedure", "Flag",
        "MedicationStatement", "AdverseEvent", "CarePlan", "Goal", "DocumentReference",
    }  # fmt: skip


def test_a_birth_date_of_the_year_1901_comes_back() -> None:
    patient = a_patient(birth_date=date(1901, 1, 1))

    assert there_and_back(whole_of(a_course(patient=patient))).patient == patient
