"""In which language a patient's pages are, and the screen."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.makers import SPANISH, a_patient
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import PatientId
from tracker.language import Language, speaking
from tracker.preferences import SCREEN_LANGUAGE, OwnChoices, PreferenceFile
from tracker.services.visit_files.reading import read_courses
from tracker.services.workspace import Workspace


@pytest.fixture
def patient_id(workspace: Workspace) -> PatientId:
    return workspace.patients.add(a_patient())[0]


def test_pages_speak_as_the_screen_until_something_is_chosen(
    workspace: Workspace, patient_id: PatientId
) -> None:
    assert workspace.patients.language_of_pages(patient_id) == Language.ENGLISH
    with speaking(SPANISH):
        assert workspace.patients.language_of_pages(patient_id) == SPANISH


def test_the_clinics_language_holds_for_everybody(
    workspace: Workspace, patient_id: PatientId
) -> None:
    settings = replace(workspace.settings.read(), page_language=SPANISH)
    workspace.settings.write(settings)

    assert workspace.patients.language_of_pages(patient_id) == SPANISH
    assert workspace.patients.language_of_pages(None) == SPANISH


def test_a_patients_own_language_comes_first_until_it_is_taken_back(
    workspace: Workspace, patient_id: PatientId
) -> None:
    patients = workspace.patients
    patient = replace(patients.patient(patient_id), version=None)

    changes = patients.change(patient, page_language=SPANISH)
    patients.change(patient, page_language=SPANISH)

    assert changes == Changes(patients=frozenset({patient_id}))
    assert patients.language_of_pages(patient_id) == SPANISH
    patients.change(patient, page_language=Language.ENGLISH)
    assert patients.chosen_language(patient_id) == Language.ENGLISH
    patients.change(patient, page_language=None)
    assert patients.chosen_language(patient_id) is None


def test_a_file_that_comes_in_leaves_the_language_alone(
    workspace: Workspace, patient_id: PatientId, tmp_path: Path
) -> None:
    patient = workspace.patients.patient(patient_id)
    workspace.patients.change(patient, page_language=SPANISH)
    clinic_id = patient.clinic_id
    file = tmp_path / "more.csv"
    file.write_text(
        f"patient_id,family_name,visit_date,leg_pain\n{clinic_id},Sample,2026-01-05,8\n",
        encoding="utf-8",
    )

    workspace.transfer.import_courses(read_courses(file).courses, by="Dr. Example")

    assert workspace.patients.chosen_language(patient_id) == SPANISH


def test_the_screens_language_is_remembered_on_this_computer(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    PreferenceFile(file).choose(OwnChoices(screen_language=SPANISH))

    again = PreferenceFile(file)

    assert again.own.screen_language == SPANISH
    again.choose(OwnChoices())
    assert again.own.screen_language is None


def test_a_language_the_program_does_not_know_is_the_systems() -> None:
    preferences = PreferenceFile(None)
    preferences.remember({SCREEN_LANGUAGE: "tlh"})

    assert preferences.own.screen_language is None
