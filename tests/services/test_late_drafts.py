"""A draft whose answer was lost, and which is kept here late: its visit may be saved by then."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.cut_line import CutLine, a_line_to
from tests.keychains import keychain_in_memory
from tests.makers import a_patient, a_visit, an_assessment, day
from tests.servers import Server
from tracker.domain.values.course import CourseId
from tracker.models.server import served
from tracker.services.local_drafts import FOLDER, SEALED
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.server_always
WITHIN_S = 10.0


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "home"))
    with keychain_in_memory():
        yield


@pytest.fixture
def network(server: Server) -> Iterator[CutLine]:
    with server.lent() as address, a_line_to(address) as network:
        yield network


@pytest.mark.parametrize("is_saved", [True, False])
def test_a_draft_is_kept_here_unless_its_visit_was_saved_meanwhile(
    network: CutLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_saved: bool
) -> None:
    clinic, asked, is_back = Workspace.open(network.address), Event(), Event()
    patient_id, _ = clinic.patients.add(a_patient())
    course_id, _ = clinic.courses.begin(patient_id, an_assessment())
    find_out = served.Served.was_saved

    def late(self: served.Served, save_id: str) -> bool:
        asked.set()
        is_back.wait(WITHIN_S)
        return find_out(self, save_id)

    monkeypatch.setattr(served.Served, "was_saved", late)
    network.lose(is_heard=False)
    typing = Thread(target=clinic.drafts.save, args=(course_id, {"state": {"note": "typed"}}))
    typing.start()
    assert asked.wait(WITHIN_S)
    network.mend()

    if is_saved:
        clinic.courses.log_visit(CourseId(course_id), a_visit(day(0)), by="A")
        clinic.drafts.saved(course_id)
    is_back.set()
    typing.join()

    kept = list((tmp_path / "home" / FOLDER).rglob(f"*{SEALED}"))
    assert (kept == []) is is_saved
    clinic.close()
