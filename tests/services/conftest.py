"""An open clinic of the test's own, copied from a prepared empty one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.makers import a_patient, an_assessment
from tracker.domain.values.course import CourseId, PatientId
from tracker.services.workspace import Workspace


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clinic's file without patients; never written to."""
    file = tmp_path_factory.mktemp("prepared") / "clinic.sqlite3"
    Workspace.open(file).close()
    return file


@pytest.fixture
def workspace(empty_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    """Yield an open clinic without patients."""
    opened = Workspace.open(Path(shutil.copy2(empty_file, tmp_path / "clinic.sqlite3")))
    yield opened
    opened.close()


@pytest.fixture
def other_workspace(empty_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    """Yield a second open clinic, of another file."""
    opened = Workspace.open(Path(shutil.copy2(empty_file, tmp_path / "other.sqlite3")))
    yield opened
    opened.close()


@pytest.fixture
def patient_id(workspace: Workspace) -> PatientId:
    """Return the id of the only patient."""
    return workspace.patients.add(a_patient())[0]


@pytest.fixture
def course_id(workspace: Workspace, patient_id: PatientId) -> CourseId:
    """Return the id of the only course, without visits."""
    return workspace.courses.begin(patient_id, an_assessment())[0]
