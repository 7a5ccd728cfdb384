"""The clinics that are measured on hold what the program itself would have written."""

from datetime import date
from pathlib import Path

import pytest

from benchmarks.clinics.multiplying import multiply
from benchmarks.clinics.names import person
from benchmarks.clinics.proof import unlike_their_templates
from benchmarks.clinics.templates import write_templates
from tracker.services.workspace import Workspace

TEMPLATES = 9  # every kind of course
COPIES = 3
ANCHOR = date(2026, 11, 1)


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of the templates."""
    file = tmp_path_factory.mktemp("templates") / "templates.sqlite3"
    write_templates(file, ANCHOR, TEMPLATES)
    return file


@pytest.fixture(scope="module")
def clinic(templates: Path) -> Path:
    """Return a clinic of three times the templates."""
    file = templates.with_name("clinic.sqlite3")
    multiply(templates, file, COPIES)
    return file


def test_everybody_has_the_course_of_a_template_moved_in_time(
    templates: Path, clinic: Path
) -> None:
    assert unlike_their_templates(templates, clinic, range(TEMPLATES * COPIES)) == []


def test_a_multiplied_clinic_is_sound(templates: Path, clinic: Path) -> None:
    small, large = Workspace.open(templates), Workspace.open(clinic)

    before, after = small.backups.check(), large.backups.check()

    small.close()
    large.close()
    assert after.faults == ()
    assert after.patient_count == before.patient_count * COPIES
    assert after.visit_count == before.visit_count * COPIES


def test_a_patient_is_found_under_the_new_name(clinic: Path) -> None:
    last = person(TEMPLATES * COPIES - 1)
    workspace = Workspace.open(clinic)

    found = workspace.patients.find(last.full_name.replace(",", " "), ANCHOR)

    workspace.close()
    assert last.clinic_id in [row.patient.clinic_id for row in found]
