"""The same clinic in a file and on a server of this computer: what a server costs."""

import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from typing import Final

from benchmarks.clinics.copies import copied
from benchmarks.clinics.names import SEED
from benchmarks.clinics.store import Clinic
from benchmarks.figures import Sized, milliseconds
from benchmarks.records import a_full_visit
from tests.journeys.load.own_server import OwnServer
from tracker.domain.values.course import CourseId, PatientId
from tracker.services.patient_order import ListFilter
from tracker.services.workspace import Workspace

TIMES: Final = 60
OPENED_DEARER, SAVED_DEARER = 2.0, 3.0  # than in a file, at the most

Measured = Callable[[Workspace, PatientId, CourseId], object]


def server_figures(clinic: Clinic, folder: Path) -> Iterator[Sized]:
    """Yield the figures of one clinic, in a file and on a server over loopback.

    Both keep what they call saved: the file with ``synchronous = FULL``, the server with its own
    ``fsync`` and ``synchronous_commit``.
    """
    folder.chmod(0o711)  # the server is another user
    file = copied(clinic.file, folder / "in-a-file.sqlite3")
    server = OwnServer(folder / "server", _free_port())
    try:
        with closing(Workspace.open(file)) as moved:
            moved.house.to_server(server.address)
        with (
            closing(Workspace.open(file)) as in_file,
            closing(Workspace.open(server.address)) as there,
        ):
            yield from _figures((in_file, there), clinic.patients)
    finally:
        server.stop()


def _free_port() -> int:
    with closing(socket.socket()) as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def _figures(both: tuple[Workspace, Workspace], patients: int) -> Iterator[Sized]:
    taken = [PatientId(one) for one in Random(SEED).sample(range(1, patients + 1), TIMES)]
    courses = [both[0].courses.of_patient(one)[-1].course_id for one in taken]
    today = datetime.now(tz=UTC).astimezone().date()
    visit = a_full_visit((today - a_full_visit(0).visit_date).days)
    measured: dict[str, tuple[Measured, float | None]] = {
        "a course opened": (_open, OPENED_DEARER),
        "a visit saved": (
            lambda at, _, one: at.courses.log_visit(one, visit, by="me"),
            SAVED_DEARER,
        ),
        "a search key": (lambda at, _, __: at.patients.find("mar", today), None),
        "the top of the list": (
            lambda at, _, __: at.patients.order(ListFilter.ALL, today, 40),
            None,
        ),
    }
    for name, (measure, goal) in measured.items():
        values = _in_turns(both, measure, [*zip(taken, courses, strict=True)])
        yield Sized(name=f"server: {name}", values=values, unit="ms", ratio_goal=goal)


def _open(clinic: Workspace, patient_id: PatientId, course_id: CourseId) -> None:
    """Read what is read when a patient is opened."""
    clinic.courses.of_patient(patient_id)
    clinic.courses.course(course_id)
    clinic.drafts.of_course(course_id)


def _in_turns(
    both: tuple[Workspace, Workspace], measure: Measured, chosen: list[tuple[PatientId, CourseId]]
) -> tuple[float, ...]:
    """Return the middle of what it takes in each place, each patient here and there in turn."""
    taken: tuple[list[float], list[float]] = ([], [])
    for one in chosen:
        for clinic, times in zip(both, taken, strict=True):
            times.extend(milliseconds(partial(measure, clinic, *one), 1))
    return tuple(median(times) for times in taken)
