"""An open clinic of the test's own, copied from a prepared empty one."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
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


@contextmanager
def a_clinic(engine: str, name: str, request: pytest.FixtureRequest) -> Iterator[Workspace]:
    """Yield an open clinic without patients, in a file of this name or on the server."""
    with ExitStack() as until_closed:
        place: Path | str
        if engine == "server":
            place = until_closed.enter_context(request.getfixturevalue("server").lent())
        else:
            folder, empty = map(request.getfixturevalue, ("tmp_path", "empty_file"))
            place = Path(shutil.copy2(empty, folder / name))
        opened = Workspace.open(place)
        until_closed.callback(opened.close)
        yield opened


@pytest.fixture
def workspace(engine: str, request: pytest.FixtureRequest) -> Iterator[Workspace]:
    """Yield an open clinic without patients."""
    with a_clinic(engine, "clinic.sqlite3", request) as opened:
        yield opened


@pytest.fixture
def other_workspace(engine: str, request: pytest.FixtureRequest) -> Iterator[Workspace]:
    """Yield a second open clinic, at another place."""
    with a_clinic(engine, "other.sqlite3", request) as opened:
        yield opened


@pytest.fixture
def patient_id(workspace: Workspace) -> PatientId:
    """Return the id of the only patient."""
    return workspace.patients.add(a_patient())[0]


@pytest.fixture
def course_id(workspace: Workspace, patient_id: PatientId) -> CourseId:
    """Return the id of the only course, without visits."""
    return workspace.courses.begin(patient_id, an_assessment())[0]
