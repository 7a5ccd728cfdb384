"""A validator that is not the models we write by finds nothing in any bundle (fhirkit-rs)."""

import json
from pathlib import Path

import fhirkit

from tests.services.fhir.test_round_trip import TODAY, add_full_patient, of_everybody
from tracker.services.demo import sample_courses
from tracker.services.workspace import Workspace


def bundles_of(workspace: Workspace, folder: Path) -> list[str]:
    texts = []
    for clinic_id, whole in of_everybody(workspace).items():
        file = folder / f"{clinic_id}.json"
        assert whole.patient.patient_id is not None
        workspace.fhir.write(file, whole.patient.patient_id)
        texts.append(file.read_text(encoding="utf-8"))
    return texts


def test_nothing_is_found_in_the_sample_clinic(workspace: Workspace, tmp_path: Path) -> None:
    workspace.transfer.import_courses(tuple(sample_courses(TODAY)), by="Front desk")

    texts = bundles_of(workspace, tmp_path)

    assert len(texts) == 15
    assert [issue for text in texts for issue in fhirkit.validate(text)] == []


def test_nothing_is_found_where_every_field_is_filled(workspace: Workspace, tmp_path: Path) -> None:
    add_full_patient(workspace)

    (text,) = bundles_of(workspace, tmp_path)

    assert fhirkit.validate(text) == []


def test_it_would_find_something(workspace: Workspace, tmp_path: Path) -> None:
    add_full_patient(workspace)
    bundle = json.loads(bundles_of(workspace, tmp_path)[0])

    del bundle["entry"][2]["resource"]["status"]

    assert len(fhirkit.validate(json.dumps(bundle))) > 0
