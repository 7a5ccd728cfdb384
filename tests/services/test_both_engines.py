"""The same clinic in a file and on a server: the same bytes leave it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from tests.makers import MORNING, a_patient
from tests.servers import Server
from tracker.domain.values.course import CourseId
from tracker.models.database import Database
from tracker.services.access_log import AccessLog
from tracker.services.courses import Courses
from tracker.services.demo import WRITTEN_ON, sample_courses
from tracker.services.history import HistoryFilter
from tracker.services.recording import Recorder
from tracker.services.visit_files.columns import write_file
from tracker.services.visit_files.history import write_history
from tracker.services.visit_files.transfer import Transfer
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.server_always
CHANGED = (1, 3, 4)  # of the sample's courses


def a_clock() -> Callable[[], datetime]:
    """Return a clock that goes a minute on whenever it is looked at."""
    minutes = count()
    return lambda: MORNING + timedelta(minutes=next(minutes))


def what_leaves(place: Path | str, folder: Path) -> dict[str, object]:
    """Fill a clinic with the sample, change some of it, and return what can be got out of it."""
    clock = a_clock()
    database = Database.open(place)
    recorder = Recorder(lambda: "Ana", now=clock)
    transfer = Transfer(database, clock, AccessLog(database, recorder))
    courses = Courses(database, now=clock, recorder=recorder)
    transfer.import_courses(tuple(sample_courses(WRITTEN_ON)), by="Sample")
    for number in CHANGED:
        first, *_, last = courses.course(CourseId(number)).visits
        courses.amend_visit(
            replace(first, note="Ñandú, Zürich; “quoted”\nΩ 𝄞"), by="Ana", reason="x"
        )
        assert last.visit_id is not None
        courses.strike_out(last.visit_id, by="Ben", reason="another's")
    write_file(folder / "visits.csv", transfer.export_courses())
    write_history(folder / "history.csv", transfer.export_histories())
    clinic = Workspace(database)
    page = clinic.history.page(HistoryFilter())
    left: dict[str, object] = {
        "visits": (folder / "visits.csv").read_bytes(),
        "history": (folder / "history.csv").read_bytes(),
        "list": [row.patient.clinic_id for row in clinic.patients.rows(WRITTEN_ON)],
        "rows": clinic.patients.rows(WRITTEN_ON),
        "found": [clinic.patients.find(word, WRITTEN_ON) for word in ("a", "sa", "1971", "o")],
        "told": [(one.at, one.by, one.what, one.changes) for one in page.entries],
    }
    clinic.close()
    return left


def test_the_same_leaves_a_file_and_a_server(tmp_path: Path, server: Server) -> None:
    folders = tmp_path / "of the file", tmp_path / "of the server"
    for folder in folders:
        folder.mkdir()

    in_file = what_leaves(tmp_path / "clinic.sqlite3", folders[0])
    with server.lent() as address:
        on_server = what_leaves(address, folders[1])

    assert len(in_file["visits"]) > 10_000  # type: ignore[arg-type]  # bytes
    for what, found in in_file.items():
        assert on_server[what] == found, what


def test_names_stand_in_the_same_order(tmp_path: Path, server: Server) -> None:
    names = ("Zoe", "zoe", "Ängström", "Anders", "van der Berg", "Van Dam", "O'Brien", "O Brien",
             "Óscar", "d’Arc", "Ŝak", "東", "Ωmega")  # fmt: skip

    def listed(place: Path | str) -> list[str | None]:
        clinic = Workspace.open(place)
        for number, name in enumerate(names):
            clinic.patients.add(a_patient(f"P-{number}", family_name=name))
        found = [row.patient.family_name for row in clinic.patients.rows(WRITTEN_ON)]
        clinic.close()
        return found

    with server.lent() as address:
        assert listed(address) == listed(tmp_path / "clinic.sqlite3")
